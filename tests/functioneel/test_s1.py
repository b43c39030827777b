"""Scenario S1: Noah de Wit (14) stays away from school while his parents divorce, from first signal to after-care.

The journey of the acceptance scenario in the demo's region, played by its personas in a real browser. Noah goes to the
Lindekade College in Lindestad and lives in Lindestad-Noord. His parents live apart and both have custody; his sister
Lot (10) goes to another school. Everybody is invented. Each test is one step and needs the steps before it.

- Mentor: Youssef Achahbar. Zorgcoördinator: Hanneke Groenesteyn. Verzuimcoördinator: Dorien Kloosterhuis.
- Leerplichtambtenaar: Farida Mokhtari. Gezinswerker of the vo-team: Bilal Karadeniz. Buurtteam: Rosa Nooteboom.
- Noah de Wit, his mother Esra Yildiram and his father Wouter de Wit get their logins while the journey runs.

What is expected, and where it is asserted (test number):

- [01] the signal holds no diagnosis: 'depressief' is named, rewritten and gone
- [01] 18 hours in 4 weeks: the verzuimcoördinator has a task for DUO, 5 working days after the 16th hour (L20)
- [01] stomach aches: the zorgcoördinator is asked to think of youth health care (BR32)
- [02] not discussed with the parents: the registration cannot be sent (BR04); there is help for that talk
- [02] the report to DUO stays a duty, and is made, all the same (L20)
- [03] two parents with custody are registered, with where that was checked (L07)
- [03] consent is asked of Noah and of both parents (L04); mother signs, father does not: nothing is shared
- [03] an anonymous consultation can be held; a name in it is refused (R063)
- [04] father says yes to the first talk only: that is what is shared
- [05] leerplicht knows name and hours on the ground of the law, not the story (L20); asks for a talk
- [05] invited: Noah, both parents, mentor, begeleider, gezinswerker, leerplicht, JGZ; within 7 days, counter green (BR12)
- [05] the parents choose apart or together
- [06] the family says there is no help: the route names the vo-team, with its rule (BR02)
- [06] the gezinswerker sees what father limited it to, and none of the other fields, also by direct address
- [07] one plan with two life areas; the gezinswerker is offered the steering, accepts, and is the only one (BR10)
- [07] Noah's own goal comes first
- [08] the change of school is an agreement with owner and day; the old school stays responsible (BR24)
- [09] the buurtteam starts help; vo-team and buurtteam agree who does what, in the family part
- [09] Lot stands in the family part only: not on any page of Noah's casus, for mentor nor zorgcoördinator
- [10] with consent leerplicht sees 'actief sinds' and nothing else (R034)
- [10] the proces-verbaal becomes a warning and is then dropped; school and family read it, help does not (R144)
- [11] help does not stop before school and the family looked back (BR27); Noah and his parents give a mark
- [11] JGZ, school and leerplicht hear 'afgesloten' without content, within 5 working days (BR13)
- [12] after-care at 3 months finds nothing, at 6 months it does, and whoever steers gets in touch (R130, R131)
- [13] the mentor asks for Lot: no family part, no casus at her own school, nothing in search; the log says who tried what
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.draaiend import Draaiend
from tests.functioneel.beginstand import LOT
from tests.functioneel.reis import Reis

MENTOR, COORDINATOR, VERZUIM = "Youssef Achahbar", "Hanneke Groenesteyn", "Dorien Kloosterhuis"
LEERPLICHT, GEZINSWERKER, BUURTTEAM = "Farida Mokhtari", "Bilal Karadeniz", "Rosa Nooteboom"
BEGELEIDER, VERPLEEGKUNDIGE = "Joris Blankevoort", "Lieke Hazelaar"
NOAH, MOEDER, VADER = "Noah de Wit", "Esra Yildiram", "Wouter de Wit"
VO_TEAM, BUURT = "Stedelijk vo-team Lindestad", "Buurtteam Lindestad-Noord"
SWV, JGZ = "Samenwerkingsverband VO Lindestreek", "Jeugdgezondheidszorg Lindestreek"

BEGIN = date(2026, 11, 24)
"""A Tuesday with three and a half school weeks since the autumn holiday behind it."""
WACHT = 15_000
GEDAAN: list[int] = []


@pytest.fixture(scope="module")
def reis(site: Draaiend, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Reis]:
    """One visitor who walks through the whole journey."""
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(WACHT)
    yield Reis(context.new_page(), site.url)
    context.close()


@pytest.fixture(autouse=True)
def in_volgorde(request: pytest.FixtureRequest) -> Iterator[None]:
    """A step is only worth playing when the step before it went well."""
    stap = int(re.findall(r"test_(\d+)", request.node.name)[0])
    if stap > 1 and stap - 1 not in GEDAAN:
        pytest.skip(f"step {stap - 1} did not succeed")
    eerder = request.session.testsfailed
    yield
    if request.session.testsfailed == eerder:
        GEDAAN.append(stap)


def test_01_mentor_records_what_is_seen_and_the_hours_that_were_missed(reis: Reis) -> None:
    """A signal without a diagnosis; 16 hours in 4 weeks ask the absence coordinator to report (L20); JGZ (BR32)."""
    reis.dag(BEGIN)
    reis.als(MENTOR)
    reis.open("/signaal/nieuw/")
    reis.kies("Over wie of wat gaat het?", "Een leerling")
    reis.klap_open("De leerling staat nog niet in Rondom")
    reis.schrijf("Roepnaam", "Noah")
    reis.schrijf("Tussenvoegsel", "de")
    reis.schrijf("Achternaam", "Wit")
    reis.schrijf("Geboortedatum", date(2012, 5, 14))
    reis.schrijf("Klas van de leerling", "2 vmbo a")
    reis.schrijf("Wat ziet u?", "Noah lijkt depressief. Hij is sinds de herfstvakantie vaak weg.")
    reis.vink("Waar speelt het?", ["School", "Thuis"])
    reis.schrijf("Sinds wanneer?", "sinds de herfstvakantie")
    reis.schrijf("Wat zou u willen?", "Dat Noah weer elke dag komt en zegt waar hij last van heeft.")
    reis.kies("Besproken met de leerling?", "Nee, nog niet")
    reis.kies("Besproken met de ouders?", "Nee, nog niet")
    reis.beeld("s1-signaal", 1500)
    reis.druk("Leg signaal vast")

    reis.ziet("Signaal over Noah de Wit", "Beschrijf liever wat u ziet", "depressief")
    reis.naar("Pas de tekst aan")
    reis.schrijf(
        "Wat ziet u?",
        "Noah is sinds de herfstvakantie vaak weg, vooral het eerste uur. Hij zegt dat hij buikpijn heeft. "
        "In de klas praat hij bijna niet met anderen.",
    )
    reis.druk("Bewaren")
    reis.ziet_niet("Beschrijf liever wat u ziet", "depressief")
    reis.hier("signaal")

    reis.naar("Vul uren in")
    for maandag, dagen in (
        (date(2026, 11, 2), {1: ("5", "Nog niet bekend")}),
        (date(2026, 11, 9), {0: ("4", "Buikpijn"), 3: ("1", "Buikpijn")}),
        (date(2026, 11, 16), {0: ("2", "Nog niet bekend"), 2: ("3", "Geen zin")}),
        (date(2026, 11, 23), {0: ("3", "Buikpijn")}),
    ):
        reis.open(f"{reis.page.url.split('?')[0]}?week={maandag.isoformat()}")
        for dag, (uren, reden) in dagen.items():
            naam = dag_naam(maandag + timedelta(days=dag))
            vak = reis.groep(naam)
            vak.get_by_label("Uren").fill(uren)
            vak.get_by_label("Reden, zoals verteld").select_option(label=reden)
        invoer = reis.page.url
        reis.druk("Bewaar de uren")
        reis.hier("verzuim")
        reis.page.goto(invoer)
    reis.open(reis.onthoud["verzuim"])
    reis.ziet("18", "Uiterlijk 30 november 2026", "jeugdverpleegkundige")
    reis.regel("L20", "BR32")
    reis.beeld("s1-verzuim")
    reis.onthoud["casus"] = reis.onthoud["verzuim"].removesuffix("verzuim/")

    reis.als(VERZUIM)
    reis.taak("Meld het verzuim bij DUO", NOAH)
    reis.ziet("30 november")  # the sixteenth hour was missed on Monday 23: five working days
    reis.als(COORDINATOR)
    reis.taak("Denk aan de jeugdgezondheidszorg", NOAH)


def dag_naam(dag: date) -> str:
    """A day as the page of hours names it."""
    weekdagen = ("Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag")
    return f"{weekdagen[dag.weekday()]} {dag.day} november"


def test_02_nobody_from_outside_before_family_was_spoken_to(reis: Reis) -> None:
    """Not discussed with the parents: no registration (BR04), help for the talk; the report to DUO stays a duty."""
    reis.als(MENTOR)
    reis.open(reis.onthoud["signaal"])
    reis.ziet("Er is nog niet met de leerling en de ouders gesproken.", "Gesprekshulp")
    reis.regel("BR04", "L20")
    reis.als(COORDINATOR)
    reis.open(reis.onthoud["signaal"])
    reis.naar("Gesprekshulp")
    reis.beeld("s1-gesprekshulp")
    reis.open(reis.onthoud["signaal"])
    reis.naar("Weeg dit signaal")
    reis.schrijf("Wat heeft school zelf al gedaan?", "De mentor belt elke ochtend dat Noah er niet is.")
    reis.kies("Kunnen wij dit zelf?", "Nee, er is iemand anders bij nodig")
    reis.uit_lijst("Wie dan?", "gezinswerker")
    reis.schrijf("Waarom?", "Het gaat niet alleen over school. Noah zegt dat het thuis ook speelt.")
    reis.beeld("s1-wegen", 1300)
    reis.druk("Leg de afweging vast")

    reis.casus("Aanmelding")
    reis.naar("Begin een aanmelding")
    vul_aanmelding_in(reis, wens="Dat is nog niet gevraagd", hulp="Dat is nog niet gevraagd")
    reis.ziet("Bespreek het met de leerling zelf.", "Bespreek het met de ouders.", "gesprekshulp")
    reis.regel("BR04")
    expect(reis.page.get_by_role("button", name=re.compile("^Verzend naar"))).to_have_count(0)

    reis.als(VERZUIM)
    reis.taak("Meld het verzuim bij DUO", NOAH).click()
    reis.schrijf("Gemeld op", BEGIN)
    reis.druk("Dit is gemeld")
    reis.ziet("Gemeld bij DUO")


def vul_aanmelding_in(reis: Reis, *, wens: str, hulp: str) -> None:
    """What is still missing in a registration, and what the family says about help."""
    if not reis.veld("Wat is de vraag of de zorg?").input_value():
        reis.schrijf("Wat is de vraag of de zorg?", "Noah mist lessen en er verandert thuis veel.")
        reis.uit_lijst("Waar hoort die vraag het meest bij?", "School")
    reis.uit_lijst("Waar gaat het vooral over?", "Thuis en op school tegelijk")
    reis.kies("Wil het gezin hulp?", wens)
    reis.kies("Wat zegt het gezin: is er al hulp?", hulp)
    if reis.veld("Postcode van thuis").count():
        reis.schrijf("Postcode van thuis", "0114")
    reis.druk("Bewaar en bekijk de route")


def test_03_consent_is_asked_of_noah_and_both_parents(reis: Reis) -> None:
    """Two with custody; at 14 Noah and both parents decide. One no is enough to share nothing; anonymous may."""
    reis.dag(BEGIN + timedelta(days=1))
    reis.als(COORDINATOR)
    reis.open("/mijn-dag/")
    reis.beeld("s1-mijn-dag")
    reis.beeld("mijn-dag")
    for naam, aanduiding in ((MOEDER, "moeder"), (VADER, "vader")):
        reis.casus("Gezin")
        reis.naar("Voeg iemand toe")
        reis.schrijf("Naam", naam)
        reis.kies("Wie is dit voor het kind?", "Ouder")
        reis.schrijf("Hoe noemt het kind deze persoon?", aanduiding)
        reis.schrijf("Telefoon", "099 1234567")
        reis.kies("Heeft deze persoon gezag?", "Ja, dat is gecontroleerd")
        reis.uit_lijst("Waar is het gezag gecontroleerd?", "Gezagsregister")
        reis.schrijf("Wanneer gecontroleerd?", BEGIN + timedelta(days=1))
        reis.druk("Bewaren")
    expect(reis.page.get_by_text("Heeft gezag", exact=True)).to_have_count(2)

    for met, wens in (([NOAH, VADER], "Noah wil weer naar school, maar niet naar deze klas."), ([MOEDER], "")):
        reis.casus("Signalen")
        reis.naar("Leg een gesprek vast")
        reis.vink("Met wie sprak u?", met)
        reis.schrijf("Wanneer?", BEGIN + timedelta(days=1))
        if wens:
            reis.schrijf("Wat wil de leerling?", wens)
        reis.schrijf("Wat willen de ouders?", "Dat Noah zich weer prettig voelt, en rust in huis.")
        reis.schrijf("Wat hebt u verteld?", "Wie op school van het verzuim weet, en dat we niets delen zonder ja.")
        reis.page.get_by_label(re.compile("Ik heb verteld dat iemand van jeugdhulp")).check()
        reis.druk("Bewaren")

    vraag_toestemming(reis, VO_TEAM, DELEN_MET_VO_TEAM, "Zodat de gezinswerker van de school met jullie kan meedenken.")
    reis.ziet(NOAH, MOEDER, VADER, "Niets. Er wordt pas gedeeld als iedereen die beslist ja heeft gezegd.")
    reis.regel("L04")
    antwoord(reis, NOAH, VO_TEAM, DELEN_MET_VO_TEAM)
    antwoord(reis, MOEDER, VO_TEAM, DELEN_MET_VO_TEAM)
    antwoord(reis, VADER, VO_TEAM, None, "Ik weet nog niet wat dit voor Noah betekent.")
    reis.ziet("Nu wordt er niets gedeeld.")
    reis.als(GEZINSWERKER)
    reis.geen_toegang(reis.onthoud["casus"])
    reis.als(COORDINATOR)
    reis.casus("Toestemming")
    reis.ziet(f"{VADER} geeft geen toestemming. Dan wordt er niet gedeeld.")

    reis.open("/consultatie/nieuw/")
    reis.uit_lijst("Aan wie vraagt u advies?", VO_TEAM)
    reis.kies("Over welke leeftijd gaat het?", "12 tot 16 jaar")
    reis.schrijf("Wat is uw vraag?", "Noah mist veel lessen en zijn ouders gaan uit elkaar. Wat kan school doen?")
    reis.druk("Stel de vraag")
    reis.ziet("Er is nog niets verstuurd.")
    reis.kies("‘Noah’", "Schrijf ‘de leerling’")
    reis.druk("Voer dit uit en verstuur")
    reis.ziet("De leerling mist veel lessen")
    reis.hier("vraag")
    reis.als(GEZINSWERKER)
    reis.open(reis.onthoud["vraag"])
    reis.ziet("De leerling mist veel lessen")
    reis.ziet_niet("Noah")


DELEN_MET_VO_TEAM = (
    "Wie helpt en sinds wanneer", "School", "Thuis", "Gesprekken en verslagen", "Plan: school", "Plan: thuis",
)  # fmt: skip


STARTGESPREK = ("Wie helpt en sinds wanneer", "Gesprekken en verslagen")


def vraag_toestemming(reis: Reis, ontvanger: str, wat: tuple[str, ...], waarom: str, door: str = COORDINATOR) -> None:
    """The coordinator, or whoever steers, asks consent in the words one uses to the family."""
    reis.als(door)
    reis.casus("Toestemming")
    reis.naar("Vraag toestemming")
    vul_vraag_in(reis, ontvanger, wat, waarom)


def vul_vraag_in(reis: Reis, ontvanger: str, wat: tuple[str, ...], waarom: str) -> None:
    """The form that asks consent."""
    reis.uit_lijst("Met wie wilt u delen?", ontvanger)
    reis.vink("Wat wilt u delen?", [f"{naam}:" for naam in wat])
    reis.schrijf("Waarom is dat nodig?", waarom)
    reis.druk("Zet de vraag klaar")
    reis.ziet(ontvanger)


def antwoord(reis: Reis, wie: str, ontvanger: str, wat: tuple[str, ...] | None, toelichting: str = "") -> None:
    """Somebody of the family answers in his or her own portal: yes to these kinds and nothing else, or no."""
    reis.als(wie)
    reis.open("/mijn/toestemming/")
    kaart = reis.inhoud.locator(".rondom-kaart").filter(has_text=ontvanger).first
    kaart.get_by_role("link", name=re.compile("Geef antwoord|Verander mijn antwoord")).click()
    reis.ziet(f"Mag dit gedeeld worden met {ontvanger}?", "ondersteuning op school gaat gewoon door")
    reis.kies("Wat is het antwoord?", "Ja" if wat else "Nee")
    reis.vink("Wat mag gedeeld worden?", [f"{naam}:" for naam in wat or ()], precies=True)
    if toelichting:
        reis.schrijf("Toelichting", toelichting)
    if wie == VADER and wat == STARTGESPREK:
        reis.beeld("s1-ouder-toestemming", 1250)
    reis.druk("Bewaar mijn antwoord")


def test_04_father_says_yes_to_a_part_and_only_that_part_is_seen(reis: Reis) -> None:
    """After an explanation father allows contact and the first talk; the gezinswerker sees no more than that."""
    reis.dag(BEGIN + timedelta(days=2))
    antwoord(reis, VADER, VO_TEAM, STARTGESPREK, "Alleen om kennis te maken in een startgesprek.")
    reis.ziet("Nu gedeeld: Naam en contact, Wie helpt en sinds wanneer, Gesprekken en verslagen.")
    reis.als(COORDINATOR)
    reis.casus("Toestemming")
    reis.beeld("toestemming", 1300)
    reis.beeld("s1-toestemming", 1300)
    reis.ziet("De toestemming geldt niet voor al deze gegevens.")


def test_05_attendance_officer_asks_for_a_talk_within_a_week(reis: Reis) -> None:
    """Leerplicht sees name and hours only and asks for a talk; everybody needed is invited within seven days (BR12)."""
    reis.dag(GEVRAAGD)
    reis.als(VERZUIM)
    reis.open(reis.onthoud["verzuim"])
    reis.uit_lijst("Leerplichtambtenaar", LEERPLICHT)
    reis.druk("Laat de uren zien")
    reis.ziet(LEERPLICHT, "ziet de naam en de uren. Niets anders.")
    reis.als(LEERPLICHT)
    reis.casus()
    reis.ziet(NOAH)
    reis.ziet_niet("buikpijn", "In de klas praat hij bijna niet")
    reis.casus("Verzuim")
    reis.ziet("18")
    reis.ziet_niet("Buikpijn")
    reis.casus("Overleg")
    reis.druk("Vraag om een overleg")

    reis.als(COORDINATOR)
    reis.taak("Denk aan de jeugdgezondheidszorg", NOAH).click()
    reis.druk("Ik vraag hen mee te kijken")
    reis.ziet("Vraag eerst toestemming om met de jeugdgezondheidszorg te delen.")
    for ontvanger, waarom in (
        (SWV, "Zodat de begeleider passend onderwijs mee kan denken over de klas."),
        ("Leerplicht Lindestreek", "Zodat de leerplichtambtenaar weet of er hulp is, en van wie. Niet wat."),
        (JGZ, "Zodat de jeugdverpleegkundige weet of er hulp is, nu Noah buikpijn heeft. Niet wat."),
    ):
        vraag_toestemming(reis, ontvanger, ("Wie helpt en sinds wanneer",), waarom)
        for wie in (NOAH, MOEDER, VADER):
            antwoord(reis, wie, ontvanger, ("Wie helpt en sinds wanneer",))

    reis.als(COORDINATOR)
    reis.taak("Plan", NOAH)
    reis.casus("Overleg")
    reis.naar("Plan een overleg")
    reis.vink("Het gezin", [NOAH, MOEDER, VADER])
    reis.vink("Wie is er nog meer nodig?", [MENTOR, GEZINSWERKER, BEGELEIDER, LEERPLICHT, VERPLEEGKUNDIGE])
    reis.schrijf("Op welke dag?", GESPREK)
    reis.schrijf("Hoe laat?", "15:30")
    reis.schrijf("Waar?", "lokaal 1.12")
    reis.druk("Plan en nodig uit")
    reis.hier("overleg")
    reis.ziet(NOAH, MENTOR, GEZINSWERKER, BEGELEIDER, LEERPLICHT, VERPLEEGKUNDIGE, MOEDER, VADER)
    reis.ziet("Binnen een week", "op tijd.")
    expect(reis.inhoud.locator(".rondom-teller--goed")).to_be_visible()
    reis.regel("BR12")

    reis.als(MOEDER)
    reis.open("/")
    reis.beeld("s1-ouder-thuis")
    reis.open(reis.onthoud["overleg"])
    reis.druk("Liever apart")
    reis.als(COORDINATOR)
    reis.open(reis.onthoud["overleg"])
    reis.ziet("Een ouder praat liever apart", "Plan het tweede gesprek")
    for wie in (MOEDER, VADER):
        reis.als(wie)
        reis.open(reis.onthoud["overleg"])
        reis.druk("Ja, ik kom")
        reis.druk("Samen")
    reis.als(COORDINATOR)
    reis.open(reis.onthoud["overleg"])
    reis.ziet("De ouders willen samen aan tafel.")


def test_06_family_says_there_is_no_help_and_the_route_names_the_vo_team(reis: Reis) -> None:
    """The signal came in at a secondary school, so the vo-team takes it up (BR02); the page shows the rule."""
    reis.als(COORDINATOR)
    reis.casus("Aanmelding")
    reis.naar("Vul aan of verander de antwoorden")
    vul_aanmelding_in(reis, wens="Ja, het gezin vraagt hulp", hulp="Nee, er is geen hulp")
    reis.ziet("De route", VO_TEAM)
    reis.regel("BR02")
    reis.beeld("s1-route", 1000)
    reis.druk(f"Verzend naar {VO_TEAM}")
    reis.als(GEZINSWERKER)
    reis.open("/aanmeldingen/")
    reis.naar(NOAH)
    reis.ziet("Dit ziet u niet:", "Verzuim")
    reis.vink("Hoe gaan jullie verder?", ["Wij bouwen verder op wat er al is"])
    reis.uit_lijst("Wie pakt dit op?", GEZINSWERKER)
    reis.page.get_by_label("Ik heb gelezen wat er al is gedaan").check()
    reis.beeld("s1-opnemen", 1400)
    reis.druk("Neem op")
    reis.casus()
    reis.ziet("Wat u niet ziet", "School", "Thuis", "Verzuim")
    reis.ziet_niet("In de klas praat hij bijna niet", "Buikpijn")
    reis.geen_toegang(reis.onthoud["signaal"])
    reis.geen_toegang(reis.onthoud["verzuim"])
    reis.casus("Plan")
    reis.ziet_niet("buikpijn")
    reis.als(COORDINATOR)
    reis.casus("Aanmelding")
    reis.ziet("Dit wordt opgepakt door", GEZINSWERKER)


GEVRAAGD = BEGIN + timedelta(days=3)
GESPREK = BEGIN + timedelta(days=8)


def test_07_one_plan_with_one_regisseur_and_noahs_own_goal_first(reis: Reis) -> None:
    """Two life areas: home and school. The family shares what the plan needs; the gezinswerker accepts the steering."""
    reis.dag(GESPREK)
    antwoord(reis, VADER, VO_TEAM, DELEN_MET_VO_TEAM, "Na het gesprek vind ik alles goed.")
    reis.als(COORDINATOR)
    reis.open(reis.onthoud["overleg"])
    reis.naar("Begin het overleg")
    reis.druk("Begin")
    reis.schrijf("Zoals het thuis gaat", "De ouders gaan uit elkaar. Noah slaapt om de week bij vader.")
    reis.schrijf("Zoals het op school gaat", "Noah voelt zich niet welkom in de klas.")
    reis.schrijf("Wat we bespraken", "Noah vertelde dat hij het eerste uur moeilijk vindt.")
    reis.schrijf("Wat we besloten", "Er komt één plan, voor thuis en voor school.")
    reis.beeld("s1-overleg", 1250)
    reis.druk("Bewaar en rond af")
    reis.druk("Rond af")

    reis.als(COORDINATOR)
    reis.casus("Plan")
    reis.naar("Begin het plan")
    reis.kies("Waar gaat het vooral over?", "Thuis")
    reis.druk("Begin het plan")
    reis.hier("plan")
    reis.ziet(f"Gevraagd om over te nemen: {GEZINSWERKER}")
    reis.als(GEZINSWERKER)
    reis.taak("Neemt u de regie aan?", NOAH).click()
    reis.kies("Neemt u de regie aan?", "Ja, ik neem de regie aan")
    verzend(reis)
    reis.open(reis.onthoud["plan"])
    expect(reis.inhoud.locator("#regisseur, .rondom-kaart").filter(has_text=GEZINSWERKER).first).to_be_visible()
    reis.ziet("Dat bent u.")
    reis.ziet_niet("Gevraagd om over te nemen")

    reis.als(NOAH)
    reis.open("/mijn/plan/")
    reis.naar("Schrijf jouw doel")
    reis.kies("Bij welk deel van het leven hoort dit?", "School")
    reis.schrijf("Wat wil jij?", "Ik wil weer naar school zonder buikpijn.")
    reis.schrijf("Hoe weet je straks dat het gelukt is?", "Dan fiets ik er gewoon heen.")
    reis.druk("Bewaar het doel")
    reis.als(COORDINATOR)
    schrijf_doel(reis, "School", "Noah is elke dag het eerste uur op school.", "De mentor wacht hem op.")
    reis.als(GEZINSWERKER)
    schrijf_doel(reis, "Thuis", "Noah weet wanneer hij bij wie slaapt.", "De ouders maken samen een rooster.")

    reis.open(reis.onthoud["plan"])
    doelen = reis.inhoud.locator("article.rondom-doel h3").all_inner_texts()
    assert doelen[0] == "Ik wil weer naar school zonder buikpijn."
    assert set(doelen[1:]) == {"Noah is elke dag het eerste uur op school.", "Noah weet wanneer hij bij wie slaapt."}
    reis.ziet("School", "Thuis")
    reis.naar("Leg voor")
    reis.druk("Leg voor")
    reis.als(VADER)
    reis.open("/mijn/plan/")
    reis.druk("Akkoord")
    reis.als(GEZINSWERKER)
    reis.open(reis.onthoud["plan"])
    reis.naar("Stel vast")
    reis.schrijf("Wanneer kijken we samen terug?", GESPREK + timedelta(weeks=8))
    reis.druk("Stel vast")
    reis.ziet("Versie 1, vastgesteld op 2 december 2026", "Dat bent u.")
    reis.beeld("s1-plan", 1250)


def schrijf_doel(reis: Reis, gebied: str, tekst: str, kracht: str) -> None:
    """A goal of the plan, by a professional."""
    reis.casus("Plan")
    reis.naar("Schrijf een doel")
    reis.kies("Bij welk deel van het leven hoort dit?", gebied)
    reis.schrijf("Wat willen we bereiken?", tekst)
    reis.schrijf("Wat doen gezin en netwerk zelf?", kracht)
    reis.schrijf("Vanaf", GESPREK)
    reis.schrijf("Tot en met", GESPREK + timedelta(weeks=20))
    reis.druk("Bewaar het doel")


def test_08_another_school_is_an_agreement_with_an_owner_and_a_day(reis: Reis) -> None:
    """A change of school is talked about: who does what is recorded; the old school answers until the new one enrols."""
    reis.als(COORDINATOR)
    reis.casus("Plan")
    doel = reis.inhoud.locator("article.rondom-doel").filter(has_text="Noah is elke dag het eerste uur")
    doel.get_by_role("link", name="Spreek iets af").click()
    afspraak = "Met Noah bij een andere school kijken. Wij blijven zijn school tot hij daar staat ingeschreven."
    reis.schrijf("Wat gaat er gebeuren?", afspraak)
    reis.uit_lijst("Wie doet het?", COORDINATOR)
    reis.schrijf("Wanneer is het klaar?", GESPREK + timedelta(weeks=6))
    reis.druk("Bewaar de afspraak")
    reis.ziet(afspraak)
    reis.als(NOAH)
    reis.open("/mijn/plan/")
    reis.ziet("Met Noah bij een andere school kijken.", COORDINATOR)
    reis.als(COORDINATOR)
    reis.casus()
    reis.beeld("casus", 1000)


def test_09_buurtteam_starts_help_and_school_does_not_see_lot(reis: Reis) -> None:
    """The buurtteam helps the parents and Lot. Who does what stands in the family part, under the parents' own consent."""
    thuis = ("Wie helpt en sinds wanneer", "Thuis", "Plan: thuis")
    vraag_toestemming(reis, BUURT, thuis, "Zodat het buurtteam uw gezin thuis kan helpen.", door=GEZINSWERKER)
    for wie in (NOAH, MOEDER, VADER):
        antwoord(reis, wie, BUURT, thuis)
    reis.als(GEZINSWERKER)
    reis.casus("Hulp")
    reis.naar("Vraag hulp of ondersteuning")
    reis.uit_lijst("Wie vraagt u om hulp of ondersteuning?", BUURT)
    reis.kies("Waar gaat het vooral over?", "Thuis")
    reis.schrijf("Wat is er nodig?", "Om de week een gesprek met de ouders, over het rooster en de rust in huis.")
    reis.druk("Leg de vraag vast")
    reis.hier("buurthulp")
    reis.als(BUURTTEAM)
    reis.taak("Start de hulp", NOAH).click()
    reis.uit_lijst("Wie geeft de hulp?", BUURTTEAM)
    reis.kies("Wanneer horen zij iets?", "Als er iets verandert")
    reis.vink("Wie zei in het gesprek ja tegen deze hulp?", [NOAH, MOEDER, VADER])
    reis.druk("Start en stuur bericht")
    reis.ziet(BUURTTEAM, "2 december 2026", "over het rooster en de rust in huis")

    open_gezinsdeel(reis)
    reis.als(GEZINSWERKER)
    reis.open(reis.onthoud["gezinsdeel"])
    reis.naar("Schrijf een doel")
    reis.kies("Bij welk deel van het leven hoort dit?", "Thuis")
    reis.schrijf("Wat willen we bereiken?", "Lot weet dat ze overal over mag praten.")
    reis.schrijf("Vanaf", GESPREK)
    reis.schrijf("Tot en met", GESPREK + timedelta(weeks=20))
    reis.druk("Bewaar het doel")
    for wie, wat in ((BUURTTEAM, "Praten met Lot en met de ouders."), (GEZINSWERKER, "Praten met Noah, op school.")):
        doel = reis.inhoud.locator("article.rondom-doel").filter(has_text="Lot weet dat ze overal over mag praten.")
        doel.get_by_role("link", name="Spreek iets af").click()
        reis.schrijf("Wat gaat er gebeuren?", wat)
        reis.uit_lijst("Wie doet het?", wie)
        reis.schrijf("Wanneer is het klaar?", GESPREK + timedelta(weeks=4))
        reis.druk("Bewaar de afspraak")
    reis.als(BUURTTEAM)
    reis.taak("Afspraak: Praten met Lot en met de ouders.", "Gezinsdeel van het plan").click()
    reis.ziet("Praten met Lot en met de ouders.", "Praten met Noah, op school.", BUURTTEAM, GEZINSWERKER)
    reis.beeld("s1-gezinsdeel", 1250)

    reis.als(MOEDER)
    reis.open(reis.onthoud["gezinsdeel"])
    reis.ziet("Lot weet dat ze overal over mag praten.", "Praten met Lot en met de ouders.")
    for wie in (MENTOR, COORDINATOR):
        reis.als(wie)
        reis.geen_toegang(reis.onthoud["gezinsdeel"])
        for pad in ("", "plan/", "hulp/", "signalen/", "gezin/", "overleg/", "afspraken/", "historie/"):
            antwoord_ = reis.page.goto(f"{reis.onthoud['casus']}{pad}")
            if antwoord_ is not None and antwoord_.status == 200:
                reis.ziet_niet("Lot ", "gezinsdeel")
        reis.casus("Plan")
        reis.ziet_niet("Lot ", "Naar het gezinsdeel")
        reis.open(reis.onthoud["buurthulp"])
        reis.ziet_niet("Lot ")


