"""Who gets what of the pages of core teams' years and of learning together: rows for ``deurtabel``.

No child stands in any of them. The year of Noor's school is read there and by who works on policy; nobody is its fixed contact
in this world. A training, a calendar, a board and the library are of the whole region; a worksheet of who takes part (Pien).
"""

from tests.integratie.deurtabel_vorm import Deur

PROF = "mees loes nel ingrid anouk vera saar joost lea jip bram chantal"
SAMEN = f"{PROF} pien"
"""Everybody who works with children or on policy."""
SCHOOL_LEEST = "mees loes nel anouk vera saar pien"
KERNTEAM = "anouk saar"
"""Who of Noor's own school sits in its core team."""
KERN = "ingrid anouk saar joost lea jip bram chantal"
"""Roles with a seat in a core team."""
BEOORDELEN = "saar pien"
PREVENTIE = "ingrid anouk saar joost lea jip bram chantal pien"
"""Roles that keep a calendar: of a school or of a neighbourhood."""

_JAAR = {"open": SCHOOL_LEEST, "overal": "pien"}
_REGIO = {"open": SAMEN, "overal": SAMEN}

SCHOOLJAAR = (
    Deur("spiegel:kernteams", open=SAMEN),
    Deur("spiegel:overlegchecks", open=SAMEN),
    Deur("spiegel:kernteam", "school", **_JAAR),
    Deur("spiegel:kernjaar", "kernjaar", **_JAAR),
    Deur("spiegel:kernjaar_pdf", "kernjaar", **_JAAR),
    Deur("spiegel:kerngesprek", "kernjaar (gesprek)", KERNTEAM),
    Deur("spiegel:kernjaar_begeleider", "kernjaar", KERNTEAM),
    Deur("spiegel:kerndoel_nieuw", "kernjaar", KERNTEAM),
    Deur("spiegel:kerndoel", "kerndoel", KERNTEAM),
    Deur("spiegel:kernafspraak_nieuw", "kernjaar", KERNTEAM),
    Deur("spiegel:kernafspraak_gedaan", "kernafspraak", knop=KERN, post=KERNTEAM),
    Deur("spiegel:ontwikkelmoment", "kernjaar (moment)", KERNTEAM),
    Deur("spiegel:jaarevaluatie", "kernjaar", KERNTEAM),
    Deur("spiegel:jaarcijfers", "kernjaar", KERNTEAM),
    *(Deur(f"spiegel:{n}", "kernjaar (partner)", KERNTEAM) for n in ("partnertijd", "partnertijd_terugblik")),
)

SAMEN_LEREN = (
    *(Deur(f"spiegel:{n}", open=SAMEN) for n in ("scholingen", "scholing_vragen", "scholing_aanbieden")),
    *(Deur(f"spiegel:{n}", "scholing", **_REGIO) for n in ("scholing", "scholing_antwoord")),
    # Who does not ask or give it is told so when the form is sent.
    *(Deur(f"spiegel:{n}", "scholing", **_REGIO) for n in ("scholing_afspreken", "scholing_terugkijken")),
    *(
        Deur(f"spiegel:{n}", "scholing", knop=SAMEN, post=SAMEN, overal=SAMEN)
        for n in ("scholing_mee", "scholing_intrekken")
    ),
    *(Deur(f"spiegel:{n}", open=SAMEN) for n in ("preventie", "preventie_agenda")),
    Deur("spiegel:preventie_nieuw", open=PREVENTIE),
    Deur("spiegel:preventie_overnemen", knop=PREVENTIE, post="ingrid anouk jip bram chantal pien"),
    Deur("spiegel:preventie_wijzigen", "activiteit", "anouk saar"),
    Deur("spiegel:preventie_stoppen", "activiteit", knop=PREVENTIE, post="anouk saar"),
    Deur("spiegel:werkbladen", open=SAMEN),
    *(Deur(f"spiegel:{n}", "werkblad", "pien") for n in ("werkblad", "werkblad_pdf", "werkblad_mensen")),
    Deur("spiegel:werkblad_stap", "werkblad (stap)", "pien"),
    *(Deur(f"spiegel:{n}", open=SAMEN) for n in ("praatplaten", "praatplaat_nieuw", "kaarten", "samenwerking")),
    Deur("spiegel:praatplaat", "praatplaat", **_REGIO),
    Deur("spiegel:praatvisie", "praatpartij", "mees loes nel anouk vera saar"),
    Deur("spiegel:kaart_trekken", knop=SAMEN, post=SAMEN),
    Deur("spiegel:kaart", "kaart", SAMEN),
    Deur("spiegel:samenwerking_kiezen", open="pien"),
    *(Deur(f"spiegel:{n}", open=SAMEN) for n in ("voorbeelden", "voorbeeld_nieuw")),
    Deur("spiegel:voorbeeld", "voorbeeld", **_REGIO),
    Deur("spiegel:voorbeeld_beoordelen", "voorbeeld", BEOORDELEN, overal=BEOORDELEN),
    Deur("spiegel:voorbeeld_wijzigen", "voorbeeld", "mees loes nel anouk vera saar"),
    *(
        Deur(f"spiegel:{n}", "voorbeeld", knop=SAMEN, post="mees loes nel anouk vera saar")
        for n in ("voorbeeld_gecontroleerd", "voorbeeld_stoppen")
    ),
)
