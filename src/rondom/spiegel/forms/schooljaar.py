"""Forms of the year of a core team."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rondom.kern.schooljaar import Cijfervraag, Plek, plek_van
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie
from rondom.spiegel.forms.meelezen import Meelezen
from rondom.spiegel.models import Doelstand, Kerngesprek
from rondom.toegang.tonen import taal

RIJEN = {"rows": 5}
AFGEMELD = (("", _("Was erbij")), ("verhinderd", _("Kon niet")), ("geen_plek", _("Niemand op deze plek")))


def person(functie: Functie) -> str:
    """Somebody in a list: name, seat, organisation."""
    plek = plek_van(functie.rol)
    rol = tekst(plek.tekst, taal()) if plek else ""
    return f"{functie.persoon.naam} ({rol}, {functie.organisatie.naam})"


class Beginnen(forms.Form):
    """Begin a year: who guides it."""

    procesbegeleider = forms.ChoiceField(
        label=_("Wie begeleidt dit jaar?"),
        help_text=_("Deze collega maakt het ontwikkeldocument en krijgt in Mijn dag wat er moet gebeuren."),
    )

    def __init__(self, *args: Any, team: list[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.team = {str(f.id): f for f in team}
        self.fields["procesbegeleider"].choices = [(k, person(f)) for k, f in self.team.items()]  # type: ignore[attr-defined]

    @property
    def gekozen(self) -> Functie:
        """Who was chosen."""
        return self.team[self.cleaned_data["procesbegeleider"]]


class Gesprek(Meelezen):
    """A talk: when, who was there, who could not come, what was said."""

    dag = forms.DateField(label=_("Wanneer was het gesprek?"), widget=forms.DateInput)
    aanwezig = forms.MultipleChoiceField(label=_("Wie was erbij?"), widget=forms.CheckboxSelectMultiple, required=False)
    besproken = forms.CharField(
        label=_("Wat spraken jullie af over een sterke basis?"),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=4000,
        help_text=_("Over de school en het kernteam. Schrijf niets over een kind of een gezin."),
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, team: list[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.team = {str(f.id): f for f in team}
        self.fields["aanwezig"].choices = [(k, person(f)) for k, f in self.team.items()]  # type: ignore[attr-defined]
        for plek in Plek:
            if plek is not Plek.SCHOOL:
                naam = tekst(plek.tekst, taal())
                self.fields[f"afgemeld_{plek.value}"] = forms.ChoiceField(
                    label=gettext("Niemand van %(plek)s?") % {"plek": naam}, choices=AFGEMELD, required=False
                )
        self.order_fields(["dag", "aanwezig", *(n for n in self.fields if n.startswith("afgemeld_")), "besproken"])

    @property
    def mensen(self) -> list[Functie]:
        """Who was there."""
        return [self.team[k] for k in self.cleaned_data["aanwezig"]]

    @property
    def afgemeld(self) -> dict[Plek, str]:
        """Seats of which nobody was there, and why."""
        keuzes = {p: self.cleaned_data.get(f"afgemeld_{p.value}", "") for p in Plek}
        return {p: k for p, k in keuzes.items() if k}

    @staticmethod
    def initial_of(gesprek: Kerngesprek | None) -> dict[str, Any]:
        """A talk as the form starts with it."""
        if gesprek is None:
            return {}
        return {
            "dag": gesprek.dag,
            "aanwezig": [str(k) for k in gesprek.aanwezig],
            "besproken": gesprek.besproken,
            "versie": gesprek.versie,
        } | {f"afgemeld_{plek}": waarom for plek, waarom in gesprek.afgemeld.items()}


class Doel(Meelezen):
    """A goal of the year."""

    tekst = forms.CharField(
        label=_("Wat wordt er beter voor leerlingen?"), max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )
    zichtbaar = forms.CharField(
        label=_("Waaraan ziet u dat het lukt?"), max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )
    vindplaats = forms.CharField(
        label=_("Waar staat het in het plan van de school?"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: ondersteuningsplan, paragraaf 3. Leeg als het er nog niet in staat."),
    )
    stand = forms.ChoiceField(label=_("Hoe staat het ermee?"), choices=Doelstand.choices, widget=forms.RadioSelect)
    uitkomst = forms.CharField(
        label=_("Wat leverde het op?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)


class Afspraak(Meelezen):
    """Who does what by when."""

    tekst = forms.CharField(label=_("Wat gaat er gebeuren?"), max_length=300)
    wie = forms.ChoiceField(label=_("Wie doet het?"))
    voor = forms.DateField(label=_("Wanneer is het klaar?"), widget=forms.DateInput)

    def __init__(self, *args: Any, team: list[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.team = {str(f.id): f for f in team}
        self.fields["wie"].choices = [(k, person(f)) for k, f in self.team.items()]  # type: ignore[attr-defined]

    @property
    def gekozen(self) -> Functie:
        """Who does it."""
        return self.team[self.cleaned_data["wie"]]


class Moment(Meelezen):
    """One moment of the development document."""

    gaat_goed = forms.CharField(
        label=_("Wat gaat goed?"), widget=forms.Textarea(attrs=RIJEN), required=False, max_length=4000
    )
    aandacht = forms.CharField(
        label=_("Wat vraagt aandacht?"), widget=forms.Textarea(attrs=RIJEN), required=False, max_length=4000
    )
    gaan_doen = forms.CharField(
        label=_("Wat gaan wij doen?"), widget=forms.Textarea(attrs=RIJEN), required=False, max_length=4000
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    LEEG: tuple[str, ...] = ("gaat_goed", "aandacht", "gaan_doen")

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if "vaststellen" in self.data:
            for naam in self.LEEG:
                if naam in schoon and not schoon[naam]:
                    self.add_error(naam, gettext("Vul dit in voordat u vaststelt. Bewaren als concept kan altijd."))
        return schoon


class Evaluatie(Moment):
    """The words of the yearly evaluation."""

    gaat_goed = None  # type: ignore[assignment]
    aandacht = None  # type: ignore[assignment]
    gaan_doen = None  # type: ignore[assignment]
    opbrengst = forms.CharField(
        label=_("Wat leverde dit jaar op voor leerlingen en ouders?"),
        widget=forms.Textarea(attrs=RIJEN),
        required=False,
        max_length=4000,
    )
    anders = forms.CharField(
        label=_("Wat doen wij volgend jaar anders?"),
        widget=forms.Textarea(attrs=RIJEN),
        required=False,
        max_length=4000,
    )
    LEEG = ("opbrengst", "anders")


class Cijfers(forms.Form):
    """The marks of one seat."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for vraag in Cijfervraag:
            self.fields[vraag.value] = forms.TypedChoiceField(
                label=tekst(vraag.tekst, taal()),
                choices=[("", gettext("Kies een cijfer")), *((n, str(n)) for n in range(1, 11))],
                coerce=int,
            )

    @property
    def cijfers(self) -> dict[Cijfervraag, int]:
        """Question → mark."""
        return {v: self.cleaned_data[v.value] for v in Cijfervraag}
