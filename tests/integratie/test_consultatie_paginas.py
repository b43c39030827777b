"""The pages of a consultation."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.casus.models import Consultatie
from rondom.kern.categorie import Categorie
from rondom.kern.consultatie import Uitkomst
from rondom.kern.parameters import Parameters, Waarde
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
    leeg = vrager.post(url + "opvolging/", {"versie": 2, "uitkomst": ""})
    assert leeg.status_code == 422
    assert vrager.post(url + "doorvragen/", {"versie": 2, "nog_vraag": "En thuis?"}).status_code == 302
    assert team.post(url + "antwoord/", {"versie": 3, "antwoord": "Ook."}).status_code == 302
    geen = vrager.post(url + "opvolging/", {"versie": 4, "opvolging": "Gedaan."})
    assert geen.status_code == 422
    klaar = {"versie": 4, "uitkomst": "advies", "opvolging": "Gedaan."}
    assert vrager.post(url + "opvolging/", klaar).status_code == 302
    assert (only_one().status, only_one().uitkomst) == ("opgevolgd", "advies")
    assert "Het advies is genoeg" in text_of(team.get(url))


def test_the_team_asks_back_on_the_page_and_who_asked_explains(aangemeld) -> None:
    c = stap.ask()
    vrager, team, url = aangemeld("mees"), aangemeld("bram"), f"/consultatie/{c.id}/"
    assert "Eerst iets terugvragen" in text_of(team.get(url))
    assert team.post(url + "terugvragen/", {"versie": 1, "wedervraag": ""}).status_code == 422
    assert team.post(url + "terugvragen/", {"versie": 1, "wedervraag": "Sinds wanneer?"}).status_code == 302
    tekst = text_of(vrager.get(url))
    assert "Het team vraagt iets terug" in tekst and "Uw toelichting" in tekst and "Hoe gaat u verder" not in tekst
    assert vrager.post(url + "doorvragen/", {"versie": 2, "nog_vraag": "Sinds de zomer."}).status_code == 302
    assert "Sinds de zomer." in text_of(team.get(url))


@pytest.mark.parametrize(
    ("anders", "melding"),
    [({"vraag": ""}, "Dit veld is verplicht"), ({"leeftijdsgroep": "14"}, "Selecteer een geldige")],
)
def test_a_mistake_stands_beside_the_field_and_the_text_stays(aangemeld, anders, melding) -> None:
    antwoord = aangemeld("mees").post("/consultatie/nieuw/", GESTELD | {"al_geprobeerd": "Gebeld."} | anders)
    assert antwoord.status_code == 422
    assert melding in text_of(antwoord)
    assert "Gebeld." in antwoord.content.decode()
    assert "rondom-veld--fout" in antwoord.content.decode()


# Deciding about each mark ---------------------------------------------------------------------------------------

NOEMT = GESTELD | {"vraag": "Noor komt te laat.\nNoortje zegt niets.", "al_geprobeerd": "Gebeld met Eva."}
VERVANG = {"keuze_0": "vervang", "keuze_1": "vervang", "keuze_2": "vervang"}


def marks_on(antwoord) -> dict[str, str]:
    """The hidden keys of the marks on the page, as the form would send them."""
    return dict(re.findall(r'name="(merk_\d+)" value="([^"]*)"', antwoord.content.decode()))


def decide(client, gestuurd, **keuzes):
    """Send the page once more with these choices."""
    pagina = client.post("/consultatie/nieuw/", gestuurd)
    assert pagina.status_code == 422
    return client.post("/consultatie/nieuw/", gestuurd | {"nagekeken": "1"} | marks_on(pagina) | keuzes)


def nothing_was_sent() -> bool:
    with acting(t.professional("mees")):
        return not Consultatie.objects.exists()


def test_each_mark_is_shown_in_its_text_with_three_choices_and_nothing_is_sent(aangemeld) -> None:
    t.open_casus()
    pagina = aangemeld("mees").post("/consultatie/nieuw/", NOEMT)
    inhoud = pagina.content.decode()
    assert pagina.status_code == 422 and nothing_was_sent()
    assert re.findall(r"<mark>(.*?)</mark>", inhoud) == ["Noor", "Noortje", "Eva"]
    assert marks_on(pagina) == {"merk_0": "noor", "merk_1": "noortje", "merk_2": "eva"}
    assert inhoud.count('value="vervang"') == inhoud.count('value="anders"') == inhoud.count('value="laat"') == 3
    assert "Schrijf ‘een ouder’" in text_of(pagina) and "Er is nog niets verstuurd." in text_of(pagina)


@pytest.mark.parametrize(
    ("keuzes", "klacht"),
    [
        ({}, "‘Noor’: Kies wat u hiermee doet."),
        (VERVANG | {"keuze_1": ""}, "‘Noortje’: Kies wat u hiermee doet."),
        (VERVANG | {"keuze_2": "anders"}, "‘Eva’: Schrijf welke woorden er komen te staan."),
        (VERVANG | {"keuze_2": "laat"}, "‘Eva’: Schrijf waarom dit mag blijven staan."),
        (VERVANG | {"keuze_2": "laat", "reden_2": "zo heet Noor"}, "‘Eva’: In de reden zelf staat"),
        (VERVANG | {"keuze_2": "anders", "anders_2": "Omar"}, "‘Omar’: Kies wat u hiermee doet."),
    ],
)
def test_nothing_is_sent_while_a_mark_is_undecided(aangemeld, keuzes, klacht) -> None:
    t.open_casus()
    pagina = decide(aangemeld("mees"), NOEMT, **keuzes)
    assert pagina.status_code == 422 and nothing_was_sent()
    assert klacht in text_of(pagina)


def test_after_every_decision_it_is_sent_with_role_words(aangemeld) -> None:
    t.open_casus()
    assert decide(aangemeld("mees"), NOEMT, **VERVANG).status_code == 302
    assert only_one().vraag == "De leerling komt te laat.\nDe leerling zegt niets."
    assert only_one().al_geprobeerd == "Gebeld met een ouder."


def test_other_words_and_a_reason_do_as_well(aangemeld) -> None:
    t.open_casus()
    keuzes = {"keuze_0": "anders", "anders_0": "zij", "keuze_1": "vervang", "keuze_2": "laat", "reden_2": "een boek"}
    assert decide(aangemeld("mees"), NOEMT, **keuzes).status_code == 302
    assert only_one().vraag.startswith("Zij komt te laat.")
    assert (only_one().al_geprobeerd, only_one().blijft) == ("Gebeld met Eva.", {"eva": "een boek"})


def test_one_can_go_back_and_change_the_text_itself(aangemeld) -> None:
    t.open_casus()
    terug = aangemeld("mees").post("/consultatie/nieuw/", NOEMT | {"terug": "1"})
    assert terug.status_code == 200 and nothing_was_sent()
    assert "Noor komt te laat." in terug.content.decode()


def test_a_name_typed_after_looking_is_marked_again(aangemeld) -> None:
    t.open_casus()
    anders = NOEMT | {"nagekeken": "1", "merk_0": "noor", "vraag": "Ja. Noor, en ook Omar.", "al_geprobeerd": ""}
    pagina = aangemeld("mees").post("/consultatie/nieuw/", anders | {"keuze_0": "vervang"})
    assert pagina.status_code == 422 and nothing_was_sent()
    assert "‘Omar’: Kies wat u hiermee doet." in text_of(pagina)


def test_an_answer_is_looked_over_too(aangemeld) -> None:
    c = stap.ask()
    team, url = aangemeld("bram"), f"/consultatie/{c.id}/antwoord/"
    bericht = {"versie": 1, "antwoord": "Bel mij op 06-12345678."}
    pagina = team.post(url, bericht)
    assert pagina.status_code == 422 and "Er is nog niets verstuurd." in text_of(pagina)
    klaar = (
        bericht
        | {"nagekeken": "1"}
        | marks_on(pagina)
        | {"keuze_0": "laat", "reden_0": "mijn eigen nummer op het werk"}
    )
    assert team.post(url, klaar).status_code == 302
    assert "Bel mij op 06-12345678." in text_of(team.get(f"/consultatie/{c.id}/"))
    terug = team.post(url, {"versie": 2, "antwoord": "Nog iets.", "terug": "1"})
    assert terug.status_code == 200 and "Nog iets." in terug.content.decode()


# Who sees what --------------------------------------------------------------------------------------------------


def test_where_schools_are_few_the_team_sees_neither_who_asks_nor_which_school(aangemeld) -> None:
    c = stap.ask()
    team = aangemeld("bram")
    for pad in (f"/consultatie/{c.id}/", "/consultatie/", reverse("casus:mijn_dag")):
        inhoud = team.get(pad).content.decode()
        assert "Mees" not in inhoud and "Dorland" not in inhoud and "Lindecollege" not in inhoud
    assert "Daarom ziet het team niet wie er vraagt" in text_of(team.get(f"/consultatie/{c.id}/"))
    assert "Mees Dorland" in text_of(aangemeld("mees").get(f"/consultatie/{c.id}/"))


def test_where_a_region_says_that_doubt_is_enough_the_team_sees_who_asks(aangemeld, monkeypatch) -> None:
    eigen = Parameters((Waarde("consultatie_scholen", 1, date(2026, 1, 1)),))
    monkeypatch.setattr("rondom.casus.selectors_consultatie.read_parameters", lambda regio: eigen)
    c = stap.ask()
    assert "Mees Dorland" in text_of(aangemeld("bram").get(f"/consultatie/{c.id}/"))


def test_a_question_is_tied_to_a_casus_on_its_page_with_consent(aangemeld) -> None:
    toneel = t.open_casus()
    c = stap.close(stap.answer(stap.ask()), Uitkomst.AANMELDEN)
    mees, url = aangemeld("mees"), f"/consultatie/{c.id}/"
    assert "Wil het gezin aangemeld worden?" in text_of(mees.get(url))
    nee = mees.post(url + "casus/", {"casus": toneel.casus.id})
    assert nee.status_code == 422 and "De vraag blijft anoniem tot" in text_of(nee)
    assert mees.post(url + "casus/", {"casus": ""}).status_code == 422
    t.consent_of_all(toneel, "vo_team", categorieen=Categorie.CONTACT | Categorie.STATUS)
    assert mees.post(url + "casus/", {"casus": toneel.casus.id}).status_code == 302
    assert "Noor Aldermans" in text_of(mees.get(url))
    assert "Noor Aldermans" in text_of(aangemeld("bram").get(url))
    assert "Vooraf anoniem overlegd" in text_of(mees.get(f"/casus/{toneel.casus.id}/aanmelding/"))


def test_a_colleague_who_answers_first_is_read_first_and_the_text_stays(aangemeld) -> None:
    c = stap.ask()
    een, twee = aangemeld("bram"), aangemeld("fenna")
    url = f"/consultatie/{c.id}/antwoord/"
    een.post(url, {"versie": 1, "antwoord": "Bel de ouders."})
    tweede = twee.post(url, {"versie": 1, "antwoord": "Vraag het haar zelf."})
    assert tweede.status_code == 422
    assert "Lees eerst wat erbij kwam" in text_of(tweede) and "Bel de ouders." in text_of(tweede)
    assert "Vraag het haar zelf." in tweede.content.decode()
    assert twee.post(url, {"versie": 2, "antwoord": "Vraag het haar zelf."}).status_code == 302
    assert [tekst for _, tekst in stap.thread(c)] == ["Bel de ouders.", "Vraag het haar zelf."]


@pytest.mark.parametrize("wie", ["chantal", "anouk", "ingrid"])
def test_a_stranger_gets_the_same_as_for_absent(aangemeld, wie) -> None:
    c = stap.ask()
    client = aangemeld(wie)
    assert client.get(f"/consultatie/{c.id}/").status_code == 404
    for pad in ("antwoord", "terugvragen", "opvolging", "doorvragen", "casus"):
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
