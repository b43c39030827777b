"""What may stand in the application's log? Where and what, never about whom.

Addresses (URLs) hold no names, but a query can hold what somebody typed and an exception can quote a value,
so a line is written without query, without the text of exceptions and without the source lines of a
traceback.
"""

from __future__ import annotations

import logging
import re
import traceback
from types import TracebackType

GEHEIM_PAD = re.compile(r"(/meedoen/)[^/]+")
"""Addresses in which a secret stands."""


def _plain(deel: str) -> str:
    """An address without its query and its secret."""
    return GEHEIM_PAD.sub(r"\1…", deel.split("?")[0])


class WithoutPeople(logging.Filter):
    """Takes away the parts of a record in which personal details travel along unnoticed."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request = None
        record.user = None
        if record.name.startswith("django.request") and isinstance(record.args, tuple):
            record.args = tuple(_plain(part) if isinstance(part, str) else part for part in record.args)
        return True


class LineFormatter(logging.Formatter):
    """One line per event; an exception is its type and the places it passed, not its text."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S%z")

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, _, trace = ei
        places = " < ".join(
            f"{frame.name}:{frame.lineno} ({frame.filename.rsplit('/src/', 1)[-1]})"
            for frame in reversed(traceback.extract_tb(trace))
        )
        return f"  {kind.__name__ if kind else 'None'} in {places}"
