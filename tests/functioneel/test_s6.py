"""Steps 2, 7 and 9 of scenario S6: both parents decide about Lotte (5), one takes home back, a meldcode shows nowhere.

Everybody is invented. Each step begins with a casus of its own, made through the services (``beginstand.lotte``): Lotte at
De Lindewende, a signal of her teacher about class and one of the counsellor about home, two parents with custody. What is
expected, and where it is asserted:

- [2] both parents decide and Lotte does not; she was heard in her own way, with pictures (L04, L17)
- [2] one yes is not enough: nothing is shared, and the team finds nothing, before the other parent answers
- [7] the teacher reads of home because both parents allow it; the rest of home would be closed to a teacher (R032)
- [7] mother takes it back: an open page of the teacher is refused at its next request, and only the school part is left
- [7] no page tells the teacher who took it back, or that somebody did
- [7] the help goes on, for the team and on every page
- [9] the meldcode: five steps, a report, five working days for the decision of Veilig Thuis (L35, R108)
- [9] the aandachtsfunctionaris reads it when asked, and sees no casus; nobody else finds it by address
- [9] pages of casus, family, lists and log are the same with and without it, for everybody who does not handle it
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.draaiend import Draaiend
from tests.functioneel.beginstand import KLAS, THUIS, VANDAAG
from tests.functioneel.reis import Reis

LEERKRACHT, INTERN_BEGELEIDER, AANDACHT = "Anneloes Bosscherveld", "Marieke van Landschot", "Geertje Hollestein"
BUURTTEAM, COORDINATOR, BEGELEIDER, PRIVACY = (
    "Rosa Nooteboom", "Hanneke Groenesteyn", "Joris Blankevoort", "Willem Voortallen",
)  # fmt: skip
BUURT = "Buurtteam Lindestad-Noord"
LOTTE, MOEDER, VADER = "Lotte Janssen", "Femke Wolters", "Thijs Janssen"
DELEN = ("Wie helpt en sinds wanneer", "School", "Thuis")
HULP = "Twee ochtenden een begeleider in de klas"
WACHT = 15_000


@pytest.fixture
def begin(site: Draaiend, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Callable[[str], Reis]]:
    """One visitor, and a casus about Lotte of its own, with or without help that runs."""
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(WACHT)

    def start(hoe: str = "") -> Reis:
        uitvoer = site.python(f"from tests.functioneel import beginstand\nbeginstand.lotte({hoe})")
        gegeven = json.loads(uitvoer.splitlines()[-1])
        rit = Reis(context.new_page(), site.url, gegeven)
        rit.onthoud["casus"] = site.url + gegeven["casus"]
        return rit

    yield start
    context.close()


def antwoord(reis: Reis, wie: str, ontvanger: str, wat: tuple[str, ...]) -> None:
    """A parent says yes to these kinds and nothing else, or changes the answer so."""
    reis.als_gezin(reis.onthoud[wie])
    reis.open("/mijn/toestemming/")
    kaart = reis.inhoud.locator(".rondom-kaart").filter(has_text=ontvanger).first
    kaart.get_by_role("link", name=re.compile("Geef antwoord|Verander mijn antwoord")).click()
    reis.kies("Wat is het antwoord?", "Ja")
    reis.vink("Wat mag gedeeld worden?", [f"{naam}:" for naam in wat], precies=True)
    reis.druk("Bewaar mijn antwoord")


def test_2_both_parents_decide_and_lotte_is_heard(begin: Callable[[str], Reis]) -> None:
    reis = begin("")
    reis.als(INTERN_BEGELEIDER)
    reis.casus("Signalen")
    reis.naar("Leg een gesprek vast")
    reis.vink("Met wie sprak u?", [LOTTE, MOEDER, VADER])
    reis.schrijf("Wanneer?", VANDAAG)
    reis.schrijf("Wat wil de leerling?", "Lotte koos het plaatje van de stille hoek, en dat van haar vriendin.")
    reis.schrijf("Wat willen de ouders?", "Rust in huis en een klas waar het lukt.")
    reis.schrijf("Wat hebt u verteld?", "Wie er mee kan helpen, en dat we niets delen zonder ja van allebei.")
    reis.page.get_by_label(re.compile("Ik heb verteld dat iemand van jeugdhulp")).check()
    reis.druk("Bewaren")
    reis.ziet("Lotte koos het plaatje van de stille hoek")

    reis.casus("Toestemming")
    reis.naar("Vraag toestemming")
    reis.uit_lijst("Met wie wilt u delen?", BUURT)
    reis.vink("Wat wilt u delen?", [f"{naam}:" for naam in DELEN])
    reis.schrijf("Waarom is dat nodig?", "Zodat het buurtteam op school en thuis kan helpen.")
    reis.druk("Zet de vraag klaar")
    reis.ziet(MOEDER, VADER, "Er wordt pas gedeeld als iedereen die beslist ja heeft gezegd.")
    reis.ziet_niet(f"Antwoord van {LOTTE} vastleggen")
    reis.beeld("s6-toestemming")
    antwoord(reis, "moeder", BUURT, DELEN)
    reis.ziet("Nu wordt er niets gedeeld.")
    reis.als(BUURTTEAM)
    reis.geen_toegang(reis.onthoud["casus"])
    antwoord(reis, "vader", BUURT, DELEN)
    reis.ziet("Nu gedeeld: Naam en contact, Wie helpt en sinds wanneer, School, Thuis.")


def test_7_mother_takes_home_back_from_the_teacher_and_the_help_goes_on(begin: Callable[[str], Reis]) -> None:
    reis = begin("hulp=True")
    reis.als(LEERKRACHT)
    reis.casus("Signalen")
    reis.ziet(KLAS, THUIS)
    reis.casus("Hulp")
    reis.ziet(BUURTTEAM)
    reis.casus()
    reis.ziet(KLAS, THUIS)

    reis.als_gezin(reis.onthoud["moeder"])
    reis.open("/mijn/toestemming/")
    kaart = reis.inhoud.locator(".rondom-kaart").filter(has_text="de mentor of leerkracht van De Lindewende").first
    expect(kaart).to_contain_text("Nu gedeeld: Naam en contact, Thuis.")
    reis.beeld("s6-moeder")
    kaart.get_by_role("link", name="Trek mijn toestemming in").click()
    reis.ziet(
        "Vanaf nu ziet de mentor of leerkracht van De Lindewende niets meer van thuis", "Hulp die loopt, gaat door."
    )
    reis.druk("Trek in")
    kaart = reis.inhoud.locator(".rondom-kaart").filter(has_text="de mentor of leerkracht van De Lindewende").first
    expect(kaart).to_contain_text("Nu wordt er niets gedeeld.")

    reis.als(LEERKRACHT)
    reis.casus()
    reis.ziet(KLAS, "Wat u niet ziet", "Thuis")
    reis.ziet_niet(THUIS, "ngetrokken")
    reis.beeld("s6-leerkracht")
    reis.tab("Toestemming")
    reis.ziet("Niets. Er wordt pas gedeeld", "Wie wat antwoordde, ziet alleen wie de toestemming vraagt.")
    reis.ziet_niet(MOEDER, VADER, "ngetrokken")
    reis.casus("Signalen")
    reis.ziet(KLAS)
    reis.ziet_niet(THUIS)
    reis.tab("Hulp")
    reis.ziet(BUURT, BUURTTEAM, "actief sinds")
    for wie in (INTERN_BEGELEIDER, BUURTTEAM):
        reis.als(wie)
        reis.casus()
        reis.ziet(KLAS, THUIS)
        reis.tab("Hulp")
        reis.ziet("actief sinds")


GEZIEN = "Lotte heeft blauwe plekken op haar bovenarm en zegt niet hoe dat komt."
STAPPEN = (
    (2, "Overlegd met Veilig Thuis, zonder naam. Advies: praat eerst met moeder."),
    (3, "Gepraat met moeder en met Lotte. Moeder zegt dat het vaak te veel is."),
)
VERRAAD = re.compile(r"blauwe plek|meldcode over|advies: praat eerst|gepraat met moeder en met lotte", re.IGNORECASE)
# More than the demo's log has: how long it is, the demo decides.
BLADZIJDEN = 60
CASUSPADEN = ("", "signalen/", "gezin/", "overleg/", "hulp/", "eerder/")
GEZINSPADEN = ("", "dossier/bekend/", "dossier/gedaan/", "dossier/mensen/", "verteld/", "verzoeken/")
Blad = tuple[int, str]


def bladen(reis: Reis, basis: str, paden: tuple[str, ...]) -> dict[str, Blad]:
    """Status and words of these pages for this visitor, without the time of day."""
    gelezen = {}
    for pad in paden:
        antwoord_ = reis.page.goto(f"{basis}{pad}")
        woorden = re.sub(r"\d{1,2}:\d{2}", "", reis.inhoud.inner_text())
        gelezen[f"{basis}{pad}"] = (antwoord_.status if antwoord_ else 0, woorden)
    return gelezen


def rondgang(reis: Reis) -> dict[str, dict[str, Blad]]:
    """What everybody around Lotte reads who does not handle it."""
    gezien: dict[str, dict[str, Blad]] = {}
    for wie in (BUURTTEAM, LEERKRACHT):
        reis.als(wie)
        gezien[wie] = bladen(reis, reis.onthoud["casus"], CASUSPADEN) | bladen(reis, reis.url, ("/veiligheid/",))
    for wie in ("moeder", "vader"):
        reis.als_gezin(reis.onthoud[wie])
        gezien[wie] = bladen(reis, f"{reis.url}/mijn/", GEZINSPADEN if wie == "moeder" else GEZINSPADEN[:2])
    return gezien


def times_looked(reis: Reis, wie: str) -> int:
    """How often the family reads that this person looked."""
    reis.als_gezin(reis.onthoud["moeder"])
    reis.open("/mijn/wie-keek/")
    assert not VERRAAD.search(reis.inhoud.inner_text())
    return reis.inhoud.inner_text().count(wie)


def test_9_the_meldcode_is_there_for_who_handles_it_alone(begin: Callable[[str], Reis]) -> None:
    reis = begin("hulp=True")
    ervoor, keek = rondgang(reis), times_looked(reis, INTERN_BEGELEIDER)
    handle(reis)
    erna = rondgang(reis)
    for wie, gelezen in ervoor.items():
        for pad, blad in gelezen.items():
            assert erna[wie][pad] == blad, (wie, pad)
            assert not VERRAAD.search(blad[1]), (wie, pad)
    # That she opened the casus to begin with it is no line that the family reads.
    assert times_looked(reis, INTERN_BEGELEIDER) == keek
    for wie in (BUURTTEAM, LEERKRACHT, COORDINATOR, BEGELEIDER, PRIVACY):
        reis.als(wie)
        reis.geen_toegang(reis.onthoud["meldcode"])
    reis.als(PRIVACY)
    assert log_mentions_safety(reis)
    reis.als(AANDACHT)
    reis.open("/veiligheid/")
    reis.ziet(LOTTE)
    reis.open(reis.onthoud["meldcode"])
    reis.ziet(GEZIEN, "van 5")
    reis.geen_toegang(reis.onthoud["casus"])


def log_mentions_safety(reis: Reis) -> bool:
    """Whether the log says that something of safety was opened; on no page of it what that was, or about whom."""
    reis.open("/logboek/")
    gezegd = False
    for _bladzijde in range(BLADZIJDEN):
        woorden = reis.inhoud.inner_text()
        assert "Lotte" not in woorden and not VERRAAD.search(woorden)
        gezegd = gezegd or "Iets van veiligheid" in woorden
        verder = reis.inhoud.get_by_role("link", name="Volgende", exact=True)
        if gezegd or not verder.count():
            break
        verder.click()
    return gezegd


def handle(reis: Reis) -> None:
    """The counsellor takes the five steps, reports, and asks the aandachtsfunctionaris to look along."""
    reis.als(INTERN_BEGELEIDER)
    reis.open("/veiligheid/")
    reis.naar("Begin met de meldcode")
    reis.ziet("Alleen u, en de collega die u er zelf bij vraagt.")
    reis.uit_lijst("Over wie gaat het?", LOTTE)
    reis.schrijf("Wat hebt u gezien of gehoord? Wat denkt u daarbij?", GEZIEN)
    reis.druk("Leg stap 1 vast")
    reis.hier("meldcode")
    reis.ziet(f"Meldcode over {LOTTE}", GEZIEN)
    for stap, woorden in STAPPEN:
        reis.naar(f"Leg stap {stap} vast")
        reis.inhoud.locator("textarea").first.fill(woorden)
        reis.druk("Leg vast")
    reis.naar("Leg stap 4 vast")
    reis.schrijf("Wat weegt u, en hoe komt u tot uw antwoorden?", "Wat ik zag en wat moeder zei.")
    reis.kies("Hebt u op grond van stap 1 tot en met 4 een vermoeden", "Ja")
    reis.kies("Is het nu acuut onveilig, of al langer onveilig?", "Ja")
    reis.druk("Leg vast")
    reis.regel("L35")
    reis.naar("Leg stap 5 vast")
    reis.schrijf("Wat besluit u, en wat spreekt u af?", "Ik meld vandaag. Moeder weet dat.")
    reis.kies("Uw besluit", "Melden bij Veilig Thuis")
    reis.druk("Leg vast")
    reis.naar("Leg een melding vast")
    reis.kies("Waar hebt u gemeld?", "Veilig Thuis")
    reis.schrijf("Wat hebt u gemeld?", "Wat er te zien was en wat er gezegd is.")
    reis.druk("Leg vast")
    reis.ziet("Reactie verwacht uiterlijk", "Werkdagen", "van 5")
    reis.uit_lijst("Wie kijkt er mee?", AANDACHT)
    reis.druk("Vraag mee te kijken")
    reis.ziet("kijkt nu mee.", AANDACHT)
    reis.beeld("s6-meldcode", 1800)
