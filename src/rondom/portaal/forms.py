"""Forms of the family's own screens."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.bereikbaar import Kanaal, Zichtbaar
from rondom.kern.delen import Besluit
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import taal


class Bericht(forms.Form):
    """Own words: a signal that it no longer works, a question, or one's story."""

    soort = forms.ChoiceField(
        label=_("Wat wilt u laten weten?"),
        widget=forms.RadioSelect,
        choices=[
            ("werkt_niet_meer", _("Het werkt niet meer")),
            ("vraag", _("Ik heb een vraag")),
            ("verhaal", _("Ik wil mijn eigen verhaal vertellen")),
        ],
    )
    tekst = forms.CharField(label=_("Schrijf het op"), widget=forms.Textarea, max_length=5000)


class Rechtzetten(forms.Form):
    """What is wrong in one record, and what it should say (AVG art. 16)."""

    wat = forms.CharField(
        label=_("Wat klopt er niet?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False
    )
    gewenst = forms.CharField(
        label=_("Wat moet er staan?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False
    )


class Bezwaar(forms.Form):
    """Against sharing with whom, or against everything, and why (AVG art. 21)."""

    tegen = forms.ChoiceField(label=_("Waartegen is het bezwaar?"), widget=forms.RadioSelect)
    wat = forms.CharField(label=_("Waarom? In eigen woorden."), widget=forms.Textarea, max_length=5000, required=False)

    def __init__(self, *args: Any, ontvangers: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        delen = [(str(pk), _("Dat er iets gedeeld wordt met %(wie)s") % {"wie": naam}) for pk, naam in ontvangers]
        alles = ("alles", _("Dat mijn gegevens worden gebruikt of gedeeld"))
        self.fields["tegen"].choices = [*delen, alles]  # type: ignore[attr-defined]


class Verklaren(forms.Form):
    """An own statement: nobody changes these words (Jeugdwet 7.3.8)."""

    tekst = forms.CharField(label=_("De verklaring"), widget=forms.Textarea, max_length=5000, required=False)


class ErIsAlHulp(forms.Form):
    """There is help: who gives it, and which organisations may know. Why there is help has no field (BR16)."""

    wie = forms.CharField(
        label=_("Wie helpt er?"), help_text=_("De naam van de organisatie of het team."), max_length=120, required=False
    )
    contact = forms.CharField(label=_("Naam van de hulpverlener"), max_length=120, required=False)
    bereikbaar = forms.CharField(
        label=_("Hoe is die te bereiken?"),
        help_text=_("Bijvoorbeeld een telefoonnummer."),
        max_length=120,
        required=False,
    )
    voor = forms.TypedMultipleChoiceField(
        label=_("Wie mag dit weten?"), widget=forms.CheckboxSelectMultiple, coerce=UUID, required=False
    )

    def __init__(self, *args: Any, organisaties: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["voor"].choices = [(str(pk), naam) for pk, naam in organisaties]  # type: ignore[attr-defined]


class WilIkHulp(forms.Form):
    """Yes or no to one help; after a yes one can say that one no longer wants it (L33)."""

    besluit = forms.TypedChoiceField(label="", widget=forms.RadioSelect, coerce=Besluit)

    def __init__(self, *args: Any, eerder: Besluit, jongere: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nee = (Besluit.GEWEIGERD, _("Nee, dit wil ik niet"))
        if eerder in (Besluit.GEGEVEN, Besluit.INGETROKKEN):
            nee = (Besluit.INGETROKKEN, _("Nee, dit wil ik niet meer"))
        self.fields["besluit"].label = _("Wil je deze hulp?") if jongere else _("Wilt u deze hulp?")
        self.fields["besluit"].choices = [(Besluit.GEGEVEN, _("Ja, dit wil ik")), nee]  # type: ignore[attr-defined]
        if eerder is not Besluit.GEEN:
            self.fields["besluit"].initial = Besluit.GEGEVEN if eerder is Besluit.GEGEVEN else nee[0]


BEREIKBAAR = ("waarde", "zichtbaar", "voor")


class WieZietDit(forms.Form):
    """One contact detail, and for whom it is (BR14)."""

    waarde = forms.CharField(max_length=200, required=False)
    zichtbaar = forms.TypedChoiceField(label=_("Wie mag dit zien?"), widget=forms.RadioSelect, coerce=Zichtbaar)
    voor = forms.TypedMultipleChoiceField(
        label=_("Wie kiest u?"), widget=forms.CheckboxSelectMultiple, coerce=UUID, required=False
    )

    field_order = BEREIKBAAR

    def __init__(self, *args: Any, kanaal: Kanaal, organisaties: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kanaal is Kanaal.EMAIL:
            self.fields["waarde"] = forms.EmailField(required=False)
        self.fields["waarde"].label = tekst(f"bereikbaar.kanaal.{kanaal.value}", taal())
        self.fields["zichtbaar"].choices = [  # type: ignore[attr-defined]
            (z.value, tekst(f"bereikbaar.zichtbaar.{z.value}", taal())) for z in Zichtbaar
        ]
        self.fields["voor"].choices = [(str(pk), naam) for pk, naam in organisaties]  # type: ignore[attr-defined]
