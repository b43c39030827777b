"""Meetings: the list, planning, one meeting, and answering for it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.feiten_overleg import Genodigdenfeiten, read_genodigdenfeiten
from rondom.casus.forms.overleg import Annuleer, Antwoord, Keuze, NieuwPunt, Plan, Verplaats, moment_of
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Genodigde, Overleg
from rondom.casus.selectors_kernoverleg import list_besproken
from rondom.casus.selectors_overleg import list_overleggen, read_blad
from rondom.casus.services import overleg as overleggen
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tonen_overleg import show_blad, show_lijst, show_nodig, show_soort, show_verdict
from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel
from rondom.kern.overleg import Overlegsoort
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.statussen import OverlegStatus
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import Geweigerd, Inzicht, load
from rondom.toegang.tonen import show_oordeel, show_text, taal

IEDEREEN = (B.CASUS_LEZEN, B.EIGEN_DOSSIER)


@dataclass(frozen=True)
class Overlegtafel(Tafel):
    """A casus with one of its meetings on the table."""

    overleg: Overleg


def load_overleg(pk: UUID, request: Verzoek, doel: str = "overleg", schrijven: Categorie | None = None) -> Overlegtafel:
    """One meeting with its casus. With ``schrijven`` the holder must be allowed to write that category."""
    rijen = Overleg.objects.select_related(
        "dossier__school", "dossier__casus__jeugdige__school", "dossier__casus__dossier__school"
    )
    overleg, inzicht = load(rijen, pk, door=request.door, doel=doel)
    if schrijven is not None and not inzicht.schrijven & schrijven:
        raise Geweigerd("overleg", pk, overleg.dossier_id)
    return Overlegtafel(overleg.dossier.casus, inzicht, overleg)


@vereist(B.CASUS_LEZEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """The meetings of one casus."""
    tafel = load_casus(casus, door=request.door, doel="overleg")
    rijen = list_overleggen(tafel.dossier, request.door, tafel.casus.dossier.regio_id)
    context = {
        "tafel": tafel, "overleggen": show_lijst(rijen), "mag_plannen": _may_plan(request, tafel.inzicht),
        "gevraagd": overleggen.find_request(tafel.casus), "besproken": list_besproken(tafel.dossier, request.door),
    }  # fmt: skip
    return render(request, "casus/overleggen.html", context)


def _may_plan(request: Verzoek, inzicht: Inzicht) -> bool:
    return request.door.mag(B.OVERLEG_PLANNEN) and bool(inzicht.schrijven & Categorie.CONTACT)


@vereist(B.OVERLEG_PLANNEN)
@require_POST
def ask(request: Verzoek, casus: UUID) -> HttpResponse:
    """Ask school to plan a meeting; the week begins today."""
    tafel = load_casus(casus, door=request.door, doel="overleg", schrijven=Categorie.CONTACT)
    overleggen.request_meeting(casus=tafel.casus, soort=Overlegsoort.OVERLEG, door=request.door)
    messages.success(request, _("De vraag staat klaar bij de coördinator van school."))
    return redirect("casus:overleggen", casus)


@vereist(B.OVERLEG_PLANNEN)
def plan(request: Verzoek, casus: UUID) -> HttpResponse:
    """Choose who is needed, and when."""
    tafel = load_casus(casus, door=request.door, doel="overleg", schrijven=Categorie.CONTACT)
    soort = _soort(request)
    feiten = read_genodigdenfeiten(tafel.casus.dossier, request.door, soort)
    form = Plan(
        request.POST or None, tafel=feiten, zelf=request.door.houder, vandaag=request.door.vandaag,
        initial={"tolk": show_nodig(feiten)},
    )  # fmt: skip
    oordeel = None
    if request.method == "POST" and form.is_valid():
        try:
            nieuw = _plan(request, tafel, soort, form)
            messages.success(request, _("Het overleg staat. Iedereen die u koos heeft een uitnodiging."))
            return redirect("casus:overleg", nieuw.id)
        except NietMogelijk as fout:
            oordeel = fout.oordeel
    return _plan_page(request, tafel, soort, form, oordeel or form.oordeel_uitlaten, feiten)


def _soort(request: Verzoek) -> Overlegsoort:
    gevraagd = request.GET.get("soort", "")
    return Overlegsoort(gevraagd) if gevraagd in set(Overlegsoort) else Overlegsoort.OVERLEG


def _plan(request: Verzoek, tafel: Tafel, soort: Overlegsoort, form: Plan) -> Overleg:
    gekozen, redenen = form.people()
    return overleggen.plan_meeting(
        casus=tafel.casus, soort=soort, genodigden=gekozen, uitgelaten=redenen, door=request.door, **form.meeting()
    )


def _plan_page(
    request: Verzoek,
    tafel: Tafel,
    soort: Overlegsoort,
    form: Plan,
    oordeel: Oordeel | None,
    feiten: Genodigdenfeiten,
) -> HttpResponse:
    soorten = [{"naam": show_soort(s.value), "url": f"?soort={s.value}", "actief": s is soort} for s in Overlegsoort]
    niet = [(k.wie, show_oordeel(k.oordeel)) for k in form.niet_te_kiezen]
    verdict = oordeel and show_verdict(oordeel, _("Zo kan dit overleg niet"), tafel.dossier)
    context = {
        "tafel": tafel, "form": form, "soorten": soorten, "soort": soort, "oordeel": verdict, "niet_te_kiezen": niet,
        "jong_kind": any(k.wie.is_familie and not k.hoort_erbij for k in feiten.kandidaten),
    }  # fmt: skip
    return render(request, "casus/overleg_plannen.html", context, status=422 if form.errors or oordeel else 200)


@vereist(*IEDEREEN)
def detail(request: Verzoek, overleg: UUID) -> HttpResponse:
    """One meeting: who comes, the agenda, and the report as soon as there is one. Good on paper, too."""
    stand = load_overleg(overleg, request)
    return _detail(request, stand, NieuwPunt())


def _detail(request: Verzoek, stand: Overlegtafel, punt: NieuwPunt, oordeel: Any = None) -> HttpResponse:
    blad = read_blad(stand.overleg, stand.inzicht, request.door)
    context = show_blad(blad, request.door) | {
        "tafel": stand, "punt": punt, "oordeel": oordeel, "mag_plannen": _may_plan(request, stand.inzicht),
    }  # fmt: skip
    if context["mag_plannen"] and stand.overleg.status == OverlegStatus.GEPLAND:
        feiten = read_genodigdenfeiten(stand.casus.dossier, request.door, stand.overleg.soort)
        al = {r.genodigde.houder for r in blad.genodigden}
        context["nog_te_vragen"] = [k.wie for k in feiten.kandidaten if k.oordeel.mag and k.wie.id not in al]
    return render(request, "casus/overleg.html", context, status=422 if punt.errors or oordeel else 200)


@vereist(B.OVERLEG_PLANNEN)
def move(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Another day, place or form."""
    stand = load_overleg(overleg, request, schrijven=Categorie.CONTACT)
    form = Verplaats(request.POST or None, vandaag=request.door.vandaag, initial=moment_of(stand.overleg))
    if request.method == "POST" and form.is_valid():
        try:
            overleggen.move_meeting(overleg=stand.overleg, door=request.door, **form.change(), **form.meeting())
            messages.success(request, _("Veranderd. Iedereen die is uitgenodigd krijgt bericht."))
            return redirect("casus:overleg", overleg)
        except VersieConflict as fout:
            form = _stale(form, Verplaats, fout, vandaag=request.door.vandaag)
    context = {"tafel": stand, "overleg": stand.overleg, "form": form}
    return render(request, "casus/overleg_verplaatsen.html", context, status=422 if form.errors else 200)


