"""The governance as it works: bodies, seats, meetings, the shared work list, decisions, yearly duties (R204, R207, BR40)."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.bestuur import JAARPLICHTEN
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.statussen import BIJEENKOMST, BijeenkomstStatus
from rondom.netwerk.models import Regio
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel import bijeenkomststuk
from rondom.spiegel import selectors_bestuur as selectors
from rondom.spiegel.forms.bestuur import (
    Antwoorden,
    Besluitinvoer,
    Blijk,
    Gehouden,
    Gremiuminvoer,
    Lidinvoer,
    Planning,
    Werkpuntinvoer,
)
from rondom.spiegel.laden import find, region_of
from rondom.spiegel.models import Bestuursbesluit, Bijeenkomst, Gremium, Gremiumlid, Werkpunt
from rondom.spiegel.schrijven import posted, write
from rondom.spiegel.selectors_programma import list_members
from rondom.spiegel.services import bijeenkomst as bijeenkomsten
from rondom.spiegel.services import gremium as gremia
from rondom.spiegel.services import jaarplicht as jaarplichten
from rondom.spiegel.services import partijstem as partijstemmen
from rondom.spiegel.services import werkpunt as werkpunten
from rondom.spiegel.views.programma import BIJHOUDEN, INVOER, may_keep, no_form, tell_refusal
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

LEZEN = (B.CASUS_LEZEN, B.BELEID_LEZEN)
"""Everybody who works in the region; families read the programme."""


@vereist(*LEZEN)
def overview(request: Verzoek) -> HttpResponse:
    """All bodies of the region, with what they lack, and the clock of the yearly duties."""
    regio, vandaag = region_of(request.door), request.door.vandaag
    plichten = selectors.read_jaarplichten(regio, vandaag, read_parameters(regio))
    context = {"gremia": selectors.read_gremia(regio, vandaag), "plichten": plichten}
    return render(request, "spiegel/bestuur.html", context | may_keep(request, regio))


@vereist(*LEZEN)
def body(request: Verzoek, gremium: UUID) -> HttpResponse:
    """One body: seats and mandates, work list, meetings."""
    rij = find(Gremium, gremium, request)
    blad = selectors.read_gremium(rij, request.door.vandaag)
    return render(request, "spiegel/gremium.html", {"blad": blad, "gremium": rij} | may_keep(request, rij.regio_id))


@vereist(*LEZEN)
def meeting(request: Verzoek, bijeenkomst: UUID) -> HttpResponse:
    """One meeting: who was there, agenda, decisions with agreement per party, minutes."""
    rij = find(Bijeenkomst, bijeenkomst, request, "gremium")
    context = {
        "blad": selectors.read_bijeenkomst(rij, request.door),
        "rij": rij,
        "stappen": BIJEENKOMST.vanuit(rij.status),
    }
    return render(request, "spiegel/bijeenkomst.html", context | may_keep(request, rij.regio_id))


@vereist(*LEZEN)
def meeting_pdf(request: Verzoek, bijeenkomst: UUID) -> HttpResponse:
    """Agenda, decisions and agreement of one meeting; of an OOGO together with the figures of the region."""
    rij = find(Bijeenkomst, bijeenkomst, request, "gremium")
    regio = Regio.objects.get(pk=rij.regio_id)
    inhoud = bijeenkomststuk.as_pdf(selectors.read_bijeenkomst(rij), regio, get_language() or "nl")
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="bijeenkomst-{rij.dag.isoformat()}.pdf"'
    return antwoord


# Bodies and seats -------------------------------------------------------------------------------------------------


def _body_page(rij: Any) -> str:
    return reverse("spiegel:gremium", args=[getattr(rij, "gremium_id", rij.id)])


@vereist(*BIJHOUDEN)
def add_body(request: Verzoek) -> HttpResponse:
    """A new body."""
    return write(
        request, Gremiuminvoer(request.POST or None, door=request.door), naar=_body_page, sjabloon=INVOER,
        save=lambda g: gremia.make(gegevens=g, door=request.door),
        context={"titel": _("Nieuw overleg"), "terug_url": reverse("spiegel:bestuur")},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def change_body(request: Verzoek, gremium: UUID) -> HttpResponse:
    """Another name or task for a body."""
    rij, velden = find(Gremium, gremium, request), ("naam", "opdracht")
    start = {v: getattr(rij, v) for v in (*gremia.VELDEN, "versie")}
    return write(
        request, Gremiuminvoer(posted(request, rij, velden), door=request.door, initial=start),
        naar=_body_page, sjabloon=INVOER,
        save=lambda g: gremia.change(gremium=rij.id, gegevens=g, versie=g["versie"] or 0, door=request.door),
        opnieuw=lambda data: Gremiuminvoer(data, door=request.door, initial=start), velden=velden,
        context={"titel": rij.naam, "terug_url": _body_page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
@require_POST
def end_body(request: Verzoek, gremium: UUID) -> HttpResponse:
    """It meets no more, or it does after all."""
    rij = gremia.end(gremium=find(Gremium, gremium, request).id, door=request.door, weer="weer" in request.POST)
    return redirect(_body_page(rij))


@vereist(*BIJHOUDEN)
def add_member(request: Verzoek, gremium: UUID) -> HttpResponse:
    """A seat in a body."""
    rij = find(Gremium, gremium, request)
    form = Lidinvoer(
        request.POST or None, door=request.door, functies=list_members(rij.regio_id, request.door.vandaag),
        initial={"vanaf": request.door.vandaag},
    )  # fmt: skip
    return write(
        request, form, naar=_body_page, sjabloon=INVOER,
        save=lambda g: gremia.add_member(
            gremium=rij.id, functie=form.functies[g["functie"]], gegevens=g, door=request.door
        ),
        context={"titel": _("Lid toevoegen"), "boven": rij.naam, "terug_url": _body_page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
@require_POST
def end_member(request: Verzoek, lid: UUID) -> HttpResponse:
    """A seat ends today."""
    rij = find(Gremiumlid, lid, request)
    return redirect(_body_page(gremia.end_member(lid=rij.id, tot=request.door.vandaag, door=request.door)))


# The work list ----------------------------------------------------------------------------------------------------


@vereist(*BIJHOUDEN)
def add_point(request: Verzoek, gremium: UUID) -> HttpResponse:
    """A point for the shared work list."""
    rij = find(Gremium, gremium, request)
    return write(
        request, Werkpuntinvoer(request.POST or None, door=request.door, regio=rij.regio_id),
        naar=_body_page, sjabloon=INVOER,
        save=lambda g: werkpunten.add(gremium=rij.id, gegevens=g, door=request.door),
        context={"titel": _("Punt op de werklijst"), "boven": rij.naam, "terug_url": _body_page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def change_point(request: Verzoek, werkpunt: UUID) -> HttpResponse:
    """Other words for a point."""
    rij, velden = find(Werkpunt, werkpunt, request), ("titel", "toelichting")
    start = {v: getattr(rij, v) for v in (*werkpunten.VELDEN, "versie")}
    return write(
        request, Werkpuntinvoer(posted(request, rij, velden), door=request.door, initial=start, regio=rij.regio_id),
        naar=_body_page, sjabloon=INVOER,
        save=lambda g: werkpunten.change(werkpunt=rij.id, gegevens=g, versie=g["versie"] or 0, door=request.door),
        opnieuw=lambda data: Werkpuntinvoer(data, door=request.door, initial=start, regio=rij.regio_id), velden=velden,
        context={"titel": rij.titel, "terug_url": _body_page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
@require_POST
def finish_point(request: Verzoek, werkpunt: UUID) -> HttpResponse:
    """A point is dealt with."""
    rij = werkpunten.finish(
        werkpunt=find(Werkpunt, werkpunt, request).id, door=request.door, weer="weer" in request.POST
    )
    return redirect(_body_page(rij))


# Meetings ---------------------------------------------------------------------------------------------------------


def _meeting_page(rij: Any) -> str:
    return reverse("spiegel:bijeenkomst", args=[rij.id])


@vereist(*BIJHOUDEN)
def plan_meeting(request: Verzoek, gremium: UUID) -> HttpResponse:
    """A new meeting, with an agenda from the work list."""
    rij = find(Gremium, gremium, request)
    punten = selectors.list_open_points(rij.id)
    start = {"agenda": [str(p.id) for p in punten]}
    return write(
        request, Planning(request.POST or None, door=request.door, initial=start, werkpunten=punten),
        naar=_meeting_page, sjabloon=INVOER,
        save=lambda g: bijeenkomsten.plan(
            gremium=rij.id, dag=g["dag"], plaats=g["plaats"], agenda=g.get("agenda", []), door=request.door
        ),
        context={"titel": _("Bijeenkomst plannen"), "boven": rij.naam, "terug_url": _body_page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def change_meeting(request: Verzoek, bijeenkomst: UUID) -> HttpResponse:
    """Another day, place or agenda."""
    rij = find(Bijeenkomst, bijeenkomst, request, "gremium")
    punten = selectors.list_open_points(rij.gremium_id, rij.id)
    agenda = [str(p.werkpunt_id) for p in rij.plekken.order_by("nummer")]
    start = {"dag": rij.dag, "plaats": rij.plaats, "versie": rij.versie, "agenda": agenda}
    return write(
        request, Planning(posted(request, rij, ("plaats",)), door=request.door, initial=start, werkpunten=punten),
        naar=_meeting_page, sjabloon=INVOER,
        save=lambda g: bijeenkomsten.change(
            bijeenkomst=rij.id, dag=g["dag"], plaats=g["plaats"], agenda=g.get("agenda", []),
            versie=g["versie"] or 0, door=request.door,
        ),
        opnieuw=lambda data: Planning(data, door=request.door, initial=start, werkpunten=punten), velden=("plaats",),
        context={"titel": _("Bijeenkomst wijzigen"), "boven": rij.gremium.naam, "terug_url": _meeting_page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
@require_POST
def move_meeting(request: Verzoek, bijeenkomst: UUID) -> HttpResponse:
    """Cancel a meeting, or plan it again."""
    rij = find(Bijeenkomst, bijeenkomst, request)
    naar = request.POST.get("naar", "")
    if naar in (BijeenkomstStatus.GEPLAND, BijeenkomstStatus.VERVALLEN):
        try:
            bijeenkomsten.move(bijeenkomst=rij.id, naar=BijeenkomstStatus(naar), door=request.door)
        except Ongeldig as fout:
            tell_refusal(request, fout)
    return redirect(_meeting_page(rij))


def held_start(blad: selectors.Bijeenkomstblad) -> dict[str, Any]:
    """How the form of a meeting that was held starts."""
    er = [str(lid.rij.id) for lid in blad.leden if lid.aanwezig]
    return {"aanwezig": er, "verslag": blad.rij.verslag, "versie": blad.rij.versie}


@vereist(*BIJHOUDEN)
def hold_meeting(request: Verzoek, bijeenkomst: UUID) -> HttpResponse:
    """Who was there, what came of each point, and the minutes."""
    rij = find(Bijeenkomst, bijeenkomst, request, "gremium")
    blad = selectors.read_bijeenkomst(rij)
    make = partial(Gehouden, door=request.door, initial=held_start(blad), leden=blad.leden, agenda=blad.agenda)
    form = make(posted(request, rij, ("verslag",)))
    return write(
        request, form, naar=_meeting_page, sjabloon=INVOER, opnieuw=make, velden=("verslag",),
        save=lambda g: bijeenkomsten.hold(
            bijeenkomst=rij.id, aanwezig=g["aanwezig"], uitkomsten=form.uitkomsten(), verslag=g["verslag"],
            versie=g["versie"] or 0, door=request.door,
        ),
        context={"titel": _("Wie was er, en wat kwam eruit?"), "boven": rij.gremium.naam, "terug_url": _meeting_page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def decide(request: Verzoek, bijeenkomst: UUID) -> HttpResponse:
    """A decision of a meeting."""
    rij = find(Bijeenkomst, bijeenkomst, request, "gremium")
    agenda = selectors.read_bijeenkomst(rij).agenda
    return write(
        request, Besluitinvoer(request.POST or None, door=request.door, agenda=agenda), sjabloon=INVOER,
        naar=lambda besluit: reverse("spiegel:besluit_stem", args=[besluit.id]),
        save=lambda g: bijeenkomsten.decide(
            bijeenkomst=rij.id, tekst=g["tekst"], werkpunt=g["werkpunt"], door=request.door
        ),
        context={"titel": _("Besluit vastleggen"), "boven": rij.gremium.naam, "terug_url": _meeting_page(rij)},
    )  # fmt: skip


@vereist(*LEZEN)
def agreement(request: Verzoek, besluit: UUID) -> HttpResponse:
    """What the parties say to a decision: of the own party, or of all for who keeps the programme."""
    rij = find(Bestuursbesluit, besluit, request, "bijeenkomst__gremium")
    blad = selectors.read_bijeenkomst(rij.bijeenkomst, request.door)
    regel = next(r for r in blad.besluiten if r.rij.id == rij.id)
    if not regel.mijn:
        return no_form(request, show_text(regel.waarom_niet), _meeting_page(rij.bijeenkomst))
    form = Antwoorden(request.POST or None, door=request.door, antwoorden=regel.mijn)

    def save(_g: dict[str, Any]) -> Bijeenkomst:
        partijstemmen.agree_all(besluit=rij.id, antwoorden=form.changed(), door=request.door)
        return rij.bijeenkomst

    houdt_bij = may_keep(request, rij.regio_id)["mag"]
    titel = _("Wie is het ermee eens?") if houdt_bij else _("Is uw partij het ermee eens?")
    boven = f"{rij.bijeenkomst.gremium.naam}, {date_format(rij.bijeenkomst.dag, 'j F Y')}"
    context = {"titel": titel, "boven": boven, "lees": rij.tekst, "terug_url": _meeting_page(rij.bijeenkomst)}
    return write(request, form, save, naar=_meeting_page, sjabloon=INVOER, context=context)


# Yearly duties ----------------------------------------------------------------------------------------------------


@vereist(*LEZEN)
def duty(request: Verzoek, soort: str) -> HttpResponse:
    """One yearly duty: its clock, when it was done, and a form to write down that it was done."""
    plicht = JAARPLICHTEN.get(soort)
    if plicht is None:
        raise Http404
    regio, vandaag = region_of(request.door), request.door.vandaag
    regels = selectors.read_jaarplichten(regio, vandaag, read_parameters(regio))
    regel = next(r for r in regels if r.plicht == plicht)
    context = {"plicht": plicht, "regel": regel, "blijken": selectors.list_blijken(regio, soort)}
    form = Blijk(
        request.POST if request.method == "POST" and not plicht.door_oogo else None, door=request.door, vandaag=vandaag
    )
    return write(
        request, form, sjabloon="spiegel/jaarplicht.html", context=context | may_keep(request, regio),
        naar=lambda blijk: reverse("spiegel:jaarplicht", args=[soort]),
        save=lambda g: jaarplichten.prove(
            soort=soort, gedaan_op=g["gedaan_op"], toelichting=g["toelichting"], door=request.door
        ),
    )  # fmt: skip
