"""Steps of the scenarios S3, S5 and S6 that are about who sees what, played by the demo's personas in a real browser.

Everybody is invented. Each journey makes its own child through the pages: Jayden (14) and Priya (17) at the Lindekade
College, Lotte (5) at basisschool De Lindewende. Their families get their logins while the journey runs. Each test is one
step and needs the steps before it in its own story. What is expected, and where it is asserted:

- [S3 2] 'Mag dit gedeeld worden?' says no before anything was asked, with words for at home, and yes after everybody's yes
- [S3 2] who helped before cannot be looked up: without consent the question is refused, and that is logged (R033)
- [S3 2] father, alone with custody, and Jayden allow the history of school and attendance; the diagnosis stays closed (L04)
- [S3 3] the team tells who helps and how to reach them, and has no room for more (BR16); the coordinator reads it
- [S3 3] the mentor sees who takes part; what stands about health is there for neither mentor nor team
- [S5 2] at 17 Priya decides alone: her mother reads what school tells parents, and nothing of home (L05)
- [S5 2] with Priya's yes her mother reads it; without it she does not
- [S5 7] beforehand Priya, her mother and the school are told of 18; Priya lets nobody in (BR45)
- [S5 7] on the day the access of her mother is gone by itself, with neutral words; Priya and the school go on
- [S6 2] at 5 both parents decide and Lotte does not; she was heard in her own way (L04, L17)
- [S6 2] one yes is not enough: nothing is shared before the other parent answers
- [S6 7] mother takes back 'Thuis': from then on the team reads the school part alone, and the help goes on
- [S6 9] the meldcode: five steps, a report, five working days for the decision of Veilig Thuis (L35)
- [S6 9] it is there for nobody but who handles it: no page of casus, family, log or list says that it exists
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from playwright.sync_api import Browser, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import Reis

MENTOR, COORDINATOR, INTERN_BEGELEIDER = "Youssef Achahbar", "Hanneke Groenesteyn", "Marieke van Landschot"
BUURTTEAM, BEGELEIDER, PRIVACY = "Rosa Nooteboom", "Joris Blankevoort", "Willem Voortallen"
BUURT = "Buurtteam Lindestad-Noord"
JAYDEN, JAYDENS_VADER = "Jayden Bakker", "Dirk Bakker"
PRIYA, PRIYAS_MOEDER = "Priya Rambaran", "Kavita Rambaran"
LOTTE, LOTTES_MOEDER, LOTTES_VADER = "Lotte Janssen", "Femke Wolters", "Thijs Janssen"

VANDAAG = date.today()
ACHTTIEN = VANDAAG + timedelta(days=20)
"""Priya's birthday: near enough to be told of it today."""
GESCHIEDENIS = ("Wie helpt en sinds wanneer", "School", "Verzuim")
WACHT = 15_000
GEDAAN: set[str] = set()


@pytest.fixture(scope="module")
def reis(site: Draaiend, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Reis]:
    """One visitor who walks through the three stories, each with a casus of its own."""
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(WACHT)
    yield Reis(context.new_page(), site.url)
    context.close()


EERST = {"s3_3": "s3_2", "s5_7": "s5_2", "s6_7": "s6_2", "s6_9": "s6_2"}


@pytest.fixture(autouse=True)
def in_volgorde(request: pytest.FixtureRequest) -> Iterator[None]:
    """A step is only worth playing when the step before it in its story went well."""
    stap = re.findall(r"test_(s\d_\d)", request.node.name)[0]
    if EERST.get(stap, stap) not in GEDAAN | {stap}:
        pytest.skip(f"step {EERST[stap]} did not succeed")
    eerder = request.session.testsfailed
    yield
    if request.session.testsfailed == eerder:
        GEDAAN.add(stap)


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


