"""Pages of who answers with a link: on a phone, without an account, one question at a time (R225).

The secret of the link leaves the address at once and stands in a cookie of this browser; there is no session. Whatever is
wrong with a link gets the same answer.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from rondom.kern.respondenten import RESPONDENTEN
from rondom.spiegel.deur import PAD
from rondom.spiegel.forms.meedoen import Letters, Vraag
from rondom.spiegel.services import deelname
from rondom.spiegel.services.deelname import Open
from rondom.spiegel.tonen_meedoen import show_answers, show_question
from rondom.toegang import klok
from rondom.toegang.bevoegd import openbaar
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.services.uitnodiging import LENGTE

COOKIE = "deelname"
View = Callable[..., Any]


def with_link(view: View) -> View:
    """Gives the view what the link of this browser opens; says the same for every link that opens nothing."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.COOKIES.get(COOKIE):
            return redirect("meedoen")
        nu = deelname.find(request.COOKIES[COOKIE], _today())
        return _gone(request) if nu is None else view(request, nu, *args, **kwargs)

    open_for_all: View = login_not_required(openbaar("the link is the proof, and says nothing about anybody")(guarded))
    return open_for_all


@login_not_required
@openbaar("the link is the proof, and says nothing about anybody")
def open_link(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Take the secret out of the address."""
    return _enter(request, sleutel)


def _enter(request: HttpRequest, getypt: str) -> HttpResponse:
    sleutel = "".join(teken for teken in getypt.lower() if teken.isalnum())[: 2 * LENGTE]
    if deelname.find(sleutel, _today()) is None:
        return _gone(request)
    response = redirect("meedoen")
    response.set_cookie(COOKIE, sleutel, path=PAD, httponly=True, samesite="Lax", secure=settings.HTTPS)
    return response


@login_not_required
@openbaar("asks for a link, and tells what answering is")
def begin(request: HttpRequest) -> HttpResponse:
    """What this is about, and what happens with the answers; without a link a place to type its letters."""
    if request.method == "POST" or not request.COOKIES.get(COOKIE):
        form = Letters(request.POST or None)
        if form.is_valid():
            return _enter(request, form.cleaned_data["letters"])
        return render(request, "spiegel/meedoen/letters.html", {"form": form}, status=422 if form.errors else 200)
    nu = deelname.find(request.COOKIES[COOKIE], _today())
    if nu is None:
        return _gone(request)
    eerste = next((n for n, i in enumerate(nu.items, 1) if i.id not in nu.antwoorden.gezien), len(nu.items))
    return _page(request, nu, "begin", eerste=eerste, begonnen=bool(nu.antwoorden.gezien), aantal=len(nu.items))


@with_link
def vraag(request: HttpRequest, nu: Open, nummer: int) -> HttpResponse:
    """One question. Going on or back keeps the answer."""
    if not 1 <= nummer <= len(nu.items):
        return redirect("meedoen_overzicht")
    item, wie = nu.items[nummer - 1], RESPONDENTEN[nu.groep.respondent]
    soort = {"je": wie.je, "woorden": not wie.kind}
    form = Vraag(request.POST or None, instrument=nu.instrument, item=item, antwoorden=nu.antwoorden, **soort)
    if request.method == "POST" and ("overslaan" in request.POST or form.is_valid()):
        overgeslagen = "overslaan" in request.POST
        bewaard = deelname.answer(
            sleutel=request.COOKIES[COOKIE], item=item.id, waarde=None if overgeslagen else form.waarde,
            tekst="" if overgeslagen else form.cleaned_data.get("tekst", ""), vandaag=_today(),
        )  # fmt: skip
        return _gone(request) if bewaard is None else _next(request, bewaard, nummer)
    return _page(request, nu, "vraag", status=422 if form.errors else 200, form=form, **show_question(nu, nummer))


def _next(request: HttpRequest, nu: Open, nummer: int) -> HttpResponse:
    volgende = nummer - 1 if "terug" in request.POST else nummer + 1
    if volgende < 1:
        return redirect("meedoen")
    if volgende > len(nu.items) or "klaar" in request.POST:
        return redirect("meedoen_overzicht")
    return redirect("meedoen_vraag", volgende)


@with_link
def overzicht(request: HttpRequest, nu: Open) -> HttpResponse:
    """All answers, to look at once more; and the button that sends them."""
    if request.method != "POST":
        return _page(request, nu, "overzicht", **show_answers(nu))
    if not deelname.submit(sleutel=request.COOKIES[COOKIE], vandaag=_today()):
        return _gone(request)
    response = redirect("meedoen_bedankt")
    response.delete_cookie(COOKIE, path=PAD)
    return response


@login_not_required
@openbaar("says thank you")
@require_http_methods(["GET", "HEAD"])
def bedankt(request: HttpRequest) -> HttpResponse:
    """The answers were sent."""
    return render(request, "spiegel/meedoen/bedankt.html")


def _page(request: HttpRequest, nu: Open, sjabloon: str, status: int = 200, **context: object) -> HttpResponse:
    wie = RESPONDENTEN[nu.groep.respondent]
    algemeen = {"meting": nu.meting, "je": wie.je, "kind": wie.kind}
    return render(request, f"spiegel/meedoen/{sjabloon}.html", algemeen | context, status=status)


def _gone(request: HttpRequest) -> HttpResponse:
    request.past_niet = True  # type: ignore[attr-defined]
    response = render(request, "spiegel/meedoen/weg.html", {"titel": _("Deze link werkt niet")}, status=410)
    response.delete_cookie(COOKIE, path=PAD)
    return response


def _today() -> date:
    return klok.now().astimezone(TIJDZONE).date()
