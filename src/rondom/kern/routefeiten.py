"""On which facts may a region's routing table put conditions? (R042–R055, BR02 BR03 BR16)

Anonymous facts of one situation: nothing here tells who the child is. A region's own words (how a school works together,
which municipality) are facts of the type text; what the law and the field have in common is a choice.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, get_type_hints

Waarde = str | bool | int


class Ingang(StrEnum):
    """Where the question comes in."""

    VO_SCHOOL = "vo_school"
    PO_SCHOOL = "po_school"
    VSO_SCHOOL = "vso_school"
    MBO = "mbo"
    BUURTTEAM = "buurtteam"
    OUDER_JONGERE = "ouder_jongere"
    LEERPLICHT = "leerplicht"
    JGZ = "jgz"


class Onderwijssoort(StrEnum):
    """The kind of education the young person is in now."""

    PO = "po"
    SBO = "sbo"
    SO = "so"
    VO = "vo"
    VSO = "vso"
    MBO = "mbo"
    GEEN = "geen"


class ActieveHulp(StrEnum):
    """Who helps in the family already: yes or no and who, never content (BR16).

    ``buurtteam``: the local team of the home, whatever the region calls it. ``vo_team``: the team around the school.
    """

    GEEN = "geen"
    BUURTTEAM = "buurtteam"
    VO_TEAM = "vo_team"
    SPECIALIST = "specialist"
    ONBEKEND = "onbekend"


class Vraag(StrEnum):
    """What the question is about."""

    PSYCHOSOCIAAL = "psychosociaal"
    OPVOEDING = "opvoeding"
    SCHOOLLOOPBAAN = "schoolloopbaan"
    GEZONDHEID = "gezondheid"
    VERZUIM = "verzuim"
    MEERVOUDIG = "meervoudig"
    BROER_ZUS = "broer_zus"
    SPECIALISTISCH = "specialistisch"
    VEILIGHEID = "veiligheid"
    EXTRA_ONDERSTEUNING = "extra_ondersteuning"
    """More than the school's basic support: an arrangement of the samenwerkingsverband (R085, R091)."""
    SPECIAAL_ONDERWIJS = "speciaal_onderwijs"
    """A place in special education (BR36)."""
    SCHULDEN = "schulden"
    """Debts or money: one expertise, asked for without a new analysis (R171)."""
    GROEP = "groep"
    """A theme, a class or a whole school: no child's file (R014, R068)."""


class Hulpvraag(StrEnum):
    """Does the family want help with it?"""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


@dataclass(frozen=True)
class Routefeiten:
    """The facts on which a region's table may put conditions.

    ``schoolgemeente`` and ``woongemeente`` are codes of municipalities; empty when not known. ``leeftijd`` in
    whole years on the day of asking. ``werkwijze``: how this school works together, in the region's own word; empty
    when its data give none. ``basis_geprobeerd``: basic support was tried and recorded (BR07).
    """

    ingang: Ingang
    onderwijssoort: Onderwijssoort
    leeftijd: int
    vraag: Vraag
    woont_in_schoolgemeente: bool
    woont_in_regio: bool
    actieve_hulp_in_gezin: ActieveHulp = ActieveHulp.ONBEKEND
    hulpvraag_gezin: Hulpvraag = Hulpvraag.ONBEKEND
    schoolgemeente: str = ""
    woongemeente: str = ""
    werkwijze: str = ""
    basis_geprobeerd: bool = True


class Feittype(StrEnum):
    """What kind of value a fact has."""

    KEUZE = "keuze"
    JA_NEE = "ja_nee"
    GETAL = "getal"
    TEKST = "tekst"


@dataclass(frozen=True)
class Feitsoort:
    """One fact on which a row may put a condition; ``keuzes`` for a choice only."""

    naam: str
    type: Feittype
    keuzes: tuple[str, ...] = ()


def _feitsoort(naam: str, soort: Any) -> Feitsoort:
    if soort is bool:
        return Feitsoort(naam, Feittype.JA_NEE)
    if soort is int:
        return Feitsoort(naam, Feittype.GETAL)
    if soort is str:
        return Feitsoort(naam, Feittype.TEKST)
    return Feitsoort(naam, Feittype.KEUZE, tuple(lid.value for lid in soort))


_HINTS = get_type_hints(Routefeiten)
FEITEN: dict[str, Feitsoort] = {f.name: _feitsoort(f.name, _HINTS[f.name]) for f in fields(Routefeiten)}
"""Every fact a row may name, with its type."""
