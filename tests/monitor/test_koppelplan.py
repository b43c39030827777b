"""Which plans are no plan, and does the message name the place?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rondom.monitor.koppelen import plan
from rondom.monitor.koppelen.plan import PlanFout
from tests.monitor.koppelplan import FEITEN


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"velden": []}, "velden"),
        ({"velden": [{"naam": "voornaam"}, {"naam": "voornaam"}]}, "velden"),
        ({"velden": [{"naam": "voornaam", "soort": "geur"}]}, "geur"),
        ({"velden": [{"naam": "voornaam", "kleur": "rood"}]}, "vorm"),
        ({"zouten": []}, "zouten"),
        ({"zouten": [[]]}, "zonder zout"),
        ({"zouten": [["schoenmaat"]]}, "schoenmaat"),
        ({"zouten": [["voornaam", "achternaam", "straat", "postcode"]]}, "ten hoogste drie"),
        ({"velden": [{"naam": f"veld{n}"} for n in range(19)]}, "niet meer dan 18"),
        ({"verwissel": [["voornaam", "straat"]]}, "domein"),
        ({"partijen": ["alleen"]}, "vorm"),
        ({"einddatum": "ooit"}, "vorm"),
        ({"overeenkomst": ""}, "overeenkomst"),
        ({"gebruikers": []}, "gebruikers"),
        ({"kleur": "rood"}, "onbekend: kleur"),
    ],
)
def test_a_plan_that_cannot_be_used_is_refused(change: dict[str, Any], said: str) -> None:
    with pytest.raises(PlanFout, match=said):
        plan.of(FEITEN | change)


@pytest.mark.parametrize("missing", plan.VERPLICHT)
def test_every_promise_must_be_there(missing: str) -> None:
    with pytest.raises(PlanFout, match=missing):
        plan.of({name: value for name, value in FEITEN.items() if name != missing})


@pytest.mark.parametrize("text", ["", "[1]", '{"project": ', "\x00"])
def test_a_damaged_file_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "plan.json"
    path.write_text(text)
    with pytest.raises(PlanFout, match=r"plan\.json"):
        plan.read(path)


def test_a_plan_in_a_file_is_the_same_plan(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(FEITEN))
    assert plan.read(path) == plan.of(FEITEN)
