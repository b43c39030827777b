"""Which deadline, from when, in which calendar? (BR12, BR13, L14, L16, L20)

The day on which something happens is day 0; ``einde`` is the last day on which one is in time. How long a
term is, and in which unit, is a parameter of the region: the value in force on the day the term starts. A
term that stands in a law and ends in a weekend or on a public holiday runs on to the next working day
(Algemene termijnenwet art. 1).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Reden, reden
from rondom.kern.parameters import SOORTEN, Parameters

WEEK = 7
LESDAGEN = 5


class Eenheid(StrEnum):
    """In which calendar a term is counted. Values are the units of ``kern.parameters``."""

    DAG = "dag"
    WERKDAG = "werkdag"
    WEEK = "week"
    SCHOOLWEEK = "schoolweek"
    """Five days, Monday to Friday, outside the school holidays: the term stretches over a holiday."""
    MAAND = "maand"


@dataclass(frozen=True)
class Termijnsoort:
    """One kind of term: the parameter that says how long, the rule, and whether a law sets it."""

    sleutel: str
    parameter: str
    regel: str
    wettelijk: bool = False

    @property
    def eenheid(self) -> Eenheid:
        """The calendar of this term, as the parameter says."""
        return Eenheid(SOORTEN[self.parameter].eenheid)

    @property
    def tekst(self) -> str:
        """Text key of what must be done in time."""
        return f"termijn.{self.sleutel}"


TERMIJNEN: dict[str, Termijnsoort] = {
    t.sleutel: t
    for t in (
        Termijnsoort("gesprek", "gesprek_dagen", "BR12"),
        Termijnsoort("aanmelding_persoon", "aanmelding_persoon_dagen", "R025"),
        Termijnsoort("terugkoppeling", "terugkoppeling_werkdagen", "BR13"),
        Termijnsoort("toestemming_antwoord", "toestemming_antwoord_dagen", "R026"),
        Termijnsoort("toestemming_einde", "toestemming_max_maanden", "L03"),
        Termijnsoort("overleg_herinnering", "overleg_herinnering_dagen", "R059"),
        Termijnsoort("evaluatie", "evaluatie_weken", "R128"),
        Termijnsoort("nazorg_eerste", "nazorg_eerste_maanden", "R130"),
        Termijnsoort("nazorg_tweede", "nazorg_tweede_maanden", "R130"),
        Termijnsoort("begingesprek", "begingesprek_schoolweken", "R191"),
        Termijnsoort("ontwikkelmoment", "ontwikkelmoment_schoolweken", "R224"),
        Termijnsoort("eindgesprek", "eindgesprek_schoolweken", "R191"),
        Termijnsoort("jaarevaluatie", "jaarevaluatie_schoolweken", "R192"),
        Termijnsoort("scholing_evaluatie", "scholing_evaluatie_weken", "R194"),
        Termijnsoort("duo_melding", "duo_melding_werkdagen", "L20", wettelijk=True),
        Termijnsoort("veilig_thuis", "veilig_thuis_werkdagen", "L35"),
        Termijnsoort("veiligheid_reactie", "veiligheid_reactie_werkdagen", "R108"),
        Termijnsoort("zorgplicht_besluit", "zorgplicht_besluit_weken", "L14", wettelijk=True),
        Termijnsoort("opp", "opp_weken", "L16", wettelijk=True),
        Termijnsoort("jaarplicht", "jaarplicht_maanden", "BR40"),
    )
}
"""Every term of the casework, of the year of a core team and of the steering."""


@dataclass(frozen=True)
class Termijn:
    """One running term: day 0, the last day in time, the rule it rests on, and the unit it counts in."""

    begin: date
    einde: date
    regel: str
    eenheid: Eenheid = Eenheid.DAG

    def __post_init__(self) -> None:
        if self.einde < self.begin:
            raise ValueError("a term cannot end before it begins")


class Stand(StrEnum):
    """How a term stands on a day."""

    OP_TIJD = "op_tijd"
    BIJNA = "bijna"
    TE_LAAT = "te_laat"


@dataclass(frozen=True)
class Termijnstand:
    """How a term stands: in time, almost or late, and how many days are left (negative: how many days late).

    Days are working days for a term in working days and calendar days for every other.
    """

    stand: Stand
    dagen: int
    reden: Reden


def add_maanden(dag: date, aantal: int) -> date:
    """The same day ``aantal`` months later, or the last day of that month when it has no such day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + aantal, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def add_duur(begin: date, aantal: int, eenheid: Eenheid, kalender: Kalender) -> date:
    """The day on which ``aantal`` of ``eenheid`` have passed after ``begin``."""
    match eenheid:
        case Eenheid.DAG:
            return begin + timedelta(days=aantal)
        case Eenheid.WEEK:
            return begin + timedelta(days=aantal * WEEK)
        case Eenheid.MAAND:
            return add_maanden(begin, aantal)
        case Eenheid.WERKDAG:
            return kalender.add_werkdagen(begin, aantal)
        case Eenheid.SCHOOLWEEK:
            return kalender.add_lesweekdagen(begin, aantal * LESDAGEN)


