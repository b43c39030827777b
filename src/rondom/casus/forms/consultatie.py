"""Forms of a consultation question. The service checks that nobody can be recognised."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from rondom.kern.consultatie import Uitkomst
from rondom.kern.herkenbaar import Markering, Vondst
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Organisatie
from rondom.toegang.tonen import taal

LANGST = 4000
LEEFTIJDEN = (
    ("0-4", _("jonger dan 4 jaar")),
    ("4-12", _("4 tot 12 jaar")),
    ("12-16", _("12 tot 16 jaar")),
    ("16-18", _("16 of 17 jaar")),
    ("18+", _("18 jaar of ouder")),
)


class Anoniem(forms.Form):
    """A form whose texts may name nobody. ``TEKSTEN``: the fields that are looked over before they leave."""

    TEKSTEN: ClassVar[tuple[str, ...]] = ()

    @property
    def texts(self) -> dict[str, str]:
        """What was typed in those fields; needs a valid form."""
        return {veld: self.cleaned_data[veld] for veld in self.TEKSTEN}

    def tell(self, vondsten: Mapping[str, tuple[Markering | Vondst, ...]]) -> None:
        """Put beside each field what could give somebody away."""
        for veld, sporen in vondsten.items():
            for spoor in sporen:
                self.add_error(veld, explain(spoor))


def explain(spoor: Vondst | Markering) -> str:
    """What was found and what to write instead."""
    wat = {"soort": tekst(f"herkenbaar.soort.{spoor.soort.value}", taal()), "wat": spoor.tekst}
    return _g("Er staat %(soort)s in: ‘%(wat)s’. Haal het weg, of schrijf bijvoorbeeld ‘een leerling’.") % wat


class StelVraag(Anoniem):
    """A question about nobody recognisable."""

    TEKSTEN = ("vraag", "al_geprobeerd")

    team = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Aan wie vraagt u advies?"), empty_label=_("Kies een team")
    )
    leeftijdsgroep = forms.ChoiceField(
        label=_("Over welke leeftijd gaat het?"), widget=forms.RadioSelect, choices=LEEFTIJDEN
    )
    vraag = forms.CharField(
        label=_("Wat is uw vraag?"),
        help_text=_("Wat ziet u, en wat wilt u weten? Schrijf ‘een leerling’, ‘een moeder’, ‘een broer’."),
        widget=forms.Textarea(attrs={"rows": "6"}),
        max_length=LANGST,
    )
    al_geprobeerd = forms.CharField(
        label=_("Wat hebt u al geprobeerd?"), widget=forms.Textarea, max_length=LANGST, required=False
    )

    def __init__(self, *args: Any, teams: Iterable[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams  # type: ignore[attr-defined]


class Antwoord(Anoniem):
    """The team's answer."""

    TEKSTEN = ("antwoord",)

    versie = forms.IntegerField(widget=forms.HiddenInput)
    antwoord = forms.CharField(
        label=_("Uw antwoord"),
        help_text=_("Wat kan de vrager zelf doen? Wanneer is het goed om wél aan te melden, met het gezin?"),
        widget=forms.Textarea(attrs={"rows": "6"}),
        max_length=LANGST,
    )


class Wedervraag(Anoniem):
    """What the team needs to know first."""

    TEKSTEN = ("wedervraag",)
    versie = forms.IntegerField(widget=forms.HiddenInput)
    wedervraag = forms.CharField(
        label=_("Wat wilt u eerst weten?"),
        help_text=_("Vraag niet naar wie het is."),
        widget=forms.Textarea,
        max_length=LANGST,
    )


class Opvolging(Anoniem):
    """How it goes on; that closes the question."""

    TEKSTEN = ("opvolging",)
    versie = forms.IntegerField(widget=forms.HiddenInput)
    uitkomst = forms.TypedChoiceField(label=_("Hoe gaat het verder?"), widget=forms.RadioSelect, coerce=Uitkomst)
    opvolging = forms.CharField(
        label=_("Wilt u het team nog iets zeggen?"),
        help_text=_("Kort. Bijvoorbeeld: ‘ik bespreek het eerst met de ouders’."),
        widget=forms.Textarea,
        max_length=LANGST,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uitkomst"].choices = [  # type: ignore[attr-defined]
            (u.value, tekst(f"consultatie.uitkomst.{u.value}", taal())) for u in Uitkomst
        ]


class Doorvraag(Anoniem):
    """Something more to ask, or what the team asked to explain."""

    TEKSTEN = ("nog_vraag",)
    versie = forms.IntegerField(widget=forms.HiddenInput)
    nog_vraag = forms.CharField(label=_("Wat wilt u nog weten?"), widget=forms.Textarea, max_length=LANGST)

    def __init__(self, *args: Any, toelichting: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if toelichting:
            self.fields["nog_vraag"].label = _("Uw toelichting")


class Koppel(forms.Form):
    """To which of the own casussen a question belongs from now on."""

    casus = forms.TypedChoiceField(label=_("Welke casus?"), coerce=UUID)

    def __init__(self, *args: Any, keuzes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["casus"].choices = [("", _("Kies een leerling")), *keuzes]  # type: ignore[attr-defined]
