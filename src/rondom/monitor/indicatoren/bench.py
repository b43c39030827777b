"""The command ``rondom bench monitor``: Rondom beside a hand-written DuckDB query and pandas, in one run.

Every answer is compared with the others before a time is printed: a fast wrong answer is no answer.
"""

from __future__ import annotations

import gc
import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.indicatoren.bench_vragen import HANDGESCHREVEN, make_deliveries, pandas_answer
from rondom.monitor.indicatoren.berekenen import outcome_query
from rondom.monitor.indicatoren.definitie import Indicator, Maat, Tijdvak
from rondom.monitor.indicatoren.plan import GEBIEDSBRONNEN, make_plan
from rondom.monitor.indicatoren.register import INDICATOREN
from rondom.monitor.indicatoren.werkbank import Verslagperiode, schema
from rondom.monitor.motor import DuckDB, Motor, Spark

VERSLAG = Verslagperiode(date(2023, 1, 1), date(2025, 12, 31))
BRON = "jeugdhulp_declaraties"
LATTEN = {"klein": 1.2, "groot": 1.1, "alle": 3.0, "pandas": 3.0, "geheugen_gb": 8.0}
Deel = tuple[Indicator, Maat, Tijdvak]


def measures() -> list[Deel]:
    """Every measure that reads declarations."""
    return [
        (i, maat, tijdvak)
        for i in INDICATOREN.values()
        for maat in i.maten
        if BRON in maat.bronnen
        for tijdvak in i.tijdvakken
    ]


@dataclass(frozen=True)
class Vragen:
    """Compiled queries: the tables to make in order, and where the answer is."""

    stappen: tuple[tuple[str, str], ...]
    antwoord: str

    def run(self, motor: Motor) -> None:
        """Make the tables."""
        for naam, sql in self.stappen:
            motor.run(naam, sql)


def compiled(delen: list[Deel], dialect: str) -> Vragen:
    """A plan for these measures, compiled: outside the clock."""
    plan = make_plan(delen, VERSLAG)
    return Vragen(tuple((s.naam, s.sql(dialect)) for d in plan for s in d.stappen), outcome_query(plan))


def median_seconds(doe: Callable[[], object], keren: int) -> float:
    """The median time of so many runs, after one that warms up."""
    doe()
    tijden = []
    for _ in range(keren):
        gc.collect()
        begin = time.perf_counter()
        doe()
        tijden.append(time.perf_counter() - begin)
    return statistics.median(tijden)


def register(motor: Motor, map_: Path) -> None:
    """The generated deliveries, read through their contracts."""
    for sleutel in (BRON, "inschrijvingen", *GEBIEDSBRONNEN):
        motor.register(sleutel, [map_ / f"{sleutel}.parquet"], schema(CONTRACTEN[sleutel]))


def same(motor: DuckDB, een: str, ander: str, wat: str) -> None:
    """Stop when the answers of two queries differ in any row."""
    for a, b in ((een, ander), (ander, een)):
        over = motor.rows(f"SELECT count(*) FROM (({a}) EXCEPT ALL ({b})) AS verschil")[0][0]  # noqa: S608
        if over:
            click.echo(f"rondom: {wat}: de antwoorden verschillen in {over} rijen", err=True)
            sys.exit(1)


def measure_one(motor: DuckDB, deel: Deel, keren: int) -> dict[str, Any]:
    """One measure through Rondom and through a hand-written query, alternately on the same connection."""
    indicator, maat, _ = deel
    naam = f"{indicator.id} {maat.sleutel}"
    vragen = compiled([deel], motor.dialect)
    hand = HANDGESCHREVEN[indicator.id, maat.sleutel]
    vragen.run(motor)
    motor.run("hand", hand)
    same(motor, vragen.antwoord, "SELECT * FROM hand", naam)
    rondom = median_seconds(lambda: vragen.run(motor), keren)
    duckdb = median_seconds(lambda: motor.run("hand", hand), keren)
    rijen = motor.rows("SELECT count(*) FROM hand")[0][0]
    for tabel, _sql in vragen.stappen:
        motor.drop(tabel)
    motor.drop("hand")
    return {"maat": naam, "rijen": rijen, "rondom_s": rondom, "duckdb_s": duckdb, "verhouding": rondom / duckdb}


def measure_all(motor: DuckDB, delen: list[Deel], keren: int) -> float:
    """All measures on the source in one plan, with what they share counted once."""
    vragen = compiled(delen, motor.dialect)
    return median_seconds(lambda: vragen.run(motor), keren)


def measure_pandas(map_: Path, motor: DuckDB, keren: int) -> dict[str, Any]:
    """I13 *declaratie*, declarations joined with pupils, in one pass with pandas; the answer is compared too."""
    deel = next(d for d in measures() if (d[0].id, d[1].sleutel) == ("I13", "declaratie"))
    vragen = compiled([deel], motor.dialect)
    vragen.run(motor)
    motor.verbinding.register("met_pandas", pandas_answer(map_))
    same(motor, vragen.antwoord, "SELECT * FROM met_pandas", "pandas")
    motor.verbinding.unregister("met_pandas")
    return {
        "pandas_s": median_seconds(lambda: pandas_answer(map_), keren),
        "rondom_s": median_seconds(lambda: vragen.run(motor), keren),
    }


