"""Search in the framework of laws."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ZoekKader(forms.Form):
    """What somebody needs, and for which age."""

    vraag = forms.CharField(
        label=_("Wat is er nodig?"),
        help_text=_("Eén of twee woorden, bijvoorbeeld: vervoer, gedrag, injectie."),
        max_length=100,
        required=False,
    )
    leeftijd = forms.IntegerField(label=_("Leeftijd"), min_value=0, max_value=120, required=False)
