"""Texts of ``kern.hulpnavraag``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "hulpnavraag.gesloten": ("Deze casus is gesloten.", "This casus is closed."),
    "hulpnavraag.aan_gezin": (
        "Het gezin zegt zelf of er al hulp is. Niet willen zeggen mag.",
        "The family says whether there is help already. Not wanting to say is fine.",
    ),
    "hulpnavraag.aan_partner": (
        "Er is toestemming om dit aan deze partner te vragen.",
        "There is consent to ask this partner.",
    ),
    "hulpnavraag.eerst_toestemming": (
        "Of er al hulp is, kunt u hier niet opzoeken. Aan een partner vragen mag pas met toestemming.",
        "You cannot look up here whether there is help already. Asking a partner needs consent first.",
    ),
    "hulpnavraag.alt_gezin": ("Vraag het aan het gezin zelf.", "Ask the family itself."),
    "hulpnavraag.wie_helpt": ("Vul in wie er helpt.", "Enter who helps."),
    "hulpnavraag.niemand_noemen": (
        "U koos geen ja. Maak dan leeg wie er helpt.",
        "You did not choose yes. Then clear who helps.",
    ),
    "hulpnavraag.beantwoord": (
        "Uw antwoord is bewaard. Meer dan dit wordt er niet gevraagd.",
        "Your answer is kept. No more than this is asked.",
    ),
    "hulpnavraag.zelf_wie_beslist": (
        "Wie beslist over delen, vertelt dit zelf.",
        "Who decides about sharing tells this.",
    ),
    "hulpnavraag.kies_wie": ("Kies wie dit mag weten.", "Choose who may know this."),
    "hulpnavraag.eerst_toestemming_geven": (
        "Deze organisatie mag nog niet weten dat er hulp is. Geef daar eerst toestemming voor.",
        "This organisation may not know yet that there is help. Give consent for that first.",
    ),
    "hulpnavraag.zelf_verteld": (
        "Bewaard. Wie u koos, ziet dat er hulp is en wie die geeft. Terugnemen kan altijd.",
        "Kept. Whom you chose sees that there is help and who gives it. You can take it back at any time.",
    ),
    "hulpnavraag.antwoord.ja": ("Ja, er is al hulp", "Yes, there is help already"),
    "hulpnavraag.antwoord.nee": ("Nee, er is geen hulp", "No, there is no help"),
    "hulpnavraag.antwoord.zegt_niet": ("Dat wil of mag ik niet zeggen", "I do not want to say, or may not"),
}
