"""What the mirror keeps, by noun."""

from rondom.spiegel.models.antwoord import Opmerking, Telling
from rondom.spiegel.models.deelname import Deelname, Inzending
from rondom.spiegel.models.gesprek import Gesprekspunt
from rondom.spiegel.models.instrument import Instrumentversie
from rondom.spiegel.models.meting import Meting, Metinggroep

__all__ = [
    "Deelname",
    "Gesprekspunt",
    "Instrumentversie",
    "Inzending",
    "Meting",
    "Metinggroep",
    "Opmerking",
    "Telling",
]
