"""Who gets what of every address: the table that ``test_deuren.py`` holds against the site.

A row is one door. ``open`` names who sees the page with status 200; ``post`` names who gets past the door with an empty form
(default: the same); everybody else of the cast who is signed in gets 404, the same as for what does not exist. ``knop`` is
for a door that only takes a form: it names who has the right of the function, and gets 405 when asking for the page.
``anders`` are other answers. ``ding`` is the key in ``deurwereld.py`` of the object that the address names.

Decided by hand, from the roles (``kern/rollen.py``), from who sits at the table and from what was consented to: see the
docstring of ``deurwereld.py``. A new address fails the build until it has a row here. When a row and the site differ, the
question is what should be, not what is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# Who has a place ---------------------------------------------------------------------------------------------------

SCHOOL = "mees anouk vera"
"""Noor's own school, at the table (R028)."""
TAFEL = f"{SCHOOL} bram lea jip"
"""Who may open the casus: everybody with at least name and status."""
GEZIN = "noor eva omar"
COORDINATOR = "anouk"
RUIM = "anouk bram"
"""Everything but safety: the coordinator, and who has a yes to all of it (BR14)."""

# Who has a right, wherever he or she works (kern/rollen.py) -----------------------------------------------------------

PROF = "mees ingrid anouk vera joost lea jip bram chantal"
IEDEREEN = f"{PROF} {GEZIN}"
ALLEN = f"{IEDEREEN} dirk pien karin"
COORDINEREN = "ingrid anouk"
OPPAKKEN = "joost jip bram chantal"
WEGEN = f"{COORDINEREN} {OPPAKKEN}"
PLANNEN = f"{COORDINEREN} {OPPAKKEN} lea"
INZET = f"{COORDINEREN} {OPPAKKEN}"
MAKEN = "mees ingrid anouk chantal"
NOOD = "ingrid anouk jip bram chantal"
UREN = "mees ingrid anouk vera"


@dataclass(frozen=True)
class Deur:
    """One address and who gets what; names separated by spaces."""

    naam: str
    ding: str = ""
    open: str = ""
    post: str | None = None
    knop: str = ""
    anders: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Vrij:
    """An address that is not about who sits where: the status for a visitor, and for anybody who is signed in."""

    naam: str
    bezoeker: int
    binnen: int
    delen: Mapping[str, str] = field(default_factory=dict)
    eenstap: int = 0
    """The status for who still has to take the second step; 0: led to that step."""


CASUS = (
    Deur("begin", anders={302: ALLEN}),
    Deur("casus:mijn_dag", open=PROF),
    Deur("casus:lijst", open=PROF),
    Deur("casus:casus", "casus", TAFEL),
    Deur("casus:verjaardag", "casus", f"{SCHOOL} bram {GEZIN}"),
    Deur("casus:familiebericht", "bericht (familie)", RUIM),
)

SIGNAAL = (
    Deur("casus:signaal_nieuw", open=MAKEN),
    Deur("casus:signalen_klas", open=MAKEN),
    Deur("casus:gesprekshulp", open=PROF),
    Deur("casus:signaal", "signaal", f"{SCHOOL} bram"),
    Deur("casus:signaal_wijzigen", "signaal", "mees"),
    Deur("casus:signaal_intrekken", "signaal", knop=MAKEN, post="mees"),
    Deur("casus:signaal_terugzetten", "signaal", knop=MAKEN, post="mees"),
    Deur("casus:signaal_wegen", "signaal", COORDINATOR),
    Deur("casus:signaal_opnieuw_wegen", "signaal", knop=WEGEN, post=COORDINATOR),
    Deur("casus:signaal_afronden", "signaal", knop=WEGEN, post=COORDINATOR),
    Deur("casus:signalen", "casus", TAFEL),
)

GESPREK_EN_GEZIN = (
    Deur("casus:gesprek_nieuw", "casus", "mees anouk bram"),
    Deur("casus:gesprek", "gesprek", "anouk"),
    Deur("casus:gezin", "casus", TAFEL),
    Deur("casus:naaste_nieuw", "casus", "mees anouk bram"),
    Deur("casus:toezicht_nieuw", "casus", COORDINATOR),
    Deur("casus:informatie_nieuw", "casus", COORDINATOR),
    Deur("casus:wie_beslist", "casus", COORDINATOR),
    Deur("casus:wetsgrond_einde", "wetsgrond", knop=COORDINEREN, post=COORDINATOR),
    Deur("casus:leerling_wijzigen", "casus", "mees anouk"),
    Deur("casus:naaste_wijzigen", "naaste", "mees anouk"),
    Deur("casus:naaste_weg", "naaste", knop=PROF, post="mees anouk"),
)

