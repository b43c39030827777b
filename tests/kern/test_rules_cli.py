"""`rondom rules` and `rondom region check`: facts in, verdict out; malformed facts name the field."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.cli import region
from rondom.regiomap import REGIOS
from rondom.rules_cli import rules

NOAH_DELEN: dict[str, Any] = {
    "vandaag": "2026-11-11",
    "geboortedatum": "2012-03-01",
    "categorieen": ["contact"],
    "besproken": True,
    "convenant": True,
    "jeugdige": {"naam": "Noah", "besluit": "gegeven", "categorieen": ["contact"]},
    "gezagdragers": [
        {"naam": "moeder", "besluit": "gegeven", "categorieen": ["contact", "status"]},
        {"naam": "vader", "besluit": "gegeven", "categorieen": ["contact"]},
    ],
}
NOAH_ROUTE: dict[str, Any] = {
    "ingang": "vo_school",
    "onderwijssoort": "vo",
    "leeftijd": 14,
    "vraag": "meervoudig",
    "woont_in_schoolgemeente": True,
    "woont_in_regio": True,
    "actieve_hulp_in_gezin": "geen",
    "hulpvraag_gezin": "ja",
    "schoolgemeente": "9901",
}


def ask(regel: str, feiten: object, *opties: str) -> Result:
    invoer = feiten if isinstance(feiten, str | bytes) else json.dumps(feiten)
    return CliRunner().invoke(rules, [regel, *opties], input=invoer)


def verdict(regel: str, feiten: object, *opties: str) -> Any:
    antwoord = ask(regel, feiten, "--json", *opties)
    assert antwoord.exit_code == 0, antwoord.output
    return json.loads(antwoord.stdout)


VERDICTS = [
    ("iedereen gaf toestemming", NOAH_DELEN, "toegestaan"),
    ("vader weigert", NOAH_DELEN | {"gezagdragers": [{"naam": "vader", "besluit": "geweigerd"}]}, "geweigerd"),
    ("nog niet besproken", NOAH_DELEN | {"besproken": False}, "onder_voorwaarde"),
    ("een voogd in plaats van de ouders", NOAH_DELEN | {"voogden": [{"naam": "voogd"}]}, "onder_voorwaarde"),
    ("een ondertoezichtstelling", NOAH_DELEN | {"gezagdragers": [], "toezicht": ["contact"]}, "toegestaan"),
    (
        "een ouder zonder gezag",
        NOAH_DELEN | {"categorieen": ["onderwijs"], "ontvanger": "ouder_zonder_gezag", "gezagdragers": []},
        "toegestaan",
    ),
    (
        "geen grond voor dit doel",
        NOAH_DELEN | {"doel": "toelaatbaarheid", "van": "school", "naar": "leerplicht"},
        "geweigerd",
    ),
]


@pytest.mark.parametrize(("feiten", "uitkomst"), [r[1:] for r in VERDICTS], ids=[r[0] for r in VERDICTS])
def test_verdict_of_sharing_has_exit_zero_whatever_it_says(feiten: dict[str, Any], uitkomst: str) -> None:
    antwoord = verdict("share", feiten)
    assert antwoord["uitkomst"] == uitkomst
    for reden in antwoord["redenen"]:
        assert set(reden) == {"regel", "tekst", "bron"}
        assert all(reden.values())


def test_route_says_who_takes_up_decides_and_pays() -> None:
    antwoord = verdict("route", NOAH_ROUTE)
    assert antwoord["rij"] == "vo-stad"
    assert antwoord["team"]["organisatiesoort"] == "vo_team"
    assert antwoord["betaalt"]["sleutel"] == "schoolgemeente"
    assert antwoord["redenen"][0]["regel"] == "BR02"
    assert antwoord["school_eerst"].startswith("School kijkt eerst")


@pytest.mark.parametrize(("regel", "feiten"), [("share", NOAH_DELEN), ("route", NOAH_ROUTE)])
def test_both_languages_say_it_in_their_own_words(regel: str, feiten: dict[str, Any]) -> None:
    nl, en = (verdict(regel, feiten, "--taal", taal) for taal in ("nl", "en"))
    assert [r["regel"] for r in nl["redenen"]] == [r["regel"] for r in en["redenen"]]
    assert all(a["tekst"] != b["tekst"] for a, b in zip(nl["redenen"], en["redenen"], strict=True))


def test_values_in_a_reason_are_in_the_language_that_is_asked() -> None:
    zonder = NOAH_DELEN | {"jeugdige": {"naam": ""}}
    assert verdict("share", zonder, "--taal", "en")["voorwaarden"][0]["tekst"] == "Ask consent of the young person."
    beperkt = verdict("share", NOAH_DELEN | {"categorieen": ["status"]}, "--taal", "en")
    assert "Who helps and since when" in beperkt["redenen"][0]["tekst"]


@pytest.mark.parametrize(("regel", "feiten"), [("share", NOAH_DELEN), ("route", NOAH_ROUTE)])
def test_without_json_the_verdict_is_for_people(regel: str, feiten: dict[str, Any]) -> None:
    antwoord = ask(regel, feiten)
    assert antwoord.exit_code == 0
    assert antwoord.stdout.startswith("toegestaan\n")


@pytest.mark.parametrize(("regel", "feiten"), [("share", NOAH_DELEN), ("route", NOAH_ROUTE)])
def test_schema_describes_exactly_the_facts(regel: str, feiten: dict[str, Any]) -> None:
    antwoord = ask(regel, "", "--schema")
    assert antwoord.exit_code == 0
    schema = json.loads(antwoord.stdout)
    assert set(feiten) <= set(schema["properties"])
    assert set(schema["required"]) <= set(feiten)


FOUTEN = [
    ("lege invoer", "share", "", "."),
    ("geen JSON", "route", "{", "."),
    ("geen UTF-8", "route", b"\xff\xfe{}", "."),
    ("dag ontbreekt", "share", {}, "vandaag"),
    ("dag bestaat niet", "share", NOAH_DELEN | {"vandaag": "2026-13-01"}, "vandaag"),
    ("dag vóór de geboorte", "share", NOAH_DELEN | {"vandaag": "2011-01-01"}, "vandaag"),
    ("niets om te delen", "share", NOAH_DELEN | {"categorieen": []}, "categorieen"),
    ("categorie bestaat niet", "share", NOAH_DELEN | {"categorieen": ["alles"]}, "categorieen[0]"),
    ("besluit bestaat niet", "share", NOAH_DELEN | {"jeugdige": {"naam": "N", "besluit": "x"}}, "jeugdige.besluit"),
    ("gezagdrager zonder naam", "share", NOAH_DELEN | {"gezagdragers": [{}]}, "gezagdragers[0].naam"),
    ("veld te veel", "route", NOAH_ROUTE | {"naam": "Noah"}, "naam"),
    ("leeftijd onder nul", "route", NOAH_ROUTE | {"leeftijd": -1}, "leeftijd"),
    ("ingang bestaat niet", "route", NOAH_ROUTE | {"ingang": "kerk"}, "ingang"),
    ("ja in plaats van true", "route", NOAH_ROUTE | {"woont_in_regio": "ja"}, "woont_in_regio"),
]


@pytest.mark.parametrize(("regel", "feiten", "veld"), [r[1:] for r in FOUTEN], ids=[r[0] for r in FOUTEN])
def test_malformed_facts_are_exit_two_and_name_the_field(regel: str, feiten: object, veld: str) -> None:
    nl, en = (ask(regel, feiten, "--json", "--taal", taal) for taal in ("nl", "en"))
    assert (nl.exit_code, en.exit_code) == (2, 2)
    assert nl.stderr.startswith(f"rondom: {veld}: ")
    assert nl.stderr != en.stderr
    assert nl.stdout == ""


@pytest.mark.parametrize("naam", ["bestaat-niet", "./nergens"])
def test_region_that_is_not_there_is_one_clear_line(naam: str) -> None:
    antwoord = ask("route", NOAH_ROUTE, "--regio", naam)
    assert antwoord.exit_code == 2
    assert naam in antwoord.stderr


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 20) | st.floats() | st.text(max_size=5),
    lambda inhoud: st.lists(inhoud, max_size=3) | st.dictionaries(st.text(max_size=5), inhoud, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([("share", NOAH_DELEN), ("route", NOAH_ROUTE)]), st.data())
def test_whatever_comes_in_the_answer_is_a_verdict_or_a_field(
    vraag: tuple[str, dict[str, Any]], data: st.DataObject
) -> None:
    regel, goed = vraag
    veld = data.draw(st.sampled_from(sorted(goed)))
    antwoord = ask(regel, goed | {veld: data.draw(JSON)}, "--json")
    assert antwoord.exit_code in (0, 2), antwoord.output
    assert antwoord.exit_code == 0 or antwoord.stderr.startswith(f"rondom: {veld}")


def test_demo_region_is_complete() -> None:
    antwoord = CliRunner().invoke(region, ["check", "demo"])
    assert antwoord.exit_code == 0, antwoord.output
    assert "elke situatie heeft één antwoord" in antwoord.stdout


def _copy(doel: Path, routes: str) -> str:
    for bestand in ("regio.toml", "scholen.csv", "parameters.toml", "schoolvakanties.toml"):
        (doel / bestand).write_text((REGIOS / "demo" / bestand).read_text("utf-8"), "utf-8")
    (doel / "routes.toml").write_text(routes, "utf-8")
    return str(doel)


def test_region_with_gaps_and_dead_rows_is_exit_one(tmp_path: Path) -> None:
    routes = (REGIOS / "demo" / "routes.toml").read_text("utf-8")
    kapot = routes.replace(
        'als = {}\nteam = "wijkteam_elders"', 'als = { vraag = "veiligheid" }\nteam = "wijkteam_elders"'
    )
    antwoord = CliRunner().invoke(region, ["check", _copy(tmp_path, kapot)])
    assert antwoord.exit_code == 1
    assert "geen antwoord (vanaf 2025-08-01) bij" in antwoord.stdout
    assert "rij elders kan nooit antwoord geven" in antwoord.stdout


def test_region_with_a_mistake_names_file_and_key(tmp_path: Path) -> None:
    routes = (REGIOS / "demo" / "routes.toml").read_text("utf-8").replace('"BR02"', '"BR999"')
    antwoord = CliRunner().invoke(region, ["check", _copy(tmp_path, routes)])
    assert antwoord.exit_code == 2
    assert re.search(r"routes.toml:\d+: regel\[", antwoord.stderr)
