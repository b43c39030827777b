"""``{% inlogdiensten as diensten %}``: the login services of organisations that this installation knows."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def inlogdiensten() -> list[dict[str, str]]:
    """Key and name of each, in the order of the installation."""
    return [{"sleutel": d["provider_id"], "naam": d["name"]} for d in settings.INLOGDIENSTEN]
