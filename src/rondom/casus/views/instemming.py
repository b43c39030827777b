"""Record why help may start without the yes of the parents (L33)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rondom.casus.forms.inzet import ZonderOuders
from rondom.casus.services import uitzondering
from rondom.casus.views.inzet import open_to_write, show_form
from rondom.casus.views.uitvoeren import posted
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text


@vereist(B.INZET_STARTEN)
def set_aside(request: Verzoek, inzet: UUID) -> HttpResponse:
    """The young person of 12 up to and including 15 wants it, and the law lets it start."""
    rij, tafel = open_to_write(request, inzet)
    form = ZonderOuders(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            oordeel = uitzondering.set_aside(inzet=rij, door=request.door, **form.cleaned_data)
            messages.success(request, show_text(oordeel.redenen[0]))
            return redirect("casus:inzet", inzet)
        except Ongeldig as fout:
            form.add_error("waarom" if fout.veld == "waarom" else "soort", show_text(fout.oordeel.redenen[0]))
    return show_form(
        request, tafel, form, f"zonder_ouders:{inzet}", titel=_("Hulp zonder ja van de ouders"), knop=_("Leg dit vast"),
        inzet=rij, uitleg=_("De jongere zelf zei ja. De wet laat de hulp dan in twee gevallen toe zonder de ouders (L33)."),
    )  # fmt: skip
