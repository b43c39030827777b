"""Mag dit gedeeld worden? A guide without a casus: five questions, a verdict, and words for at home. Nothing is kept."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from rondom.kern.deelvraag import NAAR, Deelvraag, deelfeiten_of, oudertekst
from rondom.kern.delen import beoordeel
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.stromen import PARTIJ_VAN_ORGANISATIE, Partijsoort
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import has_convenant, read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_deelgids import Deelgids
from rondom.toegang.handelen import Handelend
from rondom.toegang.tonen import show_oordeel

WAARHEEN = {"anoniem": "casus:consultatie_nieuw", "gesprek": "casus:gesprekshulp"}
"""Where an alternative is carried out, for those that have a page without a casus."""


@vereist(Bevoegdheid.CASUS_LEZEN)
def ask(request: Verzoek) -> HttpResponse:
    """The questions, and below them the answer. Answers come by POST, so that they stand in no address or log."""
    van = _own_kind(request.door)
    form = Deelgids(request.POST or None, van=van)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        context |= _answer(form.vraag(), van, request.door)
    return render(request, "toegang/deelgids.html", context, status=422 if form.errors else 200)


def _answer(vraag: Deelvraag, van: Partijsoort | None, door: Handelend) -> dict[str, Any]:
    parameters = read_parameters(door.regio or "")
    feiten = deelfeiten_of(vraag, vandaag=door.vandaag, van=van, convenant=_has_convenant(vraag, door))
    oordeel = beoordeel(feiten, parameters)
    beeld = show_oordeel(oordeel)
    for alternatief in beeld["alternatieven"]:
        if alternatief["sleutel"] in WAARHEEN:
            alternatief["url"] = reverse(WAARHEEN[alternatief["sleutel"]])
    teksten = {
        taal: oudertekst(vraag, oordeel, vandaag=door.vandaag, taal=taal, parameters=parameters)
        for taal in ("nl", "en")
    }
    return {"oordeel": beeld, "teksten": teksten if teksten["nl"] else None}


def _own_kind(door: Handelend) -> Partijsoort | None:
    if door.organisatie is None:
        return None
    soort = Organisatie.objects.filter(pk=door.organisatie).values_list("soort", flat=True).first()
    return PARTIJ_VAN_ORGANISATIE.get(soort or "")


def _has_convenant(vraag: Deelvraag, door: Handelend) -> bool:
    """Is there a convenant today with an organisation of the kind that receives?"""
    naar = NAAR.get(vraag.wie)
    soorten = [s for s, partij in PARTIJ_VAN_ORGANISATIE.items() if partij is naar]
    if door.organisatie is None:
        return False
    return has_convenant(door.organisatie, soorten, door.vandaag)
