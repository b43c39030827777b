"""Pages of the register of processing and of agreements; the log to take along."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.logboekvelden import Vorm
from rondom.kern.overeenkomst import Overeenkomstsoort
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.verwerkingen import VERWERKINGEN
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_toezicht import Aanvullen, Meenemen, Ondertekenen
from rondom.toegang.laden import Geweigerd, log, log_list
from rondom.toegang.meenemen import stream_log
from rondom.toegang.models import Overeenkomst
from rondom.toegang.registerboek import register_as_json, show_registerregel
from rondom.toegang.selectors_toezicht import (
    Registerregel,
    list_convenanten,
    list_gebied,
    list_overeenkomsten,
    read_register,
)
from rondom.toegang.services import register as registers
from rondom.toegang.services.register import Aanvulling, Ondertekend
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text
from rondom.toegang.tonen_toezicht import show_overeenkomsten, show_tabs

LEZEN = Bevoegdheid.LOGBOEK_LEZEN


@vereist(LEZEN)
def register(request: Verzoek) -> HttpResponse:
    """The register of one organisation: made from the code, with what the organisation added and what is missing."""
    organisatie, regels = _read(request)
    if request.GET.get("vorm") == "json":
        inhoud = register_as_json(organisatie, regels, request.door.vandaag)
        antwoord = JsonResponse(inhoud, json_dumps_params={"ensure_ascii": False, "indent": 2})
        antwoord["Content-Disposition"] = 'attachment; filename="verwerkingsregister.json"'
        return antwoord
    context = {"organisatie": organisatie, "gebied": list_gebied(request.door), "vandaag": request.door.vandaag}
    context |= {"regels": [show_registerregel(r) for r in regels], "tabs": show_tabs(request.door, "register")}
    papier = request.GET.get("vorm") == "papier"
    return render(request, "toegang/register_papier.html" if papier else "toegang/register.html", context)


def _read(request: Verzoek) -> tuple[Organisatie, list[Registerregel]]:
    door = request.door
    gevraagd = request.GET.get("organisatie") or str(door.organisatie)
    organisatie = next((o for o in list_gebied(door) if str(o.id) == gevraagd), None)
    if organisatie is None:
        raise Geweigerd("register", None)
    log(door=door, actie="lezen", object_soort="register", objecten=[organisatie.id], doel="register")
    return organisatie, read_register(organisatie.id, door.vandaag, read_parameters(organisatie.regio_id))


@vereist(LEZEN)
def activity(request: Verzoek, verwerking: str) -> HttpResponse:
    """One activity in full; the organisation fills in what only it knows."""
    if verwerking not in VERWERKINGEN:
        raise Geweigerd("register", None)
    organisatie, regels = _read(request)
    regel = next(r for r in regels if r.verwerking.sleutel == verwerking)
    form = Aanvullen(request.POST or None, initial=_filled(regel))
    if request.method == "POST" and form.is_valid():
        try:
            aanvulling = Aanvulling(**form.cleaned_data)
            registers.fill_in(
                organisatie=organisatie.id, verwerking=verwerking, aanvulling=aanvulling, door=request.door
            )
            messages.success(request, _("Vastgelegd."))
            return redirect(request.get_full_path())
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    context = {"organisatie": organisatie, "r": show_registerregel(regel), "form": form}
    return render(request, "toegang/registerregel.html", context, status=422 if form.errors else 200)


def _filled(regel: Registerregel) -> dict[str, Any]:
    r = regel.regel
    return {"eigenaar": r.eigenaar, "contact": r.contact, "dpia_op": r.dpia_op, "bewaren": r.bewaren} if r else {}


@vereist(LEZEN)
def agreements(request: Verzoek) -> HttpResponse:
    """Agreements and convenants of the area: the first to end on top."""
    parameters = read_parameters(request.door.regio or "")
    eigen = list_overeenkomsten(request.door, parameters)
    log_list(request.door, "overeenkomst", [o.id for o, _g in eigen], "register")
    convenanten = list_convenanten(request.door, parameters)
    context = show_overeenkomsten(eigen, convenanten) | {"tabs": show_tabs(request.door, "overeenkomsten")}
    return render(request, "toegang/overeenkomsten.html", context)


@vereist(LEZEN)
def new_agreement(request: Verzoek) -> HttpResponse:
    """Record an agreement that was signed."""
    form = Ondertekenen(request.POST or None, gebied=list_gebied(request.door), eigen=request.door.organisatie)
    if request.method == "POST" and form.is_valid():
        g = dict(form.cleaned_data)
        organisatie, soort = g.pop("organisatie"), Overeenkomstsoort(g.pop("soort"))
        try:
            registers.sign(organisatie=organisatie.id, ondertekend=Ondertekend(soort=soort, **g), door=request.door)
            messages.success(request, _("Vastgelegd."))
            return redirect("toegang:overeenkomsten")
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    return render(request, "toegang/overeenkomst_nieuw.html", {"form": form}, status=422 if form.errors else 200)


@vereist(LEZEN)
@require_POST
def end_agreement(request: Verzoek, overeenkomst: UUID) -> HttpResponse:
    """End an agreement today."""
    rij = Overeenkomst.objects.filter(pk=overeenkomst).first()
    if rij is None:
        raise Geweigerd("overeenkomst", overeenkomst)
    try:
        registers.end(overeenkomst=rij, door=request.door)
        messages.success(request, _("De overeenkomst is beëindigd."))
    except Ongeldig as fout:
        messages.info(request, show_text(fout.oordeel.redenen[0]))
    return redirect("toegang:overeenkomsten")


@vereist(LEZEN)
def take_log(request: Verzoek) -> HttpResponse | StreamingHttpResponse:
    """The log of the area in the form of a standard."""
    form = Meenemen(request.GET if "vorm" in request.GET else None)
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        regels = stream_log(request.door, Vorm(g["vorm"]), g["van"], g["tot"])
        antwoord = StreamingHttpResponse(regels, content_type="application/jsonl; charset=utf-8")
        antwoord["Content-Disposition"] = f'attachment; filename="logboek-{g["vorm"]}.jsonl"'
        return antwoord
    return render(request, "toegang/logboek_meenemen.html", {"form": form}, status=422 if form.errors else 200)
