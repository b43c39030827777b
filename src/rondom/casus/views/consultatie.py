"""Consultation: ask a partner without saying about whom, answer, ask back, and close it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.consultatie import Anoniem, Antwoord, Doorvraag, Koppel, Opvolging, StelVraag, Wedervraag
from rondom.casus.laden import load_casus
from rondom.casus.models import Consultatie
from rondom.casus.nakijken import Nagekeken, look_over
from rondom.casus.selectors_consultatie import GESTELD, TEAM, list_consultaties
from rondom.casus.services import consultatie as consultaties
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tonen_consultatie import show_consultatie, show_senders
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.statussen import ConsultatieStatus as S
from rondom.netwerk.selectors import list_teams
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, load, log_list
from rondom.toegang.services import concept
from rondom.toegang.tonen import show_oordeel, show_text

PER_BLADZIJDE = 20
FORMULIEREN = frozenset({"antwoord", "wedervraag", "doorvraag", "opvolging"})
"""The steps of the page; each is there only while it can be taken."""
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
        "vragers": show_senders(bladzijde.object_list, request.door),
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
    door, terug = request.door, "terug" in request.POST
    teams = list_teams(door.regio or "", B.CONSULTATIE_BEANTWOORDEN, door.vandaag).exclude(functies=door.houder)
    begin = request.POST.dict() if terug else concept.read(sleutel=NIEUW, door=door)
    form = StelVraag(None if terug else request.POST or None, teams=teams, initial=begin)
    if request.method == "POST" and form.is_valid():
        nagekeken = look_over(form.texts, request.POST.dict(), door)
        return _send(request, form, nagekeken) if nagekeken.klaar else _look(request, form, nagekeken)
    context = {"form": form, "concept": NIEUW}
    return render(request, "casus/consultatie_nieuw.html", context, status=422 if form.errors else 200)


def _send(request: Verzoek, form: StelVraag, nagekeken: Nagekeken) -> HttpResponse:
    gegevens = form.cleaned_data | nagekeken.teksten
    gesteld = consultaties.ask(door=request.door, blijft=nagekeken.blijft, **gegevens)
    concept.clear(sleutel=NIEUW, door=request.door)
    messages.success(request, _("Uw vraag is gesteld aan %(team)s.") % {"team": gesteld.team.naam})
    return redirect("casus:consultatie", gesteld.id)


def _look(request: Verzoek, form: Anoniem, nagekeken: Nagekeken) -> HttpResponse:
    """The page on which the sender decides about each mark. Nothing was sent."""
    mee = {v: request.POST.get(v, "") for v in form.fields if v not in form.TEKSTEN}
    labels = {v: form.fields[v].label for v in form.TEKSTEN}
    context = {"n": nagekeken, "mee": mee, "labels": labels, "naar": request.path}
    return render(request, "casus/consultatie_nakijken.html", context, status=422)


@vereist(B.CONSULTATIE_VRAGEN, B.CONSULTATIE_BEANTWOORDEN)
def detail(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """One question with what followed, and what is asked of me."""
    return _page(request, _load(request, consultatie), {})


def _load(request: Verzoek, pk: UUID) -> Consultatie:
    rijen = Consultatie.objects.select_related("team", "dossier__school")
    return load(rijen, pk, door=request.door, doel="consultatie")[0]


def _page(request: Verzoek, c: Consultatie, anders: dict[str, Any], status: int = 422) -> HttpResponse:
    """The page with its forms; ``anders`` puts a form with mistakes, or a conflict, in its place."""
    sleutel = f"consultatie:{c.id}"
    context = show_consultatie(c, request.door, concept.read(sleutel=sleutel, door=request.door))
    if FORMULIEREN & anders.keys() - context.keys():  # an old page: this step is not asked any more
        messages.info(request, _("Dit kan nu niet"))
        return redirect("casus:consultatie", c.id)
    context |= {"concept": sleutel} | anders
    return render(request, "casus/consultatie.html", context, status=status if anders else 200)


@vereist(B.CONSULTATIE_BEANTWOORDEN)
def answer(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """Answer for the team."""
    c = _for_team(request, consultatie)
    return _carry_out(
        request, c, Antwoord(request.POST), "antwoord", consultaties.answer, _("Uw antwoord is verstuurd.")
    )


@vereist(B.CONSULTATIE_BEANTWOORDEN)
def ask_back(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """Ask who asked to explain something first."""
    c = _for_team(request, consultatie)
    form = Wedervraag(request.POST)
    return _carry_out(request, c, form, "wedervraag", consultaties.ask_back, _("Uw vraag is verstuurd."))


@vereist(B.CONSULTATIE_VRAGEN)
def follow_up(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """Close it with how it goes on."""
    c = _own(request, consultatie)
    return _carry_out(request, c, Opvolging(request.POST), "opvolging", consultaties.follow_up, _("Vastgelegd."))


@vereist(B.CONSULTATIE_VRAGEN)
def ask_on(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """Explain what was asked back, or ask something more."""
    c = _own(request, consultatie)
    form = Doorvraag(request.POST, toelichting=c.status == S.TERUGGEVRAAGD)
    return _carry_out(request, c, form, "doorvraag", consultaties.ask_on, _("Uw bericht is verstuurd."))


@vereist(B.CONSULTATIE_VRAGEN)
@require_POST
def tie(request: Verzoek, consultatie: UUID) -> HttpResponse:
    """From now on this question belongs to one of my casussen, with consent."""
    c = _own(request, consultatie)
    keuzes = show_consultatie(c, request.door, {}).get("keuzes", [])
    form = Koppel(request.POST, keuzes=keuzes)
    if not form.is_valid():
        return _page(request, c, {"koppel": form})
    casus = load_casus(form.cleaned_data["casus"], door=request.door, doel="consultatie").casus
    try:
        consultaties.tie_to_casus(consultatie=c, casus=casus, door=request.door)
    except NietMogelijk as fout:
        oordeel = show_oordeel(fout.oordeel, _("Dit kan nu nog niet"))
        return _page(request, c, {"koppel": form, "oordeel": oordeel, "toestemming_voor": casus})
    messages.success(request, _("Deze vraag hoort nu bij de casus."))
    return redirect("casus:casus", casus.id)


def _own(request: Verzoek, pk: UUID) -> Consultatie:
    c = _load(request, pk)
    if c.gesteld_door != request.door.houder:
        raise Geweigerd("consultatie", pk, c.dossier_id)
    return c


def _for_team(request: Verzoek, pk: UUID) -> Consultatie:
    c = _load(request, pk)
    if c.team_id != request.door.organisatie:
        raise Geweigerd("consultatie", pk, c.dossier_id)
    return c


def _carry_out(request: Verzoek, c: Consultatie, form: Anoniem, naam: str, service: Any, gelukt: str) -> HttpResponse:
    """Do what one of the forms asks; mistakes and a colleague's change come back on the page."""
    if request.method != "POST":
        return redirect("casus:consultatie", c.id)
    if "terug" in request.POST:
        return _page(request, c, {naam: type(form)(initial=request.POST.dict())}, status=200)
    if not form.is_valid():
        return _page(request, c, {naam: form})
    try:
        return _deliver(request, c, form, service, gelukt)
    except NietMogelijk as fout:
        form.add_error(None, show_text(fout.oordeel.redenen[0]))
    except VersieConflict as fout:
        form.data = {**form.data.dict(), "versie": str(getattr(fout.rij, "versie", ""))}  # type: ignore[attr-defined]
        return _page(request, c, {naam: form, "conflict": True})
    return _page(request, c, {naam: form})


def _deliver(request: Verzoek, c: Consultatie, form: Anoniem, service: Any, gelukt: str) -> HttpResponse:
    """Look the text over, and only then send it."""
    nagekeken = look_over(form.texts, request.POST.dict(), request.door)
    if not nagekeken.klaar:
        return _look(request, form, nagekeken)
    gegevens = form.cleaned_data | nagekeken.teksten
    gegevens = {"vraag" if veld == "nog_vraag" else veld: waarde for veld, waarde in gegevens.items()}
    service(consultatie=c, door=request.door, blijft=nagekeken.blijft, **gegevens)
    concept.clear(sleutel=f"consultatie:{c.id}", door=request.door)
    messages.success(request, gelukt)
    return redirect("casus:consultatie", c.id)
