"""What a measurement shows, against sums made by hand; what may not be shown; and what differs by chance."""

from fractions import Fraction
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.groepen import Eerder, comparable, destinations, is_repeat
from rondom.kern.instrument import Deel, Gebruik, Instrument, Item, Soort, Tweetalig
from rondom.kern.meetuitkomst import (
    Gespreksbegin,
    Ontwikkeling,
    agreement,
    apart,
    cell_of,
    compare,
    outcome,
    start_of_talk,
    t95,
)
from rondom.kern.respondenten import SAMEN
from tests.kern.test_instrument import DAG

WOORD = Tweetalig("woord", "word")


def questionnaire(items: int = 2, antwoorden: int = 3) -> Instrument:
    vragen = tuple(Item(f"V{n}", WOORD, None, Soort.KEUZE, "deel") for n in range(items))
    return Instrument(
        "proef", 1, WOORD, WOORD, ("ouder",), Gebruik.METING, (WOORD,) * antwoorden, (Deel("deel", WOORD, vragen),)
    )


# Sums by hand -------------------------------------------------------------------------------------------------------


def test_a_mean_and_its_interval_as_computed_by_hand() -> None:
    """2 × 1, 3 × 2, 5 × 3: mean 23/10. With one at each end: 12 answers, mean 27/12 = 2.25, sum of squares
    3×1.5625 + 3×0.0625 + 6×0.5625 = 8.25, variance 0.75, t(11) = 2.201, half = 2.201 × √(0.75/12) = 0.5503."""
    cel = cell_of([2, 3, 5], 5)
    assert cel is not None and cel.n == 10
    assert isclose(cel.gemiddelde, 2.3)
    assert isclose(cel.laag, 2.25 - 0.55025, abs_tol=0.001) and isclose(cel.hoog, 2.25 + 0.55025, abs_tol=0.001)


def test_a_group_that_all_says_the_same_is_not_sure_without_end() -> None:
    cel = cell_of([0, 0, 6], 5)
    assert cel is not None and cel.gemiddelde == 3 == cel.hoog
    assert isclose(cel.laag, 2.75 - 2.3646 * (0.5 / 8) ** 0.5, abs_tol=0.001)


@pytest.mark.parametrize(("graden", "tafel"), [(6, 2.4469), (8, 2.3060), (10, 2.2281), (20, 2.0860), (60, 2.0003), (1000, 1.9623)])  # fmt: skip
def test_the_quantiles_are_those_of_the_tables(graden: int, tafel: float) -> None:
    assert isclose(t95(graden), tafel, abs_tol=0.002)


def test_no_quantile_without_a_degree_of_freedom() -> None:
    with pytest.raises(ValueError, match="degree"):
        t95(0)


@pytest.mark.parametrize(
    ("aantallen", "eens"),
    [
        ((0, 0, 6), 1),  # all the same
        ((3, 0, 3), 0),  # half at each end: distance to the median 1 on average, half the scale is 1
        ((2, 2, 2), Fraction(1, 3)),  # 2 of 3 at distance 1
        ((0, 5, 5), Fraction(1, 2)),
        ((4, 1, 0, 0, 0), Fraction(9, 10)),  # distance 1/5 over half a scale of 2
    ],
)
def test_agreement_as_computed_by_hand(aantallen: tuple[int, ...], eens: Fraction) -> None:
    assert isclose(agreement(aantallen), eens)


def test_agreement_needs_answers_on_a_scale() -> None:
    for leeg in ((), (0, 0, 0), (4,)):
        with pytest.raises(ValueError, match="no answers"):
            agreement(leeg)


def test_groups_and_their_difference_as_computed_by_hand() -> None:
    tellingen = {("ouder", "V0"): {0: 6}, ("jongere", "V0"): {2: 8}, ("beleid", "V0"): {1: 2}}
    een, twee = outcome(questionnaire(), tellingen, ["ouder", "jongere", "beleid"], 5)
    assert een.cellen["beleid"] is None and een.samen is not None
    assert een.samen.aantallen == (6, 0, 8), "two policy officers are in no total"
    assert een.verschil == 1 and een.zeker
    assert twee.samen is None and twee.verschil is None and twee.eens is None and not twee.zeker


def test_one_group_has_no_difference() -> None:
    (een,) = outcome(questionnaire(1), {("ouder", "V0"): {1: 6}}, ["ouder"], 5)
    assert een.verschil is None and not een.zeker and een.eens == 1


def test_what_a_meeting_starts_with() -> None:
    tellingen = {
        ("ouder", "V0"): {2: 10}, ("jongere", "V0"): {2: 10},  # agreed
        ("ouder", "V1"): {0: 10}, ("jongere", "V1"): {2: 10},  # groups differ
        ("ouder", "V2"): {0: 5, 2: 5}, ("jongere", "V2"): {0: 5, 2: 5},  # opinions differ within both
    }  # fmt: skip
    items = outcome(questionnaire(3), tellingen, ["ouder", "jongere"], 5)
    begin = start_of_talk(items, 3)
    assert [[u.item.id for u in lijst] for lijst in (begin.eens, begin.anders, begin.verdeeld)] == [
        ["V0"],
        ["V1"],
        ["V2"],
    ]


