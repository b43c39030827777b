"""Proof that the leak tests of the meldcode notice: with one policy opened, a parent sees a row in plain SQL."""

from datetime import timedelta

import psycopg

from rondom.toegang.beleid import apply
from tests.integratie.test_meldcode import begun, counts, stage


def test_proof_a_table_without_its_policy_is_noticed(verse_database, owner_login) -> None:
    toneel = stage()
    begun(toneel)
    eva = toneel.door("eva", timedelta(minutes=9))
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("CREATE POLICY lek ON casus_meldcodestap FOR SELECT TO rondom_web USING (true)")
    assert counts(eva)["casus_meldcodestap"] == 1
    with psycopg.connect(**owner_login) as eigenaar:
        apply(eigenaar)
    assert counts(eva)["casus_meldcodestap"] == 0
