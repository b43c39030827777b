"""What the attendance officer decides about reported absence, and that school has read it (R144)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.verzuim import Uitkomstvorm
from rondom.casus.laden import load_casus
from rondom.casus.services import leerplicht
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.views.verzuim import page_of
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.tonen import show_text


@vereist(Bevoegdheid.LEERPLICHT_BESLISSEN)
@require_POST
def decide(request: Verzoek, casus: UUID) -> HttpResponse:
    """Record an outcome."""
    tafel = load_casus(casus, door=request.door, doel="verzuim", schrijven=Categorie.VERZUIM)
    form = Uitkomstvorm(request.POST, vandaag=request.door.vandaag)
    if form.is_valid():
        try:
            leerplicht.decide(casus=tafel.casus, door=request.door, **form.cleaned_data)
            messages.success(request, _("De uitkomst is vastgelegd. School en gezin kunnen hem lezen."))
            return redirect("casus:verzuim", casus)
        except NietMogelijk as nee:
            form.add_error("uitkomst", show_text(nee.oordeel.redenen[0]))
    return render(request, "casus/verzuim.html", page_of(request.door, tafel, uitkomst=form), status=422)


@vereist(Bevoegdheid.CASUS_LEZEN)
@require_POST
def mark_read(request: Verzoek, casus: UUID) -> HttpResponse:
    """School has read it."""
    tafel = load_casus(casus, door=request.door, doel="verzuim")
    leerplicht.mark_read(casus=tafel.casus, door=request.door)
    messages.success(request, _("Gelezen."))
    return redirect("casus:verzuim", casus)
