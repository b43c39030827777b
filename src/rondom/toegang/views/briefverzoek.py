"""Pages of requests about the own data: the register with its terms, and those that came by letter or phone."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.kern.briefverzoek import Identiteit, Ontvangst
from rondom.kern.rechtsverzoek import ARTIKEL, WACHT, Verzoeksoort
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.netwerk.models import Organisatie
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_toezicht import (
    VerzoekBeantwoorden,
    VerzoekIdentiteit,
    VerzoekOntvangen,
    VerzoekVerlengen,
)
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, log, log_list
from rondom.toegang.models import Briefverzoek
from rondom.toegang.selectors_toezicht import list_briefverzoeken, list_gebied, list_rechtsverzoeken
from rondom.toegang.services import briefverzoek as verzoeken
from rondom.toegang.services.briefverzoek import Ontvangen
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text
from rondom.toegang.tonen_toezicht import show_tabs, woord

WIE = (Bevoegdheid.LOGBOEK_LEZEN, Bevoegdheid.CASUS_COORDINEREN)
PER_BLADZIJDE = 25
FORMS: dict[str, type[Form]] = {
    "identiteit": VerzoekIdentiteit,
    "verlengen": VerzoekVerlengen,
    "beantwoorden": VerzoekBeantwoorden,
}
"""What can be done with a request that is open, in this order."""


@vereist(*WIE)
def overview(request: Verzoek) -> HttpResponse:
    """Requests with their terms, late ones on top: by letter, and those that families made in their casus."""
    klaar, vandaag = request.GET.get("klaar") == "1", request.door.vandaag
    bladzijde = Paginator(list_briefverzoeken(open_=not klaar), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    log_list(request.door, "briefverzoek", [v.id for v in bladzijde.object_list], "verzoek")
    casus = list(list_rechtsverzoeken(open_=not klaar)[:PER_BLADZIJDE])
    log_list(request.door, "rechtsverzoek", [v.id for v in casus], "verzoek")
    wie = read_houders({v.eigenaar for v in casus})
    context = {"bladzijde": bladzijde, "brieven": [_row(v, vandaag) for v in bladzijde.object_list], "klaar": klaar}
    context |= {"casus": [_row(v, vandaag) | {"wie": wie.get(v.eigenaar)} for v in casus]}
    return render(request, "toegang/verzoeken.html", context | {"tabs": show_tabs(request.door, "briefverzoeken")})


def _row(verzoek: Any, vandaag: date) -> dict[str, Any]:
    over = (verzoek.termijn - vandaag).days
    return {
        "over": over,
        "te_laat": max(0, -over),
        "v": verzoek,
        "soort": woord(f"rechtsverzoek.soort.{verzoek.soort}"),
        "status": woord(f"statussen.rechtsverzoek.{verzoek.status}"),
    }


@vereist(*WIE)
def receive(request: Verzoek) -> HttpResponse:
    """Write down a request that came by letter, phone, mail or at the desk."""
    form = VerzoekOntvangen(request.POST or None, gebied=_area(request), eigen=request.door.organisatie)
    if request.method == "POST" and form.is_valid():
        g = dict(form.cleaned_data)
        organisatie = g.pop("organisatie")
        ontvangen = Ontvangen(**g | {"soort": Verzoeksoort(g["soort"]), "wijze": Ontvangst(g["wijze"])})
        try:
            rij = verzoeken.receive(organisatie=organisatie.id, ontvangen=ontvangen, door=request.door)
            messages.success(request, _("Vastgelegd. Stel nu vast wie het vraagt."))
            return redirect("toegang:briefverzoek", rij.id)
        except Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    return render(request, "toegang/verzoek_nieuw.html", {"form": form}, status=422 if form.errors else 200)


def _area(request: Verzoek) -> Any:
    if request.door.mag(Bevoegdheid.LOGBOEK_LEZEN):
        return list_gebied(request.door)
    return Organisatie.objects.filter(id__in=[request.door.organisatie])


@vereist(*WIE)
def detail(request: Verzoek, verzoek: UUID) -> HttpResponse:
    """One request by letter: who asks, until when, what was done, and the next step."""
    rij = _load(request, verzoek)
    wat = request.POST.get("wat", "")
    forms = {naam: form(request.POST if naam == wat else None, prefix=naam) for naam, form in FORMS.items()}
    gekozen = forms.get(wat)
    if gekozen is not None and gekozen.is_valid():
        try:
            _carry_out(wat, rij, gekozen.cleaned_data, request)
            messages.success(request, _("Vastgelegd."))
            return redirect("toegang:briefverzoek", rij.id)
        except Ongeldig as fout:
            veld = fout.veld if fout.veld in gekozen.fields else None
            gekozen.add_error(veld, show_text(fout.oordeel.redenen[0]))
    beeld = _row(rij, request.door.vandaag)
    context = beeld | {"rij": beeld, "forms": forms, "wacht": Verzoeksoort(rij.soort) in WACHT}
    return render(request, "toegang/verzoek.html", context | _words(rij), status=422 if gekozen else 200)


def _carry_out(wat: str, rij: Briefverzoek, g: dict[str, Any], request: Verzoek) -> None:
    if wat == "identiteit":
        verzoeken.identify(verzoek=rij, identiteit=Identiteit(g["identiteit"]), door=request.door)
    elif wat == "verlengen":
        verzoeken.extend(verzoek=rij, waarom=g["waarom"], door=request.door)
    else:
        uitkomst = RechtsverzoekStatus(g["uitkomst"])
        verzoeken.answer(verzoek=rij, uitkomst=uitkomst, antwoord=g["antwoord"], door=request.door)


@vereist(*WIE)
def letter(request: Verzoek, verzoek: UUID) -> HttpResponse:
    """The answer, or the notice that it takes longer, as a letter to print."""
    rij = _load(request, verzoek)
    if rij.beantwoord_op is None and rij.verlengd_op is None:
        raise Geweigerd("briefverzoek", verzoek)
    return render(request, "toegang/verzoek_brief.html", _row(rij, request.door.vandaag) | _words(rij))


def _load(request: Verzoek, pk: UUID) -> Briefverzoek:
    rij = Briefverzoek.objects.select_related("organisatie").filter(pk=pk).first()
    if rij is None:
        raise Geweigerd("briefverzoek", pk)
    log(door=request.door, actie="lezen", object_soort="briefverzoek", objecten=[pk], doel="verzoek")
    return rij


def _words(rij: Briefverzoek) -> dict[str, Any]:
    wie, artikel = _("Nog niet vastgesteld"), ARTIKEL[Verzoeksoort(rij.soort)]
    if rij.identiteit and rij.identiteit_op:
        wie = f"{woord(f'briefverzoek.{rij.identiteit}')}, {date_format(rij.identiteit_op, 'j F Y')}"
    binnen = f"{date_format(rij.ontvangen_op, 'j F Y')}, {woord(f'briefverzoek.{rij.wijze}')}"
    paren = [(_("Aan"), rij.organisatie.naam), (_("Binnengekomen"), binnen), (_("Antwoord naar"), rij.contact)]
    return {"paren": [*paren, (_("Wie vraagt het"), wie), (_("Recht"), artikel)], "artikel": artikel}
