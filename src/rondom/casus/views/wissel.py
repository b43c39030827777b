"""Somebody else takes over: who, since when, and what it means for the one who reads it (R006)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.forms.wissel import Wisselhier
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.selectors_wissel import list_replaceable, list_wissels
from rondom.casus.services import wissel
from rondom.kern.categorie import Categorie
from rondom.kern.opvolging import Wisselreden
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd
from rondom.toegang.services import functie as functies
from rondom.toegang.tonen import show_oordeel


@vereist(B.CASUS_LEZEN, B.EIGEN_DOSSIER)
def read(request: Verzoek, casus: UUID) -> HttpResponse:
    """Everybody who was replaced here; the button says that it was read."""
    tafel = load_casus(casus, door=request.door, doel="wissel")
    rijen = list_wissels(tafel.dossier, request.door)
    if request.method == "POST":
        wissel.mark_read(dossier=tafel.dossier, wijzigingen=[r.id for r in rijen if r.ongelezen], door=request.door)
        messages.success(request, _("Gelezen."))
        return redirect("begin")
    context = {"tafel": tafel, "wissels": rijen, "nieuw": any(r.ongelezen for r in rijen)}
    return render(request, "casus/wissels.html", context | {"mag_wisselen": _may_replace(request, tafel)})


@vereist(B.NETWERK_BIJHOUDEN)
def replace(request: Verzoek, casus: UUID) -> HttpResponse:
    """Another colleague of the own organisation in this casus alone: a new mentor."""
    tafel = load_casus(casus, door=request.door, doel="wissel", schrijven=Categorie.STATUS)
    if not _may_replace(request, tafel):
        raise Geweigerd("casus", casus, tafel.dossier)
    hier, anderen = list_replaceable(tafel.dossier, request.door)
    form = Wisselhier(request.POST or None, hier=hier, anderen=anderen)
    context: dict[str, Any] = {"tafel": tafel, "form": form}
    if request.method == "POST" and form.is_valid():
        keuze = {k: form.cleaned_data[k].pk for k in ("functie", "opvolger")}
        try:
            functies.replace(waarom=Wisselreden.VERDELING, alleen=tafel.dossier, door=request.door, **keuze)
        except functies.NietMogelijk as fout:
            return render(request, "casus/wissel.html", context | {"oordeel": show_oordeel(fout.oordeel)}, status=422)
        messages.success(request, _("Het is gedaan. Iedereen in deze casus heeft bericht."))
        return redirect("casus:wissels", casus)
    return render(request, "casus/wissel.html", context, status=422 if form.errors else 200)


def _may_replace(request: Verzoek, tafel: Tafel) -> bool:
    """Who keeps the own organisation and says in this casus who takes part."""
    return request.door.mag(B.NETWERK_BIJHOUDEN) and bool(tafel.inzicht.beheren & Categorie.STATUS)
