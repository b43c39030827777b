"""Verdicts, categories and answers in templates."""

from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.kern.categorie import Categorie, split
from rondom.kern.delen import Antwoord, Besluit
from rondom.kern.oordeel import Oordeel
from rondom.kern.papier import Papiersoort
from rondom.kern.rechten import Relatie
from rondom.kern.teksten import tekst
from rondom.toegang.models import Toestemmingsbesluit
from rondom.toegang.selectors import Stand
from rondom.toegang.tonen import category_help, category_name, category_names, show_oordeel, taal

register = template.Library()


@register.filter
def categorieen(masker: int) -> str:
    """The names of the categories in a mask, as one sentence part."""
    return ", ".join(category_names(masker))


@register.filter
def papiersoort(waarde: str) -> str:
    """What a paper asks, in words."""
    return tekst(Papiersoort(waarde).tekst, taal())


@register.filter
def leefgebiednaam(sleutel: str) -> str:
    """The name of a life area."""
    return tekst(f"leefgebied.{sleutel}", taal())


@register.filter
def oordeel(waarde: Oordeel) -> dict[str, Any]:
    """A verdict as plain values in the visitor's language."""
    return show_oordeel(waarde, _("Mag dit gedeeld worden?"))


@register.filter
def antwoord(waarde: Antwoord) -> str:
    """What somebody answered, in words."""
    woorden = {
        Besluit.GEEN: _("nog geen antwoord"),
        Besluit.GEGEVEN: _("ja, voor: %(wat)s") % {"wat": categorieen(waarde.categorieen)},
        Besluit.GEWEIGERD: _("nee"),
        Besluit.INGETROKKEN: _("ingetrokken"),
    }
    return woorden[waarde.besluit]


@register.filter
def toestemmingstatus(waarde: str) -> str:
    """The state of a consent in words."""
    return {
        "gevraagd": _("Wacht op antwoord"),
        "compleet": _("Toestemming gegeven"),
        "geweigerd": _("Geen toestemming"),
        "ingetrokken": _("Ingetrokken"),
        "verlopen": _("Verlopen"),
    }[waarde]


@register.filter
def uitleg_toestemming(stand: Stand) -> list[tuple[str, str]]:
    """What, with whom, why and how long, as pairs (R041)."""
    t = stand.toestemming
    return [
        (_("Met wie"), stand.ontvanger_naam),
        (_("Waarom"), t.doel),
        (_("Wat"), categorieen(stand.gevraagd)),
        (_("Tot wanneer"), date_format(t.tot, "j F Y")),
    ]


@register.filter
def uitleg_papier(besluit: Toestemmingsbesluit) -> list[tuple[str, str]]:
    """What a signed paper says, as pairs: with whom, what, when and where signed (W02)."""
    assert besluit.getekend_op is not None
    return [
        (_("Met wie"), besluit.toestemming.ontvanger_naam),
        (_("Wat"), categorieen(besluit.categorieen)),
        (_("Getekend op"), date_format(besluit.getekend_op, "j F Y")),
        (_("Getekend te"), besluit.getekend_te),
    ]


@register.filter
def matrix(stand: Stand) -> dict[str, Any]:
    """Who gave what, for the component ``toestemmingsmatrix``: a row per kind of data, a column per person who decides."""
    tot = date_format(stand.toestemming.tot, "j F Y")
    return {
        "bijschrift": _("Wie gaf toestemming waarvoor"),
        "partijen": [
            {"naam": p.naam, "kring": "kind" if p.relatie == Relatie.JEUGDIGE else "gezin"} for p in stand.partijen
        ],
        "rijen": [
            {
                "soort": category_name(c),
                "uitleg": category_help(c),
                "cellen": [_cel(p.antwoord, c, tot) for p in stand.partijen],
            }
            for c in split(stand.gevraagd)
        ],
    }


def _cel(waarde: Antwoord, categorie: Categorie, tot: str) -> dict[str, str]:
    if waarde.besluit is Besluit.GEEN:
        return {"stand": "gevraagd", "tekst": _("nog geen antwoord")}
    if waarde.besluit is Besluit.INGETROKKEN:
        return {"stand": "ingetrokken", "tekst": _("ingetrokken")}
    if waarde.besluit is Besluit.GEGEVEN and waarde.categorieen & categorie:
        return {"stand": "gegeven", "tekst": _("ja"), "tot": tot}
    return {"stand": "niet", "tekst": _("nee")}


@register.filter
def bewaarsoort(waarde: str) -> str:
    """The name of a kind of record with a term of its own."""
    return tekst(f"bewaren.soort.{waarde}", taal())


@register.filter
def dossiersoort(waarde: str) -> str:
    """What kind of record it is, for who sees no name of it."""
    return tekst(f"bewaren.dossier.{waarde}", taal())


@register.filter
def naam_van_dossier(rij: Any) -> str:
    """How a record is called without a name: its number and what it is. For a proposal, or a record as keeping sees it."""
    soort = rij.dossiersoort if hasattr(rij, "dossiersoort") else rij.feiten.soort.value
    naam = dossiersoort(soort)
    return f"{rij.kenmerk} ({naam})" if rij.kenmerk else naam
