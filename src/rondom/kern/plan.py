"""Who may write in the plan, who presents and adopts it, and which life areas does it have? (R071–R081)

Says what somebody may do; whether the plan's status allows it is asked of ``kern.statussen``.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rondom.kern.categorie import PLAN, PLAN_PER_LEEFGEBIED, Categorie, Leefgebied
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import Oordeel, Reden, alternatief, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.parameters import STANDAARD, Parameters


class Plandeelsoort(StrEnum):
    """A part of the one plan."""

    KIND = "kind"
    GEZIN = "gezin"


@dataclass(frozen=True)
class Schrijver:
    """What counts about somebody who wants to write: the categories open to him or her, and who steers.

    ``regisseur_is_familie``: a parent or the young person steers, so a professional stands beside (R074).
    """

    schrijft: Categorie = Categorie.GEEN
    bijdraagt: Categorie = Categorie.GEEN
    is_jeugdige: bool = False
    is_familie: bool = False
    is_regisseur: bool = False
    regisseur_is_familie: bool = False
    gesloten: bool = False
    """The part is closed: it is read, and nothing in it changes until the casus is opened again (R129)."""


def check_open(wie: Schrijver) -> Oordeel:
    """Can anything still change in this part?"""
    if wie.gesloten:
        return geweigerd(reden("R129", "plan.gesloten"), alternatieven=(alternatief("heropen", "plan.alt_heropen"),))
    return toegestaan(reden("R075", "plan.schrijft_mee"))


def check_toevoegen(wie: Schrijver, leefgebied: Leefgebied, *, eigen_doel: bool) -> Oordeel:
    """May this person add a goal in this life area? The young person always may add an own goal (R079)."""
    if wie.gesloten:
        return check_open(wie)
    categorie = PLAN_PER_LEEFGEBIED[leefgebied]
    if wie.is_jeugdige and eigen_doel and wie.bijdraagt & categorie:
        return toegestaan(reden("R079", "plan.eigen_doel"))
    return _check_schrijven(wie, categorie)


def check_wijzigen(
    wie: Schrijver, leefgebied: Leefgebied, *, eigen_woorden: bool, van_mij: bool, tekst_anders: bool
) -> Oordeel:
    """May this person change a goal? ``eigen_woorden``: the young person wrote it; nobody else changes that text."""
    if wie.gesloten:
        return check_open(wie)
    if eigen_woorden and van_mij:
        return toegestaan(reden("R079", "plan.eigen_doel"))
    if eigen_woorden and tekst_anders:
        return geweigerd(
            reden("R079", "plan.eigen_woorden"),
            alternatieven=(alternatief("standpunt", "plan.alt_standpunt"),),
        )
    return _check_schrijven(wie, PLAN_PER_LEEFGEBIED[leefgebied])


def _check_schrijven(wie: Schrijver, categorie: Categorie) -> Oordeel:
    if wie.schrijft & categorie:
        return toegestaan(reden("R075", "plan.schrijft_mee"))
    if wie.is_regisseur and wie.is_familie and wie.bijdraagt & categorie:
        return toegestaan(reden("R074", "plan.als_regisseur"))
    return geweigerd(
        reden("R075", "plan.niet_jouw_leefgebied"),
        alternatieven=(alternatief("standpunt", "plan.alt_standpunt"), alternatief("regisseur", "plan.alt_regisseur")),
    )


def check_leiden(wie: Schrijver, aantal_doelen: int = 1) -> Oordeel:
    """May this person present and adopt the plan? The regisseur, or the professional beside a parent who steers."""
    if wie.gesloten:
        return check_open(wie)
    if wie.is_regisseur:
        oordeel = toegestaan(reden("R080", "plan.als_regisseur"))
    elif wie.regisseur_is_familie and wie.schrijft & Categorie.STATUS and wie.schrijft & PLAN:
        oordeel = toegestaan(reden("R074", "plan.ernaast"))
    else:
        return geweigerd(
            reden("R080", "plan.alleen_regisseur"), alternatieven=(alternatief("regisseur", "plan.alt_regisseur"),)
        )
    if not aantal_doelen:
        return onder_voorwaarde(
            reden("R075", "plan.eerst_doel"), voorwaarden=(voorwaarde("doel", "R075", "plan.schrijf_doel"),)
        )
    return oordeel


def leefgebieden(
    soort: Plandeelsoort, geboortedatum: date | None, dag: date, parameters: Parameters = STANDAARD
) -> tuple[Leefgebied, ...]:
    """The life areas of a part, in order. A child's part has three; from 16 also wonen, geld, gezondheid, werk.

    A family part is about home, and about what grown-ups carry there; school has no place in it.
    """
    if soort is Plandeelsoort.GEZIN:
        return tuple(leefgebied for leefgebied in Leefgebied if leefgebied is not Leefgebied.SCHOOL)
    if geboortedatum is not None and leeftijd_op(geboortedatum, dag) >= _vanaf(dag, parameters):
        return tuple(Leefgebied)
    return (Leefgebied.SCHOOL, Leefgebied.GEZIN, Leefgebied.VRIJE_TIJD)


def check_leefgebied(
    leefgebied: Leefgebied,
    soort: Plandeelsoort,
    geboortedatum: date | None,
    dag: date,
    parameters: Parameters = STANDAARD,
) -> Oordeel:
    """Does this life area belong to the part on this day?"""
    if leefgebied in leefgebieden(soort, geboortedatum, dag, parameters):
        return toegestaan(reden("R071", "plan.schrijft_mee"))
    return geweigerd(reden("R071", "plan.leefgebied_later", leeftijd=_vanaf(dag, parameters)))


def latest_evaluation(dag: date, parameters: Parameters = STANDAARD) -> date:
    """The day on which people look back at the latest when a plan is adopted on ``dag`` (R128)."""
    return dag + timedelta(weeks=parameters.op("evaluatie_weken", dag))


def check_evaluatie(evalueren_op: date, dag: date, parameters: Parameters = STANDAARD) -> Oordeel:
    """Is this a good day to look back?"""
    if evalueren_op <= dag:
        return geweigerd(reden("R128", "plan.evaluatie_voorbij"))
    uiterlijk = latest_evaluation(dag, parameters)
    if evalueren_op > uiterlijk:
        return geweigerd(reden("R128", "plan.evaluatie_te_laat", datum=uiterlijk.isoformat()))
    return toegestaan(reden("R128", "plan.als_regisseur"))


def _vanaf(dag: date, parameters: Parameters) -> int:
    return parameters.op("leeftijd_extra_leefgebieden", dag)


def check_onderdelen(
    *, school: bool, hulp: bool, ziet_school: bool = True, ziet_hulp: bool = True
) -> tuple[Reden, ...]:
    """Which parts are missing that a child's part always has? School and youth help name each other (R077, BR17).

    ``school``: there is a goal about school; ``hulp``: it says which help there is, or that there is none to name. What
    the reader may not see is not called missing: consent decides about that.
    """
    eisen = ((ziet_school and not school, "plan.school_ontbreekt"), (ziet_hulp and not hulp, "plan.hulp_ontbreekt"))
    return tuple(reden("R077", wat) for mist, wat in eisen if mist)


def check_schoolloopbaan(*, school: bool, ziet_school: bool = True) -> tuple[Reden, ...]:
    """What is missing of the school career, which a family part always names (R077, BR17)?

    ``school``: a child's part of this plan has a goal about school that the reader may see; ``ziet_school``: the reader
    may see that part of a child at all. Else it is not called missing: consent decides about that.
    """
    return (reden("BR17", "plan.schoolloopbaan_ontbreekt"),) if ziet_school and not school else ()
