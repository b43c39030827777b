"""Files of a casus: see them, add one, save one, take one away. The family does the same in its own door."""

import logging
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from rondom.casus.forms.bijlage import VoegStukToe
from rondom.casus.keuring import Afgekeurd
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Bijlage, Casus
from rondom.casus.selectors_bijlage import (
    list_bij,
    removed_bijlagen,
    show_bijlagen,
    visible_bijlagen,
    without_content,
)
from rondom.casus.services import bijlage as bijlagen
from rondom.casus.services.bijlage import Bij, Stuk
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.bijlage import CATEGORIEEN, MIME, Bestandssoort, mag_toevoegen
from rondom.kern.parameters import Parameters
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.teksten import tekst
from rondom.netwerk.selectors import read_parameters
from rondom.toegang import geheim
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd, load, log_list
from rondom.toegang.tonen import show_text, taal

logger = logging.getLogger(__name__)
IEDEREEN = (B.CASUS_LEZEN, B.EIGEN_DOSSIER)
PER_BLADZIJDE = 40


@vereist(B.CASUS_LEZEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """All files of a casus that I may see, and the form to add one."""
    return files_page(request, load_casus(casus, door=request.door, doel="stukken"), "casus/stukken.html")


def files_page(request: Verzoek, tafel: Tafel, sjabloon: str) -> HttpResponse:
    """The page with files, for a professional and for the family."""
    parameters = read_parameters(tafel.casus.dossier.regio_id)
    bij = list_bij(tafel.dossier, request.door)
    form = _form(request, tafel, bij, parameters)
    if form is None and request.method == "POST":
        raise Geweigerd("bijlage", None, tafel.dossier)
    if form is not None and form.is_bound and form.is_valid() and _add(request, tafel, form, bij, parameters):
        messages.success(request, _("Het stuk staat erbij."))
        return redirect(request.path)
    if form is not None:
        form.choose_again()
    context = _list(request, tafel, bij) | {"tafel": tafel, "form": form}
    context["dagen"] = parameters.op("bewaren_bijlage_dagen", request.door.vandaag)
    return render(request, sjabloon, context, status=422 if form is not None and form.errors else 200)


def _list(request: Verzoek, tafel: Tafel, bij: dict[str, tuple[str, Bij]]) -> dict[str, Any]:
    rijen = Paginator(visible_bijlagen(tafel.dossier, request.door), PER_BLADZIJDE)
    bladzijde = rijen.get_page(request.GET.get("bladzijde"))
    log_list(request.door, "bijlage", [b.id for b in bladzijde.object_list], "stukken")
    return {
        "bladzijde": bladzijde,
        "regels": show_bijlagen(list(bladzijde.object_list), bij, tafel.inzicht, request.door),
        "weggehaald": removed_bijlagen(tafel.dossier, request.door)[:PER_BLADZIJDE],
    }


def _form(
    request: Verzoek, tafel: Tafel, bij: dict[str, tuple[str, Bij]], parameters: Parameters
) -> VoegStukToe | None:
    """The form with the subjects that this holder may write; None when there are none, or the casus is closed."""
    i = tafel.inzicht
    mag = [
        c
        for c in CATEGORIEEN
        if i.ziet(c) and mag_toevoegen(c, schrijven=i.schrijven, bijdragen=i.bijdragen, familie=request.door.is_familie)
    ]
    if not mag or tafel.casus.dossier.gesloten_op is not None:
        return None
    gepost = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    keuzes = [(sleutel, woorden) for sleutel, (woorden, _rij) in bij.items()]
    begin = {"bij": request.GET.get("bij", "")}
    mb = parameters.op("bijlage_mb", request.door.vandaag)
    return VoegStukToe(*gepost, categorieen=mag, bij=keuzes, mb=mb, initial=begin)


def _add(
    request: Verzoek, tafel: Tafel, form: VoegStukToe, bij: dict[str, tuple[str, Bij]], parameters: Parameters
) -> bool:
    """Keep the file, or say at the field why not."""
    g = form.cleaned_data
    bestand = g["bestand"]
    stuk = Stuk(bestand.read(), bestand.name, g["titel"], g["categorie"])
    hoort_bij = bij[g["bij"]][1] if g.get("bij") else None
    try:
        bijlagen.add(dossier=tafel.casus.dossier, stuk=stuk, bij=hoort_bij, parameters=parameters, door=request.door)
    except Afgekeurd as fout:
        form.add_error("bestand", tekst(f"bijlage.gebrek.{fout.gebrek.value}", taal()))
        return False
    except NietMogelijk as fout:
        form.add_error("bestand", show_text(fout.oordeel.redenen[0]))
        return False
    return True


@vereist(*IEDEREEN)
def save_file(request: Verzoek, bijlage: UUID) -> HttpResponseBase:
    """The file itself, to save; never shown inside a page of Rondom."""
    rij, _inzicht = load(Bijlage.objects.filter(verwijderd_op__isnull=True), bijlage, door=request.door, doel="stuk")
    try:
        inhoud = bijlagen.read_content(rij)
    except geheim.Onleesbaar:
        logger.error("the content of an attachment cannot be opened with the keys of this installation")
        messages.error(
            request, _("Dit stuk is nu niet te openen. Het is bewaard. Vraag de beheerder van Rondom om hulp.")
        )
        return _back(rij, request)
    return file_response(inhoud, rij)


def file_response(inhoud: bytes, rij: Bijlage) -> HttpResponse:
    """The bytes as a file to save, with headers that keep a browser from doing anything else with them."""
    antwoord = HttpResponse(inhoud, content_type=MIME[Bestandssoort(rij.soort)])
    antwoord["Content-Disposition"] = content_disposition_header(True, rij.naam) or "attachment"
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord["Content-Security-Policy"] = "sandbox; default-src 'none'"
    antwoord["Cache-Control"] = "no-store"
    return antwoord


@vereist(*IEDEREEN)
def remove(request: Verzoek, bijlage: UUID) -> HttpResponse:
    """Take a file away, or put it back."""
    rij, _inzicht = load(without_content(), bijlage, door=request.door, doel="stuk")
    if request.method != "POST":
        return _back(rij, request)
    if "terug" not in request.POST:
        bijlagen.remove(bijlage=rij, door=request.door)
        messages.success(request, _("Het stuk is weggehaald. Onderaan deze pagina kunt u het terugzetten."))
        return _back(rij, request)
    parameters = read_parameters(rij.dossier.regio_id)
    try:
        bijlagen.put_back(bijlage=rij, parameters=parameters, door=request.door)
        messages.success(request, _("Het stuk staat er weer bij."))
    except NietMogelijk as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    return _back(rij, request)


def _back(rij: Bijlage, request: Verzoek) -> HttpResponse:
    if request.door.is_familie:
        return redirect("portaal:stukken")
    casus = Casus.objects.filter(dossier=rij.dossier_id).values_list("id", flat=True).first()
    return redirect("casus:stukken", casus) if casus else redirect("begin")
