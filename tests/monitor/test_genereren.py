"""Is the fictional country the same for the same seed, consistent, calibrated, and as dirty as it says?"""

from __future__ import annotations

import datetime
import hashlib
import json
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from rondom.monitor.bronnen.contract import Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.controle import check
from rondom.monitor.bronnen.verslag import rejected
from rondom.monitor.genereren import bevolking, onderwijs, schrijven
from rondom.monitor.genereren.bevolking import Opzet, draw_children, numbers_with_check
from rondom.monitor.genereren.kolommen import days, pseudonyms
from rondom.monitor.genereren.leveringen import as_table, draw_deliveries, schema
from rondom.monitor.genereren.opdracht import genereer
from rondom.monitor.genereren.schrijven import OtherRun, Uitvoer, generate
from rondom.monitor.genereren.structuur import SOORTEN, StructureProblem, read_country, read_demo

DEMO = read_demo()


def digest(folder: Path) -> str:
    som = hashlib.sha256()
    for pad in sorted(folder.rglob("*.parquet")):
        som.update(pad.relative_to(folder).as_posix().encode() + pad.read_bytes())
    return som.hexdigest()


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """4 000 children of the demo region without dirt, as their owners have them."""
    folder = tmp_path_factory.mktemp("schoon")
    generate(DEMO, Opzet(4_000, zaad=7, schoon=True), Uitvoer(folder / "in", Vorm.HERKENBAAR))
    return folder


@pytest.fixture(scope="module")
def dirty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """6 000 children of the demo region as deliveries really are, pseudonymous, with the truth apart."""
    folder = tmp_path_factory.mktemp("vuil")
    generate(DEMO, Opzet(6_000, zaad=7), Uitvoer(folder / "in", waarheid=folder / "waarheid"))
    return folder


@pytest.fixture(scope="module")
def children() -> bevolking.Bevolking:
    opzet = Opzet(30_000, zaad=3, schoon=True)
    return draw_children(DEMO, opzet, 0, {s: DEMO.choice(s) for s in SOORTEN})


def test_the_same_seed_gives_the_same_files_whatever_was_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bevolking, "BLOK", 300)
    opzet, heel, stuk = Opzet(900, zaad=5), Uitvoer(tmp_path / "heel"), Uitvoer(tmp_path / "stuk")
    aantallen = generate(DEMO, opzet, heel)
    schrijf, blokken = schrijven.write_block, []

    def stop_at_two(*rest: object) -> int:
        blokken.append(rest[-1])
        if len(blokken) == 2:
            raise KeyboardInterrupt
        return schrijf(*rest)  # type: ignore[arg-type]

    monkeypatch.setattr(schrijven, "write_block", stop_at_two)
    with pytest.raises(KeyboardInterrupt):
        generate(DEMO, opzet, stuk)
    assert generate(DEMO, opzet, stuk) == aantallen
    assert blokken == [0, 1, 1, 2]
    assert digest(tmp_path / "stuk") == digest(tmp_path / "heel")
    generate(DEMO, Opzet(900, zaad=6), Uitvoer(tmp_path / "anders"))
    assert digest(tmp_path / "anders") != digest(tmp_path / "heel")


def test_a_folder_of_another_run_is_not_mixed_in(tmp_path: Path) -> None:
    generate(DEMO, Opzet(50, zaad=1), Uitvoer(tmp_path))
    with pytest.raises(OtherRun, match="zaad 1 → 2"):
        generate(DEMO, Opzet(50, zaad=2), Uitvoer(tmp_path))


def test_clean_deliveries_pass_every_contract(clean: Path) -> None:
    controle = check(clean / "in", clean / "uit")
    assert list(rejected(controle)) == []
    assert controle.in_orde and set(controle.goed) == set(CONTRACTEN)
    assert all(n > 0 for n in controle.goed.values())


def test_dirty_deliveries_are_rejected_for_what_was_put_in(dirty: Path) -> None:
    controle = check(dirty / "in", dirty / "uit")
    redenen = {r for *_, r, _ in rejected(controle)}
    assert redenen <= {"code", "volgorde", "dubbel"} and "dubbel" in redenen
    gelezen = sum(b.rijen for b in controle.bestanden)
    assert 0 < gelezen - sum(controle.goed.values()) < 0.01 * gelezen
    [bsn] = [b for b in controle.bestanden if b.bron == "inschrijvingen"]
    assert not bsn.geweigerd


def test_tables_have_the_columns_and_types_of_their_contract(children: bevolking.Bevolking) -> None:
    for contract, rijen in draw_deliveries(children):
        for vorm in Vorm:
            tabel = as_table(contract, rijen, children, vorm)
            plat = pa.schema(
                [(v.name, v.type.value_type if pa.types.is_dictionary(v.type) else v.type) for v in tabel.schema]
            )
            assert plat == schema(contract.in_vorm(vorm)), contract.sleutel


