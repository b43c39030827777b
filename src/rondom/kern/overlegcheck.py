"""How did meetings go, counted over many so that nobody's marks show? (R067, issue 6)

The check after a meeting is named, in its casus, for who sat there. Here it is only counted: per school and per finished
school year, over at least ten meetings. Years do not overlap and a check belongs to the year in which it was given, so what
was counted once never grows by one; schools with too few are taken together, or left out of every total (``kern.groepen``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from rondom.kern.instrument import CIJFERS
from rondom.kern.meetuitkomst import Cel, cell_of
from rondom.kern.schooljaar import Schooljaar, schooljaar_op

OVERLEGGEN = 10
"""No region counts over fewer meetings; the database function keeps to it as well."""
MENSEN = 5
"""Marks of fewer people, or about fewer children, are not counted either, however often they met."""
JAREN = 3
"""How many finished school years are shown."""


class Vraag(StrEnum):
    """What the check asks, each with a mark from 1 to 10."""

    AAN_TAFEL = "aan_tafel"
    GEHOORD = "gehoord"
    DUIDELIJK = "duidelijk"

    @property
    def tekst(self) -> str:
        """Text key of its words."""
        return f"overleg.check.{self.value}"


@dataclass(frozen=True)
class Checktelling:
    """How often a mark was given at a school, and over how many meetings. ``school`` None: schools with few, together."""

    school: UUID | None
    vraag: Vraag
    cijfer: int
    aantal: int
    overleggen: int


@dataclass(frozen=True)
class Checkbeeld:
    """What was counted of one school, of the small ones, or of all that is shown."""

    overleggen: int
    cellen: Mapping[Vraag, Cel | None]


def finished_years(dag: date) -> tuple[Schooljaar, ...]:
    """The school years that are over on a day, the last one first."""
    nu = schooljaar_op(dag).begin
    return tuple(Schooljaar(nu - n) for n in range(1, JAREN + 1))


def pictures(tellingen: Iterable[Checktelling]) -> dict[UUID | None, Checkbeeld]:
    """Per school (and None for the small ones together) the three questions with mean, interval and number of marks."""
    per_school: dict[UUID | None, list[Checktelling]] = {}
    for t in tellingen:
        per_school.setdefault(t.school, []).append(t)
    return {school: _picture(regels, regels[0].overleggen) for school, regels in per_school.items()}


def together(tellingen: Iterable[Checktelling]) -> Checkbeeld | None:
    """All that is shown, as one; None without anything. What is hidden is in no total."""
    regels = list(tellingen)
    overleggen = sum({t.school: t.overleggen for t in regels}.values())
    return _picture(regels, overleggen) if regels else None


def _picture(regels: Iterable[Checktelling], overleggen: int) -> Checkbeeld:
    aantallen = {vraag: dict.fromkeys(CIJFERS, 0) for vraag in Vraag}
    for t in regels:
        aantallen[t.vraag][t.cijfer] += t.aantal
    return Checkbeeld(overleggen, {v: cell_of([*per.values()], MENSEN) for v, per in aantallen.items()})
