"""A form whose texts everybody reads: it warns of what looks like a person before anything is kept."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rondom.kern.herkenbaar import MAG_NOOIT_BLIJVEN, Spoor, mark
from rondom.toegang.markeren import find_marks

VAN_EEN_MENS = frozenset({Spoor.NAAM, Spoor.NUMMER, Spoor.TELEFOON, Spoor.EMAIL, Spoor.ADRES})
"""Traces of a person. Dates, schools and places belong in a programme."""
TOCH = "geen_kind"
DOEN = gettext_lazy("Haal het weg, of vink onderaan aan dat het niet over een kind of gezin gaat.")


class VrijeTekst(forms.Form):
    """No child ever stands here: what could be a name is asked about once; a number that looks like a BSN never stays."""

    VRIJ: ClassVar[tuple[str, ...]] = ()
    """The fields that hold free text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if TOCH in self.data:
            self._ask()

    def _ask(self) -> None:
        self.fields[TOCH] = forms.BooleanField(
            label=_("Dit gaat niet over een kind of gezin"), required=False,
            help_text=_("Iedereen kan dit lezen. Noem daarom nooit een kind, een ouder of een adres."),
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        bevestigd = bool(gegevens.get(TOCH))
        for veld in self.VRIJ:
            tekst = str(gegevens.get(veld) or "")
            if not tekst.strip():
                continue
            gevonden = [m for m in mark(tekst, elders=find_marks(tekst)) if m.soort in VAN_EEN_MENS]
            nooit = [m.tekst for m in gevonden if m.soort in MAG_NOOIT_BLIJVEN]
            if nooit:
                self.add_error(
                    veld,
                    _("Haal dit nummer weg: %(wat)s. Het lijkt op een burgerservicenummer.")
                    % {"wat": ", ".join(nooit)},
                )
            elif gevonden and not bevestigd:
                self._ask()
                wat = ", ".join(dict.fromkeys(m.tekst for m in gevonden))
                self.add_error(
                    veld, _("Staat hier iemand in? Gevonden: %(wat)s. %(doen)s") % {"wat": wat, "doen": DOEN}
                )
        return gegevens
