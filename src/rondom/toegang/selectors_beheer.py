"""What asks for a hand in the network, for who keeps it: empty seats, missing contacts, functions that end."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rondom.kern.plaatsen import Zetelstand
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.models import Functie, Organisatie, School
from rondom.netwerk.selectors_contact import VEEL, Partners, count_gaps, filter_schools
from rondom.netwerk.selectors_netwerk import list_ending, list_seats, with_forms
from rondom.toegang.handelen import Handelend

HOOGSTENS = 20
"""So many of a kind on the page; the number of all is said."""


@dataclass(frozen=True)
class Legeplaats:
    """A seat that is empty, or will be soon, and where."""

    team: Organisatie
    vorm: str
    naam_nl: str
    naam_en: str
    stand: Zetelstand


@dataclass(frozen=True)
class Teregelen:
    """What is to be arranged: empty seats, functions that end, and how many contacts are missing at how many schools."""

    zetels: tuple[Legeplaats, ...]
    zetels_meer: int
    eindigend: tuple[Functie, ...]
    contacten: int | None
    """None where there are too many schools to count on every page: the overview of contacts says it."""
    scholen: int

    @property
    def aantal(self) -> int:
        """How many kinds of work there are; nothing when all is arranged."""
        return len(self.zetels) + self.zetels_meer + len(self.eindigend) + (self.contacten or 0)


def list_te_regelen(door: Handelend, *, contacten: bool = True) -> Teregelen | None:
    """For who keeps the region or an organisation; None for others. A fixed number of queries.

    Without ``contacten`` not which contacts are missing: that takes as many queries again, too many for Mijn dag.
    """
    if not door.mag(B.BEHEREN) and not door.mag(B.NETWERK_BIJHOUDEN):
        return None
    organisaties = Organisatie.objects.filter(regio=door.regio)
    if not door.mag(B.BEHEREN):
        organisaties = organisaties.filter(pk__in=[door.organisatie])
    met_zetels = with_forms(organisaties, door.regio or "", door.vandaag)
    leeg = _empty_seats(list(met_zetels), door.regio or "", door.vandaag)
    mist, scholen = _gaps(door) if contacten else (None, 0)
    return Teregelen(
        tuple(leeg[:HOOGSTENS]),
        max(len(leeg) - HOOGSTENS, 0),
        tuple(list_ending(organisaties, door.vandaag)[:HOOGSTENS]),
        mist,
        scholen,
    )


def _empty_seats(organisaties: list[Organisatie], regio: str, dag: date) -> list[Legeplaats]:
    return [
        Legeplaats(t.organisatie, t.vorm.sleutel, t.vorm.naam.nl, t.vorm.naam.en, stand)
        for t in list_seats(organisaties, regio, dag)
        for stand in t.standen
        if stand.leeg or stand.tot is not None
    ]


def _gaps(door: Handelend) -> tuple[int | None, int]:
    """Contacts that are missing: of the region, or of the own school."""
    alleen: UUID | None = None if door.mag(B.BEHEREN) else door.organisatie
    if alleen is not None and not School.objects.filter(pk=alleen).exists():
        return 0, 0
    regio = door.regio or ""
    scholen = filter_schools(regio, alleen=alleen)
    if scholen.count() > VEEL:
        return None, 0
    return count_gaps(scholen, Partners(regio, door.vandaag), door.vandaag)
