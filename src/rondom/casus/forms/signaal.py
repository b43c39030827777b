"""Forms of a signal. They check shape; the services and ``kern`` decide."""

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.voorwaardelijk import MetVoorwaarden
from rondom.casus.models import Casus
from rondom.casus.services.signaal import NieuweLeerling, Signaalinhoud
from rondom.kern.categorie import Leefgebied
from rondom.kern.leeftijd import is_denkbaar
from rondom.kern.rollen import ROLLEN
from rondom.kern.signaal import Meedenker, Over, Weging
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import taal

"""Somebody older than this is a typing error in the year of birth."""
EERST = (Leefgebied.SCHOOL, Leefgebied.GEZIN, Leefgebied.VRIJE_TIJD)
JA_NEE = (("ja", _("Ja")), ("nee", _("Nee, nog niet")))

Zoeker = Callable[[str], list[Casus]]


def _area(gebied: Leefgebied) -> str:
    return tekst(f"leefgebied.{gebied.value}", taal())


_area_lazy = lazy(_area, str)


def label_of(casus: Casus) -> str:
    """How a pupil stands in the list: name, class, and the number that makes it one."""
    klas = f", {casus.jeugdige.groep}" if casus.jeugdige.groep else ""
    return f"{casus.jeugdige.naam}{klas} ({casus.kenmerk})"


