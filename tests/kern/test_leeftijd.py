"""When has somebody an age, and can a date of birth be right?"""

from datetime import date

import pytest

from rondom.kern.leeftijd import OUDSTE, heeft_bereikt, is_denkbaar
from rondom.kern.parameters import STANDAARD

D = date.fromisoformat


@pytest.mark.parametrize(
    ("geboren", "dag", "bereikt"),
    [
        ("2010-11-09", "2028-11-08", False),  # the day before the birthday
        ("2010-11-09", "2028-11-09", True),  # on the birthday itself
        ("2012-02-29", "2030-02-28", False),  # born on 29 February: 1 March in other years
        ("2012-02-29", "2030-03-01", True),
    ],
)
def test_an_age_counts_from_the_birthday_on(geboren: str, dag: str, bereikt: bool) -> None:
    assert heeft_bereikt(D(geboren), "leeftijd_volwassen", D(dag), STANDAARD) is bereikt


@pytest.mark.parametrize(
    ("geboren", "denkbaar"),
    [("2026-11-09", True), ("2026-11-10", False), (f"{2026 - OUDSTE}-11-09", True), (f"{2025 - OUDSTE}-11-09", False)],
)
def test_a_date_of_birth_lies_not_ahead_and_not_too_far_back(geboren: str, denkbaar: bool) -> None:
    assert is_denkbaar(D(geboren), D("2026-11-09")) is denkbaar