def test_s3_3_team_tells_who_helped_and_nobody_reads_the_diagnosis(reis: Reis) -> None:
    reis.als(COORDINATOR)
    reis.open(reis.onthoud["navraag"])
    reis.uit_lijst("Of aan een partner, met toestemming", BUURT)
    reis.druk("Vraag het aan deze partner")
    reis.ziet("De vraag is gesteld.", "Wacht op antwoord")

    reis.als(BUURTTEAM)
    reis.taak("Zeg of er al hulp is", JAYDEN).click()
    reis.ziet("Zeg ja of nee, wie er helpt en hoe die te bereiken is. Meer mag u hier niet delen.")
    expect(reis.inhoud.locator("textarea")).to_have_count(0)
    reis.kies("Is er al hulp?", "Ja, er is al hulp")
    reis.schrijf("Wie helpt er?", "Gezinsbegeleiding van ons team")
    reis.schrijf("Naam van de hulpverlener", BUURTTEAM)
    reis.schrijf("Hoe is die te bereiken?", "099 7654321")
    reis.druk("Bewaar het antwoord")
    reis.ziet("Meer dan dit wordt er niet gevraagd.")
    reis.casus()
    reis.ziet("Jayden is nieuw in klas 3.", "Wat u niet ziet", "Gezondheid")
    reis.ziet_niet("medicijnen")

    reis.als(COORDINATOR)
    reis.taak("Lees of er al hulp is", JAYDEN).click()
    reis.ziet("Ja, er is al hulp", "Gezinsbegeleiding van ons team", BUURTTEAM, "099 7654321")

    reis.als(MENTOR)
    reis.casus()
    reis.ziet("De kring om Jayden", BUURTTEAM, COORDINATOR, JAYDENS_VADER)
    reis.ziet_niet("medicijnen")
    reis.geen_toegang(reis.onthoud["navraag"])
    reis.casus("Signalen")
    reis.ziet("Jayden is nieuw in klas 3.")
    reis.ziet_niet("medicijnen")


# S5: Priya turns 18 -----------------------------------------------------------------------------------------

STAGE = "Priya levert haar opdrachten in en mist de stagelessen."
SPANNING = "Priya vertelt dat er thuis veel ruzie is over geld."


def test_s5_2_mother_reads_how_school_goes_and_the_rest_only_when_priya_wants(reis: Reis) -> None:
    geboren = ACHTTIEN - relativedelta(years=18)
    meld(reis, PRIYA, door=MENTOR, geboren=geboren, klas="5 havo b", gezien=STAGE, waar=["School"])
    reis.als(COORDINATOR)
    nog_een_signaal(reis, PRIYA, SPANNING, ["Thuis"])
    voeg_ouder_toe(reis, PRIYAS_MOEDER, "moeder")

    reis.als(PRIYAS_MOEDER)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE)
    reis.ziet_niet(SPANNING)

    kies_voor_moeder(reis, ["Thuis:"])
    reis.ziet("Jij liet open:", "Thuis")
    reis.regel("L06")
    reis.als(PRIYAS_MOEDER)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE, SPANNING)

    kies_voor_moeder(reis, [])
    reis.ziet("Jij liet niets extra open.")
    reis.als(PRIYAS_MOEDER)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE)
    reis.ziet_niet(SPANNING)


def kies_voor_moeder(reis: Reis, wat: list[str]) -> None:
    """Priya chooses what her mother may see, beside what school tells parents."""
    reis.als(PRIYA)
    reis.open("/mijn/ouders/")
    reis.ziet("Jij kiest per persoon.", PRIYAS_MOEDER)
    reis.naar(f"Kies voor {PRIYAS_MOEDER}")
    reis.vink("Wat mag deze persoon zien?", wat, precies=True)
    reis.druk("Bewaar mijn keuze")


