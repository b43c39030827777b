"""School and municipality have keys of their own: do the figures over both come back with a link, and only with one?"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from rondom.monitor.genereren.opdracht import genereer
from rondom.monitor.indicatoren.berekenen import BronnenProbleem
from rondom.monitor.indicatoren.register import choose
from rondom.monitor.indicatoren.werkbank import Verslagperiode
from rondom.monitor.koppelen import toepassen
from rondom.monitor.koppelen.linkbestand import LinkFout
from rondom.monitor.koppelen.toepassen import apply_links, read_links, told
from rondom.monitor.motor import MotorProbleem
from rondom.monitor.opdrachten import monitor
from rondom.monitor.publicatie.bouwen import Bouw, build

DAG = date(2026, 10, 1)
DOEL = "samenhang van ondersteuning en hulp"
SCHOOLZIJDE = ("inschrijvingen", "arrangementen", "schoolverzuim")


def other(pseudoniem: str) -> str:
    """The same child under the key of the school."""
    return hashlib.sha256(f"school {pseudoniem}".encode()).hexdigest()[:32]


def rename(pad: Path) -> set[str]:
    """The children of a file get other pseudonyms; answers who they were."""
    tabel = pq.read_table(pad)
    column = tabel.column("pseudoniem").to_pylist()
    place = tabel.schema.get_field_index("pseudoniem")
    pq.write_table(tabel.set_column(place, "pseudoniem", pa.array([p and other(p) for p in column])), pad)
    return {p for p in column if p}


def links(folder: Path, pairs: list[tuple[str, str]], **anders: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    pad = folder / "koppeling.csv"
    pad.write_text("a;b;kans;wijze\n" + "".join(f"{a};{b};0.9999;gecodeerd\n" for a, b in pairs))
    kaart = {
        "doel": DOEL, "partijen": ["School", "Gemeente"], "gebruikers": ["monitor"], "einddatum": "2126-01-01",
        "koppels": hashlib.sha256(pad.read_bytes()).hexdigest(),
        "kwaliteit": {"precisie": 0.99726, "opbrengst": 0.98, "koppels": len(pairs)},
    }  # fmt: skip
    (folder / "koppeling.json").write_text(json.dumps(kaart | anders))
    return pad


@pytest.fixture(scope="module")
def samen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Deliveries as if everybody had one key."""
    folder = tmp_path_factory.mktemp("samen")
    words = ["--jeugdigen", "1500", "--regio", "demo", "--schooljaren", "2", "--werkers", "1", "--uit", str(folder)]
    assert CliRunner().invoke(genereer, words).exit_code == 0
    return folder


@pytest.fixture(scope="module")
def apart(samen: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[str, str]]]:
    """The same deliveries with a key of their own for schools, and who belongs to whom."""
    folder = tmp_path_factory.mktemp("apart") / "leveringen"
    shutil.copytree(samen, folder)
    children: set[str] = set()
    for bron in SCHOOLZIJDE:
        for pad in (folder / bron).glob("*.parquet"):
            children |= rename(pad)
    return folder, sorted((other(p), p) for p in children)


def counted(bronnen: Path, uit: Path, **anders: Any) -> dict[str, list[dict[str, Any]]]:
    verslag = Verslagperiode(date(2024, 8, 1), date(2026, 7, 31))
    bouw = Bouw(bronnen, uit, uit.with_name(f"{uit.name}-besloten"), verslag, DAG, indicatoren=choose(("I10", "I13")))
    build(replace(bouw, **anders))
    tellingen = uit.with_name(f"{uit.name}-besloten") / "tellingen"
    return {i: pq.read_table(tellingen / f"{i}.parquet").to_pylist() for i in ("I10", "I13")}


def share(rows: list[dict[str, Any]]) -> int:
    return sum(r["teller"] for r in rows if (r["maat"], r["niveau"]) == ("aandeel", "land"))


