"""Forms for what is opened past consent: an emergency, a route without consent, and the second person's judgement."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rondom.kern.categorie import DEELBAAR, Categorie
from rondom.netwerk.models import Functie
from rondom.toegang.selectors_nood import name_of_second
from rondom.toegang.tonen import category_name

LANGST = 4000


def _tekst(label: Any, hulp: Any = "", verplicht: bool = True) -> forms.CharField:
    return forms.CharField(label=label, help_text=hulp, required=verplicht, max_length=LANGST, widget=forms.Textarea)


class _Functies(forms.ModelChoiceField):
    """A choice of functions by name, role and organisation."""

    def label_from_instance(self, obj: Any) -> str:
        return name_of_second(obj)


class Noodinzage(forms.Form):
    """Break the glass."""

    kenmerk = forms.CharField(
        label=_("Kenmerk van de casus"), help_text=_("Dat weet wie in de casus werkt. Bel de school."), max_length=12
    )
    categorie = forms.TypedChoiceField(
        label=_("Wat moet u nu weten?"), coerce=lambda w: Categorie(int(w)), widget=forms.RadioSelect
    )
    reden = _tekst(_("Wat is er aan de hand?"), _("De regisseur en het toezicht lezen dit."))
    onveilig = _tekst(
        _("Is het niet veilig als het gezin dit meteen hoort? Schrijf waarom"),
        _("Laat leeg als het gezin het mag horen. Dat is gewoon."),
        verplicht=False,
    )
    tweede = _Functies(
        Functie.objects.none(), label=_("Wie beoordeelt dat met u?"), required=False, empty_label=_("Kies een collega")
    )

    def __init__(self, *args: Any, seconden: QuerySet[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["categorie"].choices = [(int(c), category_name(c)) for c in DEELBAAR]  # type: ignore[attr-defined]
        self.fields["tweede"].queryset = seconden  # type: ignore[attr-defined]


class Noodroute(forms.Form):
    """Share without consent: everything that the law asks to be written first."""

    consultatie = forms.TypedChoiceField(
        label=_("Bij welke anonieme vraag hoort dit?"), required=False, empty_value=None
    )
    reden = _tekst(_("Waarover maakt u zich ernstig zorgen?"))
    geprobeerd = _tekst(_("Hoe hebt u toestemming gevraagd, of waarom kon dat niet?"))
    geen_andere_weg = _tekst(_("Waarom is er geen andere weg?"))
    ontvanger = _Functies(Functie.objects.none(), label=_("Wie moet dit weten?"), empty_label=_("Kies één persoon"))
    categorieen = forms.TypedMultipleChoiceField(
        label=_("Wat moet die weten?"), coerce=lambda w: Categorie(int(w)), widget=forms.CheckboxSelectMultiple
    )
    minimum = _tekst(_("Waarom is dit genoeg, en minder niet?"))
    evenredig = _tekst(_("Waarom weegt delen zwaarder dan zwijgen?"))
    tot = forms.DateField(label=_("Tot en met welke dag?"))
    tweede = _Functies(
        Functie.objects.none(), label=_("Wie is de tweede lezer?"), required=False, empty_label=_("Kies een collega")
    )

    def __init__(
        self,
        *args: Any,
        seconden: QuerySet[Functie],
        ontvangers: QuerySet[Functie],
        vragen: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["consultatie"].choices = [("", "—"), *vragen]  # type: ignore[attr-defined]
        self.fields["categorieen"].choices = [(int(c), category_name(c)) for c in DEELBAAR]  # type: ignore[attr-defined]
        self.fields["ontvanger"].queryset = ontvangers  # type: ignore[attr-defined]
        self.fields["tweede"].queryset = seconden  # type: ignore[attr-defined]


class Noodoordeel(forms.Form):
    """What the second person says."""

    akkoord = forms.ChoiceField(
        label=_("Bent u het eens?"), choices=(("ja", _("Ja")), ("nee", _("Nee"))), widget=forms.RadioSelect
    )
    toelichting = _tekst(_("Waarom?"))
    stil = forms.BooleanField(
        label=_("Het is nog niet veilig als het gezin dit hoort. Over een tijd wordt dat opnieuw gevraagd."),
        required=False,
    )
