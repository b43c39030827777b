"""The register of processing, agreements, and the gate that a convenant opens (R039, L11)."""

import json
from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from click.testing import CliRunner
from django.db import connection
from django.db.utils import ProgrammingError
from django.test import Client

from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Uitkomst
from rondom.kern.overeenkomst import Geldigheid, Overeenkomstsoort
from rondom.kern.parameters import STANDAARD
from rondom.kern.verwerkingen import VERWERKINGEN
from rondom.netwerk.selectors import has_convenant, list_convenant_partners
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Inzage, Overeenkomst, Verwerkingsregel
from rondom.toegang.opdrachten import audit
from rondom.toegang.selectors import list_standen
from rondom.toegang.selectors_toezicht import list_convenanten, read_aandacht, read_register
from rondom.toegang.services import rechten, register
from rondom.toegang.services.register import Aanvulling, Ondertekend
from rondom.toegang.services.toestemming import Ongeldig
from tests import toneel as t

DAG = t.NU.date()


# The gate: a flow whose agreement is missing, has ended or does not name the purpose is closed -----------------------


@pytest.mark.parametrize(
    ("zin", "convenant", "ziet"),
    [
        ("the convenant holds and names the purpose", "", True),
        ("it ended yesterday", "tot = '2026-11-08'", False),
        ("it starts tomorrow", "vanaf = '2026-11-10'", False),
        ("it is about something else", "doelen = '{verzuim}'", False),
        ("it is about this as well", "doelen = '{verzuim,samenwerken}'", True),
    ],
)
def test_sharing_on_consent_needs_a_convenant_that_holds_and_names_the_purpose(
    verse_database: str, owner_login: dict[str, str], zin: str, convenant: str, ziet: bool
) -> None:
    toneel = t.open_casus()
    toestemming = t.consent_of_all(toneel)
    t.join(toneel, "bram")
    if convenant:
        with psycopg.connect(**owner_login) as eigenaar:
            eigenaar.execute(f"UPDATE netwerk_convenant SET {convenant}")  # noqa: S608 - words of this table
        with acting(toneel.door("anouk")):
            rechten.recompute(toneel.dossier.id)
    bram = toneel.door("bram", timedelta(hours=1))
    with acting(bram):
        assert bool(inzicht_in(toneel.dossier.id, bram).lezen & Categorie.GEZIN) is ziet, zin
    with acting(toneel.door("anouk", timedelta(hours=1))) as anouk:
        feiten, _regio = read_dossierfeiten(toneel.dossier.id)
        assert any(p.omvat(DAG) for _o, p in feiten.convenanten) is ziet
        assert list_convenant_partners(t.key("lindecollege"), DAG).filter(id=t.key("vo_team")).exists() is ziet
        assert has_convenant(t.key("lindecollege"), ["vo_team"], DAG) is ziet
        stand = next(s for s in list_standen(toneel.dossier.id, anouk, STANDAARD) if s.toestemming.id == toestemming.id)
        assert (stand.oordeel.uitkomst is Uitkomst.TOEGESTAAN) is ziet


def test_after_a_convenant_was_changed_one_command_closes_every_door(
    verse_database: str, owner_login: dict[str, str]
) -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("UPDATE netwerk_convenant SET tot = '2026-11-08'")
    assert CliRunner().invoke(audit, ["verify"]).exit_code == 1
    gedaan = CliRunner().invoke(audit, ["herreken"])
    assert (gedaan.exit_code, gedaan.output) == (0, "1 dossiers opnieuw uitgerekend\n")
    assert CliRunner().invoke(audit, ["verify"]).exit_code == 0
    bram = toneel.door("bram", timedelta(hours=1))
    with acting(bram):
        assert not inzicht_in(toneel.dossier.id, bram).lezen & Categorie.GEZIN


# The register -----------------------------------------------------------------------------------------------------------


def fill(naam: str = "dirk", organisatie: str = "lindecollege", **extra: Any) -> Verwerkingsregel:
    door = t.professional(naam)
    with acting(door):
        return register.fill_in(
            organisatie=t.key(organisatie),
            verwerking="verzuim",
            aanvulling=Aanvulling("Bestuurssecretaris", "fg@toets.example", **extra),
            door=door,
        )


