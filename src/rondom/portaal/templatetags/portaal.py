"""Sentences for the family."""

from django import template
from django.utils.translation import gettext as _

from rondom.kern.regels import REGELS
from rondom.toegang.tonen import taal

register = template.Library()


@register.filter
def waarom_mocht_dat(regel: str) -> str:
    """Why somebody could look, from the rule in the log."""
    if regel not in REGELS:
        return ""
    return _("Dat mocht, omdat: %(regel)s") % {"regel": REGELS[regel].en if taal() == "en" else REGELS[regel].nl}
