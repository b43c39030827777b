"""Somebody of a family at the door: with the link of a mail or letter, and the code that goes beside it (A04).

The link leaves the address at once and stands, closed, in the session: so it is in no history, log or address of
another page. Whatever is wrong with a link gets the same answer.
"""

from datetime import datetime

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.toegang import geheim, klok
from rondom.toegang.bevoegd import openbaar
from rondom.toegang.forms_uitnodiging import Briefletters, Code, NieuweInlog
from rondom.toegang.handelen import Handelend, set_actor
from rondom.toegang.laden import log
from rondom.toegang.middleware import HOUDER
from rondom.toegang.models import Gezinsuitnodiging
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.toegang.tonen import show_text

GETOOND = "uitnodiging"
"""Session key: the link that was shown, closed with a key of the installation."""
NAAM_BEZET = "uitnodigen.andere_naam"
"""The one refusal that is about the name and not about the code."""


@login_not_required
@openbaar("the link is the proof, and opens only the question for a code")
def open_link(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Take the link out of the address."""
    return _open(request, sleutel)


def _open(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Keep the link, closed, under a new session key: a session that was fixed beforehand is worth nothing."""
    sleutel = _letters(sleutel)
    moment = _nobody(request)
    uitnodiging = uitnodigingen.find(sleutel, moment)
    if uitnodiging is None:
        return render(request, "toegang/uitnodiging_weg.html", status=410)
    uitnodigingen.note_opened(uitnodiging=uitnodiging, moment=moment)
    request.session.cycle_key()
    request.session[GETOOND] = geheim.encrypt(sleutel)
    return redirect("uitnodiging")


@login_not_required
@openbaar("link and code are the proof")
def come_in(request: HttpRequest) -> HttpResponse:
    """Type the code and go on: with the login that is signed in, or with a new one."""
    if GETOOND not in request.session:
        return _letter(request)
    sleutel, moment = _shown(request), _nobody(request)
    uitnodiging = uitnodigingen.find(sleutel, moment)
    if uitnodiging is None:
        del request.session[GETOOND]
        return render(request, "toegang/uitnodiging_weg.html", status=410)
    bekend = request.user.is_authenticated
    form = (Code if bekend else NieuweInlog)(request.POST or None)
    gevuld = request.method == "POST" and form.is_valid()
    if gevuld and (door := _accepted(request, form, uitnodiging, sleutel, moment)) is not None:
        return _welcome(request, door, form.cleaned_data.get("gebruikersnaam", ""))
    # Always 200: a response of 400 and up would take back that this try was counted.
    herstel = uitnodigingen.is_recovery(uitnodiging)
    inloggen = f"{reverse('account_login')}?next={reverse('uitnodiging')}"
    context = {"form": form, "bekend": bekend, "herstel": herstel, "inloggen": inloggen}
    return render(request, "toegang/uitnodiging.html", context)


def _accepted(
    request: HttpRequest, form: Form, uitnodiging: Gezinsuitnodiging, sleutel: str, moment: datetime
) -> Handelend | None:
    g = form.cleaned_data
    oordeel, door = uitnodigingen.accept(
        uitnodiging=uitnodiging,
        sleutel=sleutel,
        code=g["code"],
        moment=moment,
        account=request.user if request.user.is_authenticated else None,  # type: ignore[arg-type]
        gebruikersnaam=g.get("gebruikersnaam", ""),
        wachtwoord=g.get("wachtwoord", ""),
    )
    if door is None:
        reden = oordeel.redenen[0]
        form.add_error("gebruikersnaam" if reden.tekst == NAAM_BEZET else "code", show_text(reden))
    return door


def _welcome(request: HttpRequest, door: Handelend, naam: str) -> HttpResponse:
    del request.session[GETOOND]
    request.session.cycle_key()
    if request.user.is_authenticated:
        request.session[HOUDER] = str(door.houder)
        log(door=door, actie="gekozen", object_soort=door.soort.value, objecten=[door.houder], doel="binnenkomen")
        messages.success(request, _("U bent binnen. Bovenaan wisselt u tussen uw kinderen."))
        return redirect("begin")
    # Who tried in vain before is not kept waiting behind that.
    get_adapter().clear_attempts(request, naam)
    messages.success(request, _("U bent binnen. Log nu in met uw nieuwe gebruikersnaam en wachtwoord."))
    return redirect("account_login")


def _letter(request: HttpRequest) -> HttpResponse:
    """Somebody with a letter types its letters."""
    form = Briefletters(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _open(request, form.cleaned_data["letters"])
    return render(request, "toegang/uitnodiging_brief.html", {"form": form}, status=422 if form.errors else 200)


def _nobody(request: HttpRequest) -> datetime:
    """The moment of this request, told to the database; whoever is signed in acts in nothing here."""
    moment = klok.now(request.session)
    set_actor(None, moment, request.user.pk if request.user.is_authenticated else None)
    return moment


def _shown(request: HttpRequest) -> str:
    try:
        return geheim.decrypt(request.session[GETOOND])
    except geheim.Onleesbaar:
        return ""


def _letters(getypt: str) -> str:
    """A link as it is kept: people type spaces, dashes and capitals where they stand on paper."""
    return "".join(teken for teken in getypt.lower() if teken.isalnum())[: 2 * uitnodigingen.LENGTE]
