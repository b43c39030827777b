"""Pages of one task that somebody sees alone: give it, answer it, take it back (R082)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.deeltaak import BeantwoordTaak, GeefTaak
from rondom.casus.laden import Tafel, load_deeltaak
from rondom.casus.models import Afspraak, Deeltaak
from rondom.casus.selectors_deeltaak import find_invitee, list_invitees
from rondom.casus.services import deeltaak as deeltaken
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import DeeltaakStatus
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, load
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

GEVEN = (Bevoegdheid.PLAN_SCHRIJVEN, Bevoegdheid.CASUS_COORDINEREN)
IEDEREEN = (Bevoegdheid.CASUS_LEZEN, Bevoegdheid.EIGEN_DOSSIER)


@vereist(*GEVEN)
def give(request: Verzoek, afspraak: UUID) -> HttpResponse:
    """Ask somebody for one task."""
    rijen = Afspraak.objects.select_related("dossier__casus__jeugdige__school", "dossier__school", "dossier__jeugdige")
    gevonden, inzicht = load(rijen, afspraak, door=request.door, doel="afspraken")
    if not inzicht.schrijven & gevonden.categorie:
        raise Geweigerd("afspraak", afspraak, gevonden.dossier_id)
    familie, organisaties, bellen = list_invitees(gevonden, request.door)
    form = GeefTaak(
        request.POST if request.method == "POST" else None,
        familie=familie,
        organisaties=organisaties,
        bellen=bellen,
        initial={"tekst": gevonden.tekst, "bellen": str(request.door.houder)},
    )
    if request.method == "POST" and form.is_valid() and _given(request, gevonden, form):
        return redirect("casus:afspraken", gevonden.dossier.casus.id)
    context = {"tafel": Tafel(gevonden.dossier.casus, inzicht), "afspraak": gevonden, "form": form}
    return render(request, "casus/deeltaak_geven.html", context, status=422 if form.errors else 200)


def _given(request: Verzoek, afspraak: Afspraak, form: GeefTaak) -> bool:
    """Give it; False with the reason in the form when the rule says no."""
    g = form.cleaned_data
    houder = find_invitee(UUID(g["wie"]), afspraak)
    if houder is None:
        form.add_error("wie", _("Kies wie u vraagt."))
        return False
    try:
        oordeel = deeltaken.give(
            afspraak=afspraak, houder=houder, tekst=g["tekst"], bellen=UUID(g["bellen"]), door=request.door
        )
    except (NietMogelijk, Ongeldig) as fout:
        form.add_error("wie", show_text(fout.oordeel.redenen[0]))
        return False
    messages.success(request, show_text(oordeel.redenen[0]))
    return True


@vereist(*IEDEREEN)
def detail(request: Verzoek, deeltaak: UUID) -> HttpResponse:
    """The one task as the person sees it to whom it was given, and the answer."""
    rij = load_deeltaak(deeltaak, door=request.door)
    aanvaard = rij.status == DeeltaakStatus.AANVAARD
    form = BeantwoordTaak(request.POST if request.method == "POST" else None, aanvaard=aanvaard)
    if request.method == "POST" and form.is_valid():
        naar = DeeltaakStatus(form.cleaned_data["antwoord"])
        deeltaken.answer(deeltaak=rij, naar=naar, bericht=form.cleaned_data["bericht"], door=request.door)
        messages.success(request, _("Dank u. Wie het vroeg, ziet uw antwoord."))
        return redirect("begin")
    bellen = read_houders([rij.bellen]).get(rij.bellen)
    context = {"deeltaak": rij, "bellen": bellen, "form": form, "aanvaard": aanvaard}
    return render(request, "casus/deeltaak.html", context, status=422 if form.errors else 200)


@vereist(*GEVEN)
def read_answer(request: Verzoek, deeltaak: UUID) -> HttpResponse:
    """Who asked reads the answer, and goes on to the actions of the casus."""
    rij, _inzicht = load(
        Deeltaak.objects.select_related("dossier__casus"), deeltaak, door=request.door, doel="afspraken"
    )
    deeltaken.seen(deeltaak=rij, door=request.door)
    return redirect("casus:afspraken", rij.dossier.casus.id)


@vereist(*GEVEN)
@require_POST
def take_back(request: Verzoek, deeltaak: UUID) -> HttpResponse:
    """The person no longer sees the task."""
    rij, inzicht = load(
        Deeltaak.objects.select_related("dossier__casus"), deeltaak, door=request.door, doel="afspraken"
    )
    if not inzicht.schrijven & Deeltaak.CATEGORIE:
        raise Geweigerd("deeltaak", deeltaak, rij.dossier_id)
    try:
        deeltaken.take_back(deeltaak=rij, door=request.door)
        messages.success(request, _("De taak is teruggenomen. Deze persoon ziet er niets meer van."))
    except NietMogelijk as fout:
        messages.info(request, show_text(fout.oordeel.redenen[0]))
    return redirect("casus:afspraken", rij.dossier.casus.id)