def sign(tot: date | None = None, naam: str = "dirk") -> Overeenkomst:
    door = t.professional(naam)
    with acting(door):
        return register.sign(
            organisatie=t.key("lindecollege"),
            ondertekend=Ondertekend(
                Overeenkomstsoort.VERWERKER, "Hosting Lindeland", "verzuim", date(2024, 1, 1), tot, "Kluis"
            ),
            door=door,
        )


@pytest.mark.django_db
def test_the_register_is_whole_from_the_code_and_says_what_the_organisation_still_owes() -> None:
    with acting(t.professional("dirk")):
        leeg = read_register(t.key("lindecollege"), DAG, STANDAARD)
    assert [r.verwerking.sleutel for r in leeg] == list(VERWERKINGEN)
    assert {tuple(g.value for g in r.gemis) for r in leeg} == {("eigenaar", "dpia", "verwerker")}
    fill(dpia_op=date(2026, 1, 1))
    sign()
    with acting(t.professional("dirk")):
        vol = read_register(t.key("lindecollege"), DAG, STANDAARD)
        assert [r.gemis for r in vol if r.verwerking.sleutel == "verzuim"] == [()]
        stappen = set(Inzage.objects.values_list("actie", "object_soort"))
    assert {("wijzigen", "verwerkingsregel"), ("vastleggen", "overeenkomst")} <= stappen


@pytest.mark.django_db
def test_filling_in_again_replaces_and_a_dpia_of_tomorrow_is_a_mistake() -> None:
    eerst = fill()
    assert fill(bewaren="Ook het papier.").id == eerst.id
    with pytest.raises(Ongeldig):
        fill(dpia_op=DAG + timedelta(days=1))


@pytest.mark.django_db
def test_an_agreement_warns_before_it_ends_and_can_be_ended_once() -> None:
    bijna = sign(DAG + timedelta(days=30))
    with acting(t.professional("dirk")) as dirk:
        assert [(naam, g) for naam, _verwerking, _tot, g in read_aandacht(dirk).aflopend] == [
            ("Hosting Lindeland", Geldigheid.BIJNA)
        ]
        register.end(overeenkomst=bijna, door=dirk)
        assert read_aandacht(dirk).aflopend == ()
        with pytest.raises(Ongeldig):
            register.end(overeenkomst=bijna, door=dirk)
        with pytest.raises(Ongeldig):
            register.sign(
                organisatie=t.key("lindecollege"),
                ondertekend=Ondertekend(Overeenkomstsoort.VERWERKER, "x", "verzuim", DAG, DAG, "y"),
                door=dirk,
            )


def test_a_convenant_that_ends_soon_is_seen_beforehand(verse_database: str, owner_login: dict[str, str]) -> None:
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("UPDATE netwerk_convenant SET tot = '2026-12-31'")
    with acting(t.professional("dirk")) as dirk:
        assert [g for _c, g in list_convenanten(dirk, STANDAARD)] == [Geldigheid.BIJNA]
        assert read_aandacht(dirk).aflopend[0][0] == "Convenant Toetsregio"


@pytest.mark.parametrize("naam", ["mees", "anouk", "bram", "karin", "pien"])
def test_nobody_but_a_guard_reads_or_writes_the_register_in_plain_sql(verse_database: str, naam: str) -> None:
    fill()
    sign()
    with acting(t.professional(naam)) as door:
        assert (Verwerkingsregel.objects.count(), Overeenkomst.objects.count()) == (0, 0)
    with pytest.raises(ProgrammingError), acting(door), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO toegang_verwerkingsregel (id, organisatie_id, verwerking, eigenaar, contact, bewaren, door, op)"
            " VALUES (gen_random_uuid(), %s, 'verzuim', 'x', 'y', '', rondom_houder(), now())",
            [door.organisatie],
        )


def test_a_guard_of_one_organisation_writes_for_no_other(verse_database: str, owner_login: dict[str, str]) -> None:
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute(
            "UPDATE netwerk_functie SET organisatie_id = %s WHERE id = %s", [t.key("lindecollege"), t.key("dirk")]
        )
    fill()
    with pytest.raises(ProgrammingError):
        fill(organisatie="wilgenschool")


