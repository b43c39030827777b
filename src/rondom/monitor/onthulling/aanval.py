"""The attacker: knows everything that is published, every sum, the policy, and earlier publications.

For each hidden cell it looks for two tables of whole children that agree with all of that and differ from the real one
where it matters: one with the cell high, one with the cell low. Where they exist nobody can tell which is true; where
they do not, the cell is disclosed. Upper limits are not known to it, because one symbol stands for every hidden cell,
whether it was too small or hidden to protect another; the lower limit follows from the zero policy.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from rondom.monitor.onthulling.netwerk import STIL, Netwerk, verklein
from rondom.monitor.onthulling.oplosser import KIER, NEER, OP, Reeks
from rondom.monitor.onthulling.stelsel import Stelsel, Vlaggen
from rondom.monitor.onthulling.tabellen import Cel, Getallen
from rondom.monitor.onthulling.wegen import Wegen

ECHT = -1  # the real table itself serves as this witness
ONTBREEKT = -2


@dataclass(frozen=True)
class Getuige:
    """A table like the real one: which cells differ, and by how much (whole children)."""

    cellen: Getallen
    verschil: Getallen


@dataclass(frozen=True)
class Uitslag:
    """What the attack found.

    ``hoog`` and ``laag`` per cell: the number of the witness in ``getuigen``, ``ECHT``, or ``ONTBREEKT``. ``precies``:
    hidden cells that have one possible value. ``binnen``: primary cells whose range does not reach the margin.
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


def val_aan(stelsel: Stelsel, verborgen: Vlaggen, *, seconden_heel: float = 10.0) -> Uitslag:
    """Attacks the pattern ``verborgen`` and keeps the witnesses of every cell that withstands.

    ``seconden_heel`` limits the search for whole numbers per cell where the program answers in parts of children; a
    cell for which none is found in that time counts as disclosed.
    """
    begin = time.monotonic()
    # A zero that is published cannot be hidden; what was published before is known even where it is hidden now.
    netwerk = verklein(stelsel, verborgen & ~stelsel.vast)
    attack = _Aanval(stelsel, netwerk, seconden_heel)
    if netwerk.aantal:
        attack.run()
    hidden = np.flatnonzero(verborgen & (stelsel.waarde > 0) | verborgen & ~stelsel.vast)
    high, low = np.full(len(verborgen), ECHT), np.full(len(verborgen), ECHT)
    exact, within = [], []
    for cell in hidden.tolist():
        klasse = int(netwerk.klasse[cell])
        if klasse == STIL:
            high[cell] = low[cell] = ONTBREEKT
            exact.append(stelsel.cellen[cell])
        else:
            high[cell], low[cell] = attack.hoog[klasse], attack.laag[klasse]
        if ONTBREEKT in (high[cell], low[cell]) and stelsel.primair[cell]:
            within.append(stelsel.cellen[cell])
        elif ONTBREEKT in (high[cell], low[cell]) and klasse != STIL:
            exact.append(stelsel.cellen[cell])
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
        branches: dict[str, list[int]] = {}
        everything = range(len(self.netwerk.kolommen))
        for row, (_, branch) in enumerate(self.netwerk.vak):
            if branch is not None:
                branches.setdefault(branch, []).append(row)
        pieces = [rows for rows in branches.values() if len(rows) < len(everything) / 2]
        for rows in pieces:
            self._piece(Wegen(self.netwerk, rows), last=False)
        if (self.hoog == ONTBREEKT).any() or (self.laag == ONTBREEKT).any():
            self._piece(Wegen(self.netwerk, everything), last=True)

    def _open(self, klasse: int, richting: int) -> bool:
        return bool((self.hoog if richting == OP else self.laag)[klasse] == ONTBREEKT)

    def _piece(self, wegen: Wegen, *, last: bool) -> None:
        for way in (OP, NEER):
            for klasse in wegen.kolommen.tolist():
                if self._open(klasse, way):
                    self._ask(wegen, klasse, way, last=last)

    def _ask(self, wegen: Wegen, klasse: int, way: int, *, last: bool) -> None:
        move = self._whole(wegen, klasse, way, int(self.nodig[way][klasse]), last=last)
        if move is None and last and way == OP and self.een_kant[klasse]:
            move = self._whole(wegen, klasse, NEER, 1, last=True)
        if move is not None:
            self._keep(move)

    def _whole(self, wegen: Wegen, klasse: int, way: int, need: int, *, last: bool) -> Reeks | None:
        self.vragen += 1
        move = wegen.zoek(klasse, way, need)
        if move is None or np.abs(move - np.round(move)).max() <= KIER:
            return None if move is None else np.round(move)
        return wegen.in_hele(self.seconden_heel) if last else None

    def _keep(self, move: Reeks) -> None:
        moved = np.flatnonzero(move)
        cells = [cell for klasse in moved.tolist() for cell in self.leden[klasse]]
        steps = move[self.netwerk.klasse[cells]].astype(np.int64)
        number = len(self.getuigen)
        self.getuigen.append(Getuige(np.array(cells, dtype=np.int64), steps))
        up, down = self.nodig[OP], self.nodig[NEER]
        reached_up = moved[(move[moved] >= up[moved]) & (up[moved] > 0) & (self.hoog[moved] == ONTBREEKT)]
        reached_down = moved[(move[moved] <= -down[moved]) & (down[moved] > 0) & (self.laag[moved] == ONTBREEKT)]
        # For a cell that needs no room of its own any other value will do, also a lower one.
        other = moved[self.een_kant[moved] & (move[moved] < 0) & (self.hoog[moved] == ONTBREEKT)]
        self.hoog[reached_up] = number
        self.laag[reached_down] = number
        self.hoog[other] = ECHT
        self.laag[other] = number
