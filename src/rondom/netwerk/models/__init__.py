from rondom.netwerk.models.aanbod import Aanbod, Aanbodmelding, Aanbodplaats, Aanbodsoort
from rondom.netwerk.models.aanwezigheid import Afwezigheid, Vastdagdeel
from rondom.netwerk.models.bezetting import Expertise, Netwerkwijziging, Zetelbezetting
from rondom.netwerk.models.convenant import Convenant, ConvenantPartij
from rondom.netwerk.models.functie import Contactpersoon, Functie, Persoon
from rondom.netwerk.models.ondersteuning import Bron, Ondersteuningsaanbod, Plaats, Plaatshouder, Voorziening
from rondom.netwerk.models.openbaar import (
    AfgekeurdeRij,
    Lading,
    OpenbareGemeente,
    OpenbareSchool,
    Postcodegebied,
    Stand,
)
from rondom.netwerk.models.organisatie import Organisatie, Organisatiesoort, School, Werkgebied
from rondom.netwerk.models.regio import Gemeente, Parameterwaarde, Regeling, Regelingsoort, Regio, Schoolvakantie
from rondom.netwerk.models.teamruimte import Teamruimte

__all__ = [
    "Aanbod",
    "Aanbodmelding",
    "Aanbodplaats",
    "Aanbodsoort",
    "AfgekeurdeRij",
    "Bron",
    "Contactpersoon",
    "Afwezigheid",
    "Convenant",
    "ConvenantPartij",
    "Expertise",
    "Functie",
    "Gemeente",
    "Lading",
    "Ondersteuningsaanbod",
    "Netwerkwijziging",
    "OpenbareGemeente",
    "OpenbareSchool",
    "Organisatie",
    "Organisatiesoort",
    "Parameterwaarde",
    "Persoon",
    "Plaats",
    "Plaatshouder",
    "Postcodegebied",
    "Regeling",
    "Regelingsoort",
    "Regio",
    "School",
    "Schoolvakantie",
    "Stand",
    "Voorziening",
    "Teamruimte",
    "Vastdagdeel",
    "Werkgebied",
    "Zetelbezetting",
]
