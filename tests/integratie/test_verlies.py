"""Nothing that was acknowledged is lost, whatever is killed and whenever."""

import contextlib
import json
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.draaiend import PROJECT, Draaiend, own_folder

pytestmark = pytest.mark.traag

KILLS = 50
CLIENTS = 3
SEED = 20261109

SIGN_IN = """
from django.test import Client
from rondom.toegang.sessies import note_second_step
from tests import toneel
toneel.build_network()
account = toneel.account_of("mees")
client = Client()
client.force_login(account)
session = client.session
note_second_step(session, account.pk)
session.save()
print(session.session_key)
"""

READ = """
import contextlib
import json
with database.connect(database.owner_login()) as connection:
    print(json.dumps(connection.execute("SELECT sleutel, velden FROM toegang_concept").fetchall()))
"""


def count_notes(folder: Path) -> int:
    return sum(path.read_text().count("\n") for path in folder.glob("notities-*"))


def wait_for_more(folder: Path, written: int) -> None:
    """Until something was acknowledged since the last kill."""
    deadline = time.monotonic() + 60
    while count_notes(folder) <= written:
        assert time.monotonic() < deadline, "nobody can write any more"
        time.sleep(0.05)


def test_no_acknowledged_write_is_lost_when_database_or_website_is_killed_at_random_moments():
    chance = random.Random(SEED)
    with own_folder() as folder, Draaiend(folder / "data") as rondom, contextlib.ExitStack() as stack:
        session = rondom.python(SIGN_IN)
        stop = folder / "stop"
        stack.callback(stop.touch)
        clients = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "tests/schrijver.py", str(rondom.port), session, f"w{n}", f"{SEED}-{n}"]
                    + [str(folder / f"notities-{n}"), str(stop)],
                    cwd=PROJECT,
                )
            )
            for n in range(CLIENTS)
        ]
        killed: Counter[str] = Counter()
        gone: set[int] = set()
        written = survived = 0
        for number in range(KILLS):
            name = chance.choice(["de database", "de website"])
            process = rondom.wait_for_part(name, not_in=gone)
            # From the first moments of a start or a recovery until well into normal work: one kill in two waits until
            # somebody writes again, so that a slow machine meets both.
            if number % 2:
                wait_for_more(folder, written)
            time.sleep(chance.uniform(0.0, 1.5))
            process.kill()
            gone.add(process.pid)
            killed[name] += 1
            before, written = written, count_notes(folder)
            survived += written > before
        rondom.wait_until_well()
        time.sleep(0.5)
        stop.touch()
        for client in clients:
            assert client.wait(60) == 0
        kept = {(form, key): text for form, fields in json.loads(rondom.python(READ)) for key, text in fields.items()}
        noted = [line.split() for path in sorted(folder.glob("notities-*")) for line in path.read_text().splitlines()]
    lost = [(form, key) for form, key, text in noted if kept.get((form, key)) != text]
    assert lost == []
    # The test would prove little if nothing was killed, or if nothing could be written between kills.
    assert min(killed.values()) >= KILLS / 4
    assert survived >= KILLS / 5 and len(noted) > KILLS
