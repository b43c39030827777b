"""Rows of the network → frozen facts for ``kern.aanstelling``, ``kern.opvolging`` and ``kern.plaatsen``."""

from rondom.kern.opvolging import Plek
from rondom.kern.plaatsen import Bezetting
from rondom.netwerk.models import Functie, Zetelbezetting


def plek_of(functie: Functie) -> Plek:
    """A function as the rules know it, with the person who recorded it. One query when somebody did."""
    door = functie.vastgelegd_door
    wie = Functie.objects.filter(pk=door).values_list("persoon", flat=True).first() if door else None
    return Plek(functie.id, functie.persoon_id, functie.organisatie_id, functie.rol, functie.vanaf, functie.tot, wie)


def bezetting_of(rij: Zetelbezetting) -> Bezetting:
    """Somebody in a seat as the rules know it."""
    return Bezetting(rij.id, rij.zetel, rij.functie_id, rij.waarnemer, rij.vanaf, rij.tot)
