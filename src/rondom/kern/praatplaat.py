"""Where do parties see it differently who does what? (R215)

Each party says of each task who does it in its own view: a party, everybody together, or nobody. The talk is about what
differs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan

SAMEN = "samen"
NIEMAND = "niemand"
"""Answers beside the name of a party."""


class Eens(StrEnum):
    """How far the parties see one task alike."""

    LEEG = "leeg"
    """Nobody said anything yet."""
    EEN_KANT = "een_kant"
    """Only one party said something: nothing to compare."""
    EENS = "eens"
    ANDERS = "anders"
    GAT = "gat"
    """Somebody says that nobody does it: comes before any difference about who does."""
    DUBBEL = "dubbel"
    """Two parties both say that they do it themselves."""

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"praatplaat.eens.{self.value}"


VOLGORDE = (Eens.GAT, Eens.DUBBEL, Eens.ANDERS, Eens.EEN_KANT, Eens.LEEG, Eens.EENS)
"""What is talked about first."""


@dataclass(frozen=True)
class Taakbeeld:
    """One task: who said what, and how far they agree."""

    taak: str
    visies: tuple[tuple[str, str], ...]
    eens: Eens


def beeld(taak: str, visies: Mapping[str, str]) -> Taakbeeld:
    """``visies``: party → who does this task in its view (a party, ``SAMEN`` or ``NIEMAND``)."""
    return Taakbeeld(taak, tuple(sorted(visies.items())), _eens(visies))


def _eens(visies: Mapping[str, str]) -> Eens:
    gezegd = set(visies.values())
    if not visies:
        return Eens.LEEG
    if len(visies) == 1:
        return Eens.EEN_KANT
    if NIEMAND in gezegd:
        return Eens.GAT
    if sum(partij == wie for partij, wie in visies.items()) > 1:
        return Eens.DUBBEL
    return Eens.EENS if len(gezegd) == 1 else Eens.ANDERS


def order(beelden: Iterable[Taakbeeld]) -> tuple[Taakbeeld, ...]:
    """What to talk about first, first; within that in the order given."""
    return tuple(sorted(beelden, key=lambda b: VOLGORDE.index(b.eens)))


def check_visie(*, van_partij: bool, afgerond: bool) -> Oordeel:
    """May somebody write the view of a party? Who works there: nobody speaks for another."""
    if afgerond:
        return geweigerd(reden("R215", "praatplaat.is_afgerond"))
    if not van_partij:
        return geweigerd(reden("R215", "praatplaat.van_ander"))
    return toegestaan(reden("R215", "praatplaat.eigen_visie"))
