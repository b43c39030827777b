"""The last who handled a meldcode leaves: it goes to the aandachtsfunctionaris, and nobody else learns of it (L35)."""

from datetime import timedelta

import psycopg
import pytest
from django.db import connection

from rondom.casus.models import Meldcode, Taak
from rondom.kern.opvolging import Wisselreden
from rondom.netwerk.models import Functie
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting
from rondom.toegang.models import Gebeurtenis
from rondom.toegang.services import functie as functies
from rondom.toegang.services import overname, rechten
from tests import toneel as t
from tests.integratie.test_meldcode import begun, counts, open_tasks, reported, stage
from tests.integratie.test_wissel import karin

LATER = timedelta(hours=1)


def leave(wie: str = "mees") -> None:
    with acting(karin(30)) as door:
        functies.replace(functie=t.key(wie), opvolger=None, waarom=Wisselreden.VERTREK, door=door)


def handles(toneel: t.Toneel, wie: str) -> int:
    with acting(toneel.door(wie, LATER)):
        return Meldcode.objects.count()


@pytest.mark.django_db
def test_it_goes_to_the_aandachtsfunctionaris_with_what_was_asked_and_stands_at_mijn_dag(aangemeld) -> None:
    toneel = stage()
    begun(toneel)
    anderen = {
        wie: counts(toneel.door(wie, timedelta(minutes=20))) for wie in ("anouk", "bram", "vera", "dirk", "ingrid")
    }
    leave()
    assert handles(toneel, "nel") == 1 and open_tasks(toneel, "nel") == {"veiligheid_verder"}
    assert handles(toneel, "mees") == 0 and open_tasks(toneel, "mees") == set()
    with acting(toneel.door("nel", LATER)):
        assert Gebeurtenis.objects.filter(soort="meldcode.overgenomen", veiligheid=True).count() == 1
        taak = Taak.objects.get(soort="veiligheid_verder", afgerond_op=None)
    assert str(taak.object_id) in aangemeld("nel").get("/mijn-dag/", follow=True).content.decode()
    for wie, voor in anderen.items():
        na = counts(toneel.door(wie, LATER))
        assert {k: v for k, v in na.items() if k.startswith("casus_meldcode")} == {
            k: v for k, v in voor.items() if k.startswith("casus_meldcode")
        }
    with acting(karin(50)):
        assert not Meldcode.objects.exists() and not Gebeurtenis.objects.filter(soort="meldcode.overgenomen").exists()


@pytest.mark.django_db
def test_as_long_as_somebody_handles_it_or_it_is_done_nobody_is_let_in() -> None:
    toneel = stage()
    reported(toneel)  # with Nel beside Mees
    begun(toneel, "anouk")
    leave()
    assert handles(toneel, "nel") == 1 and handles(toneel, "anouk") == 1
    assert overname.take_over(moment=t.NU + LATER) == 0


@pytest.mark.django_db
def test_a_function_that_ends_by_itself_is_found_by_the_job() -> None:
    toneel = stage()
    begun(toneel)
    with acting(karin(30)) as door:
        functies.correct(
            functie=t.key("mees"), vanaf=Functie.objects.get(pk=t.key("mees")).vanaf,
            tot=door.vandaag + timedelta(days=2), toelichting="Gaat weg.", door=door,
        )  # fmt: skip
    assert overname.take_over(moment=t.NU + timedelta(days=1)) == 0
    assert overname.take_over(moment=t.NU + timedelta(days=2)) == 1
    assert overname.take_over(moment=t.NU + timedelta(days=2, hours=1)) == 0


def test_nobody_but_the_job_has_one_taken_over_and_the_ledger_is_what_the_rule_says(
    verse_database: str, owner_login: dict
) -> None:
    toneel = stage()
    begun(toneel)
    with psycopg.connect(**owner_login) as owner:
        owner.execute("UPDATE netwerk_functie SET tot = %s WHERE id = %s", [t.NU.date(), t.key("mees")])
    for wie in ("nel", "anouk", "mees", "karin"):
        with acting(t.later(t.professional(wie), minutes=40)), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM toegang_neem_meldcodes_over()")
            assert cursor.fetchone() == (0,)
    assert handles(toneel, "nel") == 0
    assert overname.take_over(moment=t.NU + LATER) == 1
    assert handles(toneel, "nel") == 1
    with acting(toneel.door("anouk", LATER)):
        rechten.recompute(toneel.dossier.id)  # the owner ended that function past every service
    assert [f"{v.soort}: {v.uitleg}" for v in verify(using="eigenaar")] == []


def test_proof_without_its_first_line_anybody_would_learn_of_one(verse_database: str, owner_login: dict) -> None:
    toneel = stage()
    meldcode = begun(toneel)
    with psycopg.connect(**owner_login) as owner:
        owner.execute("UPDATE netwerk_functie SET tot = %s WHERE id = %s", [t.NU.date(), t.key("mees")])
        (tekst,) = owner.execute("SELECT pg_get_functiondef('toegang_neem_meldcodes_over()'::regprocedure)").fetchone()
        regel = next(r for r in tekst.splitlines() if "IS DISTINCT FROM" in r)
        owner.execute(tekst.replace(regel, ""))
    with acting(t.later(t.professional("karin"), minutes=40)), connection.cursor() as cursor:
        cursor.execute("SELECT meldcode FROM toegang_neem_meldcodes_over()")
        assert cursor.fetchall() == [(meldcode.id,)]
