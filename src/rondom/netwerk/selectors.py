"""Reads of the network."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.kern import regio as regio_kern
from rondom.kern.afspraken import Afspraken, parse_afspraken
from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.parameters import SOORTEN, Parameters, parameters_from
from rondom.kern.regio import Regio as Regiogegevens
from rondom.kern.regio import Team, parse_regio
from rondom.kern.rollen import Bevoegdheid, rollen_met
from rondom.kern.routefeiten import Onderwijssoort
from rondom.kern.routetabel import Partij, Routetabel, parse_tabel
from rondom.kern.stromen import Doel
from rondom.netwerk.models import (
    Contactpersoon,
    ConvenantPartij,
    Functie,
    Gemeente,
    Organisatie,
    Organisatiesoort,
    Parameterwaarde,
    Regeling,
    Regelingsoort,
    School,
    Schoolvakantie,
    Werkgebied,
)


def read_parameters(regio: str) -> Parameters:
    """The dated parameters of a region."""
    rijen = Parameterwaarde.objects.filter(regio=regio, sleutel__in=SOORTEN).values_list("sleutel", "waarde", "vanaf")
    return parameters_from(rijen)


def list_parameter_values(sleutels: Iterable[str]) -> set[int]:
    """Every value that these parameters have, had or will have: of the law and of any region."""
    gevraagd = set(sleutels)
    eigen = Parameterwaarde.objects.filter(sleutel__in=gevraagd).values_list("waarde", flat=True)
    return {SOORTEN[s].standaard for s in gevraagd} | set(eigen)


def list_schoolvakanties(regio: str) -> tuple[tuple[date, date], ...]:
    """The school holidays of a region as (first day, first school day after)."""
    return tuple(Schoolvakantie.objects.filter(regio=regio).order_by("vanaf").values_list("vanaf", "tot"))


def read_kalender(regio: str) -> Kalender:
    """The days of a region: its school holidays beside the public holidays."""
    rijen = Schoolvakantie.objects.filter(regio=regio).order_by("vanaf").values_list("naam", "vanaf", "tot")
    return Kalender(tuple(Vakantie(*rij) for rij in rijen))


def list_convenant_partners(school: UUID, dag: date) -> QuerySet[Organisatie]:
    """The organisations that share a convenant for working together with this school on a day, by name (BR37, R039)."""
    convenanten = _convenanten(school, Doel.SAMENWERKEN, dag).values("convenant")
    partijen = ConvenantPartij.objects.filter(convenant__in=convenanten).exclude(organisatie=school)
    return (
        Organisatie.objects.filter(id__in=partijen.values("organisatie"))
        .exclude(soort__in=(Organisatiesoort.SCHOOL, Organisatiesoort.SCHOOLBESTUUR, Organisatiesoort.RONDOM))
        .order_by("naam")
    )


def list_overdrachtpartners(school: UUID, dag: date) -> QuerySet[Organisatie]:
    """Whom a school can ask what came before: the partners of a convenant, other schools too, by name (R163)."""
    convenanten = _convenanten(school, Doel.SAMENWERKEN, dag).values("convenant")
    partijen = ConvenantPartij.objects.filter(convenant__in=convenanten).exclude(organisatie=school)
    return (
        Organisatie.objects.filter(id__in=partijen.values("organisatie"))
        .exclude(soort__in=(Organisatiesoort.SCHOOLBESTUUR, Organisatiesoort.RONDOM))
        .order_by("naam", "id")
    )


def _convenanten(organisatie: UUID, doel: Doel, dag: date) -> QuerySet[ConvenantPartij]:
    return ConvenantPartij.objects.filter(
        _geldig(dag, "convenant__"), organisatie=organisatie, convenant__doelen__contains=[doel.value]
    )


def has_convenant(organisatie: UUID, soorten: Iterable[str], dag: date, doel: Doel = Doel.SAMENWERKEN) -> bool:
    """Does this organisation share a convenant for this purpose with one of these kinds on a day? (BR37, R039)"""
    convenanten = _convenanten(organisatie, doel, dag)
    partijen = ConvenantPartij.objects.filter(convenant__in=convenanten.values("convenant"))
    return partijen.filter(organisatie__soort__in=list(soorten)).exclude(organisatie=organisatie).exists()


def list_aanbieders(school: UUID, dag: date) -> QuerySet[Organisatie]:
    """Who can give support or help to a pupil of this school: the school, and partners with somebody who helps."""
    rollen = rollen_met(Bevoegdheid.INZET_STARTEN)
    helpers = Functie.objects.filter(_geldig(dag), rol__in=rollen).values("organisatie")
    partners = list_convenant_partners(school, dag).filter(id__in=helpers).values("id")
    return Organisatie.objects.filter(Q(id=school) | Q(id__in=partners)).order_by("naam", "id")


def list_contacts(school: UUID, dag: date) -> QuerySet[Functie]:
    """The fixed contacts of a school at the organisations around it on a day (R005)."""
    return (
        Functie.objects.filter(_geldig(dag), _geldig(dag, "contact_voor__"), contact_voor__van=school)
        .select_related("persoon", "organisatie")
        .order_by("organisatie__naam", "id")
    )


def list_colleagues(organisatie: UUID, bevoegdheden: Iterable[Bevoegdheid], dag: date) -> QuerySet[Functie]:
    """Who works at an organisation on a day in a role with one of these rights, by name."""
    rollen = {rol for b in bevoegdheden for rol in rollen_met(b)}
    return (
        Functie.objects.filter(_geldig(dag), organisatie=organisatie, rol__in=rollen)
        .select_related("persoon", "organisatie")
        .order_by("persoon__sorteernaam", "id")
    )


def list_contact_schools(functie: UUID, dag: date) -> QuerySet[Organisatie]:
    """The schools for which somebody is the fixed contact on a day, by name (R005)."""
    vast = Contactpersoon.objects.filter(_geldig(dag), functie=functie).values("van")
    return Organisatie.objects.filter(id__in=vast, school__isnull=False).order_by("naam", "id")


def find_contact(school: UUID, organisatie: UUID, dag: date) -> Functie | None:
    """The fixed contact of a school at one organisation on a day; None when there is none."""
    return list_contacts(school, dag).filter(organisatie=organisatie).first()


def read_routetabel(regio: str, dag: date) -> Routetabel | None:
    """The routing table of a region as it is on a day (R055); None when the region has none yet."""
    inhoud = _read_regeling(regio, Regelingsoort.ROUTES, dag)
    return None if inhoud is None else _parse_routes(inhoud).op(dag)


def read_afspraken(regio: str, dag: date) -> Afspraken:
    """Ladder, levels of support and framework of laws of a region on a day; empty when it has none."""
    inhoud = _read_regeling(regio, Regelingsoort.AFSPRAKEN, dag)
    return Afspraken() if inhoud is None else _parse_afspraken(inhoud)


def read_wie(regio: str, dag: date) -> Regiogegevens | None:
    """Who there is in a region by its own data on a day: forms, seats, ways of working; None when it has none."""
    inhoud = _read_regeling(regio, Regelingsoort.WIE, dag)
    return None if inhoud is None else _parse_wie(inhoud)


def _read_regeling(regio: str, soort: str, dag: date) -> str | None:
    regelingen = Regeling.objects.filter(regio=regio, soort=soort, vanaf__lte=dag).order_by("-vanaf")
    return regelingen.values_list("inhoud", flat=True).first()


@lru_cache(maxsize=16)
def _parse_routes(inhoud: str) -> Routetabel:
    return parse_tabel(inhoud, "routes.toml")


@lru_cache(maxsize=16)
def _parse_afspraken(inhoud: str) -> Afspraken:
    return parse_afspraken(inhoud, "afspraken.toml")


@lru_cache(maxsize=16)
def _parse_wie(inhoud: str) -> Regiogegevens:
    return parse_regio(inhoud, "regio.toml")


def read_gemeentenamen(regio: str) -> dict[str, str]:
    """What the municipalities of a region are called, by code."""
    return dict(Gemeente.objects.filter(regio=regio).values_list("code", "naam"))


def find_gemeente(pc4: str, dag: date) -> Gemeente | None:
    """The municipality of a postcode area, by the local team that works there (R049); None when no team does."""
    gebied = (
        Werkgebied.objects.filter(_geldig(dag), pc4=pc4, team__gemeente__isnull=False)
        .select_related("team__gemeente")
        .order_by("id")
        .first()
    )
    return gebied.team.gemeente if gebied else None


def find_team(
    partij: Partij, *, school: Organisatie, pc4: str, woongemeente: str | None, dag: date
) -> Organisatie | None:
    """The organisation that stands for a party of the routing table, for this school and this home (``kern.regio``).

    None when there is none, when several would do and nothing tells them apart, or when the school itself is meant.
    """
    if not partij.organisatiesoort or partij.organisatiesoort == Organisatiesoort.SCHOOL:
        return None
    gegevens = School.objects.select_related("samenwerkingsverband").get(pk=school.pk)
    if partij.organisatiesoort == Organisatiesoort.SAMENWERKINGSVERBAND and partij.vindplaats == "school":
        return gegevens.samenwerkingsverband
    teams = read_teams(school.regio_id, partij.vormen, dag)
    gevonden = regio_kern.find_team(
        tuple(teams), partij, school=school_of(gegevens), pc4=pc4, woongemeente=woongemeente or "", dag=dag
    )
    return None if gevonden is None else teams[gevonden]


@dataclass(frozen=True)
class Bereikbaar:
    """The fixed contact of a school at a team, whether it can be reached now, and who stands in when it cannot."""

    contact: Functie | None
    nu: bool
    waarnemer: Functie | None


def read_bereikbaar(school: Organisatie, team: Organisatie, moment: datetime) -> Bereikbaar:
    """Whom does this school call at this team, at this moment (local time)? (R003, R005, R054)"""
    dag = moment.date()
    wie = read_wie(school.regio_id, dag)
    gegevens = School.objects.select_related("organisatie").get(pk=school.pk)
    punt = wie.contact_at(team.naam, gegevens.brin) if wie else None
    contact = find_contact(school.pk, team.pk, dag)
    if punt is None:
        return Bereikbaar(contact, nu=contact is not None, waarnemer=None)
    per_functie: dict[str, Functie] = {}
    for lid in _members(team, dag):
        per_functie.setdefault(lid.rol, lid)
    contact = contact or per_functie.get(punt.functie)
    nu = contact is not None and punt.is_reachable(moment)
    waarnemer = per_functie.get(punt.vervanger)
    return Bereikbaar(contact, nu, None if nu or waarnemer == contact else waarnemer)


def _members(team: Organisatie, dag: date) -> QuerySet[Functie]:
    return (
        Functie.objects.filter(_geldig(dag), organisatie=team)
        .select_related("persoon", "organisatie")
        .order_by("persoon__sorteernaam", "id")
    )


def school_of(school: School) -> regio_kern.School:
    """A school as the rules know it."""
    organisatie = school.organisatie
    return regio_kern.School(
        school.brin, organisatie.naam, Onderwijssoort(school.onderwijssoort), organisatie.gemeente_id or "", school.pc4
    )


def read_teams(regio: str, vormen: tuple[str, ...], dag: date) -> dict[Team, Organisatie]:
    """The teams of these forms: rows and service areas of the database, with what the region's data say besides."""
    wie = read_wie(regio, dag)
    bekend = {team.naam: team for team in wie.teams} if wie else {}
    gebieden: dict[UUID, list[str]] = {}
    for team, pc4 in Werkgebied.objects.filter(_geldig(dag), team__regio=regio, team__soort__in=vormen).values_list(
        "team", "pc4"
    ):
        gebieden.setdefault(team, []).append(pc4)
    return {
        replace(
            bekend.get(o.naam) or Team(o.soort, o.naam, o.gemeente_id or ""),
            gemeente=o.gemeente_id or "",
            pc4=tuple(gebieden.get(o.pk, ())),
        ): o
        for o in Organisatie.objects.filter(regio=regio, soort__in=vormen).order_by("naam", "id")
    }


