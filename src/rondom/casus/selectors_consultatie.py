"""Reads of consultation questions."""

from django.db.models import Q, QuerySet

from rondom.casus.models import Casus, Consultatie
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible

GESTELD, TEAM = "gesteld", "team"


def list_consultaties(door: Handelend, kant: str, zoek: str = "") -> QuerySet[Consultatie]:
    """Questions that I asked, or that my team was asked; every word must stand in question, answer or follow-up."""
    rijen = visible(Consultatie.objects.select_related("team"), door)
    rijen = rijen.filter(team=door.organisatie) if kant == TEAM else rijen.filter(gesteld_door=door.houder)
    for woord in zoek.split():
        rijen = rijen.filter(
            Q(vraag__icontains=woord)
            | Q(al_geprobeerd__icontains=woord)
            | Q(antwoord__icontains=woord)
            | Q(opvolging__icontains=woord)
            | Q(team__naam__icontains=woord)
        )
    return rijen.order_by("-gesteld_op", "id")


def names_of_own_children(door: Handelend) -> list[str]:
    """First and last names of the children in the holder's own casussen: what may not stand in a question."""
    kinderen = visible(Casus.objects.all(), door).values_list("jeugdige__roepnaam", "jeugdige__achternaam")
    return sorted({naam for paar in kinderen for naam in paar if naam})
