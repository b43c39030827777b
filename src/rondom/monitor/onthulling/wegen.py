"""Shortest movements in whole children: the tables that an attacker cannot tell from the real one."""

from __future__ import annotations

from collections.abc import Sequence

import highspy
import numpy as np

from rondom.monitor.onthulling.netwerk import Netwerk
from rondom.monitor.onthulling.oplosser import DUAAL, ONEINDIG, OP, Reeks, maak_oplosser
from rondom.monitor.onthulling.tabellen import Getallen


class Wegen:
    """The smallest movement of the classes within some rows that brings one class up or down by a given number.

    Small movements are almost always whole numbers, where extreme ones are not (of the extreme movements in a table
    with boards, one in 234 was). Only the asked class changes between questions, so each starts from the last answer.
    """

    def __init__(self, netwerk: Netwerk, rijen: Sequence[int], kosten: Reeks | None = None) -> None:
        inside = set(rijen)
        touched = np.unique(np.concatenate([netwerk.kolommen[row] for row in rijen]))
        self.kolommen: Getallen = touched[[inside.issuperset(netwerk.rijen_van[c]) for c in touched.tolist()]]
        many = self.aantal = len(self.kolommen)
        self.plaats = np.full(netwerk.aantal, -1, dtype=np.int64)
        self.plaats[self.kolommen] = np.arange(many)
        self.netwerk = netwerk
        self._hoog = np.concatenate([np.full(many, ONEINDIG), netwerk.omlaag[self.kolommen].astype(np.float64)])
        self._last: tuple[int, int] | None = None
        self.solver = maak_oplosser(DUAAL)
        self.solver.addVars(2 * many, np.zeros(2 * many), self._hoog)
        # Costs that differ a little leave one shortest movement, so that the same table gives the same proof.
        base = np.ones(many) if kosten is None else kosten[self.kolommen]
        cost = base * (1 + 0.01 * np.random.default_rng(11).random(many))
        self.solver.changeColsCost(2 * many, np.arange(2 * many, dtype=np.int32), np.concatenate([cost, cost]))
        self._rows(rijen)

    def _rows(self, rijen: Sequence[int]) -> None:
        starts, places, signs = [], [], []
        length = 0
        for row in rijen:
            column = self.plaats[self.netwerk.kolommen[row]]
            known = column >= 0
            sign = self.netwerk.tekens[row][known]
            starts.append(length)
            places += [column[known], column[known] + self.aantal]
            signs += [sign, -sign]
            length += 2 * len(sign)
        self.solver.addRows(
            len(starts),
            np.zeros(len(starts)),
            np.zeros(len(starts)),
            length,
            np.array(starts, dtype=np.int32),
            np.concatenate(places).astype(np.int32),
            np.concatenate(signs).astype(np.float64),
        )

    def zoek(self, klasse: int, richting: int, afstand: int) -> Reeks | None:
        """The movement of all classes that moves ``klasse`` exactly that far; ``None`` when there is none."""
        many = self.aantal
        column = int(self.plaats[klasse])
        goes, other = (column, column + many) if richting == OP else (column + many, column)
        if afstand > self._hoog[goes]:
            return None
        if self._last is not None:
            for free in self._last:
                self.solver.changeColBounds(free, 0.0, self._hoog[free])
        self.solver.changeColBounds(goes, float(afstand), float(afstand))
        self.solver.changeColBounds(other, 0.0, 0.0)
        self._last = (goes, other)
        self.solver.run()
        return self._movement()

    def _movement(self) -> Reeks | None:
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        value = np.array(self.solver.getSolution().col_value)
        move = np.zeros(self.netwerk.aantal)
        move[self.kolommen] = value[: self.aantal] - value[self.aantal :]
        return move

    def in_hele(self, seconden: float) -> Reeks | None:
        """The answer to the last question again, now in whole children; ``None`` when there is none in that time."""
        numbers = 2 * self.aantal
        places = np.arange(numbers, dtype=np.int32)
        solver = self.solver
        solver.changeColsIntegrality(numbers, places, np.full(numbers, highspy.HighsVarType.kInteger))
        solver.setOptionValue("presolve", "on")
        solver.setOptionValue("time_limit", solver.getRunTime() + seconden)
        solver.run()
        answer = None
        if solver.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
            value = np.round(np.array(solver.getSolution().col_value))
            answer = np.zeros(self.netwerk.aantal)
            answer[self.kolommen] = value[: self.aantal] - value[self.aantal :]
        solver.changeColsIntegrality(numbers, places, np.full(numbers, highspy.HighsVarType.kContinuous))
        solver.setOptionValue("presolve", "off")
        solver.setOptionValue("time_limit", ONEINDIG)
        return answer
