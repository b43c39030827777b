"""Book a place in a consultation hour, and cancel it (R183).

Two who choose one place at the same moment: a lock on the calendar of the professional, and on that of the deputy, lets them
come one by one, and a unique index of the database is there for whoever passes by the lock.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.db import IntegrityError, connection, transaction

from rondom.kern import spreekuur as kern
from rondom.kern.aanwezig import Dienst, find_present
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.spreekuur import Stand, beoordeel, beoordeel_afzeggen, count_samen, ouders_zien
from rondom.netwerk.models import Organisatie, Vastdagdeel
from rondom.netwerk.selectors import read_parameters
from rondom.netwerk.selectors_aanwezig import build_rooster, list_dagdelen, read_agenda
from rondom.toegang.beleid_spreekuur import TAAK
from rondom.toegang.handelen import TIJDZONE, Handelend, acting, system_actor
from rondom.toegang.models import Bezet, Boeking, Boekingsreden
from rondom.toegang.selectors_spreekuur import boekfeiten_of, list_vrije_plekken, read_bezet
from rondom.toegang.tasks import tell_by_mail


class GeenPlek(Exception):
    """The place cannot be booked, or the booking not be cancelled; the verdict says why."""

    def __init__(self, oordeel: Oordeel) -> None:
        super().__init__()
        self.oordeel = oordeel


@transaction.atomic
def book(
    *, school: Organisatie, vastdagdeel: UUID, begin: datetime, naam: str, reden_tekst: str = "", door: Handelend
) -> Boeking:
    """Book one place. ``naam`` is how somebody wants to be called; ``reden_tekst`` may stay empty.

    Raises ``GeenPlek`` when it is taken or gone, when this is not the own school, or when enough stands open already.
    """
    feiten = boekfeiten_of(school, door)
    parameters = read_parameters(school.regio_id)
    oordeel = beoordeel(feiten, door.vandaag, parameters)
    if not oordeel.mag:
        raise GeenPlek(oordeel)
    rij = Vastdagdeel.objects.filter(pk=vastdagdeel, school=school).first()
    if rij is None:
        raise GeenPlek(_weg())
    _lock(rij.functie_id, rij.vervanger_id)
    plek = next(
        (
            p
            for p in list_vrije_plekken(school, door.moment, alles=True)
            if p.plek.dienst.deel.id == rij.id and p.plek.begin == begin
        ),
        None,
    )
    if plek is None or not plek.vrij:
        raise GeenPlek(_weg() if plek is None else _bezet())
    boeking = Boeking(
        id=uuid4(),
        vastdagdeel=rij,
        functie_id=rij.functie_id,
        school=school,
        begin=plek.plek.begin,
        einde=plek.plek.einde,
        geboekt_door=door.houder,
        geboekt_op=door.moment,
        als=feiten.boeker.value,
        naam=naam,
        jeugdige=door.jeugdige,
        ouders_zien=ouders_zien(feiten, door.vandaag, parameters),
    )
    _insert(boeking, reden_tekst)
    tell_by_mail(plek.wie.id)
    return boeking


def _insert(boeking: Boeking, reden_tekst: str) -> None:
    try:
        with transaction.atomic():
            boeking.save(force_insert=True)
            Bezet(id=boeking.id, functie_id=boeking.functie_id, begin=boeking.begin, einde=boeking.einde).save(
                force_insert=True
            )
    except IntegrityError as fout:
        raise GeenPlek(_bezet()) from fout
    if reden_tekst.strip():
        Boekingsreden(boeking=boeking, tekst=reden_tekst.strip()).save(force_insert=True)


@transaction.atomic
def cancel(*, boeking: Boeking, door: Handelend) -> Boeking:
    """Who booked, or the professional, cancels. The words before it go at once. Raises ``GeenPlek``."""
    _lock(boeking.functie_id)
    nu = Boeking.objects.get(pk=boeking.pk)
    oordeel = beoordeel_afzeggen(Stand(nu.stand), nu.begin, door.moment)
    if not oordeel.mag:
        raise GeenPlek(oordeel)
    _take_off(nu, Stand.AFGEZEGD, door)
    tell_by_mail(_who_sits(nu, door) if nu.geboekt_door == door.houder else nu.geboekt_door)
    return nu


def settle(*, functie: UUID, regio: str, moment: datetime) -> int:
    """Take off what was booked in a half-day that is not there any more, and what the deputy has no time for; how many.

    Requires a transaction. Whoever is booking at the same moment waits for its end, or is waited for.

    By the job of the house: who writes an absence for a colleague sees no appointment.
    """
    _lock(functie)
    with acting(system_actor(TAAK, moment)) as door:
        open_ = list(Boeking.objects.filter(functie=functie, stand=Stand.GEBOEKT.value, begin__gt=moment))
        if not open_:
            return 0
        dagen = (max(b.begin for b in open_) - moment).days + 2
        rijen = list(list_dagdelen(door.vandaag).filter(functie=functie))
        rooster = build_rooster(rijen, regio, door.vandaag, dagen)
        staat = {(d.deel.id, d.dag): d for d in rooster.diensten}
        druk = read_bezet({d.wie for d in rooster.diensten if d.vervangt}, moment)
        weg = [b for b in open_ if _misses(b, staat, druk)]
        for boeking in weg:
            _take_off(boeking, Stand.VERVALLEN, door)
            tell_by_mail(boeking.geboekt_door)
        return len(weg)


def _misses(boeking: Boeking, staat: dict[tuple[UUID, date], Dienst], druk: Sequence[kern.Bezet]) -> bool:
    """Nobody is there, or who stands in has another talk at that time."""
    dienst = staat.get((boeking.vastdagdeel_id, boeking.begin.astimezone(TIJDZONE).date()))
    if dienst is None:
        return True
    return dienst.vervangt and count_samen(dienst.wie, boeking.begin, boeking.einde, druk) > 1


def remind(*, moment: datetime) -> int:
    """Mail who has a talk soon that something stands in Rondom, once; how many. The mail says nothing about it."""
    with acting(system_actor(TAAK, moment)) as door:
        gemaild = 0
        verst = moment + timedelta(days=7)
        rijen = Boeking.objects.filter(
            stand=Stand.GEBOEKT.value, herinnerd_op=None, begin__gt=moment, begin__lte=verst
        ).select_related("school")
        uren: dict[str, int] = {}
        for boeking in rijen.order_by("begin", "id"):
            regio = boeking.school.regio_id
            if regio not in uren:
                uren[regio] = read_parameters(regio).op("spreekuur_herinnering_uren", door.vandaag)
            if boeking.begin - moment > timedelta(hours=uren[regio]):
                continue
            boeking.herinnerd_op = moment
            boeking.save(update_fields=["herinnerd_op"])
            tell_by_mail(boeking.geboekt_door)
            gemaild += 1
        return gemaild


def _take_off(boeking: Boeking, stand: Stand, door: Handelend) -> None:
    boeking.stand, boeking.afgezegd_op, boeking.afgezegd_door = stand.value, door.moment, door.houder
    boeking.save(update_fields=["stand", "afgezegd_op", "afgezegd_door"])
    Boekingsreden.objects.filter(boeking=boeking.pk).delete()
    Bezet.objects.filter(pk=boeking.pk).delete()


def _who_sits(boeking: Boeking, door: Handelend) -> UUID:
    """Who really sits there at the time of this appointment."""
    agenda = read_agenda([boeking.functie_id], door.vandaag)
    begin = boeking.begin.astimezone(TIJDZONE)
    return find_present(boeking.functie_id, begin, agenda.delen, agenda.afwezigheden)


def _lock(*functies: UUID | None) -> None:
    """Always in the same order, so that two who stand in for each other do not wait for each other."""
    with connection.cursor() as cursor:
        for functie in sorted(f for f in functies if f is not None):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"spreekuur:{functie}"])


def _bezet() -> Oordeel:
    return geweigerd(reden("R183", "spreekuur.bezet"))


def _weg() -> Oordeel:
    return geweigerd(reden("R183", "spreekuur.weg"))
