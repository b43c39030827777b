"""Book a talk at school, see one's appointments, cancel (R183). For family and colleagues at that school alike."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.rollen import is_jeugdige
from rondom.kern.spreekuur import beoordeel
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_spreekuur import Boek
from rondom.toegang.laden import Geweigerd, log, log_list
from rondom.toegang.selectors_spreekuur import (
    Plekregel,
    boekfeiten_of,
    find_boeking,
    find_school,
    list_vrije_plekken,
    my_boekingen,
)
from rondom.toegang.services import spreekuur
from rondom.toegang.tonen import show_oordeel, show_text
from rondom.toegang.tonen_spreekuur import moment_of, show_boekingen, show_plekken

BOEKERS = (B.CASUS_LEZEN, B.EIGEN_DOSSIER)
PER_BLADZIJDE = 12


@vereist(*BOEKERS)
def overview(request: Verzoek) -> HttpResponse:
    """My appointments, and the free places of the school."""
    school = find_school(request.door)
    if school is None:
        return _without_school(request)
    mijn = list(my_boekingen(request.door))
    log_list(request.door, "boeking", [b.id for b in mijn], "spreekuur")
    plekken = show_plekken(list_vrije_plekken(school, request.door.moment))
    bladzijde = Paginator(plekken, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "school": school,
        "mijn": show_boekingen(mijn),
        "bladzijde": bladzijde,
        "jong": is_jeugdige(request.door.rol),
    }
    return render(request, "toegang/spreekuur.html", context)


def _without_school(request: Verzoek) -> HttpResponse:
    if request.door.mag(B.SPREEKUUR_HOUDEN):
        return redirect("toegang:op_school", request.door.houder)
    return render(request, "toegang/spreekuur.html", {"jong": is_jeugdige(request.door.rol)})


@vereist(*BOEKERS)
def book(request: Verzoek, vastdagdeel: UUID, begin: str) -> HttpResponse:
    """Book one place: how one wants to be called, and nothing else is needed."""
    school, moment = find_school(request.door), moment_of(begin)
    if school is None or moment is None:
        raise Http404
    jong = is_jeugdige(request.door.rol)
    form = Boek(request.POST or None, jong=jong, initial={"naam": request.door.naam})
    if request.method == "POST" and form.is_valid():
        return _book(request, school, vastdagdeel, moment, form)
    return _booking_page(request, school, vastdagdeel, moment, form)


def _book(request: Verzoek, school: Organisatie, vastdagdeel: UUID, begin: datetime, form: Boek) -> HttpResponse:
    naam, reden = form.cleaned_data["naam"], form.cleaned_data["reden"]
    try:
        spreekuur.book(
            school=school, vastdagdeel=vastdagdeel, begin=begin, naam=naam, reden_tekst=reden, door=request.door
        )
    except spreekuur.GeenPlek as fout:
        form.add_error(None, show_text(fout.oordeel.redenen[0]))
        return _booking_page(request, school, vastdagdeel, begin, form)
    jong = is_jeugdige(request.door.rol)
    messages.success(request, _("Je afspraak staat.") if jong else _("Uw afspraak staat."))
    return redirect("toegang:spreekuur")


def _booking_page(request: Verzoek, school: Organisatie, deel: UUID, begin: datetime, form: Boek) -> HttpResponse:
    """The form of one place; when it is gone, the others of that day beside what was typed."""
    dezelfde = [p for p in list_vrije_plekken(school, request.door.moment, alles=True) if p.plek.dienst.deel.id == deel]
    plek = next((p for p in dezelfde if p.plek.begin == begin), None)
    if plek is None and not form.errors:
        raise Http404
    door = request.door
    oordeel = beoordeel(boekfeiten_of(school, door), door.vandaag, read_parameters(school.regio_id))
    context = {"form": form, "school": school, "begin": begin, "oordeel": show_oordeel(oordeel, _title(plek))}
    context |= {"mag": oordeel.mag and plek is not None and plek.vrij, "jong": is_jeugdige(door.rol)}
    context["plek"] = show_plekken([plek or dezelfde[0]])[0] if plek or dezelfde else None
    context["andere"] = show_plekken(p for p in dezelfde if p.vrij and p.plek.begin != begin)[:3]
    return render(request, "toegang/spreekuur_boeken.html", context, status=422 if form.errors else 200)


def _title(plek: Plekregel | None) -> str:
    return _("Deze plek boeken") if plek is not None and plek.vrij else _("Deze plek is niet vrij")


@vereist(*BOEKERS)
@require_POST
def cancel(request: Verzoek, boeking: UUID) -> HttpResponse:
    """Cancel: who booked, or the professional."""
    rij = find_boeking(boeking)
    if rij is None or request.door.houder not in (rij.geboekt_door, rij.functie_id, rij.vastdagdeel.vervanger_id):
        raise Geweigerd("boeking", boeking)
    try:
        spreekuur.cancel(boeking=rij, door=request.door)
        messages.success(request, _("De afspraak is afgezegd. Wie het aangaat, krijgt bericht."))
    except spreekuur.GeenPlek as fout:
        messages.info(request, show_text(fout.oordeel.redenen[0]))
    log(door=request.door, actie="afzeggen", object_soort="boeking", objecten=[rij.id], doel="spreekuur")
    return redirect("toegang:spreekuur")
