"""Wat was er eerder? Ask an earlier school or team with consent; they tell; everybody at the table reads one page (R163)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.overdracht import VertelTraject, VraagOverdracht
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import EerderTraject, Overdrachtsvraag
from rondom.casus.selectors_overdracht import list_instroom, list_overdrachten
from rondom.casus.services import overdracht as overdrachten
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.tonen_overdracht import show_tijdlijn
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.overdracht import list_gesloten, list_soorten
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.selectors import list_overdrachtpartners
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, log_list
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_oordeel, show_text

DOEL = "overdracht"
RIJEN = Overdrachtsvraag.objects.select_related("partner", "dossier")


@vereist(B.CASUS_LEZEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """The history on one page: what ran, who helped, how it ended, whom to call, and what stays empty."""
    tafel = load_casus(casus, door=request.door, doel=DOEL)
    if not tafel.inzicht.lezen & Categorie.STATUS:
        raise Geweigerd(DOEL, casus, tafel.dossier)
    rijen = list_overdrachten(tafel.dossier, request.door)
    log_list(request.door, "eerdertraject", [t.id for r in rijen for t in r.trajecten], DOEL)
    overdrachten.mark_read(dossier=tafel.dossier, door=request.door)
    context = {
        "tafel": tafel,
        "rijen": rijen,
        "instroom": list_instroom(tafel.dossier, request.door),
        "tijdlijn": show_tijdlijn(rijen, request.door.vandaag),
        "wie": read_houders({r.vraag.gevraagd_door for r in rijen}),
        "mag_vragen": _may_ask(request, tafel),
    }
    return render(request, "casus/overdrachten.html", context)


def _may_ask(request: Verzoek, tafel: Tafel) -> bool:
    return request.door.mag(B.CASUS_COORDINEREN) and bool(tafel.inzicht.beheren & Categorie.STATUS)


@vereist(B.CASUS_COORDINEREN)
def ask(request: Verzoek, casus: UUID) -> HttpResponse:
    """Ask one earlier school or team; refused and logged without consent."""
    tafel = load_casus(casus, door=request.door, doel=DOEL)
    if not _may_ask(request, tafel):
        raise Geweigerd(DOEL, casus, tafel.dossier)
    partners = list_overdrachtpartners(tafel.casus.dossier.school_id, request.door.vandaag)
    form = VraagOverdracht(request.POST or None, partners=partners)
    if request.method != "POST" or not form.is_valid():
        return _ask_page(request, tafel, form, status=422 if form.errors else 200)
    try:
        overdrachten.ask(dossier=tafel.casus.dossier, partner=form.cleaned_data["partner"], door=request.door)
    except NietMogelijk as fout:
        # Refused and logged: the middleware writes the attempt after everything else was rolled back (R163).
        request.weigering = Geweigerd(DOEL, None, tafel.dossier)  # type: ignore[attr-defined]
        return _ask_page(request, tafel, form, status=403, oordeel=show_oordeel(fout.oordeel))
    messages.success(request, _("De vraag is gesteld. U hoort het als er antwoord is."))
    return redirect("casus:overdrachten", casus)


def _ask_page(request: Verzoek, tafel: Tafel, form: VraagOverdracht, status: int, **meer: Any) -> HttpResponse:
    return render(request, "casus/overdracht_vragen.html", {"tafel": tafel, "form": form, **meer}, status=status)


@vereist(B.CASUS_LEZEN)
def tell(request: Verzoek, overdrachtsvraag: UUID) -> HttpResponse:
    """A partner tells of one trajectory after another, within what the family allows."""
    vraag, tafel = _open(request, overdrachtsvraag)
    soorten = list_soorten(tafel.inzicht.bijdragen)
    form = VertelTraject(request.POST or None, soorten=soorten)
    if request.method == "POST" and form.is_valid() and _told(request, vraag, tafel, form):
        return redirect("casus:overdracht", overdrachtsvraag)
    rijen = [r for r in list_overdrachten(tafel.dossier, request.door) if r.vraag.id == vraag.id]
    context = {
        "tafel": tafel,
        "vraag": vraag,
        "trajecten": rijen[0].trajecten if rijen else (),
        "soorten": soorten,
        "leeg": list_gesloten(tafel.inzicht.bijdragen),
        "form": form,
    }
    return render(request, "casus/overdracht.html", context, status=422 if form.errors else 200)


def _open(request: Verzoek, pk: UUID) -> tuple[Overdrachtsvraag, Tafel]:
    """An open question to the own organisation. Raises ``Geweigerd`` for everybody else, and once it was answered."""
    vraag, tafel = load_at_table(RIJEN, pk, door=request.door, doel=DOEL)
    if vraag.partner_id != request.door.organisatie or vraag.beantwoord_op is not None:
        raise Geweigerd("overdrachtsvraag", pk, vraag.dossier_id)
    return vraag, tafel


def _told(request: Verzoek, vraag: Overdrachtsvraag, tafel: Tafel, form: VertelTraject) -> bool:
    try:
        overdrachten.add(
            vraag=vraag,
            feit=form.feit,
            bereikbaar=form.cleaned_data["bereikbaar"],
            masker=tafel.inzicht.bijdragen,
            door=request.door,
        )
    except Ongeldig as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, show_text(fout.oordeel.redenen[0]))
        return False
    messages.success(request, _("Het traject is bewaard. Vertel over nog een traject, of zeg dat dit alles is."))
    return True


@vereist(B.CASUS_LEZEN)
@require_POST
def finish(request: Verzoek, overdrachtsvraag: UUID) -> HttpResponse:
    """The partner says that this is all."""
    vraag, _tafel = _open(request, overdrachtsvraag)
    overdrachten.finish(vraag=vraag, door=request.door)
    messages.success(request, _("Dank u. Wie het vroeg, kan het nu lezen."))
    return redirect("casus:mijn_dag")


@vereist(B.CASUS_LEZEN)
@require_POST
def take_back(request: Verzoek, traject: UUID) -> HttpResponse:
    """Who told of a trajectory takes it back, while the question is open."""
    rijen = EerderTraject.objects.select_related("vraag", "dossier").filter(teruggenomen_op__isnull=True)
    rij, _tafel = load_at_table(rijen, traject, door=request.door, doel=DOEL, nodig=Actie.BIJDRAGEN)
    if rij.door != request.door.houder or rij.vraag.beantwoord_op is not None:
        raise Geweigerd("eerdertraject", traject, rij.dossier_id)
    overdrachten.take_back(traject=rij, door=request.door)
    messages.success(request, _("Dit traject is weggehaald."))
    return redirect("casus:overdracht", rij.vraag_id)
