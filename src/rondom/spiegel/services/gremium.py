"""Make a body, change it, end it; give and end a seat in it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from rondom.netwerk.models import Functie
from rondom.spiegel.models import Gremium, Gremiumlid
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import Handelend

VELDEN = ("naam", "soort", "opdracht")
LID_VELDEN = ("partij", "mandaat", "mandaat_tekst", "vanaf")


@transaction.atomic
def make(*, gegevens: dict[str, Any], door: Handelend) -> Gremium:
    """A body in the own region. Raises ``Ongeldig``."""
    regio = sturing.require_keeper(door, door.regio)
    return sturing.first(Gremium(**{v: gegevens[v] for v in VELDEN}), regio, door=door)


@transaction.atomic
def change(*, gremium: UUID, gegevens: dict[str, Any], versie: int, door: Handelend) -> Gremium:
    """Another name or task. Raises ``Ongeldig`` and ``Veranderd``."""
    rij = sturing.lock(Gremium, gremium, door, versie)
    for veld in VELDEN:
        setattr(rij, veld, gegevens[veld])
    sturing.keep(rij, door=door)
    return rij


@transaction.atomic
def end(*, gremium: UUID, door: Handelend, weer: bool = False) -> Gremium:
    """It meets no more; ``weer`` takes that back. Raises ``Ongeldig``."""
    rij = sturing.lock(Gremium, gremium, door)
    rij.opgeheven_op, rij.opgeheven_door = (None, None) if weer else (door.vandaag, door.houder)
    sturing.keep(rij, door=door)
    return rij


@transaction.atomic
def add_member(*, gremium: UUID, functie: Functie, gegevens: dict[str, Any], door: Handelend) -> Gremiumlid:
    """A seat for a function, on behalf of its organisation. Raises ``Ongeldig``."""
    ouder = sturing.lock(Gremium, gremium, door)
    lid = Gremiumlid(
        gremium=ouder, functie=functie.id, organisatie_id=functie.organisatie_id, **{v: gegevens[v] for v in LID_VELDEN}
    )
    return sturing.first(lid, ouder.regio_id, door=door)


@transaction.atomic
def end_member(*, lid: UUID, tot: date, door: Handelend) -> Gremiumlid:
    """The seat ends before ``tot``; one that never began ends on the day after its first. Raises ``Ongeldig``.

    One that ended already stays as it was.
    """
    rij = sturing.lock(Gremiumlid, lid, door)
    if rij.tot is None or rij.tot > door.vandaag:
        rij.tot = max(tot, date.fromordinal(rij.vanaf.toordinal() + 1))
        sturing.keep(rij, door=door)
    return rij
