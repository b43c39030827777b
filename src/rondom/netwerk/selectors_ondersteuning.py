"""Reads of what schools offer: per school, per area, and which school can (R198–R201)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from rondom.kern import ondersteuning as kern
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.plaatszoeken import Kandidaat, Plekken, Zoekvraag, beoordeel_school, distance
from rondom.kern.praktijk import Helft
from rondom.kern.wittevlek import Schoolaanbod, Vlek, beoordeel_gebied
from rondom.netwerk.feiten_ondersteuning import count_gehouden, regel_of
from rondom.netwerk.models import Ondersteuningsaanbod, Plaats, Postcodegebied, School, Voorziening


@dataclass(frozen=True)
class Regel:
    """One line as a page shows it: the row, and what is held of it today."""

    rij: Voorziening
    gehouden: int

    @property
    def feit(self) -> kern.Voorziening:
        """As the rules know it."""
        return regel_of(self.rij, self.gehouden)

    @property
    def vrij(self) -> int | None:
        """Places left; None without a limit."""
        return self.feit.vrij


def list_regels(aanbod: Ondersteuningsaanbod, dag: date) -> list[Regel]:
    """The lines of an offer with the places that are held. Two queries."""
    rijen = list(aanbod.voorzieningen.order_by("soort", "leeftijd_van", "id"))
    gehouden = count_gehouden({r.lijn for r in rijen}, dag)
    return [Regel(rij, gehouden.get(rij.lijn, 0)) for rij in rijen]


def list_years(school: UUID) -> QuerySet[Ondersteuningsaanbod]:
    """The offers of a school that the reader may see, newest year first."""
    return Ondersteuningsaanbod.objects.filter(school=school).order_by("-schooljaar")


def list_held(school: UUID, dag: date) -> QuerySet[Plaats]:
    """Places of a school that are held for pupils of others today, the first to end first."""
    return (
        Plaats.objects.filter(voorziening__aanbod__school=school, vrij_op=None, tot__gte=dag)
        .select_related("voorziening", "houder__organisatie")
        .order_by("tot", "id")
    )


@dataclass(frozen=True)
class Schoolregels:
    """A school of the region with what it said for a year; ``aanbod`` is None when it said nothing."""

    school: School
    aanbod: Ondersteuningsaanbod | None
    regels: tuple[Regel, ...] = ()

    @property
    def naam(self) -> str:
        """The name of the school."""
        return self.school.organisatie.naam

    def of(self, soort: str) -> tuple[kern.Voorziening, ...]:
        """Its lines of one kind."""
        return tuple(r.feit for r in self.regels if r.rij.soort == soort)


def read_scholen(regio: str, schooljaar: int, dag: date) -> list[Schoolregels]:
    """Every school of a region, by name, with its adopted offer of a year. Four queries, whatever the number."""
    scholen = School.objects.filter(organisatie__regio=regio).select_related("organisatie__gemeente")
    aanbod = Ondersteuningsaanbod.objects.filter(
        school__organisatie__regio=regio, schooljaar=schooljaar, vastgesteld_op__isnull=False
    )
    per_school = {a.school_id: a for a in aanbod}
    rijen = list(Voorziening.objects.filter(aanbod__in=[a.pk for a in per_school.values()]).order_by("soort", "id"))
    gehouden = count_gehouden({r.lijn for r in rijen if r.plaatsen is not None}, dag)
    regels: dict[UUID, list[Regel]] = defaultdict(list)
    for rij in rijen:
        regels[rij.aanbod_id].append(Regel(rij, gehouden.get(rij.lijn, 0)))
    gesorteerd = sorted(scholen, key=lambda s: (s.organisatie.naam, s.brin))
    return [Schoolregels(s, a := per_school.get(s.pk), tuple(regels[a.pk]) if a else ()) for s in gesorteerd]


def read_plekken(codes: Iterable[str]) -> dict[str, tuple[float, float]]:
    """Where postcode areas lie, as far as that was loaded."""
    rijen = Postcodegebied.objects.filter(pc4__in=set(codes)).values_list("pc4", "lat", "lon")
    return {pc4: (lat, lon) for pc4, lat, lon in rijen if lat is not None and lon is not None}


# Which school can -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Vondst:
    """One school in a search: whether it can, why or why not, and how far it is."""

    school: Schoolregels
    oordeel: Oordeel
    km: int | None

    @property
    def past(self) -> bool:
        """Whether it can, and has a place."""
        return self.oordeel.mag

    def lines(self, soort: str) -> list[Regel]:
        """Its lines of the kind that was sought."""
        return [r for r in self.school.regels if r.rij.soort == soort]


def find_schools(
    vraag: Zoekvraag, scholen: Sequence[Schoolregels], *, pc4: str = "", behalve: UUID | None = None
) -> list[Vondst]:
    """Each school with its verdict, by name: nothing ranks them. ``pc4``: from where; ``behalve``: the asker's own."""
    plekken = read_plekken([pc4, *(s.school.pc4 for s in scholen)]) if pc4 else {}
    hier = plekken.get(pc4)
    gemeente = next((s.school.organisatie.gemeente_id for s in scholen if s.school.pc4 == pc4), None)
    vraag = replace(vraag, gemeente=gemeente or "")
    gevonden = []
    for s in scholen:
        if s.school.pk == behalve:
            continue
        daar = plekken.get(s.school.pc4)
        km = 0 if pc4 and s.school.pc4 == pc4 else None if hier is None or daar is None else distance(hier, daar)
        kandidaat = Kandidaat(
            s.school.onderwijssoort,
            gezegd=s.aanbod is not None,
            regels=tuple(r.feit for r in s.regels),
            km=km,
            gemeente=s.school.organisatie.gemeente_id or "",
        )
        gevonden.append(Vondst(s, beoordeel_school(vraag, kandidaat), km))
    return gevonden


