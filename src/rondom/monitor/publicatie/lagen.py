"""From long counts to layers: one whole number per place, for one measure, period and class.

A layer (``Laag``) stands over two sides that have only their total in common: schools (within boards, and within
partnerships) and homes (municipalities within regions). Boards and partnerships cross, so the side of schools is a table
of school × partnership in which every school has one partnership. Classes are given for partnerships and
municipalities only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pyarrow.parquet as pq

from rondom.monitor.indicatoren.definitie import Niveau
from rondom.monitor.indicatoren.niveaus import LAND, ONBEKEND
from rondom.monitor.onthulling.tabellen import TOTAAL, Cel, Dimensie, Tabel
from rondom.monitor.publicatie.gebieden import Gebieden

INSTELLING, SWV, WOONPLAATS = "instelling", "swv", "woonplaats"
Plek = tuple[Niveau, str]
Getallen = Mapping[Plek, int]


class TeltNietOp(ValueError):
    """The figures of the parts are not the figure of the whole, so nothing can be said about what they disclose."""


@dataclass(frozen=True)
class Reeks:
    """The counts of one measure in one period: per class (empty is the total) the numbers per place."""

    indicator: str
    maat: str
    tijdvak: str
    periode: str
    teller: dict[str, dict[Plek, int]] = field(default_factory=lambda: defaultdict(dict), repr=False)
    noemer: dict[str, dict[Plek, int]] = field(default_factory=lambda: defaultdict(dict), repr=False)

    @property
    def sleutel(self) -> str:
        """Indicator and measure in one word."""
        return f"{self.indicator}.{self.maat}"


def read_counts(pad: Path, niveaus: Iterable[Niveau]) -> list[Reeks]:
    """All measures and periods of one file of counts, without the levels that are not published."""
    houden = {n.value for n in niveaus}
    reeksen: dict[tuple[str, str, str, str], Reeks] = {}
    for rij in pq.read_table(pad).to_pylist():
        if rij["niveau"] not in houden:
            continue
        sleutel = (rij["indicator"], rij["maat"], rij["tijdvak"], rij["periode"])
        reeks = reeksen.setdefault(sleutel, Reeks(*sleutel))
        plek = (Niveau(rij["niveau"]), rij["gebied"])
        reeks.teller[rij["klasse"]][plek] = rij["teller"] or 0
        if rij["noemer"] is not None:
            reeks.noemer[rij["klasse"]][plek] = rij["noemer"]
    return [reeksen[s] for s in sorted(reeksen)]


@dataclass(frozen=True)
class Plaatsen:
    """The places that a measure has figures for, over all periods, with what they are part of."""

    scholen: tuple[str, ...]
    swvs: tuple[str, ...]
    gemeenten: tuple[str, ...]
    gebieden: Gebieden = field(repr=False)

    @classmethod
    def van(cls, reeksen: Iterable[Reeks], gebieden: Gebieden) -> Plaatsen:
        """Every place that has a row in any period or class."""
        plekken = {p for r in reeksen for per in (r.teller, r.noemer) for rij in per.values() for p in rij}

        def codes(niveau: Niveau) -> tuple[str, ...]:
            return tuple(sorted(c for n, c in plekken if n is niveau))

        return cls(codes(Niveau.SCHOOL), codes(Niveau.SWV), codes(Niveau.GEMEENTE), gebieden)

    def bestuur(self, school: str) -> str:
        return self.gebieden.school.get(school, (ONBEKEND, ONBEKEND))[0]

    def swv(self, school: str) -> str:
        return self.gebieden.school.get(school, (ONBEKEND, ONBEKEND))[1]

    def regio(self, gemeente: str) -> str:
        return self.gebieden.gemeente.get(gemeente, ONBEKEND)

    @cached_property
    def besturen(self) -> tuple[str, ...]:
        return tuple(sorted({self.bestuur(s) for s in self.scholen}))

    @cached_property
    def regios(self) -> tuple[str, ...]:
        return tuple(sorted({self.regio(g) for g in self.gemeenten}))

    def plekken(self, *, fijn: bool) -> list[Plek]:
        """All places of a layer; schools and boards only in a fine one."""
        grof = [(Niveau.GEMEENTE, g) for g in self.gemeenten] + [(Niveau.REGIO, r) for r in self.regios]
        grof += [(Niveau.SWV, s) for s in self.swvs] + [(Niveau.LAND, LAND)]
        if fijn:
            grof += [(Niveau.SCHOOL, s) for s in self.scholen] + [(Niveau.BESTUUR, b) for b in self.besturen]
        return grof


@dataclass(frozen=True)
class Laag:
    """Whole numbers ≥ 0 per place under one name. ``fijn``: with schools and boards."""

    naam: str
    waarde: Mapping[Plek, int] = field(repr=False)
    plaatsen: Plaatsen = field(repr=False)
    fijn: bool

    def cel(self, plek: Plek) -> Cel:
        """The cell of disclosure control for a place."""
        return cel_van(self.naam, plek)

    def min(self, ander: Laag, naam: str) -> Laag:
        """What is left of this layer without the other, over the places that both have."""
        fijn = self.fijn and ander.fijn
        return Laag(
            naam,
            {p: self.waarde[p] - ander.waarde[p] for p in self.plaatsen.plekken(fijn=fijn)},
            self.plaatsen,
            fijn,
        )

    def tabellen(self) -> tuple[Tabel, ...]:
        """The tables of both sides. Raises :class:`TeltNietOp` when parts and wholes differ or a part is negative."""
        delen = [self._scholen() if self.fijn and self.plaatsen.scholen else self._swvs(), self._woonplaatsen()]
        tabellen = tuple(deel for deel in delen if deel is not None)
        for tabel in tabellen:
            gevonden = sum(tabel.tellingen.values())
            if gevonden != self.waarde[Niveau.LAND, LAND]:
                raise TeltNietOp(f"{self.naam}: {tabel.dimensies[0].naam} telt niet op tot het land")
        return tabellen

    def _scholen(self) -> Tabel:
        pl, per_swv = self.plaatsen, dict.fromkeys(self.plaatsen.swvs, 0)
        ouder = {f"bestuur:{b}": TOTAAL for b in pl.besturen}
        ouder |= {f"school:{s}": f"bestuur:{pl.bestuur(s)}" for s in pl.scholen}
        tellingen: dict[tuple[str, ...], int] = {}
        for school in pl.scholen:
            if school != ONBEKEND:
                swv, aantal = pl.swv(school), self.waarde[Niveau.SCHOOL, school]
                per_swv[swv] = per_swv.get(swv, 0) + aantal
                tellingen[f"school:{school}", swv] = aantal
        # What a partnership has more than its schools belongs to pupils whose school nobody knows.
        for swv in pl.swvs:
            rest = self.waarde[Niveau.SWV, swv] - per_swv[swv]
            if rest < 0 or (rest and ONBEKEND not in pl.scholen):
                raise TeltNietOp(f"{self.naam}: scholen tellen niet op tot samenwerkingsverband {swv}")
            if rest:
                tellingen[f"school:{ONBEKEND}", swv] = rest
        self._gelijk(Niveau.BESTUUR, pl.besturen, pl.bestuur, pl.scholen, Niveau.SCHOOL)
        return _tabel(
            self.naam, (Dimensie(INSTELLING, ouder), Dimensie.plat(SWV, set(pl.swvs) | set(per_swv))), tellingen
        )

    def _swvs(self) -> Tabel | None:
        if not self.plaatsen.swvs:
            return None
        tellingen: dict[tuple[str, ...], int] = {(s,): self.waarde[Niveau.SWV, s] for s in self.plaatsen.swvs}
        return _tabel(self.naam, (Dimensie.plat(SWV, self.plaatsen.swvs),), tellingen)

    def _woonplaatsen(self) -> Tabel | None:
        pl = self.plaatsen
        if not pl.gemeenten:
            return None
        ouder = {f"regio:{r}": TOTAAL for r in pl.regios}
        ouder |= {f"gemeente:{g}": f"regio:{pl.regio(g)}" for g in pl.gemeenten}
        self._gelijk(Niveau.REGIO, pl.regios, pl.regio, pl.gemeenten, Niveau.GEMEENTE)
        tellingen: dict[tuple[str, ...], int] = {
            (f"gemeente:{g}",): self.waarde[Niveau.GEMEENTE, g] for g in pl.gemeenten
        }
        return _tabel(self.naam, (Dimensie(WOONPLAATS, ouder),), tellingen)

    def _gelijk(
        self, hoog: Niveau, hogen: Iterable[str], van: Callable[[str], str], lagen: Iterable[str], laag: Niveau
    ) -> None:
        som = dict.fromkeys(hogen, 0)
        for code in lagen:
            som[van(code)] += self.waarde[laag, code]
        if fout := [code for code, aantal in som.items() if aantal != self.waarde[hoog, code]]:
            raise TeltNietOp(f"{self.naam}: {hoog} {fout[0]} is niet de som van haar delen")


def _tabel(naam: str, dimensies: tuple[Dimensie, ...], tellingen: Mapping[tuple[str, ...], int]) -> Tabel:
    if any(aantal < 0 for aantal in tellingen.values()):
        raise TeltNietOp(f"{naam}: een deel is groter dan het geheel")
    return Tabel(naam, dimensies, {plek: aantal for plek, aantal in tellingen.items() if aantal})


def cel_van(naam: str, plek: Plek) -> Cel:
    """The cell of disclosure control for a layer and a place."""
    niveau, code = plek
    if niveau is Niveau.LAND:
        return naam, ()
    if niveau is Niveau.SWV:
        return naam, ((SWV, code),)
    dimensie = INSTELLING if niveau in (Niveau.SCHOOL, Niveau.BESTUUR) else WOONPLAATS
    return naam, ((dimensie, f"{niveau}:{code}"),)


def layer(naam: str, getallen: Getallen, plaatsen: Plaatsen, *, fijn: bool) -> Laag:
    """A layer in which every place has a number: 0 where nothing was counted."""
    return Laag(naam, {p: getallen.get(p, 0) for p in plaatsen.plekken(fijn=fijn)}, plaatsen, fijn)
