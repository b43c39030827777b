"""Forms of the programme. They check shape; ``kern.programma`` names what is vague, and the services decide."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.programma import Schaal, Spoor
from rondom.netwerk.models import Functie
from rondom.spiegel import meetwijze
from rondom.spiegel.forms.meelezen import Meelezen
from rondom.spiegel.tonen_programma import words_of
from rondom.toegang.houders import houder_of_functie

_GROOT = forms.Textarea(attrs={"rows": 4})
_MIDDEL = forms.Textarea(attrs={"rows": 3})


class Themainvoer(Meelezen):
    """The words of a theme."""

    naam = forms.CharField(label=_("Hoe heet het thema?"), max_length=100)
    waarom = forms.CharField(
        label=_("Wat gaat er nu mis voor kinderen en ouders?"), widget=_GROOT, max_length=2000,
        help_text=_("En waarom lost niemand dit alleen op?"),
    )  # fmt: skip
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)


class Doelinvoer(Meelezen):
    """A goal with what shows it."""

    tekst = forms.CharField(
        label=_("Wat merken kinderen en ouders als dit lukt?"), widget=_MIDDEL, max_length=500,
        help_text=_("Bijvoorbeeld: in 2028 zitten nog 20 kinderen langer dan drie maanden thuis."),
    )  # fmt: skip
    meting = forms.ChoiceField(label=_("Waaraan ziet u het?"), required=False)
    nu = forms.CharField(
        label=_("Hoe is het nu?"), required=False, max_length=60, help_text=_("Bijvoorbeeld: 61 kinderen.")
    )
    streef = forms.CharField(label=_("Wat moet het worden?"), required=False, max_length=60)
    streef_op = forms.DateField(label=_("Wanneer is het zover?"), required=False, widget=forms.DateInput)
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes: list[Any] = [("", _("Nog niets gekozen")), *meetwijze.choices()]
        bekend = {sleutel for _kop, groep in keuzes[1:] for sleutel, _naam in groep}
        nu = str(self.initial.get("meting") or self.data.get("meting") or "")
        if nu and nu not in bekend:  # a figure that is not published any more stays what was chosen
            keuzes.append((nu, meetwijze.names_of([nu])[nu]))
        self.fields["meting"].choices = keuzes  # type: ignore[attr-defined]


class Actieinvoer(Meelezen):
    """An action with owner, date and place."""

    tekst = forms.CharField(
        label=_("Wat doet iemand, en wat ligt er dan?"), widget=_MIDDEL, max_length=500,
        help_text=_("Bijvoorbeeld: alle 14 scholen bellen binnen twee dagen met ouders; in maart tellen we hoe vaak."),
    )  # fmt: skip
    eigenaar = forms.TypedChoiceField(label=_("Wie zorgt ervoor?"), required=False, coerce=UUID, empty_value=None)
    vanaf = forms.DateField(label=_("Wanneer begint het?"), required=False, widget=forms.DateInput)
    termijn = forms.DateField(label=_("Wanneer is het klaar?"), required=False, widget=forms.DateInput)
    schaal = forms.ChoiceField(label=_("Waar gebeurt het?"), widget=forms.RadioSelect, initial=Schaal.REGIONAAL.value)
    waar = forms.CharField(label=_("In welke gemeente of school?"), required=False, max_length=120)
    spoor = forms.ChoiceField(
        label=_("Op welke lijn van het tijdpad?"), widget=forms.RadioSelect, initial=Spoor.UITVOERING.value
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, eigenaars: list[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["eigenaar"].choices = owner_choices(eigenaars)  # type: ignore[attr-defined]
        self.fields["schaal"].choices = words_of(Schaal)  # type: ignore[attr-defined]
        self.fields["spoor"].choices = words_of(Spoor)  # type: ignore[attr-defined]
        if self.initial.get("termijn"):
            del self.fields["termijn"]  # another date is put off with a reason, on its own page

    def clean(self) -> dict[str, Any]:
        g = super().clean()
        vanaf, termijn = g.get("vanaf"), g.get("termijn", self.initial.get("termijn"))
        if vanaf and termijn and termijn < vanaf:
            self.add_error("vanaf", _("Het begin ligt na het einde."))
        if g.get("schaal") == Schaal.LOKAAL and not g.get("waar"):
            self.add_error("waar", _("Noem de gemeente of school."))
        g.setdefault("termijn", self.initial.get("termijn"))
        return g


def owner_choices(functies: list[Functie]) -> list[Any]:
    """People who can own something, under their organisation."""
    keuzes: list[Any] = [("", _("Nog niemand"))]
    for organisatie, groep in groupby(functies, key=lambda f: f.organisatie.naam):
        houders = [houder_of_functie(f) for f in groep]
        keuzes.append((organisatie, [(str(h.id), f"{h.naam}, {h.rol}") for h in houders]))
    return keuzes


class Voortgang(Meelezen):
    """How an action goes."""

    tekst = forms.CharField(label=_("Hoe gaat het?"), widget=_MIDDEL, max_length=1000)


class Verzetten(Meelezen):
    """Another date, with the reason."""

    termijn = forms.DateField(label=_("Nieuwe datum"), widget=forms.DateInput)
    waarom = forms.CharField(label=_("Waarom?"), required=False, widget=_MIDDEL, max_length=500)
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag

    def clean_termijn(self) -> date:
        """A new date lies ahead."""
        termijn: date = self.cleaned_data["termijn"]
        if termijn < self.vandaag:
            raise forms.ValidationError(_("Deze dag is al geweest."))
        return termijn


class Doelstop(Meelezen):
    """Why a goal stops."""

    waarom = forms.CharField(
        label=_("Waarom stopt dit doel?"), widget=_MIDDEL, max_length=500,
        help_text=_("Iedereen leest dit. Bijvoorbeeld: het doel is gehaald, of iets anders helpt kinderen meer."),
    )  # fmt: skip
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
