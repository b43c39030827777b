"""Forms of the demo: its clock."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.klok import now

VERST = 366 * 3
"""Further than this from today nothing in the region has a date."""


class Klok(forms.Form):
    """Choose the day that it is for this visitor."""

    dag = forms.DateField(
        label=_("Welke dag is het?"),
        help_text=_("De tijd van de dag blijft gelijk. Alleen voor u, tot u uitlogt of de klok terugzet."),
    )

    def clean_dag(self) -> date:
        """A day not too far from today."""
        dag: date = self.cleaned_data["dag"]
        if abs((dag - now().astimezone(TIJDZONE).date()).days) > VERST:
            raise forms.ValidationError(_("Kies een dag binnen drie jaar van vandaag."))
        return dag
