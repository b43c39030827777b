from rondom.casus.models.aanmelding import Aanmelding
from rondom.casus.models.afspraak import Afspraak
from rondom.casus.models.agendasleutel import Agendasleutel
from rondom.casus.models.bijlage import Bijlage
from rondom.casus.models.casus import Casus
from rondom.casus.models.consultatie import Consultatie, Consultatiebericht, Consultatiekoppeling
from rondom.casus.models.deeltaak import Deeltaak
from rondom.casus.models.evaluatie import Evaluatie, Evaluatieantwoord, Nazorg, Schoolbeeld
from rondom.casus.models.familiebericht import Familiebericht
from rondom.casus.models.gesprek import Gesprek
from rondom.casus.models.groeidocument import Groeidocumentdeel
from rondom.casus.models.hulpnavraag import Hulpnavraag
from rondom.casus.models.instroom import Instroomantwoord
from rondom.casus.models.inzet import Instemming, Inzet, Inzetinhoud, Statusbericht, Terugkoppelafspraak
from rondom.casus.models.kernoverleg import Kernbespreking, Kernnotitie, Kernoverleg, Kernpunt, Ketenregel
from rondom.casus.models.meldcode import Meldcode, Meldcodestap, Veiligheidsmelding, Vrijgave
from rondom.casus.models.opschaling import Opschaling
from rondom.casus.models.overdracht import EerderTraject, Overdrachtsvraag
from rondom.casus.models.overleg import Agendapunt, Genodigde, Overleg, Overlegcheck, Verslag, Verslagversie
from rondom.casus.models.plan import Doel, Plan, Plandeel, Planversie, Standpunt
from rondom.casus.models.regie import Regie
from rondom.casus.models.signaal import Signaal
from rondom.casus.models.taak import Taak
from rondom.casus.models.verklaring import Verklaring
from rondom.casus.models.verzuim import Leerplichtbesluit, Verzuim, Verzuimmelding, Verzuimverhaal
from rondom.casus.models.zorgplicht import Zorgplicht, Zorgplichtadvies, Zorgplichtpauze, Zorgplichtplaats

__all__ = [
    "Aanmelding",
    "Afspraak",
    "Agendapunt",
    "Agendasleutel",
    "Bijlage",
    "Casus",
    "Consultatie",
    "Consultatiebericht",
    "Consultatiekoppeling",
    "Deeltaak",
    "Doel",
    "EerderTraject",
    "Evaluatie",
    "Evaluatieantwoord",
    "Familiebericht",
    "Genodigde",
    "Gesprek",
    "Groeidocumentdeel",
    "Hulpnavraag",
    "Instemming",
    "Instroomantwoord",
    "Inzet",
    "Inzetinhoud",
    "Kernbespreking",
    "Kernnotitie",
    "Kernoverleg",
    "Kernpunt",
    "Ketenregel",
    "Leerplichtbesluit",
    "Meldcode",
    "Meldcodestap",
    "Nazorg",
    "Overdrachtsvraag",
    "Overleg",
    "Overlegcheck",
    "Plan",
    "Plandeel",
    "Planversie",
    "Regie",
    "Schoolbeeld",
    "Signaal",
    "Standpunt",
    "Statusbericht",
    "Opschaling",
    "Taak",
    "Terugkoppelafspraak",
    "Veiligheidsmelding",
    "Verklaring",
    "Verslag",
    "Verslagversie",
    "Verzuim",
    "Verzuimmelding",
    "Verzuimverhaal",
    "Vrijgave",
    "Zorgplicht",
    "Zorgplichtadvies",
    "Zorgplichtpauze",
    "Zorgplichtplaats",
]
