"""The second method by choice: children of one source counted with noise, never beside counts that were hidden."""

from __future__ import annotations

import csv
import json
import random
import tempfile
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.monitor.onthulling.celruis import Ruistabel, recordsleutels
from rondom.monitor.opdrachten import Stappen
from rondom.monitor.pseudonimiseren import sleutel as sleutels
from rondom.monitor.publicatie import celruis
from rondom.monitor.publicatie.beleid import BeleidFout, Methode, Publicatiebeleid, read_policy

BRON = "jeugdhulp_declaraties"
BELEID = Publicatiebeleid(methode=Methode.CELRUIS)
RIJEN = [
    # Two kinds of help in one municipality, one child in both; Maas without a code.
    ("a1", "9901", "43", "2025-03-01"),
    ("a1", "9901", "45", "2025-04-01"),
    ("a2", "9901", "43", "2025-05-01"),
    ("a2", "9901", "43", "2025-06-01"),
    ("b1", "9902", "45", "2024-06-01"),
    ("b2", "", "45", "2025-06-01"),
]


def delivery(map_: Path, rijen: list[tuple[str, str, str, str]]) -> Path:
    """An accepted delivery of declarations, and the two sources of areas."""
    map_.mkdir(parents=True, exist_ok=True)
    pq.write_table(
        pa.table({
            "pseudoniem": [r[0] for r in rijen], "gemeente": [r[1] for r in rijen],
            "productcategorie": [r[2] for r in rijen],
            "begindatum": pa.array([date.fromisoformat(r[3]) for r in rijen]),
        }),
        map_ / f"{BRON}.parquet",
    )  # fmt: skip
    (map_ / "scholen.csv").write_text("vestiging;bestuur;onderwijssoort\n")
    (map_ / "gemeenten.csv").write_text("gemeente;regio\n")
    return map_


@pytest.fixture
def sleutel(tmp_path: Path) -> Path:
    sleutels.create(tmp_path / "sleutel.json", doel="celruis", project="toets", periode="altijd")
    return tmp_path / "sleutel.json"


@pytest.fixture
def beleid(tmp_path: Path) -> Path:
    pad = tmp_path / "beleid.toml"
    pad.write_text('[[publicatie]]\nvanaf = 2025-01-01\nmethode = "celruis"\n')
    return pad


def run(stap: str, *wat: object) -> Result:
    return CliRunner().invoke(Stappen(), [stap, *(str(w) for w in wat)])


def read(uit: Path) -> dict[tuple[str, ...], int]:
    with (uit / celruis.TABEL).open(encoding="utf-8", newline="") as bestand:
        return {tuple(r[:-1]): int(r[-1]) for r in list(csv.reader(bestand))[1:]}


def by_hand(rijen: list[tuple[str, str, str, str]], geheim: bytes) -> dict[tuple[str, str], int]:
    """Per cell and total: the children in it, one by one, and the step of their keys added up."""
    cellen: dict[tuple[str, str], set[str]] = {}
    for wie, gemeente, soort, _dag in rijen:
        for g in (gemeente or "onbekend", "totaal"):
            for s in (soort, "totaal"):
                cellen.setdefault((g, s), set()).add(wie)
    kansen = Ruistabel.maak(BELEID.variantie, BELEID.grootste).kansen
    uit = {}
    for cel, kinderen in cellen.items():
        som = sum(int(recordsleutels([k.encode()], geheim)[0]) for k in kinderen) % 2**64
        trekking = (som >> 11) / 2**53
        stap = sum(trekking >= kans for kans in kansen[min(len(kinderen), 5)][:-1]) - 5
        if len(kinderen) + stap:
            uit[cel] = len(kinderen) + stap
    return uit


