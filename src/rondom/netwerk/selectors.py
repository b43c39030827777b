"""Reads of the network."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.kern.parameters import SOORTEN, Parameters, parameters_from
from rondom.netwerk.models import (
    ConvenantPartij,
    Organisatie,
    Organisatiesoort,
    Parameterwaarde,
    Schoolvakantie,
)


def read_parameters(regio: str) -> Parameters:
    """The dated parameters of a region."""
    rijen = Parameterwaarde.objects.filter(regio=regio, sleutel__in=SOORTEN).values_list("sleutel", "waarde", "vanaf")
    return parameters_from(rijen)


def list_schoolvakanties(regio: str) -> tuple[tuple[date, date], ...]:
    """The school holidays of a region as (first day, first school day after)."""
    return tuple(Schoolvakantie.objects.filter(regio=regio).order_by("vanaf").values_list("vanaf", "tot"))


def list_convenant_partners(school: UUID, dag: date) -> QuerySet[Organisatie]:
    """The organisations that share a convenant with this school on a day, by name (BR37)."""
    geldig = Q(convenant__vanaf__lte=dag) & (Q(convenant__tot__isnull=True) | Q(convenant__tot__gt=dag))
    convenanten = ConvenantPartij.objects.filter(geldig, organisatie=school).values("convenant")
    partijen = ConvenantPartij.objects.filter(convenant__in=convenanten).exclude(organisatie=school)
    return (
        Organisatie.objects.filter(id__in=partijen.values("organisatie"))
        .exclude(soort__in=(Organisatiesoort.SCHOOL, Organisatiesoort.SCHOOLBESTUUR, Organisatiesoort.RONDOM))
        .order_by("naam")
    )
