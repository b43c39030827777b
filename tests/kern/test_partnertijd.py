"""The time of a core partner: how hours are typed, what may be planned, and when a figure raises a question (R193, R196)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.partnertijd import (
    Aandeel,
    GeenUren,
    Verdeling,
    added,
    check_cijfer,
    check_partner,
    check_terugblik,
    check_verdelen,
    check_verdeling,
    is_veel,
    read_hours,
    vraag_bij,
    vraag_bij_week,
    write_hours,
)
from rondom.kern.schooljaar import Band, Schooljaar

J = Schooljaar(2026)
GEEN_VAKANTIE = Kalender(())


def only(oordeel: Oordeel) -> str:
    """The one reason of a verdict."""
    [reden] = oordeel.redenen
    return reden.tekst.removeprefix("partnertijd.")


# How hours are typed ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("getypt", "kwartieren"),
    [
        ("2", 8), ("0", 0), ("2,5", 10), ("2.5", 10), ("2,50", 10), ("0,25", 1), ("0.75", 3), (",5", 2), (" 3 ", 12), ("40", 160),
        ("2,0", 8), ("007", 28),
    ],
)  # fmt: skip
def test_hours_as_people_type_them(getypt: str, kwartieren: int) -> None:
    assert read_hours(getypt) == kwartieren


@pytest.mark.parametrize(
    ("getypt", "fout"),
    [
        ("twee", "geen_getal"), ("", "geen_getal"), (",", "geen_getal"), ("2,", "geen_getal"), ("2:30", "geen_getal"),
        ("1.000,5", "geen_getal"), ("1e3", "geen_getal"), ("NaN", "geen_getal"), ("٢", "geen_getal"), ("99999", "geen_getal"),
        ("-1", "negatief"), ("−2,5", "negatief"), ("-0", "negatief"),
        ("2,3", "geen_kwartier"), ("0,1", "geen_kwartier"), ("1,255", "geen_kwartier"),
    ],
)  # fmt: skip
def test_what_is_no_hours_says_what_is_wrong(getypt: str, fout: str) -> None:
    with pytest.raises(GeenUren) as gezegd:
        read_hours(getypt)
    assert gezegd.value.tekst == f"partnertijd.{fout}"


@given(st.integers(0, 4000), st.sampled_from(",."))
def test_what_is_written_is_read_back(kwartieren: int, teken: str) -> None:
    assert read_hours(write_hours(kwartieren, teken)) == kwartieren


@given(st.text(max_size=8))
def test_anything_typed_is_hours_or_a_message(getypt: str) -> None:
    try:
        assert read_hours(getypt) >= 0
    except GeenUren as fout:
        assert fout.tekst.startswith("partnertijd.")


# What a division is -------------------------------------------------------------------------------------------

TIJD = st.builds(Verdeling, st.integers(0, 160), st.integers(0, 160))


@given(TIJD)
def test_the_shares_are_a_hundred_together_or_nothing(tijd: Verdeling) -> None:
    assert sum(tijd.procenten) == (100 if tijd.samen else 0)
    assert all(0 <= p <= 100 for p in tijd.procenten)
    if tijd.samen:
        assert abs(tijd.procenten[0] - 100 * tijd.collectief / tijd.samen) <= 0.5


@given(st.lists(TIJD))
def test_several_together_keep_every_quarter(tijden: list[Verdeling]) -> None:
    samen = added(tijden)
    assert samen.samen == sum(t.collectief for t in tijden) + sum(t.individueel for t in tijden)
    assert samen == added(reversed(tijden))


@pytest.mark.parametrize(
    ("uren", "zegt"),
    [
        ((8, 4), "kan"), ((0, 1), "kan"), ((1, 0), "kan"), ((80, 80), "kan"), ((160, 0), "kan"),
        ((0, 0), "leeg"), ((160, 1), "te_veel"), ((81, 80), "te_veel"), ((-1, 8), "negatief"), ((8, -1), "negatief"),
    ],
)  # fmt: skip
def test_a_division_is_some_time_and_at_most_a_week(uren: tuple[int, int], zegt: str) -> None:
    oordeel = check_verdeling(Verdeling(*uren))
    assert (only(oordeel), oordeel.mag) == (zegt, zegt == "kan")


@pytest.mark.parametrize(
    ("wie", "rol", "van_school", "mag"),
    [
        ("Bram, family worker of the vo-team", "gezinswerker", False, True),
        ("Lea, attendance officer", "leerplichtambtenaar", False, True),
        ("Jip, school nurse", "jeugdverpleegkundige", False, True),
        ("an adviser on inclusive education", "begeleider_passend_onderwijs", False, True),
        ("an adviser who works at the school itself", "begeleider_passend_onderwijs", True, False),
        ("Anouk, coordinator of the school", "zorgcoordinator", True, False),
        ("Ingrid, of another school", "intern_begeleider", False, False),
        ("Mees, mentor", "mentor", True, False),
        ("Guus, child protection: no seat", "jeugdbeschermer", False, False),
    ],
)
def test_who_is_a_core_partner(wie: str, rol: str, van_school: bool, mag: bool) -> None:
    assert check_partner(rol, van_school=van_school).mag is mag, wie


# When ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "verdelen", "terugblik"),
    [
        (date(2026, 8, 1), True, False),
        (date(2027, 4, 30), True, False),
        (date(2027, 5, 1), True, True),
        (date(2027, 7, 31), True, True),
        (date(2027, 8, 1), False, True),
        (date(2029, 1, 1), False, True),
    ],
)
def test_a_plan_changes_until_the_year_is_over_and_is_looked_back_on_from_the_last_talk(
    dag: date, verdelen: bool, terugblik: bool
) -> None:
    assert check_verdelen(J, dag).mag is verdelen
    assert check_terugblik(J, dag, STANDAARD, GEEN_VAKANTIE).mag is terugblik


# What the school is like ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wie", "band", "ziet"),
    [
        ("Anouk of the school", Band("zorgcoordinator", eigen_school=True, zelfde_regio=True), True),
        ("Bram, fixed for the school", Band("gezinswerker", vaste_partner=True, zelfde_regio=True), True),
        ("Koen of its board", Band("beleidsmedewerker", van_bestuur=True, werkt_bij_bestuur=True), True),
        ("Pien of the municipality", Band("beleidsmedewerker", zelfde_regio=True), False),
        ("another board", Band("beleidsmedewerker", werkt_bij_bestuur=True, zelfde_regio=True), False),
    ],
)
def test_who_sees_the_figure_of_one_school(wie: str, band: Band, ziet: bool) -> None:
    assert check_cijfer(band).mag is ziet, wie


@pytest.mark.parametrize(
    ("school", "aandeel", "uren", "vraag"),
    [
        ("many pupils, a third of the time collective", (30, 100), (4, 8), True),
        ("many pupils, half of the time collective", (30, 100), (6, 6), False),
        ("many pupils, a quarter below the half", (30, 100), (5, 6), True),
        ("many pupils, no collective time", (63, 125), (0, 8), True),
        ("one pupil below the threshold", (29, 100), (0, 8), False),
        ("just below, where rounding would say 30%", (299, 1000), (0, 8), False),
        ("few pupils", (5, 200), (0, 8), False),
        ("no figure published", None, (0, 8), False),
        ("a school without pupils on the day of counting", (0, 0), (0, 8), False),
        ("many pupils, nothing planned yet", (40, 100), (0, 0), False),
    ],
)
def test_when_the_figure_of_a_school_raises_a_question(
    school: str, aandeel: tuple[int, int] | None, uren: tuple[int, int], vraag: bool
) -> None:
    feit = Aandeel(*aandeel, "2025-2026") if aandeel else None
    assert (vraag_bij(Verdeling(*uren), feit, J, STANDAARD) is not None) is vraag, school


def test_the_question_has_its_rule_and_its_number() -> None:
    vraag = vraag_bij(Verdeling(4, 8), Aandeel(30, 100, "2025-2026"), J, STANDAARD)
    assert vraag is not None
    assert (vraag.regel, vraag.gegevens) == ("R193", (("procent", "33"),))


def test_a_region_sets_both_numbers_from_a_school_year_on() -> None:
    eigen = parameters_from(
        [("zorgintensief_procent", 20, date(2026, 8, 1)), ("collectief_procent", 30, date(2026, 8, 1))]
    )
    aandeel = Aandeel(25, 100, "2025-2026")
    assert is_veel(aandeel, J, eigen)
    assert not is_veel(aandeel, Schooljaar(2025), eigen)
    assert vraag_bij(Verdeling(2, 8), aandeel, J, eigen) is not None
    assert vraag_bij(Verdeling(3, 7), aandeel, J, eigen) is None
    # A value that begins during the year holds from the next one on, so that one year never has two.
    assert not is_veel(aandeel, J, parameters_from([("zorgintensief_procent", 20, date(2026, 9, 1))]))


@given(TIJD, st.integers(0, 100), st.integers(1, 16))
def test_more_collective_time_never_makes_a_question(tijd: Verdeling, deel: int, meer: int) -> None:
    aandeel = Aandeel(deel, 100, "2025-2026")
    if vraag_bij(tijd, aandeel, J, STANDAARD) is None and tijd.samen:
        ruimer = Verdeling(tijd.collectief + meer, tijd.individueel)
        assert vraag_bij(ruimer, aandeel, J, STANDAARD) is None


@pytest.mark.parametrize(("kwartieren", "vraag"), [(160, False), (161, True), (0, False)])
def test_more_than_a_week_over_all_schools_is_asked_about(kwartieren: int, vraag: bool) -> None:
    assert (vraag_bij_week(Verdeling(kwartieren, 0)) is not None) is vraag
