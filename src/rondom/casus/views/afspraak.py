"""Agreements of one casus: who does what, done or not, another date."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.afspraak import Verzet
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Afspraak
from rondom.casus.selectors_deeltaak import list_given, show_deeltaken
from rondom.casus.selectors_overleg import list_afspraken, may_change, show_afspraken
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.views.deeltaak import GEVEN
from rondom.casus.views.overleg import IEDEREEN
from rondom.kern.statussen import AfspraakStatus
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, load, log_list
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

NAAR = {"gedaan": AfspraakStatus.GEDAAN, "open": AfspraakStatus.OPEN, "vervallen": AfspraakStatus.VERVALLEN}


@vereist(*IEDEREEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """All agreements of a casus that this holder may see."""
    tafel = load_casus(casus, door=request.door, doel="afspraken")
    rijen = list(list_afspraken(tafel.dossier, request.door))
    log_list(request.door, "afspraak", [a.id for a in rijen], "afspraken")
    gegeven = list_given(tafel.dossier, request.door)
    namen = read_houders({a.eigenaar for a in rijen} | {d.houder for d in gegeven})
    regels = show_afspraken(rijen, namen, tafel.inzicht, request.door)
    gedaan = request.GET.get("gedaan", "")
    context = {
        "tafel": tafel,
        "open": [r for r in regels if r.afspraak.status == AfspraakStatus.OPEN],
        "klaar": [r for r in regels if r.afspraak.status != AfspraakStatus.OPEN],
        "deeltaken": show_deeltaken(gegeven, namen),
        "mag_geven": any(request.door.mag(b) for b in GEVEN),
        "net_gedaan": next((r for r in regels if str(r.afspraak.id) == gedaan and r.mag_wijzigen), None),
    }
    return render(request, "casus/afspraken.html", context)


def _load(request: Verzoek, pk: UUID) -> tuple[Afspraak, Tafel]:
    """An agreement this holder may change: the owner's, or in a category that he or she writes."""
    rijen = Afspraak.objects.select_related("na", "dossier__casus__jeugdige__school", "dossier__school")
    afspraak, inzicht = load(rijen, pk, door=request.door, doel="afspraken")
    if not may_change(afspraak, inzicht, request.door):
        raise Geweigerd("afspraak", pk, afspraak.dossier_id)
    return afspraak, Tafel(afspraak.dossier.casus, inzicht)


@vereist(*IEDEREEN)
@require_POST
def change_status(request: Verzoek, afspraak: UUID) -> HttpResponse:
    """Done, or not after all."""
    gevonden, tafel = _load(request, afspraak)
    naar = NAAR.get(request.POST.get("naar", ""))
    lijst = reverse("casus:afspraken", args=[tafel.casus.id])
    if naar is not None:
        try:
            afspraken.move(afspraak=gevonden, naar=naar, door=request.door)
        except NietMogelijk as fout:
            messages.warning(request, show_text(fout.oordeel.redenen[0]))
            return redirect(lijst)
    return redirect(f"{lijst}?gedaan={afspraak}" if naar is AfspraakStatus.GEDAAN else lijst)


@vereist(*IEDEREEN)
def reschedule(request: Verzoek, afspraak: UUID) -> HttpResponse:
    """Another date, with the reason."""
    gevonden, tafel = _load(request, afspraak)
    form = Verzet(request.POST or None, initial={"termijn": gevonden.termijn, "versie": gevonden.versie})
    if request.method == "POST" and form.is_valid():
        try:
            afspraken.reschedule(afspraak=gevonden, door=request.door, **form.change())
            return redirect("casus:afspraken", tafel.casus.id)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
        except VersieConflict as conflict:
            form = Verzet({**form.data.dict(), "versie": conflict.rij.versie})  # type: ignore[attr-defined]
            form.add_error(None, _("Iemand anders heeft deze afspraak net veranderd. Kijk of de datum nog klopt."))
    context = {"tafel": tafel, "afspraak": gevonden, "form": form}
    return render(request, "casus/afspraak_verzetten.html", context, status=422 if form.errors else 200)
