"""To whom does a report of absence go: leerplicht, or the Doorstroompunt? (L20, L23; S5 8)"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import Oordeel, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.parameters import STANDAARD, Parameters


class Meldadres(StrEnum):
    """Who hears of reported hours; DUO sends them on to the home municipality."""

    LEERPLICHT = "leerplicht"
    DOORSTROOMPUNT = "doorstroompunt"
    NIEMAND = "niemand"


@dataclass(frozen=True)
class Bestemming:
    """To whom a report goes, and why."""

    adres: Meldadres
    oordeel: Oordeel


def bestemming(
    geboren: date, dag: date, startkwalificatie: bool | None = None, parameters: Parameters = STANDAARD
) -> Bestemming:
    """Who hears of absence on this day. ``startkwalificatie``: a diploma of havo, vwo or mbo 2 and up; None: not known."""
    leeftijd = leeftijd_op(geboren, dag)
    volwassen, grens = (parameters.op(p, dag) for p in ("leeftijd_volwassen", "leeftijd_doorstroompunt"))
    if leeftijd < volwassen:
        return Bestemming(Meldadres.LEERPLICHT, toegestaan(reden("L20", "doorstroom.leerplicht", jaar=volwassen)))
    if leeftijd >= grens:
        return Bestemming(Meldadres.NIEMAND, geweigerd(reden("L23", "doorstroom.te_oud", jaar=grens)))
    if startkwalificatie:
        return Bestemming(Meldadres.NIEMAND, geweigerd(reden("L23", "doorstroom.heeft_diploma")))
    waarom = reden("L23", "doorstroom.doorstroompunt", jaar=grens)
    if startkwalificatie is None:
        eerst = voorwaarde("startkwalificatie", "L23", "doorstroom.vraag_diploma")
        return Bestemming(Meldadres.DOORSTROOMPUNT, onder_voorwaarde(waarom, voorwaarden=(eerst,)))
    return Bestemming(Meldadres.DOORSTROOMPUNT, toegestaan(waarom))
