"""The clock of a breach: 72 hours, told or why not, and what is needed to close it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rondom.kern.datalek import Lekfeiten, Lekstap, Risico, beoordeel_afsluiten, stap, uiterlijk
from rondom.kern.oordeel import Uitkomst
from rondom.kern.teksten import TEKSTEN

ONTDEKT = datetime(2026, 11, 6, 17, 0, tzinfo=UTC)
"""A Friday afternoon: the clock does not wait for Monday."""


def feiten(uur: float = 1, **extra: object) -> Lekfeiten:
    return Lekfeiten(ONTDEKT + timedelta(hours=uur), ONTDEKT, **extra)  # type: ignore[arg-type]


def op(uur: float) -> datetime:
    return ONTDEKT + timedelta(hours=uur)


def test_the_clock_runs_on_in_the_weekend() -> None:
    assert uiterlijk(feiten()) == datetime(2026, 11, 9, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zin", "lek", "verwacht"),
    [
        ("just found", feiten(), Lekstap.WEGEN),
        ("weighed: a risk", feiten(2, risico=Risico.RISICO), Lekstap.MELDEN),
        ("nobody weighed it for three days", feiten(73), Lekstap.TE_LAAT),
        ("weighed, and not reported in time", feiten(73, risico=Risico.RISICO), Lekstap.TE_LAAT),
        ("exactly 72 hours is in time", feiten(72, risico=Risico.RISICO), Lekstap.MELDEN),
        ("no risk, and nobody wrote why", feiten(2, risico=Risico.GEEN), Lekstap.MELDEN),
        (
            "no risk, with the reason",
            feiten(90, risico=Risico.GEEN, waarom_niet_gemeld="Versleuteld."),
            Lekstap.AFSLUITEN,
        ),
        ("reported", feiten(9, risico=Risico.RISICO, gemeld_op=op(8)), Lekstap.AFSLUITEN),
        ("high: the people must hear it", feiten(9, risico=Risico.HOOG, gemeld_op=op(8)), Lekstap.VERTELLEN),
        ("high, and told", feiten(9, risico=Risico.HOOG, gemeld_op=op(8), verteld_op=op(8)), Lekstap.AFSLUITEN),
        (
            "high, and why not",
            feiten(9, risico=Risico.HOOG, gemeld_op=op(8), waarom_niet_verteld="Al hersteld."),
            Lekstap.AFSLUITEN,
        ),
    ],
)
def test_what_comes_next(zin: str, lek: Lekfeiten, verwacht: Lekstap) -> None:
    assert stap(lek) is verwacht, zin
    assert f"datalek.stap_{verwacht.value}" in TEKSTEN


COMPLEET = feiten(9, risico=Risico.HOOG, gemeld_op=op(8), verteld_op=op(8), maatregelen="Wachtwoord veranderd.")


@pytest.mark.parametrize(
    ("zin", "lek", "mist"),
    [
        ("everything is there", COMPLEET, []),
        ("nobody weighed it", replace(COMPLEET, risico=None), ["risico"]),
        ("not reported", replace(COMPLEET, gemeld_op=None), ["gemeld_op"]),
        ("no risk and no reason", replace(COMPLEET, risico=Risico.GEEN, gemeld_op=None), ["waarom_niet_gemeld"]),
        ("reported late without a reason", replace(COMPLEET, gemeld_op=op(73)), ["waarom_later"]),
        ("reported late with a reason", replace(COMPLEET, gemeld_op=op(73), waarom_later="Weekend."), []),
        ("not told", replace(COMPLEET, verteld_op=None), ["verteld_op"]),
        ("no measure", replace(COMPLEET, maatregelen=" "), ["maatregelen"]),
        ("nothing at all: all of it at once", feiten(), ["risico", "maatregelen"]),
    ],
)
def test_what_is_needed_to_close(zin: str, lek: Lekfeiten, mist: list[str]) -> None:
    oordeel = beoordeel_afsluiten(lek)
    assert [v.sleutel for v in oordeel.voorwaarden] == mist, zin
    assert oordeel.uitkomst is (Uitkomst.ONDER_VOORWAARDE if mist else Uitkomst.TOEGESTAAN)


def test_a_report_before_the_discovery_is_a_mistake() -> None:
    assert beoordeel_afsluiten(replace(COMPLEET, gemeld_op=op(-1))).uitkomst is Uitkomst.GEWEIGERD
