"""Forms of training, prevention, worksheets, boards, cards, the model of cooperation and the library."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rondom.kern.praatplaat import NIEMAND, SAMEN
from rondom.kern.preventie import Preventiesoort
from rondom.kern.samenwerking import RISICOS, Model, risico_tekst
from rondom.kern.teksten import tekst
from rondom.kern.voorbeeld import Thema
from rondom.kern.werkblad import Groepsrol
from rondom.netwerk.models import Functie, Gemeente, Organisatie
from rondom.netwerk.models.organisatie import Organisatiesoort
from rondom.spiegel.forms.meelezen import Meelezen
from rondom.spiegel.models import Preventieactiviteit, Voorbeeld
from rondom.toegang.tonen import taal

GEEN_KIND = _("Schrijf niets over een kind of een gezin.")


def area(label: Any, rijen: int = 4, *, verplicht: bool = True, hulp: Any = "", meest: int = 4000) -> forms.CharField:
    """A longer text."""
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rijen}), required=verplicht, max_length=meest, help_text=hulp
    )


def options(soort: Any, leeg: Any = None) -> list[tuple[str, Any]]:
    """The choices of an enum of the rules, in the reader's language."""
    keuzes: list[tuple[str, Any]] = [(s.value, tekst(s.tekst, taal()).capitalize()) for s in soort]
    return keuzes if leeg is None else [("", leeg), *keuzes]


class Scholingsvraag(Meelezen):
    """A question for training."""

    onderwerp = forms.CharField(label=_("Waarover?"), max_length=120)
    toelichting = area(_("Wat willen jullie leren, en waarom?"), hulp=GEEN_KIND, meest=2000)
    mensen = forms.IntegerField(label=_("Voor hoeveel mensen?"), min_value=1, max_value=500)
    liefst = forms.CharField(label=_("Wanneer het liefst?"), max_length=120, required=False)


class Mee(forms.Form):
    """Ask along."""

    mensen = forms.IntegerField(label=_("Met hoeveel mensen?"), min_value=1, max_value=500)


class Scholingsaanbod(Meelezen):
    """What somebody can give."""

    titel = forms.CharField(label=_("Wat kunnen jullie geven?"), max_length=120)
    omschrijving = area(_("Voor wie is het, en hoelang duurt het?"), meest=2000)


