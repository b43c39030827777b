"""The stage for all tests: one throw-away PostgreSQL, a migrated template, and a clone of it per worker.

Django connects as `rondom_web`, the role of the real web process, so a test that needs more says so by asking
for `eigenaar`. The server starts when the first test needs a database and is removed at the end of the run.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from rondom.web import database
from rondom.web.embedded import Embedded
from tests import toneel

FOLDER = Path(os.environ["RONDOM_TOETS"])
TEMPLATE = "rondom_sjabloon"
STARTED: list[subprocess.Popen[bytes]] = []  # the server outlives the worker that started it, so nobody waits for it
OUTSIDE = {
    "referentie": ("reference", "RONDOM_REFERENCE"),
    "standaarden": ("standards", "RONDOM_STANDARDS"),
    "inhoud": ("content", "RONDOM_CONTENT"),
}


def server() -> Embedded:
    return Embedded(FOLDER / "database" / "pg18", durable=False)


@contextlib.contextmanager
def one_at_a_time(name: str) -> Iterator[None]:
    with (FOLDER / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def start_server() -> None:
    """Starts the server and migrates the template, unless another worker of this run has done so."""
    with one_at_a_time("begin"):
        if (FOLDER / "klaar").exists():
            return
        found = server()
        found.prepare()
        child = found.launch(outlives_parent=True)
        STARTED.append(child)
        (FOLDER / "postmaster").write_text(str(child.pid))
        found.wait_until_ready(child)
        admin = database.admin_login()
        assert admin is not None
        database.make_roles(database.Login(admin.user, admin.password, TEMPLATE, admin.host, admin.port))
        point_at(TEMPLATE)
        call_command("migrate", database="eigenaar", verbosity=0, interactive=False)
        with owner_of(TEMPLATE) as connection:
            database.apply_policies(connection)
        toneel.build_network()
        for alias in connections:
            connections[alias].close()
        (FOLDER / "klaar").touch()


def point_at(name: str) -> str:
    """Makes Django use the database called `name`; answers which one it used before."""
    before = str(connections["default"].settings_dict["NAME"])
    for alias in connections:
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name
    return before


@contextlib.contextmanager
def owner_of(name: str) -> Iterator[psycopg.Connection]:
    with database.connect(database.owner_login(), dbname=name) as connection:
        yield connection


@contextlib.contextmanager
def clone(prefix: str) -> Iterator[str]:
    """A fresh copy of the template, for as long as the block lasts."""
    start_server()
    name = f"{prefix}_{uuid.uuid4().hex[:12]}"
    with database.connect(database.owner_login(), dbname="postgres", autocommit=True) as connection:
        with one_at_a_time("kopie"):  # PostgreSQL copies a template for one at a time
            database.make_database(connection, name, TEMPLATE)
        yield name
    admin = database.admin_login()
    assert admin is not None
    with database.connect(admin, dbname="postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Replaces pytest-django's: the web role may not make databases, and must not."""
    with django_db_blocker.unblock(), clone("toets") as name:  # type: ignore[attr-defined]
        before = point_at(name)
        yield
        point_at(before)


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """Workers get a database each from django_db_setup; names need no suffix."""


@pytest.fixture
def eigenaar(django_db_setup: None) -> Iterator[psycopg.Connection]:
    """A connection of the owner to this worker's database, rolled back afterwards.

    It does not see what a test with `db` has written: that stands in another transaction.
    """
    name = str(connections["default"].settings_dict["NAME"])
    with owner_of(name) as connection:
        yield connection
        connection.rollback()


@pytest.fixture
def verse_database(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[str]:
    """A database of this test alone, in which commits are real; answers its name.

    For tests with several connections, or with what happens on commit. Django uses it for as long as the test
    lasts.
    """
    assert not connections["default"].in_atomic_block, "verse_database takes the place of db, it cannot be used with it"
    with django_db_blocker.unblock(), clone("vers") as name:  # type: ignore[attr-defined]
        before = point_at(name)
        try:
            yield name
        finally:
            point_at(before)


@pytest.fixture
def web_login(request: pytest.FixtureRequest, django_db_setup: None) -> dict[str, str]:
    """How raw psycopg logs in as the web role, on the database that this test uses."""
    return database.web_login().for_psycopg() | {"dbname": _database_of(request)}


@pytest.fixture
def owner_login(request: pytest.FixtureRequest, django_db_setup: None) -> dict[str, str]:
    """How raw psycopg logs in as the owner, on the database that this test uses."""
    return database.owner_login().for_psycopg() | {"dbname": _database_of(request)}


def _database_of(request: pytest.FixtureRequest) -> str:
    if "verse_database" in request.fixturenames:
        return str(request.getfixturevalue("verse_database"))
    return str(connections["default"].settings_dict["NAME"])


# What stands outside the project ----------------------------------------------------------------------------


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder with public reference data."""
    return Path(os.environ["RONDOM_REFERENCE"])


@pytest.fixture(scope="session")
def standards() -> Path:
    """The folder with official schemas."""
    return Path(os.environ["RONDOM_STANDARDS"])


@pytest.fixture(scope="session")
def content() -> Path:
    """The folder with the questionnaires as they were handed over."""
    return Path(os.environ["RONDOM_CONTENT"])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "functioneel" in item.path.parts:
            item.add_marker("functioneel")
        elif "architectuur" in item.path.parts:
            item.add_marker("architectuur")
        fixtures = getattr(item, "fixturenames", ())
        for marker, (fixture, variable) in OUTSIDE.items():
            if (item.get_closest_marker(marker) or fixture in fixtures) and not os.environ.get(variable):
                item.add_marker(pytest.mark.skip(reason=f"{variable} is niet gezet"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names the groups that did not run because what they need stands outside the project."""
    skipped = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for marker, (_, variable) in OUTSIDE.items():
        count = sum(f"{variable} is niet gezet" in reason for reason in skipped)
        if count:
            terminalreporter.write_line(
                f"niet gedraaid: groep '{marker}' ({count} tests), want {variable} is niet gezet"
            )


def pytest_unconfigure() -> None:
    if os.environ.get("RONDOM_TOETS_PID") != str(os.getpid()):
        return
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        os.kill(int((FOLDER / "postmaster").read_text()), signal.SIGQUIT)
        deadline = time.monotonic() + 10
        while server().processes() and time.monotonic() < deadline:
            time.sleep(0.02)
        for child in STARTED:
            child.wait(10)
    if server().socket_folder.parent != FOLDER / "database":
        shutil.rmtree(server().socket_folder, ignore_errors=True)
    shutil.rmtree(FOLDER, ignore_errors=True)


@pytest.fixture
def aangemeld(db: None, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """A client that signed in with two steps: ``aangemeld("anouk")`` for one of the cast,
    ``aangemeld(naaste=…)`` for a family member.

    The site's clock stands still at ``toneel.NU``.
    """
    return _sign_in(monkeypatch)


@pytest.fixture
def als(verse_database: str, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """The same as ``aangemeld``, in a database where commits are real."""
    return _sign_in(monkeypatch)


def _sign_in(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    from django.test import Client

    from rondom.toegang import klok
    from rondom.toegang.sessies import note_second_step

    monkeypatch.setattr(klok, "now", lambda session=None: toneel.NU)

    def sign_in(naam: str = "", naaste: object = None) -> Client:
        client, account = Client(), toneel.account_of(naam, naaste)
        client.force_login(account)
        sessie = client.session
        note_second_step(sessie, account.pk)
        sessie.save()
        return client

    return sign_in
