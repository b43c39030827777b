"""What does a figure mean? The record that goes with every indicator, in Dutch and English (R217)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import ibis.expr.types as ir

    from rondom.monitor.bronnen.contract import Codelijst
    from rondom.monitor.indicatoren.werkbank import Werkbank


class Tekst(NamedTuple):
    """The same sentence in both languages."""

    nl: str
    en: str


class Niveau(StrEnum):
    """For which areas a figure is made: the first three by school, the next three by home."""

    SCHOOL = "school"
    BESTUUR = "bestuur"
    SWV = "swv"
    WIJK = "wijk"
    GEMEENTE = "gemeente"
    REGIO = "regio"
    LAND = "land"


SCHOOLNIVEAUS = (Niveau.SCHOOL, Niveau.BESTUUR, Niveau.SWV, Niveau.LAND)
WOONNIVEAUS = (Niveau.WIJK, Niveau.GEMEENTE, Niveau.REGIO, Niveau.LAND)
ALLE_NIVEAUS = tuple(Niveau)


class Tijdvak(StrEnum):
    """The kind of period. Expressions count in whole numbers; ``tijd.as_text`` says how a period is written."""

    KALENDERJAAR = "kalenderjaar"
    SCHOOLJAAR = "schooljaar"
    MAAND = "maand"


class Eenheid(StrEnum):
    """How teller and noemer make the figure. Both are whole numbers, so that they can be added and protected."""

    AANTAL = "aantal"
    """The teller; there is no noemer."""
    AANDEEL = "aandeel"
    """Teller of noemer; the teller is never more than the noemer."""
    DAGEN = "dagen"
    """A sum of days over so many cases."""
    EUROCENT = "eurocent"
    """A sum of cents over so many cases."""
    GEMIDDELDE = "gemiddelde"
    """A sum of whole numbers over so many cases."""


@dataclass(frozen=True)
class Maat:
    """One way in which an indicator is counted.

    ``cellen`` gives a table with the columns of ``niveaus.CELKOLOMMEN``: one row per period, class and place.
    ``telt_op``: do the classes of an area add up to its total? Disclosure control must know. Areas always add up,
    because whoever is counted is counted at one place. A row with an empty class is the total; a class has no noemer
    where the total is its noemer.
    """

    sleutel: str
    naam: Tekst
    """How a reader calls it, beside the name of its indicator."""
    teller: Tekst
    noemer: Tekst | None
    eenheid: Eenheid
    bronnen: tuple[str, ...]
    cellen: Callable[[Werkbank, Tijdvak], ir.Table]
    klassen: Tekst | None = None
    codes: Codelijst | None = None
    """The names of the classes, in both languages."""
    telt_op: bool = True
    niveaus: tuple[Niveau, ...] = ()
    """Only when this measure has fewer levels than its indicator."""


@dataclass(frozen=True)
class Indicator:
    """The definition record of one indicator, with the expressions that count it."""

    id: str
    naam: Tekst
    vraag: Tekst
    maten: tuple[Maat, ...]
    tijdvakken: tuple[Tijdvak, ...]
    niveaus: tuple[Niveau, ...]
    herkomst: str
    kanttekeningen: tuple[Tekst, ...] = ()
    parameters: tuple[str, ...] = ()

    @property
    def bronnen(self) -> tuple[str, ...]:
        """The sources of all its measures, each once."""
        return tuple(dict.fromkeys(bron for maat in self.maten for bron in maat.bronnen))


@dataclass(frozen=True)
class NietGedragen:
    """An indicator that the field asks for and that no source of the monitor carries, with the reason."""

    id: str
    naam: Tekst
    reden: Tekst
    herkomst: str
