"""What was published before, so that a new publication cannot be subtracted from an old one.

One file, one line per publication, only ever added to; each line carries the hash of the line before. It holds the
hidden values too, because a new publication is attacked together with the old ones it shares cells with. It is as
confidential as the counts themselves (mode 0600) and stays with who publishes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from rondom.monitor.onthulling.bewijs import beschrijf_dimensies
from rondom.monitor.onthulling.stelsel import Uitgave
from rondom.monitor.onthulling.tabellen import Cel, Dimensie, Tabel, Verband

BEGIN = "0" * 64


class RegisterFout(Exception):
    """The register cannot be used as it is; the text says which line and why."""


@dataclass(frozen=True)
class Post:
    """One earlier publication: what it said, what it hid, when, and the hash of its proof."""

    uitgave: Uitgave
    verborgen: frozenset[Cel]
    datum: date
    bewijs: str

    @cached_property
    def getoond(self) -> frozenset[Cel]:
        """The cells that everyone can read in it."""
        return frozenset(self.uitgave.cellen) - self.verborgen


class Register:
    """The register in a file; a file that does not exist is a register without publications."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad
        self._gelezen: tuple[tuple[int, int], list[Post]] | None = None

    def posten(self) -> list[Post]:
        """All earlier publications, oldest first. Raises ``RegisterFout`` when a line was changed, added or removed.

        Read again only when the file changed: a publication in many parts asks this for every part.
        """
        if not self.pad.exists():
            return []
        stat = self.pad.stat()
        if self._gelezen is None or self._gelezen[0] != (stat.st_mtime_ns, stat.st_size):
            self._gelezen = (stat.st_mtime_ns, stat.st_size), [_read(line["post"]) for line in self._lines()]
        return self._gelezen[1]

    def _lines(self) -> list[dict[str, Any]]:
        if not self.pad.exists():
            return []
        lines, before = [], BEGIN
        for number, text in enumerate(self.pad.read_text(encoding="utf-8").splitlines(), 1):
            try:
                line = json.loads(text)
                told, post = line["hash"], line["post"]
            except (ValueError, KeyError, TypeError) as problem:
                raise RegisterFout(f"{self.pad}: line {number} cannot be read") from problem
            if line.get("vorige") != before or told != _hash(before, post):
                raise RegisterFout(f"{self.pad}: line {number} does not follow from the line before")
            before = told
            lines.append(line)
        return lines

    def verwant(self, uitgave: Uitgave) -> tuple[list[Uitgave], frozenset[Cel]]:
        """The earlier publications that share cells with this one, directly or through each other, and what they show.

        A cell that only everything has in common (the grand total) links too. Raises ``RegisterFout`` when the name is taken.
        """
        posten = self.posten()
        if uitgave.naam in {post.uitgave.naam for post in posten}:
            raise RegisterFout(f"{self.pad}: there is already a publication {uitgave.naam!r}")
        reached, found = set(uitgave.cellen), []
        todo = list(posten)
        while near := [post for post in todo if not reached.isdisjoint(post.uitgave.cellen)]:
            found += near
            todo = [post for post in todo if post not in near]
            for post in near:
                reached |= set(post.uitgave.cellen)
        return [post.uitgave for post in found], frozenset().union(*(post.getoond for post in found))

    def voeg_toe(self, post: Post) -> None:
        """Adds a publication, before it becomes visible: what is registered and not shown does no harm."""
        lines = self._lines()
        before = lines[-1]["hash"] if lines else BEGIN
        body = _write(post)
        text = json.dumps({"vorige": before, "hash": _hash(before, body), "post": body}, ensure_ascii=False) + "\n"
        self.pad.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(self.pad, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        if self._gelezen is not None:
            stat = self.pad.stat()
            self._gelezen = (stat.st_mtime_ns, stat.st_size), [*self._gelezen[1], post]


def _hash(before: str, post: dict[str, Any]) -> str:
    return hashlib.sha256((before + json.dumps(post, ensure_ascii=False, sort_keys=True)).encode()).hexdigest()


def _cel(maat: str, where: Sequence[Sequence[str]]) -> Cel:
    return maat, tuple((naam, code) for naam, code in where)


def _write(post: Post) -> dict[str, Any]:
    uitgave = post.uitgave
    return {
        "naam": uitgave.naam,
        "datum": post.datum.isoformat(),
        "bewijs": post.bewijs,
        "dimensies": beschrijf_dimensies(uitgave.dimensies),
        "tabellen": [
            [
                tabel.maat,
                [d.naam for d in tabel.dimensies],
                [[list(codes), count] for codes, count in tabel.tellingen.items() if count],
            ]
            for tabel in uitgave.tabellen
        ],
        "verbanden": [[verband.geheel, list(verband.delen)] for verband in uitgave.verbanden],
        "verborgen": sorted([maat, [list(place) for place in where]] for maat, where in post.verborgen),
    }


def _read(body: dict[str, Any]) -> Post:
    dimensies = {naam: Dimensie(naam, ouder) for naam, ouder in body["dimensies"].items()}
    return Post(
        Uitgave(
            body["naam"],
            tuple(
                Tabel(maat, tuple(dimensies[n] for n in namen), {tuple(codes): count for codes, count in tellingen})
                for maat, namen, tellingen in body["tabellen"]
            ),
            tuple(Verband(geheel, tuple(delen)) for geheel, delen in body["verbanden"]),
        ),
        frozenset(_cel(maat, where) for maat, where in body["verborgen"]),
        date.fromisoformat(body["datum"]),
        body["bewijs"],
    )
