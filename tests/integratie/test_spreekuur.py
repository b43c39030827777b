"""The consultation hour: book without saying why, seen by two, off in time, gone soon (R003, R183)."""

from __future__ import annotations

import threading
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.db import ProgrammingError, connection, connections, transaction

from rondom.kern.kalender import Vakantie
from rondom.kern.opvolging import Wisselreden
from rondom.kern.spreekuur import Stand
from rondom.netwerk.models import Afwezigheid, Functie, Parameterwaarde, Schoolvakantie, Vastdagdeel
from rondom.netwerk.selectors_aanwezig import read_rooster, read_rooster_of
from rondom.toegang import tasks
from rondom.toegang.handelen import TIJDZONE, Handelend, acting
from rondom.toegang.models import Bereikbaarheid, Bezet, Boeking, Boekingsreden, Inzage
from rondom.toegang.selectors_spreekuur import list_dag, list_vrije_plekken, my_boekingen
from rondom.toegang.services import aanwezigheid, spreekuur, vernietiging
from rondom.toegang.services import functie as functies
from tests import toneel as t

DINSDAG = date(2026, 11, 10)
UREN: aanwezigheid.Uren = {
    "weekdag": 1, "begin": time(8, 30), "einde": time(12, 30), "weken": "elke", "plaats": "kamer 1.12",
    "spreek_van": time(10), "spreek_tot": time(11), "plek": 20, "vanaf": date(2026, 8, 1), "tot": None,
}  # fmt: skip


def functie(naam: str) -> Functie:
    return Functie.objects.select_related("organisatie").get(id=t.key(naam))


def fix(wie: str = "bram", vervanger: str | None = "fenna", school: str = "lindecollege", **anders: Any) -> Vastdagdeel:
    """Bram is at the Lindecollege on Tuesday mornings, with a consultation hour from ten to eleven."""
    with acting(t.professional(wie)) as door:
        return aanwezigheid.fix(
            functie=functie(wie),
            school=t.organisatie(school),
            vervanger=functie(vervanger) if vervanger else None,
            uren={**UREN, **anders},  # type: ignore[typeddict-item]
            door=door,
        )


def at(uur: int, minuut: int = 0, dag: date = DINSDAG) -> datetime:
    return datetime.combine(dag, time(uur, minuut), TIJDZONE)


def book(deel: Vastdagdeel, door: Handelend, begin: datetime | None = None, **extra: Any) -> Boeking:
    with acting(door):
        return spreekuur.book(
            school=t.organisatie("lindecollege"),
            vastdagdeel=deel.id,
            begin=begin or at(10),
            naam=extra.pop("naam", "Noor"),
            door=door,
            **extra,
        )


def seen_by(door: Handelend) -> list[Boeking]:
    with acting(door):
        return list(Boeking.objects.order_by("begin"))


def free(moment: datetime = t.NU) -> list[str]:
    plekken = list_vrije_plekken(t.organisatie("lindecollege"), moment)
    return [f"{p.plek.begin.astimezone(TIJDZONE):%d %H:%M}" for p in plekken]


# Who is where ------------------------------------------------------------------------------------------------------


def test_the_school_sees_who_is_there_and_the_professional_sees_where(db: None) -> None:
    fix()
    fix("jip", None, weekdag=0, begin=time(13), einde=time(16), spreek_van=None, spreek_tot=None, plek=0)
    rooster = read_rooster(t.organisatie("lindecollege"), t.NU.date(), 7)
    assert [(d.dag.day, rooster.wie(d).persoon.voornaam) for d in rooster.diensten] == [(9, "Jip"), (10, "Bram")]
    assert [d.dag.day for d in read_rooster_of(t.key("bram"), "toets", t.NU.date(), 14).diensten] == [10, 17]
    assert [rooster.wie(d).persoon.voornaam for d in rooster.nu(datetime(2026, 11, 9, 14))] == ["Jip"]


def test_nobody_is_fixed_at_two_schools_at_once(db: None) -> None:
    fix()
    with pytest.raises(aanwezigheid.NietVast) as fout:
        fix(school="wilgenschool")
    assert fout.value.oordeel.redenen[0].tekst == "aanwezig.botst"
    assert Vastdagdeel.objects.count() == 1


