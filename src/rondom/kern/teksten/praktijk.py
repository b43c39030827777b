"""Texts of ``kern.praktijk``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "praktijk.telling.signalen": ("Signalen", "Signals"),
    "praktijk.telling.zelf_gedaan": ("School deed het zelf", "School did it itself"),
    "praktijk.telling.ondersteuning": ("Ondersteuning van school", "Support by school"),
    "praktijk.telling.hulp": ("Hulp van anderen", "Help of others"),
    "praktijk.telling.aangemeld": ("Aangemeld bij een team", "Registered with a team"),
    "praktijk.telling.afgeweken": ("Anders dan de route", "Other than the route"),
    "praktijk.beeld.beide": ("Op papier en in de praktijk", "On paper and in practice"),
    "praktijk.beeld.alleen_praktijk": (
        "In de praktijk meer dan op papier",
        "In practice more than on paper",
    ),
    "praktijk.beeld.te_klein": ("Te weinig casussen om iets te zeggen", "Too few casussen to say anything"),
    "praktijk.beeld.niets_gezegd": ("Wel in de praktijk, nog niet op papier", "In practice, not on paper yet"),
}
