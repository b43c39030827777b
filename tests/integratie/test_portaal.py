"""The family's own door: see, answer per part, withdraw, and read who looked."""

import pytest

from rondom.kern.categorie import Categorie
from rondom.toegang.laden import inzicht_in
from tests import toneel as t

pytestmark = pytest.mark.django_db


def test_a_parent_answers_a_part_and_withdraws_as_easily(aangemeld) -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.ask_consent(toneel)
    for wie in ("noor", "omar"):
        t.answer(toneel, toestemming, wie)
    eva = aangemeld(naaste=toneel.eva)
    assert "Geef antwoord" in eva.get("/mijn/toestemming/").content.decode()
    leeg = eva.post(f"/mijn/toestemming/{toestemming.id}/", {"besluit": "gegeven", "toelichting": "Goed"})
    assert leeg.status_code == 422 and "Vink aan" in leeg.content.decode()
    eva.post(f"/mijn/toestemming/{toestemming.id}/", {"besluit": "gegeven", "categorieen": [Categorie.STATUS.value]})
    with t.acting(toneel.door("bram")) as bram:
        assert inzicht_in(toneel.dossier.id, bram).lezen == Categorie.CONTACT | Categorie.STATUS
    assert eva.get(f"/mijn/toestemming/{toestemming.id}/intrekken/").status_code == 200
    eva.post(f"/mijn/toestemming/{toestemming.id}/intrekken/")
    with t.acting(toneel.door("bram")) as bram:
        assert inzicht_in(toneel.dossier.id, bram).lezen == Categorie.GEEN


def test_home_says_what_is_next_and_who_looked_is_told_in_sentences(aangemeld) -> None:
    toneel = t.open_casus()
    t.ask_consent(toneel)
    aangemeld("anouk").get(f"/casus/{toneel.casus.id}/")
    noor = aangemeld(naaste=toneel.noor)
    thuis = noor.get("/mijn/").content.decode()
    assert "Toestemming: zeg ja of nee" in thuis and "Anouk Vermeulen" in thuis
    assert (
        "Anouk Vermeulen, zorgcoördinator, Lindecollege keek naar het overzicht."
        in noor.get("/mijn/wie-keek/").content.decode()
    )


def test_the_family_reaches_only_its_own_child(aangemeld) -> None:
    toneel, ander = t.open_casus(), t.open_casus()
    toestemming = t.ask_consent(ander)
    client = aangemeld(naaste=toneel.eva)
    session = client.session
    session["houder"] = str(toneel.eva.id)
    session.save()
    assert client.get(f"/casus/{ander.casus.id}/").status_code == 404
    assert client.get(f"/mijn/toestemming/{toestemming.id}/").status_code == 404


def test_own_words_reach_who_must_read_them_and_the_family_sees_that_they_were_read(aangemeld) -> None:
    toneel = t.open_casus()
    eva = aangemeld(naaste=toneel.eva)
    fout = eva.post("/mijn/bericht/", {"tekst": "Het gaat thuis niet goed"})
    assert fout.status_code == 422 and "Het gaat thuis niet goed" in fout.content.decode()
    eva.post("/mijn/bericht/", {"soort": "werkt_niet_meer", "tekst": "Het gaat thuis niet goed"})
    assert "nog niet gelezen" in eva.get("/mijn/bericht/").content.decode()
    anouk = aangemeld("anouk")
    bericht = next(r for r in anouk.get("/mijn-dag/").context["groepen"][0]["taken"] if "familiebericht" in r["url"])
    assert "Het gaat thuis niet goed" in anouk.get(bericht["url"]).content.decode()
    anouk.post(bericht["url"])
    assert "gelezen door Anouk Vermeulen" in eva.get("/mijn/bericht/").content.decode()


def test_plan_and_meetings_open_for_the_family_even_when_there_are_none(aangemeld) -> None:
    toneel = t.open_casus()
    eva = aangemeld(naaste=toneel.eva)
    assert eva.get("/mijn/plan/", follow=True).status_code == 200
    assert "nog geen overleg" in eva.get("/mijn/overleg/").content.decode()