def test_s5_7_on_her_birthday_mothers_access_ends_by_itself(reis: Reis, site: Draaiend) -> None:
    # What the worker does every morning; a birthday does not wait for it.
    site.python("from rondom.casus.tasks import tell_birthdays\ntell_birthdays(0)")
    bericht = "Bijna 18 jaar: lees wat er verandert"
    for wie, woorden in (
        (COORDINATOR, "De toegang van de ouders stopt die dag vanzelf."),
        (PRIYAS_MOEDER, "Uw toegang stopt die dag vanzelf. Dat is bij iedereen zo."),
        (PRIYA, "Dan zien je ouders hier niets meer, tenzij jij dat wilt."),
    ):
        reis.als(wie)
        reis.taak(bericht, PRIYA if wie == COORDINATOR else "").click()
        reis.ziet(woorden)
        reis.regel("L06")
    reis.naar("Kies wat je ouders mogen zien")
    reis.ziet("Jij liet niets extra open.")

    reis.dag(ACHTTIEN - timedelta(days=1))
    reis.als(PRIYAS_MOEDER)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE)
    reis.dag(ACHTTIEN)
    reis.open("/mijn/")
    reis.ziet("is uw kind volwassen geworden", "Dat staat in de wet en is bij iedereen zo.")
    reis.ziet_niet("Priya ", STAGE, SPANNING)
    reis.geen_toegang(reis.onthoud["casus"])
    reis.geen_toegang("/mijn/dossier/bekend/")

    reis.als(PRIYA)
    reis.open("/mijn/dossier/bekend/")
    reis.ziet(STAGE, SPANNING)
    reis.als(COORDINATOR)
    reis.casus()
    reis.ziet("18 jaar", STAGE)
    reis.dag(VANDAAG)


# S6: Lotte, help at school and at home ----------------------------------------------------------------------

KLAS = "Lotte gooit met spullen als het druk wordt in de klas."
THUIS = "Moeder vertelt dat het slapen niet lukt en dat zij op is."
LOTTES_DELEN = ("Wie helpt en sinds wanneer", "School", "Thuis")


def test_s6_2_both_parents_decide_and_lotte_is_heard(reis: Reis) -> None:
    geboren = VANDAAG - relativedelta(years=5, months=4)
    meld(reis, LOTTE, door=INTERN_BEGELEIDER, geboren=geboren, klas="groep 2", gezien=KLAS, waar=["School"])
    nog_een_signaal(reis, LOTTE, THUIS, ["Thuis"])
    voeg_ouder_toe(reis, LOTTES_MOEDER, "moeder")
    voeg_ouder_toe(reis, LOTTES_VADER, "vader")
    reis.casus("Signalen")
    reis.naar("Leg een gesprek vast")
    reis.vink("Met wie sprak u?", [LOTTE, LOTTES_MOEDER, LOTTES_VADER])
    reis.schrijf("Wanneer?", VANDAAG)
    reis.schrijf("Wat wil de leerling?", "Lotte koos het plaatje van de stille hoek, en dat van haar vriendin.")
    reis.schrijf("Wat willen de ouders?", "Rust in huis en een klas waar het lukt.")
    reis.schrijf("Wat hebt u verteld?", "Wie er mee kan helpen, en dat we niets delen zonder ja van allebei.")
    reis.page.get_by_label(re.compile("Ik heb verteld dat iemand van jeugdhulp")).check()
    reis.druk("Bewaren")
    reis.ziet("Lotte koos het plaatje van de stille hoek")

    waarom = "Zodat het buurtteam op school en thuis kan helpen."
    vraag_toestemming(reis, BUURT, LOTTES_DELEN, waarom, door=INTERN_BEGELEIDER)
    reis.ziet(LOTTES_MOEDER, LOTTES_VADER, "Er wordt pas gedeeld als iedereen die beslist ja heeft gezegd.")
    reis.ziet_niet(f"Antwoord van {LOTTE} vastleggen")
    antwoord(reis, LOTTES_MOEDER, BUURT, LOTTES_DELEN)
    reis.ziet("Nu wordt er niets gedeeld.")
    reis.als(BUURTTEAM)
    reis.geen_toegang(reis.onthoud["casus"])
    antwoord(reis, LOTTES_VADER, BUURT, LOTTES_DELEN)
    reis.ziet("Nu gedeeld: Naam en contact, Wie helpt en sinds wanneer, School, Thuis.")


