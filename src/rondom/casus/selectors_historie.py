"""The history of a casus on one page: which trajectories ran, who was involved, with what result (R132)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from rondom.casus.models import Aanmelding, Inzet
from rondom.kern.statussen import AANMELDING, INZET, AanmeldingStatus, InzetStatus
from rondom.kern.teksten import tekst
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.laden import visible
from rondom.toegang.tonen import taal


@dataclass(frozen=True)
class Traject:
    """One thing that was tried: what, who, when, how it ended. Status only, so that everybody at the table reads it."""

    object_id: UUID
    soort: str
    """aanmelding, hulp, ondersteuning"""
    organisatie: str
    wie: str
    begin: date
    einde: date | None
    uitkomst: str
    """How it stands or ended, in the visitor's language."""
    loopt: bool


def list_trajecten(dossier: UUID, door: Handelend) -> list[Traject]:
    """All registrations and all help of a dossier that the holder may see, newest first. Two queries."""
    inzetten = (
        visible(Inzet.objects.filter(dossier=dossier), door)
        .select_related("aanbieder", "uitvoerder__persoon")
        .order_by("id")
    )
    aanmeldingen = (
        visible(Aanmelding.objects.filter(dossier=dossier), door)
        .select_related("team", "opgepakt_door__persoon")
        .order_by(F("verzonden_op").desc(nulls_last=True), "id")
    )
    rijen = [_of_inzet(i) for i in inzetten] + [_of_aanmelding(a) for a in aanmeldingen]
    return sorted(rijen, key=lambda r: (r.begin, str(r.object_id)), reverse=True)


def _of_inzet(i: Inzet) -> Traject:
    return Traject(
        object_id=i.id,
        soort=i.soort,
        organisatie=i.aanbieder.naam,
        wie=i.uitvoerder.persoon.naam if i.uitvoerder else "",
        begin=i.gestart_op or i.aangevraagd_op,
        einde=i.gestopt_op,
        uitkomst=tekst(f"historie.{i.afloop}" if i.afloop else INZET.stand(i.status).tekst, taal()),
        loopt=i.status in (InzetStatus.GESTART, InzetStatus.GEWIJZIGD, InzetStatus.STOP_VOORGESTELD),
    )


def _of_aanmelding(a: Aanmelding) -> Traject:
    begin = (a.verzonden_op or a.gemaakt_op).astimezone(TIJDZONE).date()
    return Traject(
        object_id=a.id,
        soort="aanmelding",
        organisatie=a.team.naam if a.team else "",
        wie=a.opgepakt_door.persoon.naam if a.opgepakt_door else "",
        begin=begin,
        einde=a.opgepakt_op.astimezone(TIJDZONE).date() if a.opgepakt_op else None,
        uitkomst=tekst(AANMELDING.stand(a.status).tekst, taal()),
        loopt=a.status == AanmeldingStatus.VERZONDEN,
    )
