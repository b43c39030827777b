from rondom.netwerk.models.convenant import Convenant, ConvenantPartij
from rondom.netwerk.models.functie import Contactpersoon, Functie, Persoon
from rondom.netwerk.models.organisatie import Organisatie, Organisatiesoort, School, Werkgebied
from rondom.netwerk.models.regio import Gemeente, Parameterwaarde, Regeling, Regelingsoort, Regio, Schoolvakantie

__all__ = [
    "Contactpersoon",
    "Convenant",
    "ConvenantPartij",
    "Functie",
    "Gemeente",
    "Organisatie",
    "Organisatiesoort",
    "Parameterwaarde",
    "Persoon",
    "Regeling",
    "Regelingsoort",
    "Regio",
    "School",
    "Schoolvakantie",
    "Werkgebied",
]
