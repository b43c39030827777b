"""What becomes of each column. The interface with the source contracts: column → treatment, and nothing is guessed.

    niet           stays as it is
    bsn            checked with the 11-proef, becomes `pseudoniem`
    naam           does not leave
    geboortedatum  becomes `geboortejaar`
    postcode       becomes `pc4`
    kenmerk        a number of the owner's own: replaced by a keyed hash under the same name
    weg            does not leave

The first six are the values of `Behandeling` in `rondom.monitor.bronnen.contract`; a contract is fed in by `of_contract`.
A column that is not named is refused: an export with a new column must not leave by accident.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rondom.monitor.pseudonimiseren import elfproef, normaal, vorm
from rondom.monitor.pseudonimiseren.sleutel import Sleutel, pseudonym

SOORTEN = ("niet", "bsn", "naam", "geboortedatum", "postcode", "kenmerk", "weg")
NIEUWE_NAAM = {"bsn": "pseudoniem", "geboortedatum": "geboortejaar", "postcode": "pc4"}
VERTREKT_NIET = ("naam", "weg")


class KolommenFout(ValueError):
    """The columns of a file and the contract do not fit; the message names them."""


@dataclass(frozen=True)
class Bezwaar:
    """Something about one value: the column, why, and whether the row is rejected. Never the value."""

    kolom: str
    reden: str
    afgewezen: bool


@dataclass(frozen=True)
class Kolommen:
    """The treatment per column of one source. `ook`: other headers, lower case, for the same column. `eisen`: what a column
    that stays asks of a value; `vrij`: those whose words nothing can check; `verplicht`: those the receiver cannot miss."""

    bron: str
    behandeling: Mapping[str, str]
    ook: Mapping[str, str]
    eisen: Mapping[str, vorm.Eis] = field(default_factory=dict)
    vrij: frozenset[str] = frozenset()
    verplicht: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if wrong := {kind for kind in self.behandeling.values() if kind not in SOORTEN}:
            raise KolommenFout(f"{self.bron}: onbekende behandeling {', '.join(sorted(wrong))}; kies uit {SOORTEN}")
        if list(self.behandeling.values()).count("bsn") > 1:
            raise KolommenFout(f"{self.bron}: meer dan één kolom met behandeling bsn")

    def match(self, header: Sequence[str]) -> list[str]:
        """The contract's name of each column of a file. Raises `KolommenFout`: unknown, twice, or missing."""
        found = []
        for text in header:
            name = text.strip().lstrip("﻿").lower()
            found.append(name if name in self.behandeling else self.ook.get(name, ""))
            if not found[-1]:
                raise KolommenFout(
                    f"de kolom '{text.strip()}' staat niet in het contract van {self.bron}. Haal haar uit het bestand, of "
                    "noem haar met behandeling weg."
                )
        if twice := sorted({name for name in found if found.count(name) > 1}):
            raise KolommenFout(f"deze kolom staat er meer dan één keer: {', '.join(twice)}")
        needed = [name for name, kind in self.behandeling.items() if kind == "bsn"]
        if missing := [name for name in needed if name not in found]:
            raise KolommenFout(f"de kolom {', '.join(missing)} ontbreekt; zonder haar is er geen pseudoniem te maken")
        if missing := [name for name in self.verplicht if name not in found]:
            raise KolommenFout(
                f"deze kolom ontbreekt: {', '.join(missing)}. Zonder weigert de monitor het bestand. Voeg haar toe, of zeg "
                "met --contract welke bron dit is."
            )
        return found


def of_mapping(facts: Any, bron: str) -> Kolommen:
    """From JSON: {"bsn": "bsn", "achternaam": "naam", …}. Raises `KolommenFout`."""
    if not isinstance(facts, Mapping) or not facts or not all(isinstance(kind, str) for kind in facts.values()):
        raise KolommenFout(f"{bron}: geef per kolom een behandeling, zoals {{'bsn': 'bsn', 'achternaam': 'naam'}}")
    return Kolommen(bron, {str(name).lower(): str(kind) for name, kind in facts.items()}, {})


def read(path: Path) -> Kolommen:
    """The treatment in a JSON file. Raises `KolommenFout`."""
    try:
        return of_mapping(json.loads(path.read_text(encoding="utf-8")), path.stem)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise KolommenFout(f"{path}: niet te lezen als JSON ({error.__class__.__name__})") from error


def of_contract(contract: Any) -> Kolommen:
    """From a source contract (`rondom.monitor.bronnen.contract.Contract`)."""
    leaves = [kolom for kolom in contract.kolommen if str(kolom.behandeling) == "niet"]
    # Where no person is in a source, its words are names of schools and its numbers may be signs for what is hidden.
    free = {kolom.naam for kolom in leaves if vorm.is_free(kolom)}
    asked = free if contract.over_personen else set()
    return Kolommen(
        contract.sleutel,
        {kolom.naam: str(kolom.behandeling) for kolom in contract.kolommen},
        {name: kolom.naam for kolom in contract.kolommen for name in kolom.ook},
        {
            kolom.naam: vorm.requirement(kolom)
            for kolom in leaves
            if not (kolom.onderdrukbaar or kolom.naam in free - asked)
        },
        frozenset(asked),
        tuple(k.naam for k in contract.kolommen if k.verplicht and str(k.behandeling) in ("niet", "kenmerk")),
    )


def find_contract(*namen: str) -> Kolommen:
    """The contract of the first of these names that there is. Raises `KolommenFout` with the names there are."""
    try:
        contracten = importlib.import_module("rondom.monitor.bronnen.contracten").CONTRACTEN
    except ModuleNotFoundError as error:
        raise KolommenFout("er zijn hier geen contracten; geef --kolommen met een JSON-bestand") from error
    for naam in namen:
        if naam in contracten:
            return of_contract(contracten[naam])
    raise KolommenFout(f"er is geen contract '{namen[0]}'; geef --contract met één van {', '.join(sorted(contracten))}")


