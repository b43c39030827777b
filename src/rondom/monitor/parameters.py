"""Which threshold applies to this period? Dated parameters of the monitor, with the law's or the field's value (R243).

GOVERNANCE. A default is a value of the law or agreed in the field; a commit that changes one names the source.

The value in force on the first day of a period applies to that whole period, so that a year never has two thresholds.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import ibis
import ibis.expr.types as ir

ALTIJD = date(1900, 1, 1)


class OnbekendeParameter(ValueError):
    """A file of parameters names a key that does not exist, or a value that is not a whole number with a day."""


@dataclass(frozen=True)
class Waarde:
    """One value from a day on. A later one replaces, never changes, an earlier one."""

    waarde: int
    vanaf: date = ALTIJD


@dataclass(frozen=True)
class Parametersoort:
    """A parameter: key, values by default with their first day, unit, meaning and source."""

    sleutel: str
    standaard: tuple[Waarde, ...]
    eenheid: str
    betekenis: str
    bron: str


def _soort(sleutel: str, waarde: int, eenheid: str, betekenis: str, bron: str, *later: Waarde) -> Parametersoort:
    return Parametersoort(sleutel, (Waarde(waarde), *later), eenheid, betekenis, bron)


SOORTEN: dict[str, Parametersoort] = {
    s.sleutel: s
    for s in (
        _soort(
            "zorgintensief_procent",
            30,
            "procent",
            "share of pupils with allocated help from which a school is approached as a whole",
            "BR31 R196",
        ),
        _soort(
            "thuiszitter_dagen",
            29,
            "dag",
            "absence without valid reason that lasts at least this long (more than four weeks)",
            "L20 L21",
        ),
        _soort(
            "thuiszitter_pact_dagen",
            92,
            "dag",
            "absence that counts for the Thuiszitterspact (more than three months)",
            "L21",
        ),
        _soort("thuiszitter_ziek_telt", 0, "0 of 1", "does reported ill but able to learn count as well", "L21"),
        _soort("gesprek_dagen", 7, "dag", "talk with everybody after a signal", "BR12"),
        _soort("terugkoppeling_dagen", 7, "dag", "message to school when help ends: five working days", "BR13"),
        _soort("wachttijd_kort_dagen", 28, "dag", "up to here a waiting or lead time is short", "R107"),
        _soort("wachttijd_middel_dagen", 56, "dag", "up to here it is middling", "R107"),
        _soort("wachttijd_lang_dagen", 91, "dag", "up to here it is long, beyond it very long", "R107"),
        _soort("vsv_leeftijd_vanaf", 12, "jaar", "early school leaving is counted from this age", "L23"),
        _soort(
            "vsv_leeftijd_tot",
            23,
            "jaar",
            "early school leaving is counted up to this age",
            "L23",
            Waarde(27, date(2026, 1, 1)),
        ),
    )
}


@dataclass(frozen=True)
class Parameters:
    """The parameters of one calculation; what is not set has the default."""

    eigen: Mapping[str, tuple[Waarde, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if vreemd := sorted(set(self.eigen) - set(SOORTEN)):
            raise OnbekendeParameter(f"onbekende parameter: {', '.join(vreemd)}")

    def waarden(self, sleutel: str) -> tuple[Waarde, ...]:
        """All values of one parameter in order of their first day: the defaults, then the own ones on top."""
        per_dag = {w.vanaf: w for w in (*SOORTEN[sleutel].standaard, *self.eigen.get(sleutel, ()))}
        return tuple(per_dag[dag] for dag in sorted(per_dag))

    def op(self, sleutel: str, dag: date) -> int:
        """The value in force on ``dag``. Raises ``KeyError`` for a parameter that does not exist."""
        return [w.waarde for w in self.waarden(sleutel) if w.vanaf <= dag][-1]

    def expressie(self, sleutel: str, dag: ir.DateValue) -> ir.IntegerValue:
        """The same answer for a column of days: one expression for every engine."""
        eerste, *later = self.waarden(sleutel)
        antwoord: ir.IntegerValue = ibis.literal(eerste.waarde, type="int64")
        for w in later:
            antwoord = ibis.ifelse(dag >= ibis.date(w.vanaf.isoformat()), ibis.literal(w.waarde, "int64"), antwoord)
        return antwoord


STANDAARD = Parameters()


def parameters_from(rijen: Iterable[tuple[str, int, date]]) -> Parameters:
    """Build from plain rows ``(sleutel, waarde, vanaf)``; raises :class:`OnbekendeParameter`."""
    eigen: dict[str, tuple[Waarde, ...]] = {}
    for sleutel, waarde, vanaf in rijen:
        eigen[sleutel] = (*eigen.get(sleutel, ()), Waarde(waarde, vanaf))
    return Parameters(eigen)


def read_parameters(pad: Path) -> Parameters:
    """Read ``[[parameter]]`` tables with ``sleutel``, ``waarde`` and ``vanaf``; raises :class:`OnbekendeParameter`."""
    try:
        tabellen = tomllib.loads(pad.read_text(encoding="utf-8")).get("parameter", [])
        return parameters_from((str(t["sleutel"]), int(t["waarde"]), t["vanaf"]) for t in tabellen)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as fout:
        if isinstance(fout, OnbekendeParameter):
            raise OnbekendeParameter(f"{pad.name}: {fout}") from fout
        raise OnbekendeParameter(f"{pad.name}: elke [[parameter]] heeft sleutel, waarde (geheel) en vanaf") from fout
