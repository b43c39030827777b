"""Which reading stands out? A row is a sentence that a privacy officer can read."""

from datetime import datetime, timedelta
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.opvallend import Feit, Feitsoort, Leesregel, find_feiten
from rondom.kern.parameters import Parameters, parameters_from
from rondom.kern.teksten import TEKSTEN

MAANDAG = datetime(2026, 11, 9, 9, 0)
WIE = UUID(int=1)
ANDER = UUID(int=2)
KLEIN = parameters_from([("opvallend_casussen", 3, MAANDAG.date()), ("opvallend_geweigerd", 2, MAANDAG.date())])


def regel(minuut: float, dossier: int | None = 1, houder: UUID = WIE, **extra: object) -> Leesregel:
    sleutel = uuid5(houder, f"{minuut}|{dossier}|{sorted(map(str, extra.items()))}")
    moment = MAANDAG + timedelta(minutes=minuut)
    return Leesregel(sleutel, moment, houder, None if dossier is None else UUID(int=100 + dossier), **extra)  # type: ignore[arg-type]


def found(*regels: Leesregel, parameters: Parameters = KLEIN) -> list[tuple[str, int]]:
    return [(f.soort.value, len(f.regels)) for f in find_feiten(regels, parameters)]


@pytest.mark.parametrize(
    ("zin", "regels", "verwacht"),
    [
        ("nothing was read", [], []),
        ("one casus during working hours is no fact", [regel(0)], []),
        ("three casussen in an hour", [regel(0, 1), regel(20, 2), regel(40, 3)], [("veel", 3)]),
        ("the same casus three times is one casus", [regel(0), regel(20), regel(40)], []),
        ("three in two hours are not many in a short time", [regel(0, 1), regel(60, 2), regel(121, 3)], []),
        ("exactly an hour still counts", [regel(0, 1), regel(30, 2), regel(60, 3)], [("veel", 3)]),
        ("two people do not add up", [regel(0, 1), regel(1, 2), regel(2, 3, ANDER)], []),
        ("a list that showed many opens none", [regel(m, m + 1, open=False) for m in range(5)], []),
        (
            "windows that overlap are one fact",
            [regel(0, 1), regel(30, 2), regel(60, 3), regel(90, 4), regel(120, 5)],
            [("veel", 5)],
        ),
        (
            "two busy hours on one day are two facts",
            [regel(m, n) for n, m in enumerate((0, 1, 2, 240, 241, 242))],
            [("veel", 3), ("veel", 3)],
        ),
        ("two refusals in a row", [regel(0, geslaagd=False), regel(5, geslaagd=False)], [("geweigerd", 2)]),
        ("a refusal now and one in the afternoon", [regel(0, geslaagd=False), regel(300, geslaagd=False)], []),
        ("a refusal opens no casus", [regel(0, 1), regel(1, 2), regel(2, 3, geslaagd=False)], []),
        ("the own child", [regel(0, verwant=frozenset({Feitsoort.EIGEN_KIND}))], [("eigen_kind", 1)]),
        (
            "the own name, read twice on one day, is one fact",
            [regel(0, verwant=frozenset({Feitsoort.EIGEN_NAAM})), regel(9, verwant=frozenset({Feitsoort.EIGEN_NAAM}))],
            [("eigen_naam", 2)],
        ),
        (
            "left the casus and lives nearby: two facts, never a sum",
            [regel(0, verwant=frozenset({Feitsoort.VERTROKKEN, Feitsoort.EIGEN_POSTCODE}))],
            [("vertrokken", 1), ("eigen_postcode", 1)],
        ),
        (
            "what was refused showed nothing of the own child",
            [regel(0, geslaagd=False, verwant=frozenset({Feitsoort.EIGEN_KIND}))],
            [],
        ),
        ("half past ten at night", [regel(13.5 * 60)], [("buiten_tijd", 1)]),
        ("a quarter to seven in the morning", [regel(-135)], [("buiten_tijd", 1)]),
        ("five to eight in the evening", [regel(655)], []),
        ("eight sharp is outside", [regel(660)], [("buiten_tijd", 1)]),
        ("on Saturday at noon", [regel(5 * 1440 + 180)], [("buiten_tijd", 1)]),
        ("on Christmas Day at noon", [regel(46 * 1440 + 180)], [("buiten_tijd", 1)]),
    ],
)  # fmt: skip
def test_facts(zin: str, regels: list[Leesregel], verwacht: list[tuple[str, int]]) -> None:
    assert found(*regels) == verwacht, zin


def test_the_law_of_the_house_finds_fifteen_many_and_a_region_may_say_otherwise() -> None:
    veertien = [regel(m, m) for m in range(14)]
    assert found(*veertien, parameters=Parameters()) == []
    assert found(*veertien, regel(14, 14), parameters=Parameters()) == [("veel", 15)]
    vanaf = MAANDAG.date() + timedelta(days=1)
    assert found(*veertien, parameters=parameters_from([("opvallend_casussen", 3, vanaf)])) == []


def test_a_fact_keeps_its_key_when_later_lines_join_it() -> None:
    eerst = [regel(0, 1), regel(20, 2), regel(40, 3)]
    (nu,) = find_feiten(eerst, KLEIN)
    (straks,) = find_feiten([*eerst, regel(55, 4)], KLEIN)
    assert nu.sleutel == straks.sleutel
    assert (nu.dossiers, straks.dossiers) == (3, 4)


def test_the_order_is_that_of_time_and_no_kind_has_a_weight() -> None:
    rijen = [regel(0, verwant=frozenset({Feitsoort.EIGEN_KIND})), regel(700, 2, ANDER)]
    assert [f.soort for f in find_feiten(rijen, KLEIN)] == [Feitsoort.BUITEN_TIJD, Feitsoort.EIGEN_KIND]
    assert not {"score", "ernst", "gewicht", "rang"} & set(Feit.__dataclass_fields__)


def test_every_kind_has_words() -> None:
    assert all(f"opvallend.{s.value}" in TEKSTEN for s in Feitsoort)


def naive_many(regels: list[Leesregel], minuten: int, veel: int) -> set[UUID]:
    """Oracle: a line counts when some window that starts at a line holds it and enough different casussen."""
    geteld = set()
    for begin in regels:
        venster = [r for r in regels if timedelta() <= r.moment - begin.moment <= timedelta(minutes=minuten)]
        if len({r.dossier for r in venster}) >= veel:
            geteld |= {r.id for r in venster}
    return geteld


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 6)), max_size=30))
def test_many_is_what_a_naive_reading_of_the_window_says(paren: list[tuple[int, int]]) -> None:
    regels = [regel(minuut, dossier) for minuut, dossier in sorted(set(paren))]
    gevonden = [f for f in find_feiten(regels, KLEIN) if f.soort is Feitsoort.VEEL]
    eigen = [r.id for f in gevonden for r in f.regels]
    assert set(eigen) == naive_many(regels, 60, 3)
    assert len(eigen) == len(set(eigen))  # no line in two facts of this kind
