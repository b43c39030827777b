"""Pages on public reference data: what was loaded, what was not right, and the schools of the country."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Lading, OpenbareGemeente
from rondom.netwerk.models.organisatie import Onderwijssoort
from rondom.netwerk.selectors_openbaar import draw_map, newest_loads, search_schools
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.tonen import taal

PER_BLADZIJDE = 50
WIE = (B.BEHEREN, B.BELEID_LEZEN)


@vereist(*WIE)
def overview(request: Verzoek) -> HttpResponse:
    """What was loaded, of which day, and how much was not right; with the search in schools."""
    zoek = request.GET.get("zoek", "").replace("\x00", "")[:100]
    soort = request.GET.get("soort", "") if request.GET.get("soort", "") in Onderwijssoort.values else ""
    bladzijde = Paginator(search_schools(zoek, soort=soort), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    ladingen = [(lading, tekst(f"openbaar.soort_{lading.soort}", taal())) for lading in newest_loads()]
    context = {"ladingen": ladingen, "bladzijde": bladzijde, "zoek": zoek, "soort": soort}
    return render(request, "toegang/openbaar.html", context | {"soorten": Onderwijssoort.choices})


@vereist(*WIE)
def refusals(request: Verzoek, lading: UUID) -> HttpResponse:
    """Every row of one file that was not right, with the reason."""
    gevonden = get_object_or_404(Lading, pk=lading)
    bladzijde = Paginator(gevonden.afkeuringen.order_by("regel", "id"), PER_BLADZIJDE).get_page(
        request.GET.get("bladzijde")
    )
    rijen = [(r, tekst(f"openbaar.{r.reden}", taal())) for r in bladzijde.object_list]
    return render(request, "toegang/openbaar_lading.html", {"lading": gevonden, "bladzijde": bladzijde, "rijen": rijen})


@vereist(*WIE)
def municipality(request: Verzoek, code: str) -> HttpResponse:
    """One municipality: its figures, its boundary and its schools, as map and table."""
    gemeente = get_object_or_404(OpenbareGemeente, pk=code)
    scholen = list(search_schools("", gemeente=code))
    context = {"gemeente": gemeente, "scholen": scholen, "kaart": draw_map(gemeente, scholen)}
    return render(request, "toegang/openbaar_gemeente.html", context)
