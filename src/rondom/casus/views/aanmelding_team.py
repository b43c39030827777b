"""The receiving team's side of a registration: what waits, what may be seen, who takes it up, or why it goes back."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.casus.forms.aanmelding import GeefTerug, NeemOp
from rondom.casus.laden import Tafel, load_aanmelding
from rondom.casus.models import Aanmelding
from rondom.casus.selectors_aanmelding import casussen_of, list_inbox, read_eerder_werk, wachttijd_of
from rondom.casus.services import aanmelding as aanmeldingen
from rondom.casus.services.aanmelding import Terugreden
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.tonen_aanmelding import (
    show_contact,
    show_gebieden,
    show_gesprekken,
    show_oppakker,
    show_routekaart,
    show_wachttijd,
)
from rondom.kern.categorie import DEELBAAR, PLAN, Actie
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.statussen import AanmeldingStatus as S
from rondom.netwerk.selectors import list_leden, read_kalender, read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, log_list
from rondom.toegang.tonen import show_text

PER_BLADZIJDE = 25


@vereist(B.AANMELDING_OPPAKKEN)
def inbox(request: Verzoek) -> HttpResponse:
    """What waits for my team, and what I took up."""
    door, mijn = request.door, request.GET.get("wat") == "mijn"
    bladzijde = Paginator(list_inbox(door, mijn=mijn), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    rijen: list[Aanmelding] = list(bladzijde.object_list)
    log_list(door, "aanmelding", [a.id for a in rijen], "aanmeldingen", dossiers=[a.dossier_id for a in rijen])
    parameters, kalender = read_parameters(door.regio or ""), read_kalender(door.regio or "")
    casussen = casussen_of(rijen)
    melders = read_houders(a.gemaakt_door for a in rijen)
    regels = [
        {
            "a": a,
            "casus": casussen.get(a.dossier_id),
            "melder": melders.get(a.gemaakt_door),
            "wachttijd": show_wachttijd(wachttijd_of(a, door.vandaag, parameters, kalender)),
        }
        for a in rijen
    ]
    context = {"regels": regels, "bladzijde": bladzijde, "mijn": mijn, "tabs": _tabs(door, mijn)}
    return render(request, "casus/aanmeldingen.html", context)


def _tabs(door: Handelend, mijn: bool) -> list[dict[str, object]]:
    url = reverse("casus:aanmeldingen")
    return [
        {"naam": _("Wacht op ons"), "url": url, "actief": not mijn, "aantal": list_inbox(door).count()},
        {"naam": _("Door mij opgepakt"), "url": f"{url}?wat=mijn", "actief": mijn},
    ]


@vereist(B.AANMELDING_OPPAKKEN)
def detail(request: Verzoek, aanmelding: UUID) -> HttpResponse:
    """One registration as the team sees it; and the form to take it up."""
    gevonden, tafel = _load(request, aanmelding)
    form = _take_up_form(request, gevonden)
    if request.method == "POST" and form.is_valid():
        try:
            aanmeldingen.pick_up(aanmelding=gevonden, casus=tafel.casus, door=request.door, **form.keuze())
            return _taken_up(request, tafel, form)
        except NietMogelijk as fout:
            form.add_error(None, show_text(fout.oordeel.redenen[0]))
    context = _show(request, gevonden, tafel) | {"form": form}
    return render(request, "casus/aanmelding_ontvangen.html", context, status=422 if form.errors else 200)


def _take_up_form(request: Verzoek, aanmelding: Aanmelding) -> NeemOp:
    leden = list_leden(aanmelding.team_id, B.AANMELDING_OPPAKKEN, request.door.vandaag)
    initial = {"functie": request.door.houder, "werkwijze": "verder"}
    return NeemOp(request.POST or None, leden=leden, initial=initial)


def _load(request: Verzoek, pk: UUID) -> tuple[Aanmelding, Tafel]:
    """Only for the team it was sent to."""
    gevonden, tafel = load_aanmelding(pk, door=request.door, doel="aanmelding", nodig=Actie.BEHEREN)
    if gevonden.team_id != request.door.organisatie:
        raise Geweigerd("aanmelding", pk, gevonden.dossier_id)
    return gevonden, tafel


def _taken_up(request: Verzoek, tafel: Tafel, form: NeemOp) -> HttpResponse:
    functie = form.cleaned_data["functie"]
    messages.success(request, _("%(naam)s pakt dit op. School weet het.") % {"naam": functie.persoon.naam})
    if functie.id == request.door.houder:
        return redirect("casus:casus", tafel.casus.id)
    return redirect("casus:aanmeldingen")


def _show(request: Verzoek, aanmelding: Aanmelding, tafel: Tafel) -> dict[str, object]:
    werk = read_eerder_werk(tafel.dossier, request.door)
    parameters, kalender = read_parameters(tafel.casus.dossier.regio_id), read_kalender(tafel.casus.dossier.regio_id)
    melder = read_houders([aanmelding.gemaakt_door]).get(aanmelding.gemaakt_door)
    plan_dicht = not tafel.inzicht.ziet(PLAN)
    return {
        "aanmelding": aanmelding,
        "tafel": tafel,
        "werk": werk,
        "gebieden": show_gebieden(werk, tafel.inzicht.schrijven, request.door.organisatie),
        "gesprekken": show_gesprekken(werk),
        "route": show_routekaart(aanmelding),
        "oppakker": show_oppakker(aanmelding),
        "melder": show_contact(melder) if melder else None,
        "wachttijd": show_wachttijd(wachttijd_of(aanmelding, request.door.vandaag, parameters, kalender)),
        "ziet": [c for c in DEELBAAR if tafel.inzicht.ziet(c)],
        "ziet_niet": [c for c in DEELBAAR if not tafel.inzicht.ziet(c) and not (plan_dicht and c & PLAN)],
        "plan_dicht": plan_dicht,
        "wacht": aanmelding.status == S.VERZONDEN,
    }


@vereist(B.AANMELDING_OPPAKKEN)
def give_back(request: Verzoek, aanmelding: UUID) -> HttpResponse:
    """Give it back to school with a reason."""
    gevonden, tafel = _load(request, aanmelding)
    form = GeefTerug(request.POST or None)
    if request.method == "POST" and form.is_valid():
        gegevens = form.cleaned_data | {"soort": Terugreden(form.cleaned_data["soort"])}
        try:
            aanmeldingen.give_back(aanmelding=gevonden, casus=tafel.casus, door=request.door, **gegevens)
            messages.success(request, _("Teruggegeven. School ziet uw reden."))
            return redirect("casus:aanmeldingen")
        except NietMogelijk as fout:
            veld = "besproken" if fout.oordeel.redenen[0].regel == "R109" and not gegevens["besproken"] else None
            form.add_error(veld, show_text(fout.oordeel.redenen[0]))
    context = {"form": form, "aanmelding": gevonden, "tafel": tafel}
    return render(request, "casus/aanmelding_terug.html", context, status=422 if form.errors else 200)
