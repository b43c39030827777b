"""Correct what stands in the running record: typed once, so it must be possible to put it right."""

from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.forms.aanmelding import Wijzig
from rondom.casus.models import Casus, Groeidocumentdeel
from rondom.casus.services import groeidocument
from rondom.casus.services.casus import VersieConflict
from rondom.casus.tonen_aanmelding import KOPPEN
from rondom.casus.versiekeuze import chosen
from rondom.kern.categorie import Actie
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Functie
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, load


@vereist(Bevoegdheid.CASUS_LEZEN)
def rewrite(request: Verzoek, deel: UUID) -> HttpResponse:
    """Change one part that I or a colleague of my organisation wrote."""
    gevonden, casus = _load(request, deel)
    post = chosen(request.POST, "tekst", gevonden.tekst) if request.method == "POST" else None
    form = Wijzig(post, initial={"versie": gevonden.versie, "tekst": gevonden.tekst})
    conflict = None
    if post is not None and "tekst_mijn" in post and post.get("keuze") not in ("mijn", "ander", "samen"):
        form.add_error(None, _("Kies welke tekst blijft."))
        conflict = _conflict(gevonden, form, str(post["tekst_mijn"]))
    elif request.method == "POST" and form.is_valid():
        try:
            groeidocument.rewrite(deel=gevonden, door=request.door, **form.cleaned_data)
            messages.success(request, _("De tekst is veranderd."))
            return redirect("casus:aanmelding", casus.id)
        except VersieConflict as fout:
            conflict = _conflict(cast(Groeidocumentdeel, fout.rij), form, form.cleaned_data["tekst"])
    context = {"form": form, "deel": gevonden, "casus": casus, "kop": KOPPEN[gevonden.soort], "conflict": conflict}
    return render(request, "casus/groeidocument.html", context, status=422 if form.errors or conflict else 200)


def _load(request: Verzoek, pk: UUID) -> tuple[Groeidocumentdeel, Casus]:
    """Only who wrote it, or a colleague of the same organisation, changes words."""
    deel, _inzicht = load(
        Groeidocumentdeel.objects.all(), pk, door=request.door, doel="groeidocument", nodig=Actie.SCHRIJVEN
    )
    casus = Casus.objects.select_related("jeugdige").filter(dossier=deel.dossier_id).first()
    collega = Functie.objects.filter(pk=deel.door, organisatie=request.door.organisatie).exists()
    if casus is None or not collega:
        raise Geweigerd("groeidocumentdeel", pk, deel.dossier_id)
    return deel, casus


def _conflict(nu: Groeidocumentdeel, form: Wijzig, mijn: str) -> dict[str, Any]:
    """Both texts, to choose from."""
    form.data = {**form.data, "versie": str(nu.versie)}
    wie = read_houders([nu.door]).get(nu.door)
    tijd = date_format(nu.op.astimezone(TIJDZONE), "H:i")
    return {"mijn": mijn, "ander": nu.tekst, "wie": wie.naam if wie else "", "tijd": tijd}
