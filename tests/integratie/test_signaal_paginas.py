"""The pages of a signal as a mentor and a coordinator meet them."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rondom.casus.models import Casus, Gesprek, Signaal
from rondom.casus.services import signaal as signalen
from rondom.casus.services.signaal import NieuweLeerling, Signaalinhoud
from rondom.kern.signaal import Over
from rondom.toegang.handelen import acting
from rondom.toegang.models import Concept, Jeugdige
from tests import toneel as t

pytestmark = pytest.mark.django_db

NIEUW = {
    "over_wie": "leerling",
    "roepnaam": "Noah",
    "tussenvoegsel": "de",
    "achternaam": "Wit",
    "geboortedatum": "2012-03-01",
    "klas": "2b",
    "gezien": "Komt vaak te laat en zegt weinig.",
    "leefgebieden": ["school"],
    "besproken_met_jeugdige": "nee",
    "besproken_met_ouders": "nee",
}


def the_signal(wie: str = "mees") -> Signaal:
    with acting(t.professional(wie)):
        return Signaal.objects.select_related("dossier").latest("gemaakt_op")


def test_a_mentor_records_a_signal_about_a_new_pupil_and_sees_what_is_possible(aangemeld) -> None:
    client: Client = aangemeld("mees")
    assert client.get("/signaal/nieuw/").status_code == 200
    antwoord = client.post("/signaal/nieuw/", NIEUW)
    assert antwoord.status_code == 302, antwoord.content.decode()
    pagina = client.get(antwoord["Location"]).content.decode()
    assert "Noah de Wit" in pagina
    assert "Dit mag nog niet" in pagina, "nobody from outside before the talk (BR04)"
    assert "BR04" in pagina and "BR05" in pagina
    assert "/signaal/gesprekshulp/" in pagina
    assert "blijft altijd verplicht" in pagina, "the report to DUO waits for nothing (L20)"
    assert "Anouk Vermeulen" in pagina, "who weighs it, and until when"
    assert "16 november" in pagina


def test_a_pupil_one_has_already_is_found_by_a_part_of_the_name(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    assert f"Noor Aldermans, 2b ({toneel.casus.kenmerk})" in client.get("/signaal/nieuw/").content.decode()
    for getypt in ("alder", f"Noor Aldermans, 2b ({toneel.casus.kenmerk})", toneel.casus.kenmerk):
        gegevens = {k: v for k, v in NIEUW.items() if k not in ("roepnaam", "tussenvoegsel", "achternaam")}
        assert client.post("/signaal/nieuw/", gegevens | {"leerling": getypt}).status_code == 302
    with acting(t.professional("anouk")):
        assert set(Signaal.objects.values_list("dossier", flat=True)) == {toneel.dossier.id}
        assert Casus.objects.count() == 1


def test_the_casus_can_be_chosen_beforehand(aangemeld) -> None:
    toneel = t.open_casus()
    assert toneel.casus.kenmerk in aangemeld("mees").get(f"/signaal/nieuw/?casus={toneel.casus.id}").content.decode()
    assert aangemeld("ingrid").get(f"/signaal/nieuw/?casus={toneel.casus.id}").status_code == 404


def test_with_two_of_one_name_the_form_asks_which(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("mees")
    client.post("/signaal/nieuw/", NIEUW | {"roepnaam": "Noor", "achternaam": "Aldermans", "tussenvoegsel": ""})
    gegevens = NIEUW | {"leerling": "Noor", "roepnaam": "", "achternaam": "", "geboortedatum": ""}
    vraag = client.post("/signaal/nieuw/", gegevens)
    assert vraag.status_code == 422
    assert "Kies wie u bedoelt" in vraag.content.decode()
    assert client.post("/signaal/nieuw/", gegevens | {"welke": toneel.casus.kenmerk}).status_code == 302
    with acting(t.professional("mees")):
        assert Signaal.objects.filter(dossier=toneel.dossier).count() == 1


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"gezien": ""}, "Schrijf op wat u ziet."),
        ({"leefgebieden": []}, "Kies minstens één gebied."),
        ({"besproken_met_ouders": ""}, "Kies ja of nee."),
        ({"roepnaam": "", "achternaam": "", "geboortedatum": ""}, "Zoek een leerling"),
        ({"achternaam": ""}, "Vul de achternaam in."),
        ({"geboortedatum": "2031-01-01"}, "het jaar klopt niet"),
        ({"geboortedatum": "31-02-2012"}, "Geboortedatum"),
        ({"leerling": "Xandra"}, "staat niet in uw casussen"),
        ({"over_wie": "groep", "groep": ""}, "om welke klas of groep het gaat"),
    ],
    ids=["niets gezien", "geen gebied", "ouders?", "wie?", "achternaam", "later geboren", "30 februari", "onbekend",
         "welke groep?"],
)  # fmt: skip
def test_a_mistake_is_told_and_what_was_typed_stays(aangemeld, anders: dict[str, object], fout: str) -> None:
    antwoord = aangemeld("mees").post("/signaal/nieuw/", NIEUW | {"wens": "Rust in de klas."} | anders)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert fout in pagina
    assert "Rust in de klas." in pagina
    with acting(t.professional("mees")):
        assert not Jeugdige.objects.exists()


def test_the_same_pupil_is_not_registered_twice(aangemeld) -> None:
    client = aangemeld("mees")
    client.post("/signaal/nieuw/", NIEUW)
    dubbel = client.post("/signaal/nieuw/", NIEUW)
    assert dubbel.status_code == 422
    assert "Noah de Wit staat al in uw casussen" in dubbel.content.decode()


def test_a_word_for_a_diagnosis_is_a_hint_and_never_a_refusal(aangemeld) -> None:
    client = aangemeld("mees")
    antwoord = client.post("/signaal/nieuw/", NIEUW | {"gezien": "Hij heeft vast ADHD."})
    assert antwoord.status_code == 302
    pagina = client.get(antwoord["Location"]).content.decode()
    assert "Beschrijf liever wat u ziet" in pagina and "ADHD" in pagina
    client.post(f"{antwoord['Location']}wijzigen/", NIEUW | {"gezien": "Staat vaak op.", "versie": 1})
    assert "Beschrijf liever" not in client.get(antwoord["Location"]).content.decode()


def test_a_draft_is_kept_and_goes_when_it_is_sent(aangemeld) -> None:
    client = aangemeld("mees")
    client.post("/concept/signaal:nieuw/", {"veld": "gezien", "tekst": "Half af"})
    assert "Half af" in client.get("/signaal/nieuw/").content.decode()
    client.post("/signaal/nieuw/", NIEUW)
    with acting(t.professional("mees")):
        assert not Concept.objects.exists()


def test_a_class_is_seen_together_and_without_a_casus(aangemeld) -> None:
    client = aangemeld("mees")
    client.post("/signaal/nieuw/", NIEUW)
    antwoord = client.post(
        "/signaal/nieuw/", NIEUW | {"over_wie": "groep", "groep": "2b", "gezien": "Onrust na de pauze."}
    )
    pagina = client.get(antwoord["Location"]).content.decode()
    assert "Meer in klas 2b" in pagina
    samen = client.get("/signaal/klassen/?klas=2B").content.decode()
    assert "Noah de Wit" in samen and "Onrust na de pauze." in samen
    assert "Noah" not in aangemeld("ingrid").get("/signaal/klassen/").content.decode()
    school = client.post("/signaal/nieuw/", NIEUW | {"over_wie": "school", "gezien": "Veel pesten online."})
    assert "op school" in client.get(school["Location"]).content.decode()


def test_the_coordinator_weighs_and_the_page_says_what_is_missing(aangemeld) -> None:
    aangemeld("mees").post("/signaal/nieuw/", NIEUW)
    wegen = f"/signaal/{the_signal().id}/wegen/"
    client = aangemeld("anouk")
    assert client.get(wegen).status_code == 200
    leeg = client.post(wegen, {"weging": "partner", "weging_reden": "Thuis speelt veel."})
    assert leeg.status_code == 422
    assert "Schrijf op wat school zelf al heeft geprobeerd." in leeg.content.decode()
    assert "Thuis speelt veel." in leeg.content.decode()
    goed = {"weging": "partner", "weging_wie": "gezinswerker", "weging_reden": "Thuis.", "basis_gedaan": "Rooster."}
    assert client.post(wegen, goed).status_code == 302
    pagina = client.get(f"/signaal/{the_signal().id}/").content.decode()
    assert "gezinswerker" in pagina and "Rooster." in pagina
    again = client.post(wegen, goed)
    assert again.status_code == 422, "weighed already"
    assert client.post(f"/signaal/{the_signal().id}/opnieuw-wegen/").status_code == 302
    assert the_signal().status == "vastgelegd"


def test_a_mentor_does_not_weigh_and_a_stranger_finds_nothing(aangemeld) -> None:
    mees = aangemeld("mees")
    mees.post("/signaal/nieuw/", NIEUW)
    adres = f"/signaal/{the_signal().id}/"
    assert mees.get(f"{adres}wegen/").status_code == 404
    for vreemde in ("ingrid", "bram", "lea", "vera"):
        client = aangemeld(vreemde)
        for pad in ("", "wijzigen/", "wegen/"):
            assert client.get(adres + pad).status_code == 404, (vreemde, pad)
        assert client.post(f"{adres}intrekken/").status_code == 404
    assert the_signal().status == "vastgelegd"


def test_withdrawing_can_be_undone(aangemeld) -> None:
    client = aangemeld("mees")
    client.post("/signaal/nieuw/", NIEUW)
    adres = f"/signaal/{the_signal().id}/"
    client.post(f"{adres}intrekken/")
    assert "Ongedaan maken" in client.get(adres).content.decode()
    client.post(f"{adres}terugzetten/")
    assert the_signal().status == "vastgelegd"


def test_two_versions_are_shown_and_one_is_chosen(aangemeld) -> None:
    client = aangemeld("mees")
    client.post("/signaal/nieuw/", NIEUW)
    adres = f"/signaal/{the_signal().id}/wijzigen/"
    client.post(adres, NIEUW | {"gezien": "Eerste tab.", "versie": 1})
    tweede = client.post(adres, NIEUW | {"gezien": "Tweede tab.", "versie": 1})
    pagina = tweede.content.decode()
    assert tweede.status_code == 422
    assert "er zijn twee versies" in pagina
    assert 'name="versie" value="2"' in pagina
    keuze = NIEUW | {"versie": 2, "gezien": "Samen.", "gezien_mijn": "Tweede tab."}
    for gekozen, tekst in (("ander", "Eerste tab."), ("mijn", "Tweede tab."), ("samen", "Samen.")):
        assert client.post(adres, keuze | {"keuze": gekozen, "versie": the_signal().versie}).status_code == 302
        assert the_signal().gezien == tekst


def test_talks_are_recorded_with_somebody_new_and_make_it_discussed(aangemeld) -> None:
    client = aangemeld("mees")
    client.post("/signaal/nieuw/", NIEUW)
    with acting(t.professional("mees")):
        casus = Casus.objects.get()
        noah = casus.jeugdige.naasten.get()
    adres = f"/casus/{casus.id}/gesprek/nieuw/"
    assert client.get(adres).status_code == 200
    leeg = client.post(adres, {"op": "2026-11-09", "wens_jeugdige": "Minder ruzie."})
    assert leeg.status_code == 422
    assert "Minder ruzie." in leeg.content.decode()
    morgen = client.post(adres, {"op": "2026-11-10", "met": [noah.id]})
    assert "Deze dag komt nog" in morgen.content.decode()
    goed = {"op": "2026-11-09", "met": [noah.id], "nieuwe_naam": "Els de Wit", "nieuwe_relatie": "ouder",
            "wens_jeugdige": "Minder ruzie.", "hulp_verteld": "on"}  # fmt: skip
    assert client.post(adres, goed).status_code == 302
    lijst = client.get(f"/casus/{casus.id}/signalen/").content.decode()
    assert "Els de Wit" in lijst and "Minder ruzie." in lijst
    assert "Gedaan" in client.get(f"/signaal/{the_signal().id}/").content.decode()
    with acting(t.professional("mees")):
        gesprek = Gesprek.objects.get()
    verbeter = f"/gesprek/{gesprek.id}/"
    assert client.get(verbeter).status_code == 200
    nieuw = {"op": "2026-11-08", "met": [noah.id], "verteld": "Alles.", "versie": 1}
    assert client.post(verbeter, nieuw).status_code == 302
    assert client.post(verbeter, nieuw | {"verteld": "Meer."}).status_code == 422
    assert aangemeld("anouk").get(verbeter).status_code == 404, "not one's own"


def test_the_guide_helps_to_prepare_the_talk(aangemeld) -> None:
    client = aangemeld("mees")
    assert "Dit vertelt u altijd" in client.get("/signaal/gesprekshulp/").content.decode()
    for onzin in ("", "abc", "7"):
        assert "Leg een gesprek vast" not in client.get(f"/signaal/gesprekshulp/?casus={onzin}").content.decode()
        assert client.get(f"/signaal/nieuw/?casus={onzin}").status_code == 200


def test_the_number_of_queries_does_not_grow_with_the_rows(aangemeld) -> None:
    client = aangemeld("mees")

    def count(adres: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as gevangen:
            assert client.get(adres).status_code == 200
        return len(gevangen)

    def add(aantal: int) -> None:
        with acting(t.professional("mees")) as mees:
            for n in range(aantal):
                inhoud = Signaalinhoud(Over.LEERLING, "Stil.", ("school",))
                signalen.record_for_new(
                    leerling=NieuweLeerling(f"Kind{n}", f"Nieuw{aantal}", date(2012, 1, 1), groep="2b"),
                    school=t.organisatie("lindecollege"), inhoud=inhoud, door=mees,
                )  # fmt: skip
                if n < 5:
                    signalen.record_for_casus(casus=toneel.casus, inhoud=inhoud, door=mees)

    toneel = t.open_casus()
    add(1)
    adressen = ["/signaal/nieuw/", "/signaal/klassen/", f"/casus/{toneel.casus.id}/signalen/",
                f"/signaal/{the_signal().id}/"]  # fmt: skip
    weinig = [count(a) for a in adressen]
    add(8)
    assert [count(a) for a in adressen] == weinig
