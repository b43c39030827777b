"""Verdicts, categories and answers in templates."""

from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.kern.delen import Antwoord, Besluit
from rondom.kern.oordeel import Oordeel
from rondom.toegang.selectors import Stand
from rondom.toegang.tonen import category_names, show_oordeel

register = template.Library()


@register.filter
def categorieen(masker: int) -> str:
    """The names of the categories in a mask, as one sentence part."""
    return ", ".join(category_names(masker))


@register.filter
def oordeel(waarde: Oordeel) -> dict[str, Any]:
    """A verdict as plain values in the visitor's language."""
    return show_oordeel(waarde)


@register.filter
def antwoord(waarde: Antwoord) -> str:
    """What somebody answered, in words."""
    woorden = {
        Besluit.GEEN: _("nog geen antwoord"),
        Besluit.GEGEVEN: _("ja, voor: %(wat)s") % {"wat": categorieen(waarde.categorieen)},
        Besluit.GEWEIGERD: _("nee"),
        Besluit.INGETROKKEN: _("ingetrokken"),
    }
    return woorden[waarde.besluit]


@register.filter
def toestemmingstatus(waarde: str) -> str:
    """The state of a consent in words."""
    return {
        "gevraagd": _("Wacht op antwoord"),
        "compleet": _("Toestemming gegeven"),
        "geweigerd": _("Geen toestemming"),
        "ingetrokken": _("Ingetrokken"),
        "verlopen": _("Verlopen"),
    }[waarde]


@register.filter
def uitleg_toestemming(stand: Stand) -> list[tuple[str, str]]:
    """What, with whom, why and how long, as pairs (R041)."""
    t = stand.toestemming
    return [
        (_("Met wie"), stand.ontvanger_naam),
        (_("Waarom"), t.doel),
        (_("Wat"), categorieen(stand.gevraagd)),
        (_("Tot wanneer"), date_format(t.tot, "j F Y")),
    ]
