"""Put a point on the shared work list, change it, be done with it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from rondom.spiegel.models import Gremium, Werkpunt
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import Handelend

VELDEN = ("titel", "toelichting", "thema")


@transaction.atomic
def add(*, gremium: UUID, gegevens: dict[str, Any], door: Handelend) -> Werkpunt:
    """A point for a body. Raises ``Ongeldig``."""
    ouder = sturing.lock(Gremium, gremium, door)
    return sturing.first(Werkpunt(gremium=ouder, **{v: gegevens[v] for v in VELDEN}), ouder.regio_id, door=door)


@transaction.atomic
def change(*, werkpunt: UUID, gegevens: dict[str, Any], versie: int, door: Handelend) -> Werkpunt:
    """Other words. Raises ``Ongeldig`` and ``Veranderd``."""
    rij = sturing.lock(Werkpunt, werkpunt, door, versie)
    for veld in VELDEN:
        setattr(rij, veld, gegevens[veld])
    sturing.keep(rij, door=door)
    return rij


@transaction.atomic
def finish(*, werkpunt: UUID, door: Handelend, weer: bool = False) -> Werkpunt:
    """It is dealt with; ``weer`` takes that back. Raises ``Ongeldig``."""
    rij = sturing.lock(Werkpunt, werkpunt, door)
    rij.afgedaan_op, rij.afgedaan_door = (None, None) if weer else (door.vandaag, door.houder)
    sturing.keep(rij, door=door)
    return rij
