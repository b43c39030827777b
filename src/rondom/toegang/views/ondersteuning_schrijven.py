"""Write what the own school offers, adopt it, and look after its places (R198, R201, L15)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.afspraken import Afspraken
from rondom.kern.ondersteuning import name_of, years_open
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.models import Ondersteuningsaanbod, School, Voorziening
from rondom.netwerk.selectors import read_afspraken
from rondom.netwerk.selectors_ondersteuning import list_held, list_regels, list_years
from rondom.netwerk.services import ondersteuning as dienst
from rondom.netwerk.services.aanbod import Schrijver
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_ondersteuning import Aanbodtekst, Nieuw, Regelinvoer
from rondom.toegang.tonen import show_oordeel, show_text
from rondom.toegang.tonen_ondersteuning import names_of, show_regels

VAN_SCHOOL = (B.AANBOD_BIJHOUDEN, B.AANBOD_VASTSTELLEN)


@vereist(*VAN_SCHOOL)
def own(request: Verzoek) -> HttpResponse:
    """The years of the own school, a new one to begin, and the places that are held."""
    school = _school(request)
    jaren = [(j, name_of(j)) for j in years_open(request.door.vandaag)]
    form = Nieuw(request.POST or None, jaren=jaren)
    if request.method == "POST" and form.is_valid() and request.door.mag(B.AANBOD_BIJHOUDEN):
        aanbod = dienst.start(schooljaar=form.cleaned_data["schooljaar"], door=_writer(request))
        return redirect("toegang:ondersteuning_schrijven", aanbod.id)
    context: dict[str, Any] = {"school": school, "form": form, "mag_schrijven": request.door.mag(B.AANBOD_BIJHOUDEN)}
    context["rijen"] = [(a, name_of(a.schooljaar)) for a in list_years(school.pk)]
    context["gehouden"] = list_held(school.pk, request.door.vandaag)
    context["namen"] = names_of(_agreements(request))
    return render(request, "toegang/ondersteuning_eigen.html", context, status=422 if form.errors else 200)


@vereist(*VAN_SCHOOL)
def edit(request: Verzoek, aanbod: UUID) -> HttpResponse:
    """The offer of one year: its words, its lines, and what is needed before it is adopted."""
    rij = _find(request, aanbod)
    form = Aanbodtekst(request.POST or None, initial=Aanbodtekst.initial_of(rij))
    if request.method == "POST" and request.door.mag(B.AANBOD_BIJHOUDEN) and form.is_valid():
        try:
            dienst.change(
                aanbod=rij.id,
                gegevens=form.cleaned_data,
                versie=form.cleaned_data["versie"] or 0,
                door=_writer(request),
            )
            messages.success(request, _("Bewaard."))
            return redirect("toegang:ondersteuning_schrijven", rij.id)
        except dienst.Veranderd as fout:
            form = _again(Aanbodtekst(request.POST.dict() | {"versie": fout.versie}))
    return _edit_page(request, rij, form)


def _edit_page(request: Verzoek, rij: Ondersteuningsaanbod, form: Aanbodtekst) -> HttpResponse:
    dag = request.door.vandaag
    afspraken = _agreements(request)
    volgorde = [n.sleutel for n in afspraken.niveaus]
    context = {
        "aanbod": rij,
        "jaar": name_of(rij.schooljaar),
        "form": form,
        "regels": show_regels(list_regels(rij, dag), names_of(afspraken), volgorde),
        "oordeel": show_oordeel(dienst.judge(rij, afspraken, dag)),
        "mag_schrijven": request.door.mag(B.AANBOD_BIJHOUDEN),
        "mag_vaststellen": request.door.mag(B.AANBOD_VASTSTELLEN),
        "geen_soorten": not afspraken.soorten_op(dag),
    }
    return render(request, "toegang/ondersteuning_schrijven.html", context, status=422 if form.errors else 200)


@vereist(B.AANBOD_BIJHOUDEN)
def add_line(request: Verzoek, aanbod: UUID) -> HttpResponse:
    """A new line."""
    return _line_page(request, _find(request, aanbod), None)


@vereist(B.AANBOD_BIJHOUDEN)
def change_line(request: Verzoek, regel: UUID) -> HttpResponse:
    """Other words or numbers of a line."""
    rij = get_object_or_404(Voorziening.objects.select_related("aanbod"), pk=regel)
    return _line_page(request, _find(request, rij.aanbod_id), rij)


def _line_page(request: Verzoek, aanbod: Ondersteuningsaanbod, regel: Voorziening | None) -> HttpResponse:
    form = _line_form(request, aanbod, regel, request.POST or None)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            dienst.put_regel(
                aanbod=aanbod.id, regel=regel.id if regel else None, gegevens=g, versie=g["versie"] or 0,
                door=_writer(request),
            )  # fmt: skip
            return redirect("toegang:ondersteuning_schrijven", aanbod.id)
        except dienst.Geweigerd as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
        except dienst.Veranderd as fout:
            form = _again(_line_form(request, aanbod, regel, request.POST.dict() | {"versie": fout.versie}))
    context = {"form": form, "aanbod": aanbod, "regel": regel, "jaar": name_of(aanbod.schooljaar)}
    return render(request, "toegang/ondersteuning_regel.html", context, status=422 if form.errors else 200)


def _line_form(request: Verzoek, aanbod: Ondersteuningsaanbod, regel: Voorziening | None, data: Any) -> Regelinvoer:
    dag = request.door.vandaag
    afspraken = _agreements(request)
    eigen = regel.soort if regel else ""
    soort_school = aanbod.school.onderwijssoort
    soorten = [s for s in afspraken.soorten_op(dag) if s.is_for(soort_school) or s.sleutel == eigen]
    begin = Regelinvoer.initial_of(regel) if regel else {"leeftijd_van": 4, "leeftijd_tot": 18}
    return Regelinvoer(data, initial=begin, afspraken=afspraken, soorten=soorten)


@vereist(B.AANBOD_BIJHOUDEN)
@require_POST
def drop_line(request: Verzoek, regel: UUID) -> HttpResponse:
    """Take a line out."""
    rij = get_object_or_404(Voorziening, pk=regel)
    aanbod = _find(request, rij.aanbod_id)
    try:
        dienst.drop_regel(regel=rij.id, door=_writer(request))
    except dienst.Geweigerd:
        messages.error(
            request, _("Hiervan is een plaats vastgehouden. Zet het aantal plaatsen op nul; de regel blijft staan.")
        )
    return redirect("toegang:ondersteuning_schrijven", aanbod.id)


@vereist(B.AANBOD_VASTSTELLEN)
@require_POST
def adopt(request: Verzoek, aanbod: UUID) -> HttpResponse:
    """The head adopts it; what is needed first stands on the page."""
    rij = _find(request, aanbod)
    try:
        dienst.adopt(aanbod=rij.id, afspraken=_agreements(request), door=_writer(request))
        messages.success(request, _("Vastgesteld. Iedereen in de regio kan het aanbod nu lezen."))
    except dienst.Geweigerd as fout:
        redenen, nodig = map(show_text, fout.oordeel.redenen), map(show_text, fout.oordeel.voorwaarden)
        messages.error(request, " ".join([*redenen, *nodig]))
    return redirect("toegang:ondersteuning_schrijven", rij.id)


@vereist(B.AANBOD_BIJHOUDEN)
@require_POST
def check(request: Verzoek, aanbod: UUID) -> HttpResponse:
    """Everything is still right."""
    dienst.check(aanbod=_find(request, aanbod).id, door=_writer(request))
    messages.success(request, _("Vandaag gecontroleerd."))
    return redirect("toegang:ondersteuning_schrijven", aanbod)


@vereist(B.AANBOD_BIJHOUDEN)
@require_POST
def held(request: Verzoek, plaats: UUID) -> HttpResponse:
    """The pupil for whom a place was held has come, or the school lets the place go."""
    rij = get_object_or_404(list_held(_school(request).pk, request.door.vandaag), pk=plaats)
    if "gekomen" not in request.POST:
        dienst.release(plaats=rij.pk, door=_writer(request))
        return redirect("toegang:ondersteuning_eigen")
    try:
        dienst.fill(plaats=rij.pk, door=_writer(request))
    except dienst.Geweigerd as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    return redirect("toegang:ondersteuning_eigen")


def _again(form: Any) -> Any:
    """What was typed, counting from a colleague's version: saving it is a choice now."""
    form.add_error(None, _("Een collega heeft dit net veranderd. Kijk of uw tekst nog klopt en bewaar opnieuw."))
    return form


def _agreements(request: Verzoek) -> Afspraken:
    return read_afspraken(request.door.regio or "", request.door.vandaag)


def _school(request: Verzoek) -> School:
    return get_object_or_404(School.objects.select_related("organisatie"), pk=request.door.organisatie)


def _find(request: Verzoek, aanbod: UUID) -> Ondersteuningsaanbod:
    rijen = Ondersteuningsaanbod.objects.select_related("school__organisatie")
    return get_object_or_404(rijen, pk=aanbod, school=request.door.organisatie)


def _writer(request: Verzoek) -> Schrijver:
    door = request.door
    if door.organisatie is None or door.regio is None:
        raise Http404
    return Schrijver(door.houder, door.organisatie, door.regio, door.moment)
