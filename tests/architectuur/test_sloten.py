"""The locks: every package pinned with its hashes, and no address of any registry anywhere in the project."""

import json
import re
import subprocess

import pytest

from tests.draaiend import PROJECT

LOCKS = sorted((PROJECT / "requirements").glob("*.txt"))
ADDRESS = re.compile(r"https?://|file:|--index-url|--extra-index-url|--find-links|--trusted-host")
# Put together from pieces, so that this file is not the one that names them.
HOSTS = re.compile(
    "|".join(("py" + r"pi\.org", "python" + r"hosted\.org", "npm" + r"js\.(org|com)", "yarn" + r"pkg\.com"))
)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_each_package_is_pinned_with_hashes_and_without_address(lock):
    text = lock.read_text()
    packages = re.findall(r"^(\S+==\S+.*?)(?=^\S|\Z)", text, flags=re.M | re.S)
    assert packages and all("--hash=sha256:" in package for package in packages)
    assert not ADDRESS.search(text)


@pytest.mark.parametrize("name", ["uv", "basis", "test"])
def test_each_list_has_its_lock(name):
    asked = {
        re.split(r"[\[<>=]", line)[0].lower()
        for line in (PROJECT / "requirements" / f"{name}.in").read_text().splitlines()
        if line and not line.startswith(("#", "-"))
    }
    locked = set(re.findall(r"^([\w.-]+)==", (PROJECT / "requirements" / f"{name}.txt").read_text(), flags=re.M))
    assert asked <= locked


def test_tests_run_with_the_versions_that_run():
    def versions(name: str) -> set[str]:
        return set(re.findall(r"^[\w.-]+==[^\s;]+", (PROJECT / "requirements" / f"{name}.txt").read_text(), flags=re.M))

    assert versions("basis") <= versions("test")


def test_front_end_lock_has_hashes_and_no_addresses():
    packages = json.loads((PROJECT / "package-lock.json").read_text())["packages"]
    others = {name: entry for name, entry in packages.items() if name}
    assert others and all("integrity" in entry and "resolved" not in entry for entry in others.values())


def test_no_file_of_the_project_names_a_registry():
    files = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True).stdout
    named = []
    for name in filter(None, files.decode().split("\0")):
        path = PROJECT / name
        if path.is_file() and HOSTS.search(path.read_bytes().decode("utf-8", errors="replace")):
            named.append(name)
    assert named == []
