"""Texts of ``kern.ondersteuning``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "ondersteuning.plaatsen_kloppen": ("De aantallen passen bij elkaar.", "The numbers fit together."),
    "ondersteuning.meer_bezet": (
        "Er zijn {bezet} plaatsen bezet en er zijn er {plaatsen}. Verhoog het aantal plaatsen of verlaag wat bezet is.",
        "{bezet} places are taken and there are {plaatsen}. Raise the places or lower what is taken.",
    ),
    "ondersteuning.meer_gehouden": (
        "Voor andere scholen is {gehouden} keer een plaats vastgehouden. Met {bezet} bezet zijn {plaatsen} plaatsen te"
        " weinig. Geef eerst een vastgehouden plaats vrij.",
        "A place is held for other schools {gehouden} times. With {bezet} taken, {plaatsen} places are too few. Release a"
        " held place first.",
    ),
    "ondersteuning.eigen_school": (
        "Voor een leerling van de eigen school hoeft u geen plaats vast te houden.",
        "For a pupil of your own school there is no need to hold a place.",
    ),
    "ondersteuning.nog_concept": (
        "Deze school heeft haar aanbod nog niet vastgesteld.",
        "This school has not adopted its offer yet.",
    ),
    "ondersteuning.vol": (
        "De laatste plaats is bezet of vastgehouden. Bel de school, of kies een andere.",
        "The last place is taken or held. Call the school, or choose another.",
    ),
    "ondersteuning.niet_meer_vast": (
        "Deze plaats wordt niet meer vastgehouden. Er is niets veranderd.",
        "This place is no longer held. Nothing was changed.",
    ),
    "ondersteuning.plaats_gehouden": ("Er is een plaats voor u vastgehouden.", "A place is held for you."),
    "ondersteuning.eerst_basis": (
        "Schrijf eerst op wat de school in de basis doet, voor elke leerling.",
        "First write what the school does as its basis, for every pupil.",
    ),
    "ondersteuning.soort_vervallen": (
        "De regio kent dit niet (meer): {soorten}. Kies een andere soort of haal de regel weg.",
        "The region does not know this (any more): {soorten}. Choose another kind or remove the line.",
    ),
    "ondersteuning.jaar_voorbij": (
        "Het schooljaar {jaar} is voorbij. Het aanbod blijft te lezen, zoals het was.",
        "School year {jaar} is over. The offer can still be read, as it was.",
    ),
    "ondersteuning.nog_niet_heel": ("Het aanbod is nog niet heel.", "The offer is not whole yet."),
    "ondersteuning.in_de_gids": (
        "Het aanbod van {jaar} staat in de schoolgids: iedereen in de regio kan het lezen.",
        "The offer of {jaar} stands in the school's guide: everybody in the region can read it.",
    ),
}
