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

import numpy as np

from rondom.monitor.onthulling.dekking import STUK, Dekking
from rondom.monitor.onthulling.keuze import Keuze
from rondom.monitor.onthulling.netwerk import STIL, Netwerk, Reeks, verklein
from rondom.monitor.onthulling.onveilig import Onbeschermbaar
from rondom.monitor.onthulling.oplosser import KIER, NEER, OP, Blok
from rondom.monitor.onthulling.stelsel import Stelsel, Vlaggen
from rondom.monitor.onthulling.tabellen import Cel
from rondom.monitor.onthulling.wegen import Wegen

GROOT = 4000  # classes; above this the whole network is too slow to ask for every cell in every round
RUIM = 0.05  # so far above the bound another way of completing is tried as well
RUST = 4  # choices that bring nothing, after which the best answer is pruned; three times as many end the search


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
        self.beste_gewicht = float("inf")
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
        """Chooses, attacks and chooses again; between choices it completes one, so that a safe answer is at hand.

        Stops when the answer is good enough, when time is up, or when neither bound nor answer has moved for long.
        """
        rested, pruned = 0, float("inf")
        while True:
            before = (np.ceil(self.keuze.ondergrens - 1e-6), self.beste_gewicht)
            self.keuze.kies(self.verborgen, self.einde - time.monotonic())
            chosen = self.verborgen.copy()
            self._maak_veilig()
            late = time.monotonic() > self.einde
            good = self.beste_gewicht <= self._genoeg(speling)
            large = self.netwerk.aantal > GROOT
            optimal = self.beste_gewicht <= self._genoeg(0.0)
            if not optimal and self.beste_gewicht < pruned and (good or late or large or rested >= RUST):
                self.verborgen = self.beste.copy()
                self._snoei()
                self._onthoud()
                pruned = self.beste_gewicht
            self.verborgen = chosen
            after = (np.ceil(self.keuze.ondergrens - 1e-6), self.beste_gewicht)
            rested = rested + 1 if after == before else 0
            self.voortgang(f"at least {after[0]:.0f}, found {after[1]:.0f}, {len(self.keuze.eisen)} demands")
            if after[1] <= self._genoeg(speling) or late or large or rested >= 3 * RUST:
                return

    def _maak_veilig(self) -> None:
        """Completes the present choice and remembers it when it is the best so far."""
        open_ = self.dekking.alles_open()
        self.dekking.dek(self.verborgen, open_, bewaar=True)
        chosen, still_open = self.verborgen.copy(), {way: flags.copy() for way, flags in open_.items()}
        if self.netwerk.aantal <= GROOT:
            self._eisen(self.dekking.geheel, open_)
            self._vul_aan(open_)
            self._onthoud()
        if self.beste_gewicht > self._genoeg(RUIM):
            self.verborgen = chosen
            self._vul_aan_met_wegen(still_open)
            self._onthoud()

    def _onthoud(self) -> None:
        if self._gewicht() < self.beste_gewicht:
            self.beste_gewicht, self.beste = self._gewicht(), self.verborgen.copy()

    def _genoeg(self, speling: float) -> float:
        return float(np.ceil(self.keuze.ondergrens - 1e-6)) * (1 + speling) + KIER

    def _gewicht(self) -> float:
        return float(self.keuze.gewicht @ self.verborgen[self.keuze.kandidaten])

    def _vul_aan(self, open_: dict[int, Vlaggen]) -> None:
        """Keeps the choice and adds cells until nothing falls short."""
        while open_[OP].any() or open_[NEER].any():
            self.keuze.kies(self.verborgen, 10.0, behoud=True)
            self._eisen(self.dekking.geheel, open_)

    def _vul_aan_met_wegen(self, open_: dict[int, Vlaggen]) -> None:
        """Keeps the choice and adds, cell by cell, the cheapest movement."""
        net = self.netwerk
        for size in (4 * STUK, net.aantal):
            for kolommen in net.stukken(size):
                wegen = Wegen(net, kolommen)
                for way in (OP, NEER):
                    need = net.nodig_op if way == OP else net.nodig_neer
                    for klasse in kolommen[open_[way][kolommen]].tolist():
                        if not open_[way][klasse]:
                            continue
                        wegen.weeg(np.where(self.verborgen > 0.5, 0.01, net.gewicht.astype(np.float64)))
                        move = wegen.zoek(klasse, way, int(need[klasse]))
                        if move is not None and (size == net.aantal or not self._duur(move)):
                            self.dekking.voorraad.bewaar(move)
                            self.verborgen[np.abs(move) > KIER] = 1.0
                            open_[OP] &= ~(move >= net.nodig_op - KIER)
                            open_[NEER] &= ~(move <= -net.nodig_neer + KIER)

    def _duur(self, move: Reeks) -> bool:
        """Whether a movement inside a piece asks so much that the whole table may well have a cheaper one."""
        return float(self.netwerk.gewicht[(np.abs(move) > KIER) & (self.verborgen < 0.5)].sum()) > 3

    def _snoei(self) -> None:
        """Shows again what no attack needs hidden; each attack that succeeds is a demand that spares others the try."""
        tried: set[int] = set()
        while spare := [c for c in self.keuze.overbodig(self.verborgen) if c not in tried]:
            if time.monotonic() > self.einde:
                return
            tried.add(spare[0])
            self.verborgen[spare[0]] = 0.0
            open_ = self.dekking.alles_open()
            self.dekking.voorraad.pas_toe(self.verborgen, open_)
            if (eis := self.dekking.eerste_tekort(self.verborgen, open_)) is not None:
                self.keuze.eis(eis, self.verborgen)
                self.verborgen[spare[0]] = 1.0
