"""Rows of what schools offer → the facts of ``kern.ondersteuning``."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Count

from rondom.kern import ondersteuning as kern
from rondom.netwerk.models import Ondersteuningsaanbod, Plaats, Voorziening


def count_gehouden(lijnen: Iterable[UUID], dag: date) -> dict[UUID, int]:
    """How many places are held of each line on a day."""
    rijen = Plaats.objects.filter(lijn__in=list(lijnen), vrij_op=None, tot__gte=dag)
    return dict(rijen.values_list("lijn").annotate(n=Count("id")).order_by())


def regel_of(rij: Voorziening, gehouden: int) -> kern.Voorziening:
    """A line as the rules know it."""
    return kern.Voorziening(
        rij.soort, rij.niveau, rij.leeftijd_van, rij.leeftijd_tot, rij.plaatsen, rij.bezet, gehouden
    )


def regels_of(aanbod: Ondersteuningsaanbod) -> list[kern.Voorziening]:
    """The lines of an offer, without what is held."""
    return [regel_of(rij, 0) for rij in aanbod.voorzieningen.all()]
