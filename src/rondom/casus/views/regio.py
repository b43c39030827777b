"""What the region agreed, to read: who takes up what, the framework of laws, the ladder. No casus is opened here."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.casus.forms.regio import ZoekKader
from rondom.casus.laden import load_casus
from rondom.casus.tonen_regio import show_kader, show_ladder, show_routes
from rondom.kern.afspraken import find_kader
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.selectors import read_afspraken, read_gemeentenamen, read_routetabel
from rondom.toegang.bevoegd import Verzoek, vereist


@vereist(B.CASUS_LEZEN, B.BELEID_LEZEN)
def routes(request: Verzoek) -> HttpResponse:
    """Who takes up what in this region today: a picture and its table."""
    tabel = read_routetabel(request.door.regio or "", request.door.vandaag)
    context: dict[str, Any] = {"tabs": _tabs("regioroutes")}
    if tabel is not None:
        context |= show_routes(tabel, read_gemeentenamen(request.door.regio or "")) | {"vanaf": tabel.geldig_vanaf}
    return render(request, "casus/regioroutes.html", context)


@vereist(B.CASUS_LEZEN, B.BELEID_LEZEN)
def framework(request: Verzoek) -> HttpResponse:
    """The framework of laws: need, law, who. With ``casus`` a grey area leads to a meeting about it."""
    form = ZoekKader(request.GET or None)
    gegevens = form.cleaned_data if form.is_valid() else {}
    alle = read_afspraken(request.door.regio or "", request.door.vandaag).kader_op(request.door.vandaag)
    gevonden = find_kader(alle, gegevens.get("vraag", ""), gegevens.get("leeftijd"))
    casus = _casus(request)
    context = {
        "tabs": _tabs("regiokader"),
        "form": form,
        "rijen": show_kader(gevonden, casus, mag_vragen=request.door.mag(B.CONSULTATIE_VRAGEN)),
        "aantal": len(alle),
        "casus": casus,
    }
    return render(request, "casus/regiokader.html", context)


@vereist(B.CASUS_LEZEN, B.BELEID_LEZEN)
def ladder(request: Verzoek) -> HttpResponse:
    """Who decides when something stays stuck, and which levels of support there are."""
    afspraken = read_afspraken(request.door.regio or "", request.door.vandaag)
    return render(request, "casus/regioladder.html", {"tabs": _tabs("regioladder"), **show_ladder(afspraken)})


def _casus(request: Verzoek) -> str:
    """The casus about which somebody looks something up; empty without one. Loading it is the check."""
    try:
        sleutel = UUID(request.GET.get("casus", ""))
    except ValueError:
        return ""
    return str(load_casus(sleutel, door=request.door, doel="overleg").casus.id)


def _tabs(hier: str) -> list[dict[str, Any]]:
    namen = {
        "regioroutes": _("Wie pakt het op"),
        "regiokader": _("Welke wet, en wie"),
        "regioladder": _("Als het vastloopt"),
    }
    return [{"naam": naam, "url": reverse(f"casus:{blad}"), "actief": blad == hier} for blad, naam in namen.items()]
