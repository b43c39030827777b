"""Meetings as plain values for the templates, in the visitor's language."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from rondom.casus.feiten_overleg import Genodigdenfeiten
from rondom.casus.forms.overleg import Tijdens
from rondom.casus.models import Casus
from rondom.casus.selectors_overleg import Genodigdenregel, Overlegblad, Overlegregel
from rondom.casus.services.overleg import Verslagconflict
from rondom.casus.tonen import RING
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED
from rondom.kern.oordeel import Oordeel
from rondom.kern.overleg import Familiekeuze, Gespreksteller, Uitnodiging, vervolgstappen
from rondom.kern.plan import Plandeelsoort, leefgebieden
from rondom.kern.statussen import OverlegStatus
from rondom.kern.teksten import tekst
from rondom.kern.termijn import Stand
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder
from rondom.toegang.laden import Inzicht
from rondom.toegang.models import Naaste
from rondom.toegang.tonen import show_oordeel, show_text, taal

_TELLER = {Stand.OP_TIJD: "goed", Stand.BIJNA: "let-op", Stand.TE_LAAT: "fout"}
_ANTWOORD = {
    Uitnodiging.OPEN: "wacht", Uitnodiging.JA: "goed", Uitnodiging.NEE: "let-op", Uitnodiging.VIDEO: "goed",
}  # fmt: skip
_STATUS = {
    OverlegStatus.GEPLAND: "wacht", OverlegStatus.BEZIG: "bezig", OverlegStatus.AFGEROND: "goed",
    OverlegStatus.VERVALLEN: "dicht",
}  # fmt: skip


def show_teller(teller: Gespreksteller) -> dict[str, Any]:
    """The counter 'within a week' for the component ``teller``: a word beside the colour."""
    return {"nu": teller.nu, "van": teller.van, "tekst": show_text(teller.reden), "soort": _TELLER[teller.stand]}


def show_soort(soort: str) -> str:
    """The kind of a meeting in words."""
    return tekst(f"overleg.soort_{soort}", taal())


def show_lijst(regels: Iterable[Overlegregel]) -> list[dict[str, Any]]:
    """Meetings for the list."""
    return [
        {
            "overleg": r.overleg,
            "soort": show_soort(r.overleg.soort),
            "status_soort": _STATUS[OverlegStatus(r.overleg.status)],
            "teller": show_teller(r.teller) if r.overleg.status == OverlegStatus.GEPLAND else None,
        }
        for r in regels
    ]


def show_blad(blad: Overlegblad, door: Handelend) -> dict[str, Any]:
    """One meeting for its pages."""
    o = blad.overleg
    open_ = o.status in (OverlegStatus.GEPLAND, OverlegStatus.BEZIG)
    gasten = [_guest(r, blad, door) for r in blad.genodigden]
    return {
        "blad": blad,
        "overleg": o,
        "soort": show_soort(o.soort),
        "status_soort": _STATUS[OverlegStatus(o.status)],
        "teller": show_teller(blad.teller) if o.status != OverlegStatus.VERVALLEN else None,
        "praktisch": _practical(blad),
        "genodigden": gasten,
        "in_te_vullen": [g for g in gasten if g["invullen"] and g["wie"]],
        "kanten": _sides(blad),
        "apart": blad.keuze is Familiekeuze.APART,
        "samen": blad.keuze is Familiekeuze.SAMEN,
        "loopt": open_,
        "mijn_keuze": blad.mijn.familie_keuze if blad.mijn and door.is_familie else "",
    }


def _practical(blad: Overlegblad) -> list[tuple[str, str]]:
    o = blad.overleg
    wanneer = _("Nog geen datum")
    if o.gepland_op is not None:
        lokaal = o.gepland_op.astimezone(TIJDZONE)
        duur = _("%(aantal)s minuten") % {"aantal": o.duur_minuten}
        wanneer = f"{date_format(lokaal, 'l j F Y')}, {time_format(lokaal, 'H:i')} ({duur})"
    waar = o.plaats
    if o.plaats_is_thuis:
        waar = f"{waar} ({_('bij het gezin thuis')})" if waar else _("Bij het gezin thuis")
    return [
        (_("Wanneer"), wanneer),
        (_("Waar"), waar),
        (_("Hoe"), tekst(f"overleg.vorm_{o.vorm}", taal())),
        (_("Tolk"), o.tolk or _("niet nodig")),
    ]


def _guest(regel: Genodigdenregel, blad: Overlegblad, door: Handelend) -> dict[str, Any]:
    g, wie = regel.genodigde, regel.wie
    klaar = blad.overleg.status in (OverlegStatus.BEZIG, OverlegStatus.AFGEROND)
    if klaar:
        woord, soort = (_("Aanwezig"), "goed") if g.aanwezig else (_("Niet aanwezig"), "neutraal")
    else:
        antwoord = Uitnodiging(g.antwoord)
        woord, soort = tekst(f"overleg.antwoord_{antwoord.value}", taal()), _ANTWOORD[antwoord]
    return {
        "genodigde": g,
        "wie": wie,
        "kring": ring_of(wie),
        "woord": woord,
        "soort": soort,
        "invullen": blad.mag_regelen and not klaar and g.houder != door.houder,
        "wil_apart": g.familie_keuze == Familiekeuze.APART,
    }


def ring_of(wie: Houder | None) -> str:
    """The ring of the circle somebody stands in, for ``persoon``."""
    return RING.get(wie.wereld, "hulp") if wie else "school"


def _sides(blad: Overlegblad) -> list[dict[str, str]]:
    if blad.verslag is None or not (blad.verslag.zoals_thuis or blad.verslag.zoals_school):
        return []
    niets = _("Nog niets opgeschreven.")
    return [
        {"kop": _("Zoals het thuis gaat"), "kring": "gezin", "tekst": blad.verslag.zoals_thuis or niets},
        {"kop": _("Zoals het op school gaat"), "kring": "school", "tekst": blad.verslag.zoals_school or niets},
    ]


def show_conflict(conflict: Verslagconflict | None, form: Tijdens, blad: Overlegblad) -> list[dict[str, Any]]:
    """The fields that two people changed, for ``tweeversies``."""
    if conflict is None:
        return []
    wie = blad.verslag_van.naam if blad.verslag_van else _("Iemand anders")
    tijd = time_format(conflict.verslag.bijgewerkt_op.astimezone(TIJDZONE), "H:i")
    return [
        {
            "veld": v.veld, "naam": f"keuze_{v.veld}", "label": form.fields[v.veld].label, "mijn": v.mijn,
            "ander": v.ander, "wie": wie, "tijd": tijd,
        }
        for v in conflict.velden
    ]  # fmt: skip


def show_leefgebieden(casus: Casus, inzicht: Inzicht, door: Handelend) -> list[tuple[str, str]]:
    """The life areas that this holder writes and that fit the age (R071)."""
    parameters = read_parameters(casus.dossier.regio_id)
    passend = leefgebieden(Plandeelsoort.KIND, casus.jeugdige.geboortedatum, door.vandaag, parameters)
    return [
        (gebied.value, tekst(f"leefgebied.{gebied.value}", taal()))
        for gebied in passend
        if inzicht.schrijven & PLAN_PER_LEEFGEBIED[gebied]
    ]


def show_stappen(casus: Casus) -> list[tuple[str, str]]:
    """Where the casus can go after this meeting."""
    return [(o.naar, tekst(o.tekst, taal()).capitalize()) for o in vervolgstappen(casus.status)]


def show_verdict(oordeel: Oordeel, kop: str, dossier: UUID) -> dict[str, Any]:
    """A verdict whose conditions lead to the page where one asks consent."""
    verdict = show_oordeel(oordeel, kop)
    for eerst in verdict["voorwaarden"]:
        if eerst["sleutel"] == "toestemming":
            eerst["url"] = reverse("toegang:toestemming_vragen", args=[dossier])
    return verdict


def show_nodig(feiten: Genodigdenfeiten) -> str:
    """The languages for which somebody of the family needs an interpreter."""
    ids = [k.wie.id for k in feiten.kandidaten if k.wie.is_familie]
    talen = Naaste.objects.filter(id__in=ids, tolk_nodig=True).exclude(taal="").values_list("taal", flat=True)
    return ", ".join(sorted(set(talen)))
