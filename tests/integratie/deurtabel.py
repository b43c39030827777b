"""Who gets what of every address: the table that ``test_deuren.py`` holds against the site.

A row is one door. ``open`` names who sees the page (200), ``verder`` who is led on to another page, because there is nothing to
do here now (302); ``post`` who gets past the door with an empty form (default: both). Everybody else of the cast gets 404, the
same as for what does not exist. ``knop`` is for a door that only takes a form: it names who has the right of the function,
and gets 405 when asking for the page, whatever it is about. ``ding`` is the key in ``deurwereld.py`` of the object that the address names.

Decided by hand, from the roles (``kern/rollen.py``), from who sits at the table and from what was consented to: see the
docstring of ``deurwereld.py``. A new address fails the build until it has a row here. When a row and the site differ, the
question is what should be, not what is.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.integratie.deurtabel_spiegel import SAMEN_LEREN, SCHOOLJAAR
from tests.integratie.deurtabel_vorm import Deur

# Who has a place ---------------------------------------------------------------------------------------------------

SCHOOL = "mees anouk"
"""Noor's own school, at the table (R028)."""
TAFEL = f"{SCHOOL} bram lea jip"
"""Everybody with at least name and status (contact comes along with every yes)."""
EERSTE = f"{TAFEL} vera"
"""The table of the first casus, in which hours were reported."""
GEZIN = "noor eva omar"
BEHEER_CASUS = "anouk bram jip"
"""Roles that take up or coordinate, at the table with the status: they ask consent and plan (``beheren``). What they may do
with it besides opening the page is the services' to say."""
PLANNERS = "anouk bram lea jip"
"""Roles that plan meetings, at the table."""
COORDINATOR = "anouk"
RUIM = "anouk bram"
"""Everything but safety: the coordinator, and who has a yes to all of it (BR14)."""

# Who has a right, wherever he or she works (kern/rollen.py) -----------------------------------------------------------

PROF = "mees loes nel ingrid anouk vera saar joost lea jip bram chantal"
IEDEREEN = f"{PROF} {GEZIN}"
ALLEN = f"{IEDEREEN} dirk pien karin"
COORDINEREN = "ingrid anouk"
OPPAKKEN = "joost jip bram chantal"
WEGEN = f"{COORDINEREN} {OPPAKKEN}"
PLANNEN = f"{COORDINEREN} {OPPAKKEN} lea"
INZET = f"{COORDINEREN} {OPPAKKEN}"
MAKEN = "mees loes ingrid anouk saar chantal"
NOOD = "ingrid anouk jip bram chantal"
HOUDEN = "joost lea jip bram chantal"
"""Roles that keep half-days at schools and a consultation hour."""
BIJHOUDEN = "ingrid anouk jip bram chantal pien"
WERK = f"{PROF} dirk pien karin"
"""Everybody at work."""
BEWAARDERS = "saar dirk"
"""The head of Noor's own school, and Dirk for the whole region."""
UREN = "mees loes ingrid anouk vera"


@dataclass(frozen=True)
class Vrij:
    """An address that is not about who sits where: signing in, one's own login, the house itself.

    The status of GET for a visitor, for who still has to take the second step, and for who is in; and why it is open.
    """

    naam: str
    bezoeker: int
    eenstap: int
    binnen: int
    waarom: str = ""


def _zonder(namen: str, weg: str) -> str:
    """These names without some of them."""
    return " ".join(n for n in namen.split() if n not in weg.split())


CASUS = (
    Deur("begin", verder=ALLEN),
    Deur("casus:mijn_dag", open=PROF),
    Deur("casus:drukte", open=f"{PROF} pien"),
    Deur("casus:drukte_zeggen", open=OPPAKKEN),
    Deur("casus:toekomst", "casus", f"{EERSTE} {GEZIN}"),
    Deur("casus:lijst", open=PROF),
    Deur("casus:casus", "casus", EERSTE),
    Deur("casus:verjaardag", "casus"),  # nothing changes for Noor within the term
    Deur("casus:mandaat", "casus", EERSTE),
    Deur("casus:wissel", "casus", COORDINATOR),
    Deur("casus:wissels", "casus", f"{EERSTE} {GEZIN}"),
    Deur("casus:familiebericht", "bericht (familie)", f"{SCHOOL} bram"),
)

SIGNAAL = (
    Deur("casus:signaal_nieuw", open=MAKEN),
    Deur("casus:signalen_klas", open=MAKEN),
    Deur("casus:gesprekshulp", open=PROF),
    Deur("casus:signaal", "signaal", f"{SCHOOL} vera bram"),
    Deur("casus:signaal_wijzigen", "signaal", verder=SCHOOL),  # it has been weighed
    Deur("casus:signaal_intrekken", "signaal", knop=MAKEN, post=SCHOOL),
    Deur("casus:signaal_terugzetten", "signaal", knop=MAKEN, post=SCHOOL),
    Deur("casus:signaal_wegen", "signaal", COORDINATOR),
    Deur("casus:signaal_opnieuw_wegen", "signaal", knop=WEGEN, post=COORDINATOR),
    Deur("casus:signaal_afronden", "signaal", knop=WEGEN, post=COORDINATOR),
    Deur("casus:signalen", "casus", EERSTE),
)

