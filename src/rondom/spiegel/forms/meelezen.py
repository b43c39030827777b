"""A form whose texts concern no child: it reads along, and asks about every name before anybody else can read it (R024)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rondom.kern.herkenbaar import Bekende, Markering, mark
from rondom.kern.meelezen import NOOIT, SPOREN, open_sporen
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import BEKENDEN, ask_handlers
from rondom.toegang.markeren import find_marks

LAAT_STAAN = "laat_staan"


class Meelezen(forms.Form):
    """Texts that are looked over; what looks like a name stays only when whoever writes says that it is nobody's child."""

    def __init__(self, *args: Any, door: Handelend, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.door = door

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or {}
        teksten = {n: _text_of(schoon.get(n)) for n in self.fields if self._is_free(n)}
        if any(teksten.values()):
            self._look_over({n: t for n, t in teksten.items() if t})
        return schoon

    def _is_free(self, naam: str) -> bool:
        veld = self.fields[naam]
        return isinstance(veld, forms.CharField) and not veld.widget.is_hidden

    def _look_over(self, teksten: dict[str, str]) -> None:
        bekenden = self._known()
        gevonden = {naam: mark(tekst, bekenden, find_marks(tekst)) for naam, tekst in teksten.items()}
        alle = {m.sleutel: m for marks in gevonden.values() for m in marks if m.soort in SPOREN - NOOIT}
        laat_staan = self.data.getlist(LAAT_STAAN) if hasattr(self.data, "getlist") else self.data.get(LAAT_STAAN, [])
        for naam, marks in gevonden.items():
            if nog := open_sporen(marks, laat_staan):
                self.add_error(naam, _words(nog))
        if self.errors and alle:
            self._ask(alle.values())

    def _known(self) -> tuple[Bekende, ...]:
        return tuple(b for antwoord in ask_handlers(BEKENDEN) for b in antwoord(self.door))

    def _ask(self, merken: Iterable[Markering]) -> None:
        self.fields[LAAT_STAAN] = forms.MultipleChoiceField(
            label=_("Gaat dit over een collega of iets anders? Vink aan wat mag blijven staan"),
            choices=[(m.sleutel, m.tekst) for m in merken],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )


def _text_of(waarde: object) -> str:
    """What was typed; a field may have made lines of it."""
    if isinstance(waarde, list):
        return "\n".join(str(regel) for regel in waarde)
    return waarde if isinstance(waarde, str) else ""


def _words(merken: tuple[Markering, ...]) -> str:
    woorden = ", ".join(f"“{m.tekst}”" for m in merken)
    begin = ngettext("Dit lijkt op iemand:", "Dit lijkt op mensen:", len(merken))
    if all(m.soort in NOOIT for m in merken):
        return _("%(woorden)s kan hier niet staan. Haal het weg: hier staat niets over een kind of een gezin.") % {
            "woorden": woorden
        }
    return f"{begin} {woorden}. " + _(
        "Haal weg wat over een kind of een gezin gaat, of vink onderaan aan wat mag blijven."
    )
