"""Ctrl-C at any moment is one line and exit code 130, also in the midst of a query."""

from __future__ import annotations

import subprocess
import sys

from rondom.monitor.storing import AFGEBROKEN, is_broken_off

LANG = """
import os, signal, threading
import click
from rondom.monitor import opdrachten
from rondom.monitor.motor import DuckDB

@click.command()
def lang():
    motor = DuckDB(draden=1)
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    motor.rows("SELECT sum(hash(a.range::VARCHAR || b.range::VARCHAR) % 7) FROM range(30000) a, range(30000) b")

signal.signal(signal.SIGINT, signal.default_int_handler)
opdrachten.Stappen.get_command = lambda *_: lang
opdrachten.monitor(["lang"])
"""


def test_a_query_that_is_broken_off_is_no_stack_trace() -> None:
    made = subprocess.run([sys.executable, "-c", LANG], capture_output=True, text=True, timeout=60)  # noqa: S603
    assert (made.returncode, made.stderr.strip()) == (130, f"rondom: {AFGEBROKEN}")


def test_another_error_is_not_taken_for_it() -> None:
    assert not is_broken_off(RuntimeError("Query interrupted by a bug")) and not is_broken_off(ValueError())
