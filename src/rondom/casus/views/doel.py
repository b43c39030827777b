"""Goals: add, rewrite, say what one thinks, order, reach or stop, and agree who does what."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus import tonen_plan
from rondom.casus.feiten_plan import Plankant, read_plankant
from rondom.casus.forms.plan import Doelafspraak, Doelformulier, Zeg
from rondom.casus.models import Afspraak, Doel, Plandeel
from rondom.casus.selectors_plan import areas_to_write, list_owners
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services import doel as doelen
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.views.plan import LEZEN, frame, load_part, posted
from rondom.kern.categorie import Categorie
from rondom.kern.plan import latest_evaluation
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd, Inzicht, load, visible
from rondom.toegang.services import concept
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text


def _load(request: Verzoek, pk: UUID) -> tuple[Doel, Inzicht]:
    rijen = Doel.objects.select_related("plandeel__plan", "plandeel__dossier__school")
    return load(rijen, pk, door=request.door, doel="plan")


def _to_goal(doel: Doel) -> HttpResponse:
    antwoord = redirect("casus:plandeel", doel.plandeel_id)
    antwoord["Location"] += f"#doel-{doel.id}"
    return antwoord


@vereist(*LEZEN)
def add(request: Verzoek, deel: UUID) -> HttpResponse:
    """Add a goal; the young person gets a short form and an own goal."""
    gevonden, inzicht = load_part(deel, request.door)
    kant = read_plankant(gevonden, request.door, inzicht)
    sleutel = f"doel:nieuw:{deel}"
    form = _new_form(request, kant, sleutel)
    if request.method == "POST" and form.is_valid():
        eigen: dict[str, Any] = {"eigen_doel": True} if form.jeugdige else {}
        try:
            doel = doelen.add_goal(plandeel=gevonden, door=request.door, **eigen, **form.inhoud)
            concept.clear(sleutel=sleutel, door=request.door)
            return _to_goal(doel)
        except NietMogelijk as fout:
            form.add_error("leefgebied", show_text(fout.oordeel.redenen[0]))
    return _form(request, "casus/plan_doel.html", gevonden, form, sleutel=sleutel)


def _new_form(request: Verzoek, kant: Plankant, sleutel: str) -> Doelformulier:
    """The form for a goal with what was kept of it. Raises ``Geweigerd`` for who may write in no life area."""
    gebieden = areas_to_write(kant, request.door, eigen_doel=kant.schrijver.is_jeugdige)
    if not gebieden:
        raise Geweigerd("plandeel", kant.deel.id, kant.deel.dossier_id)
    start = {
        "leefgebied": request.GET.get("leefgebied"),
        "begin": request.door.vandaag,
        "eind": latest_evaluation(request.door.vandaag, kant.aan_tafel.parameters),
        **concept.read(sleutel=sleutel, door=request.door),
    }
    return Doelformulier(posted(request), gebieden=gebieden, jeugdige=_writes_own(kant), initial=start)


@vereist(*LEZEN)
def edit(request: Verzoek, doel: UUID) -> HttpResponse:
    """Rewrite a goal. When somebody else did so meanwhile, both texts are shown and the writer chooses."""
    gevonden, kant = _load_to_write(request, doel)
    gegevens = tonen_plan.choose_version(request.POST, gevonden) if request.method == "POST" else None
    start = {v: getattr(gevonden, v) for v in (*doelen.WIJZIGBAAR, "versie")}
    form = Doelformulier(gegevens, jeugdige=_writes_own(kant), nieuw=False, initial=start)
    verschil = None
    if request.method == "POST" and form.is_valid():
        try:
            versie = form.cleaned_data["versie"] or 0
            doelen.edit_goal(doel=gevonden, versie=versie, velden=form.inhoud, door=request.door)
            return _to_goal(gevonden)
        except VersieConflict as fout:
            verschil = tonen_plan.show_conflict(form, fout.rij)
        except NietMogelijk as fout:
            form.add_error("tekst", show_text(fout.oordeel.redenen[0]))
    return _form(request, "casus/plan_doel.html", gevonden.plandeel, form, doel=gevonden, verschil=verschil)


def _writes_own(kant: Plankant) -> bool:
    """The young person gets the short form; not when he or she steers the whole plan."""
    return kant.schrijver.is_jeugdige and not kant.schrijver.is_regisseur


def _load_to_write(request: Verzoek, pk: UUID) -> tuple[Doel, Plankant]:
    """A goal that the visitor may write. Raises ``Geweigerd`` (404) otherwise."""
    doel, inzicht = _load(request, pk)
    kant = read_plankant(doel.plandeel, request.door, inzicht)
    if not doelen.check_rewrite(kant, doel, request.door, tekst_anders=False).mag:
        raise Geweigerd("doel", pk, doel.dossier_id)
    return doel, kant


def _form(request: Verzoek, sjabloon: str, deel: Plandeel, form: Form, **context: Any) -> HttpResponse:
    status = 409 if context.get("verschil") else 422 if form.errors else 200
    return render(request, sjabloon, frame(deel, request.door) | {"form": form, **context}, status=status)


@vereist(*LEZEN)
def say(request: Verzoek, doel: UUID) -> HttpResponse:
    """Say what one thinks of a goal."""
    gevonden, _inzicht = _load(request, doel)
    sleutel = f"standpunt:{doel}"
    start = {"akkoord": request.GET.get("akkoord"), **concept.read(sleutel=sleutel, door=request.door)}
    form = Zeg(posted(request), initial=start)
    if request.method == "POST" and form.is_valid():
        akkoord = form.cleaned_data["akkoord"] == "ja"
        try:
            doelen.say(doel=gevonden, akkoord=akkoord, toelichting=form.cleaned_data["toelichting"], door=request.door)
            concept.clear(sleutel=sleutel, door=request.door)
            return _to_goal(gevonden)
        except NietMogelijk as fout:
            form.add_error("toelichting", show_text(fout.oordeel.redenen[0]))
    return _form(request, "casus/plan_standpunt.html", gevonden.plandeel, form, doel=gevonden, sleutel=sleutel)


@vereist(*LEZEN)
@require_POST
def place(request: Verzoek, doel: UUID) -> HttpResponse:
    """One place up or down."""
    gevonden, _inzicht = _load(request, doel)
    try:
        doelen.place(doel=gevonden, omhoog=request.POST.get("kant") == "omhoog", door=request.door)
    except NietMogelijk as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    return _to_goal(gevonden)


@vereist(*LEZEN)
@require_POST
def move(request: Verzoek, doel: UUID) -> HttpResponse:
    """Reached, partly reached, stopped, or taken up again."""
    gevonden, _inzicht = _load(request, doel)
    naar = request.POST.get("naar", "")
    try:
        doelen.move_goal(doel=gevonden, naar=naar, versie=int(request.POST.get("versie") or 0), door=request.door)
    except NietMogelijk as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    except (VersieConflict, KeyError, ValueError):
        messages.warning(request, _("Iemand anders veranderde net iets aan dit doel. Kijk nog een keer."))
    return _to_goal(gevonden)


@vereist(*LEZEN)
def agree(request: Verzoek, doel: UUID) -> HttpResponse:
    """Agree who does what, when, for this goal."""
    gevonden, kant = _load_to_write(request, doel)
    eerder = visible(Afspraak.objects.filter(doel__plandeel=gevonden.plandeel_id, status="open"), request.door)
    form = Doelafspraak(posted(request), mensen=list_owners(kant), eerder=eerder.order_by("termijn", "id"))
    if request.method == "POST" and form.is_valid():
        plaats: dict[str, Any] = {
            "dossier": gevonden.dossier_id,
            "categorie": Categorie(gevonden.categorie),
            "doel": gevonden,
        }
        try:
            afspraken.add(door=request.door, **plaats, **form.inhoud)
            return _to_goal(gevonden)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    return _form(request, "casus/plan_afspraak.html", gevonden.plandeel, form, doel=gevonden)
