"""Who is at school when (R003): a row is a sentence that a coordinator can read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.aanwezig import Afwezigheid, Dagdeel, Vastdagdeel, Weken, beoordeel_deel, beoordeel_weg, list_diensten
from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.oordeel import Uitkomst

BRAM, FENNA, LINDE = UUID(int=1), UUID(int=2), UUID(int=3)
MAANDAG = date(2026, 11, 9)
"""Week 46: an even week."""
KALENDER = Kalender((Vakantie("herfst", date(2026, 10, 17), date(2026, 10, 26)),))
DEEL = Vastdagdeel(
    UUID(int=9), BRAM, LINDE, 1, time(8, 30), time(12, 30), date(2026, 8, 1), vervanger=FENNA,
    spreek_van=time(10), spreek_tot=time(11), plek=20,
)  # fmt: skip
DINSDAG = MAANDAG + timedelta(days=1)


def weg(van: date, tot: date, **rest: object) -> Afwezigheid:
    return Afwezigheid(BRAM, van, tot, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wat", "deel", "weg_", "van", "tot", "verwacht"),
    [
        ("every Tuesday", DEEL, [], MAANDAG, date(2026, 11, 24), [DINSDAG, date(2026, 11, 17)]),
        ("the last day does not count", DEEL, [], MAANDAG, DINSDAG, []),
        ("no Tuesday in the autumn holiday", DEEL, [], date(2026, 10, 19), date(2026, 10, 28), [date(2026, 10, 27)]),
        (
            "not on the second day of Christmas, in a week without a holiday of school",
            replace(DEEL, weekdag=4), [], date(2026, 12, 21), date(2026, 12, 27), [],
        ),
        ("even weeks", replace(DEEL, weken=Weken.EVEN), [], MAANDAG, date(2026, 11, 24), [DINSDAG]),
        ("odd weeks", replace(DEEL, weken=Weken.ONEVEN), [], MAANDAG, date(2026, 11, 24), [date(2026, 11, 17)]),
        ("from a day on", replace(DEEL, vanaf=date(2026, 11, 11)), [], MAANDAG, date(2026, 11, 24), [date(2026, 11, 17)]),
        ("up to a day", replace(DEEL, tot=date(2026, 11, 17)), [], MAANDAG, date(2026, 11, 24), [DINSDAG]),
        ("away for a week", DEEL, [weg(MAANDAG, date(2026, 11, 14))], MAANDAG, date(2026, 11, 24), [date(2026, 11, 17)]),
        (
            "away at another school only",
            DEEL, [weg(MAANDAG, date(2026, 11, 14), vastdagdeel=UUID(int=77))],
            MAANDAG, date(2026, 11, 16), [DINSDAG],
        ),
        (
            "moved to Thursday",
            DEEL, [weg(DINSDAG, date(2026, 11, 11), vastdagdeel=DEEL.id, naar=date(2026, 11, 12))],
            MAANDAG, date(2026, 11, 16), [date(2026, 11, 12)],
        ),
        (
            "moved to a day on which the person is away after all",
            DEEL,
            [weg(DINSDAG, date(2026, 11, 11), vastdagdeel=DEEL.id, naar=date(2026, 11, 12)),
             weg(date(2026, 11, 12), date(2026, 11, 13))],
            MAANDAG, date(2026, 11, 16), [],
        ),
        (
            "somebody else who is away changes nothing",
            DEEL, [Afwezigheid(FENNA, MAANDAG, date(2026, 11, 14))], MAANDAG, date(2026, 11, 16), [DINSDAG],
        ),
    ],
)  # fmt: skip
def test_on_which_days_somebody_is_there(
    wat: str, deel: Vastdagdeel, weg_: list[Afwezigheid], van: date, tot: date, verwacht: list[date]
) -> None:
    assert [d.dag for d in list_diensten([deel], weg_, KALENDER, van, tot)] == verwacht


def test_a_deputy_stands_in_where_that_was_agreed() -> None:
    (dienst,) = list_diensten(
        [DEEL], [weg(MAANDAG, date(2026, 11, 14), neemt_over=True)], KALENDER, MAANDAG, date(2026, 11, 16)
    )
    assert (dienst.wie, dienst.vervangt) == (FENNA, True)
    zonder = replace(DEEL, vervanger=None)
    assert (
        list_diensten(
            [zonder], [weg(MAANDAG, date(2026, 11, 14), neemt_over=True)], KALENDER, MAANDAG, date(2026, 11, 16)
        )
        == []
    )


def test_now_is_within_the_hours_and_morning_ends_at_noon() -> None:
    (dienst,) = list_diensten([DEEL], [], KALENDER, DINSDAG, DINSDAG + timedelta(days=1))
    uren = {8: False, 9: True, 12: True, 13: False}
    assert {u: dienst.is_on(datetime(2026, 11, 10, u, 15)) for u in uren} == uren
    assert not dienst.is_on(datetime(2026, 11, 11, 9, 15))
    assert [replace(DEEL, begin=time(u)).dagdeel for u in (8, 13)] == [Dagdeel.OCHTEND, Dagdeel.MIDDAG]


@pytest.mark.parametrize(
    ("wat", "anders", "mag", "tekst"),
    [
        ("the afternoon of the same day", {"begin": time(13), "einde": time(16), "spreek_van": time(13), "spreek_tot": time(14)}, True, "aanwezig.vast"),
        ("the same morning at another school", {"school": UUID(int=5)}, False, "aanwezig.botst"),
        ("the same morning of another day", {"weekdag": 2}, True, "aanwezig.vast"),
        ("the same morning of somebody else", {"functie": FENNA}, True, "aanwezig.vast"),
        ("overlapping by an hour", {"begin": time(11, 30), "einde": time(15), "spreek_van": time(12), "spreek_tot": time(13)}, False, "aanwezig.botst"),
        ("a year later, while the other goes on", {"vanaf": date(2027, 8, 1)}, False, "aanwezig.botst"),
        ("before the other begins", {"tot": date(2026, 8, 1), "vanaf": date(2026, 1, 1)}, True, "aanwezig.vast"),
        ("Saturday", {"weekdag": 5}, False, "aanwezig.tijd_loopt_niet"),
        ("ends before it begins", {"einde": time(8)}, False, "aanwezig.tijd_loopt_niet"),
        ("ends before its first day", {"tot": date(2026, 8, 1)}, False, "aanwezig.periode_loopt_niet"),
        ("a consultation hour outside it", {"weekdag": 2, "spreek_tot": time(13)}, False, "aanwezig.spreekuur_buiten"),
        ("half a consultation hour", {"weekdag": 2, "spreek_tot": None}, False, "aanwezig.spreekuur_half"),
        ("no talk fits", {"weekdag": 2, "plek": 90}, False, "aanwezig.spreekuur_te_kort"),
        ("no consultation hour", {"weekdag": 2, "spreek_van": None, "spreek_tot": None, "plek": 0}, True, "aanwezig.vast"),
    ],
)  # fmt: skip
def test_nobody_is_at_two_schools_at_once(wat: str, anders: dict[str, object], mag: bool, tekst: str) -> None:
    oordeel = beoordeel_deel(replace(DEEL, id=uuid4(), **anders), [DEEL])  # type: ignore[arg-type]
    assert (oordeel.mag, oordeel.redenen[0].tekst) == (mag, tekst)
    assert oordeel.uitkomst in (Uitkomst.TOEGESTAAN, Uitkomst.GEWEIGERD)


def test_alternating_weeks_can_be_at_two_schools() -> None:
    even, oneven = replace(DEEL, weken=Weken.EVEN), replace(DEEL, id=uuid4(), school=uuid4(), weken=Weken.ONEVEN)
    assert beoordeel_deel(oneven, [even]).mag
    assert not beoordeel_deel(replace(oneven, weken=Weken.ELKE), [even]).mag


ANDER = replace(DEEL, id=UUID(int=8), weekdag=3)
"""The same morning on Thursday, at the same school."""


@pytest.mark.parametrize(
    ("wat", "van", "tot", "naar", "mag", "tekst"),
    [
        ("away tomorrow", DINSDAG, date(2026, 11, 11), None, True, "weg"),
        ("away yesterday", date(2026, 11, 8), MAANDAG, None, False, "weg_is_voorbij"),
        ("away from Thursday back to Tuesday", date(2026, 11, 12), DINSDAG, None, False, "weg_is_voorbij"),
        ("moved to a free Wednesday", DINSDAG, date(2026, 11, 11), date(2026, 11, 11), True, "verplaatst"),
        ("moved to a Thursday morning that is taken", DINSDAG, date(2026, 11, 11), date(2026, 11, 12), False, "botst"),
        ("moved to Saturday", DINSDAG, date(2026, 11, 11), date(2026, 11, 14), False, "geen_schooldag"),
        ("moved to last week", DINSDAG, date(2026, 11, 11), date(2026, 11, 4), False, "geen_schooldag"),
    ],
)
def test_what_can_be_written_down_as_away(
    wat: str, van: date, tot: date, naar: date | None, mag: bool, tekst: str
) -> None:
    oordeel = beoordeel_weg(weg(van, tot, vastdagdeel=DEEL.id, naar=naar), [DEEL, ANDER], KALENDER, MAANDAG)
    assert (oordeel.mag, oordeel.redenen[0].tekst) == (mag, f"aanwezig.{tekst}")


delen = st.builds(
    lambda weekdag, uur, weken, vanaf, lang: replace(
        DEEL, id=uuid4(), weekdag=weekdag, begin=time(uur), einde=time(uur + 3), weken=weken,
        vanaf=vanaf, tot=vanaf + timedelta(days=lang), spreek_van=None, spreek_tot=None, plek=0,
    ),
    st.integers(0, 4), st.integers(8, 14), st.sampled_from(Weken),
    st.dates(date(2026, 9, 1), date(2026, 11, 1)), st.integers(1, 60),
)  # fmt: skip


@given(st.lists(delen, max_size=6))
def test_what_was_accepted_one_by_one_never_meets(voorstellen: list[Vastdagdeel]) -> None:
    vast: list[Vastdagdeel] = []
    for deel in voorstellen:
        if beoordeel_deel(deel, vast).mag:
            vast.append(deel)
    diensten = list_diensten(vast, [], Kalender(), date(2026, 9, 1), date(2027, 1, 10))
    for een in diensten:
        for ander in diensten:
            if een is not ander and een.dag == ander.dag:
                assert een.deel.einde <= ander.deel.begin or ander.deel.einde <= een.deel.begin
