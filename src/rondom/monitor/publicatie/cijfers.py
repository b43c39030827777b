"""The rows that everybody may read, from parts that are protected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from typing import Any

import pyarrow as pa

from rondom.monitor.indicatoren.definitie import Maat
from rondom.monitor.onthulling.tabellen import Cel
from rondom.monitor.publicatie.beschermen import Beschermd, shown_levels
from rondom.monitor.publicatie.gebieden import Gebieden
from rondom.monitor.publicatie.lagen import Plaatsen, Plek, Reeks, cel_van
from rondom.monitor.publicatie.samenhang import NOEMER, TELLER, is_sum, name

VERBORGEN = "×"
KOLOMMEN = (
    "indicator", "maat", "niveau", "gebied", "tijdvak", "periode", "klasse", "teller", "noemer", "gebiedsnaam", "waarde",
    "verborgen",
)  # fmt: skip
SCHEMA = pa.schema([(k, pa.int64() if k in ("teller", "noemer") else pa.string()) for k in KOLOMMEN])


@dataclass(frozen=True)
class Cijfer:
    """One row; a number that is None is hidden, or a noemer that does not exist."""

    indicator: str
    maat: str
    niveau: str
    gebied: str
    tijdvak: str
    periode: str
    klasse: str
    teller: int | None
    noemer: int | None
    gebiedsnaam: str
    waarde: str
    verborgen: str

    def als_tekst(self) -> tuple[str, ...]:
        """As it stands in CSV: the one symbol for what is hidden."""
        rij = dict(zip(KOLOMMEN, astuple(self), strict=True))
        for deel in (TELLER, NOEMER):
            if rij[deel] is None:
                rij[deel] = VERBORGEN if self.verborgen in (deel, "beide") else ""
        return tuple(str(rij[k]) for k in KOLOMMEN)


def rows(deel: Beschermd, maten: Mapping[str, Maat], gebieden: Gebieden) -> Iterator[Cijfer]:
    """The rows of one part. A measure has rows for the places that it has figures for in this period."""
    if not deel.cellen:
        return
    for reeks in deel.onderdeel.reeksen:
        for klasse in sorted(reeks.teller):
            niveaus = shown_levels(deel.scholen, klasse)
            plekken = sorted(p for p in Plaatsen.van((reeks,), gebieden).plekken(fijn=True) if p[0] in niveaus)
            for plek in plekken:
                rij = _row(deel, reeks, maten[reeks.sleutel], klasse, plek, gebieden)
                if rij is not None:
                    yield rij


def _row(deel: Beschermd, reeks: Reeks, maat: Maat, klasse: str, plek: Plek, gebieden: Gebieden) -> Cijfer | None:
    def kijk(soort: str) -> tuple[bool, int | None]:
        cel: Cel = cel_van(name(reeks, soort, klasse), plek)
        return (cel in deel.cellen, deel.waarde(cel) if cel in deel.cellen else None)

    er_is_noemer, noemer = kijk(NOEMER)
    if is_sum(maat):
        if not er_is_noemer:
            return None  # a sum without a count beside it cannot be protected
        teller = reeks.teller[klasse].get(plek, 0) if noemer is not None else None
    else:
        teller = kijk(TELLER)[1]
    verborgen = {(True, True): "beide", (True, False): TELLER, (False, True): NOEMER, (False, False): ""}[
        teller is None, er_is_noemer and noemer is None
    ]
    return Cijfer(
        reeks.indicator, reeks.maat, plek[0].value, plek[1], reeks.tijdvak, reeks.periode, klasse, teller, noemer,
        gebieden.naam(*plek), _value(teller, noemer, er_is_noemer, verborgen), verborgen,
    )  # fmt: skip


def _value(teller: int | None, noemer: int | None, er_is_noemer: bool, verborgen: str) -> str:
    if verborgen or teller is None:
        return VERBORGEN
    if not er_is_noemer:
        return str(teller)
    return f"{teller / noemer:.4f}" if noemer else ""


def hidden_per_measure(cijfers: Iterable[Cijfer]) -> list[dict[str, Any]]:
    """Per measure and period how many rows there are and how many are hidden.

    How many of those are small themselves is not told: where none protects another, everybody would know an upper limit.
    """
    rijen: Counter[tuple[str, str, str, str]] = Counter()
    verborgen: Counter[tuple[str, str, str, str]] = Counter()
    for c in cijfers:
        sleutel = (c.indicator, c.maat, c.tijdvak, c.periode)
        rijen[sleutel] += 1
        verborgen[sleutel] += bool(c.verborgen)
    namen = ("indicator", "maat", "tijdvak", "periode")
    return [
        {**dict(zip(namen, s, strict=True)), "rijen": n, "verborgen": verborgen[s]} for s, n in sorted(rijen.items())
    ]
