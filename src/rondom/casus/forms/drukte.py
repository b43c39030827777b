"""How many can the team take up?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class Ruimtevorm(forms.Form):
    """What the team says of itself."""

    plaatsen = forms.IntegerField(
        label=_("Hoeveel kinderen of gezinnen kan het team tegelijk oppakken?"), min_value=0, max_value=2000
    )
    vanaf = forms.DateField(label=_("Vanaf"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    toelichting = forms.CharField(
        label=_("Toelichting voor scholen"), max_length=200, required=False,
        help_text=_("Bijvoorbeeld: twee collega’s zijn met verlof. Niets over een kind of gezin."),
    )  # fmt: skip

    def service_values(self) -> dict[str, Any]:
        """As the service takes it; needs a valid form."""
        return dict(self.cleaned_data)
