"""The plan: overview, begin, family part, present, adopt, revise, versions and print."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus import tonen_plan
from rondom.casus.feiten_regie import read_aanzittenden
from rondom.casus.forms.plan import BeginPlan, OpenGezinsdeel, StelVast
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Plandeel
from rondom.casus.selectors_plan import (
    find_casus_of,
    find_family_part,
    find_plandeel,
    list_newcomers,
    list_participants,
    list_versies,
    read_help,
    read_planbeeld,
)
from rondom.casus.services import plan as plannen
from rondom.casus.services import regie
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import Categorie, Leefgebied
from rondom.kern.plan import Plandeelsoort, latest_evaluation, leefgebieden
from rondom.kern.regie import stel_voor
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import Geweigerd, Inzicht, inzicht_in, load
from rondom.toegang.tonen import show_text

LEZEN = (Bevoegdheid.CASUS_LEZEN, Bevoegdheid.EIGEN_DOSSIER)
SCHRIJVEN = Bevoegdheid.PLAN_SCHRIJVEN


def posted(request: Verzoek) -> QueryDict | None:
    """What was sent, also when every field was left empty; None for a page that is only opened."""
    return request.POST if request.method == "POST" else None


def load_part(pk: UUID, door: Handelend) -> tuple[Plandeel, Inzicht]:
    """A part of the plan and what the holder may do there; checks and logs."""
    return load(Plandeel.objects.select_related("plan", "dossier__school"), pk, door=door, doel="plan")


def frame(deel: Plandeel, door: Handelend) -> dict[str, Any]:
    """The page around a part: the casus with its tabs, or by itself for family and for who sees only this part."""
    casus = find_casus_of(deel)
    if casus is None or door.is_familie:
        return {"basis": "casus/plan_los.html", "casus": casus, "deel": deel}
    tafel = Tafel(casus, inzicht_in(casus.dossier_id, door))
    return {"basis": "casus/basis.html", "tafel": tafel, "casus": casus, "deel": deel, "tab": "casus:plan"}


def back_to(deel: Plandeel) -> HttpResponse:
    """To the page of this part."""
    return redirect("casus:plandeel", deel.id)


@vereist(*LEZEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """The plan of one child with the family part below it; without a plan: what it is, and how to begin."""
    tafel = load_casus(casus, door=request.door, doel="plan")
    deel = find_plandeel(tafel.dossier, request.door)
    if deel is None:
        return render(request, "casus/plan_leeg.html", {"tafel": tafel, "mag": request.door.mag(SCHRIJVEN)})
    return _page(request, deel, tafel.inzicht)


@vereist(*LEZEN)
def part(request: Verzoek, deel: UUID) -> HttpResponse:
    """One part by itself."""
    gevonden, inzicht = load_part(deel, request.door)
    return _page(request, gevonden, inzicht)


def _page(request: Verzoek, deel: Plandeel, inzicht: Inzicht) -> HttpResponse:
    beeld = read_planbeeld(deel, request.door, inzicht)
    gezin = find_family_part(deel, request.door) if deel.soort == Plandeelsoort.KIND else None
    context = frame(deel, request.door) | {"beeld": tonen_plan.show(beeld, request.door), "gezinsdeel": gezin}
    if deel.soort == Plandeelsoort.GEZIN:
        mag_erbij = "tafel" in context and bool(inzicht.beheren & Categorie.STATUS) and request.door.mag(SCHRIJVEN)
        context |= {"meewerkers": list_participants(deel, request.door), "mag_erbij": mag_erbij}
    context["hervatten"] = request.door.mag(SCHRIJVEN) and plannen.can_resume(context["casus"], deel)
    return render(request, "casus/plan.html", context)


@vereist(SCHRIJVEN)
def start(request: Verzoek, casus: UUID) -> HttpResponse:
    """Begin the plan, and offer the steering at once to whom the default order names."""
    tafel = load_casus(casus, door=request.door, doel="plan")
    form = _start_form(request, tafel)
    if request.method == "POST" and form.is_valid():
        try:
            deel = plannen.start_plan(casus=tafel.casus, door=request.door)
        except NietMogelijk as fout:
            form.add_error(None, show_text(fout.oordeel.redenen[0]))
        else:
            _offer(request, deel, form)
            return redirect("casus:plan", casus)
    context = {"tafel": tafel, "form": form}
    return render(request, "casus/plan_beginnen.html", context, status=422 if form.errors else 200)


def _start_form(request: Verzoek, tafel: Tafel) -> BeginPlan:
    dag = request.door.vandaag
    aan_tafel = read_aanzittenden(tafel.dossier, dag)
    geboren = tafel.casus.jeugdige.geboortedatum
    gebieden = leefgebieden(Plandeelsoort.KIND, geboren, dag, aan_tafel.parameters)
    return BeginPlan(posted(request), gebieden=gebieden, familie=list(read_houders(aan_tafel.familie).values()))


def _offer(request: Verzoek, deel: Plandeel, form: BeginPlan) -> None:
    aan_tafel = read_aanzittenden(deel.dossier_id, request.door.vandaag)
    hoofd = Leefgebied(form.cleaned_data["hoofdleefgebied"])
    voorstel = stel_voor(aan_tafel.kandidaten(form.wie_wil), hoofd)
    messages.success(request, _("Het plan is begonnen."))
    try:
        regie.offer(plan=deel.plan, aan=UUID(voorstel.vraag), door=request.door)
        messages.info(request, show_text(voorstel.oordeel.redenen[0]) + " " + _("De regie is aangeboden."))
    except NietMogelijk as fout:  # already steers: nothing to offer
        messages.info(request, show_text(fout.oordeel.redenen[0]))


@vereist(SCHRIJVEN)
def open_family_part(request: Verzoek, casus: UUID) -> HttpResponse:
    """Open the family part and choose who works on it; consent is asked next."""
    tafel = load_casus(casus, door=request.door, doel="plan")
    form = OpenGezinsdeel(posted(request), mensen=_colleagues(tafel, request.door))
    if request.method == "POST" and form.is_valid():
        functies = Functie.objects.filter(id__in=form.cleaned_data["deelnemers"]).select_related("organisatie")
        try:
            deel = plannen.open_family_part(casus=tafel.casus, deelnemers=list(functies), door=request.door)
        except NietMogelijk as fout:
            form.add_error(None, show_text(fout.oordeel.redenen[0]))
        else:
            messages.success(request, _("Het gezinsdeel staat klaar. Vraag nu de ouders wie het mag lezen."))
            return redirect("toegang:toestemming_vragen", deel.dossier_id)
    context = {"tafel": tafel, "form": form}
    return render(request, "casus/plan_gezinsdeel.html", context, status=422 if form.errors else 200)


@vereist(SCHRIJVEN)
def join_family_part(request: Verzoek, deel: UUID) -> HttpResponse:
    """Bring somebody in who works on the family part; consent is asked next."""
    gevonden, inzicht = load_part(deel, request.door)
    casus = find_casus_of(gevonden)
    if casus is None or gevonden.soort != Plandeelsoort.GEZIN or not inzicht.beheren & Categorie.STATUS:
        raise Geweigerd("plandeel", deel, gevonden.dossier_id)
    tafel = Tafel(casus, inzicht)
    mensen = list_newcomers(gevonden, tafel.casus.dossier.school_id, _colleagues(tafel, request.door), request.door)
    form = OpenGezinsdeel(posted(request), mensen=mensen, verplicht=True)
    if request.method == "POST" and form.is_valid():
        functies = Functie.objects.filter(id__in=form.cleaned_data["deelnemers"]).select_related("organisatie")
        plannen.join_family_part(deel=gevonden, deelnemers=list(functies), door=request.door)
        messages.success(request, _("Zij doen mee. Vraag nu de ouders of zij mogen meelezen."))
        return redirect("toegang:toestemming_vragen", gevonden.dossier_id)
    context = frame(gevonden, request.door) | {"form": form, "mensen": mensen}
    return render(request, "casus/plan_meewerken.html", context, status=422 if form.errors else 200)


def _colleagues(tafel: Tafel, door: Handelend) -> list[Houder]:
    """The professionals at the table but ``door``."""
    aan_tafel = read_aanzittenden(tafel.dossier, door.vandaag)
    return list(read_houders(w for w in aan_tafel.lezen if w not in aan_tafel.familie and w != door.houder).values())


@vereist(*LEZEN)
def present(request: Verzoek, deel: UUID) -> HttpResponse:
    """Lay the part before everybody: says what happens, then does it."""
    gevonden, _inzicht = load_part(deel, request.door)
    if request.method == "POST":
        return _carry_out(
            request, gevonden, plannen.present, _("Het plan ligt nu bij iedereen. Zij zeggen wat zij vinden.")
        )
    return render(request, "ui/bevestigen.html", _what_presenting_does(gevonden))


def _what_presenting_does(deel: Plandeel) -> dict[str, Any]:
    return {
        "titel": _("Plan voorleggen"),
        "vraag": _("Legt u het plan nu voor?"),
        "gevolgen": [
            _("Iedereen die een doel mag lezen, krijgt de vraag: akkoord, of ziet u het anders?"),
            _("Verandert er daarna een doel, dan wordt het opnieuw gevraagd."),
        ],
        "knop": _("Leg voor"),
        "terug_url": reverse("casus:plandeel", args=[deel.id]),
    }


@vereist(*LEZEN)
@require_POST
def revise(request: Verzoek, deel: UUID) -> HttpResponse:
    """Open the part for change."""
    gevonden, _inzicht = load_part(deel, request.door)
    return _carry_out(request, gevonden, plannen.revise, _("Het plan staat open om bij te stellen."))


@vereist(*LEZEN)
@require_POST
def complete(request: Verzoek, deel: UUID) -> HttpResponse:
    """Add the life areas that the regisseur may not read to the version that holds."""
    gevonden, _inzicht = load_part(deel, request.door)
    return _carry_out(request, gevonden, plannen.complete, _("Ook deze leefgebieden staan nu in de versie."))


def _carry_out(request: Verzoek, deel: Plandeel, doe: Any, gelukt: str) -> HttpResponse:
    try:
        doe(deel=deel, versie=int(request.POST.get("versie") or deel.versie), door=request.door)
        messages.success(request, gelukt)
    except NietMogelijk as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    except (VersieConflict, ValueError):
        messages.warning(request, _("Iemand anders veranderde net iets aan dit plan. Kijk nog een keer."))
    return back_to(deel)


@vereist(*LEZEN)
def adopt(request: Verzoek, deel: UUID) -> HttpResponse:
    """Adopt the part: who sees it differently is named, and stays in the version."""
    gevonden, inzicht = load_part(deel, request.door)
    uiterlijk = latest_evaluation(request.door.vandaag, read_parameters(gevonden.dossier.regio_id))
    form = StelVast(posted(request), initial={"evalueren_op": uiterlijk, "versie": gevonden.versie})
    if request.method == "POST" and form.is_valid():
        try:
            nummer = plannen.adopt(deel=gevonden, door=request.door, **form.cleaned_data)
            messages.success(request, _("Versie %(nummer)s van het plan is vastgesteld.") % {"nummer": nummer})
            return back_to(gevonden)
        except NietMogelijk as fout:
            form.add_error("evalueren_op", show_text(fout.oordeel.redenen[0]))
        except VersieConflict:
            messages.warning(request, _("Iemand anders veranderde net iets aan dit plan. Kijk nog een keer."))
            return back_to(gevonden)
    beeld = tonen_plan.show(read_planbeeld(gevonden, request.door, inzicht), request.door)
    context = frame(gevonden, request.door) | {"form": form, "beeld": beeld, "uiterlijk": uiterlijk}
    return render(request, "casus/plan_vaststellen.html", context, status=422 if form.errors else 200)


@vereist(*LEZEN)
def versions(request: Verzoek, deel: UUID) -> HttpResponse:
    """What was agreed when, and what changed in between."""
    gevonden, inzicht = load_part(deel, request.door)
    beeld = read_planbeeld(gevonden, request.door, inzicht)
    rijen = list(list_versies(gevonden, request.door))
    versies = tonen_plan.show_versions(rijen, beeld.namen, read_help(rijen, request.door))
    return render(request, "casus/plan_versies.html", frame(gevonden, request.door) | {"versies": versies})


@vereist(*LEZEN)
def printed(request: Verzoek, deel: UUID) -> HttpResponse:
    """The plan on paper, for the family."""
    gevonden, inzicht = load_part(deel, request.door)
    beeld = tonen_plan.show(read_planbeeld(gevonden, request.door, inzicht), request.door)
    context = frame(gevonden, request.door) | {"beeld": beeld, "vandaag": request.door.vandaag}
    return render(request, "casus/plan_afdruk.html", context)
