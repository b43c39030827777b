"""The network for everybody at work: organisations, who works there, and who it was on another day (R001, R005, R008)."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.models import Expertise, Functie, Organisatie
from rondom.netwerk.selectors import list_contacts, read_wie, school_of
from rondom.netwerk.selectors_netwerk import (
    list_changes,
    list_functions,
    list_seats,
    names_of_kinds,
    on_day,
    search_organisations,
    search_people,
)
from rondom.netwerk.services import plaats
from rondom.netwerk.services.aanbod import Schrijver
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_netwerk import Expertiseprofiel, KiesDag, ZoekMensen, ZoekNetwerk
from rondom.toegang.selectors_beheer import list_te_regelen
from rondom.toegang.tonen import taal

LEZERS = (B.CASUS_LEZEN, B.BEHEREN, B.BELEID_LEZEN, B.LOGBOEK_LEZEN)
"""Everybody at work; who works where is no secret among them."""
BIJHOUDERS = (B.BEHEREN, B.NETWERK_BIJHOUDEN)
PER_BLADZIJDE = 50
GEZOCHT = "mensen_gezocht"
"""Session key: whom the visitor looked for. A name stands in no address."""


@vereist(*LEZERS)
def overview(request: Verzoek) -> HttpResponse:
    """Organisations of the region, with search; for who keeps them what asks for a hand."""
    regio, dag = request.door.regio or "", request.door.vandaag
    namen = names_of_kinds(regio, dag, taal())
    hier = Organisatie.objects.filter(regio=regio).order_by().values_list("soort", flat=True).distinct()
    soorten = sorted(((s, namen.get(s, s)) for s in hier), key=lambda p: p[1])
    form = ZoekNetwerk(request.GET, regio=regio, soorten=soorten)
    rijen, bedoeld = search_organisations(form.vraag(), regio, dag)
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {"form": form, "bladzijde": bladzijde, "bedoeld": bedoeld, "namen": namen}
    return render(request, "toegang/netwerk.html", context | {"regelen": list_te_regelen(request.door)})


@vereist(*LEZERS)
def organisation(request: Verzoek, organisatie: UUID) -> HttpResponse:
    """One organisation: who works there on a day, its seats, and what it is."""
    rij = find_organisation(request, organisatie)
    dag = parse_day(request.GET.get("op", "")) or request.door.vandaag
    context: dict[str, Any] = {
        **_what_it_is(rij, dag),
        "dag": dag,
        "is_vandaag": dag == request.door.vandaag,
        "dagform": KiesDag(initial={"op": dag}),
        "functies": list_functions(rij.pk, dag),
        "teams": list_seats([rij], rij.regio_id, dag),
        "contacten": list_contacts(rij.pk, dag),
        "houdt_bij": keeps(request, rij),
        "wijzigingen": list_changes(organisatie=rij.pk)[:10],
    }
    return render(request, "toegang/netwerk_organisatie.html", context)


def _what_it_is(rij: Organisatie, dag: date) -> dict[str, Any]:
    namen, school = names_of_kinds(rij.regio_id, dag, taal()), getattr(rij, "school", None)
    wie = read_wie(rij.regio_id, dag)
    return {
        "organisatie": rij,
        "soort": namen.get(rij.soort, rij.soort),
        "school": school,
        "regiofunctie": school is not None and wie is not None and wie.has_regiofunctie(school_of(school)),
    }


@vereist(*LEZERS)
def people(request: Verzoek) -> HttpResponse:
    """Who works in the region on a day, and who knows much about what."""
    if request.method == "POST":
        form = ZoekMensen(request.POST)
        if form.is_valid():
            request.session[GEZOCHT] = form.as_kept()
            return redirect(reverse("toegang:mensen") + "?gezocht=1")
        return render(request, "toegang/netwerk_mensen.html", {"form": form, "bladzijde": None}, status=422)
    zoek, op, expertise = request.session.get(GEZOCHT, ["", "", ""]) if "gezocht" in request.GET else ("", "", "")
    dag = parse_day(op) or request.door.vandaag
    rijen, bedoeld = search_people(zoek, request.door.regio or "", dag, expertise)
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    form = ZoekMensen(initial={"zoek": zoek, "op": dag, "expertise": expertise})
    context = {"form": form, "bladzijde": bladzijde, "bedoeld": bedoeld, "dag": dag}
    context["met_eigen"] = request.door.mag(B.CASUS_LEZEN)
    return render(request, "toegang/netwerk_mensen.html", context | {"is_vandaag": dag == request.door.vandaag})


@vereist(B.CASUS_LEZEN)
def expertise(request: Verzoek) -> HttpResponse:
    """What the one who acts knows much about, for colleagues who look for it (R008)."""
    ik = Functie.objects.get(pk=request.door.houder)
    nu = list(
        Expertise.objects.filter(on_day(request.door.vandaag), persoon=ik.persoon_id).values_list(
            "onderwerp", flat=True
        )
    )
    verzonden = request.POST if request.method == "POST" else None
    form = Expertiseprofiel(verzonden, initial={"onderwerpen": nu})
    if form.is_valid():
        plaats.set_expertise(functie=ik, door=writer(request), **form.cleaned_data)
        messages.success(request, _("Het is bewaard. Collega's vinden u hiermee."))
        return redirect("toegang:mensen")
    return render(request, "toegang/netwerk_expertise.html", {"form": form}, status=422 if form.errors else 200)


def find_organisation(request: Verzoek, organisatie: UUID) -> Organisatie:
    """An organisation of the own region, with its school data; 404 otherwise."""
    rijen = Organisatie.objects.select_related("gemeente", "bovenliggend", "school__samenwerkingsverband")
    return get_object_or_404(rijen, regio=request.door.regio, pk=organisatie)


def keeps(request: Verzoek, organisatie: Organisatie) -> bool:
    """Whether who acts keeps this organisation of the own region."""
    eigen = request.door.mag(B.NETWERK_BIJHOUDEN) and organisatie.pk == request.door.organisatie
    return request.door.mag(B.BEHEREN) or eigen


def parse_day(tekst: str) -> date | None:
    """A day as an address writes it; None when it is no day."""
    try:
        return parse_date(tekst)
    except ValueError:
        return None


def writer(request: Verzoek) -> Schrijver:
    """Who acts, as services of the network take it."""
    door = request.door
    assert door.organisatie is not None  # everybody at work has one
    return Schrijver(door.houder, door.organisatie, door.regio or "", door.moment)
