"""Forms of a meldcode: start, the five steps, a report, its reaction, and telling the family."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from rondom.casus.services.meldcode import Stapinhoud
from rondom.kern.meldcode import AFWEGINGSKADER, Besluit, Instantie, Stap
from rondom.kern.teksten import tekst
from rondom.toegang.models import Naaste
from rondom.toegang.tonen import taal

LANGST = 8000
ANTWOORDEN = (("ja", _("Ja")), ("nee", _("Nee")), ("", _("Weet ik nog niet")))
BESLUITEN = (
    (Besluit.MELDEN.value, _("Melden bij Veilig Thuis (en zo nodig ook hulp)")),
    (Besluit.HULP.value, _("Hulp, zonder melding")),
    (Besluit.AFSLUITEN.value, _("Afsluiten: er is geen vermoeden")),
)
INSTANTIES = (
    (Instantie.VEILIG_THUIS.value, _("Veilig Thuis")),
    (Instantie.JEUGDBESCHERMING.value, _("Jeugdbescherming")),
    (Instantie.SAVE.value, _("SAVE-team")),
)
VRAAG: dict[Stap, Any] = {
    Stap.IN_KAART: _("Wat hebt u gezien of gehoord? Wat denkt u daarbij?"),
    Stap.OVERLEG: _("Met wie hebt u overlegd, en wat was het advies?"),
    Stap.GESPREK: _("Met wie hebt u gepraat, en wat werd er gezegd?"),
    Stap.WEGEN: _("Wat weegt u, en hoe komt u tot uw antwoorden?"),
    Stap.BESLISSEN: _("Wat besluit u, en wat spreekt u af?"),
}
HULP: dict[Stap, Any] = {
    Stap.IN_KAART: _("Schrijf op wat u zag en hoorde, met datum. Houd feiten en uw eigen gedachten uit elkaar."),
    Stap.OVERLEG: _("Een deskundige collega, zoals de aandachtsfunctionaris. Advies bij Veilig Thuis mag zonder naam."),
    Stap.GESPREK: _("Met de ouders, en met het kind zelf. Is een gesprek nu niet veilig? Schrijf dan waarom."),
    Stap.WEGEN: "",
    Stap.BESLISSEN: _("Wie doet wat, en wanneer kijkt u of het veilig is?"),
}


JA_NEE_ONBEKEND = (("ja", _("Ja")), ("nee", _("Nee")), ("onbekend", _("Weet ik niet")))


class Begin(forms.Form):
    """Start: about whom, and what was seen."""

    casus = forms.ChoiceField(label=_("Over wie gaat het?"), required=False)
    over = forms.CharField(
        label=_("Staat het kind er niet bij? Schrijf hier over wie het gaat"), required=False, max_length=200
    )
    gezien = forms.CharField(
        label=VRAAG[Stap.IN_KAART], help_text=HULP[Stap.IN_KAART], max_length=LANGST, widget=forms.Textarea
    )

    def __init__(self, *args: Any, keuzes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["casus"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [("", _g("Kies een leerling")), *keuzes]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if not self.errors and not gegevens.get("casus") and not gegevens.get("over", "").strip():
            self.add_error("casus", _g("Kies een leerling, of schrijf over wie het gaat."))
        return gegevens


class Stapformulier(forms.Form):
    """One step; which fields it has follows from the step."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    tekst = forms.CharField(max_length=LANGST, widget=forms.Textarea)

    def __init__(self, *args: Any, stap: Stap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stap = stap
        self.fields["tekst"].label, self.fields["tekst"].help_text = VRAAG[stap], HULP[stap]
        if stap is Stap.GESPREK:
            self.fields["uitgesteld"] = forms.BooleanField(
                label=_("Een gesprek is nu niet veilig; hierboven staat waarom"), required=False
            )
        if stap in (Stap.IN_KAART, Stap.OVERLEG, Stap.WEGEN):
            self.fields["acuut"] = forms.BooleanField(
                label=_("Er is nu acuut gevaar: niet wachten op de andere stappen"), required=False
            )
        if stap is Stap.WEGEN:
            for vraag in AFWEGINGSKADER:
                self.fields[f"vraag_{vraag.sleutel}"] = forms.ChoiceField(
                    label=tekst(vraag.tekst, taal()), choices=ANTWOORDEN, widget=forms.RadioSelect, required=False
                )
        if stap is Stap.BESLISSEN:
            self.fields["besluit"] = forms.ChoiceField(
                label=_("Uw besluit"), choices=BESLUITEN, widget=forms.RadioSelect
            )
            self.fields["afwijking"] = forms.CharField(
                label=_("Besluit u anders dan het afwegingskader? Schrijf waarom"),
                required=False,
                max_length=LANGST,
                widget=forms.Textarea,
            )

    def inhoud(self) -> Stapinhoud:
        """What was typed, for the service."""
        g = self.cleaned_data
        vragen = {v.sleutel: g.get(f"vraag_{v.sleutel}", "") for v in AFWEGINGSKADER}
        weging = {k: None if not w else w == "ja" for k, w in vragen.items()} if self.stap is Stap.WEGEN else {}
        return Stapinhoud(
            self.stap,
            g["tekst"],
            uitgesteld=bool(g.get("uitgesteld")),
            acuut=bool(g.get("acuut")),
            weging=weging,
            besluit=Besluit(g["besluit"]) if g.get("besluit") else None,
            afwijking=g.get("afwijking", ""),
        )


class _MetDag(forms.Form):
    """A form with a day that has come."""

    dagveld = ""

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        dag = gegevens.get(self.dagveld)
        if dag is not None and dag > self.vandaag:
            self.add_error(self.dagveld, _g("Kies een dag die al geweest is, of vandaag."))
        return gegevens


class Melding(_MetDag):
    """A report that was made."""

    dagveld = "gemeld_op"
    instantie = forms.ChoiceField(label=_("Waar hebt u gemeld?"), choices=INSTANTIES, widget=forms.RadioSelect)
    gemeld_op = forms.DateField(label=_("Op welke dag?"))
    wat = forms.CharField(label=_("Wat hebt u gemeld?"), max_length=LANGST, widget=forms.Textarea)


class Reactie(_MetDag):
    """What came back."""

    dagveld = "op"
    op = forms.DateField(label=_("Wanneer kwam de reactie?"))
    reactie = forms.CharField(
        label=_("Wat was de reactie?"),
        help_text=_("Wat gaat er gebeuren, wie doet wat, en wanneer hoort u weer iets?"),
        max_length=LANGST,
        widget=forms.Textarea,
    )


class Erbij(forms.Form):
    """A colleague who handles it too."""

    functie = forms.ChoiceField(label=_("Wie kijkt er mee?"))

    def __init__(self, *args: Any, collegas: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["functie"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [("", _g("Kies een collega")), *((str(pk), naam) for pk, naam in collegas)]


class Eraf(forms.Form):
    """Who no longer handles it."""

    functie = forms.UUIDField(widget=forms.HiddenInput)


class Kindvragen(forms.Form):
    """Two questions for whoever helps an adult. Nothing is kept."""

    kinderen = forms.ChoiceField(
        label=_("Zorgt deze volwassene voor kinderen, of is er een kind op komst?"),
        widget=forms.RadioSelect,
        choices=JA_NEE_ONBEKEND,
    )
    zorgen = forms.ChoiceField(
        label=_("Maakt u zich zorgen of die kinderen veilig zijn?"),
        help_text=_(
            "Bijvoorbeeld door geweld thuis, een verslaving, ernstige somberheid of een poging tot zelfdoding."
        ),
        widget=forms.RadioSelect,
        choices=JA_NEE_ONBEKEND,
    )

    def answers(self) -> dict[str, bool | None]:
        """Yes, no, or not known."""
        return {veld: {"ja": True, "nee": False}.get(self.cleaned_data[veld]) for veld in ("kinderen", "zorgen")}


class _Naasten(forms.ModelChoiceField):
    """A choice of the family by name and place in it."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.naam} ({obj.aanduiding})" if obj.aanduiding else str(obj.naam)


class Vertel(forms.Form):
    """Tell one of the family what one step says."""

    naaste = _Naasten(
        Naaste.objects.none(), label=_("Aan wie vertelt u dit?"), empty_label=_("Kies iemand van het gezin")
    )
    tekst = forms.CharField(
        label=_("Wat leest deze persoon?"),
        help_text=_("Begint met de tekst van de stap. Haal weg wat over anderen gaat of wat niet veilig is."),
        max_length=LANGST,
        widget=forms.Textarea,
    )
    reden = forms.CharField(
        label=_("Waarom vertelt u dit nu?"),
        help_text=_("Deze persoon leest dit ook."),
        max_length=2000,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, jeugdige: UUID | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["naaste"]
        assert isinstance(veld, forms.ModelChoiceField)
        veld.queryset = Naaste.objects.filter(jeugdige=jeugdige, tot__isnull=True).order_by("naam")
