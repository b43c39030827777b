"""The programme as pages and documents show it: words, statuses, the picture of the time path."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.kern.oordeel import Reden
from rondom.kern.programma import Spoor
from rondom.kern.teksten import tekst
from rondom.spiegel.models import Themaactie
from rondom.spiegel.selectors_programma import Actieregel, Historieregel, Themablad
from rondom.toegang.tonen import show_text, taal

KLEUR: dict[str, str] = {"koers": "kind", "organisatie": "gezin", "monitor": "hulp", "uitvoering": "school"}
"""Line of the time path → colour of its bars; the words stand beside them."""


def word(sleutel: str) -> str:
    """The text of one key of ``kern.teksten`` in the reader's language."""
    return tekst(sleutel, taal())


def reasons(redenen: Iterable[Reden]) -> list[dict[str, str]]:
    """Reasons as texts with rule and source, for a list under what they are about."""
    return [{"tekst": show_text(r), "regel": r.regel, "bron": r.bron} for r in redenen]


def words_of(soort: Iterable[Any]) -> list[tuple[str, str]]:
    """The values of an enum of ``kern`` with their words, for a form."""
    return [(s.value, word(s.tekst)) for s in soort]


def owner_name(regel: Actieregel, *, openbaar: bool = False) -> str:
    """Who sees to an action; in public the function and the organisation, never a name."""
    if regel.eigenaar is None:
        return _("van niemand")
    deel = regel.eigenaar.rol if openbaar else regel.eigenaar.naam
    return f"{deel}, {regel.eigenaar.organisatie}"


def time_path(bladen: Iterable[Themablad], vandaag: date, *, openbaar: bool = False) -> list[dict[str, Any]]:
    """The open and done actions with a date as lines of the picture, in the order of the lines of the path (R212)."""
    orde = [s.value for s in Spoor]
    acties = [a for b in bladen for a in b.acties if a.actie.termijn is not None and a.actie.status != "gestopt"]
    acties.sort(key=lambda a: (orde.index(a.actie.spoor), a.actie.vanaf or a.actie.termijn, str(a.actie.id)))
    return [_bar(a, openbaar) for a in acties]


def _bar(regel: Actieregel, openbaar: bool) -> dict[str, Any]:
    actie = regel.actie
    spoor = word(Spoor(actie.spoor).tekst)
    begin = actie.vanaf if actie.vanaf and actie.termijn and actie.vanaf < actie.termijn else None
    return {
        "id": str(actie.id),
        "wat": actie.tekst,
        "wie": f"{spoor}: {owner_name(regel, openbaar=openbaar)}",
        "kring": KLEUR[actie.spoor],
        "van": begin or actie.termijn,
        "tot": actie.termijn if begin else None,
        "status": status_word(actie),
    }


def status_word(actie: Themaactie) -> str:
    """How far an action is, in words."""
    return word(f"statussen.themaactie.{actie.status}")


def history(regels: Iterable[Historieregel]) -> list[dict[str, Any]]:
    """Lines for the component ``geschiedenis``."""
    lijst = []
    for regel in regels:
        w = regel.wijziging
        verzet = _("Van %(van)s naar %(tot)s.") % {"van": _day(w.van), "tot": _day(w.tot)} if w.tot else ""
        lijst.append(
            {
                "datum": w.op,
                "kop": word(f"programma.wijziging.{w.soort}"),
                "tekst": " ".join(d for d in (verzet, w.tekst) if d),
                "wie": regel.wie.naam if regel.wie else "",
            }
        )
    return lijst


def _day(dag: date | None) -> str:
    return date_format(dag, "j F Y") if dag else _("geen datum")
