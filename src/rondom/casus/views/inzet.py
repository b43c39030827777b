"""Help and support: the list, one page per help, ask, start, change, tell."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.feiten_instemming import read_instemfeiten
from rondom.casus.forms.inzet import StartInzet, VraagInzet, WijzigInzet
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Doel, Inzet
from rondom.casus.selectors_inzet import (
    ALLEEN_STATUS,
    find_first_professional,
    list_inzetten,
    list_keuzepersonen,
    read_inzetblad,
)
from rondom.casus.services import instemming as instemmingen
from rondom.casus.services import inzet as inzetten
from rondom.casus.tonen_instemming import show_agreement
from rondom.casus.tonen_inzet import show_inzetblad, show_sent, steps_for
from rondom.casus.views.uitvoeren import carry_out, kept_texts, posted
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.delen import Besluit
from rondom.kern.instemming import wie_stemt_in
from rondom.kern.mandaat import find_besluit
from rondom.kern.plan import Plandeelsoort, leefgebieden
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.selectors import list_aanbieders, list_leden, read_parameters, read_routetabel
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import log_list, visible

RIJEN = Inzet.objects.select_related("aanbieder", "uitvoerder__persoon", "uitvoerder__organisatie", "dossier")
DOEL, TAB = "inzet", "casus:inzetten"


@vereist(B.CASUS_LEZEN)
def list_help(request: Verzoek, casus: UUID) -> HttpResponse:
    """All help and support of a casus: that it runs, who gives it, since when."""
    tafel = load_casus(casus, door=request.door, doel=DOEL)
    rijen = list_inzetten(tafel.dossier, request.door)
    log_list(request.door, "inzet", [i.id for i in rijen], DOEL)
    context = {
        "tafel": tafel,
        "inzetten": rijen,
        "alleen_status": not tafel.inzicht.lezen & ~ALLEEN_STATUS,
        "eerste": find_first_professional(tafel.dossier),
        "mag_vragen": may_write(request, tafel),
    }
    return render(request, "casus/inzetten.html", context)


@vereist(B.INZET_STARTEN)
def request_help(request: Verzoek, casus: UUID) -> HttpResponse:
    """Ask an organisation for help or support."""
    tafel = load_casus(casus, door=request.door, doel=DOEL, schrijven=Categorie.STATUS)
    sleutel = f"inzet_vragen:{casus}"
    form = VraagInzet(posted(request), initial=kept_texts(request, sleutel), **_choices(request, tafel))
    gedaan = carry_out(
        request, form, "inzet", sleutel, lambda g: inzetten.request(casus=tafel.casus, door=request.door, **g)
    )
    if gedaan:
        messages.success(request, _("De vraag is vastgelegd. Wie de hulp start, ziet hem bij zijn taken."))
        return redirect("casus:inzet", gedaan.id)
    titel, knop = _("Vraag hulp of ondersteuning"), _("Leg de vraag vast")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop)


def _choices(request: Verzoek, tafel: Tafel) -> dict[str, Any]:
    dossier = tafel.casus.dossier
    aanbieders = list_aanbieders(dossier.school_id, request.door.vandaag)
    tabel = read_routetabel(dossier.regio_id, request.door.vandaag)
    return {
        "aanbieders": aanbieders,
        "met_mandaat": find_besluit(aanbieders.values_list("soort", flat=True), tabel) is not None,
        "leefgebieden": leefgebieden(
            Plandeelsoort.KIND,
            tafel.casus.jeugdige.geboortedatum,
            request.door.vandaag,
            read_parameters(dossier.regio_id),
        ),
        "doelen": visible(Doel.objects.filter(dossier=dossier.id), request.door).exclude(status="gestopt"),
    }


@vereist(B.CASUS_LEZEN)
def detail(request: Verzoek, inzet: UUID) -> HttpResponse:
    """One help: how it stands, who hears what, what school heard, and what can be done now."""
    rij, tafel = load_at_table(RIJEN, inzet, door=request.door, doel=DOEL)
    instemmingen.mark_read(inzet=rij, door=request.door)
    blad = read_inzetblad(rij, tafel.inzicht, request.door)
    context = {
        "tafel": tafel,
        "tab": TAB,
        "blad": blad,
        "toon": show_inzetblad(blad),
        "stappen": steps_for(blad, tafel, request.door),
        "instemming": show_agreement(rij, tafel, request.door),
        "eerste": find_first_professional(tafel.dossier),
    }
    return render(request, "casus/inzet.html", context)


@vereist(B.INZET_STARTEN)
def start(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Record the startgesprek: who helps from when, and who hears what."""
    rij, tafel = open_to_write(request, inzet)
    sleutel, door = f"inzet_starten:{inzet}", request.door
    personen = list_keuzepersonen(rij, door)
    stand = read_instemfeiten(rij, door)
    nog = [i for i in wie_stemt_in(stand, read_parameters(rij.dossier.regio_id)) if i.besluit is not Besluit.GEGEVEN]
    form = StartInzet(
        posted(request), personen=personen, nog=nog, door=door.houder, **_worker_choices(request, rij, sleutel)
    )
    gedaan = carry_out(request, form, "inzet", sleutel, partial(_start, rij, form, door))
    if gedaan:
        show_sent(request, gedaan)
        return redirect("casus:inzet", inzet)
    niet = [p for p in personen if not p.ontvanger.status]
    return show_form(
        request, tafel, form, sleutel, titel=_("Start de hulp"), knop=_("Start en stuur bericht"), inzet=rij, niet=niet
    )


