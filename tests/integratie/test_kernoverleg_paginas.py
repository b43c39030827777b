"""The pages of a standing meeting, and what leaves the house in a calendar."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar

from rondom.casus.models import Kernnotitie, Kernoverleg, Kernpunt, Ketenregel
from rondom.kern.kernoverleg import Gehoor, Kernsoort
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie import test_kernoverleg as stap
from tests.integratie.test_consultatie_paginas import text_of
from tests.integratie.test_overleg_agenda import NAMEN, feed_of

pytestmark = pytest.mark.django_db

NIEUW = {
    "soort": "kern", "weekdag": "1", "tijd": "09:00", "duur_minuten": "60", "weken": "1", "plaats": "Lokaal 1.12",
    "vanaf": "2026-11-09", "tot": "", "plekken": [str(t.key("bram")), str(t.key("lea"))],
}  # fmt: skip


def only_one() -> Kernoverleg:
    with acting(t.later(t.professional("anouk"), minutes=1)):
        return Kernoverleg.objects.get()


def test_make_it_bring_in_a_casus_and_tick_it_off(aangemeld) -> None:
    toneel = stap.known_to("bram")
    anouk, bram, lea, eva = (aangemeld(w) for w in ("anouk", "bram", "lea", "eva"))
    assert "Bram Hoogveld (gezinswerker" in text_of(anouk.get("/kernoverleg/nieuw/"))
    assert anouk.post("/kernoverleg/nieuw/", NIEUW).status_code == 302
    url = f"/kernoverleg/{only_one().id}/"
    blad = text_of(anouk.get(url))
    assert "dinsdag 10 november 2026, 09:00–10:00" in blad
    assert "Er staat nog niets op de agenda." in blad
    nee = anouk.post(url + "casus/", {"casus": toneel.casus.id, "gehoor": "iedereen"})
    assert nee.status_code == 422
    assert "Geen toestemming voor: Lea Zandmeer" in text_of(nee)
    assert "Bespreek het alleen met Bram Hoogveld erbij" in text_of(nee)
    assert "consultatievraag" in text_of(nee)
    assert anouk.post(url + "casus/", {"casus": toneel.casus.id, "gehoor": "klein"}).status_code == 302
    assert "Noor Aldermans" in text_of(bram.get(url))
    gesloten = text_of(lea.get(url))
    assert "Een casus" in gesloten
    assert "U gaat even de kamer uit." in gesloten
    assert "Noor" not in gesloten
    with acting(t.later(t.professional("anouk"), minutes=1)):
        punt = f"/kernoverleg/punt/{Kernpunt.objects.get().id}/"
    assert "Noor" not in text_of(lea.get(punt))
    dicht = lea.post(punt, {"notitie": "x"})
    assert dicht.status_code == 422
    assert "waarin u niet meedoet" in text_of(dicht)
    assert bram.post(punt, {"notitie": "Bram belt op vrijdag."}).status_code == 302
    assert bram.post(punt, {"notitie": "Nog eens."}).status_code == 422
    with acting(toneel.door("anouk")):
        assert Kernnotitie.objects.get().tekst == "Bram belt op vrijdag."
    for client, pad in (
        (anouk, reverse("casus:overleggen", args=[toneel.casus.id])),
        (eva, reverse("portaal:overleg")),
    ):
        assert "Bram belt op vrijdag." in text_of(client.get(pad)), pad
    assert "Bram belt op vrijdag." not in text_of(lea.get(url))


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"tijd": "half tien"}, "Voer een geldige tijd in"),
        ({"weekdag": "6"}, "Selecteer een geldige keuze"),
        ({"plaats": ""}, "Dit veld is verplicht"),
        ({"plekken": []}, "Kies minstens één kernpartner"),
        ({"tot": "2026-11-01"}, "Deze dag ligt voor de eerste keer"),
    ],
)
def test_a_mistake_stands_beside_the_field_and_what_was_typed_stays(aangemeld, anders, melding) -> None:
    antwoord = aangemeld("anouk").post("/kernoverleg/nieuw/", NIEUW | {"plaats": "Aula"} | anders)
    assert antwoord.status_code == 422
    assert melding in text_of(antwoord)
    assert anders.get("plaats", "Aula") in antwoord.content.decode()


def test_changing_it_at_the_same_time_gives_a_choice(aangemeld) -> None:
    overleg = stap.make("bram")
    url = f"/kernoverleg/{overleg.id}/wijzigen/"
    nieuw = {k: w for k, w in NIEUW.items() if k not in ("soort", "vanaf")}
    anouk = aangemeld("anouk")
    assert anouk.get(url).context["form"].initial["plekken"] == [str(t.key("bram"))]
    assert anouk.post(url, nieuw | {"versie": 1, "plaats": "Aula"}).status_code == 302
    tweede = anouk.post(url, nieuw | {"versie": 1, "plaats": "Kantine"})
    assert tweede.status_code == 422
    assert "09:00, Aula" in text_of(tweede)
    assert "Kantine" in tweede.content.decode()
    assert only_one().plaats == "Aula"
    assert anouk.post(url, nieuw | {"versie": 2, "plaats": "Kantine"}).status_code == 302
    assert only_one().plaats == "Kantine"


def test_a_topic_that_names_a_child_stays_in_the_field(aangemeld) -> None:
    t.open_casus()
    overleg = stap.make("bram")
    anouk = aangemeld("anouk")
    fout = anouk.post(f"/kernoverleg/{overleg.id}/onderwerp/", {"tekst": "Noor en vapen"})
    assert fout.status_code == 422
    assert "Er staat een naam in" in text_of(fout)
    assert "Noor en vapen" in fout.content.decode()
    assert anouk.post(f"/kernoverleg/{overleg.id}/onderwerp/", {"tekst": "Vapen op het plein"}).status_code == 302
    assert "Vapen op het plein" in text_of(aangemeld("bram").get(f"/kernoverleg/{overleg.id}/"))


def test_two_who_write_in_the_list_of_the_chain_get_a_choice(aangemeld) -> None:
    overleg = stap.make("bram", "lea", soort=Kernsoort.KETEN)
    bram, lea = aangemeld("bram"), aangemeld("lea")
    assert "Waar ligt onze grens?" in text_of(bram.get(f"/kernoverleg/{overleg.id}/"))
    with acting(t.later(t.professional("bram"), minutes=1)):
        regel = Ketenregel.objects.get(partij=t.key("leerplicht"), vraag="doet")
    url = f"/kernoverleg/keten/{regel.id}/"
    assert lea.post(url, {"versie": 1, "tekst": "Wij praten eerst."}).status_code == 302
    tweede = bram.post(url, {"versie": 1, "tekst": "Zij beboeten."})
    assert tweede.status_code == 422
    assert "Tekst van Lea Zandmeer" in text_of(tweede)
    assert bram.post(url, {"versie": 2, "tekst": "x", "tekst_mijn": "x"}).status_code == 422
    assert bram.post(url, {"versie": 2, "keuze": "ander", "tekst": "x", "tekst_mijn": "x"}).status_code == 302
    with acting(t.later(t.professional("bram"), minutes=2)):
        assert Ketenregel.objects.get(pk=regel.pk).tekst == "Wij praten eerst."


@pytest.mark.parametrize("wie", ["chantal", "ingrid", "mees"])
def test_a_stranger_gets_the_same_as_for_absent(aangemeld, wie: str) -> None:
    toneel, overleg = stap.known_to("bram"), stap.make("bram")
    punt = stap.bring(overleg, toneel)
    client = aangemeld(wie)
    assert "U zit nog in geen vast overleg" in text_of(client.get("/kernoverleg/"))
    for pad in (f"{overleg.id}/", f"{overleg.id}/wijzigen/", f"punt/{punt.id}/"):
        assert client.get(f"/kernoverleg/{pad}").status_code == 404, pad
    assert client.post(f"/kernoverleg/{overleg.id}/onderwerp/", {"tekst": "x"}).status_code == 404


def test_a_partner_at_the_table_does_not_change_the_meeting(aangemeld) -> None:
    overleg = stap.make("bram")
    bram = aangemeld("bram")
    assert "Veranderen" not in text_of(bram.get(f"/kernoverleg/{overleg.id}/"))
    assert bram.get(f"/kernoverleg/{overleg.id}/wijzigen/").status_code == 404
    assert bram.get("/kernoverleg/nieuw/").status_code == 404


def test_the_calendar_has_the_next_times_and_nothing_about_anybody(aangemeld) -> None:
    toneel, overleg = stap.known_to("bram"), stap.make("bram")
    stap.bring(overleg, toneel)
    inhoud = Client().get(feed_of(aangemeld("bram"))).content
    vast = [e for e in Calendar.from_ical(inhoud).walk("VEVENT") if e["SUMMARY"] == "Rondom: vast overleg"]
    assert len(vast) == 20
    assert vast[0].decoded("DTSTART").isoformat() == "2026-11-10T09:00:00+01:00"
    assert vast[0]["LOCATION"] == "Lokaal 1.12"
    assert str(overleg.id) in vast[0]["URL"]
    assert len({e["UID"] for e in vast}) == 20
    assert not [n for n in (*NAMEN, "Bram") if n in inhoud.decode()]
    assert "vast overleg" not in Client().get(feed_of(aangemeld("chantal"))).content.decode()


def test_more_points_ask_no_more_of_the_database(aangemeld) -> None:
    overleg, bram = stap.make("bram"), aangemeld("bram")
    vragen = []
    for _ronde in range(2):
        toneel = stap.known_to("bram")
        stap.bring(overleg, toneel, Gehoor.IEDEREEN)
        aangemeld("anouk").post(f"/kernoverleg/{overleg.id}/onderwerp/", {"tekst": "Vapen op het plein"})
        bram.get(f"/kernoverleg/{overleg.id}/")
        with CaptureQueriesContext(connection) as gesteld:
            tekst = text_of(bram.get(f"/kernoverleg/{overleg.id}/"))
        vragen.append((tekst.count("van Anouk Vermeulen"), len(gesteld)))
    assert [rijen for rijen, _ in vragen] == [2, 4]
    assert vragen[0][1] == vragen[1][1]
