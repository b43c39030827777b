"""How do schools differ? How many have a figure in which range: no names, no order, and only what was published."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext

from rondom.spiegel.publicatie import ONBEKEND
from rondom.spiegel.tonen import in_unit, value_of

if TYPE_CHECKING:
    from rondom.spiegel.indicatorpagina import Keuze

KLASSEN = 6
MINSTE_SCHOLEN = 5
"""With fewer schools a range would be a school."""


def schools(keuze: Keuze, perioden: list[str]) -> dict[str, Any] | None:
    """A picture of the schools of the newest period; None for counts, and where few schools have a figure.

    Hidden figures are one bar of their own: where they would lie is not known, so it is not told.
    """
    publicatie, maat = keuze.publicatie, keuze.maat["sleutel"]
    if keuze.eenheid == "aantal" or not perioden or not publicatie.has(keuze.indicator, maat, "school"):
        return None
    waarden = [
        value_of(next((c for c in keuze.series(g) if c.periode == perioden[-1]), None), keuze.eenheid)
        for g in publicatie.places("school")
        if g.code != ONBEKEND
    ]
    getallen = [w.getal for w in waarden if w.getal is not None]
    if len(getallen) < MINSTE_SCHOLEN:
        return None
    stap = _step(max(getallen))
    rijen = []
    for nummer in range(floor(max(getallen) / stap) + 1):
        aantal = sum(floor(g / stap) == nummer for g in getallen)
        rijen.append(_bar(_range(nummer * stap, stap, keuze.eenheid), aantal))
    if verborgen := sum(w.verborgen for w in waarden):
        rijen.append(_bar(gettext("verborgen"), verborgen))
    return {
        "titel": gettext("Scholen naar cijfer, %(periode)s") % {"periode": perioden[-1]},
        "kop": gettext("Cijfer"),
        "eenheid": gettext("aantal scholen"),
        "rijen": rijen,
    }


def _bar(naam: str, aantal: int) -> dict[str, Any]:
    return {"naam": naam, "waarde": float(aantal), "tekst": str(aantal), "nadruk": False}


def _range(begin: float, stap: float, eenheid: str) -> str:
    grenzen = {"van": in_unit(begin, eenheid), "tot": in_unit(begin + stap, eenheid)}
    return gettext("%(van)s tot %(tot)s") % grenzen


def _step(hoogste: float) -> float:
    """A round width (1, 2 or 5 times a power of ten) with which the ranges are at most so many."""
    if hoogste <= 0:
        return 1.0
    macht: float = 10.0 ** floor(log10(hoogste / KLASSEN))
    return next(f * macht for f in (1, 2, 5, 10) if ceil((hoogste + 1e-9) / (f * macht)) <= KLASSEN)
