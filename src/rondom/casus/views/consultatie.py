"""Consultation: ask a partner without saying about whom, answer, and record what was done with it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.forms.consultatie import Anoniem, Antwoord, Doorvraag, Opvolging, StelVraag
from rondom.casus.models import Consultatie
from rondom.casus.selectors_consultatie import GESTELD, TEAM, list_consultaties
from rondom.casus.services import consultatie as consultaties
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.services.consultatie import Herkenbaar
from rondom.casus.versiekeuze import chosen
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.statussen import ConsultatieStatus as S
from rondom.netwerk.selectors import list_teams
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, load, log_list
from rondom.toegang.services import concept
from rondom.toegang.tonen import show_text

PER_BLADZIJDE = 20
NIEUW = "consultatie:nieuw"


@vereist(B.CONSULTATIE_VRAGEN)
def overview(request: Verzoek) -> HttpResponse:
    """Questions I asked, and questions to my team."""
    beantwoordt = request.door.mag(B.CONSULTATIE_BEANTWOORDEN)
    kant = request.GET.get("kant") or (TEAM if beantwoordt else GESTELD)
    kant, zoek = (kant if kant == GESTELD or beantwoordt else GESTELD), request.GET.get("zoek", "")[:100]
    rijen = list_consultaties(request.door, kant, zoek)
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    dossiers, doel = [c.dossier_id for c in bladzijde.object_list], "zoeken" if zoek else "lijst"
    log_list(request.door, "consultatie", [c.id for c in bladzijde.object_list], doel, dossiers=dossiers)
    context = {
        "bladzijde": bladzijde,
        "vragers": read_houders(c.gesteld_door for c in bladzijde.object_list),
        "kant": kant,
        "zoek": zoek,
        "mee": {"kant": kant},
        "tabs": _tabs(request.door, kant) if beantwoordt else [],
    }
    return render(request, "casus/consultaties.html", context)


def _tabs(door: Handelend, kant: str) -> list[dict[str, Any]]:
    url = reverse("casus:consultaties")
    wacht = list_consultaties(door, TEAM).filter(status=S.GESTELD).count()
    return [
        {"naam": _("Vragen aan ons"), "url": f"{url}?kant={TEAM}", "actief": kant == TEAM, "aantal": wacht},
        {"naam": _("Mijn vragen"), "url": f"{url}?kant={GESTELD}", "actief": kant == GESTELD},
    ]


@vereist(B.CONSULTATIE_VRAGEN)
def ask(request: Verzoek) -> HttpResponse:
    """Ask a question about nobody recognisable."""
    door = request.door
    teams = list_teams(door.regio or "", B.CONSULTATIE_BEANTWOORDEN, door.vandaag).exclude(functies=door.houder)
    form = StelVraag(request.POST or None, teams=teams, initial=concept.read(sleutel=NIEUW, door=door))
    if request.method == "POST" and form.is_valid():
        try:
            gesteld = consultaties.ask(door=door, **form.cleaned_data)
            concept.clear(sleutel=NIEUW, door=door)
            messages.success(request, _("Uw vraag is gesteld aan %(team)s.") % {"team": gesteld.team.naam})
            return redirect("casus:consultatie", gesteld.id)
        except Herkenbaar as fout:
            form.tell(fout.vondsten)
    context = {"form": form, "concept": NIEUW}
    return render(request, "casus/consultatie_nieuw.html", context, status=422 if form.errors else 200)


@vereist(B.CONSULTATIE_VRAGEN, B.CONSULTATIE_BEANTWOORDEN)
def detail(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """One question with its answer, and what is asked of me."""
    c = _load(request, consultatie)
    return _page(request, c, {})


def _load(request: Verzoek, pk: UUID) -> Consultatie:
    rijen = Consultatie.objects.select_related("team")
    return load(rijen, pk, door=request.door, doel="consultatie")[0]


def _page(request: Verzoek, c: Consultatie, anders: dict[str, Any]) -> HttpResponse:
    """The page with its forms; ``anders`` puts a form with mistakes, or a conflict, in its place."""
    begin = {"versie": c.versie}
    mag_antwoorden = c.team_id == request.door.organisatie and request.door.mag(B.CONSULTATIE_BEANTWOORDEN)
    context: dict[str, Any] = {"c": c, "namen": read_houders([c.gesteld_door, c.beantwoord_door or c.gesteld_door])}
    if mag_antwoorden and c.status != S.OPGEVOLGD:
        context["antwoord"] = Antwoord(initial=begin | {"antwoord": c.antwoord or _draft(request, c)})
    # A form that came too late keeps its place beside the other one, with what was typed.
    vervolg = bool(anders.keys() & {"opvolging", "doorvraag"})
    if vervolg or (c.gesteld_door == request.door.houder and c.status == S.BEANTWOORD):
        context |= {"opvolging": Opvolging(initial=begin), "doorvraag": Doorvraag(initial=begin)}
    context |= {"concept": f"consultatie:{c.id}"} | anders
    return render(request, "casus/consultatie.html", context, status=422 if anders else 200)


def _draft(request: Verzoek, c: Consultatie) -> str:
    return concept.read(sleutel=f"consultatie:{c.id}", door=request.door).get("antwoord", "")


@vereist(B.CONSULTATIE_BEANTWOORDEN)
def answer(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """Answer for the team."""
    c = _load(request, consultatie)
    if c.team_id != request.door.organisatie:
        raise Geweigerd("consultatie", consultatie, c.dossier_id)
    form = Antwoord(chosen(request.POST, "antwoord", c.antwoord))
    if "antwoord_mijn" in request.POST and request.POST.get("keuze") not in ("mijn", "ander", "samen"):
        form.add_error(None, _("Kies welke tekst blijft."))
        conflict = _conflict(c, form, "antwoord", request.POST["antwoord_mijn"])
        return _page(request, c, {"antwoord": form, "conflict": conflict})
    return _carry_out(request, c, form, "antwoord", consultaties.answer, _("Uw antwoord is verstuurd."))


@vereist(B.CONSULTATIE_VRAGEN)
def follow_up(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """Record what I did with the answer."""
    c = _own(request, consultatie)
    return _carry_out(request, c, Opvolging(request.POST), "opvolging", consultaties.follow_up, _("Vastgelegd."))


@vereist(B.CONSULTATIE_VRAGEN)
def ask_on(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """Ask something more."""
    c = _own(request, consultatie)
    return _carry_out(request, c, Doorvraag(request.POST), "doorvraag", consultaties.ask_on, _("Uw vraag is gesteld."))


def _own(request: Verzoek, pk: UUID) -> Consultatie:
    c = _load(request, pk)
    if c.gesteld_door != request.door.houder:
        raise Geweigerd("consultatie", pk, c.dossier_id)
    return c


def _carry_out(request: Verzoek, c: Consultatie, form: Anoniem, naam: str, service: Any, gelukt: str) -> HttpResponse:
    """Do what one of the three forms asks; mistakes and a colleague's change come back on the page."""
    if request.method != "POST":
        return redirect("casus:consultatie", c.id)
    if not form.is_valid():
        return _page(request, c, {naam: form})
    gegevens = {"vraag" if veld == "nog_vraag" else veld: waarde for veld, waarde in form.cleaned_data.items()}
    try:
        service(consultatie=c, door=request.door, **gegevens)
        concept.clear(sleutel=f"consultatie:{c.id}", door=request.door)
        messages.success(request, gelukt)
        return redirect("casus:consultatie", c.id)
    except Herkenbaar as fout:
        form.tell(fout.vondsten)
    except NietMogelijk as fout:
        form.add_error(None, show_text(fout.oordeel.redenen[0]))
    except VersieConflict as fout:
        conflict = _conflict(fout.rij, form, naam, gegevens.get("antwoord", ""))  # type: ignore[arg-type]
        return _page(request, c, {naam: form, "conflict": conflict})
    return _page(request, c, {naam: form})


def _conflict(nu: Consultatie, form: Anoniem, naam: str, mijn: str) -> dict[str, str]:
    """Both texts, when a colleague answered first; for the other forms only that something changed."""
    form.data = {**form.data, "versie": str(nu.versie)}
    wie = read_houders([nu.beantwoord_door or nu.gesteld_door]).get(nu.beantwoord_door or nu.gesteld_door)
    return {
        "veld": naam,
        "mijn": mijn,
        "ander": nu.antwoord,
        "wie": wie.naam if wie else "",
        "tijd": date_format((nu.beantwoord_op or nu.gesteld_op).astimezone(TIJDZONE), "H:i"),
    }
