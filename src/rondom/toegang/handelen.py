"""Who is acting, at what moment? One value that services take as ``door``, and one function that tells the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from django.db import connection, transaction

from rondom.kern.rollen import ROLLEN, Bevoegdheid, Rol

TIJDZONE = ZoneInfo("Europe/Amsterdam")
_SYSTEEM = UUID("7d0c9c3e-1f6b-5a5e-9a57-5a1d3c2f7b10")


class Houdersoort(StrEnum):
    """As what somebody acts: in a function, as one of a family, or a named job of the house itself."""

    FUNCTIE = "functie"
    NAASTE = "naaste"
    SYSTEEM = "systeem"


@dataclass(frozen=True)
class Handelend:
    """The person acting now, in one function or one place in a family, at one moment (aware).

    ``houder`` is the key that grants are given to. Text is for showing only.
    """

    houder: UUID
    soort: Houdersoort
    rol: str
    moment: datetime
    account: UUID | None = None
    organisatie: UUID | None = None
    regio: str | None = None
    jeugdige: UUID | None = None
    naam: str = ""
    organisatie_naam: str = ""

    @property
    def vandaag(self) -> date:
        """The day on which is acted, in the region's own time."""
        return self.moment.astimezone(TIJDZONE).date()

    @property
    def is_familie(self) -> bool:
        return self.soort is Houdersoort.NAASTE

    @property
    def rolbeschrijving(self) -> Rol | None:
        """The role with its names; None for a job of the house."""
        return ROLLEN.get(self.rol)

    @property
    def bevoegdheden(self) -> frozenset[Bevoegdheid]:
        """The rights of this function, apart from any dossier."""
        rol = ROLLEN.get(self.rol)
        return rol.bevoegdheden if rol else frozenset()

    def mag(self, bevoegdheid: Bevoegdheid) -> bool:
        """Has this function the right, apart from any dossier?"""
        return bevoegdheid in self.bevoegdheden

    def op(self, moment: datetime) -> "Handelend":
        """The same person at another moment."""
        return replace(self, moment=moment)


def system_holder(taak: str) -> UUID:
    """The key of one kind of background job: always the same."""
    return uuid5(_SYSTEEM, taak)


def system_actor(taak: str, moment: datetime) -> Handelend:
    """The named holder of one kind of background job; it holds no grants of its own."""
    return Handelend(system_holder(taak), Houdersoort.SYSTEEM, f"systeem:{taak}", moment, naam=taak)


def set_actor(houder: UUID | None, moment: datetime, account: UUID | None = None) -> None:
    """Tell the database who acts, when: for this transaction only. The one place that does.

    Raises ``TransactionManagementError`` outside a transaction, where SET LOCAL would mean nothing.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an actor is set inside a transaction")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('rondom.houder', %s, true), set_config('rondom.moment', %s, true),"
            " set_config('rondom.account', %s, true)",
            [str(houder or ""), moment.isoformat(), str(account or "")],
        )


def set_signing_in(account: UUID) -> None:
    """Tell the database whose sign-in is going on in this transaction: opens that login's own steps, nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('rondom.inlogger', %s, true)", [str(account)])


def show_invitation(sleutel: str, code: str = "") -> None:
    """Tell the database which link, and which code beside it, is shown in this transaction (A04)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('rondom.link', %s, true), set_config('rondom.code', %s, true)", [sleutel, code]
        )


@contextmanager
def acting(door: Handelend) -> Iterator[Handelend]:
    """One transaction in which ``door`` acts: for jobs, commands and tests. Nested use puts the outer actor back."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('rondom.houder', true), current_setting('rondom.moment', true),"
                " current_setting('rondom.account', true)"
            )
            vorige = cursor.fetchone()
        set_actor(door.houder, door.moment, door.account)
        yield door
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('rondom.houder', %s, true), set_config('rondom.moment', %s, true),"
                " set_config('rondom.account', %s, true)",
                [waarde or "" for waarde in vorige],
            )
