"""The guards of taking over, proven by taking one away."""

from uuid import UUID

import psycopg

from tests import toneel as t
from tests.integratie.test_wissel import wijziging_row


def test_proof_without_its_guard_a_mentor_would_let_himself_in(verse_database: str, owner_login: dict) -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    mees = t.later(t.professional("mees"), minutes=10)
    assert wijziging_row(mees, t.key("bram"), t.key("fenna")) == UUID(int=0)
    with psycopg.connect(**owner_login) as owner:
        owner.execute("DROP TRIGGER bewaak ON netwerk_netwerkwijziging")
    assert wijziging_row(mees, t.key("bram"), t.key("fenna")) != UUID(int=0)
