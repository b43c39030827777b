"""Looking back and closing as plain values in the visitor's language for the components of ``ui``."""

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.selectors_evaluatie import JEUGDIGE, OUDER, PROFESSIONAL, Evaluatieblad, Onderwerp
from rondom.kern.oordeel import Oordeel
from rondom.kern.rollen import Wereld
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import Houder
from rondom.toegang.tonen import show_oordeel
from rondom.ui.invoer import GEZICHTEN

GEZICHT = {2: "😢", 4: "🙁", 6: "😐", 8: "🙂", 10: "😀"}
"""The face that belongs to the mark in the middle of its fifth; always with its word beside it."""
KRING = {JEUGDIGE: "kind", OUDER: "gezin"}


def show_evaluatieblad(blad: Evaluatieblad) -> dict[str, Any]:
    """The page of one moment as plain values."""
    namen = {JEUGDIGE: _("het kind of de jongere"), OUDER: _("de ouders"), PROFESSIONAL: _("de professionals")}
    return {
        "soort": kind_name(blad.evaluatie.soort),
        "besluit": decision_name(blad.evaluatie.besluit),
        "onderwerpen": [
            {
                "kop": o.doel.tekst if o.doel else _("Alles bij elkaar"),
                "eigen": bool(o.doel and o.doel.eigen_doel),
                "kanten": [_side(blad, o, a) for a in o.antwoorden],
            }
            for o in blad.onderwerpen
        ],
        "gevraagd": [
            {
                "naam": wie.naam if wie else _("Iemand die u niet kunt zien"),
                "rol": wie.rol if wie else "",
                "klaar": klaar,
            }
            for wie, klaar in blad.gevraagd
        ],
        "nog_niet": [naam for partij, naam in namen.items() if partij not in blad.gehoord],
    }


def _side(blad: Evaluatieblad, onderwerp: Onderwerp, antwoord: Any) -> dict[str, Any]:
    wie = blad.namen.get(antwoord.houder)
    kring = KRING.get(antwoord.partij) or ("school" if wie and wie.wereld is Wereld.SCHOOL else "hulp")
    cijfer = _("Cijfer %(cijfer)s") % {"cijfer": antwoord.cijfer} if antwoord.cijfer else _("Geen cijfer")
    naast = blad.namen.get(antwoord.vastgelegd_door)
    if antwoord.samen and antwoord.cijfer:
        cijfer = f"{GEZICHT[antwoord.cijfer]} {dict(GEZICHTEN)[str(antwoord.cijfer // 2)]}"
    anders = _("Zegt hier liever niets over.") if antwoord.cijfer is None else ""
    return {
        "kop": cijfer,
        "wie": wie.naam if wie else _("Kind of jongere"),
        "rol": _together(antwoord, naast) or (wie.rol if wie else ""),
        "kring": kring,
        "tekst": antwoord.tekst or anders,
        "datum": date_format(antwoord.op.astimezone(TIJDZONE), "j F Y"),
    }


def _together(antwoord: Any, naast: Houder | None) -> str:
    """By whom an answer was entered that a young child gave itself (R182); empty for every other answer."""
    if not antwoord.samen:
        return ""
    return _("koos zelf, samen met %(naam)s") % {"naam": naast.naam} if naast else _("koos zelf, met iemand erbij")


def kind_name(soort: str) -> str:
    """The kind of a moment in words."""
    return _("Tussendoor terugkijken") if soort == "tussen" else _("Terugkijken aan het eind")


def decision_name(besluit: str) -> str:
    """A decision in words; empty before there is one."""
    return {
        "": "",
        "doorgaan": _("We gaan zo door"),
        "aanpassen": _("We passen het plan aan"),
        "afsluiten": _("We werken toe naar afsluiten"),
    }[besluit]


EINDE_ADRES = {
    "inzetten": "casus:inzetten",
    "weigeringen": "casus:inzetten",
    "doelen": "casus:plan",
    "schoolbeeld": "casus:afsluiten_school",
    "verzuim": "casus:overleggen",
    "verzuim_onbekend": "casus:afsluiten_school",
    "afspraken": "casus:plan",
}
"""Where something that is needed before the end of a casus is done."""


def show_closing(casus: UUID, oordeel: Oordeel, evaluatie: UUID | None, *, van_school: bool) -> dict[str, Any]:
    """The verdict on closing, each thing that is needed first with the page on which this reader does it.

    What school must tell has no link for who is not of school.
    """
    kop = _("De nazorg kan beginnen") if oordeel.mag else _("De casus kan nog niet worden afgesloten")
    getoond = show_oordeel(oordeel, kop)
    for deel in getoond["voorwaarden"]:
        if not van_school and EINDE_ADRES.get(deel["sleutel"]) == "casus:afsluiten_school":
            continue
        if deel["sleutel"] in EINDE_ADRES:
            deel["url"] = reverse(EINDE_ADRES[deel["sleutel"]], args=[casus])
        elif deel["sleutel"].startswith(("evaluatie_", "cijfer_", "leefgebieden")):
            eind = reverse("casus:evaluatie_plannen", args=[casus]) + "?soort=eind"
            deel["url"] = reverse("casus:evaluatie", args=[evaluatie]) if evaluatie else eind
    return getoond
