"""Write a goal of a theme, change it, take it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from rondom.kern.programma import kan_doel_stoppen
from rondom.kern.statussen import ThemaactieStatus
from rondom.spiegel.models import Thema, Themadoel
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import Handelend

VELDEN = ("tekst", "meting", "nu", "streef", "streef_op")
"""What somebody writes."""


@transaction.atomic
def write(*, thema: UUID, gegevens: dict[str, Any], door: Handelend) -> Themadoel:
    """A goal of a theme. What it does not say yet is named, not refused. Raises ``Ongeldig``."""
    ouder = sturing.lock(Thema, thema, door)
    doel = sturing.first(Themadoel(thema=ouder, **{v: gegevens[v] for v in VELDEN}), ouder.regio_id, door=door)
    sturing.note(doel, "themadoel.gemaakt", door=door)
    return doel


@transaction.atomic
def change(*, doel: UUID, gegevens: dict[str, Any], versie: int, door: Handelend) -> Themadoel:
    """Other words or another measure; the old words stay in the history. Raises ``Ongeldig`` and ``Veranderd``."""
    rij = sturing.lock(Themadoel, doel, door, versie)
    oud = rij.tekst
    for veld in VELDEN:
        setattr(rij, veld, gegevens[veld])
    sturing.keep(rij, door=door)
    sturing.note(rij, "themadoel.gewijzigd", door=door, tekst=oud)
    return rij


@transaction.atomic
def stop(*, doel: UUID, waarom: str, versie: int, door: Handelend) -> Themadoel:
    """A goal is given up, with the reason; it stays in the history of its theme. Raises ``Ongeldig`` and ``Veranderd``."""
    rij = sturing.lock(Themadoel, doel, door, versie)
    lopend = rij.acties.filter(status=ThemaactieStatus.LOOPT).count()
    sturing.require(kan_doel_stoppen(rij.gestopt_op is not None, lopend, waarom), "waarom")
    rij.gestopt_op, rij.gestopt_door = door.vandaag, door.houder
    sturing.keep(rij, door=door)
    sturing.note(rij, "themadoel.gestopt", door=door, tekst=f"{rij.tekst} {waarom}")
    return rij
