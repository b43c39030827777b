"""Pages for what is opened past consent: break the glass, a route without consent, the second person, and the overview."""

from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.categorie import Categorie
from rondom.kern.nood import Noodsoort
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_nood import Noodinzage, Noodoordeel, Noodroute
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.laden import Geweigerd, load_dossier, log
from rondom.toegang.models import Dossier, Noodtoegang
from rondom.toegang.selectors_nood import (
    find_dossier,
    is_to_read,
    list_noden,
    list_questions,
    list_receivers,
    list_seconds,
)
from rondom.toegang.services import nood as noden
from rondom.toegang.services.nood import NoodNietMogelijk, Verantwoording
from rondom.toegang.tonen import show_oordeel

PER_BLADZIJDE = 25
IEDER = (Bevoegdheid.VEILIGHEID_BEHANDELEN, Bevoegdheid.LOGBOEK_LEZEN)


@vereist(Bevoegdheid.NOOD_INZIEN)
def break_glass(request: Verzoek) -> HttpResponse:
    """Read one category of one casus for some hours."""
    form = Noodinzage(request.POST or None, seconden=list_seconds(request.door))
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        dossier = find_dossier(form.cleaned_data["kenmerk"])
        try:
            if dossier is not None:
                return _opened(request, dossier, form.cleaned_data)
            request.weigering = Geweigerd("noodtoegang", None)  # type: ignore[attr-defined]
            form.add_error("kenmerk", _("Wij kennen in uw regio geen casus met dit kenmerk. Kijk het nog eens na."))
        except NoodNietMogelijk as fout:
            context["oordeel"] = show_oordeel(fout.oordeel, _("Dit kan zo niet"))
    mis = form.errors or "oordeel" in context
    return render(request, "toegang/nood_inzage.html", context, status=422 if mis else 200)


def _opened(request: Verzoek, dossier: UUID, g: dict[str, Any]) -> HttpResponse:
    nood = noden.open_glass(
        dossier=dossier,
        categorie=g["categorie"],
        reden=g["reden"],
        onveilig=g["onveilig"].strip(),
        tweede=g["tweede"].id if g["tweede"] else None,
        door=request.door,
    )
    tijd = date_format(nood.tot.astimezone(TIJDZONE), "H:i")
    messages.success(request, _("U kunt lezen tot %(tijd)s.") % {"tijd": tijd})
    return redirect("toegang:noodtoegang", nood.id)


@vereist(Bevoegdheid.NOOD_INZIEN)
def route(request: Verzoek, dossier: UUID) -> HttpResponse:
    """Ask a second reader to share without consent."""
    door = request.door
    gevonden, inzicht = load_dossier(dossier, door=door, doel="toestemming")
    if not inzicht.schrijven & Categorie.STATUS:
        raise Geweigerd("dossier", dossier, dossier)
    ontvangers = list_receivers(gevonden.regio_id, door)
    form = Noodroute(
        request.POST or None, seconden=list_seconds(door), ontvangers=ontvangers, vragen=list_questions(door)
    )
    context: dict[str, Any] = {"form": form, "dossier": gevonden}
    if request.method == "POST" and form.is_valid():
        try:
            return _asked(request, dossier, form.cleaned_data)
        except NoodNietMogelijk as fout:
            context["oordeel"] = show_oordeel(fout.oordeel, _("Dit kan zo niet"))
    mis = form.errors or "oordeel" in context
    return render(request, "toegang/nood_route.html", context, status=422 if mis else 200)


def _asked(request: Verzoek, dossier: UUID, g: dict[str, Any]) -> HttpResponse:
    waarom = Verantwoording(
        reden=g["reden"],
        geprobeerd=g["geprobeerd"],
        geen_andere_weg=g["geen_andere_weg"],
        minimum=g["minimum"],
        evenredig=g["evenredig"],
        consultatie=UUID(g["consultatie"]) if g["consultatie"] else None,
    )
    nood = noden.ask_route(
        dossier=dossier,
        ontvanger=g["ontvanger"],
        categorieen=reduce(or_, g["categorieen"], Categorie.GEEN),
        verantwoording=waarom,
        tot=g["tot"],
        tweede=g["tweede"].id if g["tweede"] else None,
        door=request.door,
    )
    messages.success(request, _("De tweede lezer is gevraagd. Er is nog niets gedeeld."))
    return redirect("toegang:noodtoegang", nood.id)


