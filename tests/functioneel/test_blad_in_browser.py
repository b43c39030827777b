"""An open page is blanked within five seconds of the moment at which it may no longer be read, and says nothing about why.

Played on the stage of ``tests.toneel`` with a small server of its own: what is measured is the page, not the demo.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from playwright.sync_api import BrowserContext, Page, expect

from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID
from rondom.kern.delen import Besluit
from tests import toneel as t
from tests.integratie.deurwereld import signed_in

BINNEN = 5.0
GESLOTEN = "Deze pagina is gesloten"
GETYPT = "Wat ik aan het typen was."


@pytest.fixture(scope="session", autouse=True)
def beside_the_browser() -> Iterator[None]:
    """The loop of the browser runs in the thread in which this module asks the database.

    Of the session, so that it comes before the making of the database when another module used the browser first.
    """
    with pytest.MonkeyPatch.context() as tijdelijk:
        tijdelijk.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture
def zaal(verse_database: str) -> Iterator[tuple[str, t.Toneel, object]]:
    """The address of a server on a fresh database, the casus about Noor, and the consent under which Bram reads."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.consent_of_all(toneel, categorieen=ALLES_BEHALVE_VEILIGHEID)
    server = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    assert server.error is None
    yield f"http://127.0.0.1:{server.port}", toneel, toestemming
    server.terminate()


def sign_in(context: BrowserContext, url: str) -> None:
    """Bram's session, taken after two steps, in this browser."""
    sleutel = signed_in(t.account_of("bram")).session.session_key
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sleutel, "url": url}])


def time_to_blank(page: Page, sinds: float) -> float:
    """How long it took until nothing of the page was left; fails when it takes too long or when too much is said."""
    expect(page.get_by_role("heading", name=GESLOTEN)).to_be_visible(timeout=BINNEN * 1000)
    duur = time.monotonic() - sinds
    tekst = page.locator("body").inner_text()
    assert page.title() == "Rondom" and len(tekst) < 250
    assert not any(woord in tekst.lower() for woord in ("noor", "toestemming", "ingetrokken", "recht"))
    assert page.locator("[data-blad]").count() == 0
    return duur


def test_withdrawn_consent_blanks_the_open_page_and_keeps_what_was_typed(zaal, context: BrowserContext) -> None:
    url, toneel, toestemming = zaal
    sign_in(context, url)
    page = context.new_page()
    adres = f"{url}/casus/{toneel.casus.id}/gesprek/nieuw/"
    page.goto(adres)
    page.locator("textarea[data-concept]").first.fill(GETYPT)
    t.answer(toneel, toestemming, "eva", Besluit.INGETROKKEN, later=timedelta(hours=1))
    assert time_to_blank(page, time.monotonic()) < BINNEN
    geweigerd = page.goto(adres)
    assert geweigerd is not None and geweigerd.status == 404
    t.answer(toneel, toestemming, "eva", Besluit.GEGEVEN, later=timedelta(hours=2))
    page.goto(adres)
    expect(page.locator("textarea[data-concept]").first).to_have_value(GETYPT)


def test_a_page_stays_while_it_may_and_is_covered_when_somebody_comes_back(zaal, context: BrowserContext) -> None:
    url, toneel, _toestemming = zaal
    sign_in(context, url)
    page = context.new_page()
    vragen: list[int] = []
    page.on("response", lambda r: vragen.append(r.status) if r.url.endswith("/nog-open/") else None)
    page.goto(f"{url}/casus/{toneel.casus.id}/")
    page.wait_for_timeout(8000)
    assert vragen and set(vragen) == {204}
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_session_that_ends_elsewhere_blanks_the_page(zaal, context: BrowserContext) -> None:
    url, _toneel, _toestemming = zaal
    sign_in(context, url)
    page = context.new_page()
    page.goto(f"{url}/casussen/")
    context.clear_cookies()
    assert time_to_blank(page, time.monotonic()) < BINNEN


def test_without_a_connection_the_page_is_covered_and_comes_back_as_it_was(zaal, context: BrowserContext) -> None:
    url, toneel, _toestemming = zaal
    sign_in(context, url)
    page = context.new_page()
    page.clock.install()
    page.goto(f"{url}/casus/{toneel.casus.id}/gesprek/nieuw/")
    veld = page.locator("textarea[data-concept]").first
    veld.fill(GETYPT)
    context.set_offline(True)
    for _ in range(20):
        page.clock.run_for(4000)
        page.wait_for_timeout(50)
    expect(page.locator("#blad-dek")).to_contain_text("Er is even geen verbinding")
    context.set_offline(False)
    for _ in range(5):
        page.clock.run_for(4000)
        page.wait_for_timeout(200)
    expect(page.locator("#blad-dek")).to_have_count(0)
    expect(veld).to_have_value(GETYPT)
