"""One transaction per request, in which the database knows who acts and when; refusals are logged afterwards."""

from collections.abc import Callable
from uuid import UUID

from allauth.account.internal.stagekit import unstash_login
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from rondom.kern.inloggen import Inlogfeiten, beoordeel
from rondom.kern.inzage import SCHERM, hides_refusal
from rondom.kern.oordeel import Uitkomst
from rondom.toegang import klok, sessies
from rondom.toegang.handelen import Handelend, set_actor, set_signing_in
from rondom.toegang.laden import Geweigerd, begin_page, log, log_again
from rondom.toegang.selectors import list_actors
from rondom.toegang.spoor import tracing

HOUDER = "houder"
"""Session key: the function or place in a family in which this visitor acts."""

FOUT_IN_FORMULIER = 422
"""A page again, with what is wrong in its form."""

Antwoorder = Callable[[HttpRequest], HttpResponse]


class SessieMiddleware:
    """Ends a session that lasted too long; the request goes on as that of a visitor."""

    def __init__(self, get_response: Antwoorder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and sessies.has_ended(request.session):
            logout(request)
            request.session[sessies.VERLOPEN] = True
        return self.get_response(request)


class HandelendMiddleware:
    """Sets ``request.door`` (None for a visitor who is not signed in or has not chosen) and the transaction around it.

    A response of 400 and up rolls back: what was refused or failed leaves nothing half done. What such a page showed of a
    dossier stays in the access log.
    """

    def __init__(self, get_response: Antwoorder) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begin_page()
        with tracing(request.headers.get("traceparent", "")):
            with transaction.atomic():
                request.door = find_actor(request)  # type: ignore[attr-defined]
                response = self.get_response(request)
                if response.status_code >= 400:
                    transaction.set_rollback(True)
            weigering = getattr(request, "weigering", None)
            if weigering is not None:
                _log_refusal(request, weigering)
            elif response.status_code == FOUT_IN_FORMULIER and request.door is not None:  # type: ignore[attr-defined]
                _log_shown(request.door)  # type: ignore[attr-defined]
        return response

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponse | None:
        """Who needs a second step and has taken none, is led to it from every page but those of signing in."""
        if getattr(request, "tweede_stap_nodig", None) and not getattr(view, "voor_tweede_stap", False):
            return redirect("mfa_index")
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Remember a refusal, so that it can be logged after the rollback."""
        if isinstance(exception, Geweigerd):
            request.weigering = exception  # type: ignore[attr-defined]


def find_actor(request: HttpRequest) -> Handelend | None:
    """Who acts in this request, from login and session; tells the database."""
    moment = klok.now(request.session)
    if not request.user.is_authenticated:
        set_actor(None, moment)
        if (bezig := unstash_login(request, peek=True)) and bezig.user is not None:
            set_signing_in(bezig.user.pk)
        return None
    set_actor(None, moment, request.user.pk)
    actors = list_actors(request.user, moment)  # type: ignore[arg-type]
    request.actors = actors  # type: ignore[attr-defined]
    rollen = frozenset(a.rol for a in actors)
    oordeel = beoordeel(Inlogfeiten(rollen, sessies.methods_of(request.session, request.user.pk)))
    if oordeel.uitkomst is not Uitkomst.TOEGESTAAN:
        request.tweede_stap_nodig = oordeel  # type: ignore[attr-defined]
        return None
    gekozen = request.session.get(HOUDER)
    door = next((a for a in actors if str(a.houder) == gekozen), actors[0] if len(actors) == 1 else None)
    if door is not None:
        set_actor(door.houder, moment, request.user.pk)
    return door


def _log_shown(door: Handelend) -> None:
    with transaction.atomic():
        set_actor(door.houder, door.moment, door.account)
        log_again(door)


def _log_refusal(request: HttpRequest, weigering: Geweigerd) -> None:
    door: Handelend | None = getattr(request, "door", None)
    if door is None:
        return
    soort, dossier, objecten, doel = _told_of(request, weigering)
    with transaction.atomic():
        set_actor(door.houder, door.moment, door.account)
        log(
            door=door,
            actie="geweigerd",
            object_soort=soort,
            objecten=objecten,
            doel=doel,
            dossier=dossier,
            geslaagd=False,
        )


def _told_of(request: HttpRequest, weigering: Geweigerd) -> tuple[str, UUID | None, list[UUID], str]:
    """What the line of a refusal says: kind, dossier, keys, and the page. Of a page that was refused as such only its room,
    so that one of safety reads as any other page (``kern.inzage``)."""
    adres = request.resolver_match
    nodig = getattr(adres.func, "bevoegdheden", ()) if adres else ()
    if weigering.object_soort == SCHERM or hides_refusal(weigering.object_soort, nodig):
        return SCHERM, None, [], adres.app_name if adres else ""
    objecten = [weigering.object_id] if weigering.object_id else []
    return weigering.object_soort, weigering.dossier, objecten, (adres.view_name if adres else "")[:60]
