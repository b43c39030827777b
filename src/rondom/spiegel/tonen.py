"""How is a published figure written? Percentages, days, euros and counts, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext, pgettext

from rondom.spiegel.publicatie import ONBEKEND, VERBORGEN, Cijfer
from rondom.toegang.tonen import taal

GEEN = "–"
"""There is no figure: nothing was delivered for this place and period. Something else than hidden."""
GEMIDDELD = {"dagen", "eurocent", "gemiddelde"}


@dataclass(frozen=True)
class Waarde:
    """A figure ready to show: ``tekst`` with its unit; ``getal`` for a picture, None when hidden or absent."""

    tekst: str
    getal: float | None = None
    verborgen: bool = False

    def __str__(self) -> str:
        return self.tekst


def in_language(tekst: Any) -> str:
    """A text of the definitions (``{nl, en}``) in the reader's language."""
    if isinstance(tekst, dict):
        return str(tekst.get(taal()) or tekst.get("nl") or "")
    return str(tekst or "")


def value_of(cijfer: Cijfer | None, eenheid: str, totaal: Cijfer | None = None) -> Waarde:
    """The figure of one row. A share or mean needs a denominator; a class without one takes that of ``totaal``."""
    if cijfer is None:
        return Waarde(GEEN)
    if cijfer.verborgen or cijfer.teller is None:
        return Waarde(VERBORGEN, verborgen=True)
    if eenheid == "aantal":
        return Waarde(number_format(cijfer.teller, force_grouping=True), float(cijfer.teller))
    noemer = cijfer.noemer
    if noemer is None and totaal is not None:
        if totaal.verborgen or totaal.teller is None:
            return Waarde(VERBORGEN, verborgen=True)
        noemer = totaal.noemer or totaal.teller
    if not noemer:
        return Waarde(GEEN)
    getal = cijfer.teller / noemer * {"aandeel": 100, "eurocent": 0.01}.get(eenheid, 1)
    return Waarde(in_unit(getal, eenheid), getal)


def written(getal: float, decimalen: int) -> str:
    """A number in the reader's notation, rounded half up: Django's own formatting cuts off."""
    afgerond = Decimal(str(getal)).quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP)
    return number_format(afgerond, decimalen, force_grouping=True)


def in_unit(getal: float, eenheid: str) -> str:
    """A number with its unit."""
    if eenheid == "aandeel":
        return f"{written(getal, 1)}%"
    if eenheid == "eurocent":
        return f"€ {written(getal, 0)}"
    if eenheid == "dagen":
        return gettext("%(aantal)s dagen") % {"aantal": written(getal, 0)}
    return written(getal, 0 if eenheid == "aantal" else 1)


def change(nu: Waarde, eerder: Waarde | None, eenheid: str) -> str:
    """What changed since the period before: a sign and a number; empty when one of the two is not shown."""
    if eerder is None or nu.getal is None or eerder.getal is None:
        return ""
    verschil = nu.getal - eerder.getal
    cijfers = 1 if eenheid in ("aandeel", "gemiddelde") else 0
    if round(verschil, cijfers) == 0:
        return gettext("gelijk")
    getal = written(abs(verschil), cijfers)
    eenheid_tekst = {
        "aandeel": gettext("procentpunt"),
        "dagen": gettext("dagen"),
    }.get(eenheid, "")
    voor = "€ " if eenheid == "eurocent" else ""
    return f"{'+' if verschil > 0 else '−'}{voor}{getal} {eenheid_tekst}".strip()


def unit_name(eenheid: str) -> str:
    """What the number is, in words."""
    return {
        "aantal": pgettext("eenheid", "aantal"),
        "aandeel": pgettext("eenheid", "percentage"),
        "dagen": pgettext("eenheid", "gemiddeld aantal dagen"),
        "eurocent": pgettext("eenheid", "gemiddelde in euro"),
        "gemiddelde": pgettext("eenheid", "gemiddelde"),
    }[eenheid]


def level_name(niveau: str, meer: bool = False) -> str:
    """The name of a level of area."""
    namen = {
        "land": (gettext("alle leveringen samen"), gettext("alle leveringen samen")),
        "regio": (gettext("regio"), gettext("regio's")),
        "swv": (gettext("samenwerkingsverband"), gettext("samenwerkingsverbanden")),
        "gemeente": (gettext("gemeente"), gettext("gemeenten")),
        "bestuur": (gettext("schoolbestuur"), gettext("schoolbesturen")),
        "wijk": (gettext("wijk"), gettext("wijken")),
        "school": (gettext("school"), gettext("scholen")),
    }
    return namen[niveau][meer]


def period_name(tijdvak: str) -> str:
    """The name of a kind of period."""
    return {
        "schooljaar": gettext("schooljaar"),
        "kalenderjaar": gettext("kalenderjaar"),
        "maand": gettext("maand"),
    }[tijdvak]


def class_name(klasse: str, maat: dict[str, Any]) -> str:
    """A class as words: its name in the definition, else its code without underscores."""
    if klasse == ONBEKEND:
        return gettext("onbekend")
    return in_language(maat.get("klassenamen", {}).get(klasse)) or klasse.replace("_", " ")


def measure_name(maat: dict[str, Any]) -> str:
    """What a reader calls a measure; its key in a publication of before measures had names."""
    return in_language(maat.get("naam")) or str(maat["sleutel"]).replace("_", " ")


def last_two(reeks: Sequence[Cijfer]) -> tuple[Cijfer | None, Cijfer | None]:
    """The newest row and the one before."""
    return (reeks[-1] if reeks else None, reeks[-2] if len(reeks) > 1 else None)
