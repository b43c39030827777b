"""Reads of the network."""

from datetime import date

from rondom.kern.parameters import SOORTEN, Parameters, parameters_from
from rondom.netwerk.models import Parameterwaarde, Schoolvakantie


def read_parameters(regio: str) -> Parameters:
    """The dated parameters of a region."""
    rijen = Parameterwaarde.objects.filter(regio=regio, sleutel__in=SOORTEN).values_list("sleutel", "waarde", "vanaf")
    return parameters_from(rijen)


def list_schoolvakanties(regio: str) -> tuple[tuple[date, date], ...]:
    """The school holidays of a region as (first day, first school day after)."""
    return tuple(Schoolvakantie.objects.filter(regio=regio).order_by("vanaf").values_list("vanaf", "tot"))
