"""The result of a measurement as a meeting needs it: what we share, where groups and opinions differ, what was said.

A page for a talk and not a report: a handful of questions first, everything else below. Every figure has the number of
answers and an interval; groups stand in a fixed order and are never ranked.
"""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext

from rondom.kern.instrument import Soort
from rondom.kern.meetuitkomst import Cel, Itemuitkomst, start_of_talk
from rondom.kern.respondenten import respondent_naam
from rondom.spiegel.feiten import theme_of
from rondom.spiegel.selectors import Uitkomst
from rondom.spiegel.tonen import GEEN, written
from rondom.spiegel.tonen_meting import answered
from rondom.toegang.tonen import taal

BEGIN = 3
"""How many questions of each kind a meeting starts with."""


def show_outcome(uitkomst: Uitkomst) -> dict[str, Any]:
    """Everything that stands on the page of the talk, as plain values."""
    drempel = uitkomst.meting.drempel or 0
    begin = start_of_talk(uitkomst.items, BEGIN)
    return {
        "meting": uitkomst.meting,
        "aantal": uitkomst.aantal,
        "drempel": drempel,
        "respons": show_response(uitkomst),
        "leeg": not uitkomst.getoond,
        "eens": [show_item(uitkomst, u, "eens") for u in begin.eens],
        "anders": [show_item(uitkomst, u, "anders") for u in begin.anders],
        "verdeeld": [show_item(uitkomst, u, "verdeeld") for u in begin.verdeeld],
        "schaal": show_scale(uitkomst),
        "themas": show_themes(uitkomst),
        "open_vragen": show_open(uitkomst),
    }


def group_name(sleutel: str) -> str:
    """The name of a group in the reader's language."""
    return respondent_naam(sleutel, taal())


def show_response(uitkomst: Uitkomst) -> dict[str, Any]:
    """Who was asked and who answered: the table that says how much the rest is worth."""
    rijen = []
    for groep in uitkomst.groepen:
        uitleg = ""
        if groep.ingezonden is None:
            uitleg = gettext("te klein om te laten zien")
        elif groep.herhaling:
            uitleg = gettext("verborgen: te kort na een eerdere meting met bijna evenveel mensen")
        rijen.append(
            [
                group_name(groep.sleutel),
                str(groep.uitgenodigd),
                answered(groep, uitkomst.meting.drempel or 0),
                uitleg or gettext("getoond"),
            ]
        )
    kolommen = [
        gettext("Groep"),
        {"naam": gettext("Uitgenodigd"), "getal": True},
        {"naam": gettext("Antwoorden"), "getal": True},
        gettext("In de uitkomst"),
    ]
    return {"kolommen": kolommen, "rijen": rijen}


def show_scale(uitkomst: Uitkomst) -> str:
    """The words at the ends of the scale; empty for an instrument without one."""
    woorden = [a.in_taal(taal()) for a in uitkomst.instrument.antwoorden]
    if not woorden:
        return ""
    return ", ".join(f"{n} = {woord}" for n, woord in enumerate(woorden, 1))


def show_item(uitkomst: Uitkomst, u: Itemuitkomst, bij: str) -> dict[str, Any]:
    """One question for the talk: a picture of the groups with its table, and what can and cannot be said."""
    return {
        "sleutel": f"{bij}-{u.item.id}",
        "vraag": u.item.tekst.in_taal(taal()),
        "beeld": picture_of(uitkomst, u),
        "zeker": certainty(u),
        "opmerkingen": [{"groep": group_name(g), "tekst": t} for g, t in uitkomst.opmerkingen.get(u.item.id, ())],
    }


