"""A request by letter or phone of somebody without a login: its term, who asks, the answer, and who sees it (L10)."""

from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from django.test import Client

from rondom.kern.briefverzoek import Identiteit, Ontvangst
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.models import Briefverzoek
from rondom.toegang.selectors_toezicht import read_aandacht
from rondom.toegang.services import briefverzoek as verzoeken
from rondom.toegang.services.briefverzoek import Ontvangen
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t

VANDAAG = t.NU.date()
JA, NEE = RechtsverzoekStatus.TOEGEWEZEN, RechtsverzoekStatus.AFGEWEZEN


def receive(naam: str = "anouk", op: date = VANDAAG, organisatie: str = "lindecollege") -> Briefverzoek:
    """A letter came in at the Lindecollege."""
    with acting(t.professional(naam)) as door:
        return verzoeken.receive(
            organisatie=t.key(organisatie),
            ontvangen=Ontvangen(
                Verzoeksoort.INZAGE, "Joke Verhagen-Smit", "Lindelaan 1", Ontvangst.BRIEF, op, "Wat weet u van mij?"
            ),
            door=door,
        )


@pytest.mark.django_db
def test_the_term_runs_from_the_day_it_came_in_and_once_two_months_longer() -> None:
    rij = receive(op=date(2026, 11, 2))
    assert rij.termijn == date(2026, 12, 2)
    with acting(t.professional("anouk")) as anouk:
        with pytest.raises(Ongeldig):
            verzoeken.extend(verzoek=rij, waarom=" ", door=anouk)
        verzoeken.extend(verzoek=rij, waarom="Het archief is groot.", door=anouk)
        assert Briefverzoek.objects.get().termijn == date(2027, 2, 2)
        with pytest.raises(Ongeldig):
            verzoeken.extend(verzoek=rij, waarom="Nog langer.", door=anouk)


@pytest.mark.django_db
def test_nothing_is_shown_to_who_may_be_somebody_else_but_a_no_can_be_said() -> None:
    eerste, tweede = receive(), receive()
    with acting(t.professional("anouk")) as anouk:
        with pytest.raises(Ongeldig):
            verzoeken.answer(verzoek=eerste, uitkomst=JA, antwoord="Hierbij.", door=anouk)
        verzoeken.identify(verzoek=eerste, identiteit=Identiteit.TERUGGEBELD, door=anouk)
        verzoeken.answer(verzoek=eerste, uitkomst=JA, antwoord="Hierbij.", door=anouk)
        with pytest.raises(Ongeldig):
            verzoeken.answer(verzoek=tweede, uitkomst=NEE, antwoord="", door=anouk)
        verzoeken.answer(verzoek=tweede, uitkomst=NEE, antwoord="Wij weten niet wie u bent.", door=anouk)
        for doe in (
            lambda: verzoeken.answer(verzoek=eerste, uitkomst=NEE, antwoord="Toch niet.", door=anouk),
            lambda: verzoeken.identify(verzoek=eerste, identiteit=Identiteit.BEKEND, door=anouk),
            lambda: verzoeken.extend(verzoek=eerste, waarom="x", door=anouk),
        ):
            with pytest.raises(Ongeldig):
                doe()


@pytest.mark.django_db
def test_a_letter_of_tomorrow_did_not_come_in() -> None:
    with pytest.raises(Ongeldig) as fout:
        receive(op=t.NU.date() + timedelta(days=1))
    assert fout.value.veld == "ontvangen_op"


@pytest.mark.django_db
def test_a_late_one_and_a_near_one_stand_on_the_first_page() -> None:
    receive(op=date(2026, 9, 1))
    receive(op=date(2026, 10, 13))
    receive()
    with acting(t.professional("dirk")) as dirk:
        aandacht = read_aandacht(dirk)
    assert (aandacht.laat, aandacht.binnenkort) == (1, 1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("naam", "ziet"),
    [("anouk", 1), ("dirk", 1), ("mees", 0), ("ingrid", 0), ("bram", 0), ("karin", 0), ("vera", 0)],
)
def test_who_coordinates_at_this_school_and_who_guards_privacy_see_it(naam: str, ziet: int) -> None:
    receive()
    with acting(t.professional(naam)):
        assert Briefverzoek.objects.count() == ziet


