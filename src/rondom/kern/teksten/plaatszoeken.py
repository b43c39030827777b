"""Texts of ``kern.plaatszoeken``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "plaatszoeken.zei_niets": (
        "Deze school zei voor dit schooljaar nog niet wat zij biedt. Bel om het te vragen.",
        "This school has not said yet what it offers this school year. Call to ask.",
    ),
    "plaatszoeken.soort_school": ("De soort onderwijs past.", "The kind of education fits."),
    "plaatszoeken.andere_soort_school": ("Dit is een andere soort onderwijs.", "This is another kind of education."),
    "plaatszoeken.biedt": ("Biedt deze ondersteuning.", "Offers this support."),
    "plaatszoeken.biedt_niet": ("Biedt deze ondersteuning niet.", "Does not offer this support."),
    "plaatszoeken.leeftijd_past": ("Is er voor {leeftijd} jaar.", "Is there for age {leeftijd}."),
    "plaatszoeken.leeftijd_niet": (
        "Is er niet voor {leeftijd} jaar, wel voor {leeftijden} jaar.",
        "Is not there for age {leeftijd}, but for ages {leeftijden}.",
    ),
    "plaatszoeken.geen_plaats": (
        "Elke plaats is bezet of vastgehouden.",
        "Every place is taken or held.",
    ),
    "plaatszoeken.geen_grens": (
        "Heeft geen vast aantal plaatsen. Bel om te vragen of het kan.",
        "Has no fixed number of places. Call to ask whether it can.",
    ),
    "plaatszoeken.plaatsen_vrij": ("Plaatsen vrij: {vrij}.", "Places free: {vrij}."),
    "plaatszoeken.afstand": ("Ongeveer {km} km.", "About {km} km."),
    "plaatszoeken.te_ver": (
        "Ongeveer {km} km: verder dan {hooguit} km.",
        "About {km} km: further than {hooguit} km.",
    ),
    "plaatszoeken.zelfde_gemeente": ("Ligt in dezelfde gemeente.", "Lies in the same municipality."),
    "plaatszoeken.afstand_onbekend": ("Hoe ver het is, is niet bekend.", "How far it is, is not known."),
}
