"""A status message as its reader meets it: what happened, by whom, since when. No content."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Statusbericht
from rondom.casus.services import statusbericht
from rondom.casus.tonen_inzet import message_text
from rondom.casus.views.inzet import TAB
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist


@vereist(B.CASUS_LEZEN)
def detail(request: Verzoek, bericht: UUID) -> HttpResponse:
    """Read it; the button says that it was read."""
    rijen = Statusbericht.objects.select_related("inzet__aanbieder", "inzet__uitvoerder__persoon")
    rij, tafel = load_at_table(rijen, bericht, door=request.door, doel="statusbericht")
    if request.method == "POST":
        statusbericht.mark_read(bericht=rij, door=request.door)
        messages.success(request, _("Gelezen."))
        return redirect("casus:inzet", rij.inzet_id)
    voor_mij = rij.aan == request.door.houder
    context = {"tab": TAB, "tafel": tafel, "bericht": rij, "tekst": message_text(rij), "voor_mij": voor_mij}
    return render(request, "casus/statusbericht.html", context)
