"""Forms of the plan. They check shape; the services and ``kern.plan`` decide."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.casus.models import Afspraak
from rondom.kern.categorie import Leefgebied
from rondom.kern.teksten import tekst
from rondom.toegang.houders import Houder
from rondom.toegang.tonen import taal

Keuzes = list[tuple[str, Any]]


def area_choices(gebieden: Iterable[Leefgebied]) -> Keuzes:
    """Life areas with their names."""
    return [(g.value, tekst(f"leefgebied.{g.value}", taal())) for g in gebieden]


def people_choices(houders: Iterable[Houder]) -> Keuzes:
    """People with role and organisation."""
    return [(str(h.id), f"{h.naam} ({', '.join(d for d in (h.rol, h.organisatie) if d)})") for h in houders]


class BeginPlan(forms.Form):
    """Begin the plan: what it is mostly about, and who wants to steer (domain 1.10 item 5)."""

    hoofdleefgebied = forms.ChoiceField(
        label=_("Waar gaat het vooral over?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waar het vooral over gaat.")},
    )
    willen = forms.MultipleChoiceField(
        label=_("Wie uit het gezin wil zelf de regie?"),
        help_text=_("Vraag het. Regie mag altijd bij ouders of de jongere liggen; een professional staat dan ernaast."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, gebieden: Iterable[Leefgebied], familie: Iterable[Houder], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hoofdleefgebied"].choices = area_choices(gebieden)  # type: ignore[attr-defined]
        self.fields["willen"].choices = people_choices(familie)  # type: ignore[attr-defined]
        if not self.fields["willen"].choices:  # type: ignore[attr-defined]
            del self.fields["willen"]

    @property
    def wie_wil(self) -> list[UUID]:
        """Keys of the family members who want to steer."""
        return [UUID(w) for w in self.cleaned_data.get("willen", [])]


class OpenGezinsdeel(forms.Form):
    """Who works on the family part. What they see, the parents decide."""

    deelnemers = forms.MultipleChoiceField(
        label=_("Wie werkt mee aan het gezinsdeel?"),
        help_text=_("Zij zien pas iets als de ouders ja zeggen."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"required": _("Kies minstens één persoon.")},
    )

    def __init__(self, *args: Any, mensen: Iterable[Houder], verplicht: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deelnemers"].choices = people_choices(mensen)  # type: ignore[attr-defined]
        self.fields["deelnemers"].required = verplicht


class Doelformulier(forms.Form):
    """A goal: what we want, how you notice it, who does what themselves, and until when (R075, R076)."""

    leefgebied = forms.ChoiceField(
        label=_("Bij welk deel van het leven hoort dit?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies bij welk deel van het leven dit hoort.")},
    )
    tekst = forms.CharField(
        label=_("Wat willen we bereiken?"),
        help_text=_("Eén zin die het kind en de ouders ook zo zeggen."),
        widget=forms.Textarea,
        max_length=600,
        error_messages={"required": _("Schrijf op wat jullie willen bereiken.")},
    )
    eigen_doel = forms.BooleanField(
        label=_("Dit zijn de eigen woorden van het kind"),
        help_text=_("Het staat dan bovenaan het plan."),
        required=False,
    )
    merkbaar = forms.CharField(
        label=_("Waaraan merk je dat het lukt?"),
        help_text=_("Bijvoorbeeld: ik ga weer fluitend naar school."),
        widget=forms.Textarea,
        required=False,
        max_length=600,
    )
    meetbaar = forms.CharField(
        label=_("Hoe meet je het?"),
        help_text=_("Bijvoorbeeld: vier van de vijf dagen op tijd."),
        required=False,
        max_length=200,
    )
    eigen_kracht = forms.CharField(
        label=_("Wat doen gezin en netwerk zelf?"), widget=forms.Textarea, required=False, max_length=600
    )
    financiering = forms.CharField(
        label=_("Waar komt het geld vandaan?"),
        help_text=_("Alleen als het geld kost, bijvoorbeeld: samenwerkingsverband of Jeugdwet."),
        required=False,
        max_length=80,
    )
    begin = forms.DateField(label=_("Vanaf"), widget=forms.DateInput)
    eind = forms.DateField(label=_("Tot en met"), widget=forms.DateInput)
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    VAST = ("leefgebied", "eigen_doel")
    """Chosen once: the life area decides who reads it."""
    EENVOUDIG = ("leefgebied", "tekst", "merkbaar", "versie")
    """What the young person is asked."""

    def __init__(
        self, *args: Any, gebieden: Iterable[Leefgebied] = (), jeugdige: bool = False, nieuw: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["leefgebied"].choices = area_choices(gebieden)  # type: ignore[attr-defined]
        self.jeugdige = jeugdige
        weg = set() if nieuw else set(self.VAST)
        if jeugdige:
            weg |= set(self.fields) - set(self.EENVOUDIG)
            self.fields["tekst"].label = _("Wat wil jij?")
            self.fields["tekst"].help_text = _("Schrijf het zoals jij het zegt. Niemand verandert jouw woorden.")
            self.fields["merkbaar"].label = _("Hoe weet je straks dat het gelukt is?")
            self.fields["leefgebied"].help_text = _("Wie dat deel van je plan mag lezen, leest dit doel.")
        for naam in weg:
            del self.fields[naam]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        begin, eind = gegevens.get("begin"), gegevens.get("eind")
        if begin and eind and eind < begin:
            self.add_error("eind", _("Deze dag ligt vóór het begin."))
        return gegevens

    @property
    def inhoud(self) -> dict[str, Any]:
        """The fields of the goal as the services take them."""
        return {k: w for k, w in self.cleaned_data.items() if k != "versie"}


class Zeg(forms.Form):
    """Agreed, or 'I see it differently' with words (R080)."""

    akkoord = forms.ChoiceField(
        label=_("Wat vindt u van dit doel?"),
        widget=forms.RadioSelect,
        choices=[("ja", _("Akkoord")), ("nee", _("Ik zie het anders"))],
        error_messages={"required": _("Kies ‘akkoord’ of ‘ik zie het anders’.")},
    )
    toelichting = forms.CharField(
        label=_("In uw eigen woorden"),
        help_text=_("Bij ‘ik zie het anders’: wat ziet u anders? Iedereen die dit doel leest, ziet uw woorden."),
        widget=forms.Textarea,
        required=False,
        max_length=1000,
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("akkoord") == "nee" and not gegevens.get("toelichting", "").strip():
            self.add_error("toelichting", _("Schrijf op wat u anders ziet."))
        return gegevens


class StelVast(forms.Form):
    """Adopt the part and say when people look back."""

    evalueren_op = forms.DateField(
        label=_("Wanneer kijken we samen terug?"),
        widget=forms.DateInput,
        error_messages={"required": _("Kies de dag waarop jullie samen terugkijken.")},
    )
    versie = forms.IntegerField(widget=forms.HiddenInput)


class BiedRegieAan(forms.Form):
    """Offer the steering to somebody at the table."""

    aan = forms.ChoiceField(
        label=_("Aan wie bied je de regie aan?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies aan wie je de regie aanbiedt.")},
    )
    toelichting = forms.CharField(
        label=_("Waarom deze persoon?"), widget=forms.Textarea, required=False, max_length=600
    )

    def __init__(self, *args: Any, mensen: Iterable[Houder], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aan"].choices = people_choices(mensen)  # type: ignore[attr-defined]


class BeantwoordRegie(forms.Form):
    """Accept the steering, or decline with the reason."""

    antwoord = forms.ChoiceField(
        label=_("Neemt u de regie aan?"),
        widget=forms.RadioSelect,
        choices=[("ja", _("Ja, ik neem de regie aan")), ("nee", _("Nee, nu niet"))],
        error_messages={"required": _("Kies ja of nee.")},
    )
    toelichting = forms.CharField(
        label=_("Waarom niet?"),
        help_text=_("Alleen bij nee. Dan kan de regisseur iemand anders vragen."),
        widget=forms.Textarea,
        required=False,
        max_length=600,
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("antwoord") == "nee" and not gegevens.get("toelichting", "").strip():
            self.add_error("toelichting", _("Schrijf op waarom het nu niet kan."))
        return gegevens


class Doelafspraak(forms.Form):
    """Who does what, when, for this goal (R125)."""

    wat = forms.CharField(
        label=_("Wat gaat er gebeuren?"),
        max_length=400,
        error_messages={"required": _("Schrijf op wat er gaat gebeuren.")},
    )
    eigenaar = forms.ChoiceField(
        label=_("Wie doet het?"),
        help_text=_("Ook ouders, het kind zelf, of iemand uit het netwerk."),
        error_messages={"required": _("Kies wie het doet.")},
    )
    begin = forms.DateField(label=_("Vanaf"), widget=forms.DateInput, required=False)
    termijn = forms.DateField(
        label=_("Wanneer is het klaar?"),
        widget=forms.DateInput,
        error_messages={"required": _("Kies een dag. Elke afspraak heeft een datum.")},
    )
    na = forms.ChoiceField(label=_("Komt na"), required=False)

    def __init__(self, *args: Any, mensen: Iterable[Houder], eerder: Iterable[Afspraak], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.eerder = {str(a.id): a for a in eerder}
        self.fields["eigenaar"].choices = [("", _("Kies iemand")), *people_choices(mensen)]  # type: ignore[attr-defined]
        self.fields["na"].choices = [  # type: ignore[attr-defined]
            ("", _("Geen andere afspraak")),
            *((k, a.tekst[:60]) for k, a in self.eerder.items()),
        ]
        if not self.eerder:
            del self.fields["na"]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        begin, termijn = gegevens.get("begin"), gegevens.get("termijn")
        if begin and termijn and termijn < begin:
            self.add_error("termijn", _("Deze dag ligt vóór het begin."))
        return gegevens

    @property
    def inhoud(self) -> dict[str, Any]:
        """The fields as ``services.afspraak.add`` takes them."""
        g = self.cleaned_data
        return {
            "tekst": g["wat"],
            "eigenaar": UUID(g["eigenaar"]),
            "begin": g["begin"],
            "termijn": g["termijn"],
            "na": self.eerder.get(g.get("na", "")),
        }
