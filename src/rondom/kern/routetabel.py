"""How is a region's decision table written, and does it read well? TOML text in, a table of rows out (design
§6).

A row has conditions on named facts, an answer in terms of the parties of the region, a reason in Dutch and
English, and the rules it rests on. The first row that matches answers. A condition is one value, a list of
values, ``{ niet = […] }``, or for a number ``{ vanaf = 12, tot = 18 }`` (12 up to and including 17). Every
mistake is reported with the file and the key: ``routes.toml: regel[3].als.leeftijd: …``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from rondom.kern.regels import REGELS
from rondom.kern.tabellezer import Lezer, Tekst

Waarde = str | bool | int


class Feittype(StrEnum):
    """What kind of value a fact has."""

    KEUZE = "keuze"
    JA_NEE = "ja_nee"
    GETAL = "getal"
    TEKST = "tekst"


@dataclass(frozen=True)
class Feitsoort:
    """One fact on which a row may put a condition; ``keuzes`` for a choice only."""

    naam: str
    type: Feittype
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True)
class EenVan:
    """The fact has one of these values; ``niet``: none of them."""

    waarden: frozenset[Waarde]
    niet: bool

    def geldt(self, waarde: Waarde) -> bool:
        """Whether a value of the fact meets the condition."""
        return (waarde in self.waarden) is not self.niet


@dataclass(frozen=True)
class Bereik:
    """The number is at least ``vanaf`` and less than ``tot``; ``None``: no bound on that side."""

    vanaf: int | None
    tot: int | None

    def geldt(self, waarde: Waarde) -> bool:
        """Whether a value of the fact meets the condition."""
        return (self.vanaf is None or waarde >= self.vanaf) and (self.tot is None or waarde < self.tot)  # type: ignore[operator]


Conditie = EenVan | Bereik


@dataclass(frozen=True)
class Partij:
    """Somebody who can take up, be contact, decide or pay, as this region names it.

    ``organisatiesoort`` is the kind of organisation that stands for it, ``vindplaats`` where to find the
    right one: ``school`` (the one that serves this school), ``woonplaats`` (by home postcode), ``regio``
    (there is one), or empty when it is not in the system.
    """

    sleutel: str
    naam: Tekst
    organisatiesoort: str = ""
    vindplaats: str = ""


@dataclass(frozen=True)
class Rij:
    """One row of the table: conditions, answer, reason and rules. The first rule is the one that decides."""

    id: str
    als: Mapping[str, Conditie]
    team: str
    contact: str
    beslist: str
    betaalt: str
    reden: Tekst
    regels: tuple[str, ...]
    school_eerst: str | None = None
    alternatieven: tuple[str, ...] = ()

    def past(self, feiten: Mapping[str, Waarde]) -> bool:
        """Whether all conditions hold for these facts."""
        return all(conditie.geldt(feiten[naam]) for naam, conditie in self.als.items())


@dataclass(frozen=True)
class Routetabel:
    """A region's routing table from a day on."""

    regio: str
    geldig_vanaf: date
    partijen: Mapping[str, Partij]
    teksten: Mapping[str, Tekst]
    rijen: tuple[Rij, ...]

    def first(self, feiten: Mapping[str, Waarde]) -> Rij | None:
        """The first row that matches, or ``None``."""
        return next((rij for rij in self.rijen if rij.past(feiten)), None)


VINDPLAATSEN = ("", "school", "woonplaats", "regio")


def parse_tabel(tekst: str, bestand: str, feiten: Mapping[str, Feitsoort]) -> Routetabel:
    """Read a table from TOML text. ``bestand`` serves the messages. Raises ``Tabelfout``."""
    lezer = Lezer(bestand)
    inhoud = lezer.load(tekst)
    lezer.check_sleutels(inhoud, "", {"regio", "geldig_vanaf", "partijen", "teksten", "regel"})
    partijen = {
        naam: _lees_partij(lezer, naam, waarde) for naam, waarde in lezer.get(inhoud, "", "partijen", dict).items()
    }
    teksten = {
        naam: lezer.read_tekst(waarde, f"teksten.{naam}")
        for naam, waarde in lezer.get(inhoud, "", "teksten", dict, {}).items()
    }
    rijen = tuple(
        _lees_rij(lezer, rij, f"regel[{nummer}]", feiten, partijen, teksten)
        for nummer, rij in enumerate(lezer.get(inhoud, "", "regel", list), start=1)
    )
    tabel = Routetabel(
        lezer.get(inhoud, "", "regio", str),
        lezer.get(inhoud, "", "geldig_vanaf", date),
        partijen,
        teksten,
        rijen,
    )
    _check_geheel(lezer, tabel)
    return tabel


def _lees_partij(lezer: Lezer, sleutel: str, waarde: object) -> Partij:
    pad = f"partijen.{sleutel}"
    tabel = lezer.check_sleutels(waarde, pad, {"nl", "en", "organisatiesoort", "vindplaats"})
    vindplaats = lezer.get(tabel, pad, "vindplaats", str, "")
    if vindplaats not in VINDPLAATSEN:
        raise lezer.fout(f"{pad}.vindplaats", f"must be one of {', '.join(VINDPLAATSEN[1:])}")
    naam = lezer.read_tekst({k: v for k, v in tabel.items() if k in ("nl", "en")}, pad)
    return Partij(sleutel, naam, lezer.get(tabel, pad, "organisatiesoort", str, ""), vindplaats)


_RIJSLEUTELS = {
    "id",
    "als",
    "team",
    "contact",
    "beslist",
    "betaalt",
    "reden",
    "regels",
    "school_eerst",
    "alternatieven",
}


