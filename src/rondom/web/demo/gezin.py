"""Logins for families of casussen that are opened while the demo runs.

Rondom itself gives a parent a login through the municipality's or school's login service. The demo has none, so it
keeps a stock of logins without a person; as soon as somebody of a family is registered, the next one of the stock is
his or hers and shows on the demo's login page. When the stock is empty, ``make demo-reset`` fills it.
"""

from __future__ import annotations

from django.conf import settings

from rondom.kern.rechten import Relatie
from rondom.toegang.handlers import Gebeurd, register
from rondom.toegang.models import Account, Naaste
from rondom.web.demo.personas import key

VOORRAAD = 60
VRIJ = "vrij-"
NIEUW = "gezin-"
DOMEIN = "@gezin.example"
GEEN_WACHTWOORD = "!"
"""Django's mark of a password that never matches."""
TE_ZIEN = 24
"""The page shows the latest."""


def stock() -> list[Account]:
    """The rows of the stock, to be written by the owner after the casework."""
    return [
        Account(id=key(f"voorraad:{n}"), gebruikersnaam=f"{VRIJ}{n:03}{DOMEIN}", password=GEEN_WACHTWOORD)
        for n in range(1, VOORRAAD + 1)
    ]  # fmt: skip


def give_login(gebeurd: Gebeurd) -> None:
    """Give somebody of a family, who was just registered, a login of the stock."""
    naaste = Naaste.objects.filter(id=gebeurd.object_id, account__isnull=True).first()
    if naaste is None or naaste.relatie == Relatie.STEUNFIGUUR:
        return
    vrij = (
        Account.objects.select_for_update(skip_locked=True)
        .filter(gebruikersnaam__startswith=VRIJ)
        .order_by("gebruikersnaam")
        .first()
    )
    if vrij is None:
        return
    nummer = vrij.gebruikersnaam.removeprefix(VRIJ).removesuffix(DOMEIN)
    wie = "jongere" if naaste.relatie == Relatie.JEUGDIGE else (naaste.aanduiding or naaste.relatie)
    vrij.gebruikersnaam = f"{NIEUW}{nummer}|{naaste.naam}|{wie}"[:150]
    vrij.save(update_fields=["gebruikersnaam"])
    naaste.account = vrij
    naaste.save(update_fields=["account"])


def list_new_family() -> list[Account]:
    """The logins given since the demo was loaded, latest first."""
    return list(Account.objects.filter(gebruikersnaam__startswith=NIEUW).order_by("-gebruikersnaam")[:TE_ZIEN])


def register_demo() -> None:
    """Have the demo hear of new family; does nothing outside demo mode."""
    if settings.DEMO:
        register("naaste.toegevoegd", give_login)
