"""The family and custody: who belongs to it, who decides, and where that was checked (L07)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.gesprek import BRONNEN, RELATIES, Leerlingvorm, Naastevorm
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.selectors_gezin import (
    Gezinslid,
    find_ended,
    find_gezagsbesluit,
    list_gezin,
    list_wetsgronden,
    warnings,
)
from rondom.casus.selectors_inzet import has_running_help
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import Relatie
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.woonplaats import beoordeel_verhuizing
from rondom.netwerk.models import Gemeente
from rondom.netwerk.selectors import find_gemeente, read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models import Jeugdige, Naaste
from rondom.toegang.selectors_uitnodiging import list_papieren, read_standen
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gezin
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import category_names, show_text

LEZEN = Bevoegdheid.CASUS_LEZEN
CONTACT = ("naam", "aanduiding", "telefoon", "email", "adres", "taal", "tolk_nodig")


@vereist(LEZEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """Who belongs to the family, who has custody, and what still has to be checked."""
    tafel = load_casus(casus, door=request.door, doel="gezin")
    j, vandaag = tafel.casus.jeugdige, request.door.vandaag
    leden = list_gezin(j, tafel.dossier, vandaag)
    controle = warnings(j, leden, vandaag, read_parameters(tafel.casus.dossier.regio_id))
    mag = bool(tafel.inzicht.schrijven & Categorie.CONTACT)
    context = {
        "tafel": tafel,
        "waarschuwingen": [show_text(w) for w in controle] if mag else [],
        "kind": _facts(j),
        "mag_schrijven": mag,
        "mag_gezag": bool(tafel.inzicht.beheren & Categorie.CONTACT),
        "weg": find_ended(j, request.GET.get("weg", ""), vandaag) if mag else None,
        "relaties": dict(RELATIES),
        "bronnen": dict(BRONNEN),
    }
    return render(request, "casus/gezin.html", context | _coming_in(request, tafel, leden) | _law(request, tafel))


@vereist(LEZEN)
def add(request: Verzoek, casus: UUID) -> HttpResponse:
    """Add somebody of the family."""
    tafel = _to_write(request, casus)
    form = Naastevorm(request.POST or None, nieuw=True, **_limits(request, tafel))
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        dossiers.add_naaste(
            dossier=tafel.casus.dossier,
            jeugdige=tafel.casus.jeugdige,
            relatie=Relatie(g["relatie"]),
            door=request.door,
            **{veld: g[veld] for veld in CONTACT},
            adres_geheim=g["adres_geheim"],
            **(_gezag(g) if g.get("gezag") == "ja" else {}),
        )
        messages.success(request, _("%(naam)s staat bij het gezin.") % {"naam": g["naam"]})
        return redirect("casus:gezin", casus)
    return _form(request, form, tafel, _("Iemand toevoegen"))


@vereist(LEZEN)
def change(request: Verzoek, casus: UUID, naaste: UUID) -> HttpResponse:
    """Correct how somebody is reached, and record custody."""
    tafel = _to_write(request, casus)
    gevonden = _find(tafel, naaste)
    form = Naastevorm(request.POST or None, initial=_initial(gevonden), nieuw=False, **_limits(request, tafel))
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                _save(form.cleaned_data, gevonden, tafel, request)
            messages.success(request, _("Bewaard."))
            return redirect("casus:gezin", casus)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    return _form(request, form, tafel, gevonden.naam)


@vereist(LEZEN)
@require_POST
def end(request: Verzoek, casus: UUID, naaste: UUID) -> HttpResponse:
    """Somebody no longer belongs to the family around this child; or undo that."""
    tafel = _to_write(request, casus)
    gevonden = _find(tafel, naaste)
    if not tafel.inzicht.beheren & Categorie.CONTACT or gevonden.relatie == Relatie.JEUGDIGE:
        raise Geweigerd("naaste", naaste, tafel.dossier)
    if "terug" in request.POST:
        gezin.restore_naaste(dossier=tafel.casus.dossier, naaste=gevonden, door=request.door)
        messages.success(request, _("%(naam)s staat weer bij het gezin.") % {"naam": gevonden.naam})
        return redirect("casus:gezin", casus)
    gezin.end_naaste(dossier=tafel.casus.dossier, naaste=gevonden, door=request.door)
    return redirect(f"{reverse('casus:gezin', args=[casus])}?weg={naaste}")


@vereist(LEZEN)
def change_child(request: Verzoek, casus: UUID) -> HttpResponse:
    """Correct what is known of the child itself."""
    tafel = _to_write(request, casus)
    j = tafel.casus.jeugdige
    velden = ("roepnaam", "tussenvoegsel", "achternaam", "geboortedatum", "groep", "pc4", "woongemeente")
    form = Leerlingvorm(
        request.POST or None,
        initial={veld: getattr(j, veld) for veld in velden},
        vandaag=request.door.vandaag,
        mag_gezag=bool(tafel.inzicht.beheren & Categorie.CONTACT),
        gemeenten=Gemeente.objects.filter(regio=tafel.casus.dossier.regio_id).order_by("naam"),
    )
    if request.method == "POST" and form.is_valid():
        _change_child(request, tafel, form.cleaned_data)
        return redirect("casus:gezin", casus)
    return _form(request, form, tafel, _("Gegevens van de leerling"))


def _change_child(request: Verzoek, tafel: Tafel, gegevens: dict[str, Any]) -> None:
    """Save, and say what follows when the child moved. Without a municipality the postcode area tells it."""
    j, pc4 = tafel.casus.jeugdige, gegevens["pc4"]
    gemeente = gegevens["woongemeente"] or (find_gemeente(pc4, request.door.vandaag) if pc4 else None)
    oud, nieuw = j.woongemeente_id or "", gemeente.code if gemeente else None
    waarden = gegevens | {"woongemeente": nieuw}
    gezin.change_jeugdige(dossier=tafel.casus.dossier, jeugdige=j, door=request.door, **waarden)
    messages.success(request, _("Bewaard."))
    _tell_move(request, tafel, oud, nieuw or "")


def _tell_move(request: Verzoek, tafel: Tafel, oud: str, nieuw: str) -> None:
    """What moving to another municipality means (L29)."""
    loopt = has_running_help(tafel.dossier, request.door)
    oordeel = beoordeel_verhuizing(oud, nieuw, hulp_loopt=loopt)
    for waarom in oordeel.redenen if oordeel else ():
        messages.info(request, f"{show_text(waarom)} ({waarom.regel})")


def _coming_in(request: Verzoek, tafel: Tafel, leden: list[Gezinslid]) -> dict[str, Any]:
    """Everybody with the last invitation, and what was asked on paper."""
    standen = read_standen(tafel.dossier, request.door)
    return {
        "leden": [(lid, standen.get(lid.naaste.id)) for lid in leden],
        "papieren": list_papieren(tafel.dossier, request.door),
        # Others who may manage contact would come to a closed door: inviting is of who coordinates (BR39).
        "mag_uitnodigen": bool(tafel.inzicht.beheren & Categorie.CONTACT)
        and request.door.mag(Bevoegdheid.CASUS_COORDINEREN),
    }


def _law(request: Verzoek, tafel: Tafel) -> dict[str, Any]:
    """What the court or the law says here; who coordinates at the child's own school records it (L04, L07)."""
    door = request.door
    eigen = door.organisatie == tafel.casus.dossier.school_id and door.mag(Bevoegdheid.CASUS_COORDINEREN)
    return {
        "wetsgronden": [(w, category_names(w.categorieen)) for w in list_wetsgronden(tafel.dossier, door)],
        "gezagsbesluit": find_gezagsbesluit(tafel.dossier, door),
        "mag_wet": eigen and bool(tafel.inzicht.beheren & Categorie.GEZIN),
    }


