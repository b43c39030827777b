"""Destroying a dossier: nothing of its content is left in any column of any table, and everything else still tallies.

Noor's casus was closed on 9 November 2026 and she left school that summer. Dirk, functionaris gegevensbescherming, puts
it forward; Saar, head of the Lindecollege, is the second person. Both are needed, and a hold stops everything.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models

from rondom.kern.bewaren import Stopsoort
from rondom.netwerk.models import Functie, Persoon
from rondom.toegang import beleid_bewaren, wissen
from rondom.toegang.audit import verify
from rondom.toegang.feiten_bewaren import Bewaarbeeld, find_beeld, read_beeld
from rondom.toegang.handelen import Handelend, acting, system_actor
from rondom.toegang.models import (
    Account,
    Beschermd,
    Bewaarstop,
    Gebeurtenis,
    Gebeurteniszout,
    Inzage,
    Jeugdige,
    Naaste,
    Vernietigingsbewijs,
    Vernietigingsvoorstel,
)
from rondom.toegang.privacyregister import REGISTER, Bewaarklasse, Privacyklasse
from rondom.toegang.services import bewaren as bewaringen
from rondom.toegang.services import concept
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import vernietiging as vernietigingen
from rondom.web import database
from tests import toneel as t

WOORD = "Zwaluwvos"
JAREN = timedelta(days=731)
"""Two years after the casus was closed."""
WACHT = timedelta(days=43)


@pytest.fixture
def saar(verse_database: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A head of school joins the cast."""
    monkeypatch.setitem(t.MENSEN, "saar", ("Saar", "Lindhout", "lindecollege", "schoolleider"))
    persoon = Persoon.objects.using("eigenaar").create(
        id=t.key("persoon-saar"), voornaam="Saar", achternaam="Lindhout", sorteernaam="lindhout saar"
    )
    Functie.objects.using("eigenaar").create(
        id=t.key("saar"),
        persoon=persoon,
        organisatie_id=t.key("lindecollege"),
        rol="schoolleider",
        vanaf=date(2024, 8, 1),
    )
    return "saar"


def at(naam: str, later: timedelta) -> Handelend:
    return t.professional(naam, t.NU + later)


def closed(geboren: date = date(2012, 5, 4)) -> t.Toneel:
    """Noor's casus with consents and a draft, closed; that she left school is written down."""
    toneel = t.open_casus(geboren)
    t.join(toneel, "bram")
    t.consent_of_all(toneel)
    with acting(toneel.door("anouk", timedelta(hours=1))) as door:
        concept.save_field(sleutel=f"gesprek:{toneel.casus.id}", veld="tekst", tekst=f"{WOORD} lacht", door=door)
        dossiers.close_dossier(dossier=toneel.dossier, door=door)
    with acting(at("dirk", timedelta(hours=2))) as door:
        beeld = find_beeld(toneel.casus.kenmerk)
        assert beeld is not None
        bewaringen.note_fact(beeld=beeld, soort="van_school", dag=date(2026, 7, 10), bron="uitschrijving", door=door)
    return toneel


def proposed(toneel: t.Toneel, later: timedelta = JAREN) -> Vernietigingsvoorstel:
    list(vernietigingen.propose_all(t.NU + later))
    with acting(at("dirk", later)):
        return Vernietigingsvoorstel.objects.get(dossier=toneel.dossier.id)


def approved(toneel: t.Toneel, later: timedelta = JAREN) -> Vernietigingsvoorstel:
    voorstel = proposed(toneel, later)
    with acting(at("dirk", later)) as dirk:
        vernietigingen.present(voorstel=voorstel, door=dirk)
    vernietigingen.tell_families(t.NU + later)
    with acting(at("saar", later)) as saar:
        voorstel = Vernietigingsvoorstel.objects.get(pk=voorstel.pk)
        vernietigingen.approve(voorstel=voorstel, door=saar)
    return voorstel


def destroyed(moment: timedelta = JAREN + WACHT) -> list[str]:
    return [u.uitkomst for u in vernietigingen.destroy_approved(t.NU + moment)]


# Every kind of content is there before -----------------------------------------------------------------------------


def _value(model: type[models.Model], veld: Any, dossier: UUID) -> Any:
    if veld.column == "dossier_id":
        return dossier
    klasse = REGISTER[model._meta.label].velden[veld.name]
    open_ = klasse in (Privacyklasse.BIJZONDER, Privacyklasse.IDENTIFICEREND, Privacyklasse.CONTACT)
    if isinstance(veld, ArrayField):
        return [WOORD] if open_ else []
    if isinstance(veld, models.JSONField):
        return json.dumps({"tekst": WOORD})
    if isinstance(veld, models.CharField | models.TextField):
        return WOORD[: veld.max_length or None] if open_ else "x"[: veld.max_length]
    if isinstance(veld, models.UUIDField) or veld.is_relation:
        return uuid4()
    if isinstance(veld, models.BooleanField):
        return False
    if isinstance(veld, models.DateTimeField):
        return t.NU
    if isinstance(veld, models.DateField):
        return t.NU.date()
    if isinstance(veld, models.TimeField):
        return "09:00"
    return 1


