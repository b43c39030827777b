"""The family says no: record it, decide what comes next, or ask again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.inzet import BesluitNaNee, LegNeeVast, Stap
from rondom.casus.models import Inzet
from rondom.casus.selectors_inzet import list_keuzepersonen
from rondom.casus.services import weigering
from rondom.casus.services.inzet import writable_category
from rondom.casus.tonen_inzet import show_sent
from rondom.casus.views.inzet import open_to_write, show_form
from rondom.casus.views.uitvoeren import carry_out, kept_texts, posted
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist


@vereist(B.INZET_STARTEN)
def decline(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Record that the family does not want this now."""
    rij, tafel = open_to_write(request, inzet)
    sleutel = f"inzet_nee:{inzet}"
    met_reden = writable_category(rij, request.door) is not None
    form = LegNeeVast(
        posted(request),
        vandaag=request.door.vandaag,
        met_reden=met_reden,
        initial={"versie": rij.versie} | kept_texts(request, sleutel),
    )
    gedaan = carry_out(request, form, "inzet", sleutel, lambda g: _decline(rij, g, request))
    if gedaan:
        show_sent(request, gedaan)
        return redirect("casus:inzet", inzet)
    uitleg = _("Nee tegen hulp mag. Het is geen einde: daarna wordt besloten wie de regie heeft.")
    titel, knop = _("Het gezin wil dit nu niet"), _("Leg vast")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, inzet=rij, uitleg=uitleg)


def _decline(rij: Inzet, g: dict[str, Any], request: Verzoek) -> object:
    return weigering.decline(inzet=rij, door=request.door, **({"reden": ""} | g))


@vereist(B.INZET_STARTEN)
def decide(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Decide who steers and what comes next."""
    rij, tafel = open_to_write(request, inzet)
    sleutel = f"inzet_besluit:{inzet}"
    met_reden = not weigering.has_reason(rij) and writable_category(rij, request.door) is not None
    begin = {"versie": rij.versie, "vervolg": rij.vervolg, "gesprek_school_op": rij.gesprek_school_op}
    form = BesluitNaNee(
        posted(request),
        personen=list_keuzepersonen(rij, request.door),
        vandaag=request.door.vandaag,
        met_reden=met_reden,
        initial=begin | kept_texts(request, sleutel),
    )
    if carry_out(request, form, "inzet", sleutel, lambda g: weigering.decide(inzet=rij, door=request.door, **g)):
        messages.success(request, _("Besloten. Het is nu duidelijk wie de regie heeft."))
        return redirect("casus:inzet", inzet)
    titel, knop = _("Hoe gaat het verder?"), _("Leg het besluit vast")
    uitleg = _("Nee tegen hulp mag. Het is geen einde: besluit samen wie nu de regie heeft en wat de volgende stap is.")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, inzet=rij, uitleg=uitleg)


@vereist(B.INZET_STARTEN)
@require_POST
def ask_again(request: Verzoek, inzet: UUID) -> HttpResponse:
    """The family thinks about it again."""
    rij, tafel = open_to_write(request, inzet)
    form, sleutel = Stap(request.POST), f"inzet_opnieuw:{inzet}"
    if carry_out(request, form, "inzet", sleutel, lambda g: weigering.ask_again(inzet=rij, door=request.door, **g)):
        messages.success(request, _("De vraag om hulp staat weer open."))
    else:
        messages.error(request, _("Dit kan nu niet. Bekijk hoe het er nu voor staat."))
    return redirect("casus:inzet", inzet)
