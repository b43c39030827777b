"""What can show that a goal is reached: a published figure, or an item of a questionnaire. One key for both."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.kern.instrument import GETALLEN
from rondom.spiegel import publicatie
from rondom.spiegel.selectors import list_instruments
from rondom.spiegel.tonen import in_language
from rondom.toegang.tonen import taal

CIJFER, VRAAG = "cijfer", "vraag"
Keuzes = list[tuple[str, str]]


def choices() -> list[tuple[str, Keuzes]]:
    """What can be chosen, under headings: the figures that are published now, and per questionnaire what can be counted."""
    cijfers = sorted(_figures().items(), key=lambda k: k[1])
    return [*([(_("Cijfers uit de spiegel"), cijfers)] if cijfers else []), *_items(taal())]


def names_of(metingen: Iterable[str]) -> dict[str, str]:
    """The words of these keys; what is not there any more keeps its key. One query when an item is among them."""
    gezocht = {m for m in metingen if m}
    namen = _figures()
    if any(m.startswith(f"{VRAAG}:") for m in gezocht):
        namen |= {sleutel: f"{kop}: {naam}" for kop, keuzes in _items(taal()) for sleutel, naam in keuzes}
    return {m: namen.get(m, m.partition(":")[2]) for m in gezocht}


def address_of(meting: str) -> str:
    """The page of a figure; empty for an item, and for a figure that is not published now."""
    if not meting.startswith(f"{CIJFER}:") or meting not in _figures():
        return ""
    return reverse("spiegel:indicator", args=[meting.partition(":")[2]])


def _figures() -> dict[str, str]:
    stand = publicatie.read()
    if stand.publicatie is None:
        return {}
    return {f"{CIJFER}:{code}": in_language(d["naam"]) for code, d in stand.publicatie.indicatoren.items()}


def _items(taal_: str) -> list[tuple[str, Keuzes]]:
    """Per questionnaire the items that can be counted."""
    groepen = []
    for gevonden in list_instruments():
        i = gevonden.instrument
        keuzes = [(f"{VRAAG}:{i.sleutel}.{x.id}", x.tekst.in_taal(taal_)) for x in i.items if x.soort in GETALLEN]
        if keuzes:
            groepen.append((i.titel.in_taal(taal_), keuzes))
    return groepen
