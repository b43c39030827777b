"""Forms of signing in: those of ``allauth`` in the words of the house."""

import base64
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm, SetPasswordForm
from allauth.mfa.adapter import get_adapter as get_mfa_adapter
from allauth.mfa.base.forms import AuthenticateForm as AuthenticateCode
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateCode
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import get_totp_secret, validate_totp_code
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from allauth.mfa.webauthn.internal import auth
from django import forms
from django.contrib.auth import password_validation
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from rondom.toegang.handelen import set_signing_in
from rondom.toegang.models import Account

_REGELS = _("Minstens 12 tekens. Een zin die u onthoudt is beter dan een moeilijk woord.")


class _EigenWoorden(forms.Form):
    """Labels and explanations of the house; no grey words inside a field."""

    WOORDEN: dict[str, Any] = {}
    UITLEG: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            veld.widget.attrs.pop("placeholder", None)
            veld.label = self.WOORDEN.get(naam, veld.label)
            veld.help_text = self.UITLEG.get(naam, "")


class Inloggen(_EigenWoorden, LoginForm):
    """Login name and password."""

    WOORDEN = {"login": _("Gebruikersnaam"), "password": _("Wachtwoord")}


class Bevestigen(_EigenWoorden, ReauthenticateForm):
    """The password once more, before something of the login is changed."""

    WOORDEN = {"password": _("Wachtwoord")}


class WachtwoordWijzigen(_EigenWoorden, ChangePasswordForm):
    """Another password."""

    WOORDEN = {
        "oldpassword": _("Wachtwoord van nu"),
        "password1": _("Nieuw wachtwoord"),
        "password2": _("Nieuw wachtwoord, nog een keer"),
    }
    UITLEG = {"password1": _REGELS}


class WachtwoordInstellen(_EigenWoorden, SetPasswordForm):
    """A first password."""

    WOORDEN = {"password1": _("Nieuw wachtwoord"), "password2": _("Nieuw wachtwoord, nog een keer")}
    UITLEG = {"password1": _REGELS}


_CODE = {"code": _("Code")}


class Code(_EigenWoorden, AuthenticateCode):
    """A code of the app, or a recovery code."""

    WOORDEN = _CODE
    UITLEG = {"code": _("De zes cijfers uit uw app, of een van uw herstelcodes.")}


class CodeOpnieuw(_EigenWoorden, ReauthenticateCode):
    """The same, before something of the login is changed."""

    WOORDEN = _CODE
    UITLEG = Code.UITLEG


class AppInstellen(_EigenWoorden, ActivateTOTPForm):
    """The first code of an app shows that it is set up well."""

    WOORDEN = _CODE
    UITLEG = {"code": _("De zes cijfers die de app nu toont.")}


def _sturdy(clean: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """What a browser sends as the answer of a passkey can be anything: whatever cannot be read is a wrong answer."""

    @wraps(clean)
    def guarded(form: Any) -> Any:
        try:
            return clean(form)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as fout:
            raise get_mfa_adapter().validation_error("incorrect_code") from fout

    return guarded


class PasskeyToevoegen(_EigenWoorden, AddWebAuthnForm):
    """A new passkey; always one that can sign in by itself."""

    WOORDEN = {"name": _("Naam van deze passkey")}
    UITLEG = {"name": _("Zo herkent u hem later, bijvoorbeeld ‘laptop van school’.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].widget = forms.HiddenInput()
        self.fields["passwordless"].initial = True

    @_sturdy
    def clean(self) -> dict[str, Any]:
        return super().clean() or {}


class PasskeyNaam(_EigenWoorden, EditWebAuthnForm):
    """Another name for a passkey."""

    WOORDEN = {"name": _("Naam van deze passkey")}


class PasskeyInloggen(LoginWebAuthnForm):
    """A passkey says itself whose it is; the database opens that login's passkeys to check it."""

    @_sturdy
    def clean_credential(self) -> Authenticator:
        """Raises ``ValidationError`` for a passkey that is nobody's."""
        set_signing_in(auth.extract_user_from_response(self.cleaned_data["credential"]).pk)
        return super().clean_credential()


class PasskeyStap(AuthenticateWebAuthnForm):
    """A passkey as second step."""

    @_sturdy
    def clean_credential(self) -> Authenticator:
        return super().clean_credential()


class PasskeyOpnieuw(ReauthenticateWebAuthnForm):
    """A passkey once more, before something of the login is changed."""

    @_sturdy
    def clean_credential(self) -> Authenticator:
        return super().clean_credential()


class WachtwoordVergeten(forms.Form):
    """Ask a link by mail; the answer is the same whoever asks."""

    gebruikersnaam = forms.CharField(label=_("Gebruikersnaam"), max_length=150)


class NieuwWachtwoord(forms.Form):
    """A password, twice, by the rules of the house."""

    wachtwoord = forms.CharField(
        label=_("Nieuw wachtwoord"),
        help_text=_REGELS,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    nog_een_keer = forms.CharField(
        label=_("Nieuw wachtwoord, nog een keer"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_wachtwoord(self) -> str:
        """By the rules of the house."""
        wachtwoord: str = self.cleaned_data["wachtwoord"]
        password_validation.validate_password(wachtwoord)
        return wachtwoord

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("wachtwoord") and gegevens["wachtwoord"] != gegevens.get("nog_een_keer"):
            self.add_error("nog_een_keer", _("Dit is niet twee keer hetzelfde."))
        return gegevens


class FactorVervangen(forms.Form):
    """Password and the first code of a new app, in one step: half of it changes nothing."""

    wachtwoord = forms.CharField(
        label=_("Wachtwoord"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    code = forms.CharField(label=_("Code"), help_text=AppInstellen.UITLEG["code"], max_length=10)

    def __init__(self, *args: Any, account: Account, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account, self.request = account, request
        self.geheim = get_totp_secret()

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if not self.errors:
            adapter = get_account_adapter(self.request)
            naam = self.account.gebruikersnaam
            gevonden = adapter.authenticate(self.request, username=naam, password=gegevens["wachtwoord"])
            if gevonden is None or gevonden.pk != self.account.pk:
                raise adapter.validation_error("incorrect_password")
            if not validate_totp_code(self.geheim, gegevens["code"]):
                raise adapter.validation_error("incorrect_code")
        return gegevens

    def square(self) -> str:
        """The key as a picture to scan, as a data address."""
        adapter = get_mfa_adapter()
        svg = adapter.build_totp_svg(adapter.build_totp_url(self.account, self.geheim))
        return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