GESPREK_EN_GEZIN = (
    Deur("casus:gesprek_nieuw", "casus", "mees anouk bram"),
    Deur("casus:gesprek", "gesprek", "anouk"),
    Deur("casus:gezin", "casus", EERSTE),
    Deur("casus:naaste_nieuw", "casus", TAFEL),
    Deur("casus:toezicht_nieuw", "casus", COORDINATOR),
    Deur("casus:informatie_nieuw", "casus", COORDINATOR),
    Deur("casus:wie_beslist", "casus", COORDINATOR),
    Deur("casus:wetsgrond_einde", "wetsgrond", knop=COORDINEREN, post=COORDINATOR),
    Deur("casus:leerling_wijzigen", "casus", TAFEL),
    Deur("casus:naaste_wijzigen", "naaste", TAFEL),
    Deur("casus:naaste_weg", "naaste", knop=PROF, post=COORDINATOR),  # no team holds the registration
    Deur("casus:naaste_uitnodigen", "naaste", COORDINATOR),
    Deur("casus:uitnodiging_terug", "naaste", knop=COORDINEREN, post=COORDINATOR),
    Deur("casus:op_papier", "naaste", COORDINATOR),
    Deur("casus:papier_nieuw", "naaste", COORDINATOR),
    Deur("casus:papier", "papier", COORDINATOR),
    # About something at home: who reads that at work sees what is asked; who may answer, the services and guards say.
    Deur("casus:rechtsverzoek", "rechtsverzoek", COORDINATOR),
    Deur("casus:rechtsverzoek_verlengen", "rechtsverzoek", COORDINATOR),
)

STUKKEN = (
    Deur("casus:stukken", "casus", EERSTE),
    Deur("casus:stuk", "bijlage", f"{RUIM} {GEZIN}"),
    Deur("casus:stuk_weg", "bijlage", verder=f"{RUIM} {GEZIN}", post="anouk"),
    Deur("portaal:stukken", open=GEZIN),
)

VERZUIM = (
    Deur("casus:verzuim", "casus", f"{SCHOOL} vera bram lea"),
    Deur("casus:verzuim_invoeren", "casus", f"{SCHOOL} vera"),
    Deur("casus:verzuim_gemeld", "melding", knop=UREN, post="anouk vera"),
    Deur("casus:verzuim_leerplicht", "casus", knop=UREN, post="anouk vera"),
    Deur("casus:verzuim_jgz", "casus", knop=COORDINEREN, post=COORDINATOR),
    Deur("casus:leerplicht_besluit", "casus", knop="lea", post="lea"),
    Deur("casus:leerplicht_gelezen", "casus", knop=PROF, post=EERSTE),
)

AANMELDING = (
    Deur("casus:aanmelding", "casus", EERSTE),
    Deur("casus:aanmelding_aanvullen", "casus", COORDINATOR),
    Deur("casus:aanmelding_team", "aanmelding", COORDINATOR),
    Deur("casus:aanmelding_verzenden", "aanmelding", knop=COORDINEREN, post=COORDINATOR),
    Deur("casus:aanmelding_intrekken", "aanmelding", COORDINATOR),
    Deur("casus:aanmelding_gelezen", "aanmelding", knop=PROF, post=f"{SCHOOL} bram"),
    Deur("casus:groeidocument_wijzigen", "deel (groeidocument)", "anouk"),
    Deur("casus:aanmeldingen", open=OPPAKKEN),
    Deur("casus:aanmelding_detail", "aanmelding", "bram"),
    Deur("casus:aanmelding_teruggeven", "aanmelding", "bram"),
    Deur("casus:hulpnavragen", "casus", BEHEER_CASUS),
    Deur("casus:hulpnavraag", "hulpnavraag", ""),
    Deur("casus:overdrachten", "casus", EERSTE),
    Deur("casus:instroom_nieuw", open=COORDINEREN),
    Deur("casus:instroom", "casus", COORDINATOR),
    Deur("casus:overdracht_vragen", "casus", COORDINATOR),
    Deur("casus:overdracht", "overdrachtsvraag", "bram"),  # whose team was asked
    Deur("casus:overdracht_klaar", "overdrachtsvraag", knop=PROF, post="bram"),
    Deur("casus:traject_terug", "traject", knop=PROF, post="bram"),
)

ZORGPLICHT = (
    Deur("casus:zorgplichten", "casus", f"{SCHOOL} vera bram"),
    Deur("casus:zorgplicht_beginnen", "casus", COORDINATOR),
    Deur("casus:zorgplicht", "zorgplicht", f"{SCHOOL} bram"),
    Deur("casus:zorgplicht_zoeken", "zorgplicht", COORDINATOR),
    Deur("casus:zorgplicht_hervatten", "zorgplicht", knop=COORDINEREN, post=COORDINATOR),
    Deur("casus:zorgplicht_stap", "zorgplicht (stap)", COORDINATOR),
    Deur("casus:zorgplicht_plaats_vrij", "koppeling", knop=COORDINEREN, post=COORDINATOR),
)

