"""Taking over where commits are real: the ledger stays what the rule says, and a guard is proven by taking it away."""

from uuid import UUID, uuid4

import psycopg

from rondom.casus.services import meldcode as meldcodes
from rondom.netwerk.models import Functie
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting
from rondom.toegang.services import functie as functies
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed
from tests.integratie.test_wissel import add, hand_over, karin, wijziging_row


def test_proof_without_its_guard_a_mentor_would_let_himself_in(verse_database: str, owner_login: dict) -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    mees = t.later(t.professional("mees"), minutes=10)
    assert wijziging_row(mees, t.key("bram"), t.key("fenna")) == UUID(int=0)
    with psycopg.connect(**owner_login) as owner:
        owner.execute("DROP TRIGGER bewaak ON netwerk_netwerkwijziging")
    assert wijziging_row(mees, t.key("bram"), t.key("fenna")) != UUID(int=0)


EVENT = (
    "INSERT INTO toegang_gebeurtenis (id, dossier_id, volgnummer, soort, moment, houder, object_soort, object_id, regels,"
    " veiligheid, inhoud_hash, vorige, hash) VALUES (%s, %s, 0, 'functie.opgevolgd', %s, %s, 'netwerkwijziging', %s, '{}',"
    " false, '', '', '')"
)
TASK = (
    "INSERT INTO casus_taak (id, dossier_id, soort, regel, houder, object_id, gemaakt_op, gemaakt_door)"
    " VALUES (%s, %s, 'wissel_lezen', 'R006', %s, %s, %s, %s)"
)


def written(wijziging: UUID, dossier: UUID) -> tuple[bool, bool]:
    """In the moment of her own change: does Karin get an event, and a task for somebody, into this dossier?"""
    door = karin()
    event = changed(door, EVENT, uuid4(), dossier, door.moment, door.houder, wijziging)
    return event == 1, changed(
        door, TASK, uuid4(), dossier, t.key("chantal"), uuid4(), door.moment, door.houder
    ) == 1  # fmt: skip


def test_who_changes_the_network_writes_in_the_dossiers_of_that_person_and_in_no_other(
    verse_database: str, owner_login: dict
) -> None:
    toneel, ander = t.open_casus(), t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    with acting(toneel.door("mees")) as mees:
        meldcode = meldcodes.start(gezien="Blauwe plekken.", casus=toneel.casus, door=mees)
    # Bram leaves; Fenna takes over, and takes part in another casus as well.
    t.consent_of_all(ander)
    t.join(ander, "fenna")
    wijziging = hand_over(karin()).id
    assert written(wijziging, toneel.dossier.id) == (True, True)
    assert written(wijziging, ander.dossier.id) == (False, False)
    assert written(wijziging, meldcode.dossier_id) == (False, False)
    with psycopg.connect(**owner_login) as owner:
        owner.execute(
            "CREATE OR REPLACE FUNCTION toegang_wissel_raakt(p_wijziging uuid, p_dossier uuid) RETURNS boolean"
            " LANGUAGE sql STABLE AS $$ SELECT true $$"
        )
    assert written(wijziging, ander.dossier.id) == (True, True)


def test_the_audit_finds_nothing_after_people_came_and_went(verse_database: str) -> None:
    toneel = t.open_casus()
    t.consent_of_all(toneel)
    t.join(toneel, "bram")
    with acting(toneel.door("mees")) as mees:
        meldcode = meldcodes.start(gezien="Blauwe plekken.", casus=toneel.casus, door=mees)
        meldcodes.involve(meldcode=meldcode, functie=Functie.objects.get(pk=t.key("nel")), door=mees)
    add(karin(5))
    hand_over(karin())
    with acting(karin(20)) as door:
        functies.correct(
            functie=t.key("mees"), vanaf=door.vandaag, tot=None, toelichting="Begon vandaag pas.", door=door
        )
    assert [f"{v.soort}: {v.uitleg}" for v in verify(using="eigenaar")] == []
