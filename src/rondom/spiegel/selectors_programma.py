"""Reads of the programme: themes with their goals, actions, owners, what is vague, and the history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Case, Q, Value, When

from rondom.kern.oordeel import Reden
from rondom.kern.parameters import Parameters
from rondom.kern.programma import (
    Doelfeiten,
    is_te_laat,
    keur_actie,
    keur_doel,
    rollen_als_eigenaar,
    rollen_in_gremium,
    te_veel_acties,
)
from rondom.kern.statussen import ThemaactieStatus, ThemaStatus
from rondom.netwerk.models import Functie
from rondom.spiegel.meetwijze import names_of
from rondom.spiegel.models import Thema, Themaactie, Themadoel, Wijziging
from rondom.spiegel.services.themaactie import facts_of
from rondom.toegang.houders import Houder, houder_of_functie, read_houders

OPEN = (ThemaactieStatus.VOORSTEL, ThemaactieStatus.LOOPT)


@dataclass(frozen=True)
class Actieregel:
    """One action with its owner and what it does not say yet."""

    actie: Themaactie
    eigenaar: Houder | None
    gebreken: tuple[Reden, ...]
    laat: Reden | None = None

    @property
    def open(self) -> bool:
        """Is there still something to do?"""
        return self.actie.status in OPEN


@dataclass(frozen=True)
class Doelregel:
    """One goal with what it does not say yet, and its actions by date."""

    doel: Themadoel
    gebreken: tuple[Reden, ...]
    meetnaam: str
    """The words of what shows it; empty when nothing does."""
    acties: list[Actieregel] = field(default_factory=list)


@dataclass(frozen=True)
class Themablad:
    """One theme with its goals."""

    thema: Thema
    doelen: list[Doelregel] = field(default_factory=list)

    @property
    def acties(self) -> list[Actieregel]:
        """All actions of the theme, goal by goal."""
        return [a for d in self.doelen for a in d.acties]

    @property
    def gebreken(self) -> int:
        """How many goals and actions of it do not say everything yet."""
        return sum(bool(d.gebreken) for d in self.doelen) + sum(bool(a.gebreken) for a in self.acties)

    @property
    def gedaan(self) -> int:
        """How many actions were done."""
        return sum(a.actie.status == ThemaactieStatus.GEDAAN for a in self.acties)


@dataclass(frozen=True)
class Programma:
    """The whole programme of a region: what runs, what is proposed, what is over; ``te_veel``: it grew too big."""

    actief: list[Themablad]
    voorstel: list[Themablad]
    klaar: list[Themablad]
    grens: int
    te_veel: Reden | None

    @property
    def leeg(self) -> bool:
        """Was nothing written yet?"""
        return not (self.actief or self.voorstel or self.klaar)


def read_programma(regio: str, vandaag: date, parameters: Parameters, *, voorstellen: bool = True) -> Programma:
    """The programme as it is on a day. Four queries, whatever its size; ``voorstellen``: also what does not run yet."""
    wel = Q() if voorstellen else ~Q(status=ThemaStatus.VOORSTEL)
    bladen = _sheets(Thema.objects.filter(wel, regio=regio), vandaag)
    per: dict[str, list[Themablad]] = defaultdict(list)
    for blad in bladen:
        per[blad.thema.status].append(blad)
    openstaand = sum(a.open for b in per[ThemaStatus.ACTIEF] for a in b.acties)
    return Programma(
        per[ThemaStatus.ACTIEF],
        per[ThemaStatus.VOORSTEL],
        per[ThemaStatus.AFGEROND] + per[ThemaStatus.GESTOPT],
        parameters.op("programma_themas", vandaag),
        te_veel_acties(openstaand, parameters, vandaag),
    )


def read_thema(thema: Thema, vandaag: date) -> Themablad:
    """One theme with all that is in it. Four queries."""
    return _sheets([thema], vandaag)[0]


def _sheets(themas: Iterable[Thema], vandaag: date) -> list[Themablad]:
    bladen = {t.id: Themablad(t) for t in (themas if isinstance(themas, list) else themas.order_by("naam", "id"))}  # type: ignore[attr-defined]
    doelen = {}
    rijen = list(Themadoel.objects.filter(thema__in=bladen, gestopt_op=None).order_by("gemaakt_op", "id"))
    namen = names_of(doel.meting for doel in rijen)
    for doel in rijen:
        regel = Doelregel(doel, keur_doel(goal_facts(doel)), namen.get(doel.meting, ""))
        doelen[doel.id] = regel
        bladen[doel.thema_id].doelen.append(regel)
    laatst = Case(When(termijn=None, then=Value(1)), default=Value(0))
    acties = list(Themaactie.objects.filter(doel__in=doelen).order_by(laatst, "termijn", "gemaakt_op", "id"))
    functies = read_functies(a.eigenaar for a in acties)
    for actie in acties:
        doelen[actie.doel_id].acties.append(_line(actie, functies, vandaag))
    return list(bladen.values())


def _line(actie: Themaactie, functies: dict[UUID, Functie], vandaag: date) -> Actieregel:
    functie = functies.get(actie.eigenaar) if actie.eigenaar else None
    houder = houder_of_functie(functie) if functie else None
    feiten = facts_of(actie, functie)
    return Actieregel(actie, houder, keur_actie(feiten, vandaag), is_te_laat(feiten, vandaag))


def goal_facts(doel: Themadoel) -> Doelfeiten:
    """A goal as ``kern.programma`` judges it."""
    return Doelfeiten(doel.tekst, doel.meting, doel.nu, doel.streef, doel.streef_op)


def read_actie(actie: Themaactie, vandaag: date) -> Actieregel:
    """One action with its owner and what it does not say yet."""
    return _line(actie, read_functies([actie.eigenaar]), vandaag)


def read_functies(sleutels: Iterable[UUID | None]) -> dict[UUID, Functie]:
    """The functions behind these keys, with person and organisation, by key. One query; none for no keys."""
    gezocht = {s for s in sleutels if s is not None}
    if not gezocht:
        return {}
    return {f.id: f for f in Functie.objects.filter(id__in=gezocht).select_related("persoon", "organisatie")}


def list_owners(regio: str, dag: date) -> list[Functie]:
    """Who can own an action in this region on a day, by organisation and name (BR41)."""
    nu = Q(tot=None) | Q(tot__gt=dag)
    functies = Functie.objects.filter(nu, vanaf__lte=dag, organisatie__regio=regio, rol__in=rollen_als_eigenaar())
    return list(
        functies.select_related("persoon", "organisatie").order_by("organisatie__naam", "persoon__sorteernaam", "id")
    )


def list_members(regio: str, dag: date) -> list[Functie]:
    """Who can sit in a body of this region on a day: everybody who works there, by organisation and name (R207)."""
    nu = Q(tot=None) | Q(tot__gt=dag)
    functies = Functie.objects.filter(nu, vanaf__lte=dag, organisatie__regio=regio, rol__in=rollen_in_gremium())
    return list(
        functies.select_related("persoon", "organisatie").order_by("organisatie__naam", "persoon__sorteernaam", "id")
    )


def list_own_acties(houder: UUID) -> list[Themaactie]:
    """Open actions of running themes that one function has in hand, first the one that must be done first."""
    rijen = Themaactie.objects.filter(eigenaar=houder, status__in=OPEN, doel__thema__status=ThemaStatus.ACTIEF).filter(
        doel__gestopt_op=None
    )
    return list(rijen.select_related("doel__thema").order_by("termijn", "id"))


@dataclass(frozen=True)
class Historieregel:
    """One line of history with who wrote it."""

    wijziging: Wijziging
    wie: Houder | None


def read_historie(onderwerpen: Iterable[UUID], aantal: int = 50) -> list[Historieregel]:
    """What happened to these rows, the latest first. Two queries."""
    rijen = list(Wijziging.objects.filter(onderwerp__in=list(onderwerpen)).order_by("-op", "-id")[:aantal])
    namen = read_houders({r.door for r in rijen})
    return [Historieregel(r, namen.get(r.door)) for r in rijen]
