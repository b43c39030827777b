"""Are the candidates exactly the pairs that share a key?"""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.monitor.koppelen import kandidaten, mensen
from rondom.monitor.koppelen.coderen import encode
from rondom.monitor.koppelen.leesbaar import Leesbaar
from rondom.monitor.koppelen.vergelijken import Gecodeerd
from tests.monitor.koppelplan import SLEUTEL, plan

KEYS = st.lists(st.integers(0, 6), max_size=12)


@given(KEYS, KEYS)
@settings(deadline=None)
def test_pairs_of_one_key(a: list[int], b: list[int]) -> None:
    one, other = (kandidaten.Opzoeker(np.array(keys, np.uint64)) for keys in (a, b))
    i, j = kandidaten.pair_up(one, other)
    expected = [(x, y) for x, y in itertools.product(range(len(a)), range(len(b))) if a[x] == b[y] != 0]
    assert sorted(zip(i.tolist(), j.tolist(), strict=True)) == sorted(expected)


@pytest.fixture(scope="module")
def lists() -> mensen.Lijsten:
    return mensen.two_lists(60, 70, 40, zaad=5, vuil=0.1)


def test_plain_candidates_agree_on_two_fields(lists: mensen.Lijsten) -> None:
    pairs = kandidaten.search(Leesbaar(plan(), lists.a, lists.b))
    expected = set()
    for x, y in itertools.product(range(60), range(70)):
        equal = [lists.a[veld][x] == lists.b[veld][y] != "" for veld in mensen.VELDEN]
        # The normal form of a date has no dashes, so two dirty dates may meet that were written differently.
        if sum(equal) >= 2:
            expected.add((x, y))
    assert expected <= set(zip(pairs.i.tolist(), pairs.j.tolist(), strict=True))
    assert len(pairs.i) <= len(expected) + 3


def test_encoded_candidates_share_a_salt_and_another_field(lists: mensen.Lijsten) -> None:
    agreed = plan()
    a = encode(agreed, SLEUTEL, "a", [str(n) for n in range(60)], lists.a)
    b = encode(agreed, SLEUTEL, "b", [str(n) for n in range(70)], lists.b)
    pairs = kandidaten.search(Gecodeerd(agreed, a, b))
    found = set(zip(pairs.i.tolist(), pairs.j.tolist(), strict=True))
    for x, y in itertools.product(range(60), range(70)):
        equal = {veld for veld in mensen.VELDEN if lists.a[veld][x] == lists.b[veld][y] != ""}
        shares = any(set(zout) <= equal and equal - set(zout) for zout in agreed.zouten)
        assert shares <= ((x, y) in found)


def test_pairs_inside_a_party_are_never_a_record_with_itself(lists: mensen.Lijsten) -> None:
    comparer = Leesbaar(plan(), lists.a, lists.b)
    used = kandidaten.search(comparer).gebruikt
    pairs = kandidaten.search_inside(comparer, 0, np.arange(60), used)
    assert len(pairs.i) and not (pairs.i == pairs.j).any()
    both = set(zip(pairs.i.tolist(), pairs.j.tolist(), strict=True))
    assert both == {(j, i) for i, j in both}


def test_a_key_that_brings_too_much_is_left_out_and_named(
    lists: mensen.Lijsten, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kandidaten, "ALTIJD", 0)
    monkeypatch.setattr(kandidaten, "RUIMTE_BLOK", 1)
    pairs = kandidaten.search(Leesbaar(plan(), lists.a, lists.b))
    assert pairs.overgeslagen and pairs.gebruikt
    assert not set(pairs.overgeslagen) & set(pairs.gebruikt)


def test_an_empty_party_has_no_candidates(lists: mensen.Lijsten) -> None:
    empty: dict[str, list[str]] = {veld: [] for veld in mensen.VELDEN}
    assert len(kandidaten.search(Leesbaar(plan(), empty, lists.b)).i) == 0
