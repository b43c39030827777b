"""What does a core team do in a school year, when is each step due, and who writes it down? (R191, R192, R224)

The year of a core team has six steps: a talk at the beginning, three moments of the development document, a talk at the
end and an evaluation. When each is due is a parameter of the region; a school year runs from 1 August to 31 July.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rondom.kern.kalender import EEN_DAG, Kalender
from rondom.kern.oordeel import Oordeel, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.parameters import Parameters
from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.kern.termijn import Termijn, Termijnstand, stand_op, start_termijn

EERSTE_MAAND = 8
"""A school year begins on 1 August (WPO art. 1, WVO 2020 art. 1.1)."""
EEN_JAAR = timedelta(weeks=52)
"""Next year on the same day of the week."""


@dataclass(frozen=True, order=True)
class Schooljaar:
    """One school year, by the calendar year in which it begins."""

    begin: int

    @property
    def vanaf(self) -> date:
        """Its first day."""
        return date(self.begin, EERSTE_MAAND, 1)

    @property
    def tot(self) -> date:
        """The first day after it."""
        return date(self.begin + 1, EERSTE_MAAND, 1)

    @property
    def naam(self) -> str:
        """As it is written: 2026-2027."""
        return f"{self.begin}-{self.begin + 1}"

    @property
    def volgende(self) -> "Schooljaar":
        """The year after."""
        return Schooljaar(self.begin + 1)

    def maand(self, nummer: int) -> date:
        """The first day of a month (1–12) within this school year."""
        return date(self.begin if nummer >= EERSTE_MAAND else self.begin + 1, nummer, 1)

    def maanden(self) -> tuple[date, ...]:
        """The first day of its twelve months, August first."""
        return tuple(self.maand((EERSTE_MAAND - 1 + n) % 12 + 1) for n in range(12))


def schooljaar_op(dag: date) -> Schooljaar:
    """The school year in which a day falls."""
    return Schooljaar(dag.year if dag.month >= EERSTE_MAAND else dag.year - 1)


class Jaarstap(StrEnum):
    """The six steps, in the order in which most regions take them; dates decide."""

    BEGIN = "begin"
    ONTWIKKEL_1 = "ontwikkel_1"
    ONTWIKKEL_2 = "ontwikkel_2"
    ONTWIKKEL_3 = "ontwikkel_3"
    EIND = "eind"
    EVALUATIE = "evaluatie"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"schooljaar.stap.{self.value}"


ONTWIKKELING = (Jaarstap.ONTWIKKEL_1, Jaarstap.ONTWIKKEL_2, Jaarstap.ONTWIKKEL_3)
"""The moments of the development document (R224): November, January and June unless the region says otherwise."""
GESPREKKEN = (Jaarstap.BEGIN, Jaarstap.EIND)
REGEL = {Jaarstap.BEGIN: "R191", Jaarstap.EIND: "R191", Jaarstap.EVALUATIE: "R192"} | dict.fromkeys(
    ONTWIKKELING, "R224"
)
"""The rule on which a step rests."""
_MAAND = {
    Jaarstap.ONTWIKKEL_1: "ontwikkelmoment_1_maand",
    Jaarstap.ONTWIKKEL_2: "ontwikkelmoment_2_maand",
    Jaarstap.ONTWIKKEL_3: "ontwikkelmoment_3_maand",
    Jaarstap.EIND: "eindgesprek_maand",
    Jaarstap.EVALUATIE: "jaarevaluatie_maand",
}
_SOORT = {Jaarstap.BEGIN: "begingesprek", Jaarstap.EIND: "eindgesprek", Jaarstap.EVALUATIE: "jaarevaluatie"} | (
    dict.fromkeys(ONTWIKKELING, "ontwikkelmoment")
)


class Stapstand(StrEnum):
    """How a step stands on a day."""

    GEDAAN = "gedaan"
    LATER = "later"
    LOOPT = "loopt"
    TE_LAAT = "te_laat"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"schooljaar.stand.{self.value}"


@dataclass(frozen=True)
class Stapmoment:
    """One step of one year: from when it can be done, its last day in time, and how it stands."""

    stap: Jaarstap
    termijn: Termijn
    stand: Stapstand
    gedaan_op: date | None = None

    @property
    def uiterst(self) -> date:
        """The last day on which it is in time."""
        return self.termijn.einde


def termijn_van(stap: Jaarstap, jaar: Schooljaar, parameters: Parameters, kalender: Kalender) -> Termijn:
    """The term of one step: from the first of its month (the first talk: of the year); its length is a parameter."""
    begin = jaar.vanaf
    if stap in _MAAND:
        begin = jaar.maand(parameters.op(_MAAND[stap], jaar.vanaf))
    return start_termijn(_SOORT[stap], begin, parameters, kalender)


def jaarplan(
    jaar: Schooljaar, gedaan: Mapping[Jaarstap, date], dag: date, parameters: Parameters, kalender: Kalender
) -> tuple[Stapmoment, ...]:
    """Every step of a year as it stands on a day, by its last day in time. ``gedaan``: when which step was done."""
    stappen = []
    for stap in Jaarstap:
        termijn = termijn_van(stap, jaar, parameters, kalender)
        op = gedaan.get(stap)
        stappen.append(Stapmoment(stap, termijn, _stand(termijn, op, dag), op))
    return tuple(sorted(stappen, key=lambda s: (s.uiterst, list(Jaarstap).index(s.stap))))


def _stand(termijn: Termijn, gedaan_op: date | None, dag: date) -> Stapstand:
    if gedaan_op is not None:
        return Stapstand.GEDAAN
    if dag > termijn.einde:
        return Stapstand.TE_LAAT
    return Stapstand.LOOPT if dag >= termijn.begin else Stapstand.LATER


def hoe_lang(moment: Stapmoment, dag: date, parameters: Parameters, kalender: Kalender) -> Termijnstand | None:
    """How much time is left or how late it is; None before it can be done."""
    if dag < moment.termijn.begin:
        return None
    return stand_op(moment.termijn, dag, parameters, kalender, moment.gedaan_op)


def te_doen(plan: Iterable[Stapmoment]) -> tuple[Stapmoment, ...]:
    """What is asked now: late first, then what runs."""
    return tuple(s for s in plan if s.stand in (Stapstand.TE_LAAT, Stapstand.LOOPT))


def waar(plan: Iterable[Stapmoment]) -> Stapmoment | None:
    """Where a core team is in its year: the first step that is not done; None when all are."""
    return next((s for s in plan if s.stand is not Stapstand.GEDAAN), None)


# Who sits at the table ----------------------------------------------------------------------------------------


class Plek(StrEnum):
    """A fixed seat of a core team: the school, and the four partners around it (R003)."""

    SCHOOL = "school"
    LEERPLICHT = "leerplicht"
    JEUGDGEZONDHEID = "jeugdgezondheid"
    GEZIN = "gezin"
    PASSEND = "passend"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"schooljaar.plek.{self.value}"


PLEKKEN: dict[Plek, frozenset[str]] = {
    Plek.SCHOOL: frozenset({"zorgcoordinator", "intern_begeleider", "schoolleider"}),
    Plek.LEERPLICHT: frozenset({"leerplichtambtenaar"}),
    Plek.JEUGDGEZONDHEID: frozenset({"jeugdverpleegkundige"}),
    Plek.GEZIN: frozenset({"gezinswerker", "buurtteammedewerker"}),
    Plek.PASSEND: frozenset({"begeleider_passend_onderwijs"}),
}
"""Which roles take which seat."""


def plek_van(rol: str) -> Plek | None:
    """The seat that somebody in this role takes; None for a role without one."""
    return next((plek for plek, rollen in PLEKKEN.items() if rol in rollen), None)


def check_aanwezig(aanwezig: Iterable[Plek], afgemeld: Iterable[Plek]) -> Oordeel:
    """Is everybody there who must be? Whoever is missing needs a reason on paper; the school itself is always there."""
    er = set(aanwezig)
    ontbreekt = [p for p in Plek if p not in er and p not in set(afgemeld)]
    if Plek.SCHOOL not in er:
        return geweigerd(reden("R191", "schooljaar.zonder_school"))
    if ontbreekt:
        return onder_voorwaarde(
            reden("R191", "schooljaar.niet_compleet"),
            voorwaarden=tuple(voorwaarde(p.value, "R191", f"schooljaar.mist.{p.value}") for p in ontbreekt),
        )
    return toegestaan(reden("R191", "schooljaar.compleet"))


def check_dag(dag: date, jaar: Schooljaar, vandaag: date) -> Oordeel:
    """May this be the day of a talk? A day of this school year that has come."""
    if not jaar.vanaf <= dag < jaar.tot:
        return geweigerd(reden("R191", "schooljaar.ander_jaar", jaar=jaar.naam))
    if dag > vandaag:
        return geweigerd(reden("R191", "schooljaar.nog_niet_geweest"))
    return toegestaan(reden("R191", "schooljaar.dag_goed"))


# Who may ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Band:
    """What somebody has to do with a school: role, works there, is its fixed contact, works at its board, same region."""

    rol: str
    eigen_school: bool = False
    vaste_partner: bool = False
    van_bestuur: bool = False
    werkt_bij_bestuur: bool = False
    zelfde_regio: bool = False


def check_bijhouden(band: Band) -> Oordeel:
    """May somebody write in the year of this core team? Who sits in it: of the school, or fixed for it from outside."""
    if not _mag(band.rol, Bevoegdheid.KERNJAAR_BIJHOUDEN):
        return geweigerd(reden("R191", "schooljaar.rol_schrijft_niet"))
    if band.eigen_school:
        return toegestaan(reden("R191", "schooljaar.van_school"))
    if band.vaste_partner:
        return toegestaan(reden("R191", "schooljaar.vaste_partner"))
    return geweigerd(reden("R191", "schooljaar.niet_van_team"))


def check_lezen(band: Band) -> Oordeel:
    """May somebody read it? The core team, everybody at that school, and who works on policy: a board its own schools."""
    if band.eigen_school or band.vaste_partner:
        return toegestaan(reden("R191", "schooljaar.leest_mee"))
    if not _mag(band.rol, Bevoegdheid.BELEID_LEZEN):
        return geweigerd(reden("R191", "schooljaar.niet_van_team"))
    if band.werkt_bij_bestuur:
        goed = band.van_bestuur
        return (toegestaan if goed else geweigerd)(reden("R191", "schooljaar.eigen_bestuur"))
    if band.zelfde_regio:
        return toegestaan(reden("R191", "schooljaar.leest_regio"))
    return geweigerd(reden("R191", "schooljaar.andere_regio"))


def _mag(rol: str, bevoegdheid: Bevoegdheid) -> bool:
    return rol in ROLLEN and bevoegdheid in ROLLEN[rol].bevoegdheden


def check_wijzigen(*, vastgesteld: bool) -> Oordeel:
    """May a page of the year still change? What was adopted stays as it was."""
    if vastgesteld:
        return geweigerd(reden("R224", "schooljaar.al_vastgesteld"))
    return toegestaan(reden("R224", "schooljaar.nog_open"))


class Cijfervraag(StrEnum):
    """What everybody gives a mark for at the end of the year, 1 to 10 (R192)."""

    BASIS = "basis"
    SAMENWERKEN = "samenwerken"
    BEREIKBAAR = "bereikbaar"
    OP_TIJD = "op_tijd"
    STEM = "stem"

    @property
    def tekst(self) -> str:
        """Text key of the question."""
        return f"schooljaar.cijfer.{self.value}"


@dataclass(frozen=True)
class Cijferbeeld:
    """The marks of one question: how many gave one, their mean in tenths, the lowest and the highest."""

    vraag: Cijfervraag
    aantal: int
    gemiddelde: float | None
    laagste: int | None
    hoogste: int | None


def cijferbeeld(cijfers: Iterable[tuple[Cijfervraag, int]]) -> tuple[Cijferbeeld, ...]:
    """What the marks say together, per question; a question without a mark says so and is no zero."""
    per: dict[Cijfervraag, list[int]] = {v: [] for v in Cijfervraag}
    for vraag, cijfer in cijfers:
        per[vraag].append(cijfer)
    return tuple(
        Cijferbeeld(v, len(c), round(sum(c) / len(c), 1) if c else None, min(c, default=None), max(c, default=None))
        for v, c in per.items()
    )


# The prevention calendar --------------------------------------------------------------------------------------


def naar_volgend_jaar(dag: date, kalender: Kalender) -> date:
    """The day on which something of this year falls next year: 52 weeks on, moved to a day on which there is school."""
    nieuw = dag + EEN_JAAR
    while not kalender.is_schooldag(nieuw):
        nieuw += EEN_DAG
    return nieuw
