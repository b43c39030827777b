"""Who was replaced in a casus, by whom and when, in words for the reader (R006)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils.formats import date_format

from rondom.casus.models import Taak
from rondom.casus.services.wissel import SOORT, WISSELS, object_key
from rondom.kern.rollen import is_jeugdige
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie, Netwerkwijziging
from rondom.netwerk.selectors_netwerk import on_day
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, houder_of_functie
from rondom.toegang.models import Betrokkene, Gebeurtenis
from rondom.toegang.tonen import taal

HOOGSTENS = 50
"""So many changes on one page, the newest: no casus has more."""


@dataclass(frozen=True)
class Wissel:
    """One change: what happened in a sentence, who takes over with telephone, what it means for the reader, and is it new?"""

    id: UUID
    datum: date
    wat: str
    nieuw: Houder | None
    voor_mij: str
    ongelezen: bool


def list_wissels(dossier: UUID, door: Handelend) -> list[Wissel]:
    """The changes of people in this dossier that the holder may know, newest first. Four queries, whatever the number."""
    rijen = Gebeurtenis.objects.filter(dossier=dossier, soort__in=WISSELS, object_soort="netwerkwijziging")
    sleutels = list(rijen.order_by("-volgnummer").values_list("object_id", flat=True)[:HOOGSTENS])
    wijzigingen = Netwerkwijziging.objects.filter(id__in=sleutels).select_related(
        "functie__persoon", "functie__organisatie", "opvolger__persoon", "opvolger__organisatie"
    )
    per = {w.id: w for w in wijzigingen}
    open_ = set(
        Taak.objects.filter(dossier=dossier, houder=door.houder, soort=SOORT, afgerond_op=None).values_list(
            "object_id", flat=True
        )
    )
    return [_show(per[s], dossier, door, open_) for s in sleutels if s in per]


def list_replaceable(dossier: UUID, door: Handelend) -> tuple[QuerySet[Functie], QuerySet[Functie]]:
    """Who of the own organisation takes part here, but the holder, and who works there in the same roles and could."""
    mee = Betrokkene.objects.filter(dossier=dossier, functie__isnull=False, tot=None).values("functie")
    eigen = Functie.objects.filter(on_day(door.vandaag), organisatie=door.organisatie).exclude(pk=door.houder)
    eigen = eigen.select_related("persoon").order_by("persoon__sorteernaam", "id")
    hier = eigen.filter(pk__in=mee)
    return hier, eigen.filter(rol__in=hier.order_by().values("rol")).exclude(pk__in=mee)


def _show(rij: Netwerkwijziging, dossier: UUID, door: Handelend, open_: set[UUID]) -> Wissel:
    dag = rij.op.astimezone(TIJDZONE).date()
    gegevens = {
        "oud": rij.functie.persoon.naam,
        "organisatie": rij.functie.organisatie.naam,
        "nieuw": rij.opvolger.persoon.naam if rij.opvolger else "",
        "datum": date_format(dag, "j F Y"),
    }
    return Wissel(
        id=rij.id,
        datum=dag,
        wat=tekst("netwerk.opgevolgd" if rij.opvolger else "netwerk.vertrokken", taal(), gegevens),
        nieuw=houder_of_functie(rij.opvolger) if rij.opvolger else None,
        voor_mij=tekst(_for_whom(rij.opvolger, door), taal()),
        ongelezen=object_key(dossier, rij.id) in open_,
    )


def _for_whom(opvolger: Functie | None, door: Handelend) -> str:
    if door.is_familie:
        return "netwerk.voor_jongere" if is_jeugdige(door.rol) else "netwerk.voor_gezin"
    return "netwerk.voor_opvolger" if opvolger and opvolger.id == door.houder else "netwerk.voor_tafel"
