"""The children of one block: born when, living where, vulnerable or not, and their way through school."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from rondom.monitor.genereren import namen
from rondom.monitor.genereren.kolommen import Codes, Getallen, days, draw_codes, mix, pseudonyms
from rondom.monitor.genereren.structuur import SOORTEN, Keuze, Structuur

BLOK = 100_000
GEEN = -1
NIVEAUS = {"pro": 0.04, "vmbo_b": 0.11, "vmbo_k": 0.13, "vmbo_gt": 0.25, "havo": 0.25, "vwo": 0.22}
"""Shares of advice, rounded."""
_DUUR = np.array([4, 4, 4, 4, 5, 6])
_JAREN_OUD = 18
_PO, _SBO, _SO, _VO, _VSO = range(5)
KLAAR = {"pro": "pro", "vmbo_b": "vmbo", "vmbo_k": "vmbo", "vmbo_gt": "vmbo", "havo": "havo", "vwo": "vwo"}


@dataclass(frozen=True)
class Opzet:
    """What a run makes: how many children, which school years (their first calendar year), which seed."""

    jeugdigen: int
    zaad: int
    jaren: tuple[int, ...] = (2023, 2024, 2025)
    declaraties_per_jeugdige: float = 3.3
    schoon: bool = False
    """Without the known dirt; for tests and measurements that need exact numbers."""

    @property
    def begin(self) -> int:
        return days(self.jaren[0], 8)

    @property
    def einde(self) -> int:
        """The day after the last one: 1 August."""
        return days(self.jaren[-1] + 1, 8)

    @property
    def blokken(self) -> int:
        return -(-self.jeugdigen // BLOK)

    def size(self, blok: int) -> int:
        """How many children one block holds."""
        return min(BLOK, self.jeugdigen - blok * BLOK)


@dataclass
class Bevolking:
    """One block. Index in every array: the child within the block; ``nummer`` is unique over all blocks."""

    structuur: Structuur
    opzet: Opzet
    blok: int
    nummer: Getallen
    geboren: Getallen
    man: NDArray[np.bool_]
    gebied: dict[int, Getallen]
    """School year → index of the area where the child lives."""
    kwetsbaar: NDArray[np.bool_]
    niveau: Codes
    soort: dict[int, NDArray[np.int64]] = field(default_factory=dict)
    """School year → place in SOORTEN, or GEEN."""
    school: dict[int, Getallen] = field(default_factory=dict)
    """School year → index of the school, or GEEN."""

    def __len__(self) -> int:
        return len(self.nummer)

    def rng(self, onderwerp: int) -> np.random.Generator:
        """The random stream of one subject in this block."""
        return np.random.default_rng([self.opzet.zaad, self.blok, onderwerp])

    def age(self, dag: int | Getallen) -> Getallen:
        """Whole years on a day, to the day or two that leap years cost."""
        return np.asarray(np.floor((dag - self.geboren) / 365.2425), dtype=np.int64)

    def bsn(self) -> Getallen:
        """Nine digits that pass the 11-proef, above the numbers in use."""
        return numbers_with_check(self.nummer)

    def pseudonyms(self) -> pa.Array:
        return pseudonyms(self.nummer, self.opzet.zaad)

    def first_names(self) -> pa.Array:
        return namen.first_names((mix(self.nummer.astype(np.uint64), 11) >> np.uint64(8)).astype(np.int64))

    def family_names(self) -> pa.Array:
        return namen.family_names((mix(self.nummer.astype(np.uint64), 12) >> np.uint64(8)).astype(np.int64))


def numbers_with_check(nummer: Getallen) -> Getallen:
    """Numbers of nine digits with a valid 11-proef, one per child, all different.

    Of two neighbouring even and odd beginnings at most one has the check digit 10, which does not exist.
    """
    basis = np.where(nummer < 5_000_000, 90_000_000 + 2 * nummer, 10_000_000 + 2 * (nummer - 5_000_000))
    controle = _check_digit(basis)
    basis = np.where(controle == 10, basis + 1, basis)
    return basis * 10 + _check_digit(basis)


def _check_digit(basis: Getallen) -> Getallen:
    som = np.zeros(len(basis), dtype=np.int64)
    for gewicht in range(2, 10):
        som += basis // 10 ** (gewicht - 2) % 10 * gewicht
    return som % 11


def draw_children(structuur: Structuur, opzet: Opzet, blok: int, keuzes: dict[str, Keuze]) -> Bevolking:
    """The children of one block, with home and school in every year."""
    aantal = opzet.size(blok)
    rng = np.random.default_rng([opzet.zaad, blok, 0])
    gewicht = np.cumsum([g.gewicht for g in structuur.gebieden])
    jongste = days(opzet.jaren[-1] - 3, 10)
    kinderen = Bevolking(
        structuur,
        opzet,
        blok,
        nummer=np.arange(aantal, dtype=np.int64) + blok * BLOK,
        geboren=jongste - rng.integers(0, int(_JAREN_OUD * 365.2425), aantal),
        man=rng.random(aantal) < 0.51,
        gebied={},
        kwetsbaar=rng.random(aantal) < 0.12,
        niveau=draw_codes(rng, NIVEAUS, aantal),
    )
    wonen = _homes(rng, gewicht, aantal)
    for jaar in opzet.jaren:
        kinderen.gebied[jaar] = wonen
        verhuist = rng.random(aantal) < 0.035
        wonen = np.where(verhuist, _homes(rng, gewicht, aantal), wonen)
    _send_to_school(kinderen, keuzes)
    return kinderen


def _homes(rng: np.random.Generator, gewicht: NDArray[np.float64], aantal: int) -> Getallen:
    plaats: Getallen = np.searchsorted(gewicht, rng.random(aantal) * gewicht[-1], side="right").astype(np.int64)
    return plaats


def _send_to_school(kinderen: Bevolking, keuzes: dict[str, Keuze]) -> None:
    """Kind of education and school per year: a child keeps its school until kind, municipality or chance changes it."""
    rng, aantal = kinderen.rng(1), len(kinderen)
    speciaal = rng.random(aantal) * np.where(kinderen.kwetsbaar, 0.3, 1.0)
    vanaf = rng.integers(4, 10, aantal)
    duur = _DUUR[kinderen.niveau.plaats]
    gemeente = np.unique([g.gemeente for g in kinderen.structuur.gebieden], return_inverse=True)[1]
    vorig_soort = np.full(aantal, GEEN)
    vorig_school = np.full(aantal, GEEN)
    vorig_gemeente = np.full(aantal, GEEN)
    for jaar in kinderen.opzet.jaren:
        leeftijd = kinderen.age(days(jaar, 10))
        klein, groot = (leeftijd >= 4) & (leeftijd < 12), (leeftijd >= 12) & (leeftijd < 12 + duur)
        soort = np.full(aantal, GEEN)
        soort[klein] = _PO
        soort[klein & (leeftijd >= vanaf) & (speciaal < 0.03)] = _SBO
        soort[klein & (leeftijd >= vanaf) & (speciaal < 0.015)] = _SO
        soort[groot] = _VO
        soort[groot & (speciaal < 0.03)] = _VSO
        woont = gemeente[kinderen.gebied[jaar]]
        wisselt = (soort != vorig_soort) | (woont != vorig_gemeente) | (rng.random(aantal) < 0.02)
        school = np.where(soort == GEEN, GEEN, vorig_school)
        for nummer, naam in enumerate(SOORTEN):
            nieuw = np.flatnonzero(wisselt & (soort == nummer))
            school[nieuw] = keuzes[naam].draw(rng, kinderen.gebied[jaar][nieuw])
        kinderen.soort[jaar], kinderen.school[jaar] = soort, school
        vorig_soort, vorig_school, vorig_gemeente = soort, school, woont