class Signaalinhoudvorm(MetVoorwaarden):
    """What is seen: the part that a new and a changed signal share."""

    voorwaardelijk: ClassVar[tuple[str, ...]] = ("besproken_met_jeugdige", "besproken_met_ouders")

    gezien = forms.CharField(
        label=_("Wat ziet u?"),
        help_text=_(
            "Schrijf wat u ziet of hoort, niet wat er aan de hand zou zijn. Ouders en leerling lezen dit later mee."
        ),
        widget=forms.Textarea,
        max_length=4000,
        error_messages={"required": _("Schrijf op wat u ziet.")},
    )
    leefgebieden = forms.MultipleChoiceField(
        label=_("Waar speelt het?"),
        widget=forms.CheckboxSelectMultiple,
        choices=[(g.value, _area_lazy(g)) for g in Leefgebied],
        error_messages={"required": _("Kies minstens één gebied.")},
    )
    sinds = forms.CharField(
        label=_("Sinds wanneer?"), help_text=_("Bijvoorbeeld: sinds de herfstvakantie."), max_length=60, required=False
    )
    wens = forms.CharField(
        label=_("Wat zou u willen?"),
        help_text=_("Wat hoopt u dat er anders wordt? Een vraag hoeft nog niet."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        required=False,
    )
    besproken_met_jeugdige = forms.ChoiceField(
        label=_("Besproken met de leerling?"), widget=forms.RadioSelect, choices=JA_NEE, required=False
    )
    besproken_met_ouders = forms.ChoiceField(
        label=_("Besproken met de ouders?"), widget=forms.RadioSelect, choices=JA_NEE, required=False
    )

    def __init__(self, *args: Any, alle_gebieden: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not alle_gebieden:
            self.fields["leefgebieden"].choices = [(g.value, _area(g)) for g in EERST]  # type: ignore[attr-defined]

    def over(self) -> Over:
        """Whom or what it is about."""
        raise NotImplementedError

    def _check_talk(self) -> None:
        for veld in ("besproken_met_jeugdige", "besproken_met_ouders"):
            if not self.cleaned_data.get(veld) and veld not in self.errors:
                self.add_error(veld, _g("Kies ja of nee. Nee mag: dan helpen we u met het gesprek."))

    def inhoud(self, groep: str = "") -> Signaalinhoud:
        """What was typed, for the service."""
        g = self.cleaned_data
        met_kind = self.over().met_kind
        return Signaalinhoud(
            over=self.over(),
            gezien=g["gezien"],
            leefgebieden=tuple(g["leefgebieden"]),
            sinds=g["sinds"],
            wens=g["wens"],
            groep=groep,
            besproken_met_jeugdige=met_kind and g["besproken_met_jeugdige"] == "ja",
            besproken_met_ouders=met_kind and g["besproken_met_ouders"] == "ja",
        )


class NieuwSignaal(Signaalinhoudvorm):
    """A new signal: about a pupil one has already, a pupil one registers now, a class, or the school."""

    voorwaardelijk = (
        *Signaalinhoudvorm.voorwaardelijk,
        "leerling",
        "welke",
        "roepnaam",
        "achternaam",
        "geboortedatum",
        "groep",
    )

    over_wie = forms.ChoiceField(
        label=_("Over wie of wat gaat het?"),
        widget=forms.RadioSelect,
        choices=[
            (Over.LEERLING.value, _("Een leerling")),
            (Over.GEZIN.value, _("Het gezin van een leerling")),
            (Over.GROEP.value, _("Een klas of groep")),
            (Over.SCHOOL.value, _("De hele school")),
        ],
        initial=Over.LEERLING.value,
    )
    leerling = forms.CharField(
        label=_("Welke leerling?"),
        help_text=_("Typ de naam. U zoekt in uw eigen casussen. Niet gevonden? Vul de leerling hieronder in."),
        max_length=120,
        required=False,
    )
    welke = forms.ChoiceField(label=_("Wie bedoelt u?"), widget=forms.RadioSelect, required=False)
    roepnaam = forms.CharField(label=_("Roepnaam"), max_length=60, required=False)
    tussenvoegsel = forms.CharField(label=_("Tussenvoegsel"), max_length=20, required=False)
    achternaam = forms.CharField(label=_("Achternaam"), max_length=80, required=False)
    geboortedatum = forms.DateField(label=_("Geboortedatum"), widget=forms.DateInput, required=False)
    klas = forms.CharField(label=_("Klas van de leerling"), max_length=20, required=False)
    groep = forms.CharField(
        label=_("Welke klas of groep?"), help_text=_("Noem geen leerlingen bij naam."), max_length=20, required=False
    )

    def __init__(self, *args: Any, zoek: Zoeker, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zoek, self.vandaag = zoek, vandaag
        self.casus: Casus | None = None
        self.fields["leerling"].widget.attrs |= {"list": "leerlingen", "autocomplete": "off"}
        for veld in ("roepnaam", "tussenvoegsel", "achternaam", "geboortedatum"):
            self.fields[veld].widget.attrs["autocomplete"] = "off"
        self._gevonden = self._search(self.data.get("leerling", "").strip()) if self.is_bound else []
        if len(self._gevonden) > 1:
            self.fields["welke"].choices = [(c.kenmerk, label_of(c)) for c in self._gevonden]  # type: ignore[attr-defined]

    @property
    def nieuw_open(self) -> bool:
        """Show the fields of a new pupil at once: something was typed there."""
        return any(self[veld].value() for veld in ("roepnaam", "achternaam", "geboortedatum"))

    def over(self) -> Over:
        return Over(self.cleaned_data.get("over_wie") or Over.LEERLING)

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if "over_wie" in self.errors:
            return gegevens
        if self.over().met_kind:
            self._check_talk()
            if gegevens.get("leerling"):
                self._find_casus(gegevens)
            else:
                self._check_new(gegevens)
        elif self.over() is Over.GROEP and not gegevens.get("groep"):
            self.add_error("groep", _g("Vul in om welke klas of groep het gaat."))
        return gegevens

    def leerling_nieuw(self) -> NieuweLeerling:
        """The pupil to register."""
        g = self.cleaned_data
        return NieuweLeerling(g["roepnaam"], g["achternaam"], g["geboortedatum"], g["tussenvoegsel"], g["klas"])

    def _search(self, getypt: str) -> list[Casus]:
        """By the number when a line of the list was chosen, by the typed name otherwise."""
        kenmerk = getypt.rpartition("(")[2].rstrip(")") if getypt.endswith(")") else ""
        return self.zoek(kenmerk or getypt) if getypt and "\x00" not in getypt else []

    def _find_casus(self, gegevens: dict[str, Any]) -> None:
        welke = gegevens.get("welke")
        gevonden = [c for c in self._gevonden if not welke or c.kenmerk == welke]
        if len(gevonden) == 1:
            self.casus = gevonden[0]
        elif gevonden:
            self.add_error("welke", _g("Er zijn meer leerlingen met deze naam. Kies wie u bedoelt."))
        else:
            self.add_error(
                "leerling",
                _g(
                    "Deze leerling staat niet in uw casussen. Controleer de naam, of maak dit veld leeg en vul "
                    "hieronder een nieuwe leerling in."
                ),
            )

    def _check_new(self, gegevens: dict[str, Any]) -> None:
        if not any(gegevens.get(v) for v in ("roepnaam", "achternaam", "geboortedatum")):
            self.add_error("leerling", _g("Zoek een leerling, of vul hieronder een nieuwe leerling in."))
            return
        for veld, fout in (
            ("roepnaam", _g("Vul de roepnaam in.")),
            ("achternaam", _g("Vul de achternaam in.")),
            ("geboortedatum", _g("Vul de geboortedatum in. Die bepaalt wie er over delen beslist.")),
        ):
            if not gegevens.get(veld) and veld not in self.errors:
                self.add_error(veld, fout)
        geboren = gegevens.get("geboortedatum")
        if geboren and not is_denkbaar(geboren, self.vandaag):
            self.add_error("geboortedatum", _g("Controleer de geboortedatum: het jaar klopt niet."))
        elif geboren and gegevens.get("roepnaam") and gegevens.get("achternaam"):
            self._check_double(gegevens)

    def _check_double(self, gegevens: dict[str, Any]) -> None:
        for casus in self.zoek(f"{gegevens['roepnaam']} {gegevens['achternaam']}"):
            if casus.jeugdige.geboortedatum == gegevens["geboortedatum"]:
                self.add_error(
                    "achternaam",
                    _g("%(naam)s staat al in uw casussen. Zoek hierboven op de naam.") % {"naam": casus.jeugdige.naam},
                )
                return


class WijzigSignaal(Signaalinhoudvorm):
    """Change an own signal. ``versie`` is how it was opened."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, over: Over, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._over = over
        if not over.met_kind:
            del self.fields["besproken_met_jeugdige"], self.fields["besproken_met_ouders"]

    def over(self) -> Over:
        return self._over

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if self._over.met_kind:
            self._check_talk()
        return gegevens


def name_of_meedenker(wie: Meedenker) -> str:
    if wie is Meedenker.COLLEGA:
        return _g("een collega op onze school")
    if wie is Meedenker.ANDERS:
        return _g("iemand anders")
    rol = ROLLEN[wie.value]
    return rol.en if taal() == "en" else rol.nl


_name_lazy = lazy(name_of_meedenker, str)


class WeegSignaal(MetVoorwaarden):
    """Can we do this ourselves, or is somebody else needed, and who? (R016)"""

    voorwaardelijk = ("basis_gedaan", "weging_wie", "weging_reden")

    basis_gedaan = forms.CharField(
        label=_("Wat heeft school zelf al gedaan?"),
        help_text=_("Basisondersteuning gaat eerst. Dit hoeft straks niemand opnieuw te typen."),
        widget=forms.Textarea,
        max_length=4000,
        required=False,
    )
    weging = forms.ChoiceField(
        label=_("Kunnen wij dit zelf?"),
        widget=forms.RadioSelect,
        choices=[
            (Weging.ZELF.value, _("Ja, wij doen dit zelf")),
            (Weging.MEEDENKEN.value, _("Ja, maar iemand moet met ons meedenken")),
            (Weging.PARTNER.value, _("Nee, er is iemand anders bij nodig")),
        ],
        error_messages={"required": _("Kies wat u besluit.")},
    )
    weging_wie = forms.ChoiceField(
        label=_("Wie dan?"),
        help_text=_("Alleen invullen als iemand meedenkt of erbij komt."),
        choices=[("", _("Kies wie")), *((m.value, _name_lazy(m)) for m in Meedenker)],
        required=False,
    )
    weging_reden = forms.CharField(label=_("Waarom?"), widget=forms.Textarea, max_length=2000, required=False)

    def wie(self) -> Meedenker | None:
        """Whose expertise is needed; None when school does it itself."""
        gekozen = self.cleaned_data["weging_wie"]
        return Meedenker(gekozen) if gekozen and self.cleaned_data["weging"] != Weging.ZELF else None
