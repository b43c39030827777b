"""Forms of a talk, and of the family with its custody. They check shape; the services decide."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.voorwaardelijk import MetVoorwaarden
from rondom.casus.services.gesprek import Gespreksinhoud
from rondom.kern.leeftijd import is_denkbaar
from rondom.kern.rechten import Relatie
from rondom.netwerk.models import Gemeente
from rondom.toegang.models import Naaste

RELATIES = (
    (Relatie.OUDER.value, _("Ouder")),
    (Relatie.VOOGD.value, _("Voogd")),
    (Relatie.PLEEGOUDER.value, _("Pleegouder")),
    (Relatie.STEUNFIGUUR.value, _("Iemand die steunt, zoals oma of een buurvrouw")),
)
VORMEN = (
    ("school", _("Op school")),
    ("thuis", _("Thuis")),
    ("telefoon", _("Telefoon")),
    ("beeld", _("Beeldbellen")),
    ("anders", _("Anders")),
)
BRONNEN = (
    ("gezagsregister", _("Gezagsregister (rechtspraak)")),
    ("uittreksel", _("Uittreksel of geboorteakte gezien")),
    ("beschikking", _("Beschikking van de rechter gezien")),
    ("schooladministratie", _("Schooladministratie, met bewijs")),
)


class LegGesprekVast(MetVoorwaarden):
    """With whom, when, what they want and what they were told (BR04, R058)."""

    voorwaardelijk = ("met", "nieuwe_naam", "nieuwe_relatie")

    met = forms.MultipleChoiceField(label=_("Met wie sprak u?"), widget=forms.CheckboxSelectMultiple, required=False)
    nieuwe_naam = forms.CharField(label=_("Naam"), max_length=120, required=False)
    nieuwe_relatie = forms.ChoiceField(label=_("Wie is dat?"), choices=(("", _("Kies")), *RELATIES), required=False)
    op = forms.DateField(label=_("Wanneer?"), widget=forms.DateInput)
    vorm = forms.ChoiceField(label=_("Hoe?"), choices=(("", _("Kies")), *VORMEN), required=False)
    wens_jeugdige = forms.CharField(
        label=_("Wat wil de leerling?"),
        help_text=_("In de eigen woorden van de leerling."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )
    wens_ouders = forms.CharField(
        label=_("Wat willen de ouders?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False
    )
    verteld = forms.CharField(
        label=_("Wat hebt u verteld?"),
        help_text=_("Bijvoorbeeld: met wie u binnen school overlegt, en waarom."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )
    hulp_verteld = forms.BooleanField(
        label=_("Ik heb verteld dat iemand van jeugdhulp mee kan praten, als zij dat willen"), required=False
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, naasten: Sequence[Naaste], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag, self.naasten = vandaag, {str(n.id): n for n in naasten}
        self.fields["met"].choices = [(k, _who(n)) for k, n in self.naasten.items()]  # type: ignore[attr-defined]
        self.fields["op"].initial = vandaag

    @property
    def nieuw_open(self) -> bool:
        """Show the fields of somebody new at once."""
        return bool(self["nieuwe_naam"].value()) or all(n.relatie == Relatie.JEUGDIGE for n in self.naasten.values())

    def clean(self) -> dict[str, Any]:
        g = super().clean() or {}
        if not g.get("met") and not g.get("nieuwe_naam") and "met" not in self.errors:
            self.add_error("met", _g("Kies met wie u sprak, of vul een naam in."))
        if g.get("nieuwe_naam") and not g.get("nieuwe_relatie"):
            self.add_error("nieuwe_relatie", _g("Kies wie dit is voor de leerling."))
        if g.get("op") and g["op"] > self.vandaag:
            self.add_error("op", _g("Deze dag komt nog. Leg het gesprek vast als het is geweest."))
        return g

    def inhoud(self) -> Gespreksinhoud:
        """What was typed, for the service."""
        g = self.cleaned_data
        return Gespreksinhoud(g["op"], g["vorm"], g["wens_jeugdige"], g["wens_ouders"], g["verteld"], g["hulp_verteld"])

    def gekozen(self) -> list[Naaste]:
        """Those who were ticked."""
        return [self.naasten[k] for k in self.cleaned_data["met"]]


def _who(naaste: Naaste) -> str:
    if naaste.relatie == Relatie.JEUGDIGE:
        return _g("%(naam)s (de leerling zelf)") % {"naam": naaste.naam}
    return f"{naaste.naam} ({naaste.aanduiding or dict(RELATIES)[naaste.relatie]})"


class Naastevorm(MetVoorwaarden):
    """Somebody of the family, with custody when it was checked (L07)."""

    voorwaardelijk = ("gezag_vanaf", "gezag_tot", "gezag_bron", "gezag_gecontroleerd_op")

    naam = forms.CharField(label=_("Naam"), max_length=120)
    relatie = forms.ChoiceField(label=_("Wie is dit voor het kind?"), choices=RELATIES, widget=forms.RadioSelect)
    aanduiding = forms.CharField(
        label=_("Hoe noemt het kind deze persoon?"), help_text=_("Bijvoorbeeld: moeder, vader, oma."), max_length=40,
        required=False,
    )  # fmt: skip
    telefoon = forms.CharField(label=_("Telefoon"), max_length=30, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    adres = forms.CharField(label=_("Adres"), max_length=200, required=False)
    adres_geheim = forms.BooleanField(
        label=_("Dit adres is geheim"),
        help_text=_("Dan ziet niemand anders van het gezin het, en geen partner: alleen uw organisatie."),
        required=False,
    )
    taal = forms.CharField(
        label=_("Taal"), help_text=_("Alleen als dat niet Nederlands is."), max_length=40, required=False
    )
    tolk_nodig = forms.BooleanField(label=_("Er is een tolk nodig"), required=False)
    gezag = forms.ChoiceField(
        label=_("Heeft deze persoon gezag?"),
        help_text=_("Controleer dit zelf. Ga niet af op wat één ouder zegt."),
        choices=(("ja", _("Ja, dat is gecontroleerd")), ("nee", _("Nee, of nog niet gecontroleerd"))),
        widget=forms.RadioSelect,
        initial="nee",
    )
    gezag_vanaf = forms.DateField(
        label=_("Gezag sinds"), help_text=_("Leeg is: vanaf de geboorte."), widget=forms.DateInput, required=False
    )
    gezag_tot = forms.DateField(
        label=_("Gezag tot"), help_text=_("Alleen als het gezag stopt of is gestopt."), widget=forms.DateInput,
        required=False,
    )  # fmt: skip
    gezag_bron = forms.ChoiceField(
        label=_("Waar is het gezag gecontroleerd?"), choices=(("", _("Kies")), *BRONNEN), required=False
    )
    gezag_gecontroleerd_op = forms.DateField(label=_("Wanneer gecontroleerd?"), widget=forms.DateInput, required=False)

    def __init__(
        self, *args: Any, vandaag: date, geboortedatum: date, mag_gezag: bool, nieuw: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag, self.geboortedatum = vandaag, geboortedatum
        if not mag_gezag:
            for veld in ("gezag", "gezag_vanaf", "gezag_tot", "gezag_bron", "gezag_gecontroleerd_op"):
                del self.fields[veld]
        if not nieuw:
            del self.fields["relatie"]

    def clean(self) -> dict[str, Any]:
        g = super().clean() or {}
        if g.get("gezag") != "ja":
            return g
        if not g.get("gezag_bron"):
            self.add_error("gezag_bron", _g("Kies waar u het gezag hebt gecontroleerd."))
        gecontroleerd = g.get("gezag_gecontroleerd_op")
        if gecontroleerd is None and "gezag_gecontroleerd_op" not in self.errors:
            self.add_error("gezag_gecontroleerd_op", _g("Vul in wanneer u het gezag hebt gecontroleerd."))
        elif gecontroleerd and gecontroleerd > self.vandaag:
            self.add_error("gezag_gecontroleerd_op", _g("Deze dag komt nog."))
        if "gezag_vanaf" not in self.errors:
            g["gezag_vanaf"] = g.get("gezag_vanaf") or self.geboortedatum
            if g.get("gezag_tot") and g["gezag_tot"] <= g["gezag_vanaf"]:
                self.add_error("gezag_tot", _g("Het einde ligt voor het begin."))
        return g


class Leerlingvorm(forms.Form):
    """What is known of the child itself. Where it lives decides who helps and who pays (R049, L29)."""

    roepnaam = forms.CharField(label=_("Roepnaam"), max_length=60)
    tussenvoegsel = forms.CharField(label=_("Tussenvoegsel"), max_length=20, required=False)
    achternaam = forms.CharField(label=_("Achternaam"), max_length=80)
    geboortedatum = forms.DateField(
        label=_("Geboortedatum"), help_text=_("De leeftijd bepaalt wie er over delen beslist."), widget=forms.DateInput
    )
    groep = forms.CharField(label=_("Klas of groep"), max_length=20, required=False)
    pc4 = forms.RegexField(
        r"^[0-9]{4}$", label=_("Cijfers van de postcode"), help_text=_("Bijvoorbeeld 1234."), required=False,
        error_messages={"invalid": _("Vul vier cijfers in, zonder letters.")},
    )  # fmt: skip
    woongemeente = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label=_("Woongemeente"),
        help_text=_("Waar het kind staat ingeschreven. Leeg laten mag als de postcode klopt."),
        empty_label=_("Kies een gemeente"),
        required=False,
    )

    def __init__(self, *args: Any, vandaag: date, gemeenten: Any, mag_gezag: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        if not mag_gezag:
            self.fields["geboortedatum"].disabled = True
            self.fields["geboortedatum"].help_text = _(
                "De leeftijd bepaalt wie er over delen beslist. Klopt de datum niet? Vraag wie coördineert."
            )
        self.fields["woongemeente"].queryset = gemeenten  # type: ignore[attr-defined]

    def clean_geboortedatum(self) -> date:
        geboren: date = self.cleaned_data["geboortedatum"]
        if not is_denkbaar(geboren, self.vandaag):
            raise forms.ValidationError(_("Controleer de geboortedatum: het jaar klopt niet."))
        return geboren
