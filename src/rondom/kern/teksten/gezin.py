"""Texts about the family and custody: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "gezin.volwassen": (
        "{kind} is volwassen en beslist zelf. Vertel ouders niets zonder ja van {kind}, en nodig hen niet vanzelf uit.",
        "{kind} is of age and decides alone. Tell parents nothing without a yes of {kind}, and do not invite them by"
        " default.",
    ),
    "gezin.een_ouder": (
        "Alleen {wie} staat hier met gezag. Heeft de andere ouder ook gezag? Controleer dat.",
        "Only {wie} is registered with custody. Does the other parent have custody too? Check that.",
    ),
    "gezin.lang_geleden": (
        "Het gezag van {wie} is voor het laatst gecontroleerd op {datum}. Controleer het opnieuw.",
        "The custody of {wie} was last checked on {datum}. Check it again.",
    ),
    "gezin.kind_ontbreekt": (
        "De leerling zelf staat nog niet bij het gezin. Vanaf 12 jaar beslist de jongere mee.",
        "The pupil is not in the family list yet. From 12 the young person decides too.",
    ),
    "gezin.woonplaats_ontbreekt": (
        "De woongemeente is nog niet bekend. Die bepaalt welk team helpt.",
        "The home municipality is not known yet. It decides which team helps.",
    ),
}
