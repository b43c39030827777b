"""How much room teams have: counts of a team, hidden when small, said by the team itself (R113)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.db import ProgrammingError, connection, transaction

from rondom.casus.models import Aanmelding
from rondom.casus.selectors_drukte import read_drukte
from rondom.casus.services import drukte
from rondom.kern.drukte import Drukte, Ruimte, beoordeel
from rondom.kern.oordeel import Uitkomst
from rondom.netwerk.models import Parameterwaarde, Teamruimte
from rondom.toegang.handelen import acting
from tests import toneel as t

TEAM = t.key("vo_team")


@pytest.mark.parametrize(
    ("wat", "stand", "uitkomst", "teksten"),
    [
        ("room", Drukte(10, 6, 0), Uitkomst.TOEGESTAAN, ["ruim", "in_hand", "wacht"]),
        ("full", Drukte(6, 6, 8, 12, vol=True), Uitkomst.ONDER_VOORWAARDE, ["vol", "in_hand", "wacht", "wachtdagen"]),
        ("full and too few to say", Drukte(2, None, 0, vol=True), Uitkomst.ONDER_VOORWAARDE, ["vol", "in_hand_weinig", "wacht"]),
        ("few wait", Drukte(10, 6, None), Uitkomst.TOEGESTAAN, ["ruim", "in_hand", "wacht_weinig"]),
        ("the team said nothing", Drukte(None, 9, 9), Uitkomst.TOEGESTAAN, ["onbekend", "in_hand", "wacht"]),
    ],
)  # fmt: skip
def test_what_counts_come_down_to(wat: str, stand: Drukte, uitkomst: Uitkomst, teksten: list[str]) -> None:
    oordeel = beoordeel(stand)
    assert oordeel.uitkomst is uitkomst
    assert [r.tekst for r in oordeel.redenen] == [f"drukte.{x}" for x in teksten]
    assert [a.sleutel for a in oordeel.alternatieven] == (["ander_team"] if stand.vol else [])


def fill(owner: psycopg.Connection, toneel: t.Toneel, status: str, aantal: int, dagen: int = 0) -> None:
    """Registrations of one casus, made by the owner: what is counted is the number of rows."""
    for _ in range(aantal):
        owner.execute(
            "INSERT INTO casus_aanmelding (id, dossier_id, team_id, status, hulpvraag_gezin, actieve_hulp, route, route_regels,"
            " afgeweken, afgeweken_reden, gemaakt_door, gemaakt_op, verzonden_op, opgepakt_op, opnieuw_reden, terug_reden, versie)"
            " VALUES (gen_random_uuid(), %s, %s, %s, 'ja', 'geen', '{}', '{}', false, '', %s, %s, %s, %s, '', '', 1)",
            [toneel.dossier.id, TEAM, status, t.key("anouk"), t.NU, t.NU - timedelta(days=30),
             t.NU - timedelta(days=30 - dagen) if status == "opgepakt" else None],
        )  # fmt: skip


def asks(wie: str = "ingrid", teams: tuple[UUID, ...] = (TEAM,)) -> dict[UUID, Drukte]:
    with acting(t.professional(wie)) as door:
        return read_drukte(teams, door)


def say(plaatsen: int, wie: str = "bram") -> Teamruimte:
    with acting(t.professional(wie)) as door:
        return drukte.say_room(team=TEAM, plaatsen=plaatsen, vanaf=door.vandaag, toelichting="", door=door)


def test_a_school_that_sees_no_casus_sees_counts_of_five_and_up(verse_database: str, owner_login: dict) -> None:
    toneel = t.open_casus()
    assert asks() == {TEAM: Drukte(None, 0, 0)}
    with psycopg.connect(**owner_login) as owner:
        fill(owner, toneel, "opgepakt", 4, dagen=8)
        fill(owner, toneel, "verzonden", 5)
    assert asks() == {TEAM: Drukte(None, None, 5)}
    say(4)
    assert asks()[TEAM].ruimte is Ruimte.VOL, "that it is full is known, how many are in hand is not"
    with psycopg.connect(**owner_login) as owner:
        fill(owner, toneel, "opgepakt", 3, dagen=2)
    assert asks() == {TEAM: Drukte(4, 7, 5, 8, vol=True)}
    with acting(t.professional("ingrid")):
        assert Aanmelding.objects.count() == 0


def test_with_few_places_full_does_not_tell_the_hidden_count(verse_database: str, owner_login: dict) -> None:
    toneel = t.open_casus()
    say(2)
    gezien = []
    for erbij in (1, 1):
        with psycopg.connect(**owner_login) as owner:
            fill(owner, toneel, "opgepakt", erbij, dagen=8)
        gezien.append(asks()[TEAM])
    assert gezien == [Drukte(2, None, 0, vol=True)] * 2


def test_a_region_may_hide_more_and_nobody_less(verse_database: str, owner_login: dict) -> None:
    toneel = t.open_casus()
    with psycopg.connect(**owner_login) as owner:
        fill(owner, toneel, "verzonden", 6)
    Parameterwaarde.objects.using("eigenaar").create(
        regio_id="toets", sleutel="drukte_klein", waarde=10, vanaf=t.NU.date()
    )
    assert asks()[TEAM].wacht is None
    with acting(t.professional("ingrid")), connection.cursor() as cursor:
        cursor.execute("SELECT wacht FROM toegang_drukte(%s, 0, 91)", [[TEAM]])
        assert cursor.fetchone() == (6,)
    with psycopg.connect(**owner_login) as owner:
        owner.execute("DELETE FROM casus_aanmelding WHERE ctid IN (SELECT ctid FROM casus_aanmelding LIMIT 4)")
    with acting(t.professional("ingrid")), connection.cursor() as cursor:
        cursor.execute("SELECT wacht FROM toegang_drukte(%s, 0, 91)", [[TEAM]])
        assert cursor.fetchone() == (None,), "two are never said, whatever is asked"


def test_nobody_asks_about_another_region_or_without_a_function(db: None) -> None:
    toneel = t.open_casus()
    with acting(toneel.door("eva")), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM toegang_drukte(%s, 5, 91)", [[TEAM]])
        assert cursor.fetchone() == (0,)
    with acting(replace(t.professional("anouk"), regio=None)) as door:
        assert read_drukte([TEAM], door) == {}


@pytest.mark.parametrize("wie", ["anouk", "chantal", "lea"])
def test_only_the_team_itself_says_how_many(db: None, wie: str) -> None:
    with pytest.raises(ProgrammingError), transaction.atomic():
        say(3, wie)


def test_pages_say_it_by_name_and_without_an_order(aangemeld: Any) -> None:
    bram = aangemeld("bram")
    assert bram.post("/ruimte-bij-teams/ons/", {"plaatsen": -1, "vanaf": "2026-11-09"}).status_code == 422
    woorden = {"plaatsen": 14, "vanaf": "2026-11-09", "toelichting": "Een collega is met verlof."}
    assert "Scholen zien het meteen" in bram.post("/ruimte-bij-teams/ons/", woorden, follow=True).content.decode()
    pagina = aangemeld("anouk").get("/ruimte-bij-teams/").content.decode()
    assert "Een collega is met verlof." in pagina and ">14<" in pagina
    assert pagina.index("Buurtteam Oost") < pagina.index("Vo-team Lindestad")


def test_the_page_costs_as_many_queries_for_one_team_as_for_many(db: None, django_assert_num_queries: Any) -> None:
    with acting(t.professional("anouk")) as door:
        for teams in ((TEAM,), tuple(t.key(s) for s in t.ORGANISATIES)):
            with django_assert_num_queries(3):
                read_drukte(teams, door)
