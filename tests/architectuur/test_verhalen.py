"""Every step of the stories about the network has a test that exists and a page that has an address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import get_resolver

pytestmark = pytest.mark.architectuur

WORTEL = Path(__file__).parents[2]
STAPPEN = {"S1": {6, 9}, "S3": {1, 2, 3, 7, 8}, "S5": {1, 2, 3, 4, 5, 6, 8, 11}}
RIJEN = [
    [cel.strip() for cel in regel.strip("|\n ").split("|")]
    for regel in (WORTEL / "docs/uitleg/verhalen.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| S\d ", regel)
]


def missing(naam: str) -> bool:
    """Is there no such test in that file?"""
    pad, _, functie = naam.partition("::")
    return not (WORTEL / pad).is_file() or f"\ndef {functie}(" not in (WORTEL / pad).read_text(encoding="utf-8")


@pytest.mark.parametrize("rij", RIJEN, ids=[f"{r[0]}.{r[1].split()[0]}" for r in RIJEN])
def test_a_step_has_its_tests_and_its_page(rij: list[str]) -> None:
    _verhaal, _stap, tests, pagina = rij
    namen = re.findall(r"`([^`]+)`", tests)
    assert namen and not [n for n in namen if missing(n)]
    ruimte, _, naam = pagina.strip("`").partition(":")
    assert naam in {str(n) for n in get_resolver().namespace_dict[ruimte][1].reverse_dict}, pagina


def test_no_step_is_left_out() -> None:
    gevonden: dict[str, set[int]] = {}
    for verhaal, stap, *_ in RIJEN:
        gevonden.setdefault(verhaal, set()).add(int(stap.split()[0]))
    assert gevonden == STAPPEN


def test_proof_a_test_that_is_gone_is_found() -> None:
    assert missing("tests/kern/test_mandaat.py::test_that_never_was") and missing("tests/kern/test_niet.py::test_x")
