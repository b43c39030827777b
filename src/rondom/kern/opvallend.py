"""Which reading stands out? Facts for who guards privacy: what happened, never a score or an order of people (R037, R246).

A fact says what the log says, with its lines. It accuses nobody: a coordinator opens twenty casussen before a meeting,
and two families can share a name. What is known about a reader beside the log (own child, left the casus) comes in as
words on a line, computed where the names are; nothing of a child passes through here.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

from rondom.kern.kalender import Kalender
from rondom.kern.parameters import STANDAARD, Parameters

_RUIMTE = UUID("3f0f7a46-7f0c-5b0f-9f55-8c9a6d1e20b4")


class Feitsoort(StrEnum):
    """The facts that are shown, in the order of the page: a fixed order, not one of weight."""

    VEEL = "veel"
    GEWEIGERD = "geweigerd"
    EIGEN_KIND = "eigen_kind"
    KIND_VAN_COLLEGA = "kind_van_collega"
    EIGEN_NAAM = "eigen_naam"
    EIGEN_POSTCODE = "eigen_postcode"
    VERTROKKEN = "vertrokken"
    BUITEN_TIJD = "buiten_tijd"


VERWANT = frozenset(
    {
        Feitsoort.EIGEN_KIND,
        Feitsoort.KIND_VAN_COLLEGA,
        Feitsoort.EIGEN_NAAM,
        Feitsoort.EIGEN_POSTCODE,
        Feitsoort.VERTROKKEN,
    }
)
"""The facts about one line that only the database can tell."""


@dataclass(frozen=True)
class Leesregel:
    """One line of the access log of a professional. ``moment`` in the region's time; ``open``: one record was opened."""

    id: UUID
    moment: datetime
    houder: UUID
    dossier: UUID | None
    geslaagd: bool = True
    open: bool = True
    verwant: frozenset[Feitsoort] = frozenset()


@dataclass(frozen=True)
class Feit:
    """One fact: what kind, who read, and the lines that it rests on, earliest first."""

    soort: Feitsoort
    houder: UUID
    regels: tuple[Leesregel, ...]

    @property
    def sleutel(self) -> UUID:
        """The same fact has the same key, also when later lines join it: kind, reader, and the line that began it."""
        return uuid5(_RUIMTE, f"{self.soort}|{self.houder}|{self.regels[0].id}")

    @property
    def vanaf(self) -> datetime:
        return self.regels[0].moment

    @property
    def tot(self) -> datetime:
        return self.regels[-1].moment

    @property
    def dossiers(self) -> int:
        """How many records it concerns."""
        return len({r.dossier for r in self.regels if r.dossier is not None})


def find_feiten(
    regels: Iterable[Leesregel], parameters: Parameters = STANDAARD, kalender: Kalender | None = None
) -> list[Feit]:
    """All facts in these lines, the latest first. What a region finds many, short or late are its dated parameters."""
    per_houder: dict[UUID, list[Leesregel]] = {}
    for regel in sorted(regels, key=lambda r: (r.moment, r.id)):
        per_houder.setdefault(regel.houder, []).append(regel)
    feiten = [f for eigen in per_houder.values() for f in _feiten_van(eigen, parameters, kalender or Kalender())]
    return sorted(feiten, key=lambda f: (f.tot, f.soort, f.sleutel), reverse=True)


def _feiten_van(eigen: list[Leesregel], parameters: Parameters, kalender: Kalender) -> Iterator[Feit]:
    dag = eigen[-1].moment.date()
    houder = eigen[0].houder
    gelezen = [r for r in eigen if r.geslaagd and r.open and r.dossier is not None]
    minuten = timedelta(minutes=parameters.op("opvallend_minuten", dag))
    veel = parameters.op("opvallend_casussen", dag)
    for groep in _reeksen(gelezen, minuten, lambda rs: len({r.dossier for r in rs}) >= veel):
        yield Feit(Feitsoort.VEEL, houder, groep)
    kort = timedelta(minutes=parameters.op("opvallend_geweigerd_minuten", dag))
    vaak = parameters.op("opvallend_geweigerd", dag)
    for groep in _reeksen([r for r in eigen if not r.geslaagd], kort, lambda rs: len(rs) >= vaak):
        yield Feit(Feitsoort.GEWEIGERD, houder, groep)
    for soort in sorted(VERWANT):
        verwant = [r for r in eigen if r.geslaagd and soort in r.verwant]
        for groep in _per(verwant, lambda r: (r.moment.date(), r.dossier)):
            yield Feit(soort, houder, groep)
    laat = [r for r in gelezen if is_buiten_tijd(r.moment, parameters, kalender)]
    for groep in _per(laat, lambda r: r.moment.date()):
        yield Feit(Feitsoort.BUITEN_TIJD, houder, groep)


def is_buiten_tijd(moment: datetime, parameters: Parameters, kalender: Kalender) -> bool:
    """Outside the working hours of the region, or on a day that is no working day. ``moment`` in the region's time."""
    dag = moment.date()
    van, tot = parameters.op("werktijd_van_uur", dag), parameters.op("werktijd_tot_uur", dag)
    return not van <= moment.hour < tot or not kalender.is_werkdag(dag)


def _reeksen(
    regels: Sequence[Leesregel], binnen: timedelta, telt: Callable[[Sequence[Leesregel]], bool]
) -> Iterator[tuple[Leesregel, ...]]:
    """Longest runs in which every line lies in some window of ``binnen`` that counts; windows that overlap are one run."""
    begin = 0
    open_: tuple[int, int] | None = None
    for eind, regel in enumerate(regels):
        while regel.moment - regels[begin].moment > binnen:
            begin += 1
        if not telt(regels[begin : eind + 1]):
            continue
        if open_ is not None and begin <= open_[1]:
            open_ = (open_[0], eind)
        else:
            if open_ is not None:
                yield tuple(regels[open_[0] : open_[1] + 1])
            open_ = (begin, eind)
    if open_ is not None:
        yield tuple(regels[open_[0] : open_[1] + 1])


def _per(
    regels: Iterable[Leesregel], waarop: Callable[[Leesregel], date | tuple[date, UUID | None]]
) -> Iterator[tuple[Leesregel, ...]]:
    groepen: dict[date | tuple[date, UUID | None], list[Leesregel]] = {}
    for regel in regels:
        groepen.setdefault(waarop(regel), []).append(regel)
    yield from (tuple(groep) for groep in groepen.values())
