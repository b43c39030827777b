"""The family has something put right, objects, and adds its own words, in the browser's forms and in plain SQL (L10)."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection

from rondom.casus.models import Familiebericht, Groeidocumentdeel, Taak, Verklaring
from rondom.kern.categorie import Categorie as C
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Rechtsverzoek
from tests import toneel as t
from tests.integratie.test_gezinsdossier import add_note, filled
from tests.integratie.test_lekken_sql import changed

pytestmark = pytest.mark.django_db
ANDERS = {"wat": "Noor slaapt niet bij oma.", "gewenst": "Noor logeert soms bij oma."}


def asked(toneel: t.Toneel) -> UUID:
    with acting(toneel.door("anouk")):
        return Rechtsverzoek.objects.latest("gevraagd_op").id


def note(toneel: t.Toneel, wie: str = "anouk") -> Groeidocumentdeel:
    with acting(toneel.door(wie)):
        return Groeidocumentdeel.objects.get(leefgebied="gezin")


def test_from_this_is_wrong_to_put_right_and_both_see_it(aangemeld) -> None:
    toneel = filled()
    deel = note(toneel)
    eva, anouk = aangemeld(naaste=toneel.eva), aangemeld("anouk")
    adres = f"/mijn/rechtzetten/groeidocumentdeel/{deel.id}/"
    assert adres in eva.get("/mijn/dossier/bekend/").content.decode()
    fout = eva.post(adres, {"wat": "Klopt niet", "gewenst": ""})
    assert fout.status_code == 422 and "Schrijf op wat er moet staan." in fout.content.decode()
    assert "Klopt niet" in fout.content.decode()
    assert eva.post(adres, ANDERS).status_code == 302
    pk = asked(toneel)
    assert "antwoordt uiterlijk op 9 december 2026" in eva.get("/mijn/verzoeken/").content.decode()
    taak = next(r for g in anouk.get("/mijn-dag/").context["groepen"] for r in g["taken"] if "verzoek" in r["url"])
    pagina = anouk.get(taak["url"]).content.decode()
    assert ANDERS["wat"] in pagina and "Noor slaapt bij oma." in pagina
    antwoord = {"uitkomst": "toegewezen", "nieuw": ANDERS["gewenst"], "toelichting": "Dank u."}
    assert anouk.post(f"/verzoek/{pk}/", antwoord).status_code == 302
    assert note(toneel).tekst == ANDERS["gewenst"]
    na = eva.get("/mijn/dossier/bekend/").content.decode()
    assert ANDERS["gewenst"] in na and "Dank u." in na
    assert "Dank u." in eva.get(f"/mijn/verzoeken/{pk}/").content.decode()
    with acting(toneel.door("eva")) as door:
        assert not Taak.objects.filter(
            houder=door.houder, soort="rechtsverzoek_lezen", afgerond_op__isnull=True
        ).exists()


def test_a_no_carries_its_reason_and_leaves_the_text(aangemeld) -> None:
    toneel = filled()
    deel = note(toneel)
    eva, anouk = aangemeld(naaste=toneel.eva), aangemeld("anouk")
    eva.post(f"/mijn/rechtzetten/groeidocumentdeel/{deel.id}/", ANDERS)
    pk = asked(toneel)
    leeg = anouk.post(f"/verzoek/{pk}/", {"uitkomst": "afgewezen", "nieuw": ANDERS["gewenst"], "toelichting": ""})
    assert leeg.status_code == 422 and "Schrijf op waarom niet" in leeg.content.decode()
    anouk.post(f"/verzoek/{pk}/", {"uitkomst": "afgewezen", "nieuw": "x", "toelichting": "Zo is het verteld."})
    assert note(toneel).tekst == "Noor slaapt bij oma."
    assert "Zo is het verteld." in eva.get(f"/mijn/verzoeken/{pk}/").content.decode()
    twee = anouk.post(f"/verzoek/{pk}/", {"uitkomst": "toegewezen", "toelichting": "Toch."})
    assert twee.status_code == 422 and "al geantwoord" in twee.content.decode()


def test_a_record_that_keeps_its_words_gets_what_holds_now_beside_it(aangemeld) -> None:
    toneel = filled()
    eva, anouk = aangemeld(naaste=toneel.eva), aangemeld("anouk")
    assert (
        eva.post(f"/mijn/rechtzetten/jeugdige/{toneel.jeugdige.id}/", {"wat": "Groep", "gewenst": "3a"}).status_code
        == 302
    )
    pk = asked(toneel)
    leeg = anouk.post(f"/verzoek/{pk}/", {"uitkomst": "toegewezen", "toelichting": ""})
    assert leeg.status_code == 422 and "wat er voortaan geldt" in leeg.content.decode()
    anouk.post(f"/verzoek/{pk}/", {"uitkomst": "toegewezen", "toelichting": "Noor zit in 3a."})
    assert "Noor zit in 3a." in eva.get("/mijn/dossier/mensen/").content.decode()


def test_longer_is_said_once_with_the_reason(aangemeld) -> None:
    toneel = filled()
    eva, anouk = aangemeld(naaste=toneel.eva), aangemeld("anouk")
    eva.post(f"/mijn/rechtzetten/groeidocumentdeel/{note(toneel).id}/", ANDERS)
    pk = asked(toneel)
    assert anouk.post(f"/verzoek/{pk}/langer/", {"waarom": " "}).status_code == 422
    assert anouk.post(f"/verzoek/{pk}/langer/", {"waarom": "Wij vragen het na."}).status_code == 302
    assert "9 februari 2027" in eva.get(f"/mijn/verzoeken/{pk}/").content.decode()
    assert "Wij vragen het na." in eva.get(f"/mijn/verzoeken/{pk}/").content.decode()
    assert "kan één keer" in anouk.post(f"/verzoek/{pk}/langer/", {"waarom": "Nog meer."}).content.decode()


def test_objecting_stops_sharing_and_taking_it_back_lets_it_go_on(aangemeld) -> None:
    toneel = filled()
    eva = aangemeld(naaste=toneel.eva)
    assert eva.post("/mijn/bezwaar/", {"tegen": str(t.key("vo_team")), "wat": ""}).status_code == 422
    eva.post("/mijn/bezwaar/", {"tegen": str(t.key("vo_team")), "wat": "Ik wil dit niet."}, follow=True)
    with acting(toneel.door("bram")) as bram:
        assert inzicht_in(toneel.dossier.id, bram).lezen == C.GEEN
    mijn = aangemeld(naaste=toneel.omar).get("/mijn/toestemming/").content.decode()
    assert "Nu wordt er niets gedeeld." in mijn
    eva.post(f"/mijn/verzoeken/{asked(toneel)}/")
    with acting(toneel.door("bram")) as bram:
        assert inzicht_in(toneel.dossier.id, bram).lezen != C.GEEN


@pytest.mark.parametrize("wie", ["mees", "bram", "ingrid", "dirk"])
def test_a_professional_who_may_not_read_it_does_not_open_the_request(aangemeld, wie: str) -> None:
    toneel = t.open_casus()
    deel = add_note(toneel, "gezin", "Noor slaapt bij oma.")
    aangemeld(naaste=toneel.eva).post(f"/mijn/rechtzetten/groeidocumentdeel/{deel.id}/", ANDERS)
    assert aangemeld(wie).get(f"/verzoek/{asked(toneel)}/").status_code == 404


def test_another_parent_does_not_open_it_either(aangemeld) -> None:
    toneel = filled()
    aangemeld(naaste=toneel.eva).post(f"/mijn/rechtzetten/groeidocumentdeel/{note(toneel).id}/", ANDERS)
    assert aangemeld(naaste=toneel.omar).get(f"/mijn/verzoeken/{asked(toneel)}/").status_code == 404


def test_own_words_and_answers_are_not_put_right_but_told_anew(aangemeld) -> None:
    toneel = filled()
    eva = aangemeld(naaste=toneel.eva)
    eva.post("/mijn/bericht/", {"soort": "verhaal", "tekst": "Ons verhaal."})
    with acting(toneel.door("eva")):
        pk = Familiebericht.objects.get().id
    assert eva.get(f"/mijn/rechtzetten/familiebericht/{pk}/").status_code == 404
    assert eva.get(f"/mijn/rechtzetten/meldcode/{pk}/").status_code == 404


# Own statements -----------------------------------------------------------------------------------------------------


def test_a_statement_stands_beside_the_record_for_whoever_reads_it(aangemeld) -> None:
    toneel = filled()
    deel = note(toneel)
    eva = aangemeld(naaste=toneel.eva)
    adres = f"/mijn/verklaring/groeidocumentdeel/{deel.id}/"
    assert eva.post(adres, {"tekst": " "}).status_code == 422
    assert eva.post(adres, {"tekst": "Dit zien wij anders."}).status_code == 302
    eva.post("/mijn/verklaring/", {"tekst": "Over het hele dossier."})
    noor = aangemeld(naaste=toneel.noor)
    assert "Dit zien wij anders." in noor.get("/mijn/dossier/bekend/").content.decode()
    assert "Over het hele dossier." in noor.get("/mijn/dossier/").content.decode()
    casus = f"/casus/{toneel.casus.id}/"
    assert "Over het hele dossier." in aangemeld("anouk").get(casus).content.decode()
    assert "Over het hele dossier." in aangemeld("mees").get(casus).content.decode()
    assert "Dit zien wij anders." in aangemeld("anouk").get(casus).content.decode()
    assert "Dit zien wij anders." not in aangemeld("mees").get(casus).content.decode()
    for wie, ziet in (("anouk", True), ("bram", True), ("mees", False)):
        with acting(toneel.door(wie)):
            assert Verklaring.objects.filter(object_id=deel.id).exists() is ziet, wie


def test_in_plain_sql_nobody_changes_the_words_or_takes_them_away_but_who_wrote_them(aangemeld) -> None:
    toneel = filled()
    aangemeld(naaste=toneel.eva).post("/mijn/verklaring/", {"tekst": "Onze woorden."})
    with acting(toneel.door("eva")):
        pk = Verklaring.objects.get().id
    straks = timedelta(minutes=9)
    for wie in ("anouk", "mees", "bram", "omar", "noor", "eva"):
        door = toneel.door(wie, straks)
        assert changed(door, "UPDATE casus_verklaring SET tekst = 'x' WHERE id = %s", pk) == 0, wie
        assert changed(door, "DELETE FROM casus_verklaring WHERE id = %s", pk) == 0, wie
        weg = changed(door, "UPDATE casus_verklaring SET ingetrokken_op = %s WHERE id = %s", door.moment, pk)
        assert weg == (1 if wie == "eva" else 0), wie


def test_who_wrote_it_takes_it_back_and_nobody_else(aangemeld) -> None:
    toneel = filled()
    eva, omar = aangemeld(naaste=toneel.eva), aangemeld(naaste=toneel.omar)
    eva.post("/mijn/verklaring/", {"tekst": "Onze woorden."})
    with acting(toneel.door("eva")):
        pk = Verklaring.objects.get().id
    assert omar.get(f"/mijn/verklaring/{pk}/terug/").status_code == 404
    assert eva.get(f"/mijn/verklaring/{pk}/terug/").status_code == 200
    eva.post(f"/mijn/verklaring/{pk}/terug/")
    assert "Onze woorden." not in omar.get("/mijn/dossier/").content.decode()
    assert eva.post(f"/mijn/verklaring/{pk}/terug/").status_code == 404


def test_who_sees_along_by_consent_of_another_states_nothing(aangemeld) -> None:
    toneel = t.open_casus()
    t.end_custody(toneel, "omar")
    t.information(toneel, "omar", C.STATUS)
    omar = aangemeld(naaste=toneel.omar)
    assert omar.post("/mijn/verklaring/", {"tekst": "x"}).status_code == 404
    with acting(toneel.door("omar")) as door, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM casus_verklaring")
        assert cursor.fetchone()[0] == 0 and not inzicht_in(toneel.dossier.id, door).bijdragen