def picture_of(uitkomst: Uitkomst, u: Itemuitkomst) -> dict[str, Any]:
    """Bars of the mean of each group, in the fixed order, with numbers and intervals in the table."""
    rijen = [
        {"naam": group_name(g), "waarde": c.gemiddelde if c else None, "tekst": cell_text(c), "nadruk": False}
        for g, c in u.cellen.items()
    ]
    rijen.append(
        {
            "naam": gettext("Alle getoonde groepen"),
            "waarde": u.samen.gemiddelde if u.samen else None,
            "tekst": cell_text(u.samen),
            "nadruk": True,
        }
    )
    hoogste = 10 if u.item.soort is Soort.CIJFER else len(uitkomst.instrument.antwoorden)
    return {
        "titel": f"{u.item.id} {u.item.tekst.in_taal(taal())}",
        "kop": gettext("Groep"),
        "eenheid": gettext("gemiddelde van 1 tot %(top)s") % {"top": hoogste},
        "rijen": rijen,
        "schaal": (1, hoogste),
    }


def cell_text(cel: Cel | None) -> str:
    """A mean with its interval and number of answers: ``2,4 (1,9 tot 2,8; n = 8)``."""
    if cel is None:
        return gettext("te weinig antwoorden")
    waarden = {"g": written(cel.gemiddelde, 1), "l": written(cel.laag, 1), "h": written(cel.hoog, 1), "n": cel.n}
    return gettext("%(g)s (%(l)s tot %(h)s; n = %(n)s)") % waarden


def certainty(u: Itemuitkomst) -> str:
    """What can be said about the difference between groups, in one sentence."""
    if u.verschil is None:
        return gettext("Er is maar één groep om te laten zien.")
    if u.zeker:
        return gettext("Het verschil tussen de hoogste en de laagste groep is groter dan toeval.")
    return gettext("Het verschil tussen groepen kan toeval zijn: de marges raken elkaar.")


def show_themes(uitkomst: Uitkomst) -> list[dict[str, Any]]:
    """All questions by part: the distribution of all answers together, and the mean of each group."""
    groepen = uitkomst.getoond
    themas: dict[str, list[Itemuitkomst]] = {d.id: [] for d in uitkomst.instrument.delen}
    for u in uitkomst.items:
        themas.setdefault(theme_of(uitkomst.meting, u.item.id, u.item.deel), []).append(u)
    kolommen = [gettext("Vraag"), gettext("Alle antwoorden"), *(_head(group_name(g)) for g in groepen)]
    return [
        {
            "naam": uitkomst.instrument.deel_titel(deel).in_taal(taal()),
            "kolommen": kolommen,
            "rijen": [_row(uitkomst, u, groepen) for u in items],
        }
        for deel, items in themas.items()
        if items
    ]


def _head(naam: str) -> dict[str, Any]:
    return {"naam": naam, "getal": True}


def _row(uitkomst: Uitkomst, u: Itemuitkomst, groepen: Sequence[str]) -> list[str]:
    vraag = f"{u.item.id} {u.item.tekst.in_taal(taal())}"
    return [vraag, distribution(uitkomst, u), *(short_cell(u.cellen.get(g)) for g in groepen)]


def short_cell(cel: Cel | None) -> str:
    """A mean with its number of answers, on one line; a sign when there are too few."""
    return GEEN if cel is None else f"{written(cel.gemiddelde, 1)} (n = {cel.n})".replace(" ", "\u00a0")


def distribution(uitkomst: Uitkomst, u: Itemuitkomst) -> str:
    """Which part of all answers each answer got, in words: ``Kan beter 20%, Neutraal 30%, Gaat goed 50%``."""
    if u.samen is None:
        return gettext("te weinig antwoorden")
    if u.item.soort is Soort.CIJFER:
        return cell_text(u.samen)
    woorden = [a.in_taal(taal()) for a in uitkomst.instrument.antwoorden]
    n = u.samen.n
    return ", ".join(f"{w} {round(100 * a / n)}%" for w, a in zip(woorden, u.samen.aantallen, strict=True))


def show_open(uitkomst: Uitkomst) -> list[dict[str, Any]]:
    """Open questions and comments that may be read, by question."""
    return [
        {
            "vraag": f"{item.id} {item.tekst.in_taal(taal())}",
            "opmerkingen": [{"groep": group_name(g), "tekst": t} for g, t in gezegd],
        }
        for item in uitkomst.instrument.items
        if (gezegd := uitkomst.opmerkingen.get(item.id))
    ]
