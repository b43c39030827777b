"""The shell in a browser: the front door, the language, and pages that are not there."""

from playwright.sync_api import Page, expect

from tests.draaiend import Draaiend


def test_front_door_asks_who_you_are(site: Draaiend, page: Page, without_obstacles) -> None:
    page.goto(site.url)
    expect(page).to_have_url(f"{site.url}/demo/?next=/")
    without_obstacles(page)
    page.goto(f"{site.url}/inloggen/")
    without_obstacles(page)


def test_page_that_is_not_there_says_so_and_leads_back(site: Draaiend, page: Page, without_obstacles) -> None:
    answer = page.goto(f"{site.url}/bestaat/niet/")
    assert answer is not None and answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    without_obstacles(page)


def test_language_that_was_chosen_stays(site: Draaiend, page: Page) -> None:
    page.goto(f"{site.url}/inloggen/")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto(f"{site.url}/bestaat/niet/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
