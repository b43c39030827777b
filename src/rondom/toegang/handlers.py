"""How does a lower room tell an upper one that something happened? Handlers per kind of event, registered by ``web``."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from rondom.toegang.handelen import Handelend


@dataclass(frozen=True)
class Gebeurd:
    """What a handler is told: the kind of event, the dossier and the object, and who did it. No content."""

    soort: str
    dossier: UUID
    object_id: UUID
    door: Handelend


Handler = Callable[[Gebeurd], None]
_HANDLERS: dict[str, list[Handler]] = defaultdict(list)


def register(soort: str, handler: Handler) -> None:
    """Have ``handler`` called, in the same transaction, after every event of this kind. Twice is once."""
    if handler not in _HANDLERS[soort]:
        _HANDLERS[soort].append(handler)


def tell(gebeurd: Gebeurd) -> None:
    """Call the handlers of this kind in the order in which they were registered."""
    for handler in _HANDLERS[gebeurd.soort]:
        handler(gebeurd)
