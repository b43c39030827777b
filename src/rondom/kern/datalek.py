"""Must a breach be reported, to whom, and before when? (AVG art. 33 and 34, L11)"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, Voorwaarde, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.parameters import STANDAARD, Parameters


class Risico(StrEnum):
    """How bad a breach can be for the people it is about. People judge that; Rondom computes nothing."""

    GEEN = "geen"
    """No risk is to be expected: reported to nobody, with the reason."""
    RISICO = "risico"
    """Reported to the Autoriteit Persoonsgegevens."""
    HOOG = "hoog"
    """The people concerned hear it too."""


@dataclass(frozen=True)
class Lekfeiten:
    """What is recorded of one breach. ``moment`` is now; ``ontdekt_op`` starts the clock."""

    moment: datetime
    ontdekt_op: datetime
    risico: Risico | None = None
    gemeld_op: datetime | None = None
    verteld_op: datetime | None = None
    waarom_niet_gemeld: str = ""
    waarom_later: str = ""
    waarom_niet_verteld: str = ""
    maatregelen: str = ""


class Lekstap(StrEnum):
    """Where a breach stands; a text ``datalek.stap_<value>`` says it."""

    WEGEN = "wegen"
    MELDEN = "melden"
    TE_LAAT = "te_laat"
    VERTELLEN = "vertellen"
    AFSLUITEN = "afsluiten"


def uiterlijk(feiten: Lekfeiten, parameters: Parameters = STANDAARD) -> datetime:
    """Before when the Autoriteit Persoonsgegevens must know: hours run on in nights and weekends."""
    return feiten.ontdekt_op + timedelta(hours=parameters.op("datalek_uren", feiten.ontdekt_op.date()))


def stap(feiten: Lekfeiten, parameters: Parameters = STANDAARD) -> Lekstap:
    """What comes next. The clock runs while nobody has judged the risk as well."""
    hoeft_niet = feiten.risico is Risico.GEEN and feiten.waarom_niet_gemeld.strip()
    if feiten.gemeld_op is None and not hoeft_niet:
        if feiten.moment > uiterlijk(feiten, parameters):
            return Lekstap.TE_LAAT
        return Lekstap.WEGEN if feiten.risico is None else Lekstap.MELDEN
    if feiten.risico is Risico.HOOG and feiten.verteld_op is None and not feiten.waarom_niet_verteld.strip():
        return Lekstap.VERTELLEN
    return Lekstap.AFSLUITEN


def beoordeel_afsluiten(feiten: Lekfeiten, parameters: Parameters = STANDAARD) -> Oordeel:
    """May this breach be closed? What is missing is named, all at once."""
    if feiten.gemeld_op is not None and feiten.gemeld_op < feiten.ontdekt_op:
        return geweigerd(reden("L11", "datalek.gemeld_voor_ontdekt"))
    mist = list(_mist(feiten, parameters))
    if mist:
        return onder_voorwaarde(reden("L11", "datalek.nog_niet"), voorwaarden=mist)
    return toegestaan(reden("L11", "datalek.kan_dicht"))


def _mist(feiten: Lekfeiten, parameters: Parameters) -> list[Voorwaarde]:
    mist = []
    if feiten.risico is None:
        mist.append(voorwaarde("risico", "L11", "datalek.eerst_risico"))
    if feiten.risico is Risico.GEEN and feiten.gemeld_op is None and not feiten.waarom_niet_gemeld.strip():
        mist.append(voorwaarde("waarom_niet_gemeld", "L11", "datalek.waarom_niet_gemeld"))
    if feiten.risico in (Risico.RISICO, Risico.HOOG) and feiten.gemeld_op is None:
        mist.append(voorwaarde("gemeld_op", "L11", "datalek.eerst_melden"))
    laat = feiten.gemeld_op is not None and feiten.gemeld_op > uiterlijk(feiten, parameters)
    if laat and not feiten.waarom_later.strip():
        mist.append(voorwaarde("waarom_later", "L11", "datalek.waarom_later"))
    if feiten.risico is Risico.HOOG and feiten.verteld_op is None and not feiten.waarom_niet_verteld.strip():
        mist.append(voorwaarde("verteld_op", "L11", "datalek.eerst_vertellen"))
    if not feiten.maatregelen.strip():
        mist.append(voorwaarde("maatregelen", "L11", "datalek.maatregelen"))
    return mist
