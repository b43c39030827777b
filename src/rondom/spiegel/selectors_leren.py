"""Reads of training and of the prevention calendar."""

from __future__ import annotations

from django.db.models import Q, QuerySet, Sum

from rondom.kern.schooljaar import Schooljaar
from rondom.netwerk.models import Organisatie
from rondom.spiegel.models import Preventieactiviteit, Scholing, Scholingsaanbod
from rondom.toegang.handelen import Handelend


def list_trainings(door: Handelend) -> QuerySet[Scholing]:
    """The questions for training of the region that were not taken back; ``samen``: how many people ask along."""
    rijen = Scholing.objects.filter(regio=door.regio, ingetrokken_op=None).select_related("organisatie", "gever")
    return rijen.annotate(samen=Sum("deelnames__mensen")).order_by("geevalueerd_op", "-gevraagd_op")


def list_offers(door: Handelend) -> QuerySet[Scholingsaanbod]:
    """What can be given to everybody, by title."""
    rijen = Scholingsaanbod.objects.filter(regio=door.regio, scholing=None, gestopt_op=None)
    return rijen.select_related("organisatie").order_by("titel", "id")


def list_to_look_back(door: Handelend) -> QuerySet[Scholing]:
    """Trainings that were given and that the own organisation has not looked back on."""
    eigen = [door.organisatie] if door.organisatie else []
    return Scholing.objects.filter(
        Q(organisatie__in=eigen),
        dag__lt=door.vandaag,
        geevalueerd_op=None,
        ingetrokken_op=None,
        gevraagd_door=door.houder,
    ).order_by("dag")


def list_activities(
    door: Handelend, jaar: Schooljaar, school: Organisatie | None = None, gemeente: str = ""
) -> QuerySet[Preventieactiviteit]:
    """What there is in a school year, by begin: of one school with what is for its municipality, or of a municipality."""
    rijen = Preventieactiviteit.objects.filter(
        regio=door.regio, gestopt_op=None, begin__lt=jaar.tot, eind__gte=jaar.vanaf
    ).select_related("school", "gemeente", "eigenaar")
    if school is not None:
        rijen = rijen.filter(Q(school=school) | Q(school=None, gemeente=school.gemeente_id))
    elif gemeente:
        rijen = rijen.filter(Q(gemeente=gemeente) | Q(school__gemeente=gemeente))
    return rijen.order_by("begin", "naam", "id")
