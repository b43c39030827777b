"""The front page, the work list and the casus page."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from rondom.casus.laden import load_casus
from rondom.casus.selectors import list_casussen as read_casussen
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import log_list


@vereist(Bevoegdheid.INGELOGD)
def begin(request: Verzoek) -> HttpResponse:
    """Where somebody starts: the work list, or the family's own screens."""
    return list_casussen(request)


@vereist(Bevoegdheid.CASUS_LEZEN)
def list_casussen(request: Verzoek) -> HttpResponse:
    """My casussen."""
    rijen = list(read_casussen(request.door)[:50])
    log_list(request.door, "casus", [c.id for c in rijen], "lijst")
    return render(request, "casus/lijst.html", {"casussen": rijen})


@vereist(Bevoegdheid.CASUS_LEZEN)
def detail(request: Verzoek, casus: UUID) -> HttpResponse:
    """One casus."""
    tafel = load_casus(casus, door=request.door, doel="casus")
    return render(request, "casus/casus.html", {"tafel": tafel})
