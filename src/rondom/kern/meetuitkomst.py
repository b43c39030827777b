"""What did a measurement show, how sure is that, and where do groups differ? (R218, R219, R225, R226, R229)

Counts in, figures out. Every figure carries the number of answers and an interval; no figure ranks anybody. A cell with
fewer answers than the threshold is None and is left out of every total, so that it cannot be computed back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from rondom.kern.instrument import GETALLEN, Instrument, Item, Soort

Tellingen = Mapping[tuple[str, str], Mapping[int, int]]
"""(group, question) → answer → how many gave it."""


@dataclass(frozen=True)
class Cel:
    """The answers of one group to one question: how many per answer (in the order of the scale), mean and interval.

    Answers on a scale count from 1. ``laag`` and ``hoog``: a 95% interval for the mean, within the scale.
    """

    aantallen: tuple[int, ...]
    gemiddelde: float
    laag: float
    hoog: float

    @property
    def n(self) -> int:
        """How many answered."""
        return sum(self.aantallen)


@dataclass(frozen=True)
class Itemuitkomst:
    """One question: per shown group its cell (None when too few answered), all of them together, and two measures.

    ``verschil``: between the highest and the lowest mean of the groups, as a part of the scale (0: equal, 1: opposite).
    ``eens``: how much people agree, whatever their group (1: all the same answer, 0: half at each end).
    """

    item: Item
    cellen: Mapping[str, Cel | None]
    samen: Cel | None
    verschil: float | None
    eens: float | None

    @property
    def zeker(self) -> bool:
        """Whether the intervals of the highest and the lowest group are apart: more than chance."""
        cellen = sorted((c for c in self.cellen.values() if c), key=lambda c: c.gemiddelde)
        return len(cellen) > 1 and apart(cellen[0], cellen[-1])


class Ontwikkeling(StrEnum):
    """What can honestly be said about the same question, later."""

    HOGER = "hoger"
    LAGER = "lager"
    TOEVAL = "toeval"
    """The intervals overlap: it may be chance."""
    ONBEKEND = "onbekend"
    """One of the two has too few answers."""


def t95(graden: int) -> float:
    """The 97.5% quantile of Student's t. Raises ``ValueError`` below 1.

    Fisher's expansion around the normal quantile; within 0.002 of the exact value from 6 degrees of freedom, which
    the threshold of groups guarantees. Source: Abramowitz and Stegun 26.7.5.
    """
    if graden < 1:
        raise ValueError("at least one degree of freedom")
    z, v = 1.959963984540054, float(graden)
    termen = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / v**macht for macht, term in enumerate(termen, 1))


def cell_of(aantallen: Sequence[int], drempel: int) -> Cel | None:
    """The cell of these counts, in the order of the scale; None below ``drempel`` answers.

    The interval is that of a mean after adding one answer at each end of the scale (Agresti and Coull's idea): a group
    that all said the same is not sure without end. The mean itself is the plain one.
    """
    n = sum(aantallen)
    if n < drempel or n == 0:
        return None
    gemiddelde = sum(w * a for w, a in enumerate(aantallen, 1)) / n
    erbij = [a + (plek in (0, len(aantallen) - 1)) for plek, a in enumerate(aantallen)]
    m = sum(erbij)
    midden = sum(w * a for w, a in enumerate(erbij, 1)) / m
    spreiding = sqrt(sum(a * (w - midden) ** 2 for w, a in enumerate(erbij, 1)) / (m - 1))
    half = t95(m - 1) * spreiding / sqrt(m)
    return Cel(tuple(aantallen), gemiddelde, max(1.0, midden - half), min(float(len(aantallen)), midden + half))


def apart(een: Cel, ander: Cel) -> bool:
    """Whether two intervals do not touch. Stricter than a test of the difference: chance is ruled out rather late."""
    return een.hoog < ander.laag or ander.hoog < een.laag


def agreement(aantallen: Sequence[int]) -> float:
    """How much people agree: 1 less the mean distance to the median, as a part of half the scale.

    1 when all say the same, 0 when half stand at each end. Raises ``ValueError`` without answers.
    """
    n = sum(aantallen)
    if n == 0 or len(aantallen) < 2:
        raise ValueError("no answers on a scale")
    loper, mediaan = 0, 0
    for plek, aantal in enumerate(aantallen):
        loper += aantal
        if 2 * loper >= n:
            mediaan = plek
            break
    afstand = sum(a * abs(plek - mediaan) for plek, a in enumerate(aantallen)) / n
    return 1 - afstand / ((len(aantallen) - 1) / 2)


def outcome(
    instrument: Instrument, tellingen: Tellingen, groepen: Sequence[str], drempel: int
) -> tuple[Itemuitkomst, ...]:
    """Every question that can be counted, in the order of the instrument. ``groepen``: those that may be shown."""
    return tuple(
        _item(instrument, item, tellingen, groepen, drempel) for item in instrument.items if item.soort in GETALLEN
    )


def _item(
    instrument: Instrument, item: Item, tellingen: Tellingen, groepen: Sequence[str], drempel: int
) -> Itemuitkomst:
    waarden = instrument.waarden(item)
    geteld = {g: [tellingen.get((g, item.id), {}).get(w, 0) for w in waarden] for g in groepen}
    cellen = {g: cell_of(aantallen, drempel) for g, aantallen in geteld.items()}
    getoond = [c for c in cellen.values() if c]
    alle = [sum(c.aantallen[i] for c in getoond) for i in range(len(waarden))]
    samen = cell_of(alle, drempel)
    gemiddelden = [c.gemiddelde for c in getoond]
    verschil = (max(gemiddelden) - min(gemiddelden)) / (len(waarden) - 1) if len(gemiddelden) > 1 else None
    return Itemuitkomst(item, cellen, samen, verschil, agreement(alle) if samen else None)


def compare(eerst: Cel | None, later: Cel | None) -> Ontwikkeling:
    """What can honestly be said about the difference between two measurements of the same group and question."""
    if eerst is None or later is None:
        return Ontwikkeling.ONBEKEND
    if not apart(eerst, later):
        return Ontwikkeling.TOEVAL
    return Ontwikkeling.HOGER if later.gemiddelde > eerst.gemiddelde else Ontwikkeling.LAGER


@dataclass(frozen=True)
class Gespreksbegin:
    """The questions with which a meeting starts; each stands in one place."""

    eens: tuple[Itemuitkomst, ...]
    """People agree most, groups included."""
    anders: tuple[Itemuitkomst, ...]
    """The groups lie furthest apart."""
    verdeeld: tuple[Itemuitkomst, ...]
    """Opinions lie furthest apart, whatever the group."""


def start_of_talk(uitkomsten: Sequence[Itemuitkomst], aantal: int) -> Gespreksbegin:
    """With which questions does a meeting start? At most ``aantal`` of each kind; marks apart.

    The three kinds choose in turn what is strongest of what is left: of few questions each kind still gets some, and no
    question is said to be agreed on and disputed at once.
    """
    schaal = _scaled(uitkomsten)
    rijen = (
        sorted(schaal, key=lambda u: (-(u.eens or 0) + (u.verschil or 0), u.item.id)),
        sorted((u for u in schaal if u.verschil), key=lambda u: (-(u.verschil or 0), u.item.id)),
        sorted(schaal, key=lambda u: (u.eens or 0, u.item.id)),
    )
    gekozen: tuple[list[Itemuitkomst], ...] = ([], [], [])
    gehad: set[str] = set()
    for _ronde in range(aantal):
        for rij, lijst in zip(rijen, gekozen, strict=True):
            volgende = next((u for u in rij if u.item.id not in gehad), None)
            if volgende is not None:
                gehad.add(volgende.item.id)
                lijst.append(volgende)
    return Gespreksbegin(*(tuple(lijst) for lijst in gekozen))


def _scaled(uitkomsten: Sequence[Itemuitkomst]) -> list[Itemuitkomst]:
    return [u for u in uitkomsten if u.samen and u.item.soort is not Soort.CIJFER]
