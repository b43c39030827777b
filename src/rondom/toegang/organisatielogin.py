"""Signing in through an organisation: what its service says is checked, and only ever leads to a login that exists.

The service proves who somebody is; the roles are Rondom's own. The organisation that the service names must be one in
which that person has a function today. Nothing is created but the link between the service's key and the login.
"""

import secrets
from typing import Any
from uuid import UUID

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.db import connection
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse

from rondom.kern.inloggen import Methode
from rondom.netwerk.models import Functie
from rondom.toegang import klok
from rondom.toegang.handelen import TIJDZONE, set_signing_in
from rondom.toegang.models import Account
from rondom.toegang.sessies import note_method

NONCE = "inlogdienst_nonce"


class Organisatieadapter(DefaultSocialAccountAdapter):
    """Where ``allauth`` asks about logins of other services."""

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        """The services of the installation's file, and no others."""
        gevonden = [SocialApp(provider="openid_connect", **dienst) for dienst in settings.INLOGDIENSTEN]
        return [
            a for a in gevonden if provider in (None, a.provider, a.provider_id) and client_id in (None, a.client_id)
        ]

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the login this belongs to, or stop with a page that says so. Nothing the service told is kept."""
        claims = sociallogin.account.extra_data["id_token"]
        dienst = sociallogin.provider.app.settings
        account = _linked(sociallogin.account) or _named(claims, dienst)
        if account is None or not account.is_active or not _works_there(account, claims, dienst):
            raise ImmediateHttpResponse(render(request, "toegang/inlogdienst_onbekend.html", status=403))
        set_signing_in(account.pk)
        sociallogin.account.extra_data = {}
        if sociallogin.account.pk is None:
            sociallogin.account.user = account
            sociallogin.account.save()
        sociallogin.user = account
        note_method(request.session, account.pk, _method(claims, dienst))


class Organisatieverbinding(OpenIDConnectOAuth2Adapter):
    """Talks to one service: signature, issuer, receiver, time and nonce are always checked."""

    def complete_login(self, request: HttpRequest, app: SocialApp, token: Any, **kwargs: Any) -> SocialLogin:
        bewijs = kwargs["response"].get("id_token")
        if not bewijs:
            raise OAuth2Error("no id_token")
        if not secrets.compare_digest(
            self._nonce_in(app, bewijs), request.session.pop(NONCE, "") or secrets.token_hex()
        ):
            raise OAuth2Error("nonce does not fit")
        return super().complete_login(request, app, token, **kwargs)

    def _nonce_in(self, app: SocialApp, bewijs: str) -> str:
        gegevens = self._decode_id_token(app, bewijs)
        self._gelezen = (bewijs, gegevens)
        return str(gegevens.get("nonce", ""))

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        eerder = getattr(self, "_gelezen", None)
        if eerder and eerder[0] == id_token:
            return dict(eerder[1])
        config = self.openid_config
        if config["issuer"].rstrip("/") != app.settings["server_url"]:
            raise OAuth2Error("another issuer than the one of this service")
        try:
            gelezen: dict[str, Any] = jwtkit.verify_and_decode(
                credential=id_token,
                keys_url=config["jwks_uri"],
                issuer=config["issuer"],
                audience=app.client_id,
                lookup_kid=jwtkit.lookup_kid_jwk,
            )
        except KeyError as fout:
            raise OAuth2Error("a token or a list of keys without what it must hold") from fout
        return gelezen

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return request.build_absolute_uri(reverse("openid_connect_callback", args=[self.provider_id]))


def new_nonce(request: HttpRequest) -> str:
    """A nonce for one attempt, kept in the session of this visitor."""
    nonce: str = secrets.token_urlsafe(24)
    request.session[NONCE] = nonce
    return nonce


def _linked(gevonden: SocialAccount) -> Account | None:
    """The login that was linked to this key of the service before."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT toegang_koppeling(%s, %s)", [gevonden.provider, gevonden.uid])
        (pk,) = cursor.fetchone()
    if pk is None:
        return None
    set_signing_in(pk)
    gevonden.pk = SocialAccount.objects.values_list("pk", flat=True).get(provider=gevonden.provider, uid=gevonden.uid)
    gevonden.user_id = pk
    return Account.objects.filter(pk=pk).first()


def _named(claims: dict[str, Any], dienst: dict[str, Any]) -> Account | None:
    """The login that the service names, the first time."""
    naam = claims.get(dienst["gebruiker"])
    if (
        not isinstance(naam, str)
        or not naam
        or (dienst["gebruiker"] == "email" and claims.get("email_verified") is False)
    ):
        return None
    return Account.objects.filter(gebruikersnaam__iexact=naam).first()


def _works_there(account: Account, claims: dict[str, Any], dienst: dict[str, Any]) -> bool:
    """Has this person a function today in the organisation that the service names?"""
    genoemd = claims.get(dienst["claim"])
    waarden = [str(w) for w in (genoemd if isinstance(genoemd, list) else [genoemd]) if w]
    if dienst["waarde"]:
        waarden = [w for w in waarden if w == dienst["waarde"]]
    if not waarden or not account.persoon_id:
        return False
    return _functions_in(waarden, dienst["koppeling"]).filter(persoon=account.persoon_id).exists()


def _functions_in(waarden: list[str], koppeling: str) -> QuerySet[Functie]:
    dag = klok.now().astimezone(TIJDZONE).date()
    nu = Functie.objects.filter(vanaf__lte=dag).filter(Q(tot__isnull=True) | Q(tot__gt=dag))
    if koppeling == "organisatie":
        return nu.filter(organisatie__in=_uuids(waarden))
    # A BRIN of four characters is the institution; six names one location of it.
    vorm = Q()
    for w in waarden:
        vorm |= Q(organisatie__school__brin__istartswith=w) if len(w) == 4 else Q(organisatie__school__brin__iexact=w)
    return nu.filter(vorm)


def _uuids(waarden: list[str]) -> list[UUID]:
    goed = []
    for w in waarden:
        try:
            goed.append(UUID(w))
        except ValueError:
            continue
    return goed


def _method(claims: dict[str, Any], dienst: dict[str, Any]) -> Methode:
    """Did the service say that a second step was taken, in a way that this installation accepts?"""
    amr = claims.get("amr") or []
    gezegd = {str(claims.get("acr", "")), *([amr] if isinstance(amr, str) else [str(a) for a in amr])}
    return Methode.ORGANISATIE_STERK if gezegd & set(dienst["tweede_stap"]) else Methode.ORGANISATIE
