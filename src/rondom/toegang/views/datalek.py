"""Pages of the register of breaches: what happened, how bad it is, and who was told before when."""

from dataclasses import fields
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_toezicht import LekMelden, LekUitwerken
from rondom.toegang.laden import Geweigerd, log, log_list
from rondom.toegang.models import Datalek
from rondom.toegang.selectors_toezicht import lekstand_of, list_datalekken, list_gebied
from rondom.toegang.services import datalek as datalekken
from rondom.toegang.services.datalek import Lekinhoud, LekNietKlaar
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_oordeel, show_text
from rondom.toegang.tonen_toezicht import show_tabs, woord

LEZEN = Bevoegdheid.LOGBOEK_LEZEN
PER_BLADZIJDE = 25


@vereist(LEZEN)
def overview(request: Verzoek) -> HttpResponse:
    """The breaches that run, with their clock; or those that are closed."""
    klaar = request.GET.get("klaar") == "1"
    bladzijde = Paginator(list_datalekken(open_=not klaar), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    log_list(request.door, "datalek", [lek.id for lek in bladzijde.object_list], "datalek")
    parameters = read_parameters(request.door.regio or "")
    standen = [lekstand_of(lek, request.door, parameters) for lek in bladzijde.object_list]
    rijen = [(s, woord(f"datalek.stap_{s.stap.value}")) for s in standen]
    context = {"bladzijde": bladzijde, "rijen": rijen, "klaar": klaar, "tabs": show_tabs(request.door, "datalekken")}
    return render(request, "toegang/datalekken.html", context)


@vereist(LEZEN)
def report(request: Verzoek) -> HttpResponse:
    """Something went wrong: the clock starts."""
    form = LekMelden(request.POST or None, gebied=list_gebied(request.door), eigen=request.door.organisatie)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            lek = datalekken.report(
                organisatie=g["organisatie"].id, ontdekt_op=g["ontdekt_op"], feiten=g["feiten"], door=request.door
            )
            messages.success(request, _("Vastgelegd. Weeg nu het risico."))
            return redirect("toegang:datalek", lek.id)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    return render(request, "toegang/datalek_nieuw.html", {"form": form}, status=422 if form.errors else 200)


@vereist(LEZEN)
def detail(request: Verzoek, datalek: UUID) -> HttpResponse:
    """One breach: the clock, what comes next, and everything that is known."""
    lek = _load(request, datalek)
    form = LekUitwerken(request.POST or None, initial={f: getattr(lek, f) for f in ("versie", *_VELDEN)})
    if request.method == "POST" and form.is_valid():
        g = dict(form.cleaned_data)
        try:
            datalekken.work_out(datalek=lek, versie=g.pop("versie"), inhoud=Lekinhoud(**g), door=request.door)
            messages.success(request, _("Vastgelegd."))
            return redirect("toegang:datalek", lek.id)
        except Ongeldig as fout:
            form.add_error(fout.veld or None, show_text(fout.oordeel.redenen[0]))
    return _page(request, lek, form, 422 if form.errors else 200)


@vereist(LEZEN)
@require_POST
def close(request: Verzoek, datalek: UUID) -> HttpResponse:
    """Close a breach that is complete; otherwise it says what is missing."""
    lek = _load(request, datalek)
    try:
        datalekken.close(datalek=lek, door=request.door)
    except LekNietKlaar as fout:
        form = LekUitwerken(initial={f: getattr(lek, f) for f in ("versie", *_VELDEN)})
        return _page(request, lek, form, 422, oordeel=show_oordeel(fout.oordeel, _("Dit kan nog niet dicht")))
    except Ongeldig as fout:
        messages.info(request, show_text(fout.oordeel.redenen[0]))
        return redirect("toegang:datalek", lek.id)
    messages.success(request, _("Het datalek is afgesloten."))
    return redirect("toegang:datalek", lek.id)


_VELDEN = tuple(f.name for f in fields(Lekinhoud))


def _load(request: Verzoek, pk: UUID) -> Datalek:
    lek = Datalek.objects.select_related("organisatie").filter(pk=pk).first()
    if lek is None:
        raise Geweigerd("datalek", pk)
    log(door=request.door, actie="lezen", object_soort="datalek", objecten=[pk], doel="datalek")
    return lek


def _page(request: Verzoek, lek: Datalek, form: LekUitwerken, status: int, **extra: object) -> HttpResponse:
    stand = lekstand_of(lek, request.door, read_parameters(request.door.regio or ""))
    context = {"lek": lek, "stand": stand, "stap": woord(f"datalek.stap_{stand.stap.value}"), "form": form}
    context["redenen"] = [t for t in (lek.waarom_niet_gemeld, lek.waarom_later, lek.waarom_niet_verteld) if t]
    context["risico"] = woord(f"datalek.risico_{lek.risico}") if lek.risico else ""
    return render(request, "toegang/datalek.html", context | extra, status=status)
