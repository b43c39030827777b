"""Which places are free and who may book one, seen by whom (R183)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.aanwezig import Afwezigheid, list_diensten
from rondom.kern.kalender import Kalender
from rondom.kern.parameters import STANDAARD, parameters_from
from rondom.kern.spreekuur import (
    Boeker,
    Boekfeiten,
    Stand,
    beoordeel,
    beoordeel_afzeggen,
    count_samen,
    list_plekken,
    list_vrij,
    ouders_zien,
    seat_bezet,
)
from tests.kern.test_aanwezig import BRAM, DEEL, DINSDAG, FENNA

ZONE = ZoneInfo("Europe/Amsterdam")
DAG = date(2026, 11, 9)
NU = datetime(2026, 11, 9, 10, tzinfo=ZONE)
DERTIEN, ELF = date(2013, 5, 4), date(2015, 5, 4)
JONGERE = Boekfeiten(Boeker.JONGERE, True, DERTIEN)


@pytest.mark.parametrize(
    ("wat", "feiten", "mag", "teksten", "zien"),
    [
        ("a pupil of 13 books alone", JONGERE, True, ["zonder_reden", "alleen_jij"], False),
        ("of a pupil of 11 the parents see that there is a talk", replace(JONGERE, geboortedatum=ELF), True, ["zonder_reden", "ouders_zien"], True),
        ("on the twelfth birthday the pupil books alone", replace(JONGERE, geboortedatum=date(2014, 11, 9)), True, ["zonder_reden", "alleen_jij"], False),
        ("the day before not yet", replace(JONGERE, geboortedatum=date(2014, 11, 10)), True, ["zonder_reden", "ouders_zien"], True),
        ("a date of birth nobody knows: the parents see it", replace(JONGERE, geboortedatum=None), True, ["zonder_reden", "ouders_zien"], True),
        ("a parent", Boekfeiten(Boeker.OUDER, True, ELF), True, ["zonder_reden"], False),
        ("a teacher", Boekfeiten(Boeker.SCHOOL, True), True, ["zonder_reden"], False),
        ("a pupil of another school", replace(JONGERE, eigen_school=False), False, ["niet_uw_school"], False),
        ("a professional from elsewhere", Boekfeiten(Boeker.ANDER, True), False, ["niet_uw_school"], False),
        ("two are enough", replace(JONGERE, staat_open=2), False, ["al_genoeg"], False),
    ],
)  # fmt: skip
def test_who_may_book_and_who_sees_it(wat: str, feiten: Boekfeiten, mag: bool, teksten: list[str], zien: bool) -> None:
    oordeel = beoordeel(feiten, DAG)
    assert oordeel.mag is mag
    assert [r.tekst for r in oordeel.redenen] == [f"spreekuur.{t}" for t in teksten]
    assert ouders_zien(feiten, DAG) is zien


def test_a_region_that_sets_the_age_to_sixteen_changes_it_from_that_day_only() -> None:
    parameters = parameters_from([("leeftijd_spreekuur_alleen", 16, date(2026, 11, 10))])
    assert not ouders_zien(JONGERE, date(2026, 11, 9), parameters)
    assert ouders_zien(JONGERE, date(2026, 11, 10), parameters)


def plekken(dag: date = DINSDAG) -> list:  # type: ignore[type-arg]
    return list(list_plekken(list_diensten([DEEL], [], Kalender(), dag, dag + timedelta(days=1)), ZONE))


def test_an_hour_of_twenty_minutes_has_three_places_and_a_rest_is_no_place() -> None:
    assert [f"{p.begin:%H:%M}" for p in plekken()] == ["10:00", "10:20", "10:40"]
    kwart = list_diensten([replace(DEEL, plek=25)], [], Kalender(), DINSDAG, DINSDAG + timedelta(days=1))
    assert [f"{p.begin:%H:%M}" for p in list_plekken(kwart, ZONE)] == ["10:00", "10:25"]
    zonder = replace(DEEL, spreek_van=None, spreek_tot=None, plek=0)
    assert list(list_plekken(list_diensten([zonder], [], Kalender(), DINSDAG, DINSDAG + timedelta(days=1)), ZONE)) == []


def test_clocks_that_change_do_not_move_a_talk() -> None:
    winter = list_diensten([DEEL], [], Kalender(), date(2026, 10, 20), date(2026, 10, 28))
    assert {f"{p.begin:%H:%M}" for p in list_plekken(winter, ZONE)} == {"10:00", "10:20", "10:40"}
    assert {p.begin.utcoffset() for p in list_plekken(winter, ZONE)} == {timedelta(hours=2), timedelta(hours=1)}


def on(uur: int, minuut: int, duur: int = 20) -> tuple[datetime, datetime]:
    begin = datetime.combine(DINSDAG, time(uur, minuut), ZONE)
    return begin, begin + timedelta(minutes=duur)


@pytest.mark.parametrize(
    ("wat", "bezet", "nu", "vrij"),
    [
        ("nothing booked", [], NU, ["10:00", "10:20", "10:40"]),
        ("one booked", [(BRAM, *on(10, 20))], NU, ["10:00", "10:40"]),
        ("an older talk of another length overlaps two", [(BRAM, *on(10, 15, 30))], NU, []),
        ("somebody else's booking takes nothing", [(FENNA, *on(10, 20))], NU, ["10:00", "10:20", "10:40"]),
        ("what began is over", [], on(10, 0)[0], ["10:20", "10:40"]),
        ("a talk that ends when the place begins", [(BRAM, *on(9, 40))], NU, ["10:00", "10:20", "10:40"]),
    ],
)  # fmt: skip
def test_which_places_are_free(
    wat: str, bezet: list[tuple[UUID, datetime, datetime]], nu: datetime, vrij: list[str]
) -> None:
    assert [f"{p.begin:%H:%M}" for p in list_vrij(plekken(), bezet, nu)] == vrij


VAN_FENNA = replace(DEEL, id=UUID(int=10), functie=FENNA, vervanger=None, school=UUID(int=4))
BRAM_WEG = Afwezigheid(BRAM, DINSDAG, DINSDAG + timedelta(days=1), neemt_over=True)
ALLE_DRIE, ZONDER_TWEEDE = ["10:00", "10:20", "10:40"], ["10:00", "10:40"]


@pytest.mark.parametrize(
    ("wat", "bezet", "weg", "bij_bram", "bij_fenna"),
    [
        ("Bram is there: his talk is his alone", [(BRAM, *on(10, 20))], [], ZONDER_TWEEDE, ALLE_DRIE),
        ("Fenna stands in: a talk with Bram takes her time elsewhere", [(BRAM, *on(10, 20))], [BRAM_WEG], ZONDER_TWEEDE, ZONDER_TWEEDE),
        ("Fenna stands in: her own talk elsewhere takes a place of Bram", [(FENNA, *on(10, 20))], [BRAM_WEG], ZONDER_TWEEDE, ZONDER_TWEEDE),
        ("Fenna's own talk while Bram is there", [(FENNA, *on(10, 20))], [], ALLE_DRIE, ZONDER_TWEEDE),
        ("Bram is away a week later", [(BRAM, *on(10, 20))], [replace(BRAM_WEG, vanaf=DINSDAG + timedelta(days=7), tot=DINSDAG + timedelta(days=8))], ZONDER_TWEEDE, ALLE_DRIE),
        ("Bram is away and nobody stands in", [(FENNA, *on(10, 20))], [replace(BRAM_WEG, neemt_over=False)], [], ZONDER_TWEEDE),
        ("Bram moved it: Fenna does not stand in", [(BRAM, *on(10, 20))], [replace(BRAM_WEG, vastdagdeel=DEEL.id, naar=DINSDAG + timedelta(days=2))], [], ALLE_DRIE),
    ],
)  # fmt: skip
def test_a_talk_takes_time_of_who_really_sits_there(
    wat: str,
    bezet: list[tuple[UUID, datetime, datetime]],
    weg: list[Afwezigheid],
    bij_bram: list[str],
    bij_fenna: list[str],
) -> None:
    delen = [DEEL, VAN_FENNA]
    alle = list(list_plekken(list_diensten(delen, weg, Kalender(), DINSDAG, DINSDAG + timedelta(days=1)), ZONE))
    vrij = list_vrij(alle, seat_bezet(bezet, delen, weg, ZONE), NU)
    for deel, verwacht in ((DEEL, bij_bram), (VAN_FENNA, bij_fenna)):
        assert [f"{p.begin:%H:%M}" for p in vrij if p.dienst.deel is deel] == verwacht


def test_a_talk_outside_every_half_day_stays_with_whom_it_was_booked() -> None:
    laat = [(BRAM, *on(15, 0))]
    assert list(seat_bezet(laat, [DEEL], [BRAM_WEG], ZONE)) == laat


def test_two_talks_of_one_person_that_touch_do_not_overlap() -> None:
    bezet = [(FENNA, *on(10, 0)), (FENNA, *on(10, 20)), (FENNA, *on(10, 30)), (BRAM, *on(10, 20))]
    assert count_samen(FENNA, *on(10, 20), bezet) == 2
    assert count_samen(BRAM, *on(10, 20), bezet) == 1


@given(st.lists(st.tuples(st.integers(9, 11), st.integers(0, 59), st.integers(5, 60)), max_size=5))
def test_free_is_what_a_minute_by_minute_count_calls_free(drukte: list[tuple[int, int, int]]) -> None:
    """The oracle counts minutes on a clock of the day and knows nothing of intervals."""
    minuten: set[int] = set()
    for uur, minuut, duur in drukte:
        minuten |= set(range(uur * 60 + minuut, uur * 60 + minuut + duur))
    verwacht = [
        f"{start // 60:02}:{start % 60:02}" for start in (600, 620, 640) if not minuten & set(range(start, start + 20))
    ]
    bezet = [(BRAM, *on(u, m, d)) for u, m, d in drukte]
    assert [f"{p.begin:%H:%M}" for p in list_vrij(plekken(), bezet, NU)] == verwacht


@pytest.mark.parametrize(
    ("stand", "begin", "mag", "tekst"),
    [
        (Stand.GEBOEKT, NU + timedelta(minutes=1), True, "afzeggen_kan"),
        (Stand.GEBOEKT, NU, False, "al_geweest"),
        (Stand.AFGEZEGD, NU + timedelta(hours=1), False, "al_afgezegd"),
        (Stand.VERVALLEN, NU + timedelta(hours=1), False, "al_afgezegd"),
    ],
)
def test_until_when_it_can_be_cancelled(stand: Stand, begin: datetime, mag: bool, tekst: str) -> None:
    oordeel = beoordeel_afzeggen(stand, begin, NU)
    assert (oordeel.mag, oordeel.redenen[0].tekst) == (mag, f"spreekuur.{tekst}")
    assert STANDAARD.op("spreekuur_max_open", DAG) == 2