def open_gezinsdeel(reis: Reis) -> None:
    """Bilal opens the family part, brings the buurtteam in, and both parents say who may read it."""
    mee = ("Wie helpt en sinds wanneer", "Plan: thuis")
    reis.als(GEZINSWERKER)
    reis.casus("Plan")
    reis.naar("Open een gezinsdeel")
    reis.druk("Open het gezinsdeel")
    vul_vraag_in(reis, VO_TEAM, mee, "Zodat de gezinswerker met u een plan voor thuis maakt.")
    reis.ziet(MOEDER, VADER)
    reis.ziet_niet(f"Antwoord van {NOAH} vastleggen")
    reis.casus("Plan")
    reis.naar("Naar het gezinsdeel")
    reis.hier("gezinsdeel")
    reis.naar("Vraag iemand erbij")
    reis.vink("Wie werkt mee aan het gezinsdeel?", [BUURTTEAM])
    reis.druk("Laat meewerken")
    vul_vraag_in(reis, BUURT, mee, "Zodat het buurtteam met u en met Lot aan het plan voor thuis werkt.")
    for wie in (MOEDER, VADER):
        reis.als(wie)
        for _vraag in (VO_TEAM, BUURT):
            reis.taak("Toestemming: zeg ja of nee").click()
            reis.kies("Wat is het antwoord?", "Ja")
            reis.vink("Wat mag gedeeld worden?", [f"{naam}:" for naam in mee])
            reis.druk("Bewaar mijn antwoord")


