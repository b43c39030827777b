"""Pictures of figures: what is hidden is never drawn, axes start at zero, and numbers are written as people read them."""

from __future__ import annotations

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from rondom.spiegel.publicatie import VERBORGEN, Cijfer
from rondom.spiegel.tonen import GEEN, Waarde, change, value_of
from rondom.ui import grafiek

GETAL = st.floats(0, 1e9, allow_nan=False)


def cijfer(teller: int | None, noemer: int | None = None, welke: str = "") -> Cijfer:
    return Cijfer("I13", "aandeel", "land", "NL", "schooljaar", "2024-2025", "", teller, noemer, "Nederland", "", welke)


@given(GETAL)
def test_the_axis_reaches_what_it_must_show_and_not_much_more(hoogste: float) -> None:
    top = grafiek.nice_top(hoogste)
    assert top >= hoogste * (1 - 1e-9)
    assert top <= 2.5 * hoogste + 4


@given(st.lists(st.none() | GETAL, min_size=1, max_size=12))
def test_a_line_has_exactly_the_figures_that_are_shown(waarden: list[float | None]) -> None:
    top = grafiek.nice_top(max((w for w in waarden if w is not None), default=0))
    pad = grafiek.path(grafiek.points(waarden, top))
    assert pad.count("M") + pad.count("L") == sum(w is not None for w in waarden)
    stukken = sum(w is not None and (i == 0 or waarden[i - 1] is None) for i, w in enumerate(waarden))
    assert pad.count("M") == stukken, "a line is broken where a figure is hidden"


@given(st.lists(st.none() | GETAL, min_size=1, max_size=12))
def test_bands_keep_the_order_of_the_figures(waarden: list[float | None]) -> None:
    grenzen = grafiek.bands(waarden)
    stappen = [(w, s) for w in waarden if (s := grafiek.step_of(w, grenzen)) is not None and w is not None]
    assert all(0 <= s < grafiek.STAPPEN for _, s in stappen)
    geordend = [s for _, s in sorted(stappen)]
    assert geordend == sorted(geordend)


@given(st.integers(1, 40))
def test_the_newest_period_always_has_its_name(aantal: int) -> None:
    namen = grafiek.labels(aantal)
    assert namen[-1] == aantal - 1 and len(namen) <= 5


@pytest.mark.parametrize(
    ("gegeven", "eenheid", "verwacht"),
    [
        (None, "aantal", GEEN),
        (cijfer(0), "aantal", "0"),
        (cijfer(17100), "aantal", "17.100"),
        (cijfer(None, None, "teller"), "aantal", VERBORGEN),
        (cijfer(1, 8), "aandeel", "12,5%"),
        (cijfer(0, 8), "aandeel", "0,0%"),
        (cijfer(0, 0), "aandeel", GEEN),
        (cijfer(None, 8, "teller"), "aandeel", VERBORGEN),
        (cijfer(3, None, "noemer"), "aandeel", VERBORGEN),
        (cijfer(None, None, "beide"), "dagen", VERBORGEN),
        (cijfer(130, 4), "dagen", "33 dagen"),
        (cijfer(997, 1000), "aandeel", "99,7%"),
        (cijfer(9996, 10000), "aandeel", "100,0%"),
        (cijfer(123456, 1), "eurocent", "€ 1.235"),
        (cijfer(15, 2), "gemiddelde", "7,5"),
    ],
)
def test_how_a_figure_is_written(gegeven: Cijfer | None, eenheid: str, verwacht: str) -> None:
    with translation.override("nl"):
        waarde = value_of(gegeven, eenheid)
    assert waarde.tekst == verwacht
    assert (waarde.getal is None) == (verwacht in (GEEN, VERBORGEN))


def test_a_class_without_denominator_takes_the_total_and_hides_with_it() -> None:
    with translation.override("nl"):
        assert value_of(cijfer(2), "aandeel", cijfer(5, 20)).tekst == "10,0%"
        assert value_of(cijfer(2), "aandeel", cijfer(None, 20, "teller")).tekst == VERBORGEN


@pytest.mark.parametrize(
    ("nu", "eerder", "verwacht"),
    [
        (10.4, 8.4, "+2,0 procentpunt"),
        (8.4, 10.4, "−2,0 procentpunt"),
        (8.41, 8.4, "gelijk"),
        (None, 8.4, ""),
        (8.4, None, ""),
    ],
)
def test_how_a_change_is_written(nu: float | None, eerder: float | None, verwacht: str) -> None:
    with translation.override("nl"):
        assert change(Waarde("", nu), Waarde("", eerder), "aandeel") == verwacht
