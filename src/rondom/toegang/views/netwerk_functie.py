"""Who works where, for who keeps it: begin, put right, and let somebody else take over (R006)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from rondom.kern.opvolging import Wisselreden
from rondom.netwerk.feiten_netwerk import plek_of
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors_netwerk import list_changes, list_seats_of, list_successors, people_to_choose
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_netwerk import Functieherstel, Functienieuw, Wissel
from rondom.toegang.houders import read_houders
from rondom.toegang.services import functie as functies
from rondom.toegang.tonen import show_oordeel
from rondom.toegang.views.netwerk import BIJHOUDERS, LEZERS, find_organisation, keeps


@vereist(*BIJHOUDERS)
def add(request: Verzoek, organisatie: UUID) -> HttpResponse:
    """Somebody begins to work here."""
    rij = find_organisation(request, organisatie)
    _must_keep(request, rij)
    mensen = people_to_choose(rij)
    form = Functienieuw(request.POST or None, soort=rij.soort, mensen=mensen, vandaag=request.door.vandaag)
    context: dict[str, Any] = {"form": form, "organisatie": rij}
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        keuze = {k: g[k] for k in ("rol", "vanaf", "tot", "bereikbaar")}
        try:
            nieuw = functies.add(organisatie=rij, persoon=form.wie(rij.regio_id), door=request.door, **keuze)
        except functies.NietMogelijk as fout:
            return render(request, "toegang/functie_nieuw.html", context | _refused(fout), status=422)
        messages.success(request, _("De functie is vastgelegd."))
        return redirect("toegang:functie", nieuw.id)
    return render(request, "toegang/functie_nieuw.html", context, status=422 if form.errors else 200)


@vereist(*LEZERS)
def detail(request: Verzoek, functie: UUID) -> HttpResponse:
    """One function: who, since when, its seats, and everything that changed in it."""
    rij = _find(request, functie)
    wijzigingen = list(list_changes(functie=rij.pk)[:50])
    context = {
        "functie": rij,
        "loopt": plek_of(rij).loopt(request.door.vandaag),
        "zetels": list_seats_of(rij.pk, request.door.vandaag),
        "houdt_bij": keeps(request, rij.organisatie),
        "wijzigingen": wijzigingen,
        "wie": read_houders({w.door for w in wijzigingen}),
    }
    return render(request, "toegang/functie.html", context)


@vereist(*BIJHOUDERS)
def correct(request: Verzoek, functie: UUID) -> HttpResponse:
    """Put start or end right, or say when it will end."""
    rij = _find(request, functie)
    _must_keep(request, rij.organisatie)
    form = Functieherstel(request.POST or None, initial={"vanaf": rij.vanaf, "tot": rij.tot})
    context: dict[str, Any] = {"form": form, "functie": rij}
    if request.method == "POST" and form.is_valid():
        try:
            functies.correct(functie=rij.pk, door=request.door, **form.cleaned_data)
        except functies.NietMogelijk as fout:
            return render(request, "toegang/functie_herstel.html", context | _refused(fout), status=422)
        messages.success(request, _("Het is bewaard. Hoe het er stond, blijft te zien."))
        return redirect("toegang:functie", rij.pk)
    return render(request, "toegang/functie_herstel.html", context, status=422 if form.errors else 200)


@vereist(*BIJHOUDERS)
def replace(request: Verzoek, functie: UUID) -> HttpResponse:
    """Somebody else takes over: first what is touched, in numbers; then, when confirmed, at once."""
    rij = _find(request, functie)
    _must_keep(request, rij.organisatie)
    form = Wissel(request.POST or None, opvolgers=list_successors(rij, request.door.vandaag))
    if request.method == "POST" and form.is_valid():
        return _replaced(request, rij, form)
    context = {"form": form, "functie": rij, "omvang": functies.read_omvang(rij, request.door)}
    return render(request, "toegang/functie_wissel.html", context, status=422 if form.errors else 200)


def _replaced(request: Verzoek, rij: Functie, form: Wissel) -> HttpResponse:
    """The verdict, with what is touched; carried out when it was confirmed."""
    opvolger, waarom = form.cleaned_data["opvolger"], Wisselreden(form.cleaned_data["waarom"])
    oordeel = functies.check_replace(rij, opvolger, waarom, request.door)
    if not oordeel.mag or "bevestigd" not in request.POST:
        context = {
            "form": form,
            "functie": rij,
            "omvang": functies.read_omvang(rij, request.door),
            "opvolger": opvolger,
        }
        context |= {"oordeel": show_oordeel(oordeel), "kan": oordeel.mag, "eindigt": waarom.eindigt}
        return render(request, "toegang/functie_wissel.html", context, status=200 if oordeel.mag else 422)
    keuze = {"waarom": waarom, "toelichting": form.cleaned_data["toelichting"]}
    functies.replace(functie=rij.pk, opvolger=opvolger.pk if opvolger else None, door=request.door, **keuze)
    messages.success(request, _("Het is gedaan. Iedereen in de lopende casussen heeft bericht."))
    return redirect("toegang:functie", opvolger.pk if opvolger else rij.pk)


def _find(request: Verzoek, functie: UUID) -> Functie:
    rijen = Functie.objects.select_related("persoon", "organisatie")
    return get_object_or_404(rijen, pk=functie, organisatie__regio=request.door.regio)


def _must_keep(request: Verzoek, organisatie: Any) -> None:
    if not keeps(request, organisatie):
        raise Http404


def _refused(fout: functies.NietMogelijk) -> dict[str, Any]:
    return {"oordeel": show_oordeel(fout.oordeel)}
