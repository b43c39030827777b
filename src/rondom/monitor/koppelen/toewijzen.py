"""Each record belongs to at most one of the other party: what is then the chance of each pair?

A pair's odds say how likely it is by itself. Taken together, every pair competes with the pairs that share a record with
it. The sum–product rule on that graph gives the chance of a pair given that each record has at most one partner: exact
where the graph has no rings, and nearly so where it has. A pair is a link when that chance is above one half. At most one
pair of a record can be, so the links are one to one by themselves, and no other set of links has a higher expected number
of right minus wrong ones. Where two candidates are equally good (twins of whom the first name is missing) neither is
linked: the record counts as undecided.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rondom.monitor.koppelen.vergelijken import I64

F64 = NDArray[np.float64]
RONDEN = 60
HOOGST = 40.0  # odds beyond e⁴⁰ change nothing
DREMPEL = 0.5


def marginals(i: I64, j: I64, logodds: F64, aantal: tuple[int, int]) -> F64:
    """[n]: the chance of each pair, given that each record has at most one partner."""
    odds = np.exp(np.clip(logodds, -HOOGST, HOOGST))
    left = odds.copy()
    right = odds.copy()
    for _ in range(RONDEN):
        rivals_right = np.bincount(i, right, aantal[0])[i] - right
        fresh_left = odds / (1 + np.maximum(rivals_right, 0))
        rivals_left = np.bincount(j, fresh_left, aantal[1])[j] - fresh_left
        fresh_right = odds / (1 + np.maximum(rivals_left, 0))
        moved = max(
            np.abs(np.log(fresh / old)).max(initial=0.0) for fresh, old in ((fresh_left, left), (fresh_right, right))
        )
        left, right = np.sqrt(left * fresh_left), np.sqrt(right * fresh_right)
        if moved < 1e-6:
            break
    both = left * right / odds
    return np.asarray(both / (1 + both), np.float64)


def assign(i: I64, j: I64, chance: F64, drempel: float = DREMPEL) -> I64:
    """Which pairs become links, best first; a record that is taken is not given twice."""
    order = np.flatnonzero(chance > drempel)
    order = order[np.argsort(-chance[order], kind="stable")]
    _, first_i = np.unique(i[order], return_index=True)
    _, first_j = np.unique(j[order], return_index=True)
    return np.sort(order[np.intersect1d(first_i, first_j)])
