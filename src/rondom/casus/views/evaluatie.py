"""Look back: the moments of a casus, what each says side by side, answer, decide."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.evaluatie import Besluit, PlanEvaluatie, Terugblik
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Evaluatie
from rondom.casus.selectors_evaluatie import (
    Zegger,
    find_child,
    list_doelen,
    list_evaluaties,
    list_zeggers,
    may_decide,
    read_evaluatieblad,
)
from rondom.casus.selectors_inzet import find_casus
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tonen_evaluatie import show_evaluatieblad
from rondom.casus.views.inzet import show_form
from rondom.casus.views.uitvoeren import carry_out, kept_texts, posted
from rondom.kern.categorie import PLAN, Actie, Categorie
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd, log_list

RIJEN = Evaluatie.objects.select_related("inzet__aanbieder", "dossier")
SCHRIJVEN = (B.INZET_STARTEN, B.PLAN_SCHRIJVEN)
DOEL, TAB = "evaluatie", "casus:evaluaties"


@vereist(B.CASUS_LEZEN)
def list_moments(request: Verzoek, casus: UUID) -> HttpResponse:
    """All moments of a casus, and the way to its end."""
    tafel = load_casus(casus, door=request.door, doel=DOEL)
    rijen = list(list_evaluaties(tafel.dossier, request.door))
    log_list(request.door, DOEL, [e.id for e in rijen], DOEL)
    context = {"tafel": tafel, "evaluaties": rijen, "mag_plannen": _may_write(request, tafel)}
    return render(request, "casus/evaluaties.html", context)


@vereist(*SCHRIJVEN)
def plan(request: Verzoek, casus: UUID) -> HttpResponse:
    """Fix a day."""
    tafel = load_casus(casus, door=request.door, doel=DOEL, schrijven=Categorie.STATUS)
    sleutel = f"evaluatie_plannen:{casus}"
    form = PlanEvaluatie(
        posted(request), vandaag=request.door.vandaag, initial={"soort": request.GET.get("soort", "tussen")}
    )
    gedaan = carry_out(
        request, form, DOEL, sleutel, lambda g: evaluaties.plan(casus=tafel.casus, door=request.door, **g)
    )
    if gedaan:
        messages.success(request, _("Het moment is gepland. Vraag iedereen zodra het zover is."))
        return redirect("casus:evaluatie", gedaan.id)
    titel, knop, terug = _("Plan een moment om terug te kijken"), _("Plan"), reverse("casus:evaluaties", args=[casus])
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, terug=terug, tab=TAB)


@vereist(B.CASUS_LEZEN)
def detail(request: Verzoek, evaluatie: UUID) -> HttpResponse:
    """What each says, side by side."""
    rij, tafel = load_at_table(RIJEN, evaluatie, door=request.door, doel=DOEL)
    blad = read_evaluatieblad(rij, tafel.casus, request.door)
    context = {
        "tafel": tafel,
        "tab": TAB,
        "blad": blad,
        "toon": show_evaluatieblad(blad),
        "zeggers": list_zeggers(rij, tafel.casus, request.door) if blad.open else [],
        "mag_antwoorden": bool(tafel.inzicht.bijdragen & (evaluaties.GEHEEL | PLAN)),
        "mag_schrijven": _may_write(request, tafel),
        "kind": find_child(rij, tafel.casus, request.door) if blad.open else None,
    }
    return render(request, "casus/evaluatie.html", context)


@vereist(*SCHRIJVEN)
@require_POST
def ask(request: Verzoek, evaluatie: UUID) -> HttpResponse:
    """Ask everybody to look back."""
    rij, _tafel = load_at_table(RIJEN, evaluatie, door=request.door, doel=DOEL, nodig=Actie.SCHRIJVEN)
    try:
        gevraagd = evaluaties.ask(evaluatie=rij, door=request.door)
        messages.success(request, _("%(aantal)s mensen zijn gevraagd terug te kijken.") % {"aantal": len(gevraagd)})
    except (NietMogelijk, VersieConflict):
        messages.error(request, _("Dit kan nu niet. Bekijk hoe het er nu voor staat."))
    return redirect("casus:evaluatie", evaluatie)


@vereist(B.CASUS_LEZEN)
def answer(request: Verzoek, evaluatie: UUID) -> HttpResponse:
    """Answer oneself, or write down what somebody of the family says."""
    rij, tafel = load_at_table(RIJEN, evaluatie, door=request.door, doel=DOEL)
    zegger = _who(request, rij)
    sleutel, door = f"terugblik:{evaluatie}:{zegger.houder}", request.door
    bijdragen = tafel.inzicht.bijdragen
    doelen = [d for d in list_doelen(rij, door) if bijdragen & d.categorie]
    geheel = bool(bijdragen & evaluaties.GEHEEL)
    if not doelen and not geheel:
        raise Geweigerd(DOEL, evaluatie, rij.dossier_id)
    form = Terugblik(
        posted(request), doelen=doelen, jong=zegger.jong, geheel=geheel, initial=kept_texts(request, sleutel)
    )
    if carry_out(request, form, DOEL, sleutel, lambda g: _keep(rij, zegger, form, request)):
        messages.success(request, _("Dank u. Het antwoord staat erbij."))
        return redirect("casus:evaluatie", evaluatie)
    zelf = zegger.houder == door.houder
    titel = _("Kijk terug") if zelf else _("Schrijf op wat %(naam)s zegt") % {"naam": zegger.naam}
    terug = reverse("casus:evaluatie", args=[evaluatie])
    return show_form(request, tafel, form, sleutel, titel=titel, knop=_("Bewaar het antwoord"), terug=terug, tab=TAB)


@vereist(B.CASUS_LEZEN, B.EIGEN_DOSSIER)
def together(request: Verzoek, evaluatie: UUID) -> HttpResponse:
    """The child's own page: a young child chooses faces and says it in own words, with somebody beside it (R182)."""
    rij, tafel = load_at_table(RIJEN, evaluatie, door=request.door, doel=DOEL)
    kind = find_child(rij, tafel.casus, request.door)
    bijdragen = tafel.inzicht.bijdragen
    doelen = [d for d in list_doelen(rij, request.door) if bijdragen & d.categorie]
    geheel = bool(bijdragen & evaluaties.GEHEEL)
    if kind is None or not (doelen or geheel):
        raise Geweigerd(DOEL, evaluatie, rij.dossier_id)
    sleutel = f"terugblik_kind:{evaluatie}"
    form = Terugblik(posted(request), doelen=doelen, jong=True, geheel=geheel, initial=kept_texts(request, sleutel))
    terug = reverse("portaal:evaluatie" if request.door.is_familie else "casus:evaluatie", args=[evaluatie])
    if carry_out(request, form, DOEL, sleutel, lambda g: _keep(rij, kind, form, request, samen=True)):
        messages.success(request, _("Dank je wel. Wat je koos, staat erbij."))
        return redirect(terug)
    context = {"form": form, "naam": tafel.casus.jeugdige.roepnaam, "terug_url": terug, "sleutel": sleutel}
    return render(request, "casus/evaluatie_kind.html", context, status=422 if form.errors else 200)