def eleven(bsn: int) -> bool:
    """The 11-proef, written out once more and not shared with the code that makes the numbers."""
    cijfers = [int(c) for c in f"{bsn:09}"]
    return (sum((9 - i) * c for i, c in enumerate(cijfers[:8])) - cijfers[8]) % 11 == 0


def test_every_number_passes_the_elfproef_and_is_given_once() -> None:
    nummers = np.concatenate([np.arange(0, 20_000), np.arange(4_999_000, 5_001_000), np.arange(44_999_000, 45_000_000)])
    bsn = numbers_with_check(nummers)
    assert len(np.unique(bsn)) == len(nummers)
    assert all(eleven(int(b)) and len(str(int(b))) == 9 for b in bsn)
    assert 999_999_999 not in bsn


def test_pseudonyms_are_unique_and_differ_per_seed() -> None:
    een, twee = pseudonyms(np.arange(200_000), 1).to_pylist(), pseudonyms(np.arange(200_000), 2).to_pylist()
    assert len({*een, *twee}) == 400_000
    assert all(len(p) == 32 for p in een[:10])


def test_youth_help_is_as_frequent_as_the_public_figure_says(children: bevolking.Bevolking) -> None:
    """Users in the calendar year 2025 among those under 18, per municipality, within a quarter of its share."""
    [tabel] = [
        as_table(c, r, children, Vorm.PSEUDONIEM)
        for c, r in draw_deliveries(children)
        if c.sleutel == "jeugdhulp_trajecten"
    ]
    jongeren = pa.table(
        {
            "gemeente": [DEMO.gemeente_van[g] for g in children.gebied[2024]],
            "jong": children.age(bevolking.days(2025, 7)) < 18,
        }
    )
    with duckdb.connect() as con:
        con.register("t", tabel)
        con.register("j", jongeren)
        rijen = con.execute(
            """WITH hulp AS (SELECT gemeente, count(DISTINCT pseudoniem) AS n FROM t WHERE aanvang < DATE '2026-01-01'
                 AND coalesce(einde, DATE '2099-01-01') >= DATE '2025-01-01' GROUP BY 1),
               alle AS (SELECT gemeente, count(*) AS n FROM j WHERE jong GROUP BY 1)
               SELECT gemeente, hulp.n / alle.n FROM hulp JOIN alle USING (gemeente)"""
        ).fetchall()
    assert len(rijen) == 5
    assert {g: round(d, 3) for g, d in rijen if abs(d / DEMO.jeugdhulp[g] - 1) > 0.25} == {}


def test_every_record_points_at_a_child_and_school_that_exist(dirty: Path) -> None:
    """Truth and deliveries agree: all but the typed-wrong pseudonyms belong to the child that the truth names."""
    with duckdb.connect() as con:
        kinderen = f"'{dirty}/waarheid/kinderen/*.parquet'"
        for sleutel in ("inschrijvingen", "jeugdhulp_declaraties"):
            pad, waar = f"'{dirty}/in/{sleutel}/deel-00000.parquet'", f"'{dirty}/waarheid/{sleutel}/deel-00000.parquet'"
            anders, alle = con.execute(
                f"""SELECT count(*) FILTER (k.pseudoniem <> d.pseudoniem), count(*) FROM
                (SELECT *, row_number() OVER () - 1 AS rij FROM {pad}) d
                JOIN {waar} w USING (rij) JOIN {kinderen} k ON k.kind = w.kind"""
            ).fetchone() or (0, 0)
            assert alle == pq.read_metadata(dirty / "in" / sleutel / "deel-00000.parquet").num_rows
            assert 0 < anders < 0.015 * alle
        scholen = f"'{dirty}/in/scholen/*.parquet'"
        vreemd = con.execute(
            f"SELECT count(*) FROM '{dirty}/in/inschrijvingen/*.parquet' "
            f"WHERE vestiging NOT IN (SELECT vestiging FROM {scholen})"
        ).fetchone()
        assert vreemd == (0,)


def test_children_grow_older_and_move_up(clean: Path) -> None:
    """A child of the last year of primary school is in secondary school the year after, or in none of our schools."""
    with duckdb.connect() as con:
        con.execute(f"CREATE VIEW i AS SELECT * FROM '{clean}/in/inschrijvingen/*.parquet'")
        over = con.execute(
            """SELECT b.onderwijssoort, count(*) FROM i a JOIN i b ON a.bsn = b.bsn AND b.schooljaar = '2025-2026'
               WHERE a.schooljaar = '2024-2025' AND a.onderwijssoort = 'po' AND a.leerjaar = 8 GROUP BY 1"""
        ).fetchall()
        assert dict(over).keys() <= {"vo", "vso"} and sum(n for _, n in over) > 50
        [(adviezen, groep8)] = con.execute(
            "SELECT count(advies), count(*) FROM i WHERE onderwijssoort = 'po' AND leerjaar = 8"
        ).fetchall()
        assert adviezen == groep8


