"""How personal is each field, and how long is each row kept? Decided for every model of the house; nothing is open.

GOVERNANCE. This file is decided by the functionaris gegevensbescherming, not by whoever writes the code: a developer
proposes, the commit says who agreed and why. A model or field that is not named here fails
``tests/architectuur/test_privacyregister.py``, so nothing new is stored before somebody has decided about it.

Models are named by their label, because a lower room may not know an upper one. The terms are those of the law
(L41–L47) where the law has one; they stand in ``kern.bewaren``, and ``wissen`` says what goes with a dossier.
"""

from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.bewaren import REGELS_PER_SOORT, VAN_DOSSIER, Soort
from rondom.kern.parameters import SOORTEN


class Privacyklasse(StrEnum):
    """How personal the value of one field is. The first that fits counts, from above."""

    BIJZONDER = "bijzonder"
    """Health and behaviour in the broad sense, family included, and what hints at origin (L02). Every free text about
    a child is of this class, because people can write anything in it. Never in a mail, a calendar or a log."""
    IDENTIFICEREND = "identificerend"
    """Says who somebody is: a name, a date of birth, a login name, an area of few homes."""
    CONTACT = "contact"
    """Says how or where to reach somebody."""
    INHOUD = "inhoud"
    """What was agreed or decided and when: a status, a date, a choice, a number that is no measure of health."""
    SLEUTEL = "sleutel"
    """Points at a person, an organisation or another row. Personal only together with what it points at."""
    TECHNISCH = "technisch"
    """Keeps the program right: a version, an order, a hash."""
    GEEN = "geen"
    """About no person: a name of a school, a rule of a region."""


class Bewaarklasse(StrEnum):
    """How long Rondom keeps a row."""

    CONCEPT = "concept"
    """Until it is sent or thrown away."""
    WERKRUIMTE = "werkruimte"
    """The shared workspace: destroyed 2 years after the dossier closed, after each owner took a copy (L46)."""
    LOGBOEK = "logboek"
    """Who saw and did what: at least 5 years after the line was written (L46, L47)."""
    NETWERK = "netwerk"
    """People and their functions: 5 years after the last one ended; so long the log must be able to name them."""
    ACCOUNT = "account"
    """A login: as long as the person or family member to whom it belongs."""
    REGIO = "regio"
    """A region's organisations, terms and rules: kept, so that last year's cases keep last year's rules (R243)."""
    SPREEKUUR = "spreekuur"
    """An appointment in a consultation hour: some days after the talk. It belongs to no dossier (R183)."""
    AFGELEID = "afgeleid"
    """Computed from other rows and replaced with them; has no life of its own."""


class Kopie(StrEnum):
    """Who takes a copy under a term of its own before the shared workspace is destroyed (L46)."""

    SCHOOL = "school"
    """2 years after the pupil left (L42)."""
    VERZUIM = "verzuim"
    """Absence: 5 years after the pupil left (L42)."""
    JEUGDHULP = "jeugdhulp"
    """20 years after the last change (L41)."""


BEWAARDUUR: tuple[Bewaarklasse, ...] = (
    Bewaarklasse.CONCEPT,
    Bewaarklasse.WERKRUIMTE,
    Bewaarklasse.LOGBOEK,
    Bewaarklasse.NETWERK,
    Bewaarklasse.REGIO,
)
"""The classes with a term of their own, shortest first."""

SOORTEN_PER_KLASSE: dict[Bewaarklasse, tuple[Soort, ...]] = {
    Bewaarklasse.CONCEPT: (Soort.CONCEPT,),
    Bewaarklasse.WERKRUIMTE: (*VAN_DOSSIER, Soort.BIJLAGE),
    Bewaarklasse.LOGBOEK: (Soort.LOGBOEK,),
    Bewaarklasse.NETWERK: (Soort.NETWERK,),
    Bewaarklasse.ACCOUNT: (Soort.INLOG, *VAN_DOSSIER),
    Bewaarklasse.REGIO: (),
    Bewaarklasse.SPREEKUUR: (Soort.SPREEKUUR,),
    Bewaarklasse.AFGELEID: (Soort.BERICHTSPOOR,),
}
"""Which terms of ``kern.bewaren`` end rows of a class. A login of a family goes with its last dossier, an invitation by
itself; what a region decided is kept; what was computed goes with what it was computed from."""

JAREN: dict[Bewaarklasse, int] = {
    klasse: SOORTEN[REGELS_PER_SOORT[soort].parameter].standaard
    for klasse, soort in (
        (Bewaarklasse.WERKRUIMTE, Soort.WERKRUIMTE),
        (Bewaarklasse.LOGBOEK, Soort.LOGBOEK),
        (Bewaarklasse.NETWERK, Soort.NETWERK),
    )
}
"""Years, where a region says nothing else; of a workspace the term that every part has at least."""


@dataclass(frozen=True)
class Modelregel:
    """What was decided about one model.

    ``velden`` has a class for every field. ``leegmaken``: rows that live longer point at this one, so at the end of the
    term its fields are emptied and the key stays; otherwise the row goes.
    """

    bewaren: Bewaarklasse
    velden: dict[str, Privacyklasse]
    kopie: tuple[Kopie, ...] = ()
    leegmaken: bool = False


def _regel(
    bewaren: Bewaarklasse,
    *,
    bijzonder: str = "",
    identificerend: str = "",
    contact: str = "",
    inhoud: str = "",
    sleutel: str = "",
    technisch: str = "",
    geen: str = "",
    kopie: tuple[Kopie, ...] = (),
    leegmaken: bool = False,
) -> Modelregel:
    """One decision; each argument names the fields of that class. A field named twice raises ``ValueError``."""
    velden: dict[str, Privacyklasse] = {}
    for klasse, namen in (
        (Privacyklasse.BIJZONDER, bijzonder),
        (Privacyklasse.IDENTIFICEREND, identificerend),
        (Privacyklasse.CONTACT, contact),
        (Privacyklasse.INHOUD, inhoud),
        (Privacyklasse.SLEUTEL, sleutel),
        (Privacyklasse.TECHNISCH, technisch),
        (Privacyklasse.GEEN, geen),
    ):
        for naam in namen.split():
            if naam in velden:
                raise ValueError(f"{naam} has two classes")
            velden[naam] = klasse
    return Modelregel(bewaren, velden, kopie, leegmaken)


