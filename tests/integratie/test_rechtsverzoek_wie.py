"""A request about own data is read by who made it and who must handle it: also that it was made, in plain SQL (L10)."""

from datetime import timedelta

import psycopg
import pytest
from django.db import connection

from rondom.kern.papier import Papierfeit, Papiersoort
from rondom.kern.parameters import STANDAARD
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.teksten import tekst
from rondom.toegang.handelen import acting
from rondom.toegang.models import Rechtsverzoek, Vernietigingsverzoek
from rondom.toegang.selectors_rechtsverzoek import list_readable
from rondom.toegang.services import bewaren as bewaringen
from rondom.toegang.services import papier as papieren
from rondom.toegang.services import rechtsverzoek as verzoeken
from tests import hulpspel as h
from tests import toneel as t

STRAKS = timedelta(minutes=30)
ANDEREN = ("omar", "noor", "mees", "bram", "jip", "lea", "ingrid", "chantal")
SPOREN = {
    "toegang_rechtsverzoek": "true",
    "toegang_rechtsverzoektekst": "true",
    "toegang_gebeurtenis": "object_soort = 'rechtsverzoek'",
    "casus_taak": "soort LIKE 'rechtsverzoek%%'",
    "toegang_inzage": "object_soort = 'rechtsverzoek' AND houder <> rondom_houder()",
}


def asked() -> t.Toneel:
    """Eva asks for a copy of the whole record; Bram, Jip and Lea are partners who may know the status."""
    toneel = h.table()
    with acting(toneel.door("eva", timedelta(minutes=10))) as eva:
        verzoeken.ask(
            dossier=toneel.dossier, naaste=toneel.eva, soort=Verzoeksoort.KOPIE, onderwerp=verzoeken.Onderwerp(),
            wat="Alles van dit jaar.", eigenaar=t.key("anouk"), door=eva,
        )  # fmt: skip
    return toneel


def traces(toneel: t.Toneel, wie: str) -> dict[str, int]:
    """How many rows plain SQL shows that say there is a request."""
    with acting(toneel.door(wie, STRAKS)), connection.cursor() as cursor:
        gezien = {}
        for tabel, waar in SPOREN.items():
            cursor.execute(f"SELECT count(*) FROM {tabel} WHERE {waar}")
            gezien[tabel] = cursor.fetchone()[0]
        return gezien


@pytest.mark.django_db
def test_nobody_but_who_made_it_and_who_handles_it_can_tell_that_there_is_a_request(aangemeld) -> None:
    toneel = asked()
    with acting(toneel.door("eva")):
        pk = Rechtsverzoek.objects.get().id
    assert aangemeld("anouk").get(f"/verzoek/{pk}/").status_code == 200  # in the log that the family reads
    assert {wie: sum(traces(toneel, wie).values()) for wie in ANDEREN} == dict.fromkeys(ANDEREN, 0)
    for wie in ("eva", "anouk"):
        gezien = traces(toneel, wie)
        assert gezien["toegang_rechtsverzoek"] == 1 and gezien["toegang_gebeurtenis"] >= 1, wie
    assert traces(toneel, "eva")["toegang_inzage"] == 1


@pytest.mark.django_db
def test_the_selector_says_what_the_policy_says(aangemeld) -> None:
    toneel = asked()
    for wie in (*ANDEREN, "eva", "anouk"):
        with acting(toneel.door(wie, STRAKS)) as door:
            assert list_readable(Rechtsverzoek.objects.all(), door).count() == Rechtsverzoek.objects.count(), wie
    gedaan = aangemeld(naaste=toneel.omar).get("/mijn/dossier/gedaan/").content.decode().lower()
    assert tekst("gebeurtenis.rechtsverzoek.gevraagd", "nl") not in gedaan
    zelf = aangemeld(naaste=toneel.eva).get("/mijn/dossier/gedaan/").content.decode().lower()
    assert tekst("gebeurtenis.rechtsverzoek.gevraagd", "nl") in zelf
    assert "Alles van dit jaar." not in aangemeld(naaste=toneel.omar).get("/mijn/dossier/eigen/").content.decode()


@pytest.mark.django_db
def test_what_was_asked_on_paper_is_not_for_partners_either() -> None:
    toneel = h.table()
    with acting(toneel.door("anouk", STRAKS)) as anouk:
        feit = Papierfeit(Papiersoort.KOPIE, anouk.vandaag, anouk.vandaag, "Formulier in de map")
        papieren.write_down(dossier=toneel.dossier, naaste=toneel.eva, feit=feit, parameters=STANDAARD, door=anouk)
    for wie, aantal in (("anouk", 1), ("eva", 1), ("omar", 0), ("bram", 0), ("mees", 0)):
        with acting(toneel.door(wie, STRAKS)), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM toegang_papier")
            assert cursor.fetchone()[0] == aantal, wie
            cursor.execute("SELECT count(*) FROM toegang_gebeurtenis WHERE object_soort = 'papier'")
            assert bool(cursor.fetchone()[0]) == bool(aantal), wie


@pytest.mark.django_db
def test_why_somebody_asks_to_destroy_is_not_for_the_other_parent_who_may_ask_too() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("eva", STRAKS)) as eva:
        bewaringen.request(dossier=toneel.dossier.id, waarom="Omar leest dit.", door=eva)
    for wie, aantal in (("eva", 1), ("omar", 0), ("noor", 0), ("saar", 1), ("dirk", 1), ("anouk", 0)):
        with acting(toneel.door(wie, STRAKS)), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM toegang_vernietigingsverzoek")
            assert cursor.fetchone()[0] == aantal, wie
            cursor.execute("SELECT count(*) FROM toegang_gebeurtenis WHERE object_soort = 'vernietigingsverzoek'")
            if not aantal:
                assert cursor.fetchone()[0] == 0, wie
    with acting(toneel.door("omar", STRAKS)) as omar:
        bewaringen.request(dossier=toneel.dossier.id, waarom="", door=omar)
        assert Vernietigingsverzoek.objects.get().gevraagd_door == omar.houder


def test_proof_without_their_policies_the_other_parent_and_a_partner_read_it(verse_database, owner_login) -> None:
    toneel = asked()
    assert sum(traces(toneel, "bram").values()) == sum(traces(toneel, "omar").values()) == 0
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        for tabel in ("toegang_rechtsverzoek", "toegang_vernietigingsverzoek"):
            eigenaar.execute(f"ALTER POLICY web_select ON {tabel} USING (true)")
    assert traces(toneel, "omar")["toegang_gebeurtenis"] >= 1 and traces(toneel, "bram")["toegang_rechtsverzoek"] == 1
