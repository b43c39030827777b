"""Destroying a dossier: nothing of its content is left in any column of any table, and everything else still tallies.

Noor's casus was closed on 9 November 2026 and she left school that summer. Dirk, functionaris gegevensbescherming, puts
it forward; Saar, head of the Lindecollege, is the second person. Both are needed, and a hold stops everything.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from click.testing import CliRunner
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.utils import timezone

from rondom.kern.bewaren import Stopsoort, Weigergrond
from rondom.toegang import beleid_bewaren, wissen
from rondom.toegang.audit import verify
from rondom.toegang.feiten_bewaren import find_beeld, read_beeld
from rondom.toegang.handelen import Handelend, acting, system_actor
from rondom.toegang.laden import log
from rondom.toegang.models import (
    Account,
    Bewaarstop,
    Gebeurtenis,
    Gebeurteniszout,
    Jeugdige,
    Naaste,
    Vernietigingsbewijs,
    Vernietigingsvoorstel,
)
from rondom.toegang.naspelen import LijstOnleesbaar, replay, write_list
from rondom.toegang.opdrachten_bewaren import bewaren
from rondom.toegang.privacyregister import REGISTER, Privacyklasse
from rondom.toegang.services import bewaren as bewaringen
from rondom.toegang.services import concept
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import vernietiging as vernietigingen
from rondom.web import database
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed
from tests.integratie.test_meldcode import begun as begin_meldcode
from tests.integratie.test_plan import begun as begin_plan
from tests.integratie.test_plan import family_part

WOORD = "Zwaluwvos"
JAREN = timedelta(days=731)
"""Two years after the casus was closed."""
ZES_JAAR = timedelta(days=2200)
"""When absence and a decision of leerplicht may go as well."""
WACHT = timedelta(days=43)


@pytest.fixture
def vers(verse_database: str) -> str:
    """A database of this test alone: the job of keeping has a transaction per dossier."""
    return verse_database


def at(naam: str, later: timedelta) -> Handelend:
    return t.professional(naam, t.NU + later)


def closed(geboren: date = date(2012, 5, 4)) -> t.Toneel:
    """Noor's casus with consents and a draft, closed; that she left school is written down."""
    toneel = t.open_casus(geboren)
    t.join(toneel, "bram")
    if geboren.year > 2010:
        t.consent_of_all(toneel)
    return close(toneel)


def close(toneel: t.Toneel) -> t.Toneel:
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
    if isinstance(veld, models.BinaryField):
        return WOORD.encode()
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


def test_after_destruction_no_column_of_any_table_holds_a_word_of_the_child(vers: str, owner_login: dict) -> None:
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
    approved(toneel, ZES_JAAR)
    assert destroyed(ZES_JAAR + WACHT) == ["vernietigd"]
    assert found(owner_login, WOORD, "Aldermans", "Sahin", "noor@thuis", "Samen kijken wat helpt") == set()
    with psycopg.connect(**owner_login) as los:
        for tabel in tabellen:
            assert los.execute(f"SELECT count(*) FROM {tabel}").fetchone() == (0,), tabel


