"""How am I reached, and who may see that? Each for oneself, per kind (BR14)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from rondom.casus.laden import Tafel
from rondom.casus.views.uitvoeren import posted
from rondom.kern.bereikbaar import Kanaal, Zichtbaar
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import organisaties_die_weten
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_parameters
from rondom.portaal.forms import BEREIKBAAR, WieZietDit
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.models import Bereikbaarheid, Naaste
from rondom.toegang.services import bereikbaarheid
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text, taal

EIGEN = Bevoegdheid.EIGEN_DOSSIER


@vereist(EIGEN)
def overview(request: Verzoek) -> HttpResponse:
    """My number, mail and address, and for whom each is."""
    if find_own(request.door) is None:
        return render(request, "portaal/leeg.html")
    mijn = {b.kanaal: b for b in Bereikbaarheid.objects.filter(naaste=request.door.houder)}
    namen = dict(
        Organisatie.objects.filter(id__in={o for b in mijn.values() for o in b.voor}).values_list("id", "naam")
    )
    rijen = [_line(k, mijn.get(k.value), namen) for k in Kanaal]
    return render(request, "portaal/bereikbaar.html", {"rijen": rijen})


def _line(kanaal: Kanaal, rij: Bereikbaarheid | None, namen: dict[UUID, str]) -> dict[str, Any]:
    zichtbaar = rij.zichtbaar if rij is not None else Zichtbaar.STANDAARD.value
    return {
        "kanaal": kanaal.value,
        "naam": tekst(f"bereikbaar.kanaal.{kanaal.value}", taal()),
        "waarde": rij.waarde if rij is not None else "",
        "zichtbaar": tekst(f"bereikbaar.zichtbaar.{zichtbaar}", taal()),
        "voor": sorted(namen.get(o, "") for o in rij.voor) if rij is not None else [],
    }


@vereist(EIGEN)
def choose(request: Verzoek, kanaal: str) -> HttpResponse:
    """Change one, and say who may see it."""
    if kanaal not in set(Kanaal):
        raise Http404
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    soort, organisaties = Kanaal(kanaal), _know_the_child(tafel, request)
    eerder = Bereikbaarheid.objects.filter(naaste=request.door.houder, kanaal=kanaal).first()
    begin = {v: getattr(eerder, v) for v in BEREIKBAAR} if eerder else {"zichtbaar": Zichtbaar.STANDAARD.value}
    form = WieZietDit(posted(request), kanaal=soort, organisaties=organisaties, initial=begin)
    if request.method == "POST" and form.is_valid() and _chosen(request, tafel, soort, form, organisaties):
        return redirect("portaal:bereikbaar")
    context = {"form": form, "naam": tekst(f"bereikbaar.kanaal.{kanaal}", taal())}
    return render(request, "portaal/bereikbaar_kiezen.html", context, status=422 if form.errors else 200)


def _chosen(
    request: Verzoek, tafel: Tafel, kanaal: Kanaal, form: WieZietDit, organisaties: list[tuple[UUID, str]]
) -> bool:
    try:
        oordeel = bereikbaarheid.choose(
            dossier=tafel.casus.dossier,
            naaste=Naaste.objects.get(pk=request.door.houder),
            kanaal=kanaal,
            kent_kind=[pk for pk, _naam in organisaties],
            door=request.door,
            **form.cleaned_data,
        )
    except Ongeldig as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, show_text(fout.oordeel.redenen[0]))
        return False
    messages.success(request, show_text(oordeel.redenen[0]))
    return True


def _know_the_child(tafel: Tafel, request: Verzoek) -> list[tuple[UUID, str]]:
    """The organisations whose people may know today about whom it is."""
    feiten, regio = read_dossierfeiten(tafel.dossier)
    weten = organisaties_die_weten(feiten, Categorie.CONTACT, request.door.vandaag, read_parameters(regio))
    return list(Organisatie.objects.filter(id__in=weten).order_by("naam").values_list("id", "naam"))
