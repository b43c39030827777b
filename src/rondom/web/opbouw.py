"""From an empty folder to a site that works: files, database, and the fictional region of the demo.

Each step is done once per content: a stamp with the hash of what went in says whether it must be done again.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import click
import psycopg

from rondom.web import database, opstart, plaats
from rondom.web.embedded import DatabaseProblem, become

SOURCE = Path(__file__).resolve().parents[1]


class StepFailed(click.ClickException):
    """A step of the preparation failed; its own output says why."""


# Steps before the site opens --------------------------------------------------------------------------------


def prepare_site(stopping: Callable[[], bool]) -> None:
    """Everything between an empty data folder and an open site. The database already answers."""
    static = sorted(path for room in SOURCE.glob("*/static") for path in room.rglob("*") if path.is_file())
    files = fingerprint([*static, SOURCE / "web" / "settings.py"])
    if not is_done("bestanden", files):
        django = [sys.executable, "-m", "django", "collectstatic", "--noinput", "--clear", "--verbosity", "0"]
        run_step("Bestanden voor de website klaarzetten", django, stopping)
        mark_done("bestanden", files)
    # Tables follow from migrations and policies from models and rules: any change of code can matter. A database
    # elsewhere can have been replaced without Rondom knowing, so there the question is asked each time.
    code = fingerprint(sorted(SOURCE.rglob("*.py")))
    if not (database.uses_embedded() and is_done("database", code)):
        run_step("Database bijwerken", _rondom("migrate"), stopping)
        mark_done("database", code)
    if os.environ.get("RONDOM_DEMO") == "1" and not is_done("demo", "geladen"):
        run_step("Fictieve regio klaarzetten", _rondom("demo", "load"), stopping)


def _rondom(*words: str) -> list[str]:
    return [sys.executable, "-m", "rondom.cli", *words]


def run_step(name: str, command: list[str], stopping: Callable[[], bool]) -> None:
    """Runs one step and says how long it took. Raises StepFailed when it fails."""
    click.echo(f"• {name} …")
    began = time.monotonic()
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "rondom.web.settings", "RONDOM_POOL": "0"}
    child = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C reaches the supervisor, which ends the step
        preexec_fn=become(None, end_with_parent=signal.SIGTERM),
    )
    while child.poll() is None:
        if stopping():
            child.terminate()
            child.wait()
            raise StepFailed("Onderbroken; de volgende start gaat verder waar dit ophield.")
        time.sleep(0.05)
    if child.returncode != 0:
        raise StepFailed(f"'{name}' is niet gelukt. Wat hierboven staat zegt waarom.")
    click.echo(f"  klaar in {time.monotonic() - began:.1f} s")


def fingerprint(paths: Iterable[Path]) -> str:
    """A hash of names and contents."""
    found = hashlib.sha256()
    for path in paths:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        found.update(f"{path.relative_to(SOURCE)} {content}\n".encode())
    return found.hexdigest()


def stamp(name: str) -> Path:
    folder = plaats.data_folder() / "stempels"
    folder.mkdir(exist_ok=True)
    return folder / name


def is_done(name: str, what: str) -> bool:
    path = stamp(name)
    return path.exists() and path.read_text() == what


def mark_done(name: str, what: str) -> None:
    stamp(name).write_text(what)


# The figures of the demo, made while the site is already open -----------------------------------------------

FIGURES = "publicatie"


def start_figures() -> subprocess.Popen[bytes] | None:
    """Begins to make the figures of the demo region, unless they are there. The site does not wait for them.

    Where RONDOM_PUBLICATIE names a folder, the figures come from somebody else.
    """
    from rondom.web import toezicht

    elsewhere = "RONDOM_PUBLICATIE" in os.environ
    if os.environ.get("RONDOM_DEMO") != "1" or elsewhere or is_done(FIGURES, figures_fingerprint()):
        return None
    with (plaats.data_folder() / f"{FIGURES}.log").open("wb") as log:
        return subprocess.Popen(
            _rondom("demo", "cijfers"),
            env=toezicht.child_environment() | {"RONDOM_POOL": "0"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=become(None, end_with_parent=signal.SIGTERM),
        )


def figures_fingerprint() -> str:
    """What the figures follow from: the monitor's code. The region is part of it through its own generator."""
    return fingerprint(sorted((SOURCE / "monitor").rglob("*.py")))


def make_figures(today: date) -> None:
    """Deliveries of the demo region → figures in `publicatie`. `publicatie.bezig` stands beside it until they are there."""
    folder = plaats.data_folder()
    busy = folder / f"{FIGURES}.bezig"
    busy.write_text("de cijfers worden berekend\n")
    try:
        clear_figures()
        year = today.year if today.month >= 8 else today.year - 1
        deliveries, out = str(folder / "leveringen"), str(folder / FIGURES)
        days = ["--van", f"{year - 3}-08-01", "--tot-en-met", f"{year}-07-31"]
        region = ["--regio", "demo", "--jeugdigen", "50000", "--werkers", "1", "--tot", str(year)]
        for words in (
            ["genereer", *region, "--uit", deliveries],
            ["build", "--sources", deliveries, "--out", out, *days],
        ):
            done = subprocess.run(
                ["nice", *_rondom("monitor", *words)],
                stdin=subprocess.DEVNULL,
                preexec_fn=become(None, end_with_parent=signal.SIGTERM),
            )
            # 1 says that something was withheld; what is there may be shown.
            if done.returncode not in ((0, 1) if words[0] == "build" else (0,)):
                raise StepFailed(f"De cijfers van de demo zijn niet gemaakt; {FIGURES}.log in {folder} zegt waarom.")
        mark_done(FIGURES, figures_fingerprint())
    finally:
        busy.unlink(missing_ok=True)


