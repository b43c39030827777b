"""Forms of the family's own screens."""

from django import forms
from django.utils.translation import gettext_lazy as _


class Bericht(forms.Form):
    """Own words: a signal that it no longer works, a question, one's story, or a statement for the record."""

    soort = forms.ChoiceField(
        label=_("Wat wilt u laten weten?"),
        widget=forms.RadioSelect,
        choices=[
            ("werkt_niet_meer", _("Het werkt niet meer")),
            ("vraag", _("Ik heb een vraag")),
            ("verhaal", _("Ik wil mijn eigen verhaal vertellen")),
            ("verklaring", _("Ik ben het ergens niet mee eens en wil dat dit erbij staat")),
        ],
    )
    tekst = forms.CharField(label=_("Schrijf het op"), widget=forms.Textarea, max_length=5000)
