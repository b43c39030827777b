"""Does an agreement hold, and what does the register of processing lack? (R039, L11)"""

from datetime import date

import pytest

from rondom.kern.overeenkomst import Geldigheid, Gemis, Overeenkomstsoort, Registerstand, find_gemis, geldigheid
from rondom.kern.parameters import parameters_from
from rondom.kern.teksten import TEKSTEN

G = Geldigheid
DAG = date(2026, 11, 9)


@pytest.mark.parametrize(
    ("zin", "vanaf", "tot", "beeindigd", "verwacht"),
    [
        ("without an end", date(2024, 1, 1), None, None, G.GELDT),
        ("a year to go", date(2024, 1, 1), date(2027, 11, 9), None, G.GELDT),
        ("61 days to go", date(2024, 1, 1), date(2027, 1, 9), None, G.GELDT),
        ("60 days to go", date(2024, 1, 1), date(2027, 1, 8), None, G.BIJNA),
        ("the last day", date(2024, 1, 1), date(2026, 11, 10), None, G.BIJNA),
        ("ended today", date(2024, 1, 1), date(2026, 11, 9), None, G.VERLOPEN),
        ("starts tomorrow", date(2026, 11, 10), None, None, G.KOMT),
        ("ended by hand, though it would run on", date(2024, 1, 1), None, date(2026, 11, 1), G.VERLOPEN),
        ("will be ended next week", date(2024, 1, 1), None, date(2026, 11, 16), G.BIJNA),
    ],
)
def test_how_it_stands(zin: str, vanaf: date, tot: date | None, beeindigd: date | None, verwacht: Geldigheid) -> None:
    assert geldigheid(vanaf, tot, DAG, beeindigd_op=beeindigd) is verwacht, zin
    assert f"overeenkomst.{verwacht.value}" in TEKSTEN


def test_a_region_may_want_to_hear_earlier() -> None:
    ruim = parameters_from([("overeenkomst_bijna_dagen", 200, date(2026, 1, 1))])
    assert geldigheid(date(2024, 1, 1), date(2027, 5, 1), DAG) is G.GELDT
    assert geldigheid(date(2024, 1, 1), date(2027, 5, 1), DAG, ruim) is G.BIJNA


@pytest.mark.parametrize(
    ("zin", "stand", "verwacht"),
    [
        ("nothing filled in", Registerstand("verzuim"), [Gemis.EIGENAAR, Gemis.DPIA, Gemis.VERWERKER]),
        ("complete", Registerstand("verzuim", "Leerplicht", date(2026, 1, 1), (G.GELDT,)), []),
        ("an old DPIA", Registerstand("verzuim", "Leerplicht", date(2023, 1, 1), (G.GELDT,)), [Gemis.DPIA_OUD]),
        (
            "the agreement ended",
            Registerstand("verzuim", "Leerplicht", date(2026, 1, 1), (G.VERLOPEN,)),
            [Gemis.VERWERKER_VERLOPEN],
        ),
        (
            "the next one has not begun",
            Registerstand("verzuim", "Leerplicht", date(2026, 1, 1), (G.VERLOPEN, G.KOMT)),
            [Gemis.VERWERKER_VERLOPEN],
        ),
        ("about to end", Registerstand("verzuim", "L", date(2026, 1, 1), (G.BIJNA,)), [Gemis.VERWERKER_BIJNA]),
        ("about to end, and renewed", Registerstand("verzuim", "L", date(2026, 1, 1), (G.BIJNA, G.GELDT)), []),
    ],
)
def test_what_the_register_lacks(zin: str, stand: Registerstand, verwacht: list[Gemis]) -> None:
    assert list(find_gemis(stand, DAG)) == verwacht, zin


def test_an_activity_that_does_not_exist_is_no_answer_and_every_word_is_there() -> None:
    with pytest.raises(KeyError):
        find_gemis(Registerstand("spiegelen"), DAG)
    assert all(f"register.{g.value}" in TEKSTEN for g in Gemis)
    assert all(f"overeenkomst.{s.value}" in TEKSTEN for s in Overeenkomstsoort)
