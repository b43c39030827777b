"""A new family worker replaces the old one, at an installation that is no demo: everybody is told, and the old one is out.

Everybody is invented. Karin keeps the region; Bram helps Noor (14) and leaves, Fenna of the same team takes over. Pages are
looked at with axe, wide and on a telephone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.draaiend import Draaiend, own_folder
from tests.functioneel.reis import Reis
from tests.functioneel.test_binnenkomen import examine

OPZETTEN = """
import json
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from rondom.kern.categorie import Categorie
from rondom.toegang.models import Account
from rondom.toegang.sessies import begin, note_second_step
from tests import toneel as t

t.build_network()
toneel = t.open_casus()
t.consent_of_all(toneel, categorieen=Categorie.CONTACT | Categorie.STATUS | Categorie.GEZIN)
t.join(toneel, "bram")
sessies = {}
for naam in ("karin", "bram", "fenna", "anouk", "eva"):
    account = Account.objects.get(id=t.key(f"account-{naam}"))
    sessie = SessionStore()
    sessie["_auth_user_id"] = str(account.pk)
    sessie["_auth_user_backend"] = settings.AUTHENTICATION_BACKENDS[0]
    sessie["_auth_user_hash"] = account.get_session_auth_hash()
    begin(sessie, account)
    note_second_step(sessie, account.pk)
    sessie.create()
    sessies[naam] = sessie.session_key
print(json.dumps({"casus": f"/casus/{toneel.casus.id}/", **sessies}))
"""


@pytest.fixture(scope="module")
def echt() -> Iterator[tuple[Draaiend, dict[str, str]]]:
    """An installation that is no demo, with one casus and five people signed in."""
    with own_folder() as folder, Draaiend(folder / "data") as running:
        yield running, json.loads(running.python(OPZETTEN).splitlines()[-1])


@pytest.fixture
def reizen(
    echt: tuple[Draaiend, dict[str, str]], browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[Callable[[str], Reis]]:
    """Visitors with a browser of their own, signed in."""
    site, opgezet = echt
    contexten = []

    def visit(wie: str) -> Reis:
        context = browser.new_context(**browser_context_args)
        contexten.append(context)
        context.add_cookies([{"name": "sessionid", "value": opgezet[wie], "url": site.url}])
        return Reis(context.new_page(), site.url, wie=wie)

    yield visit
    for context in contexten:
        context.close()


def test_a_new_worker_replaces_the_old_one_and_everybody_hears(
    echt: tuple[Draaiend, dict[str, str]], reizen: Callable[[str], Reis], without_obstacles: Callable[[Page], None]
) -> None:
    casus = echt[1]["casus"]
    karin, bram, fenna, anouk, eva = (reizen(w) for w in ("karin", "bram", "fenna", "anouk", "eva"))
    bram.open(casus)
    fenna.geen_toegang(casus)

    # Karin finds Bram with a typing error, and sees numbers before she does anything.
    karin.open("/netwerk/")
    examine(karin, without_obstacles)
    karin.schrijf("Zoek een organisatie", "vo teem")
    karin.druk("Zoek")
    karin.naar("Vo-team Lindestad")
    examine(karin, without_obstacles)
    karin.naar("Bram Hoogveld")
    examine(karin, without_obstacles)
    karin.naar("Iemand anders neemt het over")
    karin.ziet("Alleen aantallen", "Lopende casussen")
    karin.ziet_niet("Noor", "Aldermans")
    examine(karin, without_obstacles)
    karin.kies("Wat is er aan de hand?", "Werkt hier niet meer")
    karin.uit_lijst("Wie neemt het over?", "Fenna Wijngaard")
    karin.druk("Verder")
    karin.ziet("Dit mag", "Fenna Wijngaard doet vanaf nu wat Bram Hoogveld deed.", "ook het gezin")
    examine(karin, without_obstacles)
    bram.open(casus)  # nothing has happened yet
    karin.druk("Ja, doe dit nu")
    karin.ziet("Fenna Wijngaard")

    # From that commit on Bram is out, Fenna is in, and Karin has seen no child.
    bram.page.goto(f"{bram.url}{casus}")
    expect(bram.page.get_by_role("main")).not_to_contain_text("Noor")
    fenna.open(casus)
    karin.geen_toegang(casus)

    # Everybody is told: who takes over, who was there already, and the family in plain words.
    for wie, zin in ((fenna, "U neemt deze casus over"), (anouk, "Maak kennis")):
        wie.taak("Er is iemand anders: lees wie").click()
        wie.ziet("Bram Hoogveld van Vo-team Lindestad is vervangen. Fenna Wijngaard neemt het over", zin)
    eva.taak("Er is iemand anders: lees wie").click()
    eva.ziet("Fenna Wijngaard neemt het over", "U hoeft niets te doen")
    examine(eva, without_obstacles)
    eva.druk("Ik heb dit gelezen")
    expect(eva.taken("Er is iemand anders")).to_have_count(0)

    # Who was it in March?
    karin.open("/netwerk/mensen/")
    examine(karin, without_obstacles)
    karin.schrijf("Zoek iemand", "hoogvelt")
    karin.schrijf("Op welke dag", "2026-03-10")
    karin.druk("Zoek")
    karin.ziet("Zo was het op 10 maart 2026", "Bram Hoogveld")
    assert not re.search("hoogve", karin.page.url), "a name stands in no address"