def compare_spark(jeugdigen: int, declaraties: int) -> dict[str, Any]:
    """All measures on declarations through Spark and through DuckDB on a smaller set: equal or not."""
    with tempfile.TemporaryDirectory(prefix="rondom-bench-") as map_:
        make_deliveries(Path(map_), jeugdigen, declaraties)
        antwoorden, seconden = [], []
        for motor in (DuckDB(), Spark()):
            try:
                vragen = compiled(measures(), motor.dialect)
                register(motor, Path(map_))
                begin = time.perf_counter()
                vragen.run(motor)
                antwoorden.append(motor.rows(vragen.antwoord))
                seconden.append(time.perf_counter() - begin)
            finally:
                motor.close()
    gelijk = [tuple(r) for r in antwoorden[0]] == [tuple(r) for r in antwoorden[1]]
    return {
        "declaraties": declaraties,
        "rijen": len(antwoorden[0]),
        "gelijk": gelijk,
        "duckdb_s": seconden[0],
        "spark_s": seconden[1],
    }


@click.command(help="Indicatoren op declaraties: Rondom, DuckDB met de hand, pandas; en Spark op minder rijen.")
@click.option("--declaraties", default=10_000_000, show_default=True, type=click.IntRange(1_000))
@click.option("--jeugdigen", default=3_000_000, show_default=True, type=click.IntRange(100))
@click.option("--groot", is_flag=True, help="Honderd miljoen declaraties; zonder pandas en Spark.")
@click.option("--keren", default=5, show_default=True, type=click.IntRange(1), help="Mediaan van zoveel keer.")
@click.option("--maat", "alleen", multiple=True, help="Alleen deze maat, zoals 'I26 kosten'; vaker mag.")
@click.option("--zonder-spark", is_flag=True)
@click.option("--zonder-pandas", is_flag=True)
@click.option("--json", "als_json", is_flag=True, help="Druk de uitkomst af als JSON.")
def monitor(
    declaraties: int, jeugdigen: int, groot: bool, keren: int, alleen: tuple[str, ...], zonder_spark: bool,
    zonder_pandas: bool, als_json: bool,
) -> None:  # fmt: skip
    """Generate, measure, compare, and print the ratios of one run."""
    declaraties = 100_000_000 if groot else declaraties
    delen = [d for d in measures() if not alleen or f"{d[0].id} {d[1].sleutel}" in alleen]
    uitkomst: dict[str, Any] = {"declaraties": declaraties, "jeugdigen": jeugdigen, "keren": keren, "latten": LATTEN}
    with tempfile.TemporaryDirectory(prefix="rondom-bench-") as naam:
        map_ = Path(naam)
        click.echo(f"{declaraties} declaraties en {jeugdigen} jeugdigen maken", err=True)
        make_deliveries(map_, jeugdigen, declaraties)
        motor = DuckDB()
        try:
            register(motor, map_)
            uitkomst["maten"] = []
            for deel in delen:
                uitkomst["maten"].append(measure_one(motor, deel, keren))
                click.echo(_line(uitkomst["maten"][-1]), err=True)
            traagste = max(m["rondom_s"] for m in uitkomst["maten"])
            alle = measure_all(motor, delen, keren)
            uitkomst["alle"] = {"seconden": alle, "traagste_s": traagste, "verhouding": alle / traagste}
            uitkomst["geheugen_gb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
            if not (groot or zonder_pandas):
                pandas = measure_pandas(map_, motor, min(keren, 3))
                uitkomst["pandas"] = {**pandas, "keer_sneller": pandas["pandas_s"] / pandas["rondom_s"]}
        finally:
            motor.close()
    if not (groot or zonder_spark):
        uitkomst["spark"] = compare_spark(20_000, 100_000)
    click.echo(json.dumps(uitkomst, indent=1) if als_json else "\n".join(_report(uitkomst, groot)))


def _line(m: dict[str, Any]) -> str:
    return f"{m['maat']:<18}{m['rijen']:>10}{m['rondom_s']:>12.2f}{m['duckdb_s']:>12.2f}{m['verhouding']:>12.2f}"


def _report(u: dict[str, Any], groot: bool) -> list[str]:
    lat = LATTEN["groot" if groot else "klein"]
    regels = [f"{'maat':<18}{'rijen':>10}{'Rondom s':>12}{'DuckDB s':>12}{'verhouding':>12}"]
    regels += [_line(m) + _verdict(m["verhouding"] <= lat, f"≤ {lat}") for m in u["maten"]]
    a = u["alle"]
    regels.append(
        f"alle maten samen {a['seconden']:.2f} s, traagste {a['traagste_s']:.2f} s: {a['verhouding']:.2f} keer"
        + _verdict(a["verhouding"] <= LATTEN["alle"], f"≤ {LATTEN['alle']}")
    )
    regels.append(
        f"meeste geheugen, met maken van de rijen: {u['geheugen_gb']:.2f} GB"
        + _verdict(u["geheugen_gb"] <= LATTEN["geheugen_gb"], f"≤ {LATTEN['geheugen_gb']}")
    )
    if p := u.get("pandas"):
        regels.append(
            f"pandas {p['pandas_s']:.2f} s, Rondom {p['rondom_s']:.2f} s: {p['keer_sneller']:.1f} keer sneller"
            + _verdict(p["keer_sneller"] >= LATTEN["pandas"], f"≥ {LATTEN['pandas']}")
        )
    if s := u.get("spark"):
        regels.append(f"Spark op {s['declaraties']} declaraties: {'gelijk' if s['gelijk'] else 'VERSCHILLEND'}")
    return regels


def _verdict(gehaald: bool, lat: str) -> str:
    return f"   lat {lat}: {'gehaald' if gehaald else 'NIET gehaald'}"
