"""Scenarios S1 step 6 and S3 steps 7 and 8 on screen: who takes it up and why, who is here when, and building on.

What the table answers stands in ``tests/kern/test_route_verhalen.py``; a new intake asks its reason in
``test_aanmelding_paginas.py``.
"""

from __future__ import annotations

from typing import Any

import pytest

from rondom.casus.services import drukte
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie import test_aanmelding as brengen
from tests.integratie.test_spreekuur import fix


def test_s1_6_and_s3_8_the_answer_names_team_rule_one_contact_and_who_is_at_school(aangemeld: Any) -> None:
    toneel = t.open_casus()
    brengen.fill_in(toneel)
    fix(weekdag=0)
    with acting(t.professional("bram")) as bram:
        drukte.say_room(team=t.key("vo_team"), plaatsen=12, vanaf=bram.vandaag, toelichting="", door=bram)
    pagina = aangemeld("anouk").get(f"/casus/{toneel.casus.id}/aanmelding/").content.decode()
    for woorden in (
        "Vo-team Lindestad",
        "Regel BR02",
        "Nu bij u op school",
        "Bram Hoogveld",
        "tot 12.30 uur, kamer 1.12",
    ):
        assert woorden in pagina
    assert "Dit team heeft ruimte: het kan er 12 tegelijk oppakken." in pagina


@pytest.mark.parametrize(
    ("weekdag", "woorden"), [(1, "dinsdag 10 november, 08.30 tot 12.30 uur"), (4, "vrijdag 13 november")]
)
def test_s3_8_who_is_not_here_now_is_named_with_the_next_time(aangemeld: Any, weekdag: int, woorden: str) -> None:
    toneel = t.open_casus()
    brengen.fill_in(toneel)
    fix(weekdag=weekdag)
    pagina = aangemeld("anouk").get(f"/casus/{toneel.casus.id}/aanmelding/").content.decode()
    assert "De volgende keer op school" in pagina and woorden in pagina


def test_s3_7_the_team_reads_what_was_done_and_building_on_is_the_default(aangemeld: Any) -> None:
    toneel = t.open_casus()
    aanmelding = brengen.sent(toneel)
    pagina = aangemeld("bram").get(f"/aanmelding/{aanmelding.id}/").content.decode()
    assert "Wij bouwen verder op wat er al is" in pagina
    assert 'value="verder" required' in pagina or 'value="verder"' in pagina
    assert "checked" in pagina[pagina.index('value="verder"') - 200 : pagina.index('value="verder"') + 200]
    assert "Waarom opnieuw?" in pagina
