"""The standing meeting of a core team: its days, who may hear which casus, who arranges it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.categorie import Categorie
from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.kernoverleg import (
    Gehoor,
    Kernsoort,
    Reeks,
    Toehoorder,
    beoordeel_gehoor,
    check_afvinken,
    check_regelen,
    momenten,
    wie_hoort,
)
from rondom.kern.oordeel import Uitkomst
from tests.kern import test_overleg as tafel

HERFST = Vakantie("herfst", date(2026, 10, 17), date(2026, 10, 26))
KALENDER = Kalender((HERFST,))
DINSDAG = Reeks(weekdag=1, vanaf=date(2026, 10, 1))
BRAM, LEA = Toehoorder("Bram", True), Toehoorder("Lea", False)


@pytest.mark.parametrize(
    ("wat", "reeks", "vanaf", "dagen"),
    [
        ("elke week, de herfstvakantie valt uit", DINSDAG, "2026-10-10", ["2026-10-13", "2026-10-27", "2026-11-03"]),
        ("vandaag telt mee", DINSDAG, "2026-10-13", ["2026-10-13", "2026-10-27", "2026-11-03"]),
        ("om de week, vanaf de eerste keer geteld", replace(DINSDAG, weken=2), "2026-10-07",
         ["2026-11-03", "2026-11-17", "2026-12-01"]),
        ("tot en niet met de laatste dag", replace(DINSDAG, tot=date(2026, 11, 3)), "2026-10-10",
         ["2026-10-13", "2026-10-27"]),
        ("tweede pinksterdag valt uit", Reeks(0, date(2027, 5, 3)), "2027-05-10", ["2027-05-10", "2027-05-24"]),
        ("nog niet begonnen", DINSDAG, "2026-09-01", ["2026-10-06", "2026-10-13", "2026-10-27"]),
        ("al voorbij", replace(DINSDAG, tot=date(2026, 10, 2)), "2026-11-01", []),
    ],
)  # fmt: skip
def test_on_which_days_the_team_meets(wat: str, reeks: Reeks, vanaf: str, dagen: list[str]) -> None:
    gevonden = momenten(reeks, date.fromisoformat(vanaf), 3, KALENDER)
    assert [d.isoformat() for d in gevonden][: len(dagen)] == dagen, wat


def test_a_meeting_that_never_finds_a_school_day_has_no_next_time() -> None:
    altijd_vrij = Kalender((Vakantie("altijd", date(2020, 1, 1), date(2090, 1, 1)),))
    assert momenten(DINSDAG, date(2026, 10, 1), 3, altijd_vrij) == ()


@given(
    weekdag=st.integers(0, 4),
    begin=st.dates(date(2026, 8, 1), date(2027, 1, 31)),
    na=st.integers(-30, 200),
    weken=st.integers(1, 8),
)
def test_each_day_is_found_by_looking_at_every_day(weekdag: int, begin: date, na: int, weken: int) -> None:
    vanaf = begin + timedelta(days=na)
    gevonden = momenten(Reeks(weekdag, begin, weken=weken), vanaf, 4, KALENDER)
    eerste = next(d for n in range(7) if (d := begin + timedelta(days=n)).weekday() == weekdag)
    naief = [
        d
        for n in range(400)
        if (d := max(vanaf, begin) + timedelta(days=n)).weekday() == weekdag
        and KALENDER.is_schooldag(d)
        and d >= eerste
        and ((d - eerste).days // 7) % weken == 0
    ]
    assert list(gevonden) == naief[: len(gevonden)]
    assert len(gevonden) == 4


@pytest.mark.parametrize(
    ("wat", "anderen", "ik_mag", "gehoor", "uitkomst", "alternatief"),
    [
        ("iedereen mag het horen", [BRAM], True, "iedereen", "toegestaan", None),
        ("een van hen niet: eerst kiezen", [BRAM, LEA], True, "iedereen", "onder_voorwaarde", "anoniem"),
        ("een van hen niet, en die gaat de kamer uit", [BRAM, LEA], True, "klein", "toegestaan", None),
        ("niemand anders mag het horen", [LEA], True, "iedereen", "geweigerd", "anoniem"),
        ("niemand anders, ook niet in het klein", [LEA], True, "klein", "geweigerd", "anoniem"),
        ("wie het inbrengt mag zelf niet vertellen", [BRAM], False, "iedereen", "geweigerd", "anoniem"),
        ("er zit niemand anders", [], True, "iedereen", "geweigerd", "anoniem"),
    ],
)
def test_who_may_hear_a_casus(wat, anderen, ik_mag, gehoor, uitkomst, alternatief) -> None:
    oordeel = beoordeel_gehoor(anderen, ik_mag=ik_mag, gehoor=Gehoor(gehoor))
    assert oordeel.uitkomst is Uitkomst(uitkomst), wat
    assert {a.sleutel for a in oordeel.alternatieven} >= ({alternatief} if alternatief else set()), wat


def test_the_verdict_names_with_whom_it_may_and_with_whom_it_may_not() -> None:
    oordeel = beoordeel_gehoor([BRAM, LEA], ik_mag=True)
    assert dict(oordeel.redenen[0].gegevens)["wie"] == "Lea"
    assert dict(oordeel.voorwaarden[0].gegevens)["wie"] == "Bram"


@pytest.mark.parametrize(
    ("wat", "toestemming", "hoort"),
    [
        ("zonder toestemming hoort niemand van buiten het", (), False),
        ("wie alleen weet dat er hulp loopt, hoort niet mee", (Categorie.STATUS,), False),
        ("wie het verslag mag lezen, mag het horen", (Categorie.VERSLAG,), True),
    ],
)
def test_a_seat_in_the_team_opens_no_casus(wat: str, toestemming: tuple[Categorie, ...], hoort: bool) -> None:
    gegeven = [tafel.toestemming(tafel.NOOR, tafel.EVA, tafel.OMAR, wat=c) for c in toestemming]
    assert (tafel.key("bram") in wie_hoort(tafel.feiten(14, *gegeven), tafel.VANDAAG)) is hoort, wat


@pytest.mark.parametrize(
    ("wat", "eigen_school", "coordineert", "mag"),
    [
        ("de coördinator van deze school", True, True, True),
        ("de coördinator van een andere school", False, True, False),
        ("een mentor van deze school", True, False, False),
        ("een gezinswerker", False, False, False),
    ],
)
@pytest.mark.parametrize("soort", list(Kernsoort))
def test_who_arranges_it(wat: str, eigen_school: bool, coordineert: bool, mag: bool, soort: Kernsoort) -> None:
    assert check_regelen(eigen_school=eigen_school, coordineert=coordineert, soort=soort).mag is mag, wat


@pytest.mark.parametrize(
    ("besproken", "hoort", "mag"), [(False, True, True), (True, True, False), (False, False, False)]
)
def test_a_point_is_ticked_off_once_by_who_may_hear_it(besproken: bool, hoort: bool, mag: bool) -> None:
    assert check_afvinken(besproken=besproken, hoort=hoort).mag is mag
