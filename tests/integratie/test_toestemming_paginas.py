"""The consent pages as a professional meets them."""

from datetime import timedelta

import pytest
from django.test import Client

from rondom.casus.models import Casus
from rondom.kern.categorie import Categorie
from rondom.netwerk.models import Functie
from rondom.toegang.laden import inzicht_in
from rondom.toegang.middleware import HOUDER
from rondom.toegang.models import Inzage, Toestemming
from tests import toneel as t

pytestmark = pytest.mark.django_db


def test_asking_consent_and_writing_down_an_answer(aangemeld) -> None:
    toneel = t.open_casus()
    client: Client = aangemeld("anouk")
    lijst = f"/dossier/{toneel.dossier.id}/toestemming/"
    assert client.get(lijst).status_code == 200
    fout = client.post(lijst + "vragen/", {"doel": "Samen kijken"})
    assert fout.status_code == 422
    assert "Samen kijken" in fout.content.decode()
    goed = client.post(
        lijst + "vragen/",
        {"ontvanger": t.key("vo_team"), "categorieen": [2, 8], "doel": "Samen kijken", "tot": "2027-05-01"},
    )
    assert goed.status_code == 302, goed.content.decode()
    pagina = client.get(lijst).content.decode()
    assert "Eva Aldermans" in pagina
    with t.acting(t.professional("anouk")):
        toestemming = Toestemming.objects.get()
    client.get(f"/toestemming/{toestemming.id}/antwoord/")
    client.post(
        f"/toestemming/{toestemming.id}/antwoord/",
        {"naaste": toneel.eva.id, "besluit": "gegeven", "categorieen": [2], "wijze": "gesprek"},
    )
    vastgelegd = client.get(lijst).context["standen"][0]
    assert {p.naam: p.antwoord.besluit for p in vastgelegd.partijen}["Eva Aldermans"] == "gegeven"
    assert "Wie gaf toestemming waarvoor" in client.get(lijst).content.decode()


def test_a_stranger_gets_the_same_as_for_absent_and_the_attempt_is_logged(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("ingrid")
    assert client.get(f"/dossier/{toneel.dossier.id}/toestemming/").status_code == 404
    with t.acting(t.professional("ingrid")):
        assert not Inzage.objects.get(houder=Functie.objects.get(id=t.key("ingrid")).id).geslaagd
    assert HOUDER


def test_a_yes_to_name_and_contact_alone_is_an_answer_and_opens_no_more(aangemeld) -> None:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.ask_consent(toneel)
    for wie in ("noor", "eva"):
        t.answer(toneel, toestemming, wie)
    client = aangemeld("anouk")
    adres = f"/toestemming/{toestemming.id}/antwoord/"
    leeg = {"naaste": toneel.omar.id, "besluit": "gegeven", "wijze": "gesprek"}
    assert client.post(adres, leeg).status_code == 422
    assert client.post(adres, leeg | {"categorieen": [int(Categorie.CONTACT)]}).status_code == 302
    with t.acting(toneel.door("bram", timedelta(minutes=10))) as door:
        assert inzicht_in(toneel.dossier.id, door).lezen == Categorie.CONTACT
        assert Casus.objects.filter(pk=toneel.casus.pk).exists()
