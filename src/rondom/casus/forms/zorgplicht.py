"""Forms of an application at school: its facts, and each step of the clock (L14, R202)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.voorwaardelijk import MetVoorwaarden
from rondom.casus.models import Zorgplicht
from rondom.casus.services.zorgplicht import FEITEN
from rondom.kern.afspraken import Ondersteuningssoort
from rondom.kern.teksten import tekst
from rondom.kern.zorgplicht import Besluit, Soort
from rondom.netwerk.models import Organisatie
from rondom.toegang.tonen import taal
from rondom.toegang.tonen_ondersteuning import name_of_soort

JA_NEE = [("ja", _("Ja")), ("nee", _("Nee")), ("onbekend", _("Dat weten we nog niet"))]
PARTIJEN = ("smw", "leerplicht", "jgz")


def _day(**kwargs: Any) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}), **kwargs)


def _not_later(dag: date | None, vandaag: date) -> date | None:
    if dag is not None and dag > vandaag:
        raise forms.ValidationError(_("Deze dag moet nog komen."))
    return dag


class Feiten(forms.Form):
    """What may turn out otherwise while an application runs."""

    schriftelijk = forms.BooleanField(label=_("De aanmelding is op schrift"), required=False, initial=True)
    gewenst_op = _day(label=_("Wanneer wil het kind beginnen"), required=False)
    extra = forms.ChoiceField(
        label=_("Is er extra ondersteuning nodig?"), choices=JA_NEE, widget=forms.RadioSelect, initial="onbekend"
    )
    zoekt = forms.ChoiceField(label=_("Welke ondersteuning"), required=False)
    nodig = forms.CharField(
        label=_("Wat heeft het kind nodig"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Ouders en kind lezen dit mee. Schrijf wat nodig is, niet wat er mis is."),
    )  # fmt: skip
    heeft_school = forms.BooleanField(label=_("Het kind staat nu op een school ingeschreven"), required=False)
    deelt = forms.BooleanField(label=_("Ouders delen wat de school moet weten"), required=False, initial=True)
    eerste = forms.BooleanField(label=_("Onze school is de eerste keuze, of de enige"), required=False, initial=True)
    vol = forms.BooleanField(label=_("De school heeft voor geen enkel kind plaats"), required=False)
    respecteert = forms.BooleanField(
        label=_("Ouders respecteren de grondslag van de school"), required=False, initial=True
    )

    def __init__(self, *args: Any, soorten: Iterable[Ondersteuningssoort], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [("", _("Nog niet bekend")), *((s.sleutel, name_of_soort(s)) for s in soorten)]
        self.fields["zoekt"].choices = keuzes  # type: ignore[attr-defined]


class Beginnen(Feiten):
    """An application, or the search for a pupil of the school itself."""

    soort = forms.ChoiceField(label=_("Waar gaat het om"), widget=forms.RadioSelect)
    aangemeld_op = _day(
        label=_("Wanneer kwam de aanmelding binnen"),
        help_text=_("Vanaf die dag telt de termijn. Voor een leerling van uw school: de dag waarop het zoeken begint."),
    )
    field_order = ("soort", "aangemeld_op")

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        keuzes = [(s.value, tekst(f"zorgplicht.soort.{s.value}", taal())) for s in Soort]
        self.fields["soort"].choices = keuzes  # type: ignore[attr-defined]

    def clean_aangemeld_op(self) -> date | None:
        return _not_later(self.cleaned_data["aangemeld_op"], self.vandaag)


class Wijzigen(Feiten):
    """The same facts again, with the version that was opened."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @staticmethod
    def initial_of(rij: Zorgplicht) -> dict[str, Any]:
        """The application as the form starts with it."""
        return {v: getattr(rij, v) for v in FEITEN} | {"versie": rij.versie}


class Verlengen(forms.Form):
    """Take longer, once."""

    waarom = forms.CharField(
        label=_("Waarom hebt u langer nodig"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ouders krijgen dit schriftelijk en lezen het hier."),
    )  # fmt: skip


class Stilzetten(forms.Form):
    """Ask parents for data; meanwhile the clock stands still."""

    gevraagd = forms.CharField(
        label=_("Welke gegevens vraagt u aan ouders"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Vraag alleen wat nodig is om te beslissen."),
    )  # fmt: skip
    uiterlijk = _day(label=_("Tot en met welke dag hebben zij daarvoor"))


class Overleggen(forms.Form):
    """What parents said about another school."""

    akkoord = forms.TypedChoiceField(
        label=_("Zijn ouders het eens met deze andere school?"), widget=forms.RadioSelect,
        choices=[("ja", _("Ja")), ("nee", _("Nee"))], coerce=lambda w: w == "ja",
    )  # fmt: skip


class Besluiten(MetVoorwaarden):
    """How the application ends."""

    voorwaardelijk = ("andere_school", "waarom")

    besluit = forms.ChoiceField(label=_("Wat is het besluit"), widget=forms.RadioSelect)
    andere_school = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Welke school zei ja"), required=False, empty_label=_("Kies een school")
    )
    waarom = forms.CharField(
        label=_("Waarom"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Bij een andere school: waarom uw school dit niet kan bieden."),
    )  # fmt: skip

    def __init__(self, *args: Any, regio: str, eigen: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scholen = Organisatie.objects.filter(regio=regio, school__isnull=False).exclude(pk=eigen)
        self.fields["andere_school"].queryset = scholen.order_by("naam", "id")  # type: ignore[attr-defined]
        keuzes = [(b.value, tekst(f"zorgplicht.besluit.{b.value}", taal())) for b in Besluit]
        self.fields["besluit"].choices = keuzes  # type: ignore[attr-defined]

    def clean_besluit(self) -> Besluit:
        return Besluit(self.cleaned_data["besluit"])


class Tijdelijk(forms.Form):
    """Where the child is taught for now."""

    waar = forms.CharField(
        label=_("Waar krijgt het kind nu les"), max_length=120,
        help_text=_("De school, en als het kan de groep of klas."),
    )  # fmt: skip


class Adviseren(forms.Form):
    """What a partner advised about the application (R202)."""

    partij = forms.ChoiceField(label=_("Van wie is het advies"))
    gegeven_op = _day(label=_("Wanneer"))
    tekst = forms.CharField(label=_("Het advies"), max_length=3000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        keuzes = [(p, tekst(f"zorgplicht.advies.{p}", taal()).capitalize()) for p in PARTIJEN]
        self.fields["partij"].choices = [("", _("Kies wie")), *keuzes]  # type: ignore[attr-defined]

    def clean_gegeven_op(self) -> date | None:
        return _not_later(self.cleaned_data["gegeven_op"], self.vandaag)
