"""What every answer carries, whatever its kind; and that nothing inline stands in a page."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from django.test import Client

from rondom.web.kopregels import content_policy
from tests import toneel as t

VERWACHT = {
    "Content-Security-Policy": content_policy(),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SOORTEN = {
    "page": "/mijn-dag/",
    "list": "/casussen/",
    "page of the login": "/inlog/",
    "QR": "/inlog/app/",
    "absent": "/casus/bestaat-niet/",
    "forbidden": "/beheer/",
    "redirect": "/",
    "only by post": "/uitloggen/",
    "machine": "/healthz",
    "open page": "/privacy/",
}


def faults(antwoord) -> list[str]:  # type: ignore[no-untyped-def]
    """Headers that are missing or say something else."""
    fout = [naam for naam, waarde in VERWACHT.items() if antwoord.headers.get(naam) != waarde]
    if "no-store" not in antwoord.headers.get("Cache-Control", ""):
        fout.append("Cache-Control")
    return fout + [n for n in ("Permissions-Policy",) if "camera=()" not in antwoord.headers.get(n, "")]


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_kind_of_answer_carries_them(aangemeld, soort):
    assert faults(aangemeld("anouk").get(SOORTEN[soort])) == []


def test_so_do_answers_to_a_stranger_a_forged_form_and_a_page_that_breaks(db, monkeypatch):
    streng = Client(enforce_csrf_checks=True)
    assert faults(streng.get("/inloggen/")) == []
    geweigerd = streng.post("/inloggen/", {})
    assert (geweigerd.status_code, faults(geweigerd)) == (403, [])
    stuk = Client(raise_request_exception=False)
    monkeypatch.setattr("rondom.toegang.views.logboek.render", lambda *a, **k: 1 / 0)
    antwoord = stuk.get("/privacy/")
    assert (antwoord.status_code, faults(antwoord)) == (500, [])


def test_proof_a_missing_header_is_noticed(aangemeld, settings):
    settings.MIDDLEWARE = [m for m in settings.MIDDLEWARE if "kopregels" not in m]
    assert set(faults(aangemeld("anouk").get("/mijn-dag/"))) == {
        "Content-Security-Policy",
        "Cross-Origin-Resource-Policy",
        "Permissions-Policy",
        "Cache-Control",
    }


def test_the_policy_lets_nothing_inline_and_nothing_from_elsewhere():
    beleid = dict(deel.split(" ", 1) for deel in content_policy().split("; "))
    assert beleid["default-src"] == "'none'"
    assert beleid["script-src"] == beleid["style-src"] == beleid["connect-src"] == "'self'"
    assert "unsafe" not in content_policy() and "*" not in content_policy()


# Nothing inline in what is really sent ----------------------------------------------------------------------------------


class Inline(HTMLParser):
    """Collects script and style that stand in a page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.gevonden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = dict(attrs)
        if tag == "style" or (tag == "script" and "src" not in waarden and waarden.get("type") != "application/json"):
            self.gevonden.append(tag)
        self.gevonden += [naam for naam, waarde in attrs if naam == "style" or re.fullmatch(r"on[a-z]+", naam)]
        if any((waarde or "").strip().lower().startswith("javascript:") for _naam, waarde in attrs):
            self.gevonden.append("javascript:")


def inline_in(bladzijde: str) -> list[str]:
    lezer = Inline()
    lezer.feed(bladzijde)
    return lezer.gevonden


def test_no_page_holds_code_or_style_of_its_own(aangemeld):
    toneel = t.open_casus()
    client = aangemeld("anouk")
    adressen = [
        *SOORTEN.values(),
        f"/casus/{toneel.casus.pk}/",
        "/signaal/nieuw/",
        "/inlog/passkeys/nieuw/",
        "/inloggen/",
    ]
    assert {a: i for a in adressen if (i := inline_in(client.get(a).content.decode()))} == {}


@pytest.mark.parametrize(
    "stuk",
    ["<script>x()</script>", "<p style='x'>", "<style>p{}</style>", "<b onclick='x()'>", "<a href='javascript:x()'>"],
)
def test_proof_inline_is_noticed(stuk):
    assert inline_in(f"<html>{stuk}</html>")


# A real installation ------------------------------------------------------------------------------------------------------


def django_says(tmp_path, *woorden: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    schoon = {k: v for k, v in os.environ.items() if not k.startswith(("RONDOM_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "django", *woorden],
        env=schoon
        | {"DJANGO_SETTINGS_MODULE": "rondom.web.settings", "RONDOM_DATA": str(tmp_path / "data")}
        | omgeving,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_django_has_nothing_to_say_about_a_real_installation(tmp_path):
    opslag = tmp_path / "data" / "static"
    opslag.mkdir(parents=True)
    klaar = django_says(
        tmp_path, "check", "--deploy", "--fail-level", "WARNING", RONDOM_HTTPS="1", RONDOM_HOSTS="rondom.example"
    )
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr


def test_proof_an_installation_without_https_is_noticed(tmp_path):
    (tmp_path / "data" / "static").mkdir(parents=True)
    kaal = django_says(tmp_path, "check", "--deploy", "--fail-level", "WARNING", RONDOM_HOSTS="rondom.example")
    assert kaal.returncode != 0 and "security.W" in kaal.stderr


def test_cookies_of_a_real_installation_travel_over_https_only(tmp_path):
    vraag = (
        "from django.conf import settings as s;"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY, s.CSRF_COOKIE_HTTPONLY,"
        " s.SESSION_COOKIE_SAMESITE, s.SECURE_HSTS_SECONDS, s.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN)"
    )
    klaar = django_says(tmp_path, "shell", "--no-imports", "-c", vraag, RONDOM_HTTPS="1", RONDOM_HOSTS="rondom.example")
    assert klaar.stdout.split() == ["True", "True", "True", "True", "Lax", "31536000", "False"], klaar.stderr
