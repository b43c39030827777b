"""Where do bars and milestones stand in the drawing of who does what when? Dates in, whole numbers out."""

import textwrap
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

LINKS = 300  # width of the column with names
BREED = 1000
KOP = 44
RIJ = 68


@dataclass(frozen=True)
class Balk:
    """One line of the drawing, in units of the viewBox."""

    rij: Any
    y: int
    x: int
    eind: int
    mijlpaal: bool

    @property
    def midden(self) -> int:
        """Height of the middle of the bar."""
        return self.y + RIJ // 2

    @property
    def breed(self) -> int:
        """Width of the bar; never too thin to see."""
        return max(self.eind - self.x, 8)

    @property
    def boven(self) -> int:
        """Top of the bar."""
        return self.midden - 11


@dataclass(frozen=True)
class Schaal:
    """From dates to places on the horizontal axis."""

    van: date
    tot: date

    def x(self, dag: date) -> int:
        """Place of the start of a day; a day outside the picture stands on its edge."""
        dagen = (min(max(dag, self.van), self.tot) - self.van).days
        return LINKS + round((BREED - LINKS - 16) * dagen / max((self.tot - self.van).days, 1))

    def months(self) -> list[date]:
        """The first days of the months in the picture."""
        eersten, dag = [], self.van.replace(day=1)
        while dag <= self.tot:
            if dag >= self.van:
                eersten.append(dag)
            dag = (dag + timedelta(days=32)).replace(day=1)
        return eersten


def scale(rijen: list[Any]) -> Schaal:
    """From the first day of the first month to the last day of the last month of these lines."""
    eerste = min(rij["van"] for rij in rijen).replace(day=1)
    laatste = max(rij.get("tot") or rij["van"] for rij in rijen)
    return Schaal(eerste, (laatste.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1))


def bars(rijen: list[Any], schaal: Schaal) -> list[Balk]:
    """One bar (or milestone: a line without an end) per line, from top to bottom."""
    balken = []
    for i, rij in enumerate(rijen):
        tot = rij.get("tot")
        eind = schaal.x(tot + timedelta(days=1)) if tot else schaal.x(rij["van"])
        balken.append(Balk(rij, KOP + i * RIJ, schaal.x(rij["van"]), eind, not tot))
    return balken


def arrows(balken: list[Balk]) -> list[str]:
    """SVG paths from the end of a line to the start of each line that waits for it (``na``: ids)."""
    van = {balk.rij.get("id"): balk for balk in balken}
    paden = []
    for balk in balken:
        for nummer in balk.rij.get("na", ()):
            if eerder := van.get(nummer):
                x = eerder.x + 11 if eerder.mijlpaal else eerder.x + eerder.breed
                doel = balk.x - (12 if balk.mijlpaal else 2)
                if doel >= x + 14:
                    paden.append(f"M{x} {eerder.midden}H{(x + doel) // 2}V{balk.midden}H{doel}")
                elif balk.x >= x and balk.y > eerder.y:  # no room between: go right, then down into it
                    paden.append(f"M{x} {eerder.midden}H{balk.x + 4 * (not balk.mijlpaal)}V{balk.midden - 13}")
                else:  # starts before the other ends: leave beside it and come in from the left
                    hoogte = eerder.midden + (RIJ // 2 if balk.y > eerder.y else -RIJ // 2)
                    paden.append(f"M{x} {eerder.midden}h8V{hoogte}H{doel - 12}V{balk.midden}H{doel}")
    return paden


def label(tekst: str, lengte: int = 34) -> list[str]:
    """The name beside a bar on at most two lines; the table under the drawing has the whole text."""
    return textwrap.wrap(tekst, lengte, max_lines=2, placeholder=" …") or [""]


def quarters(rijen: list[dict[str, Any]]) -> list[tuple[date, list[dict[str, Any]]]]:
    """The lines per quarter in which they begin, the first first: the same as the drawing for who has a narrow screen.

    Answers the first day of each quarter with its lines in order of time; a quarter in which nothing begins is left out.
    """
    op_tijd = sorted(rijen, key=lambda rij: (rij["van"], rij.get("tot") or rij["van"]))
    return [(begin, list(groep)) for begin, groep in groupby(op_tijd, key=lambda rij: _quarter(rij["van"]))]


def _quarter(dag: date) -> date:
    return dag.replace(month=dag.month - (dag.month - 1) % 3, day=1)
