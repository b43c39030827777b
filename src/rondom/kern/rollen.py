"""Which roles are there, and what may each do? Roles live in code; the database stores their keys.

A role names the most that it may ever hold of a casus (need to know, R032); a grant is never wider. What somebody
really sees is decided per casus by ``kern.rechten``.

GOVERNANCE. The functionaris gegevensbescherming decides about this table; a commit that changes it says who agreed.
"""

from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID, PLAN, Categorie


class Bevoegdheid(StrEnum):
    """Rights of a function as such, apart from any dossier. Every URL names one."""

    INGELOGD = "ingelogd"
    """Anybody who is signed in and acts in some function or as family."""
    CASUS_LEZEN = "casus_lezen"
    SIGNAAL_MAKEN = "signaal_maken"
    CASUS_COORDINEREN = "casus_coordineren"
    """Ask consent, register custody, register with a team, open a plan: zorgcoördinator and intern begeleider (BR39)."""
    AANMELDING_OPPAKKEN = "aanmelding_oppakken"
    CONSULTATIE_VRAGEN = "consultatie_vragen"
    CONSULTATIE_BEANTWOORDEN = "consultatie_beantwoorden"
    OVERLEG_PLANNEN = "overleg_plannen"
    PLAN_SCHRIJVEN = "plan_schrijven"
    INZET_STARTEN = "inzet_starten"
    VERZUIM_INVOEREN = "verzuim_invoeren"
    VERZUIM_MELDEN = "verzuim_melden"
    """Report absence to DUO and to the attendance officer, for the own school (L20)."""
    SCHOOLBEELD_GEVEN = "schoolbeeld_geven"
    """Tell how it goes at the own school when help ends (BR27)."""
    TE_LAAT_ZIEN = "te_laat_zien"
    """First step up the ladder: sees that something of a colleague is late and whose it is, never about whom (R125)."""
    LEERPLICHT_BESLISSEN = "leerplicht_beslissen"
    """Record what leerplicht does with a report of absence (R144)."""
    VEILIGHEID_BEHANDELEN = "veiligheid_behandelen"
    """Start and handle a meldcode at the own organisation: a duty of every professional (L35)."""
    VEILIGHEID_BEGELEIDEN = "veiligheid_begeleiden"
    """Be asked as the expert colleague of step 2, and as second reader (L35, L09)."""
    NOOD_INZIEN = "nood_inzien"
    """Read one category for some hours in an emergency, and share without consent as the law allows (L09)."""
    AANBOD_BIJHOUDEN = "aanbod_bijhouden"
    """Keep the entries of the own organisation in the sociale kaart right (R007)."""
    AANBOD_VASTSTELLEN = "aanbod_vaststellen"
    """Adopt what the own school offers in a school year, so that it is published (L15)."""
    SPREEKUUR_HOUDEN = "spreekuur_houden"
    """Keep fixed half-days at schools, and a consultation hour (R003, R183)."""
    NETWERK_BIJHOUDEN = "netwerk_bijhouden"
    """Keep people, functions, seats and fixed contacts of the own organisation right; sees no casus by it (R005, R006)."""
    KERNJAAR_BIJHOUDEN = "kernjaar_bijhouden"
    """Keep the school year of a core team: of the own school, or of one whose fixed contact one is (R191, R192, R224)."""
    VOORBEELD_BEOORDELEN = "voorbeeld_beoordelen"
    """Review a good example that somebody else submitted (R237)."""
    SAMENWERKING_KIEZEN = "samenwerking_kiezen"
    """Write down which model of cooperation the region chose, and why (R236)."""
    LOGBOEK_LEZEN = "logboek_lezen"
    BEWAREN = "bewaren"
    """Decide, with a second person, what is destroyed at the end of its term; sees no content (R240)."""
    BELEID_LEZEN = "beleid_lezen"
    METING_HOUDEN = "meting_houden"
    """Ask groups in the region how it goes, for the own organisation (R219, R225)."""
    PROGRAMMA_BIJHOUDEN = "programma_bijhouden"
    """Keep the programme, the governance and the pilots of the own region (R205, R211)."""
    BEHEREN = "beheren"
    EIGEN_DOSSIER = "eigen_dossier"
    """The family's own screens: parent, guardian, young person."""


class Wereld(StrEnum):
    """Ring of the circle around the child in which somebody is drawn."""

    GEZIN = "gezin"
    SCHOOL = "school"
    HULP = "hulp"
    GEMEENTE = "gemeente"
    BUITEN = "buiten"


