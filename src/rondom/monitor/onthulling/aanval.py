"""The attacker: knows everything that is published, every sum, the policy, and earlier publications.

For each hidden cell it looks for two tables of whole children that agree with all of that and differ from the real one
where it matters: one with the cell high, one with the cell low. Where they exist nobody can tell which is true; where
they do not, the cell is disclosed. Upper limits are not known to it, because one symbol stands for every hidden cell,
whether it was too small or hidden to protect another; the lower limit follows from the zero policy.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from rondom.monitor.onthulling.dekking import STUK
from rondom.monitor.onthulling.netwerk import STIL, Netwerk, Reeks, verklein
from rondom.monitor.onthulling.oplosser import KIER, NEER, OP, Blok
from rondom.monitor.onthulling.stelsel import Stelsel, Vlaggen
from rondom.monitor.onthulling.tabellen import Cel, Getallen
from rondom.monitor.onthulling.wegen import Wegen

ECHT = -1  # the real table itself serves as this witness
ONTBREEKT = -2
POGINGEN = 4  # joint movements in a row that show little before cells are asked one by one


@dataclass(frozen=True)
class Getuige:
    """A table like the real one: which cells differ, and by how much (whole children)."""

    cellen: Getallen
    verschil: Getallen


@dataclass(frozen=True)
class Uitslag:
    """What the attack found.

    ``hoog`` and ``laag`` per cell: the number of the witness in ``getuigen``, ``ECHT``, or ``ONTBREEKT``. ``precies``:
    hidden cells that have one possible value. ``binnen``: primary cells whose range does not reach the margin, and those
    that move with such a cell one to one.
    """

    verborgen: Vlaggen
    getuigen: tuple[Getuige, ...]
    hoog: Getallen
    laag: Getallen
    precies: tuple[Cel, ...]
    binnen: tuple[Cel, ...]
    vragen: int
    seconden: float

    @property
    def veilig(self) -> bool:
        """Whether nothing was disclosed."""
        return not self.precies and not self.binnen

    @property
    def redenen(self) -> dict[Cel, str]:
        """The disclosed cells, each with why."""
        within = dict.fromkeys(self.binnen, "can be worked out to within the margin")
        return within | dict.fromkeys(self.precies, "has one possible value")


def val_aan(
    stelsel: Stelsel, verborgen: Vlaggen, *, seconden_heel: float = 10.0, getuigen: Sequence[Getuige] = ()
) -> Uitslag:
    """Attacks the pattern ``verborgen`` and keeps the witnesses of every cell that withstands.

    ``getuigen``: witnesses found earlier for fewer hidden cells; those that still hold are used.

    ``seconden_heel`` limits the search for whole numbers per cell where the program answers in parts of children; a
    cell for which none is found in that time counts as disclosed.
    """
    begin = time.monotonic()
    # A zero that is published cannot be hidden; what was published before is known even where it is hidden now.
    netwerk = verklein(stelsel, verborgen & ~stelsel.vast)
    attack = _Aanval(stelsel, netwerk, seconden_heel)
    if netwerk.aantal:
        for getuige in getuigen:
            attack.herinner(getuige)
        attack.run()
    hidden = np.flatnonzero(verborgen & (stelsel.waarde > 0) | verborgen & ~stelsel.vast)
    high, low = np.full(len(verborgen), ECHT), np.full(len(verborgen), ECHT)
    exact: list[Cel] = []
    within: list[Cel] = []
    for cell in hidden.tolist():
        klasse = int(netwerk.klasse[cell])
        if klasse == STIL:
            high[cell] = low[cell] = ONTBREEKT
            exact.append(stelsel.cellen[cell])
        else:
            high[cell], low[cell] = attack.hoog[klasse], attack.laag[klasse]
        if klasse != STIL and ONTBREEKT in (high[cell], low[cell]):
            if attack.staat_vast(klasse):
                exact.append(stelsel.cellen[cell])
            elif stelsel.primair[cell]:
                within.append(stelsel.cellen[cell])
    return Uitslag(
        verborgen,
        tuple(attack.getuigen),
        high,
        low,
        tuple(exact),
        tuple(within),
        attack.vragen,
        time.monotonic() - begin,
    )


class _Aanval:
    def __init__(self, stelsel: Stelsel, netwerk: Netwerk, seconden_heel: float) -> None:
        self.stelsel, self.netwerk, self.seconden_heel = stelsel, netwerk, seconden_heel
        many = netwerk.aantal
        # A cell hidden only to protect others must not be readable; one child of difference shows that.
        only_other = (netwerk.nodig_op == 0) & (netwerk.nodig_neer == 0)
        self.nodig = {OP: np.where(only_other, 1, netwerk.nodig_op), NEER: netwerk.nodig_neer}
        self.een_kant = only_other
        self.hoog = np.where(self.nodig[OP] > 0, ONTBREEKT, ECHT)
        self.laag = np.where(self.nodig[NEER] > 0, ONTBREEKT, ECHT)
        self.getuigen: list[Getuige] = []
        self.vragen = 0
        self.leden: list[list[int]] = [[] for _ in range(many)]
        for cell, klasse in enumerate(netwerk.klasse.tolist()):
            if klasse != STIL:
                self.leden[klasse].append(cell)

    def run(self) -> None:
        toeval = np.random.default_rng(5)
        for size in (STUK, 4 * STUK):
            for kolommen in self.netwerk.stukken(size):
                if len(kolommen) < self.netwerk.aantal and self._left(kolommen):
                    self._together(Blok(self.netwerk, self.netwerk.rijen_met(kolommen), kolommen), toeval)
                    self._piece([Wegen(self.netwerk, kolommen)], last=False)
        everything = np.arange(self.netwerk.aantal)
        if self._left(everything):
            self._together(Blok(self.netwerk, range(len(self.netwerk.kolommen)), everything), toeval)
            self._piece([Wegen(self.netwerk, everything, ruis=ruis) for ruis in (0.01, 1.0, 3.0)], last=True)

    def herinner(self, getuige: Getuige) -> None:
        """Uses a witness of before, if it still adds up and moves only what may move."""
        move = np.zeros(self.netwerk.aantal)
        klasse = self.netwerk.klasse[getuige.cellen]
        if (klasse == STIL).any():
            return
        move[klasse] = getuige.verschil
        rows = self.netwerk.rijen_met(np.unique(klasse))
        adds_up = all(not self.netwerk.tekens[r] @ move[self.netwerk.kolommen[r]] for r in rows)
        if adds_up and (move >= -self.netwerk.omlaag).all():
            self._keep(move)

    @cached_property
    def _bewogen(self) -> set[int]:
        return {int(k) for getuige in self.getuigen for k in self.netwerk.klasse[getuige.cellen]}

    @cached_property
    def _overal(self) -> list[Wegen]:
        return [Wegen(self.netwerk, np.arange(self.netwerk.aantal), heel=heel) for heel in (False, True)]

    def staat_vast(self, klasse: int) -> bool:
        """Whether a class that falls short cannot move at all."""
        if klasse in self._bewogen:
            return False
        quick, whole = self._overal
        for way in (OP, NEER):
            move = quick.zoek(klasse, way, 1)
            if move is not None and np.abs(move - np.round(move)).max() > KIER:
                move = whole.zoek(klasse, way, 1, seconden=self.seconden_heel)
            if move is not None:
                return False
        return True

    def _left(self, kolommen: Getallen) -> bool:
        return bool((self.hoog[kolommen] == ONTBREEKT).any() or (self.laag[kolommen] == ONTBREEKT).any())

    def _together(self, blok: Blok, toeval: np.random.Generator) -> None:
        """Movements that serve many cells at once, as far as they are in whole children."""
        blok.stel(np.ones(self.netwerk.aantal), 1, los=False)
        blok.nodig = {way: need[blok.kolommen] for way, need in self.nodig.items()}
        failed = 0
        while failed < POGINGEN:
            open_ = {OP: self.hoog[blok.kolommen] == ONTBREEKT, NEER: self.laag[blok.kolommen] == ONTBREEKT}
            left = int(open_[OP].sum() + open_[NEER].sum())
            if left <= 3:
                return
            self.vragen += 1
            move = blok.gezamenlijk(open_, 2.0 * max(1, int(blok.nodig[OP].max())), toeval)
            if np.abs(move - np.round(move)).max() > KIER:
                rounded = blok.rond_af(move, open_, 2.0)
                move = self._whole_parts(blok, move) if rounded is None else rounded
            whole = np.zeros(self.netwerk.aantal)
            whole[blok.kolommen] = np.round(move)
            if self._keep(whole) < max(2, left // 20):
                failed += 1

    def _open(self, klasse: int, richting: int) -> bool:
        return bool((self.hoog if richting == OP else self.laag)[klasse] == ONTBREEKT)

    def _whole_parts(self, blok: Blok, move: Reeks) -> Reeks:
        whole = np.zeros(self.netwerk.aantal)
        whole[blok.kolommen] = move
        return self.netwerk.hele_delen(whole)[blok.kolommen]

    def _piece(self, wegen: list[Wegen], *, last: bool) -> None:
        for way in (OP, NEER):
            for klasse in wegen[0].kolommen.tolist():
                if self._open(klasse, way):
                    self._ask(wegen, klasse, way, last=last)

    def _ask(self, wegen: list[Wegen], klasse: int, way: int, *, last: bool) -> None:
        move = self._whole(wegen, klasse, way, int(self.nodig[way][klasse]))
        if move is None and last and way == OP and self.een_kant[klasse]:
            move = self._whole(wegen, klasse, NEER, 1)
        if move is not None:
            self._keep(move)

    def _whole(self, wegen: list[Wegen], klasse: int, way: int, need: int) -> Reeks | None:
        tried: list[Reeks] = []
        for weg in wegen:
            self.vragen += 1
            move = weg.zoek(klasse, way, need)
            if move is None:
                return None
            if np.abs(move - np.round(move)).max() <= KIER:
                return np.round(move)
            tried.append(move)
        # The classes that any of the ways uses are few, and almost always hold a way in whole children.
        for kolommen in (np.flatnonzero(np.abs(tried).max(axis=0) > KIER), wegen[0].kolommen):
            weg = Wegen(self.netwerk, kolommen, heel=True)
            move = weg.zoek(klasse, way, need, seconden=self.seconden_heel)
            if move is not None or len(wegen) == 1:
                return move if move is None else np.round(move)
        return None

    def _keep(self, move: Reeks) -> int:
        """Keeps a movement if it shows anything new; returns for how many cells and directions."""
        moved = np.flatnonzero(move)
        up, down = self.nodig[OP], self.nodig[NEER]
        reached_up = moved[(move[moved] >= up[moved]) & (up[moved] > 0) & (self.hoog[moved] == ONTBREEKT)]
        reached_down = moved[(move[moved] <= -down[moved]) & (down[moved] > 0) & (self.laag[moved] == ONTBREEKT)]
        # For a cell that needs no room of its own any other value will do, also a lower one.
        other = moved[self.een_kant[moved] & (move[moved] < 0) & (self.hoog[moved] == ONTBREEKT)]
        new = len(reached_up) + len(reached_down) + len(other)
        if new:
            number = len(self.getuigen)
            self.hoog[reached_up] = number
            self.laag[reached_down] = number
            self.hoog[other] = ECHT
            self.laag[other] = number
            cells = np.array([cell for klasse in moved.tolist() for cell in self.leden[klasse]], dtype=np.int64)
            self.getuigen.append(Getuige(cells, move[self.netwerk.klasse[cells]].astype(np.int64)))
        return new
