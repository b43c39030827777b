"""Names of roles in the visitor's language."""

from django import template

from rondom.kern.rollen import ROLLEN
from rondom.toegang.tonen import taal

register = template.Library()


@register.filter
def rolnaam(sleutel: str) -> str:
    """The name of a role."""
    rol = ROLLEN[sleutel]
    return rol.en if taal() == "en" else rol.nl
