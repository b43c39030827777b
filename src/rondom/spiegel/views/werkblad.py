"""The step plan as a worksheet for a group (R214)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.werkblad import Groepsrol, Stap, check_schrijven
from rondom.spiegel import stuk, werkbladpagina
from rondom.spiegel.forms import leren as forms
from rondom.spiegel.invullen import page, refuse
from rondom.spiegel.models import Werkblad
from rondom.spiegel.selectors_werkblad import list_sheets, read_answers
from rondom.spiegel.services import werkblad as werkbladen
from rondom.spiegel.weigeren import NietMogelijk, Veranderd
from rondom.toegang.bevoegd import Verzoek, vereist

SAMEN = (B.CASUS_LEZEN, B.BELEID_LEZEN)


@vereist(*SAMEN)
def overview(request: Verzoek) -> HttpResponse:
    """My worksheets; begin a new one."""
    form = forms.Werkbladbegin(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        nieuw = werkbladen.begin(titel=g["titel"], rol=Groepsrol(g["rol"]), door=request.door)
        return redirect("spiegel:werkblad", nieuw.id)
    context = {"form": form, "bladen": list_sheets(request.door)[:100]}
    return render(request, "spiegel/werkbladen.html", context, status=422 if form.errors else 200)


def _sheet(request: Verzoek, pk: UUID) -> Werkblad:
    werkblad = get_object_or_404(Werkblad, pk=pk)
    if request.door.houder not in werkblad.leden:
        raise Http404
    return werkblad


@vereist(*SAMEN)
def detail(request: Verzoek, werkblad: UUID) -> HttpResponse:
    """One worksheet: how far each step is, who takes part, and finishing."""
    blad = _sheet(request, werkblad)
    form = forms.Uitkomst(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        try:
            werkbladen.finish(werkblad=blad.id, uitkomst=form.cleaned_data["tekst"], door=request.door)
            return redirect("spiegel:werkblad", blad.id)
        except NietMogelijk as fout:
            refuse(form, fout)
    context = werkbladpagina.context(blad) | {"form": form}
    return render(request, "spiegel/werkblad.html", context, status=422 if form.errors else 200)


@vereist(*SAMEN)
def participants(request: Verzoek, werkblad: UUID) -> HttpResponse:
    """Let somebody in."""
    blad = _sheet(request, werkblad)
    form = forms.Deelnemer(request.POST or None, mensen=werkbladpagina.candidates(blad))
    if request.method == "POST" and form.is_valid():
        try:
            rol = Groepsrol(form.cleaned_data["rol"])
            werkbladen.let_in(werkblad=blad.id, functie=form.gekozen, rol=rol, door=request.door)
            return redirect("spiegel:werkblad", blad.id)
        except NietMogelijk as fout:
            refuse(form, fout)
    return page(request, form, _("Iemand erbij"), blad.titel, reverse("spiegel:werkblad", args=[blad.id]))


@vereist(*SAMEN)
def step(request: Verzoek, werkblad: UUID, stap: str) -> HttpResponse:
    """The questions of one step, from four sides; saved as far as they are filled in."""
    blad, soort = _sheet(request, werkblad), _step(stap)
    vragen = werkbladpagina.questions(soort, read_answers(blad))
    form = forms.Antwoorden(request.POST or None, vragen=vragen, door=request.door)
    botst: list[Any] = []
    if request.method == "POST" and form.is_valid():
        try:
            werkbladen.answer(werkblad=blad.id, teksten=form.teksten, nummers=form.nummers, door=request.door)
            return redirect(werkbladpagina.next_address(blad, soort, request.POST))
        except NietMogelijk as fout:
            refuse(form, fout)
        except Veranderd as fout:
            botst = werkbladpagina.clash(form, fout.rij)
    open_ = check_schrijven(doet_mee=True, afgerond=blad.afgerond_op is not None).mag
    context = werkbladpagina.step_context(blad, soort, form) | {"botst": botst, "open": open_}
    return render(request, "spiegel/werkblad_stap.html", context, status=409 if botst else 422 if form.errors else 200)


def _step(stap: str) -> Stap:
    if stap not in list(Stap):
        raise Http404
    return Stap(stap)


@vereist(*SAMEN)
def pdf(request: Verzoek, werkblad: UUID) -> HttpResponse:
    """The worksheet to print."""
    blad = _sheet(request, werkblad)
    return stuk.answer(werkbladpagina.as_pdf(blad, request.door.vandaag), f"stappenplan-{blad.titel}")
