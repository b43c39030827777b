"""May a young child look back itself? A truth table that a practitioner can read (R128, R182)."""

from datetime import date

import pytest

from rondom.kern.samen import check_samen, is_jong

VANDAAG = date(2026, 11, 9)
TABEL = [
    ("8 jaar, met een ouder erbij", 8, True, True, True, "R182"),
    ("8 jaar, met iemand die niet mag meepraten", 8, True, False, False, "R182"),
    ("8 jaar, er wordt niets gevraagd", 8, False, True, False, "R128"),
    ("12 jaar, antwoordt zelf", 12, True, True, False, "R182"),
]


@pytest.mark.parametrize(("zin", "leeftijd", "gevraagd", "bijdraagt", "mag", "regel"), TABEL, ids=[r[0] for r in TABEL])
def test_looking_back_together(zin: str, leeftijd: int, gevraagd: bool, bijdraagt: bool, mag: bool, regel: str) -> None:
    oordeel = check_samen(date(VANDAAG.year - leeftijd, 5, 4), VANDAAG, gevraagd=gevraagd, bijdraagt=bijdraagt)
    assert oordeel.mag is mag
    assert [r.regel for r in oordeel.redenen] == [regel]


def test_from_the_twelfth_birthday_on_somebody_is_no_longer_young() -> None:
    assert is_jong(date(2014, 11, 10), VANDAAG)
    assert not is_jong(date(2014, 11, 9), VANDAAG)
