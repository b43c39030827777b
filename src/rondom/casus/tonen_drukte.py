"""How busy teams are, as plain values for pages (R113)."""

from typing import Any

from rondom.kern.drukte import Drukte, beoordeel
from rondom.netwerk.models import Organisatie
from rondom.toegang.tonen import show_oordeel

SOORT = {"ruim": "goed", "vol": "let-op", "onbekend": "neutraal"}


def show_drukte(team: Organisatie, drukte: Drukte | None, toelichting: str = "") -> dict[str, Any]:
    """One team with its room, the counts in words, and what the team itself says."""
    stand = drukte or Drukte()
    return {
        "team": team,
        "ruimte": stand.ruimte.value,
        "soort": SOORT[stand.ruimte.value],
        "plaatsen": stand.plaatsen,
        "in_hand": stand.in_hand,
        "wacht": stand.wacht,
        "wachtdagen": stand.wachtdagen,
        "oordeel": show_oordeel(beoordeel(stand)),
        "toelichting": toelichting,
    }
