"""What a browser does with the building blocks: nobody is stopped, and drafts save themselves.

The pages come from the templates, without a server: the browser gets every file from here.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import translation
from playwright.sync_api import Page, Route, expect

from rondom.ui import bouw, voorbeelden

PROJECT = Path(__file__).parents[2]
EIGEN = Path(bouw.__file__).parent / "static" / "ui"
ADRES = "http://rondom.test"
SOORTEN = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}


class Concept(forms.Form):
    tekst = forms.CharField(
        label="Wat ziet u?",
        max_length=20,
        widget=forms.Textarea(attrs={"data-concept": "/concept/"}),
        initial="Eerst",
    )


@pytest.fixture(scope="module")
def gebouwd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    doel = tmp_path_factory.mktemp("ui")
    bouw.build(PROJECT / "node_modules", doel)
    return doel


@pytest.fixture
def toon(page: Page, gebouwd: Path) -> Iterator[object]:
    """Opens HTML as a page of the site; answers the static files."""

    def static(route: Route) -> None:
        naam = route.request.url.rsplit("/", 1)[1]
        pad = gebouwd / naam if (gebouwd / naam).exists() else EIGEN / naam
        route.fulfill(body=pad.read_bytes(), content_type=SOORTEN[pad.suffix])

    def open_(html: str) -> Page:
        page.route(f"{ADRES}/static/**", static)
        page.route(f"{ADRES}/", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        page.goto(f"{ADRES}/")
        return page

    yield open_


def form_page() -> str:
    gegevens = {"form": Concept(), "csrf_token": "bewijs"}
    formulier = render_to_string("ui/formulier.html", gegevens)
    return render_to_string("ui/basis.html").replace(
        '<div class="rondom-meldingen"', formulier + '<div class="rondom-meldingen"'
    )


@pytest.mark.parametrize("breed", [1400, 390])
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_gallery_has_no_obstacles_and_never_scrolls_sideways(toon, breed: int, taal: str) -> None:
    with translation.override(taal):
        page = toon(render_to_string("ui/galerij.html", voorbeelden.page()))
    page.set_viewport_size({"width": breed, "height": 900})
    page.add_script_tag(path=str(PROJECT / "node_modules" / "axe-core" / "axe.min.js"))
    gevonden = page.evaluate("axe.run()")["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in gevonden] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= breed


def test_small_screen_opens_and_closes_the_menu_by_keyboard(toon) -> None:
    page = toon(render_to_string("ui/galerij.html", voorbeelden.page()))
    page.set_viewport_size({"width": 390, "height": 844})
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Menu", exact=True).focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="Casussen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()


def test_first_tab_leads_past_the_menu(toon) -> None:
    page = toon(render_to_string("ui/galerij.html", voorbeelden.page()))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_draft_saves_itself_on_leaving_the_field_and_says_when(toon) -> None:
    page = toon(form_page())
    ontvangen: list[str] = []

    def save(route: Route) -> None:
        ontvangen.append(route.request.post_data or "")
        route.fulfill(body=json.dumps({"tijd": "14:03", "versie": "2"}), content_type="application/json")

    page.route(f"{ADRES}/concept/", save)
    veld = page.get_by_label("Wat ziet u?")
    veld.fill("Sem is vaak moe")
    veld.blur()
    expect(page.get_by_text("Concept bewaard om 14:03")).to_be_visible()
    assert ontvangen == ["veld=tekst&tekst=Sem+is+vaak+moe&csrfmiddlewaretoken=bewijs"]
    veld.fill("Sem is heel moe")
    veld.blur()
    page.wait_for_function("document.querySelector('[data-concept]').dataset.conceptVersie === '2'")
    page.wait_for_timeout(100)
    assert ontvangen[-1].endswith("&versie=2")


def test_draft_is_sent_after_a_pause_in_typing(toon) -> None:
    page = toon(form_page())
    page.route(f"{ADRES}/concept/", lambda route: route.fulfill(status=204))
    page.get_by_label("Wat ziet u?").fill("Nog aan het typen")
    expect(page.get_by_text(re.compile("Concept bewaard om"))).to_be_visible(timeout=6000)


@pytest.mark.parametrize("antwoord", ["afgebroken", "500", "uitgelogd"])
def test_draft_that_cannot_be_saved_says_so_and_keeps_the_text(toon, antwoord: str) -> None:
    page = toon(form_page())

    def refuse(route: Route) -> None:
        if antwoord == "afgebroken":
            route.abort()
        elif antwoord == "500":
            route.fulfill(status=500)
        else:
            route.fulfill(status=302, headers={"Location": "/inloggen/"})

    page.route(f"{ADRES}/concept/", refuse)
    veld = page.get_by_label("Wat ziet u?")
    veld.fill("Dit mag niet weg")
    veld.blur()
    expect(page.get_by_text("Bewaren lukt nu niet.")).to_be_visible()
    expect(veld).to_have_value("Dit mag niet weg")
    vragen: list[str] = []
    page.on("dialog", lambda dialoog: (vragen.append(dialoog.type), dialoog.dismiss()))
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    assert vragen == ["beforeunload"]


def test_leaving_is_silent_when_everything_is_saved(toon) -> None:
    page = toon(form_page())
    page.route(f"{ADRES}/concept/", lambda route: route.fulfill(status=204))
    veld = page.get_by_label("Wat ziet u?")
    veld.fill("Bewaard")
    veld.blur()
    expect(page.get_by_text(re.compile("Concept bewaard om"))).to_be_visible()
    vragen: list[str] = []
    page.on("dialog", lambda dialoog: (vragen.append(dialoog.type), dialoog.dismiss()))
    page.close(run_before_unload=True)
    assert vragen == []


def test_change_by_somebody_else_is_told_and_not_overwritten(toon) -> None:
    page = toon(form_page())
    page.route(f"{ADRES}/concept/", lambda route: route.fulfill(status=409))
    veld = page.get_by_label("Wat ziet u?")
    veld.fill("Mijn tekst")
    veld.blur()
    expect(page.get_by_text("Iemand anders heeft deze tekst ook veranderd.")).to_be_visible()
    expect(veld).to_have_value("Mijn tekst")


def test_counter_tells_how_much_is_left_and_nothing_is_cut_off(toon) -> None:
    page = toon(form_page())
    veld = page.get_by_label("Wat ziet u?")
    veld.fill("twaalf teken")
    expect(page.get_by_text("Nog 8 tekens")).to_be_visible()
    veld.fill("dit zijn er meer dan twintig")
    expect(page.get_by_text("8 tekens te veel")).to_be_visible()
    expect(veld).to_have_value("dit zijn er meer dan twintig")


def test_page_with_errors_starts_at_the_list_of_errors(toon) -> None:
    form = voorbeelden.VoorbeeldFormulier({"wat": ""})
    formulier = render_to_string("ui/formulier.html", {"form": form})
    page = toon(
        render_to_string("ui/basis.html").replace(
            '<div class="rondom-meldingen"', formulier + '<div class="rondom-meldingen"'
        )
    )
    assert page.title().startswith("Fout:")
    assert page.evaluate("document.activeElement.hasAttribute('data-foutenlijst')")
    page.get_by_role("link", name=re.compile("Wat ziet u")).click()
    expect(page.get_by_label("Wat ziet u?")).to_be_focused()
