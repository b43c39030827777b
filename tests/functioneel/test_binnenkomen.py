"""A family comes in, at an installation that is no demo: from a letter to home, a second child, and support of its own.

Everybody is invented. Anouk, zorgcoördinator, invites Roos Aldermans, who has custody of Sem (9) and Lot (10) and no mail.
Roos invites her neighbour Greet and takes her away again. Each page is looked at with axe, wide and narrow.
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

WACHTWOORD = "twaalf gele tulpen in een emmer"
ROOS, GREET = "roos.aldermans", "greet.buurvrouw"
OPZETTEN = """
import json
from dateutil.relativedelta import relativedelta
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from rondom.casus.services import casus as casussen
from rondom.kern.rechten import Relatie
from rondom.toegang.handelen import acting
from rondom.toegang.models import Account, Dossier
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.sessies import begin, note_second_step
from tests import toneel as t

t.build_network()
nu = timezone.now()
anouk, mees, school = t.professional("anouk", nu), t.professional("mees", nu), t.organisatie("lindecollege")
adressen = {}
for roepnaam, jaren in (("Sem", 9), ("Lot", 10)):
    with acting(mees) as door:
        kind = dossiers.register_jeugdige(
            roepnaam=roepnaam, achternaam="Aldermans", school=school, door=door,
            geboortedatum=nu.date() - relativedelta(years=jaren, months=3),
        )
        casus = casussen.open_casus(jeugdige=kind, school=school, door=door)
    with acting(anouk) as door:
        roos = dossiers.add_naaste(
            dossier=Dossier.objects.get(id=casus.dossier_id), jeugdige=kind, relatie=Relatie.OUDER, aanduiding="moeder",
            naam="Roos Aldermans", gezag_vanaf=kind.geboortedatum, gezag_bron="gezagsregister",
            gezag_gecontroleerd_op=nu.date(), door=door,
        )
    adressen[roepnaam] = f"/casus/{casus.id}/gezin/"
