"""Where ``allauth`` asks the house: who may come in, what is said, what is mailed, how secrets are kept.

Messages never say whether a login exists. Mails hold no name, no function and nothing of a child.
"""

import logging
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rondom.kern.inloggen import Methode, second_step_needed
from rondom.toegang import geheim, klok
from rondom.toegang.handelen import set_signing_in
from rondom.toegang.models import Account
from rondom.toegang.selectors import roles_of
from rondom.toegang.sessies import methods_of
from rondom.toegang.tasks import address_of

logger = logging.getLogger(__name__)
VERS = 300
"""Seconds after a step of signing in during which no step has to be repeated."""

GEDAAN = {
    "mfa/messages/totp_activated.txt": _("De app is ingesteld als tweede stap."),
    "mfa/messages/totp_deactivated.txt": _("De app is geen tweede stap meer."),
    "mfa/messages/webauthn_added.txt": _("De passkey is toegevoegd."),
    "mfa/messages/webauthn_removed.txt": _("De passkey is weggehaald."),
    "mfa/messages/recovery_codes_generated.txt": _("Er zijn nieuwe herstelcodes. Oude codes werken niet meer."),
    "account/messages/password_changed.txt": _("Uw wachtwoord is veranderd."),
    "account/messages/password_set.txt": _("Uw wachtwoord is ingesteld."),
}
"""What the house says after a step of ``allauth``; about other steps it says nothing."""

_ONJUIST = _("Gebruikersnaam en wachtwoord horen niet bij elkaar. Probeer het opnieuw.")
_OP_SLOT = _(
    "Er is te vaak geprobeerd om in te loggen. Wacht 15 minuten en probeer het dan opnieuw."
    " Wat u in Rondom had bewaard, blijft bewaard."
)


class TweedeStap(AuthenticateStage):
    """Asks the second step of who has one, unless an organisation vouched for its own."""

    def _should_handle(self, request: HttpRequest) -> bool:
        if self.login.user is not None and methods_of(request.session, self.login.user.pk) & {
            Methode.ORGANISATIE_STERK
        }:
            return False
        return bool(super()._should_handle(request))


class Inlogadapter(DefaultAccountAdapter):
    """Passwords, messages and mails."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _ONJUIST,
        "invalid_login": _ONJUIST,
        "too_many_login_attempts": _OP_SLOT,
        "rate_limited": _("U vraagt dit te vaak achter elkaar. Wacht een paar minuten en probeer het opnieuw."),
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "enter_current_password": _("Dit wachtwoord klopt niet."),
        "incorrect_code": _(
            "Deze code klopt niet of is al gebruikt. Wacht op de volgende code en probeer het opnieuw."
        ),
        "invalid_password_reset": _("Deze link werkt niet meer. Vraag een nieuwe aan."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        """Only a login that is in use: one that was ended answers as one that never was."""
        account = super().authenticate(request, **credentials)
        return account if account is not None and account.is_active else None

    def get_login_stages(self) -> list[str]:
        """Those of the library, with our own answer to who is asked a second step."""
        stap = f"{TweedeStap.__module__}.{TweedeStap.__name__}"
        return [stap if s == "allauth.mfa.stages.AuthenticateStage" else s for s in super().get_login_stages()]

    def pre_login(self, request: HttpRequest, user: Account, **kwargs: Any) -> HttpResponse | None:
        set_signing_in(user.pk)
        return super().pre_login(request, user, **kwargs)

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> HttpResponse:
        messages.error(request, str(_ONJUIST))
        return redirect("account_login")

    def set_password(self, user: Account, password: str) -> None:
        user.set_password(password)
        user.save(update_fields=["password"])

    def clear_attempts(self, request: HttpRequest, naam: str) -> None:
        """Open a name again that was closed by wrong passwords: its owner has just proven to be it in another way."""
        self._delete_login_attempts_cached_email(request, username=naam)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Repeat a step before changing one, unless signing in was a moment ago."""
        stappen = get_authentication_records(self.request, self.request.user)
        return not stappen or time.time() - max(s["at"] for s in stappen) > VERS

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        tekst = message or GEDAAN.get(message_template or "")
        if tekst:
            messages.add_message(request, level, str(tekst), extra_tags=extra_tags)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """After this transaction; a mail that cannot be sent is logged and breaks nothing."""
        mail = self.render_mail(template_prefix, email, context)

        def send() -> None:
            try:
                mail.send()
            except OSError:
                logger.exception("a mail about signing in could not be sent")

        transaction.on_commit(send)

    def send_notification_mail(
        self, template_prefix: str, user: Account, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Every change of a login is told in the same words."""
        adres = address_of(user)
        if adres:
            self.send_mail("toegang/mail/inlog_gewijzigd", adres, {})

    def format_email_subject(self, subject: str) -> str:
        return subject


class Factoradapter(DefaultMFAAdapter):
    """Second steps: secrets closed, and compulsory for who works with other people's data."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": Inlogadapter.error_messages["incorrect_code"],
        "cannot_delete_authenticator": _("U hebt een tweede stap nodig. Stel eerst een andere in."),
    }

    def encrypt(self, text: str) -> str:
        return geheim.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return geheim.decrypt(encrypted_text)

    def get_totp_issuer(self) -> str:
        return "Rondom"

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last second step of somebody who needs one stays."""
        over = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=("totp", "webauthn"))
        return over.exclude(pk=authenticator.pk).exists() or not second_step_needed(
            roles_of(authenticator.user, klok.now())
        )

    def generate_authenticator_name(self, user: Account, type: str) -> str:  # noqa: A002 (allauth's own name)
        aantal = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Passkey %(nummer)s") % {"nummer": aantal + 1}

    def _get_site_name(self) -> str:
        return "Rondom"
