"""The way to the other pages of one casus, and texts that belong to it."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django import template
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.translation import gettext_lazy as _

from rondom.casus.laden import Tafel
from rondom.casus.taakadressen import ADRESSEN_VERVOLG
from rondom.kern.bijlage import CATEGORIEEN
from rondom.kern.categorie import Categorie
from rondom.kern.statussen import ALLE
from rondom.kern.teksten import tekst
from rondom.kern.vervolg import Vervolg
from rondom.toegang.templatetags.houders import houder
from rondom.toegang.tonen import taal

register = template.Library()
register.filter(houder)

_STUKKEN = reduce(or_, CATEGORIEEN)
# (text, address, key, category of which something must be open)
TABS: tuple[tuple[Any, str, str, Categorie], ...] = (
    (_("Overzicht"), "casus:casus", "casus", Categorie.CONTACT),
    (_("Signalen"), "casus:signalen", "casus", Categorie.ONDERWIJS),
    (_("Gezin"), "casus:gezin", "casus", Categorie.CONTACT),
    (_("Verzuim"), "casus:verzuim", "casus", Categorie.VERZUIM),
    (_("Toestemming"), "toegang:toestemmingen", "dossier", Categorie.STATUS),
    (_("Aanmelding"), "casus:aanmelding", "casus", Categorie.STATUS),
    (_("Overleg"), "casus:overleggen", "casus", Categorie.CONTACT),
    (_("Plan"), "casus:plan", "casus", Categorie.STATUS),
    (_("Hulp"), "casus:inzetten", "casus", Categorie.STATUS),
    (_("Schoolplek"), "casus:zorgplichten", "casus", Categorie.ONDERWIJS),
    (_("Stukken"), "casus:stukken", "casus", _STUKKEN),
    (_("Evaluatie"), "casus:evaluaties", "casus", Categorie.STATUS),
)


@register.simple_tag(takes_context=True)
def casus_tabs(context: dict[str, Any], tafel: Tafel) -> list[dict[str, Any]]:
    """The tabs this holder may open; a page that does not exist is left out.

    A page whose address does not begin with that of its tab names the tab: ``tab`` in its context.
    """
    pad = context["request"].path
    tabs = []
    for naam, url_naam, url in _open_pages(context, tafel):
        onder = pad == url if url_naam == "casus:casus" else pad.startswith(url)
        actief = context["tab"] == url_naam if "tab" in context else onder
        tabs.append({"naam": naam, "url": url, "actief": actief})
    return tabs


@register.simple_tag(takes_context=True)
def vervolgadres(context: dict[str, Any], tafel: Tafel, vervolg: Vervolg) -> str:
    """The page on which the next step is taken; empty when it is closed to this holder."""
    naam = ADRESSEN_VERVOLG[vervolg.status]
    return next((url for _naam, url_naam, url in _open_pages(context, tafel) if url_naam == naam), "")


def _open_pages(context: dict[str, Any], tafel: Tafel) -> Iterator[tuple[Any, str, str]]:
    """(text, address, url) of the pages of a casus that this holder may open."""
    sleutels = {"casus": tafel.casus.id, "dossier": tafel.casus.dossier_id}
    for naam, url_naam, sleutel, categorie in TABS:
        try:
            url = reverse(url_naam, args=[sleutels[sleutel]])
        except NoReverseMatch:
            continue
        rechten = resolve(url).func.bevoegdheden  # type: ignore[attr-defined]  # every view of the house names them
        if tafel.inzicht.ziet(categorie) and any(context["request"].door.mag(recht) for recht in rechten):
            yield naam, url_naam, url


@register.filter
def statusnaam(status: str, noun: str) -> str:
    """The name of a status of one noun in the visitor's language: ``{{ casus.status|statusnaam:"casus" }}``."""
    return tekst(ALLE[noun].stand(status).tekst, taal())


@register.filter
def leefgebied(sleutel: str) -> str:
    """The name of a life area in the visitor's language."""
    return tekst(f"leefgebied.{sleutel}", taal())


@register.filter
def gebeurtenisnaam(soort: str) -> str:
    """An event in words, in the visitor's language. Every kind has words: ``gebeurtenis.record`` refuses one without."""
    return tekst(f"gebeurtenis.{soort}", taal())


@register.filter
def vervolgtekst(vervolg: Vervolg) -> str:
    """What to do next in this casus, in the visitor's language."""
    return tekst(vervolg.tekst, taal())


@register.filter
def vervolgeigenaar(vervolg: Vervolg) -> str:
    """Who starts the next step, in the visitor's language."""
    return tekst(vervolg.eigenaar.tekst, taal())
