"""May a young child look back itself, together with somebody who sits beside it? (R128, R182)"""

from datetime import date

from rondom.kern.leeftijd import heeft_bereikt
from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan
from rondom.kern.parameters import STANDAARD, Parameters


def is_jong(geboortedatum: date, dag: date, parameters: Parameters = STANDAARD) -> bool:
    """Is the child too young for an own login, and so helped by faces and by somebody beside it?"""
    return not heeft_bereikt(geboortedatum, "leeftijd_jeugdige_mee", dag, parameters)


def check_samen(
    geboortedatum: date, dag: date, parameters: Parameters = STANDAARD, *, gevraagd: bool, bijdraagt: bool
) -> Oordeel:
    """May the child answer together with this person? ``bijdraagt``: that person may add to what was asked.

    The answer is the child's own: its faces and its words, whoever holds the screen.
    """
    if not gevraagd:
        return geweigerd(reden("R128", "samen.niet_gevraagd"))
    if not is_jong(geboortedatum, dag, parameters):
        return geweigerd(reden("R182", "samen.zelf"), alternatieven=(alternatief("zelf", "samen.alt_zelf"),))
    if not bijdraagt:
        return geweigerd(reden("R182", "samen.niet_erbij"))
    return toegestaan(reden("R182", "samen.kind_kiest"))
