"""How old is somebody on a day, and when does an age begin?"""

from datetime import date

from rondom.kern.parameters import STANDAARD, Parameters

OUDSTE = 30
"""Older than this, nobody is the child of a casus: the date of birth was typed wrong."""


def verjaardag(geboortedatum: date, leeftijd: int) -> date:
    """The day on which somebody reaches ``leeftijd`` years. Born on 29 February: 1 March in other years."""
    try:
        return geboortedatum.replace(year=geboortedatum.year + leeftijd)
    except ValueError:
        return date(geboortedatum.year + leeftijd, 3, 1)


def leeftijd_op(geboortedatum: date, dag: date) -> int:
    """Age in whole years on ``dag``; negative before birth is refused.

    Raises ``ValueError`` when ``dag`` lies before the day of birth.
    """
    if dag < geboortedatum:
        raise ValueError("the day lies before the day of birth")
    jaren = dag.year - geboortedatum.year
    return jaren if verjaardag(geboortedatum, jaren) <= dag else jaren - 1


def heeft_bereikt(geboortedatum: date, parameter: str, dag: date, parameters: Parameters = STANDAARD) -> bool:
    """Whether somebody has, on ``dag``, the age that this dated parameter names (R243)."""
    return leeftijd_op(geboortedatum, dag) >= parameters.op(parameter, dag)


def is_denkbaar(geboortedatum: date, dag: date) -> bool:
    """Whether a child of a casus can have been born on this day."""
    return geboortedatum <= dag and leeftijd_op(geboortedatum, dag) <= OUDSTE
