"""Answer a consent request, part by part, and withdraw as easily (L03)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.selectors import read_parameters
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms import Beantwoord
from rondom.toegang.laden import load
from rondom.toegang.models import Naaste, Toestemming
from rondom.toegang.selectors import Stand, list_standen
from rondom.toegang.services import toestemming as toestemmingen
from rondom.toegang.tonen import show_text

EIGEN = Bevoegdheid.EIGEN_DOSSIER


@vereist(EIGEN)
def overview(request: Verzoek) -> HttpResponse:
    """Every request about this child, and what I answered."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    standen = list_standen(tafel.dossier, request.door, read_parameters(tafel.casus.dossier.regio_id))
    rijen = [{"stand": s, "mijn": _mine(s, request.door.houder)} for s in standen]
    return render(request, "portaal/toestemmingen.html", {"tafel": tafel, "rijen": rijen})


@vereist(EIGEN)
def answer(request: Verzoek, toestemming: UUID) -> HttpResponse:
    """Say yes to all or a part, or no."""
    gevonden, stand = _load(request, toestemming)
    form = Beantwoord(request.POST or None, gevraagd=Categorie(gevonden.categorieen), initial=_initial(stand, request))
    if request.method == "POST" and form.is_valid():
        try:
            return _record(request, gevonden, Besluit(form.cleaned_data.pop("besluit")), **form.cleaned_data)
        except toestemmingen.Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    context = {"toestemming": gevonden, "stand": stand, "form": form}
    return render(request, "portaal/toestemming_beantwoorden.html", context, status=422 if form.errors else 200)


@vereist(EIGEN)
def withdraw(request: Verzoek, toestemming: UUID) -> HttpResponse:
    """Withdraw; one question, one button."""
    gevonden, stand = _load(request, toestemming)
    if request.method == "POST":
        try:
            return _record(request, gevonden, Besluit.INGETROKKEN, categorieen=Categorie.GEEN)
        except toestemmingen.Ongeldig as fout:  # it ended already: nothing is shared any more
            messages.info(request, show_text(fout.oordeel.redenen[0]))
            return redirect("portaal:toestemming")
    return render(request, "portaal/toestemming_intrekken.html", {"toestemming": gevonden, "stand": stand})


def _load(request: Verzoek, pk: UUID) -> tuple[Toestemming, Stand]:
    gevonden, _inzicht = load(
        Toestemming.objects.select_related("dossier", "ontvanger"), pk, door=request.door, doel="toestemming"
    )
    standen = list_standen(gevonden.dossier_id, request.door, read_parameters(gevonden.dossier.regio_id))
    for stand in standen:
        if stand.toestemming.id == pk and _mine(stand, request.door.houder):
            return gevonden, stand
    raise Http404


def _record(request: Verzoek, gevonden: Toestemming, besluit: Besluit, **gegevens: Any) -> HttpResponse:
    naaste = Naaste.objects.get(pk=request.door.houder)
    oordeel = toestemmingen.answer(
        toestemming=gevonden, naaste=naaste, besluit=besluit, wijze="portaal", door=request.door, **gegevens
    )
    messages.success(request, show_text(oordeel.redenen[0]) or _("Vastgelegd."))
    return redirect("portaal:toestemming")


def _initial(stand: Stand, request: Verzoek) -> dict[str, object]:
    mijn = _mine(stand, request.door.houder)
    masker = mijn.antwoord.categorieen if mijn and mijn.antwoord.categorieen else stand.gevraagd
    eerder = mijn.antwoord.besluit.value if mijn and mijn.antwoord.besluit is not Besluit.GEEN else None
    return {"categorieen": [int(c) for c in masker], "besluit": eerder}


def _mine(stand: Stand, houder: UUID) -> Any:
    return next((p for p in stand.partijen if p.naaste == houder), None)