def test_an_ended_half_day_stays_for_who_asks_about_march(db: None) -> None:
    deel = fix()
    with acting(t.professional("bram")) as bram:
        aanwezigheid.end(dagdeel=deel, op=date(2020, 1, 1), door=bram)
    deel.refresh_from_db()
    assert deel.tot == t.NU.date(), "never before today"
    assert read_rooster(t.organisatie("lindecollege"), date(2026, 11, 2), 7).op(date(2026, 11, 3))
    assert free() == []


def test_holidays_of_the_region_fall_out(db: None, eigenaar: Any) -> None:
    fix()
    assert free() == [f"{dag} {uur}" for dag in (10, 17, 24) for uur in ("10:00", "10:20", "10:40")] + [
        f"01 {uur}" for uur in ("10:00", "10:20", "10:40")
    ]
    assert Vakantie("x", date(2026, 11, 16), date(2026, 11, 21))  # the shape that the region's data have
    with connection.cursor() as cursor, pytest.raises(ProgrammingError), transaction.atomic():
        cursor.execute("INSERT INTO netwerk_schoolvakantie VALUES (gen_random_uuid(), 'x', now(), now(), 'toets')")
    assert Schoolvakantie.objects.count() == 0


# Booking -----------------------------------------------------------------------------------------------------------