VERZUIM = (
    Deur("casus:verzuim", "casus", f"{SCHOOL} bram"),
    Deur("casus:verzuim_invoeren", "casus", SCHOOL),
    Deur("casus:verzuim_gemeld", "melding", knop=UREN, post="anouk vera"),
    Deur("casus:verzuim_leerplicht", "casus", knop=UREN, post="anouk vera"),
    Deur("casus:verzuim_jgz", "casus", knop=COORDINEREN, post=COORDINATOR),
    Deur("casus:leerplicht_besluit", "casus", knop="lea", post="lea"),
    Deur("casus:leerplicht_gelezen", "casus", knop=PROF, post=f"{SCHOOL}"),
)

AANMELDING = (
    Deur("casus:aanmelding", "casus", TAFEL),
    Deur("casus:aanmelding_aanvullen", "casus", COORDINATOR),
    Deur("casus:aanmelding_team", "aanmelding", COORDINATOR),
    Deur("casus:aanmelding_verzenden", "aanmelding", knop=COORDINEREN, post=COORDINATOR),
    Deur("casus:aanmelding_intrekken", "aanmelding", COORDINATOR),
    Deur("casus:aanmelding_gelezen", "aanmelding", knop=PROF, post=COORDINATOR),
    Deur("casus:groeidocument_wijzigen", "deel (groeidocument)", "anouk"),
    Deur("casus:aanmeldingen", open=OPPAKKEN),
    Deur("casus:aanmelding_detail", "aanmelding", "bram"),
    Deur("casus:aanmelding_teruggeven", "aanmelding", "bram"),
    Deur("casus:hulpnavragen", "casus", RUIM),
    Deur("casus:hulpnavraag", "hulpnavraag", ""),
)

CONSULTATIE = (
    Deur("casus:consultaties", open=PROF),
    Deur("casus:consultatie_nieuw", open=PROF),
    Deur("casus:consultatie", "consultatie", "mees bram"),
    Deur("casus:consultatie_antwoord", "consultatie", "bram"),
    Deur("casus:consultatie_opvolging", "consultatie", "mees"),
    Deur("casus:consultatie_doorvragen", "consultatie", "mees"),
)

OVERLEG = (
    Deur("casus:overleggen", "casus", TAFEL),
    Deur("casus:overleg_vragen", "casus", knop=PLANNEN, post="anouk bram lea jip"),
    Deur("casus:overleg_plannen", "casus", "anouk bram lea jip"),
    Deur("casus:overleg", "overleg", f"{SCHOOL} bram {GEZIN}"),
    Deur("casus:overleg_verplaatsen", "overleg", "anouk"),
    Deur("casus:overleg_vervallen", "overleg", "anouk"),
    Deur("casus:overleg_uitnodigen", "overleg", knop=PLANNEN, post="anouk"),
    Deur("casus:overleg_antwoord", "overleg", knop=IEDEREEN, post=f"mees bram {GEZIN}"),
    Deur("casus:overleg_samen", "overleg", knop=IEDEREEN, post=GEZIN),
    Deur("casus:overleg_gezien", "overleg", knop=IEDEREEN, post=f"mees bram {GEZIN}"),
    Deur("casus:overleg_punt", "overleg", knop=IEDEREEN, post=f"{SCHOOL} bram {GEZIN}"),
    Deur("casus:overleg_beginnen", "overleg", "anouk"),
    Deur("casus:overleg_tijdens", "overleg", "anouk"),
    Deur("casus:overleg_afronden", "overleg", "anouk"),
    Deur("casus:overleg_check", "overleg", f"{SCHOOL} bram {GEZIN}"),
    Deur("casus:overleg_agenda", "overleg", f"{SCHOOL} bram {GEZIN}"),
    Deur("casus:afspraken", "casus", f"{TAFEL} {GEZIN}"),
    Deur("casus:afspraak_stand", "afspraak", knop=IEDEREEN, post="mees anouk"),
    Deur("casus:afspraak_verzetten", "afspraak", "mees anouk"),
    Deur("casus:deeltaak_geven", "afspraak", RUIM),
    Deur("casus:deeltaak", "deeltaak", "chantal"),
    Deur("casus:deeltaak_bericht", "deeltaak", "anouk"),
    Deur("casus:deeltaak_terug", "deeltaak", knop=INZET, post="anouk"),
    Deur("casus:agenda_koppelen", open=ALLEN),
)

