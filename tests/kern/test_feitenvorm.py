"""What do facts look like as JSON? Malformed facts name the field."""

import json
from dataclasses import dataclass
from datetime import date
from enum import IntFlag, StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.feitenvorm import Feitfout, parse_feiten, read_feiten, schema, write_feiten


class Kleur(StrEnum):
    ROOD = "rood"
    BLAUW = "blauw"


class Recht(IntFlag):
    GEEN = 0
    LEZEN = 1
    SCHRIJVEN = 2
    ALLES = 3


@dataclass(frozen=True)
class Persoon:
    """Somebody."""

    naam: str
    kleur: Kleur = Kleur.ROOD


@dataclass(frozen=True)
class Feiten:
    """Facts of a test.

    With a second paragraph.
    """

    dag: date
    rechten: Recht
    personen: tuple[Persoon, ...] = ()
    leeftijd: int = 0
    besproken: bool = False
    tot: date | None = None


GOED: dict[str, Any] = {"dag": "2026-09-01", "rechten": ["lezen"]}
FOUT = [
    ("geen JSON", "{", ".", "geen_json"),
    ("lege invoer", "", ".", "geen_json"),
    ("een lijst in plaats van feiten", "[]", ".", "moet_object"),
    ("dag ontbreekt", {"rechten": []}, "dag", "ontbreekt"),
    ("veld bestaat niet", GOED | {"kleur": "rood"}, "kleur", "onbekend_veld"),
    ("veld twee keer", '{"dag": "2026-09-01", "dag": "2026-09-02", "rechten": []}', "dag", "dubbel"),
    ("dag bestaat niet", GOED | {"dag": "2026-02-30"}, "dag", "moet_date"),
    ("dag zonder streepjes", GOED | {"dag": "20260901"}, "dag", "moet_date"),
    ("week in plaats van dag", GOED | {"dag": "2026-W36-1"}, "dag", "moet_date"),
    ("dag als getal", GOED | {"dag": 20260901}, "dag", "moet_date"),
    ("leeftijd als tekst", GOED | {"leeftijd": "14"}, "leeftijd", "moet_int"),
    ("leeftijd als waar", GOED | {"leeftijd": True}, "leeftijd", "moet_int"),
    ("leeftijd als breuk", GOED | {"leeftijd": 14.0}, "leeftijd", "moet_int"),
    ("besproken als tekst", GOED | {"besproken": "ja"}, "besproken", "moet_bool"),
    ("besproken als getal", GOED | {"besproken": 1}, "besproken", "moet_bool"),
    ("recht bestaat niet", GOED | {"rechten": ["lezen", "alles"]}, "rechten[1]", "keuze"),
    ("recht is geen lijst", GOED | {"rechten": "lezen"}, "rechten", "moet_lijst"),
    ("null waar een lijst moet", GOED | {"rechten": None}, "rechten", "moet_lijst"),
    ("tweede persoon zonder naam", GOED | {"personen": [{"naam": "a"}, {}]}, "personen[1].naam", "ontbreekt"),
    ("naam is een getal", GOED | {"personen": [{"naam": 1}]}, "personen[0].naam", "moet_str"),
    (
        "kleur bestaat niet",
        GOED | {"personen": [{"naam": "a", "kleur": "geel"}]},
        "personen[0].kleur",
        "keuze",
    ),
    ("naam met een half teken", GOED | {"personen": [{"naam": "a\ud800"}]}, "personen[0].naam", "onleesbaar"),
    ("getal van duizenden cijfers", '{"leeftijd": ' + "9" * 5000 + "}", ".", "getal_te_groot"),
    ("leeftijd is NaN", '{"dag": "2026-09-01", "rechten": [], "leeftijd": NaN}', "leeftijd", "moet_int"),
    ("persoon is een naam", GOED | {"personen": ["a"]}, "personen[0]", "moet_object"),
]


@pytest.mark.parametrize(("invoer", "veld", "sleutel"), [r[1:] for r in FOUT], ids=[r[0] for r in FOUT])
def test_malformed_facts_name_the_field(invoer: object, veld: str, sleutel: str) -> None:
    with pytest.raises(Feitfout) as fout:
        parse_feiten(Feiten, invoer if isinstance(invoer, str) else json.dumps(invoer))
    assert (fout.value.veld, fout.value.sleutel) == (veld, f"feiten.{sleutel}")
    assert fout.value.uitleg("nl") != fout.value.uitleg("en")
    assert str(fout.value).startswith(f"{veld}: ")


def test_what_is_left_out_gets_its_default() -> None:
    assert read_feiten(Feiten, GOED) == Feiten(date(2026, 9, 1), Recht.LEZEN)


def test_very_deep_input_is_refused_and_breaks_nothing() -> None:
    with pytest.raises(Feitfout):
        parse_feiten(Feiten, "[" * 100_000)


FEITEN = st.builds(
    Feiten,
    st.dates(date(1990, 1, 1)),
    st.sampled_from([Recht(n) for n in range(4)]),
    st.lists(
        st.builds(Persoon, st.text(st.characters(categories=["L", "N", "P", "S"])), st.sampled_from(Kleur)),
        max_size=3,
    ).map(tuple),
    st.integers(),
    st.booleans(),
    st.none() | st.dates(date(1990, 1, 1)),
)


@given(FEITEN)
def test_facts_survive_json(feiten: Feiten) -> None:
    assert parse_feiten(Feiten, json.dumps(write_feiten(feiten))) == feiten


def test_schema_says_the_same_as_reading() -> None:
    gelezen = schema(Feiten)
    assert gelezen["description"] == "Facts of a test."
    assert gelezen["required"] == ["dag", "rechten"]
    assert gelezen["additionalProperties"] is False
    velden = gelezen["properties"]
    assert velden["dag"] == {"type": "string", "format": "date"}
    assert velden["rechten"]["items"]["enum"] == ["lezen", "schrijven"]
    assert velden["leeftijd"] == {"type": "integer", "default": 0}
    assert velden["besproken"] == {"type": "boolean", "default": False}
    assert velden["tot"] == {
        "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}],
        "default": None,
    }
    assert velden["personen"]["items"]["properties"]["kleur"]["enum"] == ["rood", "blauw"]
    assert velden["personen"]["items"]["required"] == ["naam"]


@dataclass(frozen=True)
class Vreemd:
    x: float


@pytest.mark.parametrize("soort", [Vreemd])
def test_type_that_is_not_known_is_an_error_of_the_programmer(soort: type[Any]) -> None:
    with pytest.raises(TypeError):
        read_feiten(soort, {"x": 1.5})
