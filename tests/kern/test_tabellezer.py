"""One declaration of a table: does its reader agree with its JSON schema, and does a mistake point at its line?"""

import copy
import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rondom.kern.regiodata import VORMEN, schema_of
from rondom.kern.tabellezer import Lezer, Tabelfout, read_waarde
from rondom.kern.tomlregels import find_regels

REGIOS = Path(__file__).parents[2] / "regios"
BESTANDEN = sorted(p for p in REGIOS.rglob("*.toml") if p.name in VORMEN)


# Lines -----------------------------------------------------------------------------------------------------------

LASTIG = '''# kop
titel = "a # geen commentaar = ook niet"

[een."twee drie"]
lang = """
[niet] = een kop
"""""
lijst = [
  1,
  # tussendoor
  { a = 'x\\', b = [2,
     3] },
]
[[rij]]
id = "a"
[rij.diep]
x = 1
[[rij]]
id = "b"
[[rij.onder]]
y.z = 2
'''


def test_line_of_a_key_in_text_that_tries_to_mislead() -> None:
    regels = find_regels(LASTIG)
    assert tomllib.loads(LASTIG)["een"]["twee drie"]["lijst"][1]["b"] == [2, 3]
    verwacht = {
        "titel": 2,
        "een.twee drie": 4,
        "een.twee drie.lang": 5,
        "een.twee drie.lijst": 8,
        "een.twee drie.lijst[1]": 9,
        "een.twee drie.lijst[2].a": 11,
        "een.twee drie.lijst[2].b[2]": 12,
        "rij[1].id": 15,
        "rij[1].diep.x": 17,
        "rij[2]": 18,
        "rij[2].onder[1].y.z": 21,
    }
    assert {pad: regels[pad] for pad in verwacht} == verwacht


def _paths(waarde: Any, pad: str = "") -> list[str]:
    """Every path in what ``tomllib`` read, as messages write it."""
    if isinstance(waarde, dict):
        onder = [(f"{pad}.{k}" if pad else k, w) for k, w in waarde.items()]
    elif isinstance(waarde, list):
        onder = [(f"{pad}[{n}]", w) for n, w in enumerate(waarde, 1)]
    else:
        return []
    return [p for naam, w in onder for p in (naam, *_paths(w, naam))]


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda p: "/".join(p.parts[-2:]))
def test_every_value_of_every_region_has_the_line_on_which_it_stands(bestand: Path) -> None:
    tekst = bestand.read_text(encoding="utf-8")
    regels, lijnen = find_regels(tekst), tekst.splitlines()
    for pad in _paths(tomllib.loads(tekst)):
        laatste = re.sub(r"\[\d+\]$", "", pad).rpartition(".")[2]
        assert pad in regels, pad
        if not pad.endswith("]"):
            assert laatste in lijnen[regels[pad] - 1], pad


# Reader and schema -----------------------------------------------------------------------------------------------


def _json(waarde: Any) -> Any:
    """TOML as a schema sees it: dates are text."""
    if isinstance(waarde, dict):
        return {k: _json(w) for k, w in waarde.items()}
    if isinstance(waarde, list):
        return [_json(w) for w in waarde]
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _reads(bestand: str, inhoud: Any) -> str:
    """Empty when the declared reader accepts the form; checks that look further than the form are not asked."""
    try:
        read_waarde(VORMEN[bestand][0], inhoud, Lezer(bestand), "")
    except Tabelfout as fout:
        # What the schema cannot say: two texts that must differ, an empty stretch of numbers.
        return "" if fout.reden in ("onvertaald", "geen_getal_ertussen") else str(fout)
    return ""


@cache
def _validator(bestand: str) -> Draft202012Validator:
    schema = schema_of(bestand)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda p: "/".join(p.parts[-2:]))
def test_schema_accepts_every_file_that_is_there(bestand: Path) -> None:
    inhoud = tomllib.loads(bestand.read_text(encoding="utf-8"))
    assert [f.message for f in _validator(bestand.name).iter_errors(_json(inhoud))] == []
    assert _reads(bestand.name, inhoud) == ""


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda p: "/".join(p.parts[-2:]))
def test_editor_is_told_where_the_schema_of_a_file_stands(bestand: Path) -> None:
    eerste = bestand.read_text(encoding="utf-8").splitlines()[0]
    assert eerste.startswith("#:schema ")
    schema = (bestand.parent / eerste.removeprefix("#:schema ")).resolve()
    assert schema == REGIOS.parent / "docs" / "referentie" / f"{bestand.stem}.schema.json"
    assert schema.is_file()


