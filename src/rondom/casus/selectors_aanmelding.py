"""Reads around a registration: what was done before, which registrations there are, what waits for a team."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from rondom.casus.feiten_aanmelding import last_weging
from rondom.casus.models import Aanmelding, Casus, Gesprek, Groeidocumentdeel, Signaal
from rondom.kern.categorie import Leefgebied
from rondom.kern.kalender import Kalender
from rondom.kern.parameters import Parameters
from rondom.kern.statussen import AanmeldingStatus
from rondom.kern.termijn import Eenheid, Stand, Termijn, dag_van, stand_op
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import visible

SOORTEN = ("hulpvraag", "wens_jeugdige", "wens_ouders", "geprobeerd", "bevorderend", "belemmerend", "thuis_anders")
"""Kinds of parts of the groeidocument, in the order in which they are read."""


@dataclass(frozen=True)
class Gebied:
    """The running record in one life area: kind → parts, oldest first."""

    leefgebied: Leefgebied
    delen: dict[str, list[Groeidocumentdeel]] = field(default_factory=dict)


@dataclass(frozen=True)
class Eerderwerk:
    """What was asked, tried and wished before, as far as the holder may see it (BR06)."""

    gebieden: tuple[Gebied, ...]
    gesprekken: tuple[Gesprek, ...]
    weging: Signaal | None
    namen: dict[UUID, Houder]

    @property
    def leeg(self) -> bool:
        """Nothing to read: nothing was done, or nothing is shared."""
        return not (self.gebieden or self.gesprekken or self.weging)

    def heeft(self, soort: str) -> bool:
        """Is there a part of this kind?"""
        return any(soort in g.delen for g in self.gebieden)


def read_eerder_werk(dossier: UUID, door: Handelend) -> Eerderwerk:
    """Everything that is there already. A fixed number of queries."""
    per_gebied: dict[str, Gebied] = {}
    for deel in visible(Groeidocumentdeel.objects.filter(dossier=dossier), door).order_by("op", "id"):
        gebied = per_gebied.setdefault(deel.leefgebied, Gebied(Leefgebied(deel.leefgebied)))
        gebied.delen.setdefault(deel.soort, []).append(deel)
    gesprekken = tuple(visible(Gesprek.objects.filter(dossier=dossier), door).order_by("-op", "-vastgelegd_op"))
    weging = last_weging(dossier)
    sleutels = {d.door for g in per_gebied.values() for delen in g.delen.values() for d in delen}
    sleutels |= {n for g in gesprekken for n in (*g.met, g.door)} | (
        {weging.gewogen_door} if weging and weging.gewogen_door else set()
    )
    return Eerderwerk(
        gebieden=tuple(per_gebied[g.value] for g in Leefgebied if g.value in per_gebied),
        gesprekken=gesprekken,
        weging=weging,
        namen=read_houders(s for s in sleutels if s),
    )


def list_aanmeldingen(dossier: UUID, door: Handelend) -> list[Aanmelding]:
    """The registrations of a casus that the holder may see, newest first."""
    rijen = visible(Aanmelding.objects.filter(dossier=dossier), door)
    return list(
        rijen.select_related("team", "opgepakt_door__persoon", "opgepakt_door__organisatie").order_by(
            "-gemaakt_op", "id"
        )
    )


@dataclass(frozen=True)
class Wachttijd:
    """How far the term is in which the team names a person (R025): working day ``nu`` of ``van``."""

    nu: int
    van: int
    stand: Stand


def wachttijd_of(aanmelding: Aanmelding, dag: date, parameters: Parameters, kalender: Kalender) -> Wachttijd | None:
    """The term of a registration that waits; None when it does not wait."""
    if aanmelding.status != AanmeldingStatus.VERZONDEN or aanmelding.verzonden_op is None or aanmelding.termijn is None:
        return None
    begin = aanmelding.verzonden_op.astimezone(TIJDZONE).date()
    termijn = Termijn(begin, aanmelding.termijn, "R025", Eenheid.WERKDAG)
    nu, van = dag_van(termijn, max(dag, begin), kalender)
    return Wachttijd(nu, van, stand_op(termijn, max(dag, begin), parameters, kalender).stand)


def list_inbox(door: Handelend, *, mijn: bool = False) -> QuerySet[Aanmelding]:
    """What waits for the acting person's team, most urgent first; or what he or she took up, newest first."""
    rijen = visible(Aanmelding.objects.filter(team=door.organisatie), door).select_related("team", "dossier__school")
    if mijn:
        return rijen.filter(status=AanmeldingStatus.OPGEPAKT, opgepakt_door=door.houder).order_by("-opgepakt_op", "id")
    return rijen.filter(status=AanmeldingStatus.VERZONDEN).order_by("termijn", "verzonden_op", "id")


def casussen_of(aanmeldingen: list[Aanmelding]) -> dict[UUID, Casus]:
    """The casus of each registration, by dossier, with its child. One query."""
    dossiers = {a.dossier_id for a in aanmeldingen}
    return {c.dossier_id: c for c in Casus.objects.filter(dossier__in=dossiers).select_related("jeugdige")}
