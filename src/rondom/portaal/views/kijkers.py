"""Who looked, when and why, in sentences; by person or organisation (R037)."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from rondom.kern.rollen import Bevoegdheid
from rondom.portaal.kijkers import group_looks, list_lookers, list_refused, show_looks, show_refused
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist

PER_BLADZIJDE = 30
MEEST_POGINGEN = 20


@vereist(Bevoegdheid.EIGEN_DOSSIER)
def who_looked(request: Verzoek) -> HttpResponse:
    """One line per person and day; what was refused apart."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    mensen, organisaties = list_lookers(tafel.dossier)
    context: dict[str, Any] = {"tafel": tafel, "mensen": mensen, "organisaties": organisaties}
    context |= {
        "wie": _chosen(request, "wie", {h.id for h in mensen}),
        "organisatie": _chosen(request, "organisatie", {pk for pk, _naam in organisaties}),
        "pogingen": show_refused(list_refused(tafel.dossier, tafel.casus.id)[:MEEST_POGINGEN]),
    }
    rijen = group_looks(tafel.dossier, wie=context["wie"], organisatie=context["organisatie"])
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context |= {"bladzijde": bladzijde, "regels": show_looks(bladzijde.object_list, request.door)}
    return render(request, "portaal/inzage.html", context)


def _chosen(request: Verzoek, veld: str, kan: set[UUID]) -> UUID | None:
    """The key that was chosen to filter by; what is not on the list chooses nothing."""
    gevraagd = request.GET.get(veld, "")
    return next((pk for pk in kan if str(pk) == gevraagd), None)
