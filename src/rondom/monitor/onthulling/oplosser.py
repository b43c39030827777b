"""The linear programs of the attacker, on a piece of the network or on the whole of it. Solver: HiGHS."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Sequence
from functools import cache

import highspy
import numpy as np

from rondom.monitor.onthulling.netwerk import Netwerk, Reeks
from rondom.monitor.onthulling.stelsel import Vlaggen
from rondom.monitor.onthulling.tabellen import Getallen

ONEINDIG = highspy.kHighsInf
KIER = 1e-6  # the solver's tolerance
OP, NEER = 1, -1
DUAAL, PRIMAAL = 1, 4  # the solver's numbers for its two simplex methods


@cache
def _zonder_groet() -> None:
    """Lets the first solver of a process greet nobody: it writes to standard output below Python, and some of our
    output is for machines."""
    sys.stdout.flush()
    kept = os.dup(1)
    try:
        with open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), 1)
        highspy.Highs()  # type: ignore[no-untyped-call]
        ctypes.CDLL(None).fflush(None)
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def maak_oplosser(methode: int | None = None) -> highspy.Highs:
    """A silent solver on one core: many small programs one after the other gain nothing from more."""
    _zonder_groet()
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    if methode is not None:
        solver.setOptionValue("presolve", "off")
        solver.setOptionValue("simplex_strategy", methode)
    return solver


def voeg_rijen_toe(
    solver: highspy.Highs, netwerk: Netwerk, rijen: Sequence[int], delen: Sequence[tuple[Getallen, int]]
) -> None:
    """Adds the sums of ``rijen`` (each must be 0). ``delen``: per kind of column its place per class (-1: none), sign."""
    starts, places, signs, length = [], [], [], 0
    for row in rijen:
        starts.append(length)
        for plaats, teken in delen:
            column = plaats[netwerk.kolommen[row]]
            known = column >= 0
            places.append(column[known])
            signs.append(teken * netwerk.tekens[row][known])
            length += len(places[-1])
    if not starts:
        return
    zeros = np.zeros(len(starts))
    solver.addRows(
        len(starts),
        zeros,
        zeros,
        length,
        np.array(starts, dtype=np.int32),
        np.concatenate(places).astype(np.int32),
        np.concatenate(signs).astype(np.float64),
    )


class Blok:
    """The sums of some rows, as a program that asks how far one class can move.

    Loose (``los``): the other rows are forgotten, so what cannot move here cannot move at all, and the dual says why.
    Tight: only classes that stand in no other row move, so what moves here moves in the whole network.
    """

    def __init__(self, netwerk: Netwerk, rijen: Sequence[int], kolommen: Getallen | None = None) -> None:
        """The rows with all their classes, or with only the given ones (then it is always tight)."""
        inside = set(rijen)
        if kolommen is None:
            kolommen = np.unique(np.concatenate([netwerk.kolommen[row] for row in rijen]))
            self.binnen = np.array([inside.issuperset(netwerk.rijen_van[c]) for c in kolommen.tolist()], dtype=bool)
        else:
            self.binnen = np.ones(len(kolommen), dtype=bool)
        many = len(kolommen)
        self.kolommen = kolommen
        self.plaats = np.full(netwerk.aantal, -1, dtype=np.int64)
        self.plaats[kolommen] = np.arange(many)
        self.omlaag = netwerk.omlaag[kolommen].astype(np.float64)
        self.verplicht = netwerk.verplicht[kolommen]
        self.nodig = {OP: netwerk.nodig_op[kolommen], NEER: netwerk.nodig_neer[kolommen]}
        self._all = np.arange(many, dtype=np.int32)
        self._last: int | None = None
        self._heel: highspy.Highs | None = None
        self._bouw = (netwerk, rijen)
        self.solver = maak_oplosser(PRIMAAL)
        self.solver.addVars(many, np.zeros(many), np.zeros(many))
        voeg_rijen_toe(self.solver, netwerk, rijen, [(self.plaats, 1)])

    def stel(self, verborgen: Reeks, marge: int, *, los: bool) -> None:
        """Sets how far each class may move when it is hidden for this part (0 … 1)."""
        hidden = verborgen[self.kolommen]
        whole = hidden > 1 - 1e-9
        self.laag = np.where(whole, -self.omlaag, -np.minimum(self.omlaag, marge) * hidden)
        self.hoog = np.where(whole, ONEINDIG, marge * hidden)
        if not los:
            self.laag[~self.binnen] = 0.0
            self.hoog[~self.binnen] = 0.0
        self.solver.changeColsBounds(len(self._all), self._all, self.laag, self.hoog)
        if self._last is not None:
            self.solver.changeColCost(self._last, 0.0)
            self._last = None

    def uiterste(self, kolom: int, richting: int, nodig: float) -> tuple[float, Reeks, Reeks]:
        """How far column ``kolom`` can move in a direction, at most ``nodig``: distance, movement, reduced costs."""
        solver = self.solver
        if (last := self._last) is not None:
            solver.changeColCost(last, 0.0)
            solver.changeColBounds(last, self.laag[last], self.hoog[last])
        solver.changeColCost(kolom, float(-richting))
        if richting == OP:
            solver.changeColBounds(kolom, self.laag[kolom], min(nodig, self.hoog[kolom]))
        else:
            solver.changeColBounds(kolom, max(-nodig, self.laag[kolom]), self.hoog[kolom])
        self._last = kolom
        solver.run()
        solution = solver.getSolution()
        move = np.array(solution.col_value)
        return richting * float(move[kolom]), move, np.array(solution.col_dual)

    def gezamenlijk(self, open_: dict[int, Vlaggen], grens: float, toeval: np.random.Generator) -> Reeks:
        """One movement that brings many open columns to what they need at once."""
        up, down = open_[OP], open_[NEER]
        heads = toeval.random(len(up)) < 0.5
        cost = np.zeros(len(up))
        cost[up & ~(down & heads)] = -1.0
        cost[down & ~(up & ~heads)] = 1.0
        cost *= toeval.random(len(up)) * 0.5 + 0.75
        low, high = np.maximum(self.laag, -grens), np.minimum(self.hoog, grens)
        high = np.where(up, np.minimum(high, self.nodig[OP]), high)
        low = np.where(down, np.maximum(low, -self.nodig[NEER]), low)
        self.solver.changeColsBounds(len(self._all), self._all, low, high)
        self.solver.changeColsCost(len(self._all), self._all, cost)
        self.solver.run()
        move = np.array(self.solver.getSolution().col_value)
        self.solver.changeColsCost(len(self._all), self._all, np.zeros(len(up)))
        self.solver.changeColsBounds(len(self._all), self._all, self.laag, self.hoog)
        self._last = None
        return move

    def rond_af(self, beweging: Reeks, open_: dict[int, Vlaggen], seconden: float) -> Reeks | None:
        """A movement in whole children near ``beweging``, which keeps what that showed as far as it can."""
        many = len(self._all)
        if self._heel is None:
            solver = self._heel = maak_oplosser()
            solver.addVars(many, np.zeros(many), np.zeros(many))
            voeg_rijen_toe(solver, *self._bouw, [(self.plaats, 1)])
            solver.changeColsIntegrality(many, self._all, np.full(many, highspy.HighsVarType.kInteger))
            solver.setOptionValue("mip_rel_gap", 0.1)
        solver = self._heel
        below, above = np.floor(beweging + KIER), np.ceil(beweging - KIER)
        solver.changeColsBounds(many, self._all, np.maximum(self.laag, below), np.minimum(self.hoog, above))
        cost = np.zeros(many)
        cost[open_[OP] & (above >= self.nodig[OP])] = -1.0
        cost[open_[NEER] & (below <= -self.nodig[NEER])] += 1.0
        solver.changeColsCost(many, self._all, cost)
        solver.setOptionValue("time_limit", solver.getRunTime() + seconden)
        solver.run()
        if solver.getInfo().primal_solution_status != int(highspy.SolutionStatus.kSolutionStatusFeasible):
            return None
        return np.round(np.array(solver.getSolution().col_value))


def snede(blok: Blok, kolom: int, nodig: float, verlaagd: Reeks) -> tuple[Getallen, Reeks] | None:
    """What the dual of a movement that falls short demands: classes and weights whose hidden parts add up to ≥ 1.

    Valid for every choice of hidden cells: a weight above the whole demand is cut to it, since one hidden class then
    suffices. ``None`` when the dual leans on a class without an upper limit.
    """
    dual = np.where(np.abs(verlaagd) < 1e-9, 0.0, verlaagd)
    rising, falling = np.maximum(-dual, 0.0), np.maximum(dual, 0.0)
    others = blok.verplicht.copy()
    others[kolom] = False
    if (rising[others] > 1e-7).any():
        return None
    demand = nodig - float(falling[others] @ blok.omlaag[others])
    if demand < 1e-6:
        return None
    used = np.flatnonzero(~blok.verplicht & ((rising > 0) | (falling > 0)))
    weight = np.where(rising[used] > 0, demand, np.minimum(demand, falling[used] * blok.omlaag[used]))
    strong = weight > 1e-9
    return blok.kolommen[used[strong]], weight[strong] / demand
