"""The library of good examples: search, submit, review, keep right (R237)."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.teksten import tekst
from rondom.kern.voorbeeld import Thema, Voorbeeldfeiten, oud_voor, stand
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel.forms import leren as forms
from rondom.spiegel.invullen import page, refuse, start_again
from rondom.spiegel.models import Voorbeeld
from rondom.spiegel.selectors_voorbeeld import list_own, list_to_review, search
from rondom.spiegel.services import voorbeeld as voorbeelden
from rondom.spiegel.weigeren import NietMogelijk, Veranderd
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.tonen import taal

SAMEN = (B.CASUS_LEZEN, B.BELEID_LEZEN)
PER_BLADZIJDE = 20


@vereist(*SAMEN)
def overview(request: Verzoek) -> HttpResponse:
    """Search the library; what waits for a review and what one keeps stand below."""
    form = forms.ZoekVoorbeeld(request.GET or None)
    vondst = search(*form.vraag, request.door.regio or "")
    bladzijde = Paginator(vondst.rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    parameters = read_parameters(request.door.regio or "")
    lijst = [{"rij": v, "thema": tekst(Thema(v.thema).tekst, taal())} for v in bladzijde.object_list]
    context = {"form": form, "bladzijde": bladzijde, "lijst": lijst, "bedoeld": vondst.bedoeld}
    context |= {"oud_voor": oud_voor(request.door.vandaag, parameters), "eigen": list_own(request.door)[:50]}
    wacht = list_to_review(request.door)[:50] if request.door.mag(B.VOORBEELD_BEOORDELEN) else []
    return render(request, "spiegel/voorbeelden.html", context | {"wacht": wacht})


@vereist(*SAMEN)
def add(request: Verzoek) -> HttpResponse:
    """Submit an example."""
    form = forms.Voorbeeldtekst(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        nieuw = voorbeelden.submit(velden=form.cleaned_data, door=request.door)
        messages.success(request, _("Bedankt. Iemand van een andere organisatie leest het eerst."))
        return redirect("spiegel:voorbeeld", nieuw.id)
    return page(request, form, _("Een voorbeeld insturen"), _("Goede voorbeelden"), reverse("spiegel:voorbeelden"))


def _find(request: Verzoek, pk: UUID, *, eigen: bool = False) -> Voorbeeld:
    """An example that somebody may read: in the library, of the own organisation, or to review."""
    rij = get_object_or_404(Voorbeeld.objects.select_related("organisatie"), pk=pk, regio=request.door.regio)
    van_mij = rij.organisatie_id == request.door.organisatie
    if (eigen and not van_mij) or not (rij.akkoord or van_mij or request.door.mag(B.VOORBEELD_BEOORDELEN)):
        raise Http404
    return rij


@vereist(*SAMEN)
def detail(request: Verzoek, voorbeeld: UUID) -> HttpResponse:
    """One example."""
    rij = _find(request, voorbeeld)
    feiten = Voorbeeldfeiten(rij.akkoord, rij.gecontroleerd_op, rij.gestopt_op is not None)
    nu = stand(feiten, request.door.vandaag, read_parameters(request.door.regio or ""))
    eigen = rij.organisatie_id == request.door.organisatie
    mag = request.door.mag(B.VOORBEELD_BEOORDELEN) and not eigen and rij.akkoord is None
    wie = read_houders([rij.beoordeeld_door] if rij.beoordeeld_door else [])
    context = {
        "voorbeeld": rij,
        "stand": nu,
        "standtekst": tekst(nu.tekst, taal()),
        "eigen": eigen,
        "mag_beoordelen": mag,
    }
    context |= {"lezer": next(iter(wie.values()), None)}
    return render(request, "spiegel/voorbeeld.html", context | {"thema": tekst(Thema(rij.thema).tekst, taal())})


@vereist(*SAMEN)
def change(request: Verzoek, voorbeeld: UUID) -> HttpResponse:
    """Other words for the own example: they are read again before others see them."""
    rij = _find(request, voorbeeld, eigen=True)
    form = forms.Voorbeeldtekst(request.POST or None, initial=forms.Voorbeeldtekst.initial_of(rij), door=request.door)
    if request.method == "POST" and form.is_valid():
        try:
            versie = form.cleaned_data["versie"]
            voorbeelden.change(voorbeeld=rij.id, velden=form.cleaned_data, versie=versie, door=request.door)
            return redirect("spiegel:voorbeeld", rij.id)
        except Veranderd as fout:
            start_again(form, fout.rij)
    return page(request, form, rij.titel, _("Goede voorbeelden"), reverse("spiegel:voorbeeld", args=[rij.id]))


@vereist(B.VOORBEELD_BEOORDELEN)
def review(request: Verzoek, voorbeeld: UUID) -> HttpResponse:
    """Read what somebody of another organisation submitted, and say whether it can be in the library."""
    rij = _find(request, voorbeeld)
    form = forms.Oordeel(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            voorbeelden.review(voorbeeld=rij.id, akkoord=g["akkoord"] == "ja", oordeel=g["oordeel"], door=request.door)
            return redirect("spiegel:voorbeelden")
        except NietMogelijk as fout:
            refuse(form, fout)
    terug = reverse("spiegel:voorbeeld", args=[rij.id])
    return page(request, form, _("Beoordelen: %(titel)s") % {"titel": rij.titel}, rij.titel, terug, voorbeeld=rij)


@vereist(*SAMEN)
@require_POST
def check(request: Verzoek, voorbeeld: UUID) -> HttpResponse:
    """It is still right."""
    rij = _find(request, voorbeeld, eigen=True)
    voorbeelden.check(voorbeeld=rij.id, door=request.door)
    messages.success(request, _("Dit voorbeeld is vandaag gecontroleerd."))
    return redirect("spiegel:voorbeeld", rij.id)


@vereist(*SAMEN)
@require_POST
def stop(request: Verzoek, voorbeeld: UUID) -> HttpResponse:
    """It does not exist any more."""
    rij = _find(request, voorbeeld, eigen=True)
    voorbeelden.stop(voorbeeld=rij.id, door=request.door)
    return redirect("spiegel:voorbeeld", rij.id)
