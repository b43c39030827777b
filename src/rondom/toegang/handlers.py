"""How does a lower room tell an upper one that something happened, or ask it something? Handlers, registered by ``web``."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from rondom.toegang.handelen import Handelend


@dataclass(frozen=True)
class Gebeurd:
    """What a handler is told: the kind of event, the dossier and the object, and who did it. No content."""

    soort: str
    dossier: UUID
    object_id: UUID
    door: Handelend


BEKENDEN = "bekenden"
"""The question which words belong to the children in the casussen of a holder (``kern.herkenbaar.Bekende``)."""
DAGVRAGEN = "dagvragen"
"""The question what a room beside casework asks of a holder today (``Dagvraag``)."""


@dataclass(frozen=True)
class Dagvraag:
    """Something that is asked of somebody and is no task about a child: what, of which group, until when, why, where."""

    wat: str
    voor: str
    uiterst: date
    regel: str
    url: str


Handler = Callable[[Gebeurd], None]
_HANDLERS: dict[str, list[Handler]] = defaultdict(list)


def register(soort: str, handler: Handler) -> None:
    """Have ``handler`` called, in the same transaction, after every event of this kind. Twice is once."""
    if handler not in _HANDLERS[soort]:
        _HANDLERS[soort].append(handler)


_ANTWOORDEN: dict[str, list[Callable[..., Any]]] = defaultdict(list)


def answer_for(vraag: str, antwoord: Callable[..., Any]) -> None:
    """Let an upper room answer a question of this one. Twice is once."""
    if antwoord not in _ANTWOORDEN[vraag]:
        _ANTWOORDEN[vraag].append(antwoord)


def ask_handlers(vraag: str) -> tuple[Callable[..., Any], ...]:
    """Who can answer this question; nobody when no upper room does."""
    return tuple(_ANTWOORDEN[vraag])


def tell(gebeurd: Gebeurd) -> None:
    """Call the handlers of this kind in the order in which they were registered."""
    for handler in _HANDLERS[gebeurd.soort]:
        handler(gebeurd)
