"""Who keeps the prevention calendar of a school or a neighbourhood? (R190)"""

from enum import StrEnum

from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.kern.schooljaar import Band, check_bijhouden


class Preventiesoort(StrEnum):
    """What kind of activity it is."""

    SOCIAAL = "sociaal"
    WEERBAAR = "weerbaar"
    FAALANGST = "faalangst"
    SCHEIDING = "scheiding"
    LEEFSTIJL = "leefstijl"
    SCHOOLKLIMAAT = "schoolklimaat"
    OUDERS = "ouders"
    DESKUNDIG = "deskundig"
    ANDERS = "anders"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"preventie.soort.{self.value}"


def check_school(band: Band) -> Oordeel:
    """May somebody write on the calendar of this school? Its core team (``kern.schooljaar``)."""
    return check_bijhouden(band)


def check_wijk(rol: str) -> Oordeel:
    """May somebody write what is for a neighbourhood or the whole municipality? Who keeps an offer there (R007)."""
    if rol in ROLLEN and Bevoegdheid.AANBOD_BIJHOUDEN in ROLLEN[rol].bevoegdheden:
        return toegestaan(reden("R190", "preventie.houdt_aanbod_bij"))
    return geweigerd(reden("R190", "preventie.niet_voor_wijk"))


def check_wijzigen(*, eigen: bool) -> Oordeel:
    """May somebody change or end it? The organisation that put it there."""
    if eigen:
        return toegestaan(reden("R190", "preventie.eigen"))
    return geweigerd(reden("R190", "preventie.van_ander"))
