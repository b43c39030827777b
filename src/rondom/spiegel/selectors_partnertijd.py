"""Reads of the time of core partners: of one school in one year, and of one partner over the schools."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from rondom.kern.partnertijd import Verdeling, added, check_partner
from rondom.kern.schooljaar import Schooljaar, plek_van
from rondom.netwerk.models import Functie
from rondom.spiegel.models import Kernjaar, Partnertijd
from rondom.spiegel.selectors_schooljaar import list_kernteam
from rondom.toegang.handelen import Handelend


@dataclass(frozen=True)
class Partner:
    """One core partner of a school in a year: the plan if there is one, and that of the year before.

    ``vorig`` can be of a predecessor on the same seat. ``in_team``: False for who has left; that time no longer counts.
    """

    functie: Functie
    tijd: Partnertijd | None
    vorig: Partnertijd | None
    in_team: bool


def list_partners(kernjaar: Kernjaar, dag: date) -> list[Partner]:
    """Who has a seat in the core team and does not work at the school, by seat and name; then who left. Four queries."""
    jaar = kernjaar.jaar
    op = min(dag, jaar.tot - timedelta(days=1))
    school = kernjaar.school_id
    team = [f for f in list_kernteam(school, op) if check_partner(f.rol, van_school=f.organisatie_id == school).mag]
    rijen = Partnertijd.objects.filter(
        kernjaar__school=kernjaar.school_id, kernjaar__begin__in=(jaar.begin - 1, jaar.begin)
    )
    van = {True: {}, False: {}}  # type: dict[bool, dict[UUID, Partnertijd]]
    for rij in rijen:
        van[rij.kernjaar_id == kernjaar.id][rij.functie] = rij
    nu, vorig = van[True], van[False]
    erin = {f.id for f in team}
    weg = _left((nu.keys() | vorig.keys()) - erin)
    partners = [Partner(f, nu.get(f.id), vorig.get(f.id) or _before(f, vorig, weg), True) for f in team]
    return [*partners, *(Partner(f, nu[f.id], vorig.get(f.id), False) for f in weg if f.id in nu)]


def _left(sleutels: Iterable[UUID]) -> list[Functie]:
    lijst = list(sleutels)
    functies = Functie.objects.filter(pk__in=lijst).select_related("persoon", "organisatie") if lijst else []
    return sorted(functies, key=lambda f: f.persoon.sorteernaam)


def _before(functie: Functie, vorig: dict[UUID, Partnertijd], weg: Iterable[Functie]) -> Partnertijd | None:
    """The plan of last year of who sat on this seat before and has left."""
    plek = plek_van(functie.rol)
    return next((vorig[f.id] for f in weg if f.id in vorig and plek_van(f.rol) is plek), None)


def total(partners: Iterable[Partner]) -> Verdeling:
    """The time of all who sit in the team now."""
    return added(p.tijd.verdeling for p in partners if p.tijd is not None and p.in_team)


def list_own(door: Handelend, jaar: Schooljaar) -> list[Partnertijd]:
    """What is planned of the own time, per school by name. One query."""
    rijen = Partnertijd.objects.filter(functie=door.houder, kernjaar__begin=jaar.begin)
    return list(rijen.select_related("kernjaar__school").order_by("kernjaar__school__naam", "id"))
