"""The table of fields: complete to both sides, and every flow belongs to an activity."""

import pytest

from rondom.kern.logboekvelden import BUITEN, LOGVELDEN, Vorm, toestemming_in, velden_van
from rondom.kern.stromen import STROMEN, Doel
from rondom.kern.verwerkingen import VERWERKINGEN, undecided, verwerking_van


def test_a_field_is_filled_or_says_why_not() -> None:
    paden = [v.pad for v in LOGVELDEN]
    assert len(paden) == len(set(paden))
    assert [v.pad for v in LOGVELDEN if not v.van and not v.vast and not v.uitleg.startswith("not filled: ")] == []
    assert [v.pad for v in LOGVELDEN if v.vast and v.van] == []
    assert set(velden_van(Vorm.LOGBOEK)) < set(velden_van(Vorm.NEN7513))
    assert not set(BUITEN) & {k for v in LOGVELDEN for k in v.van}


@pytest.mark.parametrize(
    ("grond", "verwacht"),
    [
        ("BR14 toestemming:7d0c9c3e-1f6b-5a5e-9a57-5a1d3c2f7b10", "7d0c9c3e-1f6b-5a5e-9a57-5a1d3c2f7b10"),
        ("W10 nood:7d0c9c3e-1f6b-5a5e-9a57-5a1d3c2f7b10", None),
        ("R028 school", None),
        ("L07", None),
        ("", None),
    ],
)
def test_the_consent_in_a_ground(grond: str, verwacht: str | None) -> None:
    assert toestemming_in(grond) == verwacht


def test_every_purpose_of_a_flow_belongs_to_one_activity() -> None:
    per_doel = {doel: [v.sleutel for v in VERWERKINGEN.values() if doel in v.doelen] for doel in Doel}
    assert {d: s for d, s in per_doel.items() if len(s) != 1} == {}
    assert {s.doel for s in STROMEN} <= set(per_doel)
    assert {s for v in VERWERKINGEN.values() for s in v.stromen} == set(STROMEN)


def test_a_kind_in_the_log_has_its_activity_and_another_is_casework() -> None:
    assert verwerking_van("meldcode") == "bescherming"
    assert verwerking_van("inzage") == "verantwoorden"
    assert verwerking_van("iets nieuws") == "samenwerken"
    assert undecided(["casus", "iets nieuws"]) == ["iets nieuws"]