def list_teams(regio: str, bevoegdheid: Bevoegdheid, dag: date) -> QuerySet[Organisatie]:
    """The organisations of a region outside the schools where somebody has this right on a day, by name."""
    functies = Functie.objects.filter(_geldig(dag), rol__in=rollen_met(bevoegdheid), organisatie__regio=regio)
    return (
        Organisatie.objects.filter(id__in=functies.values("organisatie"))
        .exclude(soort__in=(Organisatiesoort.SCHOOL, Organisatiesoort.SCHOOLBESTUUR, Organisatiesoort.RONDOM))
        .order_by("naam", "id")
    )


def list_leden(organisatie: UUID | None, bevoegdheid: Bevoegdheid, dag: date) -> QuerySet[Functie]:
    """The functions at an organisation that have this right on a day, by name."""
    return (
        Functie.objects.filter(_geldig(dag), organisatie=organisatie, rol__in=rollen_met(bevoegdheid))
        .select_related("persoon", "organisatie")
        .order_by("persoon__sorteernaam", "id")
    )


def is_same_person(een: UUID, ander: UUID) -> bool:
    """Whether two functions are held by one person, who may work in two places (R012)."""
    personen = Functie.objects.filter(pk__in=(een, ander)).values_list("persoon", flat=True)
    return len(set(personen)) == 1


def list_in_rol(regio: str, rol: str, dag: date) -> QuerySet[Functie]:
    """Everybody in a region who works in this role on a day, by organisation and name."""
    return (
        Functie.objects.filter(_geldig(dag), organisatie__regio=regio, rol=rol)
        .select_related("persoon", "organisatie")
        .order_by("organisatie__naam", "persoon__sorteernaam", "id")
    )


def _geldig(dag: date, voor: str = "") -> Q:
    """Rows with a period that holds on a day."""
    return Q(**{f"{voor}vanaf__lte": dag}) & (Q(**{f"{voor}tot__isnull": True}) | Q(**{f"{voor}tot__gt": dag}))


def list_schools_of_board(bestuur: UUID | None) -> frozenset[str]:
    """The BRIN codes of the schools of a school board; empty for who works elsewhere."""
    if bestuur is None:
        return frozenset()
    return frozenset(School.objects.filter(organisatie__bovenliggend=bestuur).values_list("brin", flat=True))
