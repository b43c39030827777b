"""What the law says in this casus: an order, a parent without custody who asks, and who decides (L04, L07)."""

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.gezag import Beslisvorm, Informatievorm, Toezichtvorm
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.selectors_gezin import list_ouders_zonder_gezag
from rondom.casus.views.uitvoeren import posted
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.rechten import JEUGDBESCHERMER
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.selectors import list_in_rol, read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd, load
from rondom.toegang.models import Wetsgrond
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gezag as gezagen
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

COORDINEREN = Bevoegdheid.CASUS_COORDINEREN


@vereist(COORDINEREN)
def record_order(request: Verzoek, casus: UUID) -> HttpResponse:
    """Record a supervision order that was seen."""
    tafel = _open(request, casus)
    uitvoerders = list_in_rol(tafel.casus.dossier.regio_id, JEUGDBESCHERMER, request.door.vandaag)
    form = Toezichtvorm(posted(request), uitvoerders=uitvoerders)

    def keep() -> str:
        oordeel = gezagen.record_wetsgrond(
            dossier=tafel.casus.dossier,
            inhoud=form.inhoud(),
            parameters=read_parameters(tafel.casus.dossier.regio_id),
            uitvoerder=form.cleaned_data["ontvanger"],
            door=request.door,
        )[1]
        return show_text(oordeel.redenen[0])

    return _carry_out(request, tafel, form, keep, _("Ondertoezichtstelling vastleggen"))


@vereist(COORDINEREN)
def record_information(request: Verzoek, casus: UUID) -> HttpResponse:
    """Record that a parent without custody asked how it goes, and what is told."""
    tafel = _open(request, casus)
    ouders = list_ouders_zonder_gezag(tafel.casus.jeugdige, tafel.dossier, request.door.vandaag)
    form = Informatievorm(posted(request), ouders=ouders, vandaag=request.door.vandaag)

    def keep() -> str:
        oordeel = gezagen.record_wetsgrond(
            dossier=tafel.casus.dossier,
            inhoud=form.inhoud(),
            parameters=read_parameters(tafel.casus.dossier.regio_id),
            door=request.door,
        )[1]
        return show_text(oordeel.redenen[0])

    return _carry_out(request, tafel, form, keep, _("Een ouder zonder gezag vraagt hoe het gaat"))


@vereist(COORDINEREN)
@require_POST
def end(request: Verzoek, wetsgrond: UUID) -> HttpResponse:
    """It ends today."""
    rij, _inzicht = load(Wetsgrond.objects.all(), wetsgrond, door=request.door, doel="gezin", nodig=Actie.BEHEREN)
    gezagen.end_wetsgrond(wetsgrond=rij, door=request.door)
    messages.success(request, _("Beëindigd. Vanaf nu is er niets meer open op deze grond."))
    return redirect("casus:gezin", rij.dossier.casus.id)


@vereist(COORDINEREN)
def decide(request: Verzoek, casus: UUID) -> HttpResponse:
    """Decide, with a reason, that somebody else decides than the age says; or that it is the age again."""
    tafel = _open(request, casus)
    form = Beslisvorm(posted(request))

    def keep() -> str:
        keuze = form.cleaned_data["keuze"]
        dossiers.decide_gezag(
            dossier=tafel.casus.dossier,
            wilsbekwaam=keuze != "onbekwaam",
            alleen_jeugdige=keuze == "alleen",
            reden=form.cleaned_data["reden"],
            parameters=read_parameters(tafel.casus.dossier.regio_id),
            door=request.door,
        )
        return _("Het besluit geldt vanaf vandaag, voor deze casus.")

    return _carry_out(request, tafel, form, keep, _("Wie beslist in deze casus"))


def _open(request: Verzoek, casus: UUID) -> Tafel:
    tafel = load_casus(casus, door=request.door, doel="gezin")
    if not tafel.inzicht.beheren & Categorie.GEZIN or request.door.organisatie != tafel.casus.dossier.school_id:
        raise Geweigerd("casus", casus, tafel.dossier)
    return tafel


def _carry_out(request: Verzoek, tafel: Tafel, form: forms.Form, keep: Callable[[], str], titel: str) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, keep())
            return redirect("casus:gezin", tafel.casus.id)
        except Ongeldig as fout:
            form.add_error(fout.veld or None, show_text(fout.oordeel.redenen[0]))
    context = {"form": form, "tafel": tafel, "titel": titel}
    return render(request, "casus/gezin_formulier.html", context, status=422 if form.errors else 200)
