"""A plan for after 18: which subjects the plan speaks of, and under which law help goes on (L30; S5 5)."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from rondom.casus.forms.toekomst import Hulp
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.selectors_toekomst import list_onderwerpen
from rondom.casus.services import verjaardag
from rondom.casus.tonen_toekomst import show_onderwerpen, show_vervolg
from rondom.kern.achttien import beoordeel
from rondom.kern.leeftijd import verjaardag as birthday
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.rollen import is_jeugdige
from rondom.kern.verjaardag import Mijlpaal
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist


@vereist(B.CASUS_LEZEN, B.EIGEN_DOSSIER)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """What must be ready at 18, and where help goes then; the button says that it was read."""
    tafel = load_casus(casus, door=request.door, doel="toekomst")
    parameters = read_parameters(tafel.casus.dossier.regio_id)
    bericht = verjaardag.find_own(tafel.dossier, request.door, parameters, Mijlpaal.TOEKOMST)
    if request.method == "POST" and bericht is not None:
        verjaardag.mark_read(dossier=tafel.dossier, bericht=bericht, door=request.door)
        return redirect("casus:plan", casus)
    jarig = birthday(tafel.casus.jeugdige.geboortedatum, parameters.op("leeftijd_volwassen", request.door.vandaag))
    context = {
        "tafel": tafel,
        "jarig": jarig,
        "onderwerpen": show_onderwerpen(list_onderwerpen(tafel, request.door)),
        "bericht": bericht,
        "jong": is_jeugdige(request.door.rol),
        **_ask(request, tafel, max(jarig, request.door.vandaag)),
    }
    return render(request, "casus/toekomst.html", context)


def _ask(request: Verzoek, tafel: Tafel, dag: date) -> dict[str, object]:
    """The question about one kind of help, and its answer when it was asked. Nothing is kept."""
    form = Hulp(request.GET or None)
    if not request.GET or not form.is_valid():
        return {"form": form}
    kind, parameters = tafel.casus.jeugdige, read_parameters(tafel.casus.dossier.regio_id)
    vervolg = beoordeel(form.feiten(), kind.geboortedatum, dag, parameters)
    return {"form": form, "vervolg": show_vervolg(vervolg, kind.woongemeente.naam if kind.woongemeente else "")}