def test_every_child_counts_once_in_every_cell_and_total(tmp_path: Path, sleutel: Path, beleid: Path) -> None:
    bronnen, uit = delivery(tmp_path / "goed", RIJEN), tmp_path / "uit"
    gedaan = run("celruis", "--bronnen", bronnen, "--bron", BRON, "--op", "gemeente", "--op", "productcategorie",
                 "--sleutel", sleutel, "--beleid", beleid, "--uit", uit, "--datum", "2026-01-01")  # fmt: skip
    assert gedaan.exit_code == 0, gedaan.output
    assert read(uit) == by_hand(RIJEN, sleutels.read(sleutel).derive("celruis"))
    manifest = json.loads((uit / "manifest.json").read_text())
    assert manifest["methode"] == "celruis" and (manifest["variantie"], manifest["grootste"]) == (2.0, 5)
    assert "a1" not in (uit / celruis.TABEL).read_text() and sleutels.read(sleutel).kenmerk == manifest["sleutel"]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_noise_is_small_and_the_same_along_every_way(zaad: int) -> None:
    """One table by two columns, and one by one of them: the totals are equal to the last child."""
    toeval = random.Random(zaad)
    rijen = [
        (f"k{toeval.randrange(40)}", toeval.choice(["9901", "9902"]), toeval.choice(["43", "45"]), "2025-01-01")
        for _ in range(80)
    ]
    with tempfile.TemporaryDirectory() as map_:
        bronnen = {BRON: (delivery(Path(map_), rijen) / f"{BRON}.parquet",)}
        sleutel = sleutels.Sleutel("celruis", "toets", "altijd", b"x" * 32)
        twee = dict(celruis.count(bronnen, celruis.Vraag(BRON, ("gemeente", "productcategorie")), sleutel, BELEID))
        een = dict(celruis.count(bronnen, celruis.Vraag(BRON, ("gemeente",)), sleutel, BELEID))
    assert een == {cel[:1]: n for cel, n in twee.items() if cel[1] == "totaal"}
    echt = len({r[0] for r in rijen})
    assert abs(een[("totaal",)] - echt) <= BELEID.grootste


def test_proof_a_count_that_became_zero_would_tell_that_somebody_is_there(tmp_path: Path) -> None:
    """Of many lone children some become 0: those are not in the table, like cells without children."""
    rijen = [(f"k{i}", f"{i:04d}", "43", "2025-01-01") for i in range(1, 200)]
    bronnen = {BRON: (delivery(tmp_path, rijen) / f"{BRON}.parquet",)}
    sleutel = sleutels.Sleutel("celruis", "toets", "altijd", b"x" * 32)
    gevonden = dict(celruis.count(bronnen, celruis.Vraag(BRON, ("gemeente",)), sleutel, BELEID))
    assert 0 not in gevonden.values() and 20 < len(gevonden) < 180


def test_only_the_days_that_were_asked(tmp_path: Path, sleutel: Path, beleid: Path) -> None:
    bronnen, uit = delivery(tmp_path / "goed", RIJEN), tmp_path / "uit"
    gedaan = run("celruis", "--bronnen", bronnen, "--bron", BRON, "--op", "gemeente", "--sleutel", sleutel, "--beleid",
                 beleid, "--uit", uit, "--van", "2025-01-01", "--tot-en-met", "2025-12-31", "--datum",
                 "2026-01-01")  # fmt: skip
    assert gedaan.exit_code == 0, gedaan.output
    van_2025 = by_hand([r for r in RIJEN if r[3] >= "2025"], sleutels.read(sleutel).derive("celruis"))
    assert read(uit) == {cel[:1]: n for cel, n in van_2025.items() if cel[1] == "totaal"}


