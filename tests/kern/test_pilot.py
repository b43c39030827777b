"""No pilot ends without a decision, and a high step of the ladder rests on the one below."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.pilot import (
    NAAR,
    Besluit,
    Besluitfeiten,
    Metingfeiten,
    Pilotfeiten,
    Trede,
    Uitslag,
    kan_besluiten,
    kan_naar,
    keur_ladder,
    vraagt_besluit,
)
from rondom.kern.statussen import PilotStatus

EINDE = date(2026, 12, 1)
LOPEND = Pilotfeiten("loopt", EINDE)
HEEL = Besluitfeiten(Besluit.STOPPEN, "Het hielp niet", "Begin eerder", date(2027, 7, 1), "Alle scholen")

BESLUITEN = [
    ("stoppen met reden en wat is geleerd", {"besluit": Besluit.STOPPEN}, []),
    ("doorgaan tot een latere dag", {"besluit": Besluit.DOORGAAN}, []),
    ("verbreden naar alle scholen", {"besluit": Besluit.VERBREDEN}, []),
    ("zonder reden", {"reden": " "}, ["reden"]),
    ("zonder wat is geleerd", {"geleerd": ""}, ["geleerd"]),
    ("doorgaan zonder einde", {"besluit": Besluit.DOORGAAN, "tot": None}, ["tot"]),
    ("doorgaan tot dezelfde dag", {"besluit": Besluit.DOORGAAN, "tot": EINDE}, ["tot"]),
    ("verbreden zonder plek", {"besluit": Besluit.VERBREDEN, "waar": ""}, ["waar"]),
    ("stoppen vraagt geen plek en geen dag", {"besluit": Besluit.STOPPEN, "waar": "", "tot": None}, []),
]


@pytest.mark.parametrize(("anders", "mist"), [r[1:] for r in BESLUITEN], ids=[r[0] for r in BESLUITEN])
def test_a_decision_says_why_and_what_was_learned(anders: dict[str, object], mist: list[str]) -> None:
    besluit = Besluitfeiten(**(HEEL.__dict__ | anders))
    oordeel = kan_besluiten(LOPEND, besluit)
    assert [v.sleutel for v in oordeel.voorwaarden] == mist
    assert oordeel.mag is not mist


@pytest.mark.parametrize("naar", [PilotStatus.GESTOPT, PilotStatus.VERBREED, PilotStatus.LOOPT])
def test_a_running_pilot_goes_nowhere_without_a_decision(naar: PilotStatus) -> None:
    assert [r.regel for r in kan_naar(LOPEND, naar, None).redenen] == ["BR42"]
    ander = next(b for b in Besluit if NAAR[b] is not naar)
    assert not kan_naar(LOPEND, naar, Besluitfeiten(**(HEEL.__dict__ | {"besluit": ander}))).mag


def test_a_pilot_begins_by_itself_and_what_ended_stays_ended() -> None:
    assert kan_naar(Pilotfeiten("voorbereiding", EINDE), PilotStatus.LOOPT, None).mag
    for status in ("gestopt", "verbreed"):
        assert not kan_besluiten(Pilotfeiten(status, EINDE), HEEL).mag
    assert not kan_besluiten(
        Pilotfeiten("voorbereiding", EINDE), Besluitfeiten(**(HEEL.__dict__ | {"besluit": Besluit.VERBREDEN}))
    ).mag


@given(st.sampled_from(PilotStatus), st.sampled_from(PilotStatus))
def test_no_pilot_ever_ends_without_a_decision(van: PilotStatus, naar: PilotStatus) -> None:
    oordeel = kan_naar(Pilotfeiten(van, EINDE), naar, None)
    assert not oordeel.mag or naar is PilotStatus.LOOPT


@pytest.mark.parametrize(
    ("status", "vandaag", "vraagt"),
    [
        ("loopt", date(2026, 11, 30), False),
        ("loopt", date(2026, 12, 1), True),
        ("voorbereiding", date(2027, 1, 1), True),
        ("gestopt", date(2027, 1, 1), False),
        ("verbreed", date(2027, 1, 1), False),
    ],
)
def test_on_its_last_day_it_asks_for_a_decision(status: str, vandaag: date, vraagt: bool) -> None:
    assert (vraagt_besluit(Pilotfeiten(status, EINDE), vandaag) is not None) is vraagt


def m(trede: int, uitslag: Uitslag = Uitslag.GELUKT, meetbaar: bool = True, merkbaar: bool = True) -> Metingfeiten:
    return Metingfeiten(Trede(trede), uitslag, meetbaar, merkbaar)


LADDERS = [
    ("niets gemeten", [], []),
    ("van onderaf", [m(1), m(2), m(3)], []),
    ("trede 2 overgeslagen", [m(1), m(3)], ["trede_overgeslagen"]),
    ("trede 1 lukte niet", [m(1, Uitslag.NIET), m(2)], ["trede_eronder_niet"]),
    ("deels is genoeg als grond", [m(1, Uitslag.DEELS), m(2)], []),
    ("nog niet te zeggen is geen grond", [m(1, Uitslag.ONBEKEND), m(2)], ["trede_overgeslagen"]),
    ("alleen cijfers", [m(1, merkbaar=False)], ["alleen_meetbaar"]),
    ("alleen verhalen", [m(1, meetbaar=False)], ["alleen_merkbaar"]),
    ("een trede die niet lukte vraagt niets van de trede eronder", [m(4, Uitslag.NIET)], []),
]


@pytest.mark.parametrize(("metingen", "verwacht"), [r[1:] for r in LADDERS], ids=[r[0] for r in LADDERS])
def test_what_the_measurements_cannot_carry_is_named(metingen: list[Metingfeiten], verwacht: list[str]) -> None:
    assert [r.tekst.removeprefix("pilot.") for r in keur_ladder(metingen)] == verwacht
