"""A pupil books a talk on a phone, without saying why; the mother sees nothing of it, the professional does (R183)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import Reis

SAMI, MOEDER, GEZINSWERKER, COORDINATOR = "Sami Oosterling", "Naima Belhadj", "Bilal Karadeniz", "Hanneke Groenesteyn"
ROEPNAAM = "Sam uit de tweede"


@pytest.fixture
def reis(site: Draaiend, browser: Browser) -> Iterator[Reis]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="nl-NL")
    yield Reis(context.new_page(), site.url)
    context.close()


def shoot(page: Page, naam: str) -> None:
    """A picture for who looks at it, where RONDOM_BEELD names a folder."""
    if waar := os.environ.get("RONDOM_BEELD"):
        page.screenshot(path=f"{waar}/{naam}.png", full_page=True)


def test_a_pupil_books_on_a_phone_and_cancels(reis: Reis, without_obstacles: Callable[[Page], None]) -> None:
    page = reis.page
    reis.als(SAMI)
    reis.naar("Naar het spreekuur")
    expect(page.get_by_text("Je hoeft niet te zeggen waarom.")).to_be_visible()
    without_obstacles(page)
    shoot(page, "spreekuur")
    vrij = page.get_by_role("link", name="bij Bilal Karadeniz").last
    with page.expect_navigation():
        vrij.click()
    expect(page.get_by_text("Ouders zien deze afspraak niet.")).to_be_visible()
    without_obstacles(page)
    shoot(page, "boeken")
    reis.schrijf("Hoe wil je heten?", ROEPNAAM)
    reis.druk("Boek dit gesprek")
    expect(page.get_by_text("Je afspraak staat.")).to_be_visible()
    shoot(page, "geboekt")
    without_obstacles(page)

    reis.als(MOEDER)
    reis.open("/spreekuur/")
    expect(page.get_by_text(ROEPNAAM)).to_have_count(0)

    reis.als(COORDINATOR)
    reis.open("/wie-waarvoor/")
    expect(page.get_by_text("Op school:").first).to_be_visible()
    without_obstacles(page)
    shoot(page, "wie-waarvoor")
    reis.naar("Wie is er wanneer op school?")
    without_obstacles(page)
    shoot(page, "aanwezig")
    reis.open("/ruimte-bij-teams/")
    without_obstacles(page)
    shoot(page, "ruimte")

    reis.als(GEZINSWERKER)
    reis.open("/spreekuur/")
    without_obstacles(page)
    shoot(page, "op-school")

    reis.als(SAMI)
    reis.open("/spreekuur/")
    page.get_by_role("button", name="Afzeggen").last.click()
    expect(page.get_by_text("De afspraak is afgezegd.")).to_be_visible()