@dataclass(frozen=True)
class Rol:
    """One role: stable key, names, what it is for, rights of the function, and the most it may see of a casus."""

    sleutel: str
    nl: str
    en: str
    omschrijving: str
    wereld: Wereld
    bevoegdheden: frozenset[Bevoegdheid]
    categorieen: Categorie
    schrijft: Categorie


_B = Bevoegdheid
_BASIS = Categorie.CONTACT | Categorie.STATUS
_PROFESSIONAL = frozenset({_B.INGELOGD, _B.CASUS_LEZEN, _B.CONSULTATIE_VRAGEN, _B.VEILIGHEID_BEHANDELEN})


def _rol(
    sleutel: str,
    nl: str,
    en: str,
    omschrijving: str,
    wereld: Wereld,
    bevoegdheden: set[Bevoegdheid],
    categorieen: Categorie,
    schrijft: Categorie = Categorie.GEEN,
) -> Rol:
    basis = _PROFESSIONAL if wereld not in (Wereld.GEZIN, Wereld.BUITEN) else frozenset({_B.INGELOGD})
    return Rol(sleutel, nl, en, omschrijving, wereld, basis | bevoegdheden, categorieen, schrijft)


_COORDINATIE = {
    _B.SIGNAAL_MAKEN,
    _B.CASUS_COORDINEREN,
    _B.OVERLEG_PLANNEN,
    _B.PLAN_SCHRIJVEN,
    _B.INZET_STARTEN,
    _B.VERZUIM_INVOEREN,
    _B.VERZUIM_MELDEN,
    _B.SCHOOLBEELD_GEVEN,
    _B.NOOD_INZIEN,
    _B.AANBOD_BIJHOUDEN,
    _B.NETWERK_BIJHOUDEN,
    _B.KERNJAAR_BIJHOUDEN,
}
_HULP = {
    _B.SPREEKUUR_HOUDEN,
    _B.AANMELDING_OPPAKKEN,
    _B.CONSULTATIE_BEANTWOORDEN,
    _B.OVERLEG_PLANNEN,
    _B.PLAN_SCHRIJVEN,
    _B.INZET_STARTEN,
    _B.NOOD_INZIEN,
    _B.AANBOD_BIJHOUDEN,
    _B.KERNJAAR_BIJHOUDEN,
}

