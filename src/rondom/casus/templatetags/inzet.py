"""Names and badges of help in templates."""

from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField

from rondom.casus.models import Inzet
from rondom.casus.tonen_inzet import KLEUR, name_of
from rondom.kern.oordeel import Reden
from rondom.kern.statussen import INZET, InzetStatus
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import show_text, taal
from rondom.ui.bouwstenen.kader import status

register = template.Library()


@register.simple_tag
def inzetnaam(inzet: Inzet) -> str:
    """What one calls it: help or support, and by whom."""
    return name_of(inzet)


@register.simple_tag
def inzetstatus(inzet: Inzet) -> Any:
    """How it stands, as a badge."""
    return status(tekst(INZET.stand(inzet.status).tekst, taal()), KLEUR[InzetStatus(inzet.status)])


@register.simple_tag
def kolommen(*namen: str) -> list[str]:
    """Names of columns as a list, for the component ``tabel``."""
    return list(namen)


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
