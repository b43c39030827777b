"""What comes after 18: which life areas must be ready, and under which law does each kind of help go on? (L30, BR23; S5 5)

Youth help ends at 18. It goes on only when no other law helps and one of three conditions holds, and never past the age of
the law. Guidance is no such help: that is the Wmo of the home municipality. Foster care and a family home last until the
young person chooses otherwise, up to their own age.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.afspraken import Wet
from rondom.kern.categorie import Leefgebied
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.parameters import STANDAARD, Parameters

TOEKOMSTPLAN: dict[str, tuple[Leefgebied, ...]] = {
    "wonen": (Leefgebied.WONEN,),
    "geld": (Leefgebied.GELD,),
    "verzekering": (Leefgebied.GEZONDHEID,),
    "school": (Leefgebied.SCHOOL,),
    "werk": (Leefgebied.WERK,),
    "netwerk": (Leefgebied.GEZIN, Leefgebied.VRIJE_TIJD),
}
"""What a plan for after 18 speaks of, and in which life areas of the plan that stands."""


class Hulpvorm(StrEnum):
    """Kinds of help that the law ends, moves or continues in its own way."""

    BEGELEIDING = "begeleiding"
    BEHANDELING = "behandeling"
    GGZ = "ggz"
    PLEEGZORG = "pleegzorg"
    GEZINSHUIS = "gezinshuis"
    JEUGDRECLASSERING = "jeugdreclassering"
    VAARDIGHEDEN = "vaardigheden"
    """Training of skills, as youth help with stay."""


@dataclass(frozen=True)
class Hulpfeiten:
    """What decides whether help may go on as youth help.

    ``begon_eerder``: it began before 18 and is still needed. ``vastgesteld_eerder``: the need was fixed before 18.
    ``gestopt_op``: it ended on this day, for who asks it again.
    """

    vorm: Hulpvorm
    begon_eerder: bool = False
    vastgesteld_eerder: bool = False
    gestopt_op: date | None = None


@dataclass(frozen=True)
class Vervolg:
    """Under which law it goes on, and why."""

    wet: Wet
    oordeel: Oordeel


def ontbreekt(gevuld: Iterable[Leefgebied]) -> tuple[str, ...]:
    """The subjects of the plan for after 18 of which the plan says nothing yet, in order."""
    heeft = set(gevuld)
    return tuple(onderwerp for onderwerp, gebieden in TOEKOMSTPLAN.items() if not heeft & set(gebieden))


def beoordeel(feiten: Hulpfeiten, geboren: date, dag: date, parameters: Parameters = STANDAARD) -> Vervolg:
    """Under which law does this help stand on ``dag``, a day after the 18th birthday?"""
    leeftijd = leeftijd_op(geboren, dag)
    if leeftijd < parameters.op("leeftijd_volwassen", dag):
        return Vervolg(Wet.JEUGDWET, toegestaan(reden("L30", "achttien.nog_jeugdhulp")))
    if feiten.vorm is Hulpvorm.BEGELEIDING:
        return Vervolg(Wet.WMO, geweigerd(reden("L30", "achttien.begeleiding"), reden("BR23", "achttien.wmo")))
    if feiten.vorm is Hulpvorm.GGZ:
        return Vervolg(Wet.ZVW, geweigerd(reden("L30", "achttien.ggz"), alternatieven=(_HUISARTS,)))
    grens = parameters.op(_GRENS.get(feiten.vorm, "jeugdhulp_tot_leeftijd"), dag)
    if feiten.vorm in _ZONDER_VOORWAARDE and leeftijd < grens:
        return Vervolg(Wet.JEUGDWET, toegestaan(reden("L30", f"achttien.{feiten.vorm.value}", jaar=grens)))
    return _verlengd(feiten, leeftijd, dag, parameters)


def _verlengd(feiten: Hulpfeiten, leeftijd: int, dag: date, parameters: Parameters) -> Vervolg:
    grens = parameters.op("jeugdhulp_tot_leeftijd", dag)
    if leeftijd >= grens:
        return Vervolg(Wet.WMO, geweigerd(reden("L30", "achttien.te_oud", jaar=grens), reden("BR23", "achttien.wmo")))
    if feiten.begon_eerder:
        grond = "begon_eerder"
    elif feiten.vastgesteld_eerder:
        grond = "vastgesteld_eerder"
    elif feiten.gestopt_op is not None and _binnen(feiten.gestopt_op, dag, parameters):
        grond = "opnieuw"
    else:
        return Vervolg(Wet.WMO, geweigerd(reden("L30", "achttien.geen_grond"), reden("BR23", "achttien.wmo")))
    eerst = voorwaarde("andere_wet", "L30", "achttien.andere_wet")
    return Vervolg(Wet.JEUGDWET, onder_voorwaarde(reden("L30", f"achttien.{grond}", jaar=grens), voorwaarden=(eerst,)))


def _binnen(gestopt: date, dag: date, parameters: Parameters) -> bool:
    return 0 <= (dag - gestopt).days <= parameters.op("jeugdhulp_opnieuw_dagen", gestopt)


_GRENS = {Hulpvorm.PLEEGZORG: "pleegzorg_tot_leeftijd", Hulpvorm.GEZINSHUIS: "pleegzorg_tot_leeftijd"}
_ZONDER_VOORWAARDE = frozenset({Hulpvorm.PLEEGZORG, Hulpvorm.GEZINSHUIS, Hulpvorm.JEUGDRECLASSERING})
_HUISARTS = alternatief("huisarts", "achttien.alt_huisarts")
