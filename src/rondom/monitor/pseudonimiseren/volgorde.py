"""Rows leave in the order of their pseudonyms: a file that an owner sorted by name or number would else tell the alphabet.

The order follows from what leaves alone, so the same rows end in the same order; rows of one child keep theirs. Sorted runs
wait in one file without a name and are merged, so that memory does not grow with the file and a run that breaks off leaves
nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import heapq
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

REEKS = 20_000  # rows that are sorted at once
LEZEN = 50  # rows of a run that are in memory while merging


class Volgorde:
    """`plaats`: where in a row the pseudonym stands; None for a source without people, where a hash of the row decides."""

    def __init__(self, folder: Path, plaats: int | None) -> None:
        self._plaats = plaats
        self._wacht: list[tuple[str, list[str]]] = []
        self._reeksen: list[tuple[int, int]] = []
        self._file = tempfile.TemporaryFile("w+b", dir=folder)  # noqa: SIM115 closed in __exit__

    def __enter__(self) -> Volgorde:
        return self

    def __exit__(self, *gone: object) -> None:
        with contextlib.suppress(OSError):  # a full disk was reported by the write that found it
            self._file.close()

    def add(self, row: Sequence[str]) -> None:
        """Keeps a row until it is its turn."""
        self._wacht.append((self._key(row), list(row)))
        if len(self._wacht) >= REEKS:
            self._put_aside()

    def __iter__(self) -> Iterator[list[str]]:
        """All rows, in their order. Once."""
        self._wacht.sort(key=lambda pair: pair[0])
        runs = [self._read(*reeks) for reeks in self._reeksen]
        for _, row in heapq.merge(*runs, iter(self._wacht), key=lambda pair: pair[0]):
            yield row

    def _put_aside(self) -> None:
        self._wacht.sort(key=lambda pair: pair[0])
        start = self._file.tell()
        self._file.writelines(json.dumps(pair).encode() + b"\n" for pair in self._wacht)
        self._reeksen.append((start, len(self._wacht)))
        self._wacht = []

    def _read(self, start: int, count: int) -> Iterator[tuple[str, list[str]]]:
        while count:
            self._file.seek(start)
            lines = [self._file.readline() for _ in range(min(LEZEN, count))]
            start, count = self._file.tell(), count - len(lines)
            yield from map(json.loads, lines)

    def _key(self, row: Sequence[str]) -> str:
        if self._plaats is not None:
            return row[self._plaats]
        return hashlib.sha256("\x1f".join(row).encode()).hexdigest()
