"""Forms about keeping: find a dossier, a hold, a fact for a term, and the answer to a request."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.bewaren import Weigergrond
from rondom.kern.teksten import tekst
from rondom.toegang.models.bewaren import VAN_SCHOOL
from rondom.toegang.selectors_bewaren import copy_choices, stop_choices
from rondom.toegang.tonen import taal

LANGST = 4000


def _dag(label: Any, hulp: Any = "") -> forms.DateField:
    return forms.DateField(label=label, help_text=hulp, widget=forms.DateInput)


class Zoek(forms.Form):
    """A dossier by the number of its casus."""

    kenmerk = forms.CharField(
        label=_("Kenmerk van de casus"), help_text=_("Dat staat op de casus en op brieven van school."), max_length=12
    )


class Stop(forms.Form):
    """A hold: why, and until when."""

    soort = forms.ChoiceField(label=_("Waarom moet dit blijven?"), widget=forms.RadioSelect)
    reden = forms.CharField(
        label=_("Leg kort uit"),
        help_text=_("Zonder namen. Wie over bewaren beslist leest dit."),
        max_length=LANGST,
        widget=forms.Textarea,
    )
    tot = _dag(_("Tot en met welke dag?"), _("Daarna kijkt iemand opnieuw."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"auto_id": "stop_%s"} | kwargs))
        self.fields["soort"].choices = stop_choices()  # type: ignore[attr-defined]


class Feit(forms.Form):
    """The day on which the pupil left, or that an owner has its own copy."""

    soort = forms.ChoiceField(label=_("Wat legt u vast?"), widget=forms.RadioSelect)
    dag = _dag(_("Op welke dag?"))
    bron = forms.CharField(label=_("Waar hebt u dat gezien of gehoord?"), max_length=60)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"auto_id": "feit_%s"} | kwargs))
        kopie = [(s, _("De eigenaar heeft een eigen kopie van %(wat)s") % {"wat": naam}) for s, naam in copy_choices()]
        self.fields["soort"].choices = [(VAN_SCHOOL, _("De leerling ging van school")), *kopie]  # type: ignore[attr-defined]


class Antwoord(forms.Form):
    """The answer to a request to destroy earlier."""

    antwoord = forms.ChoiceField(label=_("Uw antwoord"), widget=forms.RadioSelect)
    toelichting = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Verplicht als u nee zegt. Wie het vroeg, leest dit."),
        max_length=LANGST,
        required=False,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"auto_id": "antwoord_%s"} | kwargs))
        nee = [(g.value, _("Nee: %(grond)s") % {"grond": tekst(f"bewaren.grond.{g}", taal())}) for g in Weigergrond]
        self.fields["antwoord"].choices = [("ja", _("Ja, leg het voor")), *nee]  # type: ignore[attr-defined]

    @property
    def grond(self) -> Weigergrond | None:
        """The ground of a refusal; None for a yes."""
        gekozen = self.cleaned_data["antwoord"]
        return None if gekozen == "ja" else Weigergrond(gekozen)
