"""Does a value that leaves as it is look as the contract says? What does not fit may be somebody's name, so it stays home.

The receiver asks the same again in SQL (`rondom.monitor.bronnen.vertalen`); here it is asked before anything leaves, with
Python alone. A test lays both beside each other. The reasons are those of `rondom.monitor.bronnen.redenen`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from rondom.monitor.pseudonimiseren import normaal

Eis = Callable[[str], str]
"""A value → the reason why it may not leave, "" when it may."""
GETAL = re.compile(r"-?[0-9]+(?:\.0+)?")
DECIMAAL = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?(?:[eE][-+]?[0-9]+)?")
JA_NEE = {"j", "ja", "1", "true", "y", "n", "nee", "0", "false"}
_TIJD = r"[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
DATUM = re.compile(rf"[0-9]{{4}}-?[0-9]{{2}}-?[0-9]{{2}}(?:{_TIJD})?|[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{4}}")
HERKENBAAR = re.compile(r"@|\d(?:[ .-]?\d){7,}")
"""In free text: an address of mail, or eight digits or more, as in a phone number or a citizen service number."""
VRIJ = "lijkt een naam, nummer of adres te bevatten"


def requirement(kolom: Any) -> Eis:
    """What a column of a contract asks of a value. Empty always fits: nothing leaves."""
    codes = set(kolom.codes.codes) if kolom.codes is not None else None
    shape = re.compile(kolom.patroon) if kolom.patroon is not None else None

    def fault(value: str) -> str:
        text = value.strip()
        if not text:
            return ""
        if reason := _wrong_kind(str(kolom.soort), text):
            return reason
        if codes is not None:
            return "" if text in codes else "staat niet in de codelijst"
        if shape is not None:
            return "" if shape.fullmatch(text) else "past niet bij de vorm die het contract vraagt"
        if str(kolom.soort) == "tekst":
            return VRIJ if HERKENBAAR.search(text) else ""
        return _out_of_bounds(kolom, text)

    return fault


def is_free(kolom: Any) -> bool:
    """Whether a column holds words that the contract cannot check, such as the name of a team."""
    return str(kolom.soort) == "tekst" and kolom.codes is None and kolom.patroon is None


def _wrong_kind(soort: str, text: str) -> str:
    if soort in ("getal", "centen"):
        return "" if GETAL.fullmatch(text) else "is geen heel getal"
    if soort == "decimaal":
        return "" if DECIMAAL.fullmatch(text) else "is geen getal"
    if soort == "ja_nee":
        return "" if text.lower() in JA_NEE else "is geen ja of nee"
    if soort == "datum":
        day = DATUM.fullmatch(text) and normaal.is_datum(normaal.datum(text))
        return "" if day else "is geen bestaande dag"
    return ""


def _out_of_bounds(kolom: Any, text: str) -> str:
    if str(kolom.soort) not in ("getal", "centen", "decimaal"):
        return ""
    number = float(text.replace(",", "."))
    if kolom.minimum is not None and number < kolom.minimum:
        return "is kleiner dan mag"
    return "is groter dan mag" if kolom.maximum is not None and number > kolom.maximum else ""
