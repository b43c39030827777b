"""What is late goes up the ladder of its region, step by step, once; nobody hears of what he may not see (R125, R145, X4)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import ProgrammingError, connection, transaction

from rondom.casus.models import Opschaling, Taak
from rondom.casus.services import opschaling, taak
from rondom.kern.afspraken import Afspraken, parse_afspraken
from rondom.netwerk.models import Regeling
from rondom.toegang.handelen import Handelend, acting, system_actor
from tests import toneel as t

LADDER = (Path(__file__).parents[2] / "regios" / "demo" / "afspraken.toml").read_text(encoding="utf-8")
TERMIJN = t.NU.date() - timedelta(days=1)


@pytest.mark.parametrize(("dagen", "nummer"), [(0, 0), (1, 1), (9, 1), (10, 2), (20, 3), (35, 4), (45, 5), (500, 5)])
def test_which_step_after_how_many_days(dagen: int, nummer: int) -> None:
    assert parse_afspraken(LADDER, "afspraken.toml").nummer_after(dagen) == nummer
    assert Afspraken().nummer_after(dagen) == 0


@pytest.fixture
def late(verse_database: str) -> t.Toneel:
    """Mees was asked something that was due yesterday; the region of the stage has a ladder."""
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as anouk:
        taak.ask(
            dossier=toneel.dossier.id, soort="signaal_wegen", houder=t.key("mees"), object_id=toneel.casus.id,
            termijn=TERMIJN, door=anouk,
        )  # fmt: skip
    return toneel


def steps(door: Handelend) -> list[int]:
    with acting(door):
        return list(Opschaling.objects.order_by("trede").values_list("trede", flat=True))


def escalate(dagen: int = 0) -> int:
    return opschaling.escalate(moment=t.NU + timedelta(days=dagen))


def test_every_overdue_task_has_an_entry_and_goes_up_once_per_step(late: t.Toneel) -> None:
    assert [escalate(d) for d in (0, 0, 8, 9, 9, 19)] == [1, 0, 0, 1, 0, 1]
    assert steps(late.door("anouk")) == [1, 2, 3]
    open_ = Taak.objects.using("eigenaar").filter(afgerond_op=None, termijn__lt=t.NU.date())
    assert set(open_.values_list("id", flat=True)) == set(
        Opschaling.objects.using("eigenaar").values_list("taak", flat=True)
    )


def test_what_was_late_for_long_comes_at_once_where_it_belongs_and_what_is_done_goes_no_further(late: t.Toneel) -> None:
    assert escalate(44) == 1
    assert steps(late.door("anouk")) == [5]
    with acting(late.door("mees")) as mees:
        taak.finish(soort="signaal_wegen", object_id=late.casus.id, door=mees)
    escalate(400)
    gewogen = Taak.objects.using("eigenaar").get(soort="signaal_wegen")
    assert list(Opschaling.objects.using("eigenaar").filter(taak=gewogen.id).values_list("trede", flat=True)) == [5]


def test_who_does_not_see_the_task_sees_no_step(late: t.Toneel) -> None:
    escalate()
    ziet = {wie for wie in (*t.MENSEN, *t.FAMILIE) if steps(late.door(wie))}
    taken = set()
    for wie in (*t.MENSEN, *t.FAMILIE):
        with acting(late.door(wie)):
            if Taak.objects.filter(soort="signaal_wegen").exists():
                taken.add(wie)
    assert ziet == taken >= {"mees", "anouk"}
    assert "chantal" not in ziet


def test_what_belongs_to_safety_never_goes_up(late: t.Toneel, owner_login: dict) -> None:
    with psycopg.connect(**owner_login) as owner:
        owner.execute("ALTER TABLE casus_taak DISABLE TRIGGER vast")
        owner.execute("UPDATE casus_taak SET soort = 'veiligheid_verder'")
    assert escalate(400) == 0


def test_a_region_without_a_ladder_has_no_steps(verse_database: str) -> None:
    Regeling.objects.using("eigenaar").filter(regio="toets", soort="afspraken").delete()
    toneel = t.open_casus()
    with acting(toneel.door("anouk")) as anouk:
        taak.ask(
            dossier=toneel.dossier.id, soort="signaal_wegen", houder=t.key("mees"), object_id=toneel.casus.id,
            termijn=TERMIJN, door=anouk,
        )  # fmt: skip
    assert escalate(30) == 0


def test_mijn_dag_says_on_which_step_it_stands_and_who_decides(late: t.Toneel, als: Any) -> None:
    escalate()
    assert "nu op trede ‘Regisseur’ van de ladder" in als("mees").get("/mijn-dag/").content.decode()


def test_in_sql_nobody_but_the_house_writes_a_step_and_only_of_what_is_late(late: t.Toneel) -> None:
    rij = Taak.objects.using("eigenaar").get(soort="signaal_wegen")

    def write(door: Handelend, trede: int) -> int:
        with acting(door), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO casus_opschaling (id, dossier_id, taak, trede, op, door)"
                " VALUES (gen_random_uuid(), %s, %s, %s, now(), %s)",
                [rij.dossier_id, rij.id, trede, door.houder],
            )
            return int(cursor.rowcount)

    for wie in ("anouk", "mees", "saar", "eva"):
        with pytest.raises(ProgrammingError):
            write(late.door(wie), 1)
    huis = system_actor("opschalen", t.NU)
    assert write(huis, 1) == 1
    Taak.objects.using("eigenaar").update(termijn=t.NU.date())
    with pytest.raises(ProgrammingError):
        write(huis, 2)
