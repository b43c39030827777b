"""Texts of ``kern.rechten``: key → (Dutch, English). Each says why somebody can see something."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "rechten.eigen_school": (
        "werkt op de school van de leerling en is betrokken",
        "works at the pupil's school and is involved",
    ),
    "rechten.toestemming": ("er is toestemming voor", "there is consent for it"),
    "rechten.ouder": ("is ouder met gezag", "is a parent with custody"),
    "rechten.jeugdige": ("is de jongere zelf", "is the young person"),
    "rechten.zonder_jeugdige": (
        "de vraag gaat niet over een herkenbaar kind",
        "the question is not about a recognisable child",
    ),
    "rechten.school_weet_al": (
        "De mentor of leerkracht ziet van school al wat nodig is. Vraag hier alleen Thuis of Plan: thuis.",
        "The mentor or teacher already sees of school what is needed. Ask here only for Home or Plan: home.",
    ),
    "rechten.niets_gevraagd": ("Kies wat u wilt delen.", "Choose what you want to share."),
    "rechten.niets_gekozen": (
        "Kies wat gedeeld mag worden, of kies ‘nee’.",
        "Choose what may be shared, or choose 'no'.",
    ),
    "rechten.te_lang": (
        "Kies een einddatum na vandaag en niet later dan {datum}.",
        "Choose an end date after today and no later than {datum}.",
    ),
    "rechten.besluit_gegeven": (
        "De toestemming is vastgelegd. Intrekken kan altijd.",
        "The consent is recorded. It can always be withdrawn.",
    ),
    "rechten.besluit_geweigerd": ("Vastgelegd: er wordt niet gedeeld.", "Recorded: nothing is shared."),
    "rechten.besluit_ingetrokken": (
        "De toestemming is ingetrokken. Er wordt niets nieuws meer gedeeld.",
        "The consent is withdrawn. Nothing new is shared any more.",
    ),
    "rechten.opener": ("heeft dit dossier geopend", "opened this record"),
}
