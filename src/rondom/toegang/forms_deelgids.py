"""The five questions of the guide. They check shape; ``kern.deelvraag`` and ``kern.delen`` decide."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.categorie import DEELBAAR, Categorie
from rondom.kern.deelvraag import Deelvraag, Gezag, Gezegd, Wie, list_wie
from rondom.kern.leeftijd import OUDSTE
from rondom.kern.stromen import Partijsoort
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import category_name, taal

KEUZES = (*DEELBAAR[:8], Categorie.VEILIGHEID)
"""What somebody talks about; the parts of a plan follow the life area they are of."""


class Deelgids(forms.Form):
    """May this be shared?"""

    wie = forms.ChoiceField(label=_("Met wie wilt u iets delen?"), widget=forms.RadioSelect)
    wat = forms.MultipleChoiceField(
        label=_("Waarover gaat het?"),
        help_text=_("Kies alleen wat de ander echt nodig heeft."),
        widget=forms.CheckboxSelectMultiple,
    )
    leeftijd = forms.IntegerField(
        label=_("Hoe oud is de leerling?"),
        help_text=_("In jaren. Een naam of geboortedatum is niet nodig."),
        min_value=0,
        max_value=OUDSTE,
    )
    gezag = forms.ChoiceField(label=_("Wie heeft gezag?"), widget=forms.RadioSelect)
    gezegd = forms.ChoiceField(label=_("Wat is er al besproken?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, van: Partijsoort | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choices("wie", list_wie(van))
        self._choices("gezag", Gezag)
        self._choices("gezegd", Gezegd)
        self.fields["wat"].choices = [(c.name, category_name(c)) for c in KEUZES]  # type: ignore[attr-defined]

    def _choices(self, veld: str, waarden: Any) -> None:
        keuzes = [(w.value, tekst(f"deelvraag.{veld}.{w.value}", taal())) for w in waarden]
        self.fields[veld].choices = keuzes  # type: ignore[attr-defined]

    def vraag(self) -> Deelvraag:
        """The five answers."""
        g = self.cleaned_data
        wat = Categorie.GEEN
        for naam in g["wat"]:
            wat |= Categorie[naam]
        return Deelvraag(Wie(g["wie"]), wat, g["leeftijd"], Gezag(g["gezag"]), Gezegd(g["gezegd"]))
