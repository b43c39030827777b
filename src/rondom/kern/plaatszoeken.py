"""Which school can, and has a place that really exists? Reasons for and against each school; no order of merit (R201).

Whoever looks sees every school of the kind asked for, by name, with what fits and what does not. Nothing is added up.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rondom.kern.ondersteuning import Voorziening
from rondom.kern.oordeel import Oordeel, Reden, geweigerd, reden, toegestaan

AARDE_KM = 6371.0


@dataclass(frozen=True)
class Zoekvraag:
    """What is sought. ``soort``: kind of support by the region's key. ``onderwijs``: kinds of education; none is any.
    ``hooguit_km``: how far at most; None is any distance.
    """

    soort: str
    onderwijs: tuple[str, ...] = ()
    leeftijd: int | None = None
    hooguit_km: int | None = None
    gemeente: str = ""
    """Municipality from which is sought; empty when that is not known."""


@dataclass(frozen=True)
class Kandidaat:
    """A school as the search sees it. ``km``: about how far it is; None when that is not known."""

    onderwijs: str
    gezegd: bool
    regels: tuple[Voorziening, ...]
    km: int | None = None
    gemeente: str = ""


def distance(een: tuple[float, float], ander: tuple[float, float]) -> int:
    """Whole kilometres in a straight line between the middles of two postcode areas (lat, lon), rounded up.

    Within one area that is 0. Further than the road map would say it never is.
    """
    lat1, lon1, lat2, lon2 = (math.radians(x) for x in (*een, *ander))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return math.ceil(2 * AARDE_KM * math.asin(math.sqrt(min(1.0, half))) - 1e-9)


KM_PER_GRAAD = 110.0
"""At least so many kilometres lie between two parallels that are a degree of latitude apart."""


class Plekken:
    """Places by area, and which of another area lies nearest: whole kilometres, as ``distance`` counts them.

    ``plekken``: (lat, lon) with the key of the area in which it lies. Sorted from south to north, so that a search stops
    where the difference in latitude alone is further than what was found.
    """

    def __init__(self, plekken: Iterable[tuple[tuple[float, float], str]]) -> None:
        self._rij = sorted(set(plekken))

    def nearest(self, van: Iterable[tuple[float, float]], behalve: str) -> int | None:
        """How far the nearest place outside area ``behalve`` is from the nearest of ``van``; None when there is none."""
        beste: int | None = None
        for hier in van:
            midden = bisect_left(self._rij, (hier, ""))
            for kant in (range(midden, len(self._rij)), range(midden - 1, -1, -1)):
                for i in kant:
                    daar, gebied = self._rij[i]
                    if beste is not None and abs(daar[0] - hier[0]) * KM_PER_GRAAD > beste:
                        break
                    if gebied != behalve:
                        km = distance(hier, daar)
                        beste = km if beste is None else min(beste, km)
        return beste


def beoordeel_school(vraag: Zoekvraag, school: Kandidaat) -> Oordeel:
    """Can this school, and has it a place? Every reason against it, or every reason for it."""
    if not school.gezegd:
        return geweigerd(reden("L15", "plaatszoeken.zei_niets"))
    van_soort = [r for r in school.regels if r.soort == vraag.soort]
    voor_leeftijd = [r for r in van_soort if r.is_for(vraag.leeftijd)]
    met_plaats = [r for r in voor_leeftijd if r.heeft_plaats]
    voor: list[Reden] = []
    tegen: list[Reden] = []

    def weigh(past: bool, goed: Reden, fout: Reden) -> None:
        (voor if past else tegen).append(goed if past else fout)

    if vraag.onderwijs:
        weigh(
            school.onderwijs in vraag.onderwijs,
            reden("R201", "plaatszoeken.soort_school"),
            reden("R201", "plaatszoeken.andere_soort_school"),
        )
    weigh(bool(van_soort), reden("R201", "plaatszoeken.biedt"), reden("R201", "plaatszoeken.biedt_niet"))
    if van_soort and vraag.leeftijd is not None:
        weigh(
            bool(voor_leeftijd),
            reden("R201", "plaatszoeken.leeftijd_past", leeftijd=vraag.leeftijd),
            reden("R201", "plaatszoeken.leeftijd_niet", leeftijd=vraag.leeftijd, leeftijden=_ages(van_soort)),
        )
    if voor_leeftijd:
        weigh(bool(met_plaats), _places(met_plaats), reden("R201", "plaatszoeken.geen_plaats"))
    if vraag.hooguit_km is not None:
        _weigh_distance(vraag.hooguit_km, vraag, school, voor, tegen)
    elif school.km is not None:
        voor.append(reden("R201", "plaatszoeken.afstand", km=school.km))
    return geweigerd(*tegen) if tegen else toegestaan(*voor)


def _weigh_distance(hooguit: int, vraag: Zoekvraag, school: Kandidaat, voor: list[Reden], tegen: list[Reden]) -> None:
    """A distance that is not known speaks for nobody and against nobody, but for the same municipality."""
    if school.km is None:
        zelfde = vraag.gemeente and vraag.gemeente == school.gemeente
        tekst = "plaatszoeken.zelfde_gemeente" if zelfde else "plaatszoeken.afstand_onbekend"
        voor.append(reden("R201", tekst))
    elif school.km <= hooguit:
        voor.append(reden("R201", "plaatszoeken.afstand", km=school.km))
    else:
        tegen.append(reden("R201", "plaatszoeken.te_ver", km=school.km, hooguit=hooguit))


def _ages(regels: Sequence[Voorziening]) -> str:
    return ", ".join(sorted({f"{r.van}–{r.tot}" for r in regels}))


def _places(regels: Sequence[Voorziening]) -> Reden:
    if not regels or any(r.vrij is None for r in regels):
        return reden("R201", "plaatszoeken.geen_grens")
    return reden("R201", "plaatszoeken.plaatsen_vrij", vrij=sum(r.vrij or 0 for r in regels))
