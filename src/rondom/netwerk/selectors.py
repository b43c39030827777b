"""Reads of the network."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.parameters import SOORTEN, Parameters, parameters_from
from rondom.kern.rollen import Bevoegdheid, rollen_met
from rondom.kern.routetabel import Partij, Routetabel, parse_tabel
from rondom.netwerk.models import (
    ConvenantPartij,
    Functie,
    Gemeente,
    Organisatie,
    Organisatiesoort,
    Parameterwaarde,
    Regeling,
    School,
    Schoolvakantie,
    Werkgebied,
)

ROUTES = "routes"
"""Kind of ``Regeling`` that holds a region's routing table."""


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
    """The organisations that share a convenant with this school on a day, by name (BR37)."""
    convenanten = ConvenantPartij.objects.filter(_geldig(dag, "convenant__"), organisatie=school).values("convenant")
    partijen = ConvenantPartij.objects.filter(convenant__in=convenanten).exclude(organisatie=school)
    return (
        Organisatie.objects.filter(id__in=partijen.values("organisatie"))
        .exclude(soort__in=(Organisatiesoort.SCHOOL, Organisatiesoort.SCHOOLBESTUUR, Organisatiesoort.RONDOM))
        .order_by("naam")
    )


def has_convenant(organisatie: UUID, soorten: Iterable[str], dag: date) -> bool:
    """Does this organisation share a convenant with an organisation of one of these kinds on a day? (BR37)"""
    convenanten = ConvenantPartij.objects.filter(_geldig(dag, "convenant__"), organisatie=organisatie)
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


def find_contact(school: UUID, organisatie: UUID, dag: date) -> Functie | None:
    """The fixed contact of a school at one organisation on a day; None when there is none."""
    return list_contacts(school, dag).filter(organisatie=organisatie).first()


def read_routetabel(regio: str, dag: date) -> Routetabel | None:
    """The routing table of a region that holds on a day (R055); None when the region has none yet."""
    regeling = Regeling.objects.filter(regio=regio, soort=ROUTES, vanaf__lte=dag).order_by("-vanaf").first()
    return None if regeling is None else _parse_routes(regeling.inhoud).op(dag)


@lru_cache(maxsize=16)
def _parse_routes(inhoud: str) -> Routetabel:
    return parse_tabel(inhoud, "routes.toml")


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
    """The organisation that stands for a party of the routing table, for this school and this home.

    ``school``: the one of its kind in the school's municipality; ``woonplaats``: the one that works for the home's
    postcode area, else the only one of its municipality; ``regio``: the one of the region. None when there is none,
    or when several would do and nothing tells them apart.
    """
    teams = Organisatie.objects.filter(regio=school.regio_id, soort=partij.organisatiesoort).order_by("naam", "id")
    if not partij.organisatiesoort or partij.organisatiesoort == Organisatiesoort.SCHOOL:
        return None
    if partij.vindplaats == "school":
        return _only(teams.filter(gemeente=school.gemeente_id))
    if partij.vindplaats == "woonplaats":
        gebieden = Werkgebied.objects.filter(_geldig(dag), pc4=pc4) if pc4 else Werkgebied.objects.none()
        hier = teams.filter(id__in=gebieden.values("team"))
        return hier.first() or (_only(teams.filter(gemeente=woongemeente)) if woongemeente else None)
    return _only(teams)


def _only(teams: QuerySet[Organisatie]) -> Organisatie | None:
    gevonden = list(teams[:2])
    return gevonden[0] if len(gevonden) == 1 else None


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
