"""Could somebody be recognised in this text, and what is decided about each word that could give it away? (R024, R063)

Finds what is easy to find: the names of the sender's own casussen in the ways in which people type them, and whatever
has the shape of a date, a number, an address, a class. It does not prove that a text is anonymous; the page says so. What
a library finds comes in as ``elders`` (``toegang.markeren``); nothing here knows which library.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from rondom.kern.naamvorm import VERBINDT, Naamkaart, fold, is_gewoon_woord, woorden_in


class Spoor(StrEnum):
    """What kind of trace was found; of two that overlap the first named here gives its kind."""

    NAAM = "naam"
    GEBOORTEDATUM = "geboortedatum"
    TELEFOON = "telefoon"
    NUMMER = "nummer"
    EMAIL = "email"
    ADRES = "adres"
    POSTCODE = "postcode"
    KLAS = "klas"
    SCHOOL = "school"
    INSTELLING = "instelling"
    PLAATS = "plaats"


MAG_NOOIT_BLIJVEN = frozenset({Spoor.NUMMER})
"""Nobody needs a citizen service number to give advice: no reason makes it stay."""


@dataclass(frozen=True)
class Bekende:
    """Words that belong to the sender's own casussen. ``rol`` is the key of what to write instead (``herkenbaar.rol.…``)."""

    tekst: str
    soort: Spoor = Spoor.NAAM
    rol: str = "iemand"


@dataclass(frozen=True)
class Vondst:
    """One trace, as it stands in the text."""

    soort: Spoor
    tekst: str


@dataclass(frozen=True)
class Markering:
    """A stretch of the text that could identify somebody: ``tekst[begin:einde]``, and what to write instead."""

    begin: int
    einde: int
    soort: Spoor
    tekst: str
    rol: str

    @property
    def sleutel(self) -> str:
        """The same for the same words: one decides once about a name that stands there three times."""
        return " ".join(fold(self.tekst).split())


class Keuze(StrEnum):
    """What the sender decides about one mark."""

    VERVANG = "vervang"
    """Write the role word instead."""
    ANDERS = "anders"
    """Write other words instead; they are marked again."""
    LAAT = "laat"
    """Let it stand, with a reason."""


@dataclass(frozen=True)
class Beslissing:
    """A choice with its text: the other words, or the reason."""

    keuze: Keuze
    tekst: str = ""


