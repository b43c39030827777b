"""Logins for families of casussen that are opened while the demo runs.

Rondom itself gives a parent a login through the municipality's or school's login service. The demo has none, so it
keeps a stock of logins without a person; as soon as somebody of a family is registered, the next one of the stock is
his or hers and shows on the demo's login page. When the stock is empty, ``make demo-reset`` fills it.

The web role can neither make logins nor say whose they are, and an anonymous visitor sees no family. So the moment of
giving stands in ``last_login``, which the web role may write, and the invented name in a file of the demo's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction

from rondom.casus.services.casus import list_coordinators
from rondom.kern.rechten import Relatie
from rondom.toegang.handelen import set_actor
from rondom.toegang.handlers import Gebeurd, register
from rondom.toegang.models import Account, Dossier, Naaste
from rondom.web import plaats
from rondom.web.demo.personas import key

VOORRAAD = 120
NAAM = "gezin-"
GEEN_WACHTWOORD = "!"
"""Django's mark of a password that never matches."""
TE_ZIEN = 24
"""The page shows the latest."""


@dataclass(frozen=True)
class Gegeven:
    """A login that was given: to whom, and what he or she is to the child."""

    account: UUID
    naam: str
    wie: str


def stock() -> list[Account]:
    """The rows of the stock, to be written by the owner after the casework."""
    return [
        Account(id=key(f"voorraad:{n}"), gebruikersnaam=f"{NAAM}{n:03}@demo.example", password=GEEN_WACHTWOORD)
        for n in range(1, VOORRAAD + 1)
    ]


def give_login(gebeurd: Gebeurd) -> None:
    """Give somebody of a family, who was just registered, a login of the stock."""
    naaste = Naaste.objects.filter(id=gebeurd.object_id, account__isnull=True).first()
    if naaste is None or naaste.relatie == Relatie.STEUNFIGUUR:
        return
    vrij = (
        Account.objects.select_for_update(skip_locked=True)
        .filter(gebruikersnaam__startswith=NAAM, last_login__isnull=True)
        .order_by("gebruikersnaam")
        .first()
    )
    if vrij is None:
        return
    vrij.last_login = gebeurd.door.moment
    vrij.save(update_fields=["last_login"])
    naaste.account = vrij
    _save_as_coordinator(naaste, gebeurd)
    wie = "jongere" if naaste.relatie == Relatie.JEUGDIGE else (naaste.aanduiding or naaste.relatie)
    regel = "\t".join(" ".join(deel.split()) for deel in (str(vrij.id), naaste.naam, wie))
    transaction.on_commit(lambda: _remember(regel))


def _save_as_coordinator(naaste: Naaste, gebeurd: Gebeurd) -> None:
    """Whose login it is, only who manages the casus may say: a coordinator of the school, whoever registered it."""
    door, school = gebeurd.door, Dossier.objects.get(id=gebeurd.dossier).school
    coordinatoren = list_coordinators(school, door)
    set_actor(coordinatoren[0].id if coordinatoren else door.houder, door.moment)
    naaste.save(update_fields=["account"])
    set_actor(door.houder, door.moment, door.account)


def list_new_family() -> list[Gegeven]:
    """The logins given since the demo was loaded, latest first."""
    pad = _file()
    regels = pad.read_text(encoding="utf-8").splitlines() if pad.exists() else []
    delen = [regel.split("\t") for regel in reversed(regels[-TE_ZIEN:])]
    return [Gegeven(UUID(account), naam, wie) for account, naam, wie in delen]


def forget_family() -> None:
    """The demo is loaded anew: nobody has been given a login yet."""
    _file().unlink(missing_ok=True)


def _remember(regel: str) -> None:
    with _file().open("a", encoding="utf-8") as bestand:
        bestand.write(f"{regel}\n")


def _file() -> Path:
    return plaats.data_folder() / "demo-gezin.txt"


def register_demo() -> None:
    """Have the demo hear of new family; does nothing outside demo mode."""
    if settings.DEMO:
        register("naaste.toegevoegd", give_login)
