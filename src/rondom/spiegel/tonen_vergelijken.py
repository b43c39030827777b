"""Two measurements with the same questions beside each other, and the grade over the years (R226, R229). No ranking."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from rondom.kern.instrument import Soort
from rondom.kern.meetuitkomst import Cel, Itemuitkomst, compare
from rondom.kern.teksten import tekst
from rondom.spiegel.feiten import day_of
from rondom.spiegel.ijkpunten import IJKPUNTEN
from rondom.spiegel.models import Meting
from rondom.spiegel.selectors import Uitkomst
from rondom.spiegel.tonen import written
from rondom.spiegel.tonen_gesprek import cell_text, group_name
from rondom.toegang.tonen import taal


def show_comparison(eerst: Uitkomst, later: Uitkomst) -> dict[str, Any]:
    """Per question each group that is shown in both, before and after, and what can be said about the difference."""
    eerdere = {u.item.id: u for u in eerst.items}
    beide = [g for g in later.getoond if g in eerst.getoond]
    rijen = [
        {
            "vraag": f"{u.item.id} {u.item.tekst.in_taal(taal())}",
            "groepen": [_row(g, _cell(eerdere.get(u.item.id), g), _cell(u, g)) for g in beide],
        }
        for u in later.items
    ]
    return {
        "eerst": eerst.meting,
        "later": later.meting,
        "kolommen": [gettext("Groep"), _when(eerst.meting), _when(later.meting), gettext("Wat u kunt zeggen")],
        "rijen": rijen,
        "groepen": [group_name(g) for g in beide],
        "niet": [group_name(g) for g in {*later.getoond} ^ {*eerst.getoond}],
        "leeg": not beide,
        "andere_versie": eerst.meting.instrument_id != later.meting.instrument_id,
    }


def _cell(u: Itemuitkomst | None, groep: str) -> Cel | None:
    return None if u is None else u.cellen.get(groep)


def _row(groep: str, eerst: Cel | None, later: Cel | None) -> list[str]:
    oordeel = compare(eerst, later)
    return [
        group_name(groep),
        cell_text(eerst),
        cell_text(later),
        tekst(f"meting.ontwikkeling.{oordeel.value}", taal()),
    ]


def _when(meting: Meting) -> str:
    return date_format(day_of(meting.gesloten_op), "F Y")


def show_grades(uitkomsten: Sequence[Uitkomst]) -> dict[str, Any]:
    """The marks that were given over the years, per question that asks one, beside dated figures of elsewhere."""
    reeksen: dict[str, list[tuple[Uitkomst, Itemuitkomst]]] = {}
    for uitkomst in uitkomsten:
        for u in uitkomst.items:
            if u.item.soort is Soort.CIJFER and u.samen is not None:
                reeksen.setdefault(u.item.id, []).append((uitkomst, u))
    return {"reeksen": [_series(paren) for _id, paren in sorted(reeksen.items())], "ijkpunten": _benchmarks()}


def _series(paren: Sequence[tuple[Uitkomst, Itemuitkomst]]) -> dict[str, Any]:
    cellen = [u.samen for _uitkomst, u in paren]
    titel = paren[-1][1].item.tekst.in_taal(taal())
    return {
        "sleutel": paren[-1][1].item.id,
        "beeld": {
            "titel": titel,
            "perioden": [_when(uitkomst.meting) for uitkomst, _u in paren],
            "eenheid": gettext("cijfer van 1 tot 10"),
            "reeksen": [
                {
                    "naam": gettext("Gemiddeld cijfer"),
                    "waarden": [c.gemiddelde if c else None for c in cellen],
                    "teksten": [cell_text(c) for c in cellen],
                }
            ],
        },
    }


def _benchmarks() -> list[Mapping[str, str]]:
    return [
        {
            "cijfer": written(punt.waarde, 1) if punt.waarde is not None else punt.woorden[taal() == "en"],
            "wat": punt.wat[taal() == "en"],
            "wanneer": punt.wanneer,
            "bron": punt.bron,
        }
        for punt in IJKPUNTEN
    ]