ROLLEN: dict[str, Rol] = {
    r.sleutel: r
    for r in (
        _rol(
            "mentor",
            "mentor",
            "mentor",
            "Knows the pupil best at school; records what is seen.",
            Wereld.SCHOOL,
            {_B.SIGNAAL_MAKEN, _B.VERZUIM_INVOEREN, _B.SCHOOLBEELD_GEVEN},
            _BASIS
            | Categorie.ONDERWIJS
            | Categorie.VERZUIM
            | Categorie.VRIJE_TIJD
            | Categorie.VERSLAG
            | Categorie.PLAN_SCHOOL
            | Categorie.PLAN_VRIJE_TIJD,
            _BASIS | Categorie.ONDERWIJS | Categorie.VERZUIM | Categorie.VERSLAG | Categorie.PLAN_SCHOOL,
        ),
        _rol(
            "leerkracht",
            "leerkracht",
            "teacher",
            "Class teacher in primary education.",
            Wereld.SCHOOL,
            {_B.SIGNAAL_MAKEN, _B.VERZUIM_INVOEREN, _B.SCHOOLBEELD_GEVEN},
            _BASIS
            | Categorie.ONDERWIJS
            | Categorie.VERZUIM
            | Categorie.VRIJE_TIJD
            | Categorie.VERSLAG
            | Categorie.PLAN_SCHOOL
            | Categorie.PLAN_VRIJE_TIJD,
            _BASIS | Categorie.ONDERWIJS | Categorie.VERZUIM | Categorie.VERSLAG | Categorie.PLAN_SCHOOL,
        ),
        _rol(
            "intern_begeleider",
            "intern begeleider",
            "internal counsellor (primary)",
            "Coordinates support at a primary school.",
            Wereld.SCHOOL,
            _COORDINATIE,
            ALLES_BEHALVE_VEILIGHEID,
            ALLES_BEHALVE_VEILIGHEID,
        ),
        _rol(
            "zorgcoordinator",
            "zorgcoördinator",
            "care coordinator (secondary)",
            "Coordinates support at a secondary school.",
            Wereld.SCHOOL,
            _COORDINATIE,
            ALLES_BEHALVE_VEILIGHEID,
            ALLES_BEHALVE_VEILIGHEID,
        ),
        _rol(
            "verzuimcoordinator",
            "verzuimcoördinator",
            "absence coordinator",
            "Keeps and reports absence.",
            Wereld.SCHOOL,
            {_B.VERZUIM_INVOEREN, _B.VERZUIM_MELDEN},
            _BASIS | Categorie.ONDERWIJS | Categorie.VERZUIM,
            Categorie.STATUS | Categorie.VERZUIM,
        ),
        _rol(
            "schoolleider",
            "schoolleider",
            "head of school",
            "Answers for the school; first step up the ladder.",
            Wereld.SCHOOL,
            {
                _B.SIGNAAL_MAKEN,
                _B.TE_LAAT_ZIEN,
                _B.BEWAREN,
                _B.AANBOD_VASTSTELLEN,
                _B.NETWERK_BIJHOUDEN,
                _B.KERNJAAR_BIJHOUDEN,
                _B.VOORBEELD_BEOORDELEN,
            },
            _BASIS | Categorie.ONDERWIJS | Categorie.VERZUIM | Categorie.PLAN_SCHOOL,
            Categorie.STATUS,
        ),
        _rol(
            "aandachtsfunctionaris",
            "aandachtsfunctionaris",
            "child protection lead",
            "The expert colleague for the meldcode; sees only what he or she is asked to handle, and no casus.",
            Wereld.SCHOOL,
            {_B.VEILIGHEID_BEGELEIDEN},
            Categorie.GEEN,
        ),
        _rol(
            "begeleider_passend_onderwijs",
            "begeleider passend onderwijs",
            "inclusive education adviser",
            "Advises school and teacher for the SWV.",
            Wereld.SCHOOL,
            {
                _B.SPREEKUUR_HOUDEN,
                _B.AANMELDING_OPPAKKEN,
                _B.CONSULTATIE_BEANTWOORDEN,
                _B.OVERLEG_PLANNEN,
                _B.PLAN_SCHRIJVEN,
                _B.INZET_STARTEN,
                _B.KERNJAAR_BIJHOUDEN,
            },
            _BASIS
            | Categorie.ONDERWIJS
            | Categorie.VERZUIM
            | Categorie.VRIJE_TIJD
            | Categorie.VERSLAG
            | Categorie.PLAN_SCHOOL
            | Categorie.PLAN_VRIJE_TIJD
            | Categorie.PLAN_WERK,
            _BASIS | Categorie.ONDERWIJS | Categorie.VERSLAG | Categorie.PLAN_SCHOOL,
        ),
        _rol(
            "leerplichtambtenaar",
            "leerplichtambtenaar",
            "attendance officer",
            "Guards the right to education for the municipality.",
            Wereld.GEMEENTE,
            {
                _B.SPREEKUUR_HOUDEN,
                _B.CONSULTATIE_BEANTWOORDEN,
                _B.OVERLEG_PLANNEN,
                _B.LEERPLICHT_BESLISSEN,
                _B.KERNJAAR_BIJHOUDEN,
            },
            _BASIS | Categorie.ONDERWIJS | Categorie.VERZUIM | Categorie.VERSLAG | Categorie.PLAN_SCHOOL,
            _BASIS | Categorie.VERZUIM | Categorie.VERSLAG,
        ),
        _rol(
            "jeugdverpleegkundige",
            "jeugdverpleegkundige",
            "youth health nurse",
            "Youth health care (JGZ) for school and family.",
            Wereld.HULP,
            {
                _B.SPREEKUUR_HOUDEN,
                _B.AANMELDING_OPPAKKEN,
                _B.CONSULTATIE_BEANTWOORDEN,
                _B.OVERLEG_PLANNEN,
                _B.PLAN_SCHRIJVEN,
                _B.INZET_STARTEN,
                _B.NOOD_INZIEN,
                _B.AANBOD_BIJHOUDEN,
                _B.KERNJAAR_BIJHOUDEN,
            },
            ALLES_BEHALVE_VEILIGHEID,
            _BASIS | Categorie.GEZONDHEID | Categorie.VERSLAG | Categorie.PLAN_GEZONDHEID,
        ),
        _rol(
            "gezinswerker",
            "gezinswerker",
            "family worker",
            "Helps child and family in a school team or neighbourhood team.",
            Wereld.HULP,
            _HULP,
            ALLES_BEHALVE_VEILIGHEID,
            ALLES_BEHALVE_VEILIGHEID & ~Categorie.ONDERWIJS,
        ),
        _rol(
            "buurtteammedewerker",
            "buurtteammedewerker",
            "neighbourhood team worker",
            "Helps families in the neighbourhood.",
            Wereld.HULP,
            _HULP | {_B.SIGNAAL_MAKEN},
            ALLES_BEHALVE_VEILIGHEID,
            ALLES_BEHALVE_VEILIGHEID & ~Categorie.ONDERWIJS,
        ),
        _rol(
            "jeugdhulpverlener",
            "jeugdhulpverlener",
            "youth care worker",
            "Gives specialist youth help.",
            Wereld.HULP,
            {_B.OVERLEG_PLANNEN, _B.INZET_STARTEN, _B.CONSULTATIE_BEANTWOORDEN, _B.NOOD_INZIEN, _B.AANBOD_BIJHOUDEN},
            ALLES_BEHALVE_VEILIGHEID,
            _BASIS | Categorie.GEZIN | Categorie.GEZONDHEID | Categorie.VERSLAG | (PLAN & ~Categorie.PLAN_SCHOOL),
        ),
        _rol(
            "jeugdbeschermer",
            "jeugdbeschermer",
            "child protection worker",
            "Carries out a supervision order for a certified institution.",
            Wereld.HULP,
            {_B.OVERLEG_PLANNEN},
            ALLES_BEHALVE_VEILIGHEID,
            _BASIS | Categorie.GEZIN | Categorie.VERSLAG | Categorie.PLAN_GEZIN,
        ),
        _rol(
            "teamleider",
            "teamleider",
            "team leader",
            "Leads a help team; first step up the ladder.",
            Wereld.HULP,
            {
                _B.AANMELDING_OPPAKKEN,
                _B.TE_LAAT_ZIEN,
                _B.AANBOD_BIJHOUDEN,
                _B.NETWERK_BIJHOUDEN,
                _B.VOORBEELD_BEOORDELEN,
            },
            _BASIS,
            _BASIS,
        ),
        _rol(
            "privacyfunctionaris",
            "functionaris gegevensbescherming",
            "data protection officer",
            "Guards privacy; reads the log, never content.",
            Wereld.BUITEN,
            {_B.LOGBOEK_LEZEN, _B.BEWAREN},
            Categorie.GEEN,
        ),
        _rol(
            "beleidsmedewerker",
            "beleidsmedewerker",
            "policy officer",
            "Works with figures that show no one.",
            Wereld.BUITEN,
            {
                _B.BELEID_LEZEN,
                _B.AANBOD_BIJHOUDEN,
                _B.PROGRAMMA_BIJHOUDEN,
                _B.VOORBEELD_BEOORDELEN,
                _B.SAMENWERKING_KIEZEN,
                _B.METING_HOUDEN,
            },
            Categorie.GEEN,
        ),
        _rol(
            "programmaleider",
            "programmaleider",
            "programme leader",
            "Leads the region's programme on behalf of its administrators, with their mandate (R211); sees no casus.",
            Wereld.BUITEN,
            {_B.BELEID_LEZEN, _B.PROGRAMMA_BIJHOUDEN},
            Categorie.GEEN,
        ),
        _rol(
            "swv_directeur",
            "directeur samenwerkingsverband",
            "director of the SWV",
            "Answers for the samenwerkingsverband of schools; keeps the programme with the municipalities; sees no casus.",
            Wereld.BUITEN,
            {_B.BELEID_LEZEN, _B.PROGRAMMA_BIJHOUDEN},
            Categorie.GEEN,
        ),
        _rol(
            "bestuurder",
            "bestuurder",
            "administrator of a board or municipality",
            "Wethouder or member of a school board: decides at the table of education and municipality; sees no casus.",
            Wereld.BUITEN,
            {_B.BELEID_LEZEN},
            Categorie.GEEN,
        ),
        _rol(
            "beheerder",
            "beheerder",
            "administrator",
            "Keeps people, functions and organisations; sees no casus.",
            Wereld.BUITEN,
            {_B.BEHEREN},
            Categorie.GEEN,
        ),
        _rol(
            "ouder",
            "ouder",
            "parent",
            "Parent or guardian, with the family's own screens.",
            Wereld.GEZIN,
            {_B.EIGEN_DOSSIER},
            ALLES_BEHALVE_VEILIGHEID,
        ),
        _rol(
            "jeugdige",
            "jongere",
            "young person",
            "The young person, with their own screens.",
            Wereld.GEZIN,
            {_B.EIGEN_DOSSIER},
            ALLES_BEHALVE_VEILIGHEID,
        ),
    )
}


def rollen_met(bevoegdheid: Bevoegdheid) -> tuple[str, ...]:
    """The keys of the roles that have this right, in the order of the table."""
    return tuple(r.sleutel for r in ROLLEN.values() if bevoegdheid in r.bevoegdheden)


def is_jeugdige(sleutel: str) -> bool:
    """Whether who acts in this role is the young person, whose own words nobody else writes (R079)."""
    return sleutel == "jeugdige"


def rol(sleutel: str) -> Rol:
    """The role with this key. Raises ``KeyError`` when there is none."""
    return ROLLEN[sleutel]