KERNOVERLEG = (
    Deur("casus:kernoverleggen", open=PROF),
    Deur("casus:kernoverleg_nieuw", open=COORDINEREN),
    Deur("casus:kernoverleg", "overleg (kern)", "anouk mees bram"),
    Deur("casus:kernoverleg_wijzigen", "overleg (kern)", "anouk"),
    Deur("casus:kernpunt_onderwerp", "overleg (kern)", knop=PROF, post="anouk mees bram"),
    Deur("casus:kernpunt_casus", "overleg (kern)", knop=PROF, post="anouk mees bram"),
    Deur("casus:kernpunt", "punt", "anouk mees bram"),
    Deur("casus:ketenregel", "regel", "lea anouk"),
)

PLAN = (
    Deur("casus:plan", "casus", f"{TAFEL} {GEZIN}"),
    Deur("casus:plan_beginnen", "casus", RUIM),
    Deur("casus:gezinsdeel_openen", "casus", RUIM),
    Deur("casus:plandeel", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:gezinsdeel_erbij", "deel (plan)", ""),
    Deur("casus:plan_afdruk", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:plan_versies", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:plan_voorleggen", "deel (plan)", "anouk"),
    Deur("casus:plan_vaststellen", "deel (plan)", "anouk"),
    Deur("casus:plan_aanvullen", "deel (plan)", knop=IEDEREEN, post="anouk"),
    Deur("casus:plan_bijstellen", "deel (plan)", knop=IEDEREEN, post="anouk"),
    Deur("casus:doel_nieuw", "deel (plan)", f"mees anouk bram {GEZIN}"),
    Deur("casus:doel_wijzigen", "doel", f"mees anouk"),
    Deur("casus:doel_standpunt", "doel", f"{GEZIN} mees anouk bram"),
    Deur("casus:doel_plaats", "doel", knop=IEDEREEN, post="mees anouk"),
    Deur("casus:doel_stand", "doel", knop=IEDEREEN, post="mees anouk"),
    Deur("casus:doel_afspraak", "doel", "mees anouk"),
    Deur("casus:regie", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:regie_terug", "deel (plan)", knop=IEDEREEN, post="anouk"),
    Deur("casus:regie_antwoord", "regie", ""),
)

HULP = (
    Deur("casus:inzetten", "casus", TAFEL),
    Deur("casus:inzet_vragen", "casus", "anouk bram jip"),
    Deur("casus:inzet", "inzet", TAFEL),
    Deur("casus:inzet_starten", "inzet", "bram"),
    Deur("casus:inzet_wijzigen", "inzet", "bram"),
    Deur("casus:inzet_verteld", "inzet", knop=INZET, post="bram"),
    Deur("casus:inzet_stop_voorstellen", "inzet", "bram anouk"),
    Deur("casus:schoolbeeld", "inzet", "mees anouk"),
    Deur("casus:inzet_verzuim", "inzet", "anouk"),
    Deur("casus:inzet_doorgaan", "inzet", "bram anouk"),
    Deur("casus:inzet_stoppen", "inzet", "bram"),
    Deur("casus:inzet_nee", "inzet", "bram"),
    Deur("casus:inzet_besluiten", "inzet", "anouk"),
    Deur("casus:inzet_opnieuw", "inzet", knop=INZET, post="anouk"),
    Deur("casus:statusbericht", "bericht (status)", "anouk"),
)

EVALUATIE = (
    Deur("casus:evaluaties", "casus", TAFEL),
    Deur("casus:evaluatie_plannen", "casus", "anouk bram jip"),
    Deur("casus:evaluatie", "evaluatie", TAFEL),
    Deur("casus:evaluatie_vragen", "evaluatie", knop=INZET, post="anouk bram jip"),
    Deur("casus:evaluatie_antwoord", "evaluatie", "mees anouk bram"),
    Deur("casus:evaluatie_samen", "evaluatie", "noor"),
    Deur("casus:evaluatie_besluit", "evaluatie", "anouk bram jip"),
    Deur("casus:evaluatie_vervalt", "evaluatie", knop=INZET, post="anouk bram jip"),
    Deur("casus:afsluiten", "casus", "anouk bram jip"),
    Deur("casus:afsluiten_school", "casus", "mees anouk"),
    Deur("casus:casus_sluiten", "casus", knop=INZET, post="anouk"),
    Deur("casus:heropenen", "casus", "anouk"),
    Deur("casus:nazorg_contact", "casus", knop=PROF, post="anouk"),
    Deur("casus:nazorg", "nazorg", "bram"),
)

MELDCODE = (
    Deur("casus:meldcodes", open=PROF),
    Deur("casus:meldcode_nieuw", open=PROF),
    Deur("casus:meldcode", "meldcode", "mees"),
    Deur("casus:meldcode_stap", "meldcode", "mees"),
    Deur("casus:meldcode_melding", "meldcode", "mees"),
    Deur("casus:meldcode_erbij", "meldcode", knop=PROF, post="mees"),
    Deur("casus:meldcode_afronden", "meldcode", knop=PROF, post="mees"),
    Deur("casus:meldcode_reactie", "melding (veiligheid)", "mees"),
    Deur("casus:meldcode_vertellen", "stap (veiligheid)", "mees"),
)

TOEGANG = (
    Deur("toegang:deelgids", open=PROF),
    Deur("toegang:logboek", open="dirk"),
    Deur("toegang:noodtoegangen", open=f"{PROF} dirk"),
    Deur("toegang:nood_inzage", open=NOOD),
    Deur("toegang:noodtoegang", "nood", "chantal dirk"),
    Deur("toegang:nood_oordeel", "nood", ""),
    Deur("toegang:nood_verteld", "nood", knop=NOOD, post="chantal"),
    Deur("toegang:nood_route", "dossier", "anouk bram jip"),
    Deur("toegang:toestemmingen", "dossier", TAFEL),
    Deur("toegang:toestemming_vragen", "dossier", "anouk"),
    Deur("toegang:toestemming_vastleggen", "toestemming", "anouk"),
    Deur("toegang:toestemming_bevestigen", "besluit", "mees"),
    Deur("toegang:toestemming_terug", "toestemming", knop=WEGEN, post="anouk"),
    Deur("concept", "sleutel", knop=ALLEN, post=ALLEN),
)

BEHEER = tuple(
    Deur(f"toegang:{naam}", ding, "karin")
    for naam, ding in (
        ("beheer", ""),
        ("organisatie", "organisatie"),
        ("persoon", "persoon"),
        ("uitnodigen", "persoon"),
        ("inlog_wijzigen", "persoon"),
        ("factorherstel", "persoon"),
    )
)

PORTAAL = (
    Deur("portaal:thuis", open=GEZIN),
    Deur("portaal:plan", open=GEZIN),
    Deur("portaal:overleg", open=GEZIN),
    Deur("portaal:bericht", open=GEZIN),
    Deur("portaal:hulp", open=GEZIN),
    Deur("portaal:statusbericht", "bericht (status)", ""),
    Deur("portaal:hulpnavraag", "hulpnavraag", GEZIN),
    Deur("portaal:ouders", open="noor"),
    Deur("portaal:ouder", "naaste", ""),
    Deur("portaal:evaluatie", "evaluatie", GEZIN),
    Deur("portaal:nood", open=GEZIN),
    Deur("portaal:verteld", open=GEZIN),
    Deur("portaal:inzage", open=GEZIN),
    Deur("portaal:toestemming", open=GEZIN),
    Deur("portaal:toestemming_beantwoorden", "toestemming", GEZIN),
    Deur("portaal:toestemming_intrekken", "toestemming", GEZIN),
)

SPIEGEL = (
    *(Deur(f"spiegel:{naam}", open="pien") for naam in ("begin", "over", "publicatie")),
    *(Deur(f"spiegel:{naam}", "gebied", "pien") for naam in ("oogo", "oogo_pdf", "gebied")),
    *(Deur(f"spiegel:{naam}", "indicator", "pien") for naam in ("indicator", "indicator_csv")),
)

DEUREN: tuple[Deur, ...] = (
    *CASUS, *SIGNAAL, *GESPREK_EN_GEZIN, *VERZUIM, *AANMELDING, *CONSULTATIE, *OVERLEG, *KERNOVERLEG, *PLAN, *HULP,
    *EVALUATIE, *MELDCODE, *TOEGANG, *BEHEER, *PORTAAL, *SPIEGEL,
)  # fmt: skip

VRIJ: tuple[Vrij, ...] = ()