def _facts(j: Jeugdige) -> list[tuple[str, str]]:
    return [
        (_("Geboren"), date_format(j.geboortedatum, "j F Y")),
        (_("Klas of groep"), j.groep),
        (_("Postcode"), j.pc4),
        (_("Woongemeente"), j.woongemeente.naam if j.woongemeente else ""),
    ]


def _to_write(request: Verzoek, casus: UUID) -> Tafel:
    return load_casus(casus, door=request.door, doel="gezin", schrijven=Categorie.CONTACT)


def _find(tafel: Tafel, pk: UUID) -> Naaste:
    naaste = Naaste.objects.filter(pk=pk, jeugdige=tafel.casus.jeugdige_id).first()
    if naaste is None:
        raise Geweigerd("naaste", pk, tafel.dossier)
    return naaste


def _limits(request: Verzoek, tafel: Tafel) -> dict[str, Any]:
    return {
        "vandaag": request.door.vandaag,
        "geboortedatum": tafel.casus.jeugdige.geboortedatum,
        "mag_gezag": bool(tafel.inzicht.beheren & Categorie.CONTACT),
    }


def _gezag(g: dict[str, Any]) -> dict[str, Any]:
    return {veld: g[veld] for veld in ("gezag_vanaf", "gezag_bron", "gezag_gecontroleerd_op")}


def _save(g: dict[str, Any], naaste: Naaste, tafel: Tafel, request: Verzoek) -> None:
    dossier, door = tafel.casus.dossier, request.door
    waarden = {veld: g[veld] for veld in (*CONTACT, "adres_geheim")}
    gezin.change_naaste(dossier=dossier, naaste=naaste, door=door, **waarden)
    if "gezag" not in g:
        return
    ja = g["gezag"] == "ja"
    if not ja and naaste.gezag_vanaf is None:
        return
    dossiers.set_gezag(
        dossier=dossier,
        naaste=naaste,
        gezag_vanaf=g["gezag_vanaf"] if ja else None,
        gezag_tot=g["gezag_tot"] if ja else None,
        bron=g["gezag_bron"] if ja else "",
        gecontroleerd_op=g["gezag_gecontroleerd_op"] if ja else None,
        door=door,
    )


def _initial(naaste: Naaste) -> dict[str, Any]:
    gezag = ("gezag_vanaf", "gezag_tot", "gezag_bron", "gezag_gecontroleerd_op")
    waarden = {veld: getattr(naaste, veld) for veld in (*CONTACT, *gezag)}
    return waarden | {"gezag": "ja" if naaste.gezag_vanaf else "nee"}


def _form(request: Verzoek, form: Naastevorm | Leerlingvorm, tafel: Tafel, titel: str) -> HttpResponse:
    context = {"form": form, "tafel": tafel, "titel": titel}
    return render(request, "casus/gezin_formulier.html", context, status=422 if form.errors else 200)
