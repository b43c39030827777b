"""What the mirror keeps, by noun."""

from rondom.spiegel.models.antwoord import Opmerking, Telling
from rondom.spiegel.models.bestuur import (
    Aanwezigheid,
    Agendaplek,
    Bestuursbesluit,
    Bijeenkomst,
    Gremium,
    Gremiumlid,
    Jaarplichtblijk,
    Partijstem,
    Werkpunt,
)
from rondom.spiegel.models.deelname import Deelname, Inzending
from rondom.spiegel.models.gesprek import Gesprekspunt
from rondom.spiegel.models.instrument import Instrumentversie
from rondom.spiegel.models.kaartnotitie import Kaartnotitie
from rondom.spiegel.models.kernjaar import Doelstand, Kernafspraak, Kerndoel, Kerngesprek, Kernjaar
from rondom.spiegel.models.meting import Meting, Metinggroep
from rondom.spiegel.models.ontwikkelmoment import Jaarcijfer, Jaarevaluatie, Ontwikkelmoment
from rondom.spiegel.models.partnertijd import Partnertijd
from rondom.spiegel.models.pilot import Pilot, Pilotbesluit, Pilotmeting
from rondom.spiegel.models.praatplaat import Praatpartij, Praatplaat, Praattaak, Praatvisie
from rondom.spiegel.models.preventie import Preventieactiviteit
from rondom.spiegel.models.programma import Thema, Themaactie, Themadoel
from rondom.spiegel.models.samenwerkingskeuze import Samenwerkingskeuze
from rondom.spiegel.models.scholing import Scholing, Scholingsaanbod, Scholingsdeelname
from rondom.spiegel.models.sturing import Sturing, Wijziging
from rondom.spiegel.models.voorbeeld import Voorbeeld
from rondom.spiegel.models.werkblad import Werkblad, Werkbladantwoord, Werkbladdeelnemer

__all__ = [
    "Aanwezigheid",
    "Agendaplek",
    "Bestuursbesluit",
    "Bijeenkomst",
    "Deelname",
    "Doelstand",
    "Gesprekspunt",
    "Gremium",
    "Gremiumlid",
    "Partijstem",
    "Instrumentversie",
    "Inzending",
    "Jaarcijfer",
    "Jaarevaluatie",
    "Jaarplichtblijk",
    "Kaartnotitie",
    "Kernafspraak",
    "Kerndoel",
    "Kerngesprek",
    "Kernjaar",
    "Meting",
    "Metinggroep",
    "Ontwikkelmoment",
    "Opmerking",
    "Partnertijd",
    "Pilot",
    "Pilotbesluit",
    "Pilotmeting",
    "Praatpartij",
    "Praatplaat",
    "Praattaak",
    "Praatvisie",
    "Preventieactiviteit",
    "Samenwerkingskeuze",
    "Scholing",
    "Scholingsaanbod",
    "Scholingsdeelname",
    "Sturing",
    "Telling",
    "Thema",
    "Themaactie",
    "Themadoel",
    "Voorbeeld",
    "Werkblad",
    "Werkbladantwoord",
    "Werkbladdeelnemer",
    "Werkpunt",
    "Wijziging",
]
