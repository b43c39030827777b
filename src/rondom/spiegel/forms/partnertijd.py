"""Forms of the time of a core partner."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rondom.kern.partnertijd import GeenUren, Terugblik, Verdeling, read_hours, write_hours
from rondom.kern.teksten import tekst
from rondom.spiegel.forms.meelezen import Meelezen
from rondom.spiegel.models import Partnertijd
from rondom.toegang.tonen import taal


class Urenveld(forms.Field):
    """Hours a week as people type them, in quarters of an hour; what was typed stays as it was."""

    voorwaardelijk = True
    """One of the two is needed."""
    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: Any) -> int | None:
        if not str(value or "").strip():
            return None
        try:
            return read_hours(str(value))
        except GeenUren as fout:
            raise ValidationError(tekst(fout.tekst, taal()), code="uren") from fout

    def prepare_value(self, value: Any) -> Any:
        return write_hours(value, "." if taal() == "en" else ",") if isinstance(value, int) else value


class Tijd(Meelezen):
    """How the time of one partner is divided, what the school is like, and why so."""

    collectief = Urenveld(
        label=_("Hoeveel uur per week collectief?"),
        help_text=_("Voor klas of groep, ouderavond, leraren of een programma. Kwartieren mag: 2,5 of 0,25."),
        required=False,
    )
    individueel = Urenveld(
        label=_("Hoeveel uur per week individueel?"),
        help_text=_("Voor één leerling en zijn gezin. Vul 0 in als er geen tijd voor is."),
        required=False,
    )
    profiel = forms.CharField(
        label=_("Wat speelt er op deze school?"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Eén of twee zinnen over de school. Schrijf niets over een kind of een gezin."),
    )
    waarom = forms.CharField(
        label=_("Waarom past deze verdeling daarbij?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, zonder_cijfer: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["profiel"].required = zonder_cijfer

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        uren = [schoon.get(naam) for naam in ("collectief", "individueel")]
        if not self.errors.keys() & {"collectief", "individueel"} and uren == [None, None]:
            self.add_error("collectief", tekst("partnertijd.leeg", taal()))
        return schoon

    @property
    def verdeling(self) -> Verdeling:
        """What was filled in; one that stayed empty is none."""
        return Verdeling(self.cleaned_data["collectief"] or 0, self.cleaned_data["individueel"] or 0)

    @staticmethod
    def initial_of(tijd: Partnertijd | None, vorig: Partnertijd | None) -> dict[str, Any]:
        """As the form starts: with the plan of this year, else with that of the year before."""
        van = tijd or vorig
        if van is None:
            return {}
        velden = {v: getattr(van, v) for v in ("collectief", "individueel", "profiel", "waarom")}
        return velden | {"versie": tijd.versie if tijd else 0}


class Terugkijken(Meelezen):
    """How it went with the time of one partner."""

    terugblik = forms.ChoiceField(label=_("Ging het zoals gepland?"), widget=forms.RadioSelect)
    teruggeblikt = forms.CharField(
        label=_("Wat neemt u mee naar volgend jaar?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(t.value, tekst(t.tekst, taal())) for t in Terugblik]
        self.fields["terugblik"].choices = keuzes  # type: ignore[attr-defined]
