"""Reads of consultation questions."""

from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from rondom.casus.models import Casus, Consultatie, Consultatiebericht, Consultatiekoppeling
from rondom.kern.consultatie import beoordeel_afzender
from rondom.kern.oordeel import Oordeel
from rondom.netwerk.models import Organisatie, School
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.laden import visible

GESTELD, TEAM = "gesteld", "team"


def list_consultaties(door: Handelend, kant: str, zoek: str = "") -> QuerySet[Consultatie]:
    """Questions that I asked, or that my team was asked; every word must stand in the question or in a message."""
    rijen = visible(Consultatie.objects.select_related("team", "dossier__school"), door)
    rijen = rijen.filter(team=door.organisatie) if kant == TEAM else rijen.filter(gesteld_door=door.houder)
    for woord in zoek.split():
        bericht = Consultatiebericht.objects.filter(consultatie=OuterRef("pk"), tekst__icontains=woord)
        rijen = rijen.filter(
            Q(vraag__icontains=woord)
            | Q(al_geprobeerd__icontains=woord)
            | Q(team__naam__icontains=woord)
            | Exists(bericht)
        )
    return rijen.order_by("-gesteld_op", "id")


def list_berichten(consultatie: Consultatie) -> list[Consultatiebericht]:
    """What was written after the question, in order."""
    return list(Consultatiebericht.objects.filter(consultatie=consultatie).order_by("op", "id"))


def judge_senders(vragers: Iterable[Organisatie], door: Handelend) -> dict[UUID, Oordeel]:
    """Per organisation that asks: may the team see who it is? One query, and the parameters of each region (R024)."""
    organisaties = {v.id: v for v in vragers}
    regios = {v.regio_id for v in organisaties.values()}
    scholen = School.objects.filter(organisatie__regio__in=regios)
    rijen = list(scholen.values_list("organisatie", "organisatie__regio", "onderwijssoort"))
    soort_van = {organisatie: (regio, soort) for organisatie, regio, soort in rijen}
    aantal = Counter(soort_van.values())
    parameters = {regio: read_parameters(regio) for regio in regios}
    return {
        pk: beoordeel_afzender(
            aantal[soort_van[pk]] if pk in soort_van else len(rijen), door.vandaag, parameters[v.regio_id]
        )
        for pk, v in organisaties.items()
    }


def find_koppeling(consultatie: Consultatie, door: Handelend) -> Casus | None:
    """The casus to which a question belongs, for who may see that casus."""
    koppeling = visible(Consultatiekoppeling.objects.filter(consultatie=consultatie.id), door).first()
    if koppeling is None:
        return None
    return visible(Casus.objects.filter(dossier=koppeling.dossier_id), door).select_related("jeugdige").first()


def list_koppelingen(dossier: UUID, door: Handelend) -> list[tuple[Consultatiekoppeling, bool]]:
    """The questions that belong to this casus, each with whether the holder may read the question itself."""
    rijen = list(
        visible(Consultatiekoppeling.objects.filter(dossier=dossier), door).select_related("team").order_by("op")
    )
    leesbaar = visible(Consultatie.objects.filter(id__in=[r.consultatie for r in rijen]), door)
    mag = set(leesbaar.values_list("id", flat=True))
    return [(rij, rij.consultatie in mag) for rij in rijen]


def names_of_own_children(door: Handelend) -> list[str]:
    """First and last names of the children in the holder's own casussen: what may not stand on an agenda."""
    kinderen = visible(Casus.objects.all(), door).values_list("jeugdige__roepnaam", "jeugdige__achternaam")
    return sorted({naam for paar in kinderen for naam in paar if naam})


def has_asked_anonymously(consultatie: UUID, door: Handelend) -> bool:
    """Was this question asked by the holder, and answered? (BR15)"""
    return Consultatie.objects.filter(pk=consultatie, gesteld_door=door.houder, beantwoord_op__isnull=False).exists()


def list_answered(door: Handelend) -> list[tuple[str, str]]:
    """The holder's own questions that were answered, newest first: key and day with the first words."""
    vragen = Consultatie.objects.filter(gesteld_door=door.houder, beantwoord_op__isnull=False)
    rijen = vragen.order_by("-beantwoord_op", "id").values_list("id", "gesteld_op", "vraag")[:50]
    return [(str(pk), f"{op:%d-%m-%Y}: {vraag[:60]}") for pk, op, vraag in rijen]


def list_for_monitor(using: str) -> list[tuple[str, str, str, str]]:
    """Month, municipality, age group and outcome of every question, sorted so that the order tells nothing (R063).

    For the owner's delivery; no key, school, team or day goes along. A question in no municipality is left out.
    """
    rijen = (
        Consultatie.objects.using(using)
        .annotate(gemeente=Coalesce("dossier__school__gemeente", "team__gemeente"))
        .exclude(gemeente=None)
        .values_list("gesteld_op", "gemeente", "leeftijdsgroep", "uitkomst")
    )
    return sorted(
        (f"{op.astimezone(TIJDZONE):%Y-%m}-01", gemeente, groep, uitkomst or "loopt")
        for op, gemeente, groep, uitkomst in rijen
    )
