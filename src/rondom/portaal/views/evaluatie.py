"""Look back from home: say how it was, each for oneself, and read what everybody said (R128)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.forms.evaluatie import Terugblik
from rondom.casus.laden import Tafel
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Evaluatie
from rondom.casus.selectors_evaluatie import Zegger, find_child, list_doelen, list_zeggers, read_evaluatieblad
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.tonen_evaluatie import show_evaluatieblad
from rondom.casus.views.uitvoeren import carry_out, kept_texts, posted
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd

EIGEN = Bevoegdheid.EIGEN_DOSSIER
RIJEN = Evaluatie.objects.select_related("inzet__aanbieder", "dossier")
DOEL = "evaluatie"


@vereist(EIGEN)
def answer(request: Verzoek, evaluatie: UUID) -> HttpResponse:
    """Say how it was, for oneself and nobody else; below it what everybody said."""
    rij, tafel = load_at_table(RIJEN, evaluatie, door=request.door, doel=DOEL)
    ik, sleutel = _myself(request, rij, tafel), f"terugblik:{evaluatie}:{request.door.houder}"
    form = _form(request, rij, tafel, ik, sleutel)
    if carry_out(request, form, DOEL, sleutel, lambda g: _keep(rij, ik, form, request)):
        messages.success(request, _("Dank u. Uw antwoord staat erbij."))
        return redirect("portaal:evaluatie", evaluatie)
    blad = read_evaluatieblad(rij, tafel.casus, request.door)
    context = {"tafel": tafel, "blad": blad, "toon": show_evaluatieblad(blad), "form": form, "sleutel": sleutel}
    context["kind"] = find_child(rij, tafel.casus, request.door) if blad.open else None
    context["invullen"] = form.is_bound or (blad.open and (blad.ik_gevraagd or "opnieuw" in request.GET))
    return render(request, "portaal/evaluatie.html", context, status=422 if form.errors else 200)


def _myself(request: Verzoek, rij: Evaluatie, tafel: Tafel) -> Zegger:
    """Who acts, as one of those who can say something; who speaks never comes from the request."""
    for zegger in list_zeggers(rij, tafel.casus, request.door):
        if zegger.houder == request.door.houder:
            return zegger
    raise Geweigerd(DOEL, rij.id, rij.dossier_id)


def _form(request: Verzoek, rij: Evaluatie, tafel: Tafel, ik: Zegger, sleutel: str) -> Terugblik:
    bijdragen = tafel.inzicht.bijdragen
    doelen = [d for d in list_doelen(rij, request.door) if bijdragen & d.categorie]
    geheel = bool(bijdragen & evaluaties.GEHEEL)
    if not doelen and not geheel:
        raise Geweigerd(DOEL, rij.id, rij.dossier_id)
    begin: dict[str, Any] = kept_texts(request, sleutel)
    return Terugblik(posted(request), doelen=doelen, jong=ik.jong, geheel=geheel, initial=begin)


def _keep(rij: Evaluatie, ik: Zegger, form: Terugblik, request: Verzoek) -> object:
    return evaluaties.answer(
        evaluatie=rij, houder=request.door.houder, partij=ik.partij, antwoorden=form.antwoorden(), door=request.door
    )
