"""The prevention calendar of a school and of a neighbourhood (R190)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from rondom.kern.preventie import check_school, check_wijk
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_kalender
from rondom.spiegel import preventiekalender as kalender
from rondom.spiegel.feiten import read_band
from rondom.spiegel.forms.leren import Activiteit
from rondom.spiegel.invullen import page, refuse, start_again
from rondom.spiegel.models import Preventieactiviteit
from rondom.spiegel.selectors_leren import list_activities
from rondom.spiegel.services import preventie as preventies
from rondom.spiegel.weigeren import NietMogelijk, Veranderd
from rondom.toegang.bevoegd import Verzoek, vereist

SAMEN = (B.CASUS_LEZEN, B.BELEID_LEZEN)


@vereist(*SAMEN)
def overview(request: Verzoek) -> HttpResponse:
    """What there is in a year, month by month, of a school or of a municipality."""
    keuze = kalender.Keuze(request.GET, request.door)
    rijen = list(list_activities(request.door, keuze.jaar, keuze.school, keuze.gemeente))
    mag = _may_write(keuze.school, request)
    context = {"keuze": keuze, "beeld": kalender.picture(rijen, keuze.jaar), "rijen": rijen, "mag": mag}
    tabel = [kalender.row(r, request.door) for r in rijen]
    return render(request, "spiegel/preventie.html", context | {"tabel": tabel, "kolommen": kalender.columns()})


def _may_write(school: Organisatie | None, request: Verzoek) -> bool:
    """Whether something can be put on this calendar: that of a school, or without one that of the municipality."""
    if school is not None:
        return check_school(read_band(school, request.door)).mag
    return check_wijk(request.door.rol).mag


@vereist(*SAMEN)
def ical(request: Verzoek) -> HttpResponse:
    """The same for somebody's own calendar."""
    keuze = kalender.Keuze(request.GET, request.door)
    rijen = list_activities(request.door, keuze.jaar, keuze.school, keuze.gemeente)
    antwoord = HttpResponse(kalender.as_ical(rijen, request.door.moment), content_type="text/calendar; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="preventie.ics"'
    return antwoord


@vereist(*kalender.SCHRIJVEN)
def add(request: Verzoek) -> HttpResponse:
    """Put something on the calendar of a school or of a municipality."""
    keuze = kalender.Keuze(request.GET, request.door)
    form = Activiteit(request.POST or None, van_school=keuze.school is not None, door=request.door)
    if request.method == "POST" and form.is_valid():
        try:
            preventies.add(school=keuze.school, velden=form.cleaned_data, door=request.door)
            return redirect(keuze.address("spiegel:preventie"))
        except NietMogelijk as fout:
            refuse(form, fout)
    voor = keuze.school.naam if keuze.school else _("voor een wijk of gemeente")
    titel = _("Toevoegen aan de preventiekalender")
    return page(request, form, titel, _("Preventiekalender"), keuze.address("spiegel:preventie"), context=voor)


@vereist(*kalender.SCHRIJVEN)
def change(request: Verzoek, activiteit: UUID) -> HttpResponse:
    """Other words or days, by who put it there."""
    rij = get_object_or_404(Preventieactiviteit, pk=activiteit, gestopt_op=None)
    if rij.eigenaar_id != request.door.organisatie:
        raise Http404
    van_school = rij.school_id is not None
    form = Activiteit(
        request.POST or None, initial=Activiteit.initial_of(rij), van_school=van_school, door=request.door
    )
    if request.method == "POST" and form.is_valid() and _changed(rij, form, request):
        return redirect(kalender.address_of(rij))
    stop_url = reverse("spiegel:preventie_stoppen", args=[rij.id])
    return page(request, form, rij.naam, _("Preventiekalender"), kalender.address_of(rij), stop_url=stop_url)


def _changed(rij: Preventieactiviteit, form: Any, request: Verzoek) -> bool:
    """Whether it was saved; else the form says why not."""
    try:
        versie = form.cleaned_data["versie"]
        preventies.change(activiteit=rij.id, velden=form.cleaned_data, versie=versie, door=request.door)
    except Veranderd as fout:
        start_again(form, fout.rij)
        return False
    return True


@vereist(*kalender.SCHRIJVEN)
@require_POST
def stop(request: Verzoek, activiteit: UUID) -> HttpResponse:
    """It does not go on."""
    rij = get_object_or_404(Preventieactiviteit, pk=activiteit)
    if rij.eigenaar_id != request.door.organisatie:
        raise Http404
    preventies.stop(activiteit=rij.id, door=request.door)
    return redirect(kalender.address_of(rij))


@vereist(*kalender.SCHRIJVEN)
@require_POST
def copy_forward(request: Verzoek) -> HttpResponse:
    """The own activities of this year once more in the next."""
    keuze = kalender.Keuze(request.POST, request.door)
    if not _may_write(keuze.school, request):
        raise Http404
    dagen = read_kalender(request.door.regio or "")
    aantal = preventies.copy_forward(school=keuze.school, jaar=keuze.jaar, kalender=dagen, door=request.door)
    messages.success(
        request, ngettext("%(n)s activiteit overgenomen.", "%(n)s activiteiten overgenomen.", aantal) % {"n": aantal}
    )
    return redirect(keuze.address("spiegel:preventie", jaar=keuze.jaar.volgende.begin))
