"""Which seats are filled, and which school lacks which contact? (R003, R004, R005)

Which seats there are is data of the region (``kern.regio.Teamvorm``); who sits there, from when till when, are facts.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.regio import Zetel
from rondom.kern.rollen import ROLLEN

LOOPT_AF = timedelta(days=42)
"""So long before somebody leaves a seat or a function it is asked who comes next: six weeks, a half term."""


@dataclass(frozen=True)
class Bezetting:
    """Somebody in a seat, or as its deputy, from a day up to a day."""

    id: UUID
    zetel: str
    functie: UUID
    waarnemer: bool
    vanaf: date
    tot: date | None = None

    def loopt(self, dag: date) -> bool:
        """Whether it holds on a day."""
        return self.vanaf <= dag and (self.tot is None or dag < self.tot)


@dataclass(frozen=True)
class Zetelstand:
    """One seat on a day: who sits there, who stands in, and until when."""

    zetel: Zetel
    vast: tuple[Bezetting, ...]
    waarnemers: tuple[Bezetting, ...]
    komt: tuple[Bezetting, ...] = ()
    """Who sits there later on."""
    tot: date | None = None
    """The day on which it is empty, when that is soon and nobody comes after."""

    @property
    def leeg(self) -> bool:
        """Nobody sits there; a deputy alone does not fill it."""
        return not self.vast

    @property
    def zonder_waarnemer(self) -> bool:
        """Nobody stands in when needed."""
        return not self.waarnemers


def zetelstanden(zetels: Iterable[Zetel], bezettingen: Collection[Bezetting], dag: date) -> tuple[Zetelstand, ...]:
    """Each seat of a form as it stands on a day, in the order of the region's data."""
    return tuple(_stand(zetel, [b for b in bezettingen if b.zetel == zetel.functie], dag) for zetel in zetels)


def _stand(zetel: Zetel, eigen: list[Bezetting], dag: date) -> Zetelstand:
    nu = [b for b in eigen if b.loopt(dag)]
    vast = tuple(b for b in nu if not b.waarnemer)
    komt = tuple(b for b in eigen if b.vanaf > dag and not b.waarnemer)
    eindes = [b.tot for b in vast]
    tot = max((e for e in eindes if e is not None), default=None) if vast and None not in eindes else None
    if tot is not None and (tot - dag > LOOPT_AF or any(b.vanaf <= tot for b in komt)):
        tot = None
    return Zetelstand(zetel, vast, tuple(b for b in nu if b.waarnemer), komt, tot)


def check_bezetting(
    *, zetel: Zetel, rol: str, soort: str, vanaf: date, tot: date | None, functie_vanaf: date, functie_tot: date | None
) -> Oordeel:
    """May somebody in this role, of this kind of organisation, sit here in this period?

    A seat whose function is a role is for who works in it; one with a name of the region itself is for anybody of the
    right organisation.
    """
    if zetel.functie in ROLLEN and rol != zetel.functie:
        return geweigerd(reden("R003", "netwerk.zetel_andere_functie"))
    if zetel.van and soort != zetel.van:
        return geweigerd(reden("R003", "netwerk.zetel_andere_organisatie"))
    if tot is not None and tot <= vanaf:
        return geweigerd(reden("R006", "netwerk.einde_voor_begin", vanaf=vanaf))
    if vanaf < functie_vanaf or (functie_tot is not None and vanaf >= functie_tot):
        return geweigerd(reden("R003", "netwerk.zetel_buiten_functie"))
    return toegestaan(reden("R003", "netwerk.zetel_past"))


class Dekking(StrEnum):
    """How a school and a kind of partner stand with their fixed contacts."""

    COMPLEET = "compleet"
    DEELS = "deels"
    """Some contacts are there: at a part of the teams, or one way only."""
    ONTBREEKT = "ontbreekt"
    NVT = "nvt"
    """No partner of this kind works for this school."""


@dataclass(frozen=True)
class Contactcel:
    """One school and one kind of partner: which partners work for it, and which contact is missing, each way."""

    partners: tuple[UUID, ...]
    zonder_partnercontact: tuple[UUID, ...] = ()
    """The school has nobody fixed at these."""
    zonder_schoolcontact: tuple[UUID, ...] = ()
    """These have nobody fixed at the school."""

    @property
    def dekking(self) -> Dekking:
        """The cell in a word."""
        if not self.partners:
            return Dekking.NVT
        mist = len(self.zonder_partnercontact) + len(self.zonder_schoolcontact)
        if not mist:
            return Dekking.COMPLEET
        return Dekking.ONTBREEKT if mist == 2 * len(self.partners) else Dekking.DEELS


def contactcel(
    school: UUID,
    partners: Iterable[UUID],
    van_school: Collection[tuple[UUID, UUID]],
    van_partner: Collection[tuple[UUID, UUID]],
) -> Contactcel:
    """What is there and what is missing. Both collections hold (school, partner) pairs that have a contact today:
    of the school at the partner, and of the partner at the school."""
    alle = tuple(partners)
    return Contactcel(
        alle,
        tuple(p for p in alle if (school, p) not in van_school),
        tuple(p for p in alle if (school, p) not in van_partner),
    )
