"""Texts of ``kern.bereikbaar``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "bereikbaar.eigen": ("Dit zijn de eigen gegevens.", "These are the person's own details."),
    "bereikbaar.geen_contact": ("Daar is geen toestemming voor.", "There is no consent for that."),
    "bereikbaar.genoemd": ("Deze organisatie is gekozen.", "This organisation was chosen."),
    "bereikbaar.geheim": ("Dit is geheim.", "This is secret."),
    "bereikbaar.gezin": ("Hoort bij het gezin.", "Belongs to the family."),
    "bereikbaar.in_hand": ("Houdt de gegevens van het gezin bij.", "Keeps the details of the family."),
    "bereikbaar.werkt": ("Werkt nu met dit gezin.", "Works with this family now."),
    "bereikbaar.niet_gekozen": (
        "Deze organisatie werkt nu niet met het gezin, of is niet gekozen.",
        "This organisation does not work with the family now, or was not chosen.",
    ),
    "bereikbaar.kent_kind_niet": (
        "Deze organisatie weet niet om wie het gaat. Geef daar eerst toestemming voor.",
        "This organisation does not know whom it is about. Give consent for that first.",
    ),
    "bereikbaar.bewaard_standaard": (
        "Bewaard. Wie nu met het gezin werkt, ziet dit.",
        "Kept. Who works with the family now sees this.",
    ),
    "bereikbaar.bewaard_gekozen": ("Bewaard. Alleen wie u koos, ziet dit.", "Kept. Only whom you chose sees this."),
    "bereikbaar.bewaard_geheim": (
        "Bewaard. Dit is geheim, ook voor de rest van het gezin.",
        "Kept. This is secret, also for the rest of the family.",
    ),
    "bereikbaar.kanaal.telefoon": ("Telefoon", "Telephone"),
    "bereikbaar.kanaal.email": ("E-mail", "E-mail"),
    "bereikbaar.kanaal.adres": ("Adres", "Address"),
    "bereikbaar.zichtbaar.standaard": (
        "Wie nu met ons werkt, en ons gezin",
        "Who works with us now, and our family",
    ),
    "bereikbaar.zichtbaar.gekozen": (
        "School, ons gezin en wie ik hieronder kies",
        "School, our family and whom I choose below",
    ),
    "bereikbaar.zichtbaar.geheim": (
        "Geheim: alleen wie ik hieronder kies, en niemand van het gezin",
        "Secret: only whom I choose below, and nobody of the family",
    ),
}
