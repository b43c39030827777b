"""Write down that something of every year was done (BR40)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from rondom.kern.bestuur import JAARPLICHTEN
from rondom.spiegel.models import Jaarplichtblijk
from rondom.spiegel.services import sturing
from rondom.toegang.handelen import Handelend


@transaction.atomic
def prove(*, soort: str, gedaan_op: date, toelichting: str, door: Handelend) -> Jaarplichtblijk:
    """Done on a day. An OOGO is proved by holding it. Raises ``Ongeldig``, and ``KeyError`` for an unknown kind."""
    regio = sturing.require_keeper(door, door.regio)
    if JAARPLICHTEN[soort].door_oogo:
        raise KeyError(soort)
    blijk = Jaarplichtblijk(
        regio_id=regio, soort=soort, gedaan_op=gedaan_op, toelichting=toelichting, op=door.moment, door=door.houder
    )
    blijk.save(force_insert=True)
    return blijk