@vereist(B.OVERLEG_PLANNEN)
def cancel(request: Verzoek, overleg: UUID) -> HttpResponse:
    """It does not go on."""
    stand = load_overleg(overleg, request, schrijven=Categorie.CONTACT)
    form = Annuleer(request.POST or None, initial={"versie": stand.overleg.versie})
    if request.method == "POST" and form.is_valid():
        try:
            overleggen.cancel_meeting(overleg=stand.overleg, door=request.door, **form.change())
            messages.success(request, _("Het overleg gaat niet door. Iedereen die was uitgenodigd krijgt bericht."))
            return redirect("casus:overleg", overleg)
        except NietMogelijk:
            return redirect("casus:overleg", overleg)
        except VersieConflict as fout:
            form = _stale(form, Annuleer, fout)
    context = {"tafel": stand, "overleg": stand.overleg, "form": form}
    return render(request, "casus/overleg_vervallen.html", context, status=422 if form.errors else 200)


def _stale(form: Any, soort: Any, fout: VersieConflict, **extra: Any) -> Any:
    """The same form with what was typed, on the newest version, saying that somebody was first."""
    opnieuw = soort({**form.data.dict(), "versie": fout.rij.versie}, **extra)  # type: ignore[attr-defined]
    opnieuw.add_error(None, _("Iemand anders heeft dit overleg net veranderd. Kijk of uw wijziging nog klopt."))
    return opnieuw