def _who(request: Verzoek, rij: Evaluatie) -> Zegger:
    gevraagd = request.GET.get("wie", str(request.door.houder))
    for zegger in list_zeggers(rij, find_casus(rij.dossier_id), request.door):
        if str(zegger.houder) == gevraagd:
            return zegger
    raise Geweigerd(DOEL, rij.id, rij.dossier_id)


def _keep(rij: Evaluatie, zegger: Zegger, form: Terugblik, request: Verzoek, *, samen: bool = False) -> object:
    return evaluaties.answer(
        evaluatie=rij,
        houder=zegger.houder,
        partij=zegger.partij,
        antwoorden=form.antwoorden(),
        samen=samen,
        door=request.door,
    )


@vereist(*SCHRIJVEN)
def decide(request: Verzoek, evaluatie: UUID) -> HttpResponse:
    """Decide what follows."""
    rij, tafel = load_at_table(RIJEN, evaluatie, door=request.door, doel=DOEL, nodig=Actie.SCHRIJVEN)
    if not may_decide(rij.dossier_id, request.door):
        raise Geweigerd(DOEL, evaluatie, rij.dossier_id)
    sleutel = f"evaluatie_besluit:{evaluatie}"
    form = Besluit(posted(request), initial={"versie": rij.versie})
    if carry_out(request, form, DOEL, sleutel, lambda g: _decide(rij, g, request)):
        messages.success(request, _("Het besluit is vastgelegd."))
        return redirect("casus:evaluatie", evaluatie)
    terug = reverse("casus:evaluatie", args=[evaluatie])
    titel, knop = _("Besluit samen"), _("Leg het besluit vast")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, terug=terug, tab=TAB)


def _decide(rij: Evaluatie, g: dict[str, object], request: Verzoek) -> None:
    rij.versie = int(str(g["versie"]))
    evaluaties.decide(evaluatie=rij, besluit=str(g["besluit"]), door=request.door)


@vereist(*SCHRIJVEN)
@require_POST
def cancel(request: Verzoek, evaluatie: UUID) -> HttpResponse:
    """The moment does not go on."""
    rij, tafel = load_at_table(RIJEN, evaluatie, door=request.door, doel=DOEL, nodig=Actie.SCHRIJVEN)
    try:
        evaluaties.cancel(evaluatie=rij, door=request.door)
        messages.success(request, _("Dit moment gaat niet door."))
    except (NietMogelijk, VersieConflict):
        messages.error(request, _("Dit kan nu niet. Bekijk hoe het er nu voor staat."))
    return redirect("casus:evaluaties", tafel.casus.id)


def _may_write(request: Verzoek, tafel: Tafel) -> bool:
    return bool(tafel.inzicht.schrijven & Categorie.STATUS) and any(request.door.mag(b) for b in SCHRIJVEN)
