"""Forms of help and support. They check shape; the services and ``kern`` decide."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from rondom.casus.models import Doel
from rondom.casus.selectors_inzet import Keuzepersoon
from rondom.kern.afsluiten import Verzuimtrend
from rondom.kern.categorie import Leefgebied
from rondom.kern.instemming import Instemmer, Uitzondering
from rondom.kern.teksten import tekst
from rondom.kern.terugkoppeling import Afspraak, Berichtsoort, Wat
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.houders import Houder, houder_of_functie
from rondom.toegang.tonen import taal


def euro_field(help_text: Any = "") -> forms.DecimalField:
    """An amount that a mandate is compared with, in euros; may stay empty. ``whole_cents`` gives it as cents."""
    return forms.DecimalField(
        label=_("Voor welk bedrag, in euro's?"),
        help_text=help_text,
        required=False,
        min_value=0,
        max_digits=10,
        decimal_places=2,
        localize=True,
    )


WANNEER = (
    ("bij_verandering", _("Als er iets verandert: start, wijziging, einde")),
    ("na_evaluatie", _("Ook na elke evaluatie")),
    ("maand", _("Ook elke maand")),
)
VERVOLG = (
    ("blijf_in_gesprek", _("In gesprek blijven en het later nog eens vragen")),
    ("schoolplan", _("Een plan alleen voor school")),
    ("overleg", _("Bespreken met iedereen in een overleg")),
)
MEEST_WEKEN = 26


def name_of(houder: Houder) -> str:
    """How somebody stands in a list of choices."""
    return f"{houder.naam} ({houder.rol}{', ' + houder.organisatie if houder.organisatie else ''})"


def whole_cents(bedrag: Decimal | None) -> int | None:
    """Euros with cents as whole cents."""
    return None if bedrag is None else int(bedrag * 100)


class MetVersie(forms.Form):
    """A step on something that others can change: carries the version that was opened."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    def use_version(self, versie: int) -> None:
        """Somebody else was first and the visitor now sees that: go on from what stands there."""
        gegevens = QueryDict(mutable=True)
        for veld, waarden in dict(self.data.lists()).items():  # type: ignore[attr-defined]
            gegevens.setlist(veld, waarden)
        gegevens[self.add_prefix("versie")] = str(versie)
        self.data = gegevens


class Uitvoerderveld(forms.ModelChoiceField):
    """Who at the organisation gives the help."""

    def label_from_instance(self, obj: Functie) -> str:
        return name_of(houder_of_functie(obj))


class VraagInzet(forms.Form):
    """Ask an organisation for help or support."""

    aanbieder = forms.ModelChoiceField(
        Organisatie.objects.none(),
        label=_("Wie vraagt u om hulp of ondersteuning?"),
        help_text=_("Wat school of het samenwerkingsverband geeft, heet ondersteuning. Al het andere heet hulp."),
        empty_label=_("Kies een organisatie"),
    )
    leefgebied = forms.ChoiceField(label=_("Waar gaat het vooral over?"), widget=forms.RadioSelect)
    doel = forms.ModelChoiceField(
        Doel.objects.none(), label=_("Bij welk doel uit het plan?"), required=False, empty_label=_("Geen doel")
    )
    tekst = forms.CharField(
        label=_("Wat is er nodig?"),
        help_text=_("Alleen wie dit deel van het plan mag zien, leest dit. Het staat nooit in een bericht."),
        widget=forms.Textarea,
        max_length=2000,
        required=False,
    )
    bedrag = euro_field(_("Alleen bij een jeugdhulpaanbieder. Het wordt naast uw mandaat gelegd en niet bewaard."))
    beslist_door = forms.CharField(
        label=_("Wie besliste over deze hulp, en wanneer?"),
        help_text=_("Alleen als het buiten uw mandaat valt. Bijvoorbeeld de gemeente, de huisarts of de rechter."),
        widget=forms.Textarea,
        max_length=500,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        aanbieders: Any,
        leefgebieden: Iterable[Leefgebied],
        doelen: Any,
        met_mandaat: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanbieder"].queryset = aanbieders  # type: ignore[attr-defined]
        self.fields["leefgebied"].choices = [  # type: ignore[attr-defined]
            (g.value, tekst(f"leefgebied.{g.value}", taal())) for g in leefgebieden
        ]
        self.fields["doel"].queryset = doelen  # type: ignore[attr-defined]
        self.fields["doel"].label_from_instance = lambda doel: doel.tekst  # type: ignore[attr-defined]
        if not doelen:
            del self.fields["doel"]
        if not met_mandaat:
            del self.fields["bedrag"], self.fields["beslist_door"]

    def clean_leefgebied(self) -> Leefgebied:
        return Leefgebied(self.cleaned_data["leefgebied"])

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or {})
        gegevens["centen"] = whole_cents(gegevens.pop("bedrag", None))
        return gegevens


