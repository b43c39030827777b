"""Pilots: found by everybody, registered, measured along the ladder, and ended by a decision (R209, R210, R223, BR42)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.pilot import Trede, Uitslag
from rondom.kern.programma import mag_voortgang
from rondom.spiegel import selectors_pilot as selectors
from rondom.spiegel.forms.pilot import Besluitpilot, Metinginvoer, Pilotinvoer, Zoekpilot
from rondom.spiegel.laden import find, region_of
from rondom.spiegel.models import Pilot
from rondom.spiegel.schrijven import posted, write
from rondom.spiegel.selectors_programma import list_owners, read_historie
from rondom.spiegel.services import pilot as pilots
from rondom.spiegel.services.sturing import writer
from rondom.spiegel.tonen_programma import history
from rondom.spiegel.views.programma import BIJHOUDEN, IEDEREEN, INVOER, may_keep, no_form, tell_refusal
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

PER_BLADZIJDE = 25


@vereist(*IEDEREEN)
def overview(request: Verzoek) -> HttpResponse:
    """Pilots of all regions: searched by words, municipality and how far they are."""
    form = Zoekpilot(request.GET or None) if request.GET else Zoekpilot({})
    vondst = selectors.search(form.vraag())
    bladzijde = Paginator(vondst.rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    vandaag, regio = request.door.vandaag, region_of(request.door)
    context = {"form": form, "bladzijde": bladzijde, "bedoeld": vondst.bedoeld, "gezocht": bool(request.GET)}
    context["regels"] = selectors.lines(bladzijde.object_list, vandaag)
    return render(request, "spiegel/pilots.html", context | may_keep(request, regio))


@vereist(*IEDEREEN)
def detail(request: Verzoek, pilot: UUID) -> HttpResponse:
    """One pilot of whatever region: what, where, costs, the ladder, decisions and what was learned."""
    rij = get_object_or_404(Pilot.objects.select_related("regio", "thema"), pk=pilot)
    context = {"blad": selectors.read_pilot(rij, request.door.vandaag), "pilot": rij}
    context["historie"] = history(read_historie([rij.id]))
    context["van_mij"] = mag_voortgang(writer(request.door, rij.eigenaar), rij.regio_id).mag
    return render(request, "spiegel/pilot.html", context | may_keep(request, rij.regio_id))


def _page(rij: Any) -> str:
    return reverse("spiegel:pilot", args=[getattr(rij, "pilot_id", rij.id)])


def _choices(request: Verzoek) -> dict[str, Any]:
    regio = region_of(request.door)
    eigenaars = list_owners(regio, request.door.vandaag)
    return {"regio": regio, "eigenaars": eigenaars, "scholen": selectors.list_schools(regio)}


@vereist(*BIJHOUDEN)
def add(request: Verzoek) -> HttpResponse:
    """Register a pilot."""
    form = Pilotinvoer(request.POST or None, door=request.door, **_choices(request))
    return write(
        request, form, naar=_page, sjabloon=INVOER,
        save=lambda _g: pilots.register(gegevens=form.gegevens(), door=request.door),
        context={"titel": _("Nieuwe pilot"), "terug_url": reverse("spiegel:pilots")},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def change(request: Verzoek, pilot: UUID) -> HttpResponse:
    """Other words, places or costs for a pilot."""
    rij, velden = find(Pilot, pilot, request), ("naam", "doel", "verwacht", "betaald_door")
    keuzes, start = _choices(request), Pilotinvoer.initial_of(rij)
    form = Pilotinvoer(posted(request, rij, velden), door=request.door, initial=start, **keuzes)
    return write(
        request, form, naar=_page, sjabloon=INVOER,
        save=lambda g: pilots.change(
            pilot=rij.id, gegevens=form.gegevens(), versie=g["versie"] or 0, door=request.door
        ),
        opnieuw=lambda data: Pilotinvoer(data, door=request.door, initial=start, **keuzes), velden=velden,
        context={"titel": rij.naam, "terug_url": _page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
@require_POST
def begin(request: Verzoek, pilot: UUID) -> HttpResponse:
    """It runs from now on."""
    rij = find(Pilot, pilot, request)
    try:
        pilots.begin(pilot=rij.id, door=request.door)
    except Ongeldig as fout:
        tell_refusal(request, fout)
    return redirect(_page(rij))


@vereist(*IEDEREEN)
def measure(request: Verzoek, pilot: UUID) -> HttpResponse:
    """What was measured and noticed on one step; by who leads the pilot, or keeps the programme."""
    rij = find(Pilot, pilot, request)
    oordeel = mag_voortgang(writer(request.door, rij.eigenaar), rij.regio_id)
    if not oordeel.mag:
        return no_form(request, show_text(oordeel.redenen[0]), _page(rij))
    vandaag = request.door.vandaag
    start = {"dag": vandaag, "trede": request.GET.get("trede", "")}
    return write(
        request, Metinginvoer(request.POST or None, door=request.door, initial=start, vandaag=vandaag),
        naar=_page, sjabloon=INVOER,
        save=lambda g: pilots.measure(
            pilot=rij.id, trede=Trede(g["trede"]), dag=g["dag"], uitslag=Uitslag(g["uitslag"]),
            meetbaar=g["meetbaar"], merkbaar=g["merkbaar"], door=request.door,
        ),
        context={"titel": _("Hoe gaat het op deze trede?"), "boven": rij.naam, "terug_url": _page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def decide(request: Verzoek, pilot: UUID) -> HttpResponse:
    """Stop, go on or broaden."""
    rij = find(Pilot, pilot, request)
    form = Besluitpilot(request.POST or None, door=request.door, initial={"versie": rij.versie})
    return write(
        request, form, naar=_page, sjabloon=INVOER,
        save=lambda g: pilots.decide(
            pilot=rij.id, besluit=form.feiten(), versie=g["versie"] or 0, door=request.door
        ),
        opnieuw=lambda data: Besluitpilot(data, door=request.door),
        context={"titel": _("Besluit over de pilot"), "boven": rij.naam, "terug_url": _page(rij)},
    )  # fmt: skip
