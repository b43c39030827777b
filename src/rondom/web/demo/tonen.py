"""Personas → what the demo's login page shows, in the visitor's language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from rondom.kern.rollen import ROLLEN, Wereld
from rondom.netwerk.models import Functie
from rondom.toegang.tonen import taal
from rondom.web.demo.gezin import Gegeven
from rondom.web.demo.personas import Gezinspersona, Persona

Kaart = dict[str, Any]


def show_personas(personas: Iterable[Persona]) -> list[tuple[str, list[Kaart]]]:
    """Cards of professionals in groups, each with role, name, organisation and what to try. One query."""
    kaarten: dict[Wereld, list[Kaart]] = {}
    personas = tuple(personas)
    waar = {
        f.id: f.organisatie.naam
        for f in Functie.objects.filter(id__in=[p.functie for p in personas]).select_related("organisatie")
    }
    for p in personas:
        rol = ROLLEN[p.rol]
        kaarten.setdefault(rol.wereld, []).append(
            {
                "account": p.account,
                "naam": p.naam,
                "rol": rol.en if taal() == "en" else rol.nl,
                "organisatie": waar.get(p.functie, ""),
                "probeer": p.probeer,
                "soort": {Wereld.SCHOOL: "school", Wereld.HULP: "hulp", Wereld.GEMEENTE: "hulp"}.get(
                    rol.wereld, "stil"
                ),
            }
        )
    koppen = {
        _("School"): (Wereld.SCHOOL,),
        _("Hulp en gemeente"): (Wereld.HULP, Wereld.GEMEENTE),
        _("Zonder dossiers"): (Wereld.BUITEN,),
    }
    return [(kop, [k for w in werelden for k in kaarten.get(w, [])]) for kop, werelden in koppen.items()]


def show_family(gezin: Iterable[Gezinspersona]) -> list[Kaart]:
    """Cards of the family."""
    return [
        {"account": g.account, "naam": g.naam, "rol": g.wie, "organisatie": "", "probeer": g.probeer, "soort": "gezin"}
        for g in gezin
    ]


def show_new_family(gegeven: Iterable[Gegeven]) -> list[Kaart]:
    """Cards of families that were registered while the demo runs."""
    return [{"account": g.account, "naam": g.naam, "rol": g.wie, "organisatie": "", "soort": "gezin"} for g in gegeven]
