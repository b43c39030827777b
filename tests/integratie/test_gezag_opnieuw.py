"""Custody is checked again after the months of the region: asked of who wrote it down, and shown when its day comes (L07)."""

from datetime import date, timedelta

import pytest

from rondom.casus.models import Taak
from rondom.casus.selectors_dag import open_taken
from rondom.kern.parameters import STANDAARD
from rondom.toegang.handelen import acting
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gezin
from tests import toneel as t

pytestmark = pytest.mark.django_db
JAAR = timedelta(days=365)


def shown(toneel: t.Toneel, later: timedelta) -> list[object]:
    """Whose custody Anouk is asked to check, this much later."""
    with acting(toneel.door("anouk", later)) as anouk:
        return sorted(str(x.object_id) for x in open_taken(anouk, STANDAARD) if x.soort == "gezag_controleren")


def test_nothing_is_asked_until_the_day_and_then_of_both_parents() -> None:
    toneel = t.open_casus()
    assert shown(toneel, JAAR - timedelta(days=1)) == []
    assert shown(toneel, JAAR) == sorted([str(toneel.eva.id), str(toneel.omar.id)])
    with acting(toneel.door("anouk")):
        assert {x.termijn for x in Taak.objects.filter(soort="gezag_controleren")} == {date(2027, 11, 9)}


def test_checking_again_moves_the_day_and_losing_custody_ends_it() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("anouk", JAAR)) as anouk:
        dossiers.set_gezag(
            dossier=toneel.dossier, naaste=toneel.eva, gezag_vanaf=toneel.eva.gezag_vanaf, gezag_tot=None,
            bron="gezagsregister", gecontroleerd_op=anouk.vandaag, door=anouk,
        )  # fmt: skip
    assert shown(toneel, JAAR) == [str(toneel.omar.id)]
    t.end_custody(toneel, "omar")
    assert shown(toneel, JAAR) == []
    with acting(toneel.door("anouk", JAAR)) as anouk:
        gezin.end_naaste(dossier=toneel.dossier, naaste=toneel.eva, door=anouk)
    assert shown(toneel, 3 * JAAR) == []
