"""Which words say nothing that anybody can see happen? Dutch words in goals and actions that hide who does what (R206).

A table, so that a region can argue about a row. ``stam`` matches from the start of a word, with every ending that Dutch
puts after it ("versterk" finds versterken, versterkt, versterking); a row of several words matches them in that order.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Vaagheid(StrEnum):
    """What is missing because of such a word; ``programma.vaag.…`` says it to people."""

    WERKWOORD = "werkwoord"
    """Nobody sees it happen: what is done, by whom, with which result?"""
    HOEVEELHEID = "hoeveelheid"
    """More or better: how many, counted how? A goal with a measure and a target has said it."""
    TIJD = "tijd"
    """Some day: on which date?"""
    VOORBEHOUD = "voorbehoud"
    """Where possible: then it never has to happen."""
    ROMMEL = "rommel"
    """And so on: what else?"""


@dataclass(frozen=True)
class Vaagwoord:
    """One row: what it matches, and what it leaves open. ``heel``: only the word itself, without endings."""

    stam: str
    soort: Vaagheid
    heel: bool = False

    @property
    def patroon(self) -> re.Pattern[str]:
        """What finds it in a text."""
        rest = "" if self.heel else r"\w*"
        return re.compile(rf"\b{re.escape(self.stam)}{rest}\b", re.IGNORECASE)


_W, _H, _T, _V, _R = Vaagheid

VAAGWOORDEN: tuple[Vaagwoord, ...] = (
    *(
        Vaagwoord(stam, _W)
        for stam in (
            "verbeter", "optimalis", "versterk", "borg", "stimuler", "stimuleer", "faciliter", "intensiver", "intensiveer",
            "doorontwikkel", "bevorder", "afstem", "verkenn", "inspanning", "professionaliser", "verduurzam", "agender",
            "verdiep", "verbred", "ontschot", "verbind",
        )
    ),
    *(
        Vaagwoord(woorden, _W, heel=True)
        for woorden in (
            "aandacht voor", "aandacht geven", "inzetten op", "zetten in op", "werken aan", "in kaart brengen",
            "oog hebben voor", "nadenken over", "kijken naar", "kijken of", "onderzoeken of", "samenwerking zoeken",
            "vorm geven", "vormgeven aan", "sturen op", "naar een hoger plan", "op de agenda zetten", "draagvlak creëren",
            "draagvlak", "bewustwording", "kennis delen",
        )
    ),
    *(Vaagwoord(w, _H, heel=True) for w in ("meer", "minder", "beter", "betere", "vaker", "sneller", "snellere", "hoger",
                                                 "lager")),
    *(
        Vaagwoord(w, _H, heel=True)
        for w in ("veel", "voldoende", "genoeg", "zoveel mogelijk", "zo veel mogelijk", "breed", "brede", "integraal",
                  "integrale", "optimaal", "optimale", "passende", "goede", "kwalitatief goede")
    ),
    *(
        Vaagwoord(w, _T, heel=True)
        for w in ("regelmatig", "periodiek", "structureel", "op termijn", "zo snel mogelijk", "zo spoedig mogelijk",
                  "binnenkort", "te zijner tijd", "doorlopend", "voortdurend", "geleidelijk", "op korte termijn",
                  "in de toekomst")
    ),
    *(
        Vaagwoord(w, _V, heel=True)
        for w in ("waar mogelijk", "indien mogelijk", "zo mogelijk", "waar nodig", "zo nodig", "indien nodig", "in principe",
                  "eventueel", "wenselijk", "proberen", "streven naar", "mogelijk maken")
    ),
    *(Vaagwoord(w, _R, heel=True) for w in ("enzovoort", "enz", "etc", "en dergelijke", "e.d", "of iets dergelijks")),
)  # fmt: skip


@dataclass(frozen=True)
class Vaag:
    """One vague stretch of a text: the words as they stand there, and what they leave open."""

    woorden: str
    soort: Vaagheid


def find_vaag(tekst: str) -> tuple[Vaag, ...]:
    """Every vague stretch, from left to right; of two that overlap the longer one."""
    gevonden = [(t.start(), t.end(), w.soort) for w in VAAGWOORDEN for t in w.patroon.finditer(tekst)]
    gekozen: list[tuple[int, int, Vaagheid]] = []
    for begin, einde, soort in sorted(gevonden, key=lambda g: (g[0], -g[1])):
        if not gekozen or begin >= gekozen[-1][1]:
            gekozen.append((begin, einde, soort))
    return tuple(Vaag(tekst[b:e], s) for b, e, s in gekozen)
