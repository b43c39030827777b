"""Mag dit gedeeld worden? and Is er al hulp? in a real browser: wide, narrow, in both languages, and without JavaScript."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import Reis
from tests.functioneel.test_toegankelijk import obstacles

MENTOR = "Youssef Achahbar"


def fill_in(page: Page) -> None:
    main = page.get_by_role("main")
    main.get_by_label("Een gezinswerker, buurtteam of jeugdhulpaanbieder").check()
    main.get_by_label("Thuis", exact=True).check()
    main.get_by_label("Hoe oud is de leerling?").fill("14")
    main.get_by_label("De ouders hebben gezag", exact=True).check()
    main.get_by_label("Ik heb het nog niet besproken met de leerling en de ouders").check()
    main.get_by_role("button", name="Laat zien wat mag").click()


def test_the_guide_answers_without_javascript_on_a_telephone(site: Draaiend, browser: Browser) -> None:
    context = browser.new_context(locale="nl-NL", java_script_enabled=False, viewport={"width": 390, "height": 800})
    reis = Reis(context.new_page(), site.url)
    reis.als(MENTOR)
    reis.open("/mag-dit-gedeeld-worden/")
    fill_in(reis.page)
    main = reis.page.get_by_role("main")
    expect(main).to_contain_text("Bespreek het eerst met de leerling en de ouders.")
    expect(main).to_contain_text("U beslist dit samen met uw kind.")
    assert "?" not in reis.page.url
    context.close()


def test_the_questions_and_the_answer_have_no_obstacles(site: Draaiend, page: Page) -> None:
    reis = Reis(page, site.url)
    reis.als(MENTOR)
    reis.open("/mag-dit-gedeeld-worden/")
    assert obstacles(page) == []
    fill_in(page)
    expect(page.get_by_role("main")).to_contain_text("Eerst nodig")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for breed in (1400, 390):
        page.set_viewport_size({"width": breed, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= breed
