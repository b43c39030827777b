"""Texts of ``kern.wittevlek``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "wittevlek.stand.er_is": ("Is er", "Is there"),
    "wittevlek.stand.krap": ("Vol", "Full"),
    "wittevlek.stand.dichtbij": ("Dichtbij", "Nearby"),
    "wittevlek.stand.wit": ("Witte vlek", "White spot"),
    "wittevlek.stand.onbekend": ("Niet bekend", "Not known"),
    "wittevlek.stand.geen_school": ("Geen school", "No school"),
    "wittevlek.er_is": ("{scholen} keer een school die dit biedt.", "Schools that offer this: {scholen}."),
    "wittevlek.krap": (
        "{scholen} keer een school die dit biedt; elke plaats is bezet of vastgehouden.",
        "Schools that offer this: {scholen}; every place is taken or held.",
    ),
    "wittevlek.dichtbij": (
        "Niet in dit gebied, wel op {km} km.",
        "Not in this area, but {km} km away.",
    ),
    "wittevlek.wit": (
        "Geen school in dit gebied biedt dit, en dichtbij ook niet.",
        "No school in this area offers this, nor does any nearby.",
    ),
    "wittevlek.te_weinig": (
        "{scholen} keer een school die dit biedt: minder dan de regio afsprak.",
        "Schools that offer this: {scholen}, fewer than the region agreed.",
    ),
    "wittevlek.onbekend": (
        "{gezegd} van de {scholen} scholen zeiden wat zij bieden: te weinig om te oordelen.",
        "{gezegd} of {scholen} schools said what they offer: too few to judge.",
    ),
    "wittevlek.geen_school": (
        "In dit gebied ligt geen school van deze soort.",
        "There is no school of this kind in this area.",
    ),
}
