"""A whole story, and then a search for whoever it was about: in logs, mails, addresses, cookies and error pages."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils.module_loading import import_string

from rondom.casus.tasks import send_notice
from rondom.kern.delen import Besluit
from rondom.toegang.handelen import acting
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie.test_slechte_invoer import walk

pytestmark = pytest.mark.django_db

OVER_WIE = re.compile(
    r"\b(Noor|Aldermans|Eva|Omar|Sahin|Anouk|Vermeulen|Mees|Dorland|Bram|Hoogveld)\b|2012-05-04|4 mei 2012"
    r"|099 765 43 21|Zij slaapt slecht|toets\.example",
    re.IGNORECASE,
)
"""Names of the cast, the day of birth, a telephone number, a sentence that somebody typed, and a login."""


def people_in(tekst: str) -> set[str]:
    """What in this text is about somebody of the story."""
    return {gevonden[0] for gevonden in OVER_WIE.finditer(tekst)}


@pytest.fixture
def logboek() -> Iterator[io.StringIO]:
    """Everything that the site writes to its log, down to the smallest remark, as an administrator would read it."""
    regels = io.StringIO()
    handler = logging.StreamHandler(regels)
    handler.addFilter(import_string(settings.LOGGING["filters"]["no_people"]["()"])())
    handler.setFormatter(import_string(settings.LOGGING["formatters"]["line"]["()"])())
    wortel = logging.getLogger()
    niveau = wortel.level
    wortel.addHandler(handler)
    wortel.setLevel(logging.INFO)
    yield regels
    wortel.removeHandler(handler)
    wortel.setLevel(niveau)


def story(aangemeld) -> t.Toneel:
    """School types, asks, is refused, is given; a stranger tries; something breaks."""
    toneel = h.table()
    anouk, ingrid = aangemeld("anouk"), aangemeld("ingrid")
    anouk.post(
        f"/casus/{toneel.casus.id}/gezin/{toneel.eva.id}/", {"naam": "Eva Aldermans", "telefoon": "099 765 43 21"}
    )
    anouk.post("/casussen/", {"zoek": "Noor Aldermans"})
    anouk.get("/casussen/?gezocht=1")
    anouk.get("/casussen/?zoek=Noor+Aldermans")
    gesprek = {"met": [str(toneel.noor.id)], "op": "2012-05-04x", "verteld": "Zij slaapt slecht sinds de zomer."}
    anouk.post(f"/casus/{toneel.casus.id}/gesprek/nieuw/", gesprek)
    ingrid.get(f"/casus/{toneel.casus.id}/")
    ingrid.get("/Noor/Aldermans/?wie=Eva")
    Client(enforce_csrf_checks=True).post("/inloggen/", {"login": "anouk@toets.example", "password": "x"})
    Client().post("/inloggen/", {"login": "anouk@toets.example", "password": "Noor"})
    h.started(toneel)
    t.answer(toneel, t.ask_consent(toneel, "buurtteam"), "eva", Besluit.GEWEIGERD, later=timedelta(hours=2))
    return toneel


def test_no_log_line_says_about_whom(aangemeld, logboek) -> None:
    story(aangemeld)
    regels = logboek.getvalue()
    assert regels.count("\n") > 2, "the story writes to the log"
    zonder_adres = re.sub(
        r"Not Found: /Noor/Aldermans/", "", regels
    )  # what somebody typed as an address is that address
    assert people_in(zonder_adres) == set(), zonder_adres


def test_an_exception_that_quotes_a_child_is_written_and_shown_without_her(aangemeld, logboek, monkeypatch) -> None:
    toneel, client = t.open_casus(), aangemeld("anouk")
    client.raise_request_exception = False

    def breaks(*args, **kwargs):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1/0 /* Noor Aldermans */")

    monkeypatch.setattr("rondom.casus.views.casus.load_casus", breaks)
    antwoord = client.get(f"/casus/{toneel.casus.id}/?zoek=Noor")
    assert antwoord.status_code == 500
    assert people_in(antwoord.content.decode()) == set()
    assert "DataError" in logboek.getvalue() or "DivisionByZero" in logboek.getvalue()
    assert people_in(logboek.getvalue()) == set()


def test_proof_a_name_in_a_log_line_is_noticed(logboek) -> None:
    logging.getLogger("rondom.toets").warning("opened the casus of %s", "Noor Aldermans")
    assert people_in(logboek.getvalue()) == {"Noor", "Aldermans"}


def test_no_mail_says_about_whom_or_where(aangemeld, eigenaar) -> None:
    toneel = story(aangemeld)
    with acting(toneel.door("anouk")), connection.cursor() as cursor:
        cursor.execute("SELECT args FROM procrastinate_jobs")
        opdrachten = [rij[0] for rij in cursor.fetchall()]
    assert people_in(str(opdrachten)) == set()
    for houder in {UUID(str(o["houder"])) for o in opdrachten if "houder" in o} | {toneel.eva.id, t.key("anouk")}:
        with acting(toneel.door("anouk")):
            send_notice(str(houder))
    for bericht in mail.outbox:
        tekst = f"{bericht.subject}\n{bericht.body}"
        assert people_in(tekst) == set() and "http" not in tekst and str(toneel.casus.id) not in tekst


@pytest.mark.parametrize("wie", ["anouk", "bram", "eva"])
def test_no_address_and_no_cookie_says_about_whom(aangemeld, wie: str) -> None:
    """Every link, every form and every place to go on to, from every page that can be reached."""
    toneel = story(aangemeld)
    client = aangemeld(naaste=toneel.eva) if wie == "eva" else aangemeld(wie)
    begin = ["/mijn/"] if wie == "eva" else [f"/casus/{toneel.casus.id}/"]
    adressen = {f.adres for lezer in walk(client, *begin) for f in lezer.formulieren}
    for pad in begin:
        adressen |= set(re.findall(r'(?:href|action|hx-\w+)="([^"]+)"', client.get(pad).content.decode()))
    assert len(adressen) > 5
    assert {a: people_in(a) for a in adressen if people_in(a) and not a.startswith("tel:")} == {}
    assert people_in(str(client.cookies)) == set()


@pytest.mark.parametrize("adres", ["casus:casus", "casus:plan", "casus:gezin"])
def test_no_page_of_refusal_says_about_whom(aangemeld, adres: str) -> None:
    toneel = t.open_casus()
    antwoord = aangemeld("ingrid").get(reverse(adres, args=[toneel.casus.id]))
    gezien = people_in(antwoord.content.decode())
    assert antwoord.status_code == 404 and gezien <= {"Ingrid"}
