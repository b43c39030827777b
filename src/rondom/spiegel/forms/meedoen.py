"""Forms of who answers: one question at a time."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.instrument import Instrument, Item, Soort
from rondom.spiegel.services.deelname import LANGST, Antwoorden
from rondom.toegang.tonen import taal
from rondom.ui.invoer import Cijfer, Gezichten


class Letters(forms.Form):
    """The letters of a link on paper."""

    letters = forms.CharField(
        label=_("De letters op uw kaart"),
        help_text=_("Spaties en streepjes maken niet uit, hoofdletters ook niet."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )


class Vraag(forms.Form):
    """One question with the choices of its scale, and room for words. Nothing has to be answered."""

    antwoord = forms.ChoiceField(required=False)
    tekst = forms.CharField(required=False, max_length=LANGST, widget=forms.Textarea)

    def __init__(
        self, gegevens: Any, *, instrument: Instrument, item: Item, antwoorden: Antwoorden, je: bool, woorden: bool
    ) -> None:
        eerder = antwoorden.waarden.get(item.id)
        begin = {"antwoord": "" if eerder is None else str(eerder), "tekst": antwoorden.teksten.get(item.id, "")}
        super().__init__(gegevens, initial=begin)
        self._ask(instrument, item)
        self._words(item, je, woorden)

    def _ask(self, instrument: Instrument, item: Item) -> None:
        if item.soort is Soort.OPEN:
            del self.fields["antwoord"]
            return
        veld = self.fields["antwoord"]
        veld.label = item.tekst.in_taal(taal())
        veld.help_text = item.uitleg.in_taal(taal()) if item.uitleg else ""
        veld.voorwaardelijk = True  # type: ignore[attr-defined]  # no "(niet verplicht)" behind every question
        keuzes = [(str(w), str(w)) for w in instrument.waarden(item)]
        if item.soort is not Soort.CIJFER:
            keuzes = [(w, instrument.antwoorden[int(w)].in_taal(taal())) for w, _w in keuzes]
        widgets = {Soort.CIJFER: Cijfer, Soort.SMILEY: Gezichten}
        veld.widget = widgets.get(item.soort, forms.RadioSelect)()
        veld.choices = keuzes  # type: ignore[attr-defined]

    def _words(self, item: Item, je: bool, woorden: bool) -> None:
        veld = self.fields["tekst"]
        veld.help_text = _("Schrijf geen namen op.")
        if item.soort is Soort.OPEN:
            veld.label = item.tekst.in_taal(taal())
            veld.voorwaardelijk = True  # type: ignore[attr-defined]
        elif not woorden:
            del self.fields["tekst"]
        else:
            veld.label = _("Wil je er iets bij zeggen?") if je else _("Wilt u er iets bij zeggen?")

    @property
    def waarde(self) -> int | None:
        """The answer as a number; None when the question was passed over."""
        ruw = self.cleaned_data.get("antwoord") or ""
        return int(ruw) if ruw else None
