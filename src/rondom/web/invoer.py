"""What no keyboard types: the NUL character, which PostgreSQL keeps in no text.

In an address it is taken out: that page is asked for, not written. In a form it stays where it is, so that the field
itself can say what is wrong; a search or a draft takes it out by itself.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

NUL = "\x00"


class ZonderNulMiddleware:
    """Takes NUL out of what was asked for in the address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "%00" in request.META.get("QUERY_STRING", ""):
            request.GET = _without(request.GET)  # type: ignore[assignment]
        return self.get_response(request)


def _without(gevraagd: QueryDict) -> QueryDict:
    schoon = QueryDict(mutable=True)
    for naam, waarden in gevraagd.lists():
        schoon.setlist(naam.replace(NUL, ""), [w.replace(NUL, "") for w in waarden])
    return schoon
