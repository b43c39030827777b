"""What does casework show of a school beside what it says on paper, without showing a child? (R200)

Counts are of one finished half of a school year, each on its own: a count that grows from day to day, or two counts of
overlapping periods, would tell of one child what their difference is.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.ondersteuning import begin_of, schooljaar_of

ONDERGRENS = 5
"""No region may show counts below this; the database function keeps to it as well."""
TWEEDE_HELFT = 2
"""February: the first month of the second half of a school year."""


class Telling(StrEnum):
    """What is counted at a school."""

    SIGNALEN = "signalen"
    ZELF_GEDAAN = "zelf_gedaan"
    """Signals that the school took up itself (R016)."""
    ONDERSTEUNING = "ondersteuning"
    """Support that the school gives in a casus."""
    HULP = "hulp"
    """Help of others that started for its pupils."""
    AANGEMELD = "aangemeld"
    """Casussen that the route brought to a team."""
    AFGEWEKEN = "afgeweken"
    """Of these: where somebody chose otherwise than the route said."""


@dataclass(frozen=True)
class Helft:
    """One half of a school year, the first (August–January) or the second (February–July)."""

    schooljaar: int
    tweede: bool

    @property
    def vanaf(self) -> date:
        """Its first day."""
        return date(self.schooljaar + 1, TWEEDE_HELFT, 1) if self.tweede else begin_of(self.schooljaar)

    @property
    def tot(self) -> date:
        """The first day after it."""
        return begin_of(self.schooljaar + 1) if self.tweede else date(self.schooljaar + 1, TWEEDE_HELFT, 1)


def last_finished(dag: date) -> Helft:
    """The last half of a school year that is over on a day."""
    jaar = schooljaar_of(dag)
    return Helft(jaar, False) if dag >= Helft(jaar, False).tot else Helft(jaar - 1, True)


class Beeld(StrEnum):
    """What paper and practice say together about one school."""

    BEIDE = "beide"
    ALLEEN_PRAKTIJK = "alleen_praktijk"
    TE_KLEIN = "te_klein"
    """Too little casework to say anything without showing a child."""
    NIETS_GEZEGD = "niets_gezegd"


def compare(*, gezegd: bool, extra: int, ondersteuning: int | None) -> Beeld:
    """Paper beside practice: ``extra`` lines beyond the basis on paper, ``ondersteuning`` counted, None when hidden.

    A hidden count is never an answer: "only on paper" would say that there are few.
    """
    if ondersteuning is None:
        return Beeld.TE_KLEIN
    if not gezegd:
        return Beeld.NIETS_GEZEGD
    return Beeld.BEIDE if extra else Beeld.ALLEEN_PRAKTIJK
