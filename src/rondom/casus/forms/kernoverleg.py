"""Forms of standing meetings. They check shape; ``kern.kernoverleg`` and the services decide."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.consultatie import LANGST, Anoniem
from rondom.casus.forms.overleg import DUREN
from rondom.casus.models import Casus
from rondom.kern.kernoverleg import Gehoor, Kernsoort
from rondom.kern.rollen import ROLLEN
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie
from rondom.toegang.tonen import taal

DAGEN = ((0, _("maandag")), (1, _("dinsdag")), (2, _("woensdag")), (3, _("donderdag")), (4, _("vrijdag")))
RITMES = ((1, _("elke week")), (2, _("om de week")), (4, _("elke vier weken")), (8, _("elke acht weken")))


def name_soort(soort: str) -> str:
    """The name of a kind of standing meeting."""
    return tekst(f"kernoverleg.soort_{soort}", taal())


def _soorten() -> list[tuple[str, str]]:
    return [(s.value, name_soort(s.value).capitalize()) for s in Kernsoort]


class VastMoment(forms.Form):
    """When, where and who: what can be changed later."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    weekdag = forms.TypedChoiceField(label=_("Op welke dag?"), choices=DAGEN, coerce=int)
    tijd = forms.TimeField(label=_("Hoe laat?"), widget=forms.TimeInput)
    duur_minuten = forms.TypedChoiceField(label=_("Hoe lang?"), choices=DUREN, coerce=int, initial=60)
    weken = forms.TypedChoiceField(label=_("Hoe vaak?"), choices=RITMES, coerce=int, initial=1)
    plaats = forms.CharField(
        label=_("Waar?"),
        max_length=120,
        help_text=_("Dit komt in agenda’s te staan. Schrijf hier geen namen van mensen."),
    )
    tot = forms.DateField(
        label=_("Tot welke dag?"),
        widget=forms.DateInput,
        required=False,
        help_text=_("Leeg: het gaat door. In vakanties en op vrije dagen valt het vanzelf uit."),
    )
    plekken = forms.TypedMultipleChoiceField(
        label=_("Wie zit erbij?"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("U zit er zelf altijd bij. Een plek geeft geen toegang tot een casus."),
        error_messages={"required": _("Kies minstens één kernpartner.")},
    )

    def __init__(self, *args: Any, mensen: Iterable[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plekken"].choices = [(str(f.id), _describe(f)) for f in mensen]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        vanaf = gegevens.get("vanaf") or self.initial.get("vanaf")
        if gegevens.get("tot") and vanaf and gegevens["tot"] <= vanaf:
            self.add_error("tot", _("Deze dag ligt voor de eerste keer. Kies een latere dag, of laat dit leeg."))
        return gegevens


class NieuwOverleg(VastMoment):
    """A standing meeting that is not there yet."""

    soort = forms.TypedChoiceField(
        label=_("Welk overleg?"),
        choices=_soorten,
        coerce=Kernsoort,
        widget=forms.RadioSelect,
        initial=Kernsoort.KERN.value,
        help_text=_("Kernpartneroverleg: casussen en vragen. Ketenoverleg: wie doet wat, en waar liggen grenzen?"),
    )
    vanaf = forms.DateField(label=_("Vanaf welke dag?"), widget=forms.DateInput)


class Onderwerp(Anoniem):
    """A topic, or a question about nobody recognisable."""

    tekst = forms.CharField(
        label=_("Onderwerp of vraag"),
        help_text=_("Over een klas, een thema, of een leerling die niemand herkent. Schrijf geen namen."),
        widget=forms.Textarea(attrs={"rows": "3"}),
        max_length=LANGST,
    )


class Inbreng(forms.Form):
    """A casus for the agenda."""

    casus = forms.ModelChoiceField(Casus.objects.none(), label=_("Welke casus?"), empty_label=_("Kies een casus"))
    gehoor = forms.TypedChoiceField(
        label=_("Met wie?"),
        coerce=Gehoor,
        choices=(
            (Gehoor.IEDEREEN.value, _("Met iedereen aan tafel")),
            (Gehoor.KLEIN.value, _("Alleen met wie het mag horen; de anderen gaan even de kamer uit")),
        ),
        widget=forms.RadioSelect,
        initial=Gehoor.IEDEREEN.value,
    )

    def __init__(self, *args: Any, casussen: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["casus"].queryset = casussen  # type: ignore[attr-defined]
        self.fields["casus"].label_from_instance = lambda c: c.jeugdige.naam  # type: ignore[attr-defined]


class Uitkomst(Anoniem):
    """What came out of a topic."""

    uitkomst = forms.CharField(
        label=_("Wat kwam eruit?"),
        help_text=_("Iedereen in dit overleg leest dit. Schrijf geen namen van leerlingen."),
        widget=forms.Textarea(attrs={"rows": "4"}),
        max_length=LANGST,
        required=False,
    )


class Notitie(forms.Form):
    """What was said about a casus; it goes to that casus."""

    notitie = forms.CharField(
        label=_("Notitie bij de casus"),
        help_text=_("Dit komt bij de casus te staan, niet bij dit overleg. Ouders en jongere lezen het ook."),
        widget=forms.Textarea(attrs={"rows": "4"}),
        max_length=LANGST,
        required=False,
    )


class Ketentekst(forms.Form):
    """One answer in the list of the chain."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    tekst = forms.CharField(label="", widget=forms.Textarea(attrs={"rows": "5"}), max_length=LANGST, required=False)

    def __init__(self, *args: Any, vraag: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tekst"].label = tekst(f"kernoverleg.vraag_{vraag}", taal())


def _describe(functie: Functie) -> Any:
    rol = ROLLEN[functie.rol]
    return lazystr(f"{functie.persoon.naam} ({rol.en if taal() == 'en' else rol.nl}, {functie.organisatie.naam})")
