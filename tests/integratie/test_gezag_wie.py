"""Who may say who has custody: who holds the registration of the child, never who may know only that help runs (L07)."""

from datetime import timedelta
from uuid import uuid4

import psycopg
import pytest

from rondom.casus.services import aanmelding as aanmeldingen
from rondom.kern.categorie import Categorie as C
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from tests import toneel as t
from tests.integratie.test_aanmelding import casus_of, pick_up, sent
from tests.integratie.test_lekken_sql import changed

GEZAG = "UPDATE toegang_naaste SET gezag_tot = coalesce(gezag_tot, %s) - 1 WHERE id = %s"
GEBOREN = "UPDATE toegang_jeugdige SET geboortedatum = geboortedatum - 400 WHERE id = %s"
ALLEEN_STATUS = C.CONTACT | C.STATUS


def changes(toneel: t.Toneel, wie: str) -> int:
    """How many of the two facts that decide who decides this holder could change in plain SQL."""
    door = toneel.door(wie, timedelta(minutes=20))
    return changed(door, GEZAG, door.vandaag, toneel.omar.id) + changed(door, GEBOREN, toneel.jeugdige.id)


def manages_contact(toneel: t.Toneel, wie: str) -> bool:
    with acting(toneel.door(wie, timedelta(minutes=20))) as door:
        return bool(inzicht_in(toneel.dossier.id, door).beheren & C.CONTACT)


@pytest.mark.django_db
@pytest.mark.parametrize(("categorieen", "opgepakt"), [(ALLEEN_STATUS, True), (ALLEEN_STATUS | C.GEZIN, False)])
def test_a_team_without_a_full_registration_in_hand_changes_no_custody(
    aangemeld, categorieen: C, opgepakt: bool
) -> None:
    toneel = t.open_casus()
    aanmelding = sent(toneel, categorieen=categorieen)
    if opgepakt:
        pick_up(toneel, aanmelding)
    assert not manages_contact(toneel, "bram")
    assert changes(toneel, "bram") == 0
    bram, pagina = aangemeld("bram"), f"/casus/{toneel.casus.id}/gezin/"
    assert bram.get(pagina).status_code == 200
    assert "gezag_vanaf" not in bram.get(f"{pagina}{toneel.omar.id}/").content.decode()
    assert bram.post(f"{pagina}{toneel.omar.id}/einde/").status_code == 404


@pytest.mark.django_db
def test_who_took_up_a_full_registration_keeps_custody_until_it_goes_back() -> None:
    toneel = t.open_casus()
    aanmelding = pick_up(toneel, sent(toneel))
    t.join(toneel, "fenna")
    assert manages_contact(toneel, "bram") and manages_contact(toneel, "fenna")
    assert changes(toneel, "bram") == 2
    with acting(toneel.door("bram", timedelta(minutes=15))) as bram:
        aanmeldingen.give_back(
            aanmelding=aanmelding, casus=casus_of(toneel), soort=aanmeldingen.Terugreden.ANDER_TEAM,
            waarom="Hoort bij het buurtteam.", besproken=True, door=bram,
        )  # fmt: skip
    assert not manages_contact(toneel, "fenna")
    assert changes(toneel, "fenna") == 0


@pytest.mark.django_db
def test_that_the_young_person_decides_alone_is_said_by_the_school_alone() -> None:
    toneel = t.open_casus()
    pick_up(toneel, sent(toneel, categorieen=ALLEEN_STATUS | C.GEZIN | C.GEZONDHEID))
    besluit = (
        "INSERT INTO toegang_gezagsbesluit (id, dossier_id, vanaf, wilsbekwaam, alleen_jeugdige, reden, door)"
        " VALUES (%s, %s, %s, true, true, 'x', %s)"
    )
    for wie, aantal in (("bram", 0), ("anouk", 1)):
        door = toneel.door(wie, timedelta(minutes=20))
        assert changed(door, besluit, uuid4(), toneel.dossier.id, door.vandaag, door.houder) == aantal


def test_the_ledger_agrees_and_without_its_guard_the_same_sql_goes_through(verse_database, owner_login) -> None:
    toneel = t.open_casus()
    pick_up(toneel, sent(toneel, categorieen=ALLEEN_STATUS))
    assert list(verify(using="eigenaar")) == []
    assert changes(toneel, "bram") == 0
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        for tabel in ("toegang_naaste", "toegang_jeugdige"):
            eigenaar.execute(f"DROP TRIGGER bewaak ON {tabel}")
    assert changes(toneel, "bram") == 2
