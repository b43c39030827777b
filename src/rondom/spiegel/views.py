"""Where a policy officer starts."""

from django.http import HttpResponse
from django.shortcuts import render

from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist


@vereist(Bevoegdheid.BELEID_LEZEN)
def begin(request: Verzoek) -> HttpResponse:
    """The published figures; an explanation as long as none were published."""
    return render(request, "spiegel/begin.html")
