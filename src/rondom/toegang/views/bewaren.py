"""Pages for who decides about keeping: what is past its term, one dossier, a hold, a fact, a request, and the proofs.

Two people decide here, and neither sees any content: a number, days and rules (R240, W11).
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from rondom.kern.bewaren import Stopsoort
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.feiten_bewaren import find_beeld
from rondom.toegang.forms_bewaren import Antwoord, Feit, Stop, Zoek
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, log, log_list
from rondom.toegang.models import Bewaarstop, Vernietigingsvoorstel
from rondom.toegang.selectors_bewaren import (
    Dossierbeeld,
    count_standen,
    list_bewijzen,
    list_verzoeken,
    list_voorstellen,
    read_dossierbeeld,
)
from rondom.toegang.services import bewaren as bewaringen
from rondom.toegang.services import vernietiging as vernietigingen
from rondom.toegang.services.bewaren import Achterhaald, BewarenNietMogelijk, Stopinhoud
from rondom.toegang.tonen import show_oordeel, show_text

PER_BLADZIJDE = 50
MAG = (Bevoegdheid.BEWAREN, Bevoegdheid.VEILIGHEID_BEGELEIDEN)
"""Of a meldcode who handles safety decides; the policies keep the two apart."""


@vereist(*MAG)
def overview(request: Verzoek) -> HttpResponse:
    """What is past its term or on its way, requests that wait, and a way to find one dossier."""
    stand = request.GET.get("stand", "")
    form = Zoek(request.GET if "kenmerk" in request.GET else None)
    if form.is_bound and form.is_valid():
        if (beeld := find_beeld(form.cleaned_data["kenmerk"])) is not None:
            return redirect("toegang:bewaren_dossier", beeld.dossier)
        form.add_error("kenmerk", _("Wij kennen bij u geen casus met dit kenmerk. Kijk het nog eens na."))
    bladzijde = Paginator(list_voorstellen(stand), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    log_list(request.door, "vernietigingsvoorstel", [v.id for v in bladzijde.object_list], "bewaren")
    context: dict[str, Any] = {"bladzijde": bladzijde, "standen": count_standen(), "form": form}
    context["tabbladen"] = _tabs(stand, context["standen"])
    context |= {"verzoeken": list_verzoeken()[:PER_BLADZIJDE], "leg_voor": _can_present(bladzijde.object_list)}
    return render(request, "toegang/bewaren.html", context, status=422 if form.errors else 200)


def _tabs(stand: str, standen: list[tuple[str, str, int]]) -> list[dict[str, Any]]:
    onderweg = {"naam": _("Onderweg"), "url": "?", "actief": not stand}
    return [
        onderweg,
        *({"naam": capfirst(naam), "url": f"?stand={s}", "actief": s == stand, "aantal": n} for s, naam, n in standen),
    ]


def _can_present(rijen: Any) -> list[Vernietigingsvoorstel]:
    return [v for v in rijen if v.status == "voorgesteld"]


@vereist(*MAG)
@require_POST
def present(request: Verzoek) -> HttpResponse:
    """Put forward one or more proposals; each is looked at by itself, and what cannot go stays with its reason."""
    gekozen = {pk for waarde in request.POST.getlist("voorstel")[:PER_BLADZIJDE] if (pk := _uuid(waarde))}
    gedaan = 0
    for voorstel in Vernietigingsvoorstel.objects.filter(pk__in=gekozen).order_by("id"):
        try:
            vernietigingen.present(voorstel=voorstel, door=request.door)
            gedaan += 1
        except BewarenNietMogelijk as fout:
            messages.error(request, f"{voorstel.kenmerk}: {show_text(fout.oordeel.redenen[0])}")
        except Achterhaald:
            messages.warning(request, _("%(kenmerk)s: iemand anders was u voor.") % {"kenmerk": voorstel.kenmerk})
    if gedaan:
        messages.success(request, _presented(gedaan))
    elif not gekozen:
        messages.error(request, _("Kies eerst een of meer dossiers."))
    return redirect(request.POST.get("terug") == "dossier" and _back(gekozen) or "toegang:bewaren")


def _presented(aantal: int) -> str:
    return ngettext(
        "%(n)s dossier is voorgelegd. Het gezin krijgt bericht; een tweede persoon keurt goed.",
        "%(n)s dossiers zijn voorgelegd. De gezinnen krijgen bericht; een tweede persoon keurt goed.",
        aantal,
    ) % {"n": aantal}


def _back(gekozen: set[UUID]) -> str:
    voorstel = Vernietigingsvoorstel.objects.filter(pk__in=gekozen).first()
    return reverse("toegang:bewaren_dossier", args=[voorstel.dossier_id]) if voorstel else ""


def _uuid(waarde: str) -> UUID | None:
    try:
        return UUID(waarde)
    except ValueError:
        return None


@vereist(*MAG)
def dossier(request: Verzoek, dossier: UUID) -> HttpResponse:
    """One dossier: may it go, why, what holds it, and what can be done."""
    return _page(request, _load(request, dossier))


@vereist(*MAG)
@require_POST
def approve(request: Verzoek, voorstel: UUID) -> HttpResponse:
    """The second person approves."""
    rij = Vernietigingsvoorstel.objects.filter(pk=voorstel).first()
    if rij is None:
        raise Geweigerd("vernietigingsvoorstel", voorstel)
    beeld = _load(request, rij.dossier_id)
    klaar = _("Goedgekeurd. Na de wachttijd wordt het vernietigd en staat het bewijs bij Bewijzen.")
    return _do(request, beeld, lambda: vernietigingen.approve(voorstel=rij, door=request.door), klaar)


@vereist(*MAG)
@require_POST
def hold(request: Verzoek, dossier: UUID) -> HttpResponse:
    """Place a hold."""
    beeld = _load(request, dossier)
    form = Stop(request.POST)
    if not form.is_valid():
        return _page(request, beeld, stop=form)
    g = form.cleaned_data
    inhoud = Stopinhoud(Stopsoort(g["soort"]), g["reden"], request.door.vandaag, g["tot"] + timedelta(days=1))
    return _do(
        request,
        beeld,
        lambda: bewaringen.place_hold(beeld=beeld.beeld, inhoud=inhoud, door=request.door),
        _("De bewaarstop geldt. Er wordt niets vernietigd."),
        stop=form,
    )


@vereist(*MAG)
@require_POST
def end_hold(request: Verzoek, stop: UUID) -> HttpResponse:
    """End a hold earlier."""
    rij = Bewaarstop.objects.filter(pk=stop).first()
    if rij is None:
        raise Geweigerd("bewaarstop", stop)
    beeld = _load(request, rij.dossier_id)
    return _do(request, beeld, lambda: bewaringen.end_hold(stop=rij, door=request.door), _("De bewaarstop is voorbij."))


@vereist(*MAG)
@require_POST
def fact(request: Verzoek, dossier: UUID) -> HttpResponse:
    """Write down when the pupil left, or that an owner has its own copy."""
    beeld = _load(request, dossier)
    form = Feit(request.POST)
    if not form.is_valid():
        return _page(request, beeld, feit=form)
    g = form.cleaned_data
    return _do(
        request,
        beeld,
        lambda: bewaringen.note_fact(beeld=beeld.beeld, door=request.door, **g),
        _("Vastgelegd. De termijnen zijn opnieuw berekend."),
        feit=form,
    )


@vereist(*MAG)
@require_POST
def answer(request: Verzoek, dossier: UUID) -> HttpResponse:
    """Answer a request of the family to destroy earlier; a yes is put forward at once."""
    beeld = _load(request, dossier)
    form = Antwoord(request.POST)
    if beeld.verzoek is None or not form.is_valid():
        return _page(request, beeld, antwoord=form)
    verzoek, g = beeld.verzoek, form.cleaned_data

    @transaction.atomic
    def doe() -> None:
        bewaringen.answer_request(verzoek=verzoek, grond=form.grond, toelichting=g["toelichting"], door=request.door)
        if form.grond is None:
            vernietigingen.present_request(verzoek=verzoek, door=request.door)

    return _do(request, beeld, doe, _("Uw antwoord staat er. Het gezin leest het in Rondom."), antwoord=form)


@vereist(*MAG)
def proofs(request: Verzoek) -> HttpResponse:
    """What was destroyed, with the proof."""
    bladzijde = Paginator(list_bewijzen(), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    log_list(request.door, "vernietigingsbewijs", [b.id for b in bladzijde.object_list], "bewaren")
    return render(request, "toegang/bewijzen.html", {"bladzijde": bladzijde})


@vereist(*MAG)
def proof(request: Verzoek, bewijs: UUID) -> HttpResponse:
    """One proof, for on paper too: no content, only keys, days, rules and counts."""
    rij = list_bewijzen().filter(pk=bewijs).first()
    if rij is None:
        raise Geweigerd("vernietigingsbewijs", bewijs)
    _log(request, "vernietigingsbewijs", rij.id, rij.dossier, rij.veiligheid)
    wie = read_houders({rij.voorgelegd_door, rij.goedgekeurd_door})
    context = {"b": rij, "tellingen": rij.tellingen.order_by("soort"), "wie": wie}
    return render(request, "toegang/bewijs.html", context)


def _load(request: Verzoek, dossier: UUID) -> Dossierbeeld:
    beeld = read_dossierbeeld(dossier, request.door)
    if beeld is None:
        raise Geweigerd("dossier", dossier)
    _log(request, "bewaren", dossier, dossier, beeld.beeld.veiligheid)
    return beeld


def _log(request: Verzoek, soort: str, pk: UUID, dossier: UUID, veiligheid: bool) -> None:
    log(
        door=request.door, actie="lezen", object_soort=soort, objecten=[pk], doel="bewaren", dossier=dossier,
        grond="R240", veiligheid=veiligheid,
    )  # fmt: skip


def _do(
    request: Verzoek, beeld: Dossierbeeld, doe: Callable[[], Any], klaar: str, **formulieren: forms.Form
) -> HttpResponse:
    """Do it and say so; or show the page again with why not, and everything that was typed."""
    try:
        doe()
    except BewarenNietMogelijk as fout:
        for form in formulieren.values():
            form.add_error(fout.veld if fout.veld in form.fields else None, show_text(fout.oordeel.redenen[0]))
        return _page(request, beeld, fout=fout, **formulieren)
    except Achterhaald:
        messages.warning(request, _("Iemand anders was u voor. Hieronder staat hoe het nu is."))
    else:
        messages.success(request, klaar)
    return redirect("toegang:bewaren_dossier", beeld.beeld.dossier)


def _page(
    request: Verzoek, d: Dossierbeeld, fout: BewarenNietMogelijk | None = None, **formulieren: forms.Form
) -> HttpResponse:
    leeg = {"stop": Stop(), "feit": Feit(), "antwoord": Antwoord()}
    mag = _("Dit dossier mag weg") if d.oordeel.mag else _("Dit dossier blijft nog")
    context: dict[str, Any] = {"d": d, "vandaag": request.door.vandaag, "oordeel": show_oordeel(d.oordeel, mag)}
    context |= {f"form_{naam}": formulieren.get(naam, form) for naam, form in leeg.items()}
    context["fout"] = show_oordeel(fout.oordeel, _("Dit kan zo niet")) if fout else None
    context["verzoek_oordeel"] = show_oordeel(d.verzoek_oordeel) if d.verzoek_oordeel else None
    context["ik_legde_voor"] = d.voorstel is not None and d.voorstel.voorgelegd_door == request.door.houder
    mis = fout is not None or any(f.errors for f in formulieren.values())
    return render(request, "toegang/bewaren_dossier.html", context, status=422 if mis else 200)
