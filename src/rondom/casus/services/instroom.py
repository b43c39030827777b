"""Register a pupil who comes from another school, with the answers to the intake check (R163; S3 step 1)."""

from collections.abc import Mapping
from uuid import uuid4

from django.db import transaction

from rondom.casus.models import Casus, Instroomantwoord, Signaal
from rondom.casus.services import casus as casussen
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.signaal import NieuweLeerling, register_pupil
from rondom.kern.instroom import Instroomfeit, beoordeel_casus, beoordeel_instroom
from rondom.kern.overdracht import Trajectsoort
from rondom.kern.statussen import CasusStatus
from rondom.netwerk.models import Organisatie
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.toestemming import Ongeldig

Antwoorden = Mapping[Trajectsoort, Instroomfeit]


@transaction.atomic
def register(*, leerling: NieuweLeerling, school: Organisatie, antwoorden: Antwoorden, door: Handelend) -> Casus:
    """Register a new pupil and keep the check. Raises ``Ongeldig`` with the field of what is missing, and
    ``NietMogelijk`` when there is nothing to keep: three times no opens no casus.
    """
    _check(antwoorden)
    oordeel = beoordeel_casus(antwoorden)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    casus = register_pupil(leerling=leerling, school=school, door=door)
    _keep(casus, antwoorden, door)
    return casus


@transaction.atomic
def answer(*, casus: Casus, antwoorden: Antwoorden, door: Handelend) -> None:
    """Answer the check of a pupil who has a casus, or answer it again: what was said before stays in the history.

    When nothing turns out to run or to have been there and nobody recorded a signal, the casus is withdrawn. Raises
    ``Ongeldig``.
    """
    _check(antwoorden)
    _keep(casus, antwoorden, door)
    leeg = not beoordeel_casus(antwoorden).mag and not Signaal.objects.filter(dossier=casus.dossier_id).exists()
    if leeg and casus.status == CasusStatus.SIGNAAL:
        casussen.move(casus=casus, naar=CasusStatus.INGETROKKEN, door=door)


def _check(antwoorden: Antwoorden) -> None:
    for veld, oordeel in beoordeel_instroom(antwoorden):
        raise Ongeldig(veld, oordeel)


def _keep(casus: Casus, antwoorden: Antwoorden, door: Handelend) -> None:
    for soort, feit in antwoorden.items():
        Instroomantwoord(
            id=uuid4(),
            dossier_id=casus.dossier_id,
            categorie=int(soort.categorie),
            soort=soort.value,
            antwoord=feit.antwoord.value,
            reden=feit.reden.strip(),
            door=door.houder,
            op=door.moment,
        ).save(force_insert=True)
    gebeurtenis.record(
        dossier=casus.dossier_id,
        soort="instroom.gevraagd",
        object_soort="casus",
        object_id=casus.id,
        door=door,
        regels=("R163",),
    )
