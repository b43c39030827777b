"""Open a casus and move it on."""

import secrets
from uuid import uuid4

from django.db import transaction

from rondom.casus.models import Casus
from rondom.kern.oordeel import Oordeel
from rondom.kern.rechten import Dossiersoort
from rondom.kern.rollen import Bevoegdheid, rollen_met
from rondom.kern.statussen import check_overgang
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Casusrol, Jeugdige
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis

_TEKENS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class VersieConflict(Exception):
    """Somebody else changed the same thing since it was opened; ``rij`` is how it stands now."""

    def __init__(self, rij: object) -> None:
        super().__init__()
        self.rij = rij


class NietMogelijk(Exception):
    """A rule does not allow this step now; ``oordeel`` says why and what is needed first, ``veld`` at which field, if any."""

    def __init__(self, oordeel: Oordeel, veld: str | None = None) -> None:
        super().__init__()
        self.oordeel, self.veld = oordeel, veld


def new_kenmerk() -> str:
    """A case number that says nothing about the child: eight characters that cannot be misread (40 bits)."""
    teken = "".join(secrets.choice(_TEKENS) for _ in range(8))
    return f"{teken[:4]}-{teken[4:]}"


@transaction.atomic
def open_casus(*, jeugdige: Jeugdige, school: Organisatie, door: Handelend) -> Casus:
    """Open a casus for a child; the school's coordinators take part from the start (R028)."""
    dossier = dossiers.open_dossier(soort=Dossiersoort.CASUS, school=school, jeugdige=jeugdige, door=door)
    casus = Casus(
        id=uuid4(),
        dossier=dossier,
        jeugdige=jeugdige,
        status="signaal",
        status_sinds=door.moment,
        kenmerk=new_kenmerk(),
        geopend_op=door.moment,
        bijgewerkt_op=door.moment,
        versie=1,
    )
    casus.save(force_insert=True)
    gebeurtenis.record(dossier=dossier.id, soort="casus.geopend", object_soort="casus", object_id=casus.id, door=door)
    for functie in list_coordinators(school, door):
        if functie.id != door.houder:
            dossiers.add_betrokkene(
                dossier=dossier, organisatie=school, functie=functie, casusrol=Casusrol.COORDINATOR, door=door
            )
    return casus


def list_coordinators(school: Organisatie, door: Handelend) -> list[Functie]:
    """The zorgcoördinator or intern begeleider of a school today."""
    return list(
        Functie.objects.filter(
            organisatie=school,
            rol__in=rollen_met(Bevoegdheid.CASUS_COORDINEREN),
            vanaf__lte=door.vandaag,
            tot__isnull=True,
        ).order_by("id")
    )


@transaction.atomic
def move(*, casus: Casus, naar: str, door: Handelend) -> None:
    """Bring a casus to another status. Raises ``NietMogelijk`` when the table has no such step.

    Staying where it is, is no step and no event.
    """
    if casus.status == naar:
        return
    oordeel = check_overgang("casus", casus.status, naar)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    casus.status, casus.status_sinds, casus.bijgewerkt_op = naar, door.moment, door.moment
    casus.versie += 1
    casus.save(update_fields=["status", "status_sinds", "bijgewerkt_op", "versie"])
    gebeurtenis.record(
        dossier=casus.dossier_id,
        soort=f"casus.{naar}",
        object_soort="casus",
        object_id=casus.id,
        door=door,
        regels=tuple(r.regel for r in oordeel.redenen),
    )
