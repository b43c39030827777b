"""What the mirror keeps, by noun."""

from rondom.spiegel.models.bestuur import (
    Aanwezigheid,
    Agendaplek,
    Bestuursbesluit,
    Bijeenkomst,
    Gremium,
    Gremiumlid,
    Instemming,
    Jaarplichtblijk,
    Werkpunt,
)
from rondom.spiegel.models.pilot import Pilot, Pilotbesluit, Pilotmeting
from rondom.spiegel.models.programma import Thema, Themaactie, Themadoel
from rondom.spiegel.models.sturing import Sturing, Wijziging

__all__ = [
    "Aanwezigheid",
    "Agendaplek",
    "Bestuursbesluit",
    "Bijeenkomst",
    "Gremium",
    "Gremiumlid",
    "Instemming",
    "Jaarplichtblijk",
    "Pilot",
    "Pilotbesluit",
    "Pilotmeting",
    "Sturing",
    "Thema",
    "Themaactie",
    "Themadoel",
    "Werkpunt",
    "Wijziging",
]
