"""Proof of the guards on invitations and support: without one, the same plain SQL goes through, and so the tests see it."""

from __future__ import annotations

from datetime import date, timedelta

import psycopg
import pytest

from rondom.kern.categorie import Categorie as C
from rondom.kern.parameters import STANDAARD
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting, show_invitation
from rondom.toegang.services import steun
from tests import toneel as t
from tests.integratie.test_steun import VRAAG, VRAAG_WAARDEN, choose, sees
from tests.integratie.test_uitnodiging import OPSLOT, PLEK, add, invite, sql, visitor, wrong

POLICY = "ALTER POLICY {naam} ON {tabel} {soort} (true)"
KAPOT = {
    "code": (
        "CREATE OR REPLACE FUNCTION rondom_codehash() RETURNS text LANGUAGE sql STABLE AS"
        " $$ SELECT code_hash FROM toegang_gezinsuitnodiging LIMIT 1 $$",
    ),
    "pogingen": ("DROP TRIGGER bewaak ON toegang_gezinsuitnodiging",),
    "maker": ("DROP TRIGGER bewaak ON toegang_naaste",),
    "inlog": (POLICY.format(naam="web_insert", tabel="toegang_account", soort="WITH CHECK"),),
    "steun": (POLICY.format(naam="web_insert", tabel="toegang_toestemming", soort="WITH CHECK"),),
    "einde": ("DROP TRIGGER bewaak ON toegang_naaste",),
}


def through(wat: str) -> bool:
    """Does the database let this through?"""
    toneel = t.open_casus()
    if wat == "steun":
        with acting(toneel.door("eva")) as eva:
            return sql(VRAAG, *VRAAG_WAARDEN(toneel, toneel.omar, int(C.GEZIN), eva)) == 1
    roos = add(toneel)
    gemaakt = invite(toneel, roos)
    chantal, anouk = t.account_of("chantal").id, t.account_of("anouk").id
    if wat == "einde":
        with acting(toneel.door("mees")) as mees:
            return sql("UPDATE toegang_naaste SET tot = %s WHERE id = %s", mees.vandaag, roos.id) == 1
    with visitor(account=anouk if wat == "maker" else chantal):
        if wat == "code":
            show_invitation(gemaakt.sleutel, wrong(gemaakt.code))
            return sql(PLEK, chantal, roos.id) == 1
        if wat == "pogingen":
            show_invitation(gemaakt.sleutel)
            return sql(OPSLOT, 3, gemaakt.uitnodiging.id) == 1
        if wat == "maker":
            show_invitation(gemaakt.sleutel, gemaakt.code)
            return sql(PLEK, anouk, roos.id) == 1
        maak = "INSERT INTO toegang_account (id, gebruikersnaam, password, is_active) VALUES (%s, 'x', '!x', true)"
        return sql(maak, t.key("insluiper")) == 1


@pytest.mark.parametrize("wat", KAPOT)
def test_with_the_guard_it_is_refused_and_without_it_goes_through(verse_database, owner_login, wat: str) -> None:
    assert not through(wat)
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        for opdracht in KAPOT[wat]:
            eigenaar.execute(opdracht)
    assert through(wat)


def test_audit_agrees_with_the_ledger_after_choosing_a_supporter_and_taking_away(verse_database) -> None:
    toneel = t.open_casus(geboortedatum=date(2010, 5, 4))
    gekozen = choose(toneel, "noor")
    assert sees(toneel, gekozen.naaste) & C.STATUS
    assert list(verify(using="eigenaar")) == []
    with acting(toneel.door("noor", timedelta(hours=2))) as noor:
        steun.remove(dossier=toneel.dossier, naaste=gekozen.naaste, parameters=STANDAARD, door=noor)
    assert sees(toneel, gekozen.naaste, timedelta(hours=2)) == C.GEEN
    assert list(verify(using="eigenaar")) == []
