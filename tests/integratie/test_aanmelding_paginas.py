"""The pages of a registration, as school and the receiving team meet them."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.casus.models import Aanmelding, Groeidocumentdeel
from rondom.kern.categorie import Categorie
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie import test_aanmelding as stap

pytestmark = pytest.mark.django_db

INGEVULD = {
    "hulpvraag": "Thuis is er veel ruzie.",
    "hulpvraag_gebied": "gezin",
    "hulpvraag_gezin": "ja",
    "actieve_hulp": "geen",
    "vraag": "meervoudig",
    "pc4": "0114",
    "belemmerend_school": "Ze voelt zich niet welkom.",
}


def text_of(antwoord) -> str:
    """The words on a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", antwoord.content.decode()).split())


def page(toneel: t.Toneel) -> str:
    return f"/casus/{toneel.casus.id}/aanmelding/"


def only_aanmelding() -> Aanmelding:
    with acting(t.professional("anouk")):
        return Aanmelding.objects.get()


def test_school_fills_in_sees_the_route_and_what_is_needed_first_then_sends(aangemeld) -> None:
    toneel = t.open_casus()
    client: Client = aangemeld("anouk")
    assert "Begin een aanmelding" in text_of(client.get(page(toneel)))
    assert client.get(page(toneel) + "aanvullen/").status_code == 200
    assert client.post(page(toneel) + "aanvullen/", INGEVULD).status_code == 302
    tekst = text_of(client.get(page(toneel)))
    assert "Vo-team Lindestad" in tekst
    assert "BR02" in tekst
    assert "Eerst nodig" in tekst
    assert "Verzend naar" not in tekst
    stap.weigh(toneel)
    t.consent_of_all(toneel)
    assert "Verzend naar Vo-team Lindestad" in text_of(client.get(page(toneel)))
    aanmelding = only_aanmelding()
    client.post(f"/aanmelding/{aanmelding.id}/verzenden/", {"versie": aanmelding.versie})
    tekst = text_of(client.get(page(toneel)))
    assert "Werkdag 0 van 5" in tekst
    assert "16 november" in tekst


def test_sending_too_early_sends_nothing_and_says_why(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    client.post(page(toneel) + "aanvullen/", INGEVULD)
    aanmelding = only_aanmelding()
    antwoord = client.post(f"/aanmelding/{aanmelding.id}/verzenden/", {"versie": aanmelding.versie}, follow=True)
    assert "nog niet met iedereen besproken" in text_of(antwoord)
    assert only_aanmelding().status == "concept"


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"hulpvraag": ""}, "Schrijf in een paar woorden op"),
        ({"hulpvraag_gebied": ""}, "Kies waar de vraag het meest bij hoort"),
        ({"pc4": "12"}, "Vul vier cijfers in"),
        ({"pc4": ""}, "Vul de vier cijfers van de postcode in"),
        ({"actieve_hulp": "misschien"}, "Selecteer een geldige keuze"),
        ({"belemmerend_school": "x" * 4001}, "Zorg dat deze waarde"),
    ],
)
def test_a_mistake_is_told_beside_the_field_and_what_was_typed_stays(aangemeld, anders, melding) -> None:
    toneel = t.open_casus()
    antwoord = aangemeld("anouk").post(page(toneel) + "aanvullen/", INGEVULD | anders)
    assert antwoord.status_code == 422
    assert melding in text_of(antwoord)
    assert (INGEVULD | anders)["belemmerend_school"][:20] in antwoord.content.decode()
    with acting(t.professional("anouk")):
        assert not Groeidocumentdeel.objects.exists()


