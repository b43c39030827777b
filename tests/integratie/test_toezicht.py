"""The supervisor keeps database, worker and website running, says what is wrong, and leaves nothing behind."""

import os
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from rondom.web import plaats
from tests.draaiend import Draaiend, own_folder

pytestmark = pytest.mark.traag

DATABASE, WORKER, WEB = "de database", "de worker", "de website"


@pytest.fixture(scope="module")
def rondom() -> Iterator[Draaiend]:
    with own_folder() as folder:
        running = Draaiend(folder / "data")
        running.start()
        yield running
        running.stop()


@pytest.fixture
def folder() -> Iterator[Path]:
    with own_folder() as found:
        yield found


def wait_for_another(rondom: Draaiend, name: str, pid: int) -> None:
    deadline = time.monotonic() + 30
    while name not in rondom.state() or rondom.state()[name].pid == pid:
        assert time.monotonic() < deadline, rondom.output.read_text()
        time.sleep(0.05)


def test_health_names_each_part(rondom):
    assert rondom.health() == (
        200,
        {"status": "ok", "onderdelen": {"database": "in orde", "migraties": "in orde", "worker": "in orde"}},
    )


def test_page_where_everybody_may_be_anybody_exists_in_the_demo_only(rondom):
    assert rondom.status("/demo/") == 404
    assert rondom.status("/inloggen/") == 200


@pytest.mark.parametrize("name", [DATABASE, WORKER, WEB])
def test_a_part_that_is_killed_comes_back(rondom, name):
    before = rondom.state()[name].pid
    rondom.kill(name)
    wait_for_another(rondom, name, before)
    rondom.wait_until_well()


def test_a_backend_that_is_killed_stops_nobody_for_long(rondom):
    child = rondom.state()[DATABASE].children()[-1]
    child.kill()
    time.sleep(0.2)
    rondom.wait_until_well()


def test_the_website_and_the_worker_do_not_hold_the_password_of_the_owner(rondom):
    secrets = rondom.data / "geheim"
    owner = [(secrets / name).read_text() for name in ("database_eigenaar", "database_superuser")]
    for name in (WEB, WORKER):
        process = rondom.state()[name]
        for each in [process, *process.children(recursive=True)]:
            known = each.environ()
            assert "RONDOM_EIGENAAR" not in known and "DATABASE_URL" not in known
            assert not any(password in value for password in owner for value in known.values())
    # What the settings of such a process hold, read by a process with exactly its surroundings.
    login = rondom.python(
        "import os; os.environ.pop('RONDOM_EIGENAAR')\n"
        "import importlib; from rondom.web import settings; settings = importlib.reload(settings)\n"
        "print(sorted(settings.DATABASES), settings.DATABASES['default']['USER'], "
        f"any(word in repr(vars(settings)) for word in {owner!r}))"
    )
    assert login == "['default'] rondom_web False"


def test_a_second_start_says_where_the_first_one_runs(rondom):
    second = rondom.command("start")
    assert second.returncode == 1
    assert f"Rondom draait al op {rondom.url}" in second.stderr
    assert "Traceback" not in second.stderr


def test_commands_use_the_database_that_runs(rondom):
    done = rondom.command("migrate")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_port_that_is_taken_is_named(folder):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        elsewhere = Draaiend(folder / "data", port=other.getsockname()[1])
        done = elsewhere.command("start")
    assert done.returncode == 1
    assert f"Poort {elsewhere.port} is niet vrij" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("port", ["nul", "0", "65536", "-1"])
def test_a_port_that_is_no_port_is_named(folder, port):
    done = Draaiend(folder / "data", environment={"RONDOM_PORT": port}).command("start")
    assert done.returncode == 1
    assert "RONDOM_PORT" in done.stderr and "Traceback" not in done.stderr


def test_start_without_tables_says_what_to_do(folder):
    done = Draaiend(folder / "data").command("start")
    assert done.returncode == 1
    assert "rondom migrate" in done.stderr and "Traceback" not in done.stderr


def processes_in(folder: Path) -> list[psutil.Process]:
    """Processes that know this folder."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("RONDOM_DATA") == str(folder) or str(folder) in " ".join(process.cmdline()):
                found.append(process)
        except psutil.Error:
            continue
    return [process for process in found if process.pid != os.getpid()]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_when_the_supervisor_ends(folder, number):
    running = Draaiend(folder / "data")
    running.start()
    assert len(processes_in(running.data)) > 4
    code = running.stop(number)
    assert code == (0 if number != signal.SIGKILL else -signal.SIGKILL)
    deadline = time.monotonic() + 30
    while left := processes_in(running.data):
        assert time.monotonic() < deadline, left
        time.sleep(0.1)
    if number == signal.SIGKILL:
        running.start()  # what the killed one left on disk does not stand in the way
        running.stop()


def test_stale_lock_of_another_process_does_not_stop_the_database(folder):
    """After a crash the number in postmaster.pid can belong to somebody else by now."""
    running = Draaiend(folder / "data")
    running.start()
    running.stop()
    lock = running.data / "database" / "pg18" / "postmaster.pid"
    lock.write_text(f"{os.getppid()}\n{lock.parent}\n1\n5432\n\n\n\n\n")
    running.start()
    running.stop()


def test_demo_that_was_cut_off_half_way_starts_over(folder):
    running = Draaiend(folder / "data", environment={"RONDOM_DEMO": "1"})
    stamp = running.data / "stempels" / "demo"
    running.launch()
    deadline = time.monotonic() + 120
    while not (stamp.exists() and stamp.read_text() == "begonnen"):
        assert time.monotonic() < deadline, running.output.read_text()
        time.sleep(0.01)
    assert running.stop(signal.SIGINT) == 1
    said = running.output.read_text()
    assert "Onderbroken" in said and "Traceback" not in said
    with running:
        assert stamp.read_text() == "geladen"
        assert running.status("/demo/") == 200
        refused = running.command("demo", "reset")
        assert refused.returncode == 1 and "draait al" in refused.stderr
    assert running.command("demo", "reset").returncode == 0
    assert not stamp.exists()


def test_second_start_does_nothing_twice(rondom):
    for _ in range(3):  # somebody may be editing the code at this moment; then there is work to do
        rondom.stop()
        rondom.output.write_text("")
        rondom.start()
        deadline = time.monotonic() + 10
        while "Rondom staat klaar" not in rondom.output.read_text():
            assert time.monotonic() < deadline, rondom.output.read_text()
            time.sleep(0.05)
        if "•" not in rondom.output.read_text():
            return
    pytest.fail(rondom.output.read_text())


def test_secrets_are_for_the_owner_of_the_folder_only(rondom):
    folder = rondom.data / "geheim"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_a_secret_stays_the_same(folder, monkeypatch):
    monkeypatch.setenv("RONDOM_DATA", str(folder / "data"))
    first = plaats.secret("proef")
    assert plaats.secret("proef") == first != plaats.secret("nog_een")