def test_a_coordinator_writes_down_for_the_own_school_alone(verse_database: str) -> None:
    with pytest.raises(ProgrammingError):
        receive(organisatie="wilgenschool")


def answered_for(door: Handelend, rij: Briefverzoek, wie: Any) -> bool:
    """Can the holder write an answer under this name, in plain SQL?"""
    try:
        with acting(door), connection.cursor() as cursor:
            cursor.execute(
                "UPDATE toegang_briefverzoek SET status = 'afgewezen', antwoord = 'x', beantwoord_op = %s,"
                " beantwoord_door = %s WHERE id = %s",
                [door.vandaag, wie, rij.id],
            )
            return bool(cursor.rowcount)
    except ProgrammingError:
        return False


def test_nobody_answers_in_the_name_of_another_and_proof_that_the_guard_does_that(
    verse_database: str, owner_login: dict[str, str]
) -> None:
    rij, anouk = receive(), t.professional("anouk")
    assert not answered_for(anouk, rij, t.key("dirk"))
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("DROP TRIGGER bewaak ON toegang_briefverzoek")
    assert answered_for(anouk, rij, t.key("dirk"))


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ["anouk", "dirk"])
def test_the_pages_from_letter_to_letter(aangemeld: Any, naam: str) -> None:
    client: Client = aangemeld(naam)
    assert "Er staat niets open" in client.get("/brieven/").content.decode()
    nieuw = {
        "organisatie": str(t.key("lindecollege")), "soort": "bezwaar", "naam": "Joke Verhagen-Smit",
        "contact": "Lindelaan 1", "wijze": "telefoon", "ontvangen_op": "2026-11-06", "wat": "Stop ermee.",
    }  # fmt: skip
    assert client.post("/brieven/nieuw/", nieuw | {"ontvangen_op": "2026-12-06"}).status_code == 422
    assert client.post("/brieven/nieuw/", nieuw | {"naam": ""}).status_code == 422
    adres = client.post("/brieven/nieuw/", nieuw).url
    eerst = client.get(adres).content.decode()
    assert "Nog niet vastgesteld" in eerst
    assert "Dan wacht het delen meteen" in eerst
    ja = {"wat": "beantwoorden", "beantwoorden-uitkomst": "toegewezen", "beantwoorden-antwoord": "Wij stoppen."}
    te_vroeg = client.post(adres, ja)
    assert te_vroeg.status_code == 422
    assert "Stel eerst vast wie het vraagt" in te_vroeg.content.decode()
    assert client.get(f"{adres}brief/").status_code == 404
    assert client.post(adres, {"wat": "identiteit", "identiteit-identiteit": "gezien"}).status_code == 302
    assert client.post(adres, {"wat": "verlengen", "verlengen-waarom": "Vakantie."}).status_code == 302
    assert "Het antwoord duurt langer" in client.get(f"{adres}brief/").content.decode()
    assert client.post(adres, ja).status_code == 302
    brief = client.get(f"{adres}brief/").content.decode()
    assert "Wij stoppen." in brief
    assert "AVG art. 21" in brief
    assert adres in client.get("/brieven/", {"klaar": "1"}).content.decode()
    assert client.post(adres, {"wat": "iets anders"}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ["mees", "bram", "karin", "vera"])
def test_others_find_no_such_page(aangemeld: Any, naam: str) -> None:
    rij = receive()
    client: Client = aangemeld(naam)
    assert {client.get(a).status_code for a in ("/brieven/", "/brieven/nieuw/", f"/brieven/{rij.id}/")} == {404}


@pytest.mark.django_db
def test_the_coordinator_of_another_school_finds_not_this_one(aangemeld: Any) -> None:
    rij = receive()
    assert aangemeld("ingrid").get(f"/brieven/{rij.id}/").status_code == 404
