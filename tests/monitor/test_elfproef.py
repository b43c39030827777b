"""Which numbers can be a citizen service number, and what is said of those that cannot?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.monitor.pseudonimiseren.elfproef import check


@pytest.mark.parametrize(
    ("value", "number", "reason"),
    [
        ("111222333", "111222333", ""),
        ("123456782", "123456782", ""),
        (" 1234.56.782 ", "123456782", ""),
        ("123456782.0", "123456782", ""),  # as a spreadsheet writes it
        ("12345672", "012345672", ""),  # a leading zero got lost
        ("010464554", "010464554", ""),
        ("123456789", "", "voldoet niet aan de 11-proef"),
        ("123465782", "", "voldoet niet aan de 11-proef"),  # two digits changed places
        ("000000000", "", "steeds hetzelfde cijfer"),
        ("999999999", "", "steeds hetzelfde cijfer"),
        ("1234567", "", "7 cijfers in plaats van 9"),
        ("1234567820", "", "10 cijfers in plaats van 9"),
        ("", "", "leeg"),
        ("   ", "", "leeg"),
        ("onbekend", "", "geen getal"),
        ("12345678²", "", "geen getal"),
        ("-123456782", "", "geen getal"),
    ],
)
def test_a_number_is_mended_or_refused_with_a_reason(value: str, number: str, reason: str) -> None:
    assert check(value) == (number, reason)


@given(st.integers(10_000_000, 999_999_999))
def test_it_agrees_with_the_definition(value: int) -> None:
    digits = f"{value:09d}"
    total = sum((9 - place) * int(digit) for place, digit in enumerate(digits[:8])) - int(digits[8])
    allowed = total % 11 == 0 and digits != digits[0] * 9
    assert bool(check(str(value))[0]) is allowed


@given(st.integers(0, 8), st.integers(0, 9), st.sampled_from(["111222333", "123456782", "012345672"]))
def test_one_wrong_digit_is_always_noticed(place: int, digit: int, number: str) -> None:
    wrong = number[:place] + str(digit) + number[place + 1 :]
    assert (check(wrong)[0] == number) is (wrong == number)


@given(st.text())
def test_a_reason_never_repeats_the_value(value: str) -> None:
    number, reason = check(value)
    assert number or not (len(value.strip()) > 4 and value.strip() in reason)
