"""Which pairs are worth a look? Pairs that share a key, for as many keys as there is room for.

A key is an agreement that is found by looking up, never by comparing all pairs: "this field is equal in this view". The
keys with the fewest pairs are taken first. Pairs inside one party are sought with the same keys: two records of one
party are two people, so these pairs show what two people look like who share such a key (`gewichten`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rondom.monitor.koppelen.sipzeef import U64
from rondom.monitor.koppelen.vergelijken import I64, Vergelijker

RUIMTE = 24  # pairs per record that may be looked at
RUIMTE_BLOK = 4  # pairs per record that one key may bring
ALTIJD = 2_000_000  # so many pairs there is always room for


@dataclass(frozen=True)
class Kandidaten:
    """Pairs of row numbers, each once, in order; `gebruikt` and `overgeslagen` name the keys."""

    i: I64
    j: I64
    gebruikt: tuple[str, ...] = ()
    overgeslagen: tuple[str, ...] = ()


class Opzoeker:
    """The rows of one party in the order of a key."""

    def __init__(self, keys: U64) -> None:
        rows = np.flatnonzero(keys)
        self.rows = rows[np.argsort(keys[rows], kind="stable")]
        self.keys = keys[self.rows]

    def ranges(self, other: Opzoeker) -> tuple[I64, I64]:
        """Per row of `self`: where its key begins in `other`, and how often it stands there."""
        begin = np.searchsorted(other.keys, self.keys, "left")
        return begin, np.searchsorted(other.keys, self.keys, "right") - begin


def pair_up(one: Opzoeker, other: Opzoeker) -> tuple[I64, I64]:
    """All pairs of rows with equal keys."""
    begin, count = one.ranges(other)
    total = int(count.sum())
    offset = np.arange(total) - np.repeat(np.cumsum(count) - count, count)
    return np.repeat(one.rows, count), other.rows[np.repeat(begin, count) + offset]


def search(vergelijker: Vergelijker) -> Kandidaten:
    """The candidates between both parties."""
    records = vergelijker.aantal(0) + vergelijker.aantal(1)
    sizes: dict[str, int] = {}
    for naam in vergelijker.blokken():
        a, b = (Opzoeker(vergelijker.blok(kant, naam)) for kant in (0, 1))
        sizes[naam] = int(a.ranges(b)[1].sum())
    used: list[str] = []
    room = max(ALTIJD, RUIMTE * records)
    for naam, size in sorted(sizes.items(), key=lambda pair: (pair[1], pair[0])):
        if size <= max(ALTIJD, RUIMTE_BLOK * records) and size <= room:
            used.append(naam)
            room -= size
    i, j = _union(vergelijker, used, 0, 1, None)
    return Kandidaten(i, j, tuple(used), tuple(naam for naam in sizes if naam not in used))


def search_inside(vergelijker: Vergelijker, kant: int, sample: I64, used: tuple[str, ...]) -> Kandidaten:
    """Pairs of a record in `sample` and another record of the same party, by the same keys."""
    i, j = _union(vergelijker, list(used), kant, kant, sample)
    return Kandidaten(i[i != j], j[i != j])


def _union(vergelijker: Vergelijker, used: list[str], links: int, rechts: int, sample: I64 | None) -> tuple[I64, I64]:
    n = vergelijker.aantal(rechts)
    found = np.empty(0, np.int64)
    waiting: list[I64] = []
    for naam in used:
        left = vergelijker.blok(links, naam)
        right = left if links == rechts else vergelijker.blok(rechts, naam)
        if sample is not None:
            kept = np.zeros_like(left)
            kept[sample] = left[sample]
            left = kept
        i, j = pair_up(Opzoeker(left), Opzoeker(right))
        waiting.append(i * n + j)
        if sum(map(len, waiting)) > len(found) + ALTIJD:
            found, waiting = np.unique(np.concatenate([found, *waiting])), []
    found = np.unique(np.concatenate([found, *waiting]))
    return found // max(n, 1), found % max(n, 1)