_CONCEPT = Bewaarklasse.CONCEPT
_RUIMTE = Bewaarklasse.WERKRUIMTE
_LOG = Bewaarklasse.LOGBOEK
_NETWERK = Bewaarklasse.NETWERK
_REGIO = Bewaarklasse.REGIO
_STURING = "gemaakt_op gewijzigd_op versie"
_STUURSLEUTELS = "id regio gemaakt_door gewijzigd_door"
"""What every row of the steering has (``spiegel.models.sturing``)."""
_SCHOOL = (Kopie.SCHOOL,)
_VERZUIM = (Kopie.VERZUIM,)
_HULP = (Kopie.JEUGDHULP,)
_BEIDE = (Kopie.SCHOOL, Kopie.JEUGDHULP)

REGISTER: dict[str, Modelregel] = {
    # The network: nobody's child, but people at work.
    "netwerk.Regio": _regel(_REGIO, geen="sleutel naam"),
    "netwerk.Gemeente": _regel(_REGIO, geen="code naam", sleutel="regio"),
    "netwerk.Parameterwaarde": _regel(_REGIO, geen="sleutel waarde vanaf", sleutel="id regio"),
    "netwerk.Schoolvakantie": _regel(_REGIO, geen="naam vanaf tot", sleutel="id regio"),
    "netwerk.Regeling": _regel(_REGIO, geen="soort inhoud vanaf", sleutel="id regio"),
    "netwerk.Organisatie": _regel(
        _REGIO, geen="naam soort", contact="telefoon bereikbaar", sleutel="id regio gemeente bovenliggend"
    ),
    "netwerk.School": _regel(_REGIO, geen="brin onderwijssoort pc4", sleutel="organisatie samenwerkingsverband"),
    "netwerk.Lading": _regel(
        _REGIO,
        geen="bestand soort sha256 peildatum geladen_op gelezen nieuw gewijzigd gelijk vervallen afgekeurd",
        sleutel="id",
    ),
    "netwerk.AfgekeurdeRij": _regel(_REGIO, geen="regel sleutel veld waarde reden overgenomen", sleutel="id lading"),
    "netwerk.OpenbareGemeente": _regel(
        _REGIO,
        geen="code naam provincie grens vervallen_op inwoners inwoners_stand pct_jeugdzorg pct_jeugdzorg_stand",
    ),
    "netwerk.Postcodegebied": _regel(
        _REGIO, geen="pc4 gemeente_naam swv_po swv_vo lijst overschreven lat lon vervallen_op", sleutel="gemeente"
    ),
    "netwerk.OpenbareSchool": _regel(
        _REGIO,
        geen="vestiging naam onderwijssoort bestuur bestuur_naam postcode plaats swv_po swv_vo lat lon"
        " leerlingen leerlingen_stand vervallen_op zoek",
        sleutel="gemeente",
    ),
    "netwerk.Aanbod": _regel(
        _REGIO,
        geen="naam soort omschrijving trefwoorden leeftijd_van leeftijd_tot leefgebieden kosten aanmelden website"
        " gecontroleerd_op gestopt_op gewijzigd_op versie zoek",
        contact="telefoon",
        sleutel="id regio gemeenten eigenaar gecontroleerd_door gestopt_door gewijzigd_door",
    ),
    "netwerk.Aanbodplaats": _regel(_REGIO, sleutel="id aanbod gemeente"),
    "netwerk.Aanbodmelding": _regel(
        _REGIO, geen="tekst gemeld_op verwerkt_op", sleutel="id aanbod gemeld_door verwerkt_door"
    ),
    "netwerk.Ondersteuningsaanbod": _regel(
        _REGIO,
        geen="schooljaar toelichting grens gids bron mr_op vastgesteld_op gecontroleerd_op gewijzigd_op versie",
        sleutel="id school kopie_van vastgesteld_door gecontroleerd_door gewijzigd_door",
    ),
    "netwerk.Voorziening": _regel(
        _REGIO,
        geen="soort niveau wat voor_wie wie leeftijd_van leeftijd_tot plaatsen bezet versie",
        sleutel="id aanbod lijn",
    ),
    "netwerk.Plaats": _regel(_REGIO, geen="vanaf tot vrij_op", sleutel="id voorziening lijn"),
    "netwerk.Plaatshouder": _regel(_REGIO, geen="op", sleutel="plaats organisatie functie"),
    "netwerk.Teamruimte": _regel(
        _NETWERK, inhoud="plaatsen toelichting vanaf gemaakt_op", sleutel="id team gemaakt_door"
    ),
    "netwerk.Vastdagdeel": _regel(
        _NETWERK,
        inhoud="weekdag begin einde weken plaats spreek_van spreek_tot plek vanaf tot gemaakt_op",
        sleutel="id functie school vervanger gemaakt_door",
    ),
    # That somebody is away, never why.
    "netwerk.Afwezigheid": _regel(
        _NETWERK, inhoud="vanaf tot naar neemt_over gemaakt_op", sleutel="id functie vastdagdeel gemaakt_door"
    ),
    "toegang.Boeking": _regel(
        Bewaarklasse.SPREEKUUR,
        identificerend="naam",
        inhoud="begin einde stand als ouders_zien geboekt_op afgezegd_op herinnerd_op",
        sleutel="id vastdagdeel functie school geboekt_door jeugdige afgezegd_door",
    ),
    "toegang.Boekingsreden": _regel(Bewaarklasse.SPREEKUUR, bijzonder="tekst", sleutel="boeking"),
    "toegang.Bezet": _regel(Bewaarklasse.SPREEKUUR, inhoud="begin einde", sleutel="id functie"),
    "netwerk.Werkgebied": _regel(_REGIO, geen="pc4 vanaf tot", sleutel="id team"),
    "netwerk.Convenant": _regel(_REGIO, geen="naam vanaf tot doelen vindplaats", sleutel="id"),
    "netwerk.ConvenantPartij": _regel(_REGIO, sleutel="id convenant organisatie"),
    "netwerk.Persoon": _regel(
        _NETWERK,
        identificerend="voornaam tussenvoegsel achternaam sorteernaam",
        contact="telefoon email",
        sleutel="id",
    ),
    "netwerk.Functie": _regel(
        _NETWERK, inhoud="rol vanaf tot", contact="bereikbaar", sleutel="id persoon organisatie vastgelegd_door"
    ),
    "netwerk.Contactpersoon": _regel(_NETWERK, inhoud="vanaf tot", sleutel="id van functie vastgelegd_door"),
    "netwerk.Zetelbezetting": _regel(
        _NETWERK, inhoud="vorm zetel waarnemer vanaf tot", sleutel="id team functie vastgelegd_door"
    ),
    "netwerk.Expertise": _regel(_NETWERK, inhoud="onderwerp vanaf tot", sleutel="id persoon vastgelegd_door"),
    "netwerk.Netwerkwijziging": _regel(
        _NETWERK,
        inhoud="soort reden toelichting eerder_vanaf eerder_tot op",
        sleutel="id organisatie functie opvolger door",
    ),
    # The mirror: how a core team and a region work. No child stands in it: texts are looked over before they are kept.
    "spiegel.Kernjaar": _regel(_REGIO, geen="begin begonnen_op", sleutel="id school procesbegeleider begonnen_door"),
    "spiegel.Kerngesprek": _regel(
        _REGIO, geen="stap dag afgemeld besproken op", sleutel="id kernjaar aanwezig door", technisch="versie"
    ),
    "spiegel.Kerndoel": _regel(
        _REGIO,
        geen="tekst zichtbaar vindplaats stand uitkomst op",
        sleutel="id kernjaar door",
        technisch="versie",
    ),
    "spiegel.Kernafspraak": _regel(_REGIO, geen="tekst voor op gedaan_op", sleutel="id kernjaar wie door gedaan_door"),
    "spiegel.Ontwikkelmoment": _regel(
        _REGIO,
        geen="stap gaat_goed aandacht gaan_doen op vastgesteld_op",
        sleutel="id kernjaar door vastgesteld_door",
        technisch="versie",
    ),
    "spiegel.Jaarevaluatie": _regel(
        _REGIO,
        geen="opbrengst anders op vastgesteld_op",
        sleutel="id kernjaar door vastgesteld_door",
        technisch="versie",
    ),
    "spiegel.Jaarcijfer": _regel(_REGIO, geen="plek vraag cijfer op", sleutel="id kernjaar door"),
    "spiegel.Partnertijd": _regel(
        _REGIO,
        geen="collectief individueel profiel waarom terugblik teruggeblikt op",
        sleutel="id kernjaar functie door",
        technisch="versie",
    ),
    "spiegel.Scholing": _regel(
        _REGIO,
        geen="onderwerp toelichting mensen liefst gevraagd_op dag plaats afgesproken_op cijfer opbrengst geevalueerd_op"
        " ingetrokken_op",
        sleutel="id regio organisatie gevraagd_door gever afgesproken_door geevalueerd_door ingetrokken_door",
        technisch="versie",
    ),
    "spiegel.Scholingsdeelname": _regel(_REGIO, geen="mensen op", sleutel="id scholing organisatie door"),
    "spiegel.Scholingsaanbod": _regel(
        _REGIO,
        geen="titel omschrijving aangeboden_op gestopt_op",
        sleutel="id regio organisatie scholing aangeboden_door gestopt_door",
    ),
    "spiegel.Preventieactiviteit": _regel(
        _REGIO,
        geen="wijk naam soort voor_wie wie begin eind plaats gemaakt_op gestopt_op",
        sleutel="id regio school gemeente eigenaar overgenomen_van gemaakt_door gestopt_door",
        technisch="versie",
    ),
    "spiegel.Werkblad": _regel(
        _REGIO,
        geen="titel uitkomst gemaakt_op afgerond_op",
        sleutel="id regio leden gemaakt_door afgerond_door",
    ),
    "spiegel.Werkbladdeelnemer": _regel(
        _REGIO, geen="rol toegevoegd_op", sleutel="id werkblad functie toegevoegd_door"
    ),
    "spiegel.Werkbladantwoord": _regel(_REGIO, geen="item nummer tekst op", sleutel="id werkblad door"),
    "spiegel.Praatplaat": _regel(
        _REGIO, geen="titel conclusie gemaakt_op afgerond_op", sleutel="id regio gemaakt_door afgerond_door"
    ),
    "spiegel.Praatpartij": _regel(_REGIO, geen="toegevoegd_op", sleutel="id praatplaat organisatie toegevoegd_door"),
    "spiegel.Praattaak": _regel(_REGIO, geen="volgorde tekst toegevoegd_op", sleutel="id praatplaat toegevoegd_door"),
    "spiegel.Praatvisie": _regel(_REGIO, geen="wie op", sleutel="id taak partij door"),
    "spiegel.Kaartnotitie": _regel(_REGIO, geen="kaart tekst op", sleutel="id door"),
    "spiegel.Samenwerkingskeuze": _regel(
        _REGIO, geen="model waarom risicos vanaf gekozen_op", sleutel="id regio gekozen_door"
    ),
    "spiegel.Voorbeeld": _regel(
        _REGIO,
        geen="titel thema aanleiding aanpak opbrengst ingediend_op akkoord oordeel beoordeeld_op gecontroleerd_op"
        " gestopt_op zoek",
        sleutel="id regio organisatie ingediend_door beoordeeld_door gecontroleerd_door gestopt_door",
        technisch="versie",
    ),
    # The steering: about no child. Who wrote it is a key.
    "spiegel.Thema": _regel(
        _REGIO, geen="naam waarom status begonnen_op afgerond_op " + _STURING, sleutel=_STUURSLEUTELS
    ),
    "spiegel.Themadoel": _regel(
        _REGIO,
        geen="tekst meting nu streef streef_op gestopt_op " + _STURING,
        sleutel="thema gestopt_door " + _STUURSLEUTELS,
    ),
    "spiegel.Themaactie": _regel(
        _REGIO,
        geen="tekst vanaf termijn schaal waar spoor status " + _STURING,
        sleutel="doel eigenaar " + _STUURSLEUTELS,
    ),
    "spiegel.Wijziging": _regel(_REGIO, geen="soort tekst van tot op", sleutel="id regio onderwerp door"),
    "spiegel.Gremium": _regel(
        _REGIO, geen="naam soort opdracht opgeheven_op " + _STURING, sleutel="opgeheven_door " + _STUURSLEUTELS
    ),
    "spiegel.Gremiumlid": _regel(
        _REGIO,
        geen="partij mandaat mandaat_tekst vanaf tot " + _STURING,
        sleutel="gremium functie organisatie " + _STUURSLEUTELS,
    ),
    "spiegel.Werkpunt": _regel(
        _REGIO,
        geen="titel toelichting afgedaan_op " + _STURING,
        sleutel="gremium thema afgedaan_door " + _STUURSLEUTELS,
    ),
    "spiegel.Bijeenkomst": _regel(
        _REGIO, geen="dag plaats status verslag " + _STURING, sleutel="gremium agenda " + _STUURSLEUTELS
    ),
    "spiegel.Agendaplek": _regel(_REGIO, geen="nummer uitkomst", sleutel="id regio bijeenkomst werkpunt"),
    "spiegel.Aanwezigheid": _regel(_REGIO, geen="aanwezig", sleutel="id regio bijeenkomst lid"),
    "spiegel.Bestuursbesluit": _regel(
        _REGIO, geen="tekst " + _STURING, sleutel="bijeenkomst werkpunt " + _STUURSLEUTELS
    ),
    "spiegel.Partijstem": _regel(_REGIO, geen="antwoord toelichting op", sleutel="id regio besluit organisatie door"),
    "spiegel.Jaarplichtblijk": _regel(
        _REGIO, geen="soort gedaan_op toelichting op", sleutel="id regio bijeenkomst door"
    ),
    "spiegel.Pilot": _regel(
        _REGIO,
        geen="naam doel verwacht gemeenten vanaf einde kosten betaald_door status geleerd zoek " + _STURING,
        sleutel="scholen thema eigenaar " + _STUURSLEUTELS,
    ),
    "spiegel.Pilotmeting": _regel(_REGIO, geen="trede dag uitslag meetbaar merkbaar op", sleutel="id regio pilot door"),
    "spiegel.Pilotbesluit": _regel(_REGIO, geen="besluit reden geleerd tot waar op", sleutel="id regio pilot door"),
    # Access: who somebody is, who decides, and what was seen.
    "toegang.Account": _regel(
        Bewaarklasse.ACCOUNT,
        identificerend="gebruikersnaam",
        inhoud="is_active last_login",
        sleutel="id persoon",
        technisch="password",
    ),
    "toegang.Inloglink": _regel(
        Bewaarklasse.ACCOUNT,
        inhoud="gemaakt_op geldig_tot gebruikt_op",
        sleutel="id account gemaakt_door",
        technisch="hash",
    ),
    "toegang.Gezinsuitnodiging": _regel(
        _RUIMTE,
        inhoud="soort weg verzonden_op geopend_op pogingen aanvaard_op ingetrokken_op",
        sleutel="id dossier naaste link aanvaard_door ingetrokken_door",
        technisch="code_hash",
    ),
    "toegang.Papier": _regel(
        _RUIMTE,
        bijzonder="tekst uitkomst",
        inhoud="soort getekend_op papier antwoord_voor op afgehandeld_op",
        sleutel="id dossier naaste verzoek door afgehandeld_door",
        kopie=_BEIDE,
    ),
    "toegang.Factorherstel": _regel(
        Bewaarklasse.ACCOUNT,
        inhoud="gevraagd_op bevestigd_op geldig_tot afgerond_op",
        sleutel="id account gevraagd_door bevestigd_door",
        technisch="hash",
    ),
    "toegang.Tijdelijk": _regel(Bewaarklasse.AFGELEID, technisch="cache_key value expires"),
    # Of the library that signs in. Secrets in ``data`` are encrypted; of another login service only its key is kept.
    "account.EmailAddress": _regel(Bewaarklasse.ACCOUNT, contact="email", inhoud="verified primary", sleutel="id user"),
    "account.EmailConfirmation": _regel(
        Bewaarklasse.AFGELEID, inhoud="created sent", sleutel="id email_address", technisch="key"
    ),
    "mfa.Authenticator": _regel(
        Bewaarklasse.ACCOUNT, inhoud="type created_at last_used_at", sleutel="id user", technisch="data"
    ),
    "usersessions.UserSession": _regel(
        Bewaarklasse.ACCOUNT,
        identificerend="ip user_agent",
        inhoud="created_at last_seen_at",
        sleutel="id user",
        technisch="session_key data",
    ),
    "socialaccount.SocialAccount": _regel(
        Bewaarklasse.ACCOUNT,
        identificerend="uid",
        inhoud="provider last_login date_joined",
        sleutel="id user",
        technisch="extra_data",
    ),
    "socialaccount.SocialApp": _regel(
        _REGIO, geen="provider provider_id name client_id secret key settings", sleutel="id"
    ),
    "socialaccount.SocialToken": _regel(
        Bewaarklasse.AFGELEID, inhoud="expires_at", sleutel="id app account", technisch="token token_secret"
    ),
    "toegang.Concept": _regel(_CONCEPT, bijzonder="velden", inhoud="bewaard_op", sleutel="id houder sleutel"),
    "toegang.Gezin": _regel(_RUIMTE, sleutel="id geregistreerd_door", leegmaken=True),
    "toegang.Jeugdige": _regel(
        _RUIMTE,
        identificerend="roepnaam tussenvoegsel achternaam sorteernaam zoektekst geboortedatum pc4",
        inhoud="groep",
        sleutel="id gezin school woongemeente geregistreerd_door",
        kopie=_BEIDE,
        leegmaken=True,
    ),
    "toegang.Naaste": _regel(
        _RUIMTE,
        bijzonder="taal tolk_nodig",
        identificerend="naam aanduiding",
        inhoud="relatie vanaf tot gezag_vanaf gezag_tot gezag_bron gezag_gecontroleerd_op",
        sleutel="id jeugdige account",
        kopie=_BEIDE,
    ),
    "toegang.Bereikbaarheid": _regel(
        _RUIMTE, contact="waarde", inhoud="kanaal zichtbaar", sleutel="id jeugdige naaste voor", kopie=_BEIDE
    ),
    "toegang.Dossier": _regel(
        _LOG,
        inhoud="soort geopend_op gesloten_op vernietigd_op",
        sleutel="id jeugdige gezin hoofd school regio geopend_door",
    ),
    "toegang.Betrokkene": _regel(
        _RUIMTE, inhoud="casusrol grondslag vanaf tot", sleutel="id dossier functie organisatie toegevoegd_door"
    ),
    "toegang.Gezagsbesluit": _regel(
        _RUIMTE, bijzonder="wilsbekwaam reden", inhoud="vanaf alleen_jeugdige", sleutel="id dossier door", kopie=_BEIDE
    ),
    "toegang.Wetsgrond": _regel(
        _RUIMTE,
        bijzonder="soort toelichting",
        inhoud="categorieen vanaf tot bron gecontroleerd_op beeindigd_op op",
        sleutel="id dossier instelling naaste beeindigd_door door",
        kopie=_BEIDE,
    ),
    "toegang.Gebeurtenis": _regel(
        _LOG,
        inhoud="soort moment object_soort regels veiligheid",
        sleutel="id dossier houder organisatie object_id",
        technisch="volgnummer inhoud_hash vorige hash",
    ),
    "toegang.Gebeurteniszout": _regel(_RUIMTE, sleutel="gebeurtenis dossier", technisch="zout"),
    "toegang.Ketenkop": _regel(_LOG, inhoud="veiligheid", sleutel="dossier", technisch="volgnummer hash"),
    "toegang.Inzage": _regel(
        _LOG,
        inhoud="moment rol object_soort actie doel grond geslaagd veiligheid verwerking",
        sleutel="id account houder organisatie dossier objecten",
        technisch="trace_id span_id ouder_span_id",
    ),
    "toegang.Leesvraag": _regel(
        _LOG,
        bijzonder="vraag antwoord verklaring",
        inhoud="soort gevraagd_op beantwoord_op verklaard_op",
        sleutel="id houder organisatie dossier inzagen gevraagd_door verklaard_door",
    ),
    "toegang.Verwerkingsregel": _regel(
        _LOG,
        inhoud="verwerking eigenaar dpia_op bewaren op",
        contact="contact",
        sleutel="id organisatie door",
    ),
    "toegang.Overeenkomst": _regel(
        _LOG,
        inhoud="soort partij verwerking vanaf tot beeindigd_op vindplaats op",
        sleutel="id organisatie door",
    ),
    "toegang.Briefverzoek": _regel(
        _LOG,
        bijzonder="wat verlengd_waarom antwoord",
        identificerend="naam",
        contact="contact",
        inhoud="soort wijze ontvangen_op identiteit identiteit_op termijn verlengd_op status beantwoord_op op",
        sleutel="id organisatie beantwoord_door door",
    ),
    "toegang.Datalek": _regel(
        _LOG,
        bijzonder="feiten gevolgen maatregelen waarom_niet_gemeld waarom_later waarom_niet_verteld",
        inhoud="ontdekt_op aantal risico gemeld_op meldnummer verteld_op afgesloten_op op",
        sleutel="id organisatie door",
        technisch="versie",
    ),
    "toegang.Noodtoegang": _regel(
        _RUIMTE,
        bijzonder="reden geprobeerd geen_andere_weg minimum evenredig onveilig",
        inhoud="soort categorieen vanaf tot stil_tot",
        sleutel="id dossier gevraagd_door houder consultatie tweede",
    ),
    "toegang.Noodbesluit": _regel(
        _RUIMTE, bijzonder="toelichting", inhoud="akkoord stil_tot op", sleutel="id dossier noodtoegang door"
    ),
    "toegang.Recht": _regel(
        Bewaarklasse.AFGELEID,
        inhoud="regel grond categorieen acties vanaf tot tot_moment",
        sleutel="id dossier jeugdige houder",
    ),
    "toegang.Rechtsverzoek": _regel(
        _RUIMTE,
        inhoud="categorie soort status object_soort wijze gevraagd_op termijn verlengd_op beantwoord_op",
        sleutel="id dossier naaste object_id ontvanger eigenaar beantwoord_door vastgelegd_door",
        kopie=_BEIDE,
    ),
    "toegang.Rechtsverzoektekst": _regel(
        _RUIMTE, bijzonder="tekst", inhoud="categorie soort op", sleutel="id dossier verzoek door", kopie=_BEIDE
    ),
    "toegang.Toestemming": _regel(
        _RUIMTE,
        bijzonder="doel",
        inhoud="categorieen vanaf tot gevraagd_op afgesloten_op",
        sleutel="id dossier ontvanger ontvanger_naaste gevraagd_door",
        kopie=_BEIDE,
    ),
    "toegang.Toestemmingsbesluit": _regel(
        _RUIMTE,
        bijzonder="toelichting",
        identificerend="getekend_te",
        inhoud="besluit categorieen moment wijze getekend_op",
        sleutel="id dossier toestemming naaste vastgelegd_door getuige",
        kopie=_BEIDE,
    ),
    "toegang.Bevestiging": _regel(_RUIMTE, inhoud="klopt op", sleutel="id dossier besluit door", kopie=_BEIDE),
    # Keeping: the free words go with the dossier they are about; what was decided stays, without content.
    "toegang.Bewaarfeit": _regel(_RUIMTE, inhoud="veiligheid soort dag bron op", sleutel="id dossier organisatie door"),
    "toegang.Bewaarstop": _regel(
        _RUIMTE,
        bijzonder="reden",
        inhoud="veiligheid soort vanaf tot op beeindigd_op",
        sleutel="id dossier organisatie door beeindigd_door",
    ),
    "toegang.Vernietigingsverzoek": _regel(
        _RUIMTE,
        bijzonder="reden toelichting",
        inhoud="veiligheid gevraagd_op beantwoord_op toegewezen grond",
        sleutel="id dossier organisatie gevraagd_door beantwoord_door",
    ),
    "toegang.Vernietigingsvoorstel": _regel(
        _LOG,
        inhoud="dossiersoort veiligheid op_verzoek regels gesloten_op rijp_op status voorgesteld_op voorgelegd_op"
        " wacht_tot verteld_op goedgekeurd_op vervallen_op vernietigd_op",
        sleutel="id dossier organisatie kenmerk voorgesteld_door voorgelegd_door goedgekeurd_door vervallen_door",
    ),
    "toegang.Vernietigingsbewijs": _regel(
        _LOG,
        inhoud="dossiersoort veiligheid op_verzoek regels rijp_op voorgelegd_op goedgekeurd_op vernietigd_op",
        sleutel="id dossier organisatie kenmerk voorgelegd_door goedgekeurd_door",
        technisch="volgnummer vorige hash",
    ),
    "toegang.Bewijsregel": _regel(_LOG, inhoud="soort aantal", sleutel="id bewijs"),
    # Casework: the shared workspace.
    "casus.Casus": _regel(
        _RUIMTE,
        inhoud="status status_sinds geopend_op bijgewerkt_op",
        sleutel="id dossier jeugdige kenmerk",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Signaal": _regel(
        _RUIMTE,
        bijzonder="groep gezien leefgebieden sinds wens weging_reden basis_gedaan",
        inhoud="categorie over besproken_met_jeugdige besproken_met_ouders status gemaakt_op gewijzigd_op weging"
        " weging_wie gewogen_op",
        sleutel="id dossier gemaakt_door gewijzigd_door gewogen_door",
        technisch="versie",
        kopie=_SCHOOL,
    ),
    "casus.Verklaring": _regel(
        _RUIMTE,
        bijzonder="tekst",
        inhoud="categorie object_soort op ingetrokken_op",
        sleutel="id dossier naaste object_id",
        kopie=_BEIDE,
    ),
    "casus.Gesprek": _regel(
        _RUIMTE,
        bijzonder="wens_jeugdige wens_ouders verteld",
        inhoud="op vorm hulp_verteld vastgelegd_op",
        sleutel="id dossier met door",
        technisch="versie",
        kopie=_SCHOOL,
    ),
    "casus.Groeidocumentdeel": _regel(
        _RUIMTE,
        bijzonder="leefgebied tekst",
        inhoud="categorie soort bron op",
        sleutel="id dossier door",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Verzuim": _regel(
        _RUIMTE,
        bijzonder="uren soort",
        inhoud="datum vastgelegd_op",
        sleutel="id dossier door",
        technisch="versie",
        kopie=_VERZUIM,
    ),
    "casus.Verzuimverhaal": _regel(_RUIMTE, bijzonder="reden", sleutel="id dossier verzuim door", kopie=_VERZUIM),
    "casus.Verzuimmelding": _regel(
        _RUIMTE,
        bijzonder="uren soort",
        inhoud="ontstaan_op termijn gemeld_op vervallen_op",
        sleutel="id dossier gemeld_door",
        kopie=_VERZUIM,
    ),
    # A decision in criminal law about a child: as sensitive as what is told of health (AVG art. 10).
    "casus.Leerplichtbesluit": _regel(
        _RUIMTE,
        bijzonder="uitkomst",
        inhoud="besloten_op moment",
        sleutel="id dossier besloten_door hulp",
        kopie=_VERZUIM,
    ),
    "casus.Aanmelding": _regel(
        _RUIMTE,
        bijzonder="hulpvraag_gezin actieve_hulp route afgeweken_reden opnieuw_reden terug_reden",
        inhoud="status route_regels afgeweken gemaakt_op verzonden_op termijn opgepakt_op eerder_werk_gezien_op",
        sleutel="id dossier team gemaakt_door opgepakt_door",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Consultatie": _regel(
        _RUIMTE,
        bijzonder="vraag al_geprobeerd blijft",
        inhoud="leeftijdsgroep status gesteld_op beantwoord_op uitkomst afgesloten_op",
        sleutel="id dossier team gesteld_door beantwoord_door",
        technisch="versie",
    ),
    "casus.Consultatiebericht": _regel(
        _RUIMTE, bijzonder="tekst blijft", inhoud="soort op", sleutel="id dossier consultatie door"
    ),
    "casus.Consultatiekoppeling": _regel(_RUIMTE, inhoud="op", sleutel="id dossier consultatie team door"),
    "casus.Overleg": _regel(
        _RUIMTE,
        bijzonder="tolk reden",
        contact="plaats",
        inhoud="soort status gevraagd_op gepland_op duur_minuten vorm plaats_is_thuis afgerond_op",
        sleutel="id dossier gevraagd_door gepland_door",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Genodigde": _regel(
        _RUIMTE,
        bijzonder="uitgelaten_reden",
        inhoud="antwoord aanwezig familie_keuze uitgelaten",
        sleutel="id dossier overleg functie naaste houder",
    ),
    "casus.Agendapunt": _regel(
        _RUIMTE, bijzonder="tekst", inhoud="op besproken", sleutel="id dossier overleg door", kopie=_BEIDE
    ),
    "casus.Verslag": _regel(
        _RUIMTE,
        bijzonder="tekst zoals_thuis zoals_school besluiten",
        inhoud="bijgewerkt_op",
        sleutel="id dossier overleg door",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Verslagversie": _regel(
        _RUIMTE,
        bijzonder="tekst zoals_thuis zoals_school besluiten",
        inhoud="op",
        sleutel="id dossier verslag door",
        technisch="nummer",
    ),
    "casus.Overlegcheck": _regel(
        _RUIMTE,
        bijzonder="toelichting",
        inhoud="aan_tafel gehoord duidelijk op",
        sleutel="id dossier overleg houder",
    ),
    "casus.Kernoverleg": _regel(
        _RUIMTE,
        contact="plaats",
        inhoud="soort weekdag tijd duur_minuten weken vanaf tot gemaakt_op",
        sleutel="id dossier gemaakt_door",
        technisch="versie",
    ),
    "casus.Kernpunt": _regel(
        _RUIMTE,
        bijzonder="tekst uitkomst",
        inhoud="soort gehoor op besproken_op",
        sleutel="id dossier overleg door besproken_door",
    ),
    "casus.Kernbespreking": _regel(
        _RUIMTE,
        inhoud="gehoor op besproken_op",
        sleutel="id dossier punt door besproken_door",
        kopie=_BEIDE,
    ),
    "casus.Kernnotitie": _regel(
        _RUIMTE, bijzonder="tekst", inhoud="op", sleutel="id dossier bespreking door", kopie=_BEIDE
    ),
    "casus.Ketenregel": _regel(
        _RUIMTE, bijzonder="tekst", inhoud="vraag op", sleutel="id dossier overleg partij door", technisch="versie"
    ),
    "casus.Agendasleutel": _regel(Bewaarklasse.ACCOUNT, inhoud="gemaakt_op", sleutel="id account", technisch="hash"),
    "casus.Plan": _regel(_RUIMTE, inhoud="begonnen_op", sleutel="id gezin begonnen_door", kopie=_BEIDE),
    "casus.Plandeel": _regel(
        _RUIMTE,
        inhoud="soort status vastgesteld_op evalueren_op",
        sleutel="id dossier plan",
        technisch="nummer versie",
        kopie=_BEIDE,
    ),
    "casus.Doel": _regel(
        _RUIMTE,
        bijzonder="leefgebied tekst meetbaar merkbaar eigen_kracht financiering",
        inhoud="categorie eigen_doel begin eind status op",
        sleutel="id dossier plandeel door",
        technisch="volgorde versie",
        kopie=_BEIDE,
    ),
    "casus.Standpunt": _regel(
        _RUIMTE,
        bijzonder="toelichting",
        inhoud="categorie akkoord moment",
        sleutel="id dossier doel houder",
        technisch="doelversie",
        kopie=_BEIDE,
    ),
    "casus.Planversie": _regel(
        _RUIMTE,
        bijzonder="leefgebied inhoud",
        inhoud="categorie vastgesteld_op",
        sleutel="id dossier plandeel door",
        technisch="nummer",
        kopie=_BEIDE,
    ),
    "casus.Regie": _regel(
        _RUIMTE,
        bijzonder="reden",
        inhoud="vanaf tot aangeboden_op aanvaard_op afgewezen_op",
        sleutel="id dossier plan houder aangeboden_door",
        kopie=_BEIDE,
    ),
    "casus.Afspraak": _regel(
        _RUIMTE,
        bijzonder="tekst verzet_reden",
        inhoud="categorie begin termijn status gedaan_op op",
        sleutel="id dossier overleg doel eigenaar na door",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Deeltaak": _regel(
        _RUIMTE,
        bijzonder="tekst bericht",
        identificerend="roepnaam",
        inhoud="status termijn gevraagd_op beeindigd_op",
        sleutel="id dossier afspraak houder toestemming bellen gevraagd_door beeindigd_door",
        kopie=_BEIDE,
    ),
    "casus.Inzet": _regel(
        _RUIMTE,
        bijzonder="soort leefgebied afloop vervolg",
        inhoud="status aangevraagd_op gestart_op gestopt_op stop_voorgesteld_op verwacht_tot gesprek_school_op",
        sleutel="id dossier aanbieder uitvoerder nazorg_door regie_bij door",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Inzetinhoud": _regel(
        _RUIMTE,
        bijzonder="tekst",
        inhoud="categorie soort op",
        sleutel="id dossier inzet doel door",
        kopie=_HULP,
    ),
    "casus.Instemming": _regel(
        _RUIMTE, inhoud="besluit moment wijze", sleutel="id dossier inzet naaste vastgelegd_door", kopie=_BEIDE
    ),
    "casus.Terugkoppelafspraak": _regel(_RUIMTE, inhoud="wat wanneer", sleutel="id dossier inzet aan", kopie=_HULP),
    "casus.Zorgplicht": _regel(
        _RUIMTE,
        bijzonder="nodig verlengd_reden besluit_reden extra zoekt",
        inhoud="soort aangemeld_op schriftelijk gewenst_op deelt eerste vol respecteert heeft_school verlengd_op"
        " overlegd_op akkoord besluit besloten_op tijdelijk_op op",
        contact="tijdelijk_waar",
        sleutel="id dossier andere_school besloten_door door",
        technisch="versie",
        kopie=_SCHOOL,
    ),
    "casus.Zorgplichtpauze": _regel(
        _RUIMTE, bijzonder="gevraagd", inhoud="van uiterlijk tot", sleutel="id dossier zorgplicht door", kopie=_SCHOOL
    ),
    "casus.Zorgplichtadvies": _regel(
        _RUIMTE,
        bijzonder="tekst",
        inhoud="partij gegeven_op op",
        sleutel="id dossier zorgplicht door",
        kopie=_SCHOOL,
    ),
    "casus.Zorgplichtplaats": _regel(
        _RUIMTE, inhoud="op", sleutel="id dossier zorgplicht plaats school door", kopie=_SCHOOL
    ),
    "casus.Hulpnavraag": _regel(
        _RUIMTE,
        inhoud="antwoord gevraagd_op beantwoord_op ingetrokken_op",
        identificerend="wie contact",
        contact="bereikbaar",
        sleutel="id dossier partner gevraagd_door beantwoord_door voor",
        kopie=_BEIDE,
    ),
    "casus.Instroomantwoord": _regel(
        _RUIMTE,
        bijzonder="soort antwoord reden",
        inhoud="categorie op",
        sleutel="id dossier door",
        kopie=_SCHOOL,
    ),
    "casus.Overdrachtsvraag": _regel(
        _RUIMTE,
        inhoud="gevraagd_op termijn beantwoord_op",
        sleutel="id dossier partner gevraagd_door beantwoord_door",
        kopie=_BEIDE,
    ),
    "casus.EerderTraject": _regel(
        _RUIMTE,
        bijzonder="soort resultaat woorden",
        inhoud="categorie van tot op teruggenomen_op",
        identificerend="wie contact",
        contact="bereikbaar",
        sleutel="id dossier vraag door",
        kopie=_BEIDE,
    ),
    "casus.Statusbericht": _regel(
        _RUIMTE, inhoud="soort feit_op verzonden_op gelezen_op", sleutel="id dossier inzet aan", kopie=_HULP
    ),
    "casus.Evaluatie": _regel(
        _RUIMTE,
        inhoud="soort status gepland_op afgerond_op besluit",
        sleutel="id dossier plandeel inzet",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Evaluatieantwoord": _regel(
        _RUIMTE,
        bijzonder="cijfer tekst",
        inhoud="categorie partij samen op",
        sleutel="id dossier evaluatie doel houder vastgelegd_door",
        kopie=_BEIDE,
    ),
    "casus.Schoolbeeld": _regel(
        _RUIMTE, bijzonder="verzuim tekst", inhoud="op", sleutel="id dossier inzet door", kopie=_SCHOOL
    ),
    "casus.Nazorg": _regel(
        _RUIMTE, inhoud="gepland_op gedaan_op uitkomst", sleutel="id dossier inzet houder door", kopie=_HULP
    ),
    "casus.Familiebericht": _regel(
        _RUIMTE,
        bijzonder="tekst",
        inhoud="soort op gezien_op",
        sleutel="id dossier naaste gezien_door",
        kopie=_BEIDE,
    ),
    "casus.Bijlage": _regel(
        _RUIMTE,
        bijzonder="titel naam gesloten",
        inhoud="categorie soort grootte op verwijderd_op",
        sleutel="id dossier signaal verslag plandeel aanmelding door verwijderd_door",
        technisch="vingerafdruk",
        kopie=_BEIDE,
    ),
    "casus.Meldcode": _regel(
        _RUIMTE,
        bijzonder="over",
        inhoud="begonnen_op besluit afgerond_op",
        sleutel="id dossier casus signaal begonnen_door afgerond_door",
        technisch="versie",
        kopie=_BEIDE,
    ),
    "casus.Meldcodestap": _regel(
        _RUIMTE,
        bijzonder="tekst weging afwijking",
        inhoud="stap uitgesteld acuut op",
        sleutel="id dossier meldcode door",
        kopie=_BEIDE,
    ),
    "casus.Veiligheidsmelding": _regel(
        _RUIMTE,
        bijzonder="wat reactie",
        inhoud="instantie gemeld_op verwacht_op reactie_op op",
        sleutel="id dossier meldcode door reactie_door",
        kopie=_BEIDE,
    ),
    "casus.Vrijgave": _regel(
        _RUIMTE, bijzonder="tekst reden", inhoud="op", sleutel="id dossier stap naaste door", kopie=_BEIDE
    ),
    "casus.Opschaling": _regel(_RUIMTE, inhoud="trede op", sleutel="id dossier taak door"),
    "casus.Taak": _regel(
        _RUIMTE,
        inhoud="soort regel termijn gemaakt_op afgerond_op",
        sleutel="id dossier houder object_id gemaakt_door afgerond_door",
    ),
    # Measurements: no row says whose it is. A draft and what was sent live until the close.
    "spiegel.Instrumentversie": _regel(
        Bewaarklasse.REGIO, geen="sleutel versie inhoud geladen_op", sleutel="id geladen_door"
    ),
    "spiegel.Meting": _regel(
        Bewaarklasse.REGIO,
        inhoud="titel doel van tot herinneren_op gemaakt_op geopend_op sluiten_op gesloten_op",
        sleutel="id regio organisatie instrument vorige gemaakt_door geopend_door sluiten_door gesloten_door",
        geen="themas drempel",
        technisch="slot",
    ),
    "spiegel.Metinggroep": _regel(
        Bewaarklasse.REGIO,
        inhoud="uitgenodigd ingezonden herinnerd_op",
        sleutel="id meting herinnerd_door",
        geen="respondent",
    ),
    "spiegel.Deelname": _regel(Bewaarklasse.AFGELEID, bijzonder="concept", sleutel="groep", technisch="hash"),
    "spiegel.Inzending": _regel(Bewaarklasse.AFGELEID, bijzonder="inhoud", sleutel="id groep"),
    "spiegel.Telling": _regel(Bewaarklasse.REGIO, inhoud="waarde aantal", sleutel="id meting", geen="groep item"),
    "spiegel.Opmerking": _regel(
        Bewaarklasse.REGIO,
        bijzonder="tekst",
        inhoud="stand bekeken_op",
        sleutel="id meting bekeken_door",
        geen="groep item",
    ),
    "spiegel.Gesprekspunt": _regel(
        Bewaarklasse.REGIO,
        identificerend="wie",
        inhoud="nummer wat wanneer op",
        sleutel="id meting door",
        geen="item",
        technisch="versie",
    ),
}
"""Every model of the house and every field of it."""
