"""Reads of who guards privacy: facts about reading, the register, agreements, requests and breaches. No content of a child.

The database decides which rows show (``beleid_verantwoording``, ``toegang_in_gebied``); what is not the holder's area is
not there.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from rondom.kern.datalek import Lekstap, stap, uiterlijk
from rondom.kern.opvallend import Feit, Feitsoort, Leesregel, find_feiten
from rondom.kern.overeenkomst import Geldigheid, Gemis, Overeenkomstsoort, Registerstand, find_gemis, geldigheid
from rondom.kern.parameters import Parameters
from rondom.kern.verwerkingen import VERWERKINGEN, Verwerking
from rondom.netwerk.models import Convenant, Functie, Organisatie, Organisatiesoort
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.feiten_datalek import lekfeiten_of
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.models import (
    Briefverzoek,
    Datalek,
    Inzage,
    Leesvraag,
    Overeenkomst,
    Rechtsverzoek,
    Verwerkingsregel,
)
from rondom.toegang.selectors import inzagen_in_gebied

GEOPEND = ("lezen", "openen")
"""Actions of the log that opened one record; a list shows that something is there."""
LANGST = 31
"""Days that one page of facts looks at."""


def between(van: date, tot_en_met: date) -> tuple[datetime, datetime]:
    """The moments from the first day up to after the last, in the region's own time."""
    begin = datetime.combine(van, time(), TIJDZONE)
    return begin, datetime.combine(tot_en_met + timedelta(days=1), time(), TIJDZONE)


def list_gebied(door: Handelend) -> QuerySet[Organisatie]:
    """The organisations that this function guards: the own one and its parts, or of the office all of its region."""
    gebied = Q(id__in=[door.organisatie]) | Q(bovenliggend=door.organisatie)
    kantoor = Organisatie.objects.filter(id__in=[door.organisatie], soort=Organisatiesoort.RONDOM).values("regio")
    return Organisatie.objects.filter(gebied | Q(regio__in=kantoor)).order_by("naam", "id")


def read_feiten(door: Handelend, van: date, tot: date) -> list[Feit]:
    """Facts about reading by professionals on these days, the latest first, under the own grants. Four queries."""
    begin, einde = between(van, tot)
    verwant = _read_verwant(begin, einde)
    rijen = (
        inzagen_in_gebied(door)
        .filter(moment__gte=begin, moment__lt=einde, houder__in=Functie.objects.values("id"))
        .order_by("moment", "id")
        .values_list("id", "moment", "houder", "dossier", "geslaagd", "actie")
    )
    regels = [_leesregel(*rij, verwant=verwant) for rij in rijen]
    return find_feiten(regels, read_parameters(door.regio or ""), read_kalender(door.regio or ""))


def _leesregel(
    id: UUID,  # noqa: A002 - the column
    moment: datetime,
    houder: UUID | None,
    dossier: UUID | None,
    geslaagd: bool,
    actie: str,
    *,
    verwant: dict[UUID, frozenset[Feitsoort]],
) -> Leesregel:
    assert houder is not None
    return Leesregel(
        id, moment.astimezone(TIJDZONE), houder, dossier, geslaagd, actie in GEOPEND, verwant.get(id, frozenset())
    )


