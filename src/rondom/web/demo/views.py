"""Be somebody in the demo, and choose what day it is. These pages do not exist outside demo mode."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rondom.kern.inloggen import Methode
from rondom.toegang.bevoegd import openbaar, voor_tweede_stap
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.klok import SLEUTEL, now
from rondom.toegang.middleware import HOUDER
from rondom.toegang.models import Account
from rondom.toegang.sessies import note_method
from rondom.web.demo.forms import Klok
from rondom.web.demo.gezin import list_new_family
from rondom.web.demo.personas import GEZIN, PERSONAS, TWEE_KINDEREN
from rondom.web.demo.tonen import show_family, show_new_family, show_personas

MINUTEN_PER_DAG = 24 * 60


@login_not_required
@voor_tweede_stap
@openbaar("in the demo everybody may choose who to be")
def choose_persona(request: HttpRequest) -> HttpResponse:
    """Everybody one can be, with one click."""
    context = {
        "groepen": show_personas(PERSONAS),
        "gezin": show_family((*GEZIN, TWEE_KINDEREN)),
        "nieuw": show_new_family(list_new_family()),
    }
    return render(request, "demo/kiezen.html", context)


@login_not_required
@voor_tweede_stap
@openbaar("in the demo everybody may choose who to be")
@require_POST
def sign_in_as(request: HttpRequest, account: UUID) -> HttpResponse:
    """Sign in as one of the demo's people. The demo's clock stays where it is."""
    gevonden = Account.objects.filter(id=account, is_active=True).first()
    if gevonden is None:
        raise Http404
    verschuiving = request.session.get(SLEUTEL, 0)
    login(request, gevonden)
    request.session.pop(HOUDER, None)
    request.session[SLEUTEL] = verschuiving
    note_method(request.session, gevonden.pk, Methode.DEMO)
    return redirect("begin")


@login_not_required
@voor_tweede_stap
@openbaar("the demo's clock belongs to this visitor's session")
def set_clock(request: HttpRequest) -> HttpResponse:
    """Choose the day: some days on, back to today, or a date."""
    vandaag = now(request.session).astimezone(TIJDZONE).date()
    form = Klok(request.POST or None, initial={"dag": vandaag})
    if request.method == "POST":
        minuten = _shift_from(request, form)
        if minuten is not None:
            request.session[SLEUTEL] = minuten
            return redirect("demo_klok")
    status = 422 if form.errors else 200
    return render(request, "demo/klok.html", {"form": form, "vandaag": vandaag, "stappen": (1, 7, 30)}, status=status)


def _shift_from(request: HttpRequest, form: Klok) -> int | None:
    """The shift in minutes that was asked for; None when the date was no date."""
    nu: int = request.session.get(SLEUTEL, 0)
    stap: Any = request.POST.get("stap")
    if stap == "terug":
        return 0
    if stap in ("1", "7", "30"):
        return nu + int(stap) * MINUTEN_PER_DAG
    if not form.is_valid():
        return None
    # Whole days in the region's own calendar: the hour that summer time adds or takes does not move the day.
    echt = timezone.now().astimezone(TIJDZONE)
    doel = datetime.combine(form.cleaned_data["dag"], echt.time(), TIJDZONE)
    return round((doel.astimezone(UTC) - echt.astimezone(UTC)).total_seconds() / 60)
