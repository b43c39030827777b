"""Forms of who guards privacy. They check shape; the services and ``kern`` decide."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rondom.kern.briefverzoek import Identiteit, Ontvangst
from rondom.kern.datalek import Risico
from rondom.kern.logboekvelden import Vorm
from rondom.kern.opvallend import Feitsoort
from rondom.kern.overeenkomst import Overeenkomstsoort
from rondom.kern.rechtsverzoek import ANTWOORDEN, Verzoeksoort
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.kern.teksten import tekst
from rondom.kern.verwerkingen import VERWERKINGEN
from rondom.netwerk.models import Organisatie
from rondom.toegang.selectors_toezicht import LANGST
from rondom.toegang.tonen import taal

LANG = 4000


def _dag(label: Any, hulp: Any = "", verplicht: bool = True) -> forms.DateField:
    return forms.DateField(label=label, help_text=hulp, required=verplicht, widget=forms.DateInput)


def _moment(label: Any, hulp: Any = "", verplicht: bool = False) -> forms.DateTimeField:
    return forms.DateTimeField(label=label, help_text=hulp, required=verplicht, widget=forms.DateTimeInput)


def _tekst(label: Any, hulp: Any = "", verplicht: bool = False) -> forms.CharField:
    return forms.CharField(label=label, help_text=hulp, required=verplicht, max_length=LANG, widget=forms.Textarea)


def _keuzes(sleutel: Callable[[StrEnum], str], waarden: Iterable[StrEnum]) -> Callable[[], list[tuple[str, str]]]:
    """Choices in the visitor's language, read when the form is shown."""
    return lambda: [(w.value, tekst(sleutel(w), taal())) for w in waarden]


