"""A policy officer of the demo region measures, talks, agrees, and measures again a year later.

Iris invites six groups by mail; forty people answer, one of them, a parent, on a phone of 390 px without an account. Nobody
needs JavaScript: the parent's browser has none. Every page is looked at with axe, wide and narrow.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import HEEL_BREED, Reis

IRIS = "Iris Westerhuizen"
GROEPEN = {
    "Professionals van school": 9, "Professionals van jeugdhulp": 8, "Beleidsmedewerkers": 5, "Bestuurders": 5,
    "Ouders": 7, "Jongeren": 6,
}  # fmt: skip
"""Forty people."""
SMAL = {"width": 390, "height": 844}
ANTWOORDEN = """
import json, sys
from datetime import date
from rondom.spiegel.services import deelname
from rondom.spiegel.services.deelname import Antwoorden
dag = date.fromisoformat({dag!r})
for n, sleutel in enumerate(json.loads({sleutels!r})):
    nu = deelname.find(sleutel, dag)
    waarden = {{i.id: (n + p + {erbij}) % 3 if p % 2 else min(2, n % 2 + {erbij}) for p, i in enumerate(nu.items)}}
    deelname.answer_all(sleutel=sleutel, antwoorden=Antwoorden(waarden, {{}}), vandaag=dag)
    assert deelname.submit(sleutel=sleutel, vandaag=dag)
