"""The words of worksheets and cards: the step plan, talking cards, tasks to talk about. Ids are those of the instruments.

Data, read once. Dutch and English, in our own words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

BESTAND = Path(__file__).parent / "bladen.json"


@dataclass(frozen=True)
class Vraag:
    """One question, card or task with its help text, in both languages."""

    id: str
    nl: str
    en: str
    hulp_nl: str = ""
    hulp_en: str = ""

    def tekst(self, taal: str) -> str:
        """In the reader's language."""
        return self.en if taal == "en" else self.nl

    def hulp(self, taal: str) -> str:
        """What a word means, in the reader's language; mostly empty."""
        return self.hulp_en if taal == "en" else self.hulp_nl


@dataclass(frozen=True)
class Deel:
    """A part: of the step plan one side of one step (``verkennen-inhoud``)."""

    id: str
    nl: str
    en: str
    vragen: tuple[Vraag, ...]

    def titel(self, taal: str) -> str:
        """In the reader's language."""
        return self.en if taal == "en" else self.nl


@lru_cache(maxsize=1)
def _alle() -> dict[str, tuple[Deel, ...]]:
    bladen = json.loads(BESTAND.read_text(encoding="utf-8"))
    return {sleutel: tuple(_deel(d) for d in blad["delen"]) for sleutel, blad in bladen.items()}


def _deel(deel: dict[str, object]) -> Deel:
    vragen = tuple(
        Vraag(i["id"], i["nl"], i["en"], i.get("help_nl", ""), i.get("help_en", ""))
        for i in deel["items"]  # type: ignore[attr-defined]
    )
    return Deel(str(deel["id"]), str(deel["nl"]), str(deel["en"]), vragen)


def stappenplan() -> tuple[Deel, ...]:
    """The step plan: five steps with four sides each (R214)."""
    return _alle()["stappenplan"]


def kaarten() -> tuple[Vraag, ...]:
    """The talking cards: an old way and a new one (R232)."""
    return tuple(v for deel in _alle()["anders_denken"] for v in deel.vragen)


def taken() -> tuple[Deel, ...]:
    """Tasks of school, youth help and both, per step, to start a board with (R215)."""
    return _alle()["taken"]
