"""Is the test set read as it is meant, and are the bars reached on it? Skipped where it is not there."""

from __future__ import annotations

import csv
import os
import random
from pathlib import Path

import pytest

from rondom.monitor.koppelen import bench, febrl
from rondom.monitor.koppelen.febrl import PLAN, FebrlOntbreekt

FOLDER = next(Path(os.environ.get("RONDOM_FEBRL", ".rondom/febrl")).rglob("dataset4a.csv"), None)


def write(folder: Path, people: int) -> None:
    rng = random.Random(0)
    for name, kind in (("dataset4a.csv", "org"), ("dataset4b.csv", "dup-0")):
        with (folder / name).open("w", newline="") as file:
            file.write("rec_id, " + ", ".join([*PLAN.veldnamen, febrl.SLEUTEL]) + "\n")
            rows = [[f"rec-{n}-{kind}", *("xyz" for _ in PLAN.veldnamen), str(n)] for n in range(people)]
            rng.shuffle(rows)
            csv.writer(file).writerows([[row[0], *(f" {value}" for value in row[1:])] for row in rows])


def test_reading_joins_people_by_their_number(tmp_path: Path) -> None:
    write(tmp_path, 5)
    paar = febrl.read(tmp_path)
    assert sorted(paar.wie[0]) == sorted(paar.wie[1]) == list("01234")
    assert paar.a["surname"] == ["xyz"] * 5
    assert paar.a["rec_id"][0] == f"rec-{paar.wie[0][0]}-org"


def test_half_is_three_and_four_thousand_of_whom_two_in_both(tmp_path: Path) -> None:
    write(tmp_path, 5_000)
    paar = febrl.half(febrl.read(tmp_path))
    assert (len(paar.wie[0]), len(paar.wie[1])) == (3_000, 4_000)
    assert len(set(paar.wie[0]) & set(paar.wie[1])) == 2_000
    assert all(len(values) == 4_000 for values in paar.b.values())


def test_a_missing_or_damaged_set_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FebrlOntbreekt):
        febrl.read(tmp_path)
    (tmp_path / "dataset4a.csv").write_text("")
    with pytest.raises(FebrlOntbreekt):
        febrl.read(tmp_path)
    monkeypatch.setattr(febrl, "SLOT", tmp_path / "weg")
    with pytest.raises(FebrlOntbreekt, match="--febrl"):
        febrl.fetch(tmp_path / "leeg")


def test_the_identifier_is_no_field_of_the_plan() -> None:
    assert febrl.SLEUTEL not in PLAN.veldnamen


@pytest.mark.traag
@pytest.mark.skipif(FOLDER is None, reason="FEBRL4 is not here; `rondom bench koppelen` fetches it")
def test_the_bars_are_reached() -> None:
    assert FOLDER is not None
    paar = febrl.half(febrl.read(FOLDER.parent))
    outcome = [uitslag.as_dict() for uitslag in bench.measure(paar, "half") if uitslag.lat]
    assert outcome and [one["wat"] for one in outcome if not one["gehaald"]] == []
    assert [one["veld"] for one in bench.attack(paar) if one["gehaald"] is False] == []


def test_the_table_says_what_is_not_reached() -> None:
    bad = bench.Uitslag("gecodeerd", "heel", 90, 5, 10, 0.99, 0.9, 1.0, 0.995).as_dict()
    outcome = {"koppelen": [bad], "aanval": [], "geheugen_gb": 0.1}
    assert "NIET GEHAALD" in bench.table(outcome)
    assert not bench.reached(outcome)
