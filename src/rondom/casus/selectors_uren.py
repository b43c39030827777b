"""Hours in somebody's own calendar that belong to no meeting: half-days at school, and talks of the consultation hour."""

from dataclasses import dataclass
from datetime import datetime

from rondom.kern.rollen import Bevoegdheid
from rondom.kern.spreekuur import Stand
from rondom.netwerk.selectors_aanwezig import read_rooster_of
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.models import Boeking
from rondom.toegang.selectors_spreekuur import list_dag, my_boekingen

DAGEN = 28


@dataclass(frozen=True)
class Uur:
    """From when up to when, and where unless that would tell something; never with whom or about what."""

    sleutel: str
    begin: datetime
    einde: datetime
    gesprek: bool
    plaats: str = ""


def list_uren(door: Handelend) -> list[Uur]:
    """The hours of one holder in the coming weeks."""
    boekingen = [b for b in my_boekingen(door) if b.geboekt_door == door.houder and b.stand == Stand.GEBOEKT.value]
    if not door.mag(Bevoegdheid.SPREEKUUR_HOUDEN):
        return [_talk(b) for b in boekingen]
    rooster = read_rooster_of(door.houder, door.regio or "", door.vandaag, DAGEN)
    uren = [
        Uur(
            f"{d.deel.id}-{d.dag:%Y%m%d}",
            datetime.combine(d.dag, d.deel.begin, TIJDZONE),
            datetime.combine(d.dag, d.deel.einde, TIJDZONE),
            gesprek=False,
            plaats=rooster.rijen[d.deel.id].school.naam,
        )
        for d in rooster.diensten
    ]
    return uren + [_talk(b) for b in (*boekingen, *list_dag(door, door.vandaag, DAGEN))]


def _talk(boeking: Boeking) -> Uur:
    return Uur(str(boeking.id), boeking.begin, boeking.einde, gesprek=True)