CONSULTATIE = (
    Deur("casus:consultaties", open=PROF),
    Deur("casus:consultatie_nieuw", open=PROF),
    Deur("casus:consultatie", "consultatie", "mees bram"),
    Deur("casus:consultatie_antwoord", "consultatie", verder="bram"),
    Deur("casus:consultatie_opvolging", "consultatie", verder="mees"),
    Deur("casus:consultatie_terugvragen", "consultatie", verder="bram"),
    Deur("casus:consultatie_koppelen", "consultatie", knop=PROF, post="mees"),
    Deur("casus:consultatie_doorvragen", "consultatie", verder="mees"),
)

OVERLEG = (
    Deur("casus:overleggen", "casus", EERSTE),
    Deur("casus:overleg_vragen", "casus", knop=PLANNEN, post=PLANNERS),
    Deur("casus:overleg_plannen", "casus", PLANNERS),
    Deur("casus:overleg", "overleg", f"{EERSTE} {GEZIN}"),
    Deur("casus:overleg_verplaatsen", "overleg", PLANNERS),
    Deur("casus:overleg_vervallen", "overleg", PLANNERS),
    Deur("casus:overleg_uitnodigen", "overleg", knop=PLANNEN, post=PLANNERS),
    Deur("casus:overleg_antwoord", "overleg", knop=IEDEREEN, post=f"{EERSTE} {GEZIN}"),
    Deur("casus:overleg_samen", "overleg", knop=IEDEREEN, post=f"{EERSTE} {GEZIN}"),
    Deur("casus:overleg_gezien", "overleg", knop=IEDEREEN, post=f"{EERSTE} {GEZIN}"),
    Deur("casus:overleg_punt", "overleg", knop=IEDEREEN, post=f"{SCHOOL} bram {GEZIN}"),
    Deur("casus:overleg_beginnen", "overleg", f"{SCHOOL} bram"),
    Deur("casus:overleg_tijdens", "overleg", verder=f"{SCHOOL} bram"),
    Deur("casus:overleg_afronden", "overleg", verder=f"{SCHOOL} bram"),
    Deur("casus:overleg_check", "overleg", verder=f"{EERSTE} {GEZIN}"),
    Deur("casus:overleg_agenda", "overleg", f"{EERSTE} {GEZIN}"),
    Deur("casus:afspraken", "casus", f"{EERSTE} {GEZIN}"),
    Deur("casus:afspraak_stand", "afspraak", knop=IEDEREEN, post=f"{SCHOOL} bram"),
    Deur("casus:afspraak_verzetten", "afspraak", f"{SCHOOL} bram"),
    Deur("casus:deeltaak_geven", "afspraak", RUIM),
    Deur("casus:deeltaak", "deeltaak", "chantal"),
    Deur("casus:deeltaak_bericht", "deeltaak", verder=BEHEER_CASUS),
    Deur("casus:deeltaak_terug", "deeltaak", knop=INZET, post=BEHEER_CASUS),
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

REGIO = tuple(Deur(f"casus:{naam}", open=f"{PROF} pien") for naam in ("regioroutes", "regiokader", "regioladder"))

PLAN = (
    Deur("casus:plan", "casus", f"{EERSTE} {GEZIN}"),
    Deur("casus:plan_beginnen", "casus", BEHEER_CASUS),
    Deur("casus:gezinsdeel_openen", "casus", BEHEER_CASUS),
    Deur("casus:plandeel", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:gezinsdeel_erbij", "deel (plan)", ""),
    Deur("casus:plan_afdruk", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:plan_versies", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:plan_voorleggen", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:plan_vaststellen", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:plan_aanvullen", "deel (plan)", knop=IEDEREEN, post=f"{TAFEL} {GEZIN}"),
    Deur("casus:plan_bijstellen", "deel (plan)", knop=IEDEREEN, post=f"{TAFEL} {GEZIN}"),
    Deur("casus:doel_nieuw", "deel (plan)", "mees anouk bram noor"),
    Deur("casus:doel_wijzigen", "doel", f"{SCHOOL} bram"),
    Deur("casus:doel_standpunt", "doel", f"{GEZIN} mees anouk bram"),
    Deur("casus:doel_plaats", "doel", knop=IEDEREEN, post=f"{SCHOOL} bram {GEZIN}"),
    Deur("casus:doel_stand", "doel", knop=IEDEREEN, post=f"{SCHOOL} bram {GEZIN}"),
    Deur("casus:doel_afspraak", "doel", f"{SCHOOL} bram"),
    Deur("casus:regie", "deel (plan)", f"{TAFEL} {GEZIN}"),
    Deur("casus:regie_terug", "deel (plan)", knop=IEDEREEN, post=f"{TAFEL} {GEZIN}"),
    Deur("casus:regie_antwoord", "regie", "anouk"),
)

HULP = (
    Deur("casus:inzetten", "casus", EERSTE),
    Deur("casus:inzet_vragen", "casus", BEHEER_CASUS),
    Deur("casus:inzet", "inzet", TAFEL),
    Deur("casus:inzet_starten", "inzet", BEHEER_CASUS),
    Deur("casus:inzet_zonder_ouders", "inzet", BEHEER_CASUS),
    Deur("casus:inzet_wijzigen", "inzet", BEHEER_CASUS),
    Deur("casus:inzet_verteld", "inzet", knop=INZET, post=BEHEER_CASUS),
    Deur("casus:inzet_stop_voorstellen", "inzet", BEHEER_CASUS),
    Deur("casus:schoolbeeld", "inzet", "mees anouk"),
    Deur("casus:inzet_verzuim", "inzet", BEHEER_CASUS),
    Deur("casus:inzet_doorgaan", "inzet", BEHEER_CASUS),
    Deur("casus:inzet_stoppen", "inzet", BEHEER_CASUS),
    Deur("casus:inzet_nee", "inzet", BEHEER_CASUS),
    Deur("casus:inzet_besluiten", "inzet", BEHEER_CASUS),
    Deur("casus:inzet_opnieuw", "inzet", knop=INZET, post=BEHEER_CASUS),
    Deur("casus:statusbericht", "bericht (status)", TAFEL),
)

EVALUATIE = (
    Deur("casus:evaluaties", "casus", EERSTE),
    Deur("casus:evaluatie_plannen", "casus", BEHEER_CASUS),
    Deur("casus:evaluatie", "evaluatie", TAFEL),
    Deur("casus:evaluatie_vragen", "evaluatie", knop=INZET, post=BEHEER_CASUS),
    Deur("casus:evaluatie_antwoord", "evaluatie", "mees anouk bram"),
    Deur("casus:evaluatie_samen", "evaluatie"),
    Deur("casus:evaluatie_besluit", "evaluatie", "anouk"),
    Deur("casus:evaluatie_vervalt", "evaluatie", knop=INZET, post=BEHEER_CASUS),
    Deur("casus:afsluiten", "casus", BEHEER_CASUS),
    Deur("casus:afsluiten_school", "casus", f"{SCHOOL} vera"),
    Deur("casus:casus_sluiten", "casus", knop=INZET, post=BEHEER_CASUS),
    Deur("casus:heropenen", "casus", BEHEER_CASUS),
    Deur("casus:nazorg_contact", "casus", knop=PROF, post=EERSTE),
    Deur("casus:nazorg", "nazorg", TAFEL),
)

MELDCODE = (
    Deur("casus:meldcodes", open=PROF),
    Deur("casus:meldcode_nieuw", open=PROF),
    Deur("casus:meldcode", "meldcode", "mees nel"),
    Deur("casus:meldcode_stap", "meldcode", "mees nel"),
    Deur("casus:meldcode_melding", "meldcode", "mees nel"),
    Deur("casus:meldcode_erbij", "meldcode", knop=PROF, post="mees nel"),
    Deur("casus:meldcode_eraf", "meldcode", knop=PROF, post="mees nel"),
    Deur("casus:kindcheck", open=PROF),
    Deur("casus:meldcode_afronden", "meldcode", knop=PROF, post="mees nel"),
    Deur("casus:meldcode_reactie", "melding (veiligheid)", "mees nel"),
    Deur("casus:meldcode_vertellen", "stap (veiligheid)", "mees nel"),
)

TOEGANG = (
    Deur("toegang:deelgids", open=PROF),
    Deur("toegang:logboek", open="dirk"),
    Deur("toegang:noodtoegangen", open=f"{PROF} dirk"),
    Deur("toegang:nood_inzage", open=NOOD),
    Deur("toegang:noodtoegang", "nood", f"{TAFEL} chantal dirk", overal="dirk"),
    Deur("toegang:nood_oordeel", "nood", ""),
    Deur("toegang:nood_gezien", "nood", knop=f"{PROF} dirk", post="anouk"),
    Deur("toegang:nood_verteld", "nood", knop=NOOD, post="chantal"),
    Deur("toegang:nood_route", "dossier", BEHEER_CASUS),
    Deur("toegang:toestemmingen", "dossier", EERSTE),
    Deur("toegang:toestemming_vragen", "dossier", BEHEER_CASUS),
    Deur("toegang:toestemming_vastleggen", "toestemming", BEHEER_CASUS),
    Deur("toegang:toestemming_bevestigen", "besluit", TAFEL),
    Deur("toegang:toestemming_terug", "toestemming", knop=WEGEN, post=BEHEER_CASUS),
    Deur("concept", "sleutel", knop=ALLEN, post=ALLEN),
)

_DIRK = {"open": "dirk", "overal": "dirk"}
"""Dirk guards privacy for the whole region, and so does who has his role beside him."""
TOEZICHT = (
    *(Deur(f"toegang:{naam}", open="dirk") for naam in ("toezicht", "feiten", "logboek_meenemen", "register")),
    Deur("toegang:feit", "leesvraag (feit)", **_DIRK),
    Deur("toegang:registerregel", "verwerking", "dirk"),
    Deur("toegang:overeenkomsten", open="dirk"),
    Deur("toegang:overeenkomst_nieuw", open="dirk"),
    Deur("toegang:overeenkomst_einde", "overeenkomst", knop="dirk", post="dirk", overal="dirk"),
    Deur("toegang:datalekken", open="dirk"),
    Deur("toegang:datalek_nieuw", open="dirk"),
    Deur("toegang:datalek", "datalek", **_DIRK),
    Deur("toegang:datalek_sluiten", "datalek", knop="dirk", post="dirk", overal="dirk"),
    Deur("toegang:briefverzoeken", open=f"{COORDINEREN} dirk"),
    Deur("toegang:briefverzoek_nieuw", open=f"{COORDINEREN} dirk"),
    Deur("toegang:briefverzoek", "briefverzoek", "anouk dirk", overal="dirk"),
    Deur("toegang:briefverzoek_brief", "briefverzoek", "anouk dirk", overal="dirk"),
    Deur("toegang:leesvragen", open=ALLEN),
    Deur("toegang:leesvraag", "leesvraag (feit)", "anouk"),  # whose reading it is about
)

BEHEER = (
    Deur("toegang:beheer", open="karin"),
    Deur("toegang:organisatie", "organisatie", "karin"),
    Deur("toegang:persoon", "persoon", "karin"),
    Deur("toegang:uitnodigen", "persoon", "karin"),
    Deur("toegang:inlog_wijzigen", "persoon", verder="karin"),
    Deur("toegang:factorherstel", "persoon", verder="karin"),
)

PORTAAL = (
    Deur("portaal:thuis", open=GEZIN),
    Deur("portaal:plan", verder=GEZIN),
    Deur("portaal:overleg", open=GEZIN),
    Deur("portaal:bericht", open=GEZIN),
    Deur("portaal:hulp", open=GEZIN),
    Deur("portaal:statusbericht", "bericht (status)", ""),
    Deur("portaal:instemming", "inzet", GEZIN),
    Deur("portaal:hulpnavraag", "hulpnavraag", GEZIN),
    Deur("portaal:bereikbaar", open=GEZIN),
    Deur("portaal:bereikbaar_kiezen", "kanaal", GEZIN),
    Deur("portaal:hulp_vertellen", open=GEZIN),
    Deur("portaal:hulp_terug", "hulpnavraag", knop=GEZIN, post=""),  # that row was asked, not told
    Deur("portaal:ouders", open="noor"),
    Deur("portaal:ouder", "naaste", "noor"),
    Deur("portaal:evaluatie", "evaluatie", GEZIN),
    Deur("portaal:nood", open=GEZIN),
    Deur("portaal:verteld", open=GEZIN),
    Deur("portaal:inzage", open=GEZIN),
    Deur("portaal:toestemming", open=GEZIN),
    Deur("portaal:toestemming_beantwoorden", "toestemming", GEZIN),
    Deur("portaal:toestemming_intrekken", "toestemming", GEZIN),
    Deur("portaal:steun", open=GEZIN),
    Deur("portaal:steun_nieuw", open=GEZIN),
    Deur("portaal:steun_weg", "naaste", knop=GEZIN, post=GEZIN),
    Deur("portaal:uitnodigen", "naaste", GEZIN),
    Deur("portaal:dossier", open=GEZIN),
    Deur("portaal:meenemen", open=GEZIN),
    Deur("portaal:hoofdstuk", "hoofdstuk", GEZIN),
    Deur("portaal:rechtzetten", "deel (groeidocument)", GEZIN),
    Deur("portaal:bezwaar", open=GEZIN),
    Deur("portaal:verklaring", open=GEZIN),
    Deur("portaal:verklaring_bij", "deel (groeidocument)", GEZIN),
    Deur("portaal:verklaring_terug", "verklaring", "eva"),  # whose words they are
    Deur("portaal:verzoeken", open=GEZIN),
    Deur("portaal:verzoek", "rechtsverzoek", "eva"),  # another of the family does not see what she asked
)

SPIEGEL = (
    *(Deur(f"spiegel:{naam}", open="pien") for naam in ("begin", "over", "publicatie")),
    *(Deur(f"spiegel:{naam}", "gebied", "pien") for naam in ("oogo", "oogo_pdf", "gebied")),
    *(Deur(f"spiegel:{naam}", "indicator", "pien") for naam in ("indicator", "indicator_csv")),
)

METEN = (
    *(Deur(f"spiegel:{naam}", open="pien") for naam in ("metingen", "meting_kiezen", "meting_cijfers")),
    Deur("spiegel:instrumenten", open="pien karin", post="karin"),
    Deur("spiegel:instrument_schema", open="pien karin"),
    *(Deur(f"spiegel:{naam}", "instrument", "pien karin") for naam in ("instrument", "instrument_bestand")),
    Deur("spiegel:meting_nieuw", "instrument", "pien"),
    # Everybody who works on policy in the region reads; the organisation that asks runs it.
    Deur("spiegel:meting", "meting", "pien", overal="pien"),
    Deur("spiegel:meting_opnieuw", "meting", "pien", overal="pien"),
    Deur("spiegel:meting_wijzigen", "meting", "pien"),
    Deur("spiegel:meting_onderwerpen", "meting", "pien"),
    Deur("spiegel:meting_openen", "meting", knop="pien", post="pien"),
    Deur("spiegel:meting_sluiten", "meting", knop="pien", post="pien"),
    Deur("spiegel:meting_groep", "meting (groep)", "pien"),
    *(
        Deur(f"spiegel:{naam}", "meting (later)", "pien", overal="pien")
        for naam in ("meting_gesprek", "meting_pdf", "meting_vergelijken")
    ),
    *(Deur(f"spiegel:{naam}", "meting (later)", "pien") for naam in ("meting_opmerkingen", "meting_punten")),
)

ONDERSTEUNING = (
    Deur("toegang:ondersteuning", open=ALLEN),
    Deur("toegang:dekking", open=ALLEN),
    Deur("toegang:praktijk", open="ingrid anouk pien"),
    Deur("toegang:ondersteuning_school", "school", ALLEN, overal=ALLEN),
    Deur("toegang:ondersteuning_blad", "school", ALLEN, overal=ALLEN),
    Deur("toegang:ondersteuning_eigen", open="ingrid anouk saar"),
    Deur("toegang:ondersteuning_schrijven", "ondersteuningsaanbod", "anouk saar"),
    Deur("toegang:ondersteuning_vast", "ondersteuningsaanbod", knop="saar", post="saar"),
    Deur("toegang:ondersteuning_klopt", "ondersteuningsaanbod", knop=BIJHOUDEN, post="anouk"),
    Deur("toegang:voorziening_nieuw", "ondersteuningsaanbod", "anouk"),
    Deur("toegang:voorziening", "voorziening", "anouk"),
    Deur("toegang:voorziening_weg", "voorziening", knop=BIJHOUDEN, post="anouk"),
    Deur("toegang:plaats", "plaats", knop=BIJHOUDEN, post="anouk"),
)

PROGRAMMA = (
    Deur("spiegel:programma", open=ALLEN),
    Deur("spiegel:programma_pdf", open=ALLEN),
    Deur("spiegel:thema_nieuw", open="pien"),
    Deur("spiegel:thema", "thema", ALLEN, overal=ALLEN),
    Deur("spiegel:thema_wijzigen", "thema", "pien", overal="pien"),
    Deur("spiegel:thema_stap", "thema", knop="pien", post="pien", overal="pien"),
    Deur("spiegel:doel_nieuw", "thema", "pien", overal="pien"),
    Deur("spiegel:doel_wijzigen", "themadoel", "pien", overal="pien"),
    Deur("spiegel:doel_stoppen", "themadoel", "pien", overal="pien"),
    Deur("spiegel:actie_nieuw", "themadoel", "pien", overal="pien"),
    Deur("spiegel:actie", "actie", ALLEN, overal=ALLEN),
    Deur("spiegel:actie_wijzigen", "actie", "pien", overal="pien"),
    # Everybody reads it, so nobody is told that it is not there; who has it not in hand is told why it stays.
    Deur("spiegel:actie_stap", "actie", knop=ALLEN, post=ALLEN, overal=ALLEN),
    Deur("spiegel:actie_verzetten", "actie", "pien saar", verder=_zonder(ALLEN, "pien saar"), overal=ALLEN),
)

BELEID = f"{PROF} pien"
"""Who works in the region, with a casus or with policy."""

BESTUUR = (
    Deur("spiegel:dag", open="pien"),
    Deur("spiegel:bestuur", open=BELEID),
    Deur("spiegel:gremium_nieuw", open="pien"),
    Deur("spiegel:jaarplicht", "jaarplicht", BELEID, overal=BELEID),
    Deur("spiegel:gremium", "gremium", BELEID, overal=BELEID),
    Deur("spiegel:gremium_wijzigen", "gremium", "pien", overal="pien"),
    Deur("spiegel:gremium_opheffen", "gremium", knop="pien", post="pien", overal="pien"),
    Deur("spiegel:lid_nieuw", "gremium", "pien", overal="pien"),
    Deur("spiegel:lid_weg", "lid", knop="pien", post="pien", overal="pien"),
    Deur("spiegel:werkpunt_nieuw", "gremium", "pien", overal="pien"),
    Deur("spiegel:werkpunt_wijzigen", "werkpunt", "pien", overal="pien"),
    Deur("spiegel:werkpunt_klaar", "werkpunt", knop="pien", post="pien", overal="pien"),
    Deur("spiegel:bijeenkomst_nieuw", "gremium", "pien", overal="pien"),
    Deur("spiegel:bijeenkomst", "bijeenkomst", BELEID, overal=BELEID),
    Deur("spiegel:bijeenkomst_pdf", "bijeenkomst", BELEID, overal=BELEID),
    Deur("spiegel:bijeenkomst_wijzigen", "bijeenkomst", "pien", overal="pien"),
    Deur("spiegel:bijeenkomst_stap", "bijeenkomst", knop="pien", post="pien", overal="pien"),
    Deur("spiegel:bijeenkomst_gehouden", "bijeenkomst", "pien", overal="pien"),
    Deur("spiegel:besluit_nieuw", "bijeenkomst", "pien", overal="pien"),
    # Who speaks for no party is told so on the page of the meeting.
    Deur("spiegel:besluit_stem", "bestuursbesluit", "pien bram", verder=_zonder(PROF, "bram"), overal=BELEID),
)

PILOTS = (
    Deur("spiegel:pilots", open=ALLEN),
    Deur("spiegel:pilot_nieuw", open="pien"),
    Deur("spiegel:pilot", "pilot", ALLEN, overal=ALLEN),
    Deur("spiegel:pilot_wijzigen", "pilot", "pien", overal="pien"),
    Deur("spiegel:pilot_begin", "pilot", knop="pien", post="pien", overal="pien"),
    # As with an action: who has it not in hand is told why, and goes back.
    Deur("spiegel:pilot_meting", "pilot", "pien saar", verder=_zonder(ALLEN, "pien saar"), overal=ALLEN),
    Deur("spiegel:pilot_besluit", "pilot", "pien", overal="pien"),
)

SOCIALE_KAART = (
    Deur("toegang:sociale_kaart", open=ALLEN),
    Deur("toegang:aanbod", "aanbod", ALLEN, overal=ALLEN),
    Deur("toegang:aanbod_eigen", open=BIJHOUDEN),
    Deur("toegang:aanbod_nieuw", open=BIJHOUDEN),
    Deur("toegang:aanbod_wijzigen", "aanbod", "bram"),
    Deur("toegang:aanbod_gecontroleerd", "aanbod", knop=BIJHOUDEN, post="bram"),
    Deur("toegang:aanbod_stoppen", "aanbod", knop=BIJHOUDEN, post="bram"),
    Deur("toegang:waarvoor", open="joost lea jip bram chantal", verder="mees loes nel ingrid anouk vera saar"),
    Deur("toegang:waarvoor_school", "school", PROF, overal=PROF),
    Deur("toegang:waarvoor_blad", "school", PROF, overal=PROF),
    Deur("toegang:netwerk", open=WERK),
    Deur("toegang:mensen", open=WERK),
    Deur("toegang:expertise", open=PROF),
    Deur("toegang:contacten", open=WERK),
    Deur("toegang:contacten_csv", open=WERK),
    Deur("toegang:contacten_school", "school", WERK, overal=WERK),
    Deur("toegang:contact", "contactpaar", "anouk saar karin", overal="karin"),
    Deur("toegang:netwerk_organisatie", "school", WERK, overal=WERK),
    Deur("toegang:functie", "collega", WERK, overal=WERK),
    Deur("toegang:functie_nieuw", "school", "anouk saar karin", overal="karin"),
    Deur("toegang:functie_herstel", "collega", "anouk saar karin", overal="karin"),
    Deur("toegang:functie_wissel", "collega", "anouk saar karin", overal="karin"),
    Deur("toegang:zetel", "zetel"),  # this world has no data of the region, so no seats
    Deur("toegang:zetel_leeg", "bezetting", knop="ingrid anouk saar karin", post="anouk saar karin", overal="karin"),
    Deur("toegang:openbaar", open="pien karin"),
    Deur("toegang:openbaar_lading", "lading"),  # no public file was loaded in this world
    Deur("toegang:openbare_gemeente", "gemeente"),
)

_HOUDEN = {"knop": f"{HOUDEN} karin", "post": "bram karin", "overal": "karin"}
SPREEKUUR = (
    Deur("toegang:spreekuur", open=f"mees loes nel ingrid anouk vera saar {GEZIN}", verder=HOUDEN),
    Deur("toegang:aanwezig", "school", IEDEREEN, overal=IEDEREEN),
    Deur("toegang:spreekuur_boeken", "vastdagdeel", f"mees loes nel anouk vera saar {GEZIN}"),
    Deur("toegang:spreekuur_afzeggen", "boeking", knop=IEDEREEN, post="noor bram"),
    *(
        Deur(f"toegang:{n}", "functie", "bram karin", overal="karin")
        for n in ("op_school", "op_school_nieuw", "op_school_afwezig")
    ),
    Deur("toegang:op_school_stoppen", "vastdagdeel", **_HOUDEN),
    Deur("toegang:op_school_terug", "afwezigheid", **_HOUDEN),
)

BEWAREN = (
    Deur("toegang:bewaren", open=f"{BEWAARDERS} nel"),
    Deur("toegang:bewaren_voorleggen", knop=f"{BEWAARDERS} nel", post=f"{BEWAARDERS} nel"),
    Deur("toegang:bewijzen", open=f"{BEWAARDERS} nel"),
    Deur("toegang:bewijs", "bewijs"),  # nothing was destroyed in this world
    Deur("toegang:bewaren_goedkeuren", "voorstel", knop=f"{BEWAARDERS} nel", post=""),
    Deur("toegang:bewaarstop_einde", "stop", knop=f"{BEWAARDERS} nel", post=""),
    Deur("toegang:bewaren_dossier", "dossier", BEWAARDERS, overal="dirk"),
    Deur("toegang:bewaarstop", "dossier", knop=f"{BEWAARDERS} nel", post=BEWAARDERS, overal="dirk"),
    Deur("toegang:bewaarfeit", "dossier", knop=f"{BEWAARDERS} nel", post=BEWAARDERS, overal="dirk"),
    Deur("toegang:vernietigingsverzoek", "dossier", knop=f"{BEWAARDERS} nel", post=BEWAARDERS, overal="dirk"),
    Deur("portaal:bewaren", open=GEZIN),
)

DEUREN: tuple[Deur, ...] = (
    *SOCIALE_KAART, *BEWAREN, *CASUS, *SIGNAAL, *GESPREK_EN_GEZIN, *STUKKEN, *VERZUIM, *AANMELDING, *CONSULTATIE, *OVERLEG, *KERNOVERLEG, *REGIO, *PLAN, *HULP, *EVALUATIE, *MELDCODE, *TOEGANG, *TOEZICHT, *BEHEER, *PORTAAL, *SPIEGEL, *PROGRAMMA, *BESTUUR, *PILOTS, *SPREEKUUR, *SCHOOLJAAR, *SAMEN_LEREN, *METEN, *ONDERSTEUNING, *ZORGPLICHT,
)  # fmt: skip

_INKOMEN, _ZELF = "signing in", "the own login alone"
VRIJ: tuple[Vrij, ...] = (
    Vrij("healthz", 503, 503, 503, "for machines; no worker runs in a test"),
    Vrij("toegankelijkheid", 200, 200, 200, "words about the site"),
    Vrij("privacy", 200, 200, 200, "words about the site"),
    Vrij("spiegel:programma_openbaar", 200, 200, 200, "the programme of the region: functions, no names, no child"),
    Vrij("spiegel:programma_openbaar_regio", 404, 404, 404, "the same; there is no region of this name"),
    Vrij("nog_open", 405, 405, 405, "a page asks with its own signed note"),
    Vrij("set_language", 302, 302, 302, "sets a cookie"),
    Vrij("ui:galerij", 404, 302, 404, "in the demo only"),
    Vrij("casus:agenda", 404, 302, 404, "the secret in the address is the key; this one is nobody's"),
    Vrij("toegang:kiezen", 302, 302, 200, "as what one acts"),
    Vrij("toegang:uitloggen", 302, 405, 405, "only by a form"),
    Vrij("account_login", 200, 302, 302, _INKOMEN),
    Vrij("mfa_authenticate", 302, 302, 302, _INKOMEN),
    Vrij("mfa_login_webauthn", 302, 302, 302, _INKOMEN),
    Vrij("account_reset_password", 200, 200, 200, _INKOMEN),
    Vrij("wachtwoord_nieuw", 410, 410, 410, "the link is the proof; this one is nobody's"),
    Vrij("factor_vervangen", 410, 410, 410, "the link is the proof; this one is nobody's"),
    Vrij("meedoen", 200, 200, 200, "asks for the letters of a card; whoever is signed in is nobody here"),
    Vrij("meedoen_openen", 410, 410, 410, "the link is the proof; this one is nobody's"),
    Vrij("meedoen_vraag", 302, 302, 302, "without a link there is no question"),
    Vrij("meedoen_overzicht", 302, 302, 302, "without a link there are no answers"),
    Vrij("meedoen_bedankt", 200, 200, 200, "says thank you"),
    Vrij("uitnodiging", 200, 302, 200, "link and code are the proof; without a link it asks for the letters of one"),
    Vrij("uitnodiging_openen", 410, 302, 410, "the link is the proof; this one is nobody's"),
    Vrij("openid_connect_login", 405, 405, 405, _INKOMEN),
    Vrij("openid_connect_callback", 404, 404, 404, _INKOMEN),
    Vrij("socialaccount_login_cancelled", 302, 302, 302, _INKOMEN),
    *(
        Vrij(naam, 302, binnen, binnen, _ZELF)
        for naam, binnen in {
            "mfa_index": 200,
            "account_reauthenticate": 403,  # nothing to confirm with: this login has neither password nor step of its own
            "mfa_reauthenticate": 403,
            "mfa_reauthenticate_webauthn": 403,
            "account_change_password": 302,
            "account_set_password": 200,
            "mfa_activate_totp": 200,
            "mfa_deactivate_totp": 404,
            "mfa_view_recovery_codes": 404,
            "mfa_generate_recovery_codes": 200,
            "mfa_download_recovery_codes": 404,
            "mfa_list_webauthn": 200,
            "mfa_add_webauthn": 200,
            "mfa_remove_webauthn": 404,
            "mfa_edit_webauthn": 404,
            "apparaten": 200,
        }.items()
    ),
)
"""The addresses of the demo exist in the demo alone (``test_inlog_aanvallen.py``)."""
