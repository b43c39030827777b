"""The programme: read by everybody, kept by who steers (R205, R206, R208, R212)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.programma import mag_bijhouden, mag_voortgang
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.statussen import THEMA, THEMAACTIE, ThemaactieStatus, ThemaStatus
from rondom.netwerk.models import Regio
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel import programmastuk
from rondom.spiegel import selectors_programma as selectors
from rondom.spiegel.dag import read_plichten, show_dag
from rondom.spiegel.forms.programma import Actieinvoer, Doelinvoer, Doelstop, Themainvoer, Verzetten, Voortgang
from rondom.spiegel.laden import find, region_of
from rondom.spiegel.models import Thema, Themaactie, Themadoel
from rondom.spiegel.schrijven import posted, refuse, write
from rondom.spiegel.services import thema as themas
from rondom.spiegel.services import themaactie as acties
from rondom.spiegel.services import themadoel as doelen
from rondom.spiegel.services.sturing import writer
from rondom.spiegel.tonen_programma import history, time_path
from rondom.toegang import klok
from rondom.toegang.bevoegd import Verzoek, openbaar, vereist, voor_tweede_stap
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_oordeel, show_text

IEDEREEN = (B.INGELOGD,)
BIJHOUDEN = (B.PROGRAMMA_BIJHOUDEN,)
INVOER = "spiegel/sturing_invoer.html"


def may_keep(request: Verzoek, regio: str) -> dict[str, Any]:
    """Whether the reader keeps the programme here, for pages that show buttons or say who does."""
    oordeel = mag_bijhouden(writer(request.door), regio)
    return {"mag": oordeel.mag, "bijhouden": show_oordeel(oordeel)}


@vereist(B.BELEID_LEZEN)
def my_day(request: Verzoek) -> HttpResponse:
    """What the steering asks of who works on policy: duties of the year, decisions, own actions."""
    plichten = read_plichten(request.door)
    context = {"punten": show_dag(request.door, plichten), "plichten": plichten}
    return render(request, "spiegel/dag.html", context)


# Read -------------------------------------------------------------------------------------------------------------


@vereist(*IEDEREEN)
def overview(request: Verzoek) -> HttpResponse:
    """The programme of the region on one page, with its time path."""
    regio = region_of(request.door)
    vandaag = request.door.vandaag
    programma = selectors.read_programma(regio, vandaag, read_parameters(regio))
    context = {"programma": programma, "tijdpad": time_path(programma.actief, vandaag), "vandaag": vandaag}
    context["te_veel"] = show_text(programma.te_veel) if programma.te_veel else ""
    return render(request, "spiegel/programma.html", context | may_keep(request, regio))


@vereist(*IEDEREEN)
def as_pdf(request: Verzoek) -> HttpResponse:
    """The running programme as PDF."""
    regio = Regio.objects.get(pk=region_of(request.door))
    vandaag = request.door.vandaag
    programma = selectors.read_programma(regio.pk, vandaag, read_parameters(regio.pk), voorstellen=False)
    inhoud = programmastuk.as_pdf(programma, regio.naam, vandaag, get_language() or "nl")
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = 'inline; filename="programma.pdf"'
    return antwoord


@login_not_required
@voor_tweede_stap
@openbaar("everybody may read the programme of a region; it names functions and no people")
def public(request: Any, regio: str = "") -> HttpResponse:
    """The running programme for who does not sign in: functions, no names; of one region, or which ones there are."""
    alle = list(Regio.objects.order_by("naam"))
    gekozen = next((r for r in alle if r.pk == regio), alle[0] if len(alle) == 1 and not regio else None)
    context: dict[str, Any] = {"regios": alle, "regio": gekozen}
    if gekozen is not None:
        vandaag = klok.now(request.session).astimezone(TIJDZONE).date()
        parameters = read_parameters(gekozen.pk)
        programma = selectors.read_programma(gekozen.pk, vandaag, parameters, voorstellen=False)
        tijdpad = time_path(programma.actief, vandaag, openbaar=True)
        context |= {"programma": programma, "tijdpad": tijdpad, "vandaag": vandaag}
    return render(request, "spiegel/programma_openbaar.html", context, status=404 if regio and gekozen is None else 200)


@vereist(*IEDEREEN)
def theme(request: Verzoek, thema: UUID) -> HttpResponse:
    """One theme with its goals, its actions, what is vague, and what happened."""
    rij = find(Thema, thema, request)
    blad = selectors.read_thema(rij, request.door.vandaag)
    onderwerpen = [rij.id, *(d.doel.id for d in blad.doelen), *(a.actie.id for a in blad.acties)]
    onderwerpen += rij.doelen.filter(gestopt_op__isnull=False).values_list("id", flat=True)
    context = {"blad": blad, "thema": rij, "historie": history(selectors.read_historie(onderwerpen, 20))}
    context |= {"tijdpad": time_path([blad], request.door.vandaag), "vandaag": request.door.vandaag}
    context["stappen"] = THEMA.vanuit(rij.status)
    return render(request, "spiegel/thema.html", context | may_keep(request, rij.regio_id))


@vereist(*IEDEREEN)
def action(request: Verzoek, actie: UUID) -> HttpResponse:
    """One action: what, who, when, how far, and what happened; its owner says how it goes."""
    rij = find(Themaactie, actie, request, "doel__thema")
    form = Voortgang(request.POST or None, door=request.door)
    if request.method == "POST" and form.is_valid():
        try:
            acties.report(actie=rij.id, tekst=form.cleaned_data["tekst"], door=request.door)
            return redirect("spiegel:actie", rij.id)
        except Ongeldig as fout:
            refuse(form, fout)
    context = {"regel": selectors.read_actie(rij, request.door.vandaag), "actie": rij, "form": form}
    context["historie"] = history(selectors.read_historie([rij.id]))
    context["stappen"] = THEMAACTIE.vanuit(rij.status)
    context["van_mij"] = mag_voortgang(writer(request.door, rij.eigenaar), rij.regio_id).mag
    context |= may_keep(request, rij.regio_id)
    return render(request, "spiegel/actie.html", context, status=422 if form.errors else 200)


# Write ------------------------------------------------------------------------------------------------------------


@vereist(*BIJHOUDEN)
def add_theme(request: Verzoek) -> HttpResponse:
    """A new theme, as a proposal."""
    return write(
        request, Themainvoer(request.POST or None, door=request.door), naar=_theme_page, sjabloon=INVOER,
        save=lambda g: themas.make(naam=g["naam"], waarom=g["waarom"], door=request.door),
        context={"titel": _("Nieuw thema"), "terug_url": reverse("spiegel:programma")},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def change_theme(request: Verzoek, thema: UUID) -> HttpResponse:
    """Other words for a theme."""
    rij, velden = find(Thema, thema, request), ("naam", "waarom")
    start = {v: getattr(rij, v) for v in (*velden, "versie")}
    return write(
        request, Themainvoer(posted(request, rij, velden), door=request.door, initial=start),
        naar=_theme_page, sjabloon=INVOER,
        save=lambda g: themas.change(
            thema=rij.id, naam=g["naam"], waarom=g["waarom"], versie=g["versie"] or 0, door=request.door
        ),
        opnieuw=lambda data: Themainvoer(data, door=request.door, initial=start), velden=velden,
        context={"titel": rij.naam, "terug_url": reverse("spiegel:thema", args=[rij.id])},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
@require_POST
def move_theme(request: Verzoek, thema: UUID) -> HttpResponse:
    """Let a theme start, put it back, finish or stop it; a refusal shows its reason on the page of the theme."""
    rij = find(Thema, thema, request)
    naar = request.POST.get("naar", "")
    if naar in list(ThemaStatus):
        try:
            parameters = read_parameters(rij.regio_id)
            themas.move(thema=rij.id, naar=ThemaStatus(naar), parameters=parameters, door=request.door)
        except Ongeldig as fout:
            tell_refusal(request, fout)
    return redirect("spiegel:thema", rij.id)


def tell_refusal(request: Verzoek, fout: Ongeldig) -> None:
    """Say above the next page why a step could not be taken, and what can be done."""
    oordeel = fout.oordeel
    delen = [show_text(d) for deel in (oordeel.redenen, oordeel.voorwaarden, oordeel.alternatieven) for d in deel]
    messages.warning(request, " ".join(delen))


def no_form(request: Verzoek, waarom: str, naar: str) -> HttpResponse:
    """Back to the page of what cannot be written, with the reason above it."""
    messages.warning(request, waarom)
    return redirect(naar)


def _theme_page(rij: Thema) -> str:
    return reverse("spiegel:thema", args=[rij.id])


@vereist(*BIJHOUDEN)
def add_goal(request: Verzoek, thema: UUID) -> HttpResponse:
    """A new goal of a theme."""
    rij = find(Thema, thema, request)
    return write(
        request, Doelinvoer(request.POST or None, door=request.door), sjabloon=INVOER,
        naar=lambda doel: _theme_page(rij),
        save=lambda g: doelen.write(thema=rij.id, gegevens=g, door=request.door),
        context={"titel": _("Nieuw doel"), "boven": rij.naam, "terug_url": _theme_page(rij)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def change_goal(request: Verzoek, doel: UUID) -> HttpResponse:
    """Other words or another measure for a goal."""
    rij = find(Themadoel, doel, request, "thema")
    start = {v: getattr(rij, v) for v in (*doelen.VELDEN, "versie")}
    velden = ("tekst", "nu", "streef")
    return write(
        request, Doelinvoer(posted(request, rij, velden), door=request.door, initial=start), sjabloon=INVOER,
        naar=lambda doel: _theme_page(rij.thema),
        save=lambda g: doelen.change(doel=rij.id, gegevens=g, versie=g["versie"] or 0, door=request.door),
        opnieuw=lambda data: Doelinvoer(data, door=request.door, initial=start), velden=velden,
        context={"titel": _("Doel wijzigen"), "boven": rij.thema.naam, "terug_url": _theme_page(rij.thema)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def stop_goal(request: Verzoek, doel: UUID) -> HttpResponse:
    """Give up a goal, with the reason."""
    rij = find(Themadoel, doel, request, "thema")
    start = {"versie": rij.versie}
    return write(
        request, Doelstop(request.POST or None, door=request.door, initial=start), sjabloon=INVOER,
        naar=lambda doel: _theme_page(rij.thema),
        save=lambda g: doelen.stop(doel=rij.id, waarom=g["waarom"], versie=g["versie"] or 0, door=request.door),
        opnieuw=lambda data: Doelstop(data, door=request.door, initial=start),
        context={"titel": _("Doel stoppen"), "boven": rij.tekst, "terug_url": _theme_page(rij.thema)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def add_action(request: Verzoek, doel: UUID) -> HttpResponse:
    """A new action for a goal."""
    rij = find(Themadoel, doel, request, "thema")
    eigenaars = selectors.list_owners(rij.regio_id, request.door.vandaag)
    return write(
        request, Actieinvoer(request.POST or None, door=request.door, eigenaars=eigenaars),
        naar=_action_page, sjabloon=INVOER,
        save=lambda g: acties.write(doel=rij.id, gegevens=g, door=request.door),
        context={"titel": _("Nieuwe actie"), "boven": rij.tekst, "terug_url": _theme_page(rij.thema)},
    )  # fmt: skip


@vereist(*BIJHOUDEN)
def change_action(request: Verzoek, actie: UUID) -> HttpResponse:
    """Other words, owner or place for an action."""
    rij = find(Themaactie, actie, request, "doel__thema")
    eigenaars = selectors.list_owners(rij.regio_id, request.door.vandaag)
    start = {v: getattr(rij, v) for v in (*acties.VELDEN, "versie")}
    velden = ("tekst", "waar")
    return write(
        request, Actieinvoer(posted(request, rij, velden), door=request.door, initial=start, eigenaars=eigenaars),
        naar=_action_page, sjabloon=INVOER,
        save=lambda g: acties.change(actie=rij.id, gegevens=g, versie=g["versie"] or 0, door=request.door),
        opnieuw=lambda data: Actieinvoer(data, door=request.door, initial=start, eigenaars=eigenaars), velden=velden,
        context={"titel": _("Actie wijzigen"), "boven": rij.doel.thema.naam, "terug_url": _action_page(rij)},
    )  # fmt: skip


def _action_page(rij: Themaactie) -> str:
    return reverse("spiegel:actie", args=[rij.id])


@vereist(*IEDEREEN)
@require_POST
def move_action(request: Verzoek, actie: UUID) -> HttpResponse:
    """Let an action start, be done, stop, or be taken up again."""
    rij = find(Themaactie, actie, request)
    naar = request.POST.get("naar", "")
    if naar in list(ThemaactieStatus):
        try:
            acties.move(actie=rij.id, naar=ThemaactieStatus(naar), door=request.door)
        except Ongeldig as fout:
            tell_refusal(request, fout)
    return redirect("spiegel:actie", rij.id)


@vereist(*IEDEREEN)
def reschedule(request: Verzoek, actie: UUID) -> HttpResponse:
    """Another date for an action, with the reason."""
    rij = find(Themaactie, actie, request, "doel__thema")
    oordeel = mag_voortgang(writer(request.door, rij.eigenaar), rij.regio_id)
    if not oordeel.mag:
        return no_form(request, show_text(oordeel.redenen[0]), _action_page(rij))
    start, vandaag = {"termijn": rij.termijn, "versie": rij.versie}, request.door.vandaag
    return write(
        request, Verzetten(request.POST or None, door=request.door, initial=start, vandaag=vandaag),
        naar=_action_page, sjabloon=INVOER,
        save=lambda g: acties.reschedule(
            actie=rij.id, termijn=g["termijn"], waarom=g["waarom"], versie=g["versie"] or 0, door=request.door
        ),
        opnieuw=lambda data: Verzetten(data, door=request.door, vandaag=vandaag),
        context={"titel": _("Andere datum"), "boven": rij.tekst, "terug_url": _action_page(rij)},
    )  # fmt: skip
