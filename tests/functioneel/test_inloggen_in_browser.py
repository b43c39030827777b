"""Signing in in a browser, at an installation that is no demo: password, passkey, and nothing inline that runs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.draaiend import Draaiend, own_folder

NAAM, WACHTWOORD = "annelies@school.example", "zeven paarse fietsen op zolder"
OPZETTEN = f"""
from datetime import date
from uuid import uuid4
from django.contrib.auth.hashers import make_password
from rondom.netwerk.models import Functie, Organisatie, Persoon, Regio
from rondom.toegang.models import Account
def maak(model, **velden):
    return model.objects.using("eigenaar").create(**velden)
regio = maak(Regio, sleutel="toets", naam="Toetsregio")
school = maak(Organisatie, id=uuid4(), naam="De Kastanje", soort="school", regio=regio)
persoon = maak(Persoon, id=uuid4(), voornaam="Annelies", achternaam="Berkelaar", sorteernaam="berkelaar annelies")
maak(Functie, id=uuid4(), persoon=persoon, organisatie=school, rol="zorgcoordinator", vanaf=date(2024, 8, 1))
maak(Account, id=uuid4(), gebruikersnaam={NAAM!r}, password=make_password({WACHTWOORD!r}), persoon=persoon)
"""


@pytest.fixture(scope="module")
def echt() -> Iterator[Draaiend]:
    """An installation that is no demo, with one person at work who has a login and a password."""
    with own_folder() as folder, Draaiend(folder / "data") as running:
        running.python(OPZETTEN)
        yield running


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


def fill_in(page: Page, url: str, wachtwoord: str = WACHTWOORD) -> None:
    page.goto(f"{url}/inloggen/")
    page.get_by_label("Gebruikersnaam").fill(NAAM)
    page.get_by_label("Wachtwoord").fill(wachtwoord)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def test_a_passkey_is_made_as_second_step_and_signs_in_by_itself(
    echt: Draaiend, met_sleutel: Page, without_obstacles
) -> None:
    page, url = met_sleutel, f"http://localhost:{echt.port}"  # an address in numbers can have no passkey
    page.goto(f"{url}/mijn-dag/")
    without_obstacles(page)
    fill_in(page, url)
    expect(page.get_by_text("Stel een tweede stap in")).to_be_visible()
    without_obstacles(page)
    page.get_by_role("link", name="App instellen").click()
    without_obstacles(page)
    page.goto(f"{url}/inlog/")
    page.get_by_role("link", name="Passkey toevoegen").click()
    without_obstacles(page)
    page.get_by_label("Naam van deze passkey").fill("laptop van de toets")
    page.get_by_role("button", name="Passkey maken").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    without_obstacles(page)
    page.get_by_role("link", name="Verder naar Rondom").click()
    expect(page.locator(".rondom-wie")).to_contain_text("De Kastanje")
    for adres, tekst in (("/inlog/passkeys/", "laptop van de toets"), ("/inlog/apparaten/", "Dit apparaat")):
        page.goto(f"{url}{adres}")
        expect(page.get_by_text(tekst).first).to_be_visible()
        without_obstacles(page)
    page.get_by_role("button", name="Uitloggen").click()
    page.goto(f"{url}/inloggen/")
    page.set_viewport_size({"width": 390, "height": 844})
    without_obstacles(page)
    page.get_by_role("button", name="Inloggen met een passkey").click()
    expect(page.locator(".rondom-wie")).to_contain_text("Annelies Berkelaar")
    page.get_by_role("button", name="Uitloggen").click()
    fill_in(page, url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Tweede stap")
    without_obstacles(page)
    page.get_by_role("button", name="Gebruik een passkey").click()
    expect(page.locator(".rondom-wie")).to_contain_text("Annelies Berkelaar")


def test_a_script_that_was_slipped_into_a_page_does_not_run(echt: Draaiend, page: Page) -> None:
    meldingen: list[str] = []
    page.on("console", lambda bericht: meldingen.append(bericht.text))
    page.goto(f"{echt.url}/inloggen/")
    gelopen = page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ingespoten = 1';"
        " document.body.append(s); document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>');"
        " return window.ingespoten === 1 }"
    )
    assert gelopen is False
    assert any("Content Security Policy" in tekst for tekst in meldingen)


def test_signing_in_works_without_javascript(echt: Draaiend, browser: Browser) -> None:
    context = browser.new_context(locale="nl-NL", java_script_enabled=False)
    page = context.new_page()
    fill_in(page, echt.url, "zomaar iets anders")
    expect(page.get_by_text("horen niet bij elkaar").first).to_be_visible()
    expect(page.get_by_role("button", name="Inloggen met een passkey")).to_be_hidden()
    context.close()
