"""Is the generated reference what the code says?"""

from pathlib import Path

import pytest

from rondom.kern.parameters import SOORTEN
from rondom.kern.regels import REGELS
from rondom.kern.rollen import ROLLEN
from rondom.kern.statussen import ALLE
from rondom.referentie_cli import DOCUMENTEN, verouderd


def test_reference_in_docs_is_current() -> None:
    assert verouderd() == [], "run `rondom referentie` and commit docs/referentie"


def test_missing_and_changed_files_are_noticed(tmp_path: Path) -> None:
    assert verouderd(tmp_path) == list(DOCUMENTEN)
    for naam, maak in DOCUMENTEN.items():
        (tmp_path / naam).write_text(maak(), encoding="utf-8")
    assert verouderd(tmp_path) == []
    (tmp_path / "rollen.md").write_text("anders", encoding="utf-8")
    assert verouderd(tmp_path) == ["rollen.md"]


@pytest.mark.parametrize(
    ("document", "sleutels"),
    [("regels.md", REGELS), ("parameters.md", SOORTEN), ("rollen.md", ROLLEN), ("statussen.md", ALLE)],
)
def test_every_entry_is_in_the_reference(document: str, sleutels: dict[str, object]) -> None:
    tekst = DOCUMENTEN[document]()
    assert [s for s in sleutels if s not in tekst] == []


def test_tables_stay_tables() -> None:
    for maak in DOCUMENTEN.values():
        breedte = 0
        for regel in maak().splitlines():
            kolommen = regel.replace("\\|", "").count("|") if regel.startswith("|") else 0
            assert breedte in (0, kolommen) or kolommen == 0, regel
            breedte = kolommen