@vereist(*IEDER)
def overview(request: Verzoek) -> HttpResponse:
    """What I opened, judge or guard."""
    bladzijde = Paginator(list_noden(), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    if ids := [n.id for n in bladzijde.object_list]:
        log(
            door=request.door, actie="lijst", object_soort="noodtoegang", objecten=ids, doel="toezicht", veiligheid=True
        )
    return render(request, "toegang/noodtoegangen.html", {"bladzijde": bladzijde})


@vereist(*IEDER)
def detail(request: Verzoek, nood: UUID) -> HttpResponse:
    """One emergency: what was opened, why and until when; the second person judges it here."""
    rij = _load(request, nood)
    return _page(request, rij, Noodoordeel() if rij.tweede_id == request.door.houder else None)


@vereist(Bevoegdheid.VEILIGHEID_BEHANDELEN)
def judge(request: Verzoek, nood: UUID) -> HttpResponse:
    """The second person agrees or not."""
    rij = _load(request, nood)
    if rij.tweede_id != request.door.houder:
        raise Geweigerd("noodtoegang", nood, rij.dossier_id)
    form = Noodoordeel(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, rij, form)
    g = form.cleaned_data
    noden.judge(nood=rij, akkoord=g["akkoord"] == "ja", toelichting=g["toelichting"], stil=g["stil"], door=request.door)
    messages.success(request, _("Vastgelegd."))
    return redirect("toegang:noodtoegang", rij.id)


@vereist(Bevoegdheid.NOOD_INZIEN)
@require_POST
def told(request: Verzoek, nood: UUID) -> HttpResponse:
    """Who asked told the family in person."""
    rij = _load(request, nood)
    if rij.gevraagd_door_id != request.door.houder:
        raise Geweigerd("noodtoegang", nood, rij.dossier_id)
    noden.note_told(nood=rij, door=request.door)
    messages.success(request, _("Vastgelegd."))
    return redirect("toegang:noodtoegang", rij.id)


@vereist(*IEDER)
@require_POST
def seen(request: Verzoek, nood: UUID) -> HttpResponse:
    """Whoever was asked to read it has done so."""
    rij = _load(request, nood)
    if not is_to_read(rij, request.door):
        raise Geweigerd("noodtoegang", nood, rij.dossier_id)
    noden.note_seen(nood=rij, door=request.door)
    messages.success(request, _("Vastgelegd."))
    return redirect("toegang:noodtoegang", rij.id)


def _load(request: Verzoek, pk: UUID) -> Noodtoegang:
    rij = list_noden().filter(pk=pk).first()
    if rij is None:
        raise Geweigerd("noodtoegang", pk)
    log(
        door=request.door, actie="lezen", object_soort="noodtoegang", objecten=[pk], doel="toezicht", veiligheid=True,
        dossier=rij.dossier_id,
    )  # fmt: skip
    return rij


def _page(request: Verzoek, rij: Noodtoegang, form: Noodoordeel | None) -> HttpResponse:
    besluiten = list(rij.besluiten.order_by("op", "id"))
    akkoord = any(b.akkoord for b in besluiten) and all(b.akkoord for b in besluiten)
    loopt = rij.tot > request.door.moment and (rij.soort == Noodsoort.INZAGE or akkoord)
    casus = Dossier.objects.filter(pk=rij.dossier_id).values_list("casus__id", flat=True).first()
    casus_url = reverse("casus:casus", args=[casus]) if casus and loopt and rij.houder_id == request.door.houder else ""
    context = {"n": rij, "besluiten": besluiten, "form": form, "loopt": loopt, "casus_url": casus_url}
    context["te_lezen"] = is_to_read(rij, request.door)
    return render(request, "toegang/noodtoegang.html", context, status=422 if form and form.errors else 200)
