"""How much room has a team, said so that a shortage shows and nobody does? (R113)

Counts of a whole team, never of a person, and no order of best or worst. A small count is said as 'few': behind two waiting
families a neighbour could see one. Zero is said: it hides nobody.
"""

from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, Reden, alternatief, onder_voorwaarde, reden, toegestaan, voorwaarde

KLEIN = 3
"""Below this a count is hidden, whatever a region says; it may hide more (``drukte_klein``)."""


class Ruimte(StrEnum):
    """What the counts come down to."""

    RUIM = "ruim"
    VOL = "vol"
    ONBEKEND = "onbekend"
    """The team has not said how many it can take up."""


@dataclass(frozen=True)
class Drukte:
    """One team. ``None`` for a count that is too small to say; ``plaatsen`` None when the team said nothing.

    ``wachtdagen``: median days between registration and somebody taking it up, over the last quarter; None when too few.
    """

    plaatsen: int | None = None
    in_hand: int | None = 0
    wacht: int | None = 0
    wachtdagen: int | None = None
    vol: bool = False
    """Whether in hand fills what the team can take up: known also when the count itself is hidden."""

    @property
    def ruimte(self) -> Ruimte:
        """Room, full, or not known."""
        if self.plaatsen is None:
            return Ruimte.ONBEKEND
        return Ruimte.VOL if self.vol else Ruimte.RUIM


def beoordeel(drukte: Drukte) -> Oordeel:
    """Can this team take something up now? Full is no refusal: an alternative is named first, and one may wait."""
    redenen = [_tel("in_hand", drukte.in_hand), _tel("wacht", drukte.wacht)]
    if drukte.wachtdagen is not None:
        redenen.append(reden("R113", "drukte.wachtdagen", aantal=drukte.wachtdagen))
    if drukte.ruimte is Ruimte.ONBEKEND:
        return toegestaan(reden("R113", "drukte.onbekend"), *redenen)
    if drukte.ruimte is Ruimte.RUIM:
        return toegestaan(reden("R113", "drukte.ruim", aantal=drukte.plaatsen), *redenen)
    eerst = voorwaarde("bel_eerst", "R113", "drukte.bel_eerst")
    anders = alternatief("ander_team", "drukte.ander_team")
    return onder_voorwaarde(
        reden("R113", "drukte.vol", aantal=drukte.plaatsen), *redenen, voorwaarden=(eerst,), alternatieven=(anders,)
    )


def _tel(wat: str, aantal: int | None) -> Reden:
    if aantal is None:
        return reden("R113", f"drukte.{wat}_weinig")
    return reden("R113", f"drukte.{wat}", aantal=aantal)
