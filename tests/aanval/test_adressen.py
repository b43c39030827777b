"""Addresses and headers in hostile hands: another host, a way out of the site, a way out of the folder."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import toneel as t
from tests.integratie.deurwereld import publication

pytestmark = pytest.mark.django_db
ELDERS = "aanvaller.example"


@pytest.mark.parametrize("kop", ["HTTP_X_FORWARDED_HOST", "HTTP_X_HOST", "HTTP_FORWARDED", "HTTP_X_ORIGINAL_URL"])
def test_no_header_of_a_visitor_becomes_an_address_of_ours(aangemeld, client: Client, kop: str) -> None:
    t.open_casus()
    for bezoeker in (client, aangemeld("anouk")):
        for adres in ("/", "/casussen/", "/inloggen/", "/niets/", "/agenda/"):
            antwoord = bezoeker.get(adres, **{kop: ELDERS})
            assert ELDERS not in antwoord.content.decode() and ELDERS not in str(antwoord.headers), adres


@pytest.mark.parametrize(
    "host", [ELDERS, f"testserver@{ELDERS}", f"testserver:80@{ELDERS}", "testserver, x", "a b", ""]
)
def test_another_host_is_refused_in_plain_words(client: Client, host: str) -> None:
    antwoord = client.get("/inloggen/", HTTP_HOST=host) if host else client.get("/inloggen/", HTTP_HOST=" ")
    assert antwoord.status_code == 400
    assert ELDERS not in antwoord.content.decode() and "Traceback" not in antwoord.content.decode()


UITWEGEN = (
    f"https://{ELDERS}/",
    f"//{ELDERS}/",
    rf"/\{ELDERS}",
    f"https:{ELDERS}",
    "javascript:alert(1)",
    f"\t//{ELDERS}",
)


@pytest.mark.parametrize("uitweg", UITWEGEN)
def test_nothing_leads_out_of_the_site(aangemeld, client: Client, uitweg: str) -> None:
    pogingen = [
        client.post("/taal/", {"language": "en", "next": uitweg}),
        client.post("/taal/", {"language": "en"}, HTTP_REFERER=uitweg),
        client.post("/inloggen/", {"login": "x@x.example", "password": "x", "next": uitweg}),
        client.get("/inloggen/", {"next": uitweg}),
        client.get("/casussen/", {"next": uitweg}),
        aangemeld("anouk").get("/inloggen/", {"next": uitweg}),
        aangemeld("anouk").post("/kiezen/", {"houder": t.key("anouk"), "next": uitweg, "terug": uitweg}),
        aangemeld("anouk").post("/uitloggen/", {"next": uitweg}),
    ]
    for antwoord in pogingen:
        doel = antwoord.get("Location", "")
        assert doel == "" or (doel.startswith("/") and not doel.startswith(("//", "/\\"))), (antwoord.request, doel)
        assert f'href="{uitweg}' not in antwoord.content.decode()


@pytest.mark.parametrize(
    "adres",
    [
        "/static/../settings.py", "/static/%2e%2e/%2e%2e/settings.py", "/static/ui/..%2f..%2fsettings.py",
        "/spiegel/gebied/gemeente/..%2f..%2f..%2fetc/oogo.pdf", "/spiegel/gebied/../../etc/passwd/oogo.pdf",
        "/spiegel/cijfer/..%2f..%2fcijfers.csv", "/spiegel/cijfer/%2fetc%2fpasswd.csv", "/agenda/..%2fx.ics",
        "/concept/..%2f..%2fx/",
    ],
)  # fmt: skip
def test_no_address_leads_out_of_its_folder(aangemeld, adres: str, settings, tmp_path) -> None:
    settings.PUBLICATIE = publication(tmp_path)
    for wie in ("pien", "anouk"):
        antwoord = aangemeld(wie).get(adres)
        lijf = b"".join(antwoord) if antwoord.streaming else antwoord.content
        assert antwoord.status_code in (404, 405), adres
        assert b"root:" not in lijf and b"SECRET_KEY" not in lijf


@pytest.mark.parametrize("waarde", ["x\r\nSet-Cookie: a=b", "x\nLocation: //aanvaller.example"])
def test_no_line_of_a_visitor_becomes_a_header(aangemeld, client: Client, waarde: str) -> None:
    for antwoord in (
        client.post("/taal/", {"language": "nl", "next": f"/{waarde}"}),
        aangemeld("anouk").post("/casussen/", {"zoek": waarde}),
        aangemeld("anouk").get("/casussen/", {"bladzijde": waarde, "klaar": waarde}),
    ):
        assert "a" not in antwoord.cookies and all("\n" not in str(w) for w in antwoord.headers.values())
        assert antwoord.status_code < 500