def test_with_a_link_the_figures_are_those_of_one_key_and_without_one_nothing_is_published(
    samen: Path, apart: tuple[Path, list[tuple[str, str]]], tmp_path: Path
) -> None:
    folder, pairs = apart
    whole = counted(samen, tmp_path / "samen")
    with pytest.raises(BronnenProbleem, match="eigen sleutel"):
        counted(folder, tmp_path / "los")
    assert not (tmp_path / "los").exists()
    koppeling = links(tmp_path / "koppeling", pairs)
    linked = counted(folder, tmp_path / "gekoppeld", koppelingen=(koppeling,), doel=DOEL)
    assert share(whole["I13"]) > 0
    assert linked == whole
    # The linked rows are gone, and nobody reads how many children were joined.
    assert not (tmp_path / "gekoppeld-besloten" / "gekoppeld").exists()
    [told] = json.loads((tmp_path / "gekoppeld" / "manifest.json").read_text())["koppelingen"]
    assert told == {"partijen": ["School", "Gemeente"], "doel": DOEL, "precisie": 1.0, "opbrengst": 0.98}
    # The same counts through a link of another quality are another publication: its manifest says the new quality.
    links(tmp_path / "koppeling", pairs, kwaliteit={"precisie": 0.9, "opbrengst": 0.5, "koppels": len(pairs)})
    counted(folder, tmp_path / "gekoppeld", koppelingen=(koppeling,), doel=DOEL)
    [told] = json.loads((tmp_path / "gekoppeld" / "manifest.json").read_text())["koppelingen"]
    assert (told["precisie"], told["opbrengst"]) == (0.9, 0.5)


def test_when_one_board_was_not_linked_nothing_is_published_and_it_is_named(samen: Path, tmp_path: Path) -> None:
    """All but one board share the key of the municipalities: its schools would stand there as if nobody had help."""
    folder = tmp_path / "leveringen"
    shutil.copytree(samen, folder)
    rijen = [r for pad in (folder / "inschrijvingen").glob("*.parquet") for r in pq.read_table(pad).to_pylist()]
    per_bestuur = Counter(r["bestuur"] for r in rijen)
    [(bestuur, _)] = per_bestuur.most_common(1)
    for pad in (folder / "inschrijvingen").glob("*.parquet"):
        tabel = pq.read_table(pad)
        namen = [
            other(p) if p and b == bestuur else p
            for p, b in zip(tabel["pseudoniem"].to_pylist(), tabel["bestuur"].to_pylist(), strict=True)
        ]
        place = tabel.schema.get_field_index("pseudoniem")
        pq.write_table(tabel.set_column(place, "pseudoniem", pa.array(namen)), pad)
    with pytest.raises(BronnenProbleem, match=f"inschrijvingen van bestuur {bestuur} komt voor in jeugdhulp_"):
        counted(folder, tmp_path / "uit")
    assert not (tmp_path / "uit").exists()


def lists(
    folder: Path, leerlingen: list[tuple[str, str, str]], hulp: list[tuple[str, str]]
) -> dict[str, tuple[Path, ...]]:
    """Pupils (pseudonym, board, municipality) and help (pseudonym, municipality) as two sources."""
    folder.mkdir(parents=True, exist_ok=True)
    for naam, kolommen, rijen in (
        ("inschrijvingen", ("pseudoniem", "bestuur", "gemeente"), leerlingen),
        ("jeugdhulp_trajecten", ("pseudoniem", "gemeente"), hulp),
    ):
        tabel = pa.table({k: [r[n] for r in rijen] for n, k in enumerate(kolommen)})
        pq.write_table(tabel, folder / f"{naam}.parquet")
    return {n: (folder / f"{n}.parquet",) for n in ("inschrijvingen", "jeugdhulp_trajecten")}


@pytest.mark.parametrize(
    ("groot", "woont", "wie"),
    [
        (200, "A", ("inschrijvingen", "bestuur", "b2", "jeugdhulp_trajecten")),
        # Of twenty pupils two were expected: nobody is chance.
        (20, "A", None),
        # Their municipality delivered no help: then nobody is what it should be.
        (200, "Z", None),
    ],
)
def test_nobody_is_only_strange_where_many_were_expected(tmp_path: Path, groot: int, woont: str, wie: Any) -> None:
    leerlingen = [(f"l{i}", "b1", "A") for i in range(300)] + [(f"x{i}", "b2", woont) for i in range(groot)]
    bronnen = lists(tmp_path, leerlingen, [(f"l{i}", "A") for i in range(60)])
    assert toepassen.strangers(bronnen, [("inschrijvingen", "jeugdhulp_trajecten")]) == wie


