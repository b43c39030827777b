"""Do I want this help? The family says yes or no, and can always say otherwise (L33)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from rondom.casus.feiten_instemming import answer_of, read_instemfeiten
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.services import instemming as instemmingen
from rondom.casus.tonen_inzet import name_of
from rondom.casus.views.inzet import RIJEN
from rondom.casus.views.uitvoeren import posted
from rondom.kern.delen import Besluit
from rondom.kern.instemming import wie_stemt_in
from rondom.kern.rollen import Bevoegdheid, is_jeugdige
from rondom.netwerk.selectors import read_parameters
from rondom.portaal.forms import WilIkHulp
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text


@vereist(Bevoegdheid.EIGEN_DOSSIER)
def answer(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Say yes or no to one help."""
    rij, _tafel = load_at_table(RIJEN, inzet, door=request.door, doel="inzet")
    feiten, parameters = read_instemfeiten(rij, request.door), read_parameters(rij.dossier.regio_id)
    if request.door.houder not in {i.id for i in wie_stemt_in(feiten, parameters)}:
        raise Geweigerd("inzet", inzet, rij.dossier_id)
    eerder = answer_of(feiten, request.door.houder)
    form = WilIkHulp(posted(request), eerder=eerder, jongere=is_jeugdige(request.door.rol))
    if request.method == "POST" and form.is_valid():
        try:
            oordeel = instemmingen.answer(
                inzet=rij, naaste=request.door.houder, wijze=Wijze.PORTAAL.value, door=request.door, **form.cleaned_data
            )
            messages.success(request, show_text(oordeel.redenen[0]))
            return redirect("portaal:hulp")
        except Ongeldig as fout:
            form.add_error("besluit", show_text(fout.oordeel.redenen[0]))
    context = {"form": form, "naam": name_of(rij), "inzet": rij, "geen": eerder is Besluit.GEEN}
    return render(request, "portaal/instemming.html", context, status=422 if form.errors else 200)