DEMO = {naam: tomllib.loads((REGIOS / "demo" / naam).read_text("utf-8")) for naam in VORMEN}
GEK: list[Any] = ["", "x", 0, -1, 7, True, [], {}, ["x"], {"nl": "a"}, {"niet": []}, {"vanaf": 3}, date(2026, 8, 1)]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(VORMEN)), st.data())
def test_reader_and_schema_refuse_the_same(bestand: str, data: st.DataObject) -> None:
    """Change one place of a good file: put something odd, take it away, or add a key. Both accept it, or neither."""
    inhoud = copy.deepcopy(DEMO[bestand])
    plek: Any = inhoud
    while True:
        sleutel = data.draw(st.sampled_from(list(plek) if isinstance(plek, dict) else range(len(plek))))
        if isinstance(plek[sleutel], dict | list) and plek[sleutel] and data.draw(st.booleans()):
            plek = plek[sleutel]
            continue
        break
    wat = data.draw(st.sampled_from(["anders", "weg", "erbij"]))
    if wat == "weg":
        del plek[sleutel]
    elif wat == "erbij" and isinstance(plek, dict):
        plek["vreemd"] = 1
    else:
        # TOML has no null, and knows a date from a text where JSON does not.
        dag = isinstance(plek[sleutel], date)
        plek[sleutel] = data.draw(st.sampled_from([w for w in GEK if isinstance(w, date) == dag]))
    geldig = _validator(bestand).is_valid(_json(inhoud))
    assert (_reads(bestand, inhoud) == "") == geldig, (wat, sleutel, _reads(bestand, inhoud))


def test_proof_the_agreement_of_reader_and_schema_can_fail() -> None:
    """A schema that forgets one field is noticed: the demo's own file no longer fits."""
    schema = schema_of("regio.toml")
    del schema["properties"]["naam"]
    assert not Draft202012Validator(schema).is_valid(_json(DEMO["regio.toml"]))
    assert _reads("regio.toml", DEMO["regio.toml"]) == ""


def test_every_field_tells_an_editor_what_it_means() -> None:
    def without(schema: Any, pad: str) -> list[str]:
        gevonden = [
            f"{pad}.{naam}"
            for naam, deel in schema.get("properties", {}).items()
            if "als" not in pad and not deel.get("description") and not pad.endswith("als")
        ]
        for naam, deel in schema.get("properties", {}).items():
            gevonden += [] if naam == "als" else without(deel, f"{pad}.{naam}")
        for deel in ("items", "additionalProperties"):
            if isinstance(schema.get(deel), dict):
                gevonden += without(schema[deel], pad)
        return gevonden

    assert [w for naam in VORMEN for w in without(schema_of(naam), naam)] == []


# Mistakes -------------------------------------------------------------------------------------------------------

REGIO = """sleutel = "proef"
naam = "Proef"

[[gemeente]]
code = "0344"
naam = "Utrecht"

[[team]]
soort = "buurtteam"
naam = "Buurtteam"
gemeente = "0344"
pc4 = ["3511"]
"""
FOUTEN = [
    ("code van drie cijfers", REGIO.replace('"0344"\nnaam', '"344"\nnaam'), 5, "gemeente[1].code"),
    ("gemeente die niet meedoet", REGIO.replace('gemeente = "0344"', 'gemeente = "0345"'), 11, "team[1].gemeente"),
    ("teamvorm die er niet is", REGIO.replace("buurtteam", "kernteam"), 9, "team[1].soort"),
    ("sleutel verkeerd geschreven", REGIO.replace("pc4 =", "postcode ="), 12, "team[1].postcode"),
    (
        "postcode bij twee teams",
        REGIO + '[[team]]\nsoort = "buurtteam"\nnaam = "B"\ngemeente = "0344"\npc4 = [\n  "3512",\n  "3511",\n]\n',
        19,
        "team[2].pc4[2]",
    ),
    ("team dat ophoudt voor het begint", REGIO + "vanaf = 2026-08-01\ntot = 2026-01-01\n", 14, "team[1].tot"),
    ("geen TOML", REGIO + "naam = \n", 13, ""),
]


@pytest.mark.parametrize(("tekst", "regel", "sleutel"), [r[1:] for r in FOUTEN], ids=[r[0] for r in FOUTEN])
def test_mistake_points_at_file_line_and_key_in_both_languages(tekst: str, regel: int, sleutel: str) -> None:
    with pytest.raises(Tabelfout) as fout:
        VORMEN["regio.toml"][1](tekst, "regio.toml")
    assert (fout.value.bestand, fout.value.regel, fout.value.sleutel) == ("regio.toml", regel, sleutel)
    assert fout.value.uitleg("nl") != fout.value.uitleg("en")
    assert fout.value.uitleg("nl").startswith(f"regio.toml:{regel}: {sleutel}")
