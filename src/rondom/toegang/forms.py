"""Forms of access. They check shape; the services and ``kern`` decide."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rondom.kern.categorie import DEELBAAR, Categorie
from rondom.kern.delen import Besluit
from rondom.netwerk.models import Organisatie, Organisatiesoort
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.tonen import category_help, category_name

_VRIJ = Categorie(~0) & ~Categorie.TAAK
"""What can be asked freely; consent to one task is asked with that task (R082)."""


class CategorieVeld(forms.TypedMultipleChoiceField):
    """Kinds of content to choose from; answers one mask."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, masker: Categorie | None = None, **kwargs: Any) -> None:
        # Name and contact come along with everything, and can be all that somebody agrees to: to meet (S1).
        keuzes = [c for c in (*DEELBAAR, Categorie.TAAK) if (masker or _VRIJ) & c]
        super().__init__(coerce=int, choices=lambda: [(int(c), _label(c)) for c in keuzes], **kwargs)

    def clean(self, value: Any) -> Categorie:
        masker = Categorie.GEEN
        for deel in super().clean(value):
            masker |= Categorie(deel)
        return masker


def _label(categorie: Categorie) -> str:
    return f"{category_name(categorie)}: {category_help(categorie)}"


class _InGroepen(forms.models.ModelChoiceIterator):
    """The organisations first, then who teaches at the own school, then other schools: most questions are for the first."""

    field: "Ontvangerveld"

    def __iter__(self) -> Iterator[Any]:
        groepen: dict[str, list[Any]] = {"": [], "eigen": [], "scholen": []}
        for rij in self.queryset:
            is_school = rij.soort == Organisatiesoort.SCHOOL
            groep = "eigen" if rij.id == self.field.eigen_school else "scholen" if is_school else ""
            groepen[groep].append(self.choice(rij))
        yield ("", self.field.empty_label)
        yield from groepen[""]
        if groepen["eigen"]:
            yield (_("Op deze school"), groepen["eigen"])
        if groepen["scholen"]:
            yield (_("Andere scholen"), groepen["scholen"])


class Ontvangerveld(forms.ModelChoiceField):
    """One organisation; the own school is named as who receives there: the mentor or teacher."""

    iterator = _InGroepen
    eigen_school: UUID | None = None

    def label_from_instance(self, obj: Any) -> str:
        return str(_("De mentor of leerkracht")) if obj.id == self.eigen_school else str(obj.naam)


class VraagToestemming(forms.Form):
    """Ask consent: with whom, what, why, until when (R041)."""

    ontvanger = Ontvangerveld(
        Organisatie.objects.none(),
        label=_("Met wie wilt u delen?"),
        help_text=_("Alleen organisaties met een convenant staan in deze lijst, en onderaan andere scholen."),
        empty_label=_("Kies een organisatie"),
    )
    categorieen = CategorieVeld(
        label=_("Wat wilt u delen?"),
        help_text=_("Vraag alleen wat nodig is. Naam en contact gaan altijd mee."),
        initial=[int(Categorie.CONTACT)],
        error_messages={"required": _("Kies minstens één soort gegevens.")},
    )
    doel = forms.CharField(
        label=_("Waarom is dat nodig?"),
        help_text=_("Schrijf het zoals u het tegen ouders en kind zegt."),
        widget=forms.Textarea,
        max_length=1000,
    )
    tot = forms.DateField(label=_("Tot wanneer?"), help_text=_("Niet langer dan nodig."), widget=forms.DateInput)

    def __init__(
        self, *args: Any, ontvangers: Any, uiterlijk: date, eigen_school: UUID | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ontvanger"].eigen_school = eigen_school  # type: ignore[attr-defined]
        self.fields["ontvanger"].queryset = ontvangers  # type: ignore[attr-defined]
        self.fields["tot"].initial = uiterlijk


class Beantwoord(forms.Form):
    """One person's answer to one request, per kind of content."""

    besluit = forms.ChoiceField(
        label=_("Wat is het antwoord?"),
        widget=forms.RadioSelect,
        choices=[
            (Besluit.GEGEVEN.value, _("Ja, wat hieronder is aangevinkt mag gedeeld worden")),
            (Besluit.GEWEIGERD.value, _("Nee, deel dit niet")),
        ],
    )
    categorieen = CategorieVeld(label=_("Wat mag gedeeld worden?"), required=False)
    toelichting = forms.CharField(label=_("Toelichting"), required=False, widget=forms.Textarea, max_length=1000)

    def __init__(self, *args: Any, gevraagd: Categorie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["categorieen"] = CategorieVeld(
            gevraagd,
            label=_("Wat mag gedeeld worden?"),
            required=False,
            help_text=_("Naam en contact gaan altijd mee."),
        )
        self.order_fields(
            ["naaste", "besluit", "categorieen", "toelichting", "wijze", "getekend_op", "getekend_te", "getuige"]
        )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("besluit") == Besluit.GEGEVEN and not gegevens.get("categorieen"):
            self.add_error("categorieen", _("Vink aan wat gedeeld mag worden, of kies ‘nee’."))
        return gegevens


class EigenKeuze(forms.Form):
    """What a young person lets one parent or supporter see: nothing, or what is ticked."""

    NIETS, DEEL = "niets", "deel"

    keuze = forms.ChoiceField(
        label=_("Wat mag deze persoon zien?"),
        widget=forms.RadioSelect,
        choices=[(NIETS, _("Niets")), (DEEL, _("Alleen wat ik hieronder aanvink"))],
    )
    categorieen = CategorieVeld(label=_("Wat wil je laten zien?"), required=False)

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("keuze") == self.DEEL and not gegevens.get("categorieen"):
            self.add_error("categorieen", _("Vink aan wat je laat zien, of kies ‘Niets’."))
        if gegevens.get("keuze") == self.NIETS:
            gegevens["categorieen"] = Categorie.GEEN
        return gegevens


class LegAntwoordVast(Beantwoord):
    """A professional writes down what somebody of the family said or signed."""

    naaste = forms.ChoiceField(label=_("Wie heeft geantwoord?"))
    wijze = forms.ChoiceField(
        label=_("Hoe is er geantwoord?"),
        choices=[(Wijze.GESPREK.value, _("In een gesprek")), (Wijze.PAPIER.value, _("Op papier"))],
    )
    getekend_op = forms.DateField(
        label=_("Wanneer is er getekend?"),
        required=False,
        help_text=_("Nodig als deze persoon eerder nee zei en nu ja op papier."),
        widget=forms.DateInput,
    )
    getekend_te = forms.CharField(label=_("Waar is er getekend?"), required=False, max_length=120)
    getuige = forms.TypedChoiceField(
        label=_("Wie heeft het papier ook gezien?"),
        required=False,
        coerce=UUID,
        empty_value=None,
        help_text=_("Na een eerder nee telt een ja op papier pas als deze collega het bevestigt."),
    )

    def __init__(
        self, *args: Any, naasten: list[tuple[str, str]], getuigen: list[tuple[UUID, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["naaste"].choices = naasten  # type: ignore[attr-defined]
        self.fields["getuige"].choices = [("", _("Niemand")), *getuigen]  # type: ignore[attr-defined]


class Uitnodigen(forms.Form):
    """The name of a new login: somebody's mail address at work."""

    gebruikersnaam = forms.EmailField(
        label=_("Gebruikersnaam"),
        help_text=_("Het mailadres van het werk. Daar komt ook de uitnodiging aan."),
        max_length=150,
    )
