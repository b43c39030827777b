"""A publication: what may be read in it, what not, and that everything else about it is refused or noticed."""

from __future__ import annotations

import csv
import json
import shutil
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from rondom.monitor.genereren.opdracht import genereer
from rondom.monitor.indicatoren.berekenen import BronnenProbleem
from rondom.monitor.indicatoren.definitie import Eenheid, Niveau
from rondom.monitor.indicatoren.register import INDICATOREN, choose
from rondom.monitor.indicatoren.werkbank import Verslagperiode
from rondom.monitor.onthulling.register import Register
from rondom.monitor.opdrachten import monitor
from rondom.monitor.publicatie import bouwen
from rondom.monitor.publicatie.beleid import BeleidFout, Publicatiebeleid, read_policy
from rondom.monitor.publicatie.beschermen import Uitgifte, protect
from rondom.monitor.publicatie.bouwen import Bouw, build
from rondom.monitor.publicatie.cijfers import VERBORGEN, Cijfer, rows
from rondom.monitor.publicatie.gebieden import Gebied, Gebieden
from rondom.monitor.publicatie.lagen import Reeks, TeltNietOp
from rondom.monitor.publicatie.landelijk import public_figures, require_whole
from rondom.monitor.publicatie.samenhang import group
from rondom.monitor.publicatie.schrijven import sha256

IDS = ("I01", "I13", "I17")
MATEN = {f"{i.id}.{m.sleutel}": m for i in INDICATOREN.values() for m in i.maten}
DAG = date(2026, 10, 1)
PLAATS = ("indicator", "maat", "niveau", "gebied", "periode", "klasse")
BESTANDEN = ("cijfers.csv", "cijfers.parquet", "gebieden.csv", "gebieden.parquet", "definities.json", "manifest.json")


def opdracht(leveringen: Path, uit: Path, **anders: Any) -> Bouw:
    verslag = Verslagperiode(date(2024, 8, 1), date(2026, 7, 31))
    bouw = Bouw(leveringen, uit, uit.with_name(f"{uit.name}-besloten"), verslag, DAG, indicatoren=choose(IDS))
    return replace(bouw, **anders)


@pytest.fixture(scope="module")
def leveringen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("leveringen")
    woorden = ["--jeugdigen", "4000", "--regio", "demo", "--schooljaren", "2", "--werkers", "1", "--uit", str(folder)]
    assert CliRunner().invoke(genereer, woorden).exit_code == 0
    return folder