def _start(rij: Inzet, form: StartInzet, door: Any, g: dict[str, Any]) -> object:
    return inzetten.start(
        inzet=rij,
        uitvoerder=g["uitvoerder"],
        gestart_op=g["op"],
        afspraken=form.afspraken(),
        wanneer=g["wanneer"],
        tekst=g.get("tekst", ""),
        versie=g["versie"],
        ja_van=g.get("ja_van", ()),
        door=door,
    )


@vereist(B.INZET_STARTEN)
def change(request: Verzoek, inzet: UUID) -> HttpResponse:
    """Somebody else helps, or help goes on in another form."""
    rij, tafel = open_to_write(request, inzet)
    sleutel = f"inzet_wijzigen:{inzet}"
    form = WijzigInzet(posted(request), **_worker_choices(request, rij, sleutel))
    gedaan = carry_out(
        request,
        form,
        "inzet",
        sleutel,
        lambda g: inzetten.change(inzet=rij, gewijzigd_op=g.pop("op"), door=request.door, **g),
    )
    if gedaan:
        show_sent(request, gedaan)
        return redirect("casus:inzet", inzet)
    uitleg = _("Wie eerder hielp, blijft in beeld. Iedereen die dit mag weten, krijgt bericht.")
    return show_form(
        request, tafel, form, sleutel, titel=_("Wijzig"), knop=_("Wijzig en stuur bericht"), inzet=rij, uitleg=uitleg
    )


def _worker_choices(request: Verzoek, rij: Inzet, sleutel: str) -> dict[str, Any]:
    return {
        "uitvoerders": list_leden(rij.aanbieder_id, B.CASUS_LEZEN, request.door.vandaag),
        "vandaag": request.door.vandaag,
        "met_inhoud": inzetten.writable_category(rij, request.door) is not None,
        "initial": {"versie": rij.versie, "uitvoerder": rij.uitvoerder_id} | kept_texts(request, sleutel),
    }


@vereist(B.INZET_STARTEN)
@require_POST
def told(request: Verzoek, inzet: UUID) -> HttpResponse:
    """The worker has told what was promised."""
    rij, _tafel = open_to_write(request, inzet)
    inzetten.told(inzet=rij, door=request.door)
    messages.success(request, _("Vastgelegd: u hebt verteld hoe het gaat."))
    return redirect("casus:inzet", inzet)


def open_to_write(request: Verzoek, pk: UUID) -> tuple[Inzet, Tafel]:
    """The help and its casus, for somebody who may write about help. Raises ``Geweigerd`` (404)."""
    return load_at_table(RIJEN, pk, door=request.door, doel=DOEL, nodig=Actie.SCHRIJVEN)


def may_write(request: Verzoek, tafel: Tafel) -> bool:
    """May this holder ask, start, change and stop help in this casus?"""
    return bool(tafel.inzicht.schrijven & Categorie.STATUS) and request.door.mag(B.INZET_STARTEN)


def show_form(
    request: Verzoek, tafel: Tafel, form: Form, sleutel: str, *, titel: str, knop: str, **context: object
) -> HttpResponse:
    """A form about help; 422 with what was typed when it could not be carried out."""
    gegevens = {"tab": TAB, "tafel": tafel, "form": form, "sleutel": sleutel, "titel": titel, "knop": knop, **context}
    return render(request, "casus/inzet_formulier.html", gegevens, status=422 if form.errors else 200)
