"""Forms of the pilots. They check shape; ``kern.pilot`` and the services decide."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.pilot import Besluit, Besluitfeiten, Trede, Uitslag
from rondom.kern.statussen import PILOT
from rondom.netwerk.models import Functie, Gemeente
from rondom.spiegel.forms.meelezen import Meelezen
from rondom.spiegel.forms.programma import owner_choices
from rondom.spiegel.models import Pilot, Thema
from rondom.spiegel.selectors_pilot import Pilotvraag
from rondom.spiegel.services.pilot import VELDEN
from rondom.spiegel.tonen_programma import word, words_of

_MIDDEL = forms.Textarea(attrs={"rows": 3})


class Zoekpilot(forms.Form):
    """What somebody looks for among the pilots."""

    zoek = forms.CharField(label=_("Waarover?"), required=False, max_length=100,
                           help_text=_("Bijvoorbeeld: brugfunctionaris, thuiszitters. Een tikfout geeft niet."))  # fmt: skip
    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(), label=_("Waar?"), required=False, empty_label=_("Overal")
    )
    status = forms.ChoiceField(label=_("Hoe ver?"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = Gemeente.objects.order_by("naam")  # type: ignore[attr-defined]
        standen = [(s.status, word(s.tekst)) for s in PILOT.standen]
        self.fields["status"].choices = [("", _("Alles")), *standen]  # type: ignore[attr-defined]

    def vraag(self) -> Pilotvraag:
        """The question; what was not understood does not limit."""
        self.is_valid()
        g = self.cleaned_data
        return Pilotvraag(
            g.get("zoek", "").replace("\x00", ""), g["gemeente"].code if g.get("gemeente") else "", g.get("status", "")
        )


class Pilotinvoer(Meelezen):
    """A pilot as somebody registers it."""

    naam = forms.CharField(label=_("Hoe heet de pilot?"), max_length=120)
    doel = forms.CharField(label=_("Wat probeert u uit?"), widget=_MIDDEL, max_length=1000)
    verwacht = forms.CharField(label=_("Wat merken kinderen en ouders als het werkt?"), widget=_MIDDEL, max_length=1000)
    gemeenten = forms.ModelMultipleChoiceField(
        Gemeente.objects.none(), label=_("In welke gemeenten?"), widget=forms.CheckboxSelectMultiple
    )
    scholen = forms.TypedMultipleChoiceField(
        label=_("Op welke scholen?"), required=False, coerce=UUID, widget=forms.SelectMultiple(attrs={"size": 8}),
        help_text=_("Houd Ctrl of Cmd ingedrukt om er meer te kiezen."),
    )  # fmt: skip
    vanaf = forms.DateField(label=_("Wanneer begint het?"), widget=forms.DateInput)
    einde = forms.DateField(
        label=_("Wanneer besluit u hoe het verdergaat?"), widget=forms.DateInput,
        help_text=_("Een pilot eindigt niet vanzelf: op deze dag vragen wij om een besluit."),
    )  # fmt: skip
    kosten = forms.DecimalField(
        label=_("Wat kost het in totaal, in euro’s?"), min_value=0, max_digits=12, decimal_places=2, localize=True
    )
    betaald_door = forms.CharField(label=_("Wie betaalt?"), required=False, max_length=120)
    eigenaar = forms.TypedChoiceField(label=_("Wie trekt de pilot?"), required=False, coerce=UUID, empty_value=None)
    thema = forms.ModelChoiceField(
        Thema.objects.none(), label=_("Hoort het bij een thema?"), required=False, empty_label=_("Nee")
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, regio: str, eigenaars: list[Functie], scholen: list[tuple[UUID, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeenten"].queryset = Gemeente.objects.filter(regio=regio).order_by("naam")  # type: ignore[attr-defined]
        self.fields["scholen"].choices = [(str(pk), naam) for pk, naam in scholen]  # type: ignore[attr-defined]
        self.fields["eigenaar"].choices = owner_choices(eigenaars)  # type: ignore[attr-defined]
        self.fields["thema"].queryset = Thema.objects.filter(regio=regio).order_by("naam")  # type: ignore[attr-defined]
        if not scholen:
            del self.fields["scholen"]

    def clean(self) -> dict[str, Any]:
        g = super().clean()
        vanaf, einde = g.get("vanaf"), g.get("einde")
        if vanaf and einde and einde <= vanaf:
            self.add_error("einde", _("Het einde ligt niet na het begin."))
        return g

    def gegevens(self) -> dict[str, Any]:
        """What the service wants: cents, and keys for places."""
        g = self.cleaned_data
        plaatsen = {"gemeenten": [p.code for p in g["gemeenten"]], "scholen": list(g.get("scholen") or [])}
        return {v: g.get(v) for v in VELDEN} | plaatsen | {"kosten": int(g["kosten"] * 100)}

    @staticmethod
    def initial_of(pilot: Pilot) -> dict[str, Any]:
        """The pilot as the form starts with it."""
        start = {v: getattr(pilot, v) for v in (*VELDEN, "versie")}
        return start | {"kosten": Decimal(pilot.kosten) / 100, "scholen": [str(s) for s in pilot.scholen]}


class Metinginvoer(Meelezen):
    """One measurement on the ladder."""

    trede = forms.TypedChoiceField(label=_("Welke trede?"), coerce=int, widget=forms.RadioSelect)
    uitslag = forms.ChoiceField(label=_("Lukt het?"), widget=forms.RadioSelect)
    meetbaar = forms.CharField(
        label=_("Meetbaar: wat zeggen de cijfers?"), required=False, widget=_MIDDEL, max_length=1000
    )
    merkbaar = forms.CharField(
        label=_("Merkbaar: wat vertellen mensen?"), required=False, widget=_MIDDEL, max_length=1000,
        help_text=_("Schrijf zo dat niemand te herkennen is."),
    )  # fmt: skip
    dag = forms.DateField(label=_("Op welke dag?"), widget=forms.DateInput)

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["trede"].choices = [(t.value, f"{t.value}. {word(t.tekst)}: {word(t.vraag)}") for t in Trede]  # type: ignore[attr-defined]
        self.fields["uitslag"].choices = words_of(Uitslag)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        g = super().clean()
        if not g.get("meetbaar") and not g.get("merkbaar"):
            self.add_error("meetbaar", _("Vul in wat de cijfers zeggen, of wat mensen vertellen. Liefst allebei."))
        if g.get("dag") and g["dag"] > self.vandaag:
            self.add_error("dag", _("Deze dag moet nog komen."))
        return g


class Besluitpilot(Meelezen):
    """How a pilot goes on."""

    besluit = forms.TypedChoiceField(label=_("Hoe gaat het verder?"), coerce=Besluit, widget=forms.RadioSelect)
    reden = forms.CharField(label=_("Waarom?"), required=False, widget=_MIDDEL, max_length=1000)
    geleerd = forms.CharField(
        label=_("Wat kan een ander hiervan leren?"), required=False, widget=_MIDDEL, max_length=2000,
        help_text=_("Ook wat niet lukte. Andere gemeenten vinden dit als zij zoeken."),
    )  # fmt: skip
    tot = forms.DateField(label=_("Bij doorgaan: tot wanneer?"), required=False, widget=forms.DateInput)
    waar = forms.CharField(
        label=_("Bij verbreden: waar wordt dit gewoon, en wie betaalt?"), required=False, max_length=200
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["besluit"].choices = words_of(Besluit)  # type: ignore[attr-defined]

    def feiten(self) -> Besluitfeiten:
        """The decision as ``kern.pilot`` judges it."""
        g = self.cleaned_data
        return Besluitfeiten(g["besluit"], g["reden"], g["geleerd"], g["tot"], g["waar"])
