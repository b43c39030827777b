"""Everything about this child in plain words, chapter by chapter, and all of it to take along (R036, L10)."""

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from rondom.kern.rollen import Bevoegdheid, is_jeugdige
from rondom.kern.teksten import tekst
from rondom.portaal.archief import make_archive
from rondom.portaal.beeld import HOOFDSTUKKEN
from rondom.portaal.dossierbeeld import log_shown, read_hoofdstukken, statements_of_whole
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.tonen import taal

EIGEN = Bevoegdheid.EIGEN_DOSSIER
PER_BLADZIJDE = 20


@vereist(EIGEN)
def index(request: Verzoek) -> HttpResponse:
    """The chapters, and what the family put beside the whole."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    delen = [
        (s, tekst(f"beeld.hoofdstuk.{s}", taal()), tekst(f"beeld.hoofdstuk.{s}.uitleg", taal())) for s in HOOFDSTUKKEN
    ]
    context = {"tafel": tafel, "delen": delen, "geheel": statements_of_whole(tafel, request.door)}
    context["jongere"] = is_jeugdige(request.door.rol)
    return render(request, "portaal/dossier.html", context)


@vereist(EIGEN)
def chapter(request: Verzoek, sleutel: str) -> HttpResponse:
    """One chapter, newest first."""
    if sleutel not in HOOFDSTUKKEN:
        raise Http404
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    (hoofdstuk,) = read_hoofdstukken(tafel, request.door, [sleutel])
    bladzijde = Paginator(hoofdstuk.stukken, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    log_shown(tafel, request.door, bladzijde.object_list)
    context = {"tafel": tafel, "hoofdstuk": hoofdstuk, "bladzijde": bladzijde}
    return render(request, "portaal/hoofdstuk.html", context)


@vereist(EIGEN)
def take_along(request: Verzoek) -> HttpResponseBase:
    """What is in the archive; the button makes it."""
    tafel = find_own(request.door)
    if tafel is None:
        return render(request, "portaal/leeg.html")
    if request.method != "POST":
        return render(request, "portaal/meenemen.html", {"tafel": tafel})
    naam = f"{_('dossier')}-{request.door.vandaag:%Y-%m-%d}.zip"
    return FileResponse(make_archive(tafel, request.door), as_attachment=True, filename=naam)
