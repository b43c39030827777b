"""A data owner has Python and click, and nothing else of Rondom's world."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.monitor.test_pseudonimiseren import KOP, SANNE, Huis

BARRED = """
import sys

class Bar:
    def find_spec(self, name, path=None, target=None):
        root = name.partition(".")[0]
        if root in {roots!r} or name in {rooms!r}:
            raise ModuleNotFoundError(f"barred: {{name}}", name=name)

sys.meta_path.insert(0, Bar())
from rondom.cli import main
main({arguments!r})
"""
ROOTS = ["django", "psycopg", "duckdb", "pyarrow", "numpy", "pandas", "ibis", "procrastinate", "psutil"]
ROOMS = [f"rondom.{room}" for room in ("kern", "netwerk", "toegang", "casus", "portaal", "spiegel", "ui", "web")]


def run(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    script = BARRED.format(roots=ROOTS, rooms=ROOMS, arguments=arguments)
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)


def test_it_runs_without_a_database_an_engine_or_the_other_rooms(tmp_path: Path) -> None:
    huis = Huis(tmp_path)
    source = huis.file(KOP, SANNE)
    common = ["--kolommen", str(tmp_path / "kolommen.json"), "--uit", str(huis.uit)]
    made = run(["monitor", "pseudonimiseer", str(source), "--sleutel", str(tmp_path / "2026.json"), *common])
    assert made.returncode == 0, made.stderr
    assert huis.rows()[0]["geboortejaar"] == "2011"


def test_parquet_without_its_package_is_one_clear_line(tmp_path: Path) -> None:
    huis = Huis(tmp_path)
    source = huis.file("x", name="jeugd.parquet")
    common = ["--kolommen", str(tmp_path / "kolommen.json"), "--uit", str(huis.uit)]
    made = run(["monitor", "pseudonimiseer", str(source), "--sleutel", str(tmp_path / "2026.json"), *common])
    assert made.returncode == 2
    assert "pip install pyarrow" in made.stderr and "Traceback" not in made.stderr


@pytest.mark.parametrize(
    "step", ["build --sources a --out b", "codeer a --plan p --partij b --sleutel c --koppelsleutel d --uit e"]
)
def test_a_step_that_needs_more_says_which_package(step: str) -> None:
    made = run(["monitor", *step.split()])
    assert made.returncode == 2
    assert "is het pakket" in made.stderr and "pip install rondom" in made.stderr and "Traceback" not in made.stderr


@pytest.mark.parametrize("barred", ["duckdb", "django"])
def test_the_bar_would_notice(barred: str) -> None:
    script = BARRED.format(roots=[barred], rooms=[], arguments=["--help"]).replace(
        "from rondom", f"import {barred}\nfrom rondom"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True).returncode != 0
