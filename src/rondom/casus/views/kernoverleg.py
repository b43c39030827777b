"""The standing meeting of a school with its core partners: when, where, who; and the list of the chain (R062)."""

from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.forms.kernoverleg import Ketentekst, NieuwOverleg, VastMoment, name_soort
from rondom.casus.models import Kernoverleg, Ketenregel
from rondom.casus.selectors_kernoverleg import (
    current_seats,
    list_candidates,
    list_kernoverleggen,
    next_moments,
)
from rondom.casus.services import kernoverleg as kernoverleggen
from rondom.casus.services.casus import VersieConflict
from rondom.casus.versiekeuze import chosen, count_from
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_kalender
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, load, log_list


@vereist(B.CASUS_LEZEN)
def overview(request: Verzoek) -> HttpResponse:
    """The standing meetings at which I sit, each with its next moment."""
    door = request.door
    rijen = list(list_kernoverleggen(door))
    log_list(door, "kernoverleg", [o.id for o in rijen], "lijst", dossiers=[o.dossier_id for o in rijen])
    kalenders = {regio: read_kalender(regio) for regio in {o.dossier.regio_id for o in rijen}}
    regels = [
        {
            "overleg": o,
            "titel": name_soort(o.soort).capitalize(),
            "volgende": next(iter(next_moments(o, kalenders[o.dossier.regio_id], door.vandaag, 1)), None),
        }
        for o in rijen
    ]
    return render(request, "casus/kernoverleggen.html", {"regels": regels, "mag_maken": door.mag(B.CASUS_COORDINEREN)})


@vereist(B.CASUS_COORDINEREN)
def make(request: Verzoek) -> HttpResponse:
    """Set a standing meeting for my school."""
    door = request.door
    school = Organisatie.objects.get(functies=door.houder)
    mensen = [f for f in list_candidates(school.id, door.vandaag) if f.id != door.houder]
    form = NieuwOverleg(request.POST or None, mensen=mensen, initial={"vanaf": door.vandaag})
    if request.method == "POST" and form.is_valid():
        gegevens = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld != "versie"}
        gemaakt = kernoverleggen.make(school=school, door=door, **gegevens)
        messages.success(request, _("Het overleg staat. Wie een plek heeft, ziet het in Rondom en in de eigen agenda."))
        return redirect("casus:kernoverleg", gemaakt.id)
    return render(request, "casus/kernoverleg_formulier.html", {"form": form}, status=422 if form.errors else 200)


@vereist(B.CASUS_COORDINEREN)
def change(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Change moment, place or seats; only at the own school."""
    o = load_kernoverleg(overleg, request)
    if o.dossier.school_id != request.door.organisatie:
        raise Geweigerd("kernoverleg", overleg, o.dossier_id)
    form = _change_form(request, o)
    anders = None
    if request.method == "POST" and form.is_valid():
        try:
            kernoverleggen.change(overleg=o, door=request.door, **form.cleaned_data)
            messages.success(request, _("Het overleg is veranderd."))
            return redirect("casus:kernoverleg", o.id)
        except VersieConflict as fout:
            anders = cast(Kernoverleg, fout.rij)
            count_from(form, anders.versie)
    context = {"form": form, "o": o, "anders": anders, "titel": name_soort(o.soort).capitalize()}
    return render(request, "casus/kernoverleg_formulier.html", context, status=422 if form.errors or anders else 200)


def _change_form(request: Verzoek, o: Kernoverleg) -> VastMoment:
    zitten = [b.functie_id for b in current_seats(o) if b.functie_id and b.functie_id != request.door.houder]
    kandidaten = list_candidates(o.dossier.school_id, request.door.vandaag, zitten)
    begin = {v: getattr(o, v) for v in (*kernoverleggen.VELDEN, "versie", "vanaf")}
    begin |= {"plekken": [str(z) for z in zitten]}
    mensen = [f for f in kandidaten if f.id != request.door.houder]
    return VastMoment(request.POST or None, mensen=mensen, initial=begin)


def load_kernoverleg(pk: UUID, request: Verzoek) -> Kernoverleg:
    """A standing meeting at which I sit. Raises ``Geweigerd`` (404); writes the access log."""
    rijen = Kernoverleg.objects.select_related("dossier__school")
    return load(rijen, pk, door=request.door, doel="kernoverleg")[0]


@vereist(B.CASUS_LEZEN)
def write_regel(request: Verzoek, regel: UUID) -> HttpResponse:
    """Write one answer in the list of the chain; when somebody was first, choose."""
    r, _inzicht = load(Ketenregel.objects.select_related("partij"), regel, door=request.door, doel="ketenoverleg")
    post = chosen(request.POST, "tekst", r.tekst) if request.method == "POST" else None
    form = Ketentekst(post, vraag=r.vraag, initial={"versie": r.versie, "tekst": r.tekst})
    conflict = None
    if post is not None and "tekst_mijn" in post and post.get("keuze") not in ("mijn", "ander", "samen"):
        form.add_error(None, _("Kies welke tekst blijft."))
        conflict = _conflict(r, form, str(post["tekst_mijn"]))
    elif request.method == "POST" and form.is_valid():
        try:
            kernoverleggen.write_regel(regel=r, door=request.door, **form.cleaned_data)
            messages.success(request, _("De lijst is bijgewerkt."))
            return redirect("casus:kernoverleg", r.overleg_id)
        except VersieConflict as fout:
            conflict = _conflict(cast(Ketenregel, fout.rij), form, form.cleaned_data["tekst"])
    context = {"form": form, "r": r, "conflict": conflict, "label": form.fields["tekst"].label}
    return render(request, "casus/ketenregel.html", context, status=422 if form.errors or conflict else 200)


def _conflict(nu: Ketenregel, form: Ketentekst, mijn: str) -> dict[str, Any]:
    count_from(form, nu.versie)
    wie = read_houders([nu.door]).get(nu.door)
    tijd = date_format(nu.op.astimezone(TIJDZONE), "H:i")
    return {"mijn": mijn, "ander": nu.tekst, "wie": wie.naam if wie else "", "tijd": tijd}
