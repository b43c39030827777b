"""The door for who answers with a link: no session, no login, and few tries (R225).

Stands before the middleware of sessions. Whoever is signed in in the same browser is nobody here: a session that is read
may note the moment, and that moment would lie beside the answer.
"""

from collections.abc import Callable

from allauth.core import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

PAD = "/meedoen/"
GRENS = {"meedoen": "60/15m/ip"}
"""Links that do not fit, for each address of the network: a class behind one address mistypes now and then."""


class DeelnameMiddleware:
    """Takes the session away for these pages, and counts links that do not fit. A link that fits leaves no trace."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PAD):
            return self.get_response(request)
        request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        if not _count(request, dry_run=True):
            request.COOKIES.pop("deelname", None)
            response = render(request, "spiegel/meedoen/te_vaak.html", status=429)
        else:
            response = self.get_response(request)
            if getattr(request, "past_niet", False):
                # Here the transaction of the page is over: a refusal takes back what it wrote.
                _count(request)
        response._has_been_logged = True  # type: ignore[attr-defined]  # no address with a secret in the log
        return response


def _count(request: HttpRequest, *, dry_run: bool = False) -> bool:
    gebruik = ratelimit.consume(request, app="rondom", action="meedoen", config=GRENS, dry_run=dry_run, limit_get=True)
    return gebruik is not None
