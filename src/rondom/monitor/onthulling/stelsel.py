"""Every cell of every table, and every sum between them, as one sparse system of equations.

Tables that share cells, several levels of a hierarchy and earlier publications are all just more rows. Treating them
one table at a time is what leaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np
import numpy.typing as npt

from rondom.monitor.onthulling.tabellen import TOTAAL, Beleid, Cel, Dimensie, Getallen, Nullen, Tabel, Verband

Vlaggen = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Uitgave:
    """Tables that are published together under one name (``naam`` is unique in the register of publications)."""

    naam: str
    tabellen: tuple[Tabel, ...]
    verbanden: tuple[Verband, ...] = ()

    def __post_init__(self) -> None:
        dimensies: dict[str, Dimensie] = {}
        for tabel in self.tabellen:
            for dimensie in tabel.dimensies:
                if dimensies.setdefault(dimensie.naam, dimensie) != dimensie:
                    raise ValueError(f"{self.naam}: dimension {dimensie.naam} has two hierarchies")

    @cached_property
    def dimensies(self) -> dict[str, Dimensie]:
        """The dimensions by name."""
        return {d.naam: d for tabel in self.tabellen for d in tabel.dimensies}

    @cached_property
    def cellen(self) -> dict[Cel, tuple[int, int]]:
        """Every cell: its value, and its number of non-zero leaves (the finest table that holds it decides).

        Raises ``ValueError`` when two tables give one cell two values.
        """
        cells: dict[Cel, tuple[int, int]] = {}
        for tabel in self.tabellen:
            values, filled = tabel.waarden().ravel().tolist(), tabel.bezette_bladeren().ravel().tolist()
            for cel, value, leaves in zip(sleutels_van(tabel), values, filled, strict=True):
                known = cells.get(cel)
                if known is not None and known[0] != value:
                    raise ValueError(f"{self.naam}: {cel} is {known[0]} in one table and {value} in another")
                cells[cel] = (value, max(leaves, known[1] if known else 0))
        return cells

    def optellingen(self) -> list[tuple[Cel, tuple[Cel, ...]]]:
        """Every sum: the whole, and its parts."""
        sums: dict[tuple[Cel, tuple[Cel, ...]], None] = {}
        for tabel in self.tabellen:
            keys = sleutels_van(tabel)
            cube = np.arange(len(keys)).reshape([len(d.knopen) for d in tabel.dimensies])
            for axis, dimensie in enumerate(tabel.dimensies):
                place = {knoop: i for i, knoop in enumerate(dimensie.knopen)}
                lines = np.moveaxis(cube, axis, 0).reshape(len(place), -1)
                for above, parts in dimensie.kinderen.items():
                    below = lines[[place[part] for part in parts]].T.tolist()
                    for whole, line in zip(lines[place[above]].tolist(), below, strict=True):
                        sums[keys[whole], tuple(keys[part] for part in line)] = None
        for verband in self.verbanden:
            for maat, where in list(self.cellen):
                if maat == verband.geheel:
                    sums[(maat, where), tuple((deel, where) for deel in verband.delen)] = None
        return list(sums)


def sleutels_van(tabel: Tabel) -> list[Cel]:
    """The cells of a table, in the order of its ``waarden`` laid flat."""
    order = sorted(range(len(tabel.dimensies)), key=lambda i: tabel.dimensies[i].naam)
    names = [tabel.dimensies[i].naam for i in order]
    return [
        (tabel.maat, tuple((name, code[i]) for name, i in zip(names, order, strict=True) if code[i] != TOTAAL))
        for code in product(*(d.knopen for d in tabel.dimensies))
    ]


@dataclass(frozen=True)
class Stelsel:
    """The system in numbers, one place per cell.

    ``vast``: cannot be hidden, because it is a published zero or was published before. ``geheim``: hidden in an
    earlier publication and not in this one, or revised since; it stays hidden. ``nodig_op`` and ``nodig_neer``:
    how far above and below its value an attacker's range must reach; 0 for cells that need no protection. ``rijen``:
    sums as (whole, parts). ``vak``: per row the slice of the largest dimension it lies in and the branch above that,
    ``None`` where it crosses them; only used to cut the work in pieces.
    """

    cellen: tuple[Cel, ...]
    waarde: Getallen
    minst: int
    primair: Vlaggen
    vast: Vlaggen
    geheim: Vlaggen
    nodig_op: Getallen
    nodig_neer: Getallen
    rijen: tuple[tuple[int, tuple[int, ...]], ...]
    vak: tuple[tuple[str | None, str | None], ...]


def bouw(
    uitgave: Uitgave,
    beleid: Beleid,
    *,
    eerder: Sequence[Uitgave] = (),
    bekend: frozenset[Cel] = frozenset(),
) -> Stelsel:
    """The system of a publication together with the earlier ones it shares cells with.

    ``bekend`` are cells that were published before, under any value: the attacker has them. A cell that was revised
    since stands in the system once per value, so that each publication adds up with its own.
    """
    place: dict[tuple[Cel, int], int] = {}
    leaves: list[int] = []
    rows: dict[tuple[int, tuple[int, ...]], tuple[str | None, str | None]] = {}
    slices = _slices([uitgave, *eerder])
    for one in (uitgave, *eerder):
        where: dict[Cel, int] = {}
        for cel, (count, filled) in one.cellen.items():
            index = where[cel] = place.setdefault((cel, count), len(place))
            if index == len(leaves):
                leaves.append(filled)
            leaves[index] = max(leaves[index], filled)
        for whole, parts in one.optellingen():
            row = (where[whole], tuple(where[part] for part in parts))
            rows.setdefault(row, slices(whole, parts))
    value = np.array([v for _, v in place], dtype=np.int64)
    primary = (value >= 1) & (value < beleid.drempel)
    least = np.zeros(len(value), dtype=np.int64)
    shown = set(bekend)
    if beleid.nullen is Nullen.GEPUBLICEERD:
        shown |= {cel for cel, count in place if count == 0}
        least = np.array(leaves, dtype=np.int64)
    fixed = np.array([cel in shown for cel, _ in place], dtype=bool)
    # A cell that was hidden and is revised stays hidden, both times: its two values are one cell to a reader.
    versions = Counter(cel for cel, _ in place)
    present = uitgave.cellen
    secret = np.array([cel not in present or versions[cel] > 1 for cel, _ in place], dtype=bool) & ~fixed
    return Stelsel(
        cellen=tuple(cel for cel, _ in place),
        waarde=value,
        minst=beleid.minst,
        primair=primary,
        vast=fixed,
        geheim=secret,
        nodig_op=np.where(primary, beleid.marge, 0),
        nodig_neer=np.where(primary, np.minimum(beleid.marge, value - least), 0),
        rijen=tuple(rows),
        vak=tuple(rows.values()),
    )


class _slices:
    """Where a sum lies along the dimension with the most codes."""

    def __init__(self, uitgaven: Sequence[Uitgave]) -> None:
        dimensies = [d for one in uitgaven for d in one.dimensies.values()]
        largest = max(dimensies, key=lambda d: len(d.ouder))
        self.naam = largest.naam
        self.ouder: Mapping[str, str] = largest.ouder
        self.kinderen = largest.kinderen

    def __call__(self, whole: Cel, parts: Sequence[Cel]) -> tuple[str | None, str | None]:
        codes = {dict(where).get(self.naam, TOTAAL) for _, where in (whole, *parts)}
        branches = {code if code in self.kinderen else self.ouder.get(code, TOTAAL) for code in codes}
        slice_ = next(iter(codes)) if len(codes) == 1 else None
        return slice_, (next(iter(branches)) if len(branches) == 1 else None)
