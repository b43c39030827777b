"""Whom a young person invites, and from which age a child is invited: rule and plain SQL say the same (A04, BR45, L04)."""

from datetime import date, timedelta
from uuid import uuid4

import psycopg
import pytest

from rondom.kern.parameters import STANDAARD
from rondom.kern.rechten import Relatie
from rondom.kern.uitnodigen import Weg
from rondom.toegang.handelen import acting
from rondom.toegang.models import Naaste
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import uitnodiging as uitnodigingen
from tests import toneel as t
from tests.integratie.test_uitnodiging import sql

LINK = (
    "INSERT INTO toegang_inloglink (id, account_id, hash, gemaakt_op, gemaakt_door, geldig_tot)"
    " VALUES (%s, NULL, %s, now(), %s, now() + interval '9 days')"
)
RIJ = (
    "INSERT INTO toegang_gezinsuitnodiging (id, dossier_id, naaste_id, link_id, soort, weg, code_hash, pogingen)"
    " VALUES (%s, %s, %s, %s, 'binnenkomen', 'brief', 'x', 0)"
)


def somebody(toneel: t.Toneel, relatie: Relatie) -> Naaste:
    """Somebody of the family without a login; the child itself lost the one that the stage gave."""
    with acting(toneel.door("anouk")) as anouk:
        if relatie is Relatie.JEUGDIGE:
            dossiers.Naaste.objects.filter(pk=toneel.noor.pk).update(tot=anouk.vandaag)
        return dossiers.add_naaste(
            dossier=toneel.dossier, jeugdige=toneel.jeugdige, relatie=relatie, naam="Roos Aldermans", door=anouk
        )


def both(toneel: t.Toneel, wie: str, naaste: Naaste) -> tuple[bool, bool]:
    """What the rule says, and whether plain SQL goes through."""
    with acting(toneel.door(wie, timedelta(minutes=9))) as door:
        oordeel = uitnodigingen.judge(
            dossier=toneel.dossier.id, naaste=naaste, weg=Weg.BRIEF, parameters=STANDAARD, door=door
        )
        link = uuid4()
        assert sql(LINK, link, str(link), door.houder) == 1
        return oordeel.mag, sql(RIJ, uuid4(), toneel.dossier.id, naaste.id, link) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("geboren", "alleen", "mag"),
    [
        (date(2012, 5, 4), False, False),  # 14: decides with the parents
        (date(2012, 5, 4), True, True),  # 14: it was decided that Noor decides alone
        (date(2010, 5, 4), False, True),  # 16
        (date(2010, 11, 10), False, False),  # 16 tomorrow
    ],
)
def test_a_young_person_invites_a_parent_only_when_deciding_alone(geboren: date, alleen: bool, mag: bool) -> None:
    toneel = t.open_casus(geboren)
    if alleen:
        with acting(toneel.door("anouk")) as anouk:
            dossiers.decide_gezag(
                dossier=toneel.dossier, wilsbekwaam=True, alleen_jeugdige=True, reden="Op verzoek van Noor.", door=anouk
            )
    assert both(toneel, "noor", somebody(toneel, Relatie.OUDER)) == (mag, mag)
    assert both(toneel, "noor", somebody(toneel, Relatie.STEUNFIGUUR)) == (True, True)


@pytest.mark.django_db
@pytest.mark.parametrize(("geboren", "mag"), [(date(2016, 5, 4), False), (date(2012, 5, 4), True)])
def test_a_child_under_twelve_is_not_invited(geboren: date, mag: bool) -> None:
    toneel = t.open_casus(geboren)
    assert both(toneel, "anouk", somebody(toneel, Relatie.JEUGDIGE)) == (mag, mag)


def test_proof_without_the_guard_a_young_person_of_14_invites_a_parent(verse_database, owner_login) -> None:
    toneel = t.open_casus()
    assert both(toneel, "noor", somebody(toneel, Relatie.OUDER)) == (False, False)
    with psycopg.connect(**owner_login, autocommit=True) as eigenaar:
        eigenaar.execute("DROP TRIGGER bewaak ON toegang_gezinsuitnodiging")
    assert both(toneel, "noor", somebody(toneel, Relatie.OUDER)) == (False, True)
