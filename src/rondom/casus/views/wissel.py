"""Somebody else takes over: who, since when, and what it means for the one who reads it (R006)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.laden import load_casus
from rondom.casus.selectors_wissel import list_wissels
from rondom.casus.services import wissel
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist


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
    return render(request, "casus/wissels.html", context)
