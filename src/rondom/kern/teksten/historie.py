"""How help ended, in words: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "historie.afgesloten": ("samen afgesloten", "ended together"),
    "historie.anders_voortgezet": ("anders voortgezet", "continued differently"),
    "historie.geweigerd_door_gezin": ("het gezin koos voor geen hulp", "the family chose no help"),
}