def test_s6_7_mother_takes_back_home_and_the_help_goes_on(reis: Reis) -> None:
    reis.als(INTERN_BEGELEIDER)
    reis.casus("Hulp")
    reis.naar("Vraag hulp of ondersteuning")
    reis.uit_lijst("Wie vraagt u om hulp of ondersteuning?", BUURT)
    reis.kies("Waar gaat het vooral over?", "School")
    reis.schrijf("Wat is er nodig?", "Twee ochtenden een begeleider in de klas, en tips voor de leerkracht.")
    reis.druk("Leg de vraag vast")
    reis.hier("hulp")
    reis.als(BUURTTEAM)
    reis.taak("Start de hulp", LOTTE).click()
    reis.uit_lijst("Wie geeft de hulp?", BUURTTEAM)
    reis.kies("Wanneer horen zij iets?", "Als er iets verandert")
    reis.druk("Start en stuur bericht")
    reis.casus()
    reis.ziet(KLAS, THUIS)

    antwoord(reis, LOTTES_MOEDER, BUURT, ("Wie helpt en sinds wanneer", "School"))
    reis.ziet("Nu gedeeld: Naam en contact, Wie helpt en sinds wanneer, School.")
    reis.als(BUURTTEAM)
    reis.casus()
    reis.ziet(KLAS, "Wat u niet ziet", "Thuis")
    reis.ziet_niet(THUIS)
    reis.open(reis.onthoud["hulp"])
    reis.ziet("Twee ochtenden een begeleider in de klas", BUURTTEAM)
    reis.als(INTERN_BEGELEIDER)
    reis.casus()
    reis.ziet(KLAS, THUIS, f"{BUURT}, {BUURTTEAM}")


GEZIEN = "Lotte heeft blauwe plekken op haar bovenarm en zegt niet hoe dat komt."
STAPPEN = (
    (2, "Overlegd met Veilig Thuis, zonder naam. Advies: praat eerst met moeder."),
    (3, "Gepraat met moeder en met Lotte. Moeder zegt dat het vaak te veel is."),
)


def test_s6_9_the_meldcode_is_there_for_who_handles_it_alone(reis: Reis) -> None:
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
    collega = reis.veld("Wie kijkt er mee?").locator("option").nth(1)
    expect(collega).to_contain_text("aandachtsfunctionaris")
    reis.veld("Wie kijkt er mee?").select_option(index=1)
    reis.druk("Vraag mee te kijken")
    reis.ziet("kijkt nu mee.", "aandachtsfunctionaris")

    for wie in (BUURTTEAM, COORDINATOR, BEGELEIDER, PRIVACY):
        reis.als(wie)
        reis.geen_toegang(reis.onthoud["meldcode"])
        if wie != PRIVACY:
            reis.open("/veiligheid/")
            reis.ziet_niet(LOTTE)
    reis.als(BUURTTEAM)
    for tabblad in ("", "Hulp", "Signalen", "Gezin"):
        verraadt_niets(reis, tabblad)
    for wie in (LOTTES_MOEDER, LOTTES_VADER):
        reis.als(wie)
        reis.geen_toegang(reis.onthoud["meldcode"])
        paden = ("", "dossier/bekend/", "dossier/gedaan/", "dossier/mensen/", "wie-keek/", "verteld/", "verzoeken/")
        for pad in paden:
            reis.open(f"/mijn/{pad}")
            niets_van_veiligheid(reis)
    reis.als(INTERN_BEGELEIDER)
    verraadt_niets(reis, "")
    reis.als(PRIVACY)
    reis.open("/logboek/")
    reis.ziet("Iets van veiligheid")
    reis.ziet_niet("blauwe plekken", "Lotte", "meldcode")


def verraadt_niets(reis: Reis, tabblad: str) -> None:
    """A page of the casus says nothing of it, whoever reads."""
    reis.casus(tabblad)
    niets_van_veiligheid(reis)


def niets_van_veiligheid(reis: Reis) -> None:
    """No word from which somebody could tell that there is something."""
    reis.ziet_niet("blauwe plekken", "eldcode", "Veilig Thuis", "aandachtsfunctionaris")
