"""Texts of ``kern.consultatie``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "consultatie.school_verborgen": (
        "Er zijn hier minder dan {minimum} scholen van deze soort. Daarom ziet het team niet wie er vraagt en welke school dat is.",
        "There are fewer than {minimum} schools of this kind here. So the team does not see who asks and at which school.",
    ),
    "consultatie.school_genoemd": (
        "Er zijn hier {minimum} of meer scholen van deze soort. Het team ziet wie er vraagt, en kan bellen.",
        "There are {minimum} or more schools of this kind here. The team sees who asks, and can call.",
    ),
    "consultatie.alleen_vrager": (
        "Alleen wie de vraag stelde, kan haar aan een casus verbinden.",
        "Only who asked the question can tie it to a casus.",
    ),
    "consultatie.al_gekoppeld": ("Deze vraag hoort al bij een casus.", "This question belongs to a casus already."),
    "consultatie.eerst_afsluiten": (
        "Rond de vraag eerst af met ‘aanmelden, als het gezin dat wil’.",
        "First close the question with ‘register, if the family wants that’.",
    ),
    "consultatie.casus_gesloten": ("Deze casus is gesloten.", "This casus is closed."),
    "consultatie.eerst_toestemming": (
        "De vraag blijft anoniem tot wie beslist het goedvindt dat dit team weet om wie het gaat.",
        "The question stays anonymous until those who decide agree that this team knows about whom it is.",
    ),
    "consultatie.alt_toestemming": (
        "Vraag eerst toestemming voor dit team.",
        "First ask consent for this team.",
    ),
    "consultatie.gekoppeld": (
        "Vanaf nu hoort deze vraag bij de casus.",
        "From now on this question belongs to the casus.",
    ),
    "consultatie.uitkomst.advies": ("Het advies is genoeg", "The advice is enough"),
    "consultatie.uitkomst.lichte_hulp": (
        "Het gezin krijgt lichte hulp, zonder aanmelding",
        "The family gets light help, without registration",
    ),
    "consultatie.uitkomst.aanmelden": (
        "Aanmelden, als het gezin dat wil",
        "Register, if the family wants that",
    ),
    "consultatie.bericht.antwoord": ("Antwoord", "Answer"),
    "consultatie.bericht.wedervraag": ("Vraag van het team", "Question of the team"),
    "consultatie.bericht.toelichting": ("Toelichting", "Explanation"),
    "consultatie.bericht.doorvraag": ("Nog een vraag", "Another question"),
    "consultatie.bericht.afsluiting": ("Laatste bericht", "Last message"),
}
