"""Keep the sociale kaart: add, change, check, stop, and say that something is not right.

Who may is a right of the role (``AANBOD_BIJHOUDEN``) and, in the database, of the organisation that owns the entry.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from rondom.netwerk.models import Aanbod, Aanbodmelding, Gemeente
from rondom.netwerk.zoekindex import write_index

VELDEN = (
    "naam",
    "soort",
    "omschrijving",
    "trefwoorden",
    "leeftijd_van",
    "leeftijd_tot",
    "leefgebieden",
    "kosten",
    "aanmelden",
    "telefoon",
    "website",
)
"""What somebody writes; the rest follows."""


class Veranderd(Exception):
    """Somebody else changed the entry since it was opened; ``rij`` is how it stands now."""

    def __init__(self, rij: Aanbod) -> None:
        super().__init__()
        self.rij = rij


@dataclass(frozen=True)
class Schrijver:
    """Who writes: function, organisation and moment."""

    houder: UUID
    organisatie: UUID
    regio: str
    moment: datetime


@transaction.atomic
def add(*, gegevens: dict[str, Any], gemeenten: Iterable[Gemeente], door: Schrijver) -> Aanbod:
    """A new entry, owned by the writer's organisation and checked today."""
    dag = localdate(door.moment)
    aanbod = Aanbod(
        regio_id=door.regio,
        eigenaar_id=door.organisatie,
        gecontroleerd_op=dag,
        gecontroleerd_door=door.houder,
        gewijzigd_op=door.moment,
        gewijzigd_door=door.houder,
        versie=1,
        **{v: gegevens[v] for v in VELDEN},
    )
    aanbod.save(force_insert=True)
    aanbod.gemeenten.set(gemeenten)
    _index(aanbod)
    return aanbod


@transaction.atomic
def change(
    *, aanbod: UUID, gegevens: dict[str, Any], gemeenten: Iterable[Gemeente], versie: int, door: Schrijver
) -> Aanbod:
    """Other words. Who writes has looked, so it counts as checked. Raises ``Veranderd``."""
    rij = _lock(aanbod, versie)
    for veld in VELDEN:
        setattr(rij, veld, gegevens[veld])
    rij.gemeenten.set(gemeenten)
    _checked(rij, door)
    return rij


@transaction.atomic
def check(*, aanbod: UUID, door: Schrijver) -> Aanbod:
    """It is still right; what was said to be wrong is dealt with."""
    rij = _lock(aanbod)
    _checked(rij, door)
    return rij


@transaction.atomic
def stop(*, aanbod: UUID, door: Schrijver, weer: bool = False) -> Aanbod:
    """It does not exist any more, and is found no more; ``weer`` takes that back."""
    rij = _lock(aanbod)
    rij.gestopt_op, rij.gestopt_door = (None, None) if weer else (localdate(door.moment), door.houder)
    _checked(rij, door)
    return rij


def report(*, aanbod: Aanbod, tekst: str, door: UUID, moment: datetime) -> Aanbodmelding:
    """Say that an entry is not right; its owner sees it."""
    melding = Aanbodmelding(aanbod=aanbod, tekst=tekst, gemeld_op=moment, gemeld_door=door)
    melding.save(force_insert=True)
    return melding


def _lock(pk: UUID, versie: int | None = None) -> Aanbod:
    rij = Aanbod.objects.select_for_update(of=("self",)).get(pk=pk)
    if versie is not None and rij.versie != versie:
        raise Veranderd(rij)
    return rij


def _checked(rij: Aanbod, door: Schrijver) -> None:
    dag = localdate(door.moment)
    rij.gecontroleerd_op, rij.gecontroleerd_door = dag, door.houder
    rij.gewijzigd_op, rij.gewijzigd_door = door.moment, door.houder
    rij.versie += 1
    rij.save()
    rij.meldingen.filter(verwerkt_op=None).update(verwerkt_op=dag, verwerkt_door=door.houder)
    _index(rij)


def _index(rij: Aanbod) -> None:
    """What search looks in: the name weighs most, then the words people use, then the text."""
    write_index(rij, rij.naam, rij.trefwoorden, rij.omschrijving)
