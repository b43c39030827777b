"""The words of worksheets and cards: the step plan, talking cards, tasks to talk about. They are those of the instruments.

Read once, from the files that come with Rondom: a sheet that a group works on keeps its questions, whatever is loaded later.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rondom.kern import instrument
from rondom.spiegel.services.instrument import EIGEN, parse


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


@lru_cache(maxsize=3)
def _delen(sleutel: str) -> tuple[Deel, ...]:
    gelezen, _ruw = parse((EIGEN / f"{sleutel}.json").read_bytes())
    return tuple(Deel(d.id, d.titel.nl, d.titel.en, tuple(_vraag(i) for i in d.items)) for d in gelezen.delen)


def _vraag(item: instrument.Item) -> Vraag:
    hulp = item.uitleg or instrument.Tweetalig("", "")
    return Vraag(item.id, item.tekst.nl, item.tekst.en, hulp.nl, hulp.en)


def stappenplan() -> tuple[Deel, ...]:
    """The step plan: five steps with four sides each (R214)."""
    return _delen("stappenplan")


def kaarten() -> tuple[Vraag, ...]:
    """The talking cards: an old way and a new one (R232)."""
    return tuple(v for deel in _delen("anders_denken") for v in deel.vragen)


def taken() -> tuple[Deel, ...]:
    """Tasks of school, youth help and both, per step, to start a board with (R215)."""
    return _delen("taken")
