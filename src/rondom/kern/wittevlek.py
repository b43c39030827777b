"""Is a kind of support there in an area, is it scarce, or is it a white spot? (R199)

A school that said nothing is no school without support: where too few schools said what they offer, the answer is that it
is not known. The bounds are those in force on the day of asking.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.ondersteuning import Voorziening
from rondom.kern.oordeel import Reden, reden
from rondom.kern.parameters import Parameters


class Stand(StrEnum):
    """How an area stands for one kind of support."""

    ER_IS = "er_is"
    KRAP = "krap"
    """It is there, and every place is taken or held."""
    DICHTBIJ = "dichtbij"
    """Not in the area, but near enough at a neighbour's."""
    WIT = "wit"
    ONBEKEND = "onbekend"
    GEEN_SCHOOL = "geen_school"
    """No school of this kind of education lies here: nothing can be said."""


@dataclass(frozen=True)
class Schoolaanbod:
    """A school in an area: whether it said what it offers this year, and its lines of the kind that is asked about."""

    gezegd: bool
    regels: tuple[Voorziening, ...] = ()


@dataclass(frozen=True)
class Vlek:
    """The answer for one area and one kind, and why. ``scholen``: how many offer it here; ``vrij``: places left, None
    when at least one has no limit.
    """

    stand: Stand
    reden: Reden
    scholen: int = 0
    vrij: int | None = 0


def beoordeel_gebied(
    scholen: Sequence[Schoolaanbod],
    *,
    leeftijd: int | None,
    km_elders: int | None,
    dag: date,
    parameters: Parameters,
) -> Vlek:
    """How does an area stand? ``km_elders``: how far the nearest place outside the area is; None when there is none."""
    if not scholen:
        return Vlek(Stand.GEEN_SCHOOL, reden("R199", "wittevlek.geen_school"))
    regels = [[r for r in s.regels if r.is_for(leeftijd)] for s in scholen]
    hier = [r for lijst in regels for r in lijst]
    biedt = sum(bool(lijst) for lijst in regels)
    if biedt >= parameters.op("dekking_scholen", dag):
        vrij = None if any(r.vrij is None for r in hier) else sum(r.vrij or 0 for r in hier)
        stand = Stand.KRAP if vrij == 0 else Stand.ER_IS
        return Vlek(stand, reden("R199", f"wittevlek.{stand.value}", scholen=biedt), biedt, vrij)
    gezegd = sum(s.gezegd for s in scholen)
    if gezegd * 100 < len(scholen) * parameters.op("dekking_bekend_procent", dag):
        return Vlek(Stand.ONBEKEND, reden("R199", "wittevlek.onbekend", gezegd=gezegd, scholen=len(scholen)), biedt)
    if km_elders is not None and km_elders <= parameters.op("dekking_afstand_km", dag):
        return Vlek(Stand.DICHTBIJ, reden("R199", "wittevlek.dichtbij", km=km_elders), biedt)
    tekst = "wittevlek.te_weinig" if biedt else "wittevlek.wit"
    return Vlek(Stand.WIT, reden("R199", tekst, scholen=biedt), biedt)
