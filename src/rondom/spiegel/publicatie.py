"""What was published? Reads the folder with figures, keeps the last good one, and says it when a newer one is broken.

The folder is written by ``rondom monitor``; this room knows its files only (docs/uitleg/publicatie.md). No figure is
calculated from a cell that is hidden: a hidden cell has no number here at all.
"""

from __future__ import annotations

import csv
import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

VERBORGEN = "×"
"""The one symbol for a cell that is not shown; in the files and on every page the same."""
MANIFEST, DEFINITIES, GEBIEDEN, CIJFERS = "manifest.json", "definities.json", "gebieden.csv", "cijfers.csv"
BESTANDEN = (MANIFEST, DEFINITIES, GEBIEDEN, CIJFERS)
NODIG = ("indicator", "maat", "niveau", "gebied", "tijdvak", "periode", "klasse", "teller", "noemer")
NIVEAUS = ("land", "regio", "swv", "gemeente", "bestuur", "wijk", "school")

log = logging.getLogger(__name__)


class Onleesbaar(Exception):
    """A publication that cannot be used: ``bestand`` and what is wrong with it, for who made it."""

    def __init__(self, bestand: str, reden: str | Promise) -> None:
        super().__init__(f"{bestand}: {reden}")
        self.bestand, self.reden = bestand, reden


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One published row. ``teller`` and ``noemer`` are whole numbers; None is hidden, or no denominator."""

    indicator: str
    maat: str
    niveau: str
    gebied: str
    tijdvak: str
    periode: str
    klasse: str
    teller: int | None
    noemer: int | None
    verborgen: bool
    noemer_verborgen: bool = False


@dataclass(frozen=True)
class Gebied:
    """A place that figures are about. ``ouder`` is the code of the larger one it is part of, or empty."""

    niveau: str
    code: str
    naam: str
    ouder: str = ""


Sleutel = tuple[str, str, str, str, str]
"""indicator, maat, niveau, gebied, klasse."""


@dataclass(frozen=True)
class Publicatie:
    """One publication as it was read."""

    map: Path
    manifest: dict[str, Any]
    indicatoren: dict[str, dict[str, Any]]
    gebieden: dict[tuple[str, str], Gebied]
    cijfers: tuple[Cijfer, ...] = field(repr=False)

    @property
    def datum(self) -> date:
        """The day on which it was made."""
        return date.fromisoformat(self.manifest["datum"])

    @cached_property
    def _vind(self) -> dict[Sleutel, list[Cijfer]]:
        gevonden: dict[Sleutel, list[Cijfer]] = {}
        for c in self.cijfers:
            gevonden.setdefault((c.indicator, c.maat, c.niveau, c.gebied, c.klasse), []).append(c)
        for rij in gevonden.values():
            rij.sort(key=lambda c: c.periode)
        return gevonden

    def series(self, indicator: str, maat: str, niveau: str, gebied: str, klasse: str = "") -> list[Cijfer]:
        """The rows of one figure over time, oldest first; empty when there are none."""
        return self._vind.get((indicator, maat, niveau, gebied, klasse), [])

    @cached_property
    def _klassen(self) -> dict[tuple[str, str], list[str]]:
        gevonden: dict[tuple[str, str], dict[str, None]] = {}
        for c in self.cijfers:
            if c.klasse:
                gevonden.setdefault((c.indicator, c.maat), {})[c.klasse] = None
        return {sleutel: list(klassen) for sleutel, klassen in gevonden.items()}

    def classes(self, indicator: str, maat: str) -> list[str]:
        """The classes of a measure in the order of the file."""
        return self._klassen.get((indicator, maat), [])

    def places(self, niveau: str) -> list[Gebied]:
        """The areas of one level, by name: never by their figures (no ranking)."""
        return sorted((g for (n, _), g in self.gebieden.items() if n == niveau), key=lambda g: g.naam)

    @cached_property
    def _aanwezig(self) -> set[tuple[str, str, str]]:
        return {(c.indicator, c.maat, c.niveau) for c in self.cijfers}

    def has(self, indicator: str, maat: str, niveau: str) -> bool:
        """Are there rows of this measure for this level?"""
        return (indicator, maat, niveau) in self._aanwezig

    @cached_property
    def verborgen_aantal(self) -> int:
        """How many rows are hidden."""
        return sum(c.verborgen for c in self.cijfers)


@dataclass(frozen=True)
class Stand:
    """What there is to show: a publication or none, and what is wrong with the files that lie there now."""

    publicatie: Publicatie | None
    fout: Onleesbaar | None = None


_laatste: dict[Path, tuple[tuple[tuple[int, int], ...], Stand]] = {}


def read() -> Stand:
    """The publication in the folder of the settings. Read again only when a file changed; never raises.

    When the files of today cannot be read, the last good publication stays and ``fout`` says what is wrong.
    """
    folder = Path(settings.PUBLICATIE)
    zegel = _seal(folder)
    eerder = _laatste.get(folder)
    if eerder and eerder[0] == zegel:
        return eerder[1]
    goed = eerder[1].publicatie if eerder else None
    stand = Stand(None) if not zegel else _try(folder, goed)
    _laatste[folder] = (zegel, stand)
    return stand


def _seal(folder: Path) -> tuple[tuple[int, int], ...]:
    """Size and time of each file; empty when there is no publication at all."""
    gevonden = [pad.stat() for naam in BESTANDEN if (pad := folder / naam).is_file()]
    return tuple((s.st_mtime_ns, s.st_size) for s in gevonden)


def _try(folder: Path, goed: Publicatie | None) -> Stand:
    try:
        return Stand(load(folder))
    except Onleesbaar as fout:
        log.error("publication not usable: %s", fout)
        return Stand(goed, fout)


def load(folder: Path) -> Publicatie:
    """Read a publication from a folder. Raises ``Onleesbaar`` with the file and the reason."""
    manifest = _json(folder, MANIFEST)
    definities = _json(folder, DEFINITIES)
    try:
        date.fromisoformat(manifest["datum"])
    except (KeyError, TypeError, ValueError) as fout:
        raise Onleesbaar(MANIFEST, _("geen datum")) from fout
    try:
        indicatoren = {d["id"]: d for d in definities["indicatoren"]}
    except (KeyError, TypeError) as fout:
        raise Onleesbaar(DEFINITIES, _("geen indicatoren")) from fout
    gebieden = {
        (r["niveau"], r["code"]): Gebied(r["niveau"], r["code"], r["naam"] or r["code"], r.get("ouder", "") or "")
        for r in _rows(folder, GEBIEDEN, ("niveau", "code", "naam"), dict)
    }
    cijfers = tuple(_rows(folder, CIJFERS, NODIG, _cijfer))
    vreemd = {c.indicator for c in cijfers} - set(indicatoren)
    if vreemd:
        raise Onleesbaar(DEFINITIES, format_lazy(_("geen definitie van {welke}"), welke=", ".join(sorted(vreemd))))
    return Publicatie(folder, manifest, indicatoren, gebieden, cijfers)


def _json(folder: Path, naam: str) -> Any:
    try:
        return json.loads((folder / naam).read_text(encoding="utf-8"))
    except FileNotFoundError as fout:
        raise Onleesbaar(naam, _("ontbreekt")) from fout
    except (OSError, ValueError) as fout:
        raise Onleesbaar(naam, _("is niet te lezen")) from fout


def _rows(folder: Path, naam: str, kolommen: tuple[str, ...], maak: Callable[[dict[str, str]], Any]) -> Iterator[Any]:
    try:
        with (folder / naam).open(encoding="utf-8-sig", newline="") as bestand:
            lezer = csv.DictReader(bestand)
            if mist := [k for k in kolommen if k not in (lezer.fieldnames or ())]:
                raise Onleesbaar(naam, format_lazy(_("kolom {welke} ontbreekt"), welke=", ".join(mist)))
            for rij in lezer:
                try:
                    yield maak(rij)
                except (TypeError, ValueError, KeyError) as fout:
                    raise Onleesbaar(naam, format_lazy(_("regel {nummer} is niet te lezen"), nummer=lezer.line_num)) from fout
    except FileNotFoundError as fout:
        raise Onleesbaar(naam, _("ontbreekt")) from fout
    except (OSError, UnicodeDecodeError, csv.Error) as fout:
        raise Onleesbaar(naam, _("is niet te lezen")) from fout


def _cijfer(rij: dict[str, str]) -> Cijfer:
    teller, noemer = rij["teller"], rij["noemer"]
    verborgen = VERBORGEN in (teller, noemer)
    return Cijfer(
        rij["indicator"], rij["maat"], rij["niveau"], rij["gebied"], rij["tijdvak"], rij["periode"], rij["klasse"],
        None if teller == VERBORGEN else int(teller),
        None if noemer in ("", VERBORGEN) else int(noemer),
        verborgen,
        noemer == VERBORGEN,
    )  # fmt: skip
