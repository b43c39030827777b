"""Write an action, change it, let it start and end, say how it goes, move its date with the reason."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from rondom.kern.programma import Actiefeiten, kan_actie, kan_uitstellen
from rondom.kern.statussen import THEMAACTIE, ThemaactieStatus
from rondom.netwerk.models import Functie
from rondom.spiegel.models import Themaactie, Themadoel
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import Handelend

VELDEN = ("tekst", "eigenaar", "vanaf", "termijn", "schaal", "waar", "spoor")
"""What somebody writes."""


@transaction.atomic
def write(*, doel: UUID, gegevens: dict[str, Any], door: Handelend) -> Themaactie:
    """An action for a goal. What it does not say yet is named, not refused. Raises ``Ongeldig``."""
    ouder = sturing.lock(Themadoel, doel, door)
    actie = Themaactie(doel=ouder, status=ThemaactieStatus.VOORSTEL, **{v: gegevens[v] for v in VELDEN})
    sturing.first(actie, ouder.regio_id, door=door)
    sturing.note(actie, "themaactie.gemaakt", door=door)
    return actie


@transaction.atomic
def change(*, actie: UUID, gegevens: dict[str, Any], versie: int, door: Handelend) -> Themaactie:
    """Other words, owner, place or line of the path. Another date: ``reschedule``. Raises ``Ongeldig``, ``Veranderd``."""
    rij = sturing.lock(Themaactie, actie, door, versie)
    oud = rij.tekst
    for veld in VELDEN:
        if veld != "termijn" or rij.termijn is None:
            setattr(rij, veld, gegevens[veld])
    sturing.keep(rij, door=door)
    sturing.note(rij, "themaactie.gewijzigd", door=door, tekst=oud)
    return rij


@transaction.atomic
def move(*, actie: UUID, naar: ThemaactieStatus, door: Handelend, tekst: str = "") -> Themaactie:
    """Another status, by its owner or who keeps the programme. Raises ``Ongeldig``."""
    rij = sturing.lock(Themaactie, actie, door, ook_eigenaar=True)
    sturing.require(kan_actie(facts_of(rij), naar, door.vandaag))
    stap = THEMAACTIE.find_overgang(rij.status, naar)
    assert stap is not None, "the rule allowed it"
    rij.status = naar
    sturing.keep(rij, door=door)
    sturing.note(rij, stap.soort, door=door, tekst=tekst)
    return rij


@transaction.atomic
def report(*, actie: UUID, tekst: str, door: Handelend) -> None:
    """Say how it goes, by its owner or who keeps the programme. Raises ``Ongeldig``."""
    rij = sturing.lock(Themaactie, actie, door, ook_eigenaar=True)
    sturing.note(rij, "themaactie.voortgang", door=door, tekst=tekst)


@transaction.atomic
def reschedule(*, actie: UUID, termijn: date, waarom: str, versie: int, door: Handelend) -> Themaactie:
    """Another date; later with the reason. Raises ``Ongeldig`` and ``Veranderd``."""
    rij = sturing.lock(Themaactie, actie, door, versie, ook_eigenaar=True)
    sturing.require(kan_uitstellen(rij.termijn, termijn, waarom), "waarom")
    oud, rij.termijn = rij.termijn, termijn
    if oud == termijn:
        return rij
    sturing.keep(rij, door=door)
    later = oud is None or termijn > oud
    sturing.note(
        rij, "themaactie.uitgesteld" if later else "themaactie.vervroegd", door=door, tekst=waarom, van=oud, tot=termijn
    )
    return rij


def facts_of(rij: Themaactie, functie: Functie | None = None) -> Actiefeiten:
    """An action as ``kern.programma`` judges it; ``functie``: that of its owner, when it was read already."""
    if functie is None and rij.eigenaar is not None:
        functie = Functie.objects.filter(pk=rij.eigenaar).first()
    return Actiefeiten(rij.tekst, functie is not None, functie.tot if functie else None, rij.termijn, rij.status)
