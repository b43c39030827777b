"""Fix half-days at a school, end them, and write down that somebody is away or moved (R003).

An appointment in a half-day that falls out goes off in the same transaction; who booked it hears that something changed.
"""

from datetime import date, time, timedelta
from typing import TypedDict
from uuid import uuid4

from django.db import connection, transaction

from rondom.kern.aanwezig import beoordeel_deel, beoordeel_weg
from rondom.kern.oordeel import Oordeel
from rondom.netwerk.models import Afwezigheid, Functie, Organisatie, Vastdagdeel
from rondom.netwerk.selectors import read_kalender
from rondom.netwerk.selectors_aanwezig import deel_of, weg_of
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import spreekuur

EEN_DAG = timedelta(days=1)


class NietVast(ValueError):
    """The half-day or the absence cannot be written down so; the verdict says why."""

    def __init__(self, oordeel: Oordeel) -> None:
        super().__init__()
        self.oordeel = oordeel


class Uren(TypedDict):
    """What is filled in of a half-day."""

    weekdag: int
    begin: time
    einde: time
    weken: str
    plaats: str
    spreek_van: time | None
    spreek_tot: time | None
    plek: int
    vanaf: date
    tot: date | None


@transaction.atomic
def fix(
    *, functie: Functie, school: Organisatie, uren: Uren, vervanger: Functie | None = None, door: Handelend
) -> Vastdagdeel:
    """Somebody is at this school in this half-day from now on. Raises ``NietVast`` when he or she is elsewhere then."""
    _lock(functie)
    rij = Vastdagdeel(
        id=uuid4(),
        functie=functie,
        school=school,
        vervanger=vervanger,
        gemaakt_op=door.moment,
        gemaakt_door=door.houder,
        **uren,
    )
    oordeel = beoordeel_deel(
        deel_of(rij), [deel_of(r) for r in Vastdagdeel.objects.filter(functie=functie).select_related("functie")]
    )
    if not oordeel.mag:
        raise NietVast(oordeel)
    rij.save(force_insert=True)
    return rij


@transaction.atomic
def end(*, dagdeel: Vastdagdeel, op: date, door: Handelend) -> Vastdagdeel:
    """From this day on the half-day is not there any more; never before today, so that the past stays."""
    _lock(dagdeel.functie)
    dagdeel.tot = max(op, door.vandaag, dagdeel.vanaf + EEN_DAG)
    dagdeel.save(update_fields=["tot"])
    spreekuur.settle(functie=dagdeel.functie_id, regio=dagdeel.school.regio_id, moment=door.moment)
    return dagdeel


@transaction.atomic
def write_absence(
    *,
    functie: Functie,
    vanaf: date,
    tot: date,
    vastdagdeel: Vastdagdeel | None = None,
    naar: date | None = None,
    neemt_over: bool = False,
    door: Handelend,
) -> Afwezigheid:
    """Away from ``vanaf`` up to ``tot``, or one half-day moved to ``naar``. Raises ``NietVast``."""
    _lock(functie)
    rij = Afwezigheid(
        id=uuid4(),
        functie=functie,
        vastdagdeel=vastdagdeel,
        vanaf=vanaf,
        tot=tot,
        naar=naar,
        neemt_over=neemt_over and naar is None,
        gemaakt_op=door.moment,
        gemaakt_door=door.houder,
    )
    delen = [deel_of(r) for r in Vastdagdeel.objects.filter(functie=functie).select_related("functie")]
    kalender = read_kalender(functie.organisatie.regio_id)
    oordeel = beoordeel_weg(weg_of(rij), delen, kalender, door.vandaag)
    if not oordeel.mag:
        raise NietVast(oordeel)
    rij.save(force_insert=True)
    spreekuur.settle(functie=functie.id, regio=functie.organisatie.regio_id, moment=door.moment)
    return rij


@transaction.atomic
def withdraw_absence(*, afwezigheid: Afwezigheid, door: Handelend) -> None:
    """Somebody comes after all. What went off stays off: who booked may have made other plans."""
    functie = afwezigheid.functie
    _lock(functie)
    afwezigheid.delete()
    spreekuur.settle(functie=functie.id, regio=functie.organisatie.regio_id, moment=door.moment)


def _lock(functie: Functie) -> None:
    """Two who write about one person's half-days wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"spreekuur:{functie.pk}"])
