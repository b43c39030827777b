"""Bringing a database up to date: twice is once, and one of an earlier version is named, not broken on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import psycopg
import pytest
from click.testing import CliRunner

from rondom.web import database, opbouw
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


def test_figures_are_made_in_the_demo_alone_and_a_reset_clears_them(tmp_path, monkeypatch):
    """Elsewhere `publicatie` holds somebody's figures and their register: nothing there is ever replaced."""
    monkeypatch.setenv("RONDOM_DATA", str(tmp_path))
    monkeypatch.delenv("RONDOM_DEMO", raising=False)
    monkeypatch.delenv("RONDOM_PUBLICATIE", raising=False)
    for name in ("publicatie", "publicatie-besloten"):
        (tmp_path / name).mkdir()
    assert opbouw.start_figures() is None
    refused = CliRunner().invoke(opbouw.demo, ["cijfers"])
    assert refused.exit_code == 1 and "RONDOM_DEMO=1" in refused.output
    assert (tmp_path / "publicatie-besloten").exists()
    monkeypatch.setenv("RONDOM_DEMO", "1")
    opbouw.mark_done(opbouw.FIGURES, opbouw.figures_fingerprint())
    assert opbouw.start_figures() is None
    opbouw.clear_figures()
    assert [p.name for p in tmp_path.iterdir()] == ["stempels"] and not list((tmp_path / "stempels").iterdir())


def test_figures_that_fail_say_where_to_look_and_are_tried_again(tmp_path, monkeypatch):
    monkeypatch.setenv("RONDOM_DATA", str(tmp_path))
    monkeypatch.setattr(opbouw, "_rondom", lambda *words: ["false"])
    with pytest.raises(opbouw.StepFailed, match=r"publicatie\.log"):
        opbouw.make_figures(date(2026, 11, 25))
    assert not (tmp_path / "publicatie.bezig").exists()
    assert not opbouw.is_done(opbouw.FIGURES, opbouw.figures_fingerprint())
