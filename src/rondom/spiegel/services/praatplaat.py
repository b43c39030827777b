"""Make a board who does what, say the own view, finish it (R215)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.praatplaat import check_visie
from rondom.netwerk.models import Organisatie
from rondom.spiegel.feiten import place_of
from rondom.spiegel.models import Praatpartij, Praatplaat, Praattaak, Praatvisie
from rondom.spiegel.weigeren import require
from rondom.toegang.handelen import Handelend


@transaction.atomic
def make(*, titel: str, partijen: Iterable[Organisatie], taken: Iterable[str], door: Handelend) -> Praatplaat:
    """A board with its parties and tasks."""
    _organisatie, regio = place_of(door)
    plaat = Praatplaat(id=uuid4(), regio_id=regio, titel=titel, gemaakt_op=door.moment, gemaakt_door=door.houder)
    plaat.save(force_insert=True)
    wie = {"toegevoegd_op": door.moment, "toegevoegd_door": door.houder}
    for partij in partijen:
        Praatpartij(id=uuid4(), praatplaat=plaat, organisatie=partij, **wie).save(force_insert=True)
    for nummer, tekst in enumerate(taken, 1):
        Praattaak(id=uuid4(), praatplaat=plaat, volgorde=nummer, tekst=tekst, **wie).save(force_insert=True)
    return plaat


@transaction.atomic
def say(*, partij: Praatpartij, visies: Mapping[UUID, str], door: Handelend) -> None:
    """The view of one party: task → who does it; an empty one says nothing. Raises ``NietMogelijk``."""
    plaat = partij.praatplaat
    van = door.organisatie == partij.organisatie_id
    require(check_visie(van_partij=van, afgerond=plaat.afgerond_op is not None))
    bestaand = {v.taak_id: v for v in Praatvisie.objects.filter(partij=partij)}
    for taak, wie in visies.items():
        rij = bestaand.get(taak)
        if rij is None and not wie:
            continue
        nieuw = rij is None
        rij = rij or Praatvisie(id=uuid4(), taak_id=taak, partij=partij)
        rij.wie, rij.op, rij.door = wie, door.moment, door.houder
        rij.save(force_insert=nieuw)


@transaction.atomic
def finish(*, praatplaat: Praatplaat, conclusie: str, door: Handelend) -> None:
    """What was agreed; from then on nothing changes. Raises ``NietMogelijk``."""
    mag = praatplaat.partijen.filter(organisatie__in=[door.organisatie] if door.organisatie else []).exists()
    mag = mag or praatplaat.gemaakt_door == door.houder
    require(check_visie(van_partij=mag, afgerond=praatplaat.afgerond_op is not None))
    praatplaat.conclusie, praatplaat.afgerond_op, praatplaat.afgerond_door = conclusie, door.moment, door.houder
    praatplaat.save(update_fields=["conclusie", "afgerond_op", "afgerond_door"])
