"""A core team walks from its first talk by the January document to the evaluation; a group fills in the step plan.

Everybody is invented. Played by the demo's personas in a real browser, without JavaScript where it says so:

- the year begins with a talk, a document is saved as a draft and adopted in January, the year is evaluated with marks
- the time of a core partner is planned after the talk, and looked back on in June
- what is due stands on Mijn dag of who guides the year, and is gone when it is done
- two people write in one worksheet: the second sees the first's text and chooses
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.draaiend import Draaiend
from tests.functioneel.reis import HEEL_BREED, Reis

IB, BELEID, COORDINATOR = "Marieke van Landschot", "Iris Westerhuizen", "Hanneke Groenesteyn"
SCHOOL = "De Lindewende"
WACHT = 15_000
VOLGEND = date.today().year + 1
"""The school year of the journey: one that nobody of the demo has begun."""


@pytest.fixture(scope="module")
def reis(site: Draaiend, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Reis]:
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(WACHT)
    yield Reis(context.new_page(), site.url)
    context.close()


def begin_year(reis: Reis) -> None:
    reis.als(IB)
    reis.dag(date(VOLGEND, 9, 8))
    reis.open("/spiegel/kernteams/")
    reis.naar(SCHOOL)
    reis.uit_lijst("Wie begeleidt dit jaar?", IB)
    reis.druk(f"Begin schooljaar {VOLGEND}-{VOLGEND + 1}")
    reis.hier("jaar")


def plan_time(reis: Reis, without_obstacles: Callable[[Page], None]) -> None:
    """The time of the first core partner; nothing at all is told, and what was typed stays."""
    reis.naar("Tijd verdelen")
    reis.schrijf("Hoeveel uur per week collectief?", "0")
    reis.schrijf("Hoeveel uur per week individueel?", "0")
    reis.schrijf("Wat speelt er op deze school?", "Onrust in de pauze.")
    reis.schrijf("Waarom past deze verdeling daarbij?", "De hele klas heeft er last van.")
    reis.druk("Bewaren")
    reis.ziet("Eén van de twee mag 0 zijn.", "De hele klas heeft er last van.")
    without_obstacles(reis.page)
    reis.schrijf("Hoeveel uur per week collectief?", "2,5")
    reis.schrijf("Hoeveel uur per week individueel?", "0,5")
    reis.druk("Bewaren")
    reis.ziet("3 uur per week: 2,5 uur collectief (83%) en 0,5 uur individueel (17%).")
    without_obstacles(reis.page)


def test_a_core_teams_year(reis: Reis, without_obstacles: Callable[[Page], None]) -> None:
    begin_year(reis)
    without_obstacles(reis.page)
    reis.taak("Begingesprek", SCHOOL).click()
    reis.schrijf("Wanneer was het gesprek?", date(VOLGEND, 9, 8))
    for vakje in reis.groep("Wie was erbij?").get_by_role("checkbox").all():
        vakje.check()
    for lijst in reis.inhoud.get_by_label(re.compile(r"^\s*Niemand van")).all():
        lijst.select_option("geen_plek")
    reis.schrijf("Wat spraken jullie af over een sterke basis?", "Rust in de gangen en een vaste plek in de pauze.")
    reis.druk("Bewaren")
    reis.ziet("Rust in de gangen", f"Gedaan op 8 september {VOLGEND}")
    reis.naar("Doel toevoegen")
    reis.schrijf("Wat wordt er beter voor leerlingen?", "Leerlingen voelen zich veilig in de pauze.")
    reis.schrijf("Waaraan ziet u dat het lukt?", "Het cijfer dat zij zelf geven.")
    reis.druk("Bewaren")
    plan_time(reis, without_obstacles)
    reis.dag(date(VOLGEND + 1, 1, 12))
    reis.taak("Ontwikkeldocument: tweede moment", SCHOOL).click()
    reis.schrijf("Wat gaat goed?", "Iedereen weet wie hij kan bellen.")
    reis.druk("Bewaren als concept")
    reis.naar("Verder met")
    reis.schrijf("Wat vraagt aandacht?", "De donderdag.")
    reis.schrijf("Wat gaan wij doen?", "Een vaste plek in de aula.")
    without_obstacles(reis.page)
    reis.druk("Vaststellen")
    reis.ziet("Een vaste plek in de aula.")
    assert reis.taken("Ontwikkeldocument: tweede moment", SCHOOL).count() == 0
    reis.dag(date(VOLGEND + 1, 6, 15))
    reis.open(reis.onthoud["jaar"])
    reis.naar("Uw cijfers geven")
    for lijst in reis.inhoud.get_by_role("combobox").all():
        lijst.select_option("8")
    reis.druk("Bewaren")
    reis.naar("Terugkijken")
    reis.kies("Ging het zoals gepland?", "Deels")
    reis.druk("Bewaren")
    reis.ziet("Terugblik: Deels")
    reis.naar("Vul in: Jaarevaluatie")
    reis.schrijf("Wat leverde dit jaar op voor leerlingen en ouders?", "Meer rust, en ouders weten ons te vinden.")
    reis.schrijf("Wat doen wij volgend jaar anders?", "Eerder beginnen.")
    reis.druk("Vaststellen")
    reis.ziet("Eerder beginnen.", "8,0")


def test_the_region_sees_where_each_team_is(reis: Reis, without_obstacles: Callable[[Page], None]) -> None:
    reis.als(BELEID)
    reis.dag(date.today())
    reis.open("/spiegel/kernteams/?stand=niet_begonnen")
    reis.ziet("Nog niet begonnen")
    for breed in (1400, 390):
        reis.page.set_viewport_size({"width": breed, "height": 900})
        without_obstacles(reis.page)
    reis.page.set_viewport_size(HEEL_BREED)


def test_a_group_fills_in_the_step_plan_and_two_write_at_once(reis: Reis, browser: Browser) -> None:
    reis.als(BELEID)
    reis.open("/spiegel/stappenplan/")
    reis.schrijf("Waarover gaat het samenwerken?", "Samen vroeg erbij")
    reis.uit_lijst("Hoe doet u zelf mee?", "Beleidsmedewerker")
    reis.druk("Begin")
    reis.hier("blad")
    reis.naar("Iemand erbij")
    reis.uit_lijst("Wie doet er mee?", COORDINATOR)
    reis.druk("Bewaren")
    reis.naar("1. Verkennen")
    stap = reis.page.url
    context = browser.new_context(locale="nl-NL", java_script_enabled=False)
    ander = Reis(context.new_page(), reis.url)
    ander.als(COORDINATOR)
    ander.open(stap)
    vraag = "Inhoud: Welke problemen of kansen willen we samen aanpakken?"
    reis.schrijf(vraag, "Ouders horen laat dat er iets speelt.")
    reis.druk("Bewaren en verder")
    ander.schrijf(vraag, "Scholen wachten te lang.")
    ander.page.get_by_role("button", name="Bewaren als concept", exact=True).click()
    ander.ziet("Een collega schreef ook", "Ouders horen laat dat er iets speelt.")
    ander.schrijf(vraag, "Ouders horen laat dat er iets speelt, en scholen wachten te lang.")
    ander.page.get_by_role("button", name="Bewaren als concept", exact=True).click()
    reis.open(reis.onthoud["blad"])
    reis.schrijf("Wat spraken jullie af?", "Wij bellen ouders binnen een week.")
    reis.druk("Afronden")
    reis.ziet("Wij bellen ouders binnen een week.")
    context.close()
