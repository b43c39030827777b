"""Schools and partnerships: enrolment, absence, arrangements and admission statements."""

from __future__ import annotations

from rondom.monitor.bronnen import bouwstenen as b
from rondom.monitor.bronnen import codes
from rondom.monitor.bronnen.contract import Contract

_SCHOOL = "schoolbestuur"
_SWV = "samenwerkingsverband"
_BESTUUR = b.tekst("bestuur", "Nummer van het schoolbestuur.", "Number of the school board.", patroon="[0-9]{4,5}")

INSCHRIJVINGEN = Contract(
    "inschrijvingen",
    "Inschrijvingen: één regel per leerling, school en schooljaar.",
    "Enrolments: one row per pupil, school and year.",
    _SCHOOL,
    "WPO art. 178a en 178b; WVO 2020; WEC art. 164a (persoonsgebonden nummer)",
    "per schooljaar",
    ("bsn", "schooljaar", "vestiging"),
    (
        *b.PERSOON,
        b.SCHOOLJAAR,
        b.VESTIGING,
        _BESTUUR,
        b.SWV,
        b.code("onderwijssoort", codes.ONDERWIJSSOORT, "Soort onderwijs.", "Kind of education."),
        b.getal("leerjaar", "Leerjaar binnen de onderwijssoort.", "Year within the kind of education.", False, 8),
        b.GEMEENTE,
        b.datum("ingeschreven", "Eerste dag van inschrijving in dit schooljaar.", "First day enrolled this year."),
        b.datum("uitgeschreven", "Laatste dag, als hij in dit schooljaar valt.", "Last day, if this year.", False),
        b.code("herkomst", codes.HERKOMST, "Waar de leerling vandaan kwam.", "Where from.", verplicht=False),
        b.code("bestemming", codes.HERKOMST, "Waar de leerling heen ging.", "Where to.", verplicht=False),
        b.ja_nee("opp", "Is er een ontwikkelingsperspectief?", "Is there a development perspective (OPP)?"),
        b.code("advies", codes.ADVIES, "Schooladvies, alleen in het laatste jaar po.", "Advice, last year po.", False),
        b.ja_nee("vsv", "Verliet de school zonder startkwalificatie?", "Left without basic qualification?", False),
        b.code("diploma", codes.DIPLOMA, "Diploma van dit schooljaar.", "Diploma of this year.", verplicht=False),
    ),
    indicatoren=("I10", "I13", "I14", "I16", "I18", "I20"),
    volgorde=(("ingeschreven", "uitgeschreven"),),
    dekking=("vestiging",),
)
SCHOOLVERZUIM = Contract(
    "schoolverzuim",
    "Verzuim op school: uren per leerling en schooljaar; wie niet verzuimde heeft geen regel.",
    "Absence at school: hours per pupil and year; no absence, no row.",
    _SCHOOL,
    "Leerplichtwet 1969 art. 21a",
    "per schooljaar",
    ("bsn", "vestiging", "schooljaar"),
    (
        *b.PERSOON,
        b.VESTIGING,
        b.SCHOOLJAAR,
        b.GEMEENTE,
        b.getal("uren_ongeoorloofd", "Uren ongeoorloofd.", "Hours without leave.", maximum=2000),
        b.getal("uren_geoorloofd", "Uren geoorloofd, zonder ziekte.", "Hours with leave, not ill.", maximum=2000),
        b.getal("uren_ziekte", "Uren ziek.", "Hours ill.", maximum=2000),
    ),
    indicatoren=("I19",),
    dekking=("vestiging",),
)
ARRANGEMENTEN = Contract(
    "arrangementen",
    "Arrangementen: extra ondersteuning die het samenwerkingsverband toekent.",
    "Arrangements: extra support granted by the partnership.",
    _SWV,
    "WPO art. 18a; WVO 2020 art. 2.47",
    "per schooljaar",
    ("bsn", "vestiging", "soort", "ingang", "beschikkingsnummer"),
    (
        *b.PERSOON,
        b.mag_leeg(b.GEMEENTE),
        b.SWV,
        b.VESTIGING,
        b.SCHOOLJAAR,
        b.kenmerk("beschikkingsnummer", "Nummer van het besluit.", "Number of the decision.", verplicht=False),
        b.code(
            "soort", codes.ARRANGEMENTSOORT, "Soort; OSO noemt haar niet.", "Kind; OSO does not say.", verplicht=False
        ),
        b.datum("ingang", "Eerste dag.", "First day.", ook=("arrangement_datum",)),
        b.datum("einde", "Laatste dag.", "Last day.", verplicht=False, ook=("arrangement_einddatum",)),
        b.centen("bedrag_centen", "Bedrag voor dit schooljaar in centen.", "Amount this year in cents.", False),
    ),
    indicatoren=("I10", "I15", "I26"),
    volgorde=(("ingang", "einde"),),
    peildatum="ingang",
    dekking=("swv",),
    formaten=("csv", "parquet", "oso"),
)
TLV = Contract(
    "tlv",
    "Toelaatbaarheidsverklaringen: één regel per aanvraag.",
    "Admission statements for special education: one row per request.",
    _SWV,
    "WPO art. 18a lid 6 onder c; WVO 2020",
    "per schooljaar",
    ("bsn", "swv", "beschikkingsnummer"),
    (
        *b.PERSOON,
        b.mag_leeg(b.GEMEENTE),
        b.SWV,
        b.mag_leeg(b.VESTIGING),
        b.SCHOOLJAAR,
        b.kenmerk("beschikkingsnummer", "Nummer van de verklaring.", "Number of the statement."),
        b.code("onderwijssoort", codes.ONDERWIJSSOORT, "Waarheen: sbo, so of vso.", "To: sbo, so or vso.", False),
        b.code("categorie", codes.TLV_CATEGORIE, "Bekostigingscategorie.", "Funding category.", verplicht=False),
        b.code("uitkomst", codes.TLV_UITKOMST, "Besluit.", "Decision."),
        b.datum("aanvraag", "Dag van de aanvraag.", "Day of the request.", verplicht=False),
        b.datum("besluit", "Dag van het besluit.", "Day of the decision.", verplicht=False),
        b.datum("ingang", "Eerste dag waarop zij geldt.", "First day it holds.", False, ("tlvingangdatum",)),
        b.datum("einde", "Laatste dag waarop zij geldt.", "Last day it holds.", False, ("tlveinddatum",)),
    ),
    indicatoren=("I03", "I05"),
    volgorde=(("aanvraag", "besluit"), ("ingang", "einde")),
    peildatum="besluit",
    dekking=("swv",),
    formaten=("csv", "parquet", "oso"),
)
