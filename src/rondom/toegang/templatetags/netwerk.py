"""Words of the network in templates."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.kern.expertise import EXPERTISES
from rondom.kern.regio import Teamvorm
from rondom.kern.rollen import ROLLEN
from rondom.netwerk.models import Functie, Netwerkwijziging
from rondom.toegang.tonen import taal

register = template.Library()


@register.filter
def van(tabel: Mapping[Any, Any], sleutel: Any) -> Any:
    """What a table has under a key; the key itself when it has nothing and is a word."""
    return tabel.get(sleutel, sleutel if isinstance(sleutel, str) else None)


@register.filter
def mens(functie: Functie | None) -> str:
    """A person by name and organisation when that was read along."""
    if functie is None:
        return ""
    if "organisatie" in functie._state.fields_cache:
        return f"{functie.persoon.naam} ({functie.organisatie.naam})"
    return functie.persoon.naam


@register.filter
def functienaam(sleutel: str) -> str:
    """The name of a seat's function: of the role when it is one, else the region's own word."""
    rol = ROLLEN.get(sleutel)
    if rol is None:
        return sleutel.replace("_", " ")
    return rol.en if taal() == "en" else rol.nl


@register.filter
def vormnaam(vorm: Teamvorm) -> str:
    """What a team form is called."""
    return vorm.naam.en if taal() == "en" else vorm.naam.nl


@register.filter
def onderwerpnaam(sleutel: str) -> str:
    """The name of something that somebody knows much about."""
    onderwerp = EXPERTISES[sleutel]
    return onderwerp.en if taal() == "en" else onderwerp.nl


@register.filter
def wijzigingnaam(rij: Netwerkwijziging) -> str:
    """One change of the network as a sentence."""
    naam = rij.functie.persoon.naam
    woorden = {
        "functie_begonnen": _("%(wie)s begonnen"),
        "functie_gecorrigeerd": _("begin of einde van %(wie)s goed gezet (eerst: %(eerst)s)"),
        "functie_beeindigd": _("%(wie)s gestopt; niemand nam het over"),
        "opgevolgd": _("%(wie)s vervangen door %(nieuw)s"),
        "zetel_bezet": _("%(wie)s op een vaste plaats"),
        "zetel_leeg": _("%(wie)s weg van een vaste plaats"),
        "contact_vast": _("%(wie)s vast contact"),
        "contact_weg": _("%(wie)s geen vast contact meer"),
        "expertise_bij": _("%(wie)s weet veel van: %(wat)s"),
        "expertise_weg": _("%(wie)s staat niet meer bij: %(wat)s"),
    }
    nieuw = rij.opvolger.persoon.naam if rij.opvolger else ""
    wat = onderwerpnaam(rij.reden) if rij.reden in EXPERTISES else ""
    eerst = _period(rij.eerder_vanaf, rij.eerder_tot)
    return woorden[rij.soort] % {"wie": naam, "nieuw": nieuw, "eerst": eerst, "wat": wat}


def _period(*dagen: date | None) -> str:
    """A period that was put right, as it stood."""
    return " – ".join(date_format(d, "j F Y") if d else "" for d in dagen).strip()
