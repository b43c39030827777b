"""Seats and fixed contacts, for who keeps them, and the overview of what is missing (R003, R005)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.models import Organisatie, School, Zetelbezetting
from rondom.netwerk.selectors_contact import Partners, Rij, filter_schools, list_contacts_of, list_coverage
from rondom.netwerk.selectors_netwerk import Team, list_candidates, list_functions, list_seats, names_of_kinds
from rondom.netwerk.services import plaats
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_netwerk import Contactpaar, Zetelvulling, ZoekDekking
from rondom.toegang.tonen import show_oordeel, taal
from rondom.toegang.tonen_netwerk import contacts_csv, show_coverage
from rondom.toegang.views.netwerk import BIJHOUDERS, LEZERS, find_organisation, keeps, writer

SCHOLEN_PER_BLADZIJDE = 25


@vereist(*BIJHOUDERS)
def seat(request: Verzoek, organisatie: UUID, vorm: str, zetel: str) -> HttpResponse:
    """One seat: who sits there and stands in, and put somebody in it."""
    team, stand = _find_seat(request, organisatie, vorm, zetel)
    dag = request.door.vandaag
    mensen = list_candidates(request.door.regio or "", stand.zetel.functie, stand.zetel.van, dag)
    form = Zetelvulling(request.POST or None, mensen=mensen, vandaag=dag)
    context: dict[str, Any] = {"form": form, "team": team, "stand": stand}
    if request.method == "POST" and form.is_valid():
        try:
            plaats.fill_seat(
                team=team.organisatie, vorm=vorm, zetel=stand.zetel, door=writer(request), **form.cleaned_data
            )
        except plaats.NietMogelijk as fout:
            context["oordeel"] = show_oordeel(fout.oordeel)
            return render(request, "toegang/zetel.html", context, status=422)
        messages.success(request, _("De plaats is ingevuld."))
        return redirect("toegang:netwerk_organisatie", team.organisatie.pk)
    return render(request, "toegang/zetel.html", context, status=422 if form.errors else 200)


@vereist(*BIJHOUDERS)
@require_POST
def leave_seat(request: Verzoek, bezetting: UUID) -> HttpResponse:
    """From today somebody does not sit there any more."""
    rijen = Zetelbezetting.objects.select_related("team", "functie")
    rij = get_object_or_404(rijen, pk=bezetting, team__regio=request.door.regio)
    if not keeps(request, rij.team):
        raise Http404
    plaats.empty_seat(bezetting=rij, door=writer(request))
    messages.success(request, _("De plaats is vanaf vandaag leeg. Zij staat bij wat er te regelen is."))
    return redirect("toegang:zetel", rij.team_id, rij.vorm, rij.zetel)


@vereist(*LEZERS)
def coverage(request: Verzoek) -> HttpResponse:
    """Which school lacks which contact: schools down, kinds of partner across."""
    regio, dag = request.door.regio or "", request.door.vandaag
    form = ZoekDekking(request.GET, regio=regio)
    scholen, partners = filter_schools(regio, **form.keuze()), Partners(regio, dag)
    bladzijde: Any
    if form.cleaned_data.get("gaten"):
        bladzijde = _page(request, [r for r in list_coverage(scholen, partners, dag) if r.mist])
    else:
        bladzijde = _page(request, scholen)
        bladzijde.object_list = list_coverage(bladzijde.object_list, partners, dag)
    tabel = show_coverage(bladzijde.object_list, partners, names_of_kinds(regio, dag, taal()))
    return render(request, "toegang/contacten.html", {"form": form, "bladzijde": bladzijde, **tabel})


def _page(request: Verzoek, rijen: QuerySet[School] | list[Rij]) -> Any:
    return Paginator(rijen, SCHOLEN_PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))


@vereist(*LEZERS)
def coverage_csv(request: Verzoek) -> HttpResponse:
    """Every school that was asked for, with every partner and who is fixed there, as a file."""
    regio, dag = request.door.regio or "", request.door.vandaag
    form = ZoekDekking(request.GET, regio=regio)
    scholen, partners = filter_schools(regio, **form.keuze()), Partners(regio, dag)
    inhoud = contacts_csv(list(scholen), partners, dag, alleen_gaten=bool(form.cleaned_data.get("gaten")))
    antwoord = HttpResponse(inhoud, content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="contacten.csv"'
    return antwoord


@vereist(*LEZERS)
def contacts(request: Verzoek, school: UUID) -> HttpResponse:
    """The fixed contacts of one school, both ways."""
    rij = _find_school(request, school)
    partners = Partners(rij.organisatie.regio_id, request.door.vandaag)
    koppen = names_of_kinds(rij.organisatie.regio_id, request.door.vandaag, taal())
    regels = [
        {
            "contact": c,
            "soort": koppen.get(c.partner.soort, c.partner.soort),
            "houdt_bij": _keeps_pair(request, rij, c.partner),
        }
        for c in list_contacts_of(rij, partners, request.door.vandaag)
    ]
    context = {"school": rij, "regels": regels, "met_blad": request.door.mag(B.CASUS_LEZEN)}
    return render(request, "toegang/contacten_school.html", context)


@vereist(*BIJHOUDERS)
def contact(request: Verzoek, school: UUID, partner: UUID) -> HttpResponse:
    """The two fixed contacts of a school and one partner: who calls whom."""
    rij, ander = _find_school(request, school), find_organisation(request, partner)
    if not _keeps_pair(request, rij, ander):
        raise Http404
    form = _pair_form(request, rij, ander)
    if request.method == "POST" and form.is_valid():
        g, was, door = form.cleaned_data, form.initial, writer(request)
        plaats.set_contact(
            van=rij.organisatie, partner=ander.pk, functie=g["bij_partner"], eerder=was["bij_partner"], door=door
        )
        plaats.set_contact(van=ander, partner=rij.pk, functie=g["op_school"], eerder=was["op_school"], door=door)
        messages.success(request, _("De vaste contacten zijn bewaard."))
        return redirect("toegang:contacten_school", rij.pk)
    context = {"form": form, "school": rij, "partner": ander}
    return render(request, "toegang/contact.html", context, status=422 if form.errors else 200)


def _pair_form(request: Verzoek, school: School, partner: Organisatie) -> Contactpaar:
    """The form as it stands now; 404 when this partner does not work for this school."""
    dag = request.door.vandaag
    alle = list_contacts_of(school, Partners(school.organisatie.regio_id, dag), dag)
    nu = next((c for c in alle if c.partner.pk == partner.pk), None)
    if nu is None:
        raise Http404
    return Contactpaar(
        request.POST or None,
        initial={
            "bij_partner": nu.bij_partner[0].pk if nu.bij_partner else None,
            "op_school": nu.op_school[0].pk if nu.op_school else None,
        },
        school=school.organisatie.naam,
        partner=partner.naam,
        van_school=list_functions(school.pk, dag),
        van_partner=list_functions(partner.pk, dag),
    )


def _find_school(request: Verzoek, school: UUID) -> School:
    rijen = School.objects.select_related("organisatie__gemeente", "samenwerkingsverband")
    return get_object_or_404(rijen, pk=school, organisatie__regio=request.door.regio)


def _keeps_pair(request: Verzoek, school: School, partner: Organisatie) -> bool:
    """Both sides of a pair may name who is fixed: their own, and the other they are used to."""
    return keeps(request, school.organisatie) or keeps(request, partner)


def _find_seat(request: Verzoek, organisatie: UUID, vorm: str, zetel: str) -> tuple[Team, Any]:
    rij = find_organisation(request, organisatie)
    if not keeps(request, rij):
        raise Http404
    for team in list_seats([rij], rij.regio_id, request.door.vandaag):
        for stand in team.standen:
            if (team.vorm.sleutel, stand.zetel.functie) == (vorm, zetel):
                return team, stand
    raise Http404
