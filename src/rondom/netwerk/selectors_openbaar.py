"""Reads of public reference data."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

from django.db.models import Q, QuerySet

from rondom.netwerk.models import Lading, OpenbareGemeente, OpenbareSchool
from rondom.netwerk.zoekwoord import plain

KAART = 480
"""Width and greatest height of the map of a municipality, in its own units."""
RAND = 12


def newest_loads() -> list[Lading]:
    """The newest load of each kind of file."""
    return list(Lading.objects.order_by("soort", "-geladen_op").distinct("soort"))


def search_schools(zoek: str, *, gemeente: str = "", soort: str = "", swv: str = "") -> QuerySet[OpenbareSchool]:
    """Schools of today in which every word occurs in name, place, board or number; by name."""
    filters = [Q(zoek__contains=woord) for woord in plain(zoek).split()]
    if gemeente:
        filters.append(Q(gemeente=gemeente))
    if soort:
        filters.append(Q(onderwijssoort=soort))
    if swv:
        filters.append(Q(swv_po=swv) | Q(swv_vo=swv))
    rijen = OpenbareSchool.objects.filter(vervallen_op=None).select_related("gemeente").defer("gemeente__grens")
    return rijen.filter(reduce(Q.__and__, filters, Q())).order_by("naam", "vestiging")


@dataclass(frozen=True)
class Kaart:
    """A municipality drawn: outlines as SVG paths, and a point per school."""

    vlakken: tuple[str, ...]
    punten: tuple[tuple[float, float], ...]
    breed: float
    hoog: float


def draw_map(gemeente: OpenbareGemeente, scholen: Iterable[OpenbareSchool]) -> Kaart | None:
    """The map of one municipality; None without a boundary.

    Degrees become lengths by the cosine of the latitude in the middle: over one municipality that is true enough to
    see where a school stands.
    """
    ringen = list(_rings(gemeente.grens or {}))
    hoeken = [punt for ring in ringen for punt in ring]
    if not hoeken:
        return None
    west, oost = min(p[0] for p in hoeken), max(p[0] for p in hoeken)
    zuid, noord = min(p[1] for p in hoeken), max(p[1] for p in hoeken)
    smal = math.cos(math.radians((zuid + noord) / 2))
    maat = (KAART - 2 * RAND) / max((oost - west) * smal, noord - zuid, 1e-6)

    def place(lon: float, lat: float) -> tuple[float, float]:
        return round(RAND + (lon - west) * smal * maat, 1), round(RAND + (noord - lat) * maat, 1)

    vlakken = tuple(
        "M" + "L".join(f"{x} {y}" for x, y in (place(lon, lat) for lon, lat, *_ in ring)) + "Z" for ring in ringen
    )
    punten = tuple(place(s.lon, s.lat) for s in scholen if s.lat is not None and s.lon is not None)
    breed, hoog = place(oost, zuid)
    return Kaart(vlakken, punten, breed + RAND, hoog + RAND)


def _rings(vorm: dict[str, Any]) -> Iterator[list[list[float]]]:
    lijst = vorm.get("coordinates") or []
    yield from ((ring for vlak in lijst for ring in vlak) if vorm.get("type") == "MultiPolygon" else lijst)
