"""Is each record used once, and are the chances those of all ways to pair records up?"""

from __future__ import annotations

import itertools
import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.monitor.koppelen.toewijzen import DREMPEL, assign, marginals

EDGES = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.floats(-6, 6)),
    min_size=1,
    max_size=9,
    unique_by=lambda edge: edge[:2],
)


def naive(edges: list[tuple[int, int, float]]) -> list[float]:
    """The chance of each pair over every set of pairs that uses no record twice, each weighed by its odds."""
    total, with_edge = 0.0, [0.0] * len(edges)
    for size in range(len(edges) + 1):
        for chosen in itertools.combinations(range(len(edges)), size):
            if len({edges[e][0] for e in chosen}) < size or len({edges[e][1] for e in chosen}) < size:
                continue
            weight = math.exp(sum(edges[e][2] for e in chosen))
            total += weight
            for e in chosen:
                with_edge[e] += weight
    return [weight / total for weight in with_edge]


def has_ring(edges: list[tuple[int, int, float]]) -> bool:
    group: dict[str, str] = {}

    def find(node: str) -> str:
        while group.setdefault(node, node) != node:
            node = group[node]
        return node

    for i, j, _ in edges:
        one, other = find(f"a{i}"), find(f"b{j}")
        if one == other:
            return True
        group[one] = other
    return False


def arrays(edges: list[tuple[int, int, float]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    i, j, odds = zip(*edges, strict=True)
    return np.array(i), np.array(j), np.array(odds)


@given(EDGES)
@settings(max_examples=300, deadline=None)
def test_chances_are_those_of_all_pairings(edges: list[tuple[int, int, float]]) -> None:
    i, j, odds = arrays(edges)
    found = marginals(i, j, odds, (5, 5))
    # Exact without rings; with them the sum–product rule is an approximation, and this says how good.
    assert np.abs(found - naive(edges)).max() < (0.12 if has_ring(edges) else 1e-3)


@given(EDGES)
@settings(max_examples=200, deadline=None)
def test_no_record_is_used_twice_and_every_link_is_more_likely_than_not(edges: list[tuple[int, int, float]]) -> None:
    i, j, odds = arrays(edges)
    chance = marginals(i, j, odds, (5, 5))
    chosen = assign(i, j, chance)
    assert len(set(i[chosen])) == len(set(j[chosen])) == len(chosen)
    assert (chance[chosen] > DREMPEL).all()


@given(EDGES)
@settings(max_examples=200, deadline=None)
def test_no_other_set_of_links_has_more_right_minus_wrong(edges: list[tuple[int, int, float]]) -> None:
    if has_ring(edges):
        return
    i, j, odds = arrays(edges)
    exact = naive(edges)
    chosen = assign(i, j, marginals(i, j, odds, (5, 5)))
    best = 0.0
    for size in range(len(edges) + 1):
        for some in itertools.combinations(range(len(edges)), size):
            if len({edges[e][0] for e in some}) == len({edges[e][1] for e in some}) == size:
                best = max(best, sum(2 * exact[e] - 1 for e in some))
    assert sum(2 * exact[e] - 1 for e in chosen) >= best - 0.01


def test_two_equally_good_candidates_are_left_undecided() -> None:
    i, j, odds = np.array([0, 0]), np.array([0, 1]), np.array([9.0, 9.0])
    chance = marginals(i, j, odds, (1, 2))
    assert len(assign(i, j, chance)) == 0 and chance.sum() > 0.99


def test_a_candidate_that_belongs_elsewhere_is_no_rival() -> None:
    i, j, odds = np.array([0, 0, 1]), np.array([0, 1, 1]), np.array([3.0, 5.0, 25.0])
    assert assign(i, j, marginals(i, j, odds, (2, 2))).tolist() == [0, 2]
