"""`rondom audit verify` finds what was tampered with, and nothing when nothing was."""

import psycopg
import pytest

from rondom.casus.services import meldcode as meldcodes
from rondom.netwerk.models import Functie
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting
from tests import toneel as t


@pytest.fixture
def dossier(verse_database: str) -> t.Toneel:
    toneel = t.open_casus()
    t.join(toneel, "bram")
    t.consent_of_all(toneel)
    return toneel


def found() -> list[str]:
    return [f"{v.soort}: {v.uitleg}" for v in verify(using="eigenaar")]


def as_owner(owner_login: dict, *opdrachten: str) -> None:
    with psycopg.connect(**owner_login) as connection:
        for opdracht in opdrachten:
            connection.execute(opdracht)


def test_nothing_differs_after_ordinary_work(dossier: t.Toneel) -> None:
    assert found() == []


def test_nothing_differs_after_somebody_was_taken_off_a_meldcode(dossier: t.Toneel) -> None:
    with acting(dossier.door("mees")) as mees:
        meldcode = meldcodes.start(gezien="Blauwe plekken.", casus=dossier.casus, door=mees)
        meldcodes.involve(meldcode=meldcode, functie=Functie.objects.get(pk=t.key("nel")), door=mees)
    with acting(dossier.door("nel")) as nel:
        meldcodes.take_off(meldcode=meldcode, functie=t.key("mees"), door=nel)
    assert found() == []


@pytest.mark.parametrize(
    ("ingreep", "melding"),
    [
        ("UPDATE toegang_recht SET categorieen = 32767 WHERE regel = 'BR14'", "recht: grant without facts"),
        ("UPDATE toegang_recht SET tot = '2030-01-01' WHERE regel = 'BR14'", "recht: grant without facts"),
        ("DELETE FROM toegang_recht WHERE regel = 'BR14'", "recht: grant missing"),
        (
            "ALTER TABLE toegang_gebeurtenis DISABLE TRIGGER weiger;"
            " UPDATE toegang_gebeurtenis SET soort = 'casus.afgesloten' WHERE volgnummer = 3",
            "keten: event 3 was changed",
        ),
        (
            "ALTER TABLE toegang_gebeurtenis DISABLE TRIGGER weiger; DELETE FROM toegang_gebeurteniszout;"
            " DELETE FROM toegang_gebeurtenis WHERE volgnummer = 4",
            "keten: event 4 is missing",
        ),
        (
            "ALTER TABLE toegang_gebeurtenis DISABLE TRIGGER weiger; DELETE FROM toegang_gebeurteniszout;"
            " DELETE FROM toegang_gebeurtenis WHERE volgnummer = (SELECT max(volgnummer) FROM toegang_gebeurtenis)",
            "keten: the last events are missing",
        ),
    ],
)
def test_tampering_is_found(dossier: t.Toneel, owner_login: dict, ingreep: str, melding: str) -> None:
    as_owner(owner_login, *ingreep.split("; "))
    assert any(regel.startswith(melding) for regel in found()), found()


def test_the_database_itself_refuses_to_change_or_remove_an_event(dossier: t.Toneel, owner_login: dict) -> None:
    for opdracht in ("UPDATE toegang_gebeurtenis SET soort = 'x'", "TRUNCATE toegang_gebeurtenis CASCADE"):
        with pytest.raises(psycopg.errors.RestrictViolation):
            as_owner(owner_login, opdracht)
    with pytest.raises((psycopg.errors.RestrictViolation, psycopg.errors.ForeignKeyViolation)):
        as_owner(owner_login, "DELETE FROM toegang_gebeurtenis")


def test_destroying_content_and_salt_leaves_the_chain_valid(dossier: t.Toneel, owner_login: dict) -> None:
    as_owner(owner_login, "DELETE FROM toegang_gebeurteniszout")
    assert found() == []
