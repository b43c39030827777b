"""Is er al hulp? The family answers itself (R033)."""

from uuid import UUID

from django.http import HttpResponse

from rondom.casus.laden_inzet import load_at_table
from rondom.casus.views.hulpnavraag import DOEL, RIJEN, answer_page
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd


@vereist(Bevoegdheid.EIGEN_DOSSIER)
def answer(request: Verzoek, hulpnavraag: UUID) -> HttpResponse:
    """Say whether there is help, or that one does not want to say."""
    rij, tafel = load_at_table(RIJEN, hulpnavraag, door=request.door, doel=DOEL)
    if rij.partner_id is not None or not tafel.inzicht.beslissen & Categorie.STATUS:
        raise Geweigerd(DOEL, hulpnavraag, rij.dossier_id)
    return answer_page(request, rij, tafel, "portaal/hulpnavraag.html", "portaal:thuis")
