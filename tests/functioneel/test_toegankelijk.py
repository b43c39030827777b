"""Every page, for everybody: nothing in the way (axe), nothing wider than the screen, by keyboard, without JavaScript.

Each persona walks through the site from the first page and follows every link, one page of each kind of address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from rondom.web.demo.personas import GEZIN, PERSONAS
from tests.draaiend import PROJECT, Draaiend, own_folder
from tests.functioneel.reis import Reis

IEDEREEN = [(p.sleutel, p.naam) for p in (*PERSONAS, *GEZIN)]
NIET = re.compile(r"\.(ics|csv|zip|pdf|json)$|^/static/|^/ui/|^/healthz|^/uitloggen|^/demo/als")
"""No pages, or the gallery, which has a test of its own."""
ONDERZOCHT: set[tuple[str, str]] = set()
AXE = (PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def name_of(pad: str) -> str:
    """The address as a pattern: pages of the same kind have the same name."""
    soort = re.sub(r"(/spiegel/(?:cijfer|gebied/\w+)/)[^/]+", r"\1*", pad.split("?")[0])
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "*", soort)


@pytest.fixture(scope="module")
def site() -> Iterator[Draaiend]:
    """A demo of its own: what other journeys made or moved in time is not walked through here."""
    with own_folder() as folder, Draaiend(folder / "data", environment={"RONDOM_DEMO": "1"}) as running:
        yield running


@pytest.fixture(scope="module", params=IEDEREEN, ids=[sleutel for sleutel, _ in IEDEREEN])
def bezoeker(request: pytest.FixtureRequest, site: Draaiend, browser: Browser) -> Iterator[Reis]:
    """One of the demo's people, signed in, in a browser of his or her own."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1400, "height": 900})
    reis = Reis(context.new_page(), site.url)
    reis.als(request.param[1])
    yield reis
    context.close()


def test_every_page_of_this_visitor_is_without_obstacles(bezoeker: Reis) -> None:
    """Breadth first through all links: everything that is linked opens, and no page has an obstacle.

    A kind of page is examined once for who works and once for family; it is opened for everybody.
    """
    page, gevonden = bezoeker.page, {}
    soort = "gezin" if page.locator("a[href='/mijn/']").count() else "werk"
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
        bladzijde = (soort, name_of(page.url.removeprefix(bezoeker.url)))
        if bladzijde not in ONDERZOCHT:
            ONDERZOCHT.add(bladzijde)
            if fouten := obstacles(page):
                gevonden[pad] = fouten
    assert gevonden == {}
    assert len(gezien) > 4


def obstacles(page: Page) -> list[str]:
    """What axe finds in both languages, on a wide screen and on a telephone, and whether the page is too wide."""
    fouten = []
    for taal in ("nl", "en"):
        page.context.add_cookies([{"name": "taal", "value": taal, "url": page.url}])
        if taal == "en":
            page.reload()
        page.evaluate(AXE)
        for breed in (1400, 390):
            page.set_viewport_size({"width": breed, "height": 900})
            for rule in page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]:
                fouten.append(f"{taal} {breed} {rule['id']}: {rule['nodes'][0]['html'][:200]}")
            over = page.evaluate("document.documentElement.scrollWidth")
            if over > breed:
                fouten.append(f"{taal} {breed}: page is {over} wide")
    page.context.add_cookies([{"name": "taal", "value": "nl", "url": page.url}])
    page.set_viewport_size({"width": 1400, "height": 900})
    return fouten


# Without a mouse, and without JavaScript -------------------------------------------------------------------------


def tab_to(page: Page, wat: Locator, terug: bool = False, hoogstens: int = 150) -> None:
    """Press Tab until this has the focus."""
    for _ in range(hoogstens):
        if wat.evaluate("e => e === document.activeElement"):
            return
        page.keyboard.press("Shift+Tab" if terug else "Tab")
    raise AssertionError(f"Tab does not reach {wat}")


def test_signal_is_recorded_with_the_keyboard_alone(site: Draaiend, page: Page) -> None:
    """Sign in, open a casus, record a signal about a class: Tab, Space, arrows, letters and Enter."""
    page.goto(f"{site.url}/demo/")
    tab_to(page, page.get_by_role("button", name="Verder als Youssef Achahbar"))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(f"{site.url}/casussen/")
    tab_to(page, page.get_by_role("main").locator("a[href^='/casus/']").first)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Deze casus")).to_be_visible()
    page.goto(f"{site.url}/signaal/nieuw/")
    tab_to(page, page.get_by_label("Een leerling", exact=True))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Een klas of groep")).to_be_checked()
    tab_to(page, page.get_by_label("Welke klas of groep?"))
    page.keyboard.type("2 vmbo a")
    tab_to(page, page.get_by_label("Wat ziet u?"))
    page.keyboard.type("In de pauze staan steeds dezelfde kinderen alleen.")
    tab_to(page, page.get_by_label("School", exact=True))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Leg signaal vast"))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("In de pauze staan steeds dezelfde kinderen alleen.")


def test_consent_is_asked_and_answered_without_javascript(site: Draaiend, browser: Browser) -> None:
    """A mother without JavaScript limits what is shared; a mentor without it records a signal."""
    context = browser.new_context(locale="nl-NL", java_script_enabled=False)
    reis = Reis(context.new_page(), site.url)
    reis.als("Hanneke Groenesteyn")
    reis.open("/casussen/")
    reis.inhoud.get_by_role("searchbox").fill("Sami Oosterling")
    reis.druk("Zoeken")
    reis.page.get_by_role("main").locator("a[href^='/casus/']").first.click()
    reis.tab("Toestemming")
    reis.naar("Vraag toestemming")
    reis.uit_lijst("Met wie wilt u delen?", "Leerplicht Lindestreek")
    reis.vink("Wat wilt u delen?", ["Wie helpt en sinds wanneer:", "School:"])
    reis.schrijf("Waarom is dat nodig?", "Om samen te kijken hoe het met de lessen gaat.")
    reis.druk("Zet de vraag klaar")
    reis.ziet("Om samen te kijken hoe het met de lessen gaat.")
    reis.als("Naima Belhadj")
    reis.open("/mijn/toestemming/")
    kaart = reis.inhoud.locator(".rondom-kaart").filter(has_text="Om samen te kijken hoe het met de lessen gaat.")
    kaart.first.get_by_role("link", name="Geef antwoord").click()
    reis.kies("Wat is het antwoord?", "Ja")
    reis.vink("Wat mag gedeeld worden?", ["Wie helpt en sinds wanneer:"], precies=True)
    reis.druk("Bewaar mijn antwoord")
    reis.ziet("Nu wordt er niets gedeeld.")
    reis.als("Youssef Achahbar")
    reis.open("/signaal/nieuw/")
    reis.kies("Over wie of wat gaat het?", "De hele school")
    reis.schrijf("Wat ziet u?", "Na de laatste les wacht er niemand bij de fietsen.")
    reis.vink("Waar speelt het?", ["School"])
    reis.druk("Leg signaal vast")
    reis.ziet("Na de laatste les wacht er niemand bij de fietsen.")
    context.close()
