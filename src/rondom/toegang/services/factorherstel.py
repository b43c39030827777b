"""A lost second step: one administrator asks, another confirms, the person replaces it. Until then the old ones work."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.urls import reverse

from rondom.kern.inloggen import may_confirm_recovery
from rondom.kern.oordeel import Oordeel, Reden, Uitkomst
from rondom.kern.parameters import Parameters
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import Handelend, set_signing_in
from rondom.toegang.laden import log
from rondom.toegang.models import Account, Factorherstel
from rondom.toegang.selectors_account import open_recovery
from rondom.toegang.services.account import hash_of
from rondom.toegang.tasks import address_of, mail_link, mail_notice

DOEL = "verloren tweede stap"


@transaction.atomic
def ask(*, account: Account, parameters: Parameters, door: Handelend) -> Oordeel:
    """Ask that the second step of this login is replaced. Refused for oneself, and while one is open."""
    if _person_of(door.houder) == account.persoon_id:
        return _nee("inloggen.niet_voor_uzelf")
    if not address_of(account):
        return _nee("inloggen.geen_adres")
    if open_recovery(account.id, door.moment) is not None:
        return _nee("inloggen.herstel_loopt")
    Factorherstel(
        id=uuid4(),
        account=account,
        gevraagd_op=door.moment,
        gevraagd_door=door.houder,
        geldig_tot=_until(parameters, door),
    ).save(force_insert=True)
    log(door=door, actie="herstel.gevraagd", object_soort="account", objecten=[account.id], doel=DOEL)
    return Oordeel(Uitkomst.TOEGESTAAN, (Reden("A03", "inloggen.herstel_gevraagd"),))


@transaction.atomic
def confirm(*, account: Account, parameters: Parameters, door: Handelend) -> Oordeel:
    """Confirm as the second administrator: the person gets a mail with a link. Refused to who asked."""
    herstel = open_recovery(account.id, door.moment)
    if herstel is None or herstel.bevestigd_op is not None:
        return _nee("inloggen.herstel_weg")
    oordeel = may_confirm_recovery(
        vrager=str(_person_of(herstel.gevraagd_door)),
        bevestiger=str(_person_of(door.houder)),
        eigenaar=str(account.persoon_id),
    )
    if oordeel.uitkomst is not Uitkomst.TOEGESTAAN:
        return oordeel
    sleutel = secrets.token_urlsafe(32)
    herstel.bevestigd_op, herstel.bevestigd_door = door.moment, door.houder
    herstel.geldig_tot, herstel.hash = _until(parameters, door), hash_of(sleutel)
    herstel.save(update_fields=["bevestigd_op", "bevestigd_door", "geldig_tot", "hash"])
    log(door=door, actie="herstel.bevestigd", object_soort="account", objecten=[account.id], doel=DOEL)
    mail_link(address_of(account), reverse("factor_vervangen", args=[sleutel]))
    return oordeel


def find_confirmed(sleutel: str, moment: datetime) -> Factorherstel | None:
    """The recovery of this secret while it can be finished; None when not confirmed, done, expired or unknown."""
    return (
        Factorherstel.objects.filter(
            hash=hash_of(sleutel),
            bevestigd_op__isnull=False,
            afgerond_op__isnull=True,
            geldig_tot__gt=moment,
            account__is_active=True,
        )
        .select_related("account__persoon")
        .first()
    )


@transaction.atomic
def complete(*, herstel: Factorherstel, geheim: str, moment: datetime) -> None:
    """Put the new app in the place of all old steps, end every session and tell the person. Once."""
    account = herstel.account
    set_signing_in(account.pk)
    if not Factorherstel.objects.filter(pk=herstel.pk, afgerond_op__isnull=True).update(afgerond_op=moment):
        return
    Authenticator.objects.filter(user=account).delete()
    TOTP.activate(account, geheim)
    RecoveryCodes.activate(account)
    for sessie in UserSession.objects.filter(user=account):
        sessie.end()
    mail_notice(address_of(account))


def _until(parameters: Parameters, door: Handelend) -> datetime:
    return door.moment + timedelta(hours=parameters.op("factorherstel_uren", door.vandaag))


def _person_of(houder: UUID) -> UUID | None:
    return Functie.objects.filter(pk=houder).values_list("persoon", flat=True).first()


def _nee(tekst: str) -> Oordeel:
    return Oordeel(Uitkomst.GEWEIGERD, (Reden("A03", tekst),))
