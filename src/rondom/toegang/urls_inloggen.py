"""Addresses of signing in. Views are those of ``allauth`` under names that it looks for; none of them opens a dossier.

There is no address to sign up: a login is made by an administrator.
"""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.contrib.auth.decorators import login_not_required
from django.urls import path

from rondom.toegang.bevoegd import openbaar, voor_tweede_stap
from rondom.toegang.views import apparaten, binnenkomen, inlogdienst, wachtwoord

_EIGEN = "the login of whoever is signed in, and nothing else"
_BINNENKOMEN = "nobody is signed in yet"


def _eigen(view: Any) -> Any:
    return voor_tweede_stap(openbaar(_EIGEN)(view))


def _binnenkomen(view: Any) -> Any:
    return login_not_required(voor_tweede_stap(openbaar(_BINNENKOMEN)(view)))


urlpatterns = [
    path("inloggen/", _binnenkomen(account.login), name="account_login"),
    path("inloggen/tweede-stap/", _binnenkomen(mfa.authenticate), name="mfa_authenticate"),
    path("inloggen/passkey/", _binnenkomen(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("inloggen/vergeten/", wachtwoord.forgotten, name="account_reset_password"),
    path("inloggen/nieuw/<str:sleutel>/", wachtwoord.set_first, name="wachtwoord_nieuw"),
    path("inloggen/herstel/<str:sleutel>/", wachtwoord.replace_factor, name="factor_vervangen"),
    path("inloggen/organisatie/<str:provider_id>/", inlogdienst.leave, name="openid_connect_login"),
    path("inloggen/organisatie/<str:provider_id>/terug/", inlogdienst.come_back, name="openid_connect_callback"),
    path("inloggen/organisatie/", inlogdienst.cancelled, name="socialaccount_login_cancelled"),
    path("uitnodiging/", binnenkomen.come_in, name="uitnodiging"),
    path("uitnodiging/<str:sleutel>/", binnenkomen.open_link, name="uitnodiging_openen"),
    path("inlog/", _eigen(mfa.index), name="mfa_index"),
    path("inlog/bevestigen/", _eigen(account.reauthenticate), name="account_reauthenticate"),
    path("inlog/bevestigen/code/", _eigen(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("inlog/bevestigen/passkey/", _eigen(passkeys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("inlog/wachtwoord/", _eigen(account.password_change), name="account_change_password"),
    path("inlog/wachtwoord/eerste/", _eigen(account.password_set), name="account_set_password"),
    path("inlog/app/", _eigen(totp.activate_totp), name="mfa_activate_totp"),
    path("inlog/app/weg/", _eigen(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("inlog/codes/", _eigen(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("inlog/codes/nieuw/", _eigen(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("inlog/codes/bestand/", _eigen(codes.download_recovery_codes), name="mfa_download_recovery_codes"),
    path("inlog/passkeys/", _eigen(passkeys.list_webauthn), name="mfa_list_webauthn"),
    path("inlog/passkeys/nieuw/", _eigen(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path("inlog/passkeys/<int:pk>/weg/", _eigen(passkeys.remove_webauthn), name="mfa_remove_webauthn"),
    path("inlog/passkeys/<int:pk>/naam/", _eigen(passkeys.edit_webauthn), name="mfa_edit_webauthn"),
    path("inlog/apparaten/", apparaten.overview, name="apparaten"),
]
