"""Texts of the ways in which one registers with a team (``kern.routetabel.KANALEN``): key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "kanaal.rondom": ("met een aanmelding in Rondom", "with a registration in Rondom"),
    "kanaal.telefoon": ("met een telefoontje", "with a telephone call"),
    "kanaal.inloop": ("loop binnen op school", "walk in at school"),
    "kanaal.overleg": ("in het overleg op school", "in the meeting at school"),
    "kanaal.brief": ("met het groeidocument", "with the groeidocument"),
}
