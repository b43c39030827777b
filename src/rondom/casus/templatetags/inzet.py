"""Names and badges of help in templates."""

from typing import Any
from uuid import UUID

from django import forms, template
from django.forms.boundfield import BoundField

from rondom.casus.models import Inzet
from rondom.casus.selectors_historie import list_trajecten
from rondom.casus.tonen_inzet import KLEUR, active_text, name_of
from rondom.kern.oordeel import Reden
from rondom.kern.statussen import INZET, InzetStatus
from rondom.kern.teksten import tekst
from rondom.toegang.handelen import Handelend
from rondom.toegang.tonen import show_text, taal
from rondom.ui.bouwstenen.kader import status

register = template.Library()


@register.simple_tag
def inzetnaam(inzet: Inzet) -> str:
    """What one calls it: help or support, and by whom."""
    return name_of(inzet)


@register.simple_tag
def inzetactief(inzet: Inzet) -> str:
    """Whether it is active: all that some may know."""
    return active_text(inzet)


@register.simple_tag
def inzetstatus(inzet: Inzet) -> Any:
    """How it stands, as a badge."""
    return status(tekst(INZET.stand(inzet.status).tekst, taal()), KLEUR[InzetStatus(inzet.status)])


@register.simple_tag
def kolommen(*namen: str) -> list[str]:
    """Names of columns as a list, for the component ``tabel``."""
    return list(namen)


@register.inclusion_tag("casus/deel/trajecten.html")
def trajecten(dossier: UUID, door: Handelend) -> dict[str, Any]:
    """The history of a casus on one page: which trajectories ran, who, with what result (R132)."""
    return {"trajecten": list_trajecten(dossier, door)}


@register.filter
def kringsoort(soort: str) -> str:
    """The colour of the ring: support is school's, help is help's."""
    return "hulp" if soort == "hulp" else "school"


@register.filter
def is_lang(veld: BoundField) -> bool:
    """Is this a long text, that saves itself?"""
    return isinstance(veld.field.widget, forms.Textarea)


@register.filter
def redentekst(reden: Reden) -> str:
    """A reason in the visitor's language."""
    return show_text(reden)