def test_10_leerplicht_sees_that_help_runs_and_nothing_else(reis: Reis) -> None:
    """Help starts: who may know hears it without content. With consent leerplicht sees 'active since', no more."""
    reis.dag(GESPREK + timedelta(days=5))
    reis.als(GEZINSWERKER)
    reis.casus("Hulp")
    reis.naar("Vraag hulp of ondersteuning")
    reis.uit_lijst("Wie vraagt u om hulp of ondersteuning?", VO_TEAM)
    reis.kies("Waar gaat het vooral over?", "Thuis")
    reis.schrijf("Wat is er nodig?", "Elke week een gesprek met Noah, en om de week met de ouders.")
    reis.druk("Leg de vraag vast")
    reis.hier("hulp")
    reis.naar("Start de hulp")
    reis.uit_lijst("Wie geeft de hulp?", GEZINSWERKER)
    reis.kies("Wanneer horen zij iets?", "Als er iets verandert")
    reis.vink("Wie zei in het gesprek ja tegen deze hulp?", [NOAH, MOEDER, VADER])
    reis.druk("Start en stuur bericht")
    reis.ziet("Elke week een gesprek met Noah", "7 december 2026")
    reis.als(LEERPLICHT)
    reis.open(reis.onthoud["hulp"])
    reis.ziet("Actief sinds 7 december 2026.", "De inhoud is niet met u gedeeld.")
    reis.ziet_niet("Elke week een gesprek")

    reis.open(reis.onthoud["verzuim"])
    reis.ziet("Er is hulp actief sinds 2 december 2026.", "Een waarschuwing kan dan genoeg zijn.")
    reis.regel("R034")
    for uitkomst in ("Proces-verbaal", "Waarschuwing", "Sepot"):
        reis.kies("Wat besluit u?", uitkomst)
        reis.druk("Leg de uitkomst vast")
        reis.ziet("De uitkomst is vastgelegd.")
        if uitkomst == "Waarschuwing":
            reis.beeld("s1-leerplicht", 1250)
    reis.als(VERZUIM)
    reis.taak("Leerplicht heeft iets besloten", NOAH).click()
    reis.ziet("Sepot: geen vervolg", "Waarschuwing", "Proces-verbaal", LEERPLICHT)
    reis.druk("Ik heb dit gelezen")
    for wie in (NOAH, VADER):
        reis.als(wie)
        reis.open("/mijn/hulp/")
        reis.ziet("Wat leerplicht besloot", "Sepot: geen vervolg")
    for wie in (GEZINSWERKER, BUURTTEAM):
        reis.als(wie)
        reis.geen_toegang(reis.onthoud["verzuim"])


