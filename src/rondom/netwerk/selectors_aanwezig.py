"""Reads of who is at school when (R003)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.kern import aanwezig as kern
from rondom.kern.aanwezig import Dienst, Weken, list_diensten
from rondom.netwerk.models import Afwezigheid, Functie, Organisatie, Vastdagdeel
from rondom.netwerk.selectors import read_kalender

EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Rooster:
    """Half-days as they really are, in order of time, with the people behind the keys and the rows they come from."""

    diensten: tuple[Dienst, ...]
    mensen: dict[UUID, Functie]
    rijen: dict[UUID, Vastdagdeel]

    def wie(self, dienst: Dienst) -> Functie:
        """Who is there in this half-day."""
        return self.mensen[dienst.wie]

    def op(self, dag: date) -> list[Dienst]:
        """The half-days of one day."""
        return [d for d in self.diensten if d.dag == dag]

    def nu(self, moment: datetime) -> list[Dienst]:
        """Who is there at this moment (local time)."""
        return [d for d in self.diensten if d.is_on(moment)]


def deel_of(rij: Vastdagdeel) -> kern.Vastdagdeel:
    """A row as the rules know it; needs ``functie``, whose end is the end of the half-day too."""
    eind = [tot for tot in (rij.tot, rij.functie.tot) if tot is not None]
    return kern.Vastdagdeel(
        rij.id,
        rij.functie_id,
        rij.school_id,
        rij.weekdag,
        rij.begin,
        rij.einde,
        rij.vanaf,
        min(eind, default=None),
        Weken(rij.weken),
        rij.vervanger_id,
        rij.spreek_van,
        rij.spreek_tot,
        rij.plek,
    )


def weg_of(rij: Afwezigheid) -> kern.Afwezigheid:
    """A row as the rules know it."""
    return kern.Afwezigheid(rij.functie_id, rij.vanaf, rij.tot, rij.vastdagdeel_id, rij.naar, rij.neemt_over)


def list_dagdelen(dag: date) -> QuerySet[Vastdagdeel]:
    """The fixed half-days that have not ended on a day, of people whose function has not ended either."""
    nog = Q(tot__isnull=True) | Q(tot__gt=dag)
    werkt = Q(functie__tot__isnull=True) | Q(functie__tot__gt=dag)
    return (
        Vastdagdeel.objects.filter(nog, werkt)
        .select_related("functie__persoon", "functie__organisatie", "vervanger__persoon", "vervanger__organisatie")
        .order_by("weekdag", "begin", "functie__persoon__sorteernaam", "id")
    )


def list_afwezig(functies: Iterable[UUID], dag: date) -> QuerySet[Afwezigheid]:
    """What these functions are away for, or moved, and is not over on a day."""
    nog = Q(tot__gt=dag) | Q(naar__gte=dag)
    return Afwezigheid.objects.filter(nog, functie__in=list(functies)).order_by("vanaf", "id")


def read_rooster(school: Organisatie, van: date, dagen: int) -> Rooster:
    """Who is at a school on each of so many days. Three queries."""
    return build_rooster(list(list_dagdelen(van).filter(school=school)), school.regio_id, van, dagen)


def read_rooster_of(functie: UUID, regio: str, van: date, dagen: int) -> Rooster:
    """Where somebody is on each of so many days, standing in for others included. Three queries."""
    rijen = list(list_dagdelen(van).filter(Q(functie=functie) | Q(vervanger=functie)).select_related("school"))
    rooster = build_rooster(rijen, regio, van, dagen)
    eigen = tuple(d for d in rooster.diensten if d.wie == functie)
    return Rooster(eigen, rooster.mensen, rooster.rijen)


@dataclass(frozen=True)
class Agenda:
    """Fixed half-days of some people and of those they stand in for, at every school, and who of these is away."""

    delen: tuple[kern.Vastdagdeel, ...]
    afwezigheden: tuple[kern.Afwezigheid, ...]


def read_agenda(functies: Iterable[UUID], van: date) -> Agenda:
    """What decides who is where for these functions from a day on. Two queries."""
    wie = list(functies)
    rijen = list_dagdelen(van).filter(Q(functie__in=wie) | Q(vervanger__in=wie))
    delen = tuple(deel_of(r) for r in rijen)
    return Agenda(delen, tuple(weg_of(a) for a in list_afwezig({d.functie for d in delen}, van)))


def read_team_at(school: Organisatie, team: Organisatie, moment: datetime, dagen: int = 7) -> Rooster:
    """Who of a team is at this school, from this moment (local time) on. Three queries."""
    rooster = read_rooster(school, moment.date(), dagen)
    straks = tuple(
        d
        for d in rooster.diensten
        if rooster.wie(d).organisatie_id == team.pk and (d.dag > moment.date() or moment.time() < d.deel.einde)
    )
    return Rooster(straks, rooster.mensen, rooster.rijen)


def build_rooster(rijen: list[Vastdagdeel], regio: str, van: date, dagen: int) -> Rooster:
    """The half-days that follow from these rows. Two queries."""
    weg = [weg_of(a) for a in list_afwezig({r.functie_id for r in rijen}, van)] if rijen else []
    kalender = read_kalender(regio)
    diensten = list_diensten([deel_of(r) for r in rijen], weg, kalender, van, van + dagen * EEN_DAG)
    mensen = {f.id: f for r in rijen for f in (r.functie, r.vervanger) if f is not None}
    return Rooster(tuple(diensten), mensen, {r.id: r for r in rijen})