def ended_again(naam: str, rij: Overeenkomst) -> bool:
    """Can somebody move the day on which an agreement was ended, in plain SQL?"""
    try:
        with acting(t.professional(naam)), connection.cursor() as cursor:
            cursor.execute("UPDATE toegang_overeenkomst SET beeindigd_op = NULL WHERE id = %s", [rij.id])
            return bool(cursor.rowcount)
    except ProgrammingError:
        return False


def test_an_ended_agreement_stays_ended_and_proof_that_its_guard_does_that(
    verse_database: str, owner_login: dict[str, str]
) -> None:
    rij = sign()
    with acting(t.professional("dirk")) as dirk:
        register.end(overeenkomst=rij, door=dirk)
    assert not ended_again("dirk", rij)
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("DROP TRIGGER bewaak ON toegang_overeenkomst")
    assert ended_again("dirk", rij)


# The pages --------------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_pages_show_fill_in_and_take_along(aangemeld: Any) -> None:
    client: Client = aangemeld("dirk")
    school = str(t.key("lindecollege"))
    lijst = client.get("/toezicht/register/", {"organisatie": school}).content.decode()
    assert "Samenwerken rond een kind" in lijst
    assert "Geen verwerkersovereenkomst vastgelegd" in lijst
    adres = f"/toezicht/register/verzuim/?organisatie={school}"
    assert "Leerplichtwet art. 21a" in client.get(adres).content.decode()
    assert client.post(adres, {"eigenaar": "", "contact": ""}).status_code == 422
    assert (
        client.post(adres, {"eigenaar": "Bestuur", "contact": "fg@x.example", "dpia_op": "2027-01-01"}).status_code
        == 422
    )
    assert client.post(adres, {"eigenaar": "Bestuur", "contact": "fg@x.example"}).status_code == 302
    papier = client.get("/toezicht/register/", {"organisatie": school, "vorm": "papier"}).content.decode()
    assert "Verantwoordelijk: Bestuur" in papier
    bestand = json.loads(client.get("/toezicht/register/", {"organisatie": school, "vorm": "json"}).content)
    verzuim = next(v for v in bestand["verwerkingen"] if v["sleutel"] == "verzuim")
    assert (verzuim["verantwoordelijk"], verzuim["bijzonder"]) == ("Bestuur", True)
    assert verzuim["ontbreekt"] == ["dpia", "verwerker"]
    assert {"leerplicht", "jgz"} == set(verzuim["ontvangers"])
    assert client.get("/toezicht/register/bestaat-niet/").status_code == 404
    assert client.get("/toezicht/register/", {"organisatie": "zomaar"}).status_code == 404


@pytest.mark.django_db
def test_the_pages_of_agreements(aangemeld: Any) -> None:
    client: Client = aangemeld("dirk")
    leeg = client.get("/toezicht/overeenkomsten/").content.decode()
    assert "Convenant Toetsregio" in leeg
    assert "Er is nog geen overeenkomst" in leeg
    nieuw = {
        "organisatie": str(t.key("lindecollege")), "soort": "verwerker", "partij": "Hosting Lindeland",
        "verwerking": "samenwerken", "vanaf": "2026-01-01", "tot": "2025-01-01", "vindplaats": "Kluis",
    }  # fmt: skip
    assert client.post("/toezicht/overeenkomsten/nieuw/", nieuw).status_code == 422
    assert client.post("/toezicht/overeenkomsten/nieuw/", nieuw | {"tot": "2026-12-01"}).status_code == 302
    assert "Loopt bijna af" in client.get("/toezicht/overeenkomsten/").content.decode()
    rij = Overeenkomst.objects.using("default")
    with acting(t.professional("dirk")):
        sleutel = rij.get().id
    for _keer in range(2):
        assert client.post(f"/toezicht/overeenkomsten/{sleutel}/einde/").status_code == 302
    assert "Verlopen" in client.get("/toezicht/overeenkomsten/").content.decode()
    assert client.post(f"/toezicht/overeenkomsten/{t.key('weg')}/einde/").status_code == 404
