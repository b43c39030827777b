"""The supervisor: one process that starts database, worker and website, watches them and starts them again.

The website's socket is opened here and handed to each new web process, so that visitors wait a moment while
the web process is replaced instead of finding the door shut. Parts end when the supervisor ends, however it
ends: on Linux the kernel tells them, elsewhere the next start finds their numbers in `toezicht.json` and ends
them first.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import click
import psutil
import psycopg

from rondom.web import database, embedded, inlogdiensten, plaats

FIRST_WAIT = 0.1  # seconds before the first restart of a part that stopped
LONGEST_WAIT = 2.0
STEADY = 5.0  # a part that ran this long starts again with the shortest wait
TICK = 0.1
GRACE = 20.0  # seconds a part gets to finish what it is doing
STARTUP = 60.0

SECRETS_OF_OTHERS = ("DATABASE_URL", "RONDOM_EIGENAAR", "PGPASSWORD")


class StartProblem(click.ClickException):
    """Why Rondom does not start, in words for whoever typed the command."""

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"rondom: {self.message}", err=True)


@dataclass
class Part:
    """One process that must always be there."""

    name: str
    launch: Callable[[], subprocess.Popen[bytes]]
    ready: Callable[[], bool] = lambda: True
    stop_signal: int = signal.SIGTERM
    child: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    wait: float = FIRST_WAIT
    not_before: float = 0.0
    restarts: int = 0

    def start(self) -> None:
        self.started = time.monotonic()
        self.child = self.launch()

    def look(self, say: Callable[[str], None]) -> None:
        """Starts the part again when it stopped and its waiting time is over."""
        now = time.monotonic()
        if self.child is not None:
            code = self.child.poll()
            if code is None:
                return
            lived = now - self.started
            self.wait = FIRST_WAIT if lived > STEADY else min(self.wait * 2, LONGEST_WAIT)
            self.not_before = now + self.wait
            self.child = None
            say(f"{self.name} stopte ({_because(code)}); begint opnieuw.")
        if now >= self.not_before:
            self.restarts += 1
            try:
                self.start()
            except (OSError, embedded.DatabaseProblem) as problem:
                self.wait = min(self.wait * 2, LONGEST_WAIT)
                self.not_before = now + self.wait
                say(f"{self.name} begint niet: {problem}")

    def end(self) -> None:
        if self.child is not None and self.child.poll() is None:
            self.child.send_signal(self.stop_signal)

    def wait_for_end(self, seconds: float) -> None:
        if self.child is None:
            return
        try:
            self.child.wait(seconds)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()


def _because(code: int) -> str:
    return f"signaal {signal.Signals(-code).name}" if code < 0 else f"code {code}"


@dataclass
class Supervisor:
    """Database, worker and web, in that order; see `run`."""

    port: int
    say: Callable[[str], None]
    prepare: Callable[[Callable[[], bool]], None] = lambda stopping: None
    parts: list[Part] = field(default_factory=list)
    stopping: bool = False

    def run(self, opened: Callable[[], None]) -> None:
        """Serves until a signal ends it.

        `opened` is called once, when the first request would be answered.
        """
        os.umask(0o077)
        with contextlib.ExitStack() as stack:
            stack.enter_context(self.alone())
            end_leftovers()
            door = stack.enter_context(self.open_door())
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(number, self._ask_to_stop)
            try:
                self._start_database(stack)
                if not self.stopping:
                    self.prepare(lambda: self.stopping)
                if self.stopping:
                    return
                check_furnished()
                self.parts.append(Part("de worker", self._launch_worker))
                self.parts.append(Part("de website", lambda: self._launch_web(door)))
                for part in self.parts[-2:]:
                    part.start()
                self._remember()
                self._wait_until_open(opened)
                while not self.stopping:
                    self._tick()
            finally:
                self._end()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """There is one supervisor per data folder."""
        descriptor = os.open(plaats.data_folder() / "toezicht.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise StartProblem(already_running() or "Rondom draait al.") from None
        try:
            yield
        finally:
            with contextlib.suppress(FileNotFoundError):
                state_file().unlink()
            os.close(descriptor)

    @contextlib.contextmanager
    def open_door(self) -> Iterator[socket.socket]:
        """The socket of the website; refuses clearly when somebody else has the port."""
        door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        with door:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                door.bind(("127.0.0.1", self.port))
            except OSError as problem:
                raise StartProblem(
                    f"Poort {self.port} is niet vrij ({problem.strerror}). Kies een andere, "
                    f"bijvoorbeeld: RONDOM_PORT={self.port + 1} make demo"
                ) from None
            door.listen(512)
            yield door

    def _start_database(self, stack: contextlib.ExitStack) -> None:
        if not database.uses_embedded():
            return
        server = database.embedded()
        stack.enter_context(server.owned())
        server.prepare()
        part = Part("de database", server.launch, server.is_ready, signal.SIGINT)
        self.parts.append(part)
        part.start()
        self._remember()
        assert part.child is not None
        server.wait_until_ready(part.child)

    def _launch_worker(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "rondom.cli", "worker"],
            env=child_environment() | {"RONDOM_POOL": "0"},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=embedded.become(None, end_with_parent=signal.SIGTERM),
        )

    def _launch_web(self, door: socket.socket) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "python:rondom.web.gunicorn", "rondom.web.wsgi"],
            env=child_environment() | {"RONDOM_DOOR": str(door.fileno()), "RONDOM_POOL": "1"},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=[door.fileno()],
            preexec_fn=embedded.become(None, end_with_parent=signal.SIGTERM),
        )

    def _tick(self) -> None:
        before = [part.child.pid if part.child else None for part in self.parts]
        for part in self.parts:
            part.look(self.say)
        if before != [part.child.pid if part.child else None for part in self.parts]:
            self._remember()
        time.sleep(TICK)

    def _wait_until_open(self, opened: Callable[[], None]) -> None:
        deadline = time.monotonic() + STARTUP
        reason = ""
        while not self.stopping:
            well, reason = health(self.port)
            if well:
                opened()
                return
            if time.monotonic() > deadline:
                self.say(f"Rondom is na {STARTUP:.0f} seconden nog niet in orde: {reason}")
                return
            self._tick()

    def _remember(self) -> None:
        """Writes who runs, so that a second start can say so and a start after a kill can clean up."""
        processes = {}
        for part in self.parts:
            if part.child is not None:
                with contextlib.suppress(psutil.Error):
                    processes[part.name] = [part.child.pid, psutil.Process(part.child.pid).create_time()]
        draft = state_file().with_suffix(".nieuw")
        draft.write_text(json.dumps({"pid": os.getpid(), "port": self.port, "processes": processes}))
        draft.replace(state_file())

    def _ask_to_stop(self, number: int, frame: object) -> None:
        self.stopping = True

    def _end(self) -> None:
        """Web and worker finish first, then the database: what they acknowledged must still be written."""
        for group in (self.parts[1:], self.parts[:1]) if database.uses_embedded() else (self.parts,):
            for part in group:
                part.end()
            for part in group:
                part.wait_for_end(GRACE)


def check_furnished() -> None:
    """Raises StartProblem when the web role cannot log in: nobody has made the roles and tables yet."""
    try:
        database.connect(database.web_login()).close()
    except psycopg.OperationalError:
        raise StartProblem(
            "De database antwoordt niet of is nog niet ingericht. Voer 'rondom migrate' uit en probeer opnieuw."
        ) from None


def child_environment() -> dict[str, str]:
    """What a part may know: the login of the web role, never that of the owner."""
    known = {name: value for name, value in os.environ.items() if name not in SECRETS_OF_OTHERS}
    if not database.uses_embedded():
        known["RONDOM_WEB_URL"] = database.web_login().as_url()
    known["DJANGO_SETTINGS_MODULE"] = "rondom.web.settings"
    return known


def state_file() -> Path:
    return plaats.data_folder() / "toezicht.json"


def read_state() -> dict[str, object]:
    try:
        found = json.loads(state_file().read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def already_running() -> str | None:
    """A sentence about the Rondom that runs on this data folder, or None when none does."""
    descriptor = os.open(plaats.data_folder() / "toezicht.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return None
    except BlockingIOError:
        state = read_state()
        return (
            f"Rondom draait al op http://127.0.0.1:{state.get('port', '?')} "
            f"(proces {state.get('pid', '?')}). Stop het daar met Ctrl-C."
        )
    finally:
        os.close(descriptor)


def end_leftovers() -> None:
    """Ends parts of a supervisor that was killed; only processes that are certainly those."""
    found = []
    processes = read_state().get("processes")
    for pid, born in processes.values() if isinstance(processes, dict) else ():
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(pid)
            if abs(process.create_time() - born) < 1:
                process.send_signal(signal.SIGINT if process.name() == "postgres" else signal.SIGTERM)
                found.append(process)
    _, alive = psutil.wait_procs(found, timeout=GRACE)
    for process in alive:
        with contextlib.suppress(psutil.Error):
            process.kill()


def health(port: int) -> tuple[bool, str]:
    """Whether `/healthz` says that all is well, and if not, why."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            return answer.status == 200, ""
    except urllib.error.HTTPError as refusal:
        with refusal:
            try:
                parts = json.load(refusal)["onderdelen"].items()
            except (ValueError, KeyError, TypeError, AttributeError):
                return False, f"de website antwoordt met {refusal.code}"
            return False, "; ".join(f"{name}: {state}" for name, state in parts if state != "in orde")
    except OSError:
        return False, "de website antwoordt nog niet"


