"""Proof that the policy guards the sociale kaart: weakened, somebody else's entry can be written."""

import psycopg
from django.db import connection

from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie.test_sociale_kaart import add


def test_with_an_open_policy_anybody_writes(verse_database: str, owner_login: dict[str, str]) -> None:
    rij = add("Schuldhulp", "Overzicht maken bij schulden")

    def change() -> int:
        with acting(t.professional("anouk")), connection.cursor() as cursor:
            cursor.execute("UPDATE netwerk_aanbod SET naam = 'Van mij' WHERE id = %s", [rij.id])
            return cursor.rowcount

    assert change() == 0
    with psycopg.connect(**owner_login) as eigenaar:  # type: ignore[arg-type]
        eigenaar.execute("DROP POLICY web_update ON netwerk_aanbod")
        eigenaar.execute("CREATE POLICY web_update ON netwerk_aanbod FOR UPDATE TO rondom_web USING (true)")
    assert change() == 1
