"""Fictional children in two lists, with the dirt of real ones: to measure linkage at any size. All names are made up.

Families share surname and address; some children are twins; surnames and first names differ in how common they are. The
second list has typing errors, swapped names, moves and missing values.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

I64 = NDArray[np.int64]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
BEGIN = ["b", "br", "d", "dr", "f", "g", "h", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w", "z"]
KLANK = ["a", "aa", "e", "ee", "i", "ie", "o", "oo", "u", "ui", "eu", "oe"]
SLOT = ["", "", "n", "r", "s", "l", "m", "k", "t", "nd", "rt"]
VELDEN = ("voornaam", "achternaam", "geboortedatum", "postcode", "huisnummer", "straat", "woonplaats")


@dataclass(frozen=True)
class Lijsten:
    """Two lists of children by column. `wie_a` and `wie_b` say which child a row is: the truth, for measuring only."""

    a: dict[str, list[str]]
    b: dict[str, list[str]]
    wie_a: I64
    wie_b: I64


def people(aantal: int, zaad: int) -> dict[str, list[str]]:
    """`aantal` children by column, the same for the same seed."""
    rng = np.random.default_rng(zaad)
    gezin = np.sort(rng.integers(0, max(aantal * 5 // 9, 1), aantal))
    number = np.unique(gezin, return_inverse=True)[1]
    gezinnen = int(number.max(initial=-1)) + 1
    surnames = _names(rng, min(40_000, 300 + aantal // 8), 3)
    given = _names(rng, min(6_000, 200 + aantal // 40), 2)
    towns = _names(rng, min(2_000, 5 + aantal // 1_500), 2)
    streets = _names(rng, min(60_000, 40 + aantal // 20), 2)
    code = rng.integers(0, max(gezinnen // 9, 1), gezinnen)  # some nine families with children share a postcode
    street_of_code = rng.integers(0, len(streets), gezinnen + 1)
    digits = 1000 + code % 8_999
    suffix = code // 8_999 + (digits * 7) % 600
    letters = [LETTERS[n // 26 % 26] + LETTERS[n % 26] for n in range(26 * 26)]
    born = rng.integers(0, 18 * 365, aantal)
    twin = np.flatnonzero((number[1:] == number[:-1]) & (rng.random(max(aantal - 1, 0)) < 0.04))
    born[twin + 1] = born[twin]
    days = (np.datetime64("2007-01-01") + born).astype(str)
    first = _pick(rng, len(given), aantal)
    for _ in range(8):  # brothers and sisters have names of their own
        same = 1 + np.flatnonzero((number[1:] == number[:-1]) & (first[1:] == first[:-1]))
        first[same] = _pick(rng, len(given), len(same))
    surname = _pick(rng, len(surnames), gezinnen)
    house = rng.integers(1, 120, gezinnen)
    return {
        "voornaam": [given[n] for n in first],
        "achternaam": [surnames[n] for n in surname[number]],
        "geboortedatum": days.tolist(),
        "postcode": [f"{digits[n]}{letters[suffix[n] % 676]}" for n in number],
        "huisnummer": [str(n) for n in house[number]],
        "straat": [streets[n] + "straat" for n in street_of_code[code[number]]],
        "woonplaats": [towns[n] for n in (digits[number] * len(towns) // 10_000)],
    }


def two_lists(a: int, b: int, samen: int, zaad: int = 1, vuil: float = 0.06) -> Lijsten:
    """Lists of `a` and `b` children of whom `samen` stand in both; `vuil` is the chance of dirt per field of list b."""
    rng = np.random.default_rng(zaad + 1)
    every = people(a + b - samen, zaad)
    who = rng.permutation(a + b - samen)
    wie_a = rng.permutation(who[:a])
    wie_b = rng.permutation(np.concatenate([who[:samen], who[a:]]))
    first = {veld: [values[n] for n in wie_a] for veld, values in every.items()}
    second = {veld: [values[n] for n in wie_b] for veld, values in every.items()}
    return Lijsten(first, _soil(rng, second, vuil), wie_a, wie_b)


def _names(rng: np.random.Generator, aantal: int, syllables: int) -> list[str]:
    """Distinct made-up names."""
    made: dict[str, None] = {}
    while len(made) < aantal:
        draws = [rng.integers(0, len(kind), (aantal, syllables)) for kind in (BEGIN, KLANK, SLOT)]
        for row in range(aantal):
            made["".join(BEGIN[x] + KLANK[y] + SLOT[z] for x, y, z in zip(*(d[row] for d in draws), strict=True))] = (
                None
            )
    return list(made)[:aantal]


def _pick(rng: np.random.Generator, kinds: int, aantal: int) -> I64:
    """Draws in which the commonest of `kinds` comes about a hundred times as often as the middle one."""
    weight = 1 / (np.arange(kinds) + 8.0)
    return np.searchsorted(np.cumsum(weight) / weight.sum(), rng.random(aantal)).astype(np.int64)


def _soil(rng: np.random.Generator, columns: dict[str, list[str]], vuil: float) -> dict[str, list[str]]:
    n = len(columns["voornaam"])
    for values in columns.values():
        for row in np.flatnonzero(rng.random(n) < vuil):
            values[row] = _typo(rng, values[row])
        for row in np.flatnonzero(rng.random(n) < vuil / 3):
            values[row] = ""
    given, surname = columns["voornaam"], columns["achternaam"]
    for row in np.flatnonzero(rng.random(n) < vuil / 3):
        given[row], surname[row] = surname[row], given[row]
    moved = np.flatnonzero(rng.random(n) < vuil / 2)
    for row, other in zip(moved, rng.permutation(moved), strict=True):
        for veld in ("postcode", "huisnummer", "straat", "woonplaats"):
            columns[veld][row] = columns[veld][other]
    return columns


def _typo(rng: np.random.Generator, value: str) -> str:
    """One letter more, less or other, or two that changed places."""
    if len(value) < 2:
        return value + "1"
    at, kind = int(rng.integers(0, len(value) - 1)), int(rng.integers(0, 4))
    sign = value[at + 1]
    other = str(rng.integers(0, 10)) if sign.isdigit() else LETTERS[rng.integers(0, 26)]
    if kind == 0:
        return value[:at] + value[at + 1] + value[at] + value[at + 2 :]
    if kind == 1:
        return value[: at + 1] + value[at + 2 :]
    return value[: at + 1] + other + (sign if kind == 2 else "") + value[at + 2 :]
