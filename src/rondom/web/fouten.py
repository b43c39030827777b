"""What somebody sees when a page cannot be shown: plain words, the way back, and never a stack trace.

What somebody typed and what was not kept stands on the page, to copy: a form that came too late loses nothing.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import resolve_url
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

GEHEIM = ("token", "wachtwoord", "password", "code")
"""A field with one of these words in its name is never shown again."""
PLAT = "text/plain; charset=utf-8"
"""Without the charset a browser shows the accents of "vóór" as other signs."""


def page(request: HttpRequest, status: int, name: str = "", **context: object) -> HttpResponse:
    try:
        return HttpResponse(
            render_to_string(f"ui/fout/{name or status}.html", {"status": status, **context}, request), status=status
        )
    except TemplateDoesNotExist:
        return HttpResponse(_("Deze pagina is er niet of werkt nu niet."), status=status, content_type=PLAT)


@login_not_required
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return page(request, 413)
    return page(request, 400)


@login_not_required
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 403)


@login_not_required
def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(request, 403, "csrf", getypt=typed(request))


def typed(request: HttpRequest) -> list[str]:
    """The sentences in a form that was not handled: what somebody would not want to type again."""
    open_ = [w for naam, w in request.POST.items() if not any(geheim in naam.lower() for geheim in GEHEIM)]
    return [w for w in open_ if isinstance(w, str) and " " in w.strip()]


class InloggenMiddleware(LoginRequiredMiddleware):
    """Who is not signed in goes to the login page; a form that was sent too late first shows what was typed."""

    def handle_no_permission(self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]) -> Any:
        """The page that says that one was signed out, for a form; for a page the way to the login."""
        if request.method != "POST":
            return super().handle_no_permission(request, view_func)
        terug = urlsplit(request.headers.get("referer", "")).path or "/"
        context = {"getypt": typed(request), "terug": terug, "inlog_url": resolve_url(settings.LOGIN_URL)}
        return page(request, 403, "uitgelogd", **context)


FORMULIER = ("application/x-www-form-urlencoded", "multipart/form-data")
"""The kinds of content that pages read; of another kind they would see an empty form, and say nothing."""


class AndereManierMiddleware:
    """A page that cannot be asked for in this way says so in words; the answer keeps its header ``Allow``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method == "POST" and request.content_type not in FORMULIER and request.body:
            return page(request, 415)
        response = self.get_response(request)
        if response.status_code != 405 or response.content:
            return response
        uitleg = page(request, 405)
        uitleg["Allow"] = response["Allow"]
        return uitleg


@login_not_required
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 404)


@login_not_required
def server_error(request: HttpRequest) -> HttpResponse:
    # Nothing here may touch the database: it can be the very thing that failed.
    try:
        return HttpResponse(render_to_string("ui/fout/500.html", {"status": 500}), status=500)
    except Exception:  # a broken error page must not hide that there was an error
        text = _("Er ging iets mis. Uw gegevens van vóór deze stap zijn bewaard.")
        return HttpResponse(text, status=500, content_type=PLAT)
