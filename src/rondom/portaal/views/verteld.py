"""What somebody told this family member about a worry; nothing here says whether there is more."""

from django.http import HttpResponse
from django.shortcuts import render

from rondom.casus.selectors_meldcode import list_released
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import log
from rondom.toegang.selectors_nood import list_told


@vereist(Bevoegdheid.EIGEN_DOSSIER)
def released(request: Verzoek) -> HttpResponse:
    """Everything that was told to me, newest first."""
    rijen = list(list_released(request.door))
    if rijen:
        ids = [r.id for r in rijen]
        log(
            door=request.door,
            actie="lijst",
            object_soort="vrijgave",
            objecten=ids,
            doel="eigen inzage",
            veiligheid=True,
        )
    wie = read_houders(r.door for r in rijen)
    return render(request, "portaal/verteld.html", {"regels": [(r, wie.get(r.door)) for r in rijen]})


@vereist(Bevoegdheid.EIGEN_DOSSIER)
def emergencies(request: Verzoek) -> HttpResponse:
    """What was opened in an emergency or without consent, as far as I may know it now."""
    rijen = list(list_told())
    if rijen:
        ids = [r.id for r in rijen]
        log(door=request.door, actie="lijst", object_soort="noodtoegang", objecten=ids, doel="eigen inzage")
    return render(request, "portaal/nood.html", {"regels": rijen})
