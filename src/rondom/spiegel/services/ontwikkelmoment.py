"""Write and adopt a moment of a school's development document, and the yearly evaluation with its marks (R192, R224)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4

from django.db import transaction

from rondom.kern.schooljaar import Cijfervraag, Jaarstap, Plek, check_bijhouden, check_wijzigen
from rondom.spiegel.feiten import read_band
from rondom.spiegel.models import Jaarcijfer, Jaarevaluatie, Kernjaar, Ontwikkelmoment
from rondom.spiegel.weigeren import Veranderd, require
from rondom.toegang.handelen import Handelend

MOMENTVELDEN = ("gaat_goed", "aandacht", "gaan_doen")
EVALUATIEVELDEN = ("opbrengst", "anders")


@transaction.atomic
def write(
    *, kernjaar: Kernjaar, stap: Jaarstap, versie: int, vaststellen: bool, door: Handelend, **velden: str
) -> Ontwikkelmoment:
    """Save as a draft, or adopt: then it stays as it was. Raises ``NietMogelijk``, ``Veranderd``."""
    require(check_bijhouden(read_band(kernjaar.school, door)))
    nu = Ontwikkelmoment.objects.select_for_update().filter(kernjaar=kernjaar, stap=stap.value).first()
    rij = nu or Ontwikkelmoment(id=uuid4(), kernjaar=kernjaar, stap=stap.value, versie=0)
    _save(rij, MOMENTVELDEN, velden, versie, vaststellen, door, nieuw=nu is None)
    return rij


@transaction.atomic
def evaluate(*, kernjaar: Kernjaar, versie: int, vaststellen: bool, door: Handelend, **velden: str) -> Jaarevaluatie:
    """The words of the yearly evaluation, as a draft or adopted. Raises ``NietMogelijk``, ``Veranderd``."""
    require(check_bijhouden(read_band(kernjaar.school, door)))
    nu = Jaarevaluatie.objects.select_for_update().filter(kernjaar=kernjaar).first()
    rij = nu or Jaarevaluatie(id=uuid4(), kernjaar=kernjaar, versie=0)
    _save(rij, EVALUATIEVELDEN, velden, versie, vaststellen, door, nieuw=nu is None)
    return rij


def _save(
    rij: Ontwikkelmoment | Jaarevaluatie,
    namen: tuple[str, ...],
    velden: Mapping[str, str],
    versie: int,
    vaststellen: bool,
    door: Handelend,
    *,
    nieuw: bool,
) -> None:
    require(check_wijzigen(vastgesteld=rij.vastgesteld_op is not None))
    if rij.versie != versie:
        raise Veranderd(rij)
    for naam in namen:
        setattr(rij, naam, velden[naam])
    rij.versie, rij.op, rij.door = versie + 1, door.moment, door.houder
    if vaststellen:
        rij.vastgesteld_op, rij.vastgesteld_door = door.moment, door.houder
    rij.save(force_insert=nieuw)


@transaction.atomic
def give_marks(*, kernjaar: Kernjaar, plek: Plek, cijfers: Mapping[Cijfervraag, int], door: Handelend) -> None:
    """The marks of one seat; giving them again replaces them, until the evaluation is adopted. Raises ``NietMogelijk``."""
    require(check_bijhouden(read_band(kernjaar.school, door)))
    klaar = Jaarevaluatie.objects.filter(kernjaar=kernjaar, vastgesteld_op__isnull=False).exists()
    require(check_wijzigen(vastgesteld=klaar))
    bestaand = {c.vraag: c for c in Jaarcijfer.objects.filter(kernjaar=kernjaar, plek=plek.value)}
    for vraag, cijfer in cijfers.items():
        rij = bestaand.get(vraag.value)
        nieuw = rij is None
        rij = rij or Jaarcijfer(id=uuid4(), kernjaar=kernjaar, plek=plek.value, vraag=vraag.value)
        rij.cijfer, rij.op, rij.door = cijfer, door.moment, door.houder
        rij.save(force_insert=nieuw)
