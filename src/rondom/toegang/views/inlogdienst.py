"""To the login service of an organisation, and back."""

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from requests import RequestException

from rondom.toegang.bevoegd import openbaar, voor_tweede_stap
from rondom.toegang.organisatielogin import Organisatieverbinding, new_nonce


@login_not_required
@voor_tweede_stap
@openbaar("nobody is signed in yet")
@require_POST
def leave(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the service, with a state, a nonce and a proof key of this visitor."""
    verbinding = Organisatieverbinding(request, provider_id)
    try:
        dienst = verbinding.get_provider()
        dienst.get_oauth2_adapter = lambda _request: verbinding
        return dienst.redirect(  # type: ignore[no-any-return]
            request, AuthProcess.LOGIN, request.POST.get("next"), auth_params={"nonce": new_nonce(request)}
        )
    except SocialApp.DoesNotExist as fout:
        raise Http404 from fout
    except (RequestException, KeyError, ValueError):
        return render(request, "socialaccount/authentication_error.html", status=502)


@login_not_required
@voor_tweede_stap
@openbaar("nobody is signed in yet")
def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the service with its answer."""
    try:
        return OAuth2CallbackView.adapter_view(Organisatieverbinding(request, provider_id))(request)  # type: ignore[no-any-return]
    except SocialApp.DoesNotExist as fout:
        raise Http404 from fout
    except (RequestException, KeyError, ValueError):
        return render(request, "socialaccount/authentication_error.html", status=502)


@login_not_required
@voor_tweede_stap
@openbaar("nobody is signed in yet")
def cancelled(request: HttpRequest) -> HttpResponse:
    """Somebody stopped at the service: back to where signing in starts."""
    return redirect(settings.LOGIN_URL)
