"""Proof of the guards on agreeing to help: without one, the same plain SQL goes through."""

import psycopg
import pytest

from tests import hulpspel as h
from tests.integratie.test_instemming import row, starts


@pytest.mark.parametrize("wat", ["start", "nee", "zelf"])
def test_without_the_guard_it_goes_through(verse_database: str, owner_login: dict, wat: str) -> None:
    toneel = h.table()
    inzet = h.asked(toneel)
    if wat == "nee":
        assert row(toneel, inzet, "omar", "omar", "geweigerd") == 1

    def through() -> int:
        if wat == "start":
            return starts(toneel, inzet)
        if wat == "nee":
            return row(toneel, inzet, "bram", "omar", "gegeven", "gesprek")
        return row(toneel, inzet, "eva", "omar", "gegeven")

    assert through() == 0
    kapot = {
        "start": ("DROP TRIGGER bewaak ON casus_inzet",),
        "nee": ("DROP TRIGGER bewaak ON casus_instemming",),
        "zelf": (
            "ALTER POLICY web_insert ON casus_instemming WITH CHECK (true)",
            "DROP TRIGGER bewaak ON casus_instemming",
        ),
    }
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        for opdracht in kapot[wat]:
            eigenaar.execute(opdracht)
    assert through() == 1
