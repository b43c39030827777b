"""Submit, review and keep a good example (R237)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.voorbeeld import check_beoordelen, check_bijhouden
from rondom.netwerk.selectors import is_same_person
from rondom.netwerk.zoekindex import write_index
from rondom.spiegel.feiten import place_of
from rondom.spiegel.models import Voorbeeld
from rondom.spiegel.weigeren import Veranderd, require
from rondom.toegang.handelen import Handelend

VELDEN = ("titel", "thema", "aanleiding", "aanpak", "opbrengst")
"""What somebody writes."""


@transaction.atomic
def submit(*, velden: Mapping[str, str], door: Handelend) -> Voorbeeld:
    """A new example; it waits for a reader of another organisation."""
    organisatie, regio = place_of(door)
    rij = Voorbeeld(
        id=uuid4(), regio_id=regio, organisatie_id=organisatie, ingediend_op=door.moment,
        ingediend_door=door.houder, gecontroleerd_op=door.vandaag, gecontroleerd_door=door.houder, versie=1,
        **{v: velden[v] for v in VELDEN},
    )  # fmt: skip
    rij.save(force_insert=True)
    _index(rij)
    return rij


@transaction.atomic
def change(*, voorbeeld: UUID, velden: Mapping[str, str], versie: int, door: Handelend) -> Voorbeeld:
    """Other words: they wait for a reader again. Raises ``NietMogelijk``, ``Veranderd``."""
    rij = _lock(voorbeeld, door)
    if rij.versie != versie:
        raise Veranderd(rij)
    for veld in VELDEN:
        setattr(rij, veld, velden[veld])
    rij.akkoord, rij.oordeel, rij.beoordeeld_op, rij.beoordeeld_door = None, "", None, None
    _check_now(rij, door)
    _index(rij)
    return rij


def _lock(pk: UUID, door: Handelend) -> Voorbeeld:
    rij = Voorbeeld.objects.select_for_update().get(pk=pk)
    require(check_bijhouden(eigen_organisatie=rij.organisatie_id == door.organisatie))
    return rij


def _check_now(rij: Voorbeeld, door: Handelend) -> None:
    rij.gecontroleerd_op, rij.gecontroleerd_door = door.vandaag, door.houder
    rij.versie += 1
    rij.save()


@transaction.atomic
def check(*, voorbeeld: UUID, door: Handelend) -> None:
    """It is still right. Raises ``NietMogelijk``."""
    _check_now(_lock(voorbeeld, door), door)


@transaction.atomic
def stop(*, voorbeeld: UUID, door: Handelend) -> None:
    """It does not exist any more. Raises ``NietMogelijk``."""
    rij = _lock(voorbeeld, door)
    rij.gestopt_op, rij.gestopt_door = door.vandaag, door.houder
    rij.save(update_fields=["gestopt_op", "gestopt_door"])


@transaction.atomic
def review(*, voorbeeld: UUID, akkoord: bool, oordeel: str, door: Handelend) -> None:
    """In the library, or back to who wrote it with words. Raises ``NietMogelijk``."""
    rij = Voorbeeld.objects.select_for_update().get(pk=voorbeeld)
    require(
        check_beoordelen(
            door.rol,
            zelfde_mens=is_same_person(rij.ingediend_door, door.houder),
            zelfde_organisatie=rij.organisatie_id == door.organisatie,
            al_beoordeeld=rij.akkoord is not None,
        )
    )
    rij.akkoord, rij.oordeel = akkoord, oordeel
    rij.beoordeeld_op, rij.beoordeeld_door = door.moment, door.houder
    rij.save(update_fields=["akkoord", "oordeel", "beoordeeld_op", "beoordeeld_door"])


def _index(rij: Voorbeeld) -> None:
    """What search looks in: the title weighs most, then what was done, then why and what it brought."""
    write_index(rij, rij.titel, rij.aanpak, f"{rij.aanleiding} {rij.opbrengst}")