def read_port() -> int:
    """RONDOM_PORT as a number; raises StartProblem, naming the setting, when it is none."""
    given = os.environ.get("RONDOM_PORT") or "8000"
    if not given.isdigit() or not 0 < int(given) < 65536:
        raise StartProblem(f"RONDOM_PORT is {given!r}; dat moet een getal van 1 tot en met 65535 zijn.")
    return int(given)


@click.command(help="Start database, worker en website en houd ze draaiend tot Ctrl-C.")
@click.option("--opbouw", is_flag=True, help="Werk eerst bestanden, database en (in de demo) de regio bij.")
def start(opbouw: bool) -> None:
    from rondom.web import opbouw as stappen

    if running := already_running():
        raise StartProblem(running)
    port = read_port()
    inlogdiensten.read_services()  # a file that is not right is told here, not by each part that starts
    width = shutil.get_terminal_size().columns

    def say(text: str) -> None:
        click.echo(f"rondom: {text}"[: max(width, 60) * 4], err=True)

    figures: list[subprocess.Popen[bytes] | None] = []

    def opened() -> None:
        click.echo(stappen.welcome(port))
        if opbouw:
            figures.append(stappen.start_figures())

    try:
        Supervisor(port, say, prepare=stappen.prepare_site if opbouw else lambda stopping: None).run(opened)
    finally:
        end_with_its_children(figures)


def end_with_its_children(started: Iterable[subprocess.Popen[bytes] | None]) -> None:
    """Ends what was begun beside the site. Each leads a group of its own, so its own children end too."""
    for child in started:
        if child is not None and child.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGTERM)
            child.wait()
