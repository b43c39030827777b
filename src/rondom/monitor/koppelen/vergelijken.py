"""How alike are two records, field by field? Encoded records and plain records answer in the same levels.

Levels: 0 one of both is missing, 1 nothing alike … 6 equal. What a level is worth is learned (`gewichten`), not set.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from rondom.monitor.koppelen.coderen import Codering
from rondom.monitor.koppelen.plan import Koppelplan
from rondom.monitor.koppelen.sipzeef import U64

I64 = NDArray[np.int64]
U8 = NDArray[np.uint8]
F32 = NDArray[np.float32]

NIVEAUS = 7
GRENZEN = np.array([0.5, 0.65, 0.78, 0.9, 0.9999], np.float32)
GEWISSELD = 0.3  # so much more alike crosswise before two fields count as mixed up
STUK = 65_536
MENG = np.uint64(0x9E3779B97F4A7C15)


class Vergelijker(Protocol):
    """Two parties whose records can be compared. `kant` is 0 or 1."""

    plan: Koppelplan
    alleen_gezouten: bool  # whether pairs that share no salt cannot be compared at all

    def aantal(self, kant: int) -> int: ...

    def zouten(self, kant: int) -> U64:
        """[n, views]: equal and not 0 exactly when the records may be compared in that view."""

    def blokken(self) -> Sequence[str]:
        """Names of the keys by which candidates are sought."""

    def blok(self, kant: int, naam: str) -> U64:
        """[n]: that key of each record, 0 where it has none."""

    def alikeness(self, links: int, i: I64, rechts: int, j: I64) -> tuple[F32, F32]:
        """[n, fields] and, crosswise, [n, 2 × exchanges]: from 0 to 1, or nan where one of both is missing."""


def levels(vergelijker: Vergelijker, links: int, i: I64, rechts: int, j: I64) -> U8:
    """[n, fields + exchanges]: the level of each field; for each exchangeable pair 1 as written, 2 mixed up."""
    plan = vergelijker.plan
    straight, cross = vergelijker.alikeness(links, i, rechts, j)
    found = np.empty((len(i), len(plan.velden) + len(plan.verwissel)), np.uint8)
    for number, (one, other) in enumerate(plan.verwissel):
        x, y = plan.positie(one), plan.positie(other)
        here, there = straight[:, [x, y]], cross[:, 2 * number : 2 * number + 2]
        swapped = np.nan_to_num(there, nan=0.5).sum(1) > np.nan_to_num(here, nan=0.5).sum(1) + GEWISSELD
        straight[:, [x, y]] = np.where(swapped[:, None], there, here)
        found[:, len(plan.velden) + number] = 1 + swapped
    graded = 1 + np.searchsorted(GRENZEN, np.nan_to_num(straight), side="right")
    found[:, : len(plan.velden)] = np.where(np.isnan(straight), 0, graded)
    return found


def stratum(one: U64, other: U64) -> NDArray[np.uint8]:
    """[n]: a bit per view, set where both records have the same salt."""
    same = (one == other) & (one != 0)
    return np.asarray((same << np.arange(one.shape[1])).sum(axis=1), np.uint8)


class Gecodeerd:
    """Two encodings. Fields are compared in the first view whose salt both records share."""

    alleen_gezouten = True

    def __init__(self, plan: Koppelplan, a: Codering, b: Codering) -> None:
        self.plan = plan
        self.partij = (a, b)
        self._count = tuple(_count(codering.filters) for codering in (a, b))

    def aantal(self, kant: int) -> int:
        return len(self.partij[kant])

    def zouten(self, kant: int) -> U64:
        return self.partij[kant].zouten

    def blokken(self) -> list[str]:
        return [
            f"{naam}|{'+'.join(zout)}" for zout in self.plan.zouten for naam in self.plan.veldnamen if naam not in zout
        ]

    def blok(self, kant: int, naam: str) -> U64:
        veld, _, salt = naam.partition("|")
        view = ["+".join(zout) for zout in self.plan.zouten].index(salt)
        words = self.partij[kant].filters[:, view, self.plan.positie(veld)]
        return _mix(words)

    def alikeness(self, links: int, i: I64, rechts: int, j: I64) -> tuple[F32, F32]:
        """Dice's coefficient of the filters: twice the shared bits over the bits of both."""
        one, other = self.partij[links], self.partij[rechts]
        bits = stratum(one.zouten[i], other.zouten[j])
        lowest = bits & (~bits + np.uint8(1))
        view = np.log2(np.maximum(lowest, 1)).astype(np.int64)
        fa, fb = one.filters[i, view], other.filters[j, view]
        ca, cb = self._count[links][i, view], self._count[rechts][j, view]
        crossed = [self.plan.positie(naam) for pair in self.plan.verwissel for naam in pair]
        turned = [self.plan.positie(naam) for pair in self.plan.verwissel for naam in reversed(pair)]
        return (
            _dice(fa, fb, ca, cb),
            _dice(fa[:, crossed], fb[:, turned], ca[:, crossed], cb[:, turned]),
        )


def _dice(fa: U64, fb: U64, ca: NDArray[np.uint16], cb: NDArray[np.uint16]) -> F32:
    shared = np.bitwise_count(fa & fb).sum(axis=2, dtype=np.uint16)
    both = np.where((ca > 0) & (cb > 0), ca + cb, 0).astype(np.float32)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(both > 0, 2 * shared / both, np.float32(np.nan)).astype(np.float32)


def _count(filters: U64) -> NDArray[np.uint16]:
    """[n, views, fields]: how many bits are set, a part of the records at a time."""
    found = np.empty(filters.shape[:3], np.uint16)
    for start in range(0, len(filters), STUK):
        part = slice(start, start + STUK)
        found[part] = np.bitwise_count(filters[part]).sum(axis=3, dtype=np.uint16)
    return found


def _mix(words: U64) -> U64:
    """[n, k] → [n]: one number per row, 0 only for a row of zeros. For looking up, not for hiding."""
    mixed = np.zeros(len(words), np.uint64)
    for column in range(words.shape[1]):
        mixed = (mixed ^ words[:, column]) * MENG
        mixed ^= mixed >> np.uint64(29)
    return np.where(words.any(axis=1), mixed | np.uint64(1), np.uint64(0))
