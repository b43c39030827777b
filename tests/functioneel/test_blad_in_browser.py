"""An open page is blanked within five seconds of the moment at which it may no longer be read, and says nothing about why."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import Reis

BINNEN = 5.0
GESLOTEN = "Deze pagina is gesloten"
GEZINSWERKER = "Bilal Karadeniz"

ZOEK = """
from django.utils import timezone
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.delen import Besluit
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import acting
from rondom.toegang.models import Naaste, Recht, Toestemming, Toestemmingsbesluit
from rondom.toegang.selectors import actor_of_naaste
from rondom.toegang.services import toestemming as toestemmingen
from rondom.casus.models import Casus
from rondom.web.demo.personas import PERSONAS
bilal = next(p for p in PERSONAS if p.sleutel == "gezinswerker").functie
o = "eigenaar"
"""
VIND = (
    ZOEK
    + """
team = Functie.objects.using(o).get(id=bilal).organisatie_id
dag = timezone.localdate()
for casus in Casus.objects.using(o).exclude(status="afgesloten").order_by("id"):
    rechten = Recht.objects.using(o).filter(houder=bilal, dossier=casus.dossier_id, vanaf__lte=dag, tot__gt=dag)
    if not any(r.categorieen & Categorie.CONTACT and r.acties & Actie.LEZEN for r in rechten):
        continue
    vragen = Toestemming.objects.using(o).filter(dossier=casus.dossier_id, ontvanger=team, afgesloten_op=None)
    gegeven = Toestemmingsbesluit.objects.using(o).filter(toestemming__in=vragen, besluit=Besluit.GEGEVEN)
    if len(vragen) == 1 and gegeven and all(r.grond.startswith("toestemming") for r in rechten):
        print(casus.id, vragen[0].id, gegeven.latest("moment").naaste_id)
        break
"""
)
ANTWOORD = (
    ZOEK
    + """
naaste = Naaste.objects.using(o).get(id={naaste!r})
door = actor_of_naaste(naaste, naaste.account_id, timezone.now())
with acting(door):
    vraag = Toestemming.objects.get(id={vraag!r})
    toestemmingen.answer(toestemming=vraag, naaste=naaste, besluit=Besluit.{besluit},
        categorieen=Categorie(vraag.categorieen), wijze="portaal", door=door)
"""
)


@pytest.fixture
def context(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    context = browser.new_context(**browser_context_args)
    yield context
    context.close()


def blank(page: Page, sinds: float) -> float:
    """How long it took until nothing of the page was left; fails when it takes too long."""
    expect(page.get_by_role("heading", name=GESLOTEN)).to_be_visible(timeout=BINNEN * 1000)
    duur = time.monotonic() - sinds
    assert page.title() == "Rondom"
    tekst = page.locator("body").inner_text()
    assert len(tekst) < 250 and "toestemming" not in tekst.lower(), tekst
    assert page.locator("[data-blad]").count() == 0
    return duur


def test_withdrawn_consent_blanks_the_open_page_and_keeps_what_was_typed(
    site: Draaiend, context: BrowserContext
) -> None:
    """The withdrawal is a commit of another process; the page learns of it by itself."""
    casus, vraag, naaste = site.python(VIND).split()
    reis = Reis(context.new_page(), site.url)
    reis.als(GEZINSWERKER)
    reis.open(f"/casus/{casus}/gesprek/nieuw/")
    veld = reis.page.locator("textarea[data-concept]").first
    veld.fill("Wat ik aan het typen was.")
    try:
        site.python(ANTWOORD.format(vraag=vraag, naaste=naaste, besluit="INGETROKKEN"))
        assert blank(reis.page, time.monotonic()) < BINNEN
        reis.geen_toegang(f"/casus/{casus}/")
    finally:
        site.python(ANTWOORD.format(vraag=vraag, naaste=naaste, besluit="GEGEVEN"))
    reis.open(f"/casus/{casus}/gesprek/nieuw/")
    expect(reis.page.locator("textarea[data-concept]").first).to_have_value("Wat ik aan het typen was.")


def test_signing_out_elsewhere_blanks_every_page_that_was_left_open(site: Draaiend, context: BrowserContext) -> None:
    eerste, tweede = Reis(context.new_page(), site.url), Reis(context.new_page(), site.url)
    eerste.als(GEZINSWERKER)
    eerste.open("/casussen/")
    tweede.open("/mijn-dag/")
    tweede.druk("Uitloggen") if tweede.page.get_by_role("button", name="Uitloggen").count() else context.clear_cookies()
    assert blank(eerste.page, time.monotonic()) < BINNEN


def test_without_a_connection_the_page_is_covered_and_comes_back_with_what_was_typed(
    site: Draaiend, context: BrowserContext
) -> None:
    reis = Reis(context.new_page(), site.url)
    reis.als(GEZINSWERKER)
    reis.page.clock.install()
    reis.open("/consultatie/")
    context.set_offline(True)
    for _ in range(25):
        reis.page.clock.run_for(4000)
    expect(reis.page.locator("#blad-dek")).to_contain_text("Er is even geen verbinding")
    context.set_offline(False)
    for _ in range(5):
        reis.page.clock.run_for(4000)
    expect(reis.page.locator("#blad-dek")).to_have_count(0)
    expect(reis.page.get_by_role("heading", level=1)).to_be_visible()