def start_termijn(sleutel: str, begin: date, parameters: Parameters, kalender: Kalender) -> Termijn:
    """The term of this kind that starts on ``begin``. Raises ``KeyError`` for an unknown kind."""
    soort = TERMIJNEN[sleutel]
    aantal = parameters.op(soort.parameter, begin)
    einde = add_duur(begin, aantal, soort.eenheid, kalender)
    if soort.wettelijk:
        einde = kalender.next_werkdag(einde)
    return Termijn(begin, einde, soort.regel, soort.eenheid)


def start_zorgplicht(
    aangemeld_op: date, *, verlengd: bool, parameters: Parameters, kalender: Kalender, stil: int = 0
) -> Termijn:
    """The board's decision after a written application: 6 weeks, once 4 weeks longer (L14).

    The extension counts on from the end of the six weeks, not from the day to which a weekend moved it. ``stil``: days
    on which the clock stood still, because the school waited for data (``kern.zorgplicht``).
    """
    aantal = parameters.op("zorgplicht_besluit_weken", aangemeld_op)
    if verlengd:
        aantal += parameters.op("zorgplicht_verlenging_weken", aangemeld_op)
    einde = kalender.next_werkdag(add_duur(aangemeld_op, aantal, Eenheid.WEEK, kalender) + timedelta(days=stil))
    return Termijn(aangemeld_op, einde, "L14", Eenheid.WEEK)


def dag_van(termijn: Termijn, dag: date, kalender: Kalender) -> tuple[int, int]:
    """Which day of how many, as in "dag 3 van 7". Day 0 is the day it began; late days count on.

    Raises ``ValueError`` before the term has begun.
    """
    if dag < termijn.begin:
        raise ValueError("the term has not begun on this day")
    return _duur(termijn, dag, kalender), _duur(termijn, termijn.einde, kalender)


def _duur(termijn: Termijn, tot: date, kalender: Kalender) -> int:
    if termijn.eenheid is Eenheid.WERKDAG:
        return kalender.count_werkdagen(termijn.begin, tot)
    return (tot - termijn.begin).days


def stand_op(
    termijn: Termijn, dag: date, parameters: Parameters, kalender: Kalender, gedaan_op: date | None = None
) -> Termijnstand:
    """How the term stands on ``dag``; once it is done, how it stood on that day.

    'Almost' is the last part of the term (parameter ``termijn_bijna_procent`` on the day it began), at least
    the last day itself. Raises ``ValueError`` before the term has begun.
    """
    peil = dag if gedaan_op is None else min(dag, gedaan_op)
    nu, totaal = dag_van(termijn, peil, kalender)
    over = totaal - nu
    if peil > termijn.einde:
        if termijn.eenheid is Eenheid.WERKDAG:
            over = -max(1, kalender.count_werkdagen(termijn.einde, peil))
        return _stand(Stand.TE_LAAT, over, termijn)
    if gedaan_op is not None:
        return Termijnstand(Stand.OP_TIJD, over, reden(termijn.regel, "termijn.gedaan"))
    procent = parameters.op("termijn_bijna_procent", termijn.begin)
    bijna = over * 100 <= totaal * procent
    return _stand(Stand.BIJNA if bijna else Stand.OP_TIJD, over, termijn)


def _stand(stand: Stand, over: int, termijn: Termijn) -> Termijnstand:
    match over:
        case 0:
            return Termijnstand(stand, over, reden(termijn.regel, "termijn.vandaag"))
        case 1 | -1:
            return Termijnstand(stand, over, reden(termijn.regel, f"termijn.{stand.value}_een"))
        case _:
            return Termijnstand(stand, over, reden(termijn.regel, f"termijn.{stand.value}", dagen=abs(over)))
