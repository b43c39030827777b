from rondom.spiegel.models.kaartnotitie import Kaartnotitie
from rondom.spiegel.models.kernjaar import Doelstand, Kernafspraak, Kerndoel, Kerngesprek, Kernjaar
from rondom.spiegel.models.ontwikkelmoment import Jaarcijfer, Jaarevaluatie, Ontwikkelmoment
from rondom.spiegel.models.praatplaat import Praatpartij, Praatplaat, Praattaak, Praatvisie
from rondom.spiegel.models.preventie import Preventieactiviteit
from rondom.spiegel.models.samenwerkingskeuze import Samenwerkingskeuze
from rondom.spiegel.models.scholing import Scholing, Scholingsaanbod, Scholingsdeelname
from rondom.spiegel.models.voorbeeld import Voorbeeld
from rondom.spiegel.models.werkblad import Werkblad, Werkbladantwoord, Werkbladdeelnemer

__all__ = [
    "Doelstand",
    "Jaarcijfer",
    "Jaarevaluatie",
    "Kaartnotitie",
    "Kernafspraak",
    "Kerndoel",
    "Kerngesprek",
    "Kernjaar",
    "Ontwikkelmoment",
    "Praatpartij",
    "Praatplaat",
    "Praattaak",
    "Praatvisie",
    "Preventieactiviteit",
    "Samenwerkingskeuze",
    "Scholing",
    "Scholingsaanbod",
    "Scholingsdeelname",
    "Voorbeeld",
    "Werkblad",
    "Werkbladantwoord",
    "Werkbladdeelnemer",
]
