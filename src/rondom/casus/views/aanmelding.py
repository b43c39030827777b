"""School's side of a registration: fill in what is missing, see the route, send, and see who takes it up."""

from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.feiten_aanmelding import read_stand
from rondom.casus.feiten_route import antwoorden_from, leads_to_school
from rondom.casus.forms.aanmelding import ZORG, KiesTeam, VulAan
from rondom.casus.laden import Tafel, load_aanmelding, load_casus
from rondom.casus.models import Aanmelding, Signaal, Taak
from rondom.casus.selectors_aanmelding import Eerderwerk, list_aanmeldingen, read_eerder_werk, wachttijd_of
from rondom.casus.selectors_consultatie import list_koppelingen
from rondom.casus.selectors_drukte import list_ruimte, read_drukte
from rondom.casus.services import aanmelding as aanmeldingen
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tonen_aanmelding import (
    show_gebieden,
    show_gesprekken,
    show_hier,
    show_oppakker,
    show_routekaart,
    show_verdict,
    show_wachttijd,
)
from rondom.casus.tonen_drukte import show_drukte
from rondom.kern.categorie import Actie, Categorie, Leefgebied
from rondom.kern.parameters import Parameters
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.statussen import AanmeldingStatus as S
from rondom.netwerk.models import Gemeente
from rondom.netwerk.selectors import Bereikbaar, list_teams, read_bereikbaar, read_kalender, read_parameters
from rondom.netwerk.selectors_aanwezig import read_team_at
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, visible
from rondom.toegang.services import concept
from rondom.toegang.tonen import show_text

BASIS = (Leefgebied.SCHOOL, Leefgebied.GEZIN, Leefgebied.VRIJE_TIJD)
IN_BEWERKING = (S.CONCEPT, S.TERUGGEGEVEN)
NIEUWS = ("aanmelding_opgepakt", "aanmelding_terug", "eerder_werk_lezen")


