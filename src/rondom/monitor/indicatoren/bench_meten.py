"""The measurements of ``rondom bench monitor``: side by side, answers before times, resumable."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

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
VORM = 1  # of what is remembered; another form is measured again
Deel = tuple[Indicator, Maat, Tijdvak]


class Verschil(RuntimeError):
    """Two answers that must be equal are not: then no time is printed."""


def measures() -> list[Deel]:
    """Every measure that reads declarations."""
    return [
        (i, maat, tijdvak)
        for i in INDICATOREN.values()
        for maat in i.maten
        if BRON in maat.bronnen
        for tijdvak in i.tijdvakken
    ]


def name(deel: Deel) -> str:
    """How a measure is called in the output: ``I26 kosten``."""
    return f"{deel[0].id} {deel[1].sleutel}"


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


@dataclass
class Stand:
    """What was measured so far. With a folder an interrupted measurement goes on where it stopped.

    Remembered under what was asked, with the queries themselves: a changed query is measured again.
    """

    pad: Path | None
    gedaan: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, map_: Path | None) -> Stand:
        """The state in a folder; without a folder nothing is remembered. A half-written file counts as none."""
        pad = map_ / "gemeten.json" if map_ else None
        try:
            return cls(pad, json.loads(pad.read_text(encoding="utf-8")) if pad else {})
        except (FileNotFoundError, json.JSONDecodeError):
            return cls(pad)

    def once(self, wat: object, doe: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """What ``doe`` measures, with load and peak memory of this process; not measured again when it stands here."""
        sleutel = hashlib.sha256(repr((VORM, wat)).encode()).hexdigest()[:16]
        if sleutel not in self.gedaan:
            uitkomst = doe()
            uitkomst["belasting"] = round(os.getloadavg()[0], 2)
            uitkomst["geheugen_gb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
            self.gedaan[sleutel] = uitkomst
            if self.pad:
                half = self.pad.with_suffix(".half")
                half.write_text(json.dumps(self.gedaan, indent=1), encoding="utf-8")
                half.replace(self.pad)
        return self.gedaan[sleutel]


@dataclass(frozen=True)
class Tijd:
    """Median seconds by the clock, and of all processors together: the second hardly feels what else runs here."""

    klok: float
    processor: float


def side_by_side(stand: Stand, wat: object, doen: list[Callable[[], object]], keren: int) -> list[Tijd]:
    """The times of each, measured in turn and each round in the other direction; whoever calls has warmed up.

    Each round is remembered, so that an interrupted measurement loses one round.
    """

    def once_each(volgorde: list[int]) -> dict[str, Any]:
        tijden: dict[int, tuple[float, float]] = {}
        for i in volgorde:
            gc.collect()
            klok, processor = time.perf_counter(), time.process_time()
            doen[i]()
            tijden[i] = (time.perf_counter() - klok, time.process_time() - processor)
        return {"tijden": [tijden[i] for i in sorted(tijden)]}

    rondes = []
    for keer in range(keren):
        volgorde = sorted(range(len(doen)), reverse=bool(keer % 2))
        rondes.append(stand.once((wat, "ronde", keer), partial(once_each, volgorde))["tijden"])
    return [Tijd(*(statistics.median(kant) for kant in zip(*t, strict=True))) for t in zip(*rondes, strict=True)]


def register(motor: Motor, map_: Path) -> None:
    """The generated deliveries, read through their contracts."""
    for sleutel in (BRON, "inschrijvingen", *GEBIEDSBRONNEN):
        motor.register(sleutel, [map_ / f"{sleutel}.parquet"], schema(CONTRACTEN[sleutel]))


def same(motor: DuckDB, een: str, ander: str, wat: str) -> None:
    """Raises :class:`Verschil` when the answers of two queries differ in any row."""
    for a, b in ((een, ander), (ander, een)):
        over = motor.rows(f"SELECT count(*) FROM (({a}) EXCEPT ALL ({b})) AS verschil")[0][0]  # noqa: S608
        if over:
            raise Verschil(f"{wat}: de antwoorden verschillen in {over} rijen")


def measure_one(motor: DuckDB, deel: Deel, keren: int, stand: Stand, wat: object) -> dict[str, Any]:
    """One measure through Rondom and through a hand-written query, in turn on the same connection."""
    vragen = compiled([deel], motor.dialect)
    hand = HANDGESCHREVEN[deel[0].id, deel[1].sleutel]
    vragen.run(motor)
    motor.run("hand", hand)
    same(motor, vragen.antwoord, "SELECT * FROM hand", name(deel))
    rondom, duckdb = side_by_side(stand, wat, [lambda: vragen.run(motor), lambda: motor.run("hand", hand)], keren)
    rijen = motor.rows("SELECT count(*) FROM hand")[0][0]
    _drop(motor, vragen)
    motor.drop("hand")
    return {"maat": name(deel), "rijen": rijen, **_times("rondom", rondom), **_times("duckdb", duckdb)} | {
        "verhouding": rondom.klok / duckdb.klok,
        "verhouding_processor": rondom.processor / duckdb.processor,
    }


def _times(wie: str, tijd: Tijd) -> dict[str, float]:
    return {f"{wie}_s": tijd.klok, f"{wie}_processor_s": tijd.processor}


def _drop(motor: Motor, vragen: Vragen) -> None:
    for tabel, _sql in vragen.stappen:
        motor.drop(tabel)


def measure_all(motor: DuckDB, delen: list[Deel], keren: int, stand: Stand, wat: object) -> dict[str, Any]:
    """All measures on the source in one plan, what they share counted once, beside each of them alone, in turn."""
    vragen = [compiled(delen, motor.dialect), *(compiled([deel], motor.dialect) for deel in delen)]

    def alone(een: Vragen) -> None:
        een.run(motor)
        _drop(motor, een)

    alone(vragen[0])
    samen, *los = side_by_side(stand, wat, [partial(alone, v) for v in vragen], keren)
    traagste = max(range(len(los)), key=lambda i: los[i].klok)
    return {"traagste": name(delen[traagste]), **_times("alle", samen), **_times("traagste", los[traagste])} | {
        "verhouding": samen.klok / los[traagste].klok,
        "verhouding_processor": samen.processor / los[traagste].processor,
    }


def measure_pandas(map_: Path, motor: DuckDB, keren: int, stand: Stand, wat: object) -> dict[str, Any]:
    """I13 *declaratie*, declarations joined with pupils, in one pass with pandas; the answer is compared too."""
    deel = next(d for d in measures() if name(d) == "I13 declaratie")
    vragen = compiled([deel], motor.dialect)
    vragen.run(motor)
    motor.verbinding.register("met_pandas", pandas_answer(map_))
    same(motor, vragen.antwoord, "SELECT * FROM met_pandas", "pandas")
    motor.verbinding.unregister("met_pandas")
    rondom, pandas = side_by_side(stand, wat, [lambda: vragen.run(motor), lambda: pandas_answer(map_)], keren)
    _drop(motor, vragen)
    return {**_times("pandas", pandas), **_times("rondom", rondom), "keer_sneller": pandas.klok / rondom.klok}


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
                antwoorden.append([tuple(r) for r in motor.rows(vragen.antwoord)])
                seconden.append(time.perf_counter() - begin)
            finally:
                motor.close()
    return {
        "declaraties": declaraties,
        "maten": len(measures()),
        "rijen": len(antwoorden[0]),
        "gelijk": antwoorden[0] == antwoorden[1],
        "duckdb_s": seconden[0],
        "spark_s": seconden[1],
    }
