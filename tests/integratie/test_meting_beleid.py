"""Measurements in plain SQL, as the web role: whose they are, and nothing before the close (ADR 0009, 0050)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from django.db.utils import ProgrammingError

from rondom.kern.meting import Punt
from rondom.spiegel.models import Meting
from rondom.spiegel.services import gesprek, thema
from rondom.toegang import beleid
from rondom.toegang.handelen import acting
from tests import meetspel as m
from tests import toneel as t

TABELLEN = ("meting", "metinggroep", "deelname", "inzending", "telling", "opmerking", "gesprekspunt")


def count(wie: str | None, tabel: str) -> int:
    """How many rows of a table are there for somebody of the cast; None: for who comes with a link."""
    with connection.cursor() as cursor:
        if wie is None:
            cursor.execute(f"SELECT count(*) FROM spiegel_{tabel}")
            return int(cursor.fetchone()[0])
    with acting(t.professional(wie)), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM spiegel_{tabel}")
        return int(cursor.fetchone()[0])


def seen(wie: str | None) -> dict[str, int]:
    return {tabel: n for tabel in TABELLEN if (n := count(wie, tabel))}


def attempt(wie: str | None, vraag: str, waarden: Sequence[object] = ()) -> int:
    """Rows that a statement changed; -1 when the database refused it."""

    def run() -> int:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(vraag, waarden)
            return int(cursor.rowcount)

    try:
        if wie is None:
            return run()
        with acting(t.professional(wie)):
            return run()
    except (ProgrammingError, DatabaseError):
        return -1


@pytest.fixture
def meting(db: None) -> Iterator[Meting]:
    """Open, of Pien's municipality: six parents answered and one link is left."""
    open_ = m.opened(["ouder"])
    for sleutel in m.links(open_, "ouder", 7)[:6]:
        m.send(sleutel, {"QS.1.1": 1}, {"QS.1.1": "Graag eerder."})
    yield open_


def talked(meting: Meting) -> None:
    m.closed(meting)
    pien = t.professional("pien")
    with acting(pien):
        gesprek.agree(meting=meting, punten=[(Punt("Bellen", "team", m.DAG), "QS.1.1", 0)], door=pien)


def test_nothing_of_a_result_is_there_before_the_close_for_anybody(meting: Meting) -> None:
    for wie in ("pien", "koen", "anouk", "karin", None):
        assert not {"telling", "opmerking", "gesprekspunt"} & seen(wie).keys()
    assert attempt("pien", "SELECT inhoud FROM spiegel_inzending") == 6, "sealed, with a key that no table opens"
    assert attempt(
        "pien", "INSERT INTO spiegel_gesprekspunt SELECT gen_random_uuid(), 1, '', 'x', 'y', now()::date, now(),"
        " rondom_houder(), 1, id FROM spiegel_meting",
    ) == -1  # fmt: skip


def test_who_comes_with_a_link_sees_what_is_open_and_no_answer(meting: Meting) -> None:
    assert seen(None) == {"meting": 1, "metinggroep": 1, "deelname": 1}
    talked(meting)
    assert seen(None) == {}


def test_a_result_is_read_by_policy_of_the_region_and_a_comment_first_by_who_asks(meting: Meting) -> None:
    talked(meting)
    alles = {"meting": 1, "metinggroep": 1, "telling": 1, "gesprekspunt": 1}
    assert seen("pien") == alles | {"opmerking": 6}
    assert seen("koen") == alles, "a board of the same region; nobody looked at the comments yet"
    with acting(t.professional("pien")) as pien:
        een = str(meting.opmerkingen.values_list("id", flat=True)[0])
        gesprek.check_comments(meting=meting, keuzes={een: ("vrij", "Graag eerder.")}, door=pien)
    assert seen("koen") == alles | {"opmerking": 1}
    for wie in ("anouk", "bram", "karin"):
        assert seen(wie) == {}, wie


def test_what_a_point_was_before_is_read_by_who_reads_the_point(meting: Meting) -> None:
    talked(meting)
    with acting(t.professional("pien")) as pien:
        gesprek.agree(meting=meting, punten=[(Punt("Bellen", "school", m.DAG), "QS.1.1", 1)], door=pien)
    assert {wie: count(wie, "wijziging") for wie in ("pien", "koen")} == {"pien": 1, "koen": 1}
    assert {count(wie, "wijziging") for wie in ("anouk", "bram", "karin", None)} == {0}


