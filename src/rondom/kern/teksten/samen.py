"""Texts of ``kern.samen``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "samen.niet_gevraagd": (
        "Er wordt nu niet om een antwoord gevraagd.",
        "No answer is asked for now.",
    ),
    "samen.zelf": (
        "Deze jongere is oud genoeg om zelf te antwoorden.",
        "This young person is old enough to answer alone.",
    ),
    "samen.alt_zelf": (
        "Vraag of de jongere zelf in Rondom antwoordt.",
        "Ask whether the young person answers in Rondom.",
    ),
    "samen.niet_erbij": (
        "Kies iemand die mag meepraten over dit plan.",
        "Choose somebody who may have a say in this plan.",
    ),
    "samen.kind_kiest": (
        "Het kind kiest zelf. Wie erbij zit, leest voor en typt wat het kind zegt.",
        "The child chooses. Whoever sits beside reads aloud and types what the child says.",
    ),
}
