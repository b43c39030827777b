"""Which places in a consultation hour are free, and who may book one, seen by whom? (R183)

A place is booked without saying why. A young person from the age of the rule books alone and the parents see nothing of it;
of a younger one they see that there is a talk, never what about. A booking is no casus and opens nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from rondom.kern.aanwezig import Afwezigheid, Dienst, Vastdagdeel, find_present
from rondom.kern.leeftijd import heeft_bereikt
from rondom.kern.oordeel import Alternatief, Oordeel, alternatief, geweigerd, reden, toegestaan
from rondom.kern.parameters import STANDAARD, Parameters


class Boeker(StrEnum):
    """As what somebody books."""

    JONGERE = "jongere"
    OUDER = "ouder"
    SCHOOL = "school"
    """Somebody who works at that school."""
    ANDER = "ander"


class Stand(StrEnum):
    """How a booking stands."""

    GEBOEKT = "geboekt"
    AFGEZEGD = "afgezegd"
    """By whom booked, or by the professional."""
    VERVALLEN = "vervallen"
    """The professional is away and nobody stands in."""


Bezet = tuple[UUID, datetime, datetime]
"""What is booked: with which function, from when up to when (aware)."""


@dataclass(frozen=True)
class Plek:
    """One place in a consultation hour: in which half-day, with whom, from when up to when (aware)."""

    dienst: Dienst
    begin: datetime
    einde: datetime


def list_plekken(diensten: Iterable[Dienst], zone: ZoneInfo) -> Iterator[Plek]:
    """Every place of these half-days, booked or not, in order of time per half-day."""
    for dienst in diensten:
        deel = dienst.deel
        if deel.spreek_van is None or deel.spreek_tot is None or deel.plek <= 0:
            continue
        begin = datetime.combine(dienst.dag, deel.spreek_van, zone)
        einde = datetime.combine(dienst.dag, deel.spreek_tot, zone)
        duur = timedelta(minutes=deel.plek)
        while begin + duur <= einde:
            yield Plek(dienst, begin, begin + duur)
            begin += duur


def seat_bezet(
    bezet: Iterable[Bezet], delen: Iterable[Vastdagdeel], afwezigheden: Iterable[Afwezigheid], zone: ZoneInfo
) -> Iterator[Bezet]:
    """What is booked, each with who really sits there: a talk with somebody who is away takes time of the deputy (R003)."""
    alle, weg = tuple(delen), tuple(afwezigheden)
    for functie, begin, einde in bezet:
        yield find_present(functie, begin.astimezone(zone), alle, weg), begin, einde


def list_vrij(plekken: Iterable[Plek], bezet: Iterable[Bezet], nu: datetime) -> list[Plek]:
    """The places that are still to come and that no talk of who really sits there overlaps.

    ``bezet``: what is booked, with who really sits there (``seat_bezet``); ``nu`` is aware.
    """
    per: dict[UUID, list[tuple[datetime, datetime]]] = {}
    for wie, begin, einde in bezet:
        per.setdefault(wie, []).append((begin, einde))
    return [
        p
        for p in plekken
        if p.begin > nu and not any(b < p.einde and p.begin < e for b, e in per.get(p.dienst.wie, ()))
    ]


def count_samen(wie: UUID, begin: datetime, einde: datetime, bezet: Iterable[Bezet]) -> int:
    """How many talks of who really sits there overlap this time, the talk of that time itself included."""
    return sum(w == wie and b < einde and begin < e for w, b, e in bezet)


@dataclass(frozen=True)
class Boekfeiten:
    """Who wants to book: as what, whether this is the own school (of the child), the child's date of birth, and how many
    bookings of this person are still to come at this school."""

    boeker: Boeker
    eigen_school: bool
    geboortedatum: date | None = None
    staat_open: int = 0


def beoordeel(feiten: Boekfeiten, dag: date, parameters: Parameters = STANDAARD) -> Oordeel:
    """May this person book a place at this school?"""
    if feiten.boeker is Boeker.ANDER or not feiten.eigen_school:
        return geweigerd(reden("R183", "spreekuur.niet_uw_school"), alternatieven=(_BELLEN,))
    grens = parameters.op("spreekuur_max_open", dag)
    if feiten.staat_open >= grens:
        return geweigerd(reden("R183", "spreekuur.al_genoeg", aantal=grens), alternatieven=(_EERST_AFZEGGEN,))
    if feiten.boeker is not Boeker.JONGERE:
        return toegestaan(reden("R183", "spreekuur.zonder_reden"))
    leeftijd = str(parameters.op("leeftijd_spreekuur_alleen", dag))
    if ouders_zien(feiten, dag, parameters):
        return toegestaan(reden("R183", "spreekuur.zonder_reden"), reden("L04", "spreekuur.ouders_zien", jaar=leeftijd))
    return toegestaan(reden("R183", "spreekuur.zonder_reden"), reden("L04", "spreekuur.alleen_jij", jaar=leeftijd))


def ouders_zien(feiten: Boekfeiten, dag: date, parameters: Parameters = STANDAARD) -> bool:
    """Do parents with custody see that there is a booking? Only of a young person below the age of the rule."""
    if feiten.boeker is not Boeker.JONGERE:
        return False
    if feiten.geboortedatum is None:
        return True
    return not heeft_bereikt(feiten.geboortedatum, "leeftijd_spreekuur_alleen", dag, parameters)


def beoordeel_afzeggen(stand: Stand, begin: datetime, nu: datetime) -> Oordeel:
    """Can this booking still be cancelled?"""
    if stand is not Stand.GEBOEKT:
        return geweigerd(reden("R183", "spreekuur.al_afgezegd"))
    if begin <= nu:
        return geweigerd(reden("R183", "spreekuur.al_geweest"))
    return toegestaan(reden("R183", "spreekuur.afzeggen_kan"))


_BELLEN: Alternatief = alternatief("wie_waarvoor", "spreekuur.alt_bellen")
_EERST_AFZEGGEN: Alternatief = alternatief("afzeggen", "spreekuur.alt_afzeggen")