_MAAND = "jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|march|may|oct"
_STRAAT = "straat|straatje|laan|weg|plein|dijk|kade|gracht|singel|steeg|hof|pad|dreef|plantsoen|kwartier|markt|baan|erf"
_SOORT = "praktijkonderwijs|vmbo|mavo|havo|vwo|gymnasium|atheneum|isk|vso|sbo|brugklas"
_AANSPREEK = (
    "meneer|mevrouw|mw|mevr|dhr|juf|juffrouw|meester|familie|gezin|dokter|leerling|jongen|meisje|moeder|vader|broer|zus"
    "|broertje|zusje|oma|opa|tante|oom|mentor|heer|mr|mrs|ms|pupil|mother|father"
)
_ROL = {
    Spoor.NAAM: "iemand",
    Spoor.GEBOORTEDATUM: "datum",
    Spoor.NUMMER: "nummer",
    Spoor.TELEFOON: "telefoon",
    Spoor.EMAIL: "email",
    Spoor.ADRES: "adres",
    Spoor.POSTCODE: "adres",
    Spoor.KLAS: "klas",
    Spoor.SCHOOL: "school",
    Spoor.INSTELLING: "instelling",
    Spoor.PLAATS: "plaats",
}
_PATRONEN: tuple[tuple[Spoor, re.Pattern[str]], ...] = (
    (Spoor.GEBOORTEDATUM, re.compile(r"(?<!\d)\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})(?!\d)")),
    (Spoor.GEBOORTEDATUM, re.compile(r"(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")),
    (Spoor.GEBOORTEDATUM, re.compile(rf"(?<!\d)\d{{1,2}}\s+(?:{_MAAND})[a-z]*\.?(?:\s+(?:19|20)\d{{2}})?(?!\d)", re.I)),
    (Spoor.TELEFOON, re.compile(r"(?<![\d.])(?:\+31|0031|0)[ ./-]?\(?0?\)?[1-9](?:[ .-]?\d){8}(?!\d)")),
    (Spoor.NUMMER, re.compile(r"(?<![\d.+])[1-9](?:[ .-]?\d){7,8}(?![ .-]?\d)|(?<![\d.])0(?:[ .-]?\d){8}(?![ .-]?\d)")),
    (Spoor.EMAIL, re.compile(r"[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}|\b(?:https?://|www\.)\S+", re.I)),
    (Spoor.POSTCODE, re.compile(r"(?<!\d)[1-9]\d{3}\s?[A-Z]{2}(?![A-Za-z])|(?<!\d)[1-9]\d{3}[a-z]{2}\b")),
    (Spoor.ADRES, re.compile(rf"\b[A-Z][\w'’-]*(?:{_STRAAT})\b(?:\s+\d+\s?-?[a-zA-Z]?\b)?")),
    (Spoor.ADRES, re.compile(rf"\b[\w'’-]+(?:{_STRAAT})\s+\d+\s?-?[a-zA-Z]?\b", re.I)),
    (Spoor.KLAS, re.compile(r"\b(?:klas|groep|class|group)\s+\d\s?[a-z]{0,2}\d?\b", re.I)),
    (Spoor.KLAS, re.compile(rf"\b(?:{_SOORT})[ -]?(?:bb|kb|bk|gl|tl|t|k)?[ -]?\d[a-z]?\b|\b\d\s?(?:{_SOORT})\b", re.I)),
    (Spoor.NAAM, re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}(?!\w)(?:\s?[A-Z]\w+)?")),
    (
        Spoor.NAAM,
        re.compile(rf"\b(?i:{_AANSPREEK})\.?\s+(?P<wie>[A-Z](?:\.|\b)(?![\w'’])(?!\s*$)|[A-Z][\w'’-]+)"),
    ),
)


def mark(tekst: str, bekenden: Iterable[Bekende] = (), elders: Iterable[Markering] = ()) -> tuple[Markering, ...]:
    """Every stretch that could identify somebody, from left to right and never overlapping.

    ``bekenden``: words of the sender's own casussen. ``elders``: what a library found in the same text.
    """
    gevonden = [*_own_words(tekst, bekenden), *_shapes(tekst), *elders]
    return _merge(tekst, gevonden)


def find_sporen(tekst: str, namen: Iterable[str] = ()) -> tuple[Vondst, ...]:
    """Every kind of trace in the text with the words that gave it away, for a text in which none may stay."""
    markeringen = mark(tekst, [Bekende(naam) for naam in namen])
    return tuple(dict.fromkeys(Vondst(m.soort, m.tekst) for m in markeringen))


def undecided(markeringen: Iterable[Markering], blijft: Mapping[str, str]) -> tuple[Markering, ...]:
    """The marks that may not leave yet. ``blijft``: key of a mark → why its words may stand."""
    return tuple(m for m in markeringen if m.soort in MAG_NOOIT_BLIJVEN or not blijft.get(m.sleutel, "").strip())


def carry_out(
    tekst: str, markeringen: Iterable[Markering], beslissingen: Mapping[str, Beslissing], rolwoorden: Mapping[str, str]
) -> str:
    """The text with what was decided: role words and other words in their place; what stays or is undecided stays."""
    delen, vanaf = [], 0
    for m in markeringen:
        beslissing = beslissingen.get(m.sleutel)
        if beslissing is None or beslissing.keuze is Keuze.LAAT:
            continue
        nieuw = rolwoorden[m.rol] if beslissing.keuze is Keuze.VERVANG else beslissing.tekst.strip()
        if not nieuw:
            continue
        delen += [tekst[vanaf : m.begin], _capital(nieuw) if _begins_sentence(tekst, m.begin) else nieuw]
        vanaf = m.einde
    return "".join([*delen, tekst[vanaf:]])