EINDE = date(2027, 5, 11)


def verzend(reis: Reis) -> None:
    """Send the form of this page."""
    with reis.page.expect_navigation():
        reis.inhoud.locator("form.rondom-formulier button[type=submit]").first.click()


def test_11_help_ends_after_five_months_and_everybody_hears_it(reis: Reis) -> None:
    """Not before school told how it goes and Noah and his parents looked back (BR27); a message without content."""
    reis.dag(EINDE)
    reis.als(GEZINSWERKER)
    reis.open(reis.onthoud["hulp"])
    reis.naar("Stel voor om te stoppen")
    reis.schrijf("Voor welke dag kijkt iedereen terug?", EINDE + timedelta(days=2))
    reis.uit_lijst("Wie vraagt na drie en zes maanden hoe het gaat?", COORDINATOR)
    verzend(reis)
    reis.open(reis.onthoud["hulp"])
    reis.ziet("De hulp kan nog niet stoppen")
    reis.regel("BR27")
    reis.als(MENTOR)
    reis.open(reis.onthoud["hulp"])
    reis.naar("Vertel hoe het op school gaat")
    reis.kies("Wat ziet school aan verzuim?", "Het verzuim wordt minder")
    reis.schrijf("Hoe gaat het nu op school?", "Noah is er elke dag en lacht weer.")
    verzend(reis)

    for wie, cijfer, woorden in (
        (NOAH, "8", "Ik fiets er gewoon heen."),
        (MOEDER, "7", "Er is meer rust."),
        (VADER, "8", "Noah vertelt weer."),
        (GEZINSWERKER, "8", "Het plan deed wat het moest doen."),
    ):
        reis.als(wie)
        if wie == GEZINSWERKER:
            reis.open(reis.onthoud["hulp"])
            reis.naar("Samen terugkijken")
        else:
            reis.taak("terug", NOAH).click()
        if reis.page.get_by_role("link", name="Geef uw antwoord").count():
            reis.naar("Geef uw antwoord")
        reis.groep("Hoe was het, alles bij elkaar?").get_by_label(cijfer, exact=True).check(force=True)
        if wie == GEZINSWERKER:  # every life area of the plan is looked at together (R112)
            for doel in reis.page.get_by_role("group", name=re.compile("Hoe gaat het met dit doel")).all():
                doel.get_by_label(cijfer, exact=True).check(force=True)
        reis.page.get_by_label("In eigen woorden").last.fill(woorden)
        reis.druk("Bewaar het antwoord" if wie == GEZINSWERKER else "Bewaar mijn antwoord")

    reis.dag(EINDE + timedelta(days=2))
    reis.als(GEZINSWERKER)
    reis.open(reis.onthoud["hulp"])
    reis.ziet("De hulp kan stoppen")
    reis.naar("Stop de hulp")
    reis.kies("Hoe gaat het verder?", "De hulp is afgesloten")
    verzend(reis)
    reis.open(reis.onthoud["hulp"])
    reis.ziet("Vinger aan de pols", "13 augustus 2027", "13 november 2027")
    reis.inhoud.locator("details").filter(has_text="zonder inhoud").locator("summary").click()
    berichten = reis.inhoud.get_by_role("row").filter(has_text="Afgesloten").filter(has_text="13 mei 2027")
    for wie in (VERPLEEGKUNDIGE, MENTOR, COORDINATOR, VERZUIM, LEERPLICHT):
        expect(berichten.filter(has_text=wie)).to_have_count(1)
    reis.ziet_niet("te laat")
    reis.beeld("s1-hulp", 1300)
    reis.naar("Samen terugkijken")
    reis.ziet("Ik fiets er gewoon heen.", "Er is meer rust.", "Noah vertelt weer.", "8")
    reis.beeld("s1-afsluiten", 1200)
    for wie in (VERPLEEGKUNDIGE, COORDINATOR, LEERPLICHT):
        reis.als(wie)
        # Five working days later; Whit Monday is none.
        taak = reis.taken("Nieuw bericht over de hulp", NOAH).filter(has_text="21 mei")
        taak.first.get_by_role("link").first.click()
        reis.ziet(f"Hulp van {VO_TEAM} is afgesloten op 13 mei 2027.", "Dit bericht heeft geen inhoud.")
        reis.ziet_niet("Elke week een gesprek", "Ik fiets er gewoon heen.")


