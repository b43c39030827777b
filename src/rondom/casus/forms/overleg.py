"""Forms of meetings. They check shape; ``kern.overleg`` and the services decide."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

from rondom.casus.feiten_overleg import Genodigdenfeiten, Kandidaat
from rondom.casus.models import Overleg
from rondom.casus.selectors_overleg import Overlegblad
from rondom.casus.services.overleg import VELDEN
from rondom.kern.oordeel import Oordeel
from rondom.kern.overleg import Familiekeuze, Overlegvorm, Uitnodiging, beoordeel_uitlaten
from rondom.kern.teksten import tekst
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.models import Concept
from rondom.toegang.tonen import taal
from rondom.ui.invoer import Cijfer

DUREN = [(n, lazystr(f"{n} min")) for n in (30, 45, 60, 90, 120)]


def _vormen() -> list[tuple[str, str]]:
    return [(v.value, tekst(f"overleg.vorm_{v.value}", taal())) for v in Overlegvorm]


VINKEN = ("aanwezig", "besproken")
"""The ticks on the page that is open during a meeting."""


class Moment(forms.Form):
    """When, where and how."""

    dag = forms.DateField(label=_("Op welke dag?"), widget=forms.DateInput)
    tijd = forms.TimeField(label=_("Hoe laat?"), widget=forms.TimeInput)
    duur_minuten = forms.TypedChoiceField(label=_("Hoe lang?"), choices=DUREN, coerce=int, initial=60)
    vorm = forms.TypedChoiceField(
        label=_("Hoe doen mensen mee?"), choices=_vormen, coerce=Overlegvorm, initial="samen", widget=forms.RadioSelect
    )
    plaats = forms.CharField(
        label=_("Waar?"), max_length=120, required=False,
        help_text=_("Bijvoorbeeld: lokaal 1.12, of een link om te beeldbellen. Schrijf hier geen namen van mensen."),
    )  # fmt: skip
    plaats_is_thuis = forms.BooleanField(
        label=_("Dit is bij het gezin thuis"), required=False,
        help_text=_("Het adres komt dan niet in agenda’s te staan."),
    )  # fmt: skip
    tolk = forms.CharField(
        label=_("Is er een tolk nodig?"), max_length=60, required=False, help_text=_("Zo ja: voor welke taal?")
    )

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag

    def clean_dag(self) -> date:
        dag: date = self.cleaned_data["dag"]
        if dag < self.vandaag:
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of later."))
        return dag

    def meeting(self) -> dict[str, Any]:
        """The cleaned fields as the services take them."""
        gegevens = self.cleaned_data
        velden = ("duur_minuten", "vorm", "plaats", "plaats_is_thuis", "tolk")
        op = datetime.combine(gegevens["dag"], gegevens["tijd"], TIJDZONE)
        return {"op": op, **{veld: gegevens[veld] for veld in velden}}


class Reden(forms.CharField):
    """Asked only of who is not ticked, and then needed: the form decides, so the field itself never complains."""

    def validate(self, value: Any) -> None:
        """Empty is fine here."""


class Plan(Moment):
    """Choose people, day and place for a meeting."""

    wie = forms.MultipleChoiceField(label=_("Wie nodigt u uit?"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, tafel: Genodigdenfeiten, zelf: UUID, **kwargs: Any) -> None:
        self.tafel = tafel
        self.oordeel_uitlaten: Oordeel | None = None
        self.te_kiezen = [k for k in tafel.kandidaten if k.oordeel.mag and k.wie.id != zelf]
        self.niet_te_kiezen = [k for k in tafel.kandidaten if not k.oordeel.mag]
        super().__init__(*args, **kwargs)
        wie = self.fields["wie"]
        wie.choices = [(str(k.wie.id), k.wie.naam) for k in self.te_kiezen]  # type: ignore[attr-defined]
        wie.initial = [str(k.wie.id) for k in self.te_kiezen if k.voorgesteld]
        for k in self.te_kiezen:
            if k.hoort_erbij:
                self.fields[f"reden_{k.wie.id}"] = Reden(
                    label=_("Waarom nodigt u %(naam)s niet uit?") % {"naam": k.wie.naam}, max_length=300
                )

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        if "wie" in gegevens:
            gekozen, redenen = self.people()
            weg = [(k.wie, redenen[k.wie.id]) for k in self.te_kiezen if k.hoort_erbij and k.wie.id not in gekozen]
            oordeel = beoordeel_uitlaten([(wie.naam, waarom) for wie, waarom in weg])
            if not oordeel.mag:
                self.oordeel_uitlaten = oordeel
                for wie, waarom in weg:
                    if not waarom.strip():
                        self.add_error(f"reden_{wie.id}", _("Schrijf op waarom niet. Het gezin leest dit."))
        return gegevens

    @property
    def gezin(self) -> list[dict[str, Any]]:
        """Rows of the family for the template."""
        return [self._row(k) for k in self.te_kiezen if k.wie.is_familie]

    @property
    def anderen(self) -> list[dict[str, Any]]:
        """Rows of the professionals."""
        return [self._row(k) for k in self.te_kiezen if not k.wie.is_familie]

    def _row(self, k: Kandidaat) -> dict[str, Any]:
        vakje = next(v for v in self["wie"] if str(v.data["value"]) == str(k.wie.id))
        return {"k": k, "vakje": vakje, "reden": self[f"reden_{k.wie.id}"] if k.hoort_erbij else None}

    def people(self) -> tuple[set[UUID], dict[UUID, str]]:
        """Who is invited, and the reasons given for others."""
        gekozen = {UUID(w) for w in self.cleaned_data["wie"]}
        redenen = {k.wie.id: self.cleaned_data.get(f"reden_{k.wie.id}", "") for k in self.te_kiezen if k.hoort_erbij}
        return gekozen, redenen


class MetReden(forms.Form):
    """A change that everybody invited hears of, made on the version that was opened."""

    def change(self) -> dict[str, Any]:
        """Reason and version as the services take them."""
        return {"reden_tekst": self.cleaned_data["reden"], "versie": self.cleaned_data["versie"]}


class Verplaats(MetReden, Moment):
    """Another day, place or form, with the reason."""

    reden = forms.CharField(
        label=_("Waarom verandert het?"), max_length=300, help_text=_("Iedereen die is uitgenodigd leest dit.")
    )
    versie = forms.IntegerField(widget=forms.HiddenInput)

    field_order = ["dag", "tijd", "duur_minuten", "vorm", "plaats", "plaats_is_thuis", "tolk", "reden", "versie"]


def moment_of(overleg: Overleg) -> dict[str, Any]:
    """The fields of ``Verplaats`` as a meeting has them now."""
    lokaal = overleg.gepland_op.astimezone(TIJDZONE) if overleg.gepland_op else None
    return {
        "dag": lokaal and lokaal.date(),
        "tijd": lokaal and lokaal.time(),
        **{v: getattr(overleg, v) for v in ("duur_minuten", "vorm", "plaats", "plaats_is_thuis", "tolk", "versie")},
    }


class Annuleer(MetReden):
    """Cancel, with the reason."""

    reden = forms.CharField(
        label=_("Waarom gaat het niet door?"), max_length=300, help_text=_("Iedereen die is uitgenodigd leest dit.")
    )
    versie = forms.IntegerField(widget=forms.HiddenInput)


class Antwoord(forms.Form):
    """Answer an invitation."""

    genodigde = forms.UUIDField(widget=forms.HiddenInput)
    antwoord = forms.TypedChoiceField(
        choices=[(a.value, a.value) for a in Uitnodiging if a is not Uitnodiging.OPEN], coerce=Uitnodiging
    )


class Keuze(forms.Form):
    """Talk together or apart."""

    genodigde = forms.UUIDField(widget=forms.HiddenInput)
    keuze = forms.TypedChoiceField(choices=[(k.value, k.value) for k in Familiekeuze], coerce=Familiekeuze)


class NieuwPunt(forms.Form):
    """A point for the agenda."""

    punt = forms.CharField(label=_("Wat wilt u bespreken?"), max_length=300)


class Beginnen(forms.Form):
    """Who is at the table."""

    aanwezig = forms.MultipleChoiceField(
        label=_("Wie zit er aan tafel?"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Ook wie meedoet met beeldbellen of de telefoon."),
        error_messages={"required": _("Vink aan wie er is.")},
    )  # fmt: skip

    def __init__(self, *args: Any, blad: Overlegblad, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanwezig"].choices = people_of(blad)  # type: ignore[attr-defined]
        self.fields["aanwezig"].initial = [
            str(r.genodigde.houder) for r in blad.genodigden if r.genodigde.antwoord != Uitnodiging.NEE
        ]

    def present(self) -> set[UUID]:
        return {UUID(w) for w in self.cleaned_data["aanwezig"]}


def people_of(blad: Overlegblad) -> list[tuple[str, str]]:
    """Everybody invited, for a choice."""
    return [(str(r.genodigde.houder), f"{r.wie.naam} ({r.wie.rol})" if r.wie else "…") for r in blad.genodigden]


class Tijdens(forms.Form):
    """The page that is open during the meeting: who is there, the agenda and the report, saved together."""

    aanwezig = forms.MultipleChoiceField(
        label=_("Wie zit er aan tafel?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    besproken = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    zoals_thuis = forms.CharField(label=_("Zoals het thuis gaat"), required=False, widget=forms.Textarea)
    zoals_school = forms.CharField(label=_("Zoals het op school gaat"), required=False, widget=forms.Textarea)
    tekst = forms.CharField(
        label=_("Wat we bespraken"), required=False, widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Gewone taal, zodat iedereen het kan lezen. Het gezin leest meteen mee."),
    )  # fmt: skip
    besluiten = forms.CharField(
        label=_("Wat we besloten"), required=False, widget=forms.Textarea,
        help_text=_("Kan alles in één keer: ondersteuning op school, hulp, gezondheid, leerplicht, vervoer?"),
    )  # fmt: skip

    def __init__(self, *args: Any, blad: Overlegblad, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.blad = blad
        self._in_conflict: list[str] = []
        self.fields["aanwezig"].choices = people_of(blad)  # type: ignore[attr-defined]
        self.fields["besproken"].choices = [(str(p.id), p.tekst) for p, _wie in blad.agenda]  # type: ignore[attr-defined]
        for veld in (*VELDEN, *VINKEN):
            self.fields[f"geopend_{veld}"] = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    @property
    def geopend(self) -> list[Any]:
        """The hidden fields that say how texts and ticks were when this page was opened."""
        return [self[f"geopend_{veld}"] for veld in (*VELDEN, *VINKEN)]

    @property
    def in_conflict(self) -> list[str]:
        """Fields that are shown as two versions instead of as one text."""
        return self._in_conflict

    def show_conflict(self, velden: Iterable[str]) -> None:
        """Show these fields as two versions."""
        self._in_conflict = list(velden)

    @property
    def agenda(self) -> list[dict[str, Any]]:
        """Points of the agenda with their boxes."""
        vakjes = {str(v.data["value"]): v for v in self["besproken"]}
        return [{"punt": p, "wie": wie, "vakje": vakjes[str(p.id)]} for p, wie in self.blad.agenda]

    def merged(self, veld: str, nu: set[UUID]) -> set[UUID]:
        """The ticks as they should be: what this writer changed, on top of how they stand now."""
        gezet = {UUID(w) for w in self.cleaned_data[veld]}
        bekend = {sleutel for sleutel, _naam in self.fields[veld].choices}  # type: ignore[attr-defined]
        geopend = {UUID(w) for w in self.cleaned_data[f"geopend_{veld}"].split() if w in bekend}
        return (nu | (gezet - geopend)) - (geopend - gezet)

    def discarded(self) -> dict[str, str]:
        """Own texts that were not chosen."""
        niet = [v for v in VELDEN if self.data.get(f"keuze_{v}") == "ander"]
        return {v: self.data[f"mijn_{v}"] for v in niet if self.data.get(f"mijn_{v}")}

    def texts(self) -> dict[str, str]:
        """The report as it should be, with the choices made between two versions carried out."""
        teksten = {}
        for veld in VELDEN:
            keuze = self.data.get(f"keuze_{veld}", "")
            eigen = {"mijn": self.data.get(f"mijn_{veld}"), "ander": self.cleaned_data[f"geopend_{veld}"]}
            teksten[veld] = eigen.get(keuze) or (self.cleaned_data[veld] if keuze != "ander" else "")
        return teksten

    def opened(self) -> dict[str, str]:
        return {veld: self.cleaned_data[f"geopend_{veld}"] for veld in VELDEN}

    def unchosen(self) -> list[str]:
        """Fields for which two versions were shown and nothing was chosen."""
        return [v for v in VELDEN if f"mijn_{v}" in self.data and not self.data.get(f"keuze_{v}")]


def report_initial(blad: Overlegblad, concept: Concept | None, zelf: UUID) -> dict[str, Any]:
    """What the page shows when it opens: the report, or the writer's own draft of it.

    When somebody else saved after the draft was made, the draft's starting point is unknown; then both texts are shown
    on saving instead of one silently replacing the other.
    """
    verslag = blad.verslag
    concepten = concept.velden if concept else {}
    geopend_onbekend = bool(concept and verslag and verslag.door != zelf and verslag.bijgewerkt_op > concept.bewaard_op)
    nu = {veld: getattr(verslag, veld) if verslag else "" for veld in VELDEN}
    begin: dict[str, Any] = {
        "aanwezig": [str(r.genodigde.houder) for r in blad.genodigden if r.genodigde.aanwezig],
        "besproken": [str(p.id) for p, _wie in blad.agenda if p.besproken],
    }
    begin |= {f"geopend_{veld}": " ".join(begin[veld]) for veld in VINKEN}
    for veld in VELDEN:
        eigen = concepten.get(veld, nu[veld])
        begin[veld] = eigen
        begin[f"geopend_{veld}"] = "" if geopend_onbekend and eigen != nu[veld] else nu[veld]
    return begin


class Afronden(forms.Form):
    """How the casus goes on after this meeting."""

    naar = forms.ChoiceField(label=_("Hoe gaat het verder?"), widget=forms.RadioSelect, required=False)

    def __init__(self, *args: Any, stappen: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = list(stappen)
        self.fields["naar"].choices = [("", _("Nog een overleg, of we weten het nog niet")), *keuzes]  # type: ignore[attr-defined]
        if not keuzes:
            del self.fields["naar"]


class Check(forms.Form):
    """The quick check: three marks and a remark (R067)."""

    _CIJFERS = [(str(n), str(n)) for n in range(1, 11)]
    aan_tafel = forms.TypedChoiceField(
        label=_("Zaten de goede mensen aan tafel?"), choices=_CIJFERS, coerce=int,
        widget=Cijfer(laag=_("helemaal niet"), hoog=_("helemaal wel")),
        error_messages={"required": _("Kies een cijfer.")},
    )  # fmt: skip
    gehoord = forms.TypedChoiceField(
        label=_("Werd er naar u geluisterd?"), choices=_CIJFERS, coerce=int,
        widget=Cijfer(laag=_("helemaal niet"), hoog=_("helemaal wel")),
        error_messages={"required": _("Kies een cijfer.")},
    )  # fmt: skip
    duidelijk = forms.TypedChoiceField(
        label=_("Is duidelijk wie wat doet?"), choices=_CIJFERS, coerce=int,
        widget=Cijfer(laag=_("helemaal niet"), hoog=_("helemaal wel")),
        error_messages={"required": _("Kies een cijfer.")},
    )  # fmt: skip
    toelichting = forms.CharField(
        label=_("Wilt u er iets bij zeggen?"), required=False, max_length=1000, widget=forms.Textarea,
        help_text=_("Iedereen die bij dit overleg was, leest dit met uw naam erbij."),
    )  # fmt: skip
