"""Plan the time of a core partner for a school, and look back on it (R193)."""

from __future__ import annotations

from uuid import uuid4

from django.db import transaction

from rondom.kern.partnertijd import (
    Terugblik,
    Verdeling,
    check_partner,
    check_terugblik,
    check_verdelen,
    check_verdeling,
    write_hours,
)
from rondom.kern.schooljaar import check_bijhouden
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.spiegel.feiten import read_band
from rondom.spiegel.models import Kernjaar, Partnertijd
from rondom.spiegel.services.sturing import note_about
from rondom.spiegel.weigeren import Veranderd, require
from rondom.toegang.handelen import Handelend


@transaction.atomic
def divide(
    *,
    kernjaar: Kernjaar,
    functie: Functie,
    verdeling: Verdeling,
    profiel: str,
    waarom: str,
    versie: int,
    door: Handelend,
) -> Partnertijd:
    """How the time of a partner is divided this year, or is from now on. Raises ``NietMogelijk``, ``Veranderd``."""
    require(check_bijhouden(read_band(kernjaar.school, door)))
    require(check_partner(functie.rol, van_school=functie.organisatie_id == kernjaar.school_id))
    require(check_verdelen(kernjaar.jaar, door.vandaag))
    require(check_verdeling(verdeling), "collectief")
    nu = _lock(kernjaar, functie, versie)
    rij = nu or Partnertijd(id=uuid4(), kernjaar=kernjaar, functie=functie.id)
    rij.collectief, rij.individueel = verdeling.collectief, verdeling.individueel
    rij.profiel, rij.waarom = profiel, waarom
    _keep(rij, functie, "kernjaar.partnertijd", versie, door, nieuw=nu is None)
    return rij


@transaction.atomic
def look_back(
    *, tijd: Partnertijd, functie: Functie, terugblik: Terugblik, woorden: str, versie: int, door: Handelend
) -> Partnertijd:
    """Was it as planned? From the time of the talk at the end of the year. Raises ``NietMogelijk``, ``Veranderd``."""
    kernjaar = tijd.kernjaar
    regio = kernjaar.school.regio_id
    require(check_bijhouden(read_band(kernjaar.school, door)))
    require(check_terugblik(kernjaar.jaar, door.vandaag, read_parameters(regio), read_kalender(regio)))
    rij = _lock(kernjaar, functie, versie)
    assert rij is not None, "a row that was read is there"
    rij.terugblik, rij.teruggeblikt = terugblik.value, woorden
    _keep(rij, functie, "kernjaar.teruggeblikt", versie, door)
    return rij


def _lock(kernjaar: Kernjaar, functie: Functie, versie: int) -> Partnertijd | None:
    """The row as it stands, held with its year, so that two who begin one at the same time do not both make it."""
    Kernjaar.objects.select_for_update().get(pk=kernjaar.pk)
    nu = Partnertijd.objects.filter(kernjaar=kernjaar, functie=functie.id).first()
    if (nu.versie if nu else 0) != versie:
        raise Veranderd(nu)
    return nu


def _keep(rij: Partnertijd, functie: Functie, soort: str, versie: int, door: Handelend, *, nieuw: bool = False) -> None:
    rij.versie, rij.op, rij.door = versie + 1, door.moment, door.houder
    rij.save(force_insert=nieuw)
    uren = f"{write_hours(rij.collectief)} + {write_hours(rij.individueel)}"
    regio = rij.kernjaar.school.regio_id
    note_about(rij.kernjaar_id, regio, soort, door=door, tekst=f"{functie.persoon.naam}: {uren}")
