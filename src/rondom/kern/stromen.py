"""On which legal ground do data flow from A to B, and what opens the secrecy? The register of flows (L01, L08, L20).

Two records are kept apart, as the law does: the *ground* on which the receiver processes (AVG art. 6), and the
*permission* without which the sender may not speak. A consent is seldom the ground of a task; it opens secrecy. What
stands in no row has no ground, and then no consent makes up for it.

GOVERNANCE. The functionaris gegevensbescherming decides about this table; a commit that changes it says who agreed.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.categorie import Categorie
from rondom.kern.regels import REGELS


class Partijsoort(StrEnum):
    """Who gives or receives, as the law tells them apart."""

    SCHOOL = "school"
    SAMENWERKINGSVERBAND = "samenwerkingsverband"
    GEMEENTE = "gemeente"
    LEERPLICHT = "leerplicht"
    JEUGDHULP = "jeugdhulp"
    """Teams and providers that give youth help."""
    JGZ = "jgz"
    INSTELLING = "instelling"
    """A certified institution (GI) that carries out a measure of the court."""
    FAMILIE = "familie"


PARTIJ_VAN_ORGANISATIE: dict[str, Partijsoort] = {
    "schoolbestuur": Partijsoort.SCHOOL,
    "school": Partijsoort.SCHOOL,
    "samenwerkingsverband": Partijsoort.SAMENWERKINGSVERBAND,
    "gemeente": Partijsoort.GEMEENTE,
    "leerplicht": Partijsoort.LEERPLICHT,
    "jgz": Partijsoort.JGZ,
    "vo_team": Partijsoort.JEUGDHULP,
    "buurtteam": Partijsoort.JEUGDHULP,
    "mbo_team": Partijsoort.JEUGDHULP,
    "aanbieder": Partijsoort.JEUGDHULP,
    "gecertificeerde_instelling": Partijsoort.INSTELLING,
}
"""Of each kind of organisation that takes part in casework what it is in law; who only administers is in none."""


class Doel(StrEnum):
    """What the data are for. One purpose per flow: data for one are not used for another (AVG art. 5)."""

    SAMENWERKEN = "samenwerken"
    """Find out together what helps, decide and give it: one child, one plan."""
    VERZUIM = "verzuim"
    """Report and follow absence."""
    TOELAATBAARHEID = "toelaatbaarheid"
    """Arrangement, advice or declaration of the samenwerkingsverband."""
    BESCHERMING = "bescherming"
    """Carry out a supervision order or guardianship."""
    INFORMEREN = "informeren"
    """Tell parents what concerns them as parents."""


class Grond(StrEnum):
    """Ground of processing (AVG art. 6 lid 1)."""

    WETTELIJKE_PLICHT = "c"
    PUBLIEKE_TAAK = "e"


class Toelating(StrEnum):
    """What lets the sender speak."""

    TOESTEMMING = "toestemming"
    """Consent of who decides."""
    WET = "wet"
    """The law itself: only the categories of the flow."""
    FEIT = "feit"
    """The law, on a fact that is recorded for this child: an order of the court, a request of a parent."""


@dataclass(frozen=True)
class Stroom:
    """One flow. ``vanaf``: from which day this ground holds. ``categorieen``: what the law itself opens, if it does."""

    doel: Doel
    van: Partijsoort
    naar: Partijsoort
    grond: Grond
    wet: str
    toelating: Toelating
    regel: str
    vanaf: date
    categorieen: Categorie = Categorie.GEEN

    def __post_init__(self) -> None:
        REGELS[self.regel]
        if bool(self.categorieen) != (self.toelating is Toelating.WET):
            raise ValueError("the law opens named categories, and nothing else does")


_P, _D, _G, _T = Partijsoort, Doel, Grond, Toelating
_JEUGDWET = date(2015, 1, 1)
_PASSEND = date(2014, 8, 1)
_LEERPLICHTWET = date(1969, 1, 1)
_BW = date(1995, 11, 2)
_WPG = date(2008, 12, 1)

_TAAK: dict[Partijsoort, tuple[str, date]] = {
    _P.SCHOOL: ("Wpo art. 8, WVO 2020 art. 2.43; UAVG art. 30 lid 2", _PASSEND),
    _P.JEUGDHULP: ("Jeugdwet art. 7.4.0", _JEUGDWET),
    _P.GEMEENTE: ("Jeugdwet art. 7.4.0", _JEUGDWET),
    _P.JGZ: ("Wet publieke gezondheid art. 5", _WPG),
    _P.LEERPLICHT: ("Leerplichtwet art. 16", _LEERPLICHTWET),
    _P.INSTELLING: ("Jeugdwet art. 7.4.0", _JEUGDWET),
    _P.SAMENWERKINGSVERBAND: ("Wpo art. 18a, WVO 2020 art. 2.47", _PASSEND),
}
"""The receiver's own task, on which it processes what it is given to work together."""


