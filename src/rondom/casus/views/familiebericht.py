"""A message of the family as a professional reads it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Familiebericht
from rondom.casus.services import familiebericht
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders


@vereist(B.CASUS_LEZEN)
def detail(request: Verzoek, bericht: UUID) -> HttpResponse:
    """Read it; the button says that it was read, and the family sees that."""
    rijen = Familiebericht.objects.select_related("naaste")
    rij, tafel = load_at_table(rijen, bericht, door=request.door, doel="familiebericht")
    if request.method == "POST":
        familiebericht.mark_seen(bericht=rij, door=request.door)
        messages.success(request, _("Gelezen. Het gezin ziet dat."))
        return redirect("casus:familiebericht", bericht)
    gezien = read_houders([rij.gezien_door]).get(rij.gezien_door) if rij.gezien_door else None
    koppen = {
        "verhaal": _("Een verhaal van het gezin"),
        "vraag": _("Een vraag van het gezin"),
        "werkt_niet_meer": _("Het werkt niet meer"),
    }
    context = {"tafel": tafel, "bericht": rij, "kop": koppen[rij.soort], "gezien": gezien}
    return render(request, "casus/familiebericht.html", context)
