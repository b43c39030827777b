"""What can show that a goal is reached: a published figure, or an item of a questionnaire. One key for both."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.spiegel import publicatie
from rondom.spiegel.tonen import in_language

CIJFER, VRAAG = "cijfer", "vraag"


def choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """What can be chosen, under headings: the figures of the publication that is there now, and the items."""
    groepen = [
        (_("Cijfers uit de spiegel"), sorted(_figures(), key=lambda k: k[1])),
        (_("Vragen uit vragenlijsten"), _items()),
    ]
    return [(kop, keuzes) for kop, keuzes in groepen if keuzes]


def name_of(meting: str) -> str:
    """The words of one key; the key itself when what it names is not there any more."""
    namen = {sleutel: naam for _kop, keuzes in choices() for sleutel, naam in keuzes}
    return namen.get(meting, meting.partition(":")[2]) if meting else ""


def address_of(meting: str) -> str:
    """The page of a figure; empty for an item, and for a figure that is not published now."""
    soort, _teken, sleutel = meting.partition(":")
    stand = publicatie.read()
    if soort != CIJFER or stand.publicatie is None or sleutel not in stand.publicatie.indicatoren:
        return ""
    return reverse("spiegel:indicator", args=[sleutel])


def _figures() -> list[tuple[str, str]]:
    stand = publicatie.read()
    if stand.publicatie is None:
        return []
    return [(f"{CIJFER}:{code}", in_language(d["naam"])) for code, d in stand.publicatie.indicatoren.items()]


def _items() -> list[tuple[str, str]]:
    """Items of the questionnaires that are loaded; none as long as there are none."""
    return []
