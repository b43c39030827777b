"""Which groups may be shown, so that no answer leads back to a person? (R219, R225; design §1, promise 7)

Two dangers. A group may be so small that its figures are somebody's answers; and a figure may follow from others: from a
total less the groups that are shown, or from two measurements shortly after each other. The answer to the first is to leave
such a group out of everything, totals included, so that nothing can be subtracted. To the second: the time in between.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rondom.kern.respondenten import SAMEN


def destinations(aantallen: Mapping[str, int], drempel: int) -> dict[str, str | None]:
    """Under which group the answers of each group are kept at the close of a measurement.

    A group with at least ``drempel`` answers keeps its own name. Smaller ones are taken together when that makes a group
    that is large enough; otherwise (None) their answers are destroyed: nothing of them may stay.
    """
    klein = {groep for groep, aantal in aantallen.items() if aantal < drempel}
    samen = SAMEN if sum(aantallen[g] for g in klein) >= drempel else None
    return {groep: samen if groep in klein else groep for groep in aantallen}


@dataclass(frozen=True)
class Eerder:
    """The same group in an earlier measurement with the same questions: when it closed, and with how many answers."""

    gesloten_op: date
    aantal: int


def comparable(groep: str, eerder: Mapping[str, Iterable[Eerder]]) -> list[Eerder]:
    """The earlier groups that hold the same people: the group itself, and what was taken together.

    Who was taken together once may have a group of their own the next time, and the other way round: a group of four and
    one person told five answers, and a group of five a month later would tell the one.
    """
    namen = eerder if groep == SAMEN else (groep, SAMEN)
    return [e for naam in namen for e in eerder.get(naam, ())]


def is_repeat(aantal: int, gesloten_op: date, eerdere: Iterable[Eerder], maanden: int, drempel: int) -> bool:
    """Whether a group stays hidden because an earlier measurement was so near, and so like it, that the difference between
    the two would be the answers of a few people.

    ``maanden``: how long two measurements must lie apart; ``drempel``: how many people may not be singled out.
    """
    return any(
        abs(aantal - e.aantal) < drempel and _months(e.gesloten_op, gesloten_op) < maanden
        for e in eerdere
        if e.gesloten_op <= gesloten_op
    )


def _months(van: date, tot: date) -> int:
    """Whole months between two days."""
    return (tot.year - van.year) * 12 + tot.month - van.month - (tot.day < van.day)
