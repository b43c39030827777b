"""Reads of standing meetings. A fixed number of queries, whatever the number of points."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.casus.models import Casus, Kernbespreking, Kernnotitie, Kernoverleg, Kernpunt, Ketenregel
from rondom.kern.kalender import Kalender
from rondom.kern.kernoverleg import SCHOOLPLEKKEN, Kernsoort, Reeks, momenten
from rondom.kern.rollen import rollen_met
from rondom.kern.statussen import CasusStatus
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import list_contacts, list_convenant_partners, read_kalender
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import visible
from rondom.toegang.models import Betrokkene

VOORUIT = 6
"""How many of the next moments a page shows."""
IN_AGENDA = 20
"""How many of the next moments a calendar gets."""


@dataclass(frozen=True)
class Kernmoment:
    """One time that the team meets."""

    overleg: Kernoverleg
    begin: datetime
    einde: datetime


@dataclass(frozen=True)
class Puntregel:
    """A point as this holder sees it: of a casus that is closed to him or her, ``casus`` is None."""

    punt: Kernpunt
    van: Houder | None
    casus: Casus | None


@dataclass(frozen=True)
class Ketenpartij:
    """One organisation in the list of the chain with its answers."""

    naam: str
    regels: tuple[Ketenregel, ...]


@dataclass(frozen=True)
class Kernblad:
    """Everything of one standing meeting that this holder may see."""

    overleg: Kernoverleg
    momenten: tuple[Kernmoment, ...]
    plekken: tuple[Houder, ...]
    agenda: tuple[Puntregel, ...]
    besproken: tuple[Puntregel, ...]
    keten: tuple[Ketenpartij, ...]


@dataclass(frozen=True)
class Besprokenregel:
    """In a casus: that it was, or will be, talked about in a core team, with the note if it may be read."""

    bespreking: Kernbespreking
    wie: Houder | None
    notitie: str


def list_kernoverleggen(door: Handelend) -> QuerySet[Kernoverleg]:
    """The standing meetings at which this holder sits, that are not over."""
    lopend = Kernoverleg.objects.filter(Q(tot__isnull=True) | Q(tot__gt=door.vandaag))
    return visible(lopend.select_related("dossier__school"), door).order_by("dossier__school__naam", "soort", "id")


def next_moments(
    overleg: Kernoverleg, kalender: Kalender, vanaf: date, aantal: int = VOORUIT
) -> tuple[Kernmoment, ...]:
    """The next times that the team meets, from a day on."""
    reeks = Reeks(overleg.weekdag, overleg.vanaf, overleg.tot, overleg.weken)
    tijden = [datetime.combine(d, overleg.tijd, TIJDZONE) for d in momenten(reeks, vanaf, aantal, kalender)]
    return tuple(Kernmoment(overleg, t, t + timedelta(minutes=overleg.duur_minuten)) for t in tijden)


def list_moments(door: Handelend) -> list[Kernmoment]:
    """All next moments of a holder, for a calendar."""
    overleggen = list(list_kernoverleggen(door))
    kalenders = {regio: read_kalender(regio) for regio in {o.dossier.regio_id for o in overleggen}}
    return [m for o in overleggen for m in next_moments(o, kalenders[o.dossier.regio_id], door.vandaag, IN_AGENDA)]


def current_seats(overleg: Kernoverleg) -> list[Betrokkene]:
    """Who sits in the team today."""
    return list(
        Betrokkene.objects.filter(dossier=overleg.dossier_id, tot__isnull=True, functie__isnull=False).order_by("id")
    )


def list_candidates(school: UUID, dag: date, zitten: Iterable[UUID] = ()) -> list[Functie]:
    """Who can get a seat: the school's fixed contacts, its own people who keep things together, and who sits there.

    Without any fixed contact: everybody at the partners with whom it shares a convenant.
    """
    geldig = Q(vanaf__lte=dag) & (Q(tot__isnull=True) | Q(tot__gt=dag))
    partners = list_contacts(school, dag).values("id")
    if not partners.exists():
        partners = Functie.objects.filter(geldig, organisatie__in=list_convenant_partners(school, dag)).values("id")
    rollen = {rol for b in SCHOOLPLEKKEN for rol in rollen_met(b)}
    eigen = Q(organisatie=school, rol__in=rollen)
    wie = geldig & (Q(id__in=partners.order_by()) | eigen | Q(id__in=list(zitten)))
    return list(
        Functie.objects.filter(wie)
        .select_related("persoon", "organisatie")
        .order_by("organisatie__naam", "persoon__sorteernaam", "id")
    )


def list_own_casussen(school: UUID, door: Handelend) -> QuerySet[Casus]:
    """The casussen of this school that this holder could put on the agenda, by name."""
    lopend = Casus.objects.filter(dossier__school=school).exclude(
        status__in=(CasusStatus.AFGESLOTEN, CasusStatus.INGETROKKEN)
    )
    return visible(lopend.select_related("jeugdige"), door).order_by("jeugdige__sorteernaam", "id")


def read_kernblad(overleg: Kernoverleg, door: Handelend) -> Kernblad:
    """One standing meeting: next moments, seats, agenda and what was discussed last."""
    punten = Kernpunt.objects.filter(overleg=overleg)
    open_ = list(punten.filter(besproken_op=None).order_by("op", "id"))
    klaar = list(punten.exclude(besproken_op=None).order_by("-besproken_op", "id")[:10])
    casussen = casus_of_points([*open_, *klaar], door)
    plekken = {b.functie_id for b in current_seats(overleg) if b.functie_id is not None}
    wie = read_houders(plekken | {p.door for p in (*open_, *klaar)})
    return Kernblad(
        overleg=overleg,
        momenten=next_moments(overleg, read_kalender(overleg.dossier.regio_id), door.vandaag),
        plekken=tuple(sorted((wie[p] for p in plekken if p in wie), key=lambda h: (h.organisatie, h.naam))),
        agenda=tuple(Puntregel(p, wie.get(p.door), casussen.get(p.id)) for p in open_),
        besproken=tuple(Puntregel(p, wie.get(p.door), casussen.get(p.id)) for p in klaar),
        keten=_read_chain(overleg) if overleg.soort == Kernsoort.KETEN else (),
    )


def casus_of_points(punten: Iterable[Kernpunt], door: Handelend) -> Mapping[UUID, Casus]:
    """Per point the casus it is about, for those that this holder may know of. Two queries."""
    besprekingen = dict(
        visible(Kernbespreking.objects.filter(punt__in=list(punten)), door).values_list("punt_id", "dossier_id")
    )
    rijen = visible(Casus.objects.filter(dossier__in=set(besprekingen.values())).select_related("jeugdige"), door)
    casussen = {c.dossier_id: c for c in rijen}
    return {punt: casussen[dossier] for punt, dossier in besprekingen.items() if dossier in casussen}


def find_bespreking(punt: Kernpunt, door: Handelend) -> Kernbespreking | None:
    """What this point is about, when this holder may know."""
    return visible(Kernbespreking.objects.filter(punt=punt), door).first()


def list_besproken(dossier: UUID, door: Handelend) -> list[Besprokenregel]:
    """When a casus was talked about in a core team, newest first, with the notes that this holder may read."""
    rijen = list(visible(Kernbespreking.objects.filter(dossier=dossier), door).order_by("-op", "id"))
    teksten = dict(visible(Kernnotitie.objects.filter(dossier=dossier), door).values_list("bespreking", "tekst"))
    wie = read_houders(r.besproken_door or r.door for r in rijen)
    return [Besprokenregel(r, wie.get(r.besproken_door or r.door), teksten.get(r.id, "")) for r in rijen]


def _read_chain(overleg: Kernoverleg) -> tuple[Ketenpartij, ...]:
    per_partij: dict[str, list[Ketenregel]] = {}
    regels = Ketenregel.objects.filter(overleg=overleg).select_related("partij")
    for regel in regels.order_by("partij__naam", "vraag", "id"):
        per_partij.setdefault(regel.partij.naam, []).append(regel)
    return tuple(Ketenpartij(naam, tuple(r)) for naam, r in per_partij.items())
