"""Where core teams are in their year, and the year of one of them (R191, R192, R224)."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.schooljaar import (
    GESPREKKEN,
    ONTWIKKELING,
    Band,
    Jaarstap,
    check_bijhouden,
    check_lezen,
    plek_van,
    schooljaar_op,
)
from rondom.netwerk.models import Organisatie
from rondom.spiegel import kernjaarpagina, partnertijdpagina, stuk
from rondom.spiegel.feiten import read_band
from rondom.spiegel.forms import schooljaar as forms
from rondom.spiegel.forms.overzicht import Kies
from rondom.spiegel.invullen import refuse, start_again
from rondom.spiegel.models import Jaarevaluatie, Kernafspraak, Kerndoel, Kernjaar, Ontwikkelmoment
from rondom.spiegel.selectors_programma import read_historie
from rondom.spiegel.selectors_schooljaar import (
    find_year,
    list_kernteam,
    list_schools,
    list_teams,
    list_years,
    with_content,
)
from rondom.spiegel.services import kernjaar as kernjaren
from rondom.spiegel.services import ontwikkelmoment as momenten
from rondom.spiegel.tonen_programma import history
from rondom.spiegel.weigeren import NietMogelijk, Veranderd
from rondom.toegang.bevoegd import Verzoek, vereist

LEZEN = (B.CASUS_LEZEN, B.BELEID_LEZEN)
"""Who works at a school or with one; which schools, the rule says."""
SCHRIJVEN = (B.KERNJAAR_BIJHOUDEN,)
PER_BLADZIJDE = 25


@vereist(*LEZEN)
def overview(request: Verzoek) -> HttpResponse:
    """Where every core team is in this year; filtered by place, kind and how it stands."""
    jaar = schooljaar_op(request.door.vandaag)
    form = Kies(request.GET or None, regio=request.door.regio or "")
    scholen = form.narrow(list_schools(request.door))
    regels = list_teams(scholen, jaar, request.door.vandaag, request.door.regio or "")
    gekozen = [r for r in regels if form.keuze in ("", r.stand)]
    bladzijde = Paginator(gekozen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {"form": form, "jaar": jaar, "bladzijde": bladzijde, "tel": kernjaarpagina.count(regels)}
    context["mijn_tijd"] = partnertijdpagina.own(request.door, jaar)
    rijen = [kernjaarpagina.team_row(r) for r in bladzijde.object_list]
    return render(request, "spiegel/kernteams.html", context | {"rijen": rijen, "kolommen": kernjaarpagina.columns()})


@vereist(*LEZEN)
def school(request: Verzoek, school: UUID) -> HttpResponse:
    """The core team of one school: who sits in it, and its years. Here a year begins."""
    organisatie, mag = _school(request, school)
    team = list_kernteam(organisatie.id, request.door.vandaag)
    jaar = schooljaar_op(request.door.vandaag)
    form = forms.Beginnen(request.POST or None, team=team)
    if request.method == "POST" and form.is_valid():
        try:
            nieuw = kernjaren.begin(school=organisatie, jaar=jaar, procesbegeleider=form.gekozen, door=request.door)
            return redirect("spiegel:kernjaar", nieuw.id)
        except NietMogelijk as fout:
            refuse(form, fout)
    jaren = list_years(organisatie.id)
    context = {"school": organisatie, "jaren": jaren, "jaar": jaar, "team": team, "mag": mag, "form": form}
    context["loopt"] = any(j.begin == jaar.begin for j in jaren)
    return render(request, "spiegel/kernteam.html", context, status=422 if form.errors else 200)


def _school(request: Verzoek, pk: UUID) -> tuple[Organisatie, bool]:
    """A school whose core team somebody may read, and whether he or she writes there."""
    organisatie = get_object_or_404(Organisatie.objects.select_related("school"), pk=pk, school__isnull=False)
    band = read_band(organisatie, request.door)
    if not check_lezen(band).mag:
        raise Http404
    return organisatie, check_bijhouden(band).mag


def open_year(request: Verzoek, pk: UUID, *, schrijft: bool = False) -> tuple[Kernjaar, Band]:
    """A year that somebody may read, and what he or she has to do with the school. 404 for who must write and may not."""
    kernjaar = get_object_or_404(with_content(find_year(pk)))
    band = read_band(kernjaar.school, request.door)
    if not check_lezen(band).mag or (schrijft and not check_bijhouden(band).mag):
        raise Http404
    return kernjaar, band


@vereist(*LEZEN)
def detail(request: Verzoek, kernjaar: UUID) -> HttpResponse:
    """One year on one page: its steps, goals, agreements and marks."""
    jaar, band = open_year(request, kernjaar)
    context = kernjaarpagina.context(jaar, band, request.door) | {"historie": history(read_historie([jaar.id], 20))}
    return render(request, "spiegel/kernjaar.html", context | {"mag": check_bijhouden(band).mag})


@vereist(*SCHRIJVEN)
def appoint(request: Verzoek, kernjaar: UUID) -> HttpResponse:
    """Somebody else of the core team guides the year."""
    jaar, _band = open_year(request, kernjaar, schrijft=True)
    team = list_kernteam(jaar.school_id, request.door.vandaag)
    form = forms.Beginnen(request.POST or None, team=team)
    if request.method == "POST" and form.is_valid():
        kernjaren.appoint(kernjaar=jaar, procesbegeleider=form.gekozen, door=request.door)
        return redirect("spiegel:kernjaar", jaar.id)
    return show_form(request, jaar, form, _("Iemand anders begeleidt het jaar"))


@vereist(*LEZEN)
def pdf(request: Verzoek, kernjaar: UUID) -> HttpResponse:
    """The year to print and take to the next talk."""
    jaar, band = open_year(request, kernjaar)
    inhoud = kernjaarpagina.as_pdf(jaar, band, request.door)
    return stuk.answer(inhoud, f"kernteam-{jaar.school.naam}-{jaar.jaar.naam}")


@vereist(*SCHRIJVEN)
def talk(request: Verzoek, kernjaar: UUID, stap: str) -> HttpResponse:
    """Record the talk at the start or at the end of the year."""
    jaar, _band = open_year(request, kernjaar, schrijft=True)
    soort = _step(stap, GESPREKKEN)
    nu = next((g for g in jaar.gesprekken.all() if g.stap == stap), None)
    team = list_kernteam(jaar.school_id, request.door.vandaag)
    form = forms.Gesprek(request.POST or None, initial=forms.Gesprek.initial_of(nu), team=team, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            kernjaren.record_talk(
                kernjaar=jaar, stap=soort, dag=g["dag"], aanwezig=form.mensen, afgemeld=form.afgemeld,
                besproken=g["besproken"], versie=g["versie"], door=request.door,
            )  # fmt: skip
            return redirect("spiegel:kernjaar", jaar.id)
        except (NietMogelijk, Veranderd) as fout:
            say_again(form, fout)
    return show_form(request, jaar, form, kernjaarpagina.step_name(soort))


def say_again(form: Any, fout: NietMogelijk | Veranderd) -> None:
    """Say beside the form why it was not saved; what was typed stays."""
    if isinstance(fout, NietMogelijk):
        refuse(form, fout)
    else:
        start_again(form, fout.rij)


def _step(stap: str, mag: tuple[Jaarstap, ...]) -> Jaarstap:
    if stap not in [s.value for s in mag]:
        raise Http404
    return Jaarstap(stap)


def show_form(request: Verzoek, jaar: Kernjaar, form: Any, titel: str, **rest: Any) -> HttpResponse:
    """A page with one form about a year; 422 when something is wrong."""
    context = {"kernjaar": jaar, "form": form, "titel": titel} | rest
    return render(request, "spiegel/kernjaar_formulier.html", context, status=422 if form.errors else 200)


@vereist(*SCHRIJVEN)
def goal_new(request: Verzoek, kernjaar: UUID) -> HttpResponse:
    """A new goal."""
    jaar, _band = open_year(request, kernjaar, schrijft=True)
    form = forms.Doel(request.POST or None, initial={"stand": "loopt"}, door=request.door)
    if request.method == "POST" and form.is_valid():
        kernjaren.set_goal(kernjaar=jaar, door=request.door, velden=_words(form))
        return redirect("spiegel:kernjaar", jaar.id)
    return show_form(request, jaar, form, _("Een doel voor dit jaar"))


def _words(form: forms.Doel) -> dict[str, str]:
    return {v: form.cleaned_data[v] for v in kernjaren.DOELVELDEN}


@vereist(*SCHRIJVEN)
def goal(request: Verzoek, doel: UUID) -> HttpResponse:
    """Other words for a goal, or how it turned out."""
    rij = get_object_or_404(Kerndoel, pk=doel)
    jaar, _band = open_year(request, rij.kernjaar_id, schrijft=True)
    begin = {v: getattr(rij, v) for v in kernjaren.DOELVELDEN} | {"versie": rij.versie}
    form = forms.Doel(request.POST or None, initial=begin, door=request.door)
    if request.method == "POST" and form.is_valid():
        try:
            versie = form.cleaned_data["versie"]
            kernjaren.set_goal(kernjaar=jaar, doel=doel, versie=versie, door=request.door, velden=_words(form))
            return redirect("spiegel:kernjaar", jaar.id)
        except Veranderd as fout:
            start_again(form, fout.rij)
    return show_form(request, jaar, form, _("Een doel van dit jaar"))


@vereist(*SCHRIJVEN)
def agreement(request: Verzoek, kernjaar: UUID) -> HttpResponse:
    """Somebody of the core team does something by a day."""
    jaar, _band = open_year(request, kernjaar, schrijft=True)
    team = list_kernteam(jaar.school_id, request.door.vandaag)
    form = forms.Afspraak(request.POST or None, team=team, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        kernjaren.agree(kernjaar=jaar, tekst=g["tekst"], wie=form.gekozen, voor=g["voor"], door=request.door)
        return redirect("spiegel:kernjaar", jaar.id)
    return show_form(request, jaar, form, _("Een afspraak maken"))


@vereist(*SCHRIJVEN)
@require_POST
def agreement_done(request: Verzoek, afspraak: UUID) -> HttpResponse:
    """It was done, or after all it was not."""
    rij = get_object_or_404(Kernafspraak.objects.select_related("kernjaar__school"), pk=afspraak)
    if not check_bijhouden(read_band(rij.kernjaar.school, request.door)).mag:
        raise Http404
    kernjaren.finish(afspraak=rij, door=request.door, weer="weer" in request.POST)
    return redirect("spiegel:kernjaar", rij.kernjaar_id)


@vereist(*SCHRIJVEN)
def moment(request: Verzoek, kernjaar: UUID, stap: str) -> HttpResponse:
    """Write a moment of the development document: as a draft, or adopted."""
    jaar, _band = open_year(request, kernjaar, schrijft=True)
    soort = _step(stap, ONTWIKKELING)
    nu = next((m for m in jaar.momenten.all() if m.stap == stap), None)
    form = forms.Moment(request.POST or None, initial=_texts(nu, momenten.MOMENTVELDEN), door=request.door)
    if request.method == "POST" and form.is_valid():
        try:
            momenten.write(kernjaar=jaar, stap=soort, door=request.door, **_given(request, form, momenten.MOMENTVELDEN))
            return redirect("spiegel:kernjaar", jaar.id)
        except (NietMogelijk, Veranderd) as fout:
            say_again(form, fout)
    return show_form(request, jaar, form, kernjaarpagina.step_name(soort), vaststellen=True, klaar=_is_done(nu))


def _texts(rij: Ontwikkelmoment | Jaarevaluatie | None, velden: tuple[str, ...]) -> dict[str, Any]:
    return {v: getattr(rij, v) for v in velden} | {"versie": rij.versie} if rij else {}


def _given(request: Verzoek, form: Any, velden: tuple[str, ...]) -> dict[str, Any]:
    g = form.cleaned_data
    return {v: g[v] for v in velden} | {"versie": g["versie"], "vaststellen": "vaststellen" in request.POST}


def _is_done(rij: Ontwikkelmoment | Jaarevaluatie | None) -> bool:
    return rij is not None and rij.vastgesteld_op is not None


@vereist(*SCHRIJVEN)
def evaluation(request: Verzoek, kernjaar: UUID) -> HttpResponse:
    """The words of the yearly evaluation, beside the marks that everybody gave."""
    jaar, _band = open_year(request, kernjaar, schrijft=True)
    nu = getattr(jaar, "evaluatie", None)
    form = forms.Evaluatie(request.POST or None, initial=_texts(nu, momenten.EVALUATIEVELDEN), door=request.door)
    if request.method == "POST" and form.is_valid():
        try:
            momenten.evaluate(kernjaar=jaar, door=request.door, **_given(request, form, momenten.EVALUATIEVELDEN))
            return redirect("spiegel:kernjaar", jaar.id)
        except (NietMogelijk, Veranderd) as fout:
            say_again(form, fout)
    rest = {"vaststellen": True, "klaar": _is_done(nu), "cijfers": kernjaarpagina.marks(jaar)}
    return show_form(request, jaar, form, kernjaarpagina.step_name(Jaarstap.EVALUATIE), **rest)


@vereist(*SCHRIJVEN)
def marks(request: Verzoek, kernjaar: UUID) -> HttpResponse:
    """The marks of the own seat."""
    jaar, _band = open_year(request, kernjaar, schrijft=True)
    plek = plek_van(request.door.rol)
    if plek is None:
        raise Http404
    form = forms.Cijfers(request.POST or None, initial=kernjaarpagina.own_marks(jaar, plek))
    if request.method == "POST" and form.is_valid():
        try:
            momenten.give_marks(kernjaar=jaar, plek=plek, cijfers=form.cijfers, door=request.door)
            return redirect("spiegel:kernjaar", jaar.id)
        except NietMogelijk as fout:
            refuse(form, fout)
    return show_form(request, jaar, form, _("Uw cijfers voor dit jaar"))
