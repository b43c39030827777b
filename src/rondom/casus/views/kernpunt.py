"""The agenda of a standing meeting: what stands on it, who may hear it, and what was discussed (R062)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.feiten_kernoverleg import judge_hearing
from rondom.casus.forms.kernoverleg import Inbreng, Notitie, Onderwerp, Uitkomst, name_soort
from rondom.casus.models import Kernoverleg, Kernpunt
from rondom.casus.selectors_kernoverleg import (
    casus_of_points,
    find_bespreking,
    list_own_casussen,
    read_kernblad,
)
from rondom.casus.services import kernpunt as kernpunten
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.consultatie import Herkenbaar
from rondom.casus.services.kernpunt import StaatErAl
from rondom.casus.views.kernoverleg import load_kernoverleg
from rondom.kern.kernoverleg import Gehoor, Kernsoort, Puntsoort
from rondom.kern.oordeel import Oordeel
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import load, log_list
from rondom.toegang.services import concept
from rondom.toegang.tonen import show_oordeel, show_text


@vereist(B.CASUS_LEZEN)
def detail(request: Verzoek, overleg: UUID) -> HttpResponse:
    """One standing meeting: next moments, agenda, who sits there."""
    return _page(request, load_kernoverleg(overleg, request), {})


def _page(request: Verzoek, o: Kernoverleg, anders: dict[str, Any], oordeel: Oordeel | None = None) -> HttpResponse:
    """The page with its forms; ``anders`` puts a form with mistakes in its place."""
    door, sleutel = request.door, f"kernoverleg:{o.id}"
    blad = read_kernblad(o, door)
    casussen = [r.casus for r in (*blad.agenda, *blad.besproken) if r.casus]
    log_list(door, "casus", [c.id for c in casussen], "kernoverleg", dossiers=[c.dossier_id for c in casussen])
    context: dict[str, Any] = {
        "blad": blad,
        "o": o,
        "titel": name_soort(o.soort).capitalize(),
        "mag_wijzigen": door.mag(B.CASUS_COORDINEREN) and o.dossier.school_id == door.organisatie,
        "onderwerp": Onderwerp(initial=concept.read(sleutel=sleutel, door=door)),
        "concept": sleutel,
        "oordeel": show_oordeel(oordeel) if oordeel else None,
    }
    if o.soort == Kernsoort.KERN:
        context["inbreng"] = Inbreng(casussen=list_own_casussen(o.dossier.school_id, door))
    return render(request, "casus/kernoverleg.html", context | anders, status=422 if anders else 200)


@vereist(B.CASUS_LEZEN)
@require_POST
def add_topic(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Put a topic on the agenda."""
    o = load_kernoverleg(overleg, request)
    form = Onderwerp(request.POST)
    if form.is_valid():
        try:
            kernpunten.add_topic(overleg=o, tekst=form.cleaned_data["tekst"], door=request.door)
            concept.clear(sleutel=f"kernoverleg:{o.id}", door=request.door)
            messages.success(request, _("Het staat op de agenda."))
            return redirect("casus:kernoverleg", o.id)
        except Herkenbaar as fout:
            form.tell(fout.vondsten)
    return _page(request, o, {"onderwerp": form})


@vereist(B.CASUS_LEZEN)
@require_POST
def add_casus(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Put a casus on the agenda; the verdict says with whom present."""
    o = load_kernoverleg(overleg, request)
    form = Inbreng(request.POST, casussen=list_own_casussen(o.dossier.school_id, request.door))
    oordeel = None
    if form.is_valid():
        try:
            kernpunten.add_casus(overleg=o, door=request.door, **form.cleaned_data)
            messages.success(
                request, _("De casus staat op de agenda. Wie er niet bij mag zijn, ziet alleen ‘een casus’.")
            )
            return redirect("casus:kernoverleg", o.id)
        except NietMogelijk as fout:
            oordeel = fout.oordeel
            form.add_error("gehoor", show_text(oordeel.redenen[0]))
        except StaatErAl:
            form.add_error("casus", _("Deze casus staat al op de agenda."))
    return _page(request, o, {"inbreng": form}, oordeel)


@vereist(B.CASUS_LEZEN)
def point(request: Verzoek, punt: UUID) -> HttpResponse:
    """One point: who may hear it today, and tick it off."""
    p, _inzicht = load(
        Kernpunt.objects.select_related("overleg__dossier__school"), punt, door=request.door, doel="kernoverleg"
    )
    form = (Notitie if p.soort == Puntsoort.CASUS else Uitkomst)(
        request.POST or None, initial=concept.read(sleutel=f"kernpunt:{p.id}", door=request.door)
    )
    if request.method == "POST" and form.is_valid() and _tick(request, p, form):
        concept.clear(sleutel=f"kernpunt:{p.id}", door=request.door)
        messages.success(request, _("Afgevinkt."))
        return redirect("casus:kernoverleg", p.overleg_id)
    context = _context(request, p) | {"form": form, "concept": f"kernpunt:{p.id}"}
    return render(request, "casus/kernpunt.html", context, status=422 if form.errors else 200)


def _tick(request: Verzoek, p: Kernpunt, form: Any) -> bool:
    """Whether it was ticked off; if not, the form says why."""
    try:
        if p.soort == Puntsoort.CASUS:
            bespreking = find_bespreking(p, request.door)
            kernpunten.tick_casus(punt=p, bespreking=bespreking, door=request.door, **form.cleaned_data)
        else:
            kernpunten.tick_topic(punt=p, door=request.door, **form.cleaned_data)
        return True
    except Herkenbaar as fout:
        form.tell(fout.vondsten)
    except NietMogelijk as fout:
        form.add_error(None, show_text(fout.oordeel.redenen[0]))
    return False


def _context(request: Verzoek, p: Kernpunt) -> dict[str, Any]:
    """What the page shows of a point; of a casus that is closed to me only that it is one."""
    door = request.door
    bespreking = find_bespreking(p, door) if p.soort == Puntsoort.CASUS else None
    casus = casus_of_points([p], door).get(p.id)
    log_list(door, "casus", [casus.id] if casus else [], "kernoverleg", dossiers=[casus.dossier_id] if casus else [])
    mag = p.besproken_op is None and (p.soort != Puntsoort.CASUS or kernpunten.may_tell(p, bespreking, door))
    oordeel = judge_hearing(p.overleg, bespreking.dossier_id, door, Gehoor(p.gehoor)) if bespreking else None
    return {
        "p": p,
        "casus": casus,
        "weg": bespreking is None,
        "mag_afvinken": mag,
        "oordeel": show_oordeel(oordeel) if oordeel and p.besproken_op is None else None,
        "wie": read_houders([p.door]).get(p.door),
        "soortnaam": name_soort(p.overleg.soort).capitalize(),
    }
