"""`rondom region`: what it prints, what it refuses, and with which exit code."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rondom.cli import bench, region
from rondom.regiomap import REGIOS


def run(*woorden: str) -> Result:
    return CliRunner().invoke(region, list(woorden))


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A copy of the demo's files, to spoil."""
    return Path(shutil.copytree(REGIOS / "demo", tmp_path / "proef"))


def edit(map_: Path, bestand: str, was: str, wordt: str) -> None:
    tekst = (map_ / bestand).read_text("utf-8")
    assert was in tekst
    (map_ / bestand).write_text(tekst.replace(was, wordt), "utf-8")


def test_check_says_that_everything_is_proven_in_both_languages() -> None:
    nl, en = run("check", "demo"), run("check", "demo", "--taal", "en")
    assert (nl.exit_code, en.exit_code) == (0, 0)
    assert "elke situatie heeft één antwoord" in nl.stdout
    assert "every situation has one answer" in en.stdout


def test_check_for_machines_names_each_finding(map_: Path) -> None:
    edit(map_, "situaties.toml", 'wie = "Buurtteam Vlierhoven"', 'wie = "Buurtteam Essenveld"')
    antwoord = run("check", str(map_), "--json")
    assert antwoord.exit_code == 1
    gelezen = json.loads(antwoord.stdout)
    assert gelezen["heel"] is False
    assert [(b["bestand"], b["soort"]) for b in gelezen["bevindingen"]] == [("situaties.toml", "situatie_anders")]
    assert gelezen["tijdvakken"][0]["situaties"] > 10_000


def test_picture_stands_beside_its_table_and_holds_no_script(tmp_path: Path) -> None:
    doel = tmp_path / "beeld.html"
    assert run("check", "demo", "--beeld", str(doel)).exit_code == 0
    pagina = doel.read_text("utf-8")
    assert "<script" not in pagina
    assert pagina.count("<path") == pagina.count("<tr>") - 1 == 38
    assert re.search(r'<svg[^>]+role="img"[^>]+aria-label="38 rijen leiden naar', pagina)


KAPOT = [
    ("een map die er niet is", None, "", "", "er is geen map"),
    ("een bestand met een tikfout in de naam", "rename", "routes.toml", "route.toml", "route.toml"),
    ("geen tekst", "bytes", "afspraken.toml", "", "afspraken.toml: dit bestand is geen tekst in UTF-8"),
    ("geen TOML", "edit", "regio.toml", 'naam = "Lindestad"', "is geen geldige TOML"),
    ("een andere regio in de tabel", "edit", "routes.toml", 'regio = "lindestreek"', "hier staat 'elders'"),
    ("een scholenbestand dat er niet is", "remove", "scholen.csv", "", "scholen[1].bestand: dit bestand is er niet"),
    ("een kolom te weinig", "edit", "scholen.csv", "onderwijssoort", "kolom 'onderwijssoort' ontbreekt"),
]
WORDT = {"regio.toml": "naam = Lindestad", "routes.toml": 'regio = "elders"', "scholen.csv": "soort"}


@pytest.mark.parametrize(("hoe", "bestand", "was", "melding"), [r[1:] for r in KAPOT], ids=[r[0] for r in KAPOT])
def test_what_cannot_be_read_is_one_line_and_exit_two(
    hoe: str | None, bestand: str, was: str, melding: str, map_: Path
) -> None:
    if hoe is None:
        shutil.rmtree(map_)
    elif hoe == "rename":
        (map_ / bestand).rename(map_ / was)
    elif hoe == "bytes":
        (map_ / bestand).write_bytes(b"\xff\xfe\x00")
    elif hoe == "remove":
        (map_ / bestand).unlink()
    else:
        edit(map_, bestand, was, WORDT[bestand])
    for opdracht in ("check", "show", "diff"):
        antwoord = run(opdracht, str(map_))
        assert antwoord.exit_code == 2, antwoord.output
        assert melding in antwoord.stderr
        assert antwoord.stdout == ""
        assert all(regel.startswith("rondom: ") for regel in antwoord.stderr.splitlines())


def test_every_file_tells_its_own_mistake(map_: Path) -> None:
    edit(map_, "routes.toml", '"BR02"', '"BR999"')
    edit(map_, "parameters.toml", "jgz_uren", "jgz_dagen")
    antwoord = run("check", str(map_))
    assert len(antwoord.stderr.splitlines()) == 2
    assert re.search(r"routes\.toml:\d+: regel\[\d+\]\.regels\[1\]: 'BR999' staat niet in", antwoord.stderr)
    assert re.search(r"parameters\.toml:\d+: parameter\[1\]\.sleutel: 'jgz_dagen' kan hier niet", antwoord.stderr)


def test_show_tells_who_for_what_on_a_day() -> None:
    antwoord = run("show", "./voorbeelden/roosendaal", "--op", "2026-09-01")
    assert antwoord.exit_code == 0
    assert "CJG Roosendaal (Centrum voor Jeugd en Gezin): jeugdprofessional" in antwoord.stdout
    assert "jeugdprofessional: specialistische hulp 1674 < 18 ≤ € 10000" in antwoord.stdout
    assert run("show", "demo", "--op", "morgen").exit_code == 2


def test_diff_reads_as_sentences_and_says_when_nothing_changes(map_: Path) -> None:
    assert "geen enkel antwoord verandert" in run("diff", "demo", str(map_)).stdout
    edit(
        map_,
        "routes.toml",
        'beslist = "swv"\nbetaalt = "swv"\nregels = ["BR36"',
        'beslist = "swv"\nbetaalt = "school"\nregels = ["BR36"',
    )
    edit(map_, "regio.toml", 'pc4 = ["0121", "0122", "0123"]', 'pc4 = ["0121", "0122"]')
    edit(map_, "parameters.toml", "waarde = 10", "waarde = 9")
    zinnen = run("diff", "demo", str(map_), "--van", "2026-09-01", "--naar", "2026-09-01").stdout
    assert "de vraag speciaal onderwijs is" in zinnen
    assert "Postcode 0123 ging naar Buurtteam Vlierhoven en gaat naar –." in zinnen
    assert "evaluatie_weken was 10 en wordt 9 (week)." in zinnen
    assert "The contact" not in zinnen
    assert "If the question is" in run("diff", "demo", str(map_), "--taal", "en").stdout


@pytest.mark.parametrize("bestand", ["regio", "routes", "afspraken", "parameters", "schoolvakanties", "situaties"])
def test_schema_is_what_editors_read(bestand: str) -> None:
    gegeven = json.loads(run("schema", bestand).stdout)
    bewaard = REGIOS.parent / "docs" / "referentie" / f"{bestand}.schema.json"
    assert gegeven == json.loads(bewaard.read_text("utf-8"))


def test_bench_measures_routes_and_a_region_of_at_least_sixty_rows() -> None:
    antwoord = CliRunner().invoke(bench, ["route", "--aantal", "1000", "--json"])
    assert antwoord.exit_code == 0, antwoord.output
    meting = json.loads(antwoord.stdout)
    assert meting["rijen"] >= 60
    assert meting["routes_per_seconde"] > 0
    assert set(meting) == {
        "routes_per_seconde",
        "verhouding_routes",
        "rijen",
        "situaties",
        "check_seconden",
        "verhouding_check",
        "gehaald",
    }
