"""Write in own words, and read what was written and who has seen it (R131, R179)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.models import Familiebericht
from rondom.casus.selectors_kernoverleg import list_besproken
from rondom.casus.selectors_overleg import list_overleggen
from rondom.casus.services import familiebericht as berichten
from rondom.casus.tonen_overleg import show_lijst
from rondom.kern.rollen import Bevoegdheid
from rondom.portaal.forms import Bericht
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import visible
from rondom.toegang.models import Naaste
from rondom.toegang.services import concept

EIGEN = Bevoegdheid.EIGEN_DOSSIER
CONCEPT = "bericht:nieuw"


@vereist(EIGEN)
def write(request: Verzoek) -> HttpResponse:
    """Write a message; it saves itself while one types."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    form = Bericht(request.POST or None, initial=concept.read(sleutel=CONCEPT, door=request.door))
    if request.method == "POST" and form.is_valid():
        naaste = Naaste.objects.get(pk=request.door.houder)
        berichten.send(dossier=tafel.casus.dossier, naaste=naaste, door=request.door, **form.cleaned_data)
        concept.clear(sleutel=CONCEPT, door=request.door)
        messages.success(request, _("Uw bericht is verstuurd. U ziet hier wie het leest."))
        return redirect("portaal:bericht")
    rijen = list(visible(Familiebericht.objects.filter(dossier=tafel.dossier), request.door).order_by("-op", "id")[:50])
    wie = read_houders({r.naaste_id for r in rijen} | {r.gezien_door for r in rijen if r.gezien_door})
    context = {"tafel": tafel, "form": form, "berichten": rijen, "wie": wie, "concept": CONCEPT}
    return render(request, "portaal/bericht.html", context, status=422 if form.errors else 200)


@vereist(EIGEN)
def meetings(request: Verzoek) -> HttpResponse:
    """The meetings about this child."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    rijen = list_overleggen(tafel.dossier, request.door, tafel.casus.dossier.regio_id)
    besproken = list_besproken(tafel.dossier, request.door)
    context = {"tafel": tafel, "overleggen": show_lijst(rijen), "besproken": besproken}
    return render(request, "portaal/overleggen.html", context)


@vereist(EIGEN)
def plan(request: Verzoek) -> HttpResponse:
    """To the plan of this child."""
    tafel = find_own(request.door)
    return render(request, "portaal/leeg.html") if tafel is None else redirect("casus:plan", tafel.casus.id)
