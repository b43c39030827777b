"""Another colleague in one casus."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from rondom.netwerk.models import Functie
from rondom.toegang.forms_netwerk import Mensnaam


class Wisselhier(forms.Form):
    """Who is replaced in this casus, and by whom."""

    functie = Mensnaam(Functie.objects.none(), label=_("Wie doet dit niet meer?"), empty_label=_("Kies iemand"))
    opvolger = Mensnaam(
        Functie.objects.none(),
        label=_("Wie neemt het over?"),
        empty_label=_("Kies iemand"),
        help_text=_("Een collega met dezelfde functie."),
    )

    def __init__(self, *args: Any, hier: QuerySet[Functie], anderen: QuerySet[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functie"].queryset = hier  # type: ignore[attr-defined]
        self.fields["opvolger"].queryset = anderen  # type: ignore[attr-defined]
