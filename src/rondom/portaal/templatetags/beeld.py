"""The record in plain words, for the family's own templates."""

from django import template

from rondom.portaal.dossierbeeld import Stuk

register = template.Library()


@register.filter
def paren(stuk: Stuk) -> list[tuple[str, str]]:
    """Word and value of each field, for the component ``gegevens``."""
    return [(r.label, r.waarde) for r in stuk.regels]