def _samenwerken() -> tuple[Stroom, ...]:
    """Every two parties may work together on one child, when the law gives the receiver a task there."""
    return tuple(
        Stroom(_D.SAMENWERKEN, van, naar, _G.PUBLIEKE_TAAK, wet, _T.TOESTEMMING, "L08", vanaf)
        for van in _TAAK
        for naar, (wet, vanaf) in _TAAK.items()
    )


STROMEN: tuple[Stroom, ...] = (
    *_samenwerken(),
    Stroom(
        _D.VERZUIM, _P.SCHOOL, _P.LEERPLICHT, _G.WETTELIJKE_PLICHT, "Leerplichtwet art. 21a", _T.WET, "L20",
        _LEERPLICHTWET, Categorie.CONTACT | Categorie.VERZUIM,
    ),
    Stroom(
        _D.VERZUIM, _P.SCHOOL, _P.JGZ, _G.PUBLIEKE_TAAK, "Wet publieke gezondheid art. 5", _T.TOESTEMMING, "L08", _WPG
    ),
    Stroom(
        _D.VERZUIM, _P.JEUGDHULP, _P.LEERPLICHT, _G.PUBLIEKE_TAAK, "Leerplichtwet art. 16", _T.TOESTEMMING, "L08",
        _LEERPLICHTWET,
    ),
    Stroom(
        _D.TOELAATBAARHEID, _P.SCHOOL, _P.SAMENWERKINGSVERBAND, _G.PUBLIEKE_TAAK, "Wpo art. 18a, WVO 2020 art. 2.47",
        _T.WET, "L01", _PASSEND, Categorie.CONTACT | Categorie.ONDERWIJS | Categorie.PLAN_SCHOOL,
    ),
    *(
        Stroom(
            _D.BESCHERMING, van, _P.INSTELLING, _G.PUBLIEKE_TAAK, "Jeugdwet art. 7.3.11 lid 4", _T.FEIT, "L07",
            _JEUGDWET,
        )
        for van in (_P.SCHOOL, _P.JEUGDHULP, _P.JGZ, _P.GEMEENTE)
    ),
    *(
        Stroom(_D.INFORMEREN, van, _P.FAMILIE, _G.WETTELIJKE_PLICHT, "BW 1:377b, 1:377c", _T.FEIT, "L07", _BW)
        for van in _TAAK
    ),
)  # fmt: skip
"""Every flow of casework that has a ground. Statutory articles as known to the field; the customer's lawyer checks."""


def find_stroom(doel: Doel, van: Partijsoort, naar: Partijsoort, dag: date) -> Stroom | None:
    """The flow in force on ``dag``, the latest when more than one holds; None when there is no ground."""
    gevonden = [s for s in STROMEN if (s.doel, s.van, s.naar) == (doel, van, naar) and s.vanaf <= dag]
    return max(gevonden, key=lambda s: s.vanaf) if gevonden else None
