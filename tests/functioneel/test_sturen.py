"""A policy officer steers: a vague action is mended, an OOGO misses one party, a pilot ends with a decision."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import HEEL_BREED, Reis

BELEID = "Iris Westerhuizen"
MENTOR = "Youssef Achahbar"
SMAL = {"width": 390, "height": 844}


@pytest.fixture
def reis(site: Draaiend, browser: Browser) -> Iterator[Reis]:
    context = browser.new_context(viewport=HEEL_BREED, locale="nl-NL")  # type: ignore[arg-type]
    yield Reis(context.new_page(), site.url)
    context.close()


def test_from_a_vague_action_to_a_decision(reis: Reis, without_obstacles: Callable[[Page], None]) -> None:
    page = reis.page
    hoofd = page.get_by_role("main")
    reis.als(BELEID)
    reis.open("/spiegel/dag/")
    expect(hoofd.get_by_text("Besluit hoe deze pilot verdergaat").first).to_be_visible()
    without_obstacles(page)

    # A theme, a goal, and an action that says nothing yet.
    reis.open("/spiegel/programma/")
    without_obstacles(page)
    reis.naar("Thema toevoegen")
    reis.schrijf("Hoe heet het thema?", "Samen naar school fietsen")
    reis.schrijf("Wat gaat er nu mis voor kinderen en ouders?", "Kinderen komen moe aan en ouders staan in de file.")
    reis.druk("Bewaren")
    reis.hier("thema")
    reis.naar("Doel toevoegen")
    reis.schrijf("Wat merken kinderen en ouders als dit lukt?", "Volgend jaar fietsen 100 kinderen zelf")
    reis.druk("Bewaren")
    reis.naar("Actie toevoegen")
    reis.schrijf("Wat doet iemand, en wat ligt er dan?", "Fietsen stimuleren")
    without_obstacles(page)
    reis.druk("Bewaren")
    expect(hoofd.get_by_text("‘stimuleren’ kan niemand zien gebeuren")).to_be_visible()
    expect(hoofd.get_by_text("Deze actie is van niemand")).to_be_visible()
    without_obstacles(page)
    reis.naar("Actie wijzigen")
    reis.schrijf(
        "Wat doet iemand, en wat ligt er dan?",
        "Vier scholen fietsen elke dinsdag; in mei tellen we de fietsen",
    )
    page.get_by_label("Wie zorgt ervoor?").select_option(index=1)
    reis.schrijf("Wanneer is het klaar?", "2027-05-01")
    reis.druk("Bewaren")
    expect(hoofd.get_by_text("Nog niet duidelijk")).to_have_count(0)
    # A fourth theme at once is one too many: the region agreed on three.
    reis.open(reis.onthoud["thema"])
    reis.druk("Het thema laten beginnen")
    expect(hoofd.get_by_text("hooguit 3 tegelijk")).to_be_visible()
    without_obstacles(page)

    # An OOGO with the municipality absent.
    reis.open("/spiegel/bestuur/")
    without_obstacles(page)
    reis.naar("OOGO onderwijs en jeugdhulp Lindestreek")
    without_obstacles(page)
    reis.naar("Bijeenkomst plannen")
    reis.schrijf("Op welke dag?", "2026-11-20")
    reis.druk("Bewaren")
    reis.naar("Vastleggen wie er was")
    page.get_by_label("Gerard van Duinwijk").check()
    reis.schrijf("Verslag", "Het onderwijs was er alleen.")
    reis.druk("Bewaren")
    expect(hoofd.get_by_text("De gemeente was er niet")).to_be_visible()
    expect(hoofd.get_by_text("Dit telt niet als het jaarlijkse OOGO")).to_be_visible()
    without_obstacles(page)

    # A pilot whose day has come ends with a decision, and with what was learned.
    reis.open("/spiegel/pilots/?zoek=brugfuncionaris")
    without_obstacles(page)
    reis.naar("Brugfunctionaris op vier scholen")
    without_obstacles(page)
    reis.naar("Besluit nemen")
    page.get_by_label("Stoppen", exact=False).first.check()
    reis.schrijf("Waarom?", "De subsidie stopt.")
    reis.druk("Bewaren")
    expect(hoofd.get_by_text("Schrijf op wat u leerde").first).to_be_visible()
    without_obstacles(page)
    reis.schrijf("Wat kan een ander hiervan leren?", "Begin met scholen die zelf vragen.")
    reis.druk("Bewaren")
    expect(hoofd.get_by_text("Begin met scholen die zelf vragen.").first).to_be_visible()

    # Anybody reads it, on a phone too; a mentor changes nothing.
    page.set_viewport_size(SMAL)  # type: ignore[arg-type]
    reis.als(MENTOR)
    for pad in ("/spiegel/programma/", "/spiegel/bestuur/", "/spiegel/pilots/", "/spiegel/programma/openbaar/"):
        reis.open(pad)
        without_obstacles(page)
    reis.geen_toegang("/spiegel/programma/thema/nieuw/")
