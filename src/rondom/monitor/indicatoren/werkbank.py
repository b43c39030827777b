"""Where indicators find their sources, and what several of them need is counted once.

Everything here makes expressions; nothing touches a row. So a plan can be read, compiled for any engine and checked
before a delivery is opened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

import ibis
import ibis.expr.types as ir
import sqlglot

from rondom.monitor.bronnen.contract import Contract, Soort, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.indicatoren.definitie import Tijdvak
from rondom.monitor.parameters import STANDAARD, Parameters

TYPEN = {
    Soort.TEKST: "string",
    Soort.GETAL: "int64",
    Soort.CENTEN: "int64",
    Soort.DECIMAAL: "float64",
    Soort.DATUM: "date",
    Soort.JA_NEE: "boolean",
    Soort.GEBOORTEDATUM: "string",
}


def schema(contract: Contract) -> dict[str, str]:
    """Column → type of a source as it left its owner."""
    return {kolom.naam: TYPEN[kolom.soort] for kolom in contract.in_vorm(Vorm.PSEUDONIEM)}


@dataclass(frozen=True)
class Verslagperiode:
    """From which day up to and including which day a calculation reports. What still runs, runs to ``tot_en_met``."""

    van: date
    tot_en_met: date

    def __post_init__(self) -> None:
        if self.tot_en_met < self.van:
            raise ValueError("het verslag eindigt voordat het begint")


@dataclass(frozen=True)
class Stap:
    """One table to be made: its name, the expression over sources and earlier steps, and whether others need it too."""

    naam: str
    expressie: ir.Table
    gedeeld: bool = False

    def sql(self, dialect: str) -> str:
        """The query for ``duckdb`` or ``pyspark``.

        DuckDB adds whole numbers up to 128 bits, which Parquet would keep as a fraction, and Ibis leaves out a cast to
        what it takes for 64 bits already; so the cast is written around each sum here.
        """
        vraag = str(ibis.to_sql(self.expressie, dialect=dialect))
        return _narrow_sums(vraag) if dialect == "duckdb" else vraag


def _narrow_sums(vraag: str) -> str:
    boom = sqlglot.parse_one(vraag, dialect="duckdb")
    for som in list(boom.find_all(sqlglot.exp.Sum)):
        som.replace(sqlglot.exp.cast(som.copy(), "BIGINT"))
    return boom.sql(dialect="duckdb")


class Werkbank:
    """Gives sources and shared counts to indicators, and remembers which tables must be made for that.

    ``bewaar`` names the shared counts that become a table; the others are part of the one query that asks for them.
    """

    def __init__(self, verslag: Verslagperiode, parameters: Parameters = STANDAARD, bewaar: Iterable[str] = ()) -> None:
        self.verslag = verslag
        self.parameters = parameters
        self.stappen: list[Stap] = []
        self.gevraagd: Counter[str] = Counter()
        self._bewaar = frozenset(bewaar)
        self._gemaakt: dict[str, ir.Table] = {}

    @property
    def van(self) -> ir.DateValue:
        """The first day of the report, as an expression."""
        return ibis.date(self.verslag.van.isoformat())

    @property
    def tot_en_met(self) -> ir.DateValue:
        """The last day of the report, as an expression."""
        return ibis.date(self.verslag.tot_en_met.isoformat())

    def bron(self, sleutel: str) -> ir.Table:
        """A source in the form in which it left its owner. Raises KeyError for a source without a contract."""
        return ibis.table(schema(CONTRACTEN[sleutel]), name=sleutel)

    def voortelling(
        self,
        functie: Callable[[Werkbank, Tijdvak], ir.Table],
        tijdvak: Tijdvak,
        anders: Callable[[Werkbank, Tijdvak], ir.Table] | None = None,
    ) -> ir.Table:
        """What ``functie`` counts, made at most once.

        ``anders`` is what is enough for this asker when nobody else needs the count: the rows it would be made of, or
        only a part of it. It has the columns that this asker uses, and must lead to the same answer.
        """
        naam = f"{functie.__name__}_{tijdvak.value}"
        self.gevraagd[naam] += 1
        if anders is not None and naam not in self._bewaar:
            return anders(self, tijdvak)
        if naam not in self._gemaakt:
            expressie = functie(self, tijdvak)
            self._gemaakt[naam] = self.step(naam, expressie, gedeeld=True) if naam in self._bewaar else expressie
        return self._gemaakt[naam]

    def step(self, naam: str, expressie: ir.Table, gedeeld: bool = False) -> ir.Table:
        """Have ``expressie`` made as a table; answers that table, to build on."""
        self.stappen.append(Stap(naam, expressie, gedeeld))
        return ibis.table(expressie.schema(), name=naam)

    def within(self, tabel: ir.Table, dag: ir.DateValue) -> ir.Table:
        """The rows whose ``dag`` falls in the report."""
        return tabel.filter((dag >= self.van) & (dag <= self.tot_en_met))
