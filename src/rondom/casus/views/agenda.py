"""Meetings in somebody's own calendar: one file, or an address that the calendar reads by itself."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rondom.casus.agenda import build_calendar
from rondom.casus.models import Agendasleutel, Kernoverleg, Overleg
from rondom.casus.selectors_kernoverleg import Kernmoment, list_moments
from rondom.casus.selectors_overleg import list_meetings
from rondom.casus.selectors_uren import Uur, list_uren
from rondom.casus.services import agenda
from rondom.casus.views.overleg import IEDEREEN, load_overleg
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang import klok
from rondom.toegang.bevoegd import Verzoek, openbaar, vereist
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.laden import log_list
from rondom.toegang.selectors import list_actors

_NIEUW = "agenda_adres"


def _answer(
    request: HttpRequest, overleggen: list[Overleg], vast: Iterable[Kernmoment] = (), uren: Iterable[Uur] = ()
) -> HttpResponse:
    def url_of(overleg: Overleg | Kernoverleg) -> str:
        naam = "casus:overleg" if isinstance(overleg, Overleg) else "casus:kernoverleg"
        return request.build_absolute_uri(reverse(naam, args=[overleg.id]))

    inhoud = build_calendar(overleggen, url_of=url_of, nu=klok.now(), vast=vast, uren=uren)
    antwoord = HttpResponse(inhoud, content_type="text/calendar; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="rondom-overleg.ics"'
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


@vereist(*IEDEREEN)
def download(request: Verzoek, overleg: UUID) -> HttpResponse:
    """One meeting as a file."""
    return _answer(request, [load_overleg(overleg, request, doel="agenda").overleg])


@vereist(B.INGELOGD)
def connect(request: Verzoek) -> HttpResponse:
    """Make, replace or end the address for one's own calendar. It is shown once."""
    if request.method == "POST":
        if "weg" in request.POST:
            agenda.drop_key(door=request.door)
        else:
            sleutel = agenda.make_key(door=request.door)
            request.session[_NIEUW] = request.build_absolute_uri(reverse("casus:agenda", args=[sleutel]))
        return redirect("casus:agenda_koppelen")
    context = {
        "adres": request.session.pop(_NIEUW, ""),
        "sleutel": Agendasleutel.objects.filter(account=request.door.account).first(),
    }
    return render(request, "casus/agenda_koppelen.html", context)


@openbaar("a calendar cannot sign in: the secret in the address says whose it is, and nothing about anybody is in it")
@login_not_required
def feed(request: HttpRequest, sleutel: str) -> HttpResponse:
    """All meetings and hours of one account, in every function and family in which it acts. A wrong address: 404."""
    moment = klok.now()
    account = agenda.find_account(sleutel, moment)
    if account is None:
        raise Http404
    gevonden: dict[UUID, Overleg] = {}
    vast: list[Kernmoment] = []
    uren: dict[str, Uur] = {}
    for door in list_actors(account, moment):
        with acting(door):
            gevonden |= {o.id: o for o in _meetings(door)}
            uren |= {u.sleutel: u for u in _hours(door)}
            momenten = list_moments(door)
            log_list(door, "kernoverleg", {m.overleg.id for m in momenten}, "agenda")
            vast += [m for m in momenten if (m.overleg.id, m.begin) not in {(v.overleg.id, v.begin) for v in vast}]
    return _answer(request, sorted(gevonden.values(), key=lambda o: (o.gepland_op, o.id)), vast, uren.values())


def _meetings(door: Handelend) -> list[Overleg]:
    eigen = list(list_meetings(door))
    log_list(door, "overleg", [o.id for o in eigen], "agenda")
    return eigen


def _hours(door: Handelend) -> list[Uur]:
    eigen = list_uren(door)
    log_list(door, "boeking", [UUID(u.sleutel) for u in eigen if u.gesprek], "agenda")
    return eigen
