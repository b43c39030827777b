"""Messages that help started, changed or ended, as the family reads them (R127)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Statusbericht
from rondom.casus.services import statusbericht
from rondom.casus.tonen_inzet import message_text
from rondom.casus.tonen_verzuim import show_outcomes
from rondom.kern.rollen import Bevoegdheid
from rondom.portaal.laden import find_own
from rondom.portaal.selectors import list_to_agree
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd, log_list, visible

EIGEN = Bevoegdheid.EIGEN_DOSSIER
RIJEN = Statusbericht.objects.select_related("inzet__aanbieder", "inzet__uitvoerder__persoon")
DOEL = "statusbericht"


@vereist(EIGEN)
def list_messages(request: Verzoek) -> HttpResponse:
    """The messages to me, newest first; and what was done before."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    mijn = visible(RIJEN.filter(dossier=tafel.dossier, aan=request.door.houder), request.door)
    rijen = list(mijn.order_by("-verzonden_op", "id")[:50])
    log_list(request.door, DOEL, [b.id for b in rijen], DOEL)
    uitkomsten = show_outcomes(tafel.dossier, request.door)
    context = {"tafel": tafel, "berichten": [(b, message_text(b)) for b in rijen], "uitkomsten": uitkomsten}
    gevraagd = list_to_agree(tafel.dossier, request.door)
    log_list(request.door, "inzet", [g.inzet.id for g in gevraagd], "inzet")
    return render(request, "portaal/hulp.html", context | {"gevraagd": gevraagd})


@vereist(EIGEN)
def read(request: Verzoek, bericht: UUID) -> HttpResponse:
    """One message to me; the button says that it was read."""
    rij, tafel = load_at_table(RIJEN, bericht, door=request.door, doel=DOEL)
    if rij.aan != request.door.houder:
        raise Geweigerd(DOEL, bericht, rij.dossier_id)
    if request.method == "POST":
        statusbericht.mark_read(bericht=rij, door=request.door)
        messages.success(request, _("Gelezen."))
        return redirect("portaal:hulp")
    return render(request, "portaal/statusbericht.html", {"tafel": tafel, "bericht": rij, "tekst": message_text(rij)})
