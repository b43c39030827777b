"""Which further cells must be hidden, and how few could have been.

Hiding is a choice per class of cells; the attacker's programs turn each cell that can still be worked out into a demand
on that choice (a Benders cut: Fischetti and Salazar-González, Management Science 47, 2001). Demands are gathered from
the smallest pieces of the table first, because almost all of them are local; what is chosen next satisfies them all at
least cost, and is attacked again. The chosen cells are therefore a lower bound until nothing falls short, and then the
optimum.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import highspy
import numpy as np

from rondom.monitor.onthulling.dekking import Dekking, Eis
from rondom.monitor.onthulling.netwerk import STIL, Netwerk, Reeks, verklein
from rondom.monitor.onthulling.oplosser import KIER, NEER, ONEINDIG, OP, Blok, maak_oplosser
from rondom.monitor.onthulling.stelsel import Stelsel, Vlaggen
from rondom.monitor.onthulling.tabellen import Cel
from rondom.monitor.onthulling.weigering import Onbeschermbaar

RUST = 4  # choices without a better bound after which the best answer is pruned


class Keuze:
    """The choice of classes to hide: least weight that meets all demands so far."""

    def __init__(self, netwerk: Netwerk) -> None:
        self.kandidaten = np.flatnonzero(~netwerk.verplicht)
        self.gewicht = netwerk.gewicht[self.kandidaten].astype(np.float64)
        self.plaats = np.full(netwerk.aantal, -1, dtype=np.int32)
        self.plaats[self.kandidaten] = np.arange(len(self.kandidaten), dtype=np.int32)
        self.eisen: list[Eis] = []
        self._known: set[tuple[bytes, bytes]] = set()
        self.solver = maak_oplosser()
        self._columns(self.solver)
        self.ondergrens = 0.0

    def _columns(self, solver: highspy.Highs) -> None:
        many = len(self.kandidaten)
        solver.addVars(many, np.zeros(many), np.ones(many))
        solver.changeColsCost(many, np.arange(many, dtype=np.int32), self.gewicht)

    def _row(self, solver: highspy.Highs, eis: Eis) -> None:
        solver.addRow(1.0, ONEINDIG, len(eis[0]), self.plaats[eis[0]], eis[1])

    def eis(self, eis: Eis | None, verborgen: Reeks) -> bool:
        """Adds a demand that the present choice does not meet; says whether it was new."""
        if eis is None or float(eis[1] @ verborgen[eis[0]]) > 1 - KIER:
            return False
        key = (eis[0].tobytes(), np.round(eis[1], 7).tobytes())
        if key in self._known:
            return False
        self._known.add(key)
        self.eisen.append(eis)
        self._row(self.solver, eis)
        return True

    def los_op(self, verborgen: Reeks) -> None:
        """The least weight with parts of classes allowed: a lower bound."""
        self.solver.run()
        verborgen[self.kandidaten] = np.clip(np.array(self.solver.getSolution().col_value), 0.0, 1.0)
        self.ondergrens = max(self.ondergrens, float(self.solver.getInfo().objective_function_value))

    def kies(self, verborgen: Reeks, seconden: float, *, behoud: bool = False) -> None:
        """The least weight with whole classes; its bound holds also when time runs out.

        ``behoud`` keeps what is hidden now and only adds; that says nothing about the bound.
        """
        solver = maak_oplosser()
        self._columns(solver)
        many = len(self.kandidaten)
        whole = np.full(many, highspy.HighsVarType.kInteger)
        solver.changeColsIntegrality(many, np.arange(many, dtype=np.int32), whole)
        if behoud:
            now = np.round(verborgen[self.kandidaten])
            solver.changeColsBounds(many, np.arange(many, dtype=np.int32), now, np.ones(many))
        for eis in self.eisen:
            self._row(solver, eis)
        solver.setOptionValue("time_limit", max(seconden, 1.0))
        solver.run()
        verborgen[self.kandidaten] = np.round(np.array(solver.getSolution().col_value))
        if not behoud:
            self.ondergrens = max(self.ondergrens, float(solver.getInfo().mip_dual_bound))

    def overbodig(self, verborgen: Reeks) -> list[int]:
        """Hidden classes that no demand so far asks for, heaviest first."""
        slack = {int(c) for c in self.kandidaten[verborgen[self.kandidaten] > 0.5]}
        for classes, weight in self.eisen:
            inside = verborgen[classes] > 0.5
            room = float(weight[inside].sum()) - 1.0
            slack.difference_update(classes[inside & (weight > room + KIER)].tolist())
        heavy = dict(zip(self.kandidaten.tolist(), self.gewicht.tolist(), strict=True))
        return sorted(slack, key=lambda c: (-heavy[c], c))


@dataclass(frozen=True)
class Verborgen:
    """Which cells are hidden, and how good that choice is.

    ``ondergrens``: no safe choice hides fewer secondary cells than this. ``seconden``: how long it took.
    """

    masker: Vlaggen
    secundair: int
    ondergrens: int
    seconden: float

    @property
    def verhouding(self) -> float:
        """Secondary cells per cell of the lower bound; 1.0 is the proven optimum."""
        return self.secundair / self.ondergrens if self.ondergrens else 1.0


def verberg(
    stelsel: Stelsel,
    marge: int,
    *,
    speling: float = 0.01,
    seconden: float = 240.0,
    voortgang: Callable[[str], None] = lambda regel: None,
) -> Verborgen:
    """Hides further cells until every primary cell can lie ``marge`` away from its value, in both directions.

    Stops at the optimum, at ``speling`` above the lower bound, or with the best found when ``seconden`` have passed;
    what it returns is always safe against real-valued movements (``aanval`` asks for whole children). Raises
    ``Onbeschermbaar`` when hiding everything would not be enough.
    """
    begin = time.monotonic()
    check_mogelijk(stelsel)
    search = _Zoektocht(stelsel, marge, begin + seconden, voortgang)
    if search.netwerk.aantal:
        search.plaatselijk()
        search.geheel(speling)
    chosen = search.beste > 0.5
    mask = (stelsel.primair | stelsel.geheim) & ~stelsel.vast
    alive = search.netwerk.klasse != STIL
    mask[alive] = chosen[search.netwerk.klasse[alive]]
    count = int((mask & ~stelsel.primair & ~stelsel.geheim).sum())
    return Verborgen(mask, count, min(search.ondergrens(), count), time.monotonic() - begin)


def check_mogelijk(stelsel: Stelsel) -> None:
    """Raises ``Onbeschermbaar`` for primary cells that were published before or that published cells fix."""
    wrong = {
        stelsel.cellen[i]: "was published before and is now too small to show"
        for i in np.flatnonzero(stelsel.primair & stelsel.vast).tolist()
    }
    netwerk = verklein(stelsel, ~stelsel.vast)
    still = stelsel.primair & ~stelsel.vast & (netwerk.klasse == STIL)
    wrong |= {
        stelsel.cellen[i]: "follows from zeros and from what was published before"
        for i in np.flatnonzero(still).tolist()
    }
    if wrong:
        raise Onbeschermbaar(wrong)


class _Zoektocht:
    """One search: demands from small pieces to large, choices that meet them, attacks on the choice."""

    def __init__(self, stelsel: Stelsel, marge: int, einde: float, voortgang: Callable[[str], None]) -> None:
        self.stelsel, self.marge, self.einde, self.voortgang = stelsel, marge, einde, voortgang
        self.netwerk: Netwerk = verklein(stelsel, ~stelsel.vast)
        self.beste: Reeks = np.ones(self.netwerk.aantal)
        self.vast_gewicht = int(self.netwerk.gewicht[self.netwerk.verplicht].sum())
        if self.netwerk.aantal:
            self.dekking = Dekking(self.netwerk, marge)
            self.keuze = Keuze(self.netwerk)
            self.verborgen: Reeks = self.netwerk.verplicht.astype(np.float64)
            self._structureel()

    def ondergrens(self) -> int:
        """The least number of secondary cells, as far as it is known."""
        if not self.netwerk.aantal:
            return 0
        return self.vast_gewicht + int(np.ceil(self.keuze.ondergrens - 1e-6))

    def _structureel(self) -> None:
        """What cannot be reached with everything hidden is not asked: the zeros alone already say it."""
        open_ = self.dekking.alles_open()
        self.dekking.dek(self.beste, open_, bewaar=False)
        blok = self.dekking.geheel
        blok.stel(self.beste, self.marge, los=False)
        wrong: dict[Cel, str] = {}
        for way in (OP, NEER):
            for klasse in np.flatnonzero(open_[way]).tolist():
                column = int(blok.plaats[klasse])
                need = float(blok.nodig[way][column])
                reach = int(np.floor(blok.uiterste(column, way, need)[0] + KIER))
                if reach < need:
                    for cel in np.flatnonzero(self.netwerk.klasse == klasse).tolist():
                        wrong[self.stelsel.cellen[cel]] = (
                            f"can move at most {reach} of {need:.0f} with everything hidden"
                        )
        if wrong:
            raise Onbeschermbaar(wrong)

    def plaatselijk(self) -> None:
        """Demands of slices, then of branches, until the cheapest choice (with parts) meets them all."""
        for blokken, name in ((self.dekking.plakken, "slices"), (self.dekking.takken, "branches")):
            fresh = [self.dekking.alles_open() for _ in blokken]
            whole_round = True
            while blokken and time.monotonic() < self.einde:
                if not sum(self._eisen(blok, open_) for blok, open_ in zip(blokken, fresh, strict=True)):
                    if whole_round:
                        break
                    whole_round, fresh = True, [self.dekking.alles_open() for _ in blokken]
                    continue
                whole_round = False
                self.keuze.los_op(self.verborgen)
            self.voortgang(f"{name}: {len(self.keuze.eisen)} demands, at least {self.ondergrens()}")

    def _eisen(self, blok: Blok, open_: dict[int, Vlaggen]) -> int:
        return sum(
            self.keuze.eis(eis, self.verborgen)
            for _, _, eis in self.dekking.tekorten(blok, self.verborgen, open_, bewaar=True)
        )

    def geheel(self, speling: float) -> None:
        """Chooses, attacks and chooses again; between choices it completes one, so that a safe answer is at hand."""
        best, rested, pruned = float("inf"), 0, float("inf")
        while True:
            lower = self.keuze.ondergrens
            self.keuze.kies(self.verborgen, self.einde - time.monotonic())
            rested = 0 if self.keuze.ondergrens > lower * 1.001 else rested + 1
            open_ = self.dekking.alles_open()
            self.dekking.dek(self.verborgen, open_, bewaar=True)
            self._eisen(self.dekking.geheel, open_)
            chosen = self.verborgen.copy()
            self._vul_aan(open_)
            if self._gewicht() < best:
                best, self.beste = self._gewicht(), self.verborgen.copy()
            late = time.monotonic() > self.einde
            if best > self._genoeg(speling) and best < pruned and (late or rested >= RUST):
                self.verborgen = self.beste.copy()
                self._snoei()
                best, self.beste, rested = self._gewicht(), self.verborgen.copy(), 0
                pruned = best
            self.verborgen = chosen
            self.voortgang(f"at least {self.keuze.ondergrens:.1f}, found {best:.0f}, {len(self.keuze.eisen)} demands")
            if best <= self._genoeg(speling) or time.monotonic() > self.einde:
                return

    def _genoeg(self, speling: float) -> float:
        return float(np.ceil(self.keuze.ondergrens - 1e-6)) * (1 + speling) + KIER

    def _gewicht(self) -> float:
        return float(self.keuze.gewicht @ self.verborgen[self.keuze.kandidaten])

    def _vul_aan(self, open_: dict[int, Vlaggen]) -> None:
        """Keeps the choice and adds cells until nothing falls short."""
        while open_[OP].any() or open_[NEER].any():
            self.keuze.kies(self.verborgen, 10.0, behoud=True)
            self._eisen(self.dekking.geheel, open_)

    def _snoei(self) -> None:
        """Shows again what no attack needs hidden; each attack that succeeds is a demand that spares others the try."""
        tried: set[int] = set()
        while spare := [c for c in self.keuze.overbodig(self.verborgen) if c not in tried]:
            tried.add(spare[0])
            self.verborgen[spare[0]] = 0.0
            open_ = self.dekking.alles_open()
            self.dekking.voorraad.pas_toe(self.verborgen, open_)
            if (eis := self.dekking.eerste_tekort(self.verborgen, open_)) is not None:
                self.keuze.eis(eis, self.verborgen)
                self.verborgen[spare[0]] = 1.0
