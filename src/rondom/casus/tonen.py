"""Tasks and circle as plain values for the components of ``ui``."""

from collections.abc import Iterable
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from rondom.casus.selectors_dag import Dagregel
from rondom.casus.selectors_overzicht import Kringpersoon
from rondom.kern.rollen import Wereld

RING = {Wereld.GEZIN: "gezin", Wereld.SCHOOL: "school", Wereld.HULP: "hulp", Wereld.GEMEENTE: "hulp"}


def show_taak(regel: Dagregel) -> dict[str, Any]:
    """One line of Mijn dag for the component ``taken``."""
    termijn = regel.taak.termijn
    waarom = regel.waarom
    if regel.van is not None:
        zin = (
            _("Ligt bij %(naam)s. U hebt de regie. %(waarom)s")
            if regel.url
            else _("Ligt bij %(naam)s, van uw team. Over wie het gaat, ziet u hier niet. %(waarom)s")
        )
        waarom = zin % {"naam": regel.van.naam, "waarom": waarom}
        waarom = f"{waarom} {regel.doen}".rstrip()
    waarom = f"{waarom} {regel.trede}".rstrip()
    return {
        "wat": regel.wat,
        "url": regel.url,
        "voor": regel.voor,
        "uiterst": date_format(termijn, "j F") if termijn else "",
        "urgentie": regel.urgentie,
        "waarom": waarom,
        "regel": regel.regel,
        "bron": regel.bron,
    }


def show_dag(regels: Iterable[Dagregel], ook: Iterable[dict[str, Any]] = ()) -> list[dict[str, Any]]:
    """The lines in groups by urgency, and apart what is late with others; empty groups are left out.

    ``ook``: lines that are no task about a child (``show_dagvraag``); they come after the tasks of their group.
    """
    koppen = {
        "te_laat": _("Te laat"),
        "vandaag": _("Vandaag"),
        "binnenkort": _("Deze week"),
        "later": pgettext("tasks", "Later"),
        "anderen": _("Blijft liggen bij anderen"),
    }
    per_groep: dict[str, list[dict[str, Any]]] = {sleutel: [] for sleutel in koppen}
    for regel in regels:
        per_groep["anderen" if regel.van else regel.urgentie].append(show_taak(regel))
    for lijn in ook:
        per_groep[lijn["urgentie"]].append(lijn)
    return [{"kop": koppen[k], "sleutel": k, "taken": rijen} for k, rijen in per_groep.items() if rijen]


def show_kring(kring: Iterable[Kringpersoon]) -> list[dict[str, Any]]:
    """The people around the child for the component ``kring``."""
    return [
        {
            "naam": p.houder.naam,
            "rol": p.houder.rol,
            "organisatie": p.houder.organisatie,
            "kring": RING.get(p.houder.wereld, "hulp"),
            "regisseur": p.regisseur,
            "nog_niet": p.nog_niet,
            "telefoon": p.houder.telefoon,
        }
        for p in kring
    ]