@pytest.fixture(scope="module")
def publicatie(leveringen: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    uit = tmp_path_factory.mktemp("uit") / "publicatie"
    build(opdracht(leveringen, uit))
    return uit


def read(map_: Path) -> list[dict[str, str]]:
    with (map_ / "cijfers.csv").open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def besloten(map_: Path) -> Path:
    return map_.with_name(f"{map_.name}-besloten")


def copy(publicatie: Path, tmp_path: Path) -> Path:
    shutil.copytree(publicatie, tmp_path / "p")
    shutil.copytree(besloten(publicatie), tmp_path / "p-besloten")
    return tmp_path / "p"


def audit(map_: Path) -> Result:
    return CliRunner().invoke(monitor, ["audit", str(map_)])


# By hand -----------------------------------------------------------------------------------------------------------

GEBIEDEN = Gebieden({
    **{(Niveau.GEMEENTE, c): Gebied(Niveau.GEMEENTE, c, c.upper(), Niveau.REGIO, "r") for c in "abcd"},
    (Niveau.REGIO, "r"): Gebied(Niveau.REGIO, "r", "Regio", Niveau.LAND, "NL"),
})  # fmt: skip


def reeks(maat: str, teller: dict[str, int], noemer: dict[str, int] | None = None) -> Reeks:
    """Four municipalities in one region."""

    def overal(per: dict[str, int]) -> dict[str, Any]:
        som = sum(per.values())
        plekken = {(Niveau.GEMEENTE, c): n for c, n in per.items()}
        return {"": plekken | {(Niveau.REGIO, "r"): som, (Niveau.LAND, "NL"): som}}

    indicator, _, sleutel = maat.partition(".")
    return Reeks(indicator, sleutel, "schooljaar", "2024-2025", overal(teller), overal(noemer) if noemer else {})


def uitgifte(tmp_path: Path, naam: str = "een") -> Uitgifte:
    register = Register(tmp_path / "register.jsonl")
    return Uitgifte(naam, DAG, Publicatiebeleid(), register, tmp_path / "openbaar" / naam, tmp_path / "besloten" / naam)


def give_out(reeksen: list[Reeks], waar: Uitgifte) -> dict[tuple[str, str], Cijfer]:
    delen = [protect(o, MATEN, waar) for o in group(reeksen, MATEN, GEBIEDEN)]
    return {(f"{c.indicator}.{c.maat}", c.gebied): c for d in delen for c in rows(d, MATEN, GEBIEDEN)}


def test_a_small_number_is_hidden_and_so_is_the_cheapest_other_that_would_tell_it(tmp_path: Path) -> None:
    uit = give_out([reeks("I06.jeugdigen", {"a": 3, "b": 20, "c": 40, "d": 50})], uitgifte(tmp_path))
    teller = {gebied: cijfer.teller for (_, gebied), cijfer in uit.items()}
    assert teller["a"] is None and teller["r"] == teller["NL"] == 113
    assert [teller[c] for c in "bcd"].count(None) == 1
    assert uit["I06.jeugdigen", "a"].als_tekst()[7:] == (VERBORGEN, "", "A", VERBORGEN, "teller")


def test_of_a_share_the_few_without_are_as_hidden_as_the_few_with(tmp_path: Path) -> None:
    noemer = {"a": 40, "b": 50, "c": 60, "d": 70}
    uit = give_out([reeks("I18.vsv", {"a": 37, "b": 25, "c": 30, "d": 35}, noemer)], uitgifte(tmp_path))
    a = uit["I18.vsv", "a"]
    assert None in (a.teller, a.noemer) and a.waarde == VERBORGEN


def test_a_sum_is_shown_exactly_where_its_count_is(tmp_path: Path) -> None:
    centen = {"a": 100_000, "b": 200_000, "c": 300_000, "d": 400_000}
    uit = give_out([reeks("I17.kosten", centen, {"a": 2, "b": 30, "c": 40, "d": 50})], uitgifte(tmp_path))
    assert all((c.teller is None) == (c.noemer is None) for c in uit.values())
    assert [uit["I17.kosten", c].noemer for c in "bcd"].count(None) >= 1


def test_the_same_people_under_two_measures_are_hidden_together(tmp_path: Path) -> None:
    mensen = {"a": 2, "b": 30, "c": 40, "d": 50}
    reeksen = [reeks("I17.kosten", mensen, mensen), reeks("I06.jeugdigen", mensen)]
    uit = give_out(reeksen, uitgifte(tmp_path))
    for gebied in "abcd":
        assert (uit["I17.kosten", gebied].noemer is None) == (uit["I06.jeugdigen", gebied].teller is None)


def test_what_does_not_add_up_is_withheld(tmp_path: Path) -> None:
    fout = reeks("I06.jeugdigen", {"a": 30, "b": 20})
    fout.teller[""][Niveau.REGIO, "r"] = 51
    (deel,) = group([fout], MATEN, GEBIEDEN)
    assert "niet de som" in protect(deel, MATEN, uitgifte(tmp_path)).geweigerd
    assert issubclass(TeltNietOp, ValueError)


def test_a_shown_number_that_became_small_is_withheld_the_next_time(tmp_path: Path) -> None:
    eerst = give_out([reeks("I06.jeugdigen", {"a": 12, "b": 20})], uitgifte(tmp_path))
    assert eerst["I06.jeugdigen", "a"].teller == 12
    later = [reeks("I06.jeugdigen", {"a": 9, "b": 20})]
    assert not give_out(later, uitgifte(tmp_path, "twee"))
    assert not (tmp_path / "openbaar" / "twee").exists()
    assert give_out(later, replace(uitgifte(tmp_path, "twee"), register=Register(tmp_path / "leeg.jsonl")))


def test_what_was_hidden_cannot_be_found_by_subtracting_a_later_publication(tmp_path: Path) -> None:
    eerst = give_out([reeks("I06.jeugdigen", {"a": 5, "b": 30, "c": 40, "d": 50})], uitgifte(tmp_path))
    later = give_out([reeks("I06.jeugdigen", {"a": 14, "b": 30, "c": 40, "d": 50})], uitgifte(tmp_path, "twee"))
    hidden = [g for g in "abcd" if eerst["I06.jeugdigen", g].teller is None]
    assert all(later["I06.jeugdigen", g].teller is None for g in hidden)


# From deliveries ---------------------------------------------------------------------------------------------------


def test_every_file_is_there_and_csv_and_parquet_say_the_same(publicatie: Path) -> None:
    assert set(BESTANDEN) <= {p.name for p in publicatie.iterdir()}
    uit_parquet = pq.read_table(publicatie / "cijfers.parquet").to_pylist()
    uit_csv = read(publicatie)
    assert len(uit_parquet) == len(uit_csv) > 500
    for p, c in zip(uit_parquet, uit_csv, strict=True):
        for deel in ("teller", "noemer"):
            assert str("" if p[deel] is None else p[deel]) == c[deel].replace(VERBORGEN, ""), (p, c)
    hidden = sum(r["verborgen"] != "" for r in uit_csv)
    assert 0 < hidden < len(uit_csv)
    assert sum(m["verborgen"] for m in json.loads((publicatie / "manifest.json").read_text())["verborgen"]) == hidden


def counts(publicatie: Path) -> dict[tuple[str, ...], dict[str, Any]]:
    geteld: dict[tuple[str, ...], dict[str, Any]] = {}
    for pad in (besloten(publicatie) / "tellingen").glob("I*.parquet"):
        for r in pq.read_table(pad).to_pylist():
            geteld[tuple(r[k] for k in PLAATS)] = r
    return geteld


def nothing_small(cijfers: list[dict[str, str]], geteld: dict[tuple[str, ...], dict[str, Any]]) -> None:
    for c in cijfers:
        r = geteld.get(tuple(c[k] for k in PLAATS))
        maat = MATEN[f"{c['indicator']}.{c['maat']}"]
        telbaar = maat.eenheid in (Eenheid.AANTAL, Eenheid.AANDEEL)
        shown = {d: int(c[d]) for d in ("teller", "noemer") if c[d] not in ("", VERBORGEN)}
        for deel, getal in shown.items():
            assert getal == ((r and r[deel]) or 0), c
            assert not 0 < getal < 10 or (deel == "teller" and not telbaar), c
        if telbaar and len(shown) == 2:
            assert not 0 < shown["noemer"] - shown["teller"] < 10, c
        if c["verborgen"]:
            assert c["waarde"] == VERBORGEN, c
        elif c["noemer"] and shown["noemer"]:
            assert abs(float(c["waarde"]) * shown["noemer"] - shown["teller"]) <= shown["noemer"] / 10_000, c


def test_what_is_shown_was_counted_and_nothing_small_is_shown(publicatie: Path) -> None:
    nothing_small(read(publicatie), counts(publicatie))


def nothing_by_subtraction(publicatie: Path, cijfers: list[dict[str, str]]) -> None:
    """A naive attacker: in no sum of areas is exactly one number hidden."""
    ouder = {}
    with (publicatie / "gebieden.csv").open(encoding="utf-8", newline="") as bestand:
        for g in csv.DictReader(bestand):
            ouder[g["niveau"], g["code"]] = (g["ouder_niveau"], g["ouder"])
    getal: dict[tuple[str, ...], dict[tuple[str, str], str]] = defaultdict(dict)
    for c in cijfers:
        telbaar = MATEN[f"{c['indicator']}.{c['maat']}"].eenheid in (Eenheid.AANTAL, Eenheid.AANDEEL)
        for deel in ("teller", "noemer") if telbaar else ("noemer",):
            if c[deel]:
                getal[c["indicator"], c["maat"], c["periode"], c["klasse"], deel][c["niveau"], c["gebied"]] = c[deel]
    sommen = 0
    for per_plek in getal.values():
        delen: dict[tuple[str, str], list[str]] = defaultdict(list)
        for plek, waarde in per_plek.items():
            if plek[0] in ("school", "gemeente"):
                delen[ouder.get(plek, ("", ""))].append(waarde)
            if plek[0] in ("swv", "regio"):
                delen[plek[0], "NL"].append(waarde)
        for geheel, waarden in delen.items():
            boven = per_plek.get(geheel) or per_plek["land", "NL"]
            assert [boven, *waarden].count(VERBORGEN) != 1, geheel
            if VERBORGEN not in (boven, *waarden):
                assert int(boven) == sum(map(int, waarden))
                sommen += 1
    assert sommen > 20


def test_nothing_hidden_is_one_subtraction_away(publicatie: Path) -> None:
    nothing_by_subtraction(publicatie, read(publicatie))


def test_both_checks_notice_what_they_are_for(publicatie: Path) -> None:
    """Proof: with the primary cells shown the first fails, with only those hidden (a naive monitor) the second."""
    geteld = counts(publicatie)
    alles = [{**c, **_counted(c, geteld)} for c in read(publicatie)]
    with pytest.raises(AssertionError):
        nothing_small(alles, geteld)
    for c in alles:
        for deel in ("teller", "noemer"):
            if c[deel] and 0 < int(c[deel]) < 10:
                c[deel] = VERBORGEN
    with pytest.raises(AssertionError):
        nothing_by_subtraction(publicatie, alles)


def _counted(c: dict[str, str], geteld: dict[tuple[str, ...], dict[str, Any]]) -> dict[str, str]:
    r = geteld.get(tuple(c[k] for k in PLAATS), {})
    return {deel: str(r.get(deel) or 0) if c[deel] else "" for deel in ("teller", "noemer")}


def test_reports_and_counts_stay_out_of_the_publication(publicatie: Path) -> None:
    namen = {p.name for p in publicatie.rglob("*")}
    assert not namen & {"verslag.json", "verworpen.csv", "bewijs.json", "register.jsonl", "I13.parquet"}
    assert (besloten(publicatie) / "controle" / "verworpen.csv").is_file()
    assert besloten(publicatie).stat().st_mode & 0o077 == 0


def test_a_definition_goes_with_every_figure(publicatie: Path) -> None:
    definities = json.loads((publicatie / "definities.json").read_text(encoding="utf-8"))["indicatoren"]
    er_zijn = {(i["id"], m["sleutel"]) for i in definities for m in i["maten"]}
    assert {(c["indicator"], c["maat"]) for c in read(publicatie)} == er_zijn


# Again, interrupted, broken ----------------------------------------------------------------------------------------


def test_interrupted_it_goes_on_and_gives_the_same_bytes(
    leveringen: Path, publicatie: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bouw, keren = opdracht(leveringen, tmp_path / "p"), []

    def tot_de_derde(*alles: Any) -> Any:
        keren.append(1)
        if len(keren) == 3:
            raise KeyboardInterrupt
        return protect(*alles)

    monkeypatch.setattr(bouwen, "protect", tot_de_derde)
    with pytest.raises(KeyboardInterrupt):
        build(bouw)
    assert not bouw.uit.exists()
    monkeypatch.undo()
    assert not build(bouw).onveranderd
    namen = sorted(str(p.relative_to(publicatie)) for p in publicatie.rglob("*") if p.is_file())
    assert namen == sorted(str(p.relative_to(bouw.uit)) for p in bouw.uit.rglob("*") if p.is_file())
    assert [n for n in namen if (publicatie / n).read_bytes() != (bouw.uit / n).read_bytes()] == []
    assert build(bouw).onveranderd


def test_the_audit_passes(publicatie: Path) -> None:
    result = audit(publicatie)
    assert result.exit_code == 0 and "elk cijfer" in result.output, result.output


def _show(map_: Path) -> None:
    pad = map_ / "cijfers.csv"
    regels = pad.read_text(encoding="utf-8").splitlines(keepends=True)
    plek = next(i for i, r in enumerate(regels) if VERBORGEN in r)
    regels[plek] = regels[plek].replace(VERBORGEN, "12", 1)
    pad.write_text("".join(regels), encoding="utf-8")


def _reseal(map_: Path) -> None:
    manifest = json.loads((map_ / "manifest.json").read_text(encoding="utf-8"))
    manifest["bestanden"] = {n: sha256(map_ / n) for n in manifest["bestanden"]}
    (map_ / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def _show_and_reseal(map_: Path) -> None:
    _show(map_)
    _reseal(map_)


def _other_policy(map_: Path) -> None:
    manifest = json.loads((map_ / "manifest.json").read_text(encoding="utf-8"))
    (map_ / "manifest.json").write_text(json.dumps({**manifest, "drempel": 5}), encoding="utf-8")


def _other_proof(map_: Path) -> None:
    shutil.rmtree(besloten(map_) / "bewijzen")


@pytest.mark.parametrize(
    ("breek", "zegt"),
    [
        (_show, "cijfers.csv is veranderd"),
        (_show_and_reseal, "niet wat er is bewezen"),
        (_other_policy, "ander beleid"),
        (_other_proof, "bewijs met dit zegel"),
        (lambda m: (m / "gebieden.csv").unlink(), "gebieden.csv is verdwenen"),
        (lambda m: (m / "extra.csv").write_text("x"), "niet genoemd"),
        (lambda m: (m / "manifest.json").write_text("{}"), "bestanden"),
    ],
)
def test_the_audit_notices(breek: Any, zegt: str, publicatie: Path, tmp_path: Path) -> None:
    kopie = copy(publicatie, tmp_path)
    breek(kopie)
    result = audit(kopie)
    assert result.exit_code == 1 and zegt in result.output, result.output


# Bad input ---------------------------------------------------------------------------------------------------------


def run(*woorden: Any) -> Result:
    return CliRunner().invoke(monitor, ["build", *map(str, woorden)])


def test_no_folder_an_empty_one_or_one_without_schools_publishes_nothing(tmp_path: Path) -> None:
    leeg, half, uit = tmp_path / "leeg", tmp_path / "half", tmp_path / "uit"
    leeg.mkdir()
    half.mkdir()
    (half / "thuiszitters.csv").write_text("gemeente;pseudoniem\n")
    for map_, zegt in ((tmp_path / "weg", "geen map"), (leeg, "geen leveringen"), (half, "")):
        result = run("--sources", map_, "--out", uit)
        assert result.exit_code == 2 and zegt in result.output and "Traceback" not in result.output, result.output
        assert not uit.exists()


def test_a_delivery_in_which_people_are_recognisable_stops_everything_and_is_not_kept(
    leveringen: Path, tmp_path: Path
) -> None:
    bronnen, uit = tmp_path / "bronnen", tmp_path / "uit"
    shutil.copytree(leveringen, bronnen)
    (bronnen / "leerlingenvervoer" / "herkenbaar.csv").write_text(
        "bsn;gemeente;vestiging;schooljaar;soort;begin;kosten_centen\n999990019;9901;;2024-2025;fiets;2024-09-01;1000\n"
    )
    result = run("--sources", bronnen, "--out", uit)
    assert result.exit_code == 2 and "herkenbaar.csv: hierin zijn mensen te herkennen" in result.output, result.output
    assert not uit.exists() and not list(tmp_path.rglob("herkenbaar.parquet"))


def test_a_file_that_is_refused_is_named_and_not_hidden_behind_a_zero(leveringen: Path, tmp_path: Path) -> None:
    bronnen, uit = tmp_path / "bronnen", tmp_path / "uit"
    shutil.copytree(leveringen, bronnen)
    dagen = ("--van", "2023-08-01", "--tot-en-met", "2026-07-31")
    for pad in (bronnen / "vrijstellingen").iterdir():
        pad.write_bytes(b"")
    result = run("--sources", bronnen, "--out", uit, *dagen, "-i", "I06", "-i", "I07")
    assert result.exit_code == 1, result.output
    assert "niet geteld: vrijstellingen/" in result.output and uit.exists()
    result = run("--sources", bronnen, "--out", tmp_path / "leeg", *dagen, "-i", "I07")
    assert result.exit_code == 2 and "geen enkel cijfer" in result.output, result.output
    assert not (tmp_path / "leeg").exists()


@pytest.mark.parametrize("waar", ["uit", "uit/besloten"])
def test_a_publication_among_the_deliveries_is_refused(leveringen: Path, tmp_path: Path, waar: str) -> None:
    bronnen = tmp_path / "bronnen"
    bronnen.mkdir()
    ook = ("--besloten", bronnen / waar) if "besloten" in waar else ()
    result = run("--sources", bronnen, "--out", tmp_path / "uit" if ook else bronnen / waar, *ook)
    assert result.exit_code == 2 and "ligt in de map met leveringen" in result.output
    assert list(bronnen.iterdir()) == []


def test_the_engine_that_was_asked_counts(leveringen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd: list[str] = []
    echt = bouwen.start_engine
    monkeypatch.setattr(bouwen, "start_engine", lambda naam: gevraagd.append(naam) or echt("duckdb"))
    result = run("--sources", leveringen, "--out", tmp_path / "p", "-i", "I17", "--engine", "spark", "--datum", DAG)
    assert result.exit_code == 0 and gevraagd == ["spark"], result.output


def test_a_folder_with_something_else_is_left_alone(leveringen: Path, tmp_path: Path) -> None:
    (tmp_path / "scriptie.txt").write_text("mijn werk")
    result = run("--sources", leveringen, "--out", tmp_path)
    assert result.exit_code == 2 and "geen publicatie" in result.output, result.output
    assert (tmp_path / "scriptie.txt").read_text() == "mijn werk"


@pytest.mark.parametrize(
    "inhoud", ["x", "[[publicatie]]\ndrempel = 5", "[[publicatie]]\nvanaf = 2025-01-01\ndrempel = 1", ""]
)
def test_a_wrong_policy_is_refused(inhoud: str, tmp_path: Path) -> None:
    pad = tmp_path / "beleid.toml"
    pad.write_text(inhoud)
    with pytest.raises(BeleidFout, match="beleid.toml"):
        read_policy(pad, DAG)


def test_the_policy_is_that_of_the_day(tmp_path: Path) -> None:
    pad = tmp_path / "beleid.toml"
    pad.write_text(
        "[[publicatie]]\nvanaf = 2025-01-01\ndrempel = 5\n[[publicatie]]\nvanaf = 2027-01-01\ndrempel = 20\n"
    )
    assert [read_policy(pad, date(j, 6, 1)).controle.drempel for j in (2024, 2026, 2028)] == [10, 5, 20]


# The country -------------------------------------------------------------------------------------------------------


def test_the_deliveries_of_a_region_are_not_called_the_country_and_a_public_figure_goes_with_them(
    publicatie: Path,
) -> None:
    manifest = json.loads((publicatie / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["land"]["heel_land"] is False
    eerste = manifest["land"]["openbaar"][0]
    assert (eerste["indicator"], eerste["maat"], eerste["waarde"]) == ("I13", "aandeel", 10.0)
    assert eerste["uitgever"] and eerste["datum"] and eerste["uitleg"]["en"]
    with (publicatie / "gebieden.csv").open(encoding="utf-8", newline="") as bestand:
        namen = {(g["niveau"], g["code"]): g["naam"] for g in csv.DictReader(bestand)}
    assert namen["land", "NL"] == "Alle leveringen samen"
    assert namen["swv", "PO9901"] == "Samenwerkingsverband PO Lindestreek"


def test_who_says_that_it_is_the_whole_country_must_have_everybody() -> None:
    allen = {"per": "gemeente", "geleverd": 342, "ontbreekt": []}
    require_whole({"tlv": allen})
    with pytest.raises(BronnenProbleem, match="leverden 5 gemeenten"):
        require_whole({"tlv": {**allen, "geleverd": 5}})
    with pytest.raises(BronnenProbleem, match=r"niet iedereen leverde: thuiszitters \(1\)"):
        require_whole({"tlv": allen, "thuiszitters": {**allen, "ontbreekt": ["0344"]}})


def test_a_policy_that_claims_the_country_is_refused_for_a_region(leveringen: Path, tmp_path: Path) -> None:
    beleid = tmp_path / "beleid.toml"
    beleid.write_text("[[publicatie]]\nvanaf = 2020-01-01\nheel_land = true\n")
    result = run("--sources", leveringen, "--out", tmp_path / "uit", "--beleid", beleid)
    assert result.exit_code == 2 and "heel_land" in result.output, result.output
    assert not (tmp_path / "uit").exists()


def test_a_public_figure_beside_a_measure_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    rij = {"indicator": "I13", "maat": "bestaat_niet", "periode": "2024", "waarde": 1.0, "uitgever": "CBS", "titel": "t",
           "datum": date(2025, 1, 1), "uitleg": None, "uitleg_en": None}  # fmt: skip
    pq.write_table(pa.Table.from_pylist([rij]), tmp_path / "deel.parquet")
    with pytest.raises(BronnenProbleem, match="geen maat I13 bestaat_niet"):
        public_figures({"openbare_cijfers": [tmp_path / "deel.parquet"]}, {})
