"""How often is the region's table overruled, from which row to which kind of team, and did the team agree? (R055)"""

from collections import Counter
from dataclasses import astuple, dataclass
from datetime import datetime

from rondom.casus.models import Aanmelding
from rondom.kern.statussen import AanmeldingStatus
from rondom.toegang.handelen import TIJDZONE

AKKOORD = {AanmeldingStatus.OPGEPAKT.value: "ja", AanmeldingStatus.TERUGGEGEVEN.value: "nee"}
"""What the team did with it; everything else is still open."""


@dataclass(frozen=True, order=True)
class Afwijking:
    """One kind of overruled route in one quarter. No person, school, day or reason."""

    kwartaal: str
    gemeente: str
    rij: str
    van: str
    naar: str
    akkoord: str


def _quarter(op: datetime) -> str:
    """The first day of the quarter, as the contract ``rondom_afwijkingen`` asks."""
    dag = op.astimezone(TIJDZONE).date()
    return dag.replace(month=(dag.month - 1) // 3 * 3 + 1, day=1).isoformat()


def count_for_monitor(using: str) -> list[tuple[str, ...]]:
    """Each kind with how often it happened, in order of the columns; for the owner's delivery."""
    rijen = (
        Aanmelding.objects.using(using)
        .filter(afgeweken=True, verzonden_op__isnull=False)
        .values_list("verzonden_op", "dossier__school__gemeente", "route", "team__soort", "status")
    )
    geteld = Counter(
        Afwijking(
            _quarter(op),
            gemeente or "",
            route.get("rij") or "",
            ((route.get("partijen") or {}).get("team") or {}).get("organisatiesoort", ""),
            soort or "",
            AKKOORD.get(status, "open"),
        )
        for op, gemeente, route, soort, status in rijen
        if op is not None
    )
    return [(*astuple(soort), str(aantal)) for soort, aantal in sorted(geteld.items())]