def find_columns(bron: Path, contract: str | None, kolommen: Path | None) -> Kolommen:
    """The treatment of a file: from a JSON file, from the named contract, or from the one its name or folder names."""
    if kolommen is not None:
        return read(kolommen)
    return find_contract(*([contract] if contract else [bron.stem, bron.parent.name]))


class Behandelaar:
    """Treats rows of one file. `vervang`: a row without a valid number gets a pseudonym from who it is about."""

    def __init__(self, kolommen: Kolommen, namen: Sequence[str], sleutel: Sleutel, vervang: bool = False) -> None:
        self.kinds = [kolommen.behandeling[naam] for naam in namen]
        self.names = list(namen)
        self.vervang = vervang
        self._number = sleutel.derive("bsn")
        self._other = sleutel.derive("zonder bsn")
        self._own = {naam: sleutel.derive(f"kenmerk {naam}") for naam in namen}
        self._asked = [kolommen.eisen.get(naam, _anything) for naam in namen]
        self._free = [place for place, naam in enumerate(namen) if naam in kolommen.vrij]
        self._called = [place for place, kind in enumerate(self.kinds) if kind == "naam"]

    @property
    def header(self) -> list[str]:
        """The columns that leave."""
        pairs = zip(self.names, self.kinds, strict=True)
        return [NIEUWE_NAAM.get(kind, name) for name, kind in pairs if kind not in VERTREKT_NIET]

    def treat(self, row: Sequence[str]) -> tuple[list[str] | None, list[Bezwaar]]:
        """What leaves of this row, or None when it is rejected, with the objections."""
        objections: list[Bezwaar] = []
        left: list[str] = []
        number = ""
        for name, kind, fault, value in zip(self.names, self.kinds, self._asked, row, strict=True):
            if kind == "bsn":
                number, made, reason = self._identify(value, row)
                if reason:
                    objections.append(Bezwaar(name, reason, afgewezen=not made))
                left.append(made)
            elif kind == "geboortedatum":
                left.append(year_of(value))
                if value.strip() and not left[-1]:
                    objections.append(Bezwaar(name, "geen datum; geboortejaar leeg gelaten", afgewezen=False))
            elif kind == "postcode":
                code = normaal.postcode(value)
                left.append(code[:4] if normaal.is_postcode(code) else "")
                if value.strip() and not left[-1]:
                    objections.append(Bezwaar(name, "geen Nederlandse postcode; pc4 leeg gelaten", afgewezen=False))
            elif kind == "kenmerk":
                form = normaal.code(value)
                left.append(pseudonym(self._own[name], form) if form else "")
            elif kind == "niet":
                left.append(value)
                if reason := fault(value):
                    objections.append(Bezwaar(name, reason, afgewezen=True))
        objections += self._found_elsewhere(number, row) + self._named_elsewhere(row)
        return (None if any(bezwaar.afgewezen for bezwaar in objections) else left), objections

    def pseudonym(self, row: Sequence[str]) -> str:
        """The pseudonym of a row, "" when it is rejected."""
        if "bsn" not in self.kinds:
            return ""
        return self._identify(row[self.kinds.index("bsn")], row)[1]

    def _identify(self, value: str, row: Sequence[str]) -> tuple[str, str, str]:
        """(number, pseudonym, reason): a reason with a pseudonym means that it was replaced."""
        number, reason = elfproef.check(value)
        if number:
            return number, pseudonym(self._number, number), ""
        if not self.vervang:
            return "", "", reason
        who = [NORMAAL_VAN[kind](text) for kind, text in zip(self.kinds, row, strict=True) if kind in NORMAAL_VAN]
        if sum(map(bool, who)) < 2:
            return "", "", f"{reason}, en te weinig andere gegevens voor een vervangend pseudoniem"
        return "", pseudonym(self._other, "\x1f".join(who)), f"{reason}; vervangend pseudoniem"

    def _found_elsewhere(self, number: str, row: Sequence[str]) -> list[Bezwaar]:
        """The own number in a column that stays: such a row must not leave."""
        if not number:
            return []
        return [
            Bezwaar(name, "in deze kolom staat het burgerservicenummer", afgewezen=True)
            for name, kind, value in zip(self.names, self.kinds, row, strict=True)
            if kind == "niet" and number.lstrip("0") in "".join(filter(str.isdigit, value))
        ]

    def _named_elsewhere(self, row: Sequence[str]) -> list[Bezwaar]:
        """All names of the child as words in free text: such a row must not leave. One name alone may be a place's."""
        if not self._free or len(self._called) < 2:
            return []
        called = {word for place in self._called for word in normaal.naam(row[place]).split()}
        if len(called) < 2:
            return []
        return [
            Bezwaar(self.names[place], "in deze kolom staat de naam", afgewezen=True)
            for place in self._free
            if called <= set(normaal.naam(row[place]).split())
        ]


def _anything(value: str) -> str:
    return ""


NORMAAL_VAN = {"naam": normaal.naam, "geboortedatum": normaal.datum, "postcode": normaal.postcode}


def year_of(value: str) -> str:
    """The year of a date, also where month and day are unknown (2011-00-00); "" when there is none."""
    form = normaal.datum(value)
    if normaal.is_datum(form):
        return form[:4]
    unknown = len(form) == 8 and form.isdigit() and (form[4:] == "0000" or form.endswith("00"))
    return form[:4] if unknown and "1900" <= form[:4] <= "2100" else ""
