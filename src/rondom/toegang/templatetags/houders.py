"""Holders and grounds in templates of access."""

from uuid import UUID

from django import template

from rondom.toegang.houders import Houder

register = template.Library()


@register.filter
def houder(namen: dict[UUID, Houder], sleutel: UUID) -> Houder | None:
    """Who is behind a key, among those that were read for this page."""
    return namen.get(sleutel)


@register.filter
def regel_van(grond: str) -> str:
    """The rule in the ground of a log line."""
    return grond.partition(" ")[0]