def _lees_rij(
    lezer: Lezer,
    waarde: object,
    pad: str,
    feiten: Mapping[str, Feitsoort],
    partijen: Mapping[str, Partij],
    teksten: Mapping[str, Tekst],
) -> Rij:
    tabel = lezer.check_sleutels(waarde, pad, _RIJSLEUTELS)
    wie = {naam: lezer.get(tabel, pad, naam, str) for naam in ("team", "contact", "beslist", "betaalt")}
    for naam, sleutel in wie.items():
        _check_bekend(lezer, f"{pad}.{naam}", sleutel, partijen, "party")
    regels = lezer.get_lijst(tabel, pad, "regels")
    if not regels:
        raise lezer.fout(f"{pad}.regels", "names no rule")
    for n, regel in enumerate(regels):
        _check_bekend(lezer, f"{pad}.regels[{n}]", regel, REGELS, "rule of the register")
    school_eerst = lezer.get(tabel, pad, "school_eerst", str, None)
    alternatieven = lezer.get_lijst(tabel, pad, "alternatieven", [])
    if school_eerst is not None:
        _check_bekend(lezer, f"{pad}.school_eerst", school_eerst, teksten, "text")
    for n, sleutel in enumerate(alternatieven):
        _check_bekend(lezer, f"{pad}.alternatieven[{n}]", sleutel, teksten, "text")
    return Rij(
        id=lezer.get(tabel, pad, "id", str),
        als={
            naam: _lees_conditie(lezer, naam, conditie, f"{pad}.als.{naam}", feiten)
            for naam, conditie in lezer.get(tabel, pad, "als", dict, {}).items()
        },
        **wie,
        reden=lezer.read_tekst(lezer.get(tabel, pad, "reden", dict), f"{pad}.reden"),
        regels=regels,
        school_eerst=school_eerst,
        alternatieven=alternatieven,
    )


def _check_bekend(lezer: Lezer, pad: str, sleutel: str, bekend: Mapping[str, object], wat: str) -> None:
    if sleutel not in bekend:
        raise lezer.fout(pad, f"{sleutel!r} is no {wat}")


def _lees_conditie(lezer: Lezer, naam: str, conditie: object, pad: str, feiten: Mapping[str, Feitsoort]) -> Conditie:
    if naam not in feiten:
        raise lezer.fout(pad, f"unknown fact; known are {', '.join(feiten)}")
    feit = feiten[naam]
    if isinstance(conditie, dict):
        if feit.type is Feittype.GETAL and "niet" not in conditie:
            return _lees_bereik(lezer, conditie, pad)
        tabel = lezer.check_sleutels(conditie, pad, {"niet"})
        return _lees_waarden(lezer, lezer.get(tabel, pad, "niet", list), f"{pad}.niet", feit, niet=True)
    return _lees_waarden(lezer, conditie if isinstance(conditie, list) else [conditie], pad, feit, niet=False)


def _lees_bereik(lezer: Lezer, conditie: object, pad: str) -> Bereik:
    tabel = lezer.check_sleutels(conditie, pad, {"vanaf", "tot"})
    vanaf, tot = (lezer.get(tabel, pad, grens, int, None) for grens in ("vanaf", "tot"))
    if vanaf is None and tot is None:
        raise lezer.fout(pad, "needs 'vanaf' or 'tot'")
    if vanaf is not None and tot is not None and vanaf >= tot:
        raise lezer.fout(pad, "no number lies between 'vanaf' and 'tot'")
    return Bereik(vanaf, tot)


_CHECKS: dict[Feittype, Callable[[object], bool]] = {
    Feittype.KEUZE: lambda w: isinstance(w, str),
    Feittype.TEKST: lambda w: isinstance(w, str),
    Feittype.JA_NEE: lambda w: isinstance(w, bool),
    Feittype.GETAL: lambda w: isinstance(w, int) and not isinstance(w, bool),
}
_NAMEN = {
    Feittype.KEUZE: "text",
    Feittype.TEKST: "text",
    Feittype.JA_NEE: "true or false",
    Feittype.GETAL: "a whole number",
}


def _lees_waarden(lezer: Lezer, waarden: list[Any], pad: str, feit: Feitsoort, *, niet: bool) -> EenVan:
    if not waarden:
        raise lezer.fout(pad, "is an empty list: it can never match" if not niet else "is an empty list")
    for waarde in waarden:
        if not _CHECKS[feit.type](waarde):
            raise lezer.fout(pad, f"must be {_NAMEN[feit.type]}")
        if feit.type is Feittype.KEUZE and waarde not in feit.keuzes:
            raise lezer.fout(pad, f"{waarde!r} is none of {', '.join(feit.keuzes)}")
    return EenVan(frozenset(waarden), niet)


def _check_geheel(lezer: Lezer, tabel: Routetabel) -> None:
    """Every row has its own id, and nothing that is declared stays unused."""
    gezien: set[str] = set()
    for nummer, rij in enumerate(tabel.rijen, start=1):
        if rij.id in gezien:
            raise lezer.fout(f"regel[{nummer}].id", f"{rij.id!r} is used twice")
        gezien.add(rij.id)
    if not tabel.rijen:
        raise lezer.fout("regel", "the table has no rows")
    partijen = {p for r in tabel.rijen for p in (r.team, r.contact, r.beslist, r.betaalt)}
    for sleutel in tabel.partijen.keys() - partijen:
        raise lezer.fout(f"partijen.{sleutel}", "is used by no row")
    teksten = {t for r in tabel.rijen for t in (r.school_eerst, *r.alternatieven)}
    for sleutel in tabel.teksten.keys() - teksten:
        raise lezer.fout(f"teksten.{sleutel}", "is used by no row")
