"""May this pilot end, and what do we know of it? (BR42, BR43, R209, R210, R218, R223)

A pilot ends in a decision: stop, go on, broaden. What is measured and what is noticed stand side by side on each step of the
ladder of effects (domain 1.9: Van den Akker 2010, Guskey 2002): a higher step without the one below it says little.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from rondom.kern.oordeel import Oordeel, Reden, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.statussen import PilotStatus, check_overgang


class Trede(IntEnum):
    """The steps of the ladder, from below."""

    TEVREDEN = 1
    LEREN = 2
    STEUN = 3
    TOEPASSEN = 4
    RESULTAAT = 5

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"pilot.trede.{self.value}"

    @property
    def vraag(self) -> str:
        """Text key of the question that it asks."""
        return f"pilot.trede.{self.value}.vraag"


class Besluit(StrEnum):
    """How a pilot goes on (BR42)."""

    STOPPEN = "stoppen"
    DOORGAAN = "doorgaan"
    VERBREDEN = "verbreden"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"pilot.besluit.{self.value}"


NAAR: dict[Besluit, PilotStatus] = {
    Besluit.STOPPEN: PilotStatus.GESTOPT,
    Besluit.DOORGAAN: PilotStatus.LOOPT,
    Besluit.VERBREDEN: PilotStatus.VERBREED,
}
"""The status that follows from a decision."""


class Uitslag(StrEnum):
    """What one measurement says about one step."""

    GELUKT = "gelukt"
    DEELS = "deels"
    NIET = "niet"
    ONBEKEND = "onbekend"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"pilot.uitslag.{self.value}"


@dataclass(frozen=True)
class Metingfeiten:
    """One measurement: the step, what was measured (numbers) and what was noticed (experiences)."""

    trede: Trede
    uitslag: Uitslag
    meetbaar: bool
    merkbaar: bool


@dataclass(frozen=True)
class Pilotfeiten:
    """A pilot as it stands. ``metingen``: the latest of each step is what counts."""

    status: str
    einde: date
    metingen: tuple[Metingfeiten, ...] = ()


@dataclass(frozen=True)
class Besluitfeiten:
    """A decision as written; ``tot``: up to when the pilot goes on; ``waar``: where it is broadened to."""

    besluit: Besluit
    reden: str
    geleerd: str
    tot: date | None = None
    waar: str = ""


def vraagt_besluit(pilot: Pilotfeiten, vandaag: date) -> Reden | None:
    """Why somebody must decide about this pilot now; None while it is not needed (BR42)."""
    if pilot.status in (PilotStatus.GESTOPT, PilotStatus.VERBREED) or vandaag < pilot.einde:
        return None
    return reden("BR42", "pilot.vraagt_besluit", datum=pilot.einde.isoformat())


def kan_naar(pilot: Pilotfeiten, naar: PilotStatus, besluit: Besluitfeiten | None) -> Oordeel:
    """May this pilot go to another status? It begins by itself; everything after that is a decision (BR42)."""
    stap = check_overgang("pilot", pilot.status, naar)
    if not stap.mag or (pilot.status == PilotStatus.VOORBEREIDING and naar is PilotStatus.LOOPT):
        return stap
    if besluit is None or NAAR[besluit.besluit] is not naar:
        return geweigerd(reden("BR42", "pilot.niet_zonder_besluit"))
    return kan_besluiten(pilot, besluit)


def kan_besluiten(pilot: Pilotfeiten, besluit: Besluitfeiten) -> Oordeel:
    """Is this decision whole? It says why and what was learned; going on has an end, broadening a place (BR42, R210)."""
    stap = check_overgang("pilot", pilot.status, NAAR[besluit.besluit])
    if not stap.mag:
        return stap
    eerst = []
    if not besluit.reden.strip():
        eerst.append(voorwaarde("reden", "BR42", "pilot.zeg_waarom"))
    if not besluit.geleerd.strip():
        eerst.append(voorwaarde("geleerd", "R210", "pilot.zeg_geleerd"))
    if besluit.besluit is Besluit.DOORGAAN and (besluit.tot is None or besluit.tot <= pilot.einde):
        eerst.append(voorwaarde("tot", "BR42", "pilot.zeg_tot", datum=pilot.einde.isoformat()))
    if besluit.besluit is Besluit.VERBREDEN and not besluit.waar.strip():
        eerst.append(voorwaarde("waar", "R210", "pilot.zeg_waar"))
    if eerst:
        return onder_voorwaarde(reden("BR42", "pilot.besluit_niet_heel"), voorwaarden=eerst)
    return toegestaan(reden("BR42", "pilot.besluit_kan"))


def keur_ladder(metingen: Iterable[Metingfeiten]) -> tuple[Reden, ...]:
    """What the measurements cannot carry yet, from the lowest step (R218, R223). Gives nothing when nothing was measured.

    A success above a step that was not measured, or that failed, is named; so is a step with numbers alone or stories alone.
    """
    per_trede = {m.trede: m for m in metingen}
    bedenkingen = []
    for trede in Trede:
        m = per_trede.get(trede)
        if m is None or m.uitslag is Uitslag.ONBEKEND:
            continue
        onder = per_trede.get(Trede(trede - 1)) if trede > Trede.TEVREDEN else None
        if m.uitslag is Uitslag.GELUKT and trede > Trede.TEVREDEN:
            if onder is None or onder.uitslag is Uitslag.ONBEKEND:
                bedenkingen.append(reden("R223", "pilot.trede_overgeslagen", trede=trede.value, onder=trede - 1))
            elif onder.uitslag is Uitslag.NIET:
                bedenkingen.append(reden("R223", "pilot.trede_eronder_niet", trede=trede.value, onder=trede - 1))
        if m.meetbaar != m.merkbaar:
            wat = "alleen_meetbaar" if m.meetbaar else "alleen_merkbaar"
            bedenkingen.append(reden("R218", f"pilot.{wat}", trede=trede.value))
    return tuple(bedenkingen)
