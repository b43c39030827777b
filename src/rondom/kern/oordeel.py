"""What does a rule answer? One result type for every rule in the house."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.regels import REGELS
from rondom.kern.teksten import TEKSTEN


class Uitkomst(StrEnum):
    """The three answers a rule can give."""

    TOEGESTAAN = "toegestaan"
    ONDER_VOORWAARDE = "onder_voorwaarde"
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True)
class Reden:
    """Why: the rule's id, a text key and the values for that text (names, dates as ISO text, numbers).

    Raises ``KeyError`` when the rule is not in the register or the text not in the catalogue, so that a reason
    without an entry fails the first test that touches it.
    """

    regel: str
    tekst: str
    gegevens: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        REGELS[self.regel]
        TEKSTEN[self.tekst]

    @property
    def bron(self) -> str:
        """Where the rule comes from: law, standard or agreed practice."""
        return REGELS[self.regel].bron


@dataclass(frozen=True)
class Voorwaarde:
    """What is needed first. ``sleutel`` is stable for code (what to do), the text is for people."""

    sleutel: str
    regel: str
    tekst: str
    gegevens: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        REGELS[self.regel]
        TEKSTEN[self.tekst]


@dataclass(frozen=True)
class Alternatief:
    """What can be done instead."""

    sleutel: str
    tekst: str
    gegevens: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        TEKSTEN[self.tekst]


@dataclass(frozen=True)
class Oordeel:
    """A verdict with reasons. Views show the reasons; nothing matches on their texts."""

    uitkomst: Uitkomst
    redenen: tuple[Reden, ...]
    voorwaarden: tuple[Voorwaarde, ...] = ()
    alternatieven: tuple[Alternatief, ...] = ()

    def __post_init__(self) -> None:
        if not self.redenen:
            raise ValueError("an Oordeel without a reason is no answer")
        if (self.uitkomst is Uitkomst.ONDER_VOORWAARDE) != bool(self.voorwaarden):
            raise ValueError("conditions belong to 'onder voorwaarde' and to nothing else")

    @property
    def mag(self) -> bool:
        """True only when allowed as it stands; 'onder voorwaarde' is not yet allowed."""
        return self.uitkomst is Uitkomst.TOEGESTAAN


def reden(regel: str, tekst: str, **gegevens: object) -> Reden:
    """Make a ``Reden`` with its values as keywords."""
    return Reden(regel, tekst, tuple((k, str(v)) for k, v in sorted(gegevens.items())))


def voorwaarde(sleutel: str, regel: str, tekst: str, **gegevens: object) -> Voorwaarde:
    """Make a ``Voorwaarde`` with its values as keywords."""
    return Voorwaarde(sleutel, regel, tekst, tuple((k, str(v)) for k, v in sorted(gegevens.items())))


def alternatief(sleutel: str, tekst: str, **gegevens: object) -> Alternatief:
    """Make an ``Alternatief`` with its values as keywords."""
    return Alternatief(sleutel, tekst, tuple((k, str(v)) for k, v in sorted(gegevens.items())))


def toegestaan(*redenen: Reden, alternatieven: Iterable[Alternatief] = ()) -> Oordeel:
    """Allowed, and why."""
    return Oordeel(Uitkomst.TOEGESTAAN, redenen, (), tuple(alternatieven))


def geweigerd(*redenen: Reden, alternatieven: Iterable[Alternatief] = ()) -> Oordeel:
    """Refused, why, and what can be done instead."""
    return Oordeel(Uitkomst.GEWEIGERD, redenen, (), tuple(alternatieven))


def onder_voorwaarde(
    *redenen: Reden, voorwaarden: Iterable[Voorwaarde], alternatieven: Iterable[Alternatief] = ()
) -> Oordeel:
    """Not yet: what is needed first."""
    return Oordeel(Uitkomst.ONDER_VOORWAARDE, redenen, tuple(voorwaarden), tuple(alternatieven))
