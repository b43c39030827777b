"""Frame and doing: heading, card, buttons, notices, status, and the ways around a page."""

import itertools
from collections.abc import Mapping
from typing import Any

from django import template
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()

# Two buttons that are off may have the same text; each needs an id of its own for its reasons.
NUMMERS = itertools.count(1)

KNOP_KLASSEN = {
    "primair": "utrecht-button--primary-action",
    "secundair": "utrecht-button--secondary-action",
    "gevaar": "utrecht-button--primary-action utrecht-button--danger",
    "tekst": "utrecht-button--subtle rondom-knop--tekst",
}
# What a notice or status means → (class of NL Design System, sign)
MELDINGEN = {
    "info": ("info", "info"),
    "goed": ("ok", "goed"),
    "let-op": ("warning", "let-op"),
    "fout": ("error", "fout"),
}
STATUSSEN = {
    "neutraal": ("neutral", "stip"),
    "goed": ("success", "goed"),
    "let-op": ("warning", "let-op"),
    "fout": ("danger", "fout"),
    "bezig": ("active", "pijl"),
    "wacht": ("neutral", "wacht"),
    "dicht": ("neutral", "slot"),
}
NIVEAUS_VAN_DJANGO = {
    "debug": "info",
    "info": "info",
    "success": "goed",
    "warning": "let-op",
    "error": "fout",
}


def value_of(ding: Any, naam: str, anders: Any = "") -> Any:
    """A value by name from a dict or an object, so that presenters may give either."""
    if ding is None:
        return anders
    return ding.get(naam, anders) if isinstance(ding, Mapping) else getattr(ding, naam, anders)


def reasons_against(oordeel: Any) -> list[Any]:
    """Why a button is off: the reasons of a verdict that is not "toegestaan", then what is needed first."""
    if oordeel is None or str(value_of(oordeel, "uitkomst")) == "toegestaan":
        return []
    return [*value_of(oordeel, "redenen", ()), *value_of(oordeel, "voorwaarden", ())]


# Text and frame ------------------------------------------------------------------------------------------


@register.inclusion_tag("ui/icoon.html")
def icoon(naam: str) -> dict[str, Any]:
    """A sign from ``static/ui/iconen.svg``; hidden from screen readers, so put a word beside it."""
    return {"naam": naam}


@register.simple_block_tag
def paginakop(content: SafeString, titel: str, context: str = "", boven: str = "", niveau: int = 1) -> SafeString:
    """Heading of a page with a line of context; the content holds its buttons."""
    gegevens = {
        "titel": titel,
        "context": context,
        "boven": boven,
        "niveau": niveau,
        "inhoud": content.strip() and content,
    }
    return render_to_string("ui/paginakop.html", gegevens)


@register.inclusion_tag("ui/kruimel.html")
def kruimel(*punten: Any) -> dict[str, Any]:
    """Where am I: name and address in turns, the last without: ``{% kruimel "Casussen" url "Sem" %}``."""
    namen, adressen = punten[::2], [*punten[1::2], ""]
    return {"punten": [{"naam": n, "url": u} for n, u in zip(namen, adressen, strict=False)]}


@register.simple_block_tag
def kaart(
    content: SafeString,
    titel: str = "",
    niveau: int = 2,
    soort: str = "",
    url: str = "",
    id: str = "",  # noqa: A002 - the name of the HTML attribute
    status: str = "",
) -> SafeString:
    """One subject in a frame.

    ``soort``: kind, gezin, school, hulp, stil. ``status``: what ``{% status … as s %}`` gave.
    """
    gegevens = {
        "titel": titel,
        "niveau": niveau,
        "soort": soort,
        "url": url,
        "id": id,
        "status": status,
        "inhoud": content,
    }
    return render_to_string("ui/kaart.html", gegevens)


# Buttons ------------------------------------------------------------------------------------------


