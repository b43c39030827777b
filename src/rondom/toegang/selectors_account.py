"""Reads about logins, for who administers them: no secret, no content."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rondom.netwerk.models import Functie, Persoon
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.models import Account, Factorherstel, Inloglink


@dataclass(frozen=True)
class Accountstand:
    """How the login of one person stands: ``geen``, ``uitgenodigd``, ``in_gebruik`` or ``beeindigd``."""

    account: Account | None
    stand: str
    functies: tuple[Functie, ...]
    uitnodiging: Inloglink | None = None
    herstel: Factorherstel | None = None
    vrager: Houder | None = None


def stand_of_account(persoon: Persoon, door: Handelend) -> Accountstand:
    """The login of this person with the functions that it opens. A fixed number of queries."""
    functies = tuple(
        Functie.objects.filter(persoon=persoon).select_related("organisatie").order_by("organisatie__naam", "vanaf")
    )
    account = Account.objects.filter(persoon=persoon).first()
    if account is None:
        return Accountstand(None, "geen", functies)
    if not account.is_active:
        return Accountstand(account, "beeindigd", functies)
    uitnodiging = (
        Inloglink.objects.filter(account=account, gebruikt_op__isnull=True, geldig_tot__gt=door.moment)
        .order_by("-gemaakt_op")
        .first()
    )
    herstel = open_recovery(account.id, door.moment)
    vrager = read_houders([herstel.gevraagd_door]).get(herstel.gevraagd_door) if herstel else None
    stand = "in_gebruik" if account.has_usable_password() or account.last_login else "uitgenodigd"
    return Accountstand(account, stand, functies, uitnodiging, herstel, vrager)


def open_recovery(account: UUID, moment: datetime) -> Factorherstel | None:
    """The recovery of this login that was asked or confirmed and can still be finished."""
    rijen = Factorherstel.objects.filter(account=account, afgerond_op__isnull=True, geldig_tot__gt=moment)
    return rijen.order_by("-gevraagd_op").first()


def list_open_recoveries(door: Handelend) -> list[Factorherstel]:
    """Recoveries in the region that wait for a second administrator, oldest first."""
    rijen = Factorherstel.objects.filter(
        account__persoon__functies__organisatie__regio=door.regio,
        bevestigd_op__isnull=True,
        afgerond_op__isnull=True,
        geldig_tot__gt=door.moment,
    )
    return list(rijen.select_related("account__persoon").order_by("gevraagd_op").distinct())
