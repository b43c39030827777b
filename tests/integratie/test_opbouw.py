"""Bringing a database up to date: twice is once, and one of an earlier version is named, not broken on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import psycopg
import pytest

from rondom.web import database
from rondom.web.embedded import DatabaseProblem
from rondom.web.opbouw import bring_up_to_date


@pytest.fixture
def eigen_database(verse_database: str) -> Iterator[str]:
    """What is brought up to date is a database of this test, by its owner."""
    login = replace(database.owner_login(), dbname=verse_database)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "owner_login", lambda: login)
        patch.setattr(database, "admin_login", lambda: None)
        yield verse_database


def policies(login: database.Login) -> set[tuple[str, str]]:
    with database.connect(login) as connection:
        return set(connection.execute("SELECT tablename, policyname FROM pg_policies").fetchall())


def test_bringing_up_to_date_twice_changes_nothing(eigen_database: str) -> None:
    bring_up_to_date()
    eerst = policies(database.owner_login())
    bring_up_to_date()
    assert policies(database.owner_login()) == eerst
    assert len(eerst) > 60


@pytest.mark.parametrize(
    "verouderd",
    ["DROP TABLE toegang_gebeurteniszout CASCADE", "ALTER TABLE casus_taak DROP COLUMN gemaakt_door CASCADE"],
)
def test_a_database_of_an_earlier_version_is_named(eigen_database: str, owner_login: dict, verouderd: str) -> None:
    with psycopg.connect(**owner_login) as connection:
        connection.execute(verouderd)
    with pytest.raises(DatabaseProblem, match="demo-reset"):
        bring_up_to_date()
