"""Words of the steering in a template: statuses, steps, reasons, owners, amounts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.formats import number_format

from rondom.kern.oordeel import Oordeel, Reden
from rondom.spiegel import meetwijze
from rondom.spiegel.selectors_bestuur import Partijantwoord
from rondom.spiegel.selectors_programma import Actieregel
from rondom.spiegel.tonen_bestuur import answer_line, writer_line
from rondom.spiegel.tonen_programma import owner_name, reasons, word
from rondom.toegang.tonen import show_text

register = template.Library()

SOORTEN = {
    "voorstel": "neutraal", "voorbereiding": "neutraal", "gepland": "wacht", "actief": "bezig", "loopt": "bezig",
    "afgerond": "goed", "gedaan": "goed", "gehouden": "goed", "verbreed": "goed", "gestopt": "dicht", "vervallen": "dicht",
    "overeenstemming": "goed", "geen": "fout", "open": "wacht", "op_tijd": "goed", "bijna": "let-op", "te_laat": "fout",
    "gelukt": "goed", "deels": "let-op", "niet": "fout", "onbekend": "wacht", "eens": "goed", "oneens": "fout",
}  # fmt: skip
"""Status → kind of badge."""


@register.filter
def stuurwoord(sleutel: str, begin: str = "") -> str:
    """The words of one key; ``begin``: what stands before it (``statussen.thema.``)."""
    return word(f"{begin}{sleutel}")


@register.filter
def badge(status: str) -> str:
    """The kind of badge that belongs to a status."""
    return SOORTEN[status]


@register.filter
def stap(overgang: Any) -> str:
    """A step as something one does."""
    return word(overgang.tekst)


@register.filter
def redenen(waarde: Iterable[Reden]) -> list[dict[str, str]]:
    """Reasons as texts with rule and source."""
    return reasons(waarde)


@register.filter
def eigenaar(regel: Actieregel, openbaar: str = "") -> str:
    """Who sees to an action; in public without a name."""
    return owner_name(regel, openbaar=bool(openbaar))


@register.filter
def meetadres(meting: str) -> str:
    """The page of what shows a goal; empty when it has none."""
    return meetwijze.address_of(meting)


@register.filter
def euro(centen: int) -> str:
    """An amount in cents as euros; cents are shown only when there are any."""
    return f"€ {number_format(centen / 100, 0 if centen % 100 == 0 else 2, use_l10n=True, force_grouping=True)}"


@register.filter
def een_reden(waarde: Reden) -> list[dict[str, str]]:
    """One reason as text with rule and source."""
    return reasons([waarde])


@register.filter
def redentekst(waarde: Reden) -> str:
    """The text of one reason."""
    return show_text(waarde)


@register.filter
def wat_nu(oordeel: Oordeel) -> list[str]:
    """What is needed first, and what can be done instead."""
    return [show_text(d) for delen in (oordeel.voorwaarden, oordeel.alternatieven) for d in delen]


@register.filter
def partijzin(antwoord: Partijantwoord) -> str:
    """What a party says to a decision."""
    return answer_line(antwoord)


@register.filter
def schrijver(antwoord: Partijantwoord) -> str:
    """Who wrote the answer of a party down; empty when nobody answered."""
    return writer_line(antwoord)
