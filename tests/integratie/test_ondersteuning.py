"""What a school offers: who writes it, how it goes on to the next year, what is seen, and places that really exist."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.plaatszoeken import Zoekvraag
from rondom.kern.wittevlek import Stand
from rondom.netwerk.feiten_ondersteuning import count_gehouden
from rondom.netwerk.models import Ondersteuningsaanbod, Plaats, Plaatshouder, Voorziening
from rondom.netwerk.selectors import read_afspraken
from rondom.netwerk.selectors_ondersteuning import (
    Dekkingsvraag,
    find_schools,
    list_held,
    list_regels,
    read_dekking,
    read_scholen,
)
from rondom.netwerk.services import ondersteuning as dienst
from rondom.toegang.handelen import acting
from tests import schoolaanbod
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed
from tests.schoolaanbod import JAAR, KLAS, RUST, WOORDEN, adopted, draft, line, writer

DAG = t.NU.date()


def hold(aanbod: Ondersteuningsaanbod, wie: str = "ingrid") -> Plaats:
    return schoolaanbod.hold(line(aanbod), wie)


# Writing and adopting ---------------------------------------------------------------------------------------------------


def test_the_head_adopts_what_the_coordinator_wrote(db: None) -> None:
    aanbod = adopted()
    assert (aanbod.vastgesteld_op, aanbod.vastgesteld_door) == (DAG, t.key("saar"))
    assert [r.soort for r in aanbod.voorzieningen.order_by("soort")] == ["gedrag", "zorgklas"]


def test_what_is_not_whole_is_not_adopted_and_says_what_is_needed(db: None) -> None:
    aanbod = draft(regels=(KLAS, {**RUST, "niveau": "extra", "soort": "bestaat_niet"}))
    with pytest.raises(dienst.Geweigerd) as fout, acting(t.professional("saar")) as saar:
        dienst.adopt(aanbod=aanbod.id, afspraken=read_afspraken("toets", DAG), door=writer(saar))
    assert [v.sleutel for v in fout.value.oordeel.voorwaarden] == ["basis", "soort"]


def test_a_draft_is_of_the_school_alone_and_an_adopted_offer_of_everybody(db: None) -> None:
    aanbod = draft()

    def seen(wie: str) -> int:
        with acting(t.professional(wie)):
            return Voorziening.objects.filter(aanbod=aanbod).count()

    assert [seen(w) for w in ("anouk", "mees", "ingrid", "pien")] == [2, 2, 0, 0]
    with acting(t.professional("saar")) as saar:
        dienst.adopt(aanbod=aanbod.id, afspraken=read_afspraken("toets", DAG), door=writer(saar))
    assert [seen(w) for w in ("anouk", "mees", "ingrid", "pien")] == [2, 2, 2, 2]


def test_next_year_begins_with_a_copy_as_a_draft_and_last_year_stays(db: None) -> None:
    aanbod = adopted()
    with acting(t.professional("anouk")) as anouk:
        volgend = dienst.start(schooljaar=JAAR + 1, door=writer(anouk))
        assert dienst.start(schooljaar=JAAR + 1, door=writer(anouk)) == volgend, "once per year"
        assert (volgend.vastgesteld_op, volgend.kopie_van_id, volgend.toelichting) == (
            None,
            aanbod.id,
            "Een kleine school.",
        )
        nieuw = line(volgend)
        assert nieuw.lijn == line(aanbod).lijn
        gegevens = {**KLAS, "plaatsen": 8}
        dienst.put_regel(aanbod=volgend.id, regel=nieuw.id, gegevens=gegevens, versie=1, door=writer(anouk))
    assert line(aanbod).plaatsen == 2, "what was said for this year stays"


def test_the_first_draft_of_a_school_is_empty(db: None) -> None:
    with acting(t.professional("ingrid")) as ingrid:
        assert not dienst.start(schooljaar=JAAR, door=writer(ingrid)).voorzieningen.exists()


def test_who_came_second_hears_that_a_colleague_was_first(db: None) -> None:
    aanbod = draft()
    with acting(t.professional("anouk")) as anouk:
        dienst.change(aanbod=aanbod.id, gegevens=WOORDEN, versie=1, door=writer(anouk))
        with pytest.raises(dienst.Veranderd) as fout:
            dienst.change(aanbod=aanbod.id, gegevens=WOORDEN, versie=1, door=writer(anouk))
        assert fout.value.versie == 2
        with pytest.raises(dienst.Veranderd):
            dienst.put_regel(aanbod=aanbod.id, regel=line(aanbod).id, gegevens=KLAS, versie=7, door=writer(anouk))


@pytest.mark.parametrize("wie", ["mees", "ingrid", "bram", "pien", "saar"])
def test_in_plain_sql_nobody_writes_for_another_school_or_without_the_role(db: None, wie: str) -> None:
    aanbod = adopted()
    with acting(t.professional(wie)), connection.cursor() as cursor:
        cursor.execute("UPDATE netwerk_voorziening SET bezet = 0 WHERE aanbod_id = %s", [aanbod.id])
        assert cursor.rowcount == 0
        with pytest.raises(ProgrammingError), transaction.atomic():
            dienst.write(schooljaar=2031, gegevens=WOORDEN, regels=(), door=writer(t.professional("anouk")))


def test_in_plain_sql_who_keeps_the_offer_does_not_adopt_it(db: None) -> None:
    aanbod = draft()
    zet = "UPDATE netwerk_ondersteuningsaanbod SET vastgesteld_op = %s, vastgesteld_door = %s WHERE id = %s"
    with acting(t.professional("anouk")), connection.cursor() as cursor:
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(zet, [DAG, t.key("anouk"), aanbod.id])


# Places -----------------------------------------------------------------------------------------------------------------


def test_a_place_is_held_until_a_day_and_then_free_again(db: None) -> None:
    aanbod = adopted()
    plaats = hold(aanbod)
    lijn = line(aanbod).lijn
    assert plaats.tot == DAG + timedelta(days=STANDAARD.op("plaats_houden_dagen", DAG))
    assert count_gehouden([lijn], plaats.tot) == {lijn: 1}
    assert count_gehouden([lijn], plaats.tot + timedelta(days=1)) == {}
    with pytest.raises(dienst.Geweigerd) as fout:
        hold(aanbod)
    assert fout.value.oordeel.redenen[0].tekst == "ondersteuning.vol"
    with acting(t.professional("ingrid")) as ingrid:
        dienst.release(plaats=plaats.id, door=writer(ingrid))
        assert list_regels(aanbod, DAG)[1].vrij == 1
    hold(aanbod)


def test_the_own_school_and_a_draft_hold_nothing(db: None) -> None:
    aanbod = adopted()
    with pytest.raises(dienst.Geweigerd) as fout:
        hold(aanbod, "anouk")
    assert fout.value.oordeel.redenen[0].tekst == "ondersteuning.eigen_school"


def test_the_school_counts_the_pupil_who_came(db: None) -> None:
    aanbod = adopted()
    plaats = hold(aanbod)
    with acting(t.professional("anouk")) as anouk:
        assert [p.id for p in list_held(t.key("lindecollege"), DAG)] == [plaats.id]
        dienst.fill(plaats=plaats.id, door=writer(anouk))
        with pytest.raises(dienst.Geweigerd) as fout:  # pressed twice
            dienst.fill(plaats=plaats.id, door=writer(anouk))
    assert fout.value.oordeel.redenen[0].tekst == "ondersteuning.niet_meer_vast"
    regel = list_regels(aanbod, DAG)[1]
    assert (regel.rij.bezet, regel.gehouden, regel.vrij) == (2, 0, 0)


@pytest.mark.parametrize(
    ("zin", "vanaf", "tot", "wie"),
    [
        ("een plaats voor jaren", DAG, DAG + timedelta(days=400), "ingrid"),
        ("een plaats van gisteren", DAG - timedelta(days=1), DAG + timedelta(days=9), "ingrid"),
        ("een plaats op de eigen school", DAG, DAG + timedelta(days=9), "anouk"),
    ],
)
def test_in_sql_no_place_is_held_for_ever_or_at_home(zin: str, vanaf: date, tot: date, wie: str, db: None) -> None:
    regel = line(adopted())
    opdracht = "INSERT INTO netwerk_plaats (id, voorziening_id, lijn, vanaf, tot) VALUES (%s, %s, %s, %s, %s)"
    door = t.professional(wie)
    assert changed(door, opdracht, uuid4(), regel.id, regel.lijn, vanaf, tot) == 0, zin
    ander = t.professional("ingrid")
    assert changed(ander, opdracht, uuid4(), regel.id, regel.lijn, DAG, DAG + timedelta(days=9)) == 1


def test_a_school_does_not_say_fewer_places_than_are_held(db: None) -> None:
    aanbod = adopted()
    hold(aanbod)
    regel = line(aanbod)
    with acting(t.professional("anouk")) as anouk:
        with pytest.raises(dienst.Geweigerd) as fout:
            gegevens = {**KLAS, "plaatsen": 1}
            dienst.put_regel(aanbod=aanbod.id, regel=regel.id, gegevens=gegevens, versie=1, door=writer(anouk))
        assert fout.value.oordeel.redenen[0].tekst == "ondersteuning.meer_gehouden"
        with pytest.raises(dienst.Geweigerd):
            dienst.drop_regel(regel=regel.id, door=writer(anouk))
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE netwerk_voorziening SET plaatsen = 1 WHERE id = %s", [regel.id])


def test_who_holds_a_place_only_the_two_schools_know(db: None) -> None:
    hold(adopted())

    def seen(wie: str) -> tuple[int, int]:
        with acting(t.professional(wie)):
            return Plaats.objects.count(), Plaatshouder.objects.count()

    assert [seen(w) for w in ("ingrid", "anouk", "bram", "pien")] == [(1, 1), (1, 1), (1, 0), (1, 0)]


def test_in_plain_sql_a_place_is_not_taken_twice_and_not_taken_back_up(db: None) -> None:
    aanbod = adopted()
    plaats, regel = hold(aanbod), line(aanbod)
    nieuw = (
        "INSERT INTO netwerk_plaats (id, voorziening_id, lijn, vanaf, tot) VALUES (gen_random_uuid(), %s, %s, %s, %s)"
    )
    with acting(t.professional("ingrid")) as ingrid, connection.cursor() as cursor:
        with pytest.raises(IntegrityError), transaction.atomic():
            cursor.execute(nieuw, [regel.id, regel.lijn, DAG, DAG])
        with pytest.raises(IntegrityError), transaction.atomic():
            cursor.execute(nieuw, [regel.id, t.key("een andere lijn"), DAG, DAG])
        dienst.release(plaats=plaats.id, door=writer(ingrid))
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("UPDATE netwerk_plaats SET vrij_op = NULL WHERE id = %s", [plaats.id])
    with acting(t.professional("bram")), connection.cursor() as cursor:
        cursor.execute("UPDATE netwerk_plaats SET vrij_op = %s", [DAG])
        assert cursor.rowcount == 0, "who holds nothing, lets nothing go"


# Which school can, and where nobody does ----------------------------------------------------------------------------------


def test_the_search_shows_every_school_by_name_with_its_reasons(db: None) -> None:
    aanbod = adopted()
    with acting(t.professional("ingrid")):
        scholen = read_scholen("toets", JAAR, DAG)
        vondsten = find_schools(Zoekvraag("zorgklas", ("vo",), 14), scholen)
        assert [(v.school.naam, v.past) for v in vondsten] == [("De Wilgenschool", False), ("Lindecollege", True)]
        assert [r.tekst for r in vondsten[0].oordeel.redenen] == ["plaatszoeken.zei_niets"]
        assert (
            find_schools(Zoekvraag("zorgklas"), scholen, behalve=t.key("lindecollege"))[0].school.naam
            == "De Wilgenschool"
        )
    hold(aanbod)
    with acting(t.professional("ingrid")):
        vol = find_schools(Zoekvraag("zorgklas", ("vo",), 14), read_scholen("toets", JAAR, DAG))[1]
        assert [r.tekst for r in vol.oordeel.redenen] == ["plaatszoeken.geen_plaats"]


def test_coverage_follows_the_places(db: None) -> None:
    aanbod = adopted()

    def stand(soort: str, parameters: Parameters = STANDAARD) -> Stand:
        scholen = read_scholen("toets", JAAR, DAG)
        vraag = Dekkingsvraag(("vo",), 14)
        uit = read_dekking(scholen, [soort], ["9901"], vraag, dag=DAG, parameters=parameters)
        return uit["9901", soort].stand

    with acting(t.professional("pien")):
        assert [stand("zorgklas"), stand("faalangst")] == [Stand.ER_IS, Stand.WIT]
    hold(aanbod)
    with acting(t.professional("pien")):
        assert stand("zorgklas") is Stand.KRAP


def test_reading_costs_the_same_for_few_and_many_lines(db: None, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    adopted(regels=(RUST, KLAS, *({**RUST, "leeftijd_van": n} for n in range(5, 18))))
    with acting(t.professional("ingrid")):
        with django_assert_num_queries(4):
            read_scholen("toets", JAAR, DAG)
