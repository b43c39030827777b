"""Forms of the network. They check shape; the services and ``kern`` decide."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rondom.kern.aanstelling import rollen_bij
from rondom.kern.expertise import EXPERTISES
from rondom.kern.opvolging import Wisselreden
from rondom.kern.rollen import ROLLEN
from rondom.kern.routefeiten import Onderwijssoort
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie, Gemeente, Persoon
from rondom.netwerk.models.organisatie import Onderwijssoort as Onderwijsnaam
from rondom.netwerk.selectors_netwerk import Zoekvraag, find_by_mail
from rondom.toegang.services.functie import Nieuwpersoon
from rondom.toegang.tonen import taal


def role_choices(sleutels: Any) -> list[tuple[str, str]]:
    """Roles by name in the visitor's language."""
    return [(s, ROLLEN[s].en if taal() == "en" else ROLLEN[s].nl) for s in sleutels]


def subjects() -> list[tuple[str, str]]:
    """What one can know much about, in the visitor's language."""
    return sorted(((e.sleutel, e.en if taal() == "en" else e.nl) for e in EXPERTISES.values()), key=lambda p: p[1])


def _dag(label: Any, hulp: Any = "", verplicht: bool = True) -> forms.DateField:
    return forms.DateField(label=label, help_text=hulp, required=verplicht, widget=forms.DateInput)


class Mensnaam(forms.ModelChoiceField):
    """A function to choose, as people say it: name, function, organisation."""

    def label_from_instance(self, obj: Any) -> str:
        rol = ROLLEN[obj.rol]
        return f"{obj.persoon.naam}, {rol.en if taal() == 'en' else rol.nl}" + (
            f" ({obj.organisatie.naam})" if "organisatie" in obj._state.fields_cache else ""
        )


