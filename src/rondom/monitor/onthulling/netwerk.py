"""The system as movements around the true values: what can go up or down without any published sum noticing.

Cells that always move together (a whole with one part that is not zero) are one class; a class that no movement can
reach is still. What remains is much smaller than the table and is all that a solver sees.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from rondom.monitor.onthulling.stelsel import Stelsel, Vlaggen
from rondom.monitor.onthulling.tabellen import Getallen

Reeks = npt.NDArray[np.float64]
STIL = -1  # published, or fixed by what is published


@dataclass(frozen=True)
class Netwerk:
    """Classes of cells and the sums between their movements.

    ``klasse`` per cell: its class or ``STIL``. ``omlaag``: how far the class can fall at most. ``gewicht``: the number of
    cells it holds that need not be hidden for themselves. ``kolommen`` and ``tekens``: per row the classes and ±1.
    """

    klasse: Getallen
    omlaag: Getallen
    nodig_op: Getallen
    nodig_neer: Getallen
    verplicht: Vlaggen
    gewicht: Getallen
    kolommen: tuple[Getallen, ...]
    tekens: tuple[Getallen, ...]
    vak: tuple[tuple[str | None, str | None], ...]

    @property
    def aantal(self) -> int:
        """The number of classes."""
        return len(self.omlaag)

    @cached_property
    def rijen_van(self) -> list[list[int]]:
        """Per class the rows it stands in."""
        found: list[list[int]] = [[] for _ in range(self.aantal)]
        for row, columns in enumerate(self.kolommen):
            for column in columns.tolist():
                found[column].append(row)
        return found

    def stukken(self, grootte: int) -> list[Getallen]:
        """Pieces of about ``grootte`` classes that hold all classes: neighbouring slices of the largest dimension.

        The slice of the total is in every piece, because that is where slices exchange.
        """
        order: dict[tuple[str, str], list[int]] = {}
        shared: list[int] = []
        for klasse, rows in enumerate(self.rijen_van):
            branch = next((b for b in (self.vak[row][1] for row in rows) if b is not None), "")
            slice_ = next((s for s in (self.vak[row][0] for row in rows) if s is not None), "")
            (order.setdefault((branch, slice_), []) if slice_ else shared).append(klasse)
        pieces, piece = [], list(shared)
        for _, members in sorted(order.items()):
            piece += members
            if len(piece) >= len(shared) + grootte:
                pieces.append(piece)
                piece = list(shared)
        if len(piece) > len(shared) or not pieces:
            pieces.append(piece)
        return [np.array(sorted(piece), dtype=np.int64) for piece in pieces]

    def rijen_met(self, kolommen: Getallen) -> list[int]:
        """Every row in which one of these classes stands."""
        return sorted({row for klasse in kolommen.tolist() for row in self.rijen_van[klasse]})

    def hele_delen(self, beweging: Reeks) -> Reeks:
        """The parts of a movement, unconnected to the rest, that consist of whole children; 0 elsewhere."""
        root = {int(klasse): int(klasse) for klasse in np.flatnonzero(np.abs(beweging) > 1e-7)}

        def find(klasse: int) -> int:
            while root[klasse] != klasse:
                root[klasse] = root[root[klasse]]
                klasse = root[klasse]
            return klasse

        first: dict[int, int] = {}
        for klasse in root:
            for row in self.rijen_van[klasse]:
                root[find(klasse)] = find(first.setdefault(row, klasse))
        broken = {find(klasse) for klasse in root if abs(beweging[klasse] - round(beweging[klasse])) > 1e-6}
        whole = np.zeros(self.aantal)
        for klasse in root:
            if find(klasse) not in broken:
                whole[klasse] = round(beweging[klasse])
        return whole


def verklein(stelsel: Stelsel, vrij: Vlaggen) -> Netwerk:
    """The movements of the cells in ``vrij``; all others are known to the attacker."""
    root = list(range(len(vrij)))

    def find(cell: int) -> int:
        while root[cell] != cell:
            root[cell] = root[root[cell]]
            cell = root[cell]
        return cell

    free = vrij.tolist()
    still = [not f for f in free]
    rows = [
        ([whole] * free[whole] + [part for part in parts if free[part]], 1 if free[whole] else 0, vak)
        for (whole, parts), vak in zip(stelsel.rijen, stelsel.vak, strict=True)
    ]
    # Each round rewrites the rows in classes; a row of one class stops it, a row of two with opposite signs joins them.
    terms = [
        ({cell: (1 if place < wholes else -1) for place, cell in enumerate(cells)}, vak) for cells, wholes, vak in rows
    ]
    changed = True
    while changed:
        changed = False
        kept = []
        for signs, vak in terms:
            now: dict[int, int] = {}
            for cell, sign in signs.items():
                top = find(cell)
                if not still[top]:
                    now[top] = now.get(top, 0) + sign
            now = {cell: sign for cell, sign in now.items() if sign}
            if len(now) == 1:
                still[next(iter(now))] = changed = True
            elif len(now) == 2 and sum(now.values()) == 0:
                first, second = sorted(now)
                root[second] = first
                changed = True
            elif now:
                kept.append((now, vak))
        terms = kept
    return _numbered(stelsel, free, [find(cell) for cell in range(len(free))], still, terms)


def _numbered(
    stelsel: Stelsel,
    free: list[bool],
    top: list[int],
    still: list[bool],
    terms: list[tuple[dict[int, int], tuple[str | None, str | None]]],
) -> Netwerk:
    alive = np.array([free[cell] and not still[top[cell]] for cell in range(len(free))], dtype=bool)
    tops = np.array(top, dtype=np.int64)
    names, numbers = np.unique(tops[alive], return_inverse=True)
    klasse = np.full(len(free), STIL, dtype=np.int64)
    klasse[alive] = numbers
    many = len(names)
    down = np.full(many, np.iinfo(np.int64).max // 4)
    np.minimum.at(down, numbers, (stelsel.waarde - stelsel.minst)[alive])
    up_need, down_need = np.zeros(many, dtype=np.int64), np.zeros(many, dtype=np.int64)
    np.maximum.at(up_need, numbers, stelsel.nodig_op[alive])
    np.maximum.at(down_need, numbers, stelsel.nodig_neer[alive])
    must = np.zeros(many, dtype=bool)
    np.logical_or.at(must, numbers, (stelsel.primair | stelsel.geheim)[alive])
    weight = np.zeros(many, dtype=np.int64)
    np.add.at(weight, numbers, (~(stelsel.primair | stelsel.geheim)[alive]).astype(np.int64))
    number = {int(name): i for i, name in enumerate(names)}
    unique: dict[tuple[tuple[int, int], ...], tuple[str | None, str | None]] = {}
    for signs, vak in terms:
        row = tuple(sorted((number[cell], sign) for cell, sign in signs.items()))
        if row[0][1] < 0:
            row = tuple((cell, -sign) for cell, sign in row)
        unique.setdefault(row, vak)
    return Netwerk(
        klasse=klasse,
        omlaag=np.maximum(down, 0),
        nodig_op=up_need,
        nodig_neer=down_need,
        verplicht=must,
        gewicht=weight,
        kolommen=tuple(np.array([cell for cell, _ in row], dtype=np.int64) for row in unique),
        tekens=tuple(np.array([sign for _, sign in row], dtype=np.int64) for row in unique),
        vak=tuple(unique.values()),
    )
