"""The register of breaches: the clock, what is needed to close, and who sees it (L11)."""

from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from django.test import Client

from rondom.kern.datalek import Lekstap, Risico
from rondom.toegang.handelen import acting
from rondom.toegang.models import Datalek
from rondom.toegang.selectors_toezicht import read_aandacht
from rondom.toegang.services import datalek as datalekken
from rondom.toegang.services.datalek import Lekinhoud, LekNietKlaar
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t

VOL = Lekinhoud(
    feiten="Een lijst ging naar een verkeerd adres.", risico=Risico.RISICO, gemeld_op=t.NU, maatregelen="Teruggevraagd."
)


def report(uren_geleden: int = 2) -> Datalek:
    """Dirk writes down what went wrong at the Lindecollege."""
    with acting(t.professional("dirk")) as dirk:
        return datalekken.report(
            organisatie=t.key("lindecollege"),
            ontdekt_op=t.NU - timedelta(hours=uren_geleden),
            feiten="Een lijst ging naar een verkeerd adres.",
            door=dirk,
        )


@pytest.mark.django_db
@pytest.mark.parametrize(("uren", "verwacht"), [(2, Lekstap.WEGEN), (72, Lekstap.WEGEN), (73, Lekstap.TE_LAAT)])
def test_the_clock_stands_on_the_first_page(uren: int, verwacht: Lekstap) -> None:
    report(uren)
    with acting(t.professional("dirk")) as dirk:
        assert [s.stap for s in read_aandacht(dirk).lekken] == [verwacht]


@pytest.mark.django_db
def test_it_closes_only_when_it_is_whole_and_then_stays_as_it_was() -> None:
    lek = report()
    with acting(t.professional("dirk")) as dirk:
        with pytest.raises(LekNietKlaar) as fout:
            datalekken.close(datalek=lek, door=dirk)
        assert {v.sleutel for v in fout.value.oordeel.voorwaarden} == {"risico", "maatregelen"}
        rij = datalekken.work_out(datalek=lek, inhoud=VOL, versie=1, door=dirk)
        assert rij.versie == 2
        with pytest.raises(Ongeldig):  # somebody else saw version 1
            datalekken.work_out(datalek=lek, inhoud=VOL, versie=1, door=dirk)
        datalekken.close(datalek=lek, door=dirk)
        assert read_aandacht(dirk).lekken == ()
        for doe in (
            lambda: datalekken.close(datalek=lek, door=dirk),
            lambda: datalekken.work_out(datalek=lek, inhoud=VOL, versie=2, door=dirk),
        ):
            with pytest.raises(Ongeldig):
                doe()


@pytest.mark.django_db
def test_what_is_still_to_come_did_not_happen() -> None:
    with pytest.raises(Ongeldig):
        report(-1)
    lek = report()
    straks = Lekinhoud(feiten="x", gemeld_op=t.NU + timedelta(hours=1))
    with acting(t.professional("dirk")) as dirk, pytest.raises(Ongeldig) as fout:
        datalekken.work_out(datalek=lek, inhoud=straks, versie=1, door=dirk)
    assert fout.value.veld == "gemeld_op"


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ["anouk", "mees", "karin", "pien", "bram"])
def test_nobody_but_a_guard_sees_that_it_is_there(naam: str) -> None:
    report()
    with acting(t.professional(naam)):
        assert Datalek.objects.count() == 0


def rewritten(lek: Datalek) -> bool:
    """Can a guard change a closed breach in plain SQL?"""
    try:
        with acting(t.professional("dirk")), connection.cursor() as cursor:
            cursor.execute("UPDATE toegang_datalek SET feiten = 'niets' WHERE id = %s", [lek.id])
            return bool(cursor.rowcount)
    except ProgrammingError:
        return False


def test_a_closed_breach_is_not_rewritten_and_proof_that_its_guard_does_that(
    verse_database: str, owner_login: dict[str, str]
) -> None:
    lek = report()
    with acting(t.professional("dirk")) as dirk:
        datalekken.work_out(datalek=lek, inhoud=VOL, versie=1, door=dirk)
        datalekken.close(datalek=lek, door=dirk)
    assert not rewritten(lek)
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("DROP TRIGGER bewaak ON toegang_datalek")
    assert rewritten(lek)


@pytest.mark.django_db
def test_the_pages_from_discovery_to_closed(aangemeld: Any) -> None:
    client: Client = aangemeld("dirk")
    assert "Er loopt geen datalek" in client.get("/toezicht/datalekken/").content.decode()
    nieuw = {
        "organisatie": str(t.key("lindecollege")),
        "ontdekt_op": "2026-11-09T08:00",
        "feiten": "Lijst verkeerd verstuurd.",
    }
    assert client.post("/toezicht/datalekken/nieuw/", nieuw | {"ontdekt_op": "2026-11-10T08:00"}).status_code == 422
    antwoord = client.post("/toezicht/datalekken/nieuw/", nieuw)
    assert antwoord.status_code == 302
    adres = antwoord.url
    assert "Weeg het risico" in client.get(adres).content.decode()
    dicht = client.post(f"{adres}sluiten/")
    assert dicht.status_code == 422
    assert "Weeg hoe groot het risico is" in dicht.content.decode()
    inhoud = {"versie": "1", "feiten": "Lijst.", "risico": "hoog", "gemeld_op": "2026-11-09T09:30", "maatregelen": "Terug.",
              "waarom_niet_verteld": "De lijst was onleesbaar."}  # fmt: skip
    assert client.post(adres, inhoud).status_code == 302
    assert client.post(adres, inhoud).status_code == 422  # an old page
    assert client.post(f"{adres}sluiten/").status_code == 302
    klaar = client.get(adres).content.decode()
    assert "De lijst was onleesbaar." in klaar
    assert "<form" not in klaar.split("<main")[1]
    assert adres in client.get("/toezicht/datalekken/", {"klaar": "1"}).content.decode()
    assert client.get(f"/toezicht/datalekken/{t.key('weg')}/").status_code == 404