class MetUitvoerder(MetVersie):
    """Who gives the help, from which day, and what it is about."""

    uitvoerder = Uitvoerderveld(
        Functie.objects.none(), label=_("Wie geeft de hulp?"), empty_label=_("Kies een persoon")
    )
    op = forms.DateField(label=_("Vanaf welke dag?"), widget=forms.DateInput)
    tekst = forms.CharField(
        label=_("Wat is er afgesproken over de inhoud?"),
        help_text=_("Alleen wie dit deel van het plan mag zien, leest dit. Het staat nooit in een bericht."),
        widget=forms.Textarea,
        max_length=2000,
        required=False,
    )

    def __init__(self, *args: Any, uitvoerders: Any, vandaag: date, met_inhoud: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["uitvoerder"].queryset = uitvoerders  # type: ignore[attr-defined]
        self.fields["op"].initial = vandaag
        if not met_inhoud:
            del self.fields["tekst"]

    def clean_op(self) -> date:
        op: date = self.cleaned_data["op"]
        if op > self.vandaag:
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Leg het vast zodra het zover is."))
        return op


class StartInzet(MetUitvoerder):
    """The startgesprek: who helps, from when, and who hears what (BR13)."""

    status_aan = forms.MultipleChoiceField(
        label=_("Wie hoort dat de hulp start, verandert of stopt?"),
        help_text=_("Zonder inhoud. Wie dit mag weten, krijgt vanzelf bericht. Vink aan wat u hebt afgesproken."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    inhoud_aan = forms.MultipleChoiceField(
        label=_("Met wie deelt u ook hoe het gaat?"),
        help_text=_("Alleen mensen voor wie de toestemming zo ver gaat. U vertelt het zelf."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    ja_van = forms.TypedMultipleChoiceField(
        label=_("Wie zei in het gesprek ja tegen deze hulp?"),
        help_text=_("De hulp begint als iedereen die erover beslist, ja heeft gezegd. Nee zeggen mag."),
        widget=forms.CheckboxSelectMultiple,
        coerce=UUID,
        required=False,
    )
    wanneer = forms.ChoiceField(label=_("Wanneer horen zij iets?"), widget=forms.RadioSelect, choices=WANNEER)

    field_order = ["uitvoerder", "op", "ja_van", "status_aan", "inhoud_aan", "wanneer", "tekst", "versie"]

    def __init__(
        self,
        *args: Any,
        personen: Sequence[Keuzepersoon],
        nog: Sequence[Instemmer],
        door: UUID,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ja_van"].choices = [(str(i.id), i.naam) for i in nog]  # type: ignore[attr-defined]
        if not nog:
            del self.fields["ja_van"]
        status = [p for p in personen if p.ontvanger.status and p.houder.id != door]
        inhoud = [p for p in status if p.ontvanger.inhoud]
        self._kies("status_aan", status)
        self._kies("inhoud_aan", inhoud)
        self.fields["status_aan"].initial = [str(p.houder.id) for p in status]

    def _kies(self, veld: str, personen: Sequence[Keuzepersoon]) -> None:
        if not personen:
            del self.fields[veld]
            return
        self.fields[veld].choices = [  # type: ignore[attr-defined]
            (str(p.houder.id), name_of(p.houder)) for p in personen
        ]

    def afspraken(self) -> list[Afspraak]:
        """What was agreed, once per person: content includes status."""
        inhoud = list(self.cleaned_data.get("inhoud_aan", ()))
        status = [s for s in self.cleaned_data.get("status_aan", ()) if s not in inhoud]
        return [Afspraak(UUID(s), Wat.STATUS) for s in status] + [Afspraak(UUID(i), Wat.INHOUD) for i in inhoud]


class WijzigInzet(MetUitvoerder):
    """Somebody else helps, or it goes on in another form."""

    field_order = ["uitvoerder", "op", "tekst", "versie"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uitvoerder"].label = _("Wie geeft de hulp nu?")
        if "tekst" in self.fields:
            self.fields["tekst"].label = _("Wat wordt er anders?")


def _persoonkeuzes(personen: Iterable[Keuzepersoon], *, familie: bool) -> list[tuple[str, str]]:
    keuzes = [
        (str(p.houder.id), name_of(p.houder))
        for p in personen
        if p.ontvanger.status and (familie or not p.houder.is_familie)
    ]
    return [("", str(_("Kies een persoon"))), *keuzes]


class StelStopVoor(MetVersie):
    """Propose to stop: when everybody looks back, and who asks later."""

    terugkijken_op = forms.DateField(
        label=_("Voor welke dag kijkt iedereen terug?"),
        help_text=_("Kind, ouders en professionals krijgen nu elk de vraag hoe het was."),
        widget=forms.DateInput,
    )
    nazorg_door = forms.TypedChoiceField(
        coerce=UUID,
        label=_("Wie vraagt na drie en zes maanden hoe het gaat?"),
        help_text=_("Een professional die in beeld blijft."),
    )

    def __init__(self, *args: Any, personen: Iterable[Keuzepersoon], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["nazorg_door"].choices = _persoonkeuzes(personen, familie=False)  # type: ignore[attr-defined]

    def clean_terugkijken_op(self) -> date:
        op: date = self.cleaned_data["terugkijken_op"]
        if op < self.vandaag:
            raise forms.ValidationError(_("Kies vandaag of een dag die nog komt."))
        return op


class VertelSchool(forms.Form):
    """How it goes at school, asked before an end (BR27)."""

    verzuim = forms.TypedChoiceField(
        coerce=Verzuimtrend,
        label=_("Wat ziet school aan verzuim?"),
        widget=forms.RadioSelect,
        choices=[
            (Verzuimtrend.DAALT.value, _("Het verzuim wordt minder, of is er niet")),
            (Verzuimtrend.GELIJK.value, _("Het verzuim blijft gelijk")),
            (Verzuimtrend.STIJGT.value, _("Het verzuim wordt meer")),
        ],
    )
    tekst = forms.CharField(
        label=_("Hoe gaat het nu op school?"),
        help_text=_("Schrijf wat u ziet. Ouders en leerling lezen dit mee."),
        widget=forms.Textarea,
        max_length=2000,
    )


class BespreekVerzuim(forms.Form):
    """What was decided together about rising absence (R112)."""

    besluit = forms.CharField(
        label=_("Wat is samen besloten over het verzuim?"),
        help_text=_("Met het gezin, school en wie helpt."),
        widget=forms.Textarea,
        max_length=2000,
    )


class GaDoor(MetVersie):
    """Go on for some weeks, decided together (BR27)."""

    weken = forms.IntegerField(
        label=_("Hoeveel weken gaat de hulp nog door?"), min_value=1, max_value=MEEST_WEKEN, initial=8
    )
    tekst = forms.CharField(
        label=_("Waar werkt u in die tijd aan?"), widget=forms.Textarea, max_length=2000, required=False
    )
    samen = forms.BooleanField(
        label=_("Dit is samen besloten: gezin, school en wie helpt."),
        error_messages={"required": _("Vink aan dat dit samen is besloten. Doorgaan beslist niemand alleen.")},
    )

    def __init__(self, *args: Any, met_inhoud: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not met_inhoud:
            del self.fields["tekst"]


class StopInzet(MetVersie):
    """End help: on which day, and whether it goes on elsewhere."""

    op = forms.DateField(label=_("Wat is de laatste dag?"), widget=forms.DateInput)
    afloop = forms.TypedChoiceField(
        coerce=Berichtsoort,
        label=_("Hoe gaat het verder?"),
        widget=forms.RadioSelect,
        choices=[
            (Berichtsoort.AFGESLOTEN.value, _("De hulp is afgesloten")),
            (Berichtsoort.ANDERS_VOORTGEZET.value, _("De hulp gaat anders verder, bij iemand anders")),
        ],
    )

    def __init__(self, *args: Any, vandaag: date, vroegst: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag, self.vroegst = vandaag, vroegst
        self.fields["op"].initial = vandaag

    def clean_op(self) -> date:
        op: date = self.cleaned_data["op"]
        if op > self.vandaag:
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Leg het vast zodra het zover is."))
        if self.vroegst is not None and op < self.vroegst:
            raise forms.ValidationError(_("De hulp kan niet stoppen voordat zij begon."))
        return op


class MetSchoolgesprek(MetVersie):
    """A talk with school that was held: on a day that has been (R109)."""

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag

    def clean_gesprek_school_op(self) -> date | None:
        op: date | None = self.cleaned_data["gesprek_school_op"]
        if op is not None and op > self.vandaag:
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Spreek eerst met school."))
        return op


class LegNeeVast(MetSchoolgesprek):
    """The family does not want this now (R133)."""

    reden = forms.CharField(
        label=_("Waarom wil het gezin dit nu niet?"),
        help_text=_("In hun eigen woorden. Nee zeggen mag."),
        widget=forms.Textarea,
        max_length=2000,
    )
    gesprek_school_op = forms.DateField(
        label=_("Wanneer is met school gesproken over de zorgen die blijven?"),
        widget=forms.DateInput,
        required=False,
    )
    vervolg = forms.ChoiceField(
        label=_("Wat is de volgende stap?"), widget=forms.RadioSelect, choices=VERVOLG, required=False
    )

    def __init__(self, *args: Any, met_reden: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not met_reden:
            del self.fields["reden"]


class BesluitNaNee(MetSchoolgesprek):
    """Who steers and what comes next after a no (BR26)."""

    regie_bij = forms.TypedChoiceField(
        coerce=UUID,
        label=_("Wie heeft nu de regie?"),
        help_text=_("Altijd één persoon, bij naam. School krijgt de regie niet vanzelf."),
    )
    gesprek_school_op = forms.DateField(
        label=_("Wanneer is met school gesproken over de zorgen die blijven?"), widget=forms.DateInput
    )
    vervolg = forms.ChoiceField(label=_("Wat is de volgende stap?"), widget=forms.RadioSelect, choices=VERVOLG)

    reden = forms.CharField(
        label=_("Waarom wil het gezin dit nu niet?"),
        help_text=_("In hun eigen woorden. Nee zeggen mag."),
        widget=forms.Textarea,
        max_length=2000,
    )

    field_order = ["reden", "gesprek_school_op", "vervolg", "regie_bij", "versie"]

    def __init__(self, *args: Any, personen: Iterable[Keuzepersoon], met_reden: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["regie_bij"].choices = _persoonkeuzes(personen, familie=True)  # type: ignore[attr-defined]
        if not met_reden:
            del self.fields["reden"]


class Stap(MetVersie):
    """A step that needs no words."""


class ZonderOuders(forms.Form):
    """Why help to somebody of 12 up to and including 15 may start without the yes of the parents (L33)."""

    soort = forms.TypedChoiceField(
        label=_("Waarom kan de hulp beginnen zonder ja van de ouders?"),
        widget=forms.RadioSelect,
        coerce=Uitzondering,
        choices=[
            (Uitzondering.ERNSTIG_NADEEL.value, _("Zonder deze hulp is er kans op ernstig nadeel")),
            (Uitzondering.WELOVERWOGEN_WENS.value, _("De jongere heeft er goed over nagedacht en blijft dit willen")),
        ],
    )
    waarom = forms.CharField(
        label=_("Schrijf op hoe u dat weet"),
        help_text=_("Dit staat bij de hulp en is te lezen voor wie verslagen mag lezen."),
        widget=forms.Textarea,
        max_length=2000,
        required=False,
    )
