"""Signing in for real: password, second step, session; as the web role, under its policies."""

import re
import time

import psycopg
import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from rondom.toegang import klok
from rondom.toegang.models import Account
from tests import toneel as t

WACHTWOORD = "zeven paarse fietsen op zolder"


@pytest.fixture
def bezoek(verse_database, monkeypatch):
    """A visitor; the site's clock stands still, that of the second steps does not."""
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)
    return Client()


@pytest.fixture
def met_wachtwoord(verse_database):
    def geef(naam: str) -> Account:
        account = Account.objects.get(id=t.key(f"account-{naam}"))
        account.set_password(WACHTWOORD)
        account.save(update_fields=["password"])
        return account

    return geef


def inloggen(client: Client, naam: str, wachtwoord: str = WACHTWOORD):
    return client.post("/inloggen/", {"login": naam, "password": wachtwoord})


def code_of(sleutel: str, stap: int = 0) -> str:
    return format_hotp_value(hotp_value(sleutel, int(time.time()) // 30 + stap))


def stel_app_in(client: Client) -> str:
    bladzijde = client.get("/inlog/app/").content.decode()
    sleutel = re.search(r"<code>([A-Z2-7]+)</code>", bladzijde)[1]
    antwoord = client.post("/inlog/app/", {"code": code_of(sleutel)})
    assert antwoord.status_code == 302, antwoord.content.decode()
    return sleutel


def test_a_professional_sets_up_a_second_step_before_anything_opens(bezoek, met_wachtwoord):
    met_wachtwoord("anouk")
    assert inloggen(bezoek, "anouk@toets.example").status_code == 302
    for adres in ("/", "/mijn-dag/", "/casussen/", "/kiezen/", "/beheer/"):
        antwoord = bezoek.get(adres)
        assert (antwoord.status_code, antwoord["Location"]) == (302, "/inlog/"), adres
    assert "Stel een tweede stap in" in bezoek.get("/inlog/").content.decode()
    stel_app_in(bezoek)
    assert bezoek.get("/mijn-dag/").status_code == 200


def test_a_code_is_asked_the_next_time_and_works_once(bezoek, met_wachtwoord):
    met_wachtwoord("anouk")
    inloggen(bezoek, "anouk@toets.example")
    sleutel = stel_app_in(bezoek)
    bezoek.post("/uitloggen/")
    assert inloggen(bezoek, "anouk@toets.example")["Location"] == "/inloggen/tweede-stap/"
    assert bezoek.get("/mijn-dag/").status_code == 302
    fout = bezoek.post("/inloggen/tweede-stap/", {"code": "000000"})
    assert "Deze code klopt niet" in fout.content.decode()
    code = code_of(sleutel, 1)
    assert bezoek.post("/inloggen/tweede-stap/", {"code": code}).status_code == 302
    assert bezoek.get("/mijn-dag/").status_code == 200
    ander = Client()
    inloggen(ander, "anouk@toets.example")
    assert "Deze code klopt niet" in ander.post("/inloggen/tweede-stap/", {"code": code}).content.decode()
    assert ander.get("/mijn-dag/").status_code == 302


def test_a_parent_chooses_whether_to_set_up_a_second_step(bezoek, met_wachtwoord):
    t.open_casus()
    met_wachtwoord("eva")
    assert inloggen(bezoek, "eva@thuis.example").status_code == 302
    assert bezoek.get("/mijn/").status_code == 200
    bladzijde = bezoek.get("/inlog/").content.decode()
    assert "App instellen" in bladzijde and "Stel een tweede stap in" not in bladzijde
    stel_app_in(bezoek)
    bezoek.post("/uitloggen/")
    assert inloggen(bezoek, "eva@thuis.example")["Location"] == "/inloggen/tweede-stap/"


def test_a_recovery_code_works_once(bezoek, met_wachtwoord):
    met_wachtwoord("anouk")
    inloggen(bezoek, "anouk@toets.example")
    stel_app_in(bezoek)
    code = re.findall(r"<li><code>(\d+)</code>", bezoek.get("/inlog/codes/").content.decode())[0]
    for verwacht in (302, 200):
        client = Client()
        inloggen(client, "anouk@toets.example")
        assert client.post("/inloggen/tweede-stap/", {"code": code}).status_code == verwacht


def test_who_has_two_functions_chooses_and_the_header_says_which(bezoek, met_wachtwoord, owner_login):
    with psycopg.connect(**owner_login) as owner:
        owner.execute(
            "INSERT INTO netwerk_functie (id, persoon_id, organisatie_id, rol, vanaf, bereikbaar)"
            " VALUES (%s, %s, %s, 'mentor', '2024-08-01', '')",
            [t.key("tweede functie"), t.key("persoon-anouk"), t.key("wilgenschool")],
        )
    met_wachtwoord("anouk")
    inloggen(bezoek, "anouk@toets.example")
    stel_app_in(bezoek)
    assert bezoek.get("/mijn-dag/")["Location"] == "/kiezen/"
    bezoek.post("/kiezen/", {"houder": str(t.key("tweede functie"))})
    kop = re.search(r"<header.*?</header>", bezoek.get("/mijn-dag/").content.decode(), re.S)[0]
    assert "De Wilgenschool" in kop and "Wisselen" in kop
    with psycopg.connect(**owner_login) as owner:
        regel = owner.execute("SELECT houder, rol, organisatie FROM toegang_inzage WHERE actie = 'gekozen'").fetchall()
    assert regel == [(t.key("tweede functie"), "mentor", t.key("wilgenschool"))]
