"""Wie waarvoor: of the own school, or of the schools for which one is the fixed contact."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import list_contact_schools
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.waarvoor import NOOD, as_pdf, read_blad


@vereist(Bevoegdheid.CASUS_LEZEN)
def mine(request: Verzoek) -> HttpResponse:
    """Straight to the own school; somebody of a team chooses one of the schools around it."""
    eigen = request.door.organisatie
    if eigen is not None and Organisatie.objects.filter(pk=eigen, school__isnull=False).exists():
        return redirect("toegang:waarvoor_school", eigen)
    scholen = list_contact_schools(request.door.houder, request.door.vandaag)
    return render(request, "toegang/waarvoor_kiezen.html", {"scholen": scholen})


@vereist(Bevoegdheid.CASUS_LEZEN)
def page(request: Verzoek, school: UUID) -> HttpResponse:
    """The page of one school. Who works where is known to everybody at work in the region."""
    blad = read_blad(_school(request, school), request.door.vandaag)
    return render(request, "toegang/waarvoor.html", {"blad": blad, "nood": NOOD})


@vereist(Bevoegdheid.CASUS_LEZEN)
def sheet(request: Verzoek, school: UUID) -> HttpResponse:
    """The same as one A4 page."""
    blad = read_blad(_school(request, school), request.door.vandaag)
    antwoord = HttpResponse(as_pdf(blad, request.door.vandaag), content_type="application/pdf")
    antwoord["Content-Disposition"] = 'inline; filename="wie-waarvoor.pdf"'
    return antwoord


def _school(request: Verzoek, school: UUID) -> Organisatie:
    return get_object_or_404(Organisatie, pk=school, school__isnull=False, regio=request.door.regio)
