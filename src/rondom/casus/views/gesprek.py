"""Pages of a talk with the pupil or parents."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.forms.gesprek import LegGesprekVast
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Casus, Gesprek
from rondom.casus.selectors_gezin import list_gezin
from rondom.casus.services import gesprek as gesprekken
from rondom.casus.services.casus import VersieConflict
from rondom.casus.versiekeuze import chosen, count_from
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import Relatie
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.laden import Geweigerd, load
from rondom.toegang.models import Naaste
from rondom.toegang.services import concept as concepten
from rondom.toegang.services import dossier as dossiers


@vereist(Bevoegdheid.CASUS_LEZEN)
def new(request: Verzoek, casus: UUID) -> HttpResponse:
    """Record a talk."""
    tafel = load_casus(casus, door=request.door, doel="gesprek", schrijven=Categorie.VERSLAG)
    concept = f"gesprek:{casus}"
    form = LegGesprekVast(
        request.POST or None,
        initial=concepten.read(sleutel=concept, door=request.door),
        **_family(request, tafel),
    )
    if request.method == "POST" and form.is_valid():
        gesprekken.record(casus=tafel.casus, met=_with(form, request, tafel), inhoud=form.inhoud(), door=request.door)
        concepten.clear(sleutel=concept, door=request.door)
        messages.success(request, _("Het gesprek is vastgelegd."))
        return redirect("casus:signalen", casus)
    return _page(request, form, tafel, concept=concept)


@vereist(Bevoegdheid.CASUS_LEZEN)
def change(request: Verzoek, gesprek: UUID) -> HttpResponse:
    """Correct an own record of a talk; when it was changed since, choose."""
    gevonden, tafel = _load_own(request, gesprek)
    post = chosen(request.POST, "verteld", gevonden.verteld) if request.method == "POST" else None
    form = LegGesprekVast(post, initial=_initial(gevonden), **_family(request, tafel))
    conflict = None
    if request.method == "POST" and form.is_valid():
        try:
            _rewrite(form, gevonden, tafel, request)
            messages.success(request, _("Het gesprek is verbeterd."))
            return redirect("casus:signalen", tafel.casus.id)
        except VersieConflict as anders:
            conflict = _conflict(form, anders.rij, request)
    return _page(request, form, tafel, conflict=conflict)


def _rewrite(form: LegGesprekVast, gesprek: Gesprek, tafel: Tafel, request: Verzoek) -> None:
    gesprekken.rewrite(
        gesprek=gesprek,
        casus=tafel.casus,
        met=_with(form, request, tafel),
        inhoud=form.inhoud(),
        versie=form.cleaned_data["versie"] or 0,
        door=request.door,
    )


def _page(request: Verzoek, form: LegGesprekVast, tafel: Tafel, **context: Any) -> HttpResponse:
    fout = form.errors or context.get("conflict")
    return render(request, "casus/gesprek.html", {"form": form, "tafel": tafel, **context}, status=422 if fout else 200)


def _load_own(request: Verzoek, pk: UUID) -> tuple[Gesprek, Tafel]:
    gesprek, inzicht = load(Gesprek.objects.all(), pk, door=request.door, doel="gesprek")
    if gesprek.door != request.door.houder:
        raise Geweigerd("gesprek", pk, gesprek.dossier_id)
    casus = Casus.objects.select_related("jeugdige", "dossier").get(dossier=gesprek.dossier_id)
    return gesprek, Tafel(casus, inzicht)


def _family(request: Verzoek, tafel: Tafel) -> dict[str, Any]:
    leden = list_gezin(tafel.casus.jeugdige, tafel.dossier, request.door.vandaag)
    return {"naasten": [lid.naaste for lid in leden], "vandaag": request.door.vandaag}


def _with(form: LegGesprekVast, request: Verzoek, tafel: Tafel) -> list[Naaste]:
    """Those who were ticked, and whoever was added by name (custody is recorded later, when it was checked)."""
    met = form.gekozen()
    if form.cleaned_data["nieuwe_naam"]:
        nieuw = dossiers.add_naaste(
            dossier=tafel.casus.dossier,
            jeugdige=tafel.casus.jeugdige,
            relatie=Relatie(form.cleaned_data["nieuwe_relatie"]),
            naam=form.cleaned_data["nieuwe_naam"],
            door=request.door,
        )
        met.append(nieuw)
    return met


def _initial(gesprek: Gesprek) -> dict[str, Any]:
    velden = ("op", "vorm", "wens_jeugdige", "wens_ouders", "verteld", "hulp_verteld", "versie")
    return {veld: getattr(gesprek, veld) for veld in velden} | {"met": [str(n) for n in gesprek.met]}


def _conflict(form: LegGesprekVast, rij: Any, request: Verzoek) -> dict[str, Any]:
    count_from(form, rij.versie)
    return {
        "mijn": form.cleaned_data["verteld"],
        "ander": rij.verteld,
        "wie": request.door.naam,
        "tijd": date_format(rij.vastgelegd_op.astimezone(TIJDZONE), "H:i"),
    }
