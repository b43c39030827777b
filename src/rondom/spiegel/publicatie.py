"""What was published? Reads the folder with figures, keeps the last good one, and says it when a newer one is broken.

The folder is written by ``rondom monitor``; this room knows its files only (docs/uitleg/publicatie.md). No figure is
calculated from a cell that is hidden: a hidden cell has no number here at all.
"""

from __future__ import annotations

import csv
import hashlib
import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from sys import intern
from time import sleep
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

VERBORGEN = "×"
"""The one symbol for a cell that is not shown; in the files and on every page the same."""
MANIFEST, DEFINITIES, GEBIEDEN, CIJFERS = "manifest.json", "definities.json", "gebieden.csv", "cijfers.csv"
BESTANDEN = (MANIFEST, DEFINITIES, GEBIEDEN, CIJFERS)
KOLOMMEN = (
    "indicator", "maat", "niveau", "gebied", "tijdvak", "periode", "klasse", "teller", "noemer",
    "gebiedsnaam", "waarde", "verborgen",
)  # fmt: skip
NIVEAUS = ("land", "regio", "swv", "gemeente", "bestuur", "wijk", "school")
ONBEKEND = "onbekend"
"""The code under which the monitor counts whoever has no known place."""
ALLES = "Alle leveringen samen"
"""How the monitor calls the level ``land`` when not everybody delivered."""
TIJDVAKKEN = ("schooljaar", "kalenderjaar", "maand")
EENHEDEN = ("aantal", "aandeel", "dagen", "eurocent", "gemiddelde")

log = logging.getLogger(__name__)


class Onleesbaar(Exception):
    """A publication that cannot be used: ``bestand`` and what is wrong with it, for who made it."""

    def __init__(self, bestand: str, reden: str | Promise) -> None:
        super().__init__(f"{bestand}: {reden}")
        self.bestand, self.reden = bestand, reden


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One published row. ``teller`` and ``noemer`` are whole numbers; None is hidden, or no denominator.

    ``welke`` says which of the two is hidden, as the file does: teller, noemer, beide or empty. ``waarde`` is the text
    of the file; pages calculate the figure themselves, in the reader's notation.
    """

    indicator: str
    maat: str
    niveau: str
    gebied: str
    tijdvak: str
    periode: str
    klasse: str
    teller: int | None
    noemer: int | None
    gebiedsnaam: str
    waarde: str
    welke: str

    @property
    def verborgen(self) -> bool:
        """Is the figure not shown, because one of its parts is hidden?"""
        return bool(self.welke)


@dataclass(frozen=True)
class Gebied:
    """A place that figures are about. ``ouder`` is the code of the larger one it is part of, or empty."""

    niveau: str
    code: str
    eigennaam: str
    ouder: str = ""

    @property
    def naam(self) -> str:
        """The name, where it is no name of its own in the reader's language."""
        if self.code == ONBEKEND:
            return gettext("Onbekend")
        return gettext("Alle leveringen samen") if self.eigennaam == ALLES else self.eigennaam


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
            if c.tijdvak != self.tijdvakken[c.indicator, c.maat]:
                continue  # another kind of period does not stand on the same line
            gevonden.setdefault((c.indicator, c.maat, c.niveau, c.gebied, c.klasse), []).append(c)
        for rij in gevonden.values():
            rij.sort(key=lambda c: c.periode)
        return gevonden

    def series(self, indicator: str, maat: str, niveau: str, gebied: str, klasse: str = "") -> list[Cijfer]:
        """The rows of one figure over time, oldest first; empty when there are none."""
        return self._vind.get((indicator, maat, niveau, gebied, klasse), [])

    @cached_property
    def tijdvakken(self) -> dict[tuple[str, str], str]:
        """The kind of period in which a measure is shown: the first of its definition that was published."""
        aanwezig: dict[tuple[str, str], set[str]] = {}
        for c in self.cijfers:
            aanwezig.setdefault((c.indicator, c.maat), set()).add(c.tijdvak)
        return {
            (i, m): next((t for t in self.indicatoren[i]["tijdvakken"] if t in soorten), min(soorten))
            for (i, m), soorten in aanwezig.items()
        }

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
        """The areas of one level, by name, never by their figures (no ranking); what is not known stands last."""
        return sorted(
            (g for (n, _), g in self.gebieden.items() if n == niveau), key=lambda g: (g.code == ONBEKEND, g.naam)
        )

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
    """What there is to show: a publication or none, and what is wrong with the files that lie there now.

    ``bezig``: the step of a publication that is being made, when somebody is making one.
    """

    publicatie: Publicatie | None
    fout: Onleesbaar | None = None
    bezig: str = ""


_laatste: dict[Path, tuple[tuple[tuple[int, int, int], ...], Stand]] = {}


def read() -> Stand:
    """The publication in the folder of the settings. Read again only when a file changed; never raises.

    When the files of today cannot be read, the last good publication stays and ``fout`` says what is wrong.
    """
    folder = Path(settings.PUBLICATIE)
    return replace(_read(folder), bezig=_busy(folder))


def _busy(folder: Path) -> str:
    """The step that runs now, from the file that the maker keeps beside the folder; empty when nobody is making one."""
    try:
        regels = folder.with_name(folder.name + ".bezig").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return regels[0].strip()[:200] if regels else "…"


