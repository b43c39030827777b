"""Have something put right, object, add an own statement; and what became of it (L10, R179)."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.feiten_rechtsverzoek import list_receivers, onderwerp_of
from rondom.casus.laden import Tafel
from rondom.casus.models import Verklaring
from rondom.casus.selectors_bijschrift import read_words
from rondom.casus.services import rechtzetten, taak
from rondom.casus.services import verklaring as verklaringen
from rondom.casus.views.rechtsverzoek import RIJEN, load_request
from rondom.kern.rechtsverzoek import Verzoeksoort, wacht_delen
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Organisatie
from rondom.portaal.dossierbeeld import Stuk
from rondom.portaal.forms import Bezwaar, Rechtzetten, Verklaren
from rondom.portaal.laden import find_own, load_record
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, load
from rondom.toegang.models import Naaste, Rechtsverzoek
from rondom.toegang.services import concept
from rondom.toegang.services import rechtsverzoek as verzoeken
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text

EIGEN = Bevoegdheid.EIGEN_DOSSIER
MEEST = 50


@vereist(EIGEN)
def correct(request: Verzoek, soort: str, pk: UUID) -> HttpResponse:
    """Ask to put one record right: what is wrong, and what it should say."""
    tafel, rij, stuk = _record(request, soort, pk)
    sleutel = f"rechtzetten:{pk}"
    form = Rechtzetten(request.POST or None, initial=_begin(request, sleutel))

    def ask() -> str:
        rechtzetten.ask_correction(
            dossier=tafel.casus.dossier, naaste=_me(request), rij=rij, door=request.door, **form.cleaned_data
        )
        return _("De vraag is verstuurd. Hier staat wat ermee gebeurt.")

    if _done(request, form, sleutel, ask):
        return redirect("portaal:verzoeken")
    return _write(request, tafel, form, sleutel, _("Dit klopt niet"), stuk, uitleg="rechtzetten")


@vereist(EIGEN)
def object_to(request: Verzoek) -> HttpResponse:
    """Object to sharing, or to all use of the data."""
    tafel, sleutel = _own(request), "bezwaar:nieuw"
    form = Bezwaar(request.POST or None, ontvangers=list_receivers(tafel.dossier), initial=_begin(request, sleutel))

    def ask() -> str:
        tegen = form.cleaned_data["tegen"]
        wie = None if tegen == "alles" else Organisatie.objects.get(pk=tegen)
        wat = form.cleaned_data["wat"]
        rechtzetten.object_to(
            dossier=tafel.casus.dossier, naaste=_me(request), ontvanger=wie, wat=wat, door=request.door
        )
        return show_text(wacht_delen(Verzoeksoort.BEZWAAR, beslist=bool(tafel.inzicht.beslissen)).redenen[0])

    if _done(request, form, sleutel, ask):
        return redirect("portaal:verzoeken")
    return _write(request, tafel, form, sleutel, _("Bezwaar maken"), None, uitleg="bezwaar")


@vereist(EIGEN)
def state(request: Verzoek) -> HttpResponse:
    """A statement beside the whole record."""
    return _state(request, _own(request), None, None, verklaringen.DOSSIER, "verklaring:geheel")


@vereist(EIGEN)
def state_beside(request: Verzoek, soort: str, pk: UUID) -> HttpResponse:
    """A statement beside one record."""
    tafel, rij, stuk = _record(request, soort, pk)
    return _state(request, tafel, rij, stuk, onderwerp_of(rij), f"verklaring:{pk}")


@vereist(EIGEN)
def take_back_statement(request: Verzoek, verklaring: UUID) -> HttpResponse:
    """Take an own statement back; one question, one button."""
    rij, _inzicht = load(Verklaring.objects.select_related("dossier"), verklaring, door=request.door, doel="verklaring")
    if rij.naaste_id != request.door.houder or rij.ingetrokken_op is not None:
        raise Geweigerd("verklaring", verklaring, rij.dossier_id)
    if request.method == "POST":
        verklaringen.take_back(verklaring=rij, door=request.door)
        messages.success(request, _("De verklaring is teruggenomen."))
        return redirect("portaal:verzoeken")
    return render(request, "portaal/verklaring_terug.html", {"verklaring": rij})


@vereist(EIGEN)
def requests(request: Verzoek) -> HttpResponse:
    """What I asked and stated, newest first, with how it stands."""
    tafel = _own(request)
    mijn = list(RIJEN.filter(dossier=tafel.dossier, naaste=request.door.houder).order_by("-gevraagd_op", "id")[:MEEST])
    woorden = read_words({v.id for v in mijn})
    wie = read_houders({v.eigenaar for v in mijn})
    eigen = Verklaring.objects.filter(dossier=tafel.dossier, naaste=request.door.houder, ingetrokken_op__isnull=True)
    context = {
        "tafel": tafel,
        "verzoeken": [(v, woorden.get(v.id, {}), wie.get(v.eigenaar)) for v in mijn],
        "verklaringen": eigen.order_by("-op", "id")[:MEEST],
    }
    return render(request, "portaal/verzoeken.html", context)


@vereist(EIGEN)
def request_detail(request: Verzoek, verzoek: UUID) -> HttpResponse:
    """One request of mine and its answer; the button takes it back while it is open."""
    rij, tafel = load_request(verzoek, request.door)
    if rij.naaste_id != request.door.houder:
        raise Geweigerd("rechtsverzoek", verzoek, rij.dossier_id)
    if request.method == "POST":
        _take_back(request, rij)
        return redirect("portaal:verzoeken")
    if rij.beantwoord_op is not None:
        taak.finish(soort="rechtsverzoek_lezen", object_id=rij.id, houder=request.door.houder, door=request.door)
    wie = read_houders({s for s in (rij.eigenaar, rij.beantwoord_door) if s})
    context = {"tafel": tafel, "verzoek": rij, "woorden": read_words({rij.id}).get(rij.id, {}), "wie": wie}
    return render(request, "portaal/verzoek.html", context)


def _take_back(request: Verzoek, rij: Rechtsverzoek) -> None:
    try:
        verzoeken.take_back(verzoek=rij, door=request.door)
    except Ongeldig as fout:
        messages.info(request, show_text(fout.oordeel.redenen[0]))
    else:
        messages.success(request, _("Het verzoek is teruggenomen."))


def _state(
    request: Verzoek, tafel: Tafel, rij: Any, stuk: Stuk | None, onderwerp: verzoeken.Onderwerp, sleutel: str
) -> HttpResponse:
    form = Verklaren(request.POST or None, initial=_begin(request, sleutel))

    def add() -> str:
        verklaringen.add(
            dossier=tafel.casus.dossier,
            naaste=_me(request),
            onderwerp=onderwerp,
            tekst=form.cleaned_data["tekst"],
            door=request.door,
        )
        return _("De verklaring staat erbij. Niemand kan de woorden veranderen.")

    if _done(request, form, sleutel, add):
        return redirect("portaal:verzoeken")
    return _write(request, tafel, form, sleutel, _("Eigen verklaring"), stuk, uitleg="verklaring")


def _own(request: Verzoek) -> Tafel:
    tafel = find_own(request.door)
    if tafel is None:
        raise Geweigerd("scherm", None)
    return tafel


def _record(request: Verzoek, soort: str, pk: UUID) -> tuple[Tafel, Any, Stuk]:
    """The record that this is about, loaded with check and log; 404 for what the family does not read or ask about."""
    tafel = _own(request)
    try:
        rij, stuk = load_record(tafel, soort, pk, request.door)
    except KeyError:
        raise Http404 from None
    return tafel, rij, stuk


def _me(request: Verzoek) -> Naaste:
    return Naaste.objects.get(pk=request.door.houder)


def _begin(request: Verzoek, sleutel: str) -> dict[str, Any]:
    return dict(concept.read(sleutel=sleutel, door=request.door)) if request.method == "GET" else {}


def _done(request: Verzoek, form: forms.Form, sleutel: str, do: Any) -> bool:
    """Carry out when it was sent and is right; False with the reason in the form when a rule refuses."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        with transaction.atomic():
            gezegd = do()
    except Ongeldig as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, show_text(fout.oordeel.redenen[0]))
        return False
    concept.clear(sleutel=sleutel, door=request.door)
    messages.success(request, gezegd)
    return True


def _write(
    request: Verzoek, tafel: Tafel, form: forms.Form, sleutel: str, titel: str, stuk: Stuk | None, uitleg: str
) -> HttpResponse:
    context = {"tafel": tafel, "form": form, "concept": sleutel, "titel": titel, "stuk": stuk, "uitleg": uitleg}
    return render(request, "portaal/schrijven.html", context, status=422 if form.errors else 200)
