"""Texts of ``kern.kernoverleg``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "kernoverleg.soort_kern": ("kernpartneroverleg", "core partner meeting"),
    "kernoverleg.soort_keten": ("ketenoverleg", "chain meeting"),
    "kernoverleg.vraag_doet": ("Wat doen wij?", "What do we do?"),
    "kernoverleg.vraag_grens": ("Waar ligt onze grens?", "Where is our limit?"),
    "kernoverleg.iedereen_mag": (
        "Iedereen aan tafel mag dit horen: {wie}.",
        "Everybody at the table may hear this: {wie}.",
    ),
    "kernoverleg.klein": (
        "Alleen met {wie} erbij. Niet met {zonder}: zij gaan even de kamer uit.",
        "Only with {wie} present. Not with {zonder}: they leave the room for a while.",
    ),
    "kernoverleg.niet_iedereen": (
        "Niet iedereen aan tafel mag dit horen. Geen toestemming voor: {wie}.",
        "Not everybody at the table may hear this. No consent for: {wie}.",
    ),
    "kernoverleg.alleen_met": ("Bespreek het alleen met {wie} erbij.", "Discuss it only with {wie} present."),
    "kernoverleg.niemand_mag": (
        "Niemand anders aan tafel mag deze casus horen.",
        "Nobody else at the table may hear this casus.",
    ),
    "kernoverleg.zelf_niet": (
        "U mag zelf niet over deze casus vertellen.",
        "You may not talk about this casus yourself.",
    ),
    "kernoverleg.plek_opent_niets": (
        "Een vaste plek in het kernteam geeft geen recht op een casus.",
        "A fixed seat in the core team gives no right to a casus.",
    ),
    "kernoverleg.alt_anoniem": (
        "Stel de vraag zonder te zeggen over wie het gaat, als onderwerp of als consultatievraag.",
        "Ask the question without saying who it is about, as a topic or as a consultation question.",
    ),
    "kernoverleg.alt_toestemming": (
        "Vraag eerst toestemming aan wie beslist.",
        "First ask consent from those who decide.",
    ),
    "kernoverleg.regelt_kern": (
        "De coördinator van de school regelt het kernpartneroverleg.",
        "The school's coordinator arranges the core partner meeting.",
    ),
    "kernoverleg.regelt_keten": (
        "De coördinator van de school regelt het ketenoverleg.",
        "The school's coordinator arranges the chain meeting.",
    ),
    "kernoverleg.regelt_school": (
        "Alleen de coördinator van deze school maakt en verandert dit overleg.",
        "Only the coordinator of this school makes and changes this meeting.",
    ),
    "kernoverleg.al_besproken": ("Dit punt is al besproken.", "This point was discussed already."),
    "kernoverleg.niet_voor_u": (
        "Dit gaat over een casus waarin u niet meedoet. Wie het inbracht, vinkt het af.",
        "This is about a casus in which you do not take part. Whoever brought it in ticks it off.",
    ),
    "kernoverleg.mag_afvinken": ("U was erbij en mag dit afvinken.", "You were there and may tick this off."),
}
