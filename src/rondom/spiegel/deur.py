"""The door for who answers with a link: no session, no login, and few tries (R225).

Stands before the middleware of sessions. Whoever is signed in in the same browser is nobody here: a session that is read
may note the moment, and that moment would lie beside the answer.
"""

from collections.abc import Callable

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac

PAD = "/meedoen/"
POGINGEN, DUUR = 60, 15 * 60
"""Links that do not fit, in so many seconds, for each address of the network: a class behind one address mistypes too."""


class DeelnameMiddleware:
    """Takes the session away for these pages, and counts links that do not fit. A link that fits leaves no trace."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PAD):
            return self.get_response(request)
        request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        if not _may_try(request):
            request.COOKIES.pop("deelname", None)
            response = render(request, "spiegel/meedoen/te_vaak.html", status=429)
        else:
            response = self.get_response(request)
            if getattr(request, "past_niet", False):
                # Here the transaction of the page is over: a refusal takes back what it wrote.
                _note_try(request)
        response._has_been_logged = True  # type: ignore[attr-defined]  # no address with a secret in the log
        return response


def _tries(request: HttpRequest) -> str:
    """Where the tries of an address of the network are counted; the address itself is not kept."""
    adres: str = get_adapter().get_client_ip(request)
    return f"meedoen:{salted_hmac('rondom.meedoen', adres, algorithm='sha256').hexdigest()}"


def _may_try(request: HttpRequest) -> bool:
    return int(cache.get(_tries(request), 0)) < POGINGEN


def _note_try(request: HttpRequest) -> None:
    sleutel = _tries(request)
    if not cache.add(sleutel, 1, DUUR):
        cache.incr(sleutel)
