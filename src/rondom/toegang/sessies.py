"""How long does a session last, and how was it begun? Kept in the session itself, so a request asks the database nothing.

The limits are dated parameters of the region (``sessie_rust_minuten``, ``sessie_max_minuten``) as they were when somebody
signed in. A session without these notes was not begun by signing in and has ended.
"""

import time
from typing import Any
from uuid import UUID

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.utils import timezone

from rondom.kern.inloggen import Methode
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.models import Account

SLEUTEL = "sessie"
WIJZE = "inlogwijze"
"""Session key: whose, and which method that allauth does not know (the demo, an organisation that vouches)."""
VERLOPEN = "sessie_verlopen"
NOTEREN = 60
"""Seconds between two notes of the last action: a note is a write."""

_METHODEN = {
    "password": Methode.WACHTWOORD,
    "password_reset": Methode.WACHTWOORD,
    "totp": Methode.APP,
    "webauthn": Methode.PASSKEY,
    "recovery_codes": Methode.HERSTELCODE,
    "socialaccount": Methode.ORGANISATIE,
}


def begin(sessie: Any, account: Account) -> None:
    """Note when the session began and how long it may last."""
    nu = time.time()
    regio = (
        Functie.objects.filter(persoon=account.persoon_id).values_list("organisatie__regio", flat=True).first()
        if account.persoon_id
        else None
    )
    parameters: Parameters = read_parameters(regio) if regio else STANDAARD
    dag = timezone.now().astimezone(TIJDZONE).date()
    sessie[SLEUTEL] = {
        "begin": nu,
        "laatst": nu,
        "rust": parameters.op("sessie_rust_minuten", dag) * 60,
        "max": parameters.op("sessie_max_minuten", dag) * 60,
    }


def has_ended(sessie: Any, nu: float | None = None) -> bool:
    """Is it over: nothing was done for too long, or it lasted too long? Notes that something was done now."""
    nu = time.time() if nu is None else nu
    stand = sessie.get(SLEUTEL)
    if stand is None or nu - stand["begin"] > stand["max"] or nu - stand["laatst"] > stand["rust"]:
        return True
    if nu - stand["laatst"] > NOTEREN:
        sessie[SLEUTEL] = stand | {"laatst": nu}
    return False


def methods_of(sessie: Any, account: UUID) -> frozenset[Methode]:
    """The methods by which this account was proven since signing in."""
    gevonden = set()
    if sessie.get("account_authentication_methods_user") == str(account):
        for stap in sessie.get(AUTHENTICATION_METHODS_SESSION_KEY) or []:
            soort = stap.get("type") if stap.get("method") == "mfa" else stap.get("method")
            if soort in _METHODEN:
                gevonden.add(_METHODEN[soort])
    van, wijze = sessie.get(WIJZE) or ("", "")
    if van == str(account) and (wijze != Methode.DEMO or settings.DEMO):
        gevonden.add(Methode(wijze))
    return frozenset(gevonden)


def note_method(sessie: Any, account: UUID, methode: Methode) -> None:
    """Note a method that the library does not know, for this account alone."""
    sessie[WIJZE] = [str(account), methode.value]


def note_second_step(sessie: Any, account: UUID, soort: str = "totp") -> None:
    """Note that a second step was taken: when it was just set up, and for yardsticks and tests."""
    eerder = sessie.get(AUTHENTICATION_METHODS_SESSION_KEY) or []
    sessie["account_authentication_methods_user"] = str(account)
    sessie[AUTHENTICATION_METHODS_SESSION_KEY] = [*eerder, {"method": "mfa", "type": soort, "at": time.time()}]


def on_login(sender: Any, request: Any, user: Account, **kwargs: Any) -> None:
    """Receiver of ``user_logged_in``: whoever signs in, however, gets a session with an end."""
    begin(request.session, user)


def on_factor_added(sender: Any, request: Any, user: Account, authenticator: Any, **kwargs: Any) -> None:
    """Receiver of ``authenticator_added``: who sets up a second step has shown it."""
    if authenticator.type in ("totp", "webauthn"):
        note_second_step(request.session, user.pk, authenticator.type)


def connect() -> None:
    """Register the receivers."""
    from allauth.mfa.signals import authenticator_added

    user_logged_in.connect(on_login, dispatch_uid="rondom.sessie")
    authenticator_added.connect(on_factor_added, dispatch_uid="rondom.factor")
