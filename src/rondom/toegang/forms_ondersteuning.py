"""Forms of what schools offer: search, coverage, and writing it (R198–R201)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.afspraken import Afspraken, Ondersteuningssoort
from rondom.kern.plaatszoeken import Zoekvraag
from rondom.netwerk.models import Ondersteuningsaanbod, Voorziening
from rondom.netwerk.models.organisatie import Onderwijssoort
from rondom.netwerk.selectors_ondersteuning import Dekkingsvraag
from rondom.netwerk.services.ondersteuning import REGELVELDEN, VELDEN
from rondom.toegang.tonen_ondersteuning import name_of_level, name_of_soort

GEWOON = tuple(s for s in Onderwijssoort if s is not Onderwijssoort.MBO)


def _soorten(soorten: Iterable[Ondersteuningssoort]) -> list[tuple[str, str]]:
    return [(s.sleutel, name_of_soort(s)) for s in soorten]


class _Keuzes(forms.Form):
    """Kind of support and of education, as the region has them."""

    onderwijs = forms.MultipleChoiceField(
        label=_("Soort onderwijs"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(s.value, s.label) for s in GEWOON],
    )  # fmt: skip
    leeftijd = forms.IntegerField(label=_("Leeftijd"), required=False, min_value=2, max_value=23)


class ZoekSchool(_Keuzes):
    """Which school can? What was not understood does not limit, and is said beside its field."""

    soort = forms.ChoiceField(label=_("Welke ondersteuning"))
    pc4 = forms.RegexField(
        r"^\s*\d{4}\s*$", label=_("Vanaf welke postcode"), required=False,
        help_text=_("De vier cijfers. Wij rekenen in een rechte lijn, vanaf het midden van het gebied."),
        error_messages={"invalid": _("Vul de vier cijfers van een postcode in.")},
    )  # fmt: skip
    hooguit_km = forms.IntegerField(label=_("Hooguit hoeveel kilometer"), required=False, min_value=0, max_value=200)
    alles = forms.BooleanField(label=_("Toon ook scholen die het niet kunnen, en waarom"), required=False)
    field_order = ("soort", "onderwijs", "leeftijd", "pc4", "hooguit_km", "alles")

    def __init__(self, *args: Any, soorten: Iterable[Ondersteuningssoort], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [("", _("Kies een soort")), *_soorten(soorten)]  # type: ignore[attr-defined]

    def vraag(self) -> Zoekvraag | None:
        """The question; None while nothing was chosen to look for."""
        if not self.is_bound:
            return None
        self.is_valid()
        g = self.cleaned_data
        if not g.get("soort"):
            return None
        return Zoekvraag(g["soort"], tuple(g.get("onderwijs", ())), g.get("leeftijd"), g.get("hooguit_km"))

    @property
    def postcode(self) -> str:
        """From where; empty when not said."""
        return str(self.cleaned_data.get("pc4", "")).strip()


class DekkingZoek(_Keuzes):
    """Coverage for whom, and of which kind on the map."""

    soort = forms.ChoiceField(label=_("Op de kaart"), required=False)
    field_order = ("soort", "onderwijs", "leeftijd")

    def __init__(self, *args: Any, soorten: Iterable[Ondersteuningssoort], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [("", _("Hoeveel er ontbreekt")), *_soorten(soorten)]  # type: ignore[attr-defined]

    def vraag(self) -> Dekkingsvraag:
        """For which schools and which age."""
        self.is_valid()
        return Dekkingsvraag(tuple(self.cleaned_data.get("onderwijs", ())), self.cleaned_data.get("leeftijd"))


class Aanbodtekst(forms.Form):
    """What a school says about itself as a whole."""

    toelichting = forms.CharField(
        label=_("Wie zijn wij, en wat mag een ouder verwachten"), required=False, max_length=3000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip
    grens = forms.CharField(
        label=_("Wat kunnen wij niet"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Eerlijk zeggen wat niet kan, scheelt een kind een verkeerde start."),
    )  # fmt: skip
    gids = forms.URLField(label=_("Waar staat de schoolgids"), required=False, max_length=200, assume_scheme="https")
    mr_op = forms.DateField(
        label=_("Besproken met de medezeggenschapsraad op"), required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )  # fmt: skip
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @staticmethod
    def initial_of(rij: Ondersteuningsaanbod) -> dict[str, Any]:
        """The offer as the form starts with it."""
        return {v: getattr(rij, v) for v in VELDEN} | {"versie": rij.versie}


class Regelinvoer(forms.Form):
    """One line: what, for whom, by whom, and how many places."""

    soort = forms.ChoiceField(label=_("Soort ondersteuning"))
    niveau = forms.ChoiceField(label=_("Niveau"))
    wat = forms.CharField(label=_("Wat doen wij"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))
    voor_wie = forms.CharField(
        label=_("Voor wie"), max_length=300, help_text=_("Iedereen in de regio leest dit. Schrijf niets over een kind.")
    )
    wie = forms.CharField(label=_("Wie geeft het"), required=False, max_length=200)
    leeftijd_van = forms.IntegerField(label=_("Vanaf welke leeftijd"), min_value=2, max_value=23)
    leeftijd_tot = forms.IntegerField(label=_("Tot en met welke leeftijd"), min_value=2, max_value=23)
    plaatsen = forms.IntegerField(
        label=_("Hoeveel plaatsen"), required=False, min_value=0, max_value=999,
        help_text=_("Laat leeg als er geen vast aantal is."),
    )  # fmt: skip
    bezet = forms.IntegerField(label=_("Hoeveel daarvan bezet"), min_value=0, max_value=999, initial=0)
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, afspraken: Afspraken, soorten: Iterable[Ondersteuningssoort], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [("", _("Kies een soort")), *_soorten(soorten)]  # type: ignore[attr-defined]
        niveaus = [(n.sleutel, name_of_level(n)) for n in afspraken.niveaus_op_school()]
        self.fields["niveau"].choices = niveaus  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        g = super().clean() or {}
        van, tot = g.get("leeftijd_van"), g.get("leeftijd_tot")
        if van is not None and tot is not None and tot < van:
            self.add_error("leeftijd_tot", _("Deze leeftijd is lager dan de eerste."))
        return g

    @staticmethod
    def initial_of(rij: Voorziening) -> dict[str, Any]:
        """The line as the form starts with it."""
        return {v: getattr(rij, v) for v in REGELVELDEN} | {"versie": rij.versie}


class Nieuw(forms.Form):
    """For which school year a draft is begun."""

    schooljaar = forms.TypedChoiceField(label=_("Schooljaar"), coerce=int)

    def __init__(self, *args: Any, jaren: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["schooljaar"].choices = jaren  # type: ignore[attr-defined]
