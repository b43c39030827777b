"""In which period does a day fall, and through which periods does something run? For columns, on every engine."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.indicatoren.definitie import Tijdvak

EERSTE_MAAND_SCHOOLJAAR = 8  # a school year runs from 1 August (WPO art. 1)


def periode(dag: ir.DateValue, tijdvak: Tijdvak) -> ir.IntegerValue:
    """The period of a day as a whole number: 2025, 2025 (for 2025-2026), or the number of months since year 0."""
    jaar = dag.year().cast("int64")
    if tijdvak is Tijdvak.KALENDERJAAR:
        return jaar
    if tijdvak is Tijdvak.SCHOOLJAAR:
        return jaar - ibis.ifelse(dag.month() < EERSTE_MAAND_SCHOOLJAAR, 1, 0).cast("int64")
    return jaar * 12 + dag.month().cast("int64") - 1


def schooljaar(tekst: ir.StringValue) -> ir.IntegerValue:
    """``2025-2026`` as 2025."""
    return tekst.substr(0, 4).cast("int64")


def first_day(nummer: ir.IntegerValue, tijdvak: Tijdvak) -> ir.DateValue:
    """The first day of a period."""
    if tijdvak is Tijdvak.MAAND:
        return ibis.date((nummer // 12).cast("int32"), (nummer % 12 + 1).cast("int32"), 1)
    return ibis.date(nummer.cast("int32"), EERSTE_MAAND_SCHOOLJAAR if tijdvak is Tijdvak.SCHOOLJAAR else 1, 1)


def last_day(nummer: ir.IntegerValue, tijdvak: Tijdvak) -> ir.DateValue:
    """The last day of a year or school year."""
    if tijdvak is Tijdvak.SCHOOLJAAR:
        return ibis.date((nummer + 1).cast("int32"), EERSTE_MAAND_SCHOOLJAAR - 1, 31)
    assert tijdvak is Tijdvak.KALENDERJAAR, "nothing asks for the last day of a month"
    return ibis.date(nummer.cast("int32"), 12, 31)


def counting_day(nummer: ir.IntegerValue) -> ir.DateValue:
    """1 October of a school year: the day on which pupils are counted (teldatum, Besluit bekostiging WPO)."""
    return ibis.date(nummer.cast("int32"), 10, 1)


def as_text(nummer: ir.IntegerValue, tijdvak: Tijdvak) -> ir.StringValue:
    """How a period is written: ``2025``, ``2025-2026``, ``2025-03``."""
    if tijdvak is Tijdvak.KALENDERJAAR:
        return nummer.cast("string")
    if tijdvak is Tijdvak.SCHOOLJAAR:
        return nummer.cast("string") + "-" + (nummer + 1).cast("string")
    return (nummer // 12).cast("string") + "-" + (nummer % 12 + 1).cast("string").lpad(2, "0")


def through(
    tabel: ir.Table,
    begin: ir.DateValue,
    einde: ir.DateValue,
    tijdvak: Tijdvak,
    van: ir.DateValue,
    tot_en_met: ir.DateValue,
) -> ir.Table:
    """One row for every period of the report through which ``begin`` to ``einde`` runs, with a column ``periode``.

    What has not ended runs on to ``tot_en_met``, the last day about which the deliveries say something.
    """
    laatste = ibis.least(ibis.coalesce(einde, tot_en_met), tot_en_met)
    tabel = tabel.mutate(eerste__=ibis.greatest(begin, van), laatste__=laatste)
    tabel = tabel.filter(tabel.eerste__ <= tabel.laatste__)
    eerste = periode(tabel.eerste__, tijdvak)
    aantal = periode(tabel.laatste__, tijdvak) - eerste + 1
    # From 0, and added afterwards: Ibis 12 writes a range whose first number is itself a subtraction without brackets
    # for Spark, and Spark unfolds a range only in a column of its own.
    tabel = tabel.mutate(eerste__=eerste, stap__=ibis.range(0, aantal).unnest())
    return tabel.mutate(periode=tabel.eerste__ + tabel.stap__).drop("eerste__", "laatste__", "stap__")
