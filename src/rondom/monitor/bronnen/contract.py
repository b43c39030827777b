"""What a delivery must look like: a contract with its columns, and what becomes of each at the owner's.

A contract has two forms. *Herkenbaar* is how the owner has it, with citizen service number and name. *Pseudoniem* is
what leaves: it follows from the first by the treatment of each column, so that nothing has to be said twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Soort(StrEnum):
    """What a column holds. Money is whole cents: sums of fractions differ by the order of adding."""

    TEKST = "tekst"
    GETAL = "getal"
    CENTEN = "centen"
    DECIMAAL = "decimaal"
    DATUM = "datum"
    JA_NEE = "ja_nee"
    GEBOORTEDATUM = "geboortedatum"
    """A date of which month and day may be unknown; kept as text ``JJJJ-MM-DD`` with ``00`` for what is unknown."""


class Behandeling(StrEnum):
    """What pseudonymising at the owner's does with a column."""

    NIET = "niet"
    """Stays as it is."""
    BSN = "bsn"
    """Checked with the 11-proef, becomes the column ``pseudoniem``."""
    NAAM = "naam"
    """Does not leave; serves the encodings for linkage only."""
    GEBOORTEDATUM = "geboortedatum"
    """Becomes the column ``geboortejaar``; the full date serves the encodings only."""
    POSTCODE = "postcode"
    """Becomes the column ``pc4``: its first four digits."""
    KENMERK = "kenmerk"
    """A number of the owner's own administration: replaced by a keyed hash under the same name."""


class Vorm(StrEnum):
    """The two forms of every contract."""

    HERKENBAAR = "herkenbaar"
    PSEUDONIEM = "pseudoniem"


@dataclass(frozen=True)
class Codelijst:
    """A closed list: code → (Dutch, English), with where it comes from."""

    naam: str
    bron: str
    codes: dict[str, tuple[str, str]] = field(hash=False)


@dataclass(frozen=True)
class Kolom:
    """One column: name, what it holds, what it means, and what is accepted."""

    naam: str
    soort: Soort
    nl: str
    en: str
    verplicht: bool = True
    codes: Codelijst | None = None
    behandeling: Behandeling = Behandeling.NIET
    patroon: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    onderdrukbaar: bool = False
    """May hold a suppressed number (``<5``, ``*``); then ``<naam>_stand`` says *bekend*, *geheim* or *onbekend*."""
    ook: tuple[str, ...] = ()
    """Other headers under which owners deliver this column, lower case."""


PSEUDONIEM = Kolom(
    "pseudoniem",
    Soort.TEKST,
    "Versleuteld kenmerk van de jeugdige; alleen bij de eigenaar te maken.",
    "Keyed pseudonym of the young person; only the owner can make it.",
    patroon="[0-9a-f]{32,64}",
)
GEBOORTEJAAR = Kolom(
    "geboortejaar",
    Soort.GETAL,
    "Jaar van geboorte.",
    "Year of birth.",
    verplicht=False,
    minimum=1980,
    maximum=2100,
)
PC4 = Kolom(
    "pc4",
    Soort.TEKST,
    "Cijfers van de postcode van de woning.",
    "Digits of the postcode of the home.",
    verplicht=False,
    patroon="[0-9]{4}",
)
_WORDT = {
    Behandeling.BSN: PSEUDONIEM,
    Behandeling.GEBOORTEDATUM: GEBOORTEJAAR,
    Behandeling.POSTCODE: PC4,
}


@dataclass(frozen=True)
class Contract:
    """One source: who delivers what, on which ground, over which period, for which indicators."""

    sleutel: str
    nl: str
    en: str
    eigenaar: str
    grondslag: str
    periode: str
    uniek: tuple[str, ...]
    """The columns, in the recognisable form, that together name one row."""
    kolommen: tuple[Kolom, ...]
    indicatoren: tuple[str, ...] = ()
    volgorde: tuple[tuple[str, str], ...] = ()
    """Pairs of dates (begin, end) of which the second may not lie before the first."""
    peildatum: str | None = None
    """The date column that says which period a row belongs to; None when ``schooljaar`` or nothing does."""
    dekking: tuple[str, ...] = ("gemeente",)
    """The columns by which is reported who delivered and who did not."""
    formaten: tuple[str, ...] = ("csv", "parquet")

    def in_vorm(self, vorm: Vorm) -> tuple[Kolom, ...]:
        """The columns in one of both forms."""
        return self.kolommen if vorm is Vorm.HERKENBAAR else tuple(_after_pseudonymising(self.kolommen))

    def uniek_in(self, vorm: Vorm) -> tuple[str, ...]:
        """The key in one of both forms."""
        if vorm is Vorm.HERKENBAAR:
            return self.uniek
        bsn = {k.naam for k in self.kolommen if k.behandeling is Behandeling.BSN}
        return tuple("pseudoniem" if naam in bsn else naam for naam in self.uniek)

    @property
    def over_personen(self) -> bool:
        """Is a row about a child?"""
        return any(k.behandeling is Behandeling.BSN for k in self.kolommen)

    def kolom(self, naam: str, vorm: Vorm = Vorm.PSEUDONIEM) -> Kolom:
        """One column by name. Raises KeyError when the contract has none of that name."""
        for kolom in self.in_vorm(vorm):
            if kolom.naam == naam:
                return kolom
        raise KeyError(f"{self.sleutel} has no column {naam}")


def _after_pseudonymising(kolommen: Iterable[Kolom]) -> Iterable[Kolom]:
    for kolom in kolommen:
        if kolom.behandeling in _WORDT:
            yield replace(_WORDT[kolom.behandeling], verplicht=kolom.behandeling is Behandeling.BSN)
        elif kolom.behandeling is Behandeling.KENMERK:
            yield replace(kolom, patroon=None)
        elif kolom.behandeling is not Behandeling.NAAM:
            yield kolom
