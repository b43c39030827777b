"""The form with which somebody adds a file. It checks shape; ``casus.keuring`` looks inside, the service decides."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rondom.kern.categorie import Categorie
from rondom.toegang.tonen import category_name


class VoegStukToe(forms.Form):
    """Which file, what it is, what it is about, and to what it belongs."""

    bestand = forms.FileField(
        label=_("Bestand"),
        allow_empty_file=True,  # an empty file gets our own words
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}),
    )
    titel = forms.CharField(
        label=_("Wat is het?"), help_text=_("Bijvoorbeeld: brief van de logopedist."), max_length=120
    )
    categorie = forms.TypedChoiceField(
        label=_("Waar gaat het over?"),
        help_text=_("Dit bepaalt wie het stuk kan zien."),
        coerce=lambda waarde: Categorie(int(waarde)),
    )
    bij = forms.ChoiceField(label=_("Hoort het ergens bij?"), required=False)

    def __init__(
        self, *args: Any, categorieen: Sequence[Categorie], bij: Sequence[tuple[str, str]], mb: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].help_text = gettext(
            "PDF, PNG of JPEG, tot %(mb)s MB. Word? Bewaar het eerst als PDF."
        ) % {"mb": mb}
        keuzes = [(str(int(c)), category_name(c)) for c in categorieen]
        self.fields["categorie"].choices = [("", gettext("Kies")), *keuzes]  # type: ignore[attr-defined]
        self.fields["bij"].choices = [("", gettext("Bij de casus als geheel")), *bij]  # type: ignore[attr-defined]
        if not bij:
            del self.fields["bij"]

    def choose_again(self) -> None:
        """Say that the file must be chosen once more: a browser does not remember it, the rest it does."""
        if self.errors and self.files.get("bestand") and "bestand" not in self.errors:
            self.add_error("bestand", gettext("Kies het bestand opnieuw: uw browser onthoudt het niet."))
