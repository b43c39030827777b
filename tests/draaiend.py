"""A Rondom that really runs: supervisor, database, worker and website, on a free port and in a folder of its own."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from rondom.web.embedded import die_with_parent

PROJECT = Path(__file__).resolve().parents[1]
PUBLICATIE = PROJECT / "tests" / "integratie" / "publicatie"
START_SECONDS = 600.0  # a demo on a busy machine: its region alone takes minutes then
FOREIGN = ("RONDOM_TOETS", "RONDOM_TOETS_PID", "RONDOM_EIGENAAR", "RONDOM_POOL", "DJANGO_SETTINGS_MODULE")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def own_folder() -> Iterator[Path]:
    """A folder of this test. Not pytest's: another run at the same time closes that to the user of the database."""
    with tempfile.TemporaryDirectory(prefix="rondom-draaiend-", ignore_cleanup_errors=True) as name:
        yield Path(name)


@dataclass
class Draaiend:
    """One running installation. `environment` is what an administrator would set."""

    data: Path
    port: int = field(default_factory=free_port)
    environment: dict[str, str] = field(default_factory=dict)
    prepare: bool = True  # bring files and database up to date first
    supervisor: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def output(self) -> Path:
        return self.data.with_suffix(".uitvoer")

    def variables(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if name not in FOREIGN}
        places = {"RONDOM_DATA": str(self.data), "RONDOM_PORT": str(self.port)}
        # A small publication made by hand: the pages of the mirror are there, and the demo spends no minutes on figures.
        return own | places | {"RONDOM_PUBLICATIE": str(PUBLICATIE)} | self.environment

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """`rondom …` on this installation, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "rondom.cli", *words],
            cwd=PROJECT,
            env=self.variables(),
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
        )

    def python(self, code: str) -> str:
        """Runs Python with Django ready and the owner's connection; answers what it printed."""
        ready = "from rondom.web import database, opstart\nopstart.prepare_django(owner=True)\n"
        done = subprocess.run(
            [sys.executable, "-c", ready + code],
            cwd=PROJECT,
            env=self.variables(),
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def start(self) -> None:
        self.launch()
        try:
            self.wait_until_well(START_SECONDS)
        except BaseException:
            self.stop()
            raise

    def launch(self) -> None:
        with self.output.open("ab") as output:
            self.supervisor = subprocess.Popen(
                [sys.executable, "-m", "rondom.cli", "start", *(["--opbouw"] if self.prepare else [])],
                cwd=PROJECT,
                env=self.variables(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                preexec_fn=lambda: die_with_parent(signal.SIGTERM),
            )

    def wait_until_well(self, seconds: float = 60) -> None:
        deadline = time.monotonic() + seconds
        while self.health()[0] != 200:
            if self.supervisor is not None:
                assert self.supervisor.poll() is None, self.output.read_text()
            assert time.monotonic() < deadline, (self.health(), self.output.read_text())
            time.sleep(0.1)

    def health(self) -> tuple[int, dict[str, object]]:
        """Status and answer of /healthz; 0 when nobody answers."""
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=5) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, json.load(refusal) if "json" in refusal.headers["Content-Type"] else {}
        except OSError:
            return 0, {}

    def status(self, path: str) -> int:
        """The status of a page for a visitor who is not signed in."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code

    def state(self) -> dict[str, psutil.Process]:
        """The parts that run now, by name."""
        found = {}
        with contextlib.suppress(FileNotFoundError, ValueError):
            processes = json.loads((self.data / "toezicht.json").read_text())["processes"]
            for name, (pid, _) in processes.items():
                with contextlib.suppress(psutil.Error):
                    found[name] = psutil.Process(pid)
        return found

    def wait_for_part(self, name: str, seconds: float = 30, not_in: Collection[int] = ()) -> psutil.Process:
        """The process of a part as soon as one runs that is not among those numbers."""
        deadline = time.monotonic() + seconds
        while True:
            process = self.state().get(name)
            with contextlib.suppress(psutil.Error):
                if process is not None and process.pid not in not_in and process.status() != psutil.STATUS_ZOMBIE:
                    return process
            assert time.monotonic() < deadline, self.output.read_text()
            time.sleep(0.02)

    def kill(self, name: str) -> None:
        """kill -9, as a crash or an out-of-memory killer would do it."""
        with contextlib.suppress(psutil.Error, KeyError):
            self.state()[name].kill()

    def __enter__(self) -> Draaiend:
        self.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self.stop()

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Ends the supervisor; answers its exit code."""
        assert self.supervisor is not None
        if self.supervisor.poll() is None:
            self.supervisor.send_signal(number)
        return self.supervisor.wait(60)
