"""A pupil who is better placed elsewhere: the school writes what it offers, the map shows where nobody does, a place is held.

Everybody is invented. Ingrid's school offers a class with nursing; Anouk looks for one for Noor (14), holds its last place,
and parents agree. Pages are looked at with axe, wide and on a telephone, and the whole of it works without JavaScript.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.draaiend import Draaiend, own_folder
from tests.functioneel.reis import Reis
from tests.functioneel.test_binnenkomen import examine

OPZETTEN = """
import json
from datetime import date
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from rondom.toegang.models import Account
from rondom.toegang.sessies import begin, note_second_step
from tests import schoolaanbod
from tests import toneel as t

t.build_network()
toneel = t.open_casus()
schoolaanbod.adopted(wie="ingrid", hoofd="bas")
sessies = {}
for naam in ("anouk", "saar", "ingrid", "pien", "eva"):
    account = Account.objects.get(id=t.key(f"account-{naam}"))
    sessie = SessionStore()
    sessie["_auth_user_id"] = str(account.pk)
    sessie["_auth_user_backend"] = settings.AUTHENTICATION_BACKENDS[0]
    sessie["_auth_user_hash"] = account.get_session_auth_hash()
    begin(sessie, account)
    note_second_step(sessie, account.pk)
    sessie.create()
    sessies[naam] = sessie.session_key
