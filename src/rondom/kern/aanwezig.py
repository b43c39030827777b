"""Who of the partners is at school, when? Fixed half-days, what falls out and what moves (R003).

A half-day stands per function × school × day of the week × school weeks, from a day up to a day. On days without school
nobody is there. Somebody who is away is away: why is not written down, because that can be about health.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan

WERKDAGEN = range(5)
EEN_DAG = timedelta(days=1)
MIDDAGUUR = time(12)


class Dagdeel(StrEnum):
    """A half-day."""

    OCHTEND = "ochtend"
    MIDDAG = "middag"


class Weken(StrEnum):
    """In which weeks of the year (ISO): all, the even or the odd ones."""

    ELKE = "elke"
    EVEN = "even"
    ONEVEN = "oneven"

    def past(self, dag: date) -> bool:
        """Whether the week of this day counts."""
        return self is Weken.ELKE or (dag.isocalendar().week % 2 == 0) is (self is Weken.EVEN)


@dataclass(frozen=True)
class Vastdagdeel:
    """One fixed half-day: who, at which school, on which day of the week (0 is Monday), from when up to when.

    ``begin`` and ``einde`` are local times. ``plek``: minutes of one place in the consultation hour, which lasts from
    ``spreek_van`` up to ``spreek_tot``; without these there is none. ``vervanger`` stands in where that was agreed.
    """

    id: UUID
    functie: UUID
    school: UUID
    weekdag: int
    begin: time
    einde: time
    vanaf: date
    tot: date | None = None
    weken: Weken = Weken.ELKE
    vervanger: UUID | None = None
    spreek_van: time | None = None
    spreek_tot: time | None = None
    plek: int = 0

    @property
    def dagdeel(self) -> Dagdeel:
        """Morning or afternoon, by when it begins."""
        return Dagdeel.OCHTEND if self.begin < MIDDAGUUR else Dagdeel.MIDDAG

    def geldt_op(self, dag: date) -> bool:
        """Whether it holds on this day, apart from holidays and from who is away."""
        return (
            dag.weekday() == self.weekdag
            and self.vanaf <= dag
            and (self.tot is None or dag < self.tot)
            and self.weken.past(dag)
        )


@dataclass(frozen=True)
class Afwezigheid:
    """Away from ``vanaf`` up to ``tot``: all half-days of a function, or one fixed one; perhaps moved to another day.

    ``neemt_over``: the deputy is there instead.
    """

    functie: UUID
    vanaf: date
    tot: date
    vastdagdeel: UUID | None = None
    naar: date | None = None
    neemt_over: bool = False

    def raakt(self, deel: Vastdagdeel, dag: date) -> bool:
        """Whether this half-day is touched on this day."""
        return (
            self.functie == deel.functie
            and self.vanaf <= dag < self.tot
            and (self.vastdagdeel is None or self.vastdagdeel == deel.id)
        )


@dataclass(frozen=True)
class Dienst:
    """One half-day as it really is: which fixed one, on which day, and who is there."""

    deel: Vastdagdeel
    dag: date
    wie: UUID
    verplaatst: bool = False

    @property
    def vervangt(self) -> bool:
        """Whether the deputy stands in."""
        return self.wie != self.deel.functie

    def is_on(self, moment: datetime) -> bool:
        """Whether it is going on at this moment (local time)."""
        return self.dag == moment.date() and self.deel.begin <= moment.time() < self.deel.einde


def list_diensten(
    delen: Iterable[Vastdagdeel], afwezigheden: Iterable[Afwezigheid], kalender: Kalender, van: date, tot: date
) -> list[Dienst]:
    """The half-days from ``van`` up to ``tot``, in order of time. A move to a day without school stays a move."""
    anders = tuple(afwezigheden)
    gevonden = [d for deel in delen for d in _of(deel, anders, kalender, van, tot)]
    return sorted(gevonden, key=lambda d: (d.dag, d.deel.begin, str(d.deel.id)))


def _of(
    deel: Vastdagdeel, afwezigheden: tuple[Afwezigheid, ...], kalender: Kalender, van: date, tot: date
) -> Iterator[Dienst]:
    eigen = [u for u in afwezigheden if u.functie == deel.functie and u.vastdagdeel in (None, deel.id)]
    for nummer in range((tot - van).days):
        dag = van + nummer * EEN_DAG
        if not deel.geldt_op(dag) or not kalender.is_schooldag(dag):
            continue
        if (wie := _present(deel, dag, eigen)) is not None:
            yield Dienst(deel, dag, wie)
    for u in eigen:
        if u.naar is None or u.vastdagdeel != deel.id or not van <= u.naar < tot:
            continue
        if not any(ander.raakt(deel, u.naar) for ander in eigen if ander is not u):
            yield Dienst(deel, u.naar, deel.functie, verplaatst=True)


def find_present(
    functie: UUID, moment: datetime, delen: Iterable[Vastdagdeel], afwezigheden: Iterable[Afwezigheid]
) -> UUID:
    """Who is there, at this moment (local time), for what was agreed with ``functie``: the deputy who stands in, else itself.

    Holidays are not asked for: what was agreed at a moment stands. A half-day that moved stays with who moved it.
    """
    deel = next(
        (d for d in delen if d.functie == functie and d.geldt_op(moment.date()) and d.begin <= moment.time() < d.einde),
        None,
    )
    if deel is None:
        return functie
    return _present(deel, moment.date(), afwezigheden) or functie


def _present(deel: Vastdagdeel, dag: date, afwezigheden: Iterable[Afwezigheid]) -> UUID | None:
    """Who is in this half-day on a day on which it holds; None when nobody is, because it moved or nobody stands in."""
    weg = next((u for u in afwezigheden if u.raakt(deel, dag)), None)
    if weg is None:
        return deel.functie
    return deel.vervanger if weg.naar is None and weg.neemt_over else None


def beoordeel_deel(nieuw: Vastdagdeel, bestaande: Iterable[Vastdagdeel]) -> Oordeel:
    """Can this half-day be fixed beside the others of the same person? Nobody is at two schools at once (R003)."""
    if nieuw.weekdag not in WERKDAGEN or nieuw.einde <= nieuw.begin:
        return geweigerd(reden("R003", "aanwezig.tijd_loopt_niet"))
    if nieuw.tot is not None and nieuw.tot <= nieuw.vanaf:
        return geweigerd(reden("R003", "aanwezig.periode_loopt_niet"))
    if (oordeel := _beoordeel_uur(nieuw)) is not None:
        return oordeel
    if any(_botst(nieuw, ander) for ander in bestaande if ander.id != nieuw.id):
        return geweigerd(reden("R003", "aanwezig.botst"))
    return toegestaan(reden("R003", "aanwezig.vast"))


def beoordeel_weg(weg: Afwezigheid, delen: Iterable[Vastdagdeel], kalender: Kalender, dag: date) -> Oordeel:
    """Can this absence, or this move, be written down on ``dag``? A move goes to a free day of school."""
    alle = tuple(delen)
    if weg.tot <= weg.vanaf or weg.tot <= dag:
        return geweigerd(reden("R003", "aanwezig.weg_is_voorbij"))
    if weg.naar is None:
        return toegestaan(reden("R003", "aanwezig.weg"))
    deel = next((d for d in alle if d.id == weg.vastdagdeel), None)
    if deel is None or weg.naar < dag or not kalender.is_schooldag(weg.naar):
        return geweigerd(reden("R003", "aanwezig.geen_schooldag"))
    elders = list_diensten([d for d in alle if d.id != deel.id], (), kalender, weg.naar, weg.naar + EEN_DAG)
    if any(d.deel.begin < deel.einde and deel.begin < d.deel.einde for d in elders):
        return geweigerd(reden("R003", "aanwezig.botst"))
    return toegestaan(reden("R003", "aanwezig.verplaatst"))


def _beoordeel_uur(nieuw: Vastdagdeel) -> Oordeel | None:
    van, tot = nieuw.spreek_van, nieuw.spreek_tot
    if van is None and tot is None and not nieuw.plek:
        return None
    if van is None or tot is None or nieuw.plek <= 0:
        return geweigerd(reden("R183", "aanwezig.spreekuur_half"))
    if not nieuw.begin <= van < tot <= nieuw.einde:
        return geweigerd(reden("R183", "aanwezig.spreekuur_buiten"))
    if _minuten(tot) - _minuten(van) < nieuw.plek:
        return geweigerd(reden("R183", "aanwezig.spreekuur_te_kort"))
    return None


def _botst(een: Vastdagdeel, ander: Vastdagdeel) -> bool:
    """Whether two fixed half-days of one person can fall on the same hours."""
    zelfde_weken = Weken.ELKE in (een.weken, ander.weken) or een.weken is ander.weken
    samen = (een.tot is None or ander.vanaf < een.tot) and (ander.tot is None or een.vanaf < ander.tot)
    uren = een.begin < ander.einde and ander.begin < een.einde
    return een.functie == ander.functie and een.weekdag == ander.weekdag and zelfde_weken and samen and uren


def _minuten(klok: time) -> int:
    return klok.hour * 60 + klok.minute
