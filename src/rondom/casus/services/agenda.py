"""The secret address of somebody's own calendar: make one, and find the account behind it."""

import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction

from rondom.casus.models import Agendasleutel
from rondom.toegang.handelen import Handelend, set_actor
from rondom.toegang.models import Account

_LENGTE_ACCOUNT = 32


class GeenAccount(ValueError):
    """Somebody who acts without a login of their own has no calendar."""


@transaction.atomic
def make_key(*, door: Handelend) -> str:
    """A new secret for the acting account; the one before stops working. Only its hash is kept."""
    if door.account is None:
        raise GeenAccount(str(door.houder))
    geheim = secrets.token_urlsafe(32)
    Agendasleutel.objects.filter(account=door.account).delete()
    Agendasleutel(account_id=door.account, hash=hash_of(geheim), gemaakt_op=door.moment).save(force_insert=True)
    return f"{door.account.hex}{geheim}"


@transaction.atomic
def drop_key(*, door: Handelend) -> None:
    """End the calendar address."""
    Agendasleutel.objects.filter(account=door.account).delete()


def find_account(sleutel: str, moment: datetime) -> Account | None:
    """The account to which a calendar address belongs; None for a wrong or ended one.

    Afterwards the database knows the account, as after signing in. Requires a transaction.
    """
    try:
        account = UUID(hex=sleutel[:_LENGTE_ACCOUNT])
    except ValueError:
        return None
    set_actor(None, moment, account)
    gevonden = Agendasleutel.objects.filter(account=account).first()
    if gevonden is None or not secrets.compare_digest(gevonden.hash, hash_of(sleutel[_LENGTE_ACCOUNT:])):
        set_actor(None, moment)
        return None
    return Account.objects.filter(pk=account, is_active=True).first()


def hash_of(geheim: str) -> str:
    """SHA-256: the secret has 256 bits of its own, so it needs no salt or stretching."""
    return hashlib.sha256(geheim.encode()).hexdigest()
