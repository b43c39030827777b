"""Forms of who runs a measurement."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from rondom.kern.instrument import Instrument
from rondom.kern.meting import MEEST, PUNTEN, Opzet, Punt, judge_setup
from rondom.kern.respondenten import RESPONDENTEN, respondent_naam
from rondom.spiegel.models import Gesprekspunt, Meting, Opmerking
from rondom.spiegel.services.instrument import GROOTST
from rondom.spiegel.services.meting import Metingopzet
from rondom.toegang.tonen import show_text, taal


class Opzetten(forms.Form):
    """What a measurement is made of. When it is open, only the last days and further groups can change."""

    titel = forms.CharField(label=_("Titel"), max_length=120, help_text=_("Zo heet de meting in de uitnodiging."))
    doel = forms.CharField(
        label=_("Wat doet u met de uitkomst?"),
        help_text=_("Dit lezen mensen voordat zij beginnen. Kort, en in gewone woorden."),
        max_length=1000,
        widget=forms.Textarea,
    )
    van = forms.DateField(label=_("Eerste dag"), widget=forms.DateInput)
    tot = forms.DateField(label=_("Laatste dag"), widget=forms.DateInput)
    herinneren_op = forms.DateField(
        label=_("Herinneren op"),
        required=False,
        widget=forms.DateInput,
        help_text=_("Op die dag ziet u hier dat u een herinnering kunt sturen."),
    )
    groepen = forms.MultipleChoiceField(label=_("Wie vraagt u?"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, open_: bool = False, uitgenodigd: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["groepen"].choices = [(r.sleutel, r.naam(taal())) for r in RESPONDENTEN.values()]  # type: ignore[attr-defined]
        self.uitgenodigd = list(uitgenodigd)
        for naam in ("titel", "doel", "van") if open_ else ():
            self.fields[naam].disabled = True

    def clean(self) -> dict[str, Any]:
        g: dict[str, Any] = super().clean() or {}
        if {"van", "tot", "groepen"} <= g.keys():
            opzet = Opzet(g["groepen"], g["van"], g["tot"], g.get("herinneren_op"))
            for veld, oordeel in judge_setup(opzet, self.uitgenodigd):
                self.add_error(veld, show_text(oordeel.redenen[0]))
        return g

    @property
    def opzet(self) -> Metingopzet:
        """What was filled in."""
        g = self.cleaned_data
        return Metingopzet(
            titel=g["titel"], doel=g["doel"], van=g["van"], tot=g["tot"], groepen=tuple(g["groepen"]),
            herinneren_op=g["herinneren_op"],
        )  # fmt: skip


class Onderwerpen(forms.Form):
    """In which part each question stands, for this measurement."""

    def __init__(self, *args: Any, instrument: Instrument, meting: Meting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instrument = instrument
        delen = [(d.id, d.titel.in_taal(taal())) for d in instrument.delen]
        for item in instrument.items:
            self.fields[item.id] = forms.ChoiceField(
                label=f"{item.id} {item.tekst.in_taal(taal())}",
                choices=delen,
                initial=meting.themas.get(item.id, item.deel),
            )

    @property
    def themas(self) -> tuple[tuple[str, str], ...]:
        """The questions that stand elsewhere than in the instrument."""
        gekozen = self.cleaned_data
        return tuple((i.id, gekozen[i.id]) for i in self.instrument.items if gekozen[i.id] != i.deel)


class Adressen(forms.Form):
    """Mail addresses, as people paste them: lines, commas, or from an address book."""

    adressen = forms.CharField(
        label=_("Mailadressen"),
        help_text=_("Eén per regel, of met een komma ertussen. Rondom bewaart ze niet."),
        max_length=40_000,
        widget=forms.Textarea,
    )

    def clean_adressen(self) -> list[str]:
        ruw = str(self.cleaned_data["adressen"])
        adressen = [
            re.sub(r"^.*<(.*)>$", r"\1", a.strip()) for a in re.split(r"[\s,;]*[\n,;]+[\s,;]*", ruw) if a.strip()
        ]
        fout = [a for a in adressen if not _is_address(a)]
        if fout:
            raise ValidationError(
                _("Dit is geen mailadres: %(fout)s."), params={"fout": ", ".join(dict.fromkeys(fout[:5]))}
            )
        if len(set(adressen)) > MEEST:
            raise ValidationError(_("Hooguit %(meest)s adressen tegelijk."), params={"meest": MEEST})
        return adressen


def _is_address(tekst: str) -> bool:
    try:
        validate_email(tekst)
    except ValidationError:
        return False
    return True


class Kaarten(forms.Form):
    """How many cards on paper."""

    aantal = forms.IntegerField(label=_("Hoeveel kaarten?"), min_value=1, max_value=MEEST)


class Bestand(forms.Form):
    """A file with an instrument."""

    bestand = forms.FileField(label=_("Bestand"), help_text=_("Een JSON-bestand met één instrument, hooguit 1 MB."))

    def clean_bestand(self) -> bytes:
        bestand = self.cleaned_data["bestand"]
        if bestand.size > GROOTST:
            raise ValidationError(_("Het bestand is groter dan 1 MB."))
        inhoud: bytes = bestand.read()
        return inhoud


class Nakijken(forms.Form):
    """What happens to each comment that was not checked yet."""

    def __init__(self, *args: Any, opmerkingen: Iterable[Opmerking], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for o in opmerkingen:
            self.fields[f"tekst-{o.id}"] = forms.CharField(
                label=_("Opmerking"), initial=o.tekst, max_length=2000, required=False, widget=forms.Textarea
            )
            self.fields[f"keuze-{o.id}"] = forms.ChoiceField(
                label=_("Wat doet u ermee?"),
                choices=[("", _("Nog niet kiezen")), ("vrij", _("Laten lezen")), ("weg", _("Niet laten lezen"))],
                required=False,
                widget=forms.RadioSelect,
            )
        for veld in self.fields.values():
            veld.voorwaardelijk = True  # type: ignore[attr-defined]

    def rows(self, opmerkingen: Iterable[Opmerking], instrument: Instrument) -> list[dict[str, Any]]:
        """Each comment with its question, its group and its two fields."""
        return [
            {
                "vraag": instrument.item(o.item).tekst.in_taal(taal()),
                "groep": respondent_naam(o.groep, taal()),
                "tekst": self[f"tekst-{o.id}"],
                "keuze": self[f"keuze-{o.id}"],
            }
            for o in opmerkingen
        ]

    @property
    def keuzes(self) -> Mapping[str, tuple[str, str]]:
        """Key of the comment → (choice, words), for those that were chosen."""
        g = self.cleaned_data
        return {
            naam.removeprefix("keuze-"): (keuze, g[f"tekst-{naam.removeprefix('keuze-')}"])
            for naam, keuze in g.items()
            if naam.startswith("keuze-") and keuze
        }


class Punten(forms.Form):
    """At most three points: what, about which question, who, by when."""

    def __init__(self, *args: Any, instrument: Instrument, er_zijn: Mapping[int, Gesprekspunt], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vragen: list[tuple[str, Any]] = [("", _("Iets anders"))]
        vragen += [(i.id, f"{i.id} {i.tekst.in_taal(taal())}"[:120]) for i in instrument.items]
        for n in range(1, PUNTEN + 1):
            punt = er_zijn.get(n)
            velden = {
                "item": forms.ChoiceField(label=_("Bij welke vraag?"), choices=vragen, required=False),
                "wat": forms.CharField(
                    label=_("Wat spreekt u af?"), max_length=500, required=False, widget=forms.Textarea
                ),
                "wie": forms.CharField(label=_("Wie doet dit?"), max_length=120, required=False),
                "wanneer": forms.DateField(label=_("Wanneer is het klaar?"), required=False, widget=forms.DateInput),
            }
            for naam, veld in velden.items():
                veld.voorwaardelijk = True  # type: ignore[attr-defined]
                veld.initial = getattr(punt, naam, None)
                self.fields[f"{naam}_{n}"] = veld
            versie = forms.IntegerField(required=False, widget=forms.HiddenInput, initial=punt.versie if punt else 0)
            self.fields[f"versie_{n}"] = versie

    @property
    def punten(self) -> list[tuple[Punt, str, int]]:
        """The points as typed, with the question and the version that was opened."""
        g = self.cleaned_data
        return [
            (Punt(g[f"wat_{n}"], g[f"wie_{n}"], g[f"wanneer_{n}"]), g[f"item_{n}"], g[f"versie_{n}"] or 0)
            for n in range(1, PUNTEN + 1)
        ]

    def rows(self) -> list[list[Any]]:
        """The fields of each point, for the page."""
        namen = ("item", "wat", "wie", "wanneer", "versie")
        return [[self[f"{naam}_{n}"] for naam in namen] for n in range(1, PUNTEN + 1)]
