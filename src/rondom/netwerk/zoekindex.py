"""Search in what people wrote, in Dutch: any form of a word, its beginning, and typing errors forgiven.

A model with a ``SearchVectorField`` named ``zoek``: its service writes the index, its selector looks in it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Generic, TypeVar

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db.models import F, Model, QuerySet, Value

from rondom.netwerk.zoekwoord import correct, words_of

R = TypeVar("R", bound=Model)


@dataclass(frozen=True)
class Treffers(Generic[R]):
    """What was found, best first; ``bedoeld``: what was searched for instead when nothing had the words as typed."""

    rijen: QuerySet[R]
    bedoeld: str = ""


def write_index(rij: Model, zwaarst: str, *lichter: str) -> None:
    """Keep what search looks in for a row: its texts from the heaviest to the lightest, four at most."""
    wegen = zip((zwaarst, *lichter), "ABCD", strict=False)
    delen = [SearchVector(Value(" ".join(words_of(t))), weight=w, config="dutch") for t, w in wegen]
    type(rij)._default_manager.filter(pk=rij.pk).update(zoek=reduce(add, delen))


def find(rijen: QuerySet[R], zoek: str, naam: str, woordenschat: Callable[[], Collection[str]]) -> Treffers[R]:
    """The rows that hold all words of a question; ``naam``: the field by which equals are ordered.

    When there are none, each word is taken for the nearest of ``woordenschat``, which is asked only then. A question
    without words finds everything, by name.
    """
    woorden = words_of(zoek)
    if not woorden:
        return Treffers(rijen.order_by(naam, "id"))
    gevonden = _matching(rijen, woorden, naam)
    if gevonden.exists():
        return Treffers(gevonden)
    bekend = woordenschat()
    verbeterd = [correct(w, bekend) or w for w in woorden]
    if verbeterd == woorden:
        return Treffers(gevonden)
    return Treffers(_matching(rijen, verbeterd, naam), " ".join(verbeterd))


def _matching(rijen: QuerySet[R], woorden: list[str], naam: str) -> QuerySet[R]:
    # A word as it is stemmed, or as the beginning of one: somebody types 'voetb' and means voetbal.
    query = SearchQuery(" & ".join(f"({w} | {w}:*)" for w in woorden), config="dutch", search_type="raw")
    return rijen.filter(zoek=query).order_by(SearchRank(F("zoek"), query).desc(), naam, "id")
