"""Signing in in a browser: a passkey is made and used; nothing inline runs; no obstacles on the way."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import Reis

WIE = "Daan Stoutjesdijk"


@pytest.fixture
def met_sleutel(page: Page) -> Iterator[Page]:
    """A browser with an authenticator of its own that says yes: Chromium's virtual one."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    opties = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": opties})
    yield page
    cdp.detach()


def test_a_passkey_is_made_and_signs_in_by_itself(site: Draaiend, met_sleutel: Page, without_obstacles) -> None:
    page, url = met_sleutel, f"http://localhost:{site.port}"  # an address in numbers can have no passkey
    Reis(page, url).als(WIE)
    page.get_by_role("link", name="Uw inlog").click()
    without_obstacles(page)
    page.get_by_role("link", name="Passkey toevoegen").click()
    without_obstacles(page)
    page.get_by_label("Naam van deze passkey").fill("laptop van de toets")
    page.get_by_role("button", name="Passkey maken").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    without_obstacles(page)
    page.goto(f"{url}/inlog/passkeys/")
    expect(page.get_by_text("laptop van de toets").first).to_be_visible()
    without_obstacles(page)
    page.get_by_role("button", name="Uitloggen").click()
    page.goto(f"{url}/inloggen/")
    without_obstacles(page)
    page.get_by_role("button", name="Inloggen met een passkey").click()
    expect(page.locator(".rondom-wie__naam")).to_contain_text(WIE)
    page.goto(f"{url}/inlog/apparaten/")
    expect(page.get_by_text("Dit apparaat")).to_be_visible()
    without_obstacles(page)


def test_a_script_that_was_slipped_into_a_page_does_not_run(site: Draaiend, page: Page) -> None:
    meldingen: list[str] = []
    page.on("console", lambda bericht: meldingen.append(bericht.text))
    page.goto(f"{site.url}/inloggen/")
    gelopen = page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ingespoten = 1';"
        " document.body.append(s); document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>');"
        " return window.ingespoten === 1 }"
    )
    assert gelopen is False
    assert any("Content Security Policy" in tekst for tekst in meldingen)


def test_signing_in_works_without_javascript(site: Draaiend, browser) -> None:
    context = browser.new_context(locale="nl-NL", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/inloggen/")
    expect(page.get_by_role("button", name="Inloggen met een passkey")).to_be_hidden()
    page.get_by_label("Gebruikersnaam").fill("niemand@demo.example")
    page.get_by_label("Wachtwoord").fill("zomaar iets anders")
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_text("horen niet bij elkaar").first).to_be_visible()
    context.close()
