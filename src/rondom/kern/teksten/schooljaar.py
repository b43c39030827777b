"""Texts of ``kern.schooljaar``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "schooljaar.stap.begin": ("Begingesprek", "Talk at the start"),
    "schooljaar.stap.ontwikkel_1": ("Ontwikkeldocument: eerste moment", "Development document: first moment"),
    "schooljaar.stap.ontwikkel_2": ("Ontwikkeldocument: tweede moment", "Development document: second moment"),
    "schooljaar.stap.ontwikkel_3": ("Ontwikkeldocument: derde moment", "Development document: third moment"),
    "schooljaar.stap.eind": ("Eindgesprek", "Talk at the end"),
    "schooljaar.stap.evaluatie": ("Jaarevaluatie", "Yearly evaluation"),
    "schooljaar.stand.gedaan": ("Gedaan", "Done"),
    "schooljaar.stand.later": ("Later in het jaar", "Later this year"),
    "schooljaar.stand.loopt": ("Nu te doen", "To do now"),
    "schooljaar.stand.te_laat": ("Te laat", "Late"),
    "schooljaar.plek.school": ("school", "the school"),
    "schooljaar.plek.leerplicht": ("leerplicht", "attendance office"),
    "schooljaar.plek.jeugdgezondheid": ("jeugdgezondheid", "youth health"),
    "schooljaar.plek.gezin": ("gezinswerker of buurtteam", "family worker or neighbourhood team"),
    "schooljaar.plek.passend": ("begeleider passend onderwijs", "inclusive education adviser"),
    "schooljaar.mist.leerplicht": (
        "Zeg waarom leerplicht er niet was.",
        "Say why the attendance office was not there.",
    ),
    "schooljaar.mist.jeugdgezondheid": (
        "Zeg waarom jeugdgezondheid er niet was.",
        "Say why youth health was not there.",
    ),
    "schooljaar.mist.gezin": (
        "Zeg waarom de gezinswerker of het buurtteam er niet was.",
        "Say why the family worker or neighbourhood team was not there.",
    ),
    "schooljaar.mist.passend": (
        "Zeg waarom de begeleider passend onderwijs er niet was.",
        "Say why the inclusive education adviser was not there.",
    ),
    "schooljaar.mist.school": ("School hoort erbij.", "The school must be there."),
    "schooljaar.zonder_school": (
        "Zonder de school zelf is dit geen gesprek van het kernteam.",
        "Without the school itself this is no talk of the core team.",
    ),
    "schooljaar.niet_compleet": (
        "Nog niet iedereen van het kernteam was erbij of is afgemeld.",
        "Not everybody of the core team was there or is excused.",
    ),
    "schooljaar.compleet": ("Iedereen was erbij of is afgemeld.", "Everybody was there or is excused."),
    "schooljaar.ander_jaar": ("Deze dag valt niet in het schooljaar {jaar}.", "This day is not in school year {jaar}."),
    "schooljaar.nog_niet_geweest": (
        "Deze dag moet nog komen. Leg het gesprek vast als het geweest is.",
        "This day has yet to come. Record the talk after it was held.",
    ),
    "schooljaar.dag_goed": ("Deze dag valt in het schooljaar.", "This day is in the school year."),
    "schooljaar.rol_schrijft_niet": (
        "Bij uw functie hoort geen plek in een kernteam.",
        "Your function has no seat in a core team.",
    ),
    "schooljaar.van_school": ("U hoort bij het kernteam van uw school.", "You belong to the core team of your school."),
    "schooljaar.vaste_partner": (
        "U bent vaste contactpersoon van deze school.",
        "You are a fixed contact of this school.",
    ),
    "schooljaar.niet_van_team": (
        "U hoort niet bij het kernteam van deze school.",
        "You do not belong to the core team of this school.",
    ),
    "schooljaar.leest_mee": ("U hoort bij deze school.", "You belong to this school."),
    "schooljaar.eigen_bestuur": (
        "Een schoolbestuur leest mee bij de eigen scholen.",
        "A school board reads along at its own schools.",
    ),
    "schooljaar.leest_regio": ("U werkt aan beleid in deze regio.", "You work on policy in this region."),
    "schooljaar.andere_regio": ("Deze school hoort bij een andere regio.", "This school belongs to another region."),
    "schooljaar.al_vastgesteld": (
        "Dit is vastgesteld en blijft zoals het is.",
        "This was adopted and stays as it is.",
    ),
    "schooljaar.nog_open": ("Dit is nog niet vastgesteld.", "This was not adopted yet."),
    "schooljaar.cijfer.basis": (
        "Hoe sterk is de basis op school geworden?",
        "How strong has the base at school become?",
    ),
    "schooljaar.cijfer.samenwerken": ("Hoe ging het samenwerken?", "How did working together go?"),
    "schooljaar.cijfer.bereikbaar": (
        "Hoe goed waren wij te vinden voor leerlingen en ouders?",
        "How easily could pupils and parents find us?",
    ),
    "schooljaar.cijfer.op_tijd": ("Hoe snel kwamen wij in actie?", "How quickly did we act?"),
    "schooljaar.cijfer.stem": (
        "Hoeveel hadden leerlingen en ouders te zeggen?",
        "How much say did pupils and parents have?",
    ),
}
