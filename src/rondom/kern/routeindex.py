"""Which rows of a table still match, fact by fact? Sets of rows as bits, so that asking costs a few look-ups.

The values of a fact fall into finitely many classes that no condition tells apart. For each class the index holds the rows
whose condition on that fact holds (bit n: row n). ``first`` intersects them; ``kern.dekking`` walks over all of them.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rondom.kern.conditie import Bereik, Conditie
from rondom.kern.routefeiten import Feitsoort, Feittype, Waarde


@dataclass(frozen=True)
class Routeindex:
    """Per fact on which a condition stands, the function from a value to the rows that still match."""

    alle: int
    per_feit: tuple[tuple[str, Callable[[Waarde], int]], ...]

    def first(self, feiten: Mapping[str, Waarde]) -> int | None:
        """The number of the first row that matches; None when no row does."""
        passend = self.alle
        for naam, zoek in self.per_feit:
            passend &= zoek(feiten[naam])
            if not passend:
                return None
        return (passend & -passend).bit_length() - 1


def build_index(rijen: Sequence[Mapping[str, Conditie]]) -> Routeindex:
    """The index of a table's conditions."""
    namen = dict.fromkeys(naam for als in rijen for naam in als)
    return Routeindex((1 << len(rijen)) - 1, tuple((naam, _zoeker(naam, rijen)) for naam in namen))


def _zoeker(naam: str, rijen: Sequence[Mapping[str, Conditie]]) -> Callable[[Waarde], int]:
    condities = [als[naam] for als in rijen if naam in als]
    if any(isinstance(c, Bereik) for c in condities):
        grenzen = bounds_of(condities)
        maskers = [rows_at(naam, w, rijen) for w in (min(grenzen, default=0) - 1, *grenzen)]
        return lambda waarde: maskers[bisect_right(grenzen, waarde)]
    genoemd = {w: rows_at(naam, w, rijen) for c in condities if not isinstance(c, Bereik) for w in c.waarden}
    anders = rows_at(naam, _unnamed(genoemd), rijen)
    return lambda waarde: genoemd.get(waarde, anders)


def rows_at(naam: str, waarde: Waarde, rijen: Sequence[Mapping[str, Conditie]]) -> int:
    """The rows that still match when the fact has this value."""
    passend = 0
    for n, als in enumerate(rijen):
        if naam not in als or als[naam].geldt(waarde):
            passend |= 1 << n
    return passend


def bounds_of(condities: Iterable[Conditie]) -> list[int]:
    """The numbers at which an answer can change, in order: between two of them all values are alike."""
    grenzen: set[int] = set()
    for conditie in condities:
        if isinstance(conditie, Bereik):
            grenzen |= {g for g in (conditie.vanaf, conditie.tot) if g is not None}
        else:
            grenzen |= {int(w) + stap for w in conditie.waarden for stap in (0, 1)}
    return sorted(grenzen)


def values_of(feit: Feitsoort, condities: Sequence[Conditie]) -> list[Waarde]:
    """One value of every class at least: all choices, both truth values, each text that is named and one that is
    not, and a number in each stretch between bounds.
    """
    match feit.type:
        case Feittype.KEUZE:
            return list(feit.keuzes)
        case Feittype.JA_NEE:
            return [True, False]
        case Feittype.TEKST:
            genoemd = sorted({str(w) for c in condities if not isinstance(c, Bereik) for w in c.waarden})
            return [*genoemd, _unnamed(genoemd)]
        case Feittype.GETAL:
            return sorted({0, *(g for g in bounds_of(condities) if g >= 0)})


def _unnamed(genoemd: Iterable[Waarde]) -> str:
    """A text that no condition names."""
    return "".join(sorted(str(w) for w in genoemd)) + "?"