@vereist(B.CASUS_LEZEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """How the registration stands: what is needed first, where it is, who takes it up."""
    tafel = load_casus(casus, door=request.door, doel="aanmelding")
    if not tafel.inzicht.ziet(Categorie.STATUS):
        raise Geweigerd("aanmelding", casus, tafel.dossier)
    lijst = list_aanmeldingen(tafel.dossier, request.door)
    nu, coordineert = (lijst[0] if lijst else None), _coordinates(request, tafel)
    context = _overview(request, tafel, nu, coordineert) | {"eerdere": lijst[1:], "coordineert": coordineert}
    context["vooraf"] = list_koppelingen(tafel.dossier, request.door)
    return render(request, "casus/aanmelding.html", context)


def _overview(request: Verzoek, tafel: Tafel, nu: Aanmelding | None, coordineert: bool) -> dict[str, Any]:
    """What the page shows of the registration that counts."""
    werk = read_eerder_werk(tafel.dossier, request.door)
    context: dict[str, Any] = {
        "tafel": tafel,
        "aanmelding": nu,
        "gebieden": show_gebieden(werk, tafel.inzicht.schrijven, request.door.organisatie),
        "werk": werk,
    }
    context |= {"gesprekken": show_gesprekken(werk)}
    if nu is None:
        return context
    return context | _standing(request, tafel, nu, coordineert)


def _standing(request: Verzoek, tafel: Tafel, nu: Aanmelding, coordineert: bool) -> dict[str, Any]:
    """Where this registration stands: its route, who takes it up, how long one waits, and what is possible next."""
    parameters, kalender = read_parameters(tafel.casus.dossier.regio_id), read_kalender(tafel.casus.dossier.regio_id)
    open_taken = Taak.objects.filter(object_id=nu.id, houder=request.door.houder, afgerond_op=None)
    context: dict[str, Any] = {
        "route": show_routekaart(
            nu, tafel.casus.id if coordineert else None, _reach(request, tafel, nu), _at_school(request, tafel, nu)
        ),
        "oppakker": show_oppakker(nu),
        "wachttijd": show_wachttijd(wachttijd_of(nu, request.door.vandaag, parameters, kalender)),
        "melder": read_houders([nu.gemaakt_door]).get(nu.gemaakt_door),
        "nieuws": open_taken.filter(soort__in=NIEUWS).exists(),
    }
    context["route"]["drukte"] = _room(request, tafel, nu)
    if coordineert and nu.status in (*IN_BEWERKING, S.VERZONDEN):
        context |= _verdict(request, tafel, nu, parameters)
    return context


def _reach(request: Verzoek, tafel: Tafel, nu: Aanmelding) -> Bereikbaar | None:
    """Whom school calls at the team, until somebody took it up; who works at school asks, nobody else."""
    school = tafel.casus.dossier.school
    if nu.team is None or nu.status == S.OPGEPAKT or request.door.organisatie != school.pk:
        return None
    return read_bereikbaar(school, nu.team, request.door.moment.astimezone(TIJDZONE))


def _at_school(request: Verzoek, tafel: Tafel, nu: Aanmelding) -> dict[str, Any] | None:
    """Who of the team is at school now, or the next time; asked by who works there (R003)."""
    school = tafel.casus.dossier.school
    if nu.team is None or nu.status == S.OPGEPAKT or request.door.organisatie != school.pk:
        return None
    moment = request.door.moment.astimezone(TIJDZONE)
    return show_hier(read_team_at(school, nu.team, moment), moment)


def _room(request: Verzoek, tafel: Tafel, nu: Aanmelding) -> dict[str, Any] | None:
    """How much room the team has, as long as school can still choose another (R113)."""
    if nu.team is None or nu.status == S.OPGEPAKT or request.door.organisatie != tafel.casus.dossier.school_id:
        return None
    drukte = read_drukte([nu.team.pk], request.door).get(nu.team.pk)
    woorden = [r.toelichting for r in list_ruimte([nu.team.pk], request.door)]
    return show_drukte(nu.team, drukte, woorden[0] if woorden else "") if drukte else None


def _verdict(request: Verzoek, tafel: Tafel, nu: Aanmelding, parameters: Parameters) -> dict[str, Any]:
    """May it be sent, and how does the consent to the team stand?"""
    zelf = leads_to_school(nu.route)
    stand = read_stand(tafel.casus, nu.team, request.door, parameters, school_zelf=zelf)
    kop = _("Verzenden naar %(team)s") % {"team": nu.team.naam if nu.team else _("een team")}
    verdict = show_verdict(stand.oordeel, tafel.casus.id, tafel.dossier, kop)
    return {"verdict": verdict, "toestemming": stand.toestemming}


@vereist(B.CASUS_COORDINEREN)
def fill_in(request: Verzoek, casus: UUID) -> HttpResponse:
    """Add what is not there yet; everything that is there is shown."""
    tafel = load_casus(casus, door=request.door, doel="aanmelding", schrijven=Categorie.STATUS)
    werk = read_eerder_werk(tafel.dossier, request.door)
    open_ = next((a for a in list_aanmeldingen(tafel.dossier, request.door)[:1] if a.status in IN_BEWERKING), None)
    form = _fill_form(request, tafel, werk, open_)
    conflict = None
    if request.method == "POST" and form.is_valid():
        try:
            _keep(request, tafel, form)
            return redirect("casus:aanmelding", casus)
        except VersieConflict as fout:
            conflict = cast(Aanmelding, fout.rij)
            form.data = {**form.data, "versie": conflict.versie}
        except NietMogelijk as fout:
            form.add_error(None, show_text(fout.oordeel.redenen[0]))
    context = _fill_context(request, tafel, werk, form) | {"conflict": conflict}
    return render(request, "casus/aanmelding_aanvullen.html", context, status=422 if form.errors or conflict else 200)


def _fill_context(request: Verzoek, tafel: Tafel, werk: Eerderwerk, form: VulAan) -> dict[str, Any]:
    """What is there already, beside the questions that are still open."""
    return {
        "form": form,
        "tafel": tafel,
        "werk": werk,
        "gebieden": show_gebieden(werk, tafel.inzicht.schrijven, request.door.organisatie),
        "gesprekken": show_gesprekken(werk),
        "concept": _draft_key(tafel),
        "per_gebied": [(*g, _open(werk, g[0], form)) for g in form.per_gebied()],
    }


def _fill_form(request: Verzoek, tafel: Tafel, werk: Eerderwerk, open_: Aanmelding | None) -> VulAan:
    eerder = antwoorden_from(open_.route) if open_ else None
    initial: dict[str, Any] = dict(concept.read(sleutel=_draft_key(tafel), door=request.door))
    initial["versie"] = open_.versie if open_ else None
    if eerder is not None:
        initial |= {
            "vraag": eerder.vraag.value,
            "actieve_hulp": eerder.actieve_hulp.value,
            "hulpvraag_gezin": ZORG if eerder.zonder_vraag else eerder.hulpvraag_gezin.value,
            "verblijf": eerder.verblijf,
            "gemeente_voor_verblijf": eerder.gemeente_voor_verblijf,
        }
    return VulAan(
        request.POST.dict() if request.method == "POST" else None,
        initial=initial,
        gebieden=_life_areas(request, tafel),
        gemeenten=Gemeente.objects.filter(regio=tafel.casus.dossier.regio_id).order_by("naam"),
        postcode_nodig=not tafel.casus.jeugdige.pc4,
        vraag_nodig=not werk.heeft("hulpvraag"),
    )


def _life_areas(request: Verzoek, tafel: Tafel) -> list[Leefgebied]:
    """School, home and free time, and every other one that a signal named."""
    genoemd = visible(Signaal.objects.filter(dossier=tafel.dossier), request.door).values_list(
        "leefgebieden", flat=True
    )
    anders = {g for gebieden in genoemd for g in gebieden}
    return [*BASIS, *(g for g in Leefgebied if g not in BASIS and g.value in anders)]


def _keep(request: Verzoek, tafel: Tafel, form: VulAan) -> None:
    aanmeldingen.fill_in(
        casus=tafel.casus,
        aanvullingen=form.aanvullingen(),
        antwoorden=form.antwoorden(),
        pc4=form.postcode(),
        versie=form.cleaned_data["versie"],
        door=request.door,
    )
    concept.clear(sleutel=_draft_key(tafel), door=request.door)
    messages.success(request, _("Bewaard. Hieronder staat wie dit volgens de afspraken in de regio oppakt."))


def _draft_key(tafel: Tafel) -> str:
    return f"aanmelding:{tafel.casus.id}"


def _open(werk: Eerderwerk, gebied: str, form: VulAan) -> bool:
    """Show the fields of a life area at once when something was typed, or when it matters and nothing helps yet."""
    velden = [naam for naam in form.fields if naam.endswith(f"_{gebied}")]
    if any(form[naam].value() or form[naam].errors for naam in velden):
        return True
    return any(
        g.leefgebied.value == gebied and not {"bevorderend", "belemmerend"} & g.delen.keys() for g in werk.gebieden
    )


@vereist(B.CASUS_COORDINEREN)
def choose_team(request: Verzoek, aanmelding: UUID) -> HttpResponse:
    """Follow the route or overrule it with a reason."""
    gevonden, tafel = load_aanmelding(aanmelding, door=request.door, doel="aanmelding", nodig=Actie.BEHEREN)
    initial = {"versie": gevonden.versie, "team": gevonden.team_id, "waarom": gevonden.afgeweken_reden}
    teams = list_teams(tafel.casus.dossier.regio_id, B.AANMELDING_OPPAKKEN, request.door.vandaag)
    form = KiesTeam(request.POST or None, teams=teams, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            aanmeldingen.choose_team(aanmelding=gevonden, door=request.door, **form.cleaned_data)
            return redirect("casus:aanmelding", tafel.casus.id)
        except NietMogelijk as fout:
            form.add_error("waarom", show_text(fout.oordeel.redenen[0]))
        except VersieConflict as fout:
            form.add_error(None, _changed(fout))
    context = {"form": form, "tafel": tafel, "aanmelding": gevonden, "route": show_routekaart(gevonden)}
    return render(request, "casus/aanmelding_team.html", context, status=422 if form.errors else 200)


def _changed(fout: VersieConflict) -> str:
    """Who works on the same thing sees that it changed, and where to."""
    team = cast(Aanmelding, fout.rij).team
    naam = team.naam if team else _("geen team")
    return _("Een collega heeft dit net veranderd: er staat nu %(team)s. Ga terug om het te zien.") % {"team": naam}


@vereist(B.CASUS_COORDINEREN)
@require_POST
def send(request: Verzoek, aanmelding: UUID) -> HttpResponse:
    """Send to the team."""
    gevonden, tafel = load_aanmelding(aanmelding, door=request.door, doel="aanmelding", nodig=Actie.BEHEREN)
    versie = request.POST.get("versie", "")
    try:
        verzonden = aanmeldingen.send(
            aanmelding=gevonden,
            casus=tafel.casus,
            versie=int(versie) if versie.isdecimal() else -1,
            door=request.door,
        )
        team = verzonden.team.naam if verzonden.team else ""
        messages.success(request, _("Verzonden naar %(team)s. U hoort hier wie het oppakt.") % {"team": team})
    except NietMogelijk as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
    except VersieConflict as fout:
        messages.warning(request, _changed(fout))
    return redirect("casus:aanmelding", tafel.casus.id)


@vereist(B.CASUS_COORDINEREN)
def withdraw(request: Verzoek, aanmelding: UUID) -> HttpResponse:
    """Take the registration back, after a question."""
    gevonden, tafel = load_aanmelding(aanmelding, door=request.door, doel="aanmelding", nodig=Actie.BEHEREN)
    if request.method == "POST":
        try:
            aanmeldingen.withdraw(aanmelding=gevonden, casus=tafel.casus, door=request.door)
            messages.success(request, _("De aanmelding is ingetrokken."))
        except NietMogelijk as fout:
            messages.error(request, show_text(fout.oordeel.redenen[0]))
        return redirect("casus:aanmelding", tafel.casus.id)
    context = {
        "titel": _("Aanmelding intrekken"),
        "vraag": _("Wilt u deze aanmelding intrekken?"),
        "gevolgen": [_("Het team ziet de casus niet meer."), _("Wat is opgeschreven, blijft bewaard.")],
        "knop": _("Trek in"),
        "soort": "gevaar",
        "terug_url": reverse("casus:aanmelding", args=[tafel.casus.id]),
    }
    return render(request, "ui/bevestigen.html", context)


@vereist(B.CASUS_LEZEN)
@require_POST
def mark_read(request: Verzoek, aanmelding: UUID) -> HttpResponse:
    """I have seen who takes it up, or why it came back."""
    gevonden, tafel = load_aanmelding(aanmelding, door=request.door, doel="aanmelding")
    aanmeldingen.mark_read(aanmelding=gevonden, door=request.door)
    return redirect("casus:aanmelding", tafel.casus.id)


def _coordinates(request: Verzoek, tafel: Tafel) -> bool:
    """Is this the coordinator of the child's own school?"""
    zelf = request.door.organisatie == tafel.casus.dossier.school_id
    return zelf and request.door.mag(B.CASUS_COORDINEREN) and bool(tafel.inzicht.beheren & Categorie.STATUS)
