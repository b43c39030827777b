"""Where a parent or young person starts."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from rondom.casus.selectors_dag import list_dag, open_taken
from rondom.casus.selectors_meldcode import list_released
from rondom.casus.selectors_overzicht import read_overzicht
from rondom.casus.tonen import show_kring, show_taak
from rondom.kern.parameters import STANDAARD
from rondom.kern.rollen import Bevoegdheid, is_jeugdige
from rondom.portaal.laden import find_own
from rondom.portaal.selectors import read_informatie, told_of_age
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.selectors_bewaren import read_vanishing_day
from rondom.toegang.selectors_nood import list_told
from rondom.toegang.selectors_uitnodiging import last_recovery

EIGEN = Bevoegdheid.EIGEN_DOSSIER


@vereist(EIGEN)
def home(request: Verzoek) -> HttpResponse:
    """The next step, whom to call, and what is asked of me."""
    tafel = find_own(request.door)
    taken = [show_taak(r) for r in list_dag(list(open_taken(request.door, STANDAARD)[:20]), request.door)]
    if tafel is None:
        return _without_casus(request, taken)
    overzicht = read_overzicht(tafel, request.door)
    context = {"tafel": tafel, "o": overzicht, "taken": taken, "kring": show_kring(overzicht.kring)}
    context["jongere"] = is_jeugdige(request.door.rol)
    context |= {"verteld": list_released(request.door).exists(), "nood": list_told().exists()}
    context["hersteld"] = last_recovery(request.door)
    context["verdwijnt"] = read_vanishing_day(tafel.dossier)
    return render(request, "portaal/thuis.html", context)


def _without_casus(request: Verzoek, taken: list[dict[str, Any]]) -> HttpResponse:
    """What a parent without custody asked to know; that a child came of age; or that there is nothing to show.

    Somebody of the network with a task alone still finds that task (R082, L06, L07).
    """
    geweest = told_of_age(request.door)
    if geweest:
        return render(request, "portaal/leeg.html", {"geweest": geweest})
    informatie = read_informatie(request.door)
    if informatie is not None:
        return render(request, "portaal/informatie.html", {"informatie": informatie})
    return render(request, "portaal/leeg.html", {"taken": taken})
