"""The intake check of a pupil from another school: three questions, each with an answer (R163)."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from rondom.casus.forms.signaal import Zoeker
from rondom.casus.forms.voorwaardelijk import MetVoorwaarden
from rondom.casus.services.signaal import NieuweLeerling
from rondom.kern.instroom import GEVRAAGD, Antwoord, Instroomfeit
from rondom.kern.leeftijd import is_denkbaar
from rondom.kern.overdracht import Trajectsoort
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import taal


class Instroomcheck(MetVoorwaarden):
    """What the family says of each kind; not known asks why. The service decides whether it is whole."""

    voorwaardelijk = tuple(f"{s.value}_reden" for s in GEVRAAGD)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for soort in GEVRAAGD:
            self.fields[soort.value] = forms.ChoiceField(
                label=tekst(f"instroom.vraag.{soort.value}", taal()),
                widget=forms.RadioSelect,
                choices=[(a.value, tekst(a.tekst, taal())) for a in Antwoord],
                error_messages={"required": tekst("instroom.verplicht", taal())},
            )
            self.fields[f"{soort.value}_reden"] = forms.CharField(
                label=_g("%(soort)s onbekend: waarom?") % {"soort": tekst(soort.tekst, taal())},
                help_text=_g("Alleen invullen bij onbekend. Bijvoorbeeld: de ouders willen er eerst over nadenken."),
                max_length=300,
                required=False,
            )
            self.fields[f"{soort.value}_reden"].voorwaardelijk = True  # type: ignore[attr-defined]

    def antwoorden(self) -> dict[Trajectsoort, Instroomfeit]:
        """What was chosen, for the service; a reason counts with not known only."""
        g = self.cleaned_data
        return {s: _fact(Antwoord(g[s.value]), g[f"{s.value}_reden"]) for s in GEVRAAGD}


def _fact(antwoord: Antwoord, reden: str) -> Instroomfeit:
    return Instroomfeit(antwoord, reden if antwoord is Antwoord.ONBEKEND else "")


class NieuweInstroom(Instroomcheck):
    """The pupil, and the check."""

    roepnaam = forms.CharField(label=_("Roepnaam"), max_length=60)
    tussenvoegsel = forms.CharField(label=_("Tussenvoegsel"), max_length=20, required=False)
    achternaam = forms.CharField(label=_("Achternaam"), max_length=80)
    geboortedatum = forms.DateField(label=_("Geboortedatum"), widget=forms.DateInput)
    klas = forms.CharField(label=_("Klas van de leerling"), max_length=20, required=False)

    def __init__(self, *args: Any, zoek: Zoeker, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zoek, self.vandaag = zoek, vandaag
        for veld in ("roepnaam", "tussenvoegsel", "achternaam", "geboortedatum"):
            self.fields[veld].widget.attrs["autocomplete"] = "off"

    def clean(self) -> dict[str, Any]:
        g = super().clean() or {}
        geboren = g.get("geboortedatum")
        if geboren and not is_denkbaar(geboren, self.vandaag):
            self.add_error("geboortedatum", _g("Controleer de geboortedatum: het jaar klopt niet."))
        elif geboren and g.get("roepnaam") and g.get("achternaam"):
            gevonden = self.zoek(f"{g['roepnaam']} {g['achternaam']}")
            if any(c.jeugdige.geboortedatum == geboren for c in gevonden):
                self.add_error(
                    "achternaam",
                    _g("Deze leerling staat al in uw casussen. Vul de intakecheck in bij Wat was er eerder?"),
                )
        return g

    def leerling(self) -> NieuweLeerling:
        """The pupil to register."""
        g = self.cleaned_data
        return NieuweLeerling(g["roepnaam"], g["achternaam"], g["geboortedatum"], g["tussenvoegsel"], g["klas"])