class ZoekNetwerk(forms.Form):
    """Which organisations."""

    zoek = forms.CharField(
        label=_("Zoek een organisatie"),
        required=False,
        max_length=100,
        help_text=_("Naam of BRIN. Een tikfout geeft niet."),
    )
    soort = forms.ChoiceField(label=_("Soort"), required=False)
    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(), label=_("Gemeente"), required=False, empty_label=_("Alle gemeenten")
    )

    def __init__(self, *args: Any, regio: str, soorten: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = Gemeente.objects.filter(regio=regio).order_by("naam")  # type: ignore[attr-defined]
        self.fields["soort"].choices = [("", _("Alle soorten")), *soorten]  # type: ignore[attr-defined]

    def vraag(self) -> Zoekvraag:
        """The question; what was not understood does not limit."""
        self.is_valid()
        g = self.cleaned_data
        return Zoekvraag(
            g.get("zoek", "").replace("\x00", ""), g.get("soort", ""), g["gemeente"].code if g.get("gemeente") else ""
        )


class ZoekMensen(forms.Form):
    """Who, on which day, who knows much about what."""

    zoek = forms.CharField(
        label=_("Zoek iemand"),
        required=False,
        max_length=100,
        help_text=_("Naam, organisatie, functie of onderwerp. Een tikfout geeft niet."),
    )
    op = _dag(_("Op welke dag"), _("Vandaag, of een andere dag: wie was het toen?"), verplicht=False)
    expertise = forms.ChoiceField(label=_("Weet veel van"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["expertise"].choices = [("", _("Alles")), *subjects()]  # type: ignore[attr-defined]

    def as_kept(self) -> list[str]:
        """What was asked, as a session keeps it."""
        g = self.cleaned_data
        return [g["zoek"].replace("\x00", ""), g["op"].isoformat() if g["op"] else "", g["expertise"]]


class KiesDag(forms.Form):
    """On which day."""

    op = _dag(
        _("Kies een dag"), _("Bijvoorbeeld een dag in maart: wie had toen deze functie of plaats?"), verplicht=False
    )


class Functienieuw(forms.Form):
    """Somebody begins here: somebody who is known, or new."""

    rol = forms.ChoiceField(label=_("Functie"))
    persoon = forms.ModelChoiceField(
        Persoon.objects.none(),
        label=_("Wie"),
        required=False,
        empty_label=_("Iemand die nog niet in Rondom staat"),
        help_text=_("Staat de persoon er al bij, bij u of elders? Kies die dan. Anders vult u hieronder de naam in."),
    )
    voornaam = forms.CharField(label=_("Voornaam"), required=False, max_length=60)
    tussenvoegsel = forms.CharField(label=_("Tussenvoegsel"), required=False, max_length=20)
    achternaam = forms.CharField(label=_("Achternaam"), required=False, max_length=80)
    email = forms.EmailField(
        label=_("E-mailadres van het werk"),
        required=False,
        help_text=_("Hierheen gaat de uitnodiging om in te loggen. Wie hier al mee bekend is, komt er niet dubbel in."),
    )
    telefoon = forms.CharField(label=_("Telefoon"), required=False, max_length=30)
    bereikbaar = forms.CharField(
        label=_("Wanneer bereikbaar"),
        required=False,
        max_length=120,
        help_text=_("Bijvoorbeeld: maandag en donderdag."),
    )
    vanaf = _dag(_("Eerste dag"))
    tot = _dag(_("Eerste dag waarop de functie er niet meer is"), verplicht=False)

    def __init__(self, *args: Any, soort: str, mensen: QuerySet[Persoon], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rol"].choices = role_choices(rollen_bij(soort))  # type: ignore[attr-defined]
        self.fields["persoon"].queryset = mensen  # type: ignore[attr-defined]
        self.fields["vanaf"].initial = vandaag

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        if not gegevens.get("persoon"):
            for veld in ("voornaam", "achternaam"):
                if not gegevens.get(veld):
                    self.add_error(veld, _("Vul de naam in, of kies iemand die er al bij staat."))
        return gegevens

    def wie(self, regio: str) -> Persoon | Nieuwpersoon:
        """The person who was chosen or who has this address already, or the new one as typed."""
        g = self.cleaned_data
        bekend: Persoon | None = g["persoon"] or find_by_mail(g["email"], regio)
        if bekend is not None:
            return bekend
        return Nieuwpersoon(g["voornaam"], g["achternaam"], g["tussenvoegsel"], g["email"], g["telefoon"])


class Functieherstel(forms.Form):
    """Start and end put right, with the reason."""

    vanaf = _dag(_("Eerste dag"))
    tot = _dag(
        _("Eerste dag waarop de functie er niet meer is"),
        _("Weet u al wanneer het stopt? Vul dan die dag in. Wie weg is vanaf vandaag, meldt u met 'Iemand anders'."),
        verplicht=False,
    )
    toelichting = forms.CharField(
        label=_("Waarom verandert u dit?"), max_length=300, help_text=_("Hoe het er stond, blijft bewaard.")
    )


class Wissel(forms.Form):
    """Why somebody else takes over, and who."""

    waarom = forms.ChoiceField(label=_("Wat is er aan de hand?"), widget=forms.RadioSelect)
    opvolger = Mensnaam(
        Functie.objects.none(),
        label=_("Wie neemt het over?"),
        required=False,
        empty_label=_("Nog niemand"),
        help_text=_("Collega's met dezelfde functie. Staat iemand er niet bij? Leg dan eerst de functie vast."),
    )
    toelichting = forms.CharField(
        label=_("Voor wie dit later naleest"),
        required=False,
        max_length=300,
        help_text=_("Niet over ziekte of privé. In de casussen leest niemand dit."),
    )

    def __init__(self, *args: Any, opvolgers: QuerySet[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        redenen = [(r.value, tekst(f"netwerk.reden.{r.value}", taal())) for r in Wisselreden]
        self.fields["waarom"].choices = redenen  # type: ignore[attr-defined]
        self.fields["opvolger"].queryset = opvolgers  # type: ignore[attr-defined]


class Zetelvulling(forms.Form):
    """Who sits in a seat, as which, from when till when."""

    functie = Mensnaam(Functie.objects.none(), label=_("Wie"), empty_label=_("Kies iemand"))
    waarnemer = forms.BooleanField(label=_("Als waarnemer"), required=False)
    vanaf = _dag(_("Eerste dag"))
    tot = _dag(_("Eerste dag waarop deze persoon er niet meer zit"), verplicht=False)

    def __init__(self, *args: Any, mensen: QuerySet[Functie], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functie"].queryset = mensen  # type: ignore[attr-defined]
        self.fields["vanaf"].initial = vandaag


class ZoekDekking(forms.Form):
    """Which schools in the overview of contacts."""

    zoek = forms.CharField(label=_("Zoek een school"), required=False, max_length=100)
    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(), label=_("Gemeente"), required=False, empty_label=_("Alle gemeenten")
    )
    onderwijs = forms.ChoiceField(label=_("Onderwijs"), required=False)
    gaten = forms.BooleanField(label=_("Alleen scholen waar iets ontbreekt"), required=False)

    def __init__(self, *args: Any, regio: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = Gemeente.objects.filter(regio=regio).order_by("naam")  # type: ignore[attr-defined]
        soorten = [(s.value, Onderwijsnaam(s.value).label) for s in Onderwijssoort if s.value in Onderwijsnaam.values]
        self.fields["onderwijs"].choices = [("", _("Alle onderwijs")), *soorten]  # type: ignore[attr-defined]

    def keuze(self) -> dict[str, Any]:
        """What was chosen; what was not understood does not limit."""
        self.is_valid()
        g = self.cleaned_data
        return {
            "zoek": g.get("zoek", "").replace("\x00", ""),
            "gemeente": g["gemeente"].code if g.get("gemeente") else "",
            "onderwijs": g.get("onderwijs", ""),
        }


class Contactpaar(forms.Form):
    """The two fixed contacts of a school and a partner."""

    bij_partner = Mensnaam(Functie.objects.none(), required=False, empty_label=_("Niemand"))
    op_school = Mensnaam(Functie.objects.none(), required=False, empty_label=_("Niemand"))

    def __init__(
        self,
        *args: Any,
        school: str,
        partner: str,
        van_school: QuerySet[Functie],
        van_partner: QuerySet[Functie],
        **kw: Any,
    ) -> None:
        super().__init__(*args, **kw)
        self.fields["bij_partner"].queryset = van_partner  # type: ignore[attr-defined]
        self.fields["bij_partner"].label = _("Wie belt %(school)s bij %(partner)s?") % {
            "school": school,
            "partner": partner,
        }
        self.fields["op_school"].queryset = van_school  # type: ignore[attr-defined]
        self.fields["op_school"].label = _("Wie belt %(partner)s op %(school)s?") % {
            "school": school,
            "partner": partner,
        }


class Expertiseprofiel(forms.Form):
    """What somebody knows much about."""

    onderwerpen = forms.MultipleChoiceField(
        label=_("Waar weet u veel van?"), required=False, widget=forms.CheckboxSelectMultiple, choices=subjects
    )
