"""Ask for training, ask along, offer, agree on a day, look back (R194)."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.scholing import Scholingfeiten, check_afspreken, check_evalueren, check_intrekken
from rondom.netwerk.models import Organisatie
from rondom.spiegel.feiten import place_of
from rondom.spiegel.models import Scholing, Scholingsaanbod, Scholingsdeelname
from rondom.spiegel.weigeren import require
from rondom.toegang.handelen import Handelend


def facts(scholing: Scholing) -> Scholingfeiten:
    """What the rules need to know of a question."""
    return Scholingfeiten(
        scholing.dag,
        scholing.geevalueerd_op.date() if scholing.geevalueerd_op else None,
        scholing.ingetrokken_op.date() if scholing.ingetrokken_op else None,
    )


def asks(scholing: Scholing, door: Handelend) -> bool:
    """Whether somebody's organisation asks, or asks along."""
    if door.organisatie == scholing.organisatie_id:
        return True
    return scholing.deelnames.filter(organisatie__in=[door.organisatie] if door.organisatie else []).exists()


def gives(scholing: Scholing, door: Handelend) -> bool:
    """Whether somebody's organisation offered to give it."""
    eigen = [door.organisatie] if door.organisatie else []
    return scholing.gever_id in eigen or scholing.aanbod.filter(organisatie__in=eigen).exists()


@transaction.atomic
def ask(*, onderwerp: str, toelichting: str, mensen: int, liefst: str, door: Handelend) -> Scholing:
    """A new question of the own organisation."""
    organisatie, regio = place_of(door)
    scholing = Scholing(
        id=uuid4(), regio_id=regio, organisatie_id=organisatie, onderwerp=onderwerp, toelichting=toelichting,
        mensen=mensen, liefst=liefst, gevraagd_op=door.moment, gevraagd_door=door.houder, versie=1,
    )  # fmt: skip
    scholing.save(force_insert=True)
    return scholing


@transaction.atomic
def join(*, scholing: Scholing, mensen: int, door: Handelend) -> None:
    """The own organisation asks along; saying it again changes how many people."""
    organisatie, _regio = place_of(door)
    Scholingsdeelname.objects.filter(scholing=scholing, organisatie=organisatie).delete()
    Scholingsdeelname(
        id=uuid4(), scholing=scholing, organisatie_id=organisatie, mensen=mensen, op=door.moment, door=door.houder
    ).save(force_insert=True)


@transaction.atomic
def offer(*, titel: str, omschrijving: str, scholing: Scholing | None, door: Handelend) -> Scholingsaanbod:
    """The own organisation can give a training: to everybody, or in answer to one question."""
    organisatie, regio = place_of(door)
    aanbod = Scholingsaanbod(
        id=uuid4(), regio_id=regio, organisatie_id=organisatie, scholing=scholing, titel=titel,
        omschrijving=omschrijving, aangeboden_op=door.moment, aangeboden_door=door.houder,
    )  # fmt: skip
    aanbod.save(force_insert=True)
    return aanbod


def _lock(rij: Scholing) -> Scholing:
    """The row for writing: only after the rule said yes, because the database shows a stranger no row to lock."""
    return Scholing.objects.select_for_update().get(pk=rij.pk)


@transaction.atomic
def agree(*, scholing: UUID, gever: Organisatie, dag: date, plaats: str, door: Handelend) -> Scholing:
    """There is a giver, a day and a place. Raises ``NietMogelijk``."""
    rij = Scholing.objects.get(pk=scholing)
    require(check_afspreken(facts(rij), door.vandaag, vraagt_mee=asks(rij, door), geeft=gives(rij, door)))
    rij = _lock(rij)
    rij.gever, rij.dag, rij.plaats = gever, dag, plaats
    rij.afgesproken_op, rij.afgesproken_door = door.moment, door.houder
    rij.versie += 1
    rij.save()
    return rij


@transaction.atomic
def evaluate(*, scholing: UUID, cijfer: int, opbrengst: str, door: Handelend) -> Scholing:
    """Look back: a mark and what it brought. Raises ``NietMogelijk``."""
    rij = Scholing.objects.get(pk=scholing)
    require(check_evalueren(facts(rij), door.vandaag, vraagt_mee=asks(rij, door), geeft=gives(rij, door)))
    rij = _lock(rij)
    rij.cijfer, rij.opbrengst = cijfer, opbrengst
    rij.geevalueerd_op, rij.geevalueerd_door = door.moment, door.houder
    rij.versie += 1
    rij.save()
    return rij


@transaction.atomic
def withdraw(*, scholing: UUID, door: Handelend) -> None:
    """The question is taken back. Raises ``NietMogelijk``."""
    rij = Scholing.objects.get(pk=scholing)
    require(check_intrekken(facts(rij), door.vandaag, eigen=door.organisatie == rij.organisatie_id))
    rij = _lock(rij)
    rij.ingetrokken_op, rij.ingetrokken_door = door.moment, door.houder
    rij.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
