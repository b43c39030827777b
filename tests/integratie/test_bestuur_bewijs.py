"""Proof of the guards on what a party said: without one, the same plain SQL goes through."""

import psycopg
import pytest

from rondom.spiegel.models import Gremiumlid
from tests import toneel as t
from tests.integratie.test_bestuur import UNDER_OWN_NAME, decided, say, sql


@pytest.mark.parametrize("tabel", ["spiegel_partijstem", "spiegel_gremiumlid"])
def test_proof_without_its_guard_the_keeper_overwrites_the_word_of_a_party(
    verse_database: str, owner_login: dict[str, str], tabel: str
) -> None:
    stem = say("saar", decided(), "lindecollege")
    zetel = Gremiumlid.objects.get(functie=t.key("saar"))

    def overwrites() -> int:
        sql("pien", "UPDATE spiegel_gremiumlid SET tot = '2026-08-02' WHERE id = %s", zetel.id)
        return sql("pien", UNDER_OWN_NAME, stem.id)

    assert overwrites() == 0
    with psycopg.connect(**owner_login) as eigenaar:  # type: ignore[arg-type]
        eigenaar.execute(f"DROP TRIGGER bewaak ON {tabel}")  # type: ignore[arg-type]
    assert overwrites() == 1