def test_a_pupil_books_without_saying_why_and_only_two_people_see_it(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    boeking = book(deel, toneel.door("noor"))
    assert (boeking.stand, boeking.ouders_zien, boeking.als) == ("geboekt", False, "jongere")
    assert {wie for wie in (*t.MENSEN, *t.FAMILIE) if seen_by(toneel.door(wie))} == {"noor", "bram"}
    assert "10 10:00" not in free()
    assert free()[:2] == ["10 10:20", "10 10:40"]
    assert Inzage.objects.filter(object_soort="boeking").count() == 0, "a booking is no reading"


def test_where_a_region_sets_the_age_higher_parents_see_that_there_is_a_talk_and_never_what_about(
    verse_database: str,
) -> None:
    toneel, deel = t.open_casus(), fix()
    assert not book(deel, toneel.door("noor")).ouders_zien
    Parameterwaarde.objects.using("eigenaar").create(
        regio_id="toets", sleutel="leeftijd_spreekuur_alleen", waarde=16, vanaf=t.NU.date()
    )
    assert book(deel, toneel.door("noor"), at(10, 20), reden_tekst="Over thuis.").ouders_zien
    gezien = {wie: len(seen_by(toneel.door(wie))) for wie in (*t.MENSEN, *t.FAMILIE)}
    assert {wie: n for wie, n in gezien.items() if n} == {"noor": 2, "bram": 2, "eva": 1, "omar": 1}
    assert {wie for wie in gezien if _reasons(toneel.door(wie))} == {"noor", "bram"}


def _reasons(door: Handelend) -> list[str]:
    with acting(door):
        return list(Boekingsreden.objects.values_list("tekst", flat=True))


def test_a_parent_and_a_teacher_book_too_and_a_stranger_does_not(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    assert book(deel, toneel.door("eva"), naam="Eva").als == "ouder"
    assert book(deel, toneel.door("mees"), at(10, 20), naam="Mees Dorland").als == "school"
    for vreemd in ("ingrid", "chantal", "lea"):
        with pytest.raises(spreekuur.GeenPlek) as fout:
            book(deel, toneel.door(vreemd), at(10, 40))
        assert fout.value.oordeel.redenen[0].tekst == "spreekuur.niet_uw_school"


def test_a_taken_place_a_place_that_is_not_there_and_a_third_one_are_refused_with_words(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"))
    for wie, begin, tekst in (
        ("eva", at(10), "bezet"),
        ("eva", at(10, 10), "weg"),
        ("eva", at(10, dag=date(2026, 11, 11)), "weg"),
        ("eva", at(10, dag=date(2026, 11, 3)), "weg"),
    ):
        with pytest.raises(spreekuur.GeenPlek) as fout:
            book(deel, toneel.door(wie), begin)
        assert fout.value.oordeel.redenen[0].tekst == f"spreekuur.{tekst}"
    book(deel, toneel.door("noor"), at(10, 20))
    with pytest.raises(spreekuur.GeenPlek) as fout:
        book(deel, toneel.door("noor"), at(10, 40))
    assert fout.value.oordeel.redenen[0].tekst == "spreekuur.al_genoeg"


@pytest.mark.parametrize("wie", ["noor", "bram"])
def test_who_booked_and_the_professional_cancel_and_the_words_go_at_once(db: None, wie: str) -> None:
    toneel, deel = t.open_casus(), fix()
    boeking = book(deel, toneel.door("noor"), reden_tekst="Over thuis.")
    with acting(toneel.door(wie)) as door:
        af = spreekuur.cancel(boeking=boeking, door=door)
        assert (af.stand, af.afgezegd_door) == (Stand.AFGEZEGD, door.houder)
        assert not Boekingsreden.objects.exists()
        with pytest.raises(spreekuur.GeenPlek):
            spreekuur.cancel(boeking=boeking, door=door)
    assert free()[0] == "10 10:00"
    assert book(deel, toneel.door("eva")).stand == "geboekt"


# Away --------------------------------------------------------------------------------------------------------------


def away(van: date, tot: date, wie: str = "bram", **extra: Any) -> Afwezigheid:
    with acting(t.professional(wie)) as door:
        return aanwezigheid.write_absence(functie=functie("bram"), vanaf=van, tot=tot, door=door, **extra)


def test_who_is_away_has_no_places_and_appointments_go_off_also_when_a_colleague_writes_it(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    boeking = book(deel, toneel.door("noor"), reden_tekst="Over thuis.")
    away(t.NU.date(), date(2026, 11, 14), wie="karin")
    assert seen_by(toneel.door("karin")) == []
    (nu,) = seen_by(toneel.door("noor"))
    assert (nu.id, nu.stand) == (boeking.id, "vervallen")
    assert _reasons(toneel.door("noor")) == []
    assert free()[0] == "17 10:00"


def test_a_deputy_who_stands_in_sees_the_appointments_of_those_days_alone(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"))
    book(deel, toneel.door("eva"), at(10, dag=date(2026, 11, 17)), naam="Eva")
    assert seen_by(toneel.door("fenna")) == []
    away(t.NU.date(), date(2026, 11, 14), neemt_over=True)
    assert [b.naam for b in seen_by(toneel.door("fenna"))] == ["Noor"]
    with acting(toneel.door("fenna")) as fenna:
        assert [b.naam for b in list_dag(fenna, DINSDAG)] == ["Noor"]
    assert [b.stand for b in seen_by(toneel.door("noor"))] == ["geboekt"]


def mailed_to(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The keys of whom the service lets mail."""
    post: list[Any] = []
    monkeypatch.setattr(spreekuur, "tell_by_mail", post.append)
    return post


def test_who_stands_in_gets_the_mail_and_is_not_booked_twice(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    toneel, van_bram, van_fenna = t.open_casus(), fix(), fix("fenna", None)
    away(t.NU.date(), date(2026, 11, 14), neemt_over=True)
    post = mailed_to(monkeypatch)
    boeking = book(van_bram, toneel.door("noor"))
    assert post == [t.key("fenna")], "Bram is away"
    with pytest.raises(spreekuur.GeenPlek) as fout:
        book(van_fenna, toneel.door("eva"), naam="Eva")
    assert fout.value.oordeel.redenen[0].tekst == "spreekuur.bezet"
    book(van_fenna, toneel.door("eva"), at(10, 20), naam="Eva")
    with pytest.raises(spreekuur.GeenPlek):
        book(van_bram, toneel.door("omar"), at(10, 20), naam="Omar")
    assert [uur for uur in free() if uur.startswith("10 ")] == ["10 10:40", "10 10:40"]
    week_later = book(van_bram, toneel.door("omar"), at(10, dag=date(2026, 11, 17)), naam="Omar")
    assert (week_later.stand, post[-1]) == ("geboekt", t.key("bram"))
    with acting(toneel.door("noor")) as noor:
        spreekuur.cancel(boeking=boeking, door=noor)
    assert post[-1] == t.key("fenna")


def test_what_the_deputy_has_no_time_for_goes_off_and_who_booked_hears_it(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    toneel, van_bram, van_fenna = t.open_casus(), fix(), fix("fenna", None)
    book(van_bram, toneel.door("noor"))
    book(van_bram, toneel.door("noor"), at(10, 20))
    book(van_fenna, toneel.door("eva"), naam="Eva")
    post = mailed_to(monkeypatch)
    away(t.NU.date(), date(2026, 11, 14), neemt_over=True)
    assert [b.stand for b in seen_by(toneel.door("noor"))] == ["vervallen", "geboekt"]
    assert [b.stand for b in seen_by(toneel.door("eva"))] == ["geboekt"]
    assert post == [toneel.door("noor").houder]


def test_a_moved_half_day_has_its_places_on_the_new_day(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"))
    away(DINSDAG, date(2026, 11, 11), vastdagdeel=deel, naar=date(2026, 11, 12))
    assert [b.stand for b in seen_by(toneel.door("noor"))] == ["vervallen"]
    assert free()[0] == "12 10:00"
    with pytest.raises(aanwezigheid.NietVast):
        away(date(2026, 11, 17), date(2026, 11, 18), vastdagdeel=deel, naar=date(2026, 11, 21))


def test_who_leaves_has_no_places_after_the_last_day_and_who_booked_hears_it(db: None) -> None:
    toneel, deel = t.open_casus(), fix(vervanger=None)
    book(deel, toneel.door("noor"))
    with acting(t.professional("karin")) as karin:
        functies.replace(functie=t.key("bram"), opvolger=None, waarom=Wisselreden.VERTREK, door=karin)
    assert [b.stand for b in seen_by(toneel.door("noor"))] == ["vervallen"]
    assert free() == []


def test_who_comes_after_all_has_free_places_again_and_what_went_off_stays_off(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"))
    weg = away(t.NU.date(), date(2026, 11, 14))
    with acting(t.professional("bram")) as bram:
        aanwezigheid.withdraw_absence(afwezigheid=weg, door=bram)
    assert [b.stand for b in seen_by(toneel.door("noor"))] == ["vervallen"]
    assert free()[0] == "10 10:00"


# Mail, keeping, numbers of queries ----------------------------------------------------------------------------------


def test_a_reminder_goes_once_in_time_and_says_nothing(verse_database: str, settings: Any) -> None:
    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"), naam="Noor")
    assert spreekuur.remind(moment=t.NU - timedelta(hours=1)) == 0, "more than a day ahead"
    assert spreekuur.remind(moment=t.NU + timedelta(hours=2)) == 1
    assert spreekuur.remind(moment=t.NU + timedelta(hours=3)) == 0
    Bereikbaarheid.objects.using("eigenaar").create(
        jeugdige_id=toneel.noor.jeugdige_id, naaste_id=toneel.noor.id, kanaal="email", waarde="noor@thuis.example",
        zichtbaar="standaard",
    )  # fmt: skip
    mail.outbox.clear()
    tasks.send_notice(str(toneel.noor.id))
    (bericht,) = mail.outbox
    for woord in ("Noor", "Bram", "10:00", "spreekuur", "afspraak", "Lindecollege", "http"):
        assert woord not in bericht.subject + bericht.body


def test_an_appointment_goes_when_its_term_is_over_and_not_a_day_before(verse_database: str) -> None:
    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"), reden_tekst="Over thuis.")
    assert vernietiging.clean_up(at(9, dag=DINSDAG + timedelta(days=14)))["spreekuur"] == 0
    assert Boeking.objects.using("eigenaar").count() == 1
    assert vernietiging.clean_up(at(9, dag=DINSDAG + timedelta(days=15)))["spreekuur"] == 1
    assert [m.objects.using("eigenaar").count() for m in (Boeking, Boekingsreden, Bezet)] == [0, 0, 0]


@pytest.mark.parametrize("aantal", [1, 5])
def test_free_places_and_my_appointments_cost_as_many_queries_for_one_as_for_many(
    db: None, aantal: int, django_assert_num_queries: Any
) -> None:
    toneel = t.open_casus()
    for dag in range(aantal):
        fix(weekdag=dag)
    school = t.organisatie("lindecollege")
    with acting(toneel.door("noor")) as noor:
        with django_assert_num_queries(7):
            list_vrije_plekken(school, t.NU)
        with django_assert_num_queries(1):
            list(my_boekingen(noor))


# Two at once: real connections, real commits ------------------------------------------------------------------------


def test_of_many_who_choose_one_place_at_once_exactly_one_gets_it(verse_database: str) -> None:
    toneel, deel = t.open_casus(), fix()
    wie = ["noor", "eva", "omar", "mees", "anouk", "vera", "saar"]
    begin, uit = threading.Barrier(len(wie)), []

    def try_it(naam: str) -> None:
        begin.wait(10)
        try:
            book(deel, toneel.door(naam), naam=naam)
            uit.append("gelukt")
        except spreekuur.GeenPlek as fout:
            uit.append(fout.oordeel.redenen[0].tekst)
        finally:
            connections.close_all()

    draden = [threading.Thread(target=try_it, args=(naam,)) for naam in wie]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(30)
    assert sorted(uit) == ["gelukt"] + ["spreekuur.bezet"] * (len(wie) - 1)
    assert Boeking.objects.using("eigenaar").filter(stand="geboekt").count() == 1


def test_proof_without_the_lock_the_database_still_lets_one_through(
    verse_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreekuur, "_lock", lambda *functies: None)
    test_of_many_who_choose_one_place_at_once_exactly_one_gets_it(verse_database)


def book_while_an_absence_is_written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What stays booked when Noor books while Bram writes that he is away, just before that is final."""
    toneel, deel, uit, boekt = t.open_casus(), fix(), [], threading.Event()
    echt = spreekuur.settle

    def booking() -> None:
        boekt.set()
        try:
            book(deel, toneel.door("noor"))
        except spreekuur.GeenPlek as fout:
            uit.append(fout.oordeel.redenen[0].tekst)
        finally:
            connections.close_all()

    noor = threading.Thread(target=booking)

    def settle_while_noor_books(**wat: Any) -> int:
        aantal = echt(**wat)
        noor.start()
        boekt.wait(10)
        noor.join(1.5)
        return aantal

    monkeypatch.setattr(spreekuur, "settle", settle_while_noor_books)
    with acting(t.professional("bram")) as door:
        aanwezigheid.write_absence(functie=functie("bram"), vanaf=DINSDAG, tot=DINSDAG + timedelta(days=1), door=door)
    noor.join(30)
    return [*uit, *Boeking.objects.using("eigenaar").values_list("stand", flat=True)]


def test_who_books_while_an_absence_is_written_hears_that_the_place_is_gone(
    verse_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert book_while_an_absence_is_written(monkeypatch) == ["spreekuur.weg"]


def test_proof_without_the_lock_an_appointment_stays_with_nobody_there(
    verse_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreekuur, "_lock", lambda *functies: None)
    assert book_while_an_absence_is_written(monkeypatch) == ["geboekt"]


# Plain SQL under the web role ---------------------------------------------------------------------------------------


def row(toneel: t.Toneel, deel: Vastdagdeel, door: Handelend, **anders: Any) -> int:
    waarden = {
        "id": uuid4(), "vastdagdeel_id": deel.id, "functie_id": deel.functie_id, "school_id": deel.school_id,
        "begin": at(10), "einde": at(10, 20), "stand": "geboekt", "geboekt_door": door.houder,
        "geboekt_op": door.moment, "als": "jongere", "naam": "x", "jeugdige": door.jeugdige, "ouders_zien": False,
    } | anders  # fmt: skip
    with acting(door), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO toegang_boeking ({', '.join(waarden)}) VALUES ({', '.join(['%s'] * len(waarden))})",
            list(waarden.values()),
        )
        return int(cursor.rowcount)


def test_in_sql_nobody_books_for_another_elsewhere_or_with_whom_keeps_no_hour(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    noor, mees, chantal = (toneel.door(w) for w in ("noor", "mees", "chantal"))
    stil = fix("jip", None, weekdag=2, spreek_van=None, spreek_tot=None, plek=0)
    for door, anders in (
        (noor, {"geboekt_door": t.key("mees")}),
        (noor, {"functie_id": t.key("fenna")}),
        (noor, {"school_id": t.key("wilgenschool")}),
        (noor, {"begin": t.NU - timedelta(hours=2)}),
        (noor, {"stand": "afgezegd"}),
        (noor, {"vastdagdeel_id": stil.id, "functie_id": stil.functie_id}),
        (mees, {"jeugdige": toneel.jeugdige.id}),
        (mees, {"ouders_zien": True}),
        (chantal, {}),
    ):
        with pytest.raises(ProgrammingError):
            row(toneel, deel, door, **anders)
    assert row(toneel, deel, noor) == 1


def sql(door: Handelend, opdracht: str, waarden: list[Any]) -> int:
    with acting(door), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)
        return int(cursor.rowcount)


def test_in_sql_a_booking_is_only_cancelled_and_by_its_two(db: None) -> None:
    toneel, deel = t.open_casus(), fix()
    boeking = book(deel, toneel.door("noor"), reden_tekst="Over thuis.")
    for wie in ("eva", "fenna", "mees", "karin", "saar"):
        assert sql(toneel.door(wie), "UPDATE toegang_boeking SET stand = 'afgezegd' WHERE id = %s", [boeking.id]) == 0
    noor, bram = toneel.door("noor"), toneel.door("bram")
    for door, wat in (
        (bram, "naam = 'anders'"),
        (bram, "geboekt_door = NULL"),
        (noor, "ouders_zien = true"),
        (noor, "stand = 'vervallen'"),
        (noor, "herinnerd_op = now()"),
        (noor, "stand = 'afgezegd', afgezegd_door = gen_random_uuid(), afgezegd_op = now()"),
    ):
        with pytest.raises(ProgrammingError):
            sql(door, f"UPDATE toegang_boeking SET {wat} WHERE id = %s", [boeking.id])
    for tabel in ("toegang_boeking", "toegang_bezet", "toegang_boekingsreden"):
        sleutel = "boeking_id" if tabel.endswith("reden") else "id"
        if tabel == "toegang_boeking":
            with pytest.raises(ProgrammingError):
                sql(noor, f"DELETE FROM {tabel} WHERE {sleutel} = %s", [boeking.id])
        else:
            assert sql(noor, f"DELETE FROM {tabel} WHERE {sleutel} = %s", [boeking.id]) == 0, "it is still booked"


def test_in_sql_nobody_fixes_half_days_for_a_colleague(db: None) -> None:
    deel = fix()
    for wie in ("fenna", "anouk", "saar", "mees"):
        door = t.professional(wie)
        with pytest.raises(ProgrammingError):
            sql(door, "INSERT INTO netwerk_afwezigheid (id, functie_id, vanaf, tot, neemt_over, gemaakt_op, gemaakt_door)"
                " VALUES (gen_random_uuid(), %s, '2026-11-09', '2026-11-14', false, now(), %s)",
                [t.key("bram"), door.houder])  # fmt: skip
        assert sql(door, "UPDATE netwerk_vastdagdeel SET tot = '2026-12-01' WHERE id = %s", [deel.id]) == 0
    bram = t.professional("bram")
    with pytest.raises(ProgrammingError):
        sql(bram, "UPDATE netwerk_vastdagdeel SET tot = '2026-10-01' WHERE id = %s", [deel.id])
    with pytest.raises(ProgrammingError):
        sql(bram, "UPDATE netwerk_vastdagdeel SET functie_id = %s WHERE id = %s", [t.key("fenna"), deel.id])
    assert sql(bram, "UPDATE netwerk_vastdagdeel SET tot = '2026-12-01' WHERE id = %s", [deel.id]) == 1


def test_in_sql_nobody_makes_a_deputy_of_another_house_or_role(db: None) -> None:
    """A deputy reads what a child wrote: an administrator cannot take that place, nor give it outside the team."""
    maak = (
        "INSERT INTO netwerk_vastdagdeel (id, functie_id, school_id, weekdag, begin, einde, weken, plaats, plek, vervanger_id,"
        " vanaf, gemaakt_door, gemaakt_op) VALUES (gen_random_uuid(), %s, %s, 2, '09:00', '12:00', 'elke', '', 0, %s,"
        " '2026-11-09', %s, now())"
    )
    door = t.professional("karin")
    for wie in ("karin", "chantal"):
        with pytest.raises(ProgrammingError):
            sql(door, maak, [t.key("bram"), t.key("lindecollege"), t.key(wie), door.houder])
    assert sql(door, maak, [t.key("bram"), t.key("lindecollege"), t.key("fenna"), door.houder]) == 1


def test_proof_with_an_open_policy_a_parent_would_see_the_talk_of_a_pupil_of_fourteen(
    verse_database: str, owner_login: dict
) -> None:
    import psycopg

    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"))
    assert seen_by(toneel.door("eva")) == []
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("DROP POLICY web_select ON toegang_boeking")
        eigenaar.execute("CREATE POLICY web_select ON toegang_boeking FOR SELECT TO rondom_web USING (true)")
    assert len(seen_by(toneel.door("eva"))) == 1
