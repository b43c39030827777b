"""What else is asked of somebody today, by a room that the work list does not know? `web` registers who says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format

from rondom.kern.regels import REGELS
from rondom.toegang.handelen import Handelend
from rondom.toegang.tonen import taal

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Dagpunt:
    """One line of Mijn dag that is computed where it belongs: what, where, until when, and by which rule."""

    wat: str
    url: str
    voor: str
    termijn: date | None
    regel: str


Bron = Callable[[Handelend], list[Dagpunt]]
BRONNEN: list[Bron] = []


def register(bron: Bron) -> None:
    """Ask this source too, once."""
    if bron not in BRONNEN:
        BRONNEN.append(bron)


def read_dagpunten(door: Handelend) -> list[Dagpunt]:
    """All lines of all sources, the most pressing first."""
    punten = [punt for bron in BRONNEN for punt in bron(door)]
    return sorted(punten, key=lambda p: (p.termijn or date.max, p.wat))


def show_punten(punten: Iterable[Dagpunt], vandaag: date) -> list[dict[str, Any]]:
    """Lines for the component ``taken``."""
    return [
        {
            "wat": p.wat,
            "url": p.url,
            "voor": p.voor,
            "uiterst": date_format(p.termijn, "j F Y") if p.termijn else "",
            "urgentie": urgency(p.termijn, vandaag),
            "waarom": REGELS[p.regel].en if taal() == "en" else REGELS[p.regel].nl,
            "regel": p.regel,
            "bron": REGELS[p.regel].bron,
        }
        for p in punten
    ]


def urgency(termijn: date | None, vandaag: date) -> str:
    """How pressing a date is: te_laat, vandaag, binnenkort (a week) or later."""
    if termijn is None or termijn > vandaag + WEEK:
        return "later"
    return "te_laat" if termijn < vandaag else "vandaag" if termijn == vandaag else "binnenkort"
