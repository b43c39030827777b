"""Where do lines, bars and tiles stand in a picture of figures? Numbers and paths out; no words.

Small SVG of our own, not a charting library: the style sheet colours and prints it, the page's policy forbids style in
the page, text stays text, and a hidden figure is drawn as what it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

BREED, HOOG = 480, 270
LINKS, RECHTS, BOVEN, ONDER = 64, 30, 16, 40
TEGEL = 46
"""Half the height of a tile of the map."""
STAPPEN = 5


def nice_top(hoogste: float, stappen: int = 4) -> float:
    """The top of an axis from 0: the first of 1, 2, 2.5, 4, 5, 8 × 10ⁿ per step that fits."""
    if hoogste < 1e-9:
        return float(stappen)
    stap = hoogste / stappen
    macht = 10 ** math.floor(math.log10(stap))
    keuze = next(k for k in (1, 2, 2.5, 4, 5, 8, 10) if k * macht >= stap * (1 - 1e-9))
    return float(keuze * macht * stappen)


@dataclass(frozen=True)
class Punt:
    """One point of a line; ``y`` is None where the figure is hidden or absent."""

    x: float
    y: float | None
    nummer: int


def x_of(nummer: int, aantal: int) -> float:
    """The middle of period ``nummer`` of ``aantal``."""
    if aantal == 1:
        return (LINKS + BREED - RECHTS) / 2
    return round(LINKS + 14 + nummer * (BREED - RECHTS - LINKS - 28) / (aantal - 1), 1)


def y_of(waarde: float, top: float) -> float:
    """The height of a value on an axis from 0 to ``top``."""
    return round(HOOG - ONDER - waarde / top * (HOOG - ONDER - BOVEN), 1)


def points(waarden: Sequence[float | None], top: float) -> list[Punt]:
    """The points of one line."""
    return [Punt(x_of(i, len(waarden)), None if w is None else y_of(w, top), i) for i, w in enumerate(waarden)]


def path(punten: Sequence[Punt]) -> str:
    """The line as an SVG path: broken where a figure is not there, never drawn through it."""
    delen, pen = [], "M"
    for punt in punten:
        if punt.y is None:
            pen = "M"
            continue
        delen.append(f"{pen}{punt.x} {punt.y}")
        pen = "L"
    return " ".join(delen)


def ticks(top: float, stappen: int = 4) -> list[tuple[float, float]]:
    """Values and heights of the lines of the axis, from 0 up."""
    return [(top * i / stappen, y_of(top * i / stappen, top)) for i in range(stappen + 1)]


def labels(aantal: int, meest: int = 5) -> list[int]:
    """Which periods get their name below the axis: the last one always, the others evenly."""
    stap = max(1, math.ceil((aantal - 1) / max(1, meest - 1)))
    return sorted(range(aantal - 1, -1, -stap))


def bar(waarde: float | None, top: float, breed: float = 100.0) -> float:
    """The length of a bar; 0 when there is nothing to show."""
    return 0.0 if waarde is None or top <= 0 else round(max(waarde / top * breed, 0.0), 2)


def step_of(waarde: float | None, grenzen: Sequence[float]) -> int | None:
    """In which of the bands does a value fall? ``grenzen``: lower ends of the second band and on."""
    return None if waarde is None else sum(waarde >= grens for grens in grenzen)


def bands(waarden: Sequence[float | None], stappen: int = STAPPEN) -> list[float]:
    """Ends of bands of equal width between the lowest and the highest value; empty when all are the same."""
    bekend = [w for w in waarden if w is not None]
    if not bekend or max(bekend) == min(bekend):
        return []
    laag, hoog = min(bekend), max(bekend)
    return [laag + (hoog - laag) * i / stappen for i in range(1, stappen)]


def hexagon(kolom: int, rij: int) -> tuple[float, float, str]:
    """Middle and corners of a tile; tiles of odd rows lie half a tile to the right."""
    breed = TEGEL * math.sqrt(3)
    x = breed * (kolom + 0.5 + (rij % 2) / 2) + 4
    y = TEGEL * (1 + 1.5 * rij) + 4
    hoeken = [
        f"{x + (TEGEL - 2) * math.sin(math.radians(60 * i)):.1f},{y - (TEGEL - 2) * math.cos(math.radians(60 * i)):.1f}"
        for i in range(6)
    ]
    return round(x, 1), round(y, 1), " ".join(hoeken)
