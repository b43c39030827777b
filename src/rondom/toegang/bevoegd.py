"""Which right does a page need? Every view of the house says so; the test on all URLs refuses one that does not."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from rondom.kern.inzage import SCHERM
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd


class Verzoek(HttpRequest):
    """A request of somebody who is signed in and acts in one function or place in a family."""

    door: Handelend
    actors: list[Handelend]


View = Callable[..., HttpResponseBase]


def vereist(*bevoegdheden: Bevoegdheid) -> Callable[[View], View]:
    """Only for who has one of these rights in the function in which he or she acts; others get the same as for absent.

    Somebody with several functions who has not chosen yet is sent to choose.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.door is None:
                return redirect("toegang:kiezen")
            if not any(request.door.mag(b) for b in bevoegdheden):
                raise Geweigerd(SCHERM, None)
            return view(request, *args, **kwargs)

        guarded.bevoegdheden = bevoegdheden  # type: ignore[attr-defined]
        return guarded

    return decorate


def openbaar(reden: str) -> Callable[[View], View]:
    """A page that needs no function, with the reason why."""

    def decorate(view: View) -> View:
        view.openbaar = reden  # type: ignore[attr-defined]
        return view

    return decorate


def voor_tweede_stap(view: View) -> View:
    """A page that is open to who still has to take the second step: those of signing in itself, and of signing out."""
    view.voor_tweede_stap = True  # type: ignore[attr-defined]
    return view
