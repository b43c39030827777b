"""Every page, for everybody: nothing in the way (axe), nothing wider than the screen, by keyboard, without JavaScript.

Each persona walks through the site from the first page, one page of every address: the addresses come from the URL
resolver, the examples from the links that a visitor finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from rondom.web.demo.personas import GEZIN, PERSONAS
from tests.draaiend import PROJECT, Draaiend
from tests.functioneel.reis import Reis

IEDEREEN = [(p.sleutel, p.naam) for p in (*PERSONAS, *GEZIN)]
TALEN = (("nl", "Nederlands"), ("en", "English"))
NIET = re.compile(r"\.ics$|^/static/|^/ui/|^/healthz|^/uitloggen|^/demo/als")
"""No pages, or the gallery, which has a test of its own."""
AXE = (PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def name_of(pad: str) -> str:
    """The address as a pattern: pages of the same kind have the same name."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "*", pad.split("?")[0])


@pytest.fixture(scope="module", params=IEDEREEN, ids=[sleutel for sleutel, _ in IEDEREEN])
def bezoeker(request: pytest.FixtureRequest, site: Draaiend, browser: Browser) -> Iterator[Reis]:
    """One of the demo's people, signed in, in a browser of his or her own."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1400, "height": 900})
    reis = Reis(context.new_page(), site.url)
    reis.als(request.param[1])
    yield reis
    context.close()


def test_every_page_of_this_visitor_is_without_obstacles(bezoeker: Reis) -> None:
    """Breadth first through all links, one page per address: axe, both languages, both widths, no side scroll."""
    page, gevonden = bezoeker.page, {}
    wachtrij, gezien = ["/", "/toegankelijkheid/", "/privacy/", "/demo/", "/demo/klok/"], set()
    while wachtrij:
        pad = wachtrij.pop(0)
        if name_of(pad) in gezien or NIET.search(pad.split("?")[0]):
            continue
        gezien.add(name_of(pad))
        antwoord = page.goto(bezoeker.url + pad)
        assert antwoord is not None
        assert antwoord.status == 200, f"{pad} is linked and answers {antwoord.status}"
        gezien.add(name_of(page.url.removeprefix(bezoeker.url)))
        wachtrij += page.evaluate(
            "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)"
            ".map(a => a.pathname + a.search)"
        )
        if fouten := obstacles(page):
            gevonden[pad] = fouten
    assert gevonden == {}
    assert len(gezien) > 4


def obstacles(page: Page) -> list[str]:
    """What axe finds, in Dutch on a wide screen and in English on a telephone, and whether the page is too wide."""
    fouten = []
    for taal, breed in (("nl", 1400), ("en", 390)):
        page.set_viewport_size({"width": breed, "height": 900})
        if taal == "en":
            page.context.add_cookies([{"name": "taal", "value": "en", "url": page.url}])
            page.reload()
        page.evaluate(AXE)
        for rule in page.evaluate("axe.run()")["violations"]:
            fouten.append(f"{taal} {breed} {rule['id']}: {rule['nodes'][0]['html'][:200]}")
        over = page.evaluate("document.documentElement.scrollWidth")
        if over > breed:
            fouten.append(f"{taal} {breed}: page is {over} wide")
    page.context.add_cookies([{"name": "taal", "value": "nl", "url": page.url}])
    page.set_viewport_size({"width": 1400, "height": 900})
    return fouten