"""


def examine(page: Page, kijk: Callable[[Page], None]) -> None:
    """Axe at both widths."""
    for maat in (HEEL_BREED, SMAL):
        page.set_viewport_size(maat)
        kijk(page)
    page.set_viewport_size(HEEL_BREED)


def invited(reis: Reis, site: Draaiend, groep: str, aantal: int) -> list[str]:
    """Invite a group by mail; the demo writes its mail to the log, where the links are read."""
    voor = len(site.output.read_text(encoding="utf-8", errors="replace"))
    reis.naar(groep)
    reis.page.get_by_label("Mailadressen").fill(
        "\n".join(f"{groep[:5].lower()}{n}@post.example" for n in range(aantal))
    )
    reis.druk("Uitnodigen")
    expect(reis.page.get_by_role("main")).to_contain_text(re.compile(rf"{aantal} mails? "))
    post = site.output.read_text(encoding="utf-8", errors="replace")[voor:]
    sleutels = list(dict.fromkeys(re.findall(r"/meedoen/([a-z0-9]{24})", post)))
    assert len(sleutels) == aantal
    return sleutels


def answer(site: Draaiend, sleutels: list[str], dag: date, erbij: int) -> None:
    """Everybody of these answers all questions."""
    import json

    site.python(ANTWOORDEN.format(dag=dag.isoformat(), sleutels=json.dumps(sleutels), erbij=erbij))


def on_a_phone(browser: Browser, site: Draaiend, sleutel: str, kijk: Callable[[Page], None]) -> None:
    """A parent answers on a phone; a second browser without JavaScript goes on where the first stopped."""
    with browser.new_context(viewport=SMAL, locale="nl-NL") as context:
        page = context.new_page()
        page.goto(f"{site.url}/meedoen/{sleutel}/")
        assert sleutel not in page.url
        kijk(page)
        page.get_by_role("main").get_by_role("link", name="Begin").click()
        expect(page.get_by_role("main")).to_contain_text("Vraag 1 van 20")
        kijk(page)
        assert page.evaluate("document.documentElement.scrollWidth <= 390")
        page.get_by_label("Gaat goed").check()
        page.get_by_label("Wilt u er iets bij zeggen?").fill("Wij zaten samen aan tafel.")
        page.get_by_role("button", name="Volgende").click()
    with browser.new_context(viewport=SMAL, locale="nl-NL", java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.url}/meedoen/{sleutel}/")
        page.get_by_role("main").get_by_role("link", name="Ga verder").click()
        for _vraag in range(18):
            page.get_by_label("Neutraal").check()
            page.get_by_role("button", name="Volgende").click()
        page.get_by_role("button", name="Weet ik niet, sla over").click()
        expect(page.get_by_role("main")).to_contain_text("Eén vraag is niet beantwoord")
        page.get_by_role("button", name="Versturen").click()
        expect(page.get_by_role("main")).to_contain_text("De antwoorden zijn verstuurd")
        assert page.goto(f"{site.url}/meedoen/{sleutel}/").status == 410  # type: ignore[union-attr]


@pytest.fixture
def reis(site: Draaiend, page: Page) -> Reis:
    return Reis(page, site.url)


def test_a_quick_scan_from_invitation_to_agreed_points_and_the_same_a_year_later(
    site: Draaiend, reis: Reis, browser: Browser, without_obstacles: Callable[[Page], None]
) -> None:
    vandaag = date.today()
    reis.als(IRIS)
    reis.open("/spiegel/metingen/")
    examine(reis.page, without_obstacles)
    reis.naar("Nieuwe meting")
    examine(reis.page, without_obstacles)
    reis.open("/spiegel/metingen/nieuw/quickscan/")
    _fill(reis, vandaag)
    for groep in GROEPEN:
        reis.page.get_by_label(groep, exact=True).check()
    examine(reis.page, without_obstacles)
    reis.druk("Bewaren")
    adres = reis.page.url
    reis.druk("Meting openen")
    alle: list[str] = []
    for groep, aantal in GROEPEN.items():
        alle += invited(reis, site, groep, aantal)
    assert len(alle) == 40
    ouder = alle.pop(sum([*GROEPEN.values()][:4]))
    answer(site, alle, vandaag, 0)
    on_a_phone(browser, site, ouder, without_obstacles)
    reis.open(adres)
    expect(reis.page.get_by_role("main")).to_contain_text("7 (100%)")
    examine(reis.page, without_obstacles)
    reis.druk("Nu sluiten")
    _check_comment(reis, without_obstacles)
    reis.open(adres)
    reis.naar("Naar de uitkomst")
    expect(reis.page.get_by_role("main")).to_contain_text("Wij zaten samen aan tafel.")
    examine(reis.page, without_obstacles)
    _agree(reis, vandaag, without_obstacles)
    _again(reis, site, adres, vandaag + timedelta(days=365), without_obstacles)


def _fill(reis: Reis, dag: date) -> None:
    reis.page.get_by_label("Titel").fill("Quickscan van de streek")
    reis.page.get_by_label("Wat doet u met de uitkomst?").fill("Wij bespreken de uitkomst in het overleg.")
    reis.page.get_by_label("Eerste dag").fill(dag.isoformat())
    reis.page.get_by_label("Laatste dag").fill((dag + timedelta(days=14)).isoformat())


def _check_comment(reis: Reis, kijk: Callable[[Page], None]) -> None:
    reis.naar("1 opmerking nakijken")
    examine(reis.page, kijk)
    reis.page.get_by_label("Laten lezen", exact=True).check()
    reis.druk("Bewaren")


def _agree(reis: Reis, vandaag: date, kijk: Callable[[Page], None]) -> None:
    reis.naar("Punten afspreken")
    examine(reis.page, kijk)
    eerste: Any = reis.page.get_by_role("group", name="Punt 1")
    eerste.get_by_label("Wat spreekt u af?").fill("Elke maand samen om de tafel")
    eerste.get_by_label("Wie doet dit?").fill("Buurtteam Lindestad-Noord")
    eerste.get_by_label("Wanneer is het klaar?").fill((vandaag + timedelta(days=90)).isoformat())
    reis.druk("Bewaren")
    expect(reis.page.get_by_role("main")).to_contain_text("Elke maand samen om de tafel")


def _again(reis: Reis, site: Draaiend, adres: str, dag: date, kijk: Callable[[Page], None]) -> None:
    """A year later: the same questions and groups, and both beside each other."""
    reis.dag(dag)
    reis.open(adres)
    reis.naar("Opnieuw meten")
    _fill(reis, dag)
    reis.druk("Bewaren")
    reis.druk("Meting openen")
    for groep, aantal in GROEPEN.items():
        answer(site, invited(reis, site, groep, aantal), dag, 1)
    reis.druk("Nu sluiten")
    reis.naar("Naar de uitkomst")
    reis.naar("Naast de vorige meting")
    hoofd = reis.page.get_by_role("main")
    expect(hoofd).to_contain_text("kan toeval zijn")
    expect(hoofd).to_contain_text("hoger")
    examine(reis.page, kijk)