# Coverage ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Dekkingsvraag:
    """Of which kinds of education (none is any) and which age."""

    onderwijs: tuple[str, ...] = ()
    leeftijd: int | None = None


def read_dekking(
    scholen: Sequence[Schoolregels],
    soorten: Iterable[str],
    gemeenten: Iterable[str],
    vraag: Dekkingsvraag,
    *,
    dag: date,
    parameters: Parameters,
) -> dict[tuple[str, str], Vlek]:
    """How each municipality stands for each kind: (municipality, kind) → answer. One query."""
    meedoend = [s for s in scholen if not vraag.onderwijs or s.school.onderwijssoort in vraag.onderwijs]
    per: dict[str, list[Schoolregels]] = defaultdict(list)
    for s in meedoend:
        per[_area(s)].append(s)
    plekken = read_plekken(s.school.pc4 for s in meedoend)
    uit: dict[tuple[str, str], Vlek] = {}
    for soort in soorten:
        van_soort = {s.school.pk: s.of(soort) for s in meedoend}
        biedt = [
            s for s in meedoend if any(r.is_for(vraag.leeftijd) and r.heeft_plaats for r in van_soort[s.school.pk])
        ]
        elders = Plekken((plekken[s.school.pc4], _area(s)) for s in biedt if s.school.pc4 in plekken)
        for gemeente in gemeenten:
            hier = per[gemeente]
            uit[gemeente, soort] = beoordeel_gebied(
                [Schoolaanbod(s.aanbod is not None, van_soort[s.school.pk]) for s in hier],
                leeftijd=vraag.leeftijd,
                km_elders=elders.nearest({plekken[s.school.pc4] for s in hier if s.school.pc4 in plekken}, gemeente),
                dag=dag,
                parameters=parameters,
            )
    return uit


def _area(school: Schoolregels) -> str:
    return school.school.organisatie.gemeente_id or ""


# Paper and practice -----------------------------------------------------------------------------------------------------


def count_praktijk(helft: Helft) -> dict[UUID, dict[str, int]]:
    """What casework shows per school in a finished half year, as far as it may be shown: school → what → how many.

    A count below the region's bound is not in it; the database never hands it out (R200).
    """
    uit: dict[UUID, dict[str, int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute("SELECT school, telling, aantal FROM casus_praktijk(%s, %s)", [helft.vanaf, helft.tot])
        for school, telling, aantal in cursor.fetchall():
            uit[school][telling] = aantal
    return uit
