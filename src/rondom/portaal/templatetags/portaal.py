"""Sentences for the family."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from rondom.kern.regels import REGELS
from rondom.toegang.selectors_uitnodiging import list_plekken
from rondom.toegang.tonen import taal

register = template.Library()


@register.filter
def waarom_mocht_dat(regel: str) -> str:
    """Why somebody could look, from the rule in the log."""
    if regel not in REGELS:
        return ""
    return _("Dat mocht, omdat: %(regel)s") % {"regel": REGELS[regel].en if taal() == "en" else REGELS[regel].nl}


@register.inclusion_tag("portaal/deel/kinderen.html", takes_context=True)
def kinderen(context: Any) -> dict[str, Any]:
    """For which child one looks, and a button for every other; nothing when there is one."""
    request = context["request"]
    actors = [a for a in getattr(request, "actors", []) if a.is_familie]
    plekken = list_plekken(actors, request.door) if len(actors) > 1 else []
    return {"plekken": plekken, "csrf_token": context.get("csrf_token", "")}
