"""Files about this child, and adding one of one's own."""

from django.http import HttpResponse
from django.shortcuts import render

from rondom.casus.views.bijlage import files_page
from rondom.kern.rollen import Bevoegdheid
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist


@vereist(Bevoegdheid.EIGEN_DOSSIER)
def overview(request: Verzoek) -> HttpResponse:
    """All files that I may see, and the form to add one."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    return files_page(request, tafel, "portaal/stukken.html")
