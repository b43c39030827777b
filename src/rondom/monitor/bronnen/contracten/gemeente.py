"""Leerplicht and absence, transport, and the local teams: what municipalities keep beside youth help."""

from __future__ import annotations

from rondom.monitor.bronnen import bouwstenen as b
from rondom.monitor.bronnen import codes
from rondom.monitor.bronnen.contract import Contract

_LEERPLICHT = "gemeente (leerplicht)"
_TEAMS = "gemeente (lokale teams)"
_WET = "Leerplichtwet 1969 art. 16, 18 en 25"
_BEGIN = b.datum("begin", "Eerste dag.", "First day.")
_EINDE = b.datum("einde", "Laatste dag; leeg als het voortduurt.", "Last day; empty while it lasts.", verplicht=False)
_TEAM = b.tekst("team", "Naam of code van het lokale team.", "Name or code of the local team.")

VERZUIMMELDINGEN = Contract(
    "verzuimmeldingen",
    "Verzuimmeldingen van scholen zoals leerplicht ze kent.",
    "Reports of absence as the attendance office has them.",
    _LEERPLICHT,
    _WET + "; Besluit verzuimmelding",
    "per schooljaar",
    ("bsn", "vestiging", "soort", "begin"),
    (
        *b.PERSOON,
        b.GEMEENTE,
        b.VESTIGING,
        b.SCHOOLJAAR,
        b.code("soort", codes.VERZUIMSOORT, "Soort verzuim.", "Kind of absence."),
        b.datum("gemeld", "Dag van de melding.", "Day of the report."),
        _BEGIN,
        _EINDE,
        b.getal("uren", "Gemiste lesuren volgens de melding.", "Missed hours in the report.", False, 2000),
        b.code("status", codes.VERZUIMSTATUS, "Hoe de melding staat.", "How the report stands."),
    ),
    indicatoren=("I19",),
    volgorde=(("begin", "einde"), ("begin", "gemeld")),
    peildatum="begin",
)
THUISZITTERS = Contract(
    "thuiszitters",
    "Thuiszitters: één regel per periode thuis; lengte en telling volgen uit de dagen (L21).",
    "Children out of school: one row per period; length and counts follow from the days (L21).",
    _LEERPLICHT,
    _WET,
    "per schooljaar, met wat loopt op 1 augustus",
    ("bsn", "soort", "begin"),
    (
        *b.PERSOON,
        b.GEMEENTE,
        b.mag_leeg(b.VESTIGING),
        b.code("soort", codes.THUISZITTERSOORT, "Soort thuiszitter.", "Kind."),
        _BEGIN,
        _EINDE,
        b.ja_nee("hulp_betrokken", "Is er jeugdhulp betrokken?", "Is youth help involved?", verplicht=False),
    ),
    indicatoren=("I01",),
    volgorde=(("begin", "einde"),),
    peildatum="begin",
)
VRIJSTELLINGEN = Contract(
    "vrijstellingen",
    "Vrijstellingen van de leerplicht: één regel per schooljaar en grond.",
    "Exemptions from compulsory education: one row per school year and ground.",
    _LEERPLICHT,
    "Leerplichtwet 1969 art. 5 en 15",
    "per schooljaar",
    ("bsn", "schooljaar", "grond"),
    (
        *b.PERSOON,
        b.GEMEENTE,
        b.SCHOOLJAAR,
        b.code("grond", codes.VRIJSTELLINGSGROND, "Grond van de vrijstelling.", "Ground."),
        _BEGIN,
        _EINDE,
    ),
    indicatoren=("I07",),
    volgorde=(("begin", "einde"),),
    peildatum="begin",
)
PARTICULIER = Contract(
    "particulier_onderwijs",
    "Jeugdigen op een particuliere school (niet bekostigd), zoals leerplicht ze kent.",
    "Young people at a private school, as the attendance office has them.",
    _LEERPLICHT,
    "Leerplichtwet 1969 art. 1 en 18",
    "per schooljaar",
    ("bsn", "schooljaar", "begin"),
    (*b.PERSOON, b.GEMEENTE, b.SCHOOLJAAR, _BEGIN, _EINDE),
    indicatoren=("I06",),
    volgorde=(("begin", "einde"),),
    peildatum="begin",
)
LEERLINGENVERVOER = Contract(
    "leerlingenvervoer",
    "Bekostiging van leerlingenvervoer: één regel per leerling, school en schooljaar, in centen.",
    "Funding of pupil transport: one row per pupil, school and year, in cents.",
    "gemeente (leerlingenvervoer)",
    "WPO art. 4; WEC art. 4; WVO 2020",
    "per schooljaar",
    ("bsn", "schooljaar", "vestiging", "soort"),
    (
        *b.PERSOON,
        b.GEMEENTE,
        b.VESTIGING,
        b.SCHOOLJAAR,
        b.code("soort", codes.VERVOERSOORT, "Soort vervoer.", "Kind of transport."),
        _BEGIN,
        _EINDE,
        b.centen("kosten_centen", "Kosten voor de gemeente in centen.", "Cost for the municipality in cents."),
        b.centen("bijdrage_centen", "Eigen bijdrage in centen.", "Own contribution in cents.", verplicht=False),
    ),
    indicatoren=("I17", "I26"),
    volgorde=(("begin", "einde"),),
    peildatum="begin",
)
LOKALE_TEAMS = Contract(
    "lokale_teams",
    "Vragen bij lokale teams: één regel per vraag, van aanmelding tot afronding.",
    "Questions to local teams: one row per question, from registration to its end.",
    _TEAMS,
    "Jeugdwet art. 2.3 en 2.6; Wmo 2015",
    "per kwartaal",
    ("bsn", "team", "aanmelding", "vraag"),
    (
        *b.PERSOON,
        b.GEMEENTE,
        _TEAM,
        b.mag_leeg(b.VESTIGING),
        b.code("ingang", codes.INGANG, "Waar de vraag binnenkwam.", "Where the question came in."),
        b.code("vraag", codes.VRAAG, "Waarover het gaat.", "What it is about."),
        b.code("soort", codes.LOKALE_HULP, "Soort hulp.", "Kind of help."),
        b.datum("aanmelding", "Dag van aanmelding.", "Day of registration."),
        b.datum("eerste_gesprek", "Dag van het eerste gesprek.", "Day of the first talk.", verplicht=False),
        b.datum("besluit", "Dag waarop besloten is wat nodig is.", "Day it was decided what is needed.", False),
        b.datum("start_hulp", "Eerste dag van hulp.", "First day of help.", verplicht=False),
        b.datum("afgerond", "Dag van afronding.", "Day it ended.", verplicht=False),
        b.code("uitkomst", codes.LOKALE_UITKOMST, "Hoe het afliep.", "How it ended."),
    ),
    indicatoren=("I02", "I03", "I04", "I09", "I25", "I28", "I29"),
    volgorde=(
        ("aanmelding", "eerste_gesprek"),
        ("aanmelding", "besluit"),
        ("aanmelding", "start_hulp"),
        ("aanmelding", "afgerond"),
    ),
    peildatum="aanmelding",
)
TEAM_SCHOLEN = Contract(
    "team_scholen",
    "Welk lokaal team is verbonden aan welke school; over niemand persoonlijk.",
    "Which local team is connected to which school; about nobody.",
    _TEAMS,
    "geen persoonsgegevens",
    "per schooljaar",
    ("team", "vestiging", "schooljaar"),
    (
        b.GEMEENTE,
        _TEAM,
        b.VESTIGING,
        b.SCHOOLJAAR,
        b.ja_nee("in_ondersteuningsteam", "Zit het team in het ondersteuningsteam?", "Is it in the school's team?"),
    ),
    indicatoren=("I23",),
)