class Afspreken(Meelezen):
    """Who gives it, when and where."""

    gever = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Wie geeft de scholing?"))
    dag = forms.DateField(label=_("Op welke dag?"), widget=forms.DateInput)
    plaats = forms.CharField(label=_("Waar?"), max_length=120, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie = Organisatie.objects.filter(regio=self.door.regio).exclude(soort=Organisatiesoort.RONDOM)
        self.fields["gever"].queryset = wie.order_by("naam", "id")  # type: ignore[attr-defined]


class Terugkijken(Meelezen):
    """A mark and what it brought."""

    cijfer = forms.TypedChoiceField(
        label=_("Welk cijfer geven jullie?"), choices=[(n, n) for n in range(1, 11)], coerce=int
    )
    opbrengst = area(_("Wat doen jullie nu anders?"), meest=2000)


class Activiteit(Meelezen):
    """Something on the prevention calendar."""

    naam = forms.CharField(label=_("Wat is het?"), max_length=120)
    soort = forms.ChoiceField(label=_("Waar gaat het over?"))
    voor_wie = forms.CharField(
        label=_("Voor wie?"), max_length=160, help_text=_("Bijvoorbeeld: alle eerste klassen, ouders.")
    )
    wie = forms.CharField(
        label=_("Wie doet het samen?"), max_length=160, help_text=_("Noem organisaties of functies, geen namen.")
    )
    begin = forms.DateField(label=_("Begint op"), widget=forms.DateInput)
    eind = forms.DateField(label=_("Duurt tot en met"), widget=forms.DateInput)
    plaats = forms.CharField(label=_("Waar?"), max_length=120, required=False)
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label=_("Gemeente"))
    wijk = forms.CharField(label=_("Wijk"), max_length=80, required=False)
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, van_school: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = options(Preventiesoort)  # type: ignore[attr-defined]
        self.fields["gemeente"].queryset = Gemeente.objects.filter(regio=self.door.regio).order_by("naam")  # type: ignore[attr-defined]
        if van_school:
            self.fields["gemeente"].required = False
            self.fields["gemeente"].widget = self.fields["wijk"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        begin, eind = schoon.get("begin"), schoon.get("eind")
        if begin and eind and eind < begin:
            self.add_error("eind", gettext("Deze dag ligt voor het begin."))
        return schoon

    @staticmethod
    def initial_of(rij: Preventieactiviteit) -> dict[str, Any]:
        """An activity as the form starts with it."""
        velden = ("naam", "soort", "voor_wie", "wie", "begin", "eind", "plaats", "gemeente", "wijk", "versie")
        return {v: getattr(rij, v) for v in velden}


class Werkbladbegin(Meelezen):
    """A new worksheet."""

    titel = forms.CharField(label=_("Waarover gaat het samenwerken?"), max_length=120)
    rol = forms.ChoiceField(label=_("Hoe doet u zelf mee?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rol"].choices = options(Groepsrol)  # type: ignore[attr-defined]


class Deelnemer(forms.Form):
    """Let somebody in: somebody of an organisation, or by role alone."""

    functie = forms.ChoiceField(label=_("Wie doet er mee?"), required=False)
    rol = forms.ChoiceField(label=_("Hoe doet diegene mee?"))

    def __init__(self, *args: Any, mensen: list[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mensen = {str(f.id): f for f in mensen}
        zonder = gettext("Iemand zonder inlog: alleen de rol")
        namen = [(k, f"{f.persoon.naam} ({f.organisatie.naam})") for k, f in self.mensen.items()]
        self.fields["functie"].choices = [("", zonder), *namen]  # type: ignore[attr-defined]
        self.fields["rol"].choices = options(Groepsrol)  # type: ignore[attr-defined]

    @property
    def gekozen(self) -> Functie | None:
        """Who was chosen; None: by role alone."""
        return self.mensen.get(self.cleaned_data["functie"])


class Antwoorden(Meelezen):
    """The answers of one step; each carries which version was read."""

    def __init__(self, *args: Any, vragen: list[tuple[str, str, str, str, int]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item, vraag, hulp, antwoord, nummer in vragen:
            self.fields[item] = area(vraag, 3, verplicht=False, hulp=hulp, meest=3000)
            self.fields[item].initial = antwoord
            self.fields[f"nummer-{item}"] = forms.IntegerField(widget=forms.HiddenInput, initial=nummer, required=False)
        self.items = [v[0] for v in vragen]

    @property
    def teksten(self) -> dict[str, str]:
        """Item → text."""
        return {i: self.cleaned_data[i] for i in self.items}

    @property
    def nummers(self) -> dict[str, int]:
        """Item → which version was read."""
        return {i: self.cleaned_data[f"nummer-{i}"] or 0 for i in self.items}


class Uitkomst(Meelezen):
    """What a group agreed at the end."""

    tekst = area(_("Wat spraken jullie af?"), hulp=GEEN_KIND)


class Praatplaat(Meelezen):
    """A new board: parties and tasks."""

    titel = forms.CharField(label=_("Waarover gaat het gesprek?"), max_length=120)
    partijen = forms.ModelMultipleChoiceField(
        Organisatie.objects.none(), label=_("Welke partijen doen mee?"), widget=forms.SelectMultiple(attrs={"size": 10}),
        help_text=_("Houd Ctrl of Cmd ingedrukt om er meer te kiezen."),
    )  # fmt: skip
    taken = area(_("Over welke taken gaat het?"), 8, hulp=_("Eén taak per regel."), meest=6000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie = Organisatie.objects.filter(regio=self.door.regio).exclude(soort=Organisatiesoort.RONDOM)
        self.fields["partijen"].queryset = wie.order_by("naam", "id")  # type: ignore[attr-defined]

    def clean_partijen(self) -> Any:
        partijen = self.cleaned_data["partijen"]
        if len(partijen) < 2:
            raise forms.ValidationError(gettext("Kies minstens twee partijen."))
        return partijen

    def clean_taken(self) -> list[str]:
        regels = [r.strip() for r in self.cleaned_data["taken"].splitlines() if r.strip()]
        if any(len(r) > 300 for r in regels):
            raise forms.ValidationError(gettext("Een taak kan 300 tekens lang zijn. Maak er twee regels van."))
        return regels[:40]


class Visie(forms.Form):
    """The view of one party: per task who does it."""

    def __init__(
        self, *args: Any, taken: list[tuple[str, str]], partijen: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [
            ("", gettext("Nog niet gezegd")),
            *partijen,
            (SAMEN, gettext("Wij allemaal samen")),
            (NIEMAND, gettext("Niemand")),
        ]
        for pk, woorden in taken:
            self.fields[pk] = forms.ChoiceField(label=woorden, choices=keuzes, required=False)


class Notitie(Meelezen):
    """A note beside a card."""

    tekst = area(_("Uw aantekening"), verplicht=False, hulp=_("Alleen u leest dit."), meest=2000)


class Keuze(Meelezen):
    """The choice of a model of cooperation."""

    model = forms.ChoiceField(label=_("Hoe werkt de regio samen?"), widget=forms.RadioSelect)
    waarom = area(_("Waarom kiest de regio dit?"), meest=2000)
    risicos = forms.MultipleChoiceField(
        label=_("Naar welke risico's keken jullie?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["model"].choices = options(Model)  # type: ignore[attr-defined]
        alle = [
            (r, f"{tekst(m.tekst, taal())}: {tekst(risico_tekst(r), taal())}") for m, rs in RISICOS.items() for r in rs
        ]
        self.fields["risicos"].choices = alle  # type: ignore[attr-defined]


class Voorbeeldtekst(Meelezen):
    """A good example."""

    titel = forms.CharField(label=_("Titel"), max_length=120)
    thema = forms.ChoiceField(label=_("Thema"))
    aanleiding = area(_("Wat was de aanleiding?"), hulp=GEEN_KIND)
    aanpak = area(_("Wat hebben jullie gedaan?"), 6)
    opbrengst = area(_("Wat leverde het op, en waaraan ziet u dat?"))
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["thema"].choices = options(Thema)  # type: ignore[attr-defined]

    @staticmethod
    def initial_of(rij: Voorbeeld) -> dict[str, Any]:
        """An example as the form starts with it."""
        return {v: getattr(rij, v) for v in ("titel", "thema", "aanleiding", "aanpak", "opbrengst", "versie")}


class Oordeel(Meelezen):
    """A review."""

    akkoord = forms.ChoiceField(
        label=_("Kan dit in de bibliotheek?"),
        widget=forms.RadioSelect,
        choices=(("ja", _("Ja")), ("nee", _("Nog niet"))),
    )
    oordeel = area(_("Wat wilt u de schrijver meegeven?"), verplicht=False, meest=2000)

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if schoon.get("akkoord") == "nee" and not schoon.get("oordeel"):
            self.add_error("oordeel", gettext("Zeg wat er nog nodig is."))
        return schoon


class ZoekVoorbeeld(forms.Form):
    """What somebody looks for in the library."""

    zoek = forms.CharField(
        label=_("Wat zoekt u?"), required=False, max_length=100, help_text=_("Een tikfout geeft niet.")
    )
    thema = forms.ChoiceField(label=_("Thema"), required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data or {})
        self.fields["thema"].choices = options(Thema, gettext("Alles"))  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def vraag(self) -> tuple[str, str]:
        """Words and theme; what was not understood does not limit."""
        g = self.cleaned_data
        return g.get("zoek", "").replace("\x00", ""), g.get("thema", "")


class Leeg(forms.Form):
    """Nothing but a button."""
