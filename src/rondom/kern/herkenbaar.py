"""Could somebody be recognised in this text? A plain check on what should not stand in an anonymous question (R063).

It finds what is easy to find: names it is given, a date of birth, a number like a BSN, an address for mail, a class. It
does not prove that a text is anonymous; the page says so.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Spoor(StrEnum):
    """What kind of trace was found."""

    NAAM = "naam"
    GEBOORTEDATUM = "geboortedatum"
    NUMMER = "nummer"
    EMAIL = "email"
    KLAS = "klas"


@dataclass(frozen=True)
class Vondst:
    """One trace, as it stands in the text."""

    soort: Spoor
    tekst: str


_MAAND = "jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|march|may|oct"
_PATRONEN: tuple[tuple[Spoor, re.Pattern[str]], ...] = (
    (Spoor.GEBOORTEDATUM, re.compile(r"(?<!\d)\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})(?!\d)")),
    (Spoor.GEBOORTEDATUM, re.compile(r"(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")),
    (Spoor.GEBOORTEDATUM, re.compile(rf"(?<!\d)\d{{1,2}}\s+(?:{_MAAND})[a-z]*\.?\s+(?:19|20)\d{{2}}(?!\d)", re.I)),
    (Spoor.NUMMER, re.compile(r"(?<![\d.])\d(?:[ .-]?\d){8}(?![ .-]?\d)")),
    (Spoor.EMAIL, re.compile(r"[^\s@]+@[^\s@]+\.[a-z]{2,}", re.I)),
    (Spoor.KLAS, re.compile(r"\b(?:klas|groep|class)\s+\d\s?[a-z]{0,2}\d?\b", re.I)),
)
KORT = 3
"""A name this short is often a plain word ("lot", "wit"): it counts only with a capital."""


def find_sporen(tekst: str, namen: Iterable[str] = ()) -> tuple[Vondst, ...]:
    """Every kind of trace in the text, in the order of ``Spoor``, each with the words that gave it away."""
    plat = _plain(tekst)
    gevonden = [Vondst(Spoor.NAAM, naam) for naam in _names_in(plat, namen)]
    for soort, patroon in _PATRONEN:
        gevonden += [Vondst(soort, treffer.group().strip()) for treffer in patroon.finditer(plat)]
    return tuple(dict.fromkeys(gevonden))


def _names_in(plat: str, namen: Iterable[str]) -> list[str]:
    """The names that stand in the text as words of their own."""
    gevonden = []
    woorden = set(re.findall(r"[^\W\d_]+", plat))
    klein = {w.lower() for w in woorden}
    for naam in sorted({n.strip() for n in namen if n.strip()}):
        delen = re.findall(r"[^\W\d_]+", _plain(naam))
        if delen and all(d in woorden if len(d) <= KORT else d.lower() in klein for d in delen):
            gevonden.append(naam)
    return gevonden


def _plain(tekst: str) -> str:
    """The text without accents, so that "Zoë" is found as "zoe"."""
    return "".join(t for t in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(t))
