"""How is the time of a core partner divided over the whole school and single pupils, and does it fit the school? (R193)

A plan for a year, never a record of hours that were worked. Time is counted in quarters of an hour a week, so that sums
are whole numbers. A figure of the school may raise a question about the plan; it forbids nothing and ranks nobody.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Oordeel, Reden, geweigerd, reden, toegestaan
from rondom.kern.parameters import Parameters
from rondom.kern.schooljaar import Band, Jaarstap, Plek, Schooljaar, plek_van, termijn_van

KWARTIEREN = 4
"""In an hour."""
MEESTE_UREN = 40
"""A full working week; nobody is planned for more."""
_GETAL = re.compile(r"([-−]?)([0-9]{0,4})(?:[.,]([0-9]{1,4}))?")
_DEEL = {"": 0, "25": 1, "5": 2, "75": 3}


class GeenUren(ValueError):
    """What was typed is no number of hours in quarters; ``tekst`` is the key of what to say about it."""

    def __init__(self, tekst: str) -> None:
        super().__init__(tekst)
        self.tekst = tekst


def read_hours(getypt: str) -> int:
    """Hours as people type them (``2``, ``2,5``, ``0.25``) in quarters of an hour. Raises ``GeenUren``."""
    gevonden = _GETAL.fullmatch(getypt.strip())
    if gevonden is None or not (gevonden[2] or gevonden[3]):
        raise GeenUren("partnertijd.geen_getal")
    if gevonden[1]:
        raise GeenUren("partnertijd.negatief")
    deel = _DEEL.get((gevonden[3] or "").rstrip("0"))
    if deel is None:
        raise GeenUren("partnertijd.geen_kwartier")
    return int(gevonden[2] or "0") * KWARTIEREN + deel


def write_hours(kwartieren: int, teken: str = ",") -> str:
    """Quarters of an hour as hours, with this sign before the fraction: 10 → ``2,5``."""
    heel, rest = divmod(kwartieren, KWARTIEREN)
    deel = next(d for d, n in _DEEL.items() if n == rest)
    return f"{heel}{teken}{deel}" if deel else str(heel)


@dataclass(frozen=True)
class Verdeling:
    """Time a week in quarters of an hour: for class, group, parents and teachers, and beside single pupils and families."""

    collectief: int = 0
    individueel: int = 0

    @property
    def samen(self) -> int:
        """Both together."""
        return self.collectief + self.individueel

    @property
    def procenten(self) -> tuple[int, int]:
        """The share of each in whole percents, together 100; of no time at all nothing."""
        if not self.samen:
            return 0, 0
        collectief = (200 * self.collectief + self.samen) // (2 * self.samen)
        return collectief, 100 - collectief


def added(verdelingen: Iterable[Verdeling]) -> Verdeling:
    """The time of several partners, or of one partner at several schools, together."""
    lijst = list(verdelingen)
    return Verdeling(sum(v.collectief for v in lijst), sum(v.individueel for v in lijst))


class Terugblik(StrEnum):
    """Was it in the year as it was planned?"""

    KLOPTE = "klopte"
    DEELS = "deels"
    ANDERS = "anders"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"partnertijd.terugblik.{self.value}"


# What may be written -------------------------------------------------------------------------------------------


def check_verdeling(verdeling: Verdeling) -> Oordeel:
    """Is this a division? Some time, and no more than a working week."""
    if min(verdeling.collectief, verdeling.individueel) < 0:
        return geweigerd(reden("R193", "partnertijd.negatief"))
    if not verdeling.samen:
        return geweigerd(reden("R193", "partnertijd.leeg"))
    if verdeling.samen > MEESTE_UREN * KWARTIEREN:
        return geweigerd(reden("R193", "partnertijd.te_veel", meeste=MEESTE_UREN))
    return toegestaan(reden("R193", "partnertijd.kan"))


def check_partner(rol: str, *, van_school: bool) -> Oordeel:
    """Is this a core partner of the school? Somebody with a seat in its core team who does not work at the school itself."""
    if van_school or plek_van(rol) in (None, Plek.SCHOOL):
        return geweigerd(reden("R193", "partnertijd.geen_partner"))
    return toegestaan(reden("R193", "partnertijd.partner"))


def check_verdelen(jaar: Schooljaar, vandaag: date) -> Oordeel:
    """May the division of this year still change? What was planned for a year that is over stays as it was."""
    if vandaag >= jaar.tot:
        return geweigerd(reden("R193", "partnertijd.jaar_voorbij", jaar=jaar.naam))
    return toegestaan(reden("R193", "partnertijd.jaar_loopt"))


def check_terugblik(jaar: Schooljaar, vandaag: date, parameters: Parameters, kalender: Kalender) -> Oordeel:
    """May somebody look back on it? From the time of the talk at the end of the year."""
    vanaf = termijn_van(Jaarstap.EIND, jaar, parameters, kalender).begin
    if vandaag < vanaf:
        return geweigerd(reden("R193", "partnertijd.later_terugkijken", datum=vanaf.isoformat()))
    return toegestaan(reden("R193", "partnertijd.terugkijken"))


# What the school is like ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Aandeel:
    """The published share of a school's pupils with youth help: how many of how many, in which period."""

    teller: int
    noemer: int
    periode: str


def check_cijfer(band: Band) -> Oordeel:
    """Does somebody see the figure of this one school? Its people, fixed contacts and board: nobody compares schools."""
    if band.eigen_school or band.vaste_partner or band.van_bestuur:
        return toegestaan(reden("R193", "partnertijd.cijfer_eigen"))
    return geweigerd(reden("R193", "partnertijd.cijfer_van_school"))


def is_veel(aandeel: Aandeel, jaar: Schooljaar, parameters: Parameters) -> bool:
    """Do so many pupils have youth help that an approach for the whole school comes first (R196)?"""
    return aandeel.teller * 100 >= aandeel.noemer * parameters.op("zorgintensief_procent", jaar.vanaf)


def vraag_bij(verdeling: Verdeling, aandeel: Aandeel | None, jaar: Schooljaar, parameters: Parameters) -> Reden | None:
    """A question when the school's figure points another way than its partners' time; None when there is nothing to ask."""
    if aandeel is None or not aandeel.noemer or not verdeling.samen or not is_veel(aandeel, jaar, parameters):
        return None
    if verdeling.collectief * 100 >= verdeling.samen * parameters.op("collectief_procent", jaar.vanaf):
        return None
    return reden("R193", "partnertijd.meer_collectief", procent=verdeling.procenten[0])


def vraag_bij_week(verdeling: Verdeling) -> Reden | None:
    """A question when one partner is planned at all schools together for more than a working week."""
    if verdeling.samen <= MEESTE_UREN * KWARTIEREN:
        return None
    return reden("R193", "partnertijd.volle_week", meeste=MEESTE_UREN)
