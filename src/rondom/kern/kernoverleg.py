"""On which days does a standing meeting of a school's core team fall, and who there may hear of which casus?

(R062, R024, R032, R068, BR14) A seat in the core team opens no casus: each child's own grants decide, also at this table.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from uuid import UUID

from rondom.kern.categorie import Categorie
from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import (
    Alternatief,
    Oordeel,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.overleg import wie_leest
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.rechten import Dossierfeiten
from rondom.kern.rollen import Bevoegdheid

SCHOOLPLEKKEN = frozenset({Bevoegdheid.CASUS_COORDINEREN, Bevoegdheid.VERZUIM_MELDEN, Bevoegdheid.TE_LAAT_ZIEN})
"""Who of the school itself is offered a seat: those who keep support, absence and the team together."""
EEN_WEEK = timedelta(days=7)
VOORUIT = timedelta(days=400)
"""How far ahead a day is looked for: a school year with room to spare."""


class Kernsoort(StrEnum):
    """Which standing meeting this is."""

    KERN = "kern"
    """The school with its core partners: casussen and questions."""
    KETEN = "keten"
    """The chain: who does what, and where everybody's limits lie."""


class Puntsoort(StrEnum):
    """What stands on the agenda."""

    CASUS = "casus"
    THEMA = "thema"
    """A theme, a class, a question about nobody recognisable (R068, R024)."""


class Gehoor(StrEnum):
    """Who is in the room while a casus is talked about."""

    IEDEREEN = "iedereen"
    KLEIN = "klein"
    """Only who may hear it; the others leave for that while."""


class Ketenvraag(StrEnum):
    """The two questions that each partner answers."""

    DOET = "doet"
    GRENS = "grens"


@dataclass(frozen=True)
class Reeks:
    """A standing moment. ``weekdag``: Monday is 0. ``weken``: every so many weeks. ``tot``: first day after it, or None."""

    weekdag: int
    vanaf: date
    tot: date | None = None
    weken: int = 1


@dataclass(frozen=True)
class Toehoorder:
    """Somebody who sits in the core team; ``mag``: the grants in this casus let him or her hear it."""

    naam: str
    mag: bool


def momenten(reeks: Reeks, vanaf: date, aantal: int, kalender: Kalender) -> tuple[date, ...]:
    """The next days of the meeting, from ``vanaf`` on. A day without school falls out and is not moved."""
    return tuple(islice(_dagen(reeks, vanaf, kalender), aantal))


def _dagen(reeks: Reeks, vanaf: date, kalender: Kalender) -> Iterable[date]:
    dag = reeks.vanaf + timedelta(days=(reeks.weekdag - reeks.vanaf.weekday()) % 7)
    einde = min(reeks.tot or date.max, max(vanaf, dag) + VOORUIT)
    while dag < einde:
        if dag >= vanaf and kalender.is_schooldag(dag):
            yield dag
        dag += reeks.weken * EEN_WEEK


def wie_hoort(feiten: Dossierfeiten, dag: date, parameters: Parameters = STANDAARD) -> frozenset[UUID]:
    """Who may hear a casus talked about: whoever reads who it is about and what was said in a meeting."""
    naam = wie_leest(feiten, Categorie.CONTACT, dag, parameters)
    return naam & wie_leest(feiten, Categorie.VERSLAG, dag, parameters)


def beoordeel_gehoor(anderen: Iterable[Toehoorder], *, ik_mag: bool, gehoor: Gehoor = Gehoor.IEDEREEN) -> Oordeel:
    """May this casus be talked about here? ``anderen``: who sits in the team beside the one who brings it in.

    If not everybody may hear it: with those who may, the others out of the room; or without saying about whom (BR15).
    """
    mensen = tuple(anderen)
    wel, niet = _namen(m for m in mensen if m.mag), _namen(m for m in mensen if not m.mag)
    if not ik_mag:
        return geweigerd(reden("BR14", "kernoverleg.zelf_niet"), alternatieven=_ANONIEM)
    if not wel:
        return geweigerd(
            reden("BR14", "kernoverleg.niemand_mag"),
            reden("R032", "kernoverleg.plek_opent_niets"),
            alternatieven=_ANONIEM,
        )
    if not niet:
        return toegestaan(reden("BR14", "kernoverleg.iedereen_mag", wie=wel))
    if gehoor is Gehoor.KLEIN:
        return toegestaan(reden("BR14", "kernoverleg.klein", wie=wel, zonder=niet))
    return onder_voorwaarde(
        reden("BR14", "kernoverleg.niet_iedereen", wie=niet),
        reden("R032", "kernoverleg.plek_opent_niets"),
        voorwaarden=(voorwaarde("klein", "BR14", "kernoverleg.alleen_met", wie=wel),),
        alternatieven=_ANONIEM,
    )


_ANONIEM: tuple[Alternatief, ...] = (
    alternatief("anoniem", "kernoverleg.alt_anoniem"),
    alternatief("toestemming", "kernoverleg.alt_toestemming"),
)


def _namen(mensen: Iterable[Toehoorder]) -> str:
    return ", ".join(m.naam for m in mensen)


def check_regelen(*, eigen_school: bool, coordineert: bool, soort: str = Kernsoort.KERN) -> Oordeel:
    """May somebody set or change the standing meeting? Only who coordinates at that very school (R062)."""
    if eigen_school and coordineert:
        return toegestaan(reden("R062", f"kernoverleg.regelt_{Kernsoort(soort).value}"))
    return geweigerd(reden("R062", "kernoverleg.regelt_school"))


def check_afvinken(*, besproken: bool, hoort: bool) -> Oordeel:
    """May somebody say that a point was discussed? Once, and only who may hear it."""
    if besproken:
        return geweigerd(reden("R062", "kernoverleg.al_besproken"))
    if not hoort:
        return geweigerd(reden("R032", "kernoverleg.niet_voor_u"))
    return toegestaan(reden("R062", "kernoverleg.mag_afvinken"))
