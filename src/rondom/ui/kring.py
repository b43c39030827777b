"""Where does everybody stand in the drawing of the circle around a child? Whole numbers out."""

import math
from dataclasses import dataclass
from typing import Any

BREED, HOOG = 1120, 900
MIDDEN = (560, 450)
# Ring → half width and height of the line on which its people stand, and of the surface behind them.
RINGEN = {
    "hulp": ((477, 380), (552, 440)),
    "school": ((326, 259), (402, 318)),
    "gezin": ((160, 132), (250, 198)),
}
# From the inside out, and how many people fit on each ring.
MEEST = {"gezin": 5, "school": 8, "hulp": 11}

# Half width and height of a person with name and role; their middle lies lower than that of the round sign.
PERSOON = (84, 56)
ZAKT = 24
NAAM_VAN_RING = (90, 20)
STANDEN = 36


@dataclass(frozen=True)
class Plek:
    """One person in the drawing. Units are those of the viewBox."""

    x: int
    y: int
    persoon: Any
    initialen: str
    naam: str
    rol: str


def short(tekst: str, lengte: int) -> str:
    """At most ``lengte`` characters; the list under the drawing has the whole text."""
    return tekst if len(tekst) <= lengte else f"{tekst[: lengte - 1].rstrip()}…"


def spread(ring: str, aantal: int, draai: float) -> list[tuple[float, float]]:
    """``aantal`` places on a ring at equal angles, turned by ``draai`` (a share of one step)."""
    rx, ry = RINGEN[ring][0]
    hoeken = [math.radians(-90 + (i + draai) * 360 / aantal) for i in range(aantal)]
    return [(MIDDEN[0] + rx * math.cos(hoek), MIDDEN[1] + ry * math.sin(hoek)) for hoek in hoeken]


def room(een: tuple[float, float], ander: tuple[float, float], breed: float, hoog: float) -> float:
    """How free two boxes are of each other: above 1 they do not touch."""
    return max(abs(een[0] - ander[0]) / breed, abs(een[1] - ander[1]) / hoog)


def freest(ring: str, aantal: int, bezet: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The turn of a ring that leaves most room to those placed before, to each other and to names."""
    namen = [(MIDDEN[0], MIDDEN[1] - RINGEN[soort][1][1] + 20) for soort in RINGEN]

    def score(plekken: list[tuple[float, float]]) -> float:
        afstanden = [room(p, b, 2 * PERSOON[0], 2 * PERSOON[1]) for p in plekken for b in bezet]
        afstanden += [room(p, q, 2 * PERSOON[0], 2 * PERSOON[1]) for i, p in enumerate(plekken) for q in plekken[:i]]
        afstanden += [
            room(p, n, PERSOON[0] + NAAM_VAN_RING[0], PERSOON[1] + NAAM_VAN_RING[1]) for p in plekken for n in namen
        ]
        return min(1.3, *afstanden) if afstanden else 0

    # The first of equals, so that the same people always give the same drawing.
    return max((spread(ring, aantal, 0.5 + stand / STANDEN) for stand in range(STANDEN)), key=score)


def places(ringen: dict[str, list[tuple[Any, str, str, str]]]) -> dict[str, list[Plek]]:
    """Places for (person, initials, name, role) per ring; a full ring ends with how many more."""
    bezet: list[tuple[float, float]] = []
    antwoord: dict[str, list[Plek]] = {}
    for ring, meest in MEEST.items():
        leden = ringen.get(ring, [])
        te_tonen = leden if len(leden) <= meest else [*leden[: meest - 1], (None, f"+{len(leden) - meest + 1}", "", "")]
        punten = freest(ring, len(te_tonen), bezet) if te_tonen else []
        bezet += punten
        antwoord[ring] = [
            Plek(round(x), round(y) - ZAKT, persoon, initialen, short(naam, 18), short(rol, 22))
            for (x, y), (persoon, initialen, naam, rol) in zip(punten, te_tonen, strict=True)
        ]
    return antwoord
