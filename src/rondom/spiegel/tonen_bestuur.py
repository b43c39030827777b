"""Who sits in a body and who wrote what a party said, in the same words on pages, forms and documents."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from rondom.spiegel.selectors_bestuur import Lid, Partijantwoord
from rondom.spiegel.tonen_programma import word
from rondom.toegang.houders import Houder


def name_of(wie: Houder | None) -> str:
    """The name of a function; of one that is gone that it is."""
    return wie.naam if wie else _("iemand die hier niet meer werkt")


def member_name(lid: Lid) -> str:
    """Who holds a seat, and on behalf of which organisation."""
    return f"{name_of(lid.wie)}, {lid.rij.organisatie.naam}"


def answer_line(antwoord: Partijantwoord) -> str:
    """What a party says, and why when it gave a reason."""
    waarom = f" ({antwoord.toelichting})" if antwoord.toelichting else ""
    return f"{antwoord.naam}: {word(antwoord.antwoord.tekst)}{waarom}"


def writer_line(antwoord: Partijantwoord) -> str:
    """Who wrote the answer down and when: the party itself, or somebody for it; empty when nobody answered (R204)."""
    if antwoord.op is None:
        return ""
    wie = name_of(antwoord.wie)
    zin = _("%(wie)s zei dit namens deze partij") if antwoord.zelf else _("%(wie)s schreef dit op voor deze partij")
    return f"{zin % {'wie': wie}}, {date_format(localtime(antwoord.op), 'j F Y')}"
