"""Reads of the years of core teams: of one school, and where every core team of a region is in its year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.timezone import localdate

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.schooljaar import (
    Cijferbeeld,
    Cijfervraag,
    Jaarstap,
    Plek,
    Schooljaar,
    Stapmoment,
    Stapstand,
    cijferbeeld,
    jaarplan,
    plek_van,
    te_doen,
    waar,
)
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie, Organisatie, Organisatiesoort
from rondom.netwerk.selectors import (
    list_colleagues,
    list_contact_schools,
    list_contacts,
    read_kalender,
    read_parameters,
)
from rondom.spiegel.models import Jaarcijfer, Jaarevaluatie, Kernafspraak, Kerngesprek, Kernjaar, Ontwikkelmoment
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import Dagvraag
from rondom.toegang.tonen import taal


def list_schools(door: Handelend) -> QuerySet[Organisatie]:
    """The schools whose core team somebody may read, by name: the own, of a fixed contact, of who works on policy."""
    scholen = Organisatie.objects.filter(school__isnull=False, regio=door.regio)
    if door.mag(B.BELEID_LEZEN):
        besturen = Organisatie.objects.filter(soort=Organisatiesoort.SCHOOLBESTUUR)
        is_bestuur = door.organisatie is not None and besturen.filter(pk=door.organisatie).exists()
        scholen = scholen.filter(bovenliggend=door.organisatie) if is_bestuur else scholen
    else:
        vast = list_contact_schools(door.houder, door.vandaag).order_by().values("id")
        scholen = scholen.filter(Q(pk__in=[door.organisatie] if door.organisatie else []) | Q(pk__in=vast))
    return scholen.select_related("gemeente", "school").order_by("naam", "id")


def list_kernteam(school: UUID, dag: date) -> list[Functie]:
    """Who sits in the core team of a school on a day: of the school and its fixed contacts, by seat and name."""
    eigen = [f for f in list_colleagues(school, [B.KERNJAAR_BIJHOUDEN], dag) if plek_van(f.rol) is not None]
    vast = [f for f in list_contacts(school, dag) if plek_van(f.rol) is not None]
    return sorted({f.id: f for f in (*eigen, *vast)}.values(), key=_by_seat)


def _by_seat(functie: Functie) -> tuple[int, str]:
    plek = plek_van(functie.rol)
    return (list(Plek).index(plek) if plek else len(Plek), functie.persoon.sorteernaam)


def list_years(school: UUID) -> list[Kernjaar]:
    """The years of the core team of a school, newest first."""
    return list(Kernjaar.objects.filter(school=school).order_by("-begin"))


def find_year(kernjaar: UUID) -> QuerySet[Kernjaar]:
    """One year with all that its page shows."""
    return Kernjaar.objects.filter(pk=kernjaar).select_related("school", "school__school", "evaluatie")


def read_done(jaren: Iterable[Kernjaar]) -> dict[UUID, dict[Jaarstap, date]]:
    """Per year which steps were done on which day. Three queries, whatever the number."""
    ids = [j.id for j in jaren]
    gedaan: dict[UUID, dict[Jaarstap, date]] = defaultdict(dict)
    if not ids:
        return gedaan
    for jaar, stap, dag in Kerngesprek.objects.filter(kernjaar__in=ids).values_list("kernjaar", "stap", "dag"):
        gedaan[jaar][Jaarstap(stap)] = dag
    klaar = Ontwikkelmoment.objects.filter(kernjaar__in=ids, vastgesteld_op__isnull=False)
    for jaar, stap, op in klaar.values_list("kernjaar", "stap", "vastgesteld_op"):
        gedaan[jaar][Jaarstap(stap)] = localdate(op)
    af = Jaarevaluatie.objects.filter(kernjaar__in=ids, vastgesteld_op__isnull=False)
    for jaar, op in af.values_list("kernjaar", "vastgesteld_op"):
        gedaan[jaar][Jaarstap.EVALUATIE] = localdate(op)
    return gedaan


def read_plan(kernjaar: Kernjaar, dag: date) -> tuple[Stapmoment, ...]:
    """The steps of one year as they stand on a day."""
    regio = kernjaar.school.regio_id
    gedaan = read_done([kernjaar]).get(kernjaar.id, {})
    return jaarplan(kernjaar.jaar, gedaan, dag, read_parameters(regio), read_kalender(regio))


@dataclass(frozen=True)
class Teamregel:
    """One school in the overview: its year if it has begun, where it is, and how many steps are late."""

    school: Organisatie
    jaar: Kernjaar | None
    nu: Stapmoment | None
    te_laat: int
    klaar: int

    @property
    def stand(self) -> str:
        """``niet_begonnen``, ``te_laat``, ``klaar`` or ``op_weg``."""
        if self.jaar is None:
            return "niet_begonnen"
        if self.te_laat:
            return "te_laat"
        return "klaar" if self.nu is None else "op_weg"


def list_teams(scholen: Iterable[Organisatie], jaar: Schooljaar, dag: date, regio: str) -> list[Teamregel]:
    """Where each core team is in a year. Six queries, whatever the number of schools."""
    lijst = list(scholen)
    jaren = {j.school_id: j for j in Kernjaar.objects.filter(school__in=lijst, begin=jaar.begin)}
    gedaan = read_done(jaren.values())
    parameters, kalender = read_parameters(regio), read_kalender(regio)
    regels = []
    for school in lijst:
        eigen = jaren.get(school.id)
        plan = jaarplan(jaar, gedaan.get(eigen.id, {}) if eigen else {}, dag, parameters, kalender)
        laat = sum(s.stand is Stapstand.TE_LAAT for s in plan)
        klaar = sum(s.stand is Stapstand.GEDAAN for s in plan)
        regels.append(Teamregel(school, eigen, waar(plan), laat, klaar))
    return regels


def read_marks(kernjaar: Kernjaar) -> tuple[tuple[Cijferbeeld, ...], set[str]]:
    """What the marks of a year say, and which seats gave them."""
    rijen = Jaarcijfer.objects.filter(kernjaar=kernjaar).values_list("plek", "vraag", "cijfer")
    return cijferbeeld((Cijfervraag(v), c) for _plek, v, c in rijen), {plek for plek, _v, _c in rijen}


def list_asked(door: Handelend) -> list[Dagvraag]:
    """What is asked now of somebody who guides core teams or promised something there. At most eight queries."""
    if not door.mag(B.KERNJAAR_BIJHOUDEN) or door.regio is None:
        return []
    vragen = [
        Dagvraag(a.tekst, a.kernjaar.school.naam, a.voor, "R191", reverse("spiegel:kernjaar", args=[a.kernjaar_id]))
        for a in Kernafspraak.objects.filter(wie=door.houder, gedaan_op=None).select_related("kernjaar__school")
    ]
    jaren = list(Kernjaar.objects.filter(procesbegeleider=door.houder).select_related("school"))
    lopend = [j for j in jaren if j.jaar.vanaf <= door.vandaag < j.jaar.tot]
    if lopend:
        gedaan, parameters, kalender = read_done(lopend), read_parameters(door.regio), read_kalender(door.regio)
        for jaar in lopend:
            plan = jaarplan(jaar.jaar, gedaan.get(jaar.id, {}), door.vandaag, parameters, kalender)
            vragen += [_asked(jaar, stap) for stap in te_doen(plan)]
    return sorted(vragen, key=lambda v: v.uiterst)


def _asked(jaar: Kernjaar, moment: Stapmoment) -> Dagvraag:
    naam, sleutels = address_of(jaar, moment.stap)
    return Dagvraag(
        tekst(moment.stap.tekst, taal()),
        jaar.school.naam,
        moment.uiterst,
        moment.termijn.regel,
        reverse(naam, args=sleutels),
    )


def address_of(jaar: Kernjaar, stap: Jaarstap) -> tuple[str, tuple[object, ...]]:
    """The page on which a step is done, with what its address takes."""
    if stap in (Jaarstap.BEGIN, Jaarstap.EIND):
        return "spiegel:kerngesprek", (jaar.id, stap.value)
    if stap is Jaarstap.EVALUATIE:
        return "spiegel:jaarevaluatie", (jaar.id,)
    return "spiegel:ontwikkelmoment", (jaar.id, stap.value)


def with_content(kernjaren: QuerySet[Kernjaar]) -> QuerySet[Kernjaar]:
    """Years with talks, goals, agreements and moments read along."""
    afspraken = Kernafspraak.objects.order_by("voor", "id")
    return kernjaren.prefetch_related("gesprekken", "doelen", "momenten", Prefetch("afspraken", queryset=afspraken))