@pytest.mark.parametrize(
    ("anders", "doel"),
    [
        ({"gebruikers": ["onderzoeker"]}, DOEL),
        ({"gebruikers": "monitoring"}, DOEL),
        ({"kwaliteit": {}}, DOEL),
        ({"partijen": None, "kwaliteit": None}, DOEL),
        ({"einddatum": "2026-09-30"}, DOEL),
        ({"koppels": "0" * 64}, DOEL),
        ({}, "iets anders"),
    ],
)
def test_a_link_that_may_not_be_used_publishes_nothing(tmp_path: Path, anders: dict[str, Any], doel: str) -> None:
    pad = links(tmp_path / "k", [("a" * 32, "b" * 32)], **anders)
    with pytest.raises(LinkFout):
        read_links((pad,), doel, DAG)
    (tmp_path / "bron").mkdir()
    words = ["--sources", tmp_path / "bron", "--out", tmp_path / "uit", "--koppeling", pad, "--doel", doel]
    result = CliRunner().invoke(monitor, ["build", *map(str, words), "--datum", DAG.isoformat()])
    assert result.exit_code == 2 and "koppeling.csv" in result.output and not (tmp_path / "uit").exists()


def test_a_link_that_is_over_is_not_used_for_a_publication_of_an_earlier_day_and_leftovers_go(tmp_path: Path) -> None:
    """A killed run left linked rows: the next one takes them away, also where it publishes nothing."""
    gisteren = (date.today() - timedelta(days=1)).isoformat()
    pad = links(tmp_path / "k", [("a" * 32, "b" * 32)], einddatum=gisteren)
    (tmp_path / "bron").mkdir()
    rest = tmp_path / "uit-besloten" / "gekoppeld" / "inschrijvingen"
    rest.mkdir(parents=True)
    with pytest.raises(LinkFout, match="vernietig"):
        counted(tmp_path / "bron", tmp_path / "uit", koppelingen=(pad,), doel=DOEL, datum=date(2026, 1, 1))
    assert not rest.parent.exists()


def test_support_of_a_partnership_with_a_key_of_its_own_is_not_counted_as_none(
    samen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toepassen, "VEEL", 20)
    shutil.copytree(samen, folder := tmp_path / "leveringen")
    for pad in (folder / "arrangementen").glob("*.parquet"):
        rename(pad)
    with pytest.raises(BronnenProbleem, match="inschrijvingen komt voor in arrangementen"):
        counted(folder, tmp_path / "uit")


def test_a_link_by_key_alone_does_not_know_what_it_missed(tmp_path: Path) -> None:
    pad = links(tmp_path, [("a" * 32, "a" * 32)], kwaliteit={"precisie": 1.0, "opbrengst": None})
    namen, kaarten = read_links((pad,), DOEL, DAG)
    assert namen == {} and [k["opbrengst"] for k in told(kaarten)] == [None]


def test_what_cannot_be_linked_is_told_as_any_problem_of_an_engine(tmp_path: Path) -> None:
    (kapot := tmp_path / "deel.parquet").write_bytes(b"PAR1")
    with pytest.raises(MotorProbleem):
        apply_links({"inschrijvingen": (kapot,)}, {"a": "b"}, tmp_path / "gekoppeld")


def test_links_of_several_parties_make_one_child(tmp_path: Path) -> None:
    """Two boards and a partnership, each linked with the municipality: in any order one pseudonym stands for a child."""
    paden = [links(tmp_path / x, [(x * 32, "m" * 32), (x * 31 + "0", "n" * 32)]) for x in "pqr"]
    outcomes = [read_links(order, DOEL, DAG)[0] for order in (paden, paden[::-1], paden[1:] + paden[:1])]
    assert outcomes[0] == outcomes[1] == outcomes[2]
    for child in ({"p" * 32, "q" * 32, "r" * 32, "m" * 32}, {x * 31 + "0" for x in "pqr"} | {"n" * 32}):
        assert len({outcomes[0].get(p, p) for p in child}) == 1