account = Account.objects.get(id=t.key("account-anouk"))
sessie = SessionStore()
sessie["_auth_user_id"] = str(account.pk)
sessie["_auth_user_backend"] = BACKEND
sessie["_auth_user_hash"] = account.get_session_auth_hash()
begin(sessie, account)
note_second_step(sessie, account.pk)
sessie.create()
print(json.dumps({"sessie": sessie.session_key, **adressen}))
"""


@pytest.fixture(scope="module")
def echt() -> Iterator[tuple[Draaiend, dict[str, str]]]:
    """An installation that is no demo, with two casussen about children of one mother, and Anouk signed in."""
    code = "from django.conf import settings\nBACKEND = settings.AUTHENTICATION_BACKENDS[0]\n" + OPZETTEN
    with own_folder() as folder, Draaiend(folder / "data") as running:
        yield running, json.loads(running.python(code).splitlines()[-1])


@pytest.fixture
def reizen(
    echt: tuple[Draaiend, dict[str, str]], browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[Callable[[str], Reis]]:
    """Visitors with a browser of their own, by name; ``anouk`` is signed in."""
    site, opgezet = echt
    contexten = []

    def visit(wie: str) -> Reis:
        context = browser.new_context(**browser_context_args)
        contexten.append(context)
        if wie == "anouk":
            context.add_cookies([{"name": "sessionid", "value": opgezet["sessie"], "url": site.url}])
        return Reis(context.new_page(), site.url, wie=wie)

    yield visit
    for context in contexten:
        context.close()


def examine(reis: Reis, without_obstacles: Callable[[Page], None]) -> None:
    """Nothing stands in the way on this page, wide and on a telephone; and nothing sticks out."""
    for breedte in (390, 1400):
        reis.page.set_viewport_size({"width": breedte, "height": 900})
        without_obstacles(reis.page)
        assert reis.page.evaluate("document.documentElement.scrollWidth") <= breedte, reis.page.url


def take_letter(reis: Reis) -> tuple[str, str]:
    """The letters of the letter and the code beside it; on paper the code is not there."""
    brief = reis.inhoud.locator(".rondom-brief")
    letters, code = brief.locator(".rondom-code").inner_text(), reis.inhoud.locator("p.rondom-code").inner_text()
    assert re.fullmatch(r"(\w{4} ){5}\w{4}", letters) and re.fullmatch(r"\d{4} \d{4}", code)
    for naam in ("Sem", "Lot", "Roos", "Greet", "Aldermans", "Lindecollege", code):
        expect(brief).not_to_contain_text(naam)
    reis.page.emulate_media(media="print")
    expect(reis.inhoud.locator("p.rondom-code")).to_be_hidden()
    expect(brief).to_be_visible()
    reis.page.emulate_media(media="screen")
    return letters, code


def type_letter(reis: Reis, letters: str, without_obstacles: Callable[[Page], None]) -> None:
    reis.open("/uitnodiging/")
    examine(reis, without_obstacles)
    reis.schrijf("Letters uit uw brief", letters)
    reis.druk("Verder")
    examine(reis, without_obstacles)


def make_login(reis: Reis, code: str, naam: str) -> None:
    reis.schrijf("Code van acht cijfers", code)
    reis.schrijf("Kies een gebruikersnaam", naam)
    reis.schrijf("Nieuw wachtwoord", WACHTWOORD)
    reis.schrijf("Nieuw wachtwoord, nog een keer", WACHTWOORD)
    reis.druk("Ga verder")
    reis.schrijf("Gebruikersnaam", naam)
    reis.schrijf("Wachtwoord", WACHTWOORD)
    reis.druk("Inloggen")


def test_a_mother_comes_in_by_letter_sees_both_children_and_brings_her_own_support(
    echt: tuple[Draaiend, dict[str, str]], reizen: Callable[[str], Reis], without_obstacles: Callable[[Page], None]
) -> None:
    _site, opgezet = echt
    anouk, roos, greet = reizen("anouk"), reizen("roos"), reizen("greet")

    # A letter for the first child; the code goes by telephone.
    anouk.open(opgezet["Sem"])
    examine(anouk, without_obstacles)
    anouk.naar("Nodig Roos Aldermans uit")
    examine(anouk, without_obstacles)
    anouk.kies("Hoe gaat de link?", "Brief op papier")
    anouk.druk("Maak de uitnodiging")
    examine(anouk, without_obstacles)
    anouk.beeld("uitnodiging-brief", 1250)
    letters, code = take_letter(anouk)

    type_letter(roos, letters, without_obstacles)
    roos.ziet_niet("Sem", "Roos", "Lindecollege")
    roos.schrijf("Code van acht cijfers", "0000 0000" if code != "0000 0000" else "1111 1111")
    roos.schrijf("Kies een gebruikersnaam", ROOS)
    roos.schrijf("Nieuw wachtwoord", WACHTWOORD)
    roos.schrijf("Nieuw wachtwoord, nog een keer", WACHTWOORD)
    roos.druk("Ga verder")
    roos.ziet("Deze code klopt niet.")
    make_login(roos, code, ROOS)
    roos.ziet("Sem")
    expect(roos.page.get_by_role("navigation", name="Uw kinderen")).to_have_count(0)
    anouk.open(opgezet["Sem"])
    anouk.ziet("Is binnen: leest zelf mee in Rondom.")

    # The second child: the same login, link and code after signing in.
    anouk.open(opgezet["Lot"])
    anouk.naar("Nodig Roos Aldermans uit")
    anouk.kies("Hoe gaat de link?", "Brief op papier")
    anouk.druk("Maak de uitnodiging")
    letters, code = take_letter(anouk)
    type_letter(roos, letters, without_obstacles)
    roos.ziet(ROOS)
    roos.schrijf("Code van acht cijfers", code)
    roos.druk("Ga verder")
    roos.ziet("Lot")
    examine(roos, without_obstacles)
    roos.beeld("uitnodiging-kinderen")
    roos.druk("Naar Sem")
    roos.open("/mijn/")
    roos.ziet("Dit is de pagina over Sem.")

    # A neighbour reads along, for as long as Roos wants.
    roos.naar("Kijk wie er meeleest")
    examine(roos, without_obstacles)
    roos.naar("Nodig iemand uit")
    examine(roos, without_obstacles)
    roos.schrijf("Naam", "Greet Buurvrouw")
    roos.vink("Wat mag deze persoon lezen?", ["Wie helpt"])
    roos.kies("Hoe gaat de uitnodiging?", "Brief op papier")
    roos.druk("Maak de uitnodiging")
    examine(roos, without_obstacles)
    letters, code = take_letter(roos)
    type_letter(greet, letters, without_obstacles)
    make_login(greet, code, GREET)
    greet.ziet("Dit is de pagina over Sem.")
    roos.open("/mijn/steun/")
    roos.ziet("Greet Buurvrouw", "Is binnen en kan inloggen.")
    examine(roos, without_obstacles)
    roos.beeld("steun")
    roos.druk("Haal Greet Buurvrouw weg")
    roos.ziet_niet("Greet Buurvrouw")
    greet.page.goto(f"{greet.url}/mijn/")
    greet.ziet_niet("Sem")

    # The same on paper, for who does not sign in.
    anouk.open(opgezet["Lot"])
    anouk.naar("Overzicht op papier voor Roos Aldermans")
    anouk.druk("Ik geef dit op papier")
    examine(anouk, without_obstacles)
    anouk.ziet("Uw rechten op papier", "Handtekening:")
    anouk.beeld("op-papier", 1500)
    anouk.open(opgezet["Lot"])
    anouk.naar("Leg vast wat Roos Aldermans tekende")
    examine(anouk, without_obstacles)
    anouk.kies("Wat vraagt het papier?", "Ik wil een kopie op papier")
    anouk.schrijf("Welk papier is het, en waar ligt het?", "formulier, leerlingmap")
    anouk.druk("Leg vast")
    anouk.ziet("Gevraagd op papier", "Ik wil een kopie op papier")
    anouk.naar("Ik wil een kopie op papier")
    examine(anouk, without_obstacles)
