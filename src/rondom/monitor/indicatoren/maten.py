"""Shapes of counting that come back: with classes, days between two days, how long it took."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.indicatoren import tijd
from rondom.monitor.indicatoren.definitie import Tekst, Tijdvak
from rondom.monitor.indicatoren.niveaus import cells
from rondom.monitor.indicatoren.voortellingen import days, in_report
from rondom.monitor.indicatoren.werkbank import Werkbank

__all__ = [
    "EEN",
    "DUURKLASSEN",
    "added",
    "counted",
    "in_report",
    "in_schoolyears",
    "length_classes",
    "mean_days",
    "share",
]

EEN = ibis.literal(1, type="int64")
DUURKLASSEN = Tekst(
    "kort, middel, lang, zeer_lang: tot en met 28, 56 en 91 dagen, en langer",
    "kort, middel, lang, zeer_lang: up to 28, 56 and 91 days, and longer",
)


def counted(tabel: ir.Table, klasse: ir.StringValue) -> ir.Table:
    """How many rows, in all and per class."""
    return ibis.union(cells(tabel, teller=EEN), cells(tabel, teller=EEN, klasse=klasse))


def added(
    tabel: ir.Table, teller: ir.IntegerValue, noemer: ir.IntegerValue, klasse: ir.StringValue | None = None
) -> ir.Table:
    """A sum over a sum of the same rows, in all and, when given, per class."""
    totaal = cells(tabel, teller=teller, noemer=noemer)
    if klasse is None:
        return totaal
    return ibis.union(totaal, cells(tabel, teller=teller, noemer=noemer, klasse=klasse))


def share(tabel: ir.Table, telt: ir.BooleanValue, klasse: ir.StringValue | None = None) -> ir.Table:
    """Of how many rows ``telt`` is true; unknown is not true."""
    return added(tabel, ibis.coalesce(telt, False).cast("int64"), EEN, klasse)


def spans(bank: Werkbank, tabel: ir.Table, begin: str, einde: str, tijdvak: Tijdvak) -> ir.Table:
    """The rows of which both days are known and the second falls in the report, with ``periode`` and ``lengte``."""
    tabel = bank.within(tabel, tabel[einde])
    tabel = tabel.filter(tabel[begin].notnull())
    return tabel.mutate(periode=tijd.periode(tabel[einde], tijdvak), lengte=days(tabel[begin], tabel[einde]))


def mean_days(
    bank: Werkbank, tabel: ir.Table, begin: str, einde: str, tijdvak: Tijdvak, klasse: str | None = None
) -> ir.Table:
    """Sum of days from ``begin`` to ``einde`` over the number of rows, in the period of ``einde``."""
    t = spans(bank, tabel, begin, einde, tijdvak)
    return added(t, t.lengte, EEN, t[klasse] if klasse else None)


def length_classes(bank: Werkbank, tabel: ir.Table, begin: str, einde: str, tijdvak: Tijdvak) -> ir.Table:
    """How many took how long, in the classes of the parameters in force on the day of ``einde``."""
    t = spans(bank, tabel, begin, einde, tijdvak)
    kort, middel, lang = (
        bank.parameters.expressie(f"wachttijd_{k}_dagen", t[einde]) for k in ("kort", "middel", "lang")
    )
    klasse = ibis.cases(
        (t.lengte <= kort, "kort"), (t.lengte <= middel, "middel"), (t.lengte <= lang, "lang"), else_="zeer_lang"
    )
    return counted(t, klasse)


def in_schoolyears(bank: Werkbank, tabel: ir.Table) -> ir.Table:
    """The rows whose ``schooljaar`` has its counting day in the report, with ``periode``."""
    tabel = tabel.mutate(periode=tijd.schooljaar(tabel.schooljaar))
    return bank.within(tabel, tijd.counting_day(tabel.periode))
