"""The demo tells core teams in every state of their year, and one thing of each kind that the region learns from."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from rondom.kern.schooljaar import schooljaar_op
from rondom.spiegel.models import (
    Jaarevaluatie,
    Kernjaar,
    Partnertijd,
    Praatplaat,
    Preventieactiviteit,
    Voorbeeld,
    Werkbladantwoord,
)
from rondom.spiegel.selectors_schooljaar import list_schools, list_teams
from rondom.toegang.handelen import acting
from rondom.web.demo import netwerk
from rondom.web.demo.samen_leren import _persona, load_samen_leren
from tests.demoregio import EIGENAAR, empty_database

VANDAAG = date(2026, 11, 26)


@pytest.mark.parametrize("vandaag", [VANDAAG, date(2027, 8, 3)])
def test_every_state_of_a_year_stands_in_the_demo(django_db_setup: None, django_db_blocker: Any, vandaag: date) -> None:
    with django_db_blocker.unblock(), empty_database():
        netwerk.build_network(vandaag)
        begonnen = load_samen_leren(vandaag)
        with acting(_persona("beleid", vandaag)) as door:
            regels = list_teams(list_schools(door), schooljaar_op(vandaag), vandaag, door.regio or "")
        standen = Counter(r.stand for r in regels)
        assert standen["niet_begonnen"] > 40
        assert sum(standen.values()) == len(regels) > 90
        assert Kernjaar.objects.using(EIGENAAR).count() == begonnen + 1  # last year of the school of the story
        for model in (Jaarevaluatie, Praatplaat, Voorbeeld, Werkbladantwoord):
            assert model._default_manager.using(EIGENAAR).count() == 1
        tijden = Partnertijd.objects.using(EIGENAAR).values_list("kernjaar__school__naam", "kernjaar__begin")
        assert {naam for naam, _begin in tijden} == {"Lindekade College", "De Schuilhut"}
        assert len({begin for _naam, begin in tijden}) == 2
        assert max(Counter(Partnertijd.objects.using(EIGENAAR).values_list("functie", "kernjaar__begin")).values()) > 1
        assert Preventieactiviteit.objects.using(EIGENAAR).count() == 3
