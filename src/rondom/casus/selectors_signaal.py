"""Reads of signals: of one casus, and of one class together so that an interaction shows (R014)."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import QuerySet

from rondom.casus.models import Casus, Gesprek, Signaal
from rondom.casus.selectors import search_casussen
from rondom.kern.signaal import Over
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.models import Naaste

SAMEN_WEKEN = 26
"""How far back signals of one class are put together: half a school year."""
MEESTE = 8
"""More pupils than this with one name: type more of it."""


@dataclass(frozen=True)
class Klas:
    """The signals of one class, newest first."""

    naam: str
    signalen: tuple[Signaal, ...]

    @property
    def samen(self) -> bool:
        """Several pupils of one class, or the class itself: perhaps it is between them."""
        return len({s.dossier_id for s in self.signalen}) > 1


def list_signalen(dossier: UUID, door: Handelend) -> QuerySet[Signaal]:
    """The signals in one dossier, newest first; withdrawn ones are the maker's own business."""
    rijen = visible(Signaal.objects.filter(dossier=dossier), door).order_by("-gemaakt_op", "id")
    return rijen.exclude(status="ingetrokken")


def list_gesprekken(dossier: UUID, door: Handelend) -> QuerySet[Gesprek]:
    """The talks recorded in one dossier, newest first."""
    return visible(Gesprek.objects.filter(dossier=dossier), door).order_by("-op", "-vastgelegd_op")


def names_of_family(casus: Casus) -> dict[UUID, str]:
    """Names of everybody of the family by key, those who left included."""
    return dict(Naaste.objects.filter(jeugdige=casus.jeugdige_id).values_list("id", "naam"))


def list_klassen(door: Handelend, groep: str = "") -> list[Klas]:
    """Recent signals per class, the fullest class first; of one class when ``groep`` is given. One query."""
    sinds = door.vandaag - timedelta(weeks=SAMEN_WEKEN)
    rijen = (
        visible(Signaal.objects.filter(gemaakt_op__date__gte=sinds), door)
        .exclude(status="ingetrokken")
        .filter(dossier__school=door.organisatie)
        .select_related("dossier__jeugdige", "dossier__casus")
        .order_by("-gemaakt_op", "id")[:300]
    )
    per_klas: dict[str, list[Signaal]] = {}
    for signaal in rijen:
        klas = class_of(signaal)
        if klas.lower() == groep.lower() or not groep:
            per_klas.setdefault(klas, []).append(signaal)
    klassen = [Klas(naam, tuple(signalen)) for naam, signalen in per_klas.items()]
    return sorted(klassen, key=lambda k: (-len(k.signalen), k.naam))


def class_of(signaal: Signaal) -> str:
    """The class a signal belongs to; empty when it is about the school or the class is not known."""
    if signaal.over in (Over.GROEP, Over.SCHOOL):
        return signaal.groep
    return signaal.dossier.jeugdige.groep if signaal.dossier.jeugdige else ""


def find_pupils(zoek: str, door: Handelend) -> list[Casus]:
    """The casussen of a pupil by name or number, running ones first; at most a handful."""
    lopend = list(search_casussen(zoek, door)[:MEESTE])
    return lopend + list(search_casussen(zoek, door, klaar=True)[: MEESTE - len(lopend)])


def find_same_child(casus: Casus, door: Handelend) -> Casus | None:
    """Another casus of this school about a child with the same name and date of birth, if the holder sees one."""
    j = casus.jeugdige
    return (
        visible(Casus.objects.exclude(pk=casus.pk), door)
        .filter(jeugdige__zoektekst=j.zoektekst, jeugdige__geboortedatum=j.geboortedatum, jeugdige__school=j.school_id)
        .select_related("jeugdige")
        .first()
    )