def test_12_after_care_asks_twice_and_finds_something_the_second_time(reis: Reis) -> None:
    """Three months later all is well; six months later it is not, and whoever steers gets in touch (R130, R131)."""
    for dag, uitkomst in (
        (date(2027, 8, 13), "Het gaat goed."),
        (date(2027, 11, 13), "Het gaat niet goed."),
    ):
        reis.dag(dag)
        reis.als(COORDINATOR)
        reis.taak("Vraag na hoe het nu gaat", NOAH).click()
        reis.kies("Hoe gaat het nu?", uitkomst)
        reis.druk("Leg vast")
        reis.ziet("Vastgelegd hoe het nu gaat.")
    reis.open(reis.onthoud["hulp"])
    reis.ziet("het gaat goed", "het gaat niet goed, er komt opnieuw contact")
    reis.als(GEZINSWERKER)
    reis.taak("Het gaat niet goed: neem contact op", NOAH).click()
    reis.druk("Er is contact geweest")
    reis.ziet("Vastgelegd dat er contact is geweest.")


def test_13_mentor_who_asks_for_lot_is_refused_and_that_is_logged(reis: Reis, site: Draaiend) -> None:
    """Neither the family part nor Lot's own casus at her own school is there for Noah's mentor, by address, search or list.

    The privacy officer reads who tried what, by its key, and nothing of what it holds.
    """
    lot = json.loads(site.python("from tests.functioneel import beginstand\nbeginstand.lot()").splitlines()[-1])[
        "casus"
    ]
    reis.als(MENTOR)
    reis.open("/casussen/")
    reis.schrijf("Zoek op naam of kenmerk", "Lot")
    reis.druk("Zoeken")
    reis.ziet_niet("Lot de Wit", LOT)
    geprobeerd = [(reis.onthoud["gezinsdeel"], "plandeel"), (lot, "casus"), (f"{lot}gezin/", "casus")]
    for adres, _soort in geprobeerd:
        reis.geen_toegang(adres)
        reis.ziet_niet("Lot ", LOT)
    reis.als("Willem Voortallen")
    reis.open("/logboek/?geweigerd=1")
    for adres, soort in geprobeerd:
        nummer = re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", adres)[0]
        regel = reis.inhoud.get_by_role("row").filter(has_text=MENTOR).filter(has_text=nummer).first
        expect(regel).to_contain_text(soort)
        expect(regel).to_contain_text("Geweigerd")
    reis.ziet_niet("Lot ", LOT, NOAH)
