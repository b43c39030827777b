"""How meetings went, counted over many (R067)."""

from django.http import HttpResponse
from django.shortcuts import render

from rondom.kern.overlegcheck import OVERLEGGEN, finished_years
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel import overlegcheckpagina
from rondom.spiegel.selectors_overlegcheck import read_years
from rondom.toegang.bevoegd import Verzoek, vereist


@vereist(B.CASUS_LEZEN, B.BELEID_LEZEN)
def overview(request: Verzoek) -> HttpResponse:
    """The checks after meetings of the last finished school years; ``jaar`` chooses of which one the schools are shown."""
    jaren = finished_years(request.door.vandaag)
    jaar = next((j for j in jaren if request.GET.get("jaar") == str(j.begin)), jaren[0])
    drempel = read_parameters(request.door.regio or "").op("overlegcheck_minimum", jaar.tot)
    context = overlegcheckpagina.context(read_years(jaren), jaar, max(drempel, OVERLEGGEN))
    return render(request, "spiegel/overlegchecks.html", context)