WRITES = (
    "UPDATE spiegel_meting SET titel = titel, tot = tot",
    "UPDATE spiegel_metinggroep SET uitgenodigd = 1",
    "DELETE FROM spiegel_metinggroep WHERE uitgenodigd = 0",
    "UPDATE spiegel_opmerking SET stand = 'vrij'",
    "DELETE FROM spiegel_inzending",
    "DELETE FROM spiegel_gesprekspunt",
)


@pytest.mark.parametrize("vraag", WRITES)
def test_another_organisation_of_the_region_changes_nothing(meting: Meting, vraag: str) -> None:
    assert attempt("koen", vraag) == 0
    talked(meting)
    assert attempt("koen", vraag) == 0
    assert attempt("anouk", vraag) == 0


def test_a_measurement_is_made_only_for_the_own_organisation_and_region(meting: Meting) -> None:
    kolommen = "instrument_id, titel, doel, van, tot, themas, gemaakt_op, slot"
    maak = (
        f"INSERT INTO spiegel_meting (id, regio_id, organisatie, gemaakt_door, {kolommen})"
        f" SELECT %s, regio_id, %s, rondom_houder(), {kolommen.replace('slot', chr(39) * 2)} FROM spiegel_meting"
    )
    assert attempt("pien", maak, [uuid4(), t.key("bestuur")]) == -1
    assert attempt("anouk", maak, [uuid4(), t.key("lindecollege")]) in (0, -1)
    assert attempt("pien", maak, [uuid4(), t.key("gemeente")]) == 1


def test_a_close_is_for_good_and_a_result_is_never_added_to(meting: Meting) -> None:
    talked(meting)
    for vraag in (
        "UPDATE spiegel_meting SET gesloten_op = NULL, drempel = NULL",
        "UPDATE spiegel_meting SET drempel = 1",
        "UPDATE spiegel_meting SET tot = tot + 30",
        "INSERT INTO spiegel_telling SELECT gen_random_uuid(), 'jongere', item, waarde, 9, meting_id FROM spiegel_telling",
        "UPDATE spiegel_telling SET aantal = 7",
        "DELETE FROM spiegel_telling",
    ):
        assert attempt("pien", vraag) == -1, vraag


ZWAKKER = (
    ("ALTER POLICY web_select ON spiegel_meting USING (true)", "anouk", "SELECT 1 FROM spiegel_meting"),
    ("ALTER POLICY web_select ON spiegel_opmerking USING (true)", "koen", "SELECT 1 FROM spiegel_opmerking"),
    ("ALTER POLICY web_update ON spiegel_meting USING (true)", "koen", "UPDATE spiegel_meting SET themas = themas"),
    ("DROP POLICY web_update ON spiegel_thema", "pien", "UPDATE spiegel_thema SET naam = naam"),
    ("ALTER POLICY web_update ON spiegel_thema USING (true)", "anouk", "UPDATE spiegel_thema SET naam = naam"),
)


@pytest.mark.parametrize(("zwakker", "wie", "vraag"), ZWAKKER)
def test_proof_a_weakened_or_dropped_policy_is_noticed(
    verse_database: str, owner_login: dict[str, str], zwakker: str, wie: str, vraag: str
) -> None:
    """What the tests above ask, they ask of these policies: each answers otherwise when its policy is another."""
    meting, pien = m.opened(["ouder"]), t.professional("pien")
    for sleutel in m.links(meting, "ouder", 5):
        m.send(sleutel, {"QS.1.1": 1}, {"QS.1.1": "Graag eerder."})
    m.closed(meting)
    with acting(pien):
        thema.make(naam="Thuiszitters", waarom="Te veel kinderen zijn te lang thuis.", door=pien)
    voor = attempt(wie, vraag)
    assert voor == (1 if "DROP" in zwakker else 0)
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        eigenaar.execute(zwakker)
    assert attempt(wie, vraag) != voor


def test_every_table_of_a_measurement_forces_its_policies() -> None:
    assert {f"spiegel_{n}" for n in TABELLEN} <= set(beleid.content_tables())
