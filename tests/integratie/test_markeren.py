"""What marking finds in a set of fictional sentences, measured; and how the library stands at the door."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from rondom.kern.herkenbaar import Bekende, Spoor, mark
from rondom.toegang.markeren import find_marks
from tests.integratie.markeerzinnen import ANDEREN, BEKENDEN, EIGEN, NIETS, read


def measure(zinnen: str, bekenden: tuple[Bekende, ...] = BEKENDEN) -> tuple[int, int, int]:
    """Found whole, missed in whole or in part, and marked for nothing."""
    gevonden = gemist = te_veel = 0
    for zin, woorden in read(zinnen):
        marks, vanaf, plekken = mark(zin, bekenden, find_marks(zin)), 0, []
        for woord in woorden:
            begin = zin.index(woord, vanaf)
            vanaf = begin + len(woord)
            plekken.append((begin, vanaf))
        heel = [any(m.begin <= b and e <= m.einde for m in marks) for b, e in plekken]
        gevonden, gemist = gevonden + sum(heel), gemist + len(heel) - sum(heel)
        te_veel += sum(not any(m.begin < e and b < m.einde for b, e in plekken) for m in marks)
    return gevonden, gemist, te_veel


# The figures of docs/uitleg/consultatie.md. Who makes it better changes them there too; worse is a defect.
@pytest.mark.parametrize(
    ("zinnen", "gemeten"),
    [(EIGEN, (31, 1, 0)), (ANDEREN, (26, 4, 0)), (NIETS, (0, 0, 2))],
    ids=["own", "others", "none"],
)
def test_what_marking_finds_misses_and_marks_for_nothing(zinnen: str, gemeten: tuple[int, int, int]) -> None:
    assert measure(zinnen) == gemeten


def test_proof_the_measure_notices_when_the_names_of_the_casus_are_not_known() -> None:
    assert measure(EIGEN, ())[1] > 5


def test_what_the_library_finds_is_translated_and_an_age_is_left_alone() -> None:
    zin = "Moeder Fleur Hagenaar uit Leeuwarden belde op 4 mei 2012 met 030-1234567 over haar zoon van 14 jaar."
    assert [(m.tekst, m.soort) for m in find_marks(zin)] == [
        ("Fleur Hagenaar", Spoor.NAAM),
        ("Leeuwarden", Spoor.PLAATS),
        ("4 mei 2012", Spoor.GEBOORTEDATUM),
        ("030-1234567", Spoor.TELEFOON),
    ]
    assert all(zin[m.begin : m.einde] == m.tekst for m in find_marks(zin))
    assert find_marks("") == find_marks(" \n") == ()


def test_loading_it_leaves_the_log_as_it_was() -> None:
    find_marks("Een leerling.")
    assert not [h for h in logging.getLogger().handlers if type(h) in (logging.NullHandler,)]
    code = (
        "import logging; from rondom.toegang.markeren import find_marks; find_marks('Noor'); w = logging.getLogger();"
        " assert not w.handlers and w.level == logging.WARNING, (w.handlers, w.level)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60).returncode == 0


def test_the_program_starts_without_loading_it() -> None:
    code = "import sys, rondom.toegang.markeren; assert 'deduce' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60).returncode == 0
