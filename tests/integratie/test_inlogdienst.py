"""Signing in through an organisation, against a real OpenID provider on this machine."""

import os
import subprocess
import sys
import time
import urllib.request
from urllib.parse import urlsplit

import psycopg
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.test import Client

from rondom.toegang import klok
from rondom.toegang.handelen import set_signing_in
from rondom.toegang.models import Account
from rondom.web.inlogdiensten import InlogdienstProbleem, read_services, service_of
from tests import toneel as t
from tests.inlogdienst import Inlogdienst

ONBEKEND = "Rondom kent u nog niet"
MISLUKT = "Inloggen via uw organisatie is niet gelukt"


class GeenOmleiding(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):  # type: ignore[no-untyped-def]
        return None


@pytest.fixture
def dienst(verse_database, monkeypatch, settings, tmp_path):
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU)
    with Inlogdienst(claims={"sub": "a-1", "email": "anouk@toets.example", "brin": "99T000", "amr": ["mfa"]}) as lokaal:
        (tmp_path / "geheim").write_text(lokaal.geheim)
        settings.INLOGDIENSTEN = [
            service_of(
                {
                    "sleutel": "toets",
                    "naam": "Toetsdienst",
                    "adres": lokaal.adres,
                    "client_id": lokaal.client_id,
                    "geheim_bestand": str(tmp_path / "geheim"),
                    "claim": "brin",
                    "koppeling": "brin",
                    "tweede_stap": ["mfa"],
                }
            )
        ]
        yield lokaal


def way_back(client: Client) -> str:
    """Leave for the service, sign in there, and answer the address to which it sends back."""
    heen = client.post("/inloggen/organisatie/toets/")
    assert heen.status_code == 302, heen.content.decode()
    try:
        urllib.request.build_opener(GeenOmleiding).open(heen["Location"], timeout=5)
    except urllib.error.HTTPError as omleiding:
        terug = urlsplit(omleiding.headers["Location"])
        omleiding.close()
        return f"{terug.path}?{terug.query}"
    raise AssertionError("the service did not send back")


def accounts() -> int:
    return Account.objects.count()


def links() -> list[tuple[str, str, dict]]:
    with transaction.atomic():
        set_signing_in(t.key("account-anouk"))
        return list(SocialAccount.objects.values_list("provider", "uid", "extra_data"))


def test_who_is_known_comes_in_with_the_roles_of_rondom(dienst):
    client = Client()
    binnen = client.get(way_back(client))
    assert (binnen.status_code, binnen["Location"]) == (302, "/")
    assert "zorgcoördinator" in client.get("/mijn-dag/").content.decode()
    assert links() == [("toets", "a-1", {})]


def test_the_second_time_the_key_of_the_service_is_enough(dienst):
    client = Client()
    client.get(way_back(client))
    dienst.claims["email"] = "anders@toets.example"
    tweede = Client()
    assert tweede.get(way_back(tweede))["Location"] == "/"
    assert tweede.get("/mijn-dag/").status_code == 200
    assert len(links()) == 1


def test_without_a_second_step_there_one_is_asked_here(dienst):
    dienst.claims["amr"] = ["pwd"]
    client = Client()
    client.get(way_back(client))
    assert client.get("/mijn-dag/")["Location"] == "/inlog/"


