"""After withdrawal every request is refused from the commit on, and an open page learns of it: open or closed, nothing else."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.toegang import blad, klok
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie.test_lekken_paginas import addresses

pytestmark = pytest.mark.django_db


def note_of(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    gevonden = re.search(r'data-blad="([^"]+)"', antwoord.content.decode())
    assert gevonden, f"{adres} carries no note: does it extend ui/basis.html?"
    return gevonden[1]


def stays(client: Client, note: str) -> bool:
    antwoord = client.post(blad.ADRES, note, content_type="text/plain")
    assert antwoord.content == b"" and antwoord.status_code in (204, 205)
    return antwoord.status_code == 204


@pytest.fixture
def open_page(aangemeld):
    """Bram has the casus about Noor open, with everybody's yes."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.consent_of_all(toneel)
    bram = aangemeld("bram")
    return toneel, toestemming, bram, note_of(bram, f"/casus/{toneel.casus.id}/")


def test_from_the_withdrawal_on_everything_is_refused_and_the_page_is_told(open_page, aangemeld, monkeypatch) -> None:
    toneel, toestemming, bram, note = open_page
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(hours=1))
    assert stays(bram, note)
    anouk = aangemeld("anouk")
    van_school = note_of(anouk, f"/casus/{toneel.casus.id}/")
    lijst = note_of(bram, "/casussen/")
    eva = aangemeld(naaste=toneel.eva)
    assert eva.post(f"/mijn/toestemming/{toestemming.id}/intrekken/").status_code == 302
    assert not stays(bram, note) and not stays(bram, lijst)
    assert stays(anouk, van_school), "school keeps what it had"
    for naam in addresses("casus"):
        assert bram.get(reverse(naam, args=[toneel.casus.id])).status_code in (404, 405), naam


def test_less_is_closed_and_more_is_not(open_page) -> None:
    toneel, toestemming, bram, note = open_page
    meer = t.ask_consent(toneel, categorieen=Categorie.STATUS | Categorie.ONDERWIJS)
    for wie in t.FAMILIE:
        t.answer(toneel, meer, wie)
    assert stays(bram, note)
    t.answer(toneel, toestemming, "eva", Besluit.GEGEVEN, Categorie.STATUS, later=timedelta(minutes=5))
    assert not stays(bram, note)


def test_a_grant_that_ends_by_itself_closes_the_page(open_page, monkeypatch) -> None:
    _toneel, _toestemming, bram, note = open_page
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + timedelta(days=201))
    assert not stays(bram, note)


def test_a_session_that_ended_closes_it_and_asking_keeps_none_alive(open_page) -> None:
    _toneel, _toestemming, bram, note = open_page
    sessie = bram.session
    eerder = sessie["sessie"] | {"laatst": sessie["sessie"]["laatst"] - 600}
    sessie["sessie"] = eerder
    sessie.save()
    assert stays(bram, note)
    assert bram.session["sessie"] == eerder
    sessie["sessie"] = eerder | {"laatst": 0}
    sessie.save()
    assert not stays(bram, note)


def test_the_note_of_one_says_nothing_to_another(open_page, aangemeld) -> None:
    _toneel, _toestemming, bram, note = open_page
    for ander in (Client(), aangemeld("anouk"), aangemeld("ingrid")):
        assert not stays(ander, note)
    for vervalst in (note[:-2] + "xx", "", "x" * 100, signing.dumps({"h": "x"}), "é"):
        assert not stays(bram, vervalst)
    bram.logout()
    assert not stays(bram, note)


def test_a_login_that_was_closed_or_got_another_password_closes_the_page(open_page, settings) -> None:
    _toneel, _toestemming, bram, note = open_page
    sessie = bram.session
    sessie["_auth_user_hash"] = "of another password"
    sessie.save()
    assert not stays(bram, note)


def test_another_day_in_the_demo_is_another_page(open_page, settings) -> None:
    _toneel, _toestemming, bram, note = open_page
    settings.DEMO = True
    sessie = bram.session
    sessie[klok.SLEUTEL] = 60
    sessie.save()
    assert not stays(bram, note)


def test_asking_takes_one_query_besides_saying_who_asks(open_page) -> None:
    _toneel, _toestemming, bram, note = open_page
    with CaptureQueriesContext(connection) as gevangen:
        assert stays(bram, note)
    vragen = [q["sql"] for q in gevangen if "SAVEPOINT" not in q["sql"] and "set_config" not in q["sql"]]
    assert len(vragen) == 1, vragen


def test_it_tells_nothing_but_open_or_closed_and_only_by_post(open_page) -> None:
    _toneel, _toestemming, bram, note = open_page
    assert bram.get(blad.ADRES).status_code == 405
    antwoord = bram.post(blad.ADRES, note, content_type="text/plain")
    assert antwoord["Cache-Control"] == "no-store" and "Set-Cookie" not in antwoord
    assert bram.post(blad.ADRES, "x" * (blad.LANGST + 1), content_type="text/plain").status_code == 205


def test_proof_without_the_ledger_in_the_question_a_withdrawal_would_not_be_noticed(open_page, monkeypatch) -> None:
    toneel, toestemming, bram, note = open_page
    monkeypatch.setattr(
        blad, "_VRAAG", blad._VRAAG.replace("WHERE x.nu = 0 OR x.nu & d.masker <> d.masker", "WHERE false")
    )
    t.answer(toneel, toestemming, "eva", Besluit.INGETROKKEN, later=timedelta(minutes=5))
    with acting(toneel.door("bram", timedelta(minutes=6))):
        assert stays(bram, note)
