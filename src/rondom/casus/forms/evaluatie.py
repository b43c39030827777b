"""Forms of looking back and of after-care. They check shape; the services and ``kern`` decide."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.inzet import MetVersie, VertelSchool
from rondom.casus.models import Doel
from rondom.casus.services.evaluatie import Antwoord
from rondom.casus.services.nazorg import GOED, OPNIEUW
from rondom.ui.invoer import GEZICHTEN, Cijfer, Smiley

__all__ = ["BegindeNazorg", "Besluit", "NazorgUitkomst", "PlanEvaluatie", "Terugblik", "VertelSchool"]
PER_GEZICHT = 2
"""A face counts as the mark in the middle of its fifth: 1 → 2, 5 → 10."""


class PlanEvaluatie(forms.Form):
    """Fix a day on which everybody looks back."""

    soort = forms.ChoiceField(
        label=_("Wat voor moment is het?"),
        widget=forms.RadioSelect,
        choices=[("tussen", _("Tussendoor: gaan we zo door?")), ("eind", _("Aan het eind: kunnen we stoppen?"))],
        initial="tussen",
    )
    gepland_op = forms.DateField(label=_("Voor welke dag?"), widget=forms.DateInput)

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag

    def clean_gepland_op(self) -> date:
        op: date = self.cleaned_data["gepland_op"]
        if op < self.vandaag:
            raise forms.ValidationError(_("Kies vandaag of een dag die nog komt."))
        return op


class Terugblik(forms.Form):
    """What one party says: a mark and own words per goal, and of the whole. Young children choose a face.

    Every part may stay empty, not all: who prefers to say nothing can say that.
    """

    def __init__(
        self, *args: Any, doelen: Iterable[Doel], jong: bool = False, geheel: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.doelen, self.jong, self.geheel = list(doelen), jong, geheel
        for doel in self.doelen:
            self._add(doel.id.hex, doel.tekst)
        if geheel:
            self._add("geheel", "")
        self.fields["liever_niet"] = forms.BooleanField(label=_("Ik zeg hier liever niets over"), required=False)

    def _add(self, sleutel: str, doel: str) -> None:
        vraag = _("Hoe gaat het met dit doel: %(doel)s") if doel else _("Hoe was het, alles bij elkaar?")
        label = vraag % {"doel": doel} if doel else vraag
        widget = Smiley() if self.jong else Cijfer(laag=_("Heel slecht"), hoog=_("Heel goed"))
        keuzes = GEZICHTEN if self.jong else [(str(n), str(n)) for n in range(1, 11)]
        self.fields[f"cijfer_{sleutel}"] = forms.TypedChoiceField(
            label=label, widget=widget, choices=keuzes, coerce=int, empty_value=None, required=False
        )
        self.fields[f"tekst_{sleutel}"] = forms.CharField(
            label=_("In eigen woorden"),
            widget=forms.Textarea(attrs={"rows": 2}),
            max_length=2000,
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        gezegd = any(gegevens.get(naam) for naam in gegevens if naam != "liever_niet")
        if not self.errors and not gezegd and not gegevens.get("liever_niet"):
            raise forms.ValidationError(_("Geef minstens één antwoord, of vink aan dat u liever niets zegt."))
        return gegevens

    def antwoorden(self) -> list[Antwoord]:
        """What was said, for the service. Preferring to say nothing is an answer about the whole, and wins: a mark
        that was chosen by accident cannot be taken off a page without JavaScript.
        """
        paren: list[tuple[str, Doel | None]] = [(d.id.hex, d) for d in self.doelen]
        paren += [("geheel", None)] if self.geheel else []
        liever_niet = self.cleaned_data["liever_niet"]
        gezegd = [
            Antwoord(doel, self._cijfer(sleutel), self.cleaned_data[f"tekst_{sleutel}"])
            for sleutel, doel in paren
            if not liever_niet and (self.cleaned_data[f"cijfer_{sleutel}"] or self.cleaned_data[f"tekst_{sleutel}"])
        ]
        return gezegd or [Antwoord(None if self.geheel else self.doelen[0], None)]

    def _cijfer(self, sleutel: str) -> int | None:
        waarde: int | None = self.cleaned_data[f"cijfer_{sleutel}"]
        return waarde * PER_GEZICHT if waarde and self.jong else waarde


class Besluit(MetVersie):
    """What follows from looking back."""

    besluit = forms.ChoiceField(
        label=_("Wat spreekt u samen af?"),
        widget=forms.RadioSelect,
        choices=[
            ("doorgaan", _("We gaan zo door")),
            ("aanpassen", _("We passen het plan aan")),
            ("afsluiten", _("We werken toe naar afsluiten")),
        ],
    )


class BegindeNazorg(forms.Form):
    """Who asks after three and six months."""

    nazorg_door = forms.TypedChoiceField(coerce=UUID, label=_("Wie vraagt na drie en zes maanden hoe het gaat?"))

    def __init__(self, *args: Any, personen: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nazorg_door"].choices = [("", _("Kies een persoon")), *personen]  # type: ignore[attr-defined]


class NazorgUitkomst(forms.Form):
    """How things are, some months later."""

    uitkomst = forms.ChoiceField(
        label=_("Hoe gaat het nu?"),
        widget=forms.RadioSelect,
        choices=[
            (GOED, _("Het gaat goed. Er is nu niets nodig.")),
            (OPNIEUW, _("Het gaat niet goed. We nemen opnieuw contact op.")),
        ],
    )
