"""Who looked, when and why, in sentences, over all children of this login; by child, person or organisation (R037)."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from rondom.kern.rollen import Bevoegdheid
from rondom.portaal.kinderen import Keuze, list_choices, list_kinderen, list_looked, list_tried, show_looked
from rondom.toegang.bevoegd import Verzoek, vereist

PER_BLADZIJDE = 30
MEEST_POGINGEN = 20


@vereist(Bevoegdheid.EIGEN_DOSSIER)
def who_looked(request: Verzoek) -> HttpResponse:
    """One line per person, child and day; what was refused apart."""
    alle = list_kinderen(request.actors)
    if not alle:
        return render(request, "portaal/leeg.html")
    kind = _chosen(request, "kind", {k.door.houder for k in alle})
    kinderen = [k for k in alle if kind in (None, k.door.houder)]
    mensen, organisaties = list_choices(kinderen)
    keuze = Keuze(
        _chosen(request, "wie", {h.id for h in mensen}),
        _chosen(request, "organisatie", {pk for pk, _n in organisaties}),
    )
    bladzijde = Paginator(list_looked(kinderen, keuze), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context: dict[str, Any] = {"kinderen": alle if len(alle) > 1 else [], "kind": kind}
    context |= {"mensen": mensen, "organisaties": organisaties, "wie": keuze.wie, "organisatie": keuze.organisatie}
    context |= {"bladzijde": bladzijde, "regels": show_looked(bladzijde.object_list)}
    context["pogingen"] = list_tried(kinderen, MEEST_POGINGEN)
    return render(request, "portaal/inzage.html", context)


def _chosen(request: Verzoek, veld: str, kan: set[UUID]) -> UUID | None:
    """The key that was chosen to filter by; what is not on the list chooses nothing."""
    gevraagd = request.GET.get(veld, "")
    return next((pk for pk in kan if str(pk) == gevraagd), None)
