"""Forms of coming in, of inviting, and of what was signed on paper. They check shape; ``kern`` decides."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.categorie import Categorie
from rondom.kern.papier import Papierfeit, Papiersoort
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.kern.teksten import tekst
from rondom.kern.uitnodigen import Weg
from rondom.toegang.forms import CategorieVeld
from rondom.toegang.inlogforms import NieuwWachtwoord
from rondom.toegang.tonen import taal

TALEN = (("nl", _("Nederlands")), ("en", _("Engels")))
WEGEN = (
    (Weg.BRIEF.value, _("Brief op papier: u drukt hem af en geeft hem mee of stuurt hem per post")),
    (Weg.MAIL.value, _("E-mail: Rondom stuurt de link")),
)


class Uitnodigen(forms.Form):
    """How the link goes to somebody of the family, and in which language the letter is."""

    weg = forms.ChoiceField(label=_("Hoe gaat de link?"), widget=forms.RadioSelect, choices=WEGEN)
    taal = forms.ChoiceField(
        label=_("Taal van de brief"), widget=forms.RadioSelect, choices=TALEN, initial="nl", required=False
    )

    def __init__(self, *args: Any, alleen_mail: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if alleen_mail:
            self.fields["weg"].choices = [w for w in WEGEN if w[0] == Weg.MAIL.value]  # type: ignore[attr-defined]
            del self.fields["taal"]


class Briefletters(forms.Form):
    """The letters of a link as they stand on paper."""

    letters = forms.CharField(
        label=_("Letters uit uw brief"),
        help_text=_("Ze staan in groepjes van vier. Spaties en hoofdletters maken niet uit."),
        max_length=60,
    )


class Code(forms.Form):
    """The code that somebody gave by word or on paper."""

    code = forms.CharField(
        label=_("Code van acht cijfers"),
        help_text=_("Die kreeg u van degene die u uitnodigde: aan de telefoon of op papier."),
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class NieuweInlog(Code, NieuwWachtwoord):
    """The code, and a login of one's own."""

    gebruikersnaam = forms.CharField(
        label=_("Kies een gebruikersnaam"),
        help_text=_("Uw mailadres is handig: dan kunt u een nieuw wachtwoord vragen als u het vergeet."),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )
    field_order = ("code", "gebruikersnaam", "wachtwoord", "nog_een_keer")


class Steunfiguur(forms.Form):
    """Somebody of one's own who may read along: who, what, and how the invitation goes."""

    naam = forms.CharField(label=_("Naam"), max_length=120)
    aanduiding = forms.CharField(
        label=_("Wie is dit?"), help_text=_("Bijvoorbeeld oma, buurvrouw of mentor."), max_length=40, required=False
    )
    categorieen = CategorieVeld(label=_("Wat mag deze persoon lezen?"))
    weg = forms.ChoiceField(label=_("Hoe gaat de uitnodiging?"), widget=forms.RadioSelect, choices=WEGEN)
    email = forms.EmailField(label=_("Mailadres"), help_text=_("Alleen nodig voor e-mail."), required=False)
    taal = forms.ChoiceField(
        label=_("Taal van de brief"), widget=forms.RadioSelect, choices=TALEN, initial="nl", required=False
    )

    def __init__(self, *args: Any, eigen: Categorie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["categorieen"] = CategorieVeld(
            eigen,
            label=_("Wat mag deze persoon lezen?"),
            help_text=_("Kies alleen wat nodig is. U kunt nooit meer laten lezen dan u zelf leest."),
            error_messages={"required": _("Kies minstens één soort gegevens.")},
        )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("weg") == Weg.MAIL.value and not gegevens.get("email") and "email" not in self.errors:
            self.add_error("email", _("Vul het mailadres in, of kies een brief."))
        return gegevens


class Papiervorm(forms.Form):
    """What somebody of the family signed: what it asks, when it was signed, on which paper, in which words."""

    soort = forms.ChoiceField(label=_("Wat vraagt het papier?"), widget=forms.RadioSelect)
    getekend_op = forms.DateField(label=_("Wanneer is het getekend?"), widget=forms.DateInput, required=False)
    papier = forms.CharField(
        label=_("Welk papier is het, en waar ligt het?"),
        help_text=_("Bijvoorbeeld: formulier ‘Uw rechten op papier’, leerlingmap."),
        max_length=120,
        required=False,
    )
    tekst = forms.CharField(
        label=_("Wat staat er op?"),
        help_text=_("Neem de woorden over van wie tekende."),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=5000,
        required=False,
    )
    gewenst = forms.CharField(
        label=_("Wat moet er staan?"),
        help_text=_("Alleen als iets verbeterd moet worden."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
        required=False,
    )

    def feit(self, vandaag: date) -> Papierfeit:
        """What was typed, for the rule."""
        g = self.cleaned_data
        return Papierfeit(Papiersoort(g["soort"]), vandaag, g["getekend_op"], g["papier"], g["tekst"], g["gewenst"])

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [(s.value, tekst(s.tekst, taal())) for s in Papiersoort]  # type: ignore[attr-defined]
        self.fields["getekend_op"].initial = vandaag


class Uitkomst(forms.Form):
    """What came of what was asked on paper; of a right of the law also whether it was granted."""

    uitkomst = forms.ChoiceField(
        label=_("Wat is het antwoord?"),
        widget=forms.RadioSelect,
        choices=(
            (RechtsverzoekStatus.TOEGEWEZEN.value, _("Ja, dit is gedaan")),
            (RechtsverzoekStatus.DEELS.value, _("Voor een deel")),
            (RechtsverzoekStatus.AFGEWEZEN.value, _("Nee")),
        ),
    )
    toelichting = forms.CharField(
        label=_("Wat is ermee gedaan?"),
        help_text=_("Zo staat het ook in het antwoord aan wie tekende. Doet u het niet? Schrijf dan waarom."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=3000,
    )

    def __init__(self, *args: Any, verzoek: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not verzoek:
            del self.fields["uitkomst"]

    def answer(self) -> dict[str, Any]:
        """What was typed, for the service."""
        uitkomst = self.cleaned_data.get("uitkomst", RechtsverzoekStatus.TOEGEWEZEN.value)
        return {"uitkomst": RechtsverzoekStatus(uitkomst), "toelichting": self.cleaned_data["toelichting"]}
