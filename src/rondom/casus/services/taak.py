"""Ask something of somebody, and be done with it. Requires the transaction of the change that asks it."""

from datetime import date
from uuid import UUID, uuid4

from rondom.casus.models import Taak
from rondom.kern.taken import TAAKSOORTEN
from rondom.toegang.handelen import Handelend


def ask(
    *, dossier: UUID, soort: str, houder: UUID, object_id: UUID, door: Handelend, termijn: date | None = None
) -> Taak:
    """Ask ``houder`` (a function or a family member) to do one thing. Asking the same again only moves the date.

    Raises ``KeyError`` for a kind that is not in ``kern.taken``.
    """
    regel = TAAKSOORTEN[soort].regel
    taak = Taak.objects.filter(soort=soort, houder=houder, object_id=object_id, afgerond_op__isnull=True).first()
    if taak is not None:
        taak.termijn = termijn
        taak.save(update_fields=["termijn"])
        return taak
    taak = Taak(
        id=uuid4(),
        dossier_id=dossier,
        soort=soort,
        regel=regel,
        houder=houder,
        object_id=object_id,
        termijn=termijn,
        gemaakt_op=door.moment,
        gemaakt_door=door.houder,
    )
    taak.save(force_insert=True)
    return taak


def is_open(*, soort: str, object_id: UUID, houder: UUID) -> bool:
    """Is this still asked of this holder?"""
    return Taak.objects.filter(soort=soort, object_id=object_id, houder=houder, afgerond_op__isnull=True).exists()


def finish(*, soort: str, object_id: UUID, door: Handelend, houder: UUID | None = None) -> int:
    """Close the open tasks of a kind about an object, of one holder or of all; answers how many."""
    taken = Taak.objects.filter(soort=soort, object_id=object_id, afgerond_op__isnull=True)
    if houder is not None:
        taken = taken.filter(houder=houder)
    return taken.update(afgerond_op=door.moment, afgerond_door=door.houder)


def hand_over(*, dossier: UUID, van: UUID, naar: UUID, door: Handelend) -> None:
    """What is still asked of one holder in a dossier is from now on asked of another, with the same term."""
    for oud in Taak.objects.filter(dossier=dossier, houder=van, afgerond_op__isnull=True):
        ask(dossier=dossier, soort=oud.soort, houder=naar, object_id=oud.object_id, termijn=oud.termijn, door=door)
        finish(soort=oud.soort, object_id=oud.object_id, houder=van, door=door)
