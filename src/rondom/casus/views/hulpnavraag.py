"""Is er al hulp? Ask the family, or with consent one partner; the partner answers here, the family in its own door."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.forms.hulpnavraag import VraagPartner, ZegOfErHulpIs
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Hulpnavraag
from rondom.casus.selectors_hulpnavraag import list_known
from rondom.casus.services import hulpnavraag as navragen
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.teksten import tekst
from rondom.netwerk.selectors import list_convenant_partners
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, log_list
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_oordeel, show_text, taal

DOEL = "hulpnavraag"
RIJEN = Hulpnavraag.objects.select_related("partner", "dossier")


@vereist(B.CASUS_COORDINEREN, B.AANMELDING_OPPAKKEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """What was asked and answered; ask again. There is nothing to search in."""
    tafel = load_casus(casus, door=request.door, doel=DOEL)
    if not tafel.inzicht.lezen & Categorie.STATUS:
        raise Geweigerd(DOEL, casus, tafel.dossier)
    form = _form(request, tafel)
    if request.method != "POST":
        navragen.mark_read(casus=tafel.casus, door=request.door)
        return _page(request, tafel, form)
    if form.is_bound and not form.is_valid():
        return _page(request, tafel, form, status=422)
    try:
        _ask(request, tafel, form)
    except NietMogelijk as fout:
        # Refused and logged: the middleware writes the attempt after everything else was rolled back (R033).
        request.weigering = Geweigerd(DOEL, None, tafel.dossier)  # type: ignore[attr-defined]
        return _page(request, tafel, form, fout.oordeel, status=403)
    messages.success(request, _("De vraag is gesteld. U hoort het als er antwoord is."))
    return redirect("casus:hulpnavragen", casus)


def _form(request: Verzoek, tafel: Tafel) -> VraagPartner:
    partners = list_convenant_partners(tafel.casus.dossier.school_id, request.door.vandaag)
    return VraagPartner(request.POST if "partner" in request.POST else None, partners=partners)


def _ask(request: Verzoek, tafel: Tafel, form: VraagPartner) -> None:
    dossier, door = tafel.casus.dossier, request.door
    if not tafel.inzicht.beheren & Categorie.STATUS:
        raise Geweigerd(DOEL, None, tafel.dossier)
    if form.is_bound:
        navragen.ask_partner(dossier=dossier, partner=form.cleaned_data["partner"], door=door)
    else:
        navragen.ask_family(dossier=dossier, door=door)


def _page(
    request: Verzoek, tafel: Tafel, form: VraagPartner, oordeel: Oordeel | None = None, status: int = 200
) -> HttpResponse:
    rijen = list(list_known(RIJEN.filter(dossier=tafel.dossier), request.door).order_by("-gevraagd_op", "id"))
    log_list(request.door, DOEL, [r.id for r in rijen], DOEL)
    context = {
        "tafel": tafel,
        "rijen": [(r, answer_text(r)) for r in rijen],
        "wie": read_houders({r.gevraagd_door for r in rijen}),
        "form": form,
        "mag_vragen": bool(tafel.inzicht.beheren & Categorie.STATUS),
        "oordeel": show_oordeel(oordeel) if oordeel else None,
    }
    return render(request, "casus/hulpnavragen.html", context, status=status)


@vereist(B.CASUS_LEZEN)
def answer(request: Verzoek, hulpnavraag: UUID) -> HttpResponse:
    """A partner answers for its organisation."""
    rij, tafel = load_at_table(RIJEN, hulpnavraag, door=request.door, doel=DOEL)
    if rij.partner_id is None or rij.partner_id != request.door.organisatie:
        raise Geweigerd(DOEL, hulpnavraag, rij.dossier_id)
    return answer_page(request, rij, tafel, "casus/hulpnavraag.html", "casus:mijn_dag")


def answer_page(request: Verzoek, rij: Hulpnavraag, tafel: Tafel, sjabloon: str, daarna: str) -> HttpResponse:
    """The form with the answer, for a partner and for the family."""
    velden = ("antwoord", "wie", "contact", "bereikbaar")
    form = ZegOfErHulpIs(request.POST or None, initial={v: getattr(rij, v) for v in velden})
    if request.method == "POST" and form.is_valid():
        try:
            oordeel = navragen.answer(navraag=rij, door=request.door, **form.cleaned_data)
            messages.success(request, show_text(oordeel.redenen[0]))
            return redirect(daarna)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    context: dict[str, Any] = {"tafel": tafel, "navraag": rij, "form": form}
    return render(request, sjabloon, context, status=422 if form.errors else 200)


def answer_text(rij: Hulpnavraag) -> str:
    """The answer in words; empty while it is open."""
    return tekst(f"hulpnavraag.antwoord.{rij.antwoord}", taal()) if rij.antwoord else ""
