"""Which help is it about, for what comes after 18?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.achttien import Hulpfeiten, Hulpvorm
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import taal


class Hulp(forms.Form):
    """One kind of help and what is known of it; asked, not kept."""

    vorm = forms.TypedChoiceField(label=_("Welke hulp loopt er, of is er nodig?"), coerce=Hulpvorm)
    begon_eerder = forms.BooleanField(label=_("De hulp begon vóór 18 jaar en blijft nodig"), required=False)
    vastgesteld_eerder = forms.BooleanField(label=_("Vóór 18 jaar is vastgesteld dat de hulp nodig is"), required=False)
    gestopt_op = forms.DateField(
        label=_("Gestopt na 18 jaar, op"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vorm"].choices = [(v.value, tekst(f"achttien.hulp.{v.value}", taal())) for v in Hulpvorm]  # type: ignore[attr-defined]

    def feiten(self) -> Hulpfeiten:
        """What was filled in; needs a valid form."""
        return Hulpfeiten(**self.cleaned_data)
