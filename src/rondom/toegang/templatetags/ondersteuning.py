"""Names that a region gives to kinds of support, in templates."""

from django import template

from rondom.toegang.tonen_ondersteuning import Namen

register = template.Library()


@register.filter
def soortnaam(sleutel: str, namen: Namen) -> str:
    """The name of a kind of support: ``{{ regel.soort|soortnaam:namen }}``."""
    return namen.soort(sleutel)
