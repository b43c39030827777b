"""Runs the groups of checks one after another, all of them even when one fails, and names those that failed.

python bouw/toets.py snel | alles | rondgang
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
PYTEST = [str(BIN / "python"), "-m", "pytest", "-q"]

ROUND = "test_every_page_of_this_visitor_is_without_obstacles"

QUICK = {
    "stijl": [str(BIN / "ruff"), "check", "--quiet", "."],
    "vorm": [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
    "typen": [str(BIN / "mypy")],
    "deuren": [str(BIN / "lint-imports")],
    "teksten": [str(BIN / "rondom"), "teksten", "--controleer"],
}
GROUPS = {
    "snel": QUICK | {"kern": [*PYTEST, "tests/kern"]},
    "alles": QUICK
    | {
        "regels en integratie": [*PYTEST, "-n", "2", "--dist", "loadfile", "--ignore=tests/functioneel", "tests"],
        "browser": [*PYTEST, "-n", "2", "--dist", "loadfile", "tests/functioneel"],
    },
    "rondgang": {"rondgang": [*PYTEST, "-k", ROUND, "tests/functioneel/test_toegankelijk.py"]},
}
NO_TESTS = 5  # pytest's code for an empty group


def main(which: str) -> int:
    failed = []
    for name, command in GROUPS[which].items():
        print(f"== {name}", flush=True)
        began = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, env=os.environ | {"COLUMNS": "160"}).returncode
        print(f"== {name}: {'goed' if code == 0 else 'FOUT'} ({time.monotonic() - began:.0f} s)", flush=True)
        if code not in (0, NO_TESTS):
            failed.append(name)
    print(f"Niet goed: {', '.join(failed)}" if failed else "Alles goed.", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in GROUPS:
        sys.exit(f"gebruik: toets.py {' | '.join(GROUPS)}")
    sys.exit(main(sys.argv[1]))
