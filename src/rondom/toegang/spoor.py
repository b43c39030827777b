"""To which trace does what happens now belong? W3C Trace Context, as Logboek dataverwerkingen asks.

All lines of the access log of one request share a trace. A system that calls Rondom may send ``traceparent``: its trace
goes on here, and its own operation is named as the one that asked. What is no valid header is left aside.
"""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

_TRACEPARENT = re.compile(r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}")


@dataclass(frozen=True)
class Spoor:
    """One trace: 32 hexadecimal digits, and the span (16) of the system that asked, empty when nobody did."""

    trace_id: str
    ouder: str = ""


_SPOOR: ContextVar[Spoor | None] = ContextVar("spoor", default=None)


def read_traceparent(kop: str) -> Spoor:
    """The trace that a caller names, or a new one."""
    gevonden = _TRACEPARENT.fullmatch(kop.strip())
    return Spoor(*gevonden.groups()) if gevonden else Spoor(secrets.token_hex(16))


def new_span() -> str:
    """The key of one operation: 16 hexadecimal digits."""
    return secrets.token_hex(8)


def current() -> Spoor:
    """The trace of this request; outside a request each operation is a trace of its own."""
    return _SPOOR.get() or Spoor(secrets.token_hex(16))


@contextmanager
def tracing(kop: str = "") -> Iterator[Spoor]:
    """Everything inside belongs to one trace: for a request, a job or a command."""
    spoor = read_traceparent(kop)
    merk = _SPOOR.set(spoor)
    try:
        yield spoor
    finally:
        _SPOOR.reset(merk)
