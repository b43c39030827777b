"""The pages of a consultation."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.casus.models import Consultatie
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie import test_consultatie as stap

pytestmark = pytest.mark.django_db

GESTELD = {"team": t.key("vo_team"), "leeftijdsgroep": "12-16", "vraag": stap.VRAAG, "al_geprobeerd": ""}


def text_of(antwoord) -> str:
    """The words on a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", antwoord.content.decode()).split())


def only_one() -> Consultatie:
    with acting(t.professional("mees")):
        return Consultatie.objects.get()


def test_ask_answer_follow_up(aangemeld) -> None:
    vrager, team = aangemeld("mees"), aangemeld("bram")
    assert vrager.get("/consultatie/nieuw/").status_code == 200
    assert vrager.post("/consultatie/nieuw/", GESTELD).status_code == 302
    c = only_one()
    assert "Een leerling komt vaak te laat" in text_of(team.get("/consultatie/"))
    url = f"/consultatie/{c.id}/"
    assert url in team.get(reverse("casus:mijn_dag")).content.decode()
    assert "Beantwoord deze vraag" in text_of(team.get(url))
    assert "Hoe gaat u verder" not in text_of(vrager.get(url))
    assert team.post(url + "antwoord/", {"versie": 1, "antwoord": "Begin bij de ochtend."}).status_code == 302
    assert "Begin bij de ochtend." in text_of(vrager.get(url))
    leeg = vrager.post(url + "opvolging/", {"versie": 2, "opvolging": ""})
    assert leeg.status_code == 422
    assert vrager.post(url + "doorvragen/", {"versie": 2, "nog_vraag": "En thuis?"}).status_code == 302
    assert team.post(url + "antwoord/", {"versie": 3, "antwoord": "Ook."}).status_code == 302
    assert vrager.post(url + "opvolging/", {"versie": 4, "opvolging": "Gedaan."}).status_code == 302
    assert only_one().status == "opgevolgd"


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"vraag": "Noor komt te laat."}, "een naam van een kind uit uw casussen"),
        ({"vraag": "Geboren 4-5-2012, komt te laat."}, "Er staat een datum in"),
        ({"al_geprobeerd": "123456782"}, "burgerservicenummer"),
        ({"vraag": ""}, "Dit veld is verplicht"),
        ({"leeftijdsgroep": "14"}, "Selecteer een geldige keuze"),
    ],
)
def test_a_mistake_stands_beside_the_field_and_the_text_stays(aangemeld, anders, melding) -> None:
    t.open_casus()
    antwoord = aangemeld("mees").post("/consultatie/nieuw/", GESTELD | anders)
    assert antwoord.status_code == 422
    assert melding in text_of(antwoord)
    for waarde in (GESTELD | anders)["vraag"], (GESTELD | anders)["al_geprobeerd"]:
        assert waarde in antwoord.content.decode()
    assert "rondom-veld--fout" in antwoord.content.decode()


def test_two_answers_at_once_give_a_choice(aangemeld) -> None:
    c = stap.ask()
    een, twee = aangemeld("bram"), aangemeld("fenna")
    url = f"/consultatie/{c.id}/antwoord/"
    een.post(url, {"versie": 1, "antwoord": "Bel de ouders."})
    tweede = twee.post(url, {"versie": 1, "antwoord": "Vraag het haar zelf."})
    assert tweede.status_code == 422
    assert "Tekst van Bram Hoogveld" in text_of(tweede)
    geen = twee.post(url, {"versie": 2, "antwoord": "Vraag het haar zelf.", "antwoord_mijn": "Vraag het haar zelf."})
    assert geen.status_code == 422
    assert "Kies welke tekst blijft" in text_of(geen)
    assert only_one().antwoord == "Bel de ouders."
    samen = {"versie": 2, "keuze": "samen", "antwoord": "Vraag het haar, en bel dan.", "antwoord_mijn": "x"}
    assert twee.post(url, samen).status_code == 302
    assert only_one().antwoord == "Vraag het haar, en bel dan."


@pytest.mark.parametrize("wie", ["chantal", "anouk", "ingrid"])
def test_a_stranger_gets_the_same_as_for_absent(aangemeld, wie) -> None:
    c = stap.ask()
    client = aangemeld(wie)
    assert client.get(f"/consultatie/{c.id}/").status_code == 404
    for pad in ("antwoord", "opvolging", "doorvragen"):
        assert client.post(f"/consultatie/{c.id}/{pad}/", {"versie": 1}).status_code == 404


def test_the_team_cannot_follow_up_and_the_asker_cannot_answer(aangemeld) -> None:
    c = stap.answer(stap.ask())
    assert aangemeld("bram").post(f"/consultatie/{c.id}/opvolging/", {"versie": 2, "opvolging": "x"}).status_code == 404
    assert aangemeld("mees").post(f"/consultatie/{c.id}/antwoord/", {"versie": 2, "antwoord": "x"}).status_code == 404


def test_searching_stays_on_the_own_side_and_counts(aangemeld) -> None:
    stap.ask(vraag="Hoe begin ik over school?")
    stap.ask(vraag="Wat doe ik bij ruzie?")
    stap.ask(wie="ingrid", vraag="Ruzie in de pauze?")
    tekst = text_of(aangemeld("mees").get("/consultatie/?zoek=ruzie"))
    assert "1 vraag" in tekst
    assert "Wat doe ik bij ruzie?" in tekst
    assert "pauze" not in tekst
    team = text_of(aangemeld("bram").get("/consultatie/?kant=team&zoek=ruzie"))
    assert "2 vragen" in team
    assert "Niets gevonden" in text_of(aangemeld("mees").get("/consultatie/?zoek=onvindbaar"))


def test_the_list_has_pages_and_asks_no_more_of_the_database_for_more_rows(aangemeld) -> None:
    stap.ask()
    client = aangemeld("mees")
    vragen = []
    for _ronde in range(2):
        client.get("/consultatie/")
        with CaptureQueriesContext(connection) as gesteld:
            tekst = text_of(client.get("/consultatie/"))
        vragen.append((tekst.count("12-16 jaar"), len(gesteld)))
        for _nog in range(24):
            stap.ask()
    assert [rijen for rijen, _aantal in vragen] == [1, 20]
    assert vragen[0][1] == vragen[1][1]
    assert text_of(client.get("/consultatie/?bladzijde=3")).count("12-16 jaar") == 9
