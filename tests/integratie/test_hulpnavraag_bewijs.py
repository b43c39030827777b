"""Proof of the policy on what a family tells unasked: without it, who was not chosen reads it."""

import psycopg

from tests import toneel as t
from tests.integratie.test_hulpnavraag import known, shared, tell


def test_proof_without_its_policy_somebody_who_was_not_chosen_reads_it(verse_database, owner_login) -> None:
    toneel = t.open_casus()
    shared(toneel)
    tell(toneel, voor=("vo_team",))
    assert known(toneel, "jip") == (0, 0)
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        eigenaar.execute("ALTER POLICY web_select ON casus_hulpnavraag USING (true)")
    assert known(toneel, "jip") == (0, 1)
