"""Pages of who runs a measurement: make it, open it, invite, remind, close."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.instrument import Gebruik
from rondom.kern.meting import Stand
from rondom.kern.respondenten import RESPONDENTEN
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel import kaarten, selectors, tasks
from rondom.spiegel.feiten import instrument_of, stand_of
from rondom.spiegel.forms.meting import Adressen, Kaarten, Onderwerpen, Opzetten
from rondom.spiegel.models import Meting
from rondom.spiegel.post import Bezorging, Brieven
from rondom.spiegel.schrijven import refuse
from rondom.spiegel.selectors_programma import read_historie
from rondom.spiegel.services import meting as metingen
from rondom.spiegel.services import sluiten
from rondom.spiegel.tonen_meting import show_list, show_meting
from rondom.spiegel.tonen_programma import history
from rondom.toegang.bevoegd import Bevoegdheid, Verzoek, vereist
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text, taal

NIETS = Bezorging(0)
LEZEN, HOUDEN = Bevoegdheid.BELEID_LEZEN, Bevoegdheid.METING_HOUDEN


@vereist(LEZEN)
def lijst(request: Verzoek) -> HttpResponse:
    """All measurements of the region, newest first."""
    bladzijde = Paginator(selectors.list_metingen(request.door), 20).get_page(request.GET.get("bladzijde"))
    context = {"bladzijde": bladzijde, "regels": show_list(list(bladzijde), request.door)}
    return render(request, "spiegel/meting/lijst.html", context)


@vereist(HOUDEN)
def kiezen(request: Verzoek) -> HttpResponse:
    """Which questionnaire? Those of casework are named, and where they are used."""
    alle = [(g.instrument, len(g.instrument.items)) for g in selectors.list_instruments()]
    context = {
        "instrumenten": [
            {
                "sleutel": i.sleutel,
                "titel": i.titel.in_taal(taal()),
                "doel": i.doel.in_taal(taal()),
                "aantal": aantal,
                "wie": ", ".join(RESPONDENTEN[r].naam(taal()) for r in i.respondenten),
                "in_casus": i.gebruik is Gebruik.CASUS,
            }
            for i, aantal in alle
        ]
    }
    return render(request, "spiegel/meting/kiezen.html", context)


@vereist(HOUDEN)
def nieuw(request: Verzoek, instrument: str) -> HttpResponse:
    """Make a measurement with this questionnaire."""
    geladen = selectors.get_instrument(instrument)
    titel = geladen.instrument.titel.in_taal(taal())
    begin = {"titel": f"{titel} {request.door.vandaag.year}", "groepen": geladen.instrument.respondenten}
    form = Opzetten(request.POST or None, initial=begin | {"van": request.door.vandaag})
    if request.method == "POST" and form.is_valid() and (meting := _made(request, form, geladen.rij, None)):
        return redirect("spiegel:meting", meting.id)
    return _form(request, form, titel, _("Nieuwe meting"))


@vereist(HOUDEN)
def opnieuw(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """Ask the same again: the same version of the questionnaire, and the same groups unless one chooses otherwise."""
    vorige = selectors.get_meting(sleutel, request.door)
    groepen = [g for g in vorige.groepen.values_list("respondent", flat=True) if g in RESPONDENTEN]
    begin: dict[str, Any] = {
        "titel": vorige.titel,
        "doel": vorige.doel,
        "groepen": groepen,
        "van": request.door.vandaag,
    }
    form = Opzetten(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid() and (meting := _made(request, form, vorige.instrument, vorige)):
        return redirect("spiegel:meting", meting.id)
    return _form(request, form, vorige.titel, _("Opnieuw meten"))


def _made(request: Verzoek, form: Opzetten, instrument: Any, vorige: Meting | None) -> Meting | None:
    try:
        return metingen.create(instrument=instrument, opzet=form.opzet, door=request.door, vorige=vorige)
    except Ongeldig as fout:
        refuse(form, fout)
        return None


def _form(request: Verzoek, form: Any, boven: str, titel: str) -> HttpResponse:
    context = {"form": form, "boven": boven, "titel": titel}
    return render(request, "spiegel/meting/opzetten.html", context, status=422 if form.errors else 200)


@vereist(LEZEN)
def meting(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """One measurement: where it stands, who answered, what can be done now."""
    gevonden = selectors.get_meting(sleutel, request.door)
    drempel = gevonden.drempel or _minimum(request)
    groepen = selectors.read_response(gevonden, drempel)
    context = show_meting(gevonden, groepen, drempel, request.door)
    wachten = selectors.list_unchecked(gevonden).count() if context["van_mij"] and context["is_dicht"] else 0
    context |= {"wachten": wachten, "historie": history(read_historie([gevonden.id], 20))}
    return render(request, "spiegel/meting/meting.html", context)


def _minimum(request: Verzoek) -> int:
    return read_parameters(request.door.regio or "").op("meting_groep_minimum", request.door.vandaag)


def _own(request: Verzoek, sleutel: UUID) -> Meting:
    """A measurement that who acts may run."""
    gevonden = selectors.get_meting(sleutel, request.door)
    if gevonden.organisatie != request.door.organisatie:
        raise Geweigerd("meting", sleutel)
    return gevonden


@vereist(HOUDEN)
def wijzigen(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """Change what it is made of; once open only the last days and further groups."""
    nu = _own(request, sleutel)
    groepen = {g.sleutel: g.uitgenodigd for g in selectors.read_response(nu, 1)}
    velden = ("titel", "doel", "van", "tot", "herinneren_op")
    begin = {naam: getattr(nu, naam) for naam in velden} | {"groepen": [*groepen]}
    gevraagd = [g for g, aantal in groepen.items() if aantal]
    form = Opzetten(request.POST or None, initial=begin, open_=nu.geopend_op is not None, uitgenodigd=gevraagd)
    if request.method == "POST" and form.is_valid():
        try:
            metingen.change(meting=nu, opzet=form.opzet, door=request.door)
            return redirect("spiegel:meting", nu.id)
        except Ongeldig as fout:
            refuse(form, fout)
    return _form(request, form, nu.titel, _("Meting wijzigen"))


@vereist(HOUDEN)
def onderwerpen(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """Put questions in another part, for this measurement."""
    nu = _own(request, sleutel)
    form = Onderwerpen(request.POST or None, instrument=instrument_of(nu.instrument), meting=nu)
    if request.method == "POST" and form.is_valid():
        metingen.set_themes(meting=nu, themas=form.themas, door=request.door)
        messages.success(request, _("Bewaard."))
        return redirect("spiegel:meting", nu.id)
    return _form(request, form, nu.titel, _("Onderwerpen"))


@vereist(HOUDEN)
@require_POST
def openen(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """Open it: from now on the questions are fixed."""
    return _step(request, _own(request, sleutel), metingen.open_meting, _("De meting is open. Nodig nu mensen uit."))


@vereist(HOUDEN)
@require_POST
def dicht(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """Close it for good; what takes long is counted by a job, and the page says so."""
    nu = _own(request, sleutel)
    try:
        dicht = sluiten.ask(meting=nu, parameters=read_parameters(nu.regio_id), door=request.door)
    except Ongeldig as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
        return redirect("spiegel:meting", nu.id)
    if stand_of(dicht) is Stand.SLUIT:
        tasks.close_soon()
    else:
        messages.success(request, _("De meting is dicht. De uitkomst staat klaar."))
    return redirect("spiegel:meting", nu.id)


def _step(request: Verzoek, nu: Meting, stap: Any, gelukt: str) -> HttpResponse:
    try:
        stap(meting=nu, door=request.door)
        messages.success(request, gelukt)
    except Ongeldig as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    return redirect("spiegel:meting", nu.id)


@vereist(HOUDEN)
def groep(request: Verzoek, sleutel: UUID, respondent: str) -> HttpResponse:
    """Invite a group: by mail, with addresses of the network or pasted, or with cards on paper; remind it."""
    nu = _own(request, sleutel)
    if not nu.groepen.filter(respondent=respondent).exists() or respondent not in RESPONDENTEN:
        raise Geweigerd("meting", sleutel)
    gedaan = "herinneren" if "herinneren" in request.POST else "mailen"
    form = Adressen(request.POST if "adressen" in request.POST else None)
    kaartform = Kaarten(request.POST if "aantal" in request.POST else None)
    if request.method == "POST" and form.is_bound and form.is_valid():
        return _mailed(request, nu, respondent, form, gedaan)
    if request.method == "POST" and kaartform.is_bound and kaartform.is_valid():
        return _cards(request, nu, respondent, kaartform)
    return _group_page(request, nu, respondent, form, kaartform)


def _group_page(
    request: Verzoek, nu: Meting, respondent: str, form: Adressen, kaartform: Kaarten, bezorging: Bezorging = NIETS
) -> HttpResponse:
    bekend = selectors.list_addresses(respondent, request.door.regio, request.door.vandaag)
    if not form.is_bound and request.GET.get("netwerk"):
        form = Adressen(initial={"adressen": "\n".join(bekend)})
    context = {
        "meting": nu,
        "stand": stand_of(nu).value,
        "naam": RESPONDENTEN[respondent].naam(taal()),
        "bekend": len(bekend),
        "mislukt": bezorging.mislukt,
        "niets": bezorging.aantal == 0,
    } | {"form": form, "kaartform": kaartform}
    fout = form.errors or kaartform.errors
    return render(request, "spiegel/meting/groep.html", context, status=422 if fout else 200)


def _mailed(request: Verzoek, nu: Meting, respondent: str, form: Adressen, gedaan: str) -> HttpResponse:
    maak = metingen.remind if gedaan == "herinneren" else metingen.invite
    adressen = form.cleaned_data["adressen"]
    try:
        brieven = maak(meting=nu, respondent=respondent, adressen=adressen, door=request.door)
    except Ongeldig as fout:
        form.add_error("adressen", show_text(fout.oordeel.redenen[0]))
        return _group_page(request, nu, respondent, form, Kaarten())
    antwoord = redirect("spiegel:meting", nu.id)
    transaction.on_commit(lambda: _deliver(request, brieven, antwoord))
    return antwoord


def _deliver(request: Verzoek, brieven: Brieven, antwoord: HttpResponse) -> None:
    """Send, now that the links are kept, and say how many left. What did not is told once, on this answer alone."""
    bezorging = metingen.deliver(brieven=brieven, door=request.door)
    n = bezorging.aantal
    if n or not bezorging.mislukt:
        messages.success(request, ngettext("%(n)s mail is verstuurd.", "%(n)s mails zijn verstuurd.", n) % {"n": n})
    if bezorging.mislukt:
        with acting(request.door):
            pagina = _group_page(request, brieven.meting, brieven.respondent, Adressen(), Kaarten(), bezorging)
        antwoord.status_code, antwoord.content = pagina.status_code, pagina.content
        del antwoord["Location"]


def _cards(request: Verzoek, nu: Meting, respondent: str, form: Kaarten) -> HttpResponse:
    aantal = form.cleaned_data["aantal"]
    try:
        sleutels = metingen.make_links(meting=nu, respondent=respondent, aantal=aantal, door=request.door)
    except Ongeldig as fout:
        form.add_error("aantal", show_text(fout.oordeel.redenen[0]))
        return _group_page(request, nu, respondent, Adressen(), form)
    inhoud = kaarten.as_pdf(nu, RESPONDENTEN[respondent], sleutels, get_language() or "nl")
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'attachment; filename="kaarten-{slugify(respondent)}.pdf"'
    return antwoord
