"""Ask an earlier school or team what there was, and tell of one earlier trajectory."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.voorwaardelijk import MetVoorwaarden
from rondom.kern.overdracht import MET_WOORDEN, Resultaat, Trajectfeit, Trajectsoort
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Organisatie
from rondom.toegang.tonen import taal


class VraagOverdracht(forms.Form):
    """Which earlier school or team to ask. Not a search: what comes back is a question that was sent."""

    partner = forms.ModelChoiceField(
        Organisatie.objects.none(),
        label=_("Aan wie vraagt u het?"),
        help_text=_("Een vorige school, of een team dat eerder hielp. Zonder toestemming wordt niets gevraagd."),
        empty_label=_("Kies een school of team"),
    )

    def __init__(self, *args: Any, partners: QuerySet[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners  # type: ignore[attr-defined]


class VertelTraject(MetVoorwaarden):
    """One trajectory. Only kinds that the family allows can be chosen, and only those with content have room for words."""

    voorwaardelijk = ("tot", "woorden")

    soort = forms.ChoiceField(label=_("Wat was het?"), widget=forms.RadioSelect)
    wie = forms.CharField(
        label=_("Wie hielp er?"), help_text=_("De naam van de organisatie, het team of de school."), max_length=120
    )
    contact = forms.CharField(label=_("Wie kan daar nu iets over vertellen?"), max_length=120, required=False)
    bereikbaar = forms.CharField(
        label=_("Hoe is die te bereiken?"),
        help_text=_("Bijvoorbeeld een telefoonnummer."),
        max_length=120,
        required=False,
    )
    van = forms.DateField(label=_("Vanaf"), widget=forms.DateInput)
    tot = forms.DateField(label=_("Tot en met"), required=False, widget=forms.DateInput)
    resultaat = forms.ChoiceField(label=_("Hoe is het afgelopen?"), widget=forms.RadioSelect)
    woorden = forms.CharField(label=_("Wat hielp?"), required=False, widget=forms.Textarea, max_length=1000)

    def __init__(self, *args: Any, soorten: Iterable[Trajectsoort], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = list(soorten)
        self.fields["soort"].choices = [(s.value, tekst(s.tekst, taal())) for s in soorten]  # type: ignore[attr-defined]
        keuzes = [(r.value, tekst(r.tekst, taal())) for r in Resultaat]
        self.fields["resultaat"].choices = keuzes  # type: ignore[attr-defined]
        met = [tekst(s.tekst, taal()) for s in soorten if s in MET_WOORDEN]
        self.fields["woorden"].help_text = _("Alleen bij: %(soorten)s.") % {"soorten": ", ".join(met)}
        if not met:
            del self.fields["woorden"]

    @property
    def feit(self) -> Trajectfeit:
        """What was typed, for the rule."""
        g = self.cleaned_data
        return Trajectfeit(
            Trajectsoort(g["soort"]),
            g["wie"],
            g["contact"],
            g["van"],
            g["tot"],
            Resultaat(g["resultaat"]),
            g.get("woorden", ""),
        )
