"""Does an agreement still hold, and when must somebody renew it? (R039, L11)

A *convenant* lets organisations exchange named data and is the arrangement of art. 26 of those who do; the gate
(``kern.delen``, ``kern.rechten``) asks for one that names the purpose and holds on the day. The agreements here are
what one organisation signed beside it: with a processor (art. 28), or with whom it is responsible together.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.verwerkingen import VERWERKINGEN


class Overeenkomstsoort(StrEnum):
    """Which agreement it is in law."""

    VERWERKER = "verwerker"
    """Somebody processes on behalf of the organisation (AVG art. 28)."""
    GEZAMENLIJK = "gezamenlijk"
    """Two are responsible together (AVG art. 26)."""
    CONVENANT = "convenant"
    """Organisations that exchange named data (BR37); kept with the region, not by one organisation."""


class Geldigheid(StrEnum):
    """How an agreement stands on a day."""

    KOMT = "komt"
    GELDT = "geldt"
    BIJNA = "bijna"
    """Holds, and ends within the term in which a new one must be made."""
    VERLOPEN = "verlopen"


def geldigheid(
    vanaf: date, tot: date | None, dag: date, parameters: Parameters = STANDAARD, *, beeindigd_op: date | None = None
) -> Geldigheid:
    """How an agreement from ``vanaf`` up to ``tot`` (the first day on which it no longer holds) stands on ``dag``."""
    einden = [d for d in (tot, beeindigd_op) if d is not None]
    einde = min(einden) if einden else None
    if einde is not None and dag >= einde:
        return Geldigheid.VERLOPEN
    if dag < vanaf:
        return Geldigheid.KOMT
    if einde is not None and einde - dag <= timedelta(days=parameters.op("overeenkomst_bijna_dagen", dag)):
        return Geldigheid.BIJNA
    return Geldigheid.GELDT


@dataclass(frozen=True)
class Registerstand:
    """What stands about one activity at one organisation: what it added, and until when its agreements hold."""

    verwerking: str
    eigenaar: str = ""
    dpia_op: date | None = None
    verwerkers: tuple[Geldigheid, ...] = ()


class Gemis(StrEnum):
    """What a register of processing still lacks; a text ``register.<value>`` says it."""

    EIGENAAR = "eigenaar"
    DPIA = "dpia"
    DPIA_OUD = "dpia_oud"
    VERWERKER = "verwerker"
    VERWERKER_VERLOPEN = "verwerker_verlopen"
    VERWERKER_BIJNA = "verwerker_bijna"


def find_gemis(stand: Registerstand, dag: date, parameters: Parameters = STANDAARD) -> tuple[Gemis, ...]:
    """What is missing or runs out, for one activity. Raises ``KeyError`` for an activity that does not exist."""
    VERWERKINGEN[stand.verwerking]
    mist = [] if stand.eigenaar else [Gemis.EIGENAAR]
    if stand.dpia_op is None:
        mist.append(Gemis.DPIA)
    elif dag - stand.dpia_op > timedelta(days=365 * parameters.op("dpia_jaren", dag)):
        mist.append(Gemis.DPIA_OUD)
    if not stand.verwerkers:
        mist.append(Gemis.VERWERKER)
    elif not {Geldigheid.GELDT, Geldigheid.BIJNA} & set(stand.verwerkers):
        mist.append(Gemis.VERWERKER_VERLOPEN)
    elif Geldigheid.GELDT not in stand.verwerkers:
        mist.append(Gemis.VERWERKER_BIJNA)
    return tuple(mist)
