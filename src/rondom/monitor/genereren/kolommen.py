"""Columns of random draws: codes as small integers with their list, days, and keyed text, all at array speed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Getallen = NDArray[np.int64]
LEEG = np.iinfo(np.int64).min
"""Stands for an empty value in a column of numbers or days."""
_HEX = np.array([f"{b:02x}" for b in range(256)], dtype="S2")


@dataclass(frozen=True)
class Codes:
    """Text of a short list: an index per row (-1 is empty) and the list."""

    plaats: NDArray[np.int32]
    waarden: Sequence[str]

    def __len__(self) -> int:
        return len(self.plaats)

    def take(self, rijen: Getallen) -> Codes:
        """The same column for these rows."""
        return Codes(self.plaats[rijen], self.waarden)

    def arrow(self) -> pa.Array:
        """As a dictionary column with every text once; -1 becomes null."""
        leeg = self.plaats < 0
        lijst = list(dict.fromkeys(self.waarden))
        nummer = {waarde: i for i, waarde in enumerate(lijst)}
        vertaald = np.array([nummer[w] for w in self.waarden], dtype=np.int32)[np.where(leeg, 0, self.plaats)]
        return pa.DictionaryArray.from_arrays(pa.array(vertaald, mask=leeg), pa.array(lijst, pa.string()))


Kolomwaarde: TypeAlias = Any
"""`Codes`, an array of numbers, days or yes/no, or an Arrow array of text (Arrow carries no types)."""


@dataclass(frozen=True)
class Rijen:
    """What one owner would deliver about one block: which child each row is about, and the columns of the row."""

    kind: Getallen
    kolommen: dict[str, Kolomwaarde]

    def take(self, rijen: Getallen) -> Rijen:
        """Only these rows, in this order; a row may come twice."""
        return Rijen(self.kind[rijen], {naam: take(kolom, rijen) for naam, kolom in self.kolommen.items()})

    def __len__(self) -> int:
        return len(self.kind)


def take(kolom: Kolomwaarde, rijen: Getallen) -> Kolomwaarde:
    """One column for these rows."""
    if isinstance(kolom, pa.Array):
        return kolom.take(pa.array(rijen))
    return kolom.take(rijen) if isinstance(kolom, Codes) else kolom[rijen]


def join_rows(delen: Sequence[Rijen]) -> Rijen:
    """The rows of several years under one another. All have the same columns and lists."""
    eerste = delen[0]
    kolommen: dict[str, Kolomwaarde] = {}
    for naam, kolom in eerste.kolommen.items():
        alle = [deel.kolommen[naam] for deel in delen]
        if isinstance(kolom, Codes):
            kolommen[naam] = _join_codes([k for k in alle if isinstance(k, Codes)])
        elif isinstance(kolom, pa.Array):
            kolommen[naam] = pa.concat_arrays([k for k in alle if isinstance(k, pa.Array)])
        else:
            kolommen[naam] = np.concatenate([k for k in alle if isinstance(k, np.ndarray)])
    return Rijen(np.concatenate([deel.kind for deel in delen]), kolommen)


def _join_codes(delen: Sequence[Codes]) -> Codes:
    """Under one another; where each part is one value of its own, the list grows."""
    if all(deel.waarden is delen[0].waarden for deel in delen):
        return Codes(np.concatenate([deel.plaats for deel in delen]), delen[0].waarden)
    waarden = list(dict.fromkeys(w for deel in delen for w in deel.waarden))
    nummer = {w: i for i, w in enumerate(waarden)}
    vertaald = [
        np.where(deel.plaats < 0, -1, np.array([nummer[w] for w in deel.waarden], dtype=np.int32)[deel.plaats])
        for deel in delen
    ]
    return Codes(np.concatenate(vertaald).astype(np.int32), waarden)


def draw_codes(rng: np.random.Generator, kansen: Mapping[str, float], aantal: int) -> Codes:
    """A code per row, with these relative chances; the code ``""`` is empty."""
    waarden = [w for w in kansen if w]
    gewicht = np.cumsum([kansen[w] for w in waarden] + [kansen.get("", 0.0)])
    plaats = np.searchsorted(gewicht, rng.random(aantal) * gewicht[-1], side="right")
    return Codes(np.where(plaats >= len(waarden), -1, plaats).astype(np.int32), waarden)


def constant(waarde: str, aantal: int) -> Codes:
    """The same text in every row."""
    return Codes(np.zeros(aantal, dtype=np.int32), [waarde])


def days(jaar: int, maand: int = 1, dag: int = 1) -> int:
    """A day as the number of days since 1-1-1970."""
    return int(np.datetime64(f"{jaar:04}-{maand:02}-{dag:02}", "D").astype(np.int64))


def empty_where(kolom: Getallen, leeg: NDArray[np.bool_]) -> Getallen:
    """The same numbers, empty where asked."""
    return np.where(leeg, LEEG, kolom)


def mix(getallen: NDArray[np.uint64], zout: int) -> NDArray[np.uint64]:
    """A well spread 64-bit number for every number (splitmix64): the same for the same seed, on every machine."""
    with np.errstate(over="ignore"):
        z = getallen + np.uint64((zout * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019) & 0xFFFFFFFFFFFFFFFF)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return np.asarray(z ^ (z >> np.uint64(31)), dtype=np.uint64)


def pseudonyms(nummers: Getallen, zaad: int) -> pa.Array:
    """32 hexadecimal characters per child: stands for the keyed hash of an owner; as good as unique."""
    links = mix(mix(nummers.astype(np.uint64), zaad), 1)
    bytes_ = np.stack([links, mix(links ^ np.uint64(0xA5A5A5A5), 2 + zaad)], axis=1).view(np.uint8).reshape(-1, 16)
    tekst = np.ascontiguousarray(_HEX[bytes_]).view("S32").ravel()
    return pa.array(tekst).cast(pa.string())


def numbers_as_text(getallen: Getallen) -> pa.Array:
    """Numbers of an administration, as text."""
    return pa.array(getallen).cast(pa.string())
