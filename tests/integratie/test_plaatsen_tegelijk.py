"""Two people at once: the last place is given once, and there are never fewer than none. On real connections (R201)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import connection, connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rondom.netwerk.models import Plaats, Voorziening
from rondom.netwerk.selectors_ondersteuning import list_regels
from rondom.netwerk.services import ondersteuning as dienst
from rondom.toegang.handelen import acting
from tests import schoolaanbod
from tests import toneel as t
from tests.schoolaanbod import KLAS, RUST, adopted, line, writer

DAG = t.NU.date()


def at_once(*doen: Callable[[], Any]) -> list[str]:
    """Do all of it at the same moment, each on a connection of its own; answers per one what became of it."""
    start, uit = threading.Barrier(len(doen)), ["?"] * len(doen)

    def run(nummer: int) -> None:
        try:
            start.wait(20)
            doen[nummer]()
            uit[nummer] = "gelukt"
        except dienst.Geweigerd as fout:
            uit[nummer] = fout.oordeel.redenen[0].tekst
        except Exception as fout:  # noqa: BLE001 - the test says what came
            uit[nummer] = type(fout).__name__
        finally:
            connections.close_all()

    draden = [threading.Thread(target=run, args=(n,)) for n in range(len(doen))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(30)
    return uit


def hold(voorziening: Voorziening) -> Callable[[], Any]:
    return lambda: schoolaanbod.hold(voorziening)


def fewer(voorziening: Voorziening, plaatsen: int) -> Callable[[], Any]:
    def doe() -> None:
        with acting(t.professional("anouk")) as anouk:
            nu = Voorziening.objects.get(pk=voorziening.pk)
            gegevens = {**KLAS, "plaatsen": plaatsen, "bezet": min(nu.bezet, plaatsen)}
            dienst.put_regel(aanbod=nu.aanbod_id, regel=nu.pk, gegevens=gegevens, versie=nu.versie, door=writer(anouk))

    return doe


def left(voorziening: Voorziening) -> tuple[int, int, int]:
    """(places, taken, held), as the owner of the database counts them."""
    with acting(t.professional("anouk")):
        v = Voorziening.objects.get(pk=voorziening.pk)
        return v.plaatsen or 0, v.bezet, Plaats.objects.filter(lijn=v.lijn, vrij_op=None, tot__gte=DAG).count()


def test_the_last_place_is_given_once(verse_database: str) -> None:
    regel = line(adopted())
    uit = at_once(*[hold(regel)] * 4)
    assert sorted(uit) == ["gelukt", *["ondersteuning.vol"] * 3]
    assert left(regel) == (2, 1, 1)


def test_a_school_that_lowers_its_places_meets_who_holds_one(verse_database: str) -> None:
    regel = line(adopted())
    uit = at_once(hold(regel), fewer(regel, 1))
    assert uit in (["gelukt", "ondersteuning.meer_gehouden"], ["ondersteuning.vol", "gelukt"])
    plaatsen, bezet, gehouden = left(regel)
    assert bezet + gehouden <= plaatsen


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.integers(0, 4),
    st.lists(
        st.lists(st.sampled_from(["hold", "hold", "release", "fill", "fewer", "more"]), min_size=2, max_size=4),
        max_size=4,
    ),
)
def test_there_are_never_fewer_than_none(verse_database: str, plaatsen: int, beurten: list[list[str]]) -> None:
    with connection.cursor() as cursor, acting(t.professional("anouk")):
        cursor.execute("SELECT coalesce(max(schooljaar), 2026) + 1 FROM netwerk_ondersteuningsaanbod")
        jaar = cursor.fetchone()[0]
    regel = line(adopted((RUST, {**KLAS, "plaatsen": plaatsen, "bezet": 0}), jaar))
    for beurt in beurten:
        at_once(*[_step(regel, wat) for wat in beurt])
        nu, bezet, gehouden = left(regel)
        assert 0 <= bezet + gehouden <= nu, beurt
        with acting(t.professional("ingrid")):
            vrij = {r.rij.pk: r.vrij for r in list_regels(regel.aanbod, DAG)}[regel.pk]
        assert vrij == nu - bezet - gehouden, "what is shown is what is left"


def _step(regel: Voorziening, wat: str) -> Callable[[], Any]:
    def held_by(wie: str, doe: Callable[..., Any]) -> None:
        with acting(t.professional(wie)) as door:
            plaats = Plaats.objects.filter(lijn=regel.lijn, vrij_op=None).order_by("id").first()
            if plaats is not None:
                doe(plaats=plaats.pk, door=writer(door))

    match wat:
        case "hold":
            return hold(regel)
        case "release":
            return lambda: held_by("ingrid", dienst.release)
        case "fill":
            return lambda: held_by("anouk", dienst.fill)
        case "fewer":
            return fewer(regel, 1)
        case _:
            return fewer(regel, 5)


def test_proof_without_the_lock_and_the_count_of_the_database_a_place_is_given_twice(
    verse_database: str, owner_login: dict[str, str]
) -> None:
    """The same in plain SQL: refused, and given as soon as the guard is taken away."""
    regel = line(adopted())
    schoolaanbod.hold(regel)

    def insert() -> int:
        with acting(t.professional("ingrid")), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO netwerk_plaats (id, voorziening_id, lijn, vanaf, tot) VALUES (gen_random_uuid(), %s, %s, %s, %s)",
                [regel.id, regel.lijn, DAG, DAG + timedelta(days=7)],
            )
            return cursor.rowcount

    with pytest.raises(Exception, match="no place is left"):
        insert()
    with psycopg.connect(**owner_login) as eigenaar:  # type: ignore[arg-type]
        eigenaar.execute("DROP TRIGGER plaats_vrij ON netwerk_plaats")
    assert insert() == 1
