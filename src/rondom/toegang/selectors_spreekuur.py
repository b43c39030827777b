"""Reads of the consultation hour: free places, my appointments, and those of a professional's day (R183)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.kern import spreekuur as kern
from rondom.kern.rollen import is_jeugdige
from rondom.kern.spreekuur import Boeker, Boekfeiten, Plek, Stand, list_plekken, list_vrij, seat_bezet
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import read_parameters
from rondom.netwerk.selectors_aanwezig import Rooster, read_agenda, read_rooster
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.models import Bezet, Boeking, Jeugdige


@dataclass(frozen=True)
class Plekregel:
    """One place on the page: with whom, where, and whether it is free."""

    plek: Plek
    wie: Functie
    plaats: str
    vrij: bool


def find_school(door: Handelend) -> Organisatie | None:
    """The school whose consultation hour somebody can book: of the child, or the own one; None when there is none."""
    if door.jeugdige is not None:
        kind = Jeugdige.objects.filter(pk=door.jeugdige).select_related("school").first()
        return kind.school if kind else None
    if door.organisatie is None:
        return None
    return Organisatie.objects.filter(pk=door.organisatie, school__isnull=False).first()


def boekfeiten_of(school: Organisatie, door: Handelend) -> Boekfeiten:
    """What the rule must know of who wants to book at this school. At most two queries."""
    open_ = my_boekingen(door).filter(school=school, geboekt_door=door.houder, stand=Stand.GEBOEKT.value).count()
    if not door.is_familie:
        eigen = door.organisatie == school.pk
        return Boekfeiten(Boeker.SCHOOL if eigen else Boeker.ANDER, eigen, staat_open=open_)
    kind = Jeugdige.objects.filter(pk=door.jeugdige, school=school).first() if door.jeugdige else None
    boeker = Boeker.JONGERE if is_jeugdige(door.rol) else Boeker.OUDER
    return Boekfeiten(boeker, kind is not None, kind.geboortedatum if kind else None, open_)


def list_vrije_plekken(school: Organisatie, moment: datetime, *, alles: bool = False) -> list[Plekregel]:
    """The places of a school that can be booked, in order of time; with ``alles`` those that are taken too.

    Seven queries, whatever the number.
    """
    vandaag = moment.astimezone(TIJDZONE).date()
    dagen = read_parameters(school.regio_id).op("spreekuur_vooruit_dagen", vandaag)
    return places_of(read_rooster(school, vandaag, dagen), moment, alles=alles)


def places_of(rooster: Rooster, moment: datetime, *, alles: bool = False) -> list[Plekregel]:
    """The places of these half-days. Three queries."""
    plekken = sorted(list_plekken(rooster.diensten, TIJDZONE), key=lambda p: (p.begin, str(p.dienst.deel.id)))
    bezet = read_bezet({p.dienst.wie for p in plekken}, moment) if plekken else []
    vrij = set(list_vrij(plekken, bezet, moment))
    return [
        Plekregel(p, rooster.wie(p.dienst), rooster.rijen[p.dienst.deel.id].plaats, p in vrij)
        for p in plekken
        if p in vrij or (alles and p.begin > moment)
    ]


def read_bezet(mensen: set[UUID], moment: datetime) -> list[kern.Bezet]:
    """What is booked with these functions, and with those they may stand in for, with who really sits there.

    At every school: who stands in here cannot keep a place of his own elsewhere. Three queries.
    """
    agenda = read_agenda(mensen, moment.astimezone(TIJDZONE).date())
    functies = mensen | {d.functie for d in agenda.delen}
    rijen = Bezet.objects.filter(functie__in=functies, einde__gt=moment).values_list("functie", "begin", "einde")
    return list(seat_bezet(rijen, agenda.delen, agenda.afwezigheden, TIJDZONE))


def my_boekingen(door: Handelend) -> QuerySet[Boeking]:
    """Appointments still to come, or going on, that this holder booked or, as a parent, may know of."""
    van_mij = Q(geboekt_door=door.houder)
    if door.is_familie and not is_jeugdige(door.rol):
        van_mij |= Q(jeugdige=door.jeugdige, ouders_zien=True)
    return _met(Boeking.objects.filter(van_mij, einde__gt=door.moment)).order_by("begin", "id")


def list_dag(door: Handelend, dag: date, dagen: int = 1) -> QuerySet[Boeking]:
    """The appointments that others booked with this professional on these days, standing in included."""
    van = datetime.combine(dag, time.min, TIJDZONE)
    tot = datetime.combine(dag + timedelta(days=dagen), time.min, TIJDZONE)
    bij_mij = Q(functie=door.houder) | Q(vastdagdeel__vervanger=door.houder)
    rijen = Boeking.objects.filter(bij_mij, stand=Stand.GEBOEKT.value, begin__gte=van, begin__lt=tot)
    return _met(rijen).select_related("reden").order_by("begin", "id")


def find_boeking(pk: UUID) -> Boeking | None:
    """One appointment, when this holder may see it."""
    return _met(Boeking.objects.filter(pk=pk)).first()


def _met(rijen: QuerySet[Boeking]) -> QuerySet[Boeking]:
    return rijen.select_related("functie__persoon", "functie__organisatie", "school", "vastdagdeel")
