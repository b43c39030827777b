"""What every write of the steering does: judge who writes, hold the version that was opened, keep a line of history."""

from __future__ import annotations

from datetime import date
from typing import TypeVar
from uuid import UUID

from rondom.kern.oordeel import Oordeel
from rondom.kern.programma import Schrijver, mag_bijhouden, mag_voortgang
from rondom.spiegel.models import Sturing, Wijziging
from rondom.spiegel.weigeren import Veranderd
from rondom.toegang.handelen import Handelend
from rondom.toegang.services.toestemming import Ongeldig

R = TypeVar("R", bound=Sturing)


def writer(door: Handelend, eigenaar: UUID | None = None) -> Schrijver:
    """The facts about who writes that ``kern.programma`` judges; ``eigenaar``: whose the action or pilot is."""
    return Schrijver(door.rol, door.regio, eigenaar is not None and eigenaar == door.houder)


def require(oordeel: Oordeel, veld: str = "") -> None:
    """Go on when it is allowed. Raises ``Ongeldig`` for the form field ``veld`` otherwise."""
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)


def require_keeper(door: Handelend, regio: str | None) -> str:
    """The region, when ``door`` keeps its programme. Raises ``Ongeldig``."""
    require(mag_bijhouden(writer(door), regio or ""))
    return str(regio)


def require_owner(door: Handelend, regio: str, eigenaar: UUID | None) -> None:
    """Go on when ``door`` keeps the programme or has this in hand. Raises ``Ongeldig``."""
    require(mag_voortgang(writer(door, eigenaar), regio))


def first(rij: R, regio: str, *, door: Handelend) -> R:
    """Save a new row with who made it."""
    rij.regio_id = regio
    rij.gemaakt_op = rij.gewijzigd_op = door.moment
    rij.gemaakt_door = rij.gewijzigd_door = door.houder
    rij.versie = 1
    rij.save(force_insert=True)
    return rij


def lock(model: type[R], pk: UUID, door: Handelend, versie: int | None = None, *, ook_eigenaar: bool = False) -> R:
    """The row for ``door`` to change, held until the end of the transaction.

    Who keeps the programme may; with ``ook_eigenaar`` also who has it in hand. Raises ``Ongeldig``, and ``Veranderd``
    when it is not the version that was opened. The right is asked first: the database holds no row for who may not change it.
    """
    gezien = model._default_manager.get(pk=pk)
    if ook_eigenaar:
        require_owner(door, gezien.regio_id, getattr(gezien, "eigenaar", None))
    else:
        require_keeper(door, gezien.regio_id)
    rij: R = model._default_manager.select_for_update(of=("self",)).get(pk=pk)
    if versie is not None and rij.versie != versie:
        raise Veranderd(rij)
    return rij


def keep(rij: Sturing, *, door: Handelend) -> None:
    """Save a changed row as its next version."""
    rij.gewijzigd_op, rij.gewijzigd_door = door.moment, door.houder
    rij.versie += 1
    rij.save()


def note(
    rij: Sturing, soort: str, *, door: Handelend, tekst: str = "", van: date | None = None, tot: date | None = None
) -> None:
    """Add one line to the history of a row."""
    note_about(rij.id, rij.regio_id, soort, door=door, tekst=tekst, van=van, tot=tot)


def note_about(
    onderwerp: UUID, regio: str, soort: str, *, door: Handelend, tekst: str = "", van: date | None = None,
    tot: date | None = None,
) -> None:  # fmt: skip
    """Add one line to the history of something that is no row of the steering: a measurement, a core team's year."""
    Wijziging(
        regio_id=regio, onderwerp=onderwerp, soort=soort, tekst=tekst, van=van, tot=tot, op=door.moment, door=door.houder
    ).save(force_insert=True)  # fmt: skip