@pytest.mark.parametrize("weg", ["casus.Signaal", "toegang.Naaste", "toegang.Concept", "toegang.Jeugdige"])
def test_proof_a_table_that_is_left_out_is_found(
    vers: str, owner_login: dict, weg: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    toneel = closed()
    fill_every_table(toneel.dossier.id)
    tabel = apps.get_model(weg)._meta.db_table
    tekst = _without(beleid_bewaren.WIS, tabel)
    assert tekst != beleid_bewaren.WIS
    with psycopg.connect(**owner_login) as los:
        los.execute("GRANT CREATE ON SCHEMA public TO rondom_bewaren")
        los.execute("SET ROLE rondom_bewaren")
        los.execute(tekst)
    admin = database.admin_login()
    assert admin is not None
    approved(toneel, ZES_JAAR)
    with database.connect(admin, dbname=str(connection.settings_dict["NAME"])) as los:
        # Left behind, a row of the dossier would still hold its child: references are put aside for this proof.
        los.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER ALL")
        for ander in ("toegang_naaste", "toegang_jeugdige", "casus_signaal"):
            los.execute(f"ALTER TABLE {ander} DISABLE TRIGGER ALL")
    destroyed(ZES_JAAR + WACHT)
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


# What stays -------------------------------------------------------------------------------------------------------


def test_the_chain_the_log_and_the_ledger_tally_and_no_hash_can_be_compared(vers: str) -> None:
    toneel = closed()
    with acting(at("anouk", timedelta())):
        ketting = Gebeurtenis.objects.filter(dossier=toneel.dossier.id).count()
    voorstel = approved(toneel)
    assert destroyed() == ["vernietigd"]
    assert list(verify(using="eigenaar")) == []
    gebeurd = list(Gebeurtenis.objects.using("eigenaar").filter(dossier=toneel.dossier.id).order_by("volgnummer"))
    assert len(gebeurd) == ketting + 3
    assert [g.soort for g in gebeurd[-3:]] == [
        "vernietiging.voorgelegd", "vernietiging.goedgekeurd", "vernietiging.vernietigd"
    ]  # fmt: skip
    assert not Gebeurteniszout.objects.using("eigenaar").filter(dossier=toneel.dossier.id).exists()
    assert Jeugdige.objects.using("eigenaar").get(pk=toneel.jeugdige.id).naam == ""
    assert not Account.objects.using("eigenaar").filter(pk=t.key("account-eva")).exists()
    bewijs = Vernietigingsbewijs.objects.using("eigenaar").get()
    assert (bewijs.kenmerk, bewijs.regels, bewijs.voorgelegd_door, bewijs.goedgekeurd_door) == (
        toneel.casus.kenmerk, ["L42", "L46"], t.key("dirk"), t.key("saar")
    )  # fmt: skip
    geteld = {r.soort: r.aantal for r in bewijs.tellingen.all()}
    assert geteld["toegang.Naaste"] == 3 and geteld["casus.Casus"] == geteld["toegang.Concept"] == 1
    with acting(at("dirk", JAREN + WACHT)):
        assert Vernietigingsvoorstel.objects.get(pk=voorstel.pk).status == "vernietigd"
        assert read_beeld(toneel.dossier.id) is None
    assert list(vernietigingen.propose_all(t.NU + 5 * JAREN)) == []


@pytest.mark.parametrize(
    ("ingreep", "melding"),
    [
        ("UPDATE toegang_bewijsregel SET aantal = aantal + 1", "proof 1 was changed"),
        ("UPDATE toegang_vernietigingsbewijs SET goedgekeurd_door = voorgelegd_door", "proof 1 was changed"),
        (
            "DELETE FROM toegang_bewijsregel; DELETE FROM toegang_vernietigingsbewijs",
            "destroyed without a proof",
        ),
        ("UPDATE toegang_dossier SET vernietigd_op = NULL", "the proof says destroyed, the dossier is there"),
    ],
)
def test_tampering_with_a_proof_is_found(vers: str, owner_login: dict, ingreep: str, melding: str) -> None:
    approved(closed())
    destroyed()
    with psycopg.connect(**owner_login) as los:
        with pytest.raises(psycopg.errors.RestrictViolation), los.transaction():
            los.execute("UPDATE toegang_bewijsregel SET aantal = 0")
        for tabel in ("toegang_bewijsregel", "toegang_vernietigingsbewijs"):
            los.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER weiger")
        for opdracht in ingreep.split("; "):
            los.execute(opdracht)
    assert melding in {v.uitleg for v in verify(using="eigenaar")}


def test_the_log_stays_five_years_and_then_goes_with_what_lapsed(vers: str) -> None:
    toneel = closed()
    approved(toneel)
    destroyed()
    with acting(toneel.door("anouk")) as door:
        log(
            door=door,
            actie="lezen",
            object_soort="casus",
            objecten=[toneel.casus.id],
            doel="x",
            dossier=toneel.dossier.id,
        )
    assert vernietigingen.clean_up(t.NU + timedelta(days=5 * 365))["logboek"] == 0
    assert vernietigingen.clean_up(t.NU + timedelta(days=5 * 366 + 1))["logboek"] == 1


def test_what_the_guard_of_privacy_kept_goes_with_the_log_and_what_is_open_stays(vers: str, owner_login: dict) -> None:
    school, wie = t.organisatie("lindecollege").id, t.key("anouk")
    with psycopg.connect(**owner_login) as eigenaar:
        for klaar in (t.NU, None):
            eigenaar.execute(
                "INSERT INTO toegang_datalek (id, organisatie_id, ontdekt_op, feiten, gevolgen, maatregelen, risico, meldnummer,"
                " waarom_niet_gemeld, waarom_later, waarom_niet_verteld, afgesloten_op, versie, door, op)"
                " VALUES (gen_random_uuid(), %s, %s, 'x', '', '', '', '', '', '', '', %s, 1, %s, %s)",
                [school, t.NU, klaar, wie, t.NU],
            )
    assert vernietigingen.clean_up(t.NU + timedelta(days=5 * 365 - 1))["logboek"] == 0
    assert vernietigingen.clean_up(t.NU + timedelta(days=5 * 366 + 1))["logboek"] == 1
    with psycopg.connect(**owner_login) as eigenaar:
        assert eigenaar.execute("SELECT count(*) FROM toegang_datalek").fetchone() == (1,)


def test_the_words_of_a_question_about_reading_go_with_the_dossier(vers: str, owner_login: dict) -> None:
    toneel = closed()
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute(
            "INSERT INTO toegang_leesvraag (id, soort, houder, dossier, inzagen, vraag, gevraagd_door, gevraagd_op, antwoord,"
            " verklaring) VALUES (gen_random_uuid(), 'x', %s, %s, '{}', 'Waarom Noor?', %s, %s, 'Voor Noor', 'Noor')",
            [t.key("anouk"), toneel.dossier.id, t.key("dirk"), t.NU],
        )
    approved(toneel)
    assert destroyed() == ["vernietigd"]
    with psycopg.connect(**owner_login) as eigenaar:
        assert eigenaar.execute("SELECT count(*) FROM toegang_leesvraag").fetchone() == (0,)


# Two people, a waiting term, and what stops it ---------------------------------------------------------------------


def test_nothing_goes_before_the_waiting_term_and_without_the_family_told(vers: str) -> None:
    toneel = closed()
    voorstel = approved(toneel)
    assert destroyed(JAREN + timedelta(days=41)) == []
    with acting(system_actor(beleid_bewaren.TAAK, t.NU + JAREN)), connection.cursor() as cursor:
        cursor.execute("SELECT bewaren_vernietig(%s)", [voorstel.pk])
        assert cursor.fetchone() == ("wacht",)
    # Noor is 16 by then: she hears of it, her parents no longer decide
    with acting(toneel.door("eva", JAREN + timedelta(days=1))):
        assert not Vernietigingsvoorstel.objects.exists()
    with acting(toneel.door("noor", JAREN + timedelta(days=1))):
        assert Vernietigingsvoorstel.objects.get().wacht_tot == (t.NU + JAREN + timedelta(days=42)).date()


def test_one_dossier_that_cannot_go_does_not_keep_the_others(vers: str, owner_login: dict) -> None:
    een, ander = approved(closed()), approved(closed())
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("ALTER TABLE toegang_vernietigingsbewijs ADD CHECK (dossier <> '" + str(een.dossier_id) + "')")
    uitslagen = {u.voorstel: u.uitkomst for u in vernietigingen.destroy_approved(t.NU + JAREN + WACHT)}
    assert uitslagen == {een.pk: "mislukt", ander.pk: "vernietigd"}
    with acting(system_actor(beleid_bewaren.TAAK, t.NU + JAREN + WACHT)):
        assert Vernietigingsvoorstel.objects.get(pk=een.pk).status == "goedgekeurd"


def test_who_is_told_late_has_the_whole_waiting_term(vers: str, owner_login: dict) -> None:
    approved(closed())
    laat = JAREN + timedelta(days=60)
    with psycopg.connect(**owner_login) as eigenaar:
        eigenaar.execute("ALTER TABLE toegang_vernietigingsvoorstel DISABLE TRIGGER USER")
        eigenaar.execute("UPDATE toegang_vernietigingsvoorstel SET verteld_op = NULL")
        eigenaar.execute("ALTER TABLE toegang_vernietigingsvoorstel ENABLE TRIGGER USER")
    assert vernietigingen.tell_families(t.NU + laat) == 1
    assert destroyed(laat) == []
    assert destroyed(laat + timedelta(days=41)) == []
    assert destroyed(laat + timedelta(days=42)) == ["vernietigd"]


def test_who_put_it_forward_does_not_approve_and_the_second_of_two_at_once_changes_nothing(vers: str) -> None:
    voorstel = proposed(closed())
    with acting(at("dirk", JAREN)) as dirk:
        vernietigingen.present(voorstel=voorstel, door=dirk)
        with pytest.raises(bewaringen.Achterhaald):
            vernietigingen.present(voorstel=voorstel, door=dirk)
        ververst = Vernietigingsvoorstel.objects.get()
        with pytest.raises(bewaringen.BewarenNietMogelijk):
            vernietigingen.approve(voorstel=ververst, door=dirk)
    with acting(at("saar", JAREN)) as door:
        vernietigingen.approve(voorstel=ververst, door=door)
        with pytest.raises(bewaringen.Achterhaald):
            vernietigingen.approve(voorstel=ververst, door=door)


def hold(toneel: t.Toneel, later: timedelta, dagen: int = 300) -> Bewaarstop:
    with acting(at("dirk", later)) as door:
        beeld = find_beeld(toneel.casus.kenmerk)
        assert beeld is not None
        inhoud = bewaringen.Stopinhoud(
            Stopsoort.KLACHT, "Een klacht loopt.", door.vandaag, door.vandaag + timedelta(dagen)
        )
        return bewaringen.place_hold(beeld=beeld, inhoud=inhoud, door=door)


def test_a_hold_stops_what_was_approved_and_when_it_ends_it_is_proposed_anew(vers: str) -> None:
    toneel = closed()
    approved(toneel)
    stop = hold(toneel, JAREN + timedelta(days=5))
    assert destroyed() == []
    assert list(vernietigingen.propose_all(t.NU + JAREN + WACHT))[-1].gedaan == 0
    with acting(at("saar", JAREN + WACHT)) as door:
        bewaringen.end_hold(stop=stop, door=door)
        with pytest.raises(bewaringen.Achterhaald):
            bewaringen.end_hold(stop=stop, door=door)
    assert list(vernietigingen.propose_all(t.NU + JAREN + WACHT))[-1].gedaan == 1


def test_a_hold_longer_than_the_region_allows_is_refused(vers: str) -> None:
    toneel = closed()
    with pytest.raises(bewaringen.BewarenNietMogelijk):
        hold(toneel, JAREN, dagen=400)


def test_a_casus_that_is_opened_again_is_not_destroyed(vers: str) -> None:
    toneel = closed()
    approved(toneel)
    with acting(toneel.door("anouk", JAREN + timedelta(days=1))) as door:
        toneel.dossier.refresh_from_db()
        dossiers.reopen_dossier(dossier=toneel.dossier, door=door)
    assert destroyed() == ["veranderd"]
    with acting(at("dirk", JAREN + WACHT)):
        assert Vernietigingsvoorstel.objects.get().status == "vervallen"
    assert list(verify(using="eigenaar")) == []


# In plain SQL, as the web role -------------------------------------------------------------------------------------


def refused(door: Handelend, opdracht: str, *waarden: object) -> bool:
    """Does the database refuse, or change nothing?"""
    return changed(door, opdracht, *waarden) == 0


NAAR = "UPDATE toegang_vernietigingsvoorstel SET "


def test_plain_sql_skips_no_person_no_term_and_no_hold(vers: str) -> None:
    toneel = closed()
    voorstel = proposed(toneel)
    dirk, saar_, anouk = at("dirk", JAREN), at("saar", JAREN), at("anouk", JAREN)
    alles = "status = 'goedgekeurd', voorgelegd_op = now(), voorgelegd_door = %s, goedgekeurd_op = now(), goedgekeurd_door = %s"
    assert refused(dirk, NAAR + alles, dirk.houder, saar_.houder)
    assert refused(dirk, NAAR + "status = 'vernietigd'")
    kort = "status = 'voorgelegd', voorgelegd_op = now(), voorgelegd_door = %s, wacht_tot = %s"
    assert refused(dirk, NAAR + kort, dirk.houder, dirk.vandaag)
    assert refused(dirk, NAAR + kort, saar_.houder, dirk.vandaag + timedelta(days=60))
    assert refused(anouk, NAAR + kort, anouk.houder, dirk.vandaag + timedelta(days=60))
    assert refused(at("ingrid", JAREN), "UPDATE toegang_vernietigingsvoorstel SET status = 'vervallen'")
    with acting(dirk) as door:
        vernietigingen.present(voorstel=voorstel, door=door)
    zelf = NAAR + "status = 'goedgekeurd', goedgekeurd_op = now(), goedgekeurd_door = %s"
    assert refused(dirk, zelf, dirk.houder) and refused(dirk, zelf, saar_.houder)
    assert refused(dirk, NAAR + "rijp_op = '2020-01-01'") and refused(dirk, NAAR + "verteld_op = now()")
    assert refused(dirk, "DELETE FROM toegang_vernietigingsvoorstel")
    assert refused(toneel.door("anouk"), "UPDATE toegang_dossier SET vernietigd_op = now()")
    stop = hold(toneel, JAREN)
    assert refused(dirk, "UPDATE toegang_bewaarstop SET tot = %s", dirk.vandaag)
    assert refused(dirk, "DELETE FROM toegang_bewaarstop WHERE id = %s", stop.id)
    assert refused(dirk, "DELETE FROM casus_casus") and refused(dirk, "SELECT bewaren_wis(%s)", toneel.dossier.id)
    for wie in (dirk, saar_, anouk):
        assert refused(wie, "SELECT bewaren_vernietig(%s)", voorstel.pk)
        assert refused(wie, "SELECT bewaren_ruim_op('{}')")


def test_proof_without_its_guard_one_person_would_do_both(vers: str, owner_login: dict) -> None:
    voorstel = proposed(closed())
    dirk = at("dirk", JAREN)
    with acting(dirk) as door:
        vernietigingen.present(voorstel=voorstel, door=door)
    zelf = NAAR + "status = 'goedgekeurd', goedgekeurd_op = now(), goedgekeurd_door = %s"
    assert refused(dirk, zelf, dirk.houder)
    with psycopg.connect(**owner_login) as los:
        los.execute("DROP TRIGGER bewaak ON toegang_vernietigingsvoorstel")
    assert not refused(dirk, zelf, dirk.houder)
    vernietigingen.tell_families(t.NU + JAREN)
    # the function itself still asks for two people
    assert destroyed() == ["geen_twee"]


def test_proof_the_role_of_keeping_takes_nothing_of_another_dossier(vers: str, owner_login: dict) -> None:
    een, ander = closed(), closed()
    with psycopg.connect(**owner_login) as los:
        los.execute("SET ROLE rondom_bewaren")
        los.execute("SELECT set_config('rondom.vernietigt', %s, false)", [str(een.dossier.id)])
        assert los.execute("DELETE FROM toegang_betrokkene").rowcount > 0
        los.rollback()
        los.execute("SET ROLE rondom_bewaren")
        los.execute("SELECT set_config('rondom.vernietigt', '', false)")
        assert los.execute("DELETE FROM toegang_betrokkene").rowcount == 0
    assert een.dossier.id != ander.dossier.id


def test_who_does_not_decide_about_keeping_sees_no_proposal_and_no_facts(vers: str) -> None:
    toneel = closed()
    proposed(toneel)
    for wie, ziet in (
        ("dirk", 1),
        ("saar", 1),
        ("anouk", 0),
        ("ingrid", 0),
        ("karin", 0),
        ("bram", 0),
        ("eva", 0),
        ("noor", 0),
    ):
        door = toneel.door(wie, JAREN)
        with acting(door):
            assert Vernietigingsvoorstel.objects.count() == ziet, wie
            assert (find_beeld(toneel.casus.kenmerk) is not None) is (ziet == 1 or wie == "noor"), wie


# Killed halfway, and a backup put back -----------------------------------------------------------------------------


def test_a_job_that_is_killed_halfway_goes_on_and_destroys_nothing_twice(vers: str) -> None:
    tonelen = [closed() for _ in range(4)]
    list(vernietigingen.propose_all(t.NU + JAREN, per_keer=2))
    for toneel in tonelen:
        with acting(at("dirk", JAREN)) as dirk:
            voorstel = Vernietigingsvoorstel.objects.get(dossier=toneel.dossier.id)
            vernietigingen.present(voorstel=voorstel, door=dirk)
        with acting(at("saar", JAREN)) as door:
            vernietigingen.approve(voorstel=Vernietigingsvoorstel.objects.get(pk=voorstel.pk), door=door)
    vernietigingen.tell_families(t.NU + JAREN)
    admin = database.admin_login()
    assert admin is not None
    with database.connect(admin, dbname=str(connection.settings_dict["NAME"])) as los:
        los.execute(
            "CREATE FUNCTION sterf() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN"
            " IF NEW.volgnummer = 3 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$"
        )
        los.execute(
            "CREATE TRIGGER sterf AFTER INSERT ON toegang_vernietigingsbewijs FOR EACH ROW EXECUTE FUNCTION sterf()"
        )
    with pytest.raises(Exception, match="terminating connection|closed"):
        destroyed()
    connection.close()
    assert Vernietigingsbewijs.objects.using("eigenaar").count() == 2
    assert list(verify(using="eigenaar")) == []
    with database.connect(admin, dbname=str(connection.settings_dict["NAME"])) as los:
        los.execute("DROP TRIGGER sterf ON toegang_vernietigingsbewijs")
    assert destroyed() == ["vernietigd", "vernietigd"]
    assert destroyed() == []
    assert list(verify(using="eigenaar")) == []
    assert not Naaste.objects.using("eigenaar").exists()


def test_after_a_backup_was_put_back_the_list_is_played_again(vers: str, owner_login: dict) -> None:
    toneel = closed()
    voor = _rows(owner_login, toneel)
    voorstel = approved(toneel)
    destroyed()
    lijst = list(write_list(using="eigenaar"))
    assert len(lijst) == 1 and "Aldermans" not in lijst[0]
    assert [r.uitkomst for r in replay(lijst, using="eigenaar")] == ["al_weg"]
    _restore(owner_login, toneel, voor)
    assert found(owner_login, "Aldermans")
    with pytest.raises(LijstOnleesbaar):
        list(replay([*lijst, lijst[0].replace('"kenmerk": "', '"kenmerk": "X')], using="eigenaar"))
    assert found(owner_login, "Aldermans")
    assert [r.uitkomst for r in replay(lijst, using="eigenaar")] == ["opnieuw"]
    assert found(owner_login, "Aldermans") == set()
    assert [r.uitkomst for r in replay(lijst, using="eigenaar")] == ["al_weg"]
    assert list(write_list(using="eigenaar")) == lijst
    assert [v for v in verify(using="eigenaar") if v.soort == "bewijs"] == []
    assert voorstel.pk


def _rows(owner_login: dict, toneel: t.Toneel) -> tuple:
    with psycopg.connect(**owner_login) as los:
        return los.execute(
            "SELECT roepnaam, achternaam FROM toegang_jeugdige WHERE id = %s", [toneel.jeugdige.id]
        ).fetchone()


def _restore(owner_login: dict, toneel: t.Toneel, rij: tuple) -> None:
    """As after a backup of before: the child is there again, the proof is not."""
    with psycopg.connect(**owner_login) as los:
        los.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for tabel in ("toegang_bewijsregel", "toegang_vernietigingsbewijs"):
            los.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER weiger")
            los.execute(f"DELETE FROM {tabel}")
            los.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER weiger")
    with psycopg.connect(**owner_login) as los:
        los.execute("UPDATE toegang_dossier SET vernietigd_op = NULL WHERE id = %s", [toneel.dossier.id])
        los.execute(
            "UPDATE toegang_jeugdige SET roepnaam = %s, achternaam = %s, geboortedatum = '2012-05-04' WHERE id = %s",
            [*rij, toneel.jeugdige.id],
        )


# A request of the family -------------------------------------------------------------------------------------------


def test_the_family_asks_and_two_people_still_decide(vers: str, owner_login: dict) -> None:
    toneel = closed()
    dag = timedelta(days=3)
    with acting(toneel.door("eva", dag)) as eva:
        verzoek = bewaringen.request(dossier=toneel.dossier.id, waarom="Wij willen verder.", door=eva)
    # Asked once by each; what another of the family asked, is not told (L10).
    with acting(toneel.door("eva", dag)) as eva, pytest.raises(bewaringen.Achterhaald):
        bewaringen.request(dossier=toneel.dossier.id, waarom="", door=eva)
    with acting(at("dirk", dag)) as dirk:
        with pytest.raises(bewaringen.BewarenNietMogelijk):  # school has no copy of its own yet
            bewaringen.answer_request(verzoek=verzoek, grond=None, toelichting="", door=dirk)
        beeld = find_beeld(toneel.casus.kenmerk)
        assert beeld is not None
        bewaringen.note_fact(beeld=beeld, soort="school", dag=dirk.vandaag, bron="overgenomen", door=dirk)
        bewaringen.answer_request(verzoek=verzoek, grond=None, toelichting="", door=dirk)
        voorstel = vernietigingen.present_request(verzoek=verzoek, door=dirk)
        with pytest.raises(bewaringen.BewarenNietMogelijk):
            vernietigingen.approve(voorstel=voorstel, door=dirk)
    vernietigingen.tell_families(t.NU + dag)
    with acting(toneel.door("omar", dag)):
        assert Vernietigingsvoorstel.objects.get().op_verzoek
    with acting(at("saar", dag)) as door:
        vernietigingen.approve(voorstel=voorstel, door=door)
    assert destroyed(dag + WACHT) == ["vernietigd"]
    assert found(owner_login, "Aldermans", "Wij willen verder") == set()
    assert list(verify(using="eigenaar")) == []


def test_what_lapses_while_families_are_told_is_told_to_nobody(
    vers: str, owner_login: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    een, ander = put_forward(), put_forward()
    verteld: list[UUID] = []

    def told(gebeurd: Any) -> None:
        """While the first family hears of it, a hold is put on the dossier of the other."""
        verteld.append(gebeurd.dossier)
        rest = een if gebeurd.dossier == ander.dossier.id else ander
        with psycopg.connect(**owner_login) as los:
            los.execute(
                "UPDATE toegang_vernietigingsvoorstel SET status = 'vervallen' WHERE dossier_id = %s", [rest.dossier.id]
            )

    monkeypatch.setattr(vernietigingen, "tell", told)
    assert vernietigingen.tell_families(t.NU + JAREN) == 1
    assert len(set(verteld)) == 1


def put_forward() -> t.Toneel:
    """Put forward, and the family not told yet."""
    toneel = closed()
    voorstel = proposed(toneel)
    with acting(at("dirk", JAREN)) as dirk:
        vernietigingen.present(voorstel=voorstel, door=dirk)
    return toneel


def test_that_a_complaint_or_inquiry_holds_a_dossier_is_not_among_the_facts_of_the_family(vers: str) -> None:
    toneel = closed()
    dag = timedelta(days=1)
    with acting(at("dirk", dag)) as dirk:
        beeld = read_beeld(toneel.dossier.id)
        assert beeld is not None
        tot = dirk.vandaag + timedelta(days=100)
        inhoud = bewaringen.Stopinhoud(Stopsoort.ONDERZOEK, "loopt", dirk.vandaag, tot)
        bewaringen.place_hold(beeld=beeld, inhoud=inhoud, door=dirk)
    for wie, aantal in ((at("dirk", dag), 1), (toneel.door("eva", dag), 0)):
        with acting(wie):
            gezien = read_beeld(toneel.dossier.id)
            assert gezien is not None and len(gezien.stops) == aantal


def test_a_request_that_is_granted_while_a_proposal_runs_does_not_start_a_second(vers: str) -> None:
    toneel = put_forward()
    with acting(toneel.door("noor", JAREN)) as noor:
        verzoek = bewaringen.request(dossier=toneel.dossier.id, waarom="", door=noor)
    with acting(at("dirk", JAREN)) as dirk:
        bewaringen.answer_request(verzoek=verzoek, grond=None, toelichting="", door=dirk)
        voorstel = vernietigingen.present_request(verzoek=verzoek, door=dirk)
        assert voorstel == Vernietigingsvoorstel.objects.get() and not voorstel.op_verzoek


def test_a_guardian_asks_in_place_of_the_parents(vers: str) -> None:
    toneel = t.open_casus(date(2019, 5, 4))
    t.guardian(toneel)
    close(toneel)
    with acting(toneel.door("eva", timedelta(days=3))) as eva, pytest.raises(bewaringen.BewarenNietMogelijk):
        bewaringen.request(dossier=toneel.dossier.id, waarom="Ik wil het.", door=eva)


def test_who_may_not_ask_is_told_so_and_plain_sql_makes_no_request(vers: str) -> None:
    toneel = closed(geboren=date(2010, 1, 1))  # Noor is 16
    with acting(toneel.door("eva", timedelta(days=1))) as eva, pytest.raises(bewaringen.BewarenNietMogelijk):
        bewaringen.request(dossier=toneel.dossier.id, waarom="", door=eva)
    rij = (
        "INSERT INTO toegang_vernietigingsverzoek (id, dossier_id, organisatie_id, veiligheid, gevraagd_door, gevraagd_op,"
        " reden, grond, toelichting) VALUES (%s, %s, %s, false, %s, now(), '', '', '')"
    )
    for wie in ("bram", "anouk", "dirk"):
        door = toneel.door(wie, timedelta(days=1))
        assert refused(door, rij, uuid4(), toneel.dossier.id, t.key("lindecollege"), door.houder), wie
    noor = toneel.door("noor", timedelta(days=1))
    assert refused(noor, rij, uuid4(), toneel.dossier.id, t.key("wilgenschool"), noor.houder)
    assert not refused(noor, rij, uuid4(), toneel.dossier.id, t.key("lindecollege"), noor.houder)


def test_a_refusal_names_its_ground_and_its_reason(vers: str) -> None:
    toneel = closed()
    with acting(toneel.door("noor", timedelta(days=1))) as noor:
        verzoek = bewaringen.request(dossier=toneel.dossier.id, waarom="", door=noor)
    with acting(at("dirk", timedelta(days=1))) as dirk:
        with pytest.raises(bewaringen.BewarenNietMogelijk):
            bewaringen.answer_request(verzoek=verzoek, grond=Weigergrond.WET, toelichting="", door=dirk)
        bewaringen.answer_request(
            verzoek=verzoek, grond=Weigergrond.BELANG_ANDER, toelichting="Een broer heeft er belang bij.", door=dirk
        )
    with acting(toneel.door("noor", timedelta(days=2))):
        verzoek.refresh_from_db()
        assert verzoek.toegewezen is False and verzoek.toelichting.startswith("Een broer")


# A meldcode, and a family part -------------------------------------------------------------------------------------


def test_a_meldcode_that_runs_holds_the_casus_and_nobody_learns_why(vers: str) -> None:
    toneel = t.open_casus()
    begin_meldcode(toneel)
    close(toneel)
    assert list(vernietigingen.propose_all(t.NU + JAREN))[-1].gedaan == 0
    # neither who decides about keeping nor the family can tell, in plain SQL either
    for wie in ("saar", "dirk", "noor"):
        with acting(toneel.door(wie, JAREN)):
            beeld = read_beeld(toneel.dossier.id)
            assert beeld is not None and beeld.stops == ()
    with acting(at("saar", JAREN)):
        beeld = find_beeld(toneel.casus.kenmerk)
        assert beeld is not None and beeld.stops == ()
        assert not Vernietigingsvoorstel.objects.exists()


def test_a_meldcode_that_begins_after_approval_stops_it_in_the_database(vers: str, owner_login: dict) -> None:
    toneel = closed()
    voorstel = approved(toneel)
    with psycopg.connect(**owner_login) as los:
        los.execute(
            "INSERT INTO toegang_dossier (id, soort, jeugdige_id, school_id, regio_id, geopend_door, geopend_op)"
            " SELECT %s, 'meldcode', jeugdige_id, school_id, regio_id, geopend_door, now() FROM toegang_dossier WHERE id = %s",
            [uuid4(), toneel.dossier.id],
        )
    assert destroyed() in (["stop"], ["veranderd"])
    with acting(at("dirk", JAREN + WACHT)):
        assert Vernietigingsvoorstel.objects.get(pk=voorstel.pk).status == "vervallen"


def test_a_family_part_waits_for_the_child_and_keeps_the_family_until_it_goes(vers: str) -> None:
    toneel, _deel = begin_plan()
    gezinsdeel = family_part(toneel).dossier_id
    close(toneel)
    list(vernietigingen.propose_all(t.NU + JAREN))
    with acting(at("dirk", JAREN)) as dirk:
        voorstellen = {v.dossier_id: v for v in Vernietigingsvoorstel.objects.all()}
        assert set(voorstellen) == {toneel.dossier.id, gezinsdeel}
        for voorstel in voorstellen.values():
            vernietigingen.present(voorstel=voorstel, door=dirk)
    vernietigingen.tell_families(t.NU + JAREN)
    for dossier, uitkomst in ((gezinsdeel, ["kind_eerst"]), (toneel.dossier.id, ["vernietigd", "vernietigd"])):
        with acting(at("saar", JAREN)) as door:
            vernietigingen.approve(voorstel=Vernietigingsvoorstel.objects.get(dossier=dossier), door=door)
        if dossier == toneel.dossier.id:
            eerst = vernietigingen.list_due(t.NU + JAREN + WACHT)[0]
            assert vernietigingen.destroy(eerst, t.NU + JAREN + WACHT).uitkomst == "vernietigd"
            # the parents decide about the family part as long as it is there
            assert Naaste.objects.using("eigenaar").count() == 3
            assert list(verify(using="eigenaar")) == []
            assert destroyed() == ["vernietigd"]
        else:
            assert destroyed() == uitkomst
    assert not Naaste.objects.using("eigenaar").exists()
    assert Jeugdige.objects.using("eigenaar").get().naam == ""
    assert list(verify(using="eigenaar")) == []


# The commands ------------------------------------------------------------------------------------------------------


def test_the_commands_say_how_far_they_are_and_refuse_an_unreadable_list(
    vers: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    toneel = closed()
    monkeypatch.setattr(timezone, "now", lambda: t.NU + JAREN)
    voorstel = CliRunner().invoke(bewaren, ["voorstel"])
    assert (voorstel.exit_code, voorstel.output.splitlines()[-1]) == (0, "klaar: 1 nieuw voorgesteld")
    with acting(at("dirk", JAREN)) as dirk:
        vernietigingen.present(voorstel=Vernietigingsvoorstel.objects.get(), door=dirk)
    vernietigingen.tell_families(t.NU + JAREN)
    with acting(at("saar", JAREN)) as saar:
        vernietigingen.approve(voorstel=Vernietigingsvoorstel.objects.get(), door=saar)
    assert "0 van 0 dossiers vernietigd" in CliRunner().invoke(bewaren, ["vernietig"]).output
    monkeypatch.setattr(timezone, "now", lambda: t.NU + JAREN + WACHT)
    assert "1 van 1 dossiers vernietigd" in CliRunner().invoke(bewaren, ["vernietig"]).output
    assert CliRunner().invoke(bewaren, ["bewijs", "--controleer"]).output == "geen verschillen\n"
    lijst = tmp_path / "lijst"
    lijst.write_text(CliRunner().invoke(bewaren, ["bewijs"]).output)
    assert toneel.casus.kenmerk in lijst.read_text()
    assert "0 opnieuw vernietigd, 1 waren al weg" in CliRunner().invoke(bewaren, ["naspelen", str(lijst)]).output
    lijst.write_text("{}\n")
    fout = CliRunner().invoke(bewaren, ["naspelen", str(lijst)])
    assert fout.exit_code == 1 and "Er is niets gedaan: regel 1" in fout.output
