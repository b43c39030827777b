"""The sociale kaart: search, read, keep right (R007)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.models import Aanbod
from rondom.netwerk.selectors import read_parameters
from rondom.netwerk.selectors_aanbod import list_own, open_reports, search, stale_before
from rondom.netwerk.services import aanbod as kaart
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_aanbod import Invoer, KloptNiet, Zoek
from rondom.toegang.houders import read_houders
from rondom.toegang.models import Dossier

IEDEREEN = (B.INGELOGD,)
PER_BLADZIJDE = 25


@vereist(*IEDEREEN)
def overview(request: Verzoek) -> HttpResponse:
    """What there is: searched by words, place, age, life area and by whom."""
    regio = own_region(request)
    form = Zoek(request.GET or None, regio=regio) if request.GET else Zoek({}, regio=regio)
    vondst = search(form.vraag(), regio)
    bladzijde = Paginator(vondst.rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {"form": form, "bladzijde": bladzijde, "bedoeld": vondst.bedoeld, "oud_voor": _stale(request)}
    return render(request, "toegang/sociale_kaart.html", context | {"houdt_bij": request.door.mag(B.AANBOD_BIJHOUDEN)})


@vereist(*IEDEREEN)
def detail(request: Verzoek, aanbod: UUID) -> HttpResponse:
    """One entry: what, for whom, where, what it costs, how to begin, who keeps it and when it was checked."""
    rij = _find(request, aanbod)
    form = KloptNiet(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kaart.report(aanbod=rij, tekst=form.cleaned_data["tekst"], door=request.door.houder, moment=request.door.moment)
        messages.success(request, _("Bedankt. %(wie)s kijkt ernaar.") % {"wie": rij.eigenaar.naam})
        return redirect("toegang:aanbod", rij.id)
    context: dict[str, Any] = {"aanbod": rij, "form": form, "oud_voor": _stale(request), "eigen": _is_own(request, rij)}
    context["meldingen"] = list(open_reports(rij)) if context["eigen"] else []
    context["wie"] = read_houders([rij.gecontroleerd_door, *(m.gemeld_door for m in context["meldingen"])])
    return render(request, "toegang/aanbod.html", context, status=422 if form.errors else 200)


@vereist(B.AANBOD_BIJHOUDEN)
def own(request: Verzoek) -> HttpResponse:
    """The entries of the own organisation, what needs a look first."""
    bladzijde = Paginator(list_own(request.door.organisatie), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    return render(request, "toegang/aanbod_eigen.html", {"bladzijde": bladzijde, "oud_voor": _stale(request)})


@vereist(B.AANBOD_BIJHOUDEN)
def add(request: Verzoek) -> HttpResponse:
    """A new entry."""
    form = Invoer(request.POST or None, regio=own_region(request))
    if request.method == "POST" and form.is_valid():
        rij = kaart.add(gegevens=form.cleaned_data, gemeenten=form.cleaned_data["gemeenten"], door=_writer(request))
        return redirect("toegang:aanbod", rij.id)
    return render(request, "toegang/aanbod_invoer.html", {"form": form}, status=422 if form.errors else 200)


@vereist(B.AANBOD_BIJHOUDEN)
def change(request: Verzoek, aanbod: UUID) -> HttpResponse:
    """Other words for an entry of the own organisation."""
    rij, regio = _find_own(request, aanbod), own_region(request)
    form = Invoer(request.POST or None, initial=Invoer.initial_of(rij), regio=regio)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            kaart.change(
                aanbod=rij.id, gegevens=g, gemeenten=g["gemeenten"], versie=g["versie"] or 0, door=_writer(request)
            )
            return redirect("toegang:aanbod", rij.id)
        except kaart.Veranderd as fout:
            form = Invoer.again(request.POST, fout.rij.versie, regio)
    return render(
        request, "toegang/aanbod_invoer.html", {"form": form, "aanbod": rij}, status=422 if form.errors else 200
    )


@vereist(B.AANBOD_BIJHOUDEN)
@require_POST
def check(request: Verzoek, aanbod: UUID) -> HttpResponse:
    """It is still right."""
    rij = kaart.check(aanbod=_find_own(request, aanbod).id, door=_writer(request))
    messages.success(request, _("%(naam)s is vandaag gecontroleerd.") % {"naam": rij.naam})
    return redirect("toegang:aanbod_eigen")


@vereist(B.AANBOD_BIJHOUDEN)
@require_POST
def stop(request: Verzoek, aanbod: UUID) -> HttpResponse:
    """It does not exist any more, or it does after all."""
    kaart.stop(aanbod=_find_own(request, aanbod).id, door=_writer(request), weer="weer" in request.POST)
    return redirect("toegang:aanbod", aanbod)


def own_region(request: Verzoek) -> str:
    """The region in which one works; a family's is that of its dossier."""
    regio = request.door.regio or Dossier.objects.values_list("regio", flat=True).first()
    if regio is None:
        raise Http404
    return str(regio)


def _stale(request: Verzoek) -> Any:
    return stale_before(read_parameters(own_region(request)), request.door.vandaag)


def _find(request: Verzoek, aanbod: UUID) -> Aanbod:
    return get_object_or_404(Aanbod.objects.select_related("eigenaar"), pk=aanbod, regio=own_region(request))


def _is_own(request: Verzoek, rij: Aanbod) -> bool:
    return rij.eigenaar_id == request.door.organisatie and request.door.mag(B.AANBOD_BIJHOUDEN)


def _find_own(request: Verzoek, aanbod: UUID) -> Aanbod:
    rij = _find(request, aanbod)
    if not _is_own(request, rij):
        raise Http404
    return rij


def _writer(request: Verzoek) -> kaart.Schrijver:
    door = request.door
    if door.organisatie is None:
        raise Http404
    return kaart.Schrijver(door.houder, door.organisatie, own_region(request), door.moment)
