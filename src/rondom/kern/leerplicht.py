"""What may the attendance officer decide about absence that was reported, and what is known of help then? (R034, R144, L20)

The officer never learns what the help is about. Whether help runs, and since when, is status: known with consent only,
so that a report to the prosecutor can become a warning or be dropped. People decide; the verdict only says what is known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.oordeel import Alternatief, Oordeel, Reden, alternatief, geweigerd, reden, toegestaan
from rondom.kern.statussen import InzetStatus


class Uitkomst(StrEnum):
    """What the attendance officer does with a report of absence (R144)."""

    PROCES_VERBAAL = "proces_verbaal"
    WAARSCHUWING = "waarschuwing"
    HALT = "halt"
    SEPOT = "sepot"
    """No further proceedings."""


MILDER = (Uitkomst.WAARSCHUWING, Uitkomst.SEPOT)
"""What can take the place of a report to the prosecutor when help runs (R034)."""
LOOPT = (InzetStatus.GESTART, InzetStatus.GEWIJZIGD, InzetStatus.STOP_VOORGESTELD)


class Hulpstand(StrEnum):
    """All that leerplicht may know of help (R034)."""

    ACTIEF = "actief"
    GEWEIGERD = "geweigerd"
    GESTOPT = "gestopt"
    GEEN = "geen"
    ONBEKEND = "onbekend"
    """Nobody gave consent to know it."""


@dataclass(frozen=True)
class Hulpfeit:
    """One youth help as status: how it stands, and since which day it runs."""

    status: InzetStatus
    sinds: date | None = None


def hulpstand(mag_weten: bool, hulp: Iterable[Hulpfeit]) -> tuple[Hulpstand, date | None]:
    """How help stands for who may know its status, with the day since which it runs; else unknown."""
    if not mag_weten:
        return Hulpstand.ONBEKEND, None
    feiten = tuple(hulp)
    actief = [f.sinds for f in feiten if f.status in LOOPT and f.sinds is not None]
    if actief:
        return Hulpstand.ACTIEF, min(actief)
    for status, stand in ((InzetStatus.GEWEIGERD, Hulpstand.GEWEIGERD), (InzetStatus.GESTOPT, Hulpstand.GESTOPT)):
        if any(f.status is status for f in feiten):
            return stand, None
    return Hulpstand.GEEN, None


def weeg(stand: Hulpstand, sinds: date | None = None) -> Oordeel:
    """What is known of help before anything is decided, with what is possible when help runs."""
    return toegestaan(_bekend(stand, sinds), alternatieven=_milder() if stand is Hulpstand.ACTIEF else ())


def beoordeel_uitkomst(
    uitkomst: Uitkomst,
    *,
    gemeld_op: date | None,
    eerder: Uitkomst | None,
    besloten_op: date,
    vandaag: date,
    stand: Hulpstand,
    sinds: date | None = None,
) -> Oordeel:
    """May this be recorded? Only about absence that was reported, on a day that can be, and only what is new.

    ``gemeld_op``: the first report to DUO, ``eerder``: the outcome that holds now.
    """
    if gemeld_op is None:
        return geweigerd(reden("L20", "leerplicht.eerst_melden"))
    if not gemeld_op <= besloten_op <= vandaag:
        return geweigerd(reden("R144", "leerplicht.dag", datum=gemeld_op.isoformat()))
    if uitkomst is eerder:
        return geweigerd(reden("R144", "leerplicht.al_zo"))
    anders = _milder() if stand is Hulpstand.ACTIEF and uitkomst not in MILDER else ()
    return toegestaan(reden("R144", "leerplicht.vastgelegd"), _bekend(stand, sinds), alternatieven=anders)


def _bekend(stand: Hulpstand, sinds: date | None) -> Reden:
    regel = "BR14" if stand is Hulpstand.ONBEKEND else "R034"
    gegevens = {"datum": sinds.isoformat()} if stand is Hulpstand.ACTIEF and sinds else {}
    return reden(regel, f"leerplicht.hulp_{stand.value}", **gegevens)


def _milder() -> tuple[Alternatief, ...]:
    return tuple(alternatief(u.value, f"leerplicht.kies_{u.value}") for u in MILDER)
