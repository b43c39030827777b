"""An anonymous consultation: who may know who asks, how it ends, and when it becomes a named casus (R024, R063)."""

from datetime import date
from enum import StrEnum

from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan
from rondom.kern.parameters import STANDAARD, Parameters

NODIG = Categorie.CONTACT | Categorie.STATUS
"""What the team must be allowed to know before its advice can stand in a casus: about whom, and that it was asked."""


class Berichtsoort(StrEnum):
    """What a message in a consultation is."""

    ANTWOORD = "antwoord"
    WEDERVRAAG = "wedervraag"
    """The team needs to know more before it can advise."""
    TOELICHTING = "toelichting"
    DOORVRAAG = "doorvraag"
    AFSLUITING = "afsluiting"


VAN_TEAM = (Berichtsoort.ANTWOORD, Berichtsoort.WEDERVRAAG)
"""What the team writes; everything else is of who asked."""


class Uitkomst(StrEnum):
    """How a consultation ends; each is counted as prevention."""

    ADVIES = "advies"
    """Advice was enough."""
    LICHTE_HULP = "lichte_hulp"
    """The family uses something that is open to everybody: no registration."""
    AANMELDEN = "aanmelden"
    """The family is asked to be registered, with consent."""


def beoordeel_afzender(scholen: int, dag: date, parameters: Parameters = STANDAARD) -> Oordeel:
    """May the team see who asks, and at which school? Only where the school leaves doubt enough about whom it is.

    ``scholen``: schools of the same kind in the region. A school, an age and a worry together can point at one child.
    """
    minimum = parameters.op("consultatie_scholen", dag)
    if scholen < minimum:
        return geweigerd(reden("R024", "consultatie.school_verborgen", minimum=minimum))
    return toegestaan(reden("R024", "consultatie.school_genoemd", minimum=minimum))


def beoordeel_koppelen(delen: Oordeel, *, uitkomst: str, is_vrager: bool, al_gekoppeld: bool, open_: bool) -> Oordeel:
    """May this consultation be tied to a casus from now on? ``delen``: the gate about this child and this team."""
    if not is_vrager:
        return geweigerd(reden("R024", "consultatie.alleen_vrager"))
    if al_gekoppeld:
        return geweigerd(reden("R024", "consultatie.al_gekoppeld"))
    if uitkomst != Uitkomst.AANMELDEN:
        return geweigerd(reden("R024", "consultatie.eerst_afsluiten"))
    if not open_:
        return geweigerd(reden("R024", "consultatie.casus_gesloten"))
    if not delen.mag:
        return geweigerd(
            reden("R024", "consultatie.eerst_toestemming"),
            *delen.redenen,
            alternatieven=(alternatief("toestemming", "consultatie.alt_toestemming"),),
        )
    return toegestaan(reden("R024", "consultatie.gekoppeld"), *delen.redenen)