def complaint_about(beslissing: Beslissing | None, soort: Spoor) -> str:
    """What is missing in a decision, as a text key; empty when it is whole."""
    if beslissing is None:
        return "herkenbaar.kies"
    if beslissing.keuze is Keuze.LAAT and soort in MAG_NOOIT_BLIJVEN:
        return "herkenbaar.mag_niet_blijven"
    if beslissing.keuze is Keuze.LAAT and not beslissing.tekst.strip():
        return "herkenbaar.waarom_blijft"
    if beslissing.keuze is Keuze.ANDERS and not beslissing.tekst.strip():
        return "herkenbaar.welke_woorden"
    return ""


def _capital(woorden: str) -> str:
    return woorden[:1].upper() + woorden[1:]


def _begins_sentence(tekst: str, plaats: int) -> bool:
    voor = tekst[:plaats].rstrip(" \t\"'‘“(")
    return not voor or voor[-1] in ".?!:\n"


def _shapes(tekst: str) -> list[Markering]:
    """What has the shape of a date, a number, an address, a class, initials, or a name after a form of address."""
    gevonden = []
    for soort, patroon in _PATRONEN:
        for treffer in patroon.finditer(_ascii_digits(tekst)):
            begin, einde = treffer.span("wie" if "wie" in treffer.groupdict() else 0)
            if soort is Spoor.NAAM and is_gewoon_woord(fold(tekst[begin:einde])):
                continue
            gevonden.append(Markering(begin, einde, soort, tekst[begin:einde], _ROL[soort]))
    return gevonden


def _ascii_digits(tekst: str) -> str:
    """The same text, as long, with every digit of every script as 0–9 and every space as a plain one."""
    return "".join(
        str(unicodedata.digit(t, 0)) if t.isdigit() else " " if t in "\u00a0\u2007\u202f" else t for t in tekst
    )


def _own_words(tekst: str, bekenden: Iterable[Bekende]) -> list[Markering]:
    kaart: Naamkaart[Bekende] = Naamkaart()
    for bekende in bekenden:
        kaart.add(bekende.tekst, bekende, is_naam=bekende.soort is Spoor.NAAM)
    return [Markering(t.begin, t.einde, t.van.soort, tekst[t.begin : t.einde], t.van.rol) for t in kaart.find(tekst)]


def _merge(tekst: str, gevonden: Iterable[Markering]) -> tuple[Markering, ...]:
    """Overlapping marks become one; two names with only particles between them are one name."""
    rang = {soort: plaats for plaats, soort in enumerate(Spoor)}
    samen: list[Markering] = []
    for m in sorted(gevonden, key=lambda m: (m.begin, -m.einde, rang[m.soort], m.rol == "iemand")):
        vorige = samen[-1] if samen else None
        if vorige and (m.begin < vorige.einde or _is_one_name(tekst, vorige, m)):
            einde = max(vorige.einde, m.einde)
            beste = min((vorige, m), key=lambda x: (rang[x.soort], x.rol == "iemand"))
            samen[-1] = replace(
                vorige, einde=einde, soort=beste.soort, rol=beste.rol, tekst=tekst[vorige.begin : einde]
            )
        elif m.tekst.strip():
            samen.append(m)
    return tuple(samen)


def _is_one_name(tekst: str, links: Markering, rechts: Markering) -> bool:
    tussen = tekst[links.einde : rechts.begin]
    if links.soort is not Spoor.NAAM or rechts.soort is not Spoor.NAAM or not re.fullmatch(r"[\w\s'’.-]*", tussen):
        return False
    if re.search(r"\.\s|\n", tussen):
        return False
    return all(w.kaal in VERBINDT for w in woorden_in(tussen))