class Periode(forms.Form):
    """Which days, and which kind of fact."""

    van = _dag(_("Van"))
    tot = _dag(_("Tot en met"))
    soort = forms.ChoiceField(label=_("Welk feit"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kies = [("", _("Alle feiten")), *_keuzes(lambda w: f"opvallend.{w.value}", Feitsoort)()]
        self.fields["soort"].choices = kies  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        van, tot = gegevens.get("van"), gegevens.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", _("De laatste dag ligt vóór de eerste."))
        if van and tot and (tot - van).days > LANGST:
            self.add_error("van", _("Kies hooguit een maand tegelijk."))
        return gegevens


class Meenemen(forms.Form):
    """Which days of the log, in which form."""

    vorm = forms.ChoiceField(
        label=_("In welke vorm"),
        choices=[(Vorm.NEN7513.value, "NEN 7513"), (Vorm.LOGBOEK.value, "Logboek dataverwerkingen")],
        widget=forms.RadioSelect,
        initial=Vorm.NEN7513.value,
    )
    van = _dag(_("Van"))
    tot = _dag(_("Tot en met"))

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        van, tot = gegevens.get("van"), gegevens.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", _("De laatste dag ligt vóór de eerste."))
        return gegevens


class Vraag(forms.Form):
    """Ask a reader to explain."""

    vraag = _tekst(_("Wat wilt u weten?"), _("De lezer ziet uw vraag, het feit en de regels uit het logboek."), True)


class Verklaring(forms.Form):
    """Mark a fact as explained."""

    verklaring = _tekst(_("Wat is de verklaring?"), _("Dit blijft bewaard bij het feit."), True)


class Antwoord(forms.Form):
    """A reader explains."""

    antwoord = _tekst(_("Uw antwoord"), _("Schrijf niets over het kind: waarvoor u keek, is genoeg."), True)


class _VanOrganisatie(forms.Form):
    """Whose row it is; one choice is no question."""

    organisatie = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Van welke organisatie"), empty_label=None)

    def __init__(self, *args: Any, gebied: QuerySet[Organisatie], eigen: UUID | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].queryset = gebied  # type: ignore[attr-defined]
        self.fields["organisatie"].initial = eigen


class Aanvullen(forms.Form):
    """What an organisation adds to one activity of the register."""

    eigenaar = forms.CharField(
        label=_("Wie is verantwoordelijk"), help_text=_("Een functie of afdeling, geen naam."), max_length=120
    )
    contact = forms.CharField(label=_("Hoe is de functionaris gegevensbescherming te bereiken"), max_length=200)
    dpia_op = _dag(_("Wanneer is de DPIA vastgesteld"), _("Laat leeg als die er nog niet is."), False)
    bewaren = forms.CharField(label=_("Wat geldt hier nog meer over bewaren"), required=False, max_length=200)


class Ondertekenen(_VanOrganisatie):
    """An agreement that was signed."""

    soort = forms.ChoiceField(
        label=_("Welke overeenkomst"),
        choices=_keuzes(
            lambda w: f"overeenkomst.{w.value}", (Overeenkomstsoort.VERWERKER, Overeenkomstsoort.GEZAMENLIJK)
        ),
        widget=forms.RadioSelect,
    )
    partij = forms.CharField(label=_("Met wie"), max_length=120)
    verwerking = forms.ChoiceField(
        label=_("Voor welke verwerking"),
        choices=lambda: [(v, tekst(f"verwerking.{v}", taal())) for v in VERWERKINGEN],
    )
    vanaf = _dag(_("Vanaf"))
    tot = _dag(_("Tot"), _("Laat leeg als er geen einde in staat."), False)
    vindplaats = forms.CharField(
        label=_("Waar ligt het ondertekende papier"), help_text=_("Rondom bewaart geen kopie."), max_length=200
    )


class LekMelden(_VanOrganisatie):
    """Something went wrong."""

    ontdekt_op = _moment(_("Wanneer is het ontdekt"), _("Vanaf dit moment lopen de 72 uur."), True)
    feiten = _tekst(_("Wat is er gebeurd"), _("Alleen wat u zeker weet. Noem geen namen van kinderen."), True)


class LekUitwerken(forms.Form):
    """What is known of a breach now."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    feiten = _tekst(_("Wat is er gebeurd"), verplicht=True)
    gevolgen = _tekst(_("Wat kan het betekenen voor de mensen om wie het gaat"))
    maatregelen = _tekst(_("Wat deed u eraan"))
    aantal = forms.IntegerField(label=_("Om hoeveel mensen gaat het"), required=False, min_value=0, max_value=9_999_999)
    risico = forms.ChoiceField(label=_("Hoe groot is het risico"), required=False, widget=forms.RadioSelect)
    gemeld_op = _moment(_("Gemeld bij de Autoriteit Persoonsgegevens op"))
    meldnummer = forms.CharField(label=_("Nummer van de melding"), required=False, max_length=40)
    waarom_niet_gemeld = _tekst(_("Waarom niet gemeld"), _("Alleen als er geen risico te verwachten is."))
    waarom_later = _tekst(_("Waarom na 72 uur"))
    verteld_op = _moment(_("Verteld aan de mensen om wie het gaat op"))
    waarom_niet_verteld = _tekst(_("Waarom niet verteld"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kies = [(r.value, tekst(f"datalek.risico_{r.value}", taal())) for r in Risico]
        self.fields["risico"].choices = kies  # type: ignore[attr-defined]

    def clean_risico(self) -> Risico | None:
        """The risk as ``kern`` knows it; None as long as nobody weighed it."""
        waarde = self.cleaned_data["risico"]
        return Risico(waarde) if waarde else None


class VerzoekOntvangen(_VanOrganisatie):
    """A request that came by letter or phone."""

    soort = forms.ChoiceField(
        label=_("Wat wordt er gevraagd"),
        choices=_keuzes(lambda w: f"rechtsverzoek.soort.{w.value}", Verzoeksoort),
        widget=forms.RadioSelect,
    )
    naam = forms.CharField(label=_("Wie vraagt het"), max_length=120)
    contact = forms.CharField(label=_("Waar gaat het antwoord heen"), max_length=200)
    wijze = forms.ChoiceField(
        label=_("Hoe kwam het binnen"),
        choices=_keuzes(lambda w: f"briefverzoek.{w.value}", Ontvangst),
        widget=forms.RadioSelect,
    )
    ontvangen_op = _dag(_("Wanneer kwam het binnen"), _("Vanaf deze dag loopt de termijn."))
    wat = _tekst(_("Wat staat er in het verzoek"))


class VerzoekIdentiteit(forms.Form):
    """How it was made sure who asks."""

    identiteit = forms.ChoiceField(
        label=_("Hoe weet u wie dit vraagt"),
        help_text=_("Kopieer geen paspoort of identiteitskaart en schrijf geen nummer op."),
        choices=_keuzes(lambda w: f"briefverzoek.{w.value}", Identiteit),
        widget=forms.RadioSelect,
    )


class VerzoekVerlengen(forms.Form):
    """Two months more."""

    waarom = _tekst(_("Waarom duurt het langer"), _("De vrager krijgt dit te lezen."), True)


class VerzoekBeantwoorden(forms.Form):
    """The answer."""

    uitkomst = forms.ChoiceField(label=_("Het antwoord"), widget=forms.RadioSelect)
    antwoord = _tekst(_("Wat schrijft u de vrager"), _("Bij een (deels) nee hoort altijd de reden."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kies = [
            (s.value, tekst(f"statussen.rechtsverzoek.{s.value}", taal()))
            for s in RechtsverzoekStatus
            if s in ANTWOORDEN
        ]
        self.fields["uitkomst"].choices = kies  # type: ignore[attr-defined]


def default_period(vandaag: date, dagen: int = 7) -> dict[str, Any]:
    """The last days, as the filter starts."""
    return {"van": date.fromordinal(vandaag.toordinal() - dagen), "tot": vandaag, "soort": ""}
