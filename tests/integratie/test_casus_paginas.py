"""The work list, Mijn dag and the casus page: what each shows, and with how many queries."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rondom.casus.services import taak
from tests import hulpspel as h
from tests import toneel as t

pytestmark = pytest.mark.django_db


def queries(client, url: str) -> int:
    with CaptureQueriesContext(connection) as gevangen:
        assert client.get(url).status_code == 200
    return len(gevangen)


def test_the_casus_page_says_who_to_call_and_what_is_next(aangemeld) -> None:
    toneel = t.open_casus()
    toestemming = t.ask_consent(toneel)
    pagina = aangemeld("anouk").get(f"/casus/{toneel.casus.id}/").content.decode()
    assert "Noor Aldermans" in pagina
    assert "Eva Aldermans" in pagina
    assert "Toestemming: zeg ja of nee" in pagina
    assert "Anouk Vermeulen" in pagina
    assert toestemming


def test_somebody_who_only_knows_of_the_absence_sees_no_help_and_reads_what_is_hidden(aangemeld) -> None:
    toneel = t.open_casus()
    t.join(toneel, "lea", grondslag="L20")
    pagina = aangemeld("lea").get(f"/casus/{toneel.casus.id}/").content.decode()
    assert "Wat u niet ziet" in pagina
    assert "Bram" not in pagina


def test_a_stranger_gets_404(aangemeld) -> None:
    toneel = t.open_casus()
    assert aangemeld("chantal").get(f"/casus/{toneel.casus.id}/").status_code == 404


def test_lists_take_the_same_number_of_queries_for_few_and_many(aangemeld) -> None:
    client = aangemeld("anouk")

    def add() -> t.Toneel:
        toneel = t.open_casus()
        with t.acting(t.professional("anouk")) as door:
            taak.ask(
                dossier=toneel.dossier.id,
                soort="signaal_wegen",
                houder=door.houder,
                object_id=toneel.casus.id,
                door=door,
            )
        return toneel

    eerste = add()
    adressen = ("/casussen/", "/mijn-dag/", "/casussen/?zoek=noor", f"/casus/{eerste.casus.id}/")
    weinig = [queries(client, adres) for adres in adressen]
    for _ in range(6):
        add()
    assert [queries(client, adres) for adres in adressen] == weinig
    assert max(weinig) <= 32, weinig


def test_the_casus_page_reads_nothing_twice(aangemeld) -> None:
    """Names, casus and child that the page has are not read again for its tasks."""
    toneel = h.table()
    h.started(toneel)
    client, adres = aangemeld("anouk"), f"/casus/{toneel.casus.id}/"
    client.get(adres)
    with CaptureQueriesContext(connection) as gevangen:
        client.get(adres)
    tabellen = [q["sql"].split(' FROM "')[1].split('"')[0] for q in gevangen if ' FROM "' in q["sql"]]
    assert tabellen.count("casus_casus") == 1
    assert tabellen.count("toegang_naaste") <= 3  # whose login it is, the circle, and names outside the circle
    # Of which one for the words of agreements among the tasks, and one for the family's own statements.
    assert len(tabellen) <= 24, tabellen


def test_search_finds_parts_of_names_and_numbers_among_my_own_only(aangemeld) -> None:
    toneel = t.open_casus()
    for zoek in ("noor", "alderm", "NOOR ald", toneel.casus.kenmerk.lower()):
        assert toneel.casus.kenmerk in search(aangemeld("anouk"), zoek), zoek
        assert toneel.casus.kenmerk not in search(aangemeld("ingrid"), zoek)
    assert "Niets gevonden" in search(aangemeld("anouk"), "zzz")


def search(client: Client, zoek: str) -> str:
    return client.post("/casussen/", {"zoek": zoek}, follow=True).content.decode()


def test_the_name_that_was_searched_for_stands_in_no_address_and_is_forgotten_with_the_whole_list(aangemeld) -> None:
    toneel = t.open_casus()
    client = aangemeld("anouk")
    antwoord = client.post("/casussen/", {"zoek": "zzz"})
    assert antwoord["Location"] == "/casussen/?gezocht=1"
    gezocht = client.get("/casussen/?gezocht=1").content.decode()
    assert 'value="zzz"' in gezocht and "zoek=" not in gezocht and 'method="get"' not in gezocht
    assert "zzz" in client.get("/casussen/?gezocht=1&klaar=1").content.decode(), "the other half keeps it"
    assert toneel.casus.kenmerk in client.get("/casussen/").content.decode()
    assert "zzz" not in client.get("/casussen/?gezocht=1").content.decode()
