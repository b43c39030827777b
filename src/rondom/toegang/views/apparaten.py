"""Where am I signed in? Each place with the possibility to end it."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.toegang.bevoegd import openbaar, voor_tweede_stap


@voor_tweede_stap
@openbaar("the sessions of whoever is signed in, and nothing else")
def overview(request: HttpRequest) -> HttpResponse:
    """All places where this login is in use; one, or all but this one, can be ended."""
    sessies = UserSession.objects.purge_and_list(request.user)  # type: ignore[arg-type]
    if request.method == "POST":
        welke = request.POST.get("sessie")
        weg = [s for s in sessies if not s.is_current() and (welke == "anderen" or welke == str(s.pk))]
        for sessie in weg:
            sessie.end()
        messages.success(request, _("Uitgelogd op %(aantal)s plek(ken).") % {"aantal": len(weg)})
        return redirect("apparaten")
    sessies.sort(key=lambda s: s.created_at, reverse=True)
    return render(request, "toegang/apparaten.html", {"sessies": sessies})
