"""The yardstick itself: it compares answers before times, and every measure on declarations has a query by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from rondom.monitor.indicatoren import bench, bench_meten
from rondom.monitor.indicatoren.bench_vragen import HANDGESCHREVEN

KLEIN = ["--declaraties", "3000", "--jeugdigen", "1000", "--keren", "1", "--zonder-spark"]


def test_every_measure_on_declarations_has_a_query_by_hand() -> None:
    assert {(i.id, m.sleutel) for i, m, _ in bench_meten.measures()} == set(HANDGESCHREVEN)


def test_rondom_the_query_by_hand_and_pandas_agree_and_ratios_are_printed() -> None:
    uitslag = CliRunner().invoke(bench.monitor, [*KLEIN, "--json"])
    assert uitslag.exit_code == 0, uitslag.output
    antwoord = json.loads(uitslag.stdout)
    assert [m["maat"] for m in antwoord["maten"]] == ["I08 declaratie", "I13 declaratie", "I13 kosten", "I26 kosten"]
    assert all(m["rijen"] > 50 and m["verhouding"] > 0 for m in antwoord["maten"])
    assert antwoord["pandas"]["keer_sneller"] > 0 and antwoord["alle"]["verhouding"] > 0


def test_proof_a_different_answer_stops_the_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    sleutel = ("I26", "kosten")
    anders = HANDGESCHREVEN[sleutel].replace("THEN -bedrag_centen", "THEN bedrag_centen")
    monkeypatch.setitem(HANDGESCHREVEN, sleutel, anders)
    uitslag = CliRunner().invoke(bench.monitor, [*KLEIN, "--zonder-pandas", "--maat", "I26 kosten"])
    assert uitslag.exit_code == 1
    assert "I26 kosten: de antwoorden verschillen" in uitslag.stderr


def test_an_interrupted_measurement_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vraag = [*KLEIN, "--map", str(tmp_path), "--zonder-pandas", "--json"]
    assert CliRunner().invoke(bench.monitor, [*vraag, "--maat", "I26 kosten"]).exit_code == 0
    gemeten: list[str] = []
    echt = bench_meten.measure_one
    monkeypatch.setattr(bench, "measure_one", lambda m, deel, *a: gemeten.append(deel[0].id) or echt(m, deel, *a))
    uitslag = CliRunner().invoke(bench.monitor, [*vraag, "--maat", "I26 kosten", "--maat", "I08 declaratie"])
    assert uitslag.exit_code == 0, uitslag.output
    assert gemeten == ["I08"] and len(json.loads(uitslag.stdout)["maten"]) == 2


def test_an_unknown_measure_is_named_with_the_ones_there_are() -> None:
    uitslag = CliRunner().invoke(bench.monitor, [*KLEIN, "--maat", "I99 niets"])
    assert uitslag.exit_code == 2 and "I26 kosten" in uitslag.stderr
