"""Forms of a task that somebody sees alone (R082)."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.statussen import DeeltaakStatus

Keuzes = Iterable[tuple[str, str]]


class GeefTaak(forms.Form):
    """Whom, what in words that may be read, and whom to call."""

    wie = forms.ChoiceField(label=_("Wie vraagt u?"), error_messages={"required": _("Kies wie u vraagt.")})
    tekst = forms.CharField(
        label=_("Wat vraagt u?"),
        help_text=_("Alleen dit, de voornaam en wie er gebeld kan worden, ziet deze persoon. Schrijf niet waarom."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=600,
        error_messages={"required": _("Schrijf op wat u vraagt.")},
    )
    bellen = forms.ChoiceField(label=_("Wie kan deze persoon bellen?"))

    def __init__(
        self, *args: Any, familie: Keuzes, organisaties: Iterable[tuple[str, Keuzes]], bellen: Keuzes, **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        netwerk = list(familie)
        self.fields["wie"].choices = [  # type: ignore[attr-defined]
            ("", _("Kies iemand")),
            *([(_("Netwerk van het gezin"), netwerk)] if netwerk else []),
            *((naam, list(mensen)) for naam, mensen in organisaties),
        ]
        self.fields["bellen"].choices = list(bellen)  # type: ignore[attr-defined]


class BeantwoordTaak(forms.Form):
    """Yes, done, or not possible; with a few words if wanted."""

    antwoord = forms.ChoiceField(
        label=_("Wat is uw antwoord?"),
        widget=forms.RadioSelect,
        choices=[
            (DeeltaakStatus.AANVAARD.value, _("Ja, ik ga dit doen")),
            (DeeltaakStatus.GEDAAN.value, _("Het is klaar")),
            (DeeltaakStatus.AFGEWEZEN.value, _("Dit lukt mij niet")),
        ],
        error_messages={"required": _("Kies een antwoord.")},
    )
    bericht = forms.CharField(
        label=_("Wilt u er iets bij zeggen?"), required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=600
    )

    def __init__(self, *args: Any, aanvaard: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if aanvaard:
            veld = self.fields["antwoord"]
            veld.choices = veld.choices[1:]  # type: ignore[attr-defined]
