"""Forms of the sociale kaart."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from rondom.kern.categorie import Leefgebied
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Aanbod, Aanbodsoort, Gemeente
from rondom.netwerk.selectors_aanbod import Vraag
from rondom.netwerk.services.aanbod import VELDEN
from rondom.toegang.tonen import taal


def life_areas() -> list[tuple[str, str]]:
    """Life areas in the visitor's language."""
    return [(g.value, tekst(f"leefgebied.{g.value}", taal())) for g in Leefgebied]


class Zoek(forms.Form):
    """What somebody looks for."""

    zoek = forms.CharField(label=_("Wat zoekt u?"), required=False, max_length=100,
                           help_text=_("Bijvoorbeeld: faalangst, voetbal, schulden. Een tikfout geeft niet."))  # fmt: skip
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label=_("Waar"), required=False, empty_label=_("Overal"))
    leeftijd = forms.IntegerField(label=_("Leeftijd"), required=False, min_value=0, max_value=27)
    leefgebied = forms.ChoiceField(label=_("Waar gaat het over"), required=False)
    soort = forms.ChoiceField(label=_("Van wie"), required=False)

    def __init__(self, *args: Any, regio: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = Gemeente.objects.filter(regio=regio).order_by("naam")  # type: ignore[attr-defined]
        self.fields["leefgebied"].choices = [("", _("Alles")), *life_areas()]  # type: ignore[attr-defined]
        self.fields["soort"].choices = [("", _("Iedereen")), *Aanbodsoort.choices]  # type: ignore[attr-defined]

    def vraag(self) -> Vraag:
        """The question; what was not understood does not limit, and is said beside its field."""
        self.is_valid()
        g = self.cleaned_data
        return Vraag(
            zoek=g.get("zoek", "").replace("\x00", ""),
            gemeente=g["gemeente"].code if g.get("gemeente") else "",
            leeftijd=g.get("leeftijd"),
            leefgebied=g.get("leefgebied", ""),
            soort=g.get("soort", ""),
        )


class Invoer(forms.Form):
    """An entry as somebody writes it."""

    naam = forms.CharField(label=_("Naam"), max_length=120)
    soort = forms.ChoiceField(label=_("Van wie"), choices=Aanbodsoort.choices, widget=forms.RadioSelect)
    omschrijving = forms.CharField(
        label=_("Wat is het, en voor wie"), widget=forms.Textarea(attrs={"rows": 5}), max_length=2000
    )
    trefwoorden = forms.CharField(
        label=_("Andere woorden"), required=False, max_length=300,
        help_text=_("Woorden waarmee mensen dit zoeken en die hierboven niet staan."),
    )  # fmt: skip
    leeftijd_van = forms.IntegerField(label=_("Vanaf welke leeftijd"), min_value=0, max_value=27, initial=0)
    leeftijd_tot = forms.IntegerField(label=_("Tot en met welke leeftijd"), min_value=0, max_value=99, initial=23)
    leefgebieden = forms.MultipleChoiceField(label=_("Waar gaat het over"), widget=forms.CheckboxSelectMultiple)
    gemeenten = forms.ModelMultipleChoiceField(
        Gemeente.objects.none(), label=_("Waar"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Kies niets als het voor de hele regio is."),
    )  # fmt: skip
    kosten = forms.CharField(label=_("Wat kost het"), required=False, max_length=200)
    aanmelden = forms.CharField(label=_("Hoe meldt iemand zich aan"), required=False, max_length=300)
    telefoon = forms.CharField(label=_("Telefoon"), required=False, max_length=30)
    website = forms.URLField(label=_("Website"), required=False, max_length=200, assume_scheme="https")
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, regio: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeenten"].queryset = Gemeente.objects.filter(regio=regio).order_by("naam")  # type: ignore[attr-defined]
        self.fields["leefgebieden"].choices = life_areas()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        g = super().clean() or {}
        van, tot = g.get("leeftijd_van"), g.get("leeftijd_tot")
        if van is not None and tot is not None and tot < van:
            self.add_error("leeftijd_tot", _("Deze leeftijd is lager dan de eerste."))
        return g

    @classmethod
    def again(cls, sent: QueryDict, versie: int, regio: str) -> "Invoer":
        """What was typed, counting from a colleague's version: saving it is a choice now."""
        lijsten = {veld: sent.getlist(veld) for veld in ("leefgebieden", "gemeenten")}
        form = cls({**sent.dict(), **lijsten, "versie": versie}, regio=regio)
        form.add_error(None, _("Een collega heeft dit net veranderd. Kijk of uw tekst nog klopt en bewaar opnieuw."))
        return form

    @staticmethod
    def initial_of(aanbod: Aanbod) -> dict[str, Any]:
        """The entry as the form starts with it."""
        return {v: getattr(aanbod, v) for v in VELDEN} | {"gemeenten": aanbod.gemeenten.all(), "versie": aanbod.versie}


class KloptNiet(forms.Form):
    """Say that an entry is not right."""

    tekst = forms.CharField(
        label=_("Wat klopt er niet?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Schrijf hier niets over een kind of een gezin."),
    )  # fmt: skip
