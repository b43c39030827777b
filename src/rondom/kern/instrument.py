"""What is a questionnaire, which of its questions does somebody get, and how far is he or she? (R219–R225)

An instrument is data: a file that an administrator can write. ``read`` turns it into frozen values and names every
mistake by its place; ``schema`` is the same contract as JSON schema, for editors. A version never changes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rondom.kern.respondenten import RESPONDENTEN
from rondom.kern.teksten import tekst

CIJFERS = range(1, 11)
"""A mark, as at a Dutch school."""
ID = r"[A-Za-z0-9_.-]{1,40}"


class Soort(StrEnum):
    """How a question is answered."""

    KEUZE = "keuze"
    SMILEY = "smiley"
    CIJFER = "cijfer"
    OPEN = "open"


GETALLEN = (Soort.KEUZE, Soort.SMILEY, Soort.CIJFER)
"""Kinds of which the answers can be counted."""


class Gebruik(StrEnum):
    """Where an instrument is used."""

    METING = "meting"
    CASUS = "casus"
    """Filled in by name in casework; here only counted."""


@dataclass(frozen=True)
class Tweetalig:
    """A text in both languages."""

    nl: str
    en: str

    def in_taal(self, taal: str) -> str:
        """The text in ``nl`` or ``en``."""
        return self.en if taal == "en" else self.nl


@dataclass(frozen=True)
class Vraagvoorwaarde:
    """Ask a question only after one of these answers to an earlier one."""

    item: str
    antwoord: tuple[int, ...]


@dataclass(frozen=True)
class Item:
    """One question. ``deel`` is the part in which it stands in the file; a measurement may say otherwise."""

    id: str
    tekst: Tweetalig
    uitleg: Tweetalig | None
    soort: Soort
    deel: str
    dimensie: str = ""
    alleen_als: Vraagvoorwaarde | None = None


@dataclass(frozen=True)
class Deel:
    """A part with its questions, in order."""

    id: str
    titel: Tweetalig
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Instrument:
    """A questionnaire of one version."""

    sleutel: str
    versie: int
    titel: Tweetalig
    doel: Tweetalig
    respondenten: tuple[str, ...]
    gebruik: Gebruik
    antwoorden: tuple[Tweetalig, ...]
    """The words of the scale, from low to high; the answer is the place in it, from 0."""
    delen: tuple[Deel, ...]
    herkomst: str = ""
    volgorde: int = 0

    @property
    def items(self) -> tuple[Item, ...]:
        """All questions in the order of asking."""
        return tuple(item for deel in self.delen for item in deel.items)

    def item(self, sleutel: str) -> Item:
        """The question with this id. Raises ``KeyError``."""
        for item in self.items:
            if item.id == sleutel:
                return item
        raise KeyError(sleutel)

    def deel_titel(self, sleutel: str) -> Tweetalig:
        """The title of a part. Raises ``KeyError``."""
        for deel in self.delen:
            if deel.id == sleutel:
                return deel.titel
        raise KeyError(sleutel)

    def waarden(self, item: Item) -> range:
        """The numbers that can be answered to a question: marks 1–10, or places in the scale; none for an open one."""
        if item.soort is Soort.CIJFER:
            return CIJFERS
        return range(len(self.antwoorden)) if item.soort in GETALLEN else range(0)


def asked(instrument: Instrument, antwoorden: Mapping[str, int | None]) -> tuple[Item, ...]:
    """The questions that somebody gets, after the answers so far: what hangs on another answer only when that was given."""
    gevraagd: list[Item] = []
    stelbaar: set[str] = set()
    for item in instrument.items:
        eis = item.alleen_als
        if eis is None or (eis.item in stelbaar and antwoorden.get(eis.item) in eis.antwoord):
            gevraagd.append(item)
            stelbaar.add(item.id)
    return tuple(gevraagd)


# Reading ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Fout:
    """One mistake: the place in the file (``delen[2].items[0].tekst.en``), which one, and its values."""

    plek: str
    soort: str
    gegevens: Mapping[str, str]

    def uitleg(self, taal: str) -> str:
        """Place and mistake in one line."""
        zin = tekst(f"instrument.{self.soort}", taal, dict(self.gegevens))
        return f"{self.plek}: {zin}" if self.plek else zin


class Instrumentfout(ValueError):
    """A file that is no instrument; ``fouten`` has every mistake."""

    def __init__(self, fouten: list[Fout]) -> None:
        self.fouten = fouten
        super().__init__("; ".join(f.uitleg("nl") for f in fouten))


def read(inhoud: object) -> Instrument:
    """The instrument in ``inhoud`` (what JSON gave). Raises ``Instrumentfout`` with every mistake at once."""
    lezer = _Lezer()
    gevonden = lezer.instrument(inhoud)
    if lezer.fouten or gevonden is None:
        raise Instrumentfout(lezer.fouten)
    return gevonden


class _Lezer:
    def __init__(self) -> None:
        self.fouten: list[Fout] = []

    def zeg(self, plek: str, soort: str, **gegevens: object) -> None:
        self.fouten.append(Fout(plek, soort, {k: str(v) for k, v in gegevens.items()}))

    def vak(self, waarde: object, plek: str, verplicht: set[str], mag: set[str]) -> dict[str, Any]:
        if not isinstance(waarde, dict):
            self.zeg(plek, "geen_vak")
            return {}
        for naam in sorted(verplicht - waarde.keys()):
            self.zeg(plek, "ontbreekt", naam=naam)
        for naam in sorted(waarde.keys() - verplicht - mag):
            self.zeg(plek, "onbekend", naam=naam)
        return waarde

    def lijst(self, waarde: object, plek: str) -> list[Any]:
        if isinstance(waarde, list) and waarde:
            return waarde
        self.zeg(plek, "geen_lijst")
        return []

    def zin(self, waarde: object, plek: str, patroon: str = "") -> str:
        if not isinstance(waarde, str) or not waarde.strip():
            self.zeg(plek, "leeg")
            return ""
        if patroon and not re.fullmatch(patroon, waarde):
            self.zeg(plek, "sleutel", waarde=waarde)
        return waarde.strip()

    def getal(self, waarde: object, plek: str) -> int:
        if isinstance(waarde, int) and not isinstance(waarde, bool) and waarde >= 1:
            return waarde
        self.zeg(plek, "geen_getal")
        return 1

    def keus(self, waarde: object, plek: str, keuzes: type[StrEnum], anders: StrEnum) -> Any:
        if waarde in [k.value for k in keuzes]:
            return keuzes(waarde)
        self.zeg(plek, "keuze", waarde=waarde, keuzes=", ".join(k.value for k in keuzes))
        return anders

    def tweetalig(self, waarde: object, plek: str) -> Tweetalig:
        v = self.vak(waarde, plek, {"nl", "en"}, set())
        return Tweetalig(*(self.zin(v[t], f"{plek}.{t}") if t in v else "" for t in ("nl", "en")))

    def instrument(self, inhoud: object) -> Instrument | None:
        v = self.vak(inhoud, "", VERPLICHT, MAG)
        if not v or VERPLICHT - v.keys():
            return None
        schaal = self.vak(v["schaal"], "schaal", {"soort", "antwoorden"}, set())
        soort = self.keus(schaal.get("soort"), "schaal.soort", Soort, Soort.KEUZE)
        woorden = schaal.get("antwoorden") if soort in (Soort.KEUZE, Soort.SMILEY) else []
        if woorden != []:
            woorden = self.lijst(woorden, "schaal.antwoorden")
        antwoorden = tuple(self.tweetalig(a, f"schaal.antwoorden[{n}]") for n, a in enumerate(woorden))
        if soort in (Soort.KEUZE, Soort.SMILEY) and not 2 <= len(antwoorden) <= 7:
            self.zeg("schaal.antwoorden", "aantal_antwoorden")
        respondenten = self.lijst(v["respondenten"], "respondenten")
        for wie in respondenten:
            if wie not in RESPONDENTEN:
                self.zeg("respondenten", "keuze", waarde=wie, keuzes=", ".join(RESPONDENTEN))
        delen = tuple(self.deel(d, f"delen[{n}]", soort) for n, d in enumerate(self.lijst(v["delen"], "delen")))
        self.samenhang(delen, len(antwoorden))
        return Instrument(
            sleutel=self.zin(v["instrument"], "instrument", r"[a-z0-9_]{1,40}"),
            versie=self.getal(v["versie"], "versie"),
            titel=self.tweetalig(v["titel"], "titel"),
            doel=self.tweetalig(v["doel"], "doel"),
            respondenten=tuple(respondenten),
            gebruik=self.keus(v.get("gebruik", "meting"), "gebruik", Gebruik, Gebruik.METING),
            antwoorden=antwoorden,
            delen=delen,
            herkomst=self.zin(v["herkomst"], "herkomst") if "herkomst" in v else "",
            volgorde=self.getal(v["volgorde"], "volgorde") if "volgorde" in v else 0,
        )

    def deel(self, waarde: object, plek: str, soort: Soort) -> Deel:
        v = self.vak(waarde, plek, {"id", "titel", "items"}, set())
        sleutel = self.zin(v.get("id"), f"{plek}.id", ID)
        items = self.lijst(v.get("items"), f"{plek}.items")
        titel = self.tweetalig(v.get("titel"), f"{plek}.titel")
        return Deel(
            sleutel, titel, tuple(self.item(i, f"{plek}.items[{n}]", soort, sleutel) for n, i in enumerate(items))
        )

    def item(self, waarde: object, plek: str, soort: Soort, deel: str) -> Item:
        v = self.vak(waarde, plek, {"id", "tekst"}, {"uitleg", "soort", "dimensie", "alleen_als"})
        eis = None
        if "alleen_als" in v:
            e = self.vak(v["alleen_als"], f"{plek}.alleen_als", {"item", "antwoord"}, set())
            antwoord = self.lijst(e.get("antwoord"), f"{plek}.alleen_als.antwoord")
            eis = Vraagvoorwaarde(str(e.get("item", "")), tuple(a for a in antwoord if isinstance(a, int)))
        return Item(
            id=self.zin(v.get("id"), f"{plek}.id", ID),
            tekst=self.tweetalig(v.get("tekst"), f"{plek}.tekst"),
            uitleg=self.tweetalig(v["uitleg"], f"{plek}.uitleg") if "uitleg" in v else None,
            soort=self.keus(v["soort"], f"{plek}.soort", Soort, soort) if "soort" in v else soort,
            deel=deel,
            dimensie=self.zin(v["dimensie"], f"{plek}.dimensie", "meetbaar|merkbaar") if "dimensie" in v else "",
            alleen_als=eis,
        )

    def samenhang(self, delen: tuple[Deel, ...], antwoorden: int) -> None:
        """Ids stand once, choices have words, and a question hangs only on an earlier one that is counted."""
        eerder: dict[str, Item] = {}
        for sleutel in _twice(d.id for d in delen):
            self.zeg("delen", "dubbel", naam=sleutel)
        for item in (i for d in delen for i in d.items):
            if item.id in eerder:
                self.zeg("delen", "dubbel", naam=item.id)
            if item.soort in (Soort.KEUZE, Soort.SMILEY) and not antwoorden:
                self.zeg(item.id, "geen_woorden")
            if eis := item.alleen_als:
                bron = eerder.get(eis.item)
                mogelijk = CIJFERS if bron and bron.soort is Soort.CIJFER else range(antwoorden)
                if bron is None or bron.soort not in GETALLEN or not set(eis.antwoord) <= set(mogelijk):
                    self.zeg(item.id, "voorwaarde", item=eis.item)
            eerder[item.id] = item


def _twice(namen: Iterator[str]) -> list[str]:
    alle = list(namen)
    return sorted({n for n in alle if alle.count(n) > 1})


VERPLICHT = {"instrument", "versie", "titel", "doel", "respondenten", "schaal", "delen"}
MAG = {"gebruik", "volgorde", "herkomst", "toelichting"}


def schema() -> dict[str, Any]:
    """The JSON schema of a file with an instrument."""
    talen = {
        "type": "object",
        "required": ["nl", "en"],
        "additionalProperties": False,
        "properties": {t: {"type": "string", "pattern": r"\S"} for t in ("nl", "en")},
    }
    sleutel = {"type": "string", "pattern": f"^{ID}$"}
    soort = {"enum": [s.value for s in Soort]}
    getal = {"type": "integer", "minimum": 1}
    item = _object(
        {"id": sleutel, "tekst": talen},
        {
            "uitleg": talen,
            "soort": soort,
            "dimensie": {"enum": ["meetbaar", "merkbaar"]},
            "alleen_als": _object(
                {"item": sleutel, "antwoord": {"type": "array", "minItems": 1, "items": {"type": "integer"}}}
            ),
        },
    )
    deel = _object({"id": sleutel, "titel": talen, "items": {"type": "array", "minItems": 1, "items": item}})
    schaal = _object({"soort": soort, "antwoorden": {"type": "array", "maxItems": 7, "items": talen}})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Instrument",
        **_object(
            {
                "instrument": {"type": "string", "pattern": "^[a-z0-9_]{1,40}$"},
                "versie": getal,
                "titel": talen,
                "doel": talen,
                "respondenten": {"type": "array", "minItems": 1, "items": {"enum": list(RESPONDENTEN)}},
                "schaal": schaal,
                "delen": {"type": "array", "minItems": 1, "items": deel},
            },
            {
                "gebruik": {"enum": [g.value for g in Gebruik]},
                "volgorde": getal,
                "herkomst": {"type": "string"},
                "toelichting": {"type": "string"},
            },
        ),
    }


def _object(verplicht: dict[str, Any], mag: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(verplicht),
        "additionalProperties": False,
        "properties": verplicht | (mag or {}),
    }
