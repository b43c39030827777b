"""Shortest movements in whole children: the tables that an attacker cannot tell from the real one."""

from __future__ import annotations

import highspy
import numpy as np

from rondom.monitor.onthulling.netwerk import Netwerk, Reeks
from rondom.monitor.onthulling.oplosser import DUAAL, ONEINDIG, OP, maak_oplosser, voeg_rijen_toe
from rondom.monitor.onthulling.tabellen import Getallen


class Wegen:
    """The smallest movement of the classes within some rows that brings one class up or down by a given number.

    Small movements are almost always whole numbers, where extreme ones are not (of the extreme movements in a table
    with boards, one in 234 was). Only the asked class changes between questions, so one program serves all questions.
    """

    def __init__(
        self,
        netwerk: Netwerk,
        kolommen: Getallen,
        *,
        kosten: Reeks | None = None,
        ruis: float = 0.01,
        heel: bool = False,
    ) -> None:
        """Only ``kolommen`` move. ``heel`` asks for whole children (slower); ``ruis`` weighs the
        classes unequally, by up to that part, so that other ways are tried."""
        many = self.aantal = len(kolommen)
        self.kolommen, self.netwerk = kolommen, netwerk
        self.plaats = np.full(netwerk.aantal, -1, dtype=np.int64)
        self.plaats[kolommen] = np.arange(many)
        self._hoog = np.concatenate([np.full(many, ONEINDIG), netwerk.omlaag[kolommen].astype(np.float64)])
        self._last: tuple[int, int] | None = None
        self.solver = maak_oplosser(None if heel else DUAAL)
        self.solver.addVars(2 * many, np.zeros(2 * many), self._hoog)
        # Costs that differ a little leave one shortest movement, so that the same table gives the same proof.
        self._ongelijk = 1 + ruis * np.random.default_rng(11).random(many)
        self.weeg(np.ones(netwerk.aantal) if kosten is None else kosten)
        falls = np.where(self.plaats >= 0, self.plaats + many, -1)
        voeg_rijen_toe(self.solver, netwerk, netwerk.rijen_met(kolommen), [(self.plaats, 1), (falls, -1)])
        if heel:
            whole = np.full(2 * many, highspy.HighsVarType.kInteger)
            self.solver.changeColsIntegrality(2 * many, np.arange(2 * many, dtype=np.int32), whole)

    def weeg(self, kosten: Reeks) -> None:
        """What moving each class by one child costs from now on."""
        cost = kosten[self.kolommen] * self._ongelijk
        places = np.arange(2 * self.aantal, dtype=np.int32)
        self.solver.changeColsCost(2 * self.aantal, places, np.concatenate([cost, cost]))

    def zoek(self, klasse: int, richting: int, afstand: int, *, seconden: float = 60.0) -> Reeks | None:
        """The movement of all classes that moves ``klasse`` exactly that far; ``None`` when none is found in that time."""
        many, solver = self.aantal, self.solver
        column = int(self.plaats[klasse])
        goes, other = (column, column + many) if richting == OP else (column + many, column)
        if afstand > self._hoog[goes]:
            return None
        if self._last is not None:
            for free in self._last:
                solver.changeColBounds(free, 0.0, self._hoog[free])
        solver.changeColBounds(goes, float(afstand), float(afstand))
        solver.changeColBounds(other, 0.0, 0.0)
        self._last = (goes, other)
        # From nothing moving to the asked movement takes fewer steps than from the last one.
        solver.clearSolver()
        solver.setOptionValue("time_limit", solver.getRunTime() + seconden)
        solver.run()
        if solver.getInfo().primal_solution_status != int(highspy.SolutionStatus.kSolutionStatusFeasible):
            return None
        value = np.array(solver.getSolution().col_value)
        move = np.zeros(self.netwerk.aantal)
        move[self.kolommen] = value[:many] - value[many:]
        return move
