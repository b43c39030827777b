"""Which known word did somebody mean? Typing errors forgiven, for lists of some thousands of words."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection

KORTST = 4
"""Shorter words have too many neighbours to guess."""
GELIJKENIS = 0.74
"""How much of a word must be the same (Ratcliff/Obershelp): one slip in four letters, two in eight."""


def plain(tekst: str) -> str:
    """A text without accents, in lower case: what search looks in."""
    return "".join(t for t in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(t)).casefold()


def words_of(tekst: str) -> list[str]:
    """The words of a text without accents, in lower case; signs part words."""
    return re.findall(r"[a-z0-9]+", plain(tekst))


def correct(woord: str, bekend: Collection[str]) -> str | None:
    """The known word nearest to one that is not known; None when nothing is near. A word that begins a known one is known."""
    if len(woord) < KORTST or any(b.startswith(woord) for b in bekend):
        return None
    # The first letter is rarely wrong, and holding on to it keeps a list of thousands quick.
    buren = [b for b in bekend if b[:1] == woord[:1] and abs(len(b) - len(woord)) <= 3]
    gevonden = difflib.get_close_matches(woord, sorted(buren), n=1, cutoff=GELIJKENIS)
    return gevonden[0] if gevonden else None