def fill_every_table(dossier: UUID) -> set[str]:
    """A row with the word in each protected table, past every check; answers the tables."""
    admin = database.admin_login()
    assert admin is not None
    with database.connect(admin, dbname=str(connection.settings_dict["NAME"])) as los:
        los.execute("SET session_replication_role = replica")
        for tabel, naam in los.execute(
            "SELECT conrelid::regclass, conname FROM pg_constraint WHERE contype = 'c' AND connamespace ="
            " 'public'::regnamespace"
        ).fetchall():
            los.execute(f"ALTER TABLE {tabel} DROP CONSTRAINT {naam}")
        for model in wissen.erase_order():
            velden = [f for f in model._meta.concrete_fields]
            if any(f.column == "dossier_id" and f.unique for f in velden):
                continue
            kolommen = ", ".join(f.column for f in velden)
            los.execute(
                f"INSERT INTO {model._meta.db_table} ({kolommen}) VALUES ({', '.join(['%s'] * len(velden))})",
                [_value(model, f, dossier) for f in velden],
            )
    return {m._meta.db_table for m in wissen.erase_order()}


def columns(los: psycopg.Connection) -> Iterator[tuple[str, str]]:
    yield from los.execute(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
    ).fetchall()


def found(owner_login: dict, *woorden: str) -> set[str]:
    """``table.column`` of every place in the database that holds one of these words."""
    with psycopg.connect(**owner_login) as los:
        return {
            f"{tabel}.{kolom}"
            for tabel, kolom in list(columns(los))
            for woord in woorden
            if los.execute(f'SELECT 1 FROM "{tabel}" WHERE "{kolom}"::text ILIKE %s LIMIT 1', [f"%{woord}%"]).fetchone()
        }


def test_after_destruction_no_column_of_any_table_holds_a_word_of_the_child(saar: str, owner_login: dict) -> None:
    toneel = closed()
    tabellen = fill_every_table(toneel.dossier.id)
    vol = {plek.split(".")[0] for plek in found(owner_login, WOORD)}
    met_woorden = {
        m._meta.db_table
        for m in wissen.erase_order()
        if Privacyklasse.BIJZONDER in REGISTER[m._meta.label].velden.values()
    }
    assert met_woorden <= vol | {"casus_consultatie"} and len(met_woorden) > 25
    assert found(owner_login, "Aldermans", "Sahin") >= {"toegang_jeugdige.achternaam", "toegang_naaste.naam"}
    with psycopg.connect(**owner_login) as los:
        los.execute("DELETE FROM toegang_betrokkene WHERE casusrol = 'x'")
    approved(toneel)
    assert destroyed() == ["vernietigd"]
    assert found(owner_login, WOORD, "Aldermans", "Sahin", "noor@thuis", "Samen kijken wat helpt") == set()
    with psycopg.connect(**owner_login) as los:
        for tabel in tabellen:
            assert los.execute(f"SELECT count(*) FROM {tabel}").fetchone() == (0,), tabel


@pytest.mark.parametrize("weg", ["casus.Signaal", "toegang.Naaste", "toegang.Concept", "toegang.Jeugdige"])
def test_proof_a_table_that_is_left_out_is_found(
    saar: str, owner_login: dict, weg: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    toneel = closed()
    fill_every_table(toneel.dossier.id)
    tabel = apps.get_model(weg)._meta.db_table
    regels = [
        r for r in beleid_bewaren.WIS.splitlines(keepends=True)
        if f"DELETE FROM {tabel} " not in r and f"UPDATE {tabel} " not in r
        and not (f"WITH weg AS (DELETE FROM {tabel}" in r)
    ]  # fmt: skip
    tekst = _without(beleid_bewaren.WIS, tabel)
    assert len(regels) < len(beleid_bewaren.WIS.splitlines()) and tekst != beleid_bewaren.WIS
    with psycopg.connect(**owner_login) as los:
        los.execute("GRANT CREATE ON SCHEMA public TO rondom_bewaren")
        los.execute("SET ROLE rondom_bewaren")
        los.execute(tekst)
    admin = database.admin_login()
    assert admin is not None
    approved(toneel)
    with database.connect(admin, dbname=str(connection.settings_dict["NAME"])) as los:
        # Left behind, a row of the dossier would still hold its child: references are put aside for this proof.
        los.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER ALL")
        for ander in ("toegang_naaste", "toegang_jeugdige", "casus_signaal"):
            los.execute(f"ALTER TABLE {ander} DISABLE TRIGGER ALL")
    destroyed()
    assert any(plek.startswith(f"{tabel}.") for plek in found(owner_login, WOORD, "Aldermans"))


def _without(tekst: str, tabel: str) -> str:
    """The function without the statement that takes this table."""
    uit, overslaan = [], 0
    for regel in tekst.splitlines(keepends=True):
        if f"DELETE FROM {tabel} " in regel or f"UPDATE {tabel} " in regel:
            overslaan = 2 if "RETURNING 1)" in regel else 3
        if overslaan:
            overslaan -= 1
            continue
        uit.append(regel)
    return "".join(uit)
