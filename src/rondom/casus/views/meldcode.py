"""Pages of a meldcode, for who handles it alone: start, the five steps, a report, and telling the family."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.meldcode import Begin, Eraf, Erbij, Melding, Reactie, Stapformulier, Vertel
from rondom.casus.models import Meldcode, Meldcodestap, Veiligheidsmelding
from rondom.casus.selectors import list_casussen
from rondom.casus.selectors_meldcode import (
    find_casus_for,
    list_colleagues,
    list_meldcodes,
)
from rondom.casus.services import meldcode as meldcodes
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tonen_meldcode import show_meldcode
from rondom.kern.meldcode import Instantie, Stap
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Functie
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import load, log
from rondom.toegang.services import concept as concepten
from rondom.toegang.tonen import show_oordeel

BEHANDELEN = Bevoegdheid.VEILIGHEID_BEHANDELEN
CONCEPT = "veiligheid:nieuw"
PER_BLADZIJDE = 20
KEUZELIJST = 200
"""Pupils in the list to choose from."""


@vereist(BEHANDELEN)
def overview(request: Verzoek) -> HttpResponse:
    """What I handle."""
    bladzijde = Paginator(list_meldcodes(request.door), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    ids = [m.id for m in bladzijde.object_list]
    if ids:
        log(door=request.door, actie="lijst", object_soort="meldcode", objecten=ids, doel="veiligheid", veiligheid=True)
    return render(request, "casus/meldcodes.html", {"bladzijde": bladzijde})


@vereist(BEHANDELEN)
def new(request: Verzoek) -> HttpResponse:
    """Start a meldcode, from a signal or apart from it."""
    door = request.door
    begin = {**concepten.read(sleutel=CONCEPT, door=door), "casus": request.GET.get("casus", "")}
    keuzes = [(str(c.id), c.jeugdige.naam) for c in list_casussen(door)[:KEUZELIJST]]
    form = Begin(request.POST or None, keuzes=keuzes, initial=begin)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        casus = find_casus_for(UUID(g["casus"]), door) if g["casus"] else None
        begonnen = meldcodes.start(gezien=g["gezien"], over="" if casus else g["over"], casus=casus, door=door)
        concepten.clear(sleutel=CONCEPT, door=door)
        messages.success(request, _("Vastgelegd. Alleen u ziet dit, en wie u erbij vraagt."))
        return redirect("casus:meldcode", begonnen.id)
    context = {"form": form, "concept": CONCEPT}
    return render(request, "casus/meldcode_nieuw.html", context, status=422 if form.errors else 200)


@vereist(BEHANDELEN)
def detail(request: Verzoek, meldcode: UUID) -> HttpResponse:
    """Where it stands, what was recorded, and what can be done now."""
    return _page(request, _load(request, meldcode))


def _load(request: Verzoek, pk: UUID) -> Meldcode:
    rijen = Meldcode.objects.select_related("dossier__jeugdige")
    return load(rijen, pk, door=request.door, doel="veiligheid")[0]


def _page(request: Verzoek, m: Meldcode, anders: dict[str, Any] | None = None) -> HttpResponse:
    erbij = Erbij(collegas=list_colleagues(m, request.door))
    context = {"m": m, "erbij": erbij, **show_meldcode(m, request.door), **(anders or {})}
    return render(request, "casus/meldcode.html", context, status=422 if anders else 200)


@vereist(BEHANDELEN)
def step(request: Verzoek, meldcode: UUID, stap: int) -> HttpResponse:
    """Record one step."""
    m = _load(request, meldcode)
    if stap not in tuple(Stap):
        raise Http404
    concept = f"veiligheid:{m.id}:{stap}"
    begin = {**concepten.read(sleutel=concept, door=request.door), "versie": m.versie}
    form = Stapformulier(request.POST or None, stap=Stap(stap), initial=begin)
    fout: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        fout = _note(request, m, form)
        if not fout:
            concepten.clear(sleutel=concept, door=request.door)
            messages.success(request, _("Stap %(stap)s is vastgelegd.") % {"stap": stap})
            return redirect("casus:meldcode", m.id)
    context = {"m": m, "form": form, "concept": concept, **fout}
    return _form(request, context, _("Leg een stap vast"), mis=bool(form.errors or fout))


def _form(
    request: Verzoek, context: dict[str, Any], titel: str, *, knop: str = "", mis: bool | None = None
) -> HttpResponse:
    """A page with one form of this meldcode; ``mis``: something stands in the way."""
    context |= {"titel": titel, "knop_tekst": knop or _("Leg vast")}
    mis = bool(context["form"].errors) if mis is None else mis
    return render(request, "casus/meldcode_formulier.html", context, status=422 if mis else 200)


def _note(request: Verzoek, m: Meldcode, form: Stapformulier) -> dict[str, Any]:
    """Record what the form says; what stands in the way, for the page, or nothing."""
    try:
        meldcodes.note(meldcode=m, inhoud=form.inhoud(), versie=form.cleaned_data["versie"], door=request.door)
        return {}
    except NietMogelijk as fout:
        return {"oordeel": show_oordeel(fout.oordeel, _("Dit kan nu nog niet"))}
    except VersieConflict as fout:
        form.data = {**form.data, "versie": str(getattr(fout.rij, "versie", ""))}
        return {"conflict": True}


@vereist(BEHANDELEN)
@require_POST
def involve(request: Verzoek, meldcode: UUID) -> HttpResponse:
    """Let a colleague handle it too."""
    m = _load(request, meldcode)
    form = Erbij(request.POST, collegas=list_colleagues(m, request.door))
    if not form.is_valid():
        return _page(request, m, {"erbij": form})
    functie = get_object_or_404(Functie.objects.select_related("organisatie"), pk=form.cleaned_data["functie"])
    meldcodes.involve(meldcode=m, functie=functie, door=request.door)
    messages.success(request, _("%(naam)s kijkt nu mee.") % {"naam": functie.persoon.naam})
    return redirect("casus:meldcode", m.id)


@vereist(BEHANDELEN)
@require_POST
def take_off(request: Verzoek, meldcode: UUID) -> HttpResponse:
    """Somebody no longer handles it; who takes himself off goes back to the list."""
    m = _load(request, meldcode)
    form = Eraf(request.POST)
    if not form.is_valid():
        return _page(request, m, {"eraf": form})
    functie = form.cleaned_data["functie"]
    try:
        meldcodes.take_off(meldcode=m, functie=functie, door=request.door)
    except NietMogelijk as fout:
        return _page(request, m, {"oordeel": show_oordeel(fout.oordeel, _("Dit kan nu niet"))})
    messages.success(request, _("Deze persoon ziet dit niet meer."))
    return redirect("casus:meldcodes") if functie == request.door.houder else redirect("casus:meldcode", m.id)


@vereist(BEHANDELEN)
def report(request: Verzoek, meldcode: UUID) -> HttpResponse:
    """Record that a report was made."""
    m = _load(request, meldcode)
    form = Melding(request.POST or None, vandaag=request.door.vandaag, initial={"gemeld_op": request.door.vandaag})
    context: dict[str, Any] = {"m": m, "form": form}
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data | {"instantie": Instantie(form.cleaned_data["instantie"])}
        try:
            meldcodes.report(meldcode=m, door=request.door, **g)
            return redirect("casus:meldcode", m.id)
        except NietMogelijk as fout:
            context |= {"oordeel": show_oordeel(fout.oordeel, _("Dit kan niet meer"))}
    return _form(request, context, _("Leg een melding vast"), mis=bool(form.errors or "oordeel" in context))


@vereist(BEHANDELEN)
def reaction(request: Verzoek, melding: UUID) -> HttpResponse:
    """Record what came back on a report."""
    rijen = Veiligheidsmelding.objects.select_related("meldcode__dossier__jeugdige")
    rij = load(rijen, melding, door=request.door, doel="veiligheid")[0]
    form = Reactie(request.POST or None, vandaag=request.door.vandaag, initial={"op": request.door.vandaag})
    if request.method == "POST" and form.is_valid():
        meldcodes.note_reaction(melding=rij, door=request.door, **form.cleaned_data)
        return redirect("casus:meldcode", rij.meldcode_id)
    context = {"m": rij.meldcode, "melding": rij, "form": form}
    return _form(request, context, _("Leg de reactie vast"))


@vereist(BEHANDELEN)
def release(request: Verzoek, stap: UUID) -> HttpResponse:
    """Tell one of the family what one step says."""
    rijen = Meldcodestap.objects.select_related("meldcode__dossier__jeugdige")
    rij = load(rijen, stap, door=request.door, doel="veiligheid")[0]
    kind = rij.meldcode.dossier.jeugdige_id
    form = Vertel(request.POST or None, jeugdige=kind, initial={"tekst": rij.tekst})
    if request.method == "POST" and form.is_valid():
        meldcodes.release(stap=rij, door=request.door, **form.cleaned_data)
        messages.success(request, _("Deze persoon kan dit nu lezen. De rest blijft dicht."))
        return redirect("casus:meldcode", rij.meldcode_id)
    context = {"m": rij.meldcode, "s": rij, "form": form}
    return _form(request, context, _("Vertel het gezin iets"), knop=_("Vertel dit"))


@vereist(BEHANDELEN)
@require_POST
def finish(request: Verzoek, meldcode: UUID) -> HttpResponse:
    """Nothing more is asked."""
    m = _load(request, meldcode)
    try:
        meldcodes.finish(meldcode=m, door=request.door)
    except NietMogelijk as fout:
        return _page(request, m, {"oordeel": show_oordeel(fout.oordeel, _("Dit kan nu nog niet"))})
    return redirect("casus:meldcode", m.id)
