"""Steps 2 and 3 of scenario S3: what came before, told within what father and Jayden allow, played in a real browser.

Everybody is invented. Where the story begins is made through the services (``beginstand.jayden``): two signals, and a
father who alone has custody. What is expected, and where it is asserted:

- [2] 'Mag dit gedeeld worden?' says no before anything was asked, with words for at home, and yes after everybody's yes
- [2] who helped before, and what there was, cannot be looked up: the attempts are refused, logged, and name no child (R033)
- [2] father and Jayden allow the history of school and attendance; health stays closed (L04)
- [2] the earlier school and the team each have the question, with ten working days (R163)
- [3] the team tells three trajectories: who, when, result; it is offered no field for health, and no diagnosis gets in
- [3] one page of history; the mentor reads whom to call; health and diagnosis is empty, in words (R132, R164)
- [3] once it is answered nothing can be added, and nobody else opens the question
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from playwright.sync_api import Browser, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import Reis

MENTOR, COORDINATOR, BUURTTEAM = "Youssef Achahbar", "Hanneke Groenesteyn", "Rosa Nooteboom"
PRIVACY, GEZINSWERKER = "Willem Voortallen", "Bilal Karadeniz"
BUURT, VORIGE_SCHOOL = "Buurtteam Lindestad-Noord", "Havenlicht Lyceum"
VANDAAG = date.today()
GESCHIEDENIS = ("Wie helpt en sinds wanneer", "School", "Verzuim")
WACHT = 15_000


@pytest.fixture(scope="module")
def reis(site: Draaiend, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Reis]:
    """One visitor who walks through the story of Jayden."""
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(WACHT)
    begin = json.loads(site.python("from tests.functioneel import beginstand\nbeginstand.jayden()").splitlines()[-1])
    rit = Reis(context.new_page(), site.url, begin)
    rit.onthoud["casus"] = site.url + begin["casus"]
    yield rit
    context.close()


def vraag_de_gids(reis: Reis, gezegd: str) -> None:
    """Five questions without a name: health of a 14-year-old, to a team."""
    reis.open("/mag-dit-gedeeld-worden/")
    reis.kies("Met wie wilt u iets delen?", "Een gezinswerker, buurtteam of jeugdhulpaanbieder")
    reis.vink("Waarover gaat het?", ["Gezondheid"])
    reis.schrijf("Hoe oud is de leerling?", "14")
    reis.groep("Wie heeft gezag?").get_by_label("De ouders hebben gezag", exact=True).check()
    reis.kies("Wat is er al besproken?", gezegd)
    reis.druk("Laat zien wat mag")


def vraag_toestemming(reis: Reis, ontvanger: str, waarom: str) -> None:
    """The coordinator asks consent in the words one uses to the family; health is asked too."""
    reis.casus("Toestemming")
    reis.naar("Vraag toestemming")
    reis.uit_lijst("Met wie wilt u delen?", ontvanger)
    reis.vink("Wat wilt u delen?", [f"{naam}:" for naam in (*GESCHIEDENIS, "Gezondheid")])
    reis.schrijf("Waarom is dat nodig?", waarom)
    reis.druk("Zet de vraag klaar")
    reis.ziet(ontvanger)


def antwoord(reis: Reis, wie: str, ontvanger: str) -> None:
    """Somebody of the family says yes to the history of help, school and attendance, and nothing else."""
    reis.als_gezin(reis.onthoud[wie])
    reis.open("/mijn/toestemming/")
    kaart = reis.inhoud.locator(".rondom-kaart").filter(has_text=ontvanger).first
    kaart.get_by_role("link", name=re.compile("Geef antwoord|Verander mijn antwoord")).click()
    reis.kies("Wat is het antwoord?", "Ja")
    reis.vink("Wat mag gedeeld worden?", [f"{naam}:" for naam in GESCHIEDENIS], precies=True)
    reis.druk("Bewaar mijn antwoord")


def vraag_wat_er_was(reis: Reis, aan: str, status: int) -> None:
    """The coordinator asks one earlier school or team."""
    reis.als(COORDINATOR)
    reis.casus("Hulp")
    reis.naar("Wat was er eerder?")
    reis.hier("eerder")
    reis.naar("Vraag het een vorige school of team")
    reis.uit_lijst("Aan wie vraagt u het?", aan)
    with reis.page.expect_response(lambda r: r.request.method == "POST") as antwoord_:
        reis.druk("Stel de vraag")
    assert antwoord_.value.status == status


def test_2_history_is_asked_when_father_and_jayden_agree_and_health_is_not(reis: Reis) -> None:
    reis.als(COORDINATOR)
    vraag_de_gids(reis, "Ik heb het nog niet besproken")
    reis.ziet(
        "Dit mag nog niet", "Bespreek het eerst met de leerling en de ouders.", "Zo kunt u het vragen of vertellen"
    )
    reis.regel("BR04", "BR14", "L04")
    vraag_de_gids(reis, "Iedereen die beslist, zegt ja")
    reis.ziet("Dit mag", "Iedereen die hierover beslist, heeft toestemming gegeven.", "Waarover: gezondheid.")
    reis.ziet_niet("Dit mag nog niet")

    reis.casus("Hulp")
    reis.naar("Is er al hulp?")
    reis.uit_lijst("Of aan een partner, met toestemming", BUURT)
    reis.druk("Vraag het aan deze partner")
    reis.ziet("Aan een partner vragen mag pas met toestemming.", "In het logboek staat dat u het probeerde.")
    reis.regel("R033")
    vraag_wat_er_was(reis, BUURT, 403)
    reis.ziet("Aan een vorige school of team vragen mag pas met toestemming.", "Vraag het aan het gezin zelf.")
    reis.regel("R163")
    reis.beeld("s3-geweigerd")
    reis.als(PRIVACY)
    reis.open("/logboek/?geweigerd=1")
    for soort in ("hulpnavraag", "overdracht"):
        regel = reis.inhoud.get_by_role("row").filter(has_text=COORDINATOR).filter(has_text=soort).first
        expect(regel).to_contain_text("Geweigerd")
    reis.ziet_niet("Jayden")

    reis.als(COORDINATOR)
    for ontvanger in (BUURT, VORIGE_SCHOOL):
        vraag_toestemming(reis, ontvanger, "Zodat wie eerder hielp, vertelt wat er was en wie dat deed.")
    reis.ziet("Jayden Bakker", "Dirk Bakker")
    reis.regel("L04")
    for ontvanger in (BUURT, VORIGE_SCHOOL):
        antwoord(reis, "vader", ontvanger)
        reis.ziet("Nu wordt er niets gedeeld.")
    for ontvanger in (BUURT, VORIGE_SCHOOL):
        antwoord(reis, "jayden", ontvanger)
        reis.ziet("Nu gedeeld: Naam en contact, Wie helpt en sinds wanneer, School, Verzuim.")
    for aan in (BUURT, VORIGE_SCHOOL):
        vraag_wat_er_was(reis, aan, 302)
    reis.ziet(BUURT, VORIGE_SCHOOL, "Wacht op antwoord", "antwoord uiterlijk")
    expect(reis.inhoud.get_by_text(re.compile("Gezondheid en diagnose: leeg"))).to_have_count(2)


TRAJECTEN = (
    ("Jeugdhulp", "Gezinshulp Wilgenoord", "Het doel is bereikt", ""),
    ("Leerplicht", "Leerplicht Wilgenoord", "Het is eerder gestopt", ""),
    (
        "Ondersteuning op school",
        "Steunpunt van de vorige school",
        "Het doel is voor een deel bereikt",
        "Vooraan zitten.",
    ),
)


def vertel(reis: Reis, soort: str, wie: str, resultaat: str, woorden: str, jaren: int) -> None:
    """The team tells of one trajectory."""
    reis.kies("Wat was het?", soort)
    reis.schrijf("Wie hielp er?", wie)
    reis.schrijf("Wie kan daar nu iets over vertellen?", f"{wie}: mevrouw Zandstra")
    reis.schrijf("Hoe is die te bereiken?", "099 7654321")
    reis.schrijf("Vanaf", VANDAAG - relativedelta(years=jaren))
    reis.schrijf("Tot en met", VANDAAG - relativedelta(years=jaren - 1))
    reis.kies("Hoe is het afgelopen?", resultaat)
    reis.schrijf("Wat hielp?", woorden)
    reis.druk("Bewaar dit traject")


def test_3_the_team_tells_three_trajectories_and_health_stays_empty(reis: Reis) -> None:
    reis.als(BUURTTEAM)
    reis.taak("Vertel wat er eerder was", "Jayden Bakker").click()
    reis.hier("vraag")
    reis.ziet("Dit mag u vertellen", "Gezondheid en diagnose: hiervoor gaf het gezin geen toestemming.")
    expect(reis.groep("Wat was het?").get_by_role("radio")).to_have_count(3)
    expect(reis.groep("Wat was het?")).not_to_contain_text("Gezondheid")
    vertel(reis, *TRAJECTEN[2][:3], "Jayden heeft ADHD.", 3)
    reis.ziet("Hier staat een woord dat een diagnose noemt.")
    expect(reis.veld("Wie hielp er?")).to_have_value(TRAJECTEN[2][1])
    reis.beeld("s3-vertellen", 1600)
    reis.open(reis.onthoud["vraag"])
    for jaren, traject in zip((5, 3, 2), TRAJECTEN, strict=True):
        vertel(reis, *traject, jaren)
        reis.ziet("Het traject is bewaard.") if traject is not TRAJECTEN[-1] else None
    reis.druk("Dit is alles")
    reis.geen_toegang(reis.onthoud["vraag"])
    reis.casus()
    reis.ziet("Wat u niet ziet", "Gezondheid")
    reis.ziet_niet("medicijnen")

    reis.als(COORDINATOR)
    reis.taak("Lees wat er eerder was", "Jayden Bakker").click()
    for soort, wie, resultaat, woorden in TRAJECTEN:
        reis.ziet(soort, wie, resultaat, woorden)
    reis.ziet("099 7654321")
    expect(reis.inhoud.get_by_role("img", name="Eerdere trajecten op een rij")).to_be_visible()

    reis.als(MENTOR)
    reis.open(reis.onthoud["eerder"])
    for _soort, wie, resultaat, woorden in TRAJECTEN:
        reis.ziet(f"{wie}: mevrouw Zandstra", resultaat, woorden)
    reis.ziet("leeg. Hiervoor gaf het gezin geen toestemming.")
    reis.ziet_niet("medicijnen", "ADHD")
    expect(reis.inhoud.get_by_role("link", name="Vraag het een vorige school of team")).to_have_count(0)
    reis.beeld("s3-geschiedenis", 1800)
    reis.geen_toegang(reis.onthoud["vraag"])
    reis.als(GEZINSWERKER)
    reis.geen_toegang(reis.onthoud["eerder"])
    reis.geen_toegang(reis.onthoud["vraag"])
