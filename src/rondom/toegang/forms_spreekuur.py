"""Forms of the consultation hour and of half-days at school."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.aanwezig import WERKDAGEN, Weken
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie, Organisatie, Vastdagdeel
from rondom.toegang.services.aanwezigheid import Uren
from rondom.toegang.tonen import taal
from rondom.toegang.tonen_spreekuur import day_name, say_fixed

DAG = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
TIJD = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
EEN_DAG = timedelta(days=1)


class Boek(forms.Form):
    """How somebody wants to be called, and what to say beforehand, if anything."""

    naam = forms.CharField(max_length=120)
    reden = forms.CharField(required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, jong: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        naam, reden = self.fields["naam"], self.fields["reden"]
        naam.label = _("Hoe wil je heten?") if jong else _("Hoe wilt u heten?")
        naam.help_text = _("Alleen een voornaam mag ook.")
        reden.label = _("Wil je vooraf iets zeggen?") if jong else _("Wilt u vooraf iets zeggen?")
        reden.help_text = _("Het hoeft niet. Alleen degene met wie het gesprek is, leest dit.")


class Halfdag(forms.Form):
    """A fixed half-day at a school."""

    school = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Op welke school"), empty_label=_("Kies een school")
    )
    weekdag = forms.TypedChoiceField(label=_("Welke dag"), coerce=int)
    begin = forms.TimeField(label=_("Van"), widget=TIJD)
    einde = forms.TimeField(label=_("Tot"), widget=TIJD)
    weken = forms.ChoiceField(label=_("In welke weken"))
    plaats = forms.CharField(label=_("Waar op school"), max_length=60, required=False)
    vervanger = forms.ModelChoiceField(
        Functie.objects.none(), label=_("Wie neemt waar"), required=False, empty_label=_("Niemand")
    )
    spreek_van = forms.TimeField(label=_("Spreekuur van"), widget=TIJD, required=False,
                                 help_text=_("Laat leeg als er geen spreekuur is."))  # fmt: skip
    spreek_tot = forms.TimeField(label=_("Spreekuur tot"), widget=TIJD, required=False)
    plek = forms.IntegerField(label=_("Minuten per gesprek"), min_value=5, max_value=120, required=False)
    vanaf = forms.DateField(label=_("Vanaf"), widget=DAG)
    tot = forms.DateField(label=_("Laatste dag"), widget=DAG, required=False,
                          help_text=_("Laat leeg als er nog geen einde is."))  # fmt: skip

    def __init__(self, *args: Any, scholen: Any, collegas: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["school"].queryset = scholen  # type: ignore[attr-defined]
        self.fields["vervanger"].queryset = collegas  # type: ignore[attr-defined]
        self.fields["vervanger"].label_from_instance = lambda f: f.persoon.naam  # type: ignore[attr-defined]
        self.fields["weekdag"].choices = [(d, day_name(d)) for d in WERKDAGEN]  # type: ignore[attr-defined]
        self.fields["weken"].choices = [(w.value, tekst(f"aanwezig.weken.{w.value}", taal())) for w in Weken]  # type: ignore[attr-defined]

    def uren(self) -> Uren:
        """What was filled in; needs a valid form. The last day is one that still counts."""
        g = self.cleaned_data
        return Uren(
            weekdag=g["weekdag"],
            begin=g["begin"],
            einde=g["einde"],
            weken=g["weken"],
            plaats=g["plaats"],
            spreek_van=g["spreek_van"],
            spreek_tot=g["spreek_tot"],
            plek=g["plek"] or 0,
            vanaf=g["vanaf"],
            tot=_after(g["tot"]),
        )


class Weg(forms.Form):
    """Somebody is away, or one half-day moves to another day. Why is not asked."""

    dagdeel = forms.ModelChoiceField(
        Vastdagdeel.objects.none(), label=_("Welk dagdeel"), required=False, empty_label=_("Alle dagdelen"),
        help_text=_("Waarom iemand weg is, wordt niet gevraagd en niet bewaard."),
    )  # fmt: skip
    vanaf = forms.DateField(label=_("Eerste dag"), widget=DAG)
    tot = forms.DateField(label=_("Laatste dag"), widget=DAG)
    naar = forms.DateField(label=_("Verplaatst naar"), widget=DAG, required=False,
                           help_text=_("Alleen voor één dagdeel, op dezelfde uren. Laat anders leeg."))  # fmt: skip
    neemt_over = forms.BooleanField(label=_("De waarnemer komt"), required=False)

    def __init__(self, *args: Any, dagdelen: Iterable[Vastdagdeel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dagdeel"].queryset = dagdelen  # type: ignore[attr-defined]
        self.fields["dagdeel"].label_from_instance = lambda d: f"{d.school.naam}, {say_fixed(d)}"  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        g = super().clean() or {}
        if g.get("naar") and not g.get("dagdeel"):
            self.add_error("dagdeel", _("Kies welk dagdeel verplaatst wordt."))
        return g

    def absence(self) -> dict[str, Any]:
        """What was filled in, as the service takes it; needs a valid form. The last day is one that still counts."""
        g = self.cleaned_data
        tot = {"vanaf": g["vanaf"], "tot": _after(g["tot"]), "naar": g["naar"], "neemt_over": g["neemt_over"]}
        return tot | {"vastdagdeel": g["dagdeel"]}


def _after(dag: date | None) -> date | None:
    return None if dag is None else dag + EEN_DAG
