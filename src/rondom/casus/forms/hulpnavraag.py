"""The answer to 'is there help already?': yes or no, who, how to reach them. There is no room for more (BR16)."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.voorwaardelijk import MetVoorwaarden
from rondom.kern.hulpnavraag import Antwoord
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Organisatie
from rondom.toegang.tonen import taal


class VraagPartner(forms.Form):
    """Which partner to ask: one of the convenant. Not a search: what comes back is a question that was sent."""

    partner = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Of aan een partner, met toestemming"), empty_label=_("Kies een partner")
    )

    def __init__(self, *args: Any, partners: QuerySet[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners  # type: ignore[attr-defined]


class ZegOfErHulpIs(MetVoorwaarden):
    """One answer."""

    voorwaardelijk = ("wie", "contact", "bereikbaar")

    antwoord = forms.ChoiceField(label=_("Is er al hulp?"), widget=forms.RadioSelect)
    wie = forms.CharField(
        label=_("Wie helpt er?"),
        help_text=_("De naam van de organisatie of het team. Waarom er hulp is, hoeft u niet te zeggen."),
        max_length=120,
        required=False,
    )
    contact = forms.CharField(label=_("Naam van de hulpverlener"), max_length=120, required=False)
    bereikbaar = forms.CharField(
        label=_("Hoe is die te bereiken?"),
        help_text=_("Bijvoorbeeld een telefoonnummer."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(a.value, tekst(f"hulpnavraag.antwoord.{a.value}", taal())) for a in Antwoord]
        self.fields["antwoord"].choices = keuzes  # type: ignore[attr-defined]

    def clean_antwoord(self) -> Antwoord:
        return Antwoord(self.cleaned_data["antwoord"])
