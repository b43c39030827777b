"""Texts of ``kern.terugkoppeling``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "terugkoppeling.krijgt_bericht": (
        "Krijgt bericht bij start, wijziging en einde. Zonder inhoud.",
        "Gets a message at start, change and end. Without content.",
    ),
    "terugkoppeling.geen_toestemming": (
        "Geen toestemming voor: wie helpt en sinds wanneer.",
        "No consent for: who helps and since when.",
    ),
    "terugkoppeling.geen_inzage": (
        "Heeft zelf geen inzage in dit dossier. Vertel het in een gesprek.",
        "Has no access to this dossier. Tell it in a talk.",
    ),
    "terugkoppeling.eerst_afspreken": (
        "Hulp start pas als is afgesproken wie wat te horen krijgt.",
        "Help starts only when it is agreed who hears what.",
    ),
    "terugkoppeling.alt_kies": ("Kies minstens één persoon.", "Choose at least one person."),
    "terugkoppeling.status_mag_niet": (
        "Iemand in de afspraak mag niet weten dat er hulp is.",
        "Somebody in the agreement may not know that there is help.",
    ),
    "terugkoppeling.inhoud_mag_niet": (
        "Iemand in de afspraak mag de inhoud niet horen: de toestemming gaat niet zo ver.",
        "Somebody in the agreement may not hear the content: the consent does not go that far.",
    ),
    "terugkoppeling.alt_toestemming": (
        "Vraag eerst toestemming aan wie beslist.",
        "First ask consent from those who decide.",
    ),
    "terugkoppeling.afgesproken": (
        "Het is afgesproken wie wat te horen krijgt.",
        "It is agreed who hears what.",
    ),
}
