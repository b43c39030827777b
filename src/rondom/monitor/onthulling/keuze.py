"""The cheapest choice of cells that meets what the attacks so far demand."""

from __future__ import annotations

import highspy
import numpy as np

from rondom.monitor.onthulling.dekking import Eis
from rondom.monitor.onthulling.netwerk import Netwerk, Reeks
from rondom.monitor.onthulling.oplosser import KIER, ONEINDIG, maak_oplosser


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
