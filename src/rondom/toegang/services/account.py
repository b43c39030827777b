"""Logins: made by an administrator for somebody who works here, first used by invitation, ended by an administrator."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from allauth.core import ratelimit
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpRequest

from rondom.kern.parameters import Parameters
from rondom.netwerk.models import Persoon
from rondom.toegang.handelen import Handelend, set_signing_in
from rondom.toegang.laden import log
from rondom.toegang.models import Account, Inloglink
from rondom.toegang.tasks import address_of, send_link_later

VERGETEN_UREN = 2
"""Hours in which a link after 'forgotten' can be used; an invitation follows a parameter of the region."""


class Ongeldig(ValueError):
    """The login cannot be made or changed; the text says why, for people."""


@transaction.atomic
def invite(*, persoon: Persoon, gebruikersnaam: str, parameters: Parameters, door: Handelend) -> str:
    """A login for this person, or a new link for the one there is; it is mailed.

    Answers the secret of the link where there is no address to mail it to, else the empty text. An older link that was
    not used yet stops working. Raises ``Ongeldig`` when the name belongs to somebody else.
    """
    account = Account.objects.filter(persoon=persoon).select_related("persoon").first()
    if account is None:
        if Account.objects.filter(gebruikersnaam__iexact=gebruikersnaam).exists():
            raise Ongeldig("gebruikersnaam")
        account = Account(id=uuid4(), gebruikersnaam=gebruikersnaam, persoon=persoon, password=make_password(None))
        account.save(force_insert=True)
    tot = door.moment + timedelta(days=parameters.op("uitnodiging_dagen", door.vandaag))
    _log("uitgenodigd", "inlog uitnodigen", account.id, door)
    if address_of(account):
        send_link_later(account.id, tot)
        return ""
    return make_link(account=account.id, tot=tot, moment=door.moment, door=door.houder)


@transaction.atomic
def make_link(*, account: UUID, tot: datetime, moment: datetime, door: UUID | None) -> str:
    """The secret of a new link; those that were not used yet stop working."""
    Inloglink.objects.filter(account=account, gebruikt_op__isnull=True).update(gebruikt_op=moment)
    sleutel = secrets.token_urlsafe(32)
    store_link(sleutel=sleutel, account=account, tot=tot, moment=moment, door=door)
    return sleutel


def store_link(*, sleutel: str, account: UUID | None, tot: datetime, moment: datetime, door: UUID | None) -> Inloglink:
    """Keep the hash of this secret. Without an account it is the link of an invitation of a family."""
    link = Inloglink(
        id=uuid4(), account_id=account, hash=hash_of(sleutel), gemaakt_op=moment, gemaakt_door=door, geldig_tot=tot
    )
    link.save(force_insert=True)
    return link


def find_invitation(sleutel: str, moment: datetime) -> Inloglink | None:
    """The invitation of this secret while it can be used; None when used, expired, unknown, or of an ended login."""
    return (
        Inloglink.objects.filter(
            hash=hash_of(sleutel), gebruikt_op__isnull=True, geldig_tot__gt=moment, account__is_active=True
        )
        .select_related("account")
        .first()
    )


@transaction.atomic
def accept(*, uitnodiging: Inloglink, wachtwoord: str, moment: datetime) -> None:
    """Set the password and use the link up. Every session of this login ends, because the password changed."""
    account = uitnodiging.account
    assert account is not None  # find_invitation answers links of a login only
    set_signing_in(account.id)
    gebruikt = Inloglink.objects.filter(pk=uitnodiging.pk, gebruikt_op__isnull=True).update(gebruikt_op=moment)
    if not gebruikt:
        raise Ongeldig("link")
    account.set_password(wachtwoord)
    account.save(update_fields=["password"])


def ask_link(*, gebruikersnaam: str, request: HttpRequest, moment: datetime) -> bool:
    """Have a link mailed to the login of this name, if there is one. False when it is asked too often.

    The same work whether or not the name exists: the worker finds out.
    """
    if not ratelimit.consume(request, action="reset_password", key=gebruikersnaam.strip().lower()):
        return False
    account = Account.objects.filter(gebruikersnaam__iexact=gebruikersnaam.strip(), is_active=True).first()
    send_link_later(account.id if account else uuid4(), moment + timedelta(hours=VERGETEN_UREN))
    return True


@transaction.atomic
def end_account(*, account: Account, door: Handelend) -> None:
    """Nobody signs in with it any more, and who is signed in is out at the next request. Functions are another thing."""
    _set_active(account, False, door)
    _log("beeindigd", "inlog beëindigen", account.id, door)


@transaction.atomic
def reopen_account(*, account: Account, door: Handelend) -> None:
    """Undo ``end_account``."""
    _set_active(account, True, door)
    _log("heropend", "inlog heropenen", account.id, door)


def _set_active(account: Account, actief: bool, door: Handelend) -> None:
    if door.account == account.id:
        raise Ongeldig("zelf")
    account.is_active = actief
    account.save(update_fields=["is_active"])


def _log(actie: str, doel: str, account: UUID, door: Handelend) -> None:
    log(door=door, actie=actie, object_soort="account", objecten=[account], doel=doel)


def hash_of(sleutel: str) -> str:
    """What is kept of the secret of a link."""
    return hashlib.sha256(sleutel.encode()).hexdigest()
