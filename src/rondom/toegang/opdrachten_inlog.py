"""Commands about logins: the first administrator of an installation, and a new key for the secrets of second steps."""

import secrets
import sys
from datetime import timedelta
from uuid import uuid4

import click
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from rondom.netwerk.models import Persoon
from rondom.toegang import geheim
from rondom.toegang.models import Account, Inloglink
from rondom.toegang.services.account import hash_of

EIGENAAR = "eigenaar"
DAGEN = 7
GESLOTEN = ("secret", "seed")
"""Keys in the data of a second step whose values are closed."""


@click.group(help="Inloggen: de eerste beheerder, en de sleutel van de tweede stappen.")
def inlog() -> None:
    """Holds the commands about logins."""


@inlog.command("uitnodigen", help="Maak een inlog voor wie dit mailadres heeft, en druk de link af.")
@click.argument("mailadres")
def invite_command(mailadres: str) -> None:
    """For the first administrator: later ones are invited in Rondom itself."""
    mensen = list(Persoon.objects.using(EIGENAAR).filter(email__iexact=mailadres)[:2])
    if len(mensen) != 1:
        click.echo(f"{'niemand heeft' if not mensen else 'meer dan één persoon heeft'} dit mailadres", err=True)
        sys.exit(1)
    nu, sleutel = timezone.now(), secrets.token_urlsafe(32)
    with transaction.atomic(using=EIGENAAR):
        account, _nieuw = Account.objects.using(EIGENAAR).get_or_create(
            persoon=mensen[0],
            defaults={"id": uuid4(), "gebruikersnaam": mailadres, "password": make_password(None)},
        )
        Inloglink.objects.using(EIGENAAR).create(
            id=uuid4(), account=account, hash=hash_of(sleutel), gemaakt_op=nu, geldig_tot=nu + timedelta(days=DAGEN)
        )
    click.echo(settings.SITE_ADRES + reverse("wachtwoord_nieuw", args=[sleutel]))


@inlog.command("sleutel", help="Sluit alle tweede stappen en stukken met de nieuwste sleutel.")
def reseal_command() -> None:
    """After a new key was put in ``geheim/factoren`` and the old one in ``geheim/factoren.oud``; then that can go."""
    with transaction.atomic(using=EIGENAAR):
        aantal = reseal_all()
    click.echo(f"{aantal} tweede stappen gesloten met de nieuwste sleutel")
    click.echo(f"{reseal_files()} stukken gesloten met de nieuwste sleutel")


def reseal_all() -> int:
    """Close every secret again with the newest key; answers of how many second steps."""
    aantal = 0
    for stap in Authenticator.objects.using(EIGENAAR).select_for_update().iterator():
        if gesloten := [naam for naam in GESLOTEN if naam in stap.data]:
            stap.data |= {naam: geheim.reseal(stap.data[naam]) for naam in gesloten}
            stap.save(using=EIGENAAR, update_fields=["data"])
            aantal += 1
    return aantal


def reseal_files() -> int:
    """Close every file of a casus again with the newest key, one transaction each; answers how many.

    One that is gone by the time it is its turn is passed over. Raises ``geheim.Onleesbaar`` at one that no key opens.
    """
    stukken, aantal = apps.get_model("casus.Bijlage").objects.using(EIGENAAR), 0
    for pk in list(stukken.order_by("id").values_list("id", flat=True)):
        with transaction.atomic(using=EIGENAAR):
            if stuk := stukken.select_for_update().filter(pk=pk).first():
                stuk.gesloten = geheim.reseal_bytes(bytes(stuk.gesloten), pk)
                stuk.save(using=EIGENAAR, update_fields=["gesloten"])
                aantal += 1
    return aantal
