"""The demo's half-days at school and who comes to talk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import pytest

from rondom.netwerk.models import Organisatie, Vastdagdeel
from rondom.netwerk.selectors_aanwezig import read_rooster
from rondom.toegang.handelen import TIJDZONE, acting
from rondom.toegang.models import Boeking
from rondom.toegang.selectors_spreekuur import list_dag, list_vrije_plekken
from rondom.web.demo import casussen, netwerk, spreekuur, toezicht
from rondom.web.demo.personas import BASISSCHOOL, SCHOOL, key
from tests.demoregio import empty_database

VANDAAG = date(2026, 11, 18)


@pytest.fixture
def leeg(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    with django_db_blocker.unblock(), empty_database() as naam:
        yield naam


def test_partners_have_half_days_people_come_to_talk_and_who_is_away_has_a_deputy(leeg: str) -> None:
    netwerk.build_network(VANDAAG)
    for _ in casussen.tell_all([o for o in casussen.list_opdrachten() if o.ook][:1], VANDAAG):
        pass
    assert spreekuur.tell_hours(VANDAAG) == Vastdagdeel.objects.count() > 60
    school = Organisatie.objects.get(id=key(SCHOOL))
    assert {d.wie for d in read_rooster(school, VANDAAG, 7).diensten} >= {
        key(f"functie:{wie}") for wie in ("gezinswerker", "leerplichtambtenaar", "jeugdverpleegkundige", "begeleider")
    }
    assert read_rooster(Organisatie.objects.get(id=key(BASISSCHOOL)), VANDAAG, 14).diensten
    bilal = toezicht.persona("gezinswerker", VANDAAG, 9)
    with acting(bilal):
        assert [b.naam for b in list_dag(bilal, VANDAAG)] == ["Youssef Achahbar", "Sami", "Naima"]
        assert Boeking.objects.filter(stand="geboekt").count() == 3
    volgende = read_rooster(school, date(2026, 11, 23), 5)
    assert any(d.vervangt for d in volgende.diensten if d.deel.functie == key("functie:leerplichtambtenaar"))
    assert list_vrije_plekken(school, datetime.combine(VANDAAG, time(9), TIJDZONE))
