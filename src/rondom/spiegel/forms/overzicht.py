"""What somebody chooses to see of the core teams of a region."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rondom.netwerk.models import Gemeente, Organisatie
from rondom.netwerk.models.organisatie import Onderwijssoort

STANDEN = (
    ("", _("Alles")),
    ("te_laat", _("Iets is te laat")),
    ("niet_begonnen", _("Nog niet begonnen")),
    ("op_weg", _("Op weg")),
    ("klaar", _("Het jaar is rond")),
)


class Kies(forms.Form):
    """Place, kind of education, and how the year stands. What was not understood does not limit."""

    zoek = forms.CharField(label=_("Naam van de school"), required=False, max_length=80)
    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(), label=_("Gemeente"), required=False, empty_label=_("Alle")
    )
    soort = forms.ChoiceField(label=_("Soort onderwijs"), required=False)
    stand = forms.ChoiceField(label=_("Hoe staat het jaar ervoor?"), required=False, choices=STANDEN)

    def __init__(self, data: Any = None, *, regio: str) -> None:
        super().__init__(data or {})
        self.fields["gemeente"].queryset = Gemeente.objects.filter(regio=regio).order_by("naam")  # type: ignore[attr-defined]
        self.fields["soort"].choices = [("", _("Alle")), *Onderwijssoort.choices]  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def keuze(self) -> str:
        """How the year stands, as chosen."""
        return str(self.cleaned_data.get("stand", ""))

    def narrow(self, scholen: QuerySet[Organisatie]) -> QuerySet[Organisatie]:
        """Those schools that were asked for."""
        g = self.cleaned_data
        if g.get("zoek"):
            scholen = scholen.filter(naam__icontains=g["zoek"].replace("\x00", ""))
        if g.get("gemeente"):
            scholen = scholen.filter(gemeente=g["gemeente"])
        return scholen.filter(school__onderwijssoort=g["soort"]) if g.get("soort") else scholen
