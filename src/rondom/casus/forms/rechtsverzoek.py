"""Forms with which a professional answers a request of the family about its own data (L10)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.statussen import RechtsverzoekStatus


class BeantwoordVerzoek(forms.Form):
    """Yes, in part or no; what the record says from now on, when that can be rewritten; and why."""

    uitkomst = forms.ChoiceField(
        label=_("Wat is het antwoord?"),
        widget=forms.RadioSelect,
        choices=[
            (RechtsverzoekStatus.TOEGEWEZEN.value, _("Ja")),
            (RechtsverzoekStatus.DEELS.value, _("Voor een deel")),
            (RechtsverzoekStatus.AFGEWEZEN.value, _("Nee")),
        ],
    )
    nieuw = forms.CharField(
        label=_("Zo staat het er voortaan"),
        help_text=_("Bij nee verandert er niets. Wat er eerst stond, verdwijnt."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=5000,
        required=False,
    )
    toelichting = forms.CharField(
        label=_("Uitleg voor wie het vroeg"),
        help_text=_("Bij nee, of voor een deel, altijd invullen. Het gezin leest dit."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=5000,
        required=False,
    )

    def __init__(self, *args: Any, herschrijven: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not herschrijven:
            del self.fields["nieuw"]


class VerlengVerzoek(forms.Form):
    """Why two months more are needed; once."""

    waarom = forms.CharField(
        label=_("Waarom duurt het langer?"),
        help_text=_("Het gezin leest dit. Verlengen kan één keer, met twee maanden."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )
