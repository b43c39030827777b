"""What do public files say about the country as a whole? One figure per year, with whoever published it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rondom.openbaar.rijen import Rij, first

MINSTE_GEMEENTEN = 300
"""There are 342 in 2026 and fewer every year; a file with less is a part of the country."""
_PCT = ("pct_jongeren_met_jeugdzorg", "percentagejongerenmetjeugdzorg")
_TABEL = re.compile(r"[0-9]{5}[a-z]{3}", re.IGNORECASE)
_JAAR = re.compile(r"(20[0-9]{2})")
_TELT = (
    "Telt alle jongeren tot 23 jaar met jeugdhulp, jeugdbescherming of jeugdreclassering, niet alleen leerlingen.",
    "Counts all young people under 23 with youth help, protection or probation, not only pupils.",
)


@dataclass(frozen=True)
class Landelijk:
    """The share of young people with youth care in one year, per cent.

    ``gemeenten``: from how many municipalities it was calculated; 0 where CBS itself gives the country.
    """

    jaar: str
    procent: float
    tabel: str
    gemeenten: int = 0

    def as_row(self, gepubliceerd: date) -> Mapping[str, str]:
        """The figure in the columns of the contract ``openbare_cijfers``, beside the share of pupils with help."""
        nl, en = _TELT
        if self.gemeenten:
            nl += f" Gewogen gemiddelde van {self.gemeenten} gemeenten, naar inwoners tot 25 jaar."
            en += f" Weighted mean of {self.gemeenten} municipalities, by inhabitants under 25."
        return {
            "indicator": "I13", "maat": "aandeel", "periode": self.jaar, "waarde": f"{self.procent:.1f}",
            "uitgever": "CBS" if not self.gemeenten else "berekend uit CBS",
            "titel": self.tabel, "datum": gepubliceerd.isoformat(), "uitleg": nl, "uitleg_en": en,
        }  # fmt: skip


def national_figures(naam: str, rijen: Iterable[Rij]) -> list[Landelijk]:
    """Per year the figure of the country in a file of CBS about youth care; ``naam`` is that of the file.

    The row of the country (``NL01``) where there is one, else the mean of the municipalities, weighed by their young
    inhabitants: a mean of percentages would count a village as much as a city. Years without either, and rows without a
    year, give nothing.
    """
    tabel = found.group().upper() if (found := _TABEL.search(naam)) else naam
    # The number of a CBS table is no year.
    uit_naam = _JAAR.findall(_TABEL.sub("", naam))
    per_jaar: dict[str, list[Rij]] = {}
    for rij in rijen:
        jaren = _JAAR.findall(first(rij, "perioden", "jaar")) or uit_naam
        if jaren:
            per_jaar.setdefault(jaren[-1], []).append(rij)
    gevonden = (_of_year(jaar, lijst, tabel) for jaar, lijst in sorted(per_jaar.items()))
    return [cijfer for cijfer in gevonden if cijfer]


def _of_year(jaar: str, rijen: list[Rij], tabel: str) -> Landelijk | None:
    gewogen = jong = 0.0
    geteld = 0
    for rij in rijen:
        procent = _number(first(rij, *_PCT))
        if procent is None:
            continue
        code = first(rij, "gemeentecode", "regios", "wijkenenbuurten")
        if code.startswith("NL"):
            return Landelijk(jaar, procent, tabel)
        inwoners = _number(first(rij, "inwoners", "aantalinwoners"))
        delen = [_number(first(rij, d)) for d in ("pct_0_15", "pct_15_25")]
        if not re.match(r"(GM)?[0-9]", code) or inwoners is None or None in delen:
            continue
        gewicht = inwoners * sum(d for d in delen if d is not None) / 100
        gewogen, jong, geteld = gewogen + gewicht * procent, jong + gewicht, geteld + 1
    return Landelijk(jaar, gewogen / jong, tabel, geteld) if geteld >= MINSTE_GEMEENTEN and jong else None


def _number(tekst: str) -> float | None:
    try:
        return float(tekst.strip().replace(",", "."))
    except ValueError:
        return None  # empty, or too small to tell
