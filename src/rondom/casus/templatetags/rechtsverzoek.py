"""Requests about the own data, and what stands beside a record, in templates."""

from typing import Any
from uuid import UUID

from django import template

from rondom.casus.selectors_bijschrift import DOSSIER, Bijschrift, list_bijschriften
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import taal

register = template.Library()


@register.filter
def verzoeknaam(soort: str) -> str:
    """The name of a kind of request."""
    return tekst(Verzoeksoort(soort).tekst, taal())


@register.filter
def stuknaam(soort: str) -> str:
    """The name of a kind of record; empty for the whole."""
    return tekst(f"beeld.soort.{soort}", taal()) if soort else ""


@register.inclusion_tag("casus/deel/bijschriften.html", takes_context=True)
def bijschriften(context: dict[str, Any], pk: UUID | None = None) -> dict[str, Any]:
    """What the family put beside this record, or beside the whole without ``pk``. Read once per page."""
    return {"bijschriften": _read(context).get(pk or DOSSIER, ())}


@register.simple_tag(takes_context=True)
def alle_bijschriften(context: dict[str, Any]) -> list[Bijschrift]:
    """Everything that the family put beside a record of this casus, so that nothing is overlooked."""
    return [b for groep in _read(context).values() for b in groep]


def _read(context: dict[str, Any]) -> dict[UUID, list[Bijschrift]]:
    request, tafel = context["request"], context.get("tafel")
    if tafel is None:
        return {}
    if not hasattr(request, "bijschriften"):
        request.bijschriften = list_bijschriften(tafel.dossier, request.door)
    gevonden: dict[UUID, list[Bijschrift]] = request.bijschriften
    return gevonden
