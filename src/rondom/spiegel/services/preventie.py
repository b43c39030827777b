"""Keep the prevention calendar: add, change, end, and copy to the next year (R190)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.kalender import Kalender
from rondom.kern.preventie import check_school, check_wijk, check_wijzigen
from rondom.kern.schooljaar import Schooljaar, naar_volgend_jaar
from rondom.netwerk.models import Organisatie
from rondom.spiegel.feiten import place_of, read_band
from rondom.spiegel.models import Preventieactiviteit
from rondom.spiegel.weigeren import Veranderd, require
from rondom.toegang.handelen import Handelend

VELDEN = ("gemeente", "wijk", "naam", "soort", "voor_wie", "wie", "begin", "eind", "plaats")
"""What somebody writes."""


def _check(school: Organisatie | None, door: Handelend) -> None:
    require(check_school(read_band(school, door)) if school else check_wijk(door.rol))


@transaction.atomic
def add(*, school: Organisatie | None, velden: Mapping[str, Any], door: Handelend) -> Preventieactiviteit:
    """Something new, of a school or of a neighbourhood. Raises ``NietMogelijk``."""
    _check(school, door)
    organisatie, regio = place_of(door)
    rij = Preventieactiviteit(
        id=uuid4(), regio_id=regio, school=school, eigenaar_id=organisatie, gemaakt_op=door.moment,
        gemaakt_door=door.houder, versie=1, **{v: velden[v] for v in VELDEN},
    )  # fmt: skip
    rij.save(force_insert=True)
    return rij


@transaction.atomic
def change(*, activiteit: UUID, velden: Mapping[str, Any], versie: int, door: Handelend) -> Preventieactiviteit:
    """Other words or days. Raises ``NietMogelijk``, ``Veranderd``."""
    rij = Preventieactiviteit.objects.select_for_update().get(pk=activiteit)
    require(check_wijzigen(eigen=rij.eigenaar_id == door.organisatie))
    if rij.versie != versie:
        raise Veranderd(rij)
    for veld in VELDEN:
        setattr(rij, veld, velden[veld])
    rij.versie += 1
    rij.save()
    return rij


@transaction.atomic
def stop(*, activiteit: UUID, door: Handelend) -> None:
    """It does not go on, and leaves the calendar. Raises ``NietMogelijk``."""
    rij = Preventieactiviteit.objects.select_for_update().get(pk=activiteit)
    require(check_wijzigen(eigen=rij.eigenaar_id == door.organisatie))
    rij.gestopt_op, rij.gestopt_door = door.moment, door.houder
    rij.save(update_fields=["gestopt_op", "gestopt_door"])


@transaction.atomic
def copy_forward(*, school: Organisatie | None, jaar: Schooljaar, kalender: Kalender, door: Handelend) -> int:
    """The own organisation's activities of a year once more in the next, on school days; answers how many.

    What was copied before is not copied again. Raises ``NietMogelijk``.
    """
    _check(school, door)
    bron = Preventieactiviteit.objects.filter(
        school=school, eigenaar=door.organisatie, gestopt_op=None, begin__gte=jaar.vanaf, begin__lt=jaar.tot
    )
    al = set(
        Preventieactiviteit.objects.filter(overgenomen_van__in=bron, gestopt_op=None).values_list(
            "overgenomen_van", flat=True
        )
    )
    nieuw = [_copy(rij, kalender, door) for rij in bron if rij.id not in al]
    for rij in nieuw:
        rij.save(force_insert=True)
    return len(nieuw)


def _copy(rij: Preventieactiviteit, kalender: Kalender, door: Handelend) -> Preventieactiviteit:
    begin = naar_volgend_jaar(rij.begin, kalender)
    velden = {v: getattr(rij, v) for v in VELDEN} | {"begin": begin, "eind": begin + (rij.eind - rij.begin)}
    return Preventieactiviteit(
        id=uuid4(), regio_id=rij.regio_id, school_id=rij.school_id, eigenaar_id=rij.eigenaar_id, overgenomen_van=rij,
        gemaakt_op=door.moment, gemaakt_door=door.houder, versie=1, **velden,
    )  # fmt: skip
