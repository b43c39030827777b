"""The browser of the journeys: this machine's Chromium, else Playwright's own, with a new profile each time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.draaiend import PROJECT, Draaiend, own_folder

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """An installed Chromium (CHROMIUM names one elsewhere); None leaves the choice to Playwright."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = chromium()
    return {**browser_type_launch_args, "args": FLAGS} | ({"executable_path": found} if found else {})


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "nl-NL", "viewport": {"width": 1400, "height": 900}}


@pytest.fixture(scope="session")
def site() -> Iterator[Draaiend]:
    """The demo as somebody gets it from `make demo`: real supervisor, database, worker and website; see `site.url`.

    One for the whole run: a journey makes its own casus, or leaves what it found as it was. RONDOM_SITE is for writing
    journeys: the data folder and port of a demo that runs already, as in ``map/van/de/demo:8001``.
    """
    if waar := os.environ.get("RONDOM_SITE"):
        folder_, _, port = waar.rpartition(":")
        yield Draaiend(Path(folder_), int(port), {"RONDOM_DEMO": "1"})
        return
    with own_folder() as folder, Draaiend(folder / "data", environment={"RONDOM_DEMO": "1"}) as running:
        yield running


@pytest.fixture
def without_obstacles() -> Callable[[Page], None]:
    """Fails with what axe-core finds on a page, in the words of axe and with the piece of HTML it is about."""
    axe = (PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

    def examine(page: Page) -> None:
        page.evaluate(axe)
        found = page.evaluate("axe.run()")["violations"]
        assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == [], page.url

    return examine
