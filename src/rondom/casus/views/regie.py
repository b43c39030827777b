"""Who steers the plan: overview with checklist, offer, answer, take back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus import tonen_plan
from rondom.casus.forms.plan import BeantwoordRegie, BiedRegieAan
from rondom.casus.models import Regie
from rondom.casus.selectors_plan import Planbeeld, read_planbeeld
from rondom.casus.services import regie as regies
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.views.plan import LEZEN, frame, load_part, posted
from rondom.kern.plan import check_leiden
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder
from rondom.toegang.laden import Geweigerd, load
from rondom.toegang.tonen import show_text


@vereist(*LEZEN)
def overview(request: Verzoek, deel: UUID) -> HttpResponse:
    """Who steers, what that asks, who steered before; and for who leads: offer it to another."""
    gevonden, inzicht = load_part(deel, request.door)
    beeld = read_planbeeld(gevonden, request.door, inzicht)
    form = BiedRegieAan(posted(request), mensen=_others(beeld))
    if request.method == "POST" and form.is_valid():
        try:
            aan = UUID(form.cleaned_data["aan"])
            regies.offer(plan=gevonden.plan, aan=aan, toelichting=form.cleaned_data["toelichting"], door=request.door)
            messages.success(request, _("De regie is aangeboden. Tot de ander ja zegt, verandert er niets."))
            return redirect("casus:regie", deel)
        except NietMogelijk as fout:
            form.add_error("aan", show_text(fout.oordeel.redenen[0]))
    context = frame(gevonden, request.door) | _about(beeld, request.door) | {"form": form}
    return render(request, "casus/regie.html", context, status=422 if form.errors else 200)


def _about(beeld: Planbeeld, door: Handelend) -> dict[str, Any]:
    leidt = check_leiden(beeld.kant.schrijver).mag
    return {
        "beeld": tonen_plan.show(beeld, door),
        "mag_aanbieden": leidt and beeld.aanbod is None,
        "mag_terug": leidt and beeld.aanbod is not None,
        "eerder": tonen_plan.show_regie(beeld),
        "taken": tonen_plan.regisseur_tasks(),
        "aan_mij": beeld.aanbod if beeld.aanbod and beeld.aanbod.houder == door.houder else None,
    }


def _others(beeld: Planbeeld) -> list[Houder]:
    """Everybody at the table but the regisseur, family first."""
    return [beeld.namen[w] for w in beeld.kant.aan_tafel.lezen if w in beeld.namen and w != beeld.kant.regisseur]


@vereist(*LEZEN)
@require_POST
def take_back(request: Verzoek, deel: UUID) -> HttpResponse:
    """Take the offer back."""
    gevonden, _inzicht = load_part(deel, request.door)
    try:
        regies.take_back(plan=gevonden.plan, door=request.door)
        messages.success(request, _("Het aanbod is teruggenomen."))
    except NietMogelijk as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    return redirect("casus:regie", deel)


@vereist(*LEZEN)
def answer(request: Verzoek, regie: UUID) -> HttpResponse:
    """Accept the steering, or decline it with the reason."""
    rij, _inzicht = load(Regie.objects.select_related("plan"), regie, door=request.door, doel="regie")
    deel = rij.plan.delen.filter(dossier=rij.dossier_id).select_related("plan", "dossier__school").first()
    if deel is None or rij.houder != request.door.houder:
        raise Geweigerd("regie", regie, rij.dossier_id)
    form = BeantwoordRegie(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            _carry_out(request, rij, form)
            return redirect("casus:plandeel", deel.id)
        except NietMogelijk as fout:
            form.add_error(None, show_text(fout.oordeel.redenen[0]))
    context = frame(deel, request.door) | {"form": form, "regie": rij, "taken": tonen_plan.regisseur_tasks()}
    return render(request, "casus/regie_antwoord.html", context, status=422 if form.errors else 200)


def _carry_out(request: Verzoek, rij: Regie, form: BeantwoordRegie) -> None:
    if form.cleaned_data["antwoord"] == "ja":
        regies.accept(plan=rij.plan, door=request.door)
        messages.success(request, _("U hebt vanaf vandaag de regie."))
    else:
        regies.decline(plan=rij.plan, toelichting=form.cleaned_data["toelichting"], door=request.door)
        messages.success(request, _("Uw antwoord is doorgegeven. De regisseur vraagt iemand anders."))
