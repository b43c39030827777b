"""Texts of ``kern.leerplicht``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "leerplicht.eerst_melden": (
        "Er is nog geen verzuim gemeld bij DUO. Daarna kunt u een uitkomst vastleggen.",
        "No absence has been reported to DUO yet. After that you can record an outcome.",
    ),
    "leerplicht.dag": (
        "Kies een dag vanaf {datum} en niet later dan vandaag.",
        "Choose a day from {datum} and not after today.",
    ),
    "leerplicht.al_zo": ("Deze uitkomst staat er al.", "This outcome was recorded already."),
    "leerplicht.vastgelegd": ("De uitkomst staat bij het verzuim.", "The outcome stands with the absence."),
    "leerplicht.hulp_actief": ("Er is hulp actief sinds {datum}.", "Help has been active since {datum}."),
    "leerplicht.hulp_geweigerd": ("Het gezin wil nu geen hulp.", "The family does not want help now."),
    "leerplicht.hulp_gestopt": ("Er was hulp. Die is gestopt.", "There was help. It has ended."),
    "leerplicht.hulp_geen": ("Er is geen hulp actief.", "No help is active."),
    "leerplicht.hulp_onbekend": (
        "U weet niet of er hulp is. Daar is geen toestemming voor.",
        "You do not know whether there is help. There is no consent for that.",
    ),
    "leerplicht.kies_waarschuwing": (
        "Er loopt hulp. Een waarschuwing kan dan genoeg zijn.",
        "Help is running. A warning can be enough then.",
    ),
    "leerplicht.kies_sepot": (
        "Er loopt hulp. U kunt de zaak ook laten rusten (sepot).",
        "Help is running. You can also drop the case.",
    ),
    "leerplicht.uitkomst.proces_verbaal": ("Proces-verbaal", "Official report (proces-verbaal)"),
    "leerplicht.uitkomst.waarschuwing": ("Waarschuwing", "Warning"),
    "leerplicht.uitkomst.halt": ("Verwijzing naar Halt", "Referral to Halt"),
    "leerplicht.uitkomst.sepot": ("Sepot: geen vervolg", "Dropped: no follow-up"),
}