@pytest.mark.parametrize(("amr", "waarheen"), [(["mfa"], "/"), (["pwd"], "/inloggen/tweede-stap/")])
def test_who_has_a_step_here_too_is_asked_it_unless_the_service_vouches(dienst, amr, waarheen):
    with transaction.atomic():
        set_signing_in(t.key("account-anouk"))
        TOTP.activate(t.account_of("anouk"), "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    dienst.claims["amr"] = amr
    client = Client()
    assert client.get(way_back(client))["Location"] == waarheen


@pytest.mark.parametrize(
    ("claims", "waarom"),
    [
        ({"email": "niemand@toets.example"}, "nobody here has that login"),
        ({"brin": "99T100"}, "another school than where she works"),
        ({"brin": "88X8"}, "a school that Rondom does not know"),
        ({"brin": None}, "no organisation at all"),
        ({"email": "eva@thuis.example"}, "a parent has no function there"),
        ({"email_verified": False}, "an address of which the service is not sure"),
    ],
)
def test_unknown_is_a_clear_page_and_nothing_is_made(dienst, claims, waarom):
    dienst.claims |= claims
    voor, client = accounts(), Client()
    antwoord = client.get(way_back(client))
    assert (antwoord.status_code, ONBEKEND in antwoord.content.decode()) == (403, True), waarom
    assert (accounts(), links()) == (voor, [])
    assert client.get("/mijn-dag/").status_code == 302


def test_an_institution_of_four_characters_covers_its_locations(dienst):
    dienst.claims["brin"] = ["99T0", "11AA"]
    client = Client()
    assert client.get(way_back(client))["Location"] == "/"


def test_a_function_that_ended_opens_nothing(dienst, owner_login):
    with psycopg.connect(**owner_login) as owner:
        owner.execute("UPDATE netwerk_functie SET tot = '2026-11-01' WHERE id = %s", [t.key("anouk")])
    client = Client()
    assert ONBEKEND in client.get(way_back(client)).content.decode()


def test_an_ended_login_stays_out(dienst, owner_login):
    with psycopg.connect(**owner_login) as owner:
        owner.execute("UPDATE toegang_account SET is_active = false WHERE id = %s", [t.key("account-anouk")])
    client = Client()
    assert ONBEKEND in client.get(way_back(client)).content.decode()


@pytest.mark.parametrize(
    "buig",
    [
        {"iss": "http://iemand.anders"},
        {"aud": "een-ander"},
        {"exp": int(time.time()) - 3600},
        {"nonce": "van-een-ander"},
        {"nonce": None},
    ],
    ids=["issuer", "audience", "expired", "nonce", "no nonce"],
)
def test_a_token_that_is_not_right_opens_nothing(dienst, buig):
    dienst.buig = buig
    client = Client()
    antwoord = client.get(way_back(client))
    assert MISLUKT in antwoord.content.decode()
    assert client.get("/mijn-dag/").status_code == 302
    assert links() == []


def test_a_token_signed_by_another_opens_nothing(dienst):
    dienst.verkeerde_sleutel = True
    client = Client()
    assert MISLUKT in client.get(way_back(client)).content.decode()
    assert links() == []


def test_a_service_that_calls_itself_another_is_not_believed(dienst):
    dienst.issuer_in_ontdekking = dienst.buig["iss"] = "http://iemand.anders"
    client = Client()
    assert MISLUKT in client.get(way_back(client)).content.decode()


def test_an_answer_works_once_and_only_for_who_left(dienst):
    client, ander = Client(), Client()
    terug = way_back(client)
    assert MISLUKT in ander.get(terug).content.decode()
    assert client.get(terug).status_code == 302
    client.post("/uitloggen/")
    assert MISLUKT in client.get(terug).content.decode()


def test_a_service_that_is_silent_is_told_as_such(dienst, settings):
    settings.INLOGDIENSTEN[0]["settings"]["server_url"] = "http://127.0.0.1:9"
    antwoord = Client().post("/inloggen/organisatie/toets/")
    assert (antwoord.status_code, MISLUKT in antwoord.content.decode()) == (502, True)


def test_leaving_needs_a_post_and_a_known_service(dienst):
    assert Client().get("/inloggen/organisatie/toets/").status_code == 405
    assert Client().post("/inloggen/organisatie/anders/").status_code == 404
    assert "Toetsdienst" in Client().get("/inloggen/").content.decode()


GOED = "[[dienst]]\nsleutel='x'\nnaam='X'\nadres='https://x.example'\nclient_id='r'\nclaim='brin'\nkoppeling='brin'"


# The file of the installation ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("[[dienst]]\nsleutel = 'x'", "naam, adres, client_id, claim, koppeling ontbreekt"),
        ("[[dienst", "kan niet gelezen worden"),
        (GOED.replace("https", "http"), "adres begint met https"),
        (GOED + "\ngeheim_bestand='/er/is/niets'", "geheim_bestand kan niet gelezen worden"),
        (GOED.replace("koppeling='brin'", "koppeling='gok'"), "koppeling is een van"),
    ],
)
def test_a_file_that_is_not_right_says_what(tmp_path, monkeypatch, regel, fout):
    (tmp_path / "diensten.toml").write_text(regel)
    monkeypatch.setenv("RONDOM_INLOGDIENSTEN", str(tmp_path / "diensten.toml"))
    with pytest.raises(InlogdienstProbleem, match=fout):
        read_services()


def test_the_command_says_it_in_one_line(tmp_path):
    (tmp_path / "diensten.toml").write_text("[[dienst")
    klaar = subprocess.run(
        [sys.executable, "-m", "rondom.cli", "start"],
        env=os.environ
        | {"RONDOM_INLOGDIENSTEN": str(tmp_path / "diensten.toml"), "RONDOM_DATA": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert klaar.returncode == 1 and "kan niet gelezen worden" in klaar.stderr and "Traceback" not in klaar.stderr
