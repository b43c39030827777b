"""Which headers does every page carry? What a browser may load, keep and tell others. Nothing inline runs."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

BELEID: dict[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the square of an authenticator app is drawn into the page
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}
"""The content security policy but for ``form-action``, which follows from the login services of this installation."""

NIET_NODIG = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
    "gyroscope", "magnetometer", "microphone", "midi", "payment", "usb", "xr-spatial-tracking",
)  # fmt: skip


def content_policy() -> str:
    """The value of Content-Security-Policy."""
    formulieren = " ".join(["'self'", *getattr(settings, "INLOGDIENST_ADRESSEN", [])])
    return "; ".join(f"{naam} {waarde}" for naam, waarde in (BELEID | {"form-action": formulieren}).items())


class KopregelMiddleware:
    """Adds what Django's own middleware does not. A page is never kept, unless its view says otherwise."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.vast = {
            "Content-Security-Policy": content_policy(),
            "Permissions-Policy": ", ".join(f"{naam}=()" for naam in NIET_NODIG),
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Frame-Options": settings.X_FRAME_OPTIONS,
            "Cache-Control": "no-store",
        }

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for naam, waarde in self.vast.items():
            response.headers.setdefault(naam, waarde)
        return response
