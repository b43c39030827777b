"""Step 2 of scenario S3: who may know of earlier help, played by the demo's personas in a real browser.

Everybody is invented. What is expected, and where it is asserted:

- [S3 2] 'Mag dit gedeeld worden?' says no before anything was asked, with words for at home, and yes after everybody's yes
- [S3 2] who helped before cannot be looked up: without consent the question is refused, and that is logged (R033)
- [S3 2] father, alone with custody, and Jayden allow the history of school and attendance; the diagnosis stays closed (L04)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from playwright.sync_api import Browser, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import Reis

MENTOR, COORDINATOR = "Youssef Achahbar", "Hanneke Groenesteyn"
PRIVACY = "Willem Voortallen"
BUURT = "Buurtteam Lindestad-Noord"
JAYDEN, JAYDENS_VADER = "Jayden Bakker", "Dirk Bakker"

VANDAAG = date.today()
GESCHIEDENIS = ("Wie helpt en sinds wanneer", "School", "Verzuim")
WACHT = 15_000


@pytest.fixture(scope="module")
def reis(site: Draaiend, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Reis]:
    """One visitor who walks through the three stories, each with a casus of its own."""
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(WACHT)
    yield Reis(context.new_page(), site.url)
    context.close()


# What the stories share -------------------------------------------------------------------------------------


def meld(reis: Reis, wie: str, *, door: str, geboren: date, klas: str, gezien: str, waar: list[str]) -> None:
    """A signal about a pupil who is not in Rondom yet; the casus of the story begins with it."""
    roepnaam, _, achternaam = wie.rpartition(" ")
    reis.als(door)
    reis.open("/signaal/nieuw/")
    reis.kies("Over wie of wat gaat het?", "Een leerling")
    reis.klap_open("De leerling staat nog niet in Rondom")
    reis.schrijf("Roepnaam", roepnaam)
    reis.schrijf("Achternaam", achternaam)
    reis.schrijf("Geboortedatum", geboren)
    reis.schrijf("Klas van de leerling", klas)
    schrijf_signaal(reis, gezien, waar)
    kruimels = reis.page.get_by_role("link", name=wie, exact=True)
    reis.onthoud["casus"] = f"{reis.url}{kruimels.first.get_attribute('href')}"


def schrijf_signaal(reis: Reis, gezien: str, waar: list[str]) -> None:
    """What is seen, with the answers that every signal asks."""
    reis.schrijf("Wat ziet u?", gezien)
    reis.vink("Waar speelt het?", waar)
    reis.kies("Besproken met de leerling?", "Ja")
    reis.kies("Besproken met de ouders?", "Ja")
    reis.druk("Leg signaal vast")
    reis.ziet(gezien)


def nog_een_signaal(reis: Reis, wie: str, gezien: str, waar: list[str]) -> None:
    """Another signal about the same pupil."""
    reis.casus("Signalen")
    reis.naar("Nieuw signaal")
    schrijf_signaal(reis, gezien, waar)


def voeg_ouder_toe(reis: Reis, naam: str, aanduiding: str) -> None:
    """A parent with custody, with where that was checked (L07)."""
    reis.casus("Gezin")
    reis.naar("Voeg iemand toe")
    reis.schrijf("Naam", naam)
    reis.kies("Wie is dit voor het kind?", "Ouder")
    reis.schrijf("Hoe noemt het kind deze persoon?", aanduiding)
    reis.kies("Heeft deze persoon gezag?", "Ja, dat is gecontroleerd")
    reis.uit_lijst("Waar is het gezag gecontroleerd?", "Gezagsregister")
    reis.schrijf("Wanneer gecontroleerd?", VANDAAG)
    reis.druk("Bewaren")


def vraag_toestemming(reis: Reis, ontvanger: str, wat: tuple[str, ...], waarom: str, *, door: str) -> None:
    """The coordinator asks consent in the words one uses to the family."""
    reis.als(door)
    reis.casus("Toestemming")
    reis.naar("Vraag toestemming")
    reis.uit_lijst("Met wie wilt u delen?", ontvanger)
    reis.vink("Wat wilt u delen?", [f"{naam}:" for naam in wat])
    reis.schrijf("Waarom is dat nodig?", waarom)
    reis.druk("Zet de vraag klaar")
    reis.ziet(ontvanger)


def antwoord(reis: Reis, wie: str, ontvanger: str, wat: tuple[str, ...]) -> None:
    """Somebody of the family says yes to these kinds and nothing else."""
    reis.als(wie)
    reis.open("/mijn/toestemming/")
    kaart = reis.inhoud.locator(".rondom-kaart").filter(has_text=ontvanger).first
    kaart.get_by_role("link", name=re.compile("Geef antwoord|Verander mijn antwoord")).click()
    reis.kies("Wat is het antwoord?", "Ja")
    reis.vink("Wat mag gedeeld worden?", [f"{naam}:" for naam in wat], precies=True)
    reis.druk("Bewaar mijn antwoord")


# S3: Jayden comes from another school -----------------------------------------------------------------------


def vraag_de_gids(reis: Reis, gezegd: str) -> None:
    """Five questions without a name: health of a 14-year-old, to a team."""
    reis.open("/mag-dit-gedeeld-worden/")
    reis.kies("Met wie wilt u iets delen?", "Een gezinswerker, buurtteam of jeugdhulpaanbieder")
    reis.vink("Waarover gaat het?", ["Gezondheid"])
    reis.schrijf("Hoe oud is de leerling?", "14")
    reis.groep("Wie heeft gezag?").get_by_label("De ouders hebben gezag", exact=True).check()
    reis.kies("Wat is er al besproken?", gezegd)
    reis.druk("Laat zien wat mag")


def test_s3_2_history_is_shared_when_father_and_jayden_agree_and_the_diagnosis_is_not(reis: Reis) -> None:
    reis.als(COORDINATOR)
    vraag_de_gids(reis, "Ik heb het nog niet besproken")
    reis.ziet(
        "Dit mag nog niet", "Bespreek het eerst met de leerling en de ouders.", "Zo kunt u het vragen of vertellen"
    )
    reis.regel("BR04", "BR14", "L04")
    vraag_de_gids(reis, "Iedereen die beslist, zegt ja")
    reis.ziet("Dit mag", "Iedereen die hierover beslist, heeft toestemming gegeven.", "Waarover: gezondheid.")
    reis.ziet_niet("Dit mag nog niet")

    geboren = VANDAAG - relativedelta(years=14, months=3)
    zien = "Jayden is nieuw in klas 3. Hij begint goed, maar mist de maandagen."
    meld(reis, JAYDEN, door=MENTOR, geboren=geboren, klas="3 mavo a", gezien=zien, waar=["School"])
    reis.als(COORDINATOR)
    nog_een_signaal(reis, JAYDEN, "Jayden vertelt dat hij medicijnen gebruikt en daar moe van is.", ["Gezondheid"])
    voeg_ouder_toe(reis, JAYDENS_VADER, "vader")

    reis.casus("Hulp")
    reis.naar("Is er al hulp?")
    reis.hier("navraag")
    reis.uit_lijst("Of aan een partner, met toestemming", BUURT)
    reis.druk("Vraag het aan deze partner")
    reis.ziet("Aan een partner vragen mag pas met toestemming.", "In het logboek staat dat u het probeerde.")
    reis.regel("R033")
    reis.als(PRIVACY)
    reis.open("/logboek/?geweigerd=1")
    regel = reis.inhoud.get_by_role("row").filter(has_text=COORDINATOR).filter(has_text="hulpnavraag").first
    expect(regel).to_contain_text("Geweigerd")
    reis.ziet_niet("Jayden")

    waarom = "Zodat het team dat eerder hielp, vertelt wat er was en wie dat deed."
    vraag_toestemming(reis, BUURT, (*GESCHIEDENIS, "Gezondheid"), waarom, door=COORDINATOR)
    reis.ziet(JAYDEN, JAYDENS_VADER)
    reis.regel("L04")
    antwoord(reis, JAYDENS_VADER, BUURT, GESCHIEDENIS)
    reis.ziet("Nu wordt er niets gedeeld.")
    antwoord(reis, JAYDEN, BUURT, GESCHIEDENIS)
    reis.ziet("Nu gedeeld: Naam en contact, Wie helpt en sinds wanneer, School, Verzuim.")
