"""What cannot be handled says so in words, in both languages, and shows what was typed: nothing is lost, nothing half done."""

from __future__ import annotations

import json

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation

from rondom.casus.models import Signaal
from rondom.toegang.handelen import acting
from rondom.web import fouten
from tests import toneel as t
from tests.integratie.test_consultatie_paginas import text_of

pytestmark = pytest.mark.django_db

NIEUW = "/signaal/nieuw/"
ZIN = "Een leerling zit sinds maandag stil achterin en eet niet mee."
FORMULIER = "application/x-www-form-urlencoded"


def nothing_was_written() -> bool:
    with acting(t.professional("mees")):
        return not Signaal.objects.exists()


@pytest.mark.parametrize(("taal", "woorden"), [("nl", "Dit is te groot"), ("en", "This is too big")])
def test_a_form_that_is_too_big_is_refused_before_it_is_read(aangemeld, taal: str, woorden: str) -> None:
    groot = "gezien=" + "a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
    antwoord = aangemeld("mees").post(NIEUW, groot, content_type=FORMULIER, headers={"accept-language": taal})
    assert antwoord.status_code == 413
    assert woorden in text_of(antwoord)
    assert f'lang="{taal}"' in antwoord.content.decode()
    assert nothing_was_written()


def test_what_is_just_not_too_big_is_answered_by_the_form_itself(aangemeld) -> None:
    bijna = "gezien=" + "a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE - 100)
    assert aangemeld("mees").post(NIEUW, bijna, content_type=FORMULIER).status_code == 422


@pytest.mark.parametrize(
    ("wat", "inhoud", "soort", "status"),
    [
        ("json in plaats van een formulier", json.dumps({"gezien": ZIN}), "application/json", 415),
        ("platte tekst", ZIN, "text/plain", 415),
        ("een formulier in delen zonder grens", "gezien=x", "multipart/form-data", 400),
        ("te veel velden", "&".join(f"v{n}=x" for n in range(1100)), FORMULIER, 400),
    ],
)
def test_another_kind_of_content_gets_a_page_and_writes_nothing(aangemeld, wat, inhoud, soort, status) -> None:
    antwoord = aangemeld("mees").post(NIEUW, inhoud, content_type=soort)
    assert antwoord.status_code == status, wat
    assert antwoord["Content-Type"].startswith("text/html"), wat
    assert "<h1" in antwoord.content.decode(), wat
    assert nothing_was_written()


def test_a_form_that_breaks_off_halfway_has_no_mark_and_is_refused(db) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(t.account_of("mees"))
    afgebroken = client.post(NIEUW, "--a\r\nContent-Dis", content_type="multipart/form-data; boundary=a")
    assert afgebroken.status_code == 403
    assert nothing_was_written()


@pytest.mark.parametrize(("taal", "woorden"), [("nl", "U bent uitgelogd"), ("en", "You are signed out")])
def test_a_session_that_ended_while_somebody_wrote_loses_nothing(aangemeld, taal: str, woorden: str) -> None:
    client = aangemeld("mees")
    concept = {"veld": "gezien", "tekst": ZIN}
    assert client.post("/concept/signaal:nieuw/", concept).status_code == 200
    client.logout()
    kop = {"accept-language": taal, "referer": f"http://testserver{NIEUW}"}
    assert client.post("/concept/signaal:nieuw/", concept).status_code == 403, "the page then says: not saved"
    te_laat = client.post(NIEUW, {"gezien": ZIN, "wens": "Meedenken over rust."}, headers=kop)
    assert te_laat.status_code == 403
    tekst = text_of(te_laat)
    assert woorden in tekst
    assert ZIN in tekst
    assert "Meedenken over rust." in tekst
    assert f"?next={NIEUW}" in te_laat.content.decode()
    assert nothing_was_written()
    assert ZIN in aangemeld("mees").get(NIEUW).content.decode()


def test_a_page_that_is_asked_for_without_a_session_goes_to_the_login(client) -> None:
    antwoord = client.get(NIEUW)
    assert antwoord.status_code == 302
    assert antwoord["Location"].endswith(f"?next={NIEUW}")


def test_the_way_back_after_signing_in_never_leaves_the_house(client) -> None:
    antwoord = client.post(NIEUW, {"gezien": ZIN}, headers={"referer": "https://elders.example/lok?x=1"})
    assert "elders.example" not in antwoord.content.decode()
    assert "?next=/lok" in antwoord.content.decode()


@pytest.mark.parametrize(
    ("taal", "woorden"), [("nl", "Deze pagina stond te lang open"), ("en", "This page was open too long")]
)
def test_a_form_without_its_mark_is_refused_and_shows_what_was_typed(db, monkeypatch, taal, woorden) -> None:
    from rondom.toegang import klok

    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)
    client = Client(enforce_csrf_checks=True)
    client.force_login(t.account_of("mees"))
    antwoord = client.post(NIEUW, {"gezien": ZIN, "csrfmiddlewaretoken": "oud mark"}, headers={"accept-language": taal})
    assert antwoord.status_code == 403
    assert woorden in text_of(antwoord)
    assert ZIN in text_of(antwoord)
    assert "oud mark" not in text_of(antwoord)
    assert nothing_was_written()


def test_a_password_is_never_shown_again() -> None:
    antwoord = Client(enforce_csrf_checks=True).post(
        "/inloggen/", {"gebruikersnaam": "mees@toets.example", "wachtwoord": "een lang wachtwoord"}
    )
    assert antwoord.status_code == 403
    assert "een lang wachtwoord" not in antwoord.content.decode()


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_what_was_typed_is_shown_as_text_and_never_as_a_page(aangemeld, client, taal: str) -> None:
    antwoord = client.post(NIEUW, {"gezien": "<script>alert( 1 )</script>"}, headers={"accept-language": taal})
    assert "<script>alert( 1 )" not in antwoord.content.decode()


@pytest.mark.parametrize(
    ("taal", "woorden"), [("nl", "Zo kan deze pagina niet open"), ("en", "This page cannot be opened in this way")]
)
def test_an_address_of_a_button_says_so_when_it_is_opened(aangemeld, taal: str, woorden: str) -> None:
    for adres in ("/uitloggen/", "/concept/signaal:nieuw/"):
        antwoord = aangemeld("mees").get(adres, headers={"accept-language": taal})
        assert antwoord.status_code == 405, adres
        assert antwoord["Allow"] == "POST"
        assert woorden in text_of(antwoord)
        assert "Mees Dorland" in text_of(antwoord), "one is still signed in"


def test_what_remains_when_even_the_error_page_breaks_says_in_which_letters_it_is_written(rf, monkeypatch) -> None:
    def broken(*args: object, **kwargs: object) -> str:
        raise OSError

    monkeypatch.setattr(fouten, "render_to_string", broken)
    with translation.override("nl"):
        antwoord = fouten.server_error(rf.get("/"))
    assert antwoord.status_code == 500
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    assert "vóór" in antwoord.content.decode("utf-8")
