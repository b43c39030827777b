"""In which order are which tables made, so that each source is read as few times as possible?

First all indicators are asked for their expressions without making a table; what more than one of them needs becomes a
table of its own in the plan, what only one needs stays part of its query. A table that is made may answer what was asked
of another, so this is repeated until no table is left that only one needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir

from rondom.monitor.indicatoren.definitie import Indicator, Maat, Tijdvak
from rondom.monitor.indicatoren.niveaus import UITKOMSTKOLOMMEN, per_area
from rondom.monitor.indicatoren.voortellingen import gemeenten, scholen
from rondom.monitor.indicatoren.werkbank import Stap, Verslagperiode, Werkbank
from rondom.monitor.parameters import STANDAARD, Parameters

GEBIEDSBRONNEN = ("scholen", "gemeenten")


@dataclass(frozen=True)
class Onderdeel:
    """The steps for one measure of one indicator over one kind of period; the last of them is the outcome."""

    indicator: Indicator
    maat: Maat
    tijdvak: Tijdvak
    stappen: tuple[Stap, ...]

    @property
    def uitkomst(self) -> str:
        """The name of the table with the outcome."""
        return self.stappen[-1].naam


def parts(indicatoren: Iterable[Indicator]) -> list[tuple[Indicator, Maat, Tijdvak]]:
    """Every measure of every indicator over every kind of period."""
    return [(i, maat, tijdvak) for i in indicatoren for maat in i.maten for tijdvak in i.tijdvakken]


def _express(bank: Werkbank, indicator: Indicator, maat: Maat, tijdvak: Tijdvak) -> Onderdeel:
    begin = len(bank.stappen)
    naam = f"{indicator.id}_{maat.sleutel}_{tijdvak.value}".lower()
    cellen = bank.step(f"{naam}_cellen", maat.cellen(bank, tijdvak))
    per_gebied = per_area(cellen, maat.niveaus or indicator.niveaus, tijdvak, scholen(bank), gemeenten(bank))
    vast = {"indicator": indicator.id, "maat": maat.sleutel, "tijdvak": tijdvak.value}
    uitkomst: ir.Table = per_gebied.mutate(**{k: ibis.literal(v) for k, v in vast.items()})
    bank.step(naam, uitkomst.select(*UITKOMSTKOLOMMEN))
    return Onderdeel(indicator, maat, tijdvak, tuple(bank.stappen[begin:]))


def make_plan(
    onderdelen: Sequence[tuple[Indicator, Maat, Tijdvak]], verslag: Verslagperiode, parameters: Parameters = STANDAARD
) -> list[Onderdeel]:
    """The steps for these measures, in the order in which they can be made."""
    gedeeld: set[str] | None = None
    while True:
        bank = Werkbank(verslag, parameters, bewaar=gedeeld or ())
        plan = [_express(bank, *onderdeel) for onderdeel in onderdelen]
        vaker = {naam for naam, keren in bank.gevraagd.items() if keren > 1}
        nodig = vaker if gedeeld is None else gedeeld & vaker
        if nodig == gedeeld:
            return plan
        gedeeld = nodig
