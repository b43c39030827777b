"""Rondom's own casework, as its pseudonymised export gives it; and its measurements, in which no child stands."""

from __future__ import annotations

from dataclasses import replace

from rondom.monitor.bronnen import bouwstenen as b
from rondom.monitor.bronnen import codes
from rondom.monitor.bronnen.contract import Contract

_EIGENAAR = "regio (Rondom)"
_GROND = "convenant van de regio (BR37); alleen met toestemming of grondslag vastgelegde feiten"
_CASUS = b.kenmerk("casus", "Kenmerk van de casus.", "Number of the case.")

CASUSSEN = Contract(
    "rondom_casussen",
    "Casussen: van signaal tot afsluiting, alleen dagen en soorten.",
    "Cases: from signal to closing, days and kinds only.",
    _EIGENAAR,
    _GROND,
    "per kwartaal",
    ("casus",),
    (
        *b.PERSOON,
        _CASUS,
        b.GEMEENTE,
        b.mag_leeg(b.VESTIGING),
        b.tekst("team", "Team dat de vraag oppakte.", "Team that took it up.", verplicht=False),
        b.datum("signaal", "Dag van het eerste signaal.", "Day of the first signal."),
        b.datum("aangemeld", "Dag van aanmelding bij een team.", "Day of registration with a team.", False),
        b.datum("eerste_gesprek", "Dag van het eerste gesprek.", "Day of the first talk.", verplicht=False),
        b.datum("plan", "Dag waarop het plan is vastgesteld.", "Day the plan was agreed.", verplicht=False),
        b.datum("start_hulp", "Eerste dag van hulp of ondersteuning.", "First day of help or support.", False),
        b.datum("afgesloten", "Dag van afsluiting.", "Day of closing.", verplicht=False),
        b.ja_nee("doorverwezen", "Is verwezen naar gespecialiseerde hulp?", "Referred to specialist help?"),
        b.ja_nee(
            "afgeweken",
            "Kozen school en team een andere route dan de tabel van de regio (R055)?",
            "Did school and team choose another route than the region's table (R055)?",
            False,
        ),
    ),
    indicatoren=("I02", "I03", "I04", "I28", "I29"),
    volgorde=(
        ("signaal", "aangemeld"),
        ("aangemeld", "eerste_gesprek"),
        ("signaal", "start_hulp"),
        ("signaal", "afgesloten"),
    ),
    peildatum="signaal",
)
OVERLEGGEN = Contract(
    "rondom_overleggen",
    "Overleggen over één jeugdige: wie van de familie aan tafel zat.",
    "Meetings about one young person: who of the family was at the table.",
    _EIGENAAR,
    _GROND,
    "per kwartaal",
    ("casus", "datum"),
    (
        *b.PERSOON,
        _CASUS,
        b.GEMEENTE,
        b.mag_leeg(b.VESTIGING),
        b.datum("datum", "Dag van het overleg.", "Day of the meeting."),
        b.ja_nee("ouders_aanwezig", "Zat een ouder aan tafel?", "Was a parent at the table?"),
        b.ja_nee("jeugdige_aanwezig", "Zat de jeugdige aan tafel?", "Was the young person at the table?"),
    ),
    indicatoren=("I22",),
    peildatum="datum",
)
DOELEN = Contract(
    "rondom_doelen",
    "Doelen in plannen: per leefgebied, en hoe het afliep.",
    "Goals in plans: per life area, and how they ended.",
    _EIGENAAR,
    _GROND,
    "per kwartaal",
    ("doel",),
    (
        *b.PERSOON,
        b.kenmerk("doel", "Kenmerk van het doel.", "Number of the goal."),
        _CASUS,
        b.GEMEENTE,
        b.mag_leeg(b.VESTIGING),
        b.code("leefgebied", codes.LEEFGEBIED, "Leefgebied.", "Life area."),
        b.datum("vastgesteld", "Dag waarop het doel is afgesproken.", "Day the goal was agreed."),
        b.datum("afgerond", "Dag waarop het is beoordeeld.", "Day it was judged.", verplicht=False),
        b.code("uitkomst", codes.DOELUITKOMST, "Hoe het afliep.", "How it ended."),
    ),
    indicatoren=("I21",),
    volgorde=(("vastgesteld", "afgerond"),),
    peildatum="vastgesteld",
)
INZET = Contract(
    "rondom_inzet",
    "Inzet: hulp en ondersteuning die loopt of liep, en of het einde is teruggekoppeld.",
    "Help and support that runs or ran, and whether its end was reported back.",
    _EIGENAAR,
    _GROND,
    "per kwartaal",
    ("inzet",),
    (
        *b.PERSOON,
        b.kenmerk("inzet", "Kenmerk van de inzet.", "Number of the help."),
        _CASUS,
        b.GEMEENTE,
        b.mag_leeg(b.VESTIGING),
        b.code("soort", codes.INZETSOORT, "Hulp of ondersteuning.", "Help or support."),
        b.datum("aangevraagd", "Dag van de vraag.", "Day it was asked."),
        b.datum("gestart", "Eerste dag.", "First day.", verplicht=False),
        b.datum("gestopt", "Laatste dag.", "Last day.", verplicht=False),
        b.datum("teruggekoppeld", "Dag waarop het einde is gemeld.", "Day the end was reported back.", False),
    ),
    indicatoren=("I02", "I27", "I30"),
    volgorde=(("aangevraagd", "gestart"), ("gestart", "gestopt"), ("gestopt", "teruggekoppeld")),
    peildatum="aangevraagd",
)
METINGEN = Contract(
    "rondom_metingen",
    "Antwoorden op vragenlijsten; over niemand persoonlijk en zonder pseudoniem.",
    "Answers to questionnaires; about nobody, without a pseudonym.",
    _EIGENAAR,
    "geen persoonsgegevens",
    "per schooljaar",
    ("antwoord",),
    (
        b.tekst("antwoord", "Volgnummer van het antwoord.", "Number of the answer."),
        b.SCHOOLJAAR,
        b.GEMEENTE,
        b.mag_leeg(b.VESTIGING),
        b.code("soort", codes.MEETSOORT, "Wat is gemeten.", "What was measured."),
        b.code("doelgroep", codes.DOELGROEP, "Wie antwoordde.", "Who answered."),
        b.getal(
            "score",
            "Cijfer van 1 tot en met 10; bij bekendheid 0 (nee), 1 (half) of 2 (ja).",
            "Mark from 1 to 10; for knowledge 0 (no), 1 (half) or 2 (yes).",
            maximum=10,
        ),
    ),
    indicatoren=("I11", "I12", "I24"),
)
CONSULTATIES = Contract(
    "rondom_consultaties",
    "Anonieme consultatievragen: over niemand, zonder school, dag of pseudoniem. Telt als preventie.",
    "Anonymous consultations: about nobody, without school, day or pseudonym. Counted as prevention.",
    _EIGENAAR,
    "geen persoonsgegevens",
    "per kwartaal",
    ("vraag",),
    (
        b.tekst("vraag", "Volgnummer in deze levering.", "Number in this delivery."),
        b.datum("maand", "Eerste dag van de maand van de vraag.", "First day of the month of the question."),
        b.GEMEENTE,
        b.code("leeftijdsgroep", codes.LEEFTIJDSGROEP, "Over welke leeftijd.", "About which age."),
        b.code("uitkomst", codes.CONSULTATIEUITKOMST, "Hoe het afliep.", "How it ended."),
    ),
    indicatoren=("I09",),
    peildatum="maand",
)
AFWIJKINGEN = Contract(
    "rondom_afwijkingen",
    "Aanmeldingen langs een andere route dan de tabel: als aantallen, over niemand, zonder school, dag of reden.",
    "Registrations by another route than the region's table: as counts, about nobody, without school, day or reason.",
    _EIGENAAR,
    "geen persoonsgegevens",
    "per kwartaal",
    ("kwartaal", "gemeente", "rij", "van", "naar", "akkoord"),
    (
        b.datum("kwartaal", "Eerste dag van het kwartaal.", "First day of the quarter."),
        replace(
            b.GEMEENTE,
            nl="CBS-code van de gemeente van de school.",
            en="CBS code of the municipality of the school.",
            verplicht=False,
            ook=(),
        ),
        b.tekst("rij", "Rij van de routetabel die niet is gevolgd.", "Row of the table not followed.", False),
        b.tekst("van", "Soort team volgens de tabel.", "Kind of team by the table.", False),
        b.tekst("naar", "Soort team dat is gekozen.", "Kind of team that was chosen.", False),
        b.code("akkoord", codes.ROUTEAKKOORD, "Wat het team ervan vond.", "What the team thought of it."),
        b.getal("aantal", "Hoe vaak.", "How often."),
    ),
    indicatoren=("I28",),
    peildatum="kwartaal",
)