def clear_figures() -> None:
    """Removes deliveries, figures and their register. Only in the demo: there they are about nobody."""
    for name in ("leveringen", FIGURES, f"{FIGURES}-besloten"):
        shutil.rmtree(plaats.data_folder() / name, ignore_errors=True)
    stamp(FIGURES).unlink(missing_ok=True)


def welcome(port: int) -> str:
    """What the terminal shows when the site is open."""
    lines = ["", f"Rondom staat klaar: http://127.0.0.1:{port}"]
    logins = plaats.data_folder() / "demo.txt"
    if os.environ.get("RONDOM_DEMO") == "1" and logins.exists():
        lines += ["", logins.read_text().rstrip()]
    return "\n".join([*lines, "", "Stoppen: Ctrl-C. Uw gegevens blijven bewaard."])


# The database -----------------------------------------------------------------------------------------------


@click.command(help="Werk de database bij: rollen, tabellen, rechten en beleid. Mag altijd opnieuw.")
def migrate() -> None:
    with database.available():
        bring_up_to_date()


def bring_up_to_date() -> None:
    """Roles, tables, rights and policies as this version declares them. Requires that the database answers.

    Raises ``DatabaseProblem`` when nobody answers, and when an earlier version made the tables (docs/adr/0016).
    """
    admin = database.admin_login()
    try:
        if admin is not None:
            database.make_roles(admin)
        else:
            with database.connect(database.owner_login()) as connection:
                database.check_version(connection)
    except psycopg.OperationalError:
        raise DatabaseProblem("De database antwoordt niet of weigert de login; klopt DATABASE_URL?") from None
    opstart.prepare_django(owner=True)
    from django.core.management import call_command

    call_command("migrate", database="eigenaar", interactive=False, verbosity=0)
    with database.connect(database.owner_login()) as connection:
        try:
            database.apply_policies(connection)
        except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn):
            raise DatabaseProblem(
                "Deze database is van een eerdere versie en past niet meer. Wat erin staat, blijft bewaard."
                " Begin opnieuw met 'make demo-reset', of kies met RONDOM_DATA een andere map."
            ) from None
    _load_instruments()


def _load_instruments() -> None:
    """The questionnaires that come with this version; one that is there stays as it is."""
    from django.utils import timezone

    from rondom.spiegel.services import instrument

    instrument.load_own(moment=timezone.now(), using="eigenaar")


# The demo ---------------------------------------------------------------------------------------------------


@click.group(help="De fictieve regio van de demo.")
def demo() -> None:
    """Commands that only make sense with RONDOM_DEMO=1."""


@demo.command(help="Laad de fictieve regio, als dat nog niet is gebeurd.")
def load() -> None:
    with database.available():
        load_demo()


@demo.command(help="Maak de cijfers van de demoregio: leveringen, tellingen, publicatie.")
def cijfers() -> None:
    if os.environ.get("RONDOM_DEMO") != "1":
        raise click.ClickException("Alleen met RONDOM_DEMO=1: wat er aan cijfers staat, wordt vervangen.")
    make_figures(date.today())


@demo.command(help="Gooi de database van de demo weg; de volgende start begint opnieuw.")
def reset() -> None:
    from rondom.web import toezicht

    if running := toezicht.already_running():
        raise toezicht.StartProblem(running)
    if not database.uses_embedded():
        raise click.ClickException("Een database van elders gooit Rondom nooit weg; doe dat daar zelf.")
    with database.available():
        drop_database()
    for name in ("demo", "database"):
        stamp(name).unlink(missing_ok=True)
    (plaats.data_folder() / "demo.txt").unlink(missing_ok=True)
    clear_figures()
    click.echo("De demo is leeg; 'make demo' bouwt hem opnieuw op.")


def drop_database() -> None:
    """Removes the embedded database with all its data. Requires that nothing uses it."""
    admin = database.admin_login()
    assert admin is not None and database.uses_embedded()
    with database.connect(admin, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {database.NAME} WITH (FORCE)")


def load_demo() -> None:
    """Loads the region once. One that was cut off half-way is thrown away and loaded anew."""
    module = importlib.import_module("rondom.web.demo")
    state = stamp("demo").read_text() if stamp("demo").exists() else ""
    if state == "geladen":
        return
    if state == "begonnen" and database.uses_embedded():
        drop_database()
        bring_up_to_date()
    elif has_people():
        click.echo("  (er staan al gegevens in deze database; de fictieve regio is niet geladen)")
        return
    mark_done("demo", "begonnen")
    opstart.prepare_django(owner=True)
    logins = module.load(lambda text: click.echo(f"  {text}"))
    (plaats.data_folder() / "demo.txt").write_text("\n".join(logins or []))
    mark_done("demo", "geladen")


def has_people() -> bool:
    """Whether somebody has an account here, so that loading a demo would mix fiction with their work."""
    with database.connect(database.owner_login()) as connection:
        row = connection.execute("SELECT EXISTS (SELECT 1 FROM toegang_account)").fetchone()
    return row is not None and bool(row[0])
