"""Proof of the policy and the guard on contact details: without them, the same plain SQL goes through."""

import psycopg

from rondom.kern.bereikbaar import Zichtbaar
from tests import hulpspel as h
from tests.integratie.test_bereikbaar import CHOICE, STRAKS, choose, sees
from tests.integratie.test_lekken_sql import changed


def test_without_the_policy_a_partner_reads_it_and_without_the_guard_school_chooses(
    verse_database, owner_login
) -> None:
    toneel = h.table()
    choose(toneel, Zichtbaar.GEKOZEN, ("vo_team",))
    assert not sees(toneel, "jip")
    assert changed(toneel.door("anouk", STRAKS), CHOICE, toneel.eva.id) == 0
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        eigenaar.execute("ALTER POLICY web_select ON toegang_bereikbaarheid USING (true)")
        eigenaar.execute("DROP TRIGGER bewaak ON toegang_bereikbaarheid")
    assert sees(toneel, "jip")
    assert changed(toneel.door("anouk", STRAKS), CHOICE, toneel.eva.id) == 1
