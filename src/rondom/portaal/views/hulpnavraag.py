"""Is er al hulp? The family answers itself, and tells it unasked when it wants to (R033)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.laden import Tafel
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.selectors_hulpnavraag import list_told
from rondom.casus.services import hulpnavraag as navragen
from rondom.casus.views.hulpnavraag import DOEL, RIJEN, answer_page
from rondom.casus.views.uitvoeren import posted
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import organisaties_die_weten
from rondom.kern.rollen import Bevoegdheid, is_jeugdige
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_parameters
from rondom.portaal.forms import ErIsAlHulp
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, log_list
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

EIGEN = Bevoegdheid.EIGEN_DOSSIER


@vereist(EIGEN)
def answer(request: Verzoek, hulpnavraag: UUID) -> HttpResponse:
    """Say whether there is help, or that one does not want to say."""
    rij, tafel = load_at_table(RIJEN, hulpnavraag, door=request.door, doel=DOEL)
    if rij.partner_id is not None or rij.zelf_verteld or not tafel.inzicht.beslissen & Categorie.STATUS:
        raise Geweigerd(DOEL, hulpnavraag, rij.dossier_id)
    return answer_page(request, rij, tafel, "portaal/hulpnavraag.html", "portaal:thuis")


@vereist(EIGEN)
def tell(request: Verzoek) -> HttpResponse:
    """What was told, and the form to tell it to whom one chooses."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    feiten, regio = read_dossierfeiten(tafel.dossier)
    weten = organisaties_die_weten(feiten, Categorie.STATUS, request.door.vandaag, read_parameters(regio))
    organisaties = list(Organisatie.objects.filter(id__in=weten).order_by("naam").values_list("id", "naam"))
    form = ErIsAlHulp(posted(request), organisaties=organisaties)
    if request.method == "POST" and form.is_valid() and _told(request, tafel, form):
        return redirect("portaal:hulp_vertellen")
    context = {"form": form, "mag": bool(tafel.inzicht.beslissen & Categorie.STATUS)} | _stands(request, tafel)
    return render(request, "portaal/hulp_vertellen.html", context, status=422 if form.errors else 200)


def _stands(request: Verzoek, tafel: Tafel) -> dict[str, Any]:
    """What was told and still stands, with the names of the organisations that may know it."""
    rijen = list(list_told(RIJEN.filter(dossier=tafel.dossier), request.door))
    log_list(request.door, DOEL, [r.id for r in rijen], DOEL)
    namen = dict(Organisatie.objects.filter(id__in={o for r in rijen for o in r.voor}).values_list("id", "naam"))
    return {
        "rijen": [(r, sorted(namen.get(o, "") for o in r.voor)) for r in rijen],
        "wie": read_houders({r.gevraagd_door for r in rijen}),
        "jongere": is_jeugdige(request.door.rol),
    }


def _told(request: Verzoek, tafel: Tafel, form: ErIsAlHulp) -> bool:
    try:
        _rij, oordeel = navragen.tell(dossier=tafel.casus.dossier, door=request.door, **form.cleaned_data)
    except Ongeldig as fout:
        form.add_error(fout.veld or None, show_text(fout.oordeel.redenen[0]))
        return False
    messages.success(request, show_text(oordeel.redenen[0]))
    return True


@vereist(EIGEN)
@require_POST
def take_back(request: Verzoek, hulpnavraag: UUID) -> HttpResponse:
    """Take back what one told."""
    rij, _tafel = load_at_table(RIJEN, hulpnavraag, door=request.door, doel=DOEL)
    navragen.take_back(navraag=rij, door=request.door)
    messages.success(request, _("Teruggenomen. Niemand ziet dit nu nog."))
    return redirect("portaal:hulp_vertellen")