@register.inclusion_tag("ui/knop.html")
def knop(
    tekst: str,
    soort: str = "primair",
    url: str = "",
    naam: str = "",
    waarde: str = "1",
    oordeel: Any = None,
    teken: str = "",
    formulier: str = "",
) -> dict[str, Any]:
    """A button that submits, or with ``url`` a link.

    With an ``oordeel`` that says no, the button is off and the reasons stand below it.
    """
    return {
        "tekst": tekst,
        "klasse": KNOP_KLASSEN[soort],
        "url": url,
        "naam": naam,
        "waarde": waarde,
        "teken": teken,
        "formulier": formulier,
        "redenen": reasons_against(oordeel),
        "id": f"uit-{next(NUMMERS)}",
    }


@register.simple_block_tag
def knoppen(content: SafeString) -> SafeString:
    """A row of buttons: the main one first."""
    return render_to_string("ui/knoppen.html", {"inhoud": content})


# Notices and status ----------------------------------------------------------------------------------


@register.simple_tag
def melding_soort(niveau: str) -> str:
    """The kind of notice for a level of ``django.contrib.messages``."""
    return NIVEAUS_VAN_DJANGO.get(niveau, "info")


@register.simple_block_tag
def melding(content: SafeString, soort: str = "info", kop: str = "", rol: str = "") -> SafeString:
    """A notice: ``info``, ``goed``, ``let-op`` or ``fout``."""
    klasse, teken = MELDINGEN[soort]
    return render_to_string(
        "ui/melding.html", {"klasse": klasse, "teken": teken, "kop": kop, "rol": rol, "inhoud": content}
    )


@register.simple_tag
def status(tekst: str, soort: str = "neutraal") -> SafeString:
    """A status as a word with a sign. ``soort``: neutraal, goed, let-op, fout, bezig, wacht, dicht."""
    klasse, teken = STATUSSEN[soort]
    return render_to_string("ui/status.html", {"tekst": tekst, "klasse": klasse, "teken": teken})


# Ways around ------------------------------------------------------------------------------------------


@register.inclusion_tag("ui/tabs.html")
def tabs(punten: list[dict[str, Any]], label: str) -> dict[str, Any]:
    """Links to the parts of one subject; ``punten``: naam, url, actief, aantal. ``label`` names the group."""
    return {"punten": punten, "label": label}


@register.inclusion_tag("ui/stappen.html")
def stappen(namen: list[str], nu: int) -> dict[str, Any]:
    """Where am I in a series: ``nu`` counts from 1."""
    stand = [
        {"naam": naam, "stand": "klaar" if i < nu else "nu" if i == nu else "straks"} for i, naam in enumerate(namen, 1)
    ]
    return {"stappen": stand, "nu": nu, "aantal": len(namen)}


@register.inclusion_tag("ui/paginering.html", takes_context=True)
def paginering(context: Any, bladzijde: Any, naam: str = "bladzijde") -> dict[str, Any]:
    """Links to the other pages of a ``django.core.paginator.Page``; keeps the rest of the address."""
    vraag = context["request"].GET.copy() if "request" in context else QueryDict(mutable=True)

    def address(nummer: int) -> str:
        vraag[naam] = str(nummer)
        return f"?{vraag.urlencode()}"

    nummers = bladzijde.paginator.get_elided_page_range(bladzijde.number, on_each_side=1, on_ends=1)
    punten = [
        {"nummer": n, "url": address(n) if isinstance(n, int) else "", "nu": n == bladzijde.number} for n in nummers
    ]
    return {
        "punten": punten if bladzijde.paginator.num_pages > 1 else [],
        "vorige": address(bladzijde.previous_page_number()) if bladzijde.has_previous() else "",
        "volgende": address(bladzijde.next_page_number()) if bladzijde.has_next() else "",
    }


@register.inclusion_tag("ui/zoekveld.html")
def zoekveld(
    label: str,
    waarde: str = "",
    naam: str = "zoek",
    actie: str = "",
    hulp: str = "",
    mee: dict[str, str] | None = None,
    persoonlijk: bool = False,
) -> dict[str, Any]:
    """A search field with its button; sends a GET. ``mee``: other values of the address to keep.

    ``persoonlijk``: names of people are typed here, so it sends a POST and no address ever holds them.
    """
    return {
        "label": label,
        "waarde": waarde,
        "naam": naam,
        "actie": actie,
        "hulp": hulp,
        "mee": mee or {},
        "persoonlijk": persoonlijk,
        "id": f"zoek-{naam}",
    }
