"""Does a table answer every situation, can every row answer, and do two rows contradict each other? Exact.

The conditions of all rows together divide each fact into finitely many classes that no condition tells apart, and so all
situations into finitely many cells. A class is a set of rows (a bit per row); walking over the facts intersects those
sets. A branch ends as soon as no row is left (a gap) or the first row that is left puts no condition on the facts that
remain (its answer), and the same set of rows at the same fact is walked once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from rondom.kern.conditie import Conditie
from rondom.kern.routefeiten import FEITEN, Feitsoort, Waarde
from rondom.kern.routeindex import rows_at, values_of
from rondom.kern.routetabel import Rij, Routetabel

MEESTE_GATEN = 200


@dataclass(frozen=True)
class Overlap:
    """Two rows that both match in a situation, answer differently, and have no order but that of the file."""

    eerste: str
    tweede: str
    situatie: Mapping[str, Waarde]


@dataclass(frozen=True)
class Dekking:
    """What a table leaves open.

    ``gaten`` are situations without an answer, each with one example value per fact that matters there (a
    fact that is not named may have any value); at most ``MEESTE_GATEN`` of them. ``dode_rijen`` can never answer.
    ``situaties`` is how many different situations the conditions tell apart.
    """

    gaten: tuple[Mapping[str, Waarde], ...]
    dode_rijen: tuple[str, ...]
    situaties: int
    overlappen: tuple[Overlap, ...] = ()

    @property
    def volledig(self) -> bool:
        """Whether every situation has one answer and every row can give one."""
        return not self.gaten and not self.dode_rijen and not self.overlappen


@dataclass(frozen=True)
class Ruimte:
    """All situations that a table tells apart: per fact its classes, each with an example and its rows."""

    klassen: tuple[tuple[str, tuple[tuple[Waarde, int], ...]], ...]
    vrij_vanaf: tuple[int, ...]
    """Per row: from which fact on it has no more conditions."""

    @property
    def situaties(self) -> int:
        """How many cells there are."""
        aantal = 1
        for _, klassen in self.klassen:
            aantal *= len(klassen)
        return aantal

    def beperk(self, rij: int, andere: int) -> "Ruimte":
        """Only the situations in which both rows match."""
        beide = 1 << rij | 1 << andere
        klassen = tuple((naam, tuple(k for k in klassen if k[1] & beide == beide)) for naam, klassen in self.klassen)
        return Ruimte(klassen, self.vrij_vanaf)


def build_ruimte(rijen: Sequence[Rij], feiten: Mapping[str, Feitsoort] = FEITEN) -> Ruimte:
    """The situations that these rows tell apart."""
    als = [rij.als for rij in rijen]
    verdeeld = {naam: _klassen(als, feit) for naam, feit in feiten.items() if any(naam in a for a in als)}
    # Facts that divide most come last: sets of rows then coincide early.
    namen = sorted(verdeeld, key=lambda naam: len(verdeeld[naam]))
    vrij = tuple(max((n + 1 for n, naam in enumerate(namen) if naam in a), default=0) for a in als)
    return Ruimte(tuple((naam, verdeeld[naam]) for naam in namen), vrij)


def _klassen(als: Sequence[Mapping[str, Conditie]], feit: Feitsoort) -> tuple[tuple[Waarde, int], ...]:
    """Values that no row tells apart, as (one example, the rows whose condition on this fact holds)."""
    gevonden: dict[int, Waarde] = {}
    for waarde in values_of(feit, [a[feit.naam] for a in als if feit.naam in a]):
        gevonden.setdefault(rows_at(feit.naam, waarde, als), waarde)
    return tuple((waarde, rijen) for rijen, waarde in gevonden.items())


def dekking(tabel: Routetabel, feiten: Mapping[str, Feitsoort] = FEITEN) -> Dekking:
    """Check a table exactly, as it stands: on the rows of one day (``Routetabel.op``)."""
    ruimte = build_ruimte(tabel.rijen, feiten)
    alle = (1 << len(tabel.rijen)) - 1
    levend = _levend(ruimte, alle)
    return Dekking(
        gaten=tuple(islice(_gaten(ruimte, alle), MEESTE_GATEN)),
        dode_rijen=tuple(rij.id for n, rij in enumerate(tabel.rijen) if not levend >> n & 1),
        situaties=ruimte.situaties,
        overlappen=tuple(_overlappen(ruimte, tabel.rijen)),
    )


def _levend(ruimte: Ruimte, alle: int) -> int:
    """The rows that answer somewhere, as bits."""

    @cache
    def loop(diepte: int, passend: int) -> int:
        eerste = passend & -passend
        if not passend or ruimte.vrij_vanaf[eerste.bit_length() - 1] <= diepte:
            return eerste
        levend = 0
        for _, rijen in ruimte.klassen[diepte][1]:
            levend |= loop(diepte + 1, passend & rijen)
        return levend

    return loop(0, alle)


def _gaten(ruimte: Ruimte, alle: int) -> Iterator[Mapping[str, Waarde]]:
    """Situations in which none of the rows matches."""

    @cache
    def has_gap(diepte: int, passend: int) -> bool:
        if not passend:
            return True
        if ruimte.vrij_vanaf[(passend & -passend).bit_length() - 1] <= diepte:
            return False
        return any(has_gap(diepte + 1, passend & rijen) for _, rijen in ruimte.klassen[diepte][1])

    def loop(diepte: int, passend: int) -> Iterator[dict[str, Waarde]]:
        if not has_gap(diepte, passend):
            return
        if not passend:
            yield {}
            return
        naam, klassen = ruimte.klassen[diepte]
        gedaan: set[int] = set()
        for voorbeeld, rijen in klassen:
            if passend & rijen not in gedaan:
                gedaan.add(passend & rijen)
                yield from ({naam: voorbeeld} | rest for rest in loop(diepte + 1, passend & rijen))

    return loop(0, alle)


def _overlappen(ruimte: Ruimte, rijen: Sequence[Rij]) -> Iterator[Overlap]:
    """Pairs of one group that meet before any earlier row answers, differ, and of which the first is not narrower."""
    for n, eerste in enumerate(rijen):
        for m in range(n + 1, len(rijen)):
            tweede = rijen[m]
            if eerste.groep != tweede.groep or eerste.antwoord == tweede.antwoord or _is_narrower(ruimte, n, m):
                continue
            samen = ruimte.beperk(n, m)
            if not all(klassen for _, klassen in samen.klassen):
                continue
            if (situatie := next(_gaten(samen, (1 << n) - 1), None)) is not None:
                vast = {naam: klassen[0][0] for naam, klassen in samen.klassen if len(klassen) < _aantal(ruimte, naam)}
                yield Overlap(eerste.id, tweede.id, vast | dict(situatie))


def _aantal(ruimte: Ruimte, feit: str) -> int:
    return next(len(klassen) for naam, klassen in ruimte.klassen if naam == feit)


def _is_narrower(ruimte: Ruimte, rij: int, dan: int) -> bool:
    """Whether the second row matches wherever the first does: the narrow row before the wide one is an order."""
    return all(k >> dan & 1 or not k >> rij & 1 for _, klassen in ruimte.klassen for _, k in klassen)


def pairs(
    eerste: Routetabel, tweede: Routetabel, feiten: Mapping[str, Feitsoort] = FEITEN
) -> dict[tuple[str | None, str | None], Mapping[str, Waarde]]:
    """Which row answers before and which after, over all situations: (row, row) → an example of a situation.

    ``None``: no row answers. The tables are those of one day each.
    """
    aantal = len(eerste.rijen)
    samen = (*eerste.rijen, *tweede.rijen)
    ruimte = build_ruimte(samen, feiten)
    links, alle = (1 << aantal) - 1, (1 << len(samen)) - 1

    def answer(passend: int, diepte: int) -> tuple[int | None, bool]:
        """The first row that is left, and whether it is certain that it answers."""
        if not passend:
            return None, True
        nummer = (passend & -passend).bit_length() - 1
        return nummer, ruimte.vrij_vanaf[nummer] <= diepte

    @cache
    def loop(diepte: int, passend: int) -> Mapping[tuple[int | None, int | None], tuple[tuple[str, Waarde], ...]]:
        (voor, zeker), (na, ook) = answer(passend & links, diepte), answer(passend & ~links, diepte)
        if zeker and ook:
            return {(voor, na): ()}
        naam, klassen = ruimte.klassen[diepte]
        gevonden: dict[tuple[int | None, int | None], tuple[tuple[str, Waarde], ...]] = {}
        for voorbeeld, rijen in klassen:
            for paar, rest in loop(diepte + 1, passend & rijen).items():
                gevonden.setdefault(paar, ((naam, voorbeeld), *rest))
        return gevonden

    def name(nummer: int | None) -> str | None:
        return None if nummer is None else samen[nummer].id

    return {(name(voor), name(na)): dict(wat) for (voor, na), wat in loop(0, alle).items()}