def test_the_last_year_decides_about_the_year_after_it_too(children: bevolking.Bevolking) -> None:
    """Who goes to special education in August had the decision in spring: no fall at the end that never was."""
    tlv = onderwijs.statements(children)
    besluit = tlv.kolommen["besluit"]
    assert isinstance(besluit, np.ndarray)
    jaren = [*children.opzet.jaren, children.opzet.jaren[-1] + 1]
    per_jaar = [int(((besluit >= days(j, 8)) & (besluit < days(j + 1, 8))).sum()) for j in jaren[:-1]]
    assert all(n > 0.6 * per_jaar[0] for n in per_jaar), per_jaar


def test_the_number_of_declarations_is_what_was_asked(tmp_path: Path) -> None:
    aantallen = generate(DEMO, Opzet(3_000, zaad=1, declaraties_per_jeugdige=20.0, schoon=True), Uitvoer(tmp_path))
    assert abs(aantallen["jeugdhulp_declaraties"] / 60_000 - 1) < 0.02


def test_the_demo_region_is_the_network_of_the_demo() -> None:
    """`scholen.csv` follows the demo's own network: same schools, kinds, boards and municipalities."""
    from rondom.netwerk.models import Organisatie, School
    from rondom.web.demo.netwerk import draw_network

    netwerk = draw_network(datetime.date(2026, 9, 1))
    organisaties = {o.id: o for o in netwerk.rijen[Organisatie]}
    echt = {
        (
            s.brin,
            s.organisatie.naam,
            s.onderwijssoort,
            organisaties[s.organisatie.bovenliggend_id].naam,
            s.organisatie.gemeente_id,
            s.pc4,
        )
        for s in netwerk.rijen[School]
    }
    assert {(s.vestiging, s.naam, s.soort, s.bestuur_naam, s.gemeente, s.pc4) for s in DEMO.scholen} == echt
    assert len(DEMO.scholen) == 101 and len(DEMO.gemeenten) == 5


def test_a_country_without_public_files_has_rounded_shares(tmp_path: Path) -> None:
    land = read_country(None)
    assert len(land.gemeenten) == 342 and len(land.scholen) > 1_000
    assert 0.09 < sum(land.jeugdhulp.values()) / 342 < 0.11
    assert len({s.vestiging for s in land.scholen}) == len(land.scholen)
    generate(land, Opzet(500, zaad=1, schoon=True), Uitvoer(tmp_path / "in", Vorm.HERKENBAAR))
    assert check(tmp_path / "in", tmp_path / "uit").in_orde


@pytest.mark.referentie
def test_the_country_follows_the_public_figures_and_no_real_school_is_named(reference: Path) -> None:
    land = read_country(reference)
    assert 300 < len(land.gemeenten) <= 352 and len(land.scholen) > 8_000
    assert land.jeugdhulp["0363"] == pytest.approx(0.106)
    echt = {r.split(",")[1] for r in (reference / "scholen_2024.csv").read_text(encoding="utf-8").splitlines()}
    assert {s.vestiging for s in land.scholen} & echt == set()
    assert all(s.naam == f"School {s.vestiging}" for s in land.scholen)
    assert abs(sum(s.leerlingen for s in land.scholen) - 2_500_000) < 150_000  # some schools have no number


def test_a_folder_without_structure_is_a_clear_message(tmp_path: Path) -> None:
    with pytest.raises(StructureProblem, match=r"regio\.toml ontbreekt"):
        read_demo(tmp_path)
    opdracht = ["--jeugdigen", "10", "--uit", str(tmp_path / "uit"), "--regio", "demo", "--structuur", str(tmp_path)]
    uitkomst = CliRunner().invoke(genereer, opdracht)
    assert uitkomst.exit_code == 2 and "ontbreekt" in uitkomst.output


def test_the_command_writes_csv_that_the_check_accepts(tmp_path: Path) -> None:
    from rondom.monitor.bronnen.opdrachten import controleer

    opdracht = ["--jeugdigen", "300", "--uit", str(tmp_path / "in"), "--regio", "demo", "--formaat", "csv", "--schoon"]
    uitkomst = CliRunner().invoke(genereer, [*opdracht, "--vorm", "herkenbaar", "--werkers", "1"])
    assert uitkomst.exit_code == 0 and "inschrijvingen" in uitkomst.output
    gecontroleerd = CliRunner().invoke(controleer, [str(tmp_path / "in"), "--uit", str(tmp_path / "uit"), "--json"])
    assert gecontroleerd.exit_code == 0, gecontroleerd.output
    assert json.loads((tmp_path / "uit" / "verslag.json").read_text())["dubbel"]["inschrijvingen"] == 0


def test_an_empty_folder_is_a_clear_message(tmp_path: Path) -> None:
    from rondom.monitor.bronnen.opdrachten import controleer

    (tmp_path / "in").mkdir()
    uitkomst = CliRunner().invoke(controleer, [str(tmp_path / "in"), "--uit", str(tmp_path / "uit")])
    assert uitkomst.exit_code == 2 and "geen leveringen" in uitkomst.output
