"""One visitor of the demo in a browser, who can be anybody and choose the day: what the journeys share."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.draaiend import PROJECT

BEELDEN = PROJECT / "docs" / "beelden"
HEEL_BREED = {"width": 1400, "height": 900}


@dataclass
class Reis:
    """A page of the demo, with words for what a visitor does there. ``onthoud`` keeps addresses for later steps."""

    page: Page
    url: str
    onthoud: dict[str, str] = field(default_factory=dict)
    wie: str = ""

    # Who and when -------------------------------------------------------------------------------------------

    def dag(self, dag: date) -> None:
        """It is this day now, for whoever this visitor is."""
        self.open("/demo/klok/")
        self.page.get_by_label("Welke dag is het?").fill(dag.isoformat())
        self.druk("Zet de klok")

    def als(self, naam: str) -> None:
        """Be somebody else; the day stays."""
        if naam == self.wie:
            return
        self.open("/demo/")
        self.druk(f"Verder als {naam}")
        self.wie = naam

    def als_gezin(self, account: str) -> None:
        """Be somebody of a family who was registered while the demo runs, by the login that was given."""
        if account == self.wie:
            return
        self.open("/demo/")
        with self.page.expect_navigation():
            self.page.locator(f"form[action*='{account}'] button").click()
        self.wie = account

    # Going --------------------------------------------------------------------------------------------------

    def open(self, pad: str) -> None:
        """Open an address of the site; it must be there."""
        antwoord = self.page.goto(pad if pad.startswith("http") else f"{self.url}{pad}")
        assert antwoord is not None and antwoord.status == 200, (pad, antwoord and antwoord.status)

    def geen_toegang(self, pad: str) -> None:
        """An address that is not there for this visitor: absent and forbidden look the same."""
        antwoord = self.page.goto(pad if pad.startswith("http") else f"{self.url}{pad}")
        assert antwoord is not None and antwoord.status == 404, pad

    def naar(self, link: str) -> None:
        """Follow a link or a button that is a link."""
        with self.page.expect_navigation():
            self.page.get_by_role("main").get_by_role("link", name=link).first.click()

    def tab(self, naam: str) -> None:
        """Another page of the same casus."""
        with self.page.expect_navigation():
            self.page.get_by_role("navigation", name="Deze casus").get_by_role("link", name=naam).click()

    def casus(self, tabblad: str = "") -> None:
        """Open the casus of this journey, and one of its pages."""
        self.open(self.onthoud["casus"])
        if tabblad:
            self.tab(tabblad)

    def hier(self, naam: str) -> None:
        """Remember this address."""
        self.onthoud[naam] = self.page.url

    def taak(self, wat: str, over: str = "") -> Locator:
        """What is asked of this visitor, on Mijn dag or on the family's own page."""
        taken = self.taken(wat, over)
        # What is late comes first, so after a year something of today can stand on a later page.
        verder = self.inhoud.get_by_role("link", name="Volgende", exact=True)
        while not taken.count() and verder.count():
            verder.click()
        expect(taken.first).to_be_visible()
        return taken.first.get_by_role("link").first

    def taken(self, wat: str, over: str = "") -> Locator:
        """All tasks of this kind of this visitor."""
        self.open("/")
        return self.inhoud.locator(".rondom-taak").filter(has_text=wat).filter(has_text=over)

    # Doing --------------------------------------------------------------------------------------------------

    def schrijf(self, label: str, tekst: str | date) -> None:
        """Write in a field."""
        self.veld(label).fill(tekst.isoformat() if isinstance(tekst, date) else tekst)

    def veld(self, label: str) -> Locator:
        """The field with this label; the words about it being optional may follow."""
        naam = re.compile(rf"^\s*{re.escape(label)}\s*(\(niet verplicht\))?\s*$")
        return self.page.get_by_role("main").get_by_label(naam).first

    def kies(self, groep: str, keuze: str) -> None:
        """Choose one of a group of radio buttons."""
        self.groep(groep).get_by_label(re.compile(rf"^{re.escape(keuze)}")).check()

    def vink(self, groep: str, keuzes: Iterable[str], precies: bool = False) -> None:
        """Tick these in a group; ``precies``: and nothing else."""
        vak = self.groep(groep)
        if precies:
            for vakje in vak.get_by_role("checkbox").all():
                vakje.uncheck()
        for keuze in keuzes:
            vak.get_by_label(re.compile(rf"^\s*{re.escape(keuze)}")).check()

    def groep(self, naam: str) -> Locator:
        """A group of choices by its legend."""
        return self.page.get_by_role("group", name=re.compile(rf"^\s*{re.escape(naam)}")).first

    def klap_open(self, kop: str) -> None:
        """Open a part of the page that can be folded."""
        deel = self.inhoud.locator("details").filter(has_text=kop).first
        if deel.get_attribute("open") is None:
            deel.locator("summary").first.click()

    def uit_lijst(self, label: str, keuze: str) -> None:
        """Choose from a list by the beginning of the words."""
        lijst = self.veld(label)
        optie = lijst.locator("option").filter(has_text=re.compile(rf"^\s*{re.escape(keuze)}")).first
        lijst.select_option(value=optie.get_attribute("value"))

    def druk(self, knop: str) -> None:
        """Press a button and see what comes of it."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=knop, exact=True).first.click()

    # Seeing -------------------------------------------------------------------------------------------------

    @property
    def inhoud(self) -> Locator:
        """The main part of the page."""
        return self.page.get_by_role("main")

    def ziet(self, *teksten: str) -> None:
        """All these words stand on the page."""
        for tekst in teksten:
            expect(self.inhoud).to_contain_text(tekst)

    def ziet_niet(self, *teksten: str) -> None:
        """None of these words stand on the page."""
        for tekst in teksten:
            expect(self.inhoud).not_to_contain_text(tekst)

    def regel(self, *ids: str) -> None:
        """The page names these rules as the reason."""
        for regel in ids:
            expect(self.inhoud.get_by_text(re.compile(rf"\b{regel}\b")).first).to_be_attached()

    def beeld(self, naam: str, hoog: int = 1000) -> None:
        """Keep a picture for the handbook, only when RONDOM_BEELDEN=1 asks for it."""
        if os.environ.get("RONDOM_BEELDEN") != "1":
            return
        self.page.set_viewport_size({"width": 1400, "height": hoog})
        self.page.evaluate("window.scrollTo(0, 0)")
        self.page.screenshot(path=Path(BEELDEN) / f"{naam}.png")
        self.page.set_viewport_size(HEEL_BREED)
