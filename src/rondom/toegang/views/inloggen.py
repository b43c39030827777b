"""Choose in which function to act, and sign out. Signing in itself is done by ``allauth``."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rondom.toegang.bevoegd import openbaar, voor_tweede_stap
from rondom.toegang.handelen import Handelend, set_actor
from rondom.toegang.laden import log
from rondom.toegang.middleware import HOUDER
from rondom.toegang.selectors_uitnodiging import list_plekken


@openbaar("which function to act in is being chosen here")
def choose(request: HttpRequest) -> HttpResponse:
    """Choose in which function, or for which child, to act."""
    if request.method == "POST":
        keuzes = {str(a.houder) for a in getattr(request, "actors", [])}
        if request.POST.get("houder") in keuzes:
            request.session[HOUDER] = request.POST["houder"]
            _log_choice(request, next(a for a in request.actors if str(a.houder) == request.POST["houder"]))  # type: ignore[attr-defined]
            return redirect("begin")
    actors = getattr(request, "actors", [])
    kinderen = {p.door.houder: p.kind for p in list_plekken(actors, None)}
    rijen = [(a, kinderen.get(a.houder, "")) for a in actors]
    return render(request, "toegang/kiezen.html", {"keuzes": rijen})


def _log_choice(request: HttpRequest, door: Handelend) -> None:
    """In which function somebody goes on is a line of the access log (R012)."""
    set_actor(door.houder, door.moment, door.account)
    log(door=door, actie="gekozen", object_soort=door.soort.value, objecten=[door.houder], doel="inloggen")


@require_POST
@voor_tweede_stap
@openbaar("anybody may sign out")
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)
