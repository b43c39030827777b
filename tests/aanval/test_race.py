"""Withdrawal against reading, on two real connections: nothing is read that was withdrawn before the question was asked."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import psycopg
import pytest
from django.db import connections
from django.test import Client

from rondom.kern.delen import Besluit
from rondom.toegang import klok
from tests import toneel as t
from tests.integratie.deurwereld import signed_in

UUR = timedelta(hours=1)


@pytest.fixture
def stage(verse_database: str, monkeypatch: pytest.MonkeyPatch) -> tuple[t.Toneel, object]:
    """Bram reads with everybody's yes; commits are real and it is an hour later."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.consent_of_all(toneel)
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + UUR)
    return toneel, toestemming


def withdraw(toneel: t.Toneel, toestemming: object) -> None:
    t.answer(toneel, toestemming, "eva", Besluit.INGETROKKEN, later=timedelta(minutes=30))  # type: ignore[arg-type]


def test_a_transaction_that_was_reading_is_refused_from_the_commit_on(stage, web_login) -> None:
    """Even in the middle of somebody's transaction: each statement asks the ledger anew."""
    toneel, toestemming = stage
    with psycopg.connect(**web_login) as lezer:
        lezer.execute("SELECT set_config('rondom.houder', %s, true), set_config('rondom.moment', %s, true)",
                      [str(t.key("bram")), (t.NU + UUR).isoformat()])  # fmt: skip
        tel = "SELECT count(*) FROM casus_casus"
        assert lezer.execute(tel).fetchone() == (1,)
        withdraw(toneel, toestemming)
        assert lezer.execute(tel).fetchone() == (0,)


def test_until_the_commit_it_may_still_be_read_and_not_a_moment_longer(stage, owner_login) -> None:
    """The withdrawal waits for a lock that we hold; Bram reads; we let go; Bram is refused."""
    toneel, toestemming = stage
    bram, adres = signed_in(t.account_of("bram")), f"/casus/{toneel.casus.id}/"
    klaar = threading.Event()

    def other() -> None:
        withdraw(toneel, toestemming)
        connections.close_all()
        klaar.set()

    with psycopg.connect(**owner_login) as slot:
        slot.execute("LOCK TABLE toegang_ketenkop IN ACCESS EXCLUSIVE MODE")
        draad = threading.Thread(target=other)
        draad.start()
        assert not klaar.wait(0.3), "the withdrawal is not done yet"
        assert bram.get("/toegankelijkheid/").status_code == 200
        slot.rollback()
    draad.join(20)
    assert klaar.is_set()
    assert bram.get(adres).status_code == 404


def test_nobody_who_asks_after_the_commit_gets_it(stage) -> None:
    """Two readers ask without end while it is withdrawn: whatever was asked after the commit is refused."""
    toneel, toestemming = stage
    adres, stop = f"/casus/{toneel.casus.id}/", threading.Event()
    gelezen: list[tuple[float, int]] = []
    clienten = [signed_in(t.account_of("bram")) for _ in range(2)]

    def read(client: Client) -> None:
        while not stop.is_set():
            gevraagd = time.monotonic()
            gelezen.append((gevraagd, client.get(adres).status_code))
        connections.close_all()

    draden = [threading.Thread(target=read, args=(c,)) for c in clienten]
    for draad in draden:
        draad.start()
    while sum(status == 200 for _, status in gelezen) < 4:
        time.sleep(0.01)
    withdraw(toneel, toestemming)
    vastgelegd = time.monotonic()
    while sum(gevraagd > vastgelegd for gevraagd, _ in gelezen) < 6:
        time.sleep(0.01)
    stop.set()
    for draad in draden:
        draad.join(20)
    assert {status for gevraagd, status in gelezen if gevraagd > vastgelegd} == {404}
