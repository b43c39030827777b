"""Forms of agreements."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.casus.models import Afspraak
from rondom.kern.categorie import Leefgebied


class NieuweAfspraak(forms.Form):
    """Who does what, and when."""

    wat = forms.CharField(label=_("Wat gaat er gebeuren?"), max_length=400)
    eigenaar = forms.ChoiceField(label=_("Wie doet het?"))
    termijn = forms.DateField(
        label=_("Wanneer is het klaar?"), widget=forms.DateInput,
        error_messages={"required": _("Kies een dag. Elke afspraak heeft een datum.")},
    )  # fmt: skip
    na = forms.ChoiceField(label=_("Komt na"), required=False)
    leefgebied = forms.ChoiceField(
        label=_("Hoort bij"), required=False,
        help_text=_("Bij een deel van het plan zien alleen mensen met dat deel deze afspraak."),
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        eigenaars: Iterable[tuple[str, str]],
        eerder: Iterable[Afspraak],
        leefgebieden: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.eerder = {str(a.id): a for a in eerder}
        self.fields["eigenaar"].choices = [("", _("Kies iemand")), *eigenaars]  # type: ignore[attr-defined]
        self.fields["na"].choices = [  # type: ignore[attr-defined]
            ("", _("Geen andere afspraak")), *((k, a.tekst[:60]) for k, a in self.eerder.items())
        ]  # fmt: skip
        self.fields["leefgebied"].choices = [("", _("Het overleg")), *leefgebieden]  # type: ignore[attr-defined]

    def agreement(self) -> dict[str, Any]:
        """The cleaned fields as the service takes them, without category."""
        g = self.cleaned_data
        return {
            "tekst": g["wat"], "eigenaar": UUID(g["eigenaar"]), "termijn": g["termijn"], "na": self.eerder.get(g["na"]),
        }  # fmt: skip

    @property
    def leefgebied_gekozen(self) -> Leefgebied | None:
        waarde = self.cleaned_data["leefgebied"]
        return Leefgebied(waarde) if waarde else None


class Verzet(forms.Form):
    """Another date, with the reason."""

    termijn = forms.DateField(label=_("Nieuwe datum"), widget=forms.DateInput)
    reden = forms.CharField(label=_("Waarom verandert de datum?"), max_length=300)
    versie = forms.IntegerField(widget=forms.HiddenInput)

    def change(self) -> dict[str, Any]:
        """The cleaned fields as the service takes them."""
        g = self.cleaned_data
        return {"termijn": g["termijn"], "reden_tekst": g["reden"], "versie": g["versie"]}
