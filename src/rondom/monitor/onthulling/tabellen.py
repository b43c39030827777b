"""What is published: counts over dimensions with hierarchies, and the policy that says which count is too small.

A cell is known by what it counts, never by the table it stands in: ``(maat, ((dimension, code), …))`` with the
dimensions in which it is not a total, sorted. So the municipality totals of a table school × municipality and those of
a table municipality × form of help are one cell, and tables that share cells are linked by themselves. A different
period or population is a different ``maat`` or a dimension of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Getallen = npt.NDArray[np.int64]
Cel = tuple[str, tuple[tuple[str, str], ...]]
TOTAAL = ""


class Nullen(StrEnum):
    """The zero policy. Published zeros tell the attacker that a hidden cell is at least 1."""

    GEPUBLICEERD = "gepubliceerd"
    VERBERGBAAR = "verbergbaar"


@dataclass(frozen=True)
class Beleid:
    """Which counts are too small to show (1 up to ``drempel``, totals too), and how far an attacker must stay away.

    ``marge`` is the distance in children: with 3, what an attacker can work out about a primary cell of value v reaches
    at least v + 3, and down to v - 3 or to the least value the zeros leave possible. Raises ``ValueError`` when the
    numbers protect nothing.
    """

    drempel: int = 10
    marge: int = 3
    nullen: Nullen = Nullen.GEPUBLICEERD

    def __post_init__(self) -> None:
        if self.drempel < 2:
            raise ValueError(f"drempel {self.drempel} verbergt niets; kies ten minste 2")
        if self.marge < 1:
            raise ValueError(f"marge {self.marge} beschermt niets; kies ten minste 1")

    @property
    def minst(self) -> int:
        """The least value that an attacker must take a hidden cell to have."""
        return 1 if self.nullen is Nullen.GEPUBLICEERD else 0


@dataclass(frozen=True)
class Dimensie:
    """A dimension and its hierarchy: per code the code it is part of, ``TOTAAL`` at the top.

    Raises ``ValueError`` when a parent is no code of the dimension or a code is part of itself.
    """

    naam: str
    ouder: Mapping[str, str]

    def __post_init__(self) -> None:
        for code in self.ouder:
            seen = {code}
            above = self.ouder[code]
            while above != TOTAAL:
                if above in seen:
                    raise ValueError(f"{self.naam}: {code!r} is part of itself")
                if above not in self.ouder:
                    raise ValueError(f"{self.naam}: {code!r} is part of {above!r}, which is no code of {self.naam}")
                seen.add(above)
                above = self.ouder[above]

    @classmethod
    def plat(cls, naam: str, codes: Iterable[str]) -> Dimensie:
        """A dimension with no level between its codes and the total."""
        return cls(naam, dict.fromkeys(sorted(set(codes)), TOTAAL))

    @classmethod
    def uit_kolommen(cls, naam: str, *niveaus: Sequence[str]) -> Dimensie:
        """From columns of one row per record, finest level first: school, board. Empty codes have no such level."""
        ouder: dict[str, str] = {}
        for path in sorted(set(zip(*niveaus, strict=True))):
            filled = [code for code in path if code]
            for code, above in zip(filled, [*filled[1:], TOTAAL], strict=True):
                if ouder.setdefault(code, above) != above:
                    raise ValueError(f"{naam}: {code!r} is part of both {ouder[code]!r} and {above!r}")
        return cls(naam, ouder)

    @cached_property
    def knopen(self) -> tuple[str, ...]:
        """All codes, then the total."""
        return (*self.ouder, TOTAAL)

    @cached_property
    def kinderen(self) -> dict[str, tuple[str, ...]]:
        """Per code that has parts: its parts."""
        parts: dict[str, list[str]] = {}
        for code, above in self.ouder.items():
            parts.setdefault(above, []).append(code)
        return {above: tuple(codes) for above, codes in parts.items()}

    @cached_property
    def bladeren(self) -> tuple[str, ...]:
        """The codes without parts: where counting happens."""
        return tuple(code for code in self.ouder if code not in self.kinderen)

    def telmatrix(self) -> Getallen:
        """Per node (rows, as ``knopen``) and leaf (columns): 1 when the leaf is under the node."""
        place = {knoop: i for i, knoop in enumerate(self.knopen)}
        matrix = np.zeros((len(self.knopen), len(self.bladeren)), dtype=np.int64)
        for column, leaf in enumerate(self.bladeren):
            code = leaf
            while code != TOTAAL:
                matrix[place[code], column] = 1
                code = self.ouder[code]
            matrix[place[TOTAAL], column] = 1
        return matrix


@dataclass(frozen=True)
class Tabel:
    """Counts of one ``maat`` over dimensions, with every total over every dimension and level.

    ``tellingen`` maps leaf codes, in the order of ``dimensies``, to a count ≥ 0; what is absent is 0.
    """

    maat: str
    dimensies: tuple[Dimensie, ...]
    tellingen: Mapping[tuple[str, ...], int] = field(repr=False)

    def __post_init__(self) -> None:
        leaves = [frozenset(dimensie.bladeren) for dimensie in self.dimensies]
        for codes, count in self.tellingen.items():
            if len(codes) != len(leaves) or any(code not in known for code, known in zip(codes, leaves, strict=True)):
                raise ValueError(f"{self.maat}: {codes} is no place in {[d.naam for d in self.dimensies]}")
            if count < 0:
                raise ValueError(f"{self.maat}: {codes} counts {count}; a count is 0 or more")

    @classmethod
    def uit_arrow(
        cls, maat: str, dimensies: Sequence[Dimensie], gegevens: pa.Table, kolommen: Sequence[str], telling: str
    ) -> Tabel:
        """From an Arrow table: ``kolommen`` are the leaf codes per dimension, ``telling`` the count; rows add up."""
        places = zip(*(gegevens[kolom].to_pylist() for kolom in kolommen), strict=True)
        counts: dict[tuple[str, ...], int] = {}
        for place, count in zip(places, gegevens[telling].to_pylist(), strict=True):
            counts[place] = counts.get(place, 0) + count
        return cls(maat, tuple(dimensies), counts)

    def _cube(self, filled: Getallen) -> Getallen:
        for axis, dimensie in enumerate(self.dimensies):
            filled = np.moveaxis(np.tensordot(dimensie.telmatrix(), filled, axes=(1, axis)), 0, axis)
        return filled

    def _leaves(self) -> Getallen:
        place = [{code: i for i, code in enumerate(dimensie.bladeren)} for dimensie in self.dimensies]
        leaves = np.zeros([len(p) for p in place], dtype=np.int64)
        for codes, count in self.tellingen.items():
            leaves[tuple(p[code] for p, code in zip(place, codes, strict=True))] = count
        return leaves

    def waarden(self) -> Getallen:
        """Every cell, totals included: one axis per dimension, in the order of ``knopen``."""
        return self._cube(self._leaves())

    def bezette_bladeren(self) -> Getallen:
        """Per cell the number of non-zero leaves under it: the least it can be when zeros are published."""
        return self._cube((self._leaves() > 0).astype(np.int64))


@dataclass(frozen=True)
class Verband:
    """One sum between measures, cell by cell: ``geheel`` = the sum of ``delen`` (a share: all = with + without)."""

    geheel: str
    delen: tuple[str, ...]


def ratio(teller: Tabel, noemer: Tabel, rest: str) -> tuple[tuple[Tabel, Tabel, Tabel], Verband]:
    """The three tables that a published share consists of: with, all, and (by subtraction) without.

    Whoever reads numerator and denominator reads the rest too, so the rest is protected as if it were published.
    Raises ``ValueError`` when the tables differ in dimensions or the numerator is larger somewhere.
    """
    if teller.dimensies != noemer.dimensies:
        raise ValueError(f"{teller.maat} and {noemer.maat} stand over different dimensions")
    over = dict(noemer.tellingen)
    for codes, count in teller.tellingen.items():
        over[codes] = over.get(codes, 0) - count
    if any(count < 0 for count in over.values()):
        raise ValueError(f"{teller.maat} counts more than {noemer.maat} somewhere")
    return (teller, noemer, Tabel(rest, noemer.dimensies, over)), Verband(noemer.maat, (teller.maat, rest))
