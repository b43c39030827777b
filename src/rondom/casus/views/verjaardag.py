"""A birthday that changes who decides: what changes, for the one who reads it (L04–L06)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Taak
from rondom.casus.services import verjaardag
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.teksten import tekst
from rondom.kern.verjaardag import Bericht, Mijlpaal
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd
from rondom.toegang.tonen import taal


@vereist(B.CASUS_LEZEN, B.EIGEN_DOSSIER)
def read(request: Verzoek, casus: UUID) -> HttpResponse:
    """What changes on that birthday; the button says that it was read."""
    tafel = load_casus(casus, door=request.door, doel="verjaardag")
    vraag = verjaardag.find_question(tafel.dossier, request.door)
    if vraag is not None:
        return _question(request, tafel, vraag)
    bericht = verjaardag.find_own(tafel.dossier, request.door, read_parameters(tafel.casus.dossier.regio_id))
    if bericht is None:
        raise Geweigerd("verjaardag", casus, tafel.dossier)
    if request.method == "POST":
        verjaardag.mark_read(dossier=tafel.dossier, bericht=bericht, door=request.door)
        messages.success(request, _("Gelezen."))
        return redirect("begin")
    return _page(request, tafel, bericht)


def _page(request: Verzoek, tafel: Tafel, bericht: Bericht) -> HttpResponse:
    a = bericht.aankondiging
    gegevens = {"datum": date_format(a.jarig, "j F Y"), "leeftijd": str(a.leeftijd)}
    context = {
        "tafel": tafel,
        "tekst": tekst(f"verjaardag.{a.mijlpaal.value}.{bericht.rol.value}", taal(), gegevens),
        "leeftijd": a.leeftijd,
        "regel": "L06" if a.mijlpaal is Mijlpaal.VOLWASSEN else "L04",
        "kiest_zelf": bericht.kiest_zelf,
    }
    return render(request, "casus/verjaardag.html", context)


def _question(request: Verzoek, tafel: Tafel, vraag: Taak) -> HttpResponse:
    """It is the day, or later: who came of age is asked what parents may still see (BR45)."""
    assert vraag.termijn is not None
    leeftijd = leeftijd_op(tafel.casus.jeugdige.geboortedatum, vraag.termijn)
    gegevens = {"datum": date_format(vraag.termijn, "j F Y"), "leeftijd": str(leeftijd)}
    context = {"tafel": tafel, "tekst": tekst("verjaardag.volwassen.nu", taal(), gegevens), "leeftijd": leeftijd}
    return render(request, "casus/verjaardag.html", context | {"regel": "BR45", "kiest_zelf": True, "nu": True})
