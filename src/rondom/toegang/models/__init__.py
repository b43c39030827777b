from rondom.toegang.models.account import Account
from rondom.toegang.models.beschermd import Beschermd
from rondom.toegang.models.bewaren import (
    Bewaarfeit,
    Bewaarstop,
    Bewijsregel,
    Vernietigingsbewijs,
    Vernietigingsverzoek,
    Vernietigingsvoorstel,
)
from rondom.toegang.models.briefverzoek import Briefverzoek
from rondom.toegang.models.concept import Concept
from rondom.toegang.models.datalek import Datalek
from rondom.toegang.models.dossier import Betrokkene, Casusrol, Dossier, Gezagsbesluit, Wetsgrond
from rondom.toegang.models.gebeurtenis import Gebeurtenis, Gebeurteniszout, Ketenkop
from rondom.toegang.models.inloggen import Factorherstel, Inloglink, Tijdelijk
from rondom.toegang.models.inzage import Inzage
from rondom.toegang.models.jeugdige import Bereikbaarheid, Gezin, Jeugdige, Naaste
from rondom.toegang.models.leesvraag import Leesvraag
from rondom.toegang.models.nood import Noodbesluit, Noodtoegang
from rondom.toegang.models.overeenkomst import Overeenkomst, Verwerkingsregel
from rondom.toegang.models.papier import Papier
from rondom.toegang.models.recht import Recht
from rondom.toegang.models.rechtsverzoek import Rechtsverzoek, Rechtsverzoektekst
from rondom.toegang.models.spreekuur import Bezet, Boeking, Boekingsreden
from rondom.toegang.models.toestemming import Bevestiging, Toestemming, Toestemmingsbesluit
from rondom.toegang.models.uitnodiging import Gezinsuitnodiging

__all__ = [
    "Account",
    "Bereikbaarheid",
    "Beschermd",
    "Betrokkene",
    "Bevestiging",
    "Bewaarfeit",
    "Bewaarstop",
    "Bewijsregel",
    "Bezet",
    "Boeking",
    "Boekingsreden",
    "Briefverzoek",
    "Casusrol",
    "Concept",
    "Datalek",
    "Dossier",
    "Factorherstel",
    "Gebeurtenis",
    "Gebeurteniszout",
    "Gezagsbesluit",
    "Gezin",
    "Gezinsuitnodiging",
    "Inzage",
    "Jeugdige",
    "Ketenkop",
    "Leesvraag",
    "Naaste",
    "Noodbesluit",
    "Noodtoegang",
    "Papier",
    "Overeenkomst",
    "Recht",
    "Rechtsverzoek",
    "Rechtsverzoektekst",
    "Tijdelijk",
    "Toestemming",
    "Toestemmingsbesluit",
    "Vernietigingsbewijs",
    "Vernietigingsverzoek",
    "Vernietigingsvoorstel",
    "Verwerkingsregel",
    "Wetsgrond",
    "Inloglink",
]
