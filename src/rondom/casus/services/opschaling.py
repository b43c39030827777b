"""Bring what is late up the ladder of its region: one line per step, by the job of the house (R125, R145, X4)."""

from datetime import datetime
from uuid import uuid4

from django.db.models import Max

from rondom.casus.models import Opschaling, Taak
from rondom.kern.afspraken import Afspraken
from rondom.netwerk.selectors import read_afspraken
from rondom.toegang.beleid_opschaling import TAAK
from rondom.toegang.handelen import acting, system_actor


def escalate(*, moment: datetime) -> int:
    """Write on which step each late task stands now, where it is a new one; how many were written.

    A region without a ladder has no steps; a task that was late for long comes at once where it belongs.
    """
    with acting(system_actor(TAAK, moment)) as door:
        ladders: dict[str, Afspraken] = {}
        gehad = dict(Opschaling.objects.values("taak").annotate(hoogste=Max("trede")).values_list("taak", "hoogste"))
        laat = Taak.objects.filter(afgerond_op=None, termijn__lt=door.vandaag).order_by("termijn", "id")
        aantal = 0
        for taak, dossier, regio, termijn in laat.values_list("id", "dossier", "dossier__regio", "termijn"):
            if regio not in ladders:
                ladders[regio] = read_afspraken(regio, door.vandaag)
            dagen = (door.vandaag - termijn).days if termijn else 0
            trede = ladders[regio].nummer_after(dagen)
            if trede > gehad.get(taak, 0):
                rij = Opschaling(
                    id=uuid4(), dossier_id=dossier, taak=taak, trede=trede, op=door.moment, door=door.houder
                )
                rij.save(force_insert=True)
                aantal += 1
        return aantal
