"""Pages of the consultation hour and of who is at school when, each world on its own side."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest
from django.urls import reverse

from rondom.netwerk.models import Afwezigheid, Vastdagdeel
from rondom.toegang.handelen import acting
from rondom.toegang.models import Boeking, Inzage
from rondom.toegang.tonen_spreekuur import key_of
from tests import toneel as t
from tests.integratie.test_spreekuur import at, book, fix, functie, seen_by

OVERZICHT = "/spreekuur/"


def place(deel: Vastdagdeel, uur: int = 10, minuut: int = 0) -> str:
    return reverse("toegang:spreekuur_boeken", args=[deel.id, key_of(at(uur, minuut))])


def test_a_pupil_books_and_cancels(aangemeld: Any) -> None:
    toneel, deel = t.open_casus(), fix()
    noor = aangemeld("noor", toneel.noor)
    lijst = noor.get(OVERZICHT).content.decode()
    assert "Je hoeft niet te zeggen waarom." in lijst
    assert place(deel) in lijst
    formulier = noor.get(place(deel)).content.decode()
    assert "Ouders zien deze afspraak niet." in formulier
    assert 'value="Noor Aldermans"' in formulier
    antwoord = noor.post(place(deel), {"naam": "Noor", "reden": ""}, follow=True)
    assert "Je afspraak staat." in antwoord.content.decode()
    assert place(deel) not in antwoord.content.decode()
    (boeking,) = seen_by(toneel.door("noor"))
    af = noor.post(reverse("toegang:spreekuur_afzeggen", args=[boeking.id]), follow=True).content.decode()
    assert "De afspraak is afgezegd." in af
    assert place(deel) in af


def test_parents_see_nothing_of_it_and_cannot_cancel(aangemeld: Any) -> None:
    toneel, deel = t.open_casus(), fix()
    boeking = book(deel, toneel.door("noor"), naam="Noortje Geheim")
    eva = aangemeld("eva", toneel.eva)
    lijst = eva.get(OVERZICHT).content.decode()
    assert "Noortje Geheim" not in lijst
    assert place(deel, 10, 20) in lijst and place(deel) not in lijst
    assert eva.post(reverse("toegang:spreekuur_afzeggen", args=[boeking.id])).status_code == 404


def test_who_was_just_too_late_keeps_what_was_typed_and_sees_other_places(aangemeld: Any) -> None:
    toneel, deel = t.open_casus(), fix()
    eva = aangemeld("eva", toneel.eva)
    assert eva.get(place(deel)).status_code == 200
    book(deel, toneel.door("noor"))
    antwoord = eva.post(place(deel), {"naam": "Eva", "reden": "Iets over slapen."})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Iemand was net eerder" in pagina
    assert "Iets over slapen." in pagina
    assert place(deel, 10, 20) in pagina


@pytest.mark.parametrize(
    "adres",
    ["20261110-1010", "20261110-2500", "kapot", "20200101-1000"],
)
def test_an_address_of_no_place_is_not_there(aangemeld: Any, adres: str) -> None:
    deel = fix()
    assert aangemeld("mees").get(f"/spreekuur/{deel.id}/{adres}/").status_code == 404


def test_a_third_appointment_is_refused_with_the_reason_before_anything_is_typed(aangemeld: Any) -> None:
    toneel, deel = t.open_casus(), fix()
    for minuut in (0, 20):
        book(deel, toneel.door("noor"), at(10, minuut))
    pagina = aangemeld("noor", toneel.noor).get(place(deel, 10, 40)).content.decode()
    assert "Er staan al 2 afspraken open." in pagina
    assert 'name="naam"' not in pagina


def test_the_professional_sees_who_comes_in_mijn_dag_and_under_op_school(aangemeld: Any) -> None:
    toneel, deel = t.open_casus(), fix(weekdag=0, spreek_van=time(11), spreek_tot=time(12))
    book(deel, toneel.door("noor"), at(11, dag=t.NU.date()), naam="Noor", reden_tekst="Over thuis.")
    bram = aangemeld("bram")
    dag = bram.get("/mijn-dag/").content.decode()
    assert "Spreekuur vandaag" in dag and "Noor (leerling)" in dag and "Over thuis." not in dag
    eigen = bram.get(reverse("toegang:op_school", args=[t.key("bram")])).content.decode()
    assert "Over thuis." in eigen
    with acting(t.professional("dirk")):
        regels = Inzage.objects.filter(object_soort="boeking", houder=t.key("bram"))
        assert {r.doel for r in regels} == {"mijn dag", "op school"}


def test_the_professional_fixes_a_half_day_goes_away_comes_back_and_stops(aangemeld: Any) -> None:
    bram, school = aangemeld("bram"), t.organisatie("lindecollege")
    eigen = reverse("toegang:op_school", args=[t.key("bram")])
    assert "Er staan nog geen vaste dagdelen" in bram.get(eigen).content.decode()
    nieuw = {
        "school": school.id, "weekdag": 1, "begin": "08:30", "einde": "12:30", "weken": "elke", "plaats": "kamer 1.12",
        "spreek_van": "10:00", "spreek_tot": "11:00", "plek": 20, "vanaf": "2026-11-09",
    }  # fmt: skip
    assert bram.post(f"{eigen}nieuw/", nieuw | {"einde": "08:00"}).status_code == 422
    assert "Het dagdeel staat vast." in bram.post(f"{eigen}nieuw/", nieuw, follow=True).content.decode()
    dubbel = bram.post(f"{eigen}nieuw/", nieuw)
    assert dubbel.status_code == 422 and "staat deze persoon al vast" in dubbel.content.decode()
    weg = {"vanaf": "2026-11-10", "tot": "2026-11-10"}
    assert bram.post(f"{eigen}afwezig/", weg | {"naar": "2026-11-12"}).status_code == 422
    assert "Afwezig op dinsdag 10 november" in bram.post(f"{eigen}afwezig/", weg, follow=True).content.decode()
    rij = Afwezigheid.objects.get()
    assert (
        "Toch aanwezig"
        not in bram.post(reverse("toegang:op_school_terug", args=[rij.id]), follow=True).content.decode()
    )
    deel = Vastdagdeel.objects.get()
    bram.post(reverse("toegang:op_school_stoppen", args=[deel.id]))
    deel.refresh_from_db()
    assert deel.tot == t.NU.date() + timedelta(days=1), "it lasted at least the day on which it began"


@pytest.mark.parametrize(("wie", "status"), [("fenna", 404), ("anouk", 404), ("karin", 200), ("bram", 200)])
def test_only_oneself_and_who_administers_keep_half_days(aangemeld: Any, wie: str, status: int) -> None:
    deel = fix()
    client = aangemeld(wie)
    for naam in ("op_school", "op_school_nieuw", "op_school_afwezig"):
        assert client.get(reverse(f"toegang:{naam}", args=[t.key("bram")])).status_code == status
    antwoord = client.post(reverse("toegang:op_school_stoppen", args=[deel.id]))
    assert antwoord.status_code == (302 if status == 200 else 404)


def test_who_administers_sees_no_appointment(aangemeld: Any) -> None:
    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"), naam="Noortje Geheim")
    pagina = aangemeld("karin").get(reverse("toegang:op_school", args=[t.key("bram")])).content.decode()
    assert "kamer 1.12" in pagina and "Noortje" not in pagina


def test_wie_waarvoor_and_the_school_page_say_on_which_half_days(aangemeld: Any) -> None:
    fix()
    anouk, school = aangemeld("anouk"), t.key("lindecollege")
    blad = anouk.get(reverse("toegang:waarvoor_school", args=[school])).content.decode()
    assert "Op school: dinsdagochtend" in blad and "Bram Hoogveld" in blad
    assert anouk.get(reverse("toegang:waarvoor_blad", args=[school])).content.startswith(b"%PDF")
    wanneer = anouk.get(reverse("toegang:aanwezig", args=[school])).content.decode()
    assert "Dinsdag 10 november" in wanneer and "kamer 1.12" in wanneer
    leeg = anouk.get(reverse("toegang:aanwezig", args=[t.key("wilgenschool")])).content.decode()
    assert "niemand vast op school" in leeg


def test_a_calendar_holds_when_and_never_with_whom(aangemeld: Any) -> None:
    from rondom.casus.agenda import build_calendar
    from rondom.casus.selectors_uren import list_uren

    toneel, deel = t.open_casus(), fix()
    book(deel, toneel.door("noor"), naam="Noortje Geheim", reden_tekst="Over thuis.")
    for wie, regels in (("noor", {"Rondom: afspraak"}), ("bram", {"Rondom: afspraak", "Rondom: op school"})):
        with acting(toneel.door(wie)) as door:
            inhoud = build_calendar([], url_of=lambda o: "", nu=t.NU, uren=list_uren(door)).decode()
        assert {r.partition(":")[2] for r in inhoud.splitlines() if r.startswith("SUMMARY")} == regels
        for woord in ("Noor", "Bram", "thuis", "kamer"):
            assert woord not in inhoud
    with acting(toneel.door("eva")) as eva:
        assert list_uren(eva) == []


def test_two_who_are_there_at_the_same_time_keep_a_card_each(aangemeld: Any) -> None:
    toneel = t.open_casus()
    fix("bram", None)
    fix("jip", None)
    antwoord = aangemeld("noor", toneel.noor).get(OVERZICHT)
    kaarten = [(k["dag"], k["wie"]) for k in antwoord.context["bladzijde"]]
    assert len(kaarten) == len(set(map(str, kaarten)))
    for kaart in antwoord.context["bladzijde"]:
        tijden = [tijd["begin"] for tijd in kaart["tijden"]]
        assert len(tijden) > 1
        assert tijden == sorted(tijden)


@pytest.mark.parametrize("aantal", [1, 12])
def test_the_page_costs_as_many_queries_for_one_half_day_as_for_many(
    aangemeld: Any, aantal: int, django_assert_max_num_queries: Any
) -> None:
    toneel = t.open_casus()
    for nummer in range(aantal):
        wie = ("bram", "jip", "lea")[nummer % 3]
        fix(wie, None, weekdag=nummer // 3)
    noor = aangemeld("noor", toneel.noor)
    noor.get(OVERZICHT)
    with django_assert_max_num_queries(30) as geteld:
        noor.get(OVERZICHT)
    assert len(geteld) == 16


def test_who_has_no_school_and_no_hour_reads_where_to_call(aangemeld: Any) -> None:
    assert "Hier is nu geen spreekuur" in aangemeld("guus").get(OVERZICHT).content.decode()
    assert aangemeld("bram").get(OVERZICHT).url == reverse("toegang:op_school", args=[t.key("bram")])
    assert "Er zijn nu geen vrije plekken" in aangemeld("mees").get(OVERZICHT).content.decode()
    assert functie("bram").rol == "gezinswerker"
    assert Boeking.objects.count() == 0
