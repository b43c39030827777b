"""When is a good example in the library, who reviews it, and when is it stale? (R237)"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.parameters import Parameters
from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.kern.termijn import add_maanden


class Thema(StrEnum):
    """What an example is about."""

    BASIS = "basis"
    VROEG = "vroeg"
    SAMEN_BESLISSEN = "samen_beslissen"
    HULP_OP_SCHOOL = "hulp_op_school"
    OUDERS = "ouders"
    VERZUIM = "verzuim"
    OVERGANG = "overgang"
    STUREN = "sturen"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"voorbeeld.thema.{self.value}"


class Voorbeeldstand(StrEnum):
    """How far an example is; computed."""

    INGEDIEND = "ingediend"
    TERUG = "terug"
    GEPLAATST = "geplaatst"
    VEROUDERD = "verouderd"
    GESTOPT = "gestopt"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"voorbeeld.stand.{self.value}"


@dataclass(frozen=True)
class Voorbeeldfeiten:
    """What is known of an example: the review (True, False or none yet), the last check, whether it stopped."""

    akkoord: bool | None = None
    gecontroleerd_op: date | None = None
    gestopt: bool = False


def stand(feiten: Voorbeeldfeiten, dag: date, parameters: Parameters) -> Voorbeeldstand:
    """How it stands on a day; an example that nobody checked for too long is stale and says so."""
    if feiten.gestopt:
        return Voorbeeldstand.GESTOPT
    if feiten.akkoord is None:
        return Voorbeeldstand.INGEDIEND
    if not feiten.akkoord:
        return Voorbeeldstand.TERUG
    if feiten.gecontroleerd_op is None or feiten.gecontroleerd_op < oud_voor(dag, parameters):
        return Voorbeeldstand.VEROUDERD
    return Voorbeeldstand.GEPLAATST


def oud_voor(dag: date, parameters: Parameters) -> date:
    """What was last checked before this day is stale."""
    return add_maanden(dag, -parameters.op("voorbeeld_controle_maanden", dag))


def check_beoordelen(rol: str, *, zelfde_mens: bool, zelfde_organisatie: bool, al_beoordeeld: bool) -> Oordeel:
    """May somebody review it? Once, with the right for it, and never the own example or one of the own organisation."""
    if rol not in ROLLEN or Bevoegdheid.VOORBEELD_BEOORDELEN not in ROLLEN[rol].bevoegdheden:
        return geweigerd(reden("R237", "voorbeeld.wie_beoordeelt"))
    if zelfde_mens or zelfde_organisatie:
        return geweigerd(reden("R237", "voorbeeld.eigen_werk"))
    if al_beoordeeld:
        return geweigerd(reden("R237", "voorbeeld.al_beoordeeld"))
    return toegestaan(reden("R237", "voorbeeld.mag_beoordelen"))


def check_bijhouden(*, eigen_organisatie: bool) -> Oordeel:
    """May somebody change, check or end it? The organisation that owns it."""
    if eigen_organisatie:
        return toegestaan(reden("R237", "voorbeeld.eigenaar"))
    return geweigerd(reden("R237", "voorbeeld.van_ander"))
