"""A pupil comes from another school: the intake check at registration, and again when more is known (R163)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from rondom.casus.forms.instroom import Instroomcheck, NieuweInstroom
from rondom.casus.laden import load_casus
from rondom.casus.selectors_overdracht import list_instroom
from rondom.casus.selectors_signaal import find_pupils
from rondom.casus.services import instroom
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Organisatie
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text, taal

DOEL = "overdracht"


@vereist(B.CASUS_COORDINEREN)
def new(request: Verzoek) -> HttpResponse:
    """Register a pupil from another school. Three times no keeps nothing."""
    door = request.door
    form = NieuweInstroom(request.POST or None, zoek=lambda t: find_pupils(t, door), vandaag=door.vandaag)
    if request.method == "POST" and form.is_valid():
        school = Organisatie.objects.get(functies=door.houder)
        try:
            casus = instroom.register(leerling=form.leerling(), school=school, antwoorden=form.antwoorden(), door=door)
            messages.success(request, tekst("instroom.vastgelegd", taal()))
            return redirect("casus:overdrachten", casus.id)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
        except NietMogelijk as nee:
            messages.info(request, show_text(nee.oordeel.redenen[0]))
            return redirect("casus:lijst")
    return render(request, "casus/instroom_nieuw.html", {"form": form}, status=422 if form.errors else 200)


@vereist(B.CASUS_COORDINEREN)
def again(request: Verzoek, casus: UUID) -> HttpResponse:
    """Answer the check of a pupil who is known; what was answered stands there already."""
    tafel = load_casus(casus, door=request.door, doel=DOEL)
    if not tafel.inzicht.beheren & Categorie.STATUS:
        raise Geweigerd(DOEL, casus, tafel.dossier)
    eerder: dict[str, Any] = {}
    for rij in list_instroom(tafel.dossier, request.door):
        eerder |= {rij.soort: rij.antwoord, f"{rij.soort}_reden": rij.reden}
    form = Instroomcheck(request.POST or None, initial=eerder)
    if request.method == "POST" and form.is_valid():
        try:
            instroom.answer(casus=tafel.casus, antwoorden=form.antwoorden(), door=request.door)
            messages.success(request, tekst("instroom.vastgelegd", taal()))
            return redirect("casus:overdrachten", casus)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    context = {"form": form, "tafel": tafel}
    return render(request, "casus/instroom.html", context, status=422 if form.errors else 200)
