"""Words of earlier trajectories."""

from django import template

from rondom.casus.models import EerderTraject, Instroomantwoord
from rondom.casus.tonen_overdracht import show_gegevens, show_instroom
from rondom.kern.overdracht import Resultaat, Trajectsoort
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import taal

register = template.Library()


@register.filter
def trajectsoort(soort: str) -> str:
    """The name of a kind of trajectory."""
    return tekst(Trajectsoort(soort).tekst, taal())


@register.simple_tag
def trajectgegevens(traject: EerderTraject) -> list[tuple[str, str]]:
    """The facts of one trajectory, for the component ``gegevens``."""
    return show_gegevens(traject)


@register.filter
def trajectresultaat(resultaat: str) -> str:
    """How it ended."""
    return tekst(Resultaat(resultaat).tekst, taal())


@register.simple_tag
def instroomgegevens(antwoorden: list[Instroomantwoord]) -> list[tuple[str, str]]:
    """The answers of the intake check, for the component ``gegevens``."""
    return show_instroom(antwoorden)
