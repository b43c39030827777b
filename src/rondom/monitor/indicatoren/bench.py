"""The command ``rondom bench monitor``: Rondom beside a hand-written DuckDB query and pandas, in one run.

Every answer is compared with the others before a time is printed: a fast wrong answer is no answer.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import click

from rondom.monitor.indicatoren.bench_meten import (
    Deel,
    Stand,
    Verschil,
    compare_spark,
    compiled,
    measure_all,
    measure_one,
    measure_pandas,
    measures,
    name,
    register,
)
from rondom.monitor.indicatoren.bench_vragen import HANDGESCHREVEN, make_deliveries
from rondom.monitor.motor import STANDAARD_DRADEN, DuckDB, MotorProbleem

LATTEN = {"klein": 1.2, "groot": 1.1, "alle": 3.0, "pandas": 3.0, "geheugen_gb": 8.0}
SPARK_JEUGDIGEN, SPARK_DECLARATIES = 20_000, 100_000


@click.command(help="Indicatoren op declaraties: Rondom, DuckDB met de hand, pandas; en Spark op minder rijen.")
@click.option("--declaraties", default=10_000_000, show_default=True, type=click.IntRange(1_000))
@click.option("--jeugdigen", default=3_000_000, show_default=True, type=click.IntRange(100))
@click.option("--groot", is_flag=True, help="Honderd miljoen declaraties; zonder pandas.")
@click.option("--keren", default=5, show_default=True, type=click.IntRange(1), help="Mediaan van zoveel keer.")
@click.option("--maat", "alleen", multiple=True, help="Alleen deze maat, zoals 'I26 kosten'; vaker mag.")
@click.option(
    "--map", "map_", type=click.Path(file_okay=False, path_type=Path),
    help="Bewaar hier de rijen en wat gemeten is; wie opnieuw begint gaat verder waar het stopte.",
)  # fmt: skip
@click.option("--zonder-spark", is_flag=True)
@click.option("--zonder-pandas", is_flag=True)
@click.option("--json", "als_json", is_flag=True, help="Druk de uitkomst af als JSON.")
def monitor(
    declaraties: int, jeugdigen: int, groot: bool, keren: int, alleen: tuple[str, ...], map_: Path | None,
    zonder_spark: bool, zonder_pandas: bool, als_json: bool,
) -> None:  # fmt: skip
    """Generate, measure, compare, and print the ratios of one run."""
    declaraties = 100_000_000 if groot else declaraties
    delen = [d for d in measures() if not alleen or name(d) in alleen]
    if not delen:
        raise click.BadParameter(f"kies uit {', '.join(name(d) for d in measures())}", param_hint="--maat")
    uitkomst: dict[str, Any] = {"declaraties": declaraties, "jeugdigen": jeugdigen, "keren": keren, "latten": LATTEN}
    uitkomst |= {"draden": STANDAARD_DRADEN, "processoren": os.cpu_count()}
    stand = Stand.of(map_)
    try:
        with _folder(map_, declaraties, jeugdigen) as rijen:
            uitkomst |= _measure(stand, rijen, delen, uitkomst, zonder_pandas or groot)
        if not zonder_spark:
            vraag = ("spark", SPARK_DECLARATIES, compiled(measures(), "pyspark"))
            uitkomst["spark"] = stand.once(vraag, lambda: compare_spark(SPARK_JEUGDIGEN, SPARK_DECLARATIES))
    except (Verschil, MotorProbleem) as probleem:
        click.echo(f"rondom: {probleem}", err=True)
        sys.exit(1)
    click.echo(json.dumps(uitkomst, indent=1) if als_json else "\n".join(_report(uitkomst, groot)))


@contextmanager
def _folder(map_: Path | None, declaraties: int, jeugdigen: int) -> Iterator[Path]:
    """The folder with the rows: a temporary one, or one that is kept, by size."""
    with tempfile.TemporaryDirectory(prefix="rondom-bench-") as tijdelijk:
        rijen = map_ / f"{declaraties}x{jeugdigen}" if map_ else Path(tijdelijk)
        rijen.mkdir(parents=True, exist_ok=True)
        click.echo(f"{declaraties} declaraties en {jeugdigen} jeugdigen maken", err=True)
        make_deliveries(rijen, jeugdigen, declaraties)
        yield rijen


def _measure(stand: Stand, rijen: Path, delen: list[Deel], maat: dict[str, Any], zonder_pandas: bool) -> dict[str, Any]:
    omvang = (maat["declaraties"], maat["jeugdigen"], maat["keren"])
    keren: int = maat["keren"]
    uit: dict[str, Any] = {"maten": []}
    motor = DuckDB()
    try:
        register(motor, rijen)
        for deel in delen:
            vraag = (omvang, compiled([deel], motor.dialect), HANDGESCHREVEN[deel[0].id, deel[1].sleutel])
            uit["maten"].append(stand.once(vraag, partial(measure_one, motor, deel, keren, stand, vraag)))
            click.echo(_line(uit["maten"][-1]), err=True)
        vraag_alle = (omvang, [compiled(d, motor.dialect) for d in (delen, *([d] for d in delen))])
        uit["alle"] = stand.once(vraag_alle, lambda: measure_all(motor, delen, keren, stand, vraag_alle))
        gemeten = [*uit["maten"], uit["alle"]]
        uit["geheugen_gb"] = max(m["geheugen_gb"] for m in gemeten)
        if not zonder_pandas:
            vraag_pandas = (omvang, "pandas", compiled(measures(), motor.dialect))
            uit["pandas"] = stand.once(vraag_pandas, lambda: measure_pandas(rijen, motor, keren, stand, vraag_pandas))
    finally:
        motor.close()
    return uit


def _line(m: dict[str, Any]) -> str:
    getallen = (m["rondom_s"], m["duckdb_s"], m["verhouding"], m["verhouding_processor"])
    regel = f"{m['maat']:<18}{m['rijen']:>10}" + "".join(f"{g:>12.2f}" for g in getallen)
    return regel + f"{_cores(m, 'rondom'):>9.1f}{m['belasting']:>11.1f}"


def _cores(m: dict[str, Any], wie: str) -> float:
    """How many processors it really got: fewer than its threads means that other work took them."""
    return float(m[f"{wie}_processor_s"] / m[f"{wie}_s"])


def _pandas(p: dict[str, Any]) -> str:
    """Pandas computes on one processor and feels little of a busy machine; Rondom on all: so say what each got."""
    regel = f"pandas {p['pandas_s']:.2f} s, Rondom {p['rondom_s']:.2f} s: {p['keer_sneller']:.1f} keer sneller"
    gekregen = f" (Rondom kreeg {_cores(p, 'rondom'):.1f} kernen, pandas {_cores(p, 'pandas'):.1f})"
    return regel + gekregen + _verdict(p["keer_sneller"] >= LATTEN["pandas"], f"≥ {LATTEN['pandas']}")


def _report(u: dict[str, Any], groot: bool) -> list[str]:
    lat = LATTEN["groot" if groot else "klein"]
    regels = [
        f"{u['declaraties']} declaraties, {u['jeugdigen']} jeugdigen; mediaan van {u['keren']}, om en om; "
        f"{u['draden']} draden op {u['processoren']} processoren",
        f"{'maat':<18}{'rijen':>10}{'Rondom s':>12}{'DuckDB s':>12}{'verhouding':>12}{'processor':>12}"
        f"{'kernen':>9}{'belasting':>11}",
    ]
    regels += [_line(m) + _verdict(m["verhouding"] <= lat, f"≤ {lat}") for m in u["maten"]]
    a = u["alle"]
    regels.append(
        f"alle maten samen {a['alle_s']:.2f} s, de traagste ({a['traagste']}) {a['traagste_s']:.2f} s: "
        f"{a['verhouding']:.2f} keer, processor {a['verhouding_processor']:.2f} (belasting {a['belasting']:.1f})"
        + _verdict(a["verhouding"] <= LATTEN["alle"], f"≤ {LATTEN['alle']}")
    )
    regels.append(
        f"meeste geheugen, met maken van de rijen: {u['geheugen_gb']:.2f} GB"
        + _verdict(u["geheugen_gb"] <= LATTEN["geheugen_gb"], f"≤ {LATTEN['geheugen_gb']}")
    )
    if p := u.get("pandas"):
        regels.append(_pandas(p))
    if s := u.get("spark"):
        regels.append(
            f"Spark op {s['declaraties']} declaraties, {s['maten']} maten, {s['rijen']} rijen: "
            f"{'gelijk tot de laatste cent' if s['gelijk'] else 'VERSCHILLEND'} "
            f"(Spark {s['spark_s']:.1f} s, DuckDB {s['duckdb_s']:.1f} s)"
        )
    return regels


def _verdict(gehaald: bool, lat: str) -> str:
    return f"   lat {lat}: {'gehaald' if gehaald else 'NIET gehaald'}"
