"""What somebody sees when a page cannot be shown: plain words, the way back, and never a stack trace."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.utils.translation import gettext as _


def page(request: HttpRequest, status: int, name: str = "") -> HttpResponse:
    try:
        return HttpResponse(
            render_to_string(f"ui/fout/{name or status}.html", {"status": status}, request), status=status
        )
    except TemplateDoesNotExist:
        return HttpResponse(_("Deze pagina is er niet of werkt nu niet."), status=status, content_type="text/plain")


@login_not_required
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 400)


@login_not_required
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 403)


@login_not_required
def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(request, 403, "csrf")


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
        return HttpResponse(text, status=500, content_type="text/plain")
