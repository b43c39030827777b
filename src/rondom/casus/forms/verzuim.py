"""Forms of absence: a table of days, the report that was made, and the attendance officer to tell."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.voorwaardelijk import MetVoorwaarden
from rondom.casus.services.verzuim import Invoerregel
from rondom.kern.leerplicht import Uitkomst
from rondom.kern.teksten import tekst
from rondom.kern.verzuim import MAX_UREN_PER_DAG, Verzuimreden, Verzuimsoort
from rondom.netwerk.models import Functie
from rondom.toegang.tonen import taal

SOORTEN = (
    (Verzuimsoort.ONGEOORLOOFD.value, _("Zonder geldige reden")),
    (Verzuimsoort.GEOORLOOFD.value, _("Met verlof of een geldige reden")),
    (Verzuimsoort.ZIEKTE.value, _("Ziek gemeld")),
)
REDENEN = (
    (Verzuimreden.ONBEKEND.value, _("Nog niet bekend")),
    (Verzuimreden.BUIKPIJN.value, _("Buikpijn")),
    (Verzuimreden.HOOFDPIJN.value, _("Hoofdpijn")),
    (Verzuimreden.MOE.value, _("Moe")),
    (Verzuimreden.SLECHT_SLAPEN.value, _("Slaapt slecht")),
    (Verzuimreden.NIET_LEKKER.value, _("Voelt zich niet lekker")),
    (Verzuimreden.THUIS.value, _("Er is iets thuis")),
    (Verzuimreden.SCHOOL.value, _("Er is iets op school")),
    (Verzuimreden.GEEN_ZIN.value, _("Geen zin")),
    (Verzuimreden.LUXE.value, _("Vrij of vakantie zonder verlof")),
    (Verzuimreden.ANDERS.value, _("Iets anders")),
)
NAMEN_SOORT, NAMEN_REDEN = dict(SOORTEN), dict(REDENEN)


class Dagvorm(MetVoorwaarden):
    """One line: a day, hours, kind, and the reason as told."""

    voorwaardelijk = ("datum", "uren", "reden")

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    datum = forms.DateField(label=_("Dag"), widget=forms.DateInput, required=False)
    uren = forms.DecimalField(
        label=_("Uren"), min_value=0, max_value=MAX_UREN_PER_DAG, max_digits=3, decimal_places=1, required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}), localize=True,
        error_messages={
            "invalid": _("Vul een getal in, zoals 3 of 1,5."),
            "max_value": _("Meer dan 10 uur op één dag kan niet."),
            "min_value": _("Vul 0 of meer in."),
            "max_digits": _("Vul een getal in, zoals 3 of 1,5."),
            "max_decimal_places": _("Rond af op halve of hele uren."),
        },
    )  # fmt: skip
    soort = forms.ChoiceField(label=_("Soort"), choices=SOORTEN, initial=Verzuimsoort.ONGEOORLOOFD.value)
    reden = forms.ChoiceField(
        label=_("Reden, zoals verteld"), choices=REDENEN, initial=Verzuimreden.ONBEKEND.value, required=False
    )

    def __init__(self, *args: Any, vandaag: date, is_schooldag: Callable[[date], bool], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag, self.is_schooldag = vandaag, is_schooldag

    @property
    def dag(self) -> date | None:
        """The day of a line that has one already; None for the free line."""
        return self.initial.get("datum")

    def clean_uren(self) -> Decimal:
        uren: Decimal | None = self.cleaned_data.get("uren")
        if uren is not None and uren % Decimal("0.5"):
            raise forms.ValidationError(_("Rond af op halve of hele uren."))
        return uren or Decimal(0)

    def clean(self) -> dict[str, Any]:
        g = super().clean() or {}
        if not g.get("uren"):
            return g
        dag = g.get("datum")
        if dag is None:
            if "datum" not in self.errors:
                self.add_error("datum", _g("Kies de dag."))
        elif dag > self.vandaag:
            self.add_error("datum", _g("Deze dag komt nog."))
        elif not self.is_schooldag(dag):
            self.add_error("datum", _g("Op deze dag is er geen school."))
        return g

    def regel(self) -> Invoerregel | None:
        """The line for the service; None when there is nothing to save."""
        g = self.cleaned_data
        if g.get("datum") is None or not (g["uren"] or g.get("id")):
            return None
        return Invoerregel(
            g["datum"],
            g["uren"],
            Verzuimsoort(g["soort"]),
            Verzuimreden(g.get("reden") or Verzuimreden.ONBEKEND),
            g.get("id"),
            g.get("versie") or 0,
        )


class _Dagenvorm(forms.BaseFormSet):  # type: ignore[type-arg]
    def clean(self) -> None:
        """No more hours on one day than a day has, over all lines; no kind twice."""
        per_dag: dict[date, Decimal] = {}
        gezien: set[tuple[date, str]] = set()
        for form in self.forms:
            g = getattr(form, "cleaned_data", {})
            dag, uren = g.get("datum"), g.get("uren")
            if dag is None or not uren:
                continue
            per_dag[dag] = per_dag.get(dag, Decimal(0)) + uren
            if (dag, g.get("soort")) in gezien:
                form.add_error("soort", _g("Deze soort staat op deze dag al in de lijst. Tel de uren daar op."))
            elif per_dag[dag] > MAX_UREN_PER_DAG:
                form.add_error("uren", _g("Samen is dat meer dan 10 uur op één dag."))
            gezien.add((dag, g.get("soort", "")))


Dagenvorm = forms.formset_factory(Dagvorm, formset=_Dagenvorm, extra=1, max_num=20, absolute_max=40)


class Gemeld(forms.Form):
    """On which day it was reported to DUO."""

    op = forms.DateField(label=_("Gemeld op"), widget=forms.DateInput)


class KiesLeerplicht(forms.Form):
    """Which attendance officer of the home municipality."""

    functie = forms.ModelChoiceField(
        Functie.objects.none(), label=_("Leerplichtambtenaar"), empty_label=_("Kies een naam")
    )

    def __init__(self, *args: Any, functies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["functie"]
        veld.queryset = functies  # type: ignore[attr-defined]
        veld.label_from_instance = lambda f: f"{f.persoon.naam}, {f.organisatie.naam}"  # type: ignore[attr-defined]


class Uitkomstvorm(forms.Form):
    """What leerplicht does with the report, and since which day (R144)."""

    uitkomst = forms.ChoiceField(label=_("Wat besluit u?"), widget=forms.RadioSelect)
    besloten_op = forms.DateField(label=_("Op welke dag?"), widget=forms.DateInput)

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uitkomst"].choices = [(u.value, outcome_name(u)) for u in Uitkomst]  # type: ignore[attr-defined]
        self.fields["besloten_op"].initial = vandaag

    def clean_uitkomst(self) -> Uitkomst:
        return Uitkomst(self.cleaned_data["uitkomst"])


def outcome_name(uitkomst: Uitkomst) -> str:
    """An outcome in words, in the visitor's language."""
    return tekst(f"leerplicht.uitkomst.{uitkomst.value}", taal())
