"""The shell: health with its reasons, headers, error pages, and a log without people."""

import logging
from datetime import timedelta

import psycopg
import pytest
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from rondom.web import gezondheid, logboek


def beat(seconds_ago: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_workers")
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s)", [timedelta(seconds=seconds_ago)]
        )


def test_health_is_good_when_all_parts_are(db, client):
    beat(1)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")
    assert answer["Cache-Control"] == "no-store" and not answer.cookies


def test_health_names_a_worker_that_is_silent(db, client):
    beat(60)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["onderdelen"] == {
        "database": "in orde",
        "migraties": "in orde",
        "worker": "de worker is 60 seconden stil",
    }


def test_health_names_a_worker_that_is_not_there(db, client):
    assert client.get("/healthz").json()["onderdelen"]["worker"] == "er draait geen worker"


def test_health_names_migrations_that_wait(verse_database, owner_login, client):
    with psycopg.connect(**owner_login) as owner:
        owner.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["onderdelen"]["migraties"] == "1 migraties wachten; voer 'rondom migrate' uit"


def test_health_without_database_says_so_and_quotes_nothing(db, client, monkeypatch):
    def broken() -> str | None:
        raise DatabaseError("connection to server failed: password of rondom_web")

    monkeypatch.setitem(gezondheid.CHECKS, "database", broken)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["onderdelen"]["database"] == "de database antwoordt niet"
    assert b"password" not in answer.content


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_health_is_for_reading(db, client, method):
    assert getattr(client, method)("/healthz").status_code == 405


@login_not_required
def fails(request: HttpRequest, kind: str) -> HttpResponse:
    if kind == "400":
        raise BadRequest("Noor Vermeulen")
    if kind == "403":
        raise PermissionDenied("Noor Vermeulen")
    raise RuntimeError("Noor Vermeulen")


urlpatterns = [path("faalt/<str:kind>/", fails), path("", include("rondom.web.urls"))]
handler400 = "rondom.web.fouten.bad_request"
handler403 = "rondom.web.fouten.forbidden"
handler404 = "rondom.web.fouten.not_found"
handler500 = "rondom.web.fouten.server_error"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["400", "403", "500"])
@override_settings(ROOT_URLCONF=__name__)
def test_what_fails_is_told_in_plain_words_and_quotes_nothing(db, kind, language):
    visitor = Client(raise_request_exception=False)
    visitor.cookies["taal"] = language
    answer = visitor.get(f"/faalt/{kind}/")
    text = answer.content.decode()
    assert answer.status_code == int(kind)
    assert f'<html lang="{language}"' in text
    assert "<h1" in text and "Traceback" not in text and "Noor" not in text


def test_page_that_is_not_there_looks_the_same_for_everybody(db, client):
    answer = client.get("/bestaat/niet/")
    assert answer.status_code == 404 and "<h1" in answer.content.decode()


def test_form_without_proof_of_origin_is_refused_in_plain_words(db):
    answer = Client(enforce_csrf_checks=True).post("/taal/", {"language": "en"})
    assert answer.status_code == 403 and "<h1" in answer.content.decode()


def test_every_answer_carries_the_headers_that_protect(db, client):
    answer = client.get("/inloggen/")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


def test_chosen_language_is_kept_in_a_cookie(db, client):
    answer = client.post("/taal/", {"language": "en", "next": "/inloggen/"})
    assert (answer.status_code, answer["Location"]) == (302, "/inloggen/")
    assert client.cookies["taal"].value == "en"
    assert '<html lang="en"' in client.get("/inloggen/").content.decode()


def test_language_form_sends_nobody_elsewhere(db, client):
    assert client.post("/taal/", {"language": "en", "next": "https://elders.example/"})["Location"] == "/"


def test_log_line_holds_no_query_and_no_text_of_an_exception():
    record = logging.LogRecord("django.request", logging.ERROR, "x", 1, "%s: %s", ("Fout", "/zoek/?q=Noor"), None)
    try:
        raise RuntimeError("Noor Vermeulen")
    except RuntimeError as problem:
        record.exc_info = (RuntimeError, problem, problem.__traceback__)
    assert logboek.WithoutPeople().filter(record)
    line = logboek.LineFormatter().format(record)
    assert "Fout: /zoek/" in line and "RuntimeError" in line and "test_log_line" in line
    assert "Noor" not in line
