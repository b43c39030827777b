"""The measurements of the demo: made, answered, closed and talked about by its people, under the policies of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from rondom.kern.parameters import STANDAARD
from rondom.spiegel.models import Meting
from rondom.spiegel.selectors import list_agreed, list_closed, read_outcome
from rondom.toegang.handelen import acting
from rondom.web.demo import netwerk
from rondom.web.demo.metingen import measure
from rondom.web.demo.toezicht import persona
from tests.demoregio import empty_database

VANDAAG = date(2026, 11, 18)


@pytest.fixture
def leeg(django_db_setup: None, django_db_blocker: object) -> Iterator[str]:
    """A database without people."""
    with django_db_blocker.unblock(), empty_database() as naam:  # type: ignore[attr-defined]
        yield naam


def test_five_measurements_of_which_one_is_open_and_one_was_talked_about(leeg: str) -> None:
    netwerk.build_network(VANDAAG)
    assert measure(VANDAAG) == "vijf metingen, waarvan één nu open"
    with acting(persona("beleid", VANDAAG, 9)) as beleid:
        dicht = list_closed(beleid)
        assert len(dicht) == 4 and Meting.objects.filter(gesloten_op=None).count() == 1
        quickscan = next(d for d in dicht if d.instrument.sleutel == "quickscan")
        uitkomst = read_outcome(quickscan, STANDAARD)
        assert uitkomst.aantal == 41 and len(uitkomst.getoond) == 6 and uitkomst.opmerkingen
        assert len(list_agreed(beleid.regio, quickscan.id)) == 2
