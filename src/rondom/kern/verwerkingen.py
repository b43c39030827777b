"""Which processing activities does Rondom carry out, and of which is a row or a line of the log part? (AVG art. 30, L11)

The register of processing is made from this table, the flows of ``kern.stromen`` and the privacy class of each field;
an organisation adds who owns it, who processes for it, and since when. A model that belongs to no activity, or to two,
fails ``tests/architectuur/test_verwerkingen.py``.

GOVERNANCE. The functionaris gegevensbescherming decides about this table; a commit that changes it says who agreed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rondom.kern.regels import REGELS
from rondom.kern.stromen import STROMEN, Doel, Stroom
from rondom.kern.teksten import TEKSTEN


@dataclass(frozen=True)
class Verwerking:
    """One processing activity.

    ``modellen``: the labels of what it keeps. ``doelen``: the purposes of flows that it serves; no flow means that
    nothing leaves the own organisation. ``ook``: kinds in the access log that are no model. Name, purpose, people and
    ground are texts ``verwerking.<sleutel>``, ``….doel``, ``….wie`` and ``….grond``.
    """

    sleutel: str
    regel: str
    modellen: tuple[str, ...] = ()
    doelen: tuple[Doel, ...] = ()
    ook: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        REGELS[self.regel]
        for deel in DELEN:
            TEKSTEN[f"verwerking.{self.sleutel}{deel}"]

    @property
    def stromen(self) -> tuple[Stroom, ...]:
        """The flows of this activity, as the register of flows has them."""
        return tuple(s for s in STROMEN if s.doel in self.doelen)


DELEN = ("", ".doel", ".wie", ".grond")
"""The texts of one activity: its name, what it is for, about whom, and on which ground."""

SAMENWERKEN = "samenwerken"


def _van(app: str, namen: str) -> tuple[str, ...]:
    return tuple(f"{app}.{naam}" for naam in namen.split())


VERWERKINGEN: dict[str, Verwerking] = {
    v.sleutel: v
    for v in (
        Verwerking(
            "signaleren",
            "L01",
            _van("casus", "Signaal Gesprek Groeidocumentdeel Consultatie Consultatiebericht Consultatiekoppeling"),
        ),
        Verwerking(
            SAMENWERKEN,
            "L08",
            _van("toegang", "Gezin Jeugdige Naaste Bereikbaarheid Dossier Betrokkene Concept")
            + _van(
                "casus",
                "Casus Aanmelding Overleg Genodigde Agendapunt Verslag Verslagversie Overlegcheck Kernoverleg Kernpunt"
                " Kernbespreking Kernnotitie Ketenregel Agendasleutel Plan Plandeel Doel Standpunt Planversie Regie"
                " Afspraak Deeltaak Inzet Inzetinhoud Terugkoppelafspraak Hulpnavraag Overdrachtsvraag"
                " EerderTraject Instroomantwoord Statusbericht Evaluatie"
                " Instemming Evaluatieantwoord Schoolbeeld Nazorg Familiebericht Verklaring Bijlage Taak Opschaling"
                " Zorgplicht Zorgplichtpauze Zorgplichtadvies Zorgplichtplaats",
            ),
            (Doel.SAMENWERKEN,),
            ("verjaardag",),
        ),
        Verwerking(
            "verzuim",
            "L20",
            _van("casus", "Verzuim Verzuimverhaal Verzuimmelding Leerplichtbesluit"),
            (Doel.VERZUIM,),
        ),
        Verwerking("toelaatbaarheid", "L01", (), (Doel.TOELAATBAARHEID,)),
        Verwerking(
            "bescherming",
            "L35",
            _van("casus", "Meldcode Meldcodestap Veiligheidsmelding Vrijgave")
            + _van("toegang", "Wetsgrond Noodtoegang Noodbesluit"),
            (Doel.BESCHERMING,),
        ),
        Verwerking("informeren", "L07", (), (Doel.INFORMEREN,), ("informatie",)),
        Verwerking(
            "toestemmen",
            "BR14",
            _van("toegang", "Toestemming Toestemmingsbesluit Bevestiging Gezagsbesluit Recht"),
        ),
        Verwerking(
            "verantwoorden",
            "L11",
            _van(
                "toegang",
                "Inzage Gebeurtenis Gebeurteniszout Ketenkop Leesvraag Verwerkingsregel Overeenkomst Datalek Briefverzoek"
                " Rechtsverzoek Rechtsverzoektekst Papier",
            ),
            ook=("scherm", "register", "feit", "archief", "hoofdstuk"),
        ),
        Verwerking(
            "bewaren",
            "L46",
            _van(
                "toegang",
                "Bewaarfeit Bewaarstop Vernietigingsverzoek Vernietigingsvoorstel Vernietigingsbewijs Bewijsregel",
            ),
        ),
        Verwerking(
            "meten",
            "R225",
            _van(
                "spiegel",
                "Instrumentversie Meting Metinggroep Deelname Inzending Telling Opmerking Gesprekspunt",
            ),
        ),
        Verwerking(
            "toegang_geven",
            "A01",
            _van("toegang", "Account Inloglink Gezinsuitnodiging Factorherstel Tijdelijk")
            + _van("account", "EmailAddress EmailConfirmation")
            + _van("mfa", "Authenticator")
            + _van("usersessions", "UserSession")
            + _van("socialaccount", "SocialAccount SocialApp SocialToken"),
        ),
        Verwerking("spreekuur", "R183", _van("toegang", "Boeking Boekingsreden Bezet")),
        Verwerking(
            "samen_leren",
            "R191",
            _van(
                "spiegel",
                "Kernjaar Kerngesprek Kerndoel Kernafspraak Ontwikkelmoment Jaarevaluatie Jaarcijfer Partnertijd Scholing"
                " Scholingsdeelname Scholingsaanbod Preventieactiviteit Werkblad Werkbladdeelnemer Werkbladantwoord"
                " Praatplaat Praatpartij Praattaak Praatvisie Kaartnotitie Samenwerkingskeuze Voorbeeld",
            ),
        ),
        Verwerking(
            "netwerk",
            "L01",
            _van(
                "netwerk",
                "Regio Gemeente Parameterwaarde Schoolvakantie Regeling Organisatie School Werkgebied Convenant"
                " ConvenantPartij Persoon Functie Contactpersoon Lading AfgekeurdeRij OpenbareGemeente OpenbareSchool"
                " Postcodegebied Aanbod Aanbodplaats Aanbodmelding Zetelbezetting Expertise Netwerkwijziging"
                " Vastdagdeel Afwezigheid Teamruimte Ondersteuningsaanbod Voorziening Plaats Plaatshouder",
            ),
        ),
        Verwerking(
            "sturen",
            "R208",
            _van(
                "spiegel",
                "Thema Themadoel Themaactie Wijziging Gremium Gremiumlid Werkpunt Bijeenkomst Agendaplek Aanwezigheid"
                " Bestuursbesluit Partijstem Jaarplichtblijk Pilot Pilotmeting Pilotbesluit",
            ),
        ),
    )
}
"""Every activity, in the order of the register."""

_VAN_SOORT: dict[str, str] = {
    soort: v.sleutel
    for v in VERWERKINGEN.values()
    for soort in (*v.ook, *(m.partition(".")[2].lower() for m in v.modellen))
}


def verwerking_van(object_soort: str) -> str:
    """The key of the activity to which a kind in the access log belongs (Logboek dataverwerkingen).

    What belongs to no other activity is casework: a line is never lost for want of a name. A test finds every kind in
    the code that nobody decided about (``undecided``).
    """
    return _VAN_SOORT.get(object_soort, SAMENWERKEN)


def undecided(soorten: Iterable[str]) -> list[str]:
    """The kinds that no activity names."""
    return sorted(set(soorten) - _VAN_SOORT.keys())
