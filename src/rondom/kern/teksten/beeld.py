"""Texts of ``kern.routebeeld``: the picture of a routing table and its table. Key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "beeld.titel": ("Wie pakt het op in regio {regio}", "Who takes it up in region {regio}"),
    "beeld.uitleg": (
        "{rijen} rijen leiden naar {teams} partijen. De eerste rij die past geeft antwoord.",
        "{rijen} rows lead to {teams} parties. The first row that matches answers.",
    ),
    "beeld.kop_als": ("Als …", "If …"),
    "beeld.kop_team": ("… dan pakt dit het op", "… then this takes it up"),
    "beeld.altijd": ("in alle andere gevallen", "in all other cases"),
    "beeld.met_mandaat": ("{wie}; zonder mandaat {anders}", "{wie}; without a mandate {anders}"),
    "beeld.tabel": ("Dezelfde rijen als tabel", "The same rows as a table"),
    "beeld.nr": ("Nr.", "No."),
    "beeld.rij": ("Rij", "Row"),
    "beeld.groep": ("Groep", "Group"),
    "beeld.als": ("Als", "If"),
    "beeld.team": ("Pakt het op", "Takes it up"),
    "beeld.beslist": ("Beslist", "Decides"),
    "beeld.betaalt": ("Betaalt", "Pays"),
    "beeld.waarom": ("Waarom", "Why"),
}
