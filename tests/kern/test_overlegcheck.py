"""How meetings went, counted: by hand (R067)."""

from datetime import date
from uuid import UUID

import pytest

from rondom.kern.overlegcheck import Checktelling, Vraag, finished_years, pictures, together

A, B = UUID(int=1), UUID(int=2)


def marks(school: UUID | None, overleggen: int, vraag: Vraag, **aantallen: int) -> list[Checktelling]:
    return [Checktelling(school, vraag, int(c[1:]), n, overleggen) for c, n in aantallen.items()]


def test_a_mean_is_that_of_all_marks_and_the_total_that_of_all_that_is_shown() -> None:
    regels = [*marks(A, 10, Vraag.GEHOORD, c8=6, c4=2), *marks(None, 12, Vraag.GEHOORD, c10=2, c5=10)]
    beelden = pictures(regels)
    assert beelden[A].overleggen == 10
    cel = beelden[A].cellen[Vraag.GEHOORD]
    assert cel is not None and cel.n == 8
    assert cel.gemiddelde == pytest.approx(7.0), "(6 × 8 + 2 × 4) / 8"
    alle = together(regels)
    assert alle is not None and alle.overleggen == 22
    samen = alle.cellen[Vraag.GEHOORD]
    assert samen is not None and samen.gemiddelde == pytest.approx(6.3), "(48 + 8 + 20 + 50) / 20"
    assert alle.cellen[Vraag.AAN_TAFEL] is None


def test_nothing_counted_is_no_picture() -> None:
    assert pictures([]) == {}
    assert together([]) is None


@pytest.mark.parametrize(
    ("dag", "eerst"), [(date(2026, 7, 31), 2024), (date(2026, 8, 1), 2025), (date(2026, 12, 31), 2025)]
)
def test_only_school_years_that_are_over(dag: date, eerst: int) -> None:
    jaren = finished_years(dag)
    assert [j.begin for j in jaren] == [eerst, eerst - 1, eerst - 2]
    assert all(j.tot <= dag for j in jaren)
