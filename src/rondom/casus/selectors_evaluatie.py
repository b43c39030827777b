"""Reads of looking back: the moments of a casus, and one moment with what each says side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.casus.feiten_inzet import find_regisseur, list_coordinators, read_toekenningen
from rondom.casus.models import Casus, Doel, Evaluatie, Evaluatieantwoord, Inzetinhoud, Taak
from rondom.kern.rechten import Relatie
from rondom.kern.samen import is_jong
from rondom.kern.statussen import EvaluatieStatus
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import visible
from rondom.toegang.models import Naaste

JEUGDIGE, OUDER, PROFESSIONAL = "jeugdige", "ouder", "professional"
PARTIJEN = (JEUGDIGE, OUDER, PROFESSIONAL)


def list_evaluaties(dossier: UUID, door: Handelend) -> QuerySet[Evaluatie]:
    """The moments of a dossier, what is still to come first."""
    rijen = visible(Evaluatie.objects.filter(dossier=dossier), door).select_related("inzet__aanbieder")
    return rijen.order_by("afgerond_op", "gepland_op", "id")


def list_doelen(evaluatie: Evaluatie, door: Handelend) -> list[Doel]:
    """The goals that this moment looks back at, the child's own first: those the holder may see.

    A final moment of one help is about its own goals when it has them, else about the whole plan.
    """
    rijen = visible(Doel.objects.filter(dossier=evaluatie.dossier_id), door).exclude(status="gestopt")
    if evaluatie.inzet_id is not None:
        eigen = list(rijen.filter(id__in=Inzetinhoud.objects.filter(inzet=evaluatie.inzet_id).values("doel")))
        if eigen:
            rijen = rijen.filter(Q(id__in=[d.id for d in eigen]) | Q(eigen_doel=True) | Q(leefgebied__in=_areas(rijen)))
    return list(rijen.order_by("-eigen_doel", "volgorde", "op", "id"))


def _areas(rijen: QuerySet[Doel]) -> list[str]:
    """Help never ends on the view of one life area: every area of the plan is looked at (R112)."""
    return list(rijen.values_list("leefgebied", flat=True).distinct())


@dataclass(frozen=True)
class Zegger:
    """Somebody who can say how it was, and for whom it can be written down."""

    houder: UUID
    naam: str
    partij: str
    jong: bool = False
    """Too young for marks: faces (R128)."""


def list_zeggers(evaluatie: Evaluatie, casus: Casus, door: Handelend) -> list[Zegger]:
    """For whom the acting holder can write down: oneself, and for a professional the child and the parents.

    A parent can also write down what a child says that is too young for an own say.
    """
    feiten, toekenningen = read_toekenningen(evaluatie.dossier_id, door)
    namen = dict(Naaste.objects.filter(id__in=[n.id for n in feiten.naasten]).values_list("id", "naam"))
    jong = _is_young(casus, door)
    kinderen = [n.id for n in feiten.naasten if n.relatie is Relatie.JEUGDIGE] or [casus.jeugdige_id]
    namen.setdefault(casus.jeugdige_id, casus.jeugdige.naam)
    kind = [Zegger(k, namen.get(k, ""), JEUGDIGE, jong) for k in kinderen]
    ouders = [
        Zegger(n.id, namen.get(n.id, ""), OUDER)
        for n in feiten.naasten
        if n.relatie is not Relatie.JEUGDIGE and n.periode.omvat(door.vandaag)
    ]
    if not door.is_familie:
        return [Zegger(door.houder, door.naam, PROFESSIONAL), *kind, *ouders]
    ik = [z for z in (*kind, *ouders) if z.houder == door.houder]
    return ik + [z for z in kind if jong and ik and z not in ik]


def _is_young(casus: Casus, door: Handelend) -> bool:
    return is_jong(casus.jeugdige.geboortedatum, door.vandaag, read_parameters(casus.dossier.regio_id))


def find_child(evaluatie: Evaluatie, casus: Casus, door: Handelend) -> Zegger | None:
    """The child, when it is too young for an own login and the holder may sit beside it (R182)."""
    return next((z for z in list_zeggers(evaluatie, casus, door) if z.partij == JEUGDIGE and z.jong), None)


@dataclass(frozen=True)
class Onderwerp:
    """One goal, or the whole when ``doel`` is None, with the latest of everybody who said something."""

    doel: Doel | None
    antwoorden: tuple[Evaluatieantwoord, ...]


@dataclass(frozen=True)
class Evaluatieblad:
    """One moment as it lies on the table for one holder."""

    evaluatie: Evaluatie
    onderwerpen: tuple[Onderwerp, ...]
    gevraagd: tuple[tuple[Houder | None, bool], ...]
    """Who was asked, and whether he or she has answered: status, so also for who may not read the answer."""
    gehoord: frozenset[str]
    namen: dict[UUID, Houder]
    mag_besluiten: bool
    ik_gevraagd: bool

    @property
    def open(self) -> bool:
        """Can still be answered."""
        return self.evaluatie.status == EvaluatieStatus.GEVRAAGD


def read_evaluatieblad(evaluatie: Evaluatie, casus: Casus, door: Handelend) -> Evaluatieblad:
    """Everything on the page of one moment. A fixed number of queries."""
    doelen = list_doelen(evaluatie, door)
    antwoorden = list(visible(Evaluatieantwoord.objects.filter(evaluatie=evaluatie), door).order_by("op", "id"))
    taken = list(Taak.objects.filter(soort="evaluatie", object_id=evaluatie.id).order_by("gemaakt_op", "id"))
    gezegd = {a.houder for a in antwoorden}
    namen = read_houders({w for a in antwoorden for w in (a.houder, a.vastgelegd_door)} | {t.houder for t in taken})
    wie: dict[UUID, bool] = {}
    for t in taken:
        klaar = t.afgerond_op is not None and (t.afgerond_door == t.houder or evaluatie.status == "gevraagd")
        wie[t.houder] = wie.get(t.houder, False) or klaar or t.houder in gezegd
    return Evaluatieblad(
        evaluatie=evaluatie,
        onderwerpen=tuple(_subjects(doelen, antwoorden)),
        gevraagd=tuple((namen.get(h), klaar) for h, klaar in wie.items()),
        gehoord=frozenset(a.partij for a in antwoorden),
        namen=namen,
        mag_besluiten=may_decide(evaluatie.dossier_id, door),
        ik_gevraagd=any(t.houder == door.houder and t.afgerond_op is None for t in taken),
    )


def _subjects(doelen: list[Doel], antwoorden: list[Evaluatieantwoord]) -> Iterable[Onderwerp]:
    laatste = {(a.doel_id, a.houder): a for a in antwoorden}
    for doel in (*doelen, None):
        eigen = [a for (d, _houder), a in laatste.items() if d == (doel.id if doel else None)]
        yield Onderwerp(doel, tuple(sorted(eigen, key=lambda a: PARTIJEN.index(a.partij))))


def may_decide(dossier: UUID, door: Handelend) -> bool:
    """Who steers decides what follows; without a plan, or beside a parent who steers, school's coordinator does too."""
    return door.houder == find_regisseur(dossier, door.vandaag) or door.houder in list_coordinators(
        dossier, door.vandaag
    )


def list_open_for(door: Handelend) -> list[Evaluatie]:
    """The moments at which the acting holder is still asked to look back, the first to come first."""
    taken = Taak.objects.filter(soort="evaluatie", houder=door.houder, afgerond_op__isnull=True)
    rijen = Evaluatie.objects.filter(id__in=taken.values("object_id"), status=EvaluatieStatus.GEVRAAGD.value)
    return list(visible(rijen, door).order_by("gepland_op", "id"))
