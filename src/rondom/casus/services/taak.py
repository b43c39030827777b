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


def finish(*, soort: str, object_id: UUID, door: Handelend, houder: UUID | None = None) -> int:
    """Close the open tasks of a kind about an object, of one holder or of all; answers how many."""
    taken = Taak.objects.filter(soort=soort, object_id=object_id, afgerond_op__isnull=True)
    if houder is not None:
        taken = taken.filter(houder=houder)
    return taken.update(afgerond_op=door.moment, afgerond_door=door.houder)
