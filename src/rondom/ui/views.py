"""The gallery: every component with its code, for whoever builds a page."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rondom.ui import voorbeelden


@login_not_required
@require_GET
def galerij(request: HttpRequest) -> HttpResponse:
    """All components with fictional content; only where no real data is (demo and development)."""
    if not (settings.DEBUG or getattr(settings, "DEMO", False)):
        raise Http404
    return render(request, "ui/galerij.html", voorbeelden.page(request))
