"""Who is at school when: of one school, and of one professional with what can be changed (R003)."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.rollen import rollen_met
from rondom.netwerk.models import Afwezigheid, Functie, Organisatie, Vastdagdeel
from rondom.netwerk.selectors import list_leden
from rondom.netwerk.selectors_aanwezig import list_afwezig, list_dagdelen, read_rooster, read_rooster_of
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_spreekuur import Halfdag, Weg
from rondom.toegang.houders import houder_of_functie
from rondom.toegang.laden import log_list
from rondom.toegang.selectors_spreekuur import list_dag
from rondom.toegang.services import aanwezigheid
from rondom.toegang.tonen import show_text
from rondom.toegang.tonen_spreekuur import say_fixed, show_boekingen, show_rooster

BIJHOUDERS = (B.SPREEKUUR_HOUDEN, B.BEHEREN)
DAGEN = 14
"""How far ahead the page of who is there looks: this school week and the next."""


@vereist(B.CASUS_LEZEN, B.EIGEN_DOSSIER)
def school(request: Verzoek, school: UUID) -> HttpResponse:
    """Who is at this school, this week and the next. Who works where is known to everybody around the school."""
    gevonden = get_object_or_404(Organisatie, pk=school, school__isnull=False)
    rooster = read_rooster(gevonden, request.door.vandaag, DAGEN)
    context = {"school": gevonden, "dagen": show_rooster(rooster)}
    return render(request, "toegang/aanwezig.html", context)


@vereist(*BIJHOUDERS)
def person(request: Verzoek, functie: UUID) -> HttpResponse:
    """Where somebody is on which half-days, who comes to talk, and what can be changed."""
    wie = _find(request, functie)
    return render(request, "toegang/op_school.html", _context(request, wie))


def _context(request: Verzoek, wie: Functie) -> dict[str, object]:
    dag = request.door.vandaag
    vast = list(list_dagdelen(dag).filter(functie=wie).select_related("school"))
    eigen = wie.id == request.door.houder
    boekingen = list(list_dag(request.door, dag, DAGEN)) if eigen else []
    log_list(request.door, "boeking", [b.id for b in boekingen], "op school")
    rooster = read_rooster_of(wie.id, wie.organisatie.regio_id, dag, DAGEN)
    return {
        "functie": wie,
        "wie": (houder := houder_of_functie(wie)),
        "over": f"{houder.naam}, {houder.rol}, {houder.organisatie}",
        "eigen": eigen,
        "vast": [{"rij": r, "wanneer": say_fixed(r)} for r in vast],
        "weg": [{"rij": a, "laatste": a.tot - timedelta(days=1)} for a in list_afwezig([wie.id], dag)],
        "dagen": show_rooster(rooster),
        "boekingen": show_boekingen(boekingen),
    }


@vereist(*BIJHOUDERS)
def add(request: Verzoek, functie: UUID) -> HttpResponse:
    """A new fixed half-day."""
    wie = _find(request, functie)
    scholen = Organisatie.objects.filter(regio=wie.organisatie.regio_id, school__isnull=False).order_by("naam")
    collegas = list_leden(wie.organisatie_id, B.SPREEKUUR_HOUDEN, request.door.vandaag).exclude(persoon=wie.persoon_id)
    begin = {"vanaf": request.door.vandaag, "begin": "08:30", "einde": "12:30"}
    form = Halfdag(request.POST or None, scholen=scholen, collegas=collegas, initial=begin)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            aanwezigheid.fix(
                functie=wie, school=g["school"], vervanger=g["vervanger"], uren=form.uren(), door=request.door
            )
            messages.success(request, _("Het dagdeel staat vast."))
            return redirect("toegang:op_school", wie.id)
        except aanwezigheid.NietVast as fout:
            form.add_error(None, show_text(fout.oordeel.redenen[0]))
    return _form(request, wie, form, _("Een vast dagdeel toevoegen"))


@vereist(*BIJHOUDERS)
def away(request: Verzoek, functie: UUID) -> HttpResponse:
    """Somebody is away, or a half-day moves."""
    wie = _find(request, functie)
    dagdelen = list_dagdelen(request.door.vandaag).filter(functie=wie).select_related("school")
    form = Weg(request.POST or None, dagdelen=dagdelen, initial={"vanaf": request.door.vandaag})
    if request.method == "POST" and form.is_valid():
        try:
            aanwezigheid.write_absence(functie=wie, door=request.door, **form.absence())
            messages.success(request, _("Bewaard. Wie een afspraak had die niet doorgaat, krijgt bericht."))
            return redirect("toegang:op_school", wie.id)
        except aanwezigheid.NietVast as fout:
            form.add_error(None, show_text(fout.oordeel.redenen[0]))
    return _form(request, wie, form, _("Afwezig of verplaatst"))


def _form(request: Verzoek, wie: Functie, form: Halfdag | Weg, titel: str) -> HttpResponse:
    context = {"functie": wie, "wie": houder_of_functie(wie), "form": form, "titel": titel}
    return render(request, "toegang/op_school_invoer.html", context, status=422 if form.errors else 200)


@vereist(*BIJHOUDERS)
@require_POST
def end(request: Verzoek, vastdagdeel: UUID) -> HttpResponse:
    """This half-day stops today."""
    rij = get_object_or_404(Vastdagdeel.objects.select_related("functie", "school"), pk=vastdagdeel)
    _find(request, rij.functie_id)
    aanwezigheid.end(dagdeel=rij, op=request.door.vandaag, door=request.door)
    messages.success(request, _("Dit dagdeel is gestopt."))
    return redirect("toegang:op_school", rij.functie_id)


@vereist(*BIJHOUDERS)
@require_POST
def back(request: Verzoek, afwezigheid: UUID) -> HttpResponse:
    """Somebody comes after all."""
    rij = get_object_or_404(Afwezigheid.objects.select_related("functie__organisatie"), pk=afwezigheid)
    _find(request, rij.functie_id)
    aanwezigheid.withdraw_absence(afwezigheid=rij, door=request.door)
    messages.success(request, _("Het staat er niet meer. Afspraken die waren vervallen, komen niet terug."))
    return redirect("toegang:op_school", rij.functie_id)


def _find(request: Verzoek, functie: UUID) -> Functie:
    """A function that the visitor keeps: the own one, or one of the region that he or she administers."""
    rijen = Functie.objects.select_related("persoon", "organisatie").filter(rol__in=rollen_met(B.SPREEKUUR_HOUDEN))
    wie = rijen.filter(pk=functie, organisatie__regio=request.door.regio).first()
    if wie is None or (wie.id != request.door.houder and not request.door.mag(B.BEHEREN)):
        raise Http404
    return wie
