"""Forms of the governance. They check shape; ``kern.bestuur`` and the services decide."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.bestuur import Antwoord, Gremiumsoort, Mandaat, Partij
from rondom.netwerk.models import Functie
from rondom.spiegel.forms.meelezen import Meelezen
from rondom.spiegel.forms.programma import owner_choices
from rondom.spiegel.models import Agendaplek, Thema, Werkpunt
from rondom.spiegel.selectors_bestuur import Lid, Partijantwoord
from rondom.spiegel.tonen_bestuur import answer_line, member_name, name_of
from rondom.spiegel.tonen_programma import words_of

_GROOT = forms.Textarea(attrs={"rows": 6})
_MIDDEL = forms.Textarea(attrs={"rows": 3})


class Gremiuminvoer(Meelezen):
    """A body."""

    naam = forms.CharField(label=_("Hoe heet het overleg?"), max_length=100)
    soort = forms.ChoiceField(label=_("Wat voor overleg is het?"), widget=forms.RadioSelect)
    opdracht = forms.CharField(
        label=_("Waarvoor is het, en wie gaf die opdracht?"), required=False, widget=_MIDDEL, max_length=1000
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = words_of(Gremiumsoort)  # type: ignore[attr-defined]


class Lidinvoer(Meelezen):
    """A seat in a body."""

    functie = forms.TypedChoiceField(label=_("Wie?"), coerce=UUID, empty_value=None)
    partij = forms.ChoiceField(label=_("Namens welke partij?"), widget=forms.RadioSelect)
    mandaat = forms.ChoiceField(label=_("Wat mag hij of zij aan tafel?"), widget=forms.RadioSelect)
    mandaat_tekst = forms.CharField(
        label=_("Waarover, tot welk bedrag, van wie gekregen?"), required=False, max_length=200
    )
    vanaf = forms.DateField(label=_("Vanaf wanneer?"), widget=forms.DateInput)

    def __init__(self, *args: Any, functies: list[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.functies = {f.id: f for f in functies}
        self.fields["functie"].choices = [("", _("Kies iemand")), *owner_choices(functies)[1:]]  # type: ignore[attr-defined]
        self.fields["partij"].choices = words_of(Partij)  # type: ignore[attr-defined]
        self.fields["mandaat"].choices = words_of(Mandaat)  # type: ignore[attr-defined]


class Werkpuntinvoer(Meelezen):
    """A point of the shared work list."""

    titel = forms.CharField(label=_("Waar gaat het over?"), max_length=120)
    toelichting = forms.CharField(
        label=_("Wat is de vraag aan deze tafel?"), required=False, widget=_MIDDEL, max_length=1000
    )
    thema = forms.ModelChoiceField(
        Thema.objects.none(), label=_("Hoort het bij een thema?"), required=False, empty_label=_("Nee")
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, regio: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["thema"].queryset = Thema.objects.filter(regio=regio).order_by("naam")  # type: ignore[attr-defined]


class Planning(Meelezen):
    """When a body meets, and about what."""

    dag = forms.DateField(label=_("Op welke dag?"), widget=forms.DateInput)
    plaats = forms.CharField(label=_("Waar?"), required=False, max_length=120)
    agenda = forms.TypedMultipleChoiceField(
        label=_("Wat staat er op de agenda?"), required=False, coerce=UUID, widget=forms.CheckboxSelectMultiple,
        help_text=_("Dit is de gezamenlijke werklijst van dit overleg."),
    )  # fmt: skip
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, werkpunten: list[Werkpunt], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agenda"].choices = [(str(w.id), w.titel) for w in werkpunten]  # type: ignore[attr-defined]
        if not werkpunten:
            del self.fields["agenda"]


class Gehouden(Meelezen):
    """Who was there, what came of each point, and the minutes."""

    aanwezig = forms.TypedMultipleChoiceField(
        label=_("Wie was er?"), required=False, coerce=UUID, widget=forms.CheckboxSelectMultiple
    )
    verslag = forms.CharField(label=_("Verslag"), required=False, widget=_GROOT, max_length=10000)
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, leden: list[Lid], agenda: list[Agendaplek], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agenda = agenda
        self.fields["aanwezig"].choices = [(str(lid.rij.id), member_name(lid)) for lid in leden]  # type: ignore[attr-defined]
        for plek in agenda:
            self.fields[f"punt_{plek.werkpunt_id}"] = forms.CharField(
                label=plek.werkpunt.titel, required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=1000,
                initial=plek.uitkomst, help_text=_("Wat kwam eruit?"),
            )  # fmt: skip
        self.order_fields(["aanwezig", *(f"punt_{p.werkpunt_id}" for p in agenda), "verslag"])

    def uitkomsten(self) -> dict[UUID, str]:
        """What came of each point, by its key."""
        return {p.werkpunt_id: self.cleaned_data[f"punt_{p.werkpunt_id}"] for p in self.agenda}


class Besluitinvoer(Meelezen):
    """A decision."""

    tekst = forms.CharField(label=_("Wat is besloten?"), widget=_MIDDEL, max_length=1000)
    werkpunt = forms.TypedChoiceField(label=_("Bij welk punt?"), required=False, coerce=UUID, empty_value=None)

    def __init__(self, *args: Any, agenda: list[Agendaplek], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        punten = [(str(p.werkpunt_id), p.werkpunt.titel) for p in agenda]
        self.fields["werkpunt"].choices = [("", _("Geen van de punten")), *punten]  # type: ignore[attr-defined]


class Antwoorden(Meelezen):
    """What each party says to one decision. Of each it knows what stood there when the page was opened."""

    def __init__(self, *args: Any, antwoorden: list[Partijantwoord], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.partijen = antwoorden
        for a in antwoorden:
            self.fields[f"antwoord_{a.organisatie}"] = forms.ChoiceField(
                label=a.naam, choices=words_of(Antwoord), initial=a.antwoord.value,
                widget=forms.RadioSelect, help_text=_written_by(a),
            )  # fmt: skip
            self.fields[f"waarom_{a.organisatie}"] = forms.CharField(
                label=_("Waarom niet, volgens %(naam)s?") % {"naam": a.naam}, required=False, max_length=500,
                initial=a.toelichting,
            )  # fmt: skip
            self.fields[f"was_{a.organisatie}"] = forms.CharField(
                required=False, strip=False, widget=forms.HiddenInput, initial=_mark(a.antwoord, a.toelichting)
            )

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        for a in self.partijen:
            if f"antwoord_{a.organisatie}" in schoon and self._collides(a):
                self.add_error(
                    f"antwoord_{a.organisatie}",
                    [_("Een collega heeft dit net veranderd. Kies wat blijft en bewaar opnieuw."), answer_line(a)],
                )
                self._start_again(a)
        return schoon

    def _start_again(self, a: Partijantwoord) -> None:
        """What is sent next is a choice, knowing what stands there now."""
        data: Any = self.data
        self.data = data = data.copy()
        data[f"was_{a.organisatie}"] = _mark(a.antwoord, a.toelichting)

    def changed(self) -> list[tuple[UUID, Antwoord, str]]:
        """What differs from how it was, or is confirmed now by the party itself: organisation, answer, why."""
        return [(a.organisatie, *self._said(a)) for a in self.partijen if a.te_bevestigen or self._touched(a)]

    def _said(self, a: Partijantwoord) -> tuple[Antwoord, str]:
        g = self.cleaned_data
        return Antwoord(g[f"antwoord_{a.organisatie}"]), g.get(f"waarom_{a.organisatie}", "")

    def _touched(self, a: Partijantwoord) -> bool:
        """Is it another answer than the one on the page and the one that stands there now?"""
        nu = _mark(a.antwoord, a.toelichting)
        return _mark(*self._said(a)) not in (nu, self.cleaned_data[f"was_{a.organisatie}"] or nu)

    def _collides(self, a: Partijantwoord) -> bool:
        """Did somebody else change this answer while it was changed here?"""
        nu = _mark(a.antwoord, a.toelichting)
        return self._touched(a) and self.cleaned_data[f"was_{a.organisatie}"] not in ("", nu)


def _mark(antwoord: Antwoord, toelichting: str) -> str:
    return f"{antwoord.value}:{toelichting}"


def _written_by(antwoord: Partijantwoord) -> str:
    """For who speaks for the party: who wrote this down, and that saving confirms it."""
    if not antwoord.te_bevestigen:
        return ""
    vraag = _("%(naam)s schreef dit op. Klopt het? Bewaar het dan. Zo niet, verbeter het.")
    return str(vraag % {"naam": name_of(antwoord.wie)})


class Blijk(Meelezen):
    """That a yearly duty was done."""

    gedaan_op = forms.DateField(label=_("Wanneer is het gedaan?"), widget=forms.DateInput)
    toelichting = forms.CharField(label=_("Waar staat het?"), required=False, max_length=500, widget=_MIDDEL)

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag

    def clean_gedaan_op(self) -> date:
        """What still has to be done was not done."""
        dag: date = self.cleaned_data["gedaan_op"]
        if dag > self.vandaag:
            raise forms.ValidationError(_("Deze dag moet nog komen."))
        return dag
