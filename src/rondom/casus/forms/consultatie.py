"""Forms of a consultation question. The service checks that nobody can be recognised."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from rondom.kern.herkenbaar import Spoor, Vondst
from rondom.netwerk.models import Organisatie

LANGST = 4000
LEEFTIJDEN = (
    ("0-4", _("jonger dan 4 jaar")),
    ("4-12", _("4 tot 12 jaar")),
    ("12-16", _("12 tot 16 jaar")),
    ("16-18", _("16 of 17 jaar")),
    ("18+", _("18 jaar of ouder")),
)


class Anoniem(forms.Form):
    """A form whose texts may name nobody."""

    def tell(self, vondsten: Mapping[str, tuple[Vondst, ...]]) -> None:
        """Put beside each field what could give somebody away."""
        for veld, sporen in vondsten.items():
            for spoor in sporen:
                self.add_error(veld, explain(spoor))


def explain(spoor: Vondst) -> str:
    """What was found and what to write instead."""
    match spoor.soort:
        case Spoor.NAAM:
            tekst = _g("Er staat een naam van een kind uit uw casussen in: ‘%(wat)s’. Schrijf ‘een leerling’.")
        case Spoor.GEBOORTEDATUM:
            tekst = _g("Er staat een datum in: ‘%(wat)s’. Kies alleen een leeftijdsgroep.")
        case Spoor.NUMMER:
            tekst = _g("Er staat een nummer in dat op een burgerservicenummer lijkt: ‘%(wat)s’. Haal het weg.")
        case Spoor.EMAIL:
            tekst = _g("Er staat een e-mailadres in: ‘%(wat)s’. Haal het weg.")
        case Spoor.KLAS:
            tekst = _g("Er staat een klas of groep in: ‘%(wat)s’. Kies alleen een leeftijdsgroep.")
    return tekst % {"wat": spoor.tekst}


class StelVraag(Anoniem):
    """A question about nobody recognisable."""

    team = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Aan wie vraagt u advies?"), empty_label=_("Kies een team")
    )
    leeftijdsgroep = forms.ChoiceField(
        label=_("Over welke leeftijd gaat het?"), widget=forms.RadioSelect, choices=LEEFTIJDEN
    )
    vraag = forms.CharField(
        label=_("Wat is uw vraag?"),
        help_text=_("Wat ziet u, en wat wilt u weten? Schrijf ‘een leerling’, ‘een moeder’, ‘een broer’."),
        widget=forms.Textarea(attrs={"rows": "6"}),
        max_length=LANGST,
    )
    al_geprobeerd = forms.CharField(
        label=_("Wat hebt u al geprobeerd?"), widget=forms.Textarea, max_length=LANGST, required=False
    )

    def __init__(self, *args: Any, teams: Iterable[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams  # type: ignore[attr-defined]


class Antwoord(Anoniem):
    """The team's answer."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    antwoord = forms.CharField(
        label=_("Uw antwoord"),
        help_text=_("Wat kan de vrager zelf doen? Wanneer is het goed om wél aan te melden, met het gezin?"),
        widget=forms.Textarea(attrs={"rows": "6"}),
        max_length=LANGST,
    )


class Opvolging(Anoniem):
    """What the asker did with the answer."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    opvolging = forms.CharField(
        label=_("Wat doet u met het antwoord?"),
        help_text=_("Kort. Bijvoorbeeld: ‘ik bespreek het eerst met de ouders’."),
        widget=forms.Textarea,
        max_length=LANGST,
    )


class Doorvraag(Anoniem):
    """Something more to ask."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    nog_vraag = forms.CharField(label=_("Wat wilt u nog weten?"), widget=forms.Textarea, max_length=LANGST)
