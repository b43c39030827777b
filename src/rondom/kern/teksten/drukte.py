"""Texts of ``kern.drukte``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "drukte.ruim": (
        "Dit team heeft ruimte: het kan er {aantal} tegelijk oppakken.",
        "This team has room: it can take up {aantal} at a time.",
    ),
    "drukte.vol": (
        "Dit team zit vol: het kan er {aantal} tegelijk oppakken.",
        "This team is full: it can take up {aantal} at a time.",
    ),
    "drukte.onbekend": (
        "Dit team heeft nog niet gezegd hoeveel het kan oppakken.",
        "This team has not said yet how many it can take up.",
    ),
    "drukte.in_hand": ("Nu opgepakt: {aantal}.", "Taken up now: {aantal}."),
    "drukte.in_hand_weinig": ("Nu opgepakt: een klein aantal.", "Taken up now: a small number."),
    "drukte.wacht": ("Wachten: {aantal}.", "Waiting: {aantal}."),
    "drukte.wacht_weinig": ("Wachten: een klein aantal.", "Waiting: a small number."),
    "drukte.wachtdagen": (
        "Het laatste kwartaal werd de helft binnen {aantal} dagen opgepakt.",
        "In the last quarter half were taken up within {aantal} days.",
    ),
    "drukte.bel_eerst": ("Bel eerst of het past.", "Call first whether it fits."),
    "drukte.ander_team": ("Kies samen een ander team, met een reden.", "Choose another team together, with a reason."),
}
