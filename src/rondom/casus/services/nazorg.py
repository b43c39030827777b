"""After-care: ask some months after the end how things are, and reopen when they are not well (R130, R131)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_inzet import list_responsible
from rondom.casus.models import Casus, Inzet, Nazorg
from rondom.casus.services import casus as casussen
from rondom.casus.services import taak
from rondom.kern.statussen import CasusStatus
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis

GOED, OPNIEUW, VERVALLEN = "goed", "opnieuw_contact", "vervallen"


@transaction.atomic
def schedule(
    *, dossier: UUID, houder: UUID, dagen: Sequence[date], door: Handelend, inzet: Inzet | None = None
) -> list[Nazorg]:
    """Plan the checks on these days, each as a task of the one who promised to ask."""
    rijen = []
    for dag in dagen:
        rij = Nazorg(id=uuid4(), dossier_id=dossier, inzet=inzet, houder=houder, gepland_op=dag)
        rij.save(force_insert=True)
        taak.ask(dossier=dossier, soort="nazorg", houder=houder, object_id=rij.id, termijn=dag, door=door)
        rijen.append(rij)
    return rijen


@transaction.atomic
def record_check(*, nazorg: Nazorg, uitkomst: str, door: Handelend) -> None:
    """Somebody asked: ``goed``, or ``opnieuw_contact``, which opens a casus in after-care again (R131).

    While the casus runs, whoever steers is asked to get in touch. What was said is written down elsewhere.
    """
    nazorg.gedaan_op, nazorg.door, nazorg.uitkomst = door.moment, door.houder, uitkomst
    nazorg.save(update_fields=["gedaan_op", "door", "uitkomst"])
    taak.finish(soort="nazorg", object_id=nazorg.id, door=door)
    gebeurtenis.record(
        dossier=nazorg.dossier_id,
        soort=f"nazorg.{uitkomst}",
        object_soort="nazorg",
        object_id=nazorg.id,
        door=door,
        regels=("R130",),
    )
    if uitkomst == OPNIEUW:
        casus = Casus.objects.get(dossier=nazorg.dossier_id)
        if casus.status == CasusStatus.NAZORG:
            casussen.move(casus=casus, naar=CasusStatus.WEGING.value, door=door)
            cancel_open(dossier=nazorg.dossier_id, door=door)
        for houder in list_responsible(nazorg.dossier_id, door.vandaag):
            taak.ask(
                dossier=nazorg.dossier_id,
                soort="nazorg_contact",
                houder=houder,
                object_id=casus.id,
                termijn=door.vandaag,
                door=door,
            )


@transaction.atomic
def cancel_open(*, dossier: UUID, door: Handelend) -> None:
    """The casus is open again: checks that were still to come are put away."""
    for rij in Nazorg.objects.filter(dossier=dossier, gedaan_op__isnull=True):
        rij.gedaan_op, rij.uitkomst = door.moment, VERVALLEN
        rij.save(update_fields=["gedaan_op", "uitkomst"])
        taak.finish(soort="nazorg", object_id=rij.id, door=door)


@transaction.atomic
def got_in_touch(*, casus: Casus, door: Handelend) -> None:
    """Somebody got in touch after a check or a message that it no longer works."""
    taak.finish(soort="nazorg_contact", object_id=casus.id, door=door)
    gebeurtenis.record(
        dossier=casus.dossier_id,
        soort="nazorg.contact_gehad",
        object_soort="casus",
        object_id=casus.id,
        door=door,
        regels=("R131",),
    )
