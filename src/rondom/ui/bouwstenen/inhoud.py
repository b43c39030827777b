"""Showing: verdicts, tasks, facts, people, history, tables, perspectives, consent."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from rondom.ui.bouwstenen.kader import value_of

register = template.Library()

# Verdict → (class, sign)
UITKOMSTEN = {
    "toegestaan": ("goed", "goed"),
    "onder_voorwaarde": ("let-op", "let-op"),
    "geweigerd": ("nee", "slot"),
}
# Urgency of a task → (kind of status, class)
URGENTIES = {"te_laat": "fout", "vandaag": "let-op", "binnenkort": "wacht", "later": "neutraal"}
# What a cell of the consent table says → kind of status
STANDEN = {
    "gegeven": "goed",
    "gevraagd": "wacht",
    "niet": "dicht",
    "ingetrokken": "let-op",
    "nvt": "neutraal",
}


def initials(naam: str) -> str:
    """First letters of the first and the last word with a capital: "Fatima El Amrani" → FA."""
    woorden = [woord for woord in naam.split() if woord[:1].isupper()] or naam.split()[:1]
    letters = [woord[0].upper() for woord in woorden]
    return "".join(letters if len(letters) < 2 else (letters[0], letters[-1]))


@register.inclusion_tag("ui/oordeel.html")
def oordeel(verdict: Any, niveau: int = 2) -> dict[str, Any]:
    """A verdict with its reasons.

    Takes a dict with texts that are already translated: ``uitkomst, kop, redenen:[{regel, tekst, bron}]``,
    ``voorwaarden:[{tekst, regel, url}]`` and ``alternatieven:[{tekst, url}]``.
    """
    uitkomst = str(value_of(verdict, "uitkomst"))
    klasse, teken = UITKOMSTEN[uitkomst]
    labels = {
        "toegestaan": gettext("Dit mag"),
        "onder_voorwaarde": gettext("Dit mag nog niet"),
        "geweigerd": gettext("Dit mag niet"),
    }
    return {
        "oordeel": verdict,
        "klasse": klasse,
        "teken": teken,
        "label": labels[uitkomst],
        "niveau": niveau,
        "onder": niveau + 1,
    }


@register.inclusion_tag("ui/taken.html")
def taken(lijst: list[Any], niveau: int = 3) -> dict[str, Any]:
    """Lines of work: ``wat, url, voor, uiterst, urgentie, waarom, regel, bron``.

    ``urgentie``: te_laat, vandaag, binnenkort or later; ``uiterst`` is its text ("2 dagen te laat").
    """
    regels = [{"taak": taak, "soort": URGENTIES[value_of(taak, "urgentie", "later") or "later"]} for taak in lijst]
    return {"regels": regels, "niveau": niveau}


@register.inclusion_tag("ui/gegevens.html")
def gegevens(paren: list[Any]) -> dict[str, Any]:
    """Facts: pairs of term and value; an empty value says that it is not known."""
    return {"paren": [tuple(paar) for paar in paren]}


@register.inclusion_tag("ui/geschiedenis.html")
def geschiedenis(gebeurtenissen: list[Any]) -> dict[str, Any]:
    """What happened, newest or oldest first as given: ``datum, kop, tekst, wie, kring, url``."""
    return {"gebeurtenissen": gebeurtenissen}


@register.inclusion_tag("ui/persoon.html")
def persoon(
    naam: str, rol: str = "", kring: str = "school", organisatie: str = "", url: str = "", extra: str = ""
) -> dict[str, Any]:
    """One person with the colour of the ring: kind, gezin, school or hulp."""
    return {
        "naam": naam,
        "rol": rol,
        "kring": kring,
        "organisatie": organisatie,
        "url": url,
        "extra": extra,
        "initialen": initials(naam),
    }


@register.inclusion_tag("ui/tabel.html")
def tabel(kolommen: list[Any], rijen: list[Any], bijschrift: str, leeg: str = "") -> dict[str, Any]:
    """A table that becomes a pile of cards on a small screen.

    ``kolommen``: names, or ``{naam, getal: True}``; ``rijen``: lists of cells (text, or what another
    tag gave).
    The first cell of a row is its heading. ``leeg``: what to say without rows.
    """
    koppen = [kolom if isinstance(kolom, dict) else {"naam": kolom} for kolom in kolommen]
    regels = [[{"kop": kop, "waarde": waarde} for kop, waarde in zip(koppen, rij, strict=True)] for rij in rijen]
    return {"koppen": koppen, "regels": regels, "bijschrift": bijschrift, "leeg": leeg}


@register.simple_block_tag
def leeg(content: SafeString, kop: str, niveau: int = 2) -> SafeString:
    """Nothing here yet: what this is, and in the content what to do."""
    return render_to_string("ui/leeg.html", {"kop": kop, "niveau": niveau, "inhoud": content})


@register.inclusion_tag("ui/teller.html")
def teller(nu: int, van: int, eenheid: str = "", tekst: str = "", soort: str = "bezig") -> dict[str, Any]:
    """How far are we: "dag 3 van 7". ``soort``: bezig, goed, let-op, fout."""
    aantal = max(van, 1)
    breed = 240 // aantal
    blokken = (
        [{"x": i * breed, "breed": max(breed - 4, 1), "vol": i < nu} for i in range(aantal)] if aantal <= 24 else []
    )
    return {"nu": nu, "van": van, "eenheid": eenheid, "tekst": tekst, "soort": soort, "blokken": blokken}


@register.inclusion_tag("ui/perspectieven.html")
def perspectieven(kanten: list[Any], niveau: int = 3) -> dict[str, Any]:
    """The same thing seen from two sides, beside each other: ``kop, wie, rol, kring, tekst, datum``."""
    return {"kanten": kanten, "niveau": niveau}


@register.inclusion_tag("ui/toestemmingsmatrix.html")
def toestemmingsmatrix(matrix: dict[str, Any]) -> dict[str, Any]:
    """Who may receive what: rows are kinds of data, columns the receiving parties.

    ``bijschrift``; ``partijen:[{naam, kring}]``; ``rijen:[{soort, uitleg, cellen:[{stand, tekst,
    tot}]}]``, with
    ``stand`` one of gegeven, gevraagd, niet, ingetrokken, nvt. A cell with ``invoer`` (name) and ``aan`` is a
    checkbox, inside a form.
    """
    woorden = {
        "gegeven": gettext("Mag"),
        "gevraagd": gettext("Gevraagd"),
        "niet": gettext("Mag niet"),
        "ingetrokken": gettext("Ingetrokken"),
        "nvt": gettext("Niet nodig"),
    }
    rijen = []
    for rij in matrix["rijen"]:
        cellen = [
            {
                **cel,
                "partij": partij,
                "soort": STANDEN[cel["stand"]],
                "woord": cel.get("tekst") or woorden[cel["stand"]],
            }
            for partij, cel in zip(matrix["partijen"], rij["cellen"], strict=True)
        ]
        rijen.append({**rij, "cellen": cellen})
    return {**matrix, "rijen": rijen}
