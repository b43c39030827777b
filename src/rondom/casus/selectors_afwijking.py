"""How often is the region's table overruled, from which row to which kind of team, and did the team agree? (R055)"""

from collections import Counter
from dataclasses import astuple, dataclass

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


def count_for_monitor(using: str) -> list[tuple[str, ...]]:
    """Each kind with how often it happened, in order of the columns; for the owner's delivery."""
    rijen = (
        Aanmelding.objects.using(using)
        .filter(afgeweken=True, verzonden_op__isnull=False)
        .values_list("verzonden_op", "dossier__school__gemeente", "route", "team__soort", "status")
    )
    geteld = Counter(
        Afwijking(
            f"{op.astimezone(TIJDZONE).year}-K{(op.astimezone(TIJDZONE).month + 2) // 3}",
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
