"""The pages of what schools offer: search, one school, coverage, paper and practice, and writing it."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from rondom.netwerk.models import Ondersteuningsaanbod, Plaats, Voorziening
from rondom.netwerk.services import ondersteuning as dienst
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.schoolaanbod import JAAR, KLAS, adopted, draft, hold, line, writer

SCHOOL = t.key("lindecollege")


def url(naam: str, *args: Any) -> str:
    return reverse(f"toegang:{naam}", args=args)


def words(antwoord: Any) -> str:
    return " ".join(antwoord.content.decode().split())


@pytest.mark.parametrize("wie", ["anouk", "mees", "bram", "pien", "saar", "ingrid"])
def test_everybody_at_work_finds_a_school_with_a_place(aangemeld, wie: str) -> None:
    adopted()
    antwoord = aangemeld(wie).get(url("ondersteuning"), {"soort": "zorgklas", "leeftijd": 14})
    assert antwoord.status_code == 200
    tekst = words(antwoord)
    assert "1 van de 2 scholen kunnen dit" in tekst
    assert "Lindecollege" in tekst
    assert "Plaatsen vrij: 1." in tekst
    assert f'href="{url("ondersteuning_school", t.key("wilgenschool"))}"' not in tekst


def test_a_family_finds_it_too_and_holds_nothing(aangemeld) -> None:
    adopted()
    toneel = t.open_casus()
    tekst = words(aangemeld(naaste=toneel.eva).get(url("ondersteuning"), {"soort": "zorgklas"}))
    assert "Lindecollege" in tekst
    assert "Houd een plaats vast" not in tekst


def test_who_asks_sees_the_others_with_why_not(aangemeld) -> None:
    adopted()
    tekst = words(aangemeld("bram").get(url("ondersteuning"), {"soort": "zorgklas", "leeftijd": 17, "alles": "on"}))
    assert "wel voor 4–15 jaar" in tekst
    assert "nog niet wat zij biedt" in tekst
    assert "Geen school gevonden" in words(aangemeld("bram").get(url("ondersteuning"), {"soort": "begaafd"}))


@pytest.mark.parametrize(
    "vraag", [{"soort": "x\x00"}, {"soort": "zorgklas", "pc4": "abc"}, {"soort": "zorgklas", "leeftijd": "-4"},
              {"soort": "zorgklas", "hooguit_km": "9" * 30}, {"onderwijs": "bestaat_niet"}, {"bladzijde": "9999"}],
)  # fmt: skip
def test_bad_input_is_answered_on_the_page(aangemeld, vraag: dict[str, str]) -> None:
    adopted()
    assert aangemeld("bram").get(url("ondersteuning"), vraag).status_code == 200
    assert aangemeld("bram").get(url("dekking"), vraag).status_code == 200


def test_the_page_of_a_school_and_its_pdf(aangemeld) -> None:
    adopted()
    tekst = words(aangemeld("bram").get(url("ondersteuning_school", SCHOOL)))
    assert "2 plaatsen, 1 vrij" in tekst
    assert "Klas met verpleging of verzorging" in tekst
    pdf = aangemeld("bram").get(url("ondersteuning_blad", SCHOOL))
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")
    leeg = t.key("wilgenschool")
    assert "nog niets gezegd" in words(aangemeld("bram").get(url("ondersteuning_school", leeg)))
    assert aangemeld("bram").get(url("ondersteuning_blad", leeg)).status_code == 404


def test_in_english_the_region_calls_it_by_its_english_name(aangemeld) -> None:
    adopted()
    antwoord = aangemeld("bram").get(url("ondersteuning_school", SCHOOL), headers={"accept-language": "en"})
    assert "Class with nursing care" in words(antwoord)


def test_a_draft_is_not_there_for_others(aangemeld) -> None:
    draft()
    assert "nog niets gezegd" in words(aangemeld("bram").get(url("ondersteuning_school", SCHOOL)))
    assert "Dit is een concept" in words(aangemeld("mees").get(url("ondersteuning_school", SCHOOL)))


def test_coverage_has_its_reasons_and_its_table(aangemeld, settings) -> None:
    adopted()
    tekst = words(aangemeld("pien").get(url("dekking"), {"onderwijs": "vo", "soort": "faalangst"}))
    assert "Witte vlek" in tekst
    assert "Geen school in dit gebied biedt dit" in tekst
    assert "rondom-grafiek--kaart" not in tekst, "this region has no map of tiles"


def test_the_map_says_in_its_table_what_it_draws(aangemeld, settings, tmp_path) -> None:
    adopted()
    pad = tmp_path / "kaart.csv"
    pad.write_text("gemeente,kolom,rij\n9901,0,0\n", encoding="utf-8")
    settings.TEGELKAART = str(pad)
    tekst = words(aangemeld("pien").get(url("dekking"), {"onderwijs": "vo", "soort": "faalangst"}))
    beeld = tekst[tekst.index("<figure") : tekst.index("</figure>")]
    assert beeld.count("Witte vlek") == 2, "once on the tile, once in its table"
    aantal = words(aangemeld("pien").get(url("dekking"), {"onderwijs": "vo"}))
    assert "soorten ondersteuning die ontbreken" in aantal


def test_writing_a_year_from_draft_to_published(aangemeld) -> None:
    anouk, saar = aangemeld("anouk"), aangemeld("saar")
    antwoord = anouk.post(url("ondersteuning_eigen"), {"schooljaar": JAAR})
    aanbod = Ondersteuningsaanbod.objects.values_list("id", flat=True)
    with acting(t.professional("anouk")):
        pk = aanbod.get()
    assert antwoord["Location"] == url("ondersteuning_schrijven", pk)
    assert "Schrijf eerst op wat de school in de basis doet" in words(anouk.get(antwoord["Location"]))
    regel = {**KLAS, "soort": "gedrag", "niveau": "basis", "plaatsen": "", "bezet": 0, "leeftijd_tot": 18}
    assert anouk.post(url("voorziening_nieuw", pk), regel).status_code == 302
    assert saar.get(url("ondersteuning_schrijven", pk)).status_code == 200
    assert saar.post(url("voorziening_nieuw", pk), regel).status_code == 404, "the head adopts, and does not write"
    assert anouk.post(url("ondersteuning_vast", pk)).status_code == 404
    saar.post(url("ondersteuning_vast", pk))
    assert "Vastgesteld op" in words(aangemeld("bram").get(url("ondersteuning_school", SCHOOL)))


def test_what_was_typed_stays_when_it_is_wrong(aangemeld) -> None:
    aanbod = draft()
    anouk = aangemeld("anouk")
    fout = anouk.post(url("voorziening_nieuw", aanbod.id), {**KLAS, "leeftijd_tot": 3, "wat": "Mijn woorden"})
    assert fout.status_code == 422
    assert "Mijn woorden" in words(fout)
    assert "lager dan de eerste" in words(fout)
    with acting(t.professional("anouk")):
        regel = line(aanbod)
    vol = anouk.post(url("voorziening", regel.id), {**KLAS, "plaatsen": 1, "bezet": 2, "versie": 1})
    assert vol.status_code == 422
    assert "2 plaatsen bezet en er zijn er 1" in words(vol)
    oud = anouk.post(url("voorziening", regel.id), {**KLAS, "versie": 9, "wat": "Van mij"})
    assert oud.status_code == 422
    assert "Een collega heeft dit net veranderd" in words(oud)


def test_another_school_opens_none_of_it(aangemeld) -> None:
    aanbod = adopted()
    ingrid = aangemeld("ingrid")
    for naam in ("ondersteuning_schrijven", "voorziening_nieuw"):
        assert ingrid.get(url(naam, aanbod.id)).status_code == 404
    assert ingrid.get(url("voorziening", line(aanbod).id)).status_code == 404
    assert ingrid.post(url("voorziening_weg", line(aanbod).id)).status_code == 404
    assert aangemeld("bram").get(url("ondersteuning_eigen")).status_code == 404, "a team has no school offer"


def test_the_school_sees_who_holds_a_place_and_counts_the_pupil_who_came(aangemeld) -> None:
    aanbod = adopted()
    plaats = hold(line(aanbod))
    anouk = aangemeld("anouk")
    assert "Door De Wilgenschool" in words(anouk.get(url("ondersteuning_eigen")))
    assert aangemeld("ingrid").post(url("plaats", plaats.id)).status_code == 404
    anouk.post(url("plaats", plaats.id), {"gekomen": ""})
    assert Voorziening.objects.get(pk=line(aanbod).id).bezet == 2
    assert Plaats.objects.get().vrij_op is not None
    weg = anouk.post(url("voorziening_weg", line(aanbod).id), follow=True)
    assert "Hiervan is een plaats vastgehouden" in words(weg)


@pytest.mark.parametrize("pagina", ["ondersteuning", "dekking", "praktijk"])
def test_the_number_of_queries_does_not_grow(aangemeld, django_assert_max_num_queries, pagina: str) -> None:
    adopted()
    pien = aangemeld("pien")
    adres = url(pagina) + "?soort=zorgklas&alles=on&pc4=9901"
    pien.get(adres)
    with django_assert_max_num_queries(22) as tel:
        pien.get(adres)
    eerst = len(tel)
    with acting(t.professional("anouk")) as anouk:
        for leeftijd in range(6, 18):
            dienst.put_regel(
                aanbod=Ondersteuningsaanbod.objects.get().id, regel=None,
                gegevens={**KLAS, "leeftijd_van": leeftijd, "leeftijd_tot": 18}, versie=0, door=writer(anouk),
            )  # fmt: skip
    with django_assert_max_num_queries(eerst):
        pien.get(adres)