def test_of_few_questions_none_is_agreed_on_and_disputed_at_once() -> None:
    tellingen = {(g, f"V{n}"): {0: 1 + n, 2: 10 - n} for g in ("ouder", "jongere") for n in range(5)}
    items = outcome(questionnaire(5), tellingen, ["ouder", "jongere"], 5)
    begin = start_of_talk(items, 3)
    assert [u.item.id for u in begin.eens] == ["V0", "V1", "V2"], "agreed on most, one after the other"
    assert [u.item.id for u in begin.verdeeld] == ["V4", "V3"] and begin.anders == ()
    assert start_of_talk((), 3) == Gespreksbegin((), (), ())


# Later ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("eerst", "later", "oordeel"),
    [
        ([12, 0, 0], [0, 0, 12], Ontwikkeling.HOGER),
        ([0, 0, 12], [12, 0, 0], Ontwikkeling.LAGER),
        ([4, 4, 4], [3, 4, 5], Ontwikkeling.TOEVAL),
        ([2, 2, 2], [2, 2, 2], Ontwikkeling.TOEVAL),
        ([12, 0, 0], [0, 0, 4], Ontwikkeling.ONBEKEND),
        ([1, 0, 0], [0, 0, 12], Ontwikkeling.ONBEKEND),
    ],
)
def test_what_can_honestly_be_said(eerst: list[int], later: list[int], oordeel: Ontwikkeling) -> None:
    assert compare(cell_of(eerst, 5), cell_of(later, 5)) is oordeel


@given(st.lists(st.integers(0, 40), min_size=3, max_size=5), st.lists(st.integers(0, 40), min_size=3, max_size=5))
def test_an_interval_lies_on_the_scale_and_holds_the_mean(een: list[int], ander: list[int]) -> None:
    cel = cell_of(een, 5)
    if cel is None:
        assert sum(een) < 5
        return
    assert 1 <= cel.laag <= cel.gemiddelde <= cel.hoog <= len(een)
    nog = cell_of(ander, 5)
    if nog is not None:
        assert apart(cel, nog) == apart(nog, cel)


# What may not be shown ---------------------------------------------------------------------------------------------------

GROEPEN = ("ouder", "jongere", "beleid", "kind")


@given(st.dictionaries(st.sampled_from(GROEPEN), st.integers(0, 12), min_size=1), st.integers(5, 8))
def test_where_answers_go(aantallen: dict[str, int], drempel: int) -> None:
    """A naive reading: large groups keep their name; small ones come together, or nowhere."""
    naar = destinations(aantallen, drempel)
    klein = sum(a for a in aantallen.values() if a < drempel)
    for groep, aantal in aantallen.items():
        assert naar[groep] == (groep if aantal >= drempel else SAMEN if klein >= drempel else None)


@st.composite
def small_cells(trek: st.DrawFn) -> tuple[dict, dict]:
    """Counts per group and question, and the same counts with other content in the cells that are too small."""
    een: dict[tuple[str, str], dict[int, int]] = {}
    ander: dict[tuple[str, str], dict[int, int]] = {}
    for groep in GROEPEN[:3]:
        for item in ("V0", "V1"):
            cel = trek(st.lists(st.integers(0, 6), min_size=3, max_size=3))
            een[groep, item] = dict(enumerate(cel))
            klein = sum(cel) < 5
            anders = trek(st.lists(st.integers(0, 4), min_size=3, max_size=3).filter(lambda c: sum(c) < 5))
            ander[groep, item] = dict(enumerate(anders if klein else cel))
    return een, ander


@given(small_cells())
def test_nothing_that_is_shown_depends_on_a_cell_that_is_too_small(paar: tuple[dict, dict]) -> None:
    """Not by subtraction from a total, not by any combination: with other content in it every figure is the same."""
    een, ander = (outcome(questionnaire(), tellingen, GROEPEN[:3], 5) for tellingen in paar)
    assert een == ander


def test_proof_a_total_that_counts_small_cells_is_noticed() -> None:
    """The naive total: of all who answered. Subtract what is shown and the small group is there."""
    tellingen = {("ouder", "V0"): {0: 6}, ("beleid", "V0"): {2: 2}}
    naief = cell_of([6, 0, 2], 5)
    (een,) = outcome(questionnaire(1), tellingen, ["ouder", "beleid"], 5)
    assert naief is not None and een.samen is not None and naief.aantallen != een.samen.aantallen


@pytest.mark.parametrize(
    ("aantal", "eerder", "verborgen"),
    [
        (6, [(DAG.replace(year=2025), 6)], False),  # a year before
        (6, [(DAG.replace(month=9), 5)], True),  # two months before, one person more
        (6, [(DAG.replace(month=9), 6)], True),  # perhaps somebody else in somebody's place
        (12, [(DAG.replace(month=9), 6)], False),  # six new people hide in each other
        (6, [], False),
        (6, [(DAG.replace(year=2025), 6), (DAG.replace(month=10), 7)], True),
    ],
)
def test_two_measurements_shortly_after_each_other(aantal: int, eerder: list, verborgen: bool) -> None:
    assert is_repeat(aantal, DAG, [Eerder(*e) for e in eerder], 6, 5) is verborgen


def test_who_was_taken_together_is_compared_with_a_group_of_their_own() -> None:
    """Four parents and one young person told five answers; a month later five parents would tell that one."""
    eerder = {SAMEN: [Eerder(DAG, 5)], "ouder": [Eerder(DAG, 30)], "jongere": [Eerder(DAG, 12)]}
    assert comparable("ouder", eerder) == [Eerder(DAG, 30), Eerder(DAG, 5)]
    assert comparable("leraar", eerder) == [Eerder(DAG, 5)]
    assert sorted(e.aantal for e in comparable(SAMEN, eerder)) == [5, 12, 30]
