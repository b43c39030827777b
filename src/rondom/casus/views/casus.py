"""The front page, Mijn dag, the work list with search, and the casus page."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rondom.casus.laden import load_casus
from rondom.casus.models import Casus
from rondom.casus.selectors import search_casussen
from rondom.casus.selectors_dag import list_dag, list_vragen, open_taken
from rondom.casus.selectors_overzicht import read_overzicht
from rondom.casus.tonen import show_dag, show_kring
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.verjaardag import is_toekomst
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.laden import log_list
from rondom.toegang.selectors_beheer import list_te_regelen
from rondom.toegang.selectors_spreekuur import list_dag as list_talks
from rondom.toegang.selectors_toezicht import count_leesvragen_aan
from rondom.toegang.tonen import show_dagvraag
from rondom.toegang.tonen_spreekuur import show_boekingen

PER_BLADZIJDE = 50
GEZOCHT = "casussen_gezocht"
"""Session key: what the visitor searched for in the list."""
BEGIN: tuple[tuple[B, str], ...] = (
    (B.CASUS_LEZEN, "casus:mijn_dag"),
    (B.EIGEN_DOSSIER, "portaal:thuis"),
    (B.LOGBOEK_LEZEN, "toegang:toezicht"),
    (B.BELEID_LEZEN, "spiegel:dag"),
    (B.BEHEREN, "toegang:beheer"),
)
"""Where a function starts: the first right it has."""


@vereist(B.INGELOGD)
def begin(request: Verzoek) -> HttpResponse:
    """Where somebody starts: Mijn dag, the family's own screens, the log."""
    return redirect(next(adres for recht, adres in BEGIN if request.door.mag(recht)))


@vereist(B.CASUS_LEZEN)
def my_day(request: Verzoek) -> HttpResponse:
    """Everything that is asked of me."""
    parameters = read_parameters(request.door.regio or "")
    bladzijde = Paginator(open_taken(request.door, parameters), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    regels = list_dag(list(bladzijde.object_list), request.door)
    dossiers = {r.taak.dossier_id for r in regels}
    log_list(request.door, "taak", [r.taak.id for r in regels], "mijn dag", dossiers=dossiers)
    log_list(request.door, "afspraak", [r.taak.object_id for r in regels if r.toont_inhoud], "mijn dag")
    vragen = list_vragen(request.door)
    ook = [show_dagvraag(v, request.door.vandaag) for v in vragen] if bladzijde.number == 1 else []
    context = {
        "bladzijde": bladzijde,
        "groepen": show_dag(regels, ook),
        "aantal": bladzijde.paginator.count + len(vragen),
    }
    context["leesvragen"] = count_leesvragen_aan(request.door)
    context["gesprekken"] = _talks_of_today(request)
    context["regelen"] = list_te_regelen(request.door, contacten=False)
    return render(request, "casus/mijn_dag.html", context)


def _talks_of_today(request: Verzoek) -> list[dict[str, Any]]:
    """Who comes to the consultation hour today, for whom keeps one."""
    if not request.door.mag(B.SPREEKUUR_HOUDEN):
        return []
    rijen = list(list_talks(request.door, request.door.vandaag))
    log_list(request.door, "boeking", [b.id for b in rijen], "mijn dag")
    return show_boekingen(rijen)


@vereist(B.CASUS_LEZEN)
def list_casussen(request: Verzoek) -> HttpResponse:
    """My casussen, with search among them. What was searched for is a name, so it stands in no address."""
    if request.method == "POST":
        request.session[GEZOCHT] = request.POST.get("zoek", "").replace("\x00", "")[:100]
        return redirect(reverse("casus:lijst") + ("?klaar=1&gezocht=1" if "klaar" in request.POST else "?gezocht=1"))
    zoek, klaar = _searched(request), request.GET.get("klaar") == "1"
    rijen = search_casussen(zoek, request.door, klaar=klaar)
    bladzijde = Paginator(_few(rijen) if zoek else rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    dossiers, doel = [c.dossier_id for c in bladzijde.object_list], "zoeken" if zoek else "lijst"
    log_list(request.door, "casus", [c.id for c in bladzijde.object_list], doel, dossiers=dossiers)
    context = {"bladzijde": bladzijde, "zoek": zoek, "klaar": klaar, "mee": {"klaar": "1"} if klaar else {}}
    return render(request, "casus/lijst.html", context)


def _few(rijen: QuerySet[Casus]) -> QuerySet[Casus] | list[Casus]:
    """What was found when it fits one page, as a search mostly does: that saves counting. Else the rows to page through."""
    gevonden = list(rijen[: PER_BLADZIJDE + 1])
    return gevonden if len(gevonden) <= PER_BLADZIJDE else rijen


def _searched(request: Verzoek) -> str:
    """What this visitor searched for; forgotten as soon as the whole list is opened."""
    if request.GET.get("gezocht") == "1":
        return str(request.session.get(GEZOCHT, ""))
    request.session.pop(GEZOCHT, None)
    return request.GET.get("zoek", "")[:100]


@vereist(B.CASUS_LEZEN)
def detail(request: Verzoek, casus: UUID) -> HttpResponse:
    """One casus on one page."""
    tafel = load_casus(casus, door=request.door, doel="casus")
    overzicht = read_overzicht(tafel, request.door)
    leeftijd = leeftijd_op(tafel.casus.jeugdige.geboortedatum, request.door.vandaag)
    context = {"tafel": tafel, "o": overzicht, "kring": show_kring(overzicht.kring), "leeftijd": leeftijd}
    context["straks_18"] = is_toekomst(tafel.casus.jeugdige.geboortedatum, request.door.vandaag)
    return render(request, "casus/casus.html", context)
