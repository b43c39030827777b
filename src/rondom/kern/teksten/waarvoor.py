"""Texts of 'wie waarvoor': with which question does one go to whom? One per role that somebody at a school can call."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "waarvoor.mentor": ("Hoe het gaat op school en in de klas", "How it goes at school and in class"),
    "waarvoor.leerkracht": ("Hoe het gaat in de klas", "How it goes in class, with the teacher"),
    "waarvoor.intern_begeleider": (
        "Zorgen over een leerling, ondersteuning op school, iemand erbij halen",
        "Worries about a pupil, support at school, bringing somebody in",
    ),
    "waarvoor.zorgcoordinator": (
        "Zorgen over een leerling, ondersteuning op school, iemand van buiten erbij halen",
        "Worries about a pupil, support at school, bringing in somebody from outside",
    ),
    "waarvoor.verzuimcoordinator": ("Afwezig zijn, te laat komen, verlof", "Absence, being late, leave"),
    "waarvoor.schoolleider": ("Vragen over de school zelf, klachten", "Questions about the school itself, complaints"),
    "waarvoor.aandachtsfunctionaris": (
        "Vermoeden van mishandeling of verwaarlozing: overleg eerst",
        "Suspicion of abuse or neglect: consult first",
    ),
    "waarvoor.begeleider_passend_onderwijs": (
        "Welke ondersteuning past op school, arrangementen, meedenken in de klas",
        "Which support fits at school, arrangements, thinking along in class",
    ),
    "waarvoor.leerplichtambtenaar": (
        "Verzuim, vrijstelling, vragen over de leerplicht",
        "Absence, exemption, questions about compulsory education",
    ),
    "waarvoor.jeugdverpleegkundige": (
        "Gezondheid, groei, slapen, ziekteverzuim, vragen over opvoeden",
        "Health, growth, sleep, absence through illness, questions about upbringing",
    ),
    "waarvoor.gezinswerker": (
        "Vragen over thuis en opvoeden, hulp voor kind en gezin",
        "Questions about home and upbringing, help for child and family",
    ),
    "waarvoor.buurtteammedewerker": (
        "Hulp voor het hele gezin in de buurt: opvoeden, geld, wonen",
        "Help for the whole family nearby: upbringing, money, housing",
    ),
    "waarvoor.jeugdhulpverlener": ("Hulp die al loopt bij deze aanbieder", "Help that this provider already gives"),
    "waarvoor.jeugdbeschermer": ("Een kind met een ondertoezichtstelling", "A child under a supervision order"),
    "waarvoor.teamleider": (
        "Er pakt niemand iets op, of het duurt te lang",
        "Nobody takes it up, or it takes too long",
    ),
}
