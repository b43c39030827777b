"""A first or a new password, by a link that only the person has."""

from allauth.account.adapter import get_adapter
from allauth.mfa.totp.internal.auth import clear_totp_secret
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.toegang import klok
from rondom.toegang.bevoegd import openbaar, voor_tweede_stap
from rondom.toegang.inlogforms import FactorVervangen, NieuwWachtwoord, WachtwoordVergeten
from rondom.toegang.services import account as accounts
from rondom.toegang.services import factorherstel


@login_not_required
@voor_tweede_stap
@openbaar("nobody is signed in yet")
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask a link by mail. What is answered is the same for a name that exists and one that does not."""
    form = WachtwoordVergeten(request.POST or None)
    if request.method == "POST" and form.is_valid():
        naam = form.cleaned_data["gebruikersnaam"]
        if not accounts.ask_link(gebruikersnaam=naam, request=request, moment=klok.now()):
            form.add_error(None, _("U vraagt dit te vaak achter elkaar. Wacht een kwartier en probeer het opnieuw."))
        else:
            return render(request, "toegang/wachtwoord_gevraagd.html")
    return render(request, "toegang/wachtwoord_vergeten.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
@voor_tweede_stap
@openbaar("the link is the proof")
def set_first(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Set the password with the link of an invitation. Signing in follows, with the second step."""
    uitnodiging = accounts.find_invitation(sleutel, klok.now())
    if uitnodiging is None:
        return render(request, "toegang/link_verlopen.html", status=410)
    form = NieuwWachtwoord(request.POST or None)
    if request.method == "POST" and form.is_valid():
        accounts.accept(uitnodiging=uitnodiging, wachtwoord=form.cleaned_data["wachtwoord"], moment=klok.now())
        if uitnodiging.account:
            get_adapter().clear_attempts(request, uitnodiging.account.gebruikersnaam)
        messages.success(request, _("Uw wachtwoord is ingesteld. Log nu in."))
        return redirect("account_login")
    naam = uitnodiging.account.gebruikersnaam if uitnodiging.account else ""
    context = {"form": form, "gebruikersnaam": naam}
    return render(request, "toegang/wachtwoord_nieuw.html", context, status=422 if form.errors else 200)


@login_not_required
@voor_tweede_stap
@openbaar("the link, the password and two administrators are the proof")
def replace_factor(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Replace a lost second step, after two administrators said so: password and the first code of a new app."""
    herstel = factorherstel.find_confirmed(sleutel, klok.now())
    if herstel is None:
        return render(request, "toegang/link_verlopen.html", status=410)
    form = FactorVervangen(request.POST or None, account=herstel.account, request=request)
    if request.method == "POST" and form.is_valid():
        factorherstel.complete(herstel=herstel, geheim=form.geheim, moment=klok.now())
        clear_totp_secret(request)
        messages.success(request, _("De nieuwe app is ingesteld. Log nu in."))
        return redirect("account_login")
    # Always 200: a response of 400 and up would take back that this attempt was counted.
    return render(request, "toegang/factor_vervangen.html", {"form": form, "vierkant": form.square()})