def _read_verwant(begin: datetime, einde: datetime) -> dict[UUID, frozenset[Feitsoort]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT inzage, soort FROM toegang_verwant(%s, %s)", [begin, einde])
        gevonden: dict[UUID, set[Feitsoort]] = defaultdict(set)
        for inzage, soort in cursor.fetchall():
            gevonden[inzage].add(Feitsoort(soort))
    return {inzage: frozenset(soorten) for inzage, soorten in gevonden.items()}


def read_inzagen(door: Handelend, ids: Iterable[UUID]) -> list[Inzage]:
    """Lines of the log by key, earliest first, of those that the holder may read."""
    return list(inzagen_in_gebied(door).filter(id__in=list(ids)).order_by("moment", "id"))


def list_own_lines(door: Handelend, ids: Iterable[UUID]) -> list[Inzage]:
    """Lines of the holder's own reading by key, earliest first."""
    return list(Inzage.objects.filter(houder=door.houder, id__in=list(ids)).order_by("moment", "id"))


def read_leesvragen(sleutels: Iterable[UUID]) -> dict[UUID, Leesvraag]:
    """What was already asked or explained of these facts."""
    return {v.id: v for v in Leesvraag.objects.filter(id__in=list(sleutels))}


def list_leesvragen_aan(door: Handelend) -> QuerySet[Leesvraag]:
    """What the acting holder was asked about the own reading, newest first."""
    return Leesvraag.objects.filter(houder=door.houder).exclude(vraag="").order_by("-gevraagd_op", "id")


def count_leesvragen_aan(door: Handelend) -> int:
    """How many of those wait for an answer."""
    return list_leesvragen_aan(door).filter(beantwoord_op__isnull=True, verklaard_op__isnull=True).count()


# The register of processing and agreements ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Registerregel:
    """One activity at one organisation: what it is, what the organisation added, its agreements, and what is missing."""

    verwerking: Verwerking
    regel: Verwerkingsregel | None
    overeenkomsten: tuple[tuple[Overeenkomst, Geldigheid], ...]
    gemis: tuple[Gemis, ...]


def read_register(organisatie: UUID, dag: date, parameters: Parameters) -> list[Registerregel]:
    """The register of one organisation on a day, in the order of ``kern.verwerkingen``. Two queries."""
    regels = {r.verwerking: r for r in Verwerkingsregel.objects.filter(organisatie=organisatie)}
    per: dict[str, list[tuple[Overeenkomst, Geldigheid]]] = defaultdict(list)
    for o in Overeenkomst.objects.filter(organisatie=organisatie).order_by("vanaf", "id"):
        per[o.verwerking].append((o, stand_of(o, dag, parameters)))
    return [_registerregel(v, regels.get(v.sleutel), per[v.sleutel], dag, parameters) for v in VERWERKINGEN.values()]


def _registerregel(
    verwerking: Verwerking,
    regel: Verwerkingsregel | None,
    overeenkomsten: list[tuple[Overeenkomst, Geldigheid]],
    dag: date,
    parameters: Parameters,
) -> Registerregel:
    stand = Registerstand(
        verwerking.sleutel,
        regel.eigenaar if regel else "",
        regel.dpia_op if regel else None,
        tuple(g for o, g in overeenkomsten if o.soort == Overeenkomstsoort.VERWERKER),
    )
    return Registerregel(verwerking, regel, tuple(overeenkomsten), find_gemis(stand, dag, parameters))


def stand_of(overeenkomst: Overeenkomst, dag: date, parameters: Parameters) -> Geldigheid:
    """How an agreement stands on a day."""
    return geldigheid(overeenkomst.vanaf, overeenkomst.tot, dag, parameters, beeindigd_op=overeenkomst.beeindigd_op)


def list_convenanten(door: Handelend, parameters: Parameters) -> list[tuple[Convenant, Geldigheid]]:
    """The convenants to which an organisation of the area is a party, and how they stand, the first to end on top."""
    rijen = (
        Convenant.objects.filter(partijen__organisatie__in=list_gebied(door))
        .distinct()
        .prefetch_related("partijen__organisatie")
        .order_by("tot", "naam", "id")
    )
    return [(c, geldigheid(c.vanaf, c.tot, door.vandaag, parameters)) for c in rijen]


def list_overeenkomsten(door: Handelend, parameters: Parameters) -> list[tuple[Overeenkomst, Geldigheid]]:
    """The agreements of the area, the first to end on top."""
    rijen = Overeenkomst.objects.select_related("organisatie").order_by("tot", "partij", "id")
    return [(o, stand_of(o, door.vandaag, parameters)) for o in rijen]


# Breaches and requests ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Lekstand:
    """One breach with what comes next and before when it must be reported."""

    lek: Datalek
    stap: Lekstap
    uiterlijk: datetime


def lekstand_of(lek: Datalek, door: Handelend, parameters: Parameters) -> Lekstand:
    """How one breach stands now."""
    feiten = lekfeiten_of(lek, door.moment)
    return Lekstand(lek, stap(feiten, parameters), uiterlijk(feiten, parameters))


def list_datalekken(*, open_: bool) -> QuerySet[Datalek]:
    """The breaches of the area: those that run, first discovered on top; or those that are closed, newest on top."""
    rijen = Datalek.objects.select_related("organisatie").filter(afgesloten_op__isnull=open_)
    return rijen.order_by("ontdekt_op" if open_ else "-ontdekt_op", "id")


def list_briefverzoeken(*, open_: bool) -> QuerySet[Briefverzoek]:
    """Requests by letter or phone that the holder may see, the first term on top; or the answered, newest on top."""
    rijen = Briefverzoek.objects.select_related("organisatie").filter(beantwoord_op__isnull=open_)
    return rijen.order_by("termijn" if open_ else "-beantwoord_op", "id")


def list_rechtsverzoeken(*, open_: bool) -> QuerySet[Rechtsverzoek]:
    """Requests of families in their casus, of which a guard of privacy sees kind and term and no word."""
    rijen = Rechtsverzoek.objects.filter(beantwoord_op__isnull=open_)
    return rijen.order_by("termijn" if open_ else "-beantwoord_op", "id")


# What asks attention -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Aandacht:
    """What a guard of privacy must look at now: counts and the rows behind them."""

    lekken: tuple[Lekstand, ...]
    laat: int
    """Requests past their term."""
    binnenkort: int
    """Requests whose term ends within a week."""
    antwoorden: int
    """Readers who answered and whose fact is not closed yet."""
    wachten: int
    """Readers who have not answered yet."""
    aflopend: tuple[tuple[str, str, date | None, Geldigheid], ...]
    """Agreements and convenants that end soon or ended: name, activity (none of a convenant), end, how they stand."""
    gemis: int
    """What the register of the own organisation lacks."""


AFLOPEND = (Geldigheid.BIJNA, Geldigheid.VERLOPEN)


def read_aandacht(door: Handelend) -> Aandacht:
    """Computed, so that nothing is forgotten because a job did not run. A constant number of queries."""
    parameters, vandaag = read_parameters(door.regio or ""), door.vandaag
    termijnen = [
        *list_briefverzoeken(open_=True).values_list("termijn", flat=True),
        *list_rechtsverzoeken(open_=True).values_list("termijn", flat=True),
    ]
    vragen = Leesvraag.objects.filter(verklaard_op__isnull=True).exclude(houder=door.houder)
    beantwoord = list(vragen.values_list("beantwoord_op", flat=True))
    overeenkomsten = [
        *(
            (o.partij, o.verwerking, o.tot, g)
            for o, g in list_overeenkomsten(door, parameters)
            if o.beeindigd_op is None
        ),
        *((c.naam, "", c.tot, g) for c, g in list_convenanten(door, parameters)),
    ]
    register = read_register(door.organisatie, vandaag, parameters) if door.organisatie else []
    return Aandacht(
        lekken=tuple(lekstand_of(lek, door, parameters) for lek in list_datalekken(open_=True)),
        laat=sum(t < vandaag for t in termijnen),
        binnenkort=sum(vandaag <= t <= vandaag + timedelta(days=7) for t in termijnen),
        antwoorden=sum(b is not None for b in beantwoord),
        wachten=sum(b is None for b in beantwoord),
        aflopend=tuple(o for o in overeenkomsten if o[3] in AFLOPEND),
        gemis=sum(len(r.gemis) for r in register),
    )
