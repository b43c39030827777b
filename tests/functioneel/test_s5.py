"""Steps 2 and 7 of scenario S5: Priya (17) decides herself, and on her eighteenth birthday the door closes by itself.

Everybody is invented. Where the story begins is made through the services (``beginstand.priya``): two signals, about
school and about home, and a mother with custody. What is expected, and where it is asserted:

- [2] at 17 Priya decides alone: her mother reads what school tells parents, and nothing of home (L05, L06)
- [2] with Priya's yes her mother reads it, and without it not; the mother cannot open it herself, by address or list
- [7] beforehand Priya, her mother and the school are told of 18, each in own words
- [7] on the day the access of her mother is gone by itself; she reads neutral words, no name, and every old address is 404
- [7] Priya has the question on the day itself, chooses nothing, and the house follows: school is told not to tell (BR45)
- [7] Priya and the school go on as before
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.draaiend import Draaiend
from tests.functioneel.beginstand import ACHTTIEN, SPANNING, STAGE, VANDAAG
from tests.functioneel.reis import Reis

COORDINATOR, PRIVACY = "Hanneke Groenesteyn", "Willem Voortallen"
MOEDER = "Kavita Rambaran"
BIJNA = "Bijna 18 jaar: lees wat er verandert"
WACHT = 15_000


@pytest.fixture
def reis(site: Draaiend, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Reis]:
    """One visitor, and a casus of its own."""
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(WACHT)
    begin = json.loads(site.python("from tests.functioneel import beginstand\nbeginstand.priya()").splitlines()[-1])
    rit = Reis(context.new_page(), site.url, begin)
    rit.onthoud["casus"] = site.url + begin["casus"]
    yield rit
    context.close()


def priya(reis: Reis) -> None:
    reis.als_gezin(reis.onthoud["priya"])


def moeder(reis: Reis) -> None:
    reis.als_gezin(reis.onthoud["moeder"])


def kies_voor_moeder(reis: Reis, wat: list[str]) -> None:
    """Priya chooses what her mother may see, beside what school tells parents."""
    priya(reis)
    reis.open("/mijn/ouders/")
    reis.ziet("Jij kiest per persoon.", MOEDER)
    reis.naar(f"Kies voor {MOEDER}")
    reis.kies("Wat mag deze persoon zien?", "Alleen wat ik hieronder aanvink" if wat else "Niets")
    if wat:
        reis.vink("Wat wil je laten zien?", wat, precies=True)
    reis.druk("Bewaar mijn keuze")


def test_2_mother_reads_how_school_goes_and_the_rest_only_when_priya_wants(reis: Reis) -> None:
    moeder(reis)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE)
    reis.ziet_niet(SPANNING)
    reis.geen_toegang("/mijn/ouders/")
    reis.als(PRIVACY)
    reis.open("/logboek/?geweigerd=1")
    regel = reis.inhoud.get_by_role("row").filter(has_text="scherm").first
    expect(regel).to_contain_text("Geweigerd")

    priya(reis)
    reis.open("/mijn/ouders/")
    reis.ziet("Je hebt nog niet gekozen.")
    reis.beeld("s5-ouders")
    kies_voor_moeder(reis, ["Thuis:"])
    reis.ziet("Jij liet open:", "Thuis")
    reis.regel("L06")
    moeder(reis)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE, SPANNING)

    kies_voor_moeder(reis, [])
    reis.ziet("Jij koos: niets laten zien.")
    moeder(reis)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE)
    reis.ziet_niet(SPANNING)


def test_7_on_her_birthday_mothers_access_ends_by_itself_and_priya_lets_nobody_in(reis: Reis, site: Draaiend) -> None:
    # What the worker does every morning; a birthday does not wait for it.
    site.python("from rondom.casus.tasks import tell_birthdays\ntell_birthdays(0)")
    reis.als(COORDINATOR)
    reis.taak(BIJNA, "Priya Rambaran").click()
    reis.ziet("De toegang van de ouders stopt die dag vanzelf.")
    moeder(reis)
    reis.taak(BIJNA).click()
    reis.ziet("Uw toegang stopt die dag vanzelf. Dat is bij iedereen zo.")
    reis.regel("L06")
    priya(reis)
    reis.taak(BIJNA).click()
    reis.ziet("Dan zien je ouders hier niets meer, tenzij jij dat wilt.")

    reis.dag(ACHTTIEN - timedelta(days=1))
    moeder(reis)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE)
    reis.dag(ACHTTIEN)
    reis.open("/mijn/")
    reis.ziet("is uw kind volwassen geworden", "Dat staat in de wet en is bij iedereen zo.")
    reis.ziet_niet("Priya ", STAGE, SPANNING)
    reis.beeld("s5-moeder")
    reis.geen_toegang(reis.onthoud["casus"])
    for pad in ("dossier/bekend/", "dossier/", "dossier/meenemen/", "wie-keek/", "plan/", "toestemming/"):
        if (antwoord := reis.page.goto(f"{reis.url}/mijn/{pad}")) is not None and antwoord.status == 200:
            reis.ziet_niet("Priya ", STAGE, SPANNING)

    priya(reis)
    reis.taak("wat mogen je ouders nog zien?").click()
    reis.ziet("Je bent nu 18 jaar", "Kies je niets, dan zien zij niets.")
    reis.beeld("s5-achttien")
    reis.naar("Kies wat je ouders mogen zien")
    reis.ziet("Je hebt nog niet gekozen.")
    kies_voor_moeder(reis, [])
    reis.ziet("Jij koos: niets laten zien.")
    expect(reis.taken("wat mogen je ouders nog zien?")).to_have_count(0)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE, SPANNING)

    reis.als(COORDINATOR)
    reis.casus()
    reis.ziet("18 jaar", STAGE)
    reis.tab("Gezin")
    reis.ziet("Priya is volwassen en beslist zelf.", "Vertel ouders niets zonder ja van Priya")
    reis.beeld("s5-gezin")
    moeder(reis)
    reis.open("/mijn/")
    reis.ziet("is uw kind volwassen geworden")
    reis.ziet_niet("Priya ", "koos", "geweigerd", "nee")
    reis.dag(VANDAAG)