def test_a_colleague_who_was_faster_is_shown_and_the_own_text_stays(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    client.post(page(toneel) + "aanvullen/", INGEVULD)
    oud = INGEVULD | {"versie": "1", "hulpvraag": "Eerste."}
    assert client.post(page(toneel) + "aanvullen/", oud).status_code == 302
    traag = client.post(page(toneel) + "aanvullen/", oud | {"hulpvraag": "Mijn lange tekst."})
    assert traag.status_code == 422
    assert "Mijn lange tekst." in traag.content.decode()
    assert "Een collega heeft deze aanmelding net veranderd" in text_of(traag)
    nieuw = re.search(r'name="versie" value="(\d+)"', traag.content.decode())
    assert nieuw is not None
    assert client.post(page(toneel) + "aanvullen/", oud | {"versie": nieuw[1]}).status_code == 302


def test_what_was_written_can_be_put_right_by_the_own_organisation_only(aangemeld) -> None:
    toneel = t.open_casus()
    stap.sent(toneel, categorieen=Categorie.STATUS | Categorie.GEZIN)
    client = aangemeld("anouk")
    with acting(toneel.door("anouk")):
        deel = Groeidocumentdeel.objects.get(leefgebied="gezin")
    url = f"/groeidocument/{deel.id}/"
    assert url in client.get(page(toneel)).content.decode()
    assert client.post(url, {"versie": 1, "tekst": ""}).status_code == 422
    assert client.post(url, {"versie": 1, "tekst": "Thuis is er vaak ruzie."}).status_code == 302
    traag = client.post(url, {"versie": 1, "tekst": "Thuis is het onrustig."})
    assert traag.status_code == 422
    assert "Ik maak er één tekst van" in text_of(traag)
    keuze = {"versie": 2, "tekst": "Thuis is het onrustig.", "tekst_mijn": "Thuis is het onrustig."}
    assert "Kies welke tekst blijft" in text_of(client.post(url, keuze))
    assert client.post(url, keuze | {"keuze": "mijn"}).status_code == 302
    with acting(toneel.door("anouk")):
        assert Groeidocumentdeel.objects.get(pk=deel.pk).tekst == "Thuis is het onrustig."
    assert url not in aangemeld("bram").get("/aanmeldingen/").content.decode()
    for wie in ("bram", "ingrid", "chantal"):
        assert aangemeld(wie).get(url).status_code == 404


def test_another_team_needs_a_reason_beside_the_field(aangemeld) -> None:
    toneel = t.open_casus()
    aanmelding = stap.fill_in(toneel)
    client = aangemeld("anouk")
    url = f"/aanmelding/{aanmelding.id}/team/"
    assert client.get(url).status_code == 200
    gegevens = {"versie": aanmelding.versie, "team": t.key("jgz"), "waarom": ""}
    antwoord = client.post(url, gegevens)
    assert antwoord.status_code == 422
    assert "Schrijf op waarom u van de route afwijkt" in text_of(antwoord)
    assert client.post(url, gegevens | {"waarom": "De jeugdarts kent haar."}).status_code == 302
    assert "School wijkt af van deze route" in text_of(client.get(page(toneel)))


def test_the_team_sees_exactly_what_consent_opens_and_takes_it_up_after_reading(aangemeld) -> None:
    toneel = t.open_casus()
    aanmelding = stap.sent(toneel, categorieen=Categorie.STATUS | Categorie.GEZIN)
    client = aangemeld("bram")
    assert "Noor Aldermans" in text_of(client.get("/aanmeldingen/"))
    url = f"/aanmelding/{aanmelding.id}/"
    assert url in client.get(reverse("casus:mijn_dag")).content.decode()
    tekst = text_of(client.get(url))
    assert "Thuis is er veel ruzie." in tekst
    assert "Ze voelt zich niet welkom." not in tekst
    assert "Voetbal gaat goed." not in tekst
    niet = client.post(url, {"functie": t.key("bram"), "werkwijze": "verder"})
    assert niet.status_code == 422
    assert "Lees eerst wat er al is gedaan" in text_of(niet)
    opnieuw = client.post(url, {"functie": t.key("bram"), "werkwijze": "opnieuw", "gelezen": "on"})
    assert opnieuw.status_code == 422
    assert "Schrijf op waarom een nieuwe intake nodig is" in text_of(opnieuw)
    goed = client.post(url, {"functie": t.key("bram"), "werkwijze": "verder", "gelezen": "on"})
    assert goed.status_code == 302
    assert "Noor Aldermans" not in text_of(client.get("/aanmeldingen/"))
    assert "Noor Aldermans" in text_of(client.get("/aanmeldingen/?wat=mijn"))
    for wie in ("mees", "anouk"):
        school = text_of(aangemeld(wie).get(page(toneel)))
        assert "Dit wordt opgepakt door Bram Hoogveld" in school
        assert "Ik heb dit gelezen" in school
    assert aangemeld("fenna").get(url).status_code == 404


def test_reading_the_news_finishes_the_task(aangemeld) -> None:
    toneel = t.open_casus()
    aanmelding = stap.pick_up(toneel, stap.sent(toneel))
    client = aangemeld("mees")
    client.post(f"/aanmelding/{aanmelding.id}/gelezen/")
    assert "Ik heb dit gelezen" not in text_of(client.get(page(toneel)))
    assert "aanmelding_opgepakt" in stap.tasks_of(toneel, "anouk")


def test_giving_back_without_reason_stays_and_with_reason_reaches_school(aangemeld) -> None:
    toneel = t.open_casus()
    aanmelding = stap.sent(toneel)
    client = aangemeld("bram")
    url = f"/aanmelding/{aanmelding.id}/teruggeven/"
    assert client.get(url).status_code == 200
    geen = client.post(url, {"soort": "geen_hulpvraag", "waarom": "Ze willen niet."})
    assert geen.status_code == 422
    assert "Praat dan eerst met school" in text_of(geen)
    assert "Ze willen niet." in geen.content.decode()
    assert client.post(url, {"soort": "ander_team", "waarom": "Bel Buurtteam Oost."}).status_code == 302
    assert client.get(f"/aanmelding/{aanmelding.id}/").status_code == 404
    assert "Bel Buurtteam Oost." in text_of(aangemeld("anouk").get(page(toneel)))


def test_withdrawing_asks_first(aangemeld) -> None:
    toneel = t.open_casus()
    aanmelding = stap.sent(toneel)
    client = aangemeld("anouk")
    url = f"/aanmelding/{aanmelding.id}/intrekken/"
    assert "Het team ziet de casus niet meer" in text_of(client.get(url))
    client.post(url)
    assert only_aanmelding().status == "ingetrokken"
    assert aangemeld("bram").get(f"/aanmelding/{aanmelding.id}/").status_code == 404


@pytest.mark.parametrize("wie", ["ingrid", "chantal", "lea"])
def test_a_stranger_gets_the_same_as_for_absent(aangemeld, wie) -> None:
    toneel = t.open_casus()
    aanmelding = stap.sent(toneel)
    client = aangemeld(wie)
    for pad in (page(toneel), page(toneel) + "aanvullen/", f"/aanmelding/{aanmelding.id}/"):
        assert client.get(pad).status_code == 404
    for pad in ("team", "teruggeven", "intrekken"):
        assert client.get(f"/aanmelding/{aanmelding.id}/{pad}/").status_code == 404
    for pad in ("verzenden", "gelezen"):
        assert client.post(f"/aanmelding/{aanmelding.id}/{pad}/", {"versie": 2}).status_code == 404


def test_a_mentor_follows_but_does_not_register(aangemeld) -> None:
    toneel = t.open_casus()
    aanmelding = stap.fill_in(toneel)
    client = aangemeld("mees")
    tekst = text_of(client.get(page(toneel)))
    assert "Vul aan" not in tekst
    assert client.get(page(toneel) + "aanvullen/").status_code == 404
    assert client.post(f"/aanmelding/{aanmelding.id}/verzenden/", {"versie": 1}).status_code == 404


def test_the_inbox_asks_no_more_of_the_database_for_more_rows(aangemeld) -> None:
    stap.sent(t.open_casus())
    client = aangemeld("bram")
    vragen = []
    for _ronde in range(2):
        client.get("/aanmeldingen/")
        with CaptureQueriesContext(connection) as gesteld:
            rijen = text_of(client.get("/aanmeldingen/")).count("Noor Aldermans")
        vragen.append((rijen, len(gesteld)))
        for _nog in range(3):
            stap.sent(t.open_casus())
    assert [rijen for rijen, _aantal in vragen] == [1, 4]
    assert vragen[0][1] == vragen[1][1]
