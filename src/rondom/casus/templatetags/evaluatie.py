"""Names and badges of looking back in templates."""

from typing import Any

from django import template

from rondom.casus.models import Evaluatie
from rondom.casus.tonen_evaluatie import decision_name, kind_name
from rondom.casus.tonen_inzet import outcome_name
from rondom.kern.statussen import EVALUATIE, EvaluatieStatus
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import taal
from rondom.ui.bouwstenen.kader import status

register = template.Library()
KLEUR = {
    EvaluatieStatus.GEPLAND: "wacht",
    EvaluatieStatus.GEVRAAGD: "bezig",
    EvaluatieStatus.AFGEROND: "goed",
    EvaluatieStatus.VERVALLEN: "neutraal",
}


@register.simple_tag
def evaluatienaam(evaluatie: Evaluatie) -> str:
    """The kind of a moment in words."""
    return kind_name(evaluatie.soort)


@register.simple_tag
def evaluatiestatus(evaluatie: Evaluatie) -> Any:
    """How it stands, as a badge."""
    return status(tekst(EVALUATIE.stand(evaluatie.status).tekst, taal()), KLEUR[EvaluatieStatus(evaluatie.status)])


@register.filter
def besluitnaam(besluit: str) -> str:
    """A decision in words."""
    return decision_name(besluit)


@register.filter
def uitkomstnaam(uitkomst: str) -> str:
    """The outcome of an after-care check in words."""
    return outcome_name(uitkomst)
