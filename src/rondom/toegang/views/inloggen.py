"""Sign in, choose in which function to act, sign out."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from rondom.toegang.bevoegd import openbaar
from rondom.toegang.forms import Inloggen
from rondom.toegang.middleware import HOUDER


@login_not_required
@openbaar("nobody is signed in yet")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in with name and password."""
    form = Inloggen(request.POST or None)
    if request.method == "POST" and form.is_valid() and form.account is not None:
        login(request, form.account)
        return redirect(_next(request))
    status = 422 if form.errors else 200
    return render(request, "toegang/inloggen.html", {"form": form, "next": request.GET.get("next", "")}, status=status)


@openbaar("which function to act in is being chosen here")
def choose(request: HttpRequest) -> HttpResponse:
    """Choose in which function, or for which child, to act."""
    if request.method == "POST":
        keuzes = {str(a.houder) for a in getattr(request, "actors", [])}
        if request.POST.get("houder") in keuzes:
            request.session[HOUDER] = request.POST["houder"]
            return redirect("begin")
    return render(request, "toegang/kiezen.html", {"actors": getattr(request, "actors", [])})


@require_POST
@openbaar("anybody may sign out")
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def _next(request: HttpRequest) -> str:
    doel = request.POST.get("next", "")
    veilig = url_has_allowed_host_and_scheme(doel, {request.get_host()}, request.is_secure())
    return doel if veilig else "begin"
