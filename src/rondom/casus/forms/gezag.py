"""Forms of what the law says in this casus: an order, a parent without custody who asks, who decides (L04, L07)."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.gesprek import BRONNEN
from rondom.kern.delen import INFORMATIE_ZONDER_GEZAG, TOEZICHT_GRENS
from rondom.kern.rechten import Wetsgrondsoort
from rondom.netwerk.models import Functie
from rondom.toegang.forms import CategorieVeld
from rondom.toegang.models import Naaste
from rondom.toegang.services.gezag import Wetsgrondinhoud


class Toezichtvorm(forms.Form):
    """A supervision order: who carries it out, what that needs, from when until when, and where it was seen."""

    ontvanger = forms.ModelChoiceField(
        Functie.objects.none(),
        label=_("Wie voert de ondertoezichtstelling uit?"),
        empty_label=_("Kies een persoon"),
        help_text=_("Staat deze persoon er niet bij? Vraag de beheerder om de instelling toe te voegen."),
    )
    categorieen = CategorieVeld(
        TOEZICHT_GRENS,
        label=_("Welke gegevens zijn daarvoor nodig?"),
        help_text=_("Alleen wat nodig is. Voor al het andere blijft toestemming nodig."),
        error_messages={"required": _("Kies welke gegevens nodig zijn.")},
    )
    vanaf = forms.DateField(label=_("Vanaf"), widget=forms.DateInput)
    tot = forms.DateField(label=_("Tot"), help_text=_("Zoals het in de beschikking staat."), widget=forms.DateInput)
    bron = forms.ChoiceField(label=_("Waar hebt u dit gezien?"), choices=(("", _("Kies")), *BRONNEN))
    gecontroleerd_op = forms.DateField(label=_("Wanneer hebt u dit gezien?"), widget=forms.DateInput)
    toelichting = forms.CharField(
        label=_("Toelichting"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000, required=False
    )

    def __init__(self, *args: Any, uitvoerders: QuerySet[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ontvanger"].queryset = uitvoerders  # type: ignore[attr-defined]
        self.fields["ontvanger"].label_from_instance = _name_of  # type: ignore[attr-defined]

    def inhoud(self) -> Wetsgrondinhoud:
        """What was typed, for the service."""
        g = self.cleaned_data
        velden = ("categorieen", "vanaf", "tot", "bron", "gecontroleerd_op", "toelichting")
        return Wetsgrondinhoud(
            soort=Wetsgrondsoort.ONDERTOEZICHTSTELLING,
            ontvanger=g["ontvanger"].organisatie,
            **{v: g[v] for v in velden},
        )


def _name_of(functie: Functie) -> str:
    return f"{functie.persoon.naam} ({functie.organisatie.naam})"


class Informatievorm(forms.Form):
    """A parent without custody asks how it goes: what is told, and whether that is good for the child."""

    ontvanger = forms.ModelChoiceField(
        Naaste.objects.none(),
        label=_("Welke ouder vraagt dit?"),
        help_text=_("Alleen ouders zonder gezag staan in deze lijst. Een ouder met gezag leest zelf al mee."),
        empty_label=_("Kies"),
    )
    categorieen = CategorieVeld(
        INFORMATIE_ZONDER_GEZAG,
        label=_("Wat vertelt u?"),
        help_text=_("De belangrijke feiten. Nooit waar het kind woont of wat er thuis speelt."),
        error_messages={"required": _("Kies welke gegevens nodig zijn.")},
    )
    bron = forms.ChoiceField(
        label=_("Hoe is het gevraagd?"),
        choices=(("", _("Kies")), ("gesprek", _("In een gesprek")), ("brief", _("Per brief of e-mail"))),
    )
    gecontroleerd_op = forms.DateField(label=_("Wanneer is het gevraagd?"), widget=forms.DateInput)
    toelichting = forms.CharField(
        label=_("Toelichting"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000, required=False
    )
    strijdig_belang = forms.BooleanField(label=_("Dit vertellen zou het kind schaden"), required=False)

    def __init__(self, *args: Any, ouders: QuerySet[Naaste], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["ontvanger"].queryset = ouders  # type: ignore[attr-defined]
        self.fields["ontvanger"].label_from_instance = lambda n: n.naam  # type: ignore[attr-defined]

    def inhoud(self) -> Wetsgrondinhoud:
        """What was typed, for the service. It holds until it is ended, or until the child is of age."""
        velden = ("ontvanger", "categorieen", "bron", "gecontroleerd_op", "toelichting", "strijdig_belang")
        waarden = {v: self.cleaned_data[v] for v in velden}
        return Wetsgrondinhoud(soort=Wetsgrondsoort.INFORMATIE, vanaf=self.vandaag, tot=None, **waarden)


class Beslisvorm(forms.Form):
    """Who decides in this casus, when that differs from the age; never without a reason (L04)."""

    keuze = forms.ChoiceField(
        label=_("Wie beslist er in deze casus?"),
        widget=forms.RadioSelect,
        choices=(
            ("leeftijd", _("Wat bij de leeftijd hoort")),
            ("alleen", _("De jongere alleen (12 tot en met 15 jaar)")),
            ("onbekwaam", _("De ouders of de voogd: de jongere kan dit niet overzien")),
        ),
    )
    reden = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Wat hebt u gezien, met wie hebt u overlegd?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )
