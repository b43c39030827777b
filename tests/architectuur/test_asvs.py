"""The tables of security requirements and of attacks name files that exist, and nothing is missing or said twice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

pytestmark = pytest.mark.architectuur

PROJECT = Path(__file__).resolve().parents[2]
ASVS = PROJECT / "docs" / "referentie" / "asvs.md"
AANVALLEN = PROJECT / "docs" / "uitleg" / "aanvallen.md"
PER_HOOFDSTUK = {
    1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7, 10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13, 16: 16, 17: 7,
}  # fmt: skip
"""How many requirements of levels 1 and 2 each chapter of version 5.0.0 has: 253."""
RIJ = re.compile(
    r"^\| V(\d+)\.(\d+)\.(\d+) \| ([12]) \| ([^|]+) \| (ja|deels|nee|nvt|host) \| ([^|]+) \|$", re.MULTILINE
)
PAD = re.compile(r"`((?:src|tests|docs|regios|requirements|pyproject\.toml)[^`\s]*)`")


def missing_paths(tekst: str) -> list[str]:
    """Files (with a test or function behind ``::``) that the text names and that are not there."""
    fout = []
    for genoemd in PAD.findall(tekst):
        pad, _, naam = genoemd.partition("::")
        bestand = PROJECT / pad
        if not bestand.exists() or (naam and f"def {naam}(" not in bestand.read_text(encoding="utf-8")):
            fout.append(genoemd)
    return fout


@pytest.mark.parametrize("pad", [ASVS, AANVALLEN], ids=["asvs", "aanvallen"])
def test_every_file_and_test_that_is_named_exists(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert missing_paths(tekst) == []
    assert len(PAD.findall(tekst)) > 15


def test_proof_a_file_or_test_that_is_not_there_is_noticed() -> None:
    assert missing_paths("`tests/aanval/test_niets.py` and `tests/aanval/test_race.py::test_niets`") == [
        "tests/aanval/test_niets.py",
        "tests/aanval/test_race.py::test_niets",
    ]


def test_every_requirement_of_the_two_levels_stands_once() -> None:
    tekst = ASVS.read_text(encoding="utf-8")
    rijen = RIJ.findall(tekst)
    assert len(rijen) == tekst.count("\n| V"), "a row that is not of the form of the others"
    assert len({r[:3] for r in rijen}) == len(rijen)
    assert Counter(int(r[0]) for r in rijen) == PER_HOOFDSTUK
    assert Counter(r[3] for r in rijen) == {"1": 70, "2": 183}


def test_what_is_met_says_where_and_the_count_on_top_is_right() -> None:
    tekst = ASVS.read_text(encoding="utf-8")
    stand = Counter(r[5] for r in RIJ.findall(tekst))
    kop = re.search(r"Of (\d+): (\d+) met, (\d+) in part, (\d+) not, (\d+) not applicable, (\d+) for the host", tekst)
    assert kop is not None
    geteld = (sum(stand.values()), *(stand[s] for s in ("ja", "deels", "nee", "nvt", "host")))
    assert tuple(map(int, kop.groups())) == geteld
