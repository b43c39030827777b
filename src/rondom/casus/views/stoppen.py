"""Stop help together: propose, hear school, discuss, go on for a while, or stop."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rondom.casus.forms.inzet import BespreekVerzuim, GaDoor, StelStopVoor, StopInzet, VertelSchool
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Inzet, Schoolbeeld
from rondom.casus.selectors_inzet import list_keuzepersonen
from rondom.casus.services import stoppen
from rondom.casus.services.inzet import writable_category
from rondom.casus.tonen_inzet import show_end, show_sent
from rondom.casus.views.inzet import DOEL, RIJEN, open_to_write, show_form
from rondom.casus.views.uitvoeren import carry_out, kept_texts, posted
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd


@vereist(B.INZET_STARTEN)
def propose(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Propose to stop: ask school and everybody else first."""
    rij, tafel = open_to_write(request, inzet)
    sleutel = f"inzet_stop_voorstel:{inzet}"
    form = StelStopVoor(
        posted(request),
        personen=list_keuzepersonen(rij, request.door),
        vandaag=request.door.vandaag,
        initial={"versie": rij.versie, "nazorg_door": request.door.houder},
    )
    if carry_out(request, form, "inzet", sleutel, lambda g: stoppen.propose(inzet=rij, door=request.door, **g)):
        messages.success(request, _("School en iedereen die terugkijkt, is gevraagd. Daarna kan de hulp stoppen."))
        return redirect("casus:inzet", inzet)
    uitleg = _("Hulp stopt niet op grond van één leefgebied. School vertelt eerst hoe het daar gaat.")
    titel, knop = _("Stel voor om te stoppen"), _("Vraag iedereen om terug te kijken")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, inzet=rij, uitleg=uitleg)


@vereist(B.CASUS_LEZEN)
def tell_school(request: Verzoek, inzet: UUID) -> HttpResponse:
    """School tells how it goes there."""
    rij, tafel = load_at_table(RIJEN, inzet, door=request.door, doel=DOEL)
    if not may_tell(request, rij.dossier.school_id, tafel.inzicht.bijdragen):
        raise Geweigerd(Schoolbeeld._meta.model_name or "", inzet, rij.dossier_id)
    sleutel = f"schoolbeeld:{inzet}"
    form = VertelSchool(posted(request), initial=kept_texts(request, sleutel))
    if carry_out(request, form, "inzet", sleutel, lambda g: stoppen.tell_school(inzet=rij, door=request.door, **g)):
        messages.success(request, _("Dank u. Wie de hulp geeft, weet nu hoe het op school gaat."))
        return redirect("casus:inzet", inzet)
    titel, knop = _("Hoe gaat het nu op school?"), _("Vertel het")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, inzet=rij)


def may_tell(request: Verzoek, school: UUID, bijdragen: Categorie) -> bool:
    """Does this holder speak for the child's own school?"""
    return request.door.organisatie == school and bool(bijdragen & Categorie.ONDERWIJS)


@vereist(B.INZET_STARTEN)
def discuss(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Record what was decided together about rising absence."""
    rij, tafel = open_to_write(request, inzet)
    sleutel = f"inzet_verzuim:{inzet}"
    form = BespreekVerzuim(posted(request), initial=kept_texts(request, sleutel))
    if carry_out(request, form, "inzet", sleutel, lambda g: stoppen.discuss_absence(inzet=rij, door=request.door, **g)):
        messages.success(request, _("Het besluit over het verzuim is vastgelegd."))
        return redirect("casus:inzet", inzet)
    titel, knop = _("Bespreek het verzuim samen"), _("Leg het besluit vast")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, inzet=rij)


@vereist(B.INZET_STARTEN)
def extend(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Go on for some weeks, decided together."""
    rij, tafel = open_to_write(request, inzet)
    sleutel = f"inzet_verlengen:{inzet}"
    met_inhoud = writable_category(rij, request.door) is not None
    form = GaDoor(posted(request), met_inhoud=met_inhoud, initial={"versie": rij.versie} | kept_texts(request, sleutel))
    gedaan = carry_out(request, form, "inzet", sleutel, lambda g: _extend(rij, g, request))
    if gedaan:
        show_sent(request, gedaan)
        return redirect("casus:inzet", inzet)
    titel, knop = _("Ga samen nog even door"), _("Ga door en stuur bericht")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, inzet=rij)


def _extend(rij: Inzet, g: dict[str, Any], request: Verzoek) -> object:
    return stoppen.extend(inzet=rij, weken=g["weken"], tekst=g.get("tekst", ""), versie=g["versie"], door=request.door)


@vereist(B.INZET_STARTEN)
def stop(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Stop, once everything that is needed first is there."""
    rij, tafel = open_to_write(request, inzet)
    sleutel, door = f"inzet_stoppen:{inzet}", request.door
    form = StopInzet(posted(request), vandaag=door.vandaag, vroegst=rij.gestart_op, initial={"versie": rij.versie})
    gedaan = carry_out(
        request,
        form,
        "inzet",
        sleutel,
        lambda g: stoppen.stop(inzet=rij, gestopt_op=g["op"], afloop=g["afloop"], versie=g["versie"], door=door),
    )
    if gedaan:
        show_sent(request, gedaan)
        return redirect("casus:inzet", inzet)
    oordeel = show_end(rij, stoppen.check(rij, door.vandaag, door).oordeel)
    titel, knop = _("Stop de hulp"), _("Stop en stuur bericht")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, inzet=rij, oordeel=oordeel, soort="gevaar")
