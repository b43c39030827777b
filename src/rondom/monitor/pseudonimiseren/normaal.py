"""One spelling per value, so that equal people get equal pseudonyms: before hashing, never after.

Each function gives the normal form, or the empty string where nothing is left. It raises nothing: what is no date stays
text, because two parties may make the same mistake. Python's standard library only.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable

# Letters that Unicode does not take apart into a letter and a mark.
LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
VERVANGING = "�"
DATUM = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
DATUM_NL = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
POSTCODE = re.compile(r"[0-9]{4}(?:[a-z]{2})?")


def naam(value: str) -> str:
    """A name or street: no capitals, marks or punctuation, single spaces. `"Çelik-de Vries "` → `"celik de vries"`."""
    plain = _apart(_apart(value).casefold().translate(LETTERS)).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in plain).split())


def _apart(value: str) -> str:
    """Letters without their marks, and signs that look like letters as letters."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", value) if not unicodedata.combining(sign))


def code(value: str) -> str:
    """A number or code: letters and digits only, no capitals. `" 12 - A"` → `"12a"`."""
    return naam(value).replace(" ", "")


def datum(value: str) -> str:
    """A date as eight digits, from 2011-04-30, 20110430, 30-4-2011 or a moment; else the code that it is."""
    text = value.strip()
    if found := DATUM.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := DATUM_NL.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        return code(text)
    try:
        return f"{datetime.date(year, month, day):%Y%m%d}" if year >= 1000 else code(text)
    except ValueError:
        return code(text)


def postcode(value: str) -> str:
    """A postcode without space or capitals: `"3511 AB"` → `"3511ab"`."""
    return code(value)


NORMAAL: dict[str, Callable[[str], str]] = {"naam": naam, "code": code, "datum": datum, "postcode": postcode}


def is_datum(value: str) -> datetime.date | None:
    """The date that a normal form stands for, or None."""
    if len(value) == 8 and value.isdigit():
        try:
            return datetime.date(int(value[:4]), int(value[4:6]), int(value[6:]))
        except ValueError:
            return None
    return None


def is_postcode(value: str) -> bool:
    """Whether a normal form is a Dutch postcode of four digits, with or without its letters."""
    return POSTCODE.fullmatch(value) is not None
