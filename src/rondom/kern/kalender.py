"""Which days count? Working days, public holidays and the school holidays of a region.

**Public holidays** are those of the Algemene termijnenwet (art. 3): New Year's Day, Good Friday, Easter
Monday, King's Day, 5 May, Ascension Day, Whit Monday and both Christmas days. So Good Friday and 5 May count
*every* year, also where people work on them: the terms here bind offices, and an office that is closed must
not lose a day of its term. The ``holidays`` library has 5 May once in five years as public and every year as
optional; hence both categories. Days that a decree makes equal (art. 3 paragraph 3, such as the Friday after
Ascension Day) differ per period and are region data.

**School holidays** are data of the region: from a day on until the first school day after it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

EEN_DAG = timedelta(days=1)
_ZATERDAG = 5


@lru_cache(maxsize=256)
def feestdagen(jaar: int) -> frozenset[date]:
    """The public holidays of a year under the Algemene termijnenwet."""
    return frozenset(holidays.country_holidays("NL", years=jaar, categories=("public", "optional")))


@dataclass(frozen=True)
class Vakantie:
    """One school holiday of a region; ``tot`` is the first day after it."""

    naam: str
    vanaf: date
    tot: date

    def __post_init__(self) -> None:
        if self.tot <= self.vanaf:
            raise ValueError(f"holiday {self.naam!r} ends before it begins")


@dataclass(frozen=True)
class Kalender:
    """The days of one region: its school holidays, and days that a decree makes equal to a public holiday."""

    vakanties: tuple[Vakantie, ...] = ()
    gelijkgesteld: frozenset[date] = frozenset()

    def is_werkdag(self, dag: date) -> bool:
        """Monday to Friday, and no public holiday or a day made equal to one."""
        return dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year) and dag not in self.gelijkgesteld

    def is_vakantie(self, dag: date) -> bool:
        """Whether the schools of the region have a holiday."""
        return any(v.vanaf <= dag < v.tot for v in self.vakanties)

    def is_schooldag(self, dag: date) -> bool:
        """Whether there is school: a working day outside the school holidays."""
        return self.is_werkdag(dag) and not self.is_vakantie(dag)

    def add_werkdagen(self, dag: date, aantal: int) -> date:
        """The day on which ``aantal`` working days have passed after ``dag``; ``dag`` does not count."""
        while aantal > 0:
            dag += EEN_DAG
            aantal -= self.is_werkdag(dag)
        return dag

    def count_werkdagen(self, na: date, tot_en_met: date) -> int:
        """How many working days lie after ``na`` up to and including ``tot_en_met``; 0 when earlier."""
        dagen = (tot_en_met - na).days
        return sum(self.is_werkdag(na + timedelta(days=n)) for n in range(1, dagen + 1))

    def is_lesweekdag(self, dag: date) -> bool:
        """Monday to Friday outside the school holidays. A public holiday is a day of its school week too:
        five of these days make one school week, so that a holiday of two weeks moves a term by exactly two
        weeks.
        """
        return dag.weekday() < _ZATERDAG and not self.is_vakantie(dag)

    def add_lesweekdagen(self, dag: date, aantal: int) -> date:
        """The day on which ``aantal`` days of school weeks have passed after ``dag``."""
        while aantal > 0:
            dag += EEN_DAG
            aantal -= self.is_lesweekdag(dag)
        return dag

    def next_werkdag(self, dag: date) -> date:
        """``dag`` itself, or the first working day after it (Algemene termijnenwet art. 1)."""
        while not self.is_werkdag(dag):
            dag += EEN_DAG
        return dag
