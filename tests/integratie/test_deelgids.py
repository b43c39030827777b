"""The guide as a professional uses it: without a casus, without JavaScript, and nothing is kept."""

import pytest
from django.db import connection

from rondom.toegang.handelen import acting
from rondom.toegang.models import Concept, Inzage
from tests import toneel as t

pytestmark = pytest.mark.django_db

URL = "/mag-dit-gedeeld-worden/"
GOED = {"wie": "jeugdhulp", "wat": ["GEZIN"], "leeftijd": "14", "gezag": "ouders", "gezegd": "niet"}


@pytest.mark.parametrize("wie", ["anouk", "mees", "vera", "bram", "chantal", "lea", "jip", "guus"])
def test_every_professional_opens_it_from_the_menu_and_gets_an_answer(aangemeld, wie: str) -> None:
    client = aangemeld(wie)
    assert URL in client.get("/mijn-dag/", follow=True).content.decode()
    anders = {"wie": "school"} if wie not in ("anouk", "mees", "vera") else {}
    antwoord = client.post(URL, GOED | anders)
    assert antwoord.status_code == 200
    assert "Waarom" in antwoord.content.decode()


@pytest.mark.parametrize("wie", ["dirk"])
def test_who_works_with_no_casus_has_no_guide(aangemeld, wie: str) -> None:
    assert aangemeld(wie).get(URL).status_code == 404


def test_it_says_what_first_what_instead_and_gives_words_for_home_in_two_languages(aangemeld) -> None:
    inhoud = aangemeld("mees").post(URL, GOED).content.decode()
    assert "Bespreek het eerst met de leerling en de ouders." in inhoud
    assert "/consultatie/nieuw/" in inhoud
    assert "U beslist dit samen met uw kind." in inhoud and 'lang="en"' in inhoud
    assert "You decide this together with your child." in inhoud


def test_without_a_convenant_of_that_kind_it_says_so(aangemeld) -> None:
    ja = aangemeld("mees").post(URL, GOED | {"gezegd": "ja"}).content.decode()
    assert "Iedereen die hierover beslist, heeft toestemming gegeven." in ja
    samen = aangemeld("mees").post(URL, GOED | {"wie": "instelling", "gezegd": "ja"}).content.decode()
    assert "Er is nog geen convenant" in samen


def test_nothing_is_stored_or_logged(aangemeld) -> None:
    client = aangemeld("mees")
    client.get(URL)
    sessie = dict(client.session)
    antwoord = client.post(URL, GOED)
    assert "?" not in antwoord.request["PATH_INFO"] and not antwoord.request["QUERY_STRING"]
    assert dict(client.session) == sessie
    with acting(t.professional("mees")):
        assert not Inzage.objects.exists() and not Concept.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM toegang_gebeurtenis")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        ({"wie": ""}, "wie"),
        ({"wie": "de buurman"}, "wie"),
        ({"wie": "zelfde_hulp"}, "wie"),
        ({"wat": []}, "wat"),
        ({"leeftijd": ""}, "leeftijd"),
        ({"leeftijd": "-1"}, "leeftijd"),
        ({"leeftijd": "veertien"}, "leeftijd"),
        ({"gezag": "x"}, "gezag"),
        ({"gezegd": ""}, "gezegd"),
    ],
)
def test_a_wrong_answer_is_said_at_its_question(aangemeld, fout: dict[str, object], veld: str) -> None:
    antwoord = aangemeld("mees").post(URL, GOED | fout)
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors
    assert "oordeel" not in antwoord.context
