"""A parent's own door, on a phone: home, what is wrong, objecting, own words, who looked, and everything to take along.

The mother of the demo reads her record, asks to put something right, objects to sharing, adds a statement, sees who
looked, and takes one file along with a document and the same as data (L10, R037, R179).
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.draaiend import Draaiend
from tests.functioneel.reis import Reis

MOEDER = "Naima Belhadj"
WOORDEN = "Wij lezen hier niets terug van wat zelf is gezegd."


@pytest.fixture
def reis(site: Draaiend, browser: Browser) -> Iterator[Reis]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="nl-NL", accept_downloads=True)
    yield Reis(context.new_page(), site.url)
    context.close()


def test_a_parent_reads_corrects_objects_states_and_takes_all_along(
    reis: Reis, without_obstacles: Callable[[Page], None], tmp_path: Path
) -> None:
    reis.als(MOEDER)
    page = reis.page
    reis.open("/mijn/")
    expect(page.get_by_role("heading", name="Wie kunt u bellen?")).to_be_visible()
    without_obstacles(page)
    reis.open("/mijn/dossier/")
    reis.naar("Wat er bekend is")
    without_obstacles(page)
    page.get_by_role("link", name="Dit klopt niet").first.click()
    reis.schrijf("Wat klopt er niet?", "Zo is het niet gezegd.")
    reis.druk("Verstuur")
    expect(page.get_by_text("Schrijf op wat er moet staan.").first).to_be_visible()
    reis.schrijf("Wat moet er staan?", "Het gaat om de ochtenden.")
    reis.druk("Verstuur")
    expect(page.get_by_text("Hier staat wat ermee gebeurt.").first).to_be_visible()
    without_obstacles(page)
    reis.open("/mijn/bezwaar/")
    page.get_by_label("Dat mijn gegevens worden gebruikt of gedeeld").check()
    reis.schrijf("Waarom? In eigen woorden.", "Eerst praten.")
    without_obstacles(page)
    reis.druk("Verstuur")
    page.get_by_role("link", name="Bezwaar", exact=True).first.click()
    reis.druk("Neem dit verzoek terug")
    reis.open("/mijn/verklaring/")
    reis.schrijf("De verklaring", WOORDEN)
    reis.druk("Verstuur")
    reis.open("/mijn/wie-keek/")
    expect(page.get_by_text("Zelf gekeken naar").first).to_be_visible()
    without_obstacles(page)
    reis.open("/mijn/dossier/meenemen/")
    without_obstacles(page)
    with page.expect_download() as wacht:
        page.get_by_role("button", name="Maak het bestand").click()
    wacht.value.save_as(tmp_path / "alles.zip")
    with zipfile.ZipFile(tmp_path / "alles.zip") as zip_:
        gegevens = json.loads(zip_.read("dossier.json"))
        assert zip_.read("dossier.pdf").startswith(b"%PDF")
    assert WOORDEN in [v["tekst"] for v in gegevens["verklaringen"]]