@vereist(B.OVERLEG_PLANNEN)
@require_POST
def invite(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Invite one more."""
    stand = load_overleg(overleg, request, schrijven=Categorie.CONTACT)
    try:
        houder = UUID(request.POST.get("wie", ""))
        overleggen.invite_extra(overleg=stand.overleg, casus=stand.casus, houder=houder, door=request.door)
    except ValueError:
        messages.error(request, _("Kies wie u wilt uitnodigen."))
    except NietMogelijk as fout:
        return _detail(request, stand, NieuwPunt(), show_oordeel(fout.oordeel, _("Deze uitnodiging kan niet")))
    return redirect("casus:overleg", overleg)


@vereist(*IEDEREEN)
@require_POST
def respond(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Answer the invitation, or write down what somebody said by telephone."""
    stand = load_overleg(overleg, request)
    form = Antwoord(request.POST)
    if form.is_valid():
        genodigde = _invitation(request, stand, form.cleaned_data["genodigde"])
        overleggen.respond(genodigde=genodigde, antwoord=form.cleaned_data["antwoord"], door=request.door)
        messages.success(request, _("Het antwoord is bewaard."))
    return redirect("casus:overleg", overleg)


@vereist(*IEDEREEN)
@require_POST
def choose(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Parents choose: together or apart."""
    stand = load_overleg(overleg, request)
    form = Keuze(request.POST)
    if form.is_valid():
        genodigde = _invitation(request, stand, form.cleaned_data["genodigde"])
        try:
            overleggen.choose_apart(genodigde=genodigde, keuze=form.cleaned_data["keuze"], door=request.door)
            messages.success(request, _("De keuze is bewaard."))
        except NietMogelijk as fout:
            messages.error(request, show_text(fout.oordeel.redenen[0]))
    return redirect("casus:overleg", overleg)


def _invitation(request: Verzoek, stand: Overlegtafel, pk: UUID) -> Genodigde:
    """An invitation this holder may answer: the own one, or anybody's for who may write contact."""
    rij = Genodigde.objects.filter(pk=pk, overleg=stand.overleg, uitgelaten=False).select_related("overleg").first()
    if rij is None or (rij.houder != request.door.houder and not stand.inzicht.schrijven & Categorie.CONTACT):
        raise Geweigerd("genodigde", pk, stand.dossier)
    return rij


@vereist(*IEDEREEN)
@require_POST
def seen(request: Verzoek, overleg: UUID) -> HttpResponse:
    """I have seen what changed."""
    stand = load_overleg(overleg, request)
    overleggen.mark_seen(overleg=stand.overleg, door=request.door)
    return redirect("casus:overleg", overleg)


@vereist(*IEDEREEN)
@require_POST
def add_point(request: Verzoek, overleg: UUID) -> HttpResponse:
    """A point for the agenda, or all standard points at once."""
    stand = load_overleg(overleg, request)
    if not stand.inzicht.bijdragen & Categorie.VERSLAG:
        raise Geweigerd("agendapunt", None, stand.dossier)
    form = NieuwPunt(request.POST)
    try:
        if "standaard" in request.POST:
            overleggen.add_standard_points(overleg=stand.overleg, taal=taal(), door=request.door)
        elif not form.is_valid():
            return _detail(request, stand, form)
        else:
            overleggen.add_point(overleg=stand.overleg, tekst_punt=form.cleaned_data["punt"], door=request.door)
    except NietMogelijk as fout:
        return _detail(request, stand, form, show_oordeel(fout.oordeel, _("Dit punt staat niet op de agenda")))
    return redirect("casus:overleg", overleg)