def _read(folder: Path) -> Stand:
    """Reads again when the folder was replaced meanwhile: for an instant there is none, and never two halves."""
    for wacht in (0.02, 0.2, 0.0):
        zegel, stand = _seal(folder), _known(folder)
        vervangen = zegel != _seal(folder) or (not zegel and bool(_laatste.get(folder, ((), None))[0]))
        if not vervangen:
            break
        sleep(wacht)
    _laatste[folder] = (zegel, stand)
    return stand


def _known(folder: Path) -> Stand:
    zegel = _seal(folder)
    eerder = _laatste.get(folder)
    if eerder and eerder[0] == zegel:
        return eerder[1]
    goed = eerder[1].publicatie if eerder else None
    return _try(folder, goed) if zegel else Stand(None)


def _seal(folder: Path) -> tuple[tuple[int, int, int], ...]:
    """Which files they are, with time and size; empty when there is no publication at all."""
    gevonden = [pad.stat() for naam in BESTANDEN if (pad := folder / naam).is_file()]
    return tuple((s.st_ino, s.st_mtime_ns, s.st_size) for s in gevonden)


def _try(folder: Path, goed: Publicatie | None) -> Stand:
    try:
        return Stand(load(folder))
    except Onleesbaar as fout:
        log.error("publication not usable: %s", fout)
        return Stand(goed, fout)


def load(folder: Path) -> Publicatie:
    """Read a publication from a folder. Raises ``Onleesbaar`` with the file and the reason."""
    manifest = _json(folder, MANIFEST)
    try:
        date.fromisoformat(manifest["datum"])
    except (KeyError, TypeError, ValueError) as fout:
        raise Onleesbaar(MANIFEST, _("geen datum")) from fout
    indicatoren = _definitions(_json(folder, DEFINITIES))
    gebieden = {
        (r["niveau"], r["code"]): Gebied(r["niveau"], r["code"], r["naam"] or r["code"], r["ouder"])
        for r in _rows(folder, GEBIEDEN, ("niveau", "code", "naam", "ouder"), dict)
    }
    cijfers = tuple(_rows(folder, CIJFERS, KOLOMMEN, _cijfer))
    gedefinieerd = {(i, m["sleutel"]) for i, d in indicatoren.items() for m in d["maten"]}
    if vreemd := {f"{c.indicator} {c.maat}" for c in cijfers if (c.indicator, c.maat) not in gedefinieerd}:
        raise Onleesbaar(DEFINITIES, format_lazy(_("geen definitie van {welke}"), welke=", ".join(sorted(vreemd))))
    for c in cijfers:
        gebieden.setdefault((c.niveau, c.gebied), Gebied(c.niveau, c.gebied, c.gebiedsnaam))
    _check_hashes(folder, manifest)
    return Publicatie(folder, manifest, indicatoren, gebieden, cijfers)


def _check_hashes(folder: Path, manifest: dict[str, Any]) -> None:
    """The files are the ones that the manifest names; one that was changed or belongs to another publication is not shown."""
    bekend = manifest.get("bestanden", {})
    for naam in (DEFINITIES, GEBIEDEN, CIJFERS):
        if bekend.get(naam) != hashlib.sha256((folder / naam).read_bytes()).hexdigest():
            raise Onleesbaar(naam, _("hoort niet bij dit manifest"))


def _definitions(gelezen: Any) -> dict[str, dict[str, Any]]:
    """The definition records by indicator; every one has what the pages need of it."""
    try:
        for d in gelezen["indicatoren"]:
            compleet = d["naam"]["nl"] and d["vraag"]["nl"] and d["tijdvakken"] and d["maten"]
            maten = all(m["sleutel"] and m["teller"]["nl"] and m["eenheid"] in EENHEDEN for m in d["maten"])
            if not (compleet and maten):
                raise Onleesbaar(DEFINITIES, format_lazy(_("geen definitie van {welke}"), welke=d["id"]))
        return {d["id"]: d for d in gelezen["indicatoren"]}
    except (KeyError, TypeError) as fout:
        raise Onleesbaar(DEFINITIES, _("een definitie is niet compleet")) from fout


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
                    raise Onleesbaar(
                        naam, format_lazy(_("regel {nummer} is niet te lezen"), nummer=lezer.line_num)
                    ) from fout
    except FileNotFoundError as fout:
        raise Onleesbaar(naam, _("ontbreekt")) from fout
    except (OSError, UnicodeDecodeError, csv.Error) as fout:
        raise Onleesbaar(naam, _("is niet te lezen")) from fout


def _cijfer(rij: dict[str, str]) -> Cijfer:
    """One row. The sign in a cell decides what is hidden, never the column beside it alone."""
    teller, noemer = rij["teller"], rij["noemer"]
    if rij["niveau"] not in NIVEAUS or rij["tijdvak"] not in TIJDVAKKEN:
        raise ValueError(rij["niveau"])
    welke = {(True, True): "beide", (True, False): "teller", (False, True): "noemer", (False, False): ""}
    return Cijfer(
        indicator=intern(rij["indicator"]),
        maat=intern(rij["maat"]),
        niveau=intern(rij["niveau"]),
        gebied=intern(rij["gebied"]),
        tijdvak=intern(rij["tijdvak"]),
        periode=intern(rij["periode"]),
        klasse=intern(rij["klasse"]),
        teller=None if teller == VERBORGEN else int(teller),
        noemer=None if noemer in ("", VERBORGEN) else int(noemer),
        gebiedsnaam=intern(rij["gebiedsnaam"] or rij["gebied"]),
        waarde=rij["waarde"],
        welke=welke[teller == VERBORGEN, noemer == VERBORGEN],
    )