@pytest.mark.parametrize(
    ("anders", "uitleg"),
    [
        (("--bron", "scholen"), "geen bron over kinderen"),
        (("--op", "pc4"), "kies uit"),
        (("--op", "pseudoniem"), "kies uit"),
        (("--op", "gemeente", "--op", "gemeente"), "verschillende"),
        (("--bron", "tlv"), "tlv is er niet"),
        (("--van", "2025-01-01"), "allebei"),
        (("--sleutel", "nergens.json"), "niet te lezen"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    anders: tuple[str, ...], uitleg: str, tmp_path: Path, sleutel: Path, beleid: Path
) -> None:
    bronnen, uit = delivery(tmp_path / "goed", RIJEN), tmp_path / "uit"
    vraag = {"--bron": [BRON], "--op": ["gemeente"], "--sleutel": [str(sleutel)]}
    for naam in {n for n in anders if n.startswith("--")}:
        vraag[naam] = [anders[i + 1] for i, n in enumerate(anders) if n == naam]
    los = [deel for naam, waarden in vraag.items() for w in waarden for deel in (naam, w)]
    gedaan = run("celruis", "--bronnen", bronnen, "--beleid", beleid, "--uit", uit, "--datum", "2026-01-01", *los)
    assert gedaan.exit_code == 2 and uitleg in gedaan.output, gedaan.output
    assert not uit.exists()


def test_the_policy_chooses_one_method_and_the_other_refuses(tmp_path: Path, sleutel: Path, beleid: Path) -> None:
    bronnen, uit, verberg = delivery(tmp_path / "goed", RIJEN), tmp_path / "uit", tmp_path / "verberg.toml"
    verberg.write_text("[[publicatie]]\nvanaf = 2025-01-01\n")
    ruis = run("celruis", "--bronnen", bronnen, "--bron", BRON, "--op", "gemeente", "--sleutel", sleutel, "--beleid",
               verberg, "--uit", uit, "--datum", "2026-01-01")  # fmt: skip
    bouw = run("build", "--sources", bronnen, "--out", uit, "--beleid", beleid, "--datum", "2026-01-01")
    assert ruis.exit_code == 2 and "kiest verbergen" in ruis.output
    assert bouw.exit_code == 2 and "kiest celruis" in bouw.output and not uit.exists()


def test_a_folder_of_another_publication_is_left_alone(tmp_path: Path, sleutel: Path, beleid: Path) -> None:
    bronnen, uit = delivery(tmp_path / "goed", RIJEN), tmp_path / "uit"
    uit.mkdir()
    (uit / "manifest.json").write_text("{}")
    gedaan = run("celruis", "--bronnen", bronnen, "--bron", BRON, "--op", "gemeente", "--sleutel", sleutel, "--beleid",
                 beleid, "--uit", uit, "--datum", "2026-01-01")  # fmt: skip
    assert gedaan.exit_code == 2 and "andere map" in gedaan.output and (uit / "manifest.json").read_text() == "{}"


def test_another_key_for_the_same_table_is_refused(tmp_path: Path, sleutel: Path, beleid: Path) -> None:
    """Two tables of the same children with noise of two keys: their mean is nearer to the truth than either."""
    bronnen, uit, ander = delivery(tmp_path / "goed", RIJEN), tmp_path / "uit", tmp_path / "ander.json"
    sleutels.create(ander, doel="celruis", project="toets", periode="altijd")
    vraag = ("--bronnen", bronnen, "--bron", BRON, "--op", "gemeente", "--beleid", beleid, "--uit", uit, "--datum",
             "2026-01-01")  # fmt: skip
    assert run("celruis", *vraag, "--sleutel", sleutel).exit_code == 0
    eerst = (uit / celruis.TABEL).read_bytes()
    gedaan = run("celruis", *vraag, "--sleutel", ander)
    assert gedaan.exit_code == 2 and "andere sleutel" in gedaan.output and (uit / celruis.TABEL).read_bytes() == eerst
    assert run("celruis", *vraag, "--sleutel", sleutel).exit_code == 0 and (uit / celruis.TABEL).read_bytes() == eerst


@pytest.mark.parametrize(
    ("regel", "uitleg"),
    [
        ('methode = "gokken"', "kies uit verbergen, celruis"),
        *((f'methode = "celruis"\nvariantie = {v}', "beschermt niet") for v in ("0", "0.000000001", "nan")),
        *((f'methode = "celruis"\nvariantie = {v}', "past niet bij grootste 5") for v in ("90", "1e300", "inf")),
        ('methode = "celruis"\ngrootste = 1', "beschermt niet"),
        ('scholen = "nee"', "scholen = nee kan niet"),
        ("drempl = 5", "drempl = 5 kan niet"),
        ("drempel = 1", "verbergt niets"),
        ("marge = 0", "beschermt niets"),
    ],
)
def test_a_policy_that_protects_nothing_or_is_none_is_refused_in_dutch(regel: str, uitleg: str, tmp_path: Path) -> None:
    pad = tmp_path / "beleid.toml"
    pad.write_text(f"[[publicatie]]\nvanaf = 2025-01-01\n{regel}\n")
    with pytest.raises(BeleidFout, match=rf"beleid\.toml.*{uitleg}"):
        read_policy(pad, date(2026, 1, 1))
