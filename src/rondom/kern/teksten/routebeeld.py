"""Texts of ``kern.routebeeld``: the picture of a routing table and its table. Key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "routebeeld.titel": ("Wie pakt het op in regio {regio}", "Who takes it up in region {regio}"),
    "routebeeld.uitleg": (
        "{rijen} rijen leiden naar {teams} partijen. De eerste rij die past geeft antwoord.",
        "{rijen} rows lead to {teams} parties. The first row that matches answers.",
    ),
    "routebeeld.kop_als": ("Als …", "If …"),
    "routebeeld.kop_team": ("… dan pakt dit het op", "… then this takes it up"),
    "routebeeld.altijd": ("in alle andere gevallen", "in all other cases"),
    "routebeeld.met_mandaat": ("{wie}; zonder mandaat {anders}", "{wie}; without a mandate {anders}"),
    "routebeeld.tabel": ("Dezelfde rijen als tabel", "The same rows as a table"),
    "routebeeld.nr": ("Nr.", "No."),
    "routebeeld.rij": ("Rij", "Row"),
    "routebeeld.groep": ("Groep", "Group"),
    "routebeeld.als": ("Als", "If"),
    "routebeeld.team": ("Pakt het op", "Takes it up"),
    "routebeeld.beslist": ("Beslist", "Decides"),
    "routebeeld.betaalt": ("Betaalt", "Pays"),
    "routebeeld.waarom": ("Waarom", "Why"),
}
