"""Reads of the pilots: search over all regions in Dutch with typing errors forgiven, and one pilot along the ladder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import Case, Count, Max, Value, When

from rondom.kern.oordeel import Reden
from rondom.kern.pilot import Trede, keur_ladder, vraagt_besluit
from rondom.kern.statussen import PilotStatus
from rondom.netwerk.models import Gemeente, Organisatie
from rondom.netwerk.zoekindex import Treffers, find
from rondom.netwerk.zoekwoord import words_of
from rondom.spiegel.models import Pilot, Pilotbesluit, Pilotmeting
from rondom.spiegel.services.pilot import facts_of, measurement_facts
from rondom.toegang.houders import Houder, read_houders

OPEN = (PilotStatus.VOORBEREIDING, PilotStatus.LOOPT)


@dataclass(frozen=True)
class Pilotvraag:
    """What somebody looks for; empty parts do not limit."""

    zoek: str = ""
    gemeente: str = ""
    status: str = ""


def search(vraag: Pilotvraag) -> Treffers[Pilot]:
    """Pilots of every region: all words of the question, in any form. Without words: what runs first (R210)."""
    rijen = Pilot.objects.select_related("regio")
    if vraag.gemeente:
        rijen = rijen.filter(gemeenten__contains=[vraag.gemeente])
    if vraag.status:
        rijen = rijen.filter(status=vraag.status)
    if not words_of(vraag.zoek):
        loopt = Case(When(status__in=OPEN, then=Value(0)), default=Value(1))
        return Treffers(rijen.order_by(loopt, "einde", "naam", "id"))
    return find(rijen, vraag.zoek, "naam", _vocabulary)


def _vocabulary() -> frozenset[str]:
    stand = Pilot.objects.aggregate(laatst=Max("gewijzigd_op"), aantal=Count("id"))
    return _read_vocabulary(stand["laatst"], stand["aantal"])


@lru_cache(maxsize=4)
def _read_vocabulary(laatst: datetime | None, aantal: int) -> frozenset[str]:
    """Every word of the pilots and their municipalities; read again when one was changed."""
    rijen = Pilot.objects.values_list("naam", "doel", "verwacht", "geleerd")
    plaatsen = Gemeente.objects.values_list("naam", flat=True)
    return frozenset(w for tekst in (*(" ".join(r) for r in rijen), *plaatsen) for w in words_of(tekst))


@dataclass(frozen=True)
class Pilotregel:
    """One pilot in a list, with its places by name and why somebody must decide about it now."""

    rij: Pilot
    plaatsen: str
    besluiten: Reden | None


def lines(rijen: Iterable[Pilot], vandaag: date) -> list[Pilotregel]:
    """Pilots for a page. One query for all places."""
    lijst = list(rijen)
    namen = place_names(lijst)
    return [Pilotregel(p, _places(p, namen), vraagt_besluit(facts_of(p), vandaag)) for p in lijst]


def _places(pilot: Pilot, namen: dict[str, str]) -> str:
    return ", ".join(namen[c] for c in pilot.gemeenten if c in namen)


def place_names(pilots: Iterable[Pilot]) -> dict[str, str]:
    """The names of the municipalities of these pilots, by code."""
    codes = {c for p in pilots for c in p.gemeenten}
    return dict(Gemeente.objects.filter(code__in=codes).values_list("code", "naam")) if codes else {}


def list_asking(regio: str, vandaag: date) -> list[Pilot]:
    """The pilots of a region about which somebody must decide, the longest waiting first (BR42)."""
    return list(Pilot.objects.filter(regio=regio, status__in=OPEN, einde__lte=vandaag).order_by("einde", "id"))


@dataclass(frozen=True)
class Tredeblad:
    """One step of the ladder: the latest measurement, and how many there are."""

    trede: Trede
    meting: Pilotmeting | None
    aantal: int


@dataclass(frozen=True)
class Pilotblad:
    """One pilot: places, who leads it, the ladder, what it cannot carry yet, decisions (latest first), and what is asked."""

    rij: Pilot
    gemeenten: list[str]
    scholen: list[str]
    eigenaar: Houder | None
    ladder: list[Tredeblad]
    bedenkingen: tuple[Reden, ...]
    besluiten: list[Pilotbesluit]
    vraagt: Reden | None

    @property
    def open(self) -> bool:
        """Can it still be decided about?"""
        return self.rij.status in OPEN


def read_pilot(rij: Pilot, vandaag: date) -> Pilotblad:
    """One pilot with all that belongs to it. Five or six queries."""
    metingen = list(rij.metingen.order_by("dag", "op", "id"))
    laatste = {m.trede: m for m in metingen}
    ladder = [Tredeblad(t, laatste.get(t), sum(m.trede == t for m in metingen)) for t in Trede]
    scholen = Organisatie.objects.filter(id__in=rij.scholen).order_by("naam").values_list("naam", flat=True)
    return Pilotblad(
        rij,
        sorted(place_names([rij]).values()),
        list(scholen) if rij.scholen else [],
        read_houders([rij.eigenaar]).get(rij.eigenaar) if rij.eigenaar else None,
        ladder[::-1],
        keur_ladder(measurement_facts(m) for m in laatste.values()),
        list(rij.besluiten.order_by("-op", "id")),
        vraagt_besluit(facts_of(rij), vandaag),
    )


def list_schools(regio: str) -> list[tuple[UUID, str]]:
    """The schools of a region by name, for a form."""
    rijen = Organisatie.objects.filter(regio=regio, school__isnull=False).order_by("naam", "id")
    return list(rijen.values_list("id", "naam"))