print(json.dumps({"casus": f"/casus/{toneel.casus.id}/", "school": str(t.key("wilgenschool")), **sessies}))
"""


@pytest.fixture(scope="module")
def echt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Draaiend, dict[str, str]]]:
    """An installation that is no demo, with a map of one tile."""
    with own_folder() as folder:
        kaart = folder / "kaart.csv"
        kaart.write_text("gemeente,kolom,rij\n9901,0,0\n", encoding="utf-8")
        with Draaiend(folder / "data", environment={"RONDOM_TEGELKAART": str(kaart)}) as running:
            yield running, json.loads(running.python(OPZETTEN).splitlines()[-1])


@pytest.fixture
def reizen(
    echt: tuple[Draaiend, dict[str, str]], browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[Callable[..., Reis]]:
    """Visitors with a browser of their own, signed in; with or without JavaScript."""
    site, opgezet = echt
    contexten = []

    def visit(wie: str, javascript: bool = True) -> Reis:
        context = browser.new_context(**browser_context_args, java_script_enabled=javascript)
        contexten.append(context)
        context.add_cookies([{"name": "sessionid", "value": opgezet[wie], "url": site.url}])
        return Reis(context.new_page(), site.url, wie=wie)

    yield visit
    for context in contexten:
        context.close()


def test_a_place_that_exists_is_found_held_and_decided_on(
    echt: tuple[Draaiend, dict[str, str]], reizen: Callable[..., Reis], without_obstacles: Callable[[Page], None]
) -> None:
    opgezet = echt[1]
    anouk, saar, ingrid, pien, eva = (reizen(w) for w in ("anouk", "saar", "ingrid", "pien", "eva"))

    # The own school says what it offers: a draft, a line, and the head adopts it.
    anouk.open("/ondersteuning/van-ons/")
    examine(anouk, without_obstacles)
    anouk.druk("Begin een concept")
    anouk.ziet("Het aanbod is nog niet heel", "Schrijf eerst op wat de school in de basis doet")
    examine(anouk, without_obstacles)
    anouk.naar("Voeg een regel toe")
    examine(anouk, without_obstacles)
    anouk.uit_lijst("Soort ondersteuning", "Rust en structuur")
    anouk.uit_lijst("Niveau", "Basisondersteuning")
    anouk.schrijf("Wat doen wij", "Een vaste opbouw van de dag.")
    anouk.schrijf("Voor wie", "Alle leerlingen")
    anouk.druk("Bewaren")
    anouk.ziet("Rust en structuur", "geen vast aantal")
    saar.open("/ondersteuning/van-ons/")
    saar.naar("2")
    saar.druk("Stel vast")
    saar.ziet("Iedereen in de regio kan het aanbod nu lezen")

    # Everybody reads it; the map has its table, and what is missing is said.
    pien.open("/ondersteuning/dekking/?onderwijs=vo&soort=faalangst")
    pien.ziet("Witte vlek", "Geen school in dit gebied biedt dit")
    expect(pien.page.locator("svg.rondom-grafiek__beeld")).to_be_visible()
    pien.page.get_by_text("De tabel bij dit beeld", exact=True).click()
    examine(pien, without_obstacles)
    pien.open("/ondersteuning/papier-en-praktijk/")
    pien.ziet("Te weinig casussen om iets te zeggen")
    examine(pien, without_obstacles)
    eva.open(f"/ondersteuning/school/{opgezet['school']}/")
    eva.ziet("Klas met verpleging of verzorging", "2 plaatsen, 1 vrij")
    examine(eva, without_obstacles)

    # Noor is better placed elsewhere: Anouk looks, and holds the last place.
    anouk.open(opgezet["casus"])
    anouk.tab("Schoolplek")
    examine(anouk, without_obstacles)
    anouk.naar("Begin")
    examine(anouk, without_obstacles)
    anouk.kies("Waar gaat het om", "Een leerling van onze school")
    anouk.schrijf("Wanneer kwam de aanmelding binnen", anouk.page.evaluate("new Date().toISOString().slice(0, 10)"))
    anouk.uit_lijst("Welke ondersteuning", "Klas met verpleging of verzorging")
    anouk.schrijf("Wat heeft het kind nodig", "Elke dag verpleging in de klas.")
    anouk.druk("Begin")
    anouk.hier("schoolplek")
    examine(anouk, without_obstacles)
    anouk.naar("Zoek een school die het kan")
    anouk.ziet("De Wilgenschool", "Plaatsen vrij: 1.")
    examine(anouk, without_obstacles)
    anouk.page.get_by_role("button", name="Houd een plaats vast").click()
    anouk.ziet("De plaats is vastgehouden", "De Wilgenschool")
    ingrid.open("/ondersteuning/van-ons/")
    ingrid.ziet("Door Lindecollege")
    ingrid.ziet_niet("Noor", "Aldermans")
    examine(ingrid, without_obstacles)

    # "We cannot" is no decision; with agreement it is, and Noor's own parent reads it.
    anouk.naar("Besluiten")
    anouk.kies("Wat is het besluit", "Een andere school die het kan")
    anouk.uit_lijst("Welke school zei ja", "De Wilgenschool")
    anouk.schrijf("Waarom", "Wij hebben geen verpleging in huis.")
    anouk.druk("Bewaren")
    anouk.ziet("Niet kunnen is nog geen besluit", "Bespreek met ouders")
    examine(anouk, without_obstacles)
    anouk.open(anouk.onthoud["schoolplek"])
    anouk.naar("Overleg met ouders vastleggen")
    anouk.kies("Zijn ouders het eens met deze andere school?", "Ja")
    anouk.druk("Bewaren")
    anouk.naar("Besluiten")
    anouk.kies("Wat is het besluit", "Een andere school die het kan")
    anouk.uit_lijst("Welke school zei ja", "De Wilgenschool")
    anouk.schrijf("Waarom", "Wij hebben geen verpleging in huis.")
    anouk.druk("Bewaren")
    anouk.ziet("Tot die school het kind inschrijft, geeft deze school les.")


def test_search_and_map_work_without_javascript(reizen: Callable[..., Reis]) -> None:
    pien = reizen("pien", javascript=False)
    pien.open("/ondersteuning/")
    pien.uit_lijst("Welke ondersteuning", "Klas met verpleging of verzorging")
    # Its last place was held in the journey above: who asks for those too, reads why it cannot.
    pien.page.get_by_label("Toon ook scholen die het niet kunnen, en waarom").check()
    pien.druk("Zoek")
    pien.ziet("De Wilgenschool")
    pien.open("/ondersteuning/dekking/")
    pien.druk("Toon")
    pien.ziet("Witte vlekken", "Per soort en per gemeente")
    expect(pien.page.locator("svg.rondom-grafiek__beeld")).to_be_visible()
