"""The sociale kaart: what is found, who keeps it right, and what is stale (R007)."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.parameters import STANDAARD
from rondom.netwerk.models import Aanbod, Aanbodmelding, Gemeente
from rondom.netwerk.selectors_aanbod import Vraag, list_own, search, stale_before
from rondom.netwerk.services import aanbod as kaart
from rondom.netwerk.zoekwoord import correct, words_of
from rondom.toegang.handelen import Handelend, acting
from tests import toneel as t

LEEG: dict[str, Any] = {
    "soort": "formeel", "trefwoorden": "", "leeftijd_van": 4, "leeftijd_tot": 18, "leefgebieden": ["school"],
    "kosten": "", "aanmelden": "", "telefoon": "", "website": "",
}  # fmt: skip


def writer(door: Handelend) -> kaart.Schrijver:
    assert door.organisatie and door.regio
    return kaart.Schrijver(door.houder, door.organisatie, door.regio, door.moment)


def add(naam: str, omschrijving: str, *gemeenten: str, wie: str = "bram", dagen: int = 0, **extra: Any) -> Aanbod:
    with acting(t.later(t.professional(wie), days=-dagen)) as door:
        plaatsen = Gemeente.objects.filter(code__in=gemeenten)
        gegevens = {**LEEG, "naam": naam, "omschrijving": omschrijving, **extra}
        return kaart.add(gegevens=gegevens, gemeenten=plaatsen, door=writer(door))


@pytest.fixture
def gevuld(db: None) -> None:
    add(
        "Zeker van jezelf",
        "Voor wie bang is om fouten te maken",
        trefwoorden="faalangst weerbaarheid",
        leeftijd_van=8,
        leeftijd_tot=12,
    )
    add("Voetbalclub De Linde", "Trainen en spelen voor kinderen", soort="informeel", leefgebieden=["vrije_tijd"])
    add("Schuldhulp", "Overzicht maken bij schulden", leefgebieden=["geld"], leeftijd_van=0, leeftijd_tot=23)


def found(zoek: str = "", **rest: Any) -> list[str]:
    return [a.naam for a in search(Vraag(zoek=zoek, **rest), t.professional("anouk").regio or "").rijen]


@pytest.mark.parametrize(
    ("zoek", "verwacht"),
    [
        ("faalangst", ["Zeker van jezelf"]),
        ("FAALANGST", ["Zeker van jezelf"]),
        ("faalangts", ["Zeker van jezelf"]),
        ("fouten maken", ["Zeker van jezelf"]),
        ("fout", ["Zeker van jezelf"]),
        ("voetb", ["Voetbalclub De Linde"]),
        ("trainingen", ["Voetbalclub De Linde"]),
        ("kind trainen", ["Voetbalclub De Linde"]),
        ("schuld", ["Schuldhulp"]),
        ("sculden", ["Schuldhulp"]),
        ("overzigt schulden", ["Schuldhulp"]),
        ("xyzzy", []),
        ("'); DROP TABLE netwerk_aanbod; --", []),
        ("& | ! :*", ["Schuldhulp", "Voetbalclub De Linde", "Zeker van jezelf"]),
    ],
)
def test_dutch_words_are_found_in_any_form_and_with_a_slip(gevuld: None, zoek: str, verwacht: list[str]) -> None:
    assert found(zoek) == verwacht


def test_place_age_life_area_and_by_whom_limit(gevuld: None) -> None:
    assert found(leeftijd=20) == ["Schuldhulp"]
    assert found(leefgebied="vrije_tijd") == ["Voetbalclub De Linde"]
    assert found(soort="informeel") == ["Voetbalclub De Linde"]
    code = Gemeente.objects.order_by("code").values_list("code", flat=True)[0]
    add("Alleen hier", "Iets voor een plaats", code)
    assert "Alleen hier" in found(gemeente=code)
    assert found("plaats", gemeente="0000") == []


def test_what_stopped_is_not_found_and_can_come_back(gevuld: None) -> None:
    rij = Aanbod.objects.get(naam="Schuldhulp")
    with acting(t.professional("bram")) as bram:
        kaart.stop(aanbod=rij.id, door=writer(bram))
        assert found("schulden") == []
        kaart.stop(aanbod=rij.id, door=writer(bram), weer=True)
    assert found("schulden") == ["Schuldhulp"]


def test_stale_is_what_was_not_checked_within_the_parameter(gevuld: None) -> None:
    oud = add("Oud", "Lang niet bekeken", dagen=400)
    grens = stale_before(STANDAARD, t.NU.date())
    assert oud.gecontroleerd_op < grens
    with acting(t.professional("bram")) as bram:
        assert list_own(bram.organisatie)[0].naam == "Oud"
        assert kaart.check(aanbod=oud.id, door=writer(bram)).gecontroleerd_op >= grens


def test_what_others_say_is_wrong_waits_for_the_owner_and_goes_with_the_check(gevuld: None) -> None:
    rij = Aanbod.objects.get(naam="Schuldhulp")
    with acting(t.professional("anouk")) as anouk:
        kaart.report(aanbod=rij, tekst="Het nummer klopt niet", door=anouk.houder, moment=anouk.moment)
    with acting(t.professional("bram")) as bram:
        assert list_own(bram.organisatie)[0].open_meldingen == 1  # type: ignore[attr-defined]
        kaart.check(aanbod=rij.id, door=writer(bram))
        assert not Aanbodmelding.objects.filter(verwerkt_op=None).exists()


def test_two_people_at_once_the_second_is_told(gevuld: None) -> None:
    rij = Aanbod.objects.get(naam="Schuldhulp")
    nieuw = {**LEEG, "naam": "Schuldhulp nu", "omschrijving": "Ja"}
    with acting(t.professional("bram")) as bram:
        kaart.change(aanbod=rij.id, gegevens=nieuw, gemeenten=[], versie=1, door=writer(bram))
        with pytest.raises(kaart.Veranderd):
            kaart.change(aanbod=rij.id, gegevens=nieuw, gemeenten=[], versie=1, door=writer(bram))


def test_in_plain_sql_only_the_people_of_the_owner_write(gevuld: None) -> None:
    rij = Aanbod.objects.get(naam="Schuldhulp")
    with acting(t.professional("anouk")), connection.cursor() as cursor:
        cursor.execute("UPDATE netwerk_aanbod SET naam = 'Van mij' WHERE id = %s", [rij.id])
        assert cursor.rowcount == 0
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(
                "INSERT INTO netwerk_aanbodplaats (id, aanbod_id, gemeente_id) SELECT gen_random_uuid(), %s, code FROM netwerk_gemeente LIMIT 1",
                [rij.id],
            )
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("DELETE FROM netwerk_aanbod WHERE id = %s", [rij.id])


@given(
    st.text(alphabet="abcdefghij", min_size=4, max_size=10),
    st.sets(st.text(alphabet="abcdefghij", min_size=4, max_size=10)),
)
def test_a_correction_is_a_known_word_and_a_known_word_is_left_alone(woord: str, bekend: set[str]) -> None:
    beter = correct(woord, bekend)
    assert beter is None or beter in bekend
    assert correct(woord, bekend | {woord}) is None


def test_words_lose_signs_and_accents() -> None:
    assert words_of("Diëtist & co., 's avonds") == ["dietist", "co", "s", "avonds"]


def test_pages(aangemeld: Any, gevuld: None) -> None:
    bram, anouk = aangemeld("bram"), aangemeld("anouk")
    rij = Aanbod.objects.get(naam="Schuldhulp")
    adres = reverse("toegang:aanbod", args=[rij.id])
    pagina = anouk.get(reverse("toegang:sociale_kaart"), {"zoek": "sculden"}).content.decode()
    assert adres in pagina and "schulden" in pagina
    assert "Niets gevonden" in anouk.get(reverse("toegang:sociale_kaart"), {"zoek": "xyzzy"}).content.decode()
    assert anouk.get(reverse("toegang:sociale_kaart"), {"leeftijd": "tien"}).status_code == 200
    assert anouk.post(adres, {"tekst": ""}).status_code == 422
    assert anouk.post(adres, {"tekst": "Ander nummer"}).status_code == 302
    assert "Ander nummer" in bram.get(adres).content.decode()
    assert "Ander nummer" not in anouk.get(adres).content.decode()
    assert anouk.get(reverse("toegang:aanbod_wijzigen", args=[rij.id])).status_code == 404
    invoer = {**LEEG, "naam": "Nieuw", "omschrijving": "Tekst", "leeftijd_van": 9, "leeftijd_tot": 4}
    fout = bram.post(reverse("toegang:aanbod_nieuw"), invoer)
    assert fout.status_code == 422 and "lager dan de eerste" in fout.content.decode()
    assert bram.post(reverse("toegang:aanbod_nieuw"), {**invoer, "leeftijd_tot": 12}).status_code == 302
    versie = {**invoer, "leeftijd_tot": 12, "naam": "Schuldhulp", "versie": 0}
    botsing = bram.post(reverse("toegang:aanbod_wijzigen", args=[rij.id]), versie)
    assert botsing.status_code == 422 and "net veranderd" in botsing.content.decode()
    assert bram.post(reverse("toegang:aanbod_gecontroleerd", args=[rij.id])).status_code == 302
    assert "Nieuw" in bram.get(reverse("toegang:aanbod_eigen")).content.decode()


@pytest.mark.django_db
def test_a_family_finds_what_there_is(aangemeld: Any) -> None:
    toneel = t.open_casus()
    add("Schuldhulp", "Overzicht maken bij schulden")
    pagina = aangemeld(naaste=toneel.eva).get(reverse("toegang:sociale_kaart"), {"zoek": "schulden"})
    assert "Schuldhulp" in pagina.content.decode()
