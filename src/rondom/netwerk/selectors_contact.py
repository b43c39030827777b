"""Which school lacks which fixed contact? (R005)

A region has some hundred schools and some tens of partners; the whole country has 8 600 schools. What a page shows is
read for its schools alone; only who asks for gaps, or for all as a file, has every school computed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from rondom.kern.plaatsen import Contactcel, contactcel
from rondom.kern.regio import SWV, VORMEN, Team
from rondom.netwerk.models import Contactpersoon, Functie, Organisatie, Organisatiesoort, School
from rondom.netwerk.selectors import read_teams, read_wie, school_of
from rondom.netwerk.selectors_netwerk import on_day, schools_with_data
from rondom.netwerk.zoekwoord import correct, words_of

REGIOBREED = frozenset({Organisatiesoort.VEILIG_THUIS.value})
"""Kinds that work for every school of the region, wherever they have their office."""


@dataclass(frozen=True)
class Rij:
    """One school with a cell for each kind of partner, in the order of the columns."""

    school: School
    cellen: tuple[Contactcel, ...]

    @property
    def mist(self) -> int:
        """How many contacts are missing."""
        return sum(len(c.zonder_partnercontact) + len(c.zonder_schoolcontact) for c in self.cellen)


@dataclass(frozen=True)
class Contact:
    """One school and one partner: who is fixed there for the school, and at the school for the partner."""

    partner: Organisatie
    bij_partner: tuple[Functie, ...]
    op_school: tuple[Functie, ...]


class Partners:
    """The partners of a region on a day, and which of them work for a school. Three queries."""

    def __init__(self, regio: str, dag: date) -> None:
        wie = read_wie(regio, dag)
        vormen = (
            *VORMEN,
            *(v.sleutel for v in (wie.vormen if wie else ())),
            *REGIOBREED,
            Organisatiesoort.POLITIE.value,
        )
        self.teams = {t: o for t, o in read_teams(regio, tuple(dict.fromkeys(vormen)), dag).items() if _runs(t, dag)}
        swv = Organisatie.objects.filter(regio=regio, soort=Organisatiesoort.SAMENWERKINGSVERBAND)
        self.alle = {o.pk: o for o in (*self.teams.values(), *swv)}
        hier = {o.soort for o in self.alle.values()}
        self.soorten = tuple(s for s in (SWV, *dict.fromkeys(vormen)) if s in hier)
        self._per_plaats: dict[tuple[str | None, str], tuple[Organisatie, ...]] = {}
        self._van_school: dict[str, list[Organisatie]] = {}
        for team, organisatie in self.teams.items():
            for brin in team.scholen:
                self._van_school.setdefault(brin, []).append(organisatie)
        self._breed = [o for t, o in self.teams.items() if t.soort in REGIOBREED]
        self._in: dict[str, list[tuple[Team, Organisatie]]] = {}
        for team, organisatie in self.teams.items():
            for code in team.werkt_in if not team.scholen and team.soort not in REGIOBREED else ():
                self._in.setdefault(code, []).append((team, organisatie))

    def of(self, school: School) -> list[Organisatie]:
        """Who works for this school; the answer for a municipality and kind of education is kept."""
        plek = (school.organisatie.gemeente_id, school.onderwijssoort)
        if plek not in self._per_plaats:
            feiten = school_of(school)
            hier = [o for t, o in self._in.get(feiten.gemeente, ()) if t.serves(feiten)]
            self._per_plaats[plek] = (*self._breed, *hier)
        eigen = self._van_school.get(school.brin, ())
        verband = [self.alle[school.samenwerkingsverband_id]] if school.samenwerkingsverband_id in self.alle else []
        return [*verband, *self._per_plaats[plek], *eigen]


def _runs(team: Team, dag: date) -> bool:
    return (team.vanaf is None or team.vanaf <= dag) and (team.tot is None or dag < team.tot)


def list_coverage(scholen: Iterable[School], partners: Partners, dag: date) -> list[Rij]:
    """Each of these schools with what it has and lacks. Two queries."""
    rijen = list(scholen)
    van_school, van_partner = _pairs(rijen, dag)
    return [_row(s, partners, van_school, van_partner) for s in rijen]


def _row(
    school: School,
    partners: Partners,
    van_school: Collection[tuple[UUID, UUID]],
    van_partner: Collection[tuple[UUID, UUID]],
) -> Rij:
    per: dict[str, list[UUID]] = {}
    for partner in partners.of(school):
        per.setdefault(partner.soort, []).append(partner.pk)
    cellen = (contactcel(school.pk, per.get(s, ()), van_school, van_partner) for s in partners.soorten)
    return Rij(school, tuple(cellen))


VEEL = 500
"""From so many schools on, all contacts of their region are read: a long list of keys costs more."""


def _pairs(scholen: list[School], dag: date) -> tuple[set[tuple[UUID, UUID]], set[tuple[UUID, UUID]]]:
    """Which (school, partner) pairs have a contact today: of the school at the partner, of the partner at the school."""
    nu = Contactpersoon.objects.filter(on_day(dag), on_day(dag, "functie__"))
    if len(scholen) < VEEL:
        sleutels = [s.pk for s in scholen]
        heen, terug = nu.filter(van__in=sleutels), nu.filter(functie__organisatie__in=sleutels)
    else:
        regio = scholen[0].organisatie.regio_id
        heen, terug = nu.filter(van__regio=regio), nu.filter(functie__organisatie__regio=regio)
    return (
        set(heen.values_list("van", "functie__organisatie")),
        set(terug.values_list("functie__organisatie", "van")),
    )


def filter_schools(
    regio: str, *, zoek: str = "", gemeente: str = "", onderwijs: str = "", alleen: UUID | None = None
) -> QuerySet[School]:
    """The schools to show, by name; typing errors forgiven. No query, or one or two for the words."""
    rijen = schools_with_data(regio)
    if gemeente:
        rijen = rijen.filter(organisatie__gemeente=gemeente)
    if onderwijs:
        rijen = rijen.filter(onderwijssoort=onderwijs)
    if alleen is not None:
        rijen = rijen.filter(pk=alleen)
    woorden = words_of(zoek)
    if not woorden:
        return rijen
    namen = {pk: words_of(f"{naam} {brin}") for pk, naam, brin in rijen.values_list("pk", "organisatie__naam", "brin")}
    bekend = {w for ws in namen.values() for w in ws}
    woorden = [correct(w, bekend) or w for w in woorden]
    return rijen.filter(
        pk__in=[pk for pk, eigen in namen.items() if all(any(w.startswith(z) for w in eigen) for z in woorden)]
    )


def list_contacts_of(school: School, partners: Partners, dag: date) -> list[Contact]:
    """Every partner of a school with the people fixed both ways, in the order of the columns. Two queries."""
    nu = Contactpersoon.objects.filter(on_day(dag), on_day(dag, "functie__")).select_related(
        "functie__persoon", "functie__organisatie"
    )
    heen: dict[UUID, list[Functie]] = {}
    for rij in nu.filter(van=school.pk).order_by("vanaf", "id"):
        heen.setdefault(rij.functie.organisatie_id, []).append(rij.functie)
    terug: dict[UUID, list[Functie]] = {}
    for rij in nu.filter(functie__organisatie=school.pk).order_by("vanaf", "id"):
        terug.setdefault(rij.van_id, []).append(rij.functie)
    rang = {soort: n for n, soort in enumerate(partners.soorten)}
    return [
        Contact(p, tuple(heen.get(p.pk, ())), tuple(terug.get(p.pk, ())))
        for p in sorted(partners.of(school), key=lambda p: (rang[p.soort], p.naam))
    ]


def list_contacts_between(scholen: list[School], dag: date) -> dict[tuple[UUID, UUID, bool], list[Functie]]:
    """Who is fixed for these schools: (…, True) at the partner, (…, False) at school. Two queries per 500 schools."""
    nu = Contactpersoon.objects.filter(on_day(dag), on_day(dag, "functie__")).select_related("functie__persoon")
    uit: dict[tuple[UUID, UUID, bool], list[Functie]] = {}
    for begin in range(0, len(scholen), VEEL):
        sleutels = [s.pk for s in scholen[begin : begin + VEEL]]
        for rij in nu.filter(van__in=sleutels).order_by("vanaf", "id"):
            uit.setdefault((rij.van_id, rij.functie.organisatie_id, True), []).append(rij.functie)
        for rij in nu.filter(functie__organisatie__in=sleutels).order_by("vanaf", "id"):
            uit.setdefault((rij.functie.organisatie_id, rij.van_id, False), []).append(rij.functie)
    return uit


def count_gaps(scholen: Iterable[School], partners: Partners, dag: date) -> tuple[int, int]:
    """How many contacts are missing, at how many schools."""
    rijen = [r for r in list_coverage(scholen, partners, dag) if r.mist]
    return sum(r.mist for r in rijen), len(rijen)
