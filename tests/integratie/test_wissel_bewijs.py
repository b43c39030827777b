"""Taking over where commits are real: the ledger stays what the rule says, and a guard is proven by taking it away."""

from uuid import UUID

import psycopg

from rondom.casus.services import meldcode as meldcodes
from rondom.netwerk.models import Functie
from rondom.toegang.audit import verify
from rondom.toegang.handelen import acting
from rondom.toegang.services import functie as functies
from tests import toneel as t
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
