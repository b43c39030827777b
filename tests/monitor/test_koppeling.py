"""Two lists of fictional children with dirt, twins and moves: who is found, and does the estimate tell the truth?"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from rondom.monitor.koppelen import exact, gewichten, mensen
from rondom.monitor.koppelen.coderen import encode
from rondom.monitor.koppelen.gewichten import unseen
from rondom.monitor.koppelen.koppeling import GEEN, Koppeling, link
from rondom.monitor.koppelen.leesbaar import Leesbaar
from rondom.monitor.koppelen.vergelijken import Gecodeerd, Vergelijker
from tests.monitor.koppelplan import SLEUTEL, plan

Maker = Callable[[mensen.Lijsten], Vergelijker]


def encoded(lists: mensen.Lijsten) -> Gecodeerd:
    a, b = (
        encode(plan(), SLEUTEL, who, [str(n) for n in range(len(side["voornaam"]))], side)
        for who, side in (("a", lists.a), ("b", lists.b))
    )
    return Gecodeerd(plan(), a, b)


def plain(lists: mensen.Lijsten) -> Leesbaar:
    return Leesbaar(plan(), lists.a, lists.b)


def right(found: Koppeling, lists: mensen.Lijsten) -> int:
    return int((lists.wie_a[found.i] == lists.wie_b[found.j]).sum())


MAKERS = pytest.mark.parametrize("make", [encoded, plain])
FULL, HALF, NONE = (2_000, 2_000, 2_000), (1_500, 2_000, 1_000), (1_500, 1_500, 0)


@MAKERS
@pytest.mark.parametrize("size", [FULL, HALF])
def test_children_are_found_and_the_estimate_is_honest(make: Maker, size: tuple[int, int, int]) -> None:
    lists = mensen.two_lists(*size, zaad=3)
    found = link(make(lists), "toets")
    good, quality = right(found, lists), found.kwaliteit
    assert good / len(found.i) > 0.98
    assert good / size[2] > 0.97
    assert quality.precisie == pytest.approx(good / len(found.i), abs=0.01)
    assert quality.opbrengst == pytest.approx(good / size[2], abs=0.02)
    assert quality.overlap == pytest.approx(size[2], rel=0.02)


@MAKERS
@pytest.mark.parametrize(("together", "most_wrong"), [(0, 15), (150, 25)])
def test_lists_with_few_children_in_common_are_not_linked_for_the_sake_of_it(
    make: Maker, together: int, most_wrong: int
) -> None:
    # Brothers and sisters stand in both lists: 1 500 children each, most with family in the other.
    lists = mensen.two_lists(1_500, 1_500, together, zaad=4)
    found = link(make(lists), "toets")
    good = right(found, lists)
    assert len(found.i) - good <= most_wrong
    assert good >= 0.85 * together
    assert found.kwaliteit.precisie == pytest.approx(good / len(found.i), abs=0.1) or not together


def test_the_test_on_false_pairs_is_what_holds_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    lists = mensen.two_lists(1_500, 1_500, 0, zaad=4)
    monkeypatch.setattr(gewichten, "calibrate", lambda logodds, *rest: logodds)
    assert len(link(plain(lists), "toets").i) > 40


@MAKERS
def test_no_child_is_linked_twice(make: Maker) -> None:
    found = link(make(mensen.two_lists(*HALF, zaad=5, vuil=0.15)), "toets")
    assert len(set(found.i)) == len(set(found.j)) == len(found.i)


@MAKERS
def test_the_same_delivery_gives_the_same_links(make: Maker) -> None:
    lists = mensen.two_lists(600, 600, 400, zaad=6)
    one, other = link(make(lists), "toets"), link(make(lists), "toets")
    assert (one.i == other.i).all() and (one.j == other.j).all() and one.kwaliteit == other.kwaliteit


@MAKERS
def test_the_order_of_the_rows_does_not_matter(make: Maker) -> None:
    lists = mensen.two_lists(600, 600, 400, zaad=7)
    order = np.random.default_rng(0).permutation(600)
    turned = mensen.Lijsten(
        lists.a, {veld: [values[n] for n in order] for veld, values in lists.b.items()}, lists.wie_a, lists.wie_b[order]
    )
    one, other = link(make(lists), "toets"), link(make(turned), "toets")
    pairs = {(int(i), int(lists.wie_b[j])) for i, j in zip(one.i, one.j, strict=True)}
    assert pairs == {(int(i), int(turned.wie_b[j])) for i, j in zip(other.i, other.j, strict=True)}


@pytest.mark.parametrize("sizes", [(0, 0), (0, 3), (3, 0), (1, 1)])
@MAKERS
def test_empty_and_tiny_lists_are_no_problem(make: Maker, sizes: tuple[int, int]) -> None:
    children = mensen.people(4, 1)
    a, b = ({veld: values[:count] for veld, values in children.items()} for count in sizes)
    lists = mensen.Lijsten(a, b, np.arange(sizes[0]), np.arange(sizes[1]))
    assert len(link(make(lists), "toets").i) <= min(sizes)


def test_swapped_names_and_a_move_are_still_the_same_child() -> None:
    lists = mensen.two_lists(2_000, 2_000, 2_000, zaad=8, vuil=0.0)
    for row in range(0, 60, 2):
        lists.b["voornaam"][row], lists.b["achternaam"][row] = lists.b["achternaam"][row], lists.b["voornaam"][row]
    for row in range(61, 121, 2):
        for veld in ("postcode", "huisnummer", "straat", "woonplaats"):
            lists.b[veld][row] = lists.b[veld][row + 400]
    found = link(encoded(lists), "toets")
    where = dict(zip(found.j.tolist(), found.i.tolist(), strict=True))
    good = [row for row in where if lists.wie_a[where[row]] == lists.wie_b[row]]
    assert len([row for row in range(0, 60, 2) if row in good]) >= 29
    assert len([row for row in range(61, 121, 2) if row in good]) >= 28


class TestByKeyFirst:
    def test_a_key_is_certain_and_its_records_have_no_other_partner(self) -> None:
        lists = mensen.two_lists(800, 800, 600, zaad=9)
        a = [f"k{who}" if who % 3 else f"a{who}" for who in lists.wie_a]
        b = [f"k{who}" if who % 3 else f"b{who}" for who in lists.wie_b]
        same = exact.same_keys(a, b)
        found = link(encoded(lists), "toets", same)
        assert found.kwaliteit.exact == len(same[0]) == int(found.exact.sum())
        assert len(set(found.i)) == len(set(found.j)) == len(found.i)
        assert right(found, lists) / len(found.i) > 0.98
        assert right(found, lists) >= right(link(encoded(lists), "toets", GEEN), lists)

    def test_a_key_that_stands_twice_names_nobody(self) -> None:
        i, j = exact.same_keys(["x", "y", "y", "", "z"], ["y", "z", "x", "x", ""])
        assert list(zip(i.tolist(), j.tolist(), strict=True)) == [(4, 1)]


def test_what_no_view_caught_is_estimated_from_what_each_caught() -> None:
    rng = np.random.default_rng(0)
    caught = rng.random((50_000, 3)) < [0.9, 0.8, 0.7]
    strata = np.bincount(caught @ [1, 2, 4], minlength=8).astype(float)
    missed = strata[0]
    strata[0] = 0
    assert unseen(strata, 3) == pytest.approx(missed / 50_000, abs=0.002)
    assert unseen(np.zeros(8), 3) == 0.0
