"""The proof, its checker, the register and the refusals: each guard is shown to notice what it guards against."""

from __future__ import annotations

import ast
import copy
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

from rondom.cli import rondom
from rondom.monitor.onthulling import controle
from rondom.monitor.onthulling.aanval import val_aan
from rondom.monitor.onthulling.bescherming import bescherm
from rondom.monitor.onthulling.bewijs import BEWIJS, UITGAVE, schrijf_bewijs
from rondom.monitor.onthulling.onveilig import NietBewezen, Onbeschermbaar
from rondom.monitor.onthulling.register import Post, Register, RegisterFout
from rondom.monitor.onthulling.stelsel import Uitgave, bouw
from rondom.monitor.onthulling.tabellen import Beleid, Dimensie, Tabel
from rondom.monitor.onthulling.uitgeven import geef_uit

DAG = date(2026, 11, 25)
A = Dimensie.plat("a", "pqr")
Json = dict[str, Any]


def kruis(naam: str, waarden: list[int], b: str = "uv") -> Uitgave:
    tafel = Tabel("n", (A, Dimensie.plat("b", b)), dict(zip(product("pqr", b), waarden, strict=True)))
    return Uitgave(naam, (tafel,))


def rand(naam: str, waarden: list[int]) -> Uitgave:
    return Uitgave(naam, (Tabel("n", (A,), {(code,): v for code, v in zip("pqr", waarden, strict=True)}),))


@pytest.fixture
def uitgegeven(tmp_path: Path) -> tuple[Path, Path]:
    geef_uit(
        kruis("2025", [4, 20, 30, 40, 12, 3]),
        Beleid(),
        register=Register(tmp_path / "besloten" / "register.jsonl"),
        openbaar=tmp_path / "openbaar",
        besloten=tmp_path / "besloten",
        datum=DAG,
    )
    return tmp_path / "openbaar", tmp_path / "besloten"


def lees(mappen: tuple[Path, Path]) -> tuple[Json, Json]:
    return json.loads((mappen[0] / UITGAVE).read_bytes()), json.loads((mappen[1] / BEWIJS).read_bytes())


# ---- the checker ------------------------------------------------------------------------------------------------------


def test_the_checker_is_short_and_knows_nothing_of_rondom() -> None:
    tekst = Path(controle.__file__).read_text(encoding="utf-8")
    namen = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name)
        for node in ast.walk(ast.parse(tekst))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert len(tekst.splitlines()) <= 150
    assert {str(naam).split(".")[0] for naam in namen} <= set(sys.stdlib_module_names)


def test_the_checker_runs_alone(uitgegeven: tuple[Path, Path], tmp_path: Path) -> None:
    alleen = tmp_path / "alleen.py"
    alleen.write_bytes(Path(controle.__file__).read_bytes())
    opdracht = [sys.executable, "-I", "-S", str(alleen), str(uitgegeven[0] / UITGAVE), str(uitgegeven[1] / BEWIJS)]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, cwd=tmp_path)
    assert (klaar.returncode, klaar.stderr) == (0, "") and klaar.stdout.startswith("in order")


def getuige_anders(openbaar: Json, bewijs: Json) -> None:
    bewijs["getuigen"][0][0][1] += 1


def getuige_in_zicht(openbaar: Json, bewijs: Json) -> None:
    zichtbaar = next(i for i, (_, plaats, _) in enumerate(bewijs["cellen"]) if plaats == {})
    bewijs["getuigen"][0].append([zichtbaar, 1])


def getuige_weg(openbaar: Json, bewijs: Json) -> None:
    bewijs["hoog_laag"].pop()


def getuige_zegt_niets(openbaar: Json, bewijs: Json) -> None:
    bewijs["hoog_laag"][0][1:] = [-1, -1]


def som_klopt_niet(openbaar: Json, bewijs: Json) -> None:
    cel = next(c for c in openbaar["uitgaven"][0]["cellen"] if c[1] == {})
    cel[2] += 1
    next(c for c in bewijs["cellen"] if c[1] == {})[2] += 1


def kleine_cel_getoond(openbaar: Json, bewijs: Json) -> None:
    cellen = openbaar["uitgaven"][0]["cellen"]
    verborgen = [c for c in cellen if c[2] is None]
    place = next(i for i, v in enumerate(bewijs["verborgen"][0]) if v < 10)
    verborgen[place][2] = bewijs["verborgen"][0].pop(place)


def ruimer_beleid(openbaar: Json, bewijs: Json) -> None:
    openbaar["beleid"]["marge"] = 30


def niveau_verzwegen(openbaar: Json, bewijs: Json) -> None:
    openbaar["uitgaven"][0]["cellen"].pop()


@pytest.mark.parametrize(
    "knoei",
    [
        getuige_anders,
        getuige_in_zicht,
        getuige_weg,
        getuige_zegt_niets,
        som_klopt_niet,
        kleine_cel_getoond,
        ruimer_beleid,
        niveau_verzwegen,
    ],
    ids=lambda f: f.__name__,
)
def test_proof_the_checker_notices(uitgegeven: tuple[Path, Path], knoei: Callable[[Json, Json], None]) -> None:
    openbaar, bewijs = lees(uitgegeven)
    controle.controleer(copy.deepcopy(openbaar), copy.deepcopy(bewijs))
    knoei(openbaar, bewijs)
    with pytest.raises((controle.Fout, KeyError)):
        controle.controleer(openbaar, bewijs)


def test_the_public_file_holds_no_hidden_value_and_the_proof_is_for_the_owner(uitgegeven: tuple[Path, Path]) -> None:
    openbaar, bewijs = lees(uitgegeven)
    assert sorted(os.listdir(uitgegeven[0])) == [UITGAVE]
    assert stat.S_IMODE((uitgegeven[1] / BEWIJS).stat().st_mode) == 0o600
    assert sum(c[2] is None for c in openbaar["uitgaven"][0]["cellen"]) == len(bewijs["verborgen"][0]) > 0


def test_a_proof_with_holes_is_not_written(tmp_path: Path) -> None:
    uitgave = kruis("u", [4, 20, 30, 40, 12, 30])
    stelsel = bouw(uitgave, Beleid())
    uitslag = val_aan(stelsel, stelsel.primair)
    klein = frozenset(cel for cel, p in zip(stelsel.cellen, stelsel.primair, strict=True) if p)
    with pytest.raises(NietBewezen, match="one possible value"):
        schrijf_bewijs(
            tmp_path, tmp_path, beleid=Beleid(), stelsel=stelsel, uitslag=uitslag, uitgaven=[(uitgave, klein)]
        )
    assert list(tmp_path.iterdir()) == []


# ---- the register -----------------------------------------------------------------------------------------------------


def test_two_publications_cannot_be_subtracted(tmp_path: Path) -> None:
    """The first hides two totals; the second has nothing small, and would show them. Then p × u is a subtraction."""
    eerste, tweede = kruis("2025-kruis", [4, 20, 30, 40, 25, 35]), rand("2025-per-a", [24, 70, 60])
    geheim = frozenset({("n", (("a", "p"), ("b", "u"))), ("n", (("a", "p"),)), ("n", (("a", "q"),))})
    geheim |= {("n", (("a", "q"), ("b", "u")))}
    register = Register(tmp_path / "register.jsonl")
    register.voeg_toe(Post(eerste, geheim, DAG, "-"))
    assert bescherm(tweede, Beleid()).cellen == frozenset(), "alone it would be shown whole"

    geef_uit(tweede, Beleid(), register=register, openbaar=tmp_path / "x", besloten=tmp_path / "y", datum=DAG)
    kennis = frozenset().union(*(post.getoond for post in register.posten()))
    stelsel = bouw(tweede, Beleid(), eerder=[eerste])
    verborgen = np.array([cel not in kennis for cel in stelsel.cellen], dtype=bool)
    assert val_aan(stelsel, verborgen).veilig
    alles = verborgen & np.array([cel not in tweede.cellen for cel in stelsel.cellen], dtype=bool)
    assert not val_aan(stelsel, alles).veilig, "without the register it would have leaked"


def test_what_an_earlier_publication_leaves_no_room_for_is_refused(tmp_path: Path) -> None:
    """The first hid p and showed all the rest: it was readable from the start, and nothing later can undo that."""
    register = Register(tmp_path / "register.jsonl")
    register.voeg_toe(Post(rand("een", [4, 0, 30]), frozenset({("n", (("a", "p"),))}), DAG, "-"))
    with pytest.raises(Onbeschermbaar, match="follows from zeros"):
        geef_uit(
            kruis("twee", [4, 0, 0, 0, 12, 18]),
            Beleid(),
            register=register,
            openbaar=tmp_path / "x",
            besloten=tmp_path / "y",
            datum=DAG,
        )
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("later", "beleid", "waarom"),
    [
        ([8, 20, 30], Beleid(), "a count that was shown as 15 and is now too small, also after revision"),
        ([15, 20, 30], Beleid(drempel=18), "a count that a stricter threshold would now hide"),
    ],
)
def test_what_was_shown_before_cannot_be_hidden_any_more(
    tmp_path: Path, later: list[int], beleid: Beleid, waarom: str
) -> None:
    register = Register(tmp_path / "register.jsonl")
    plaats = tmp_path / "een"
    geef_uit(rand("een", [15, 20, 30]), Beleid(), register=register, openbaar=plaats, besloten=plaats, datum=DAG)
    with pytest.raises(Onbeschermbaar, match="published before"):
        geef_uit(
            rand("twee", later), beleid, register=register, openbaar=tmp_path / "x", besloten=tmp_path / "y", datum=DAG
        )
    assert not (tmp_path / "x").exists() and [p.uitgave.naam for p in register.posten()] == ["een"], waarom


def test_a_revision_adds_up_with_its_own_publication(tmp_path: Path) -> None:
    register = Register(tmp_path / "register.jsonl")
    for naam, waarden in (("voorlopig", [4, 20, 30]), ("definitief", [5, 21, 30]), ("weer", [5, 26, 30])):
        plaats = tmp_path / naam
        geef_uit(rand(naam, waarden), Beleid(), register=register, openbaar=plaats, besloten=plaats, datum=DAG)
    verborgen = [post.verborgen for post in register.posten()]
    assert ("n", (("a", "p"),)) in verborgen[0] and verborgen[0] <= verborgen[1] <= verborgen[2]
    assert controle.main(str(plaats / UITGAVE), str(plaats / BEWIJS))[0] >= 4


def test_a_register_that_was_touched_is_not_used(tmp_path: Path) -> None:
    register = Register(tmp_path / "register.jsonl")
    for naam in ("een", "twee"):
        uitgave = Uitgave(naam, (Tabel(naam, (A,), {("p",): 4, ("q",): 20, ("r",): 30}),))
        geef_uit(uitgave, Beleid(), register=register, openbaar=tmp_path, besloten=tmp_path, datum=DAG)
    regels = register.pad.read_text().splitlines()
    assert len(regels) == 2 and stat.S_IMODE(register.pad.stat().st_mode) == 0o600
    for anders in ([regels[1]], [regels[0].replace("20", "21"), regels[1]], regels[::-1], [*regels, "{}"]):
        register.pad.write_text("\n".join(anders) + "\n")
        with pytest.raises(RegisterFout):
            register.posten()


def test_a_name_is_used_once(tmp_path: Path) -> None:
    register = Register(tmp_path / "register.jsonl")
    geef_uit(rand("u", [4, 20, 30]), Beleid(), register=register, openbaar=tmp_path, besloten=tmp_path, datum=DAG)
    with pytest.raises(RegisterFout, match="already"):
        geef_uit(rand("u", [4, 20, 30]), Beleid(), register=register, openbaar=tmp_path, besloten=tmp_path, datum=DAG)


# ---- the commands -----------------------------------------------------------------------------------------------------


def test_audit_says_whether_a_proof_holds(uitgegeven: tuple[Path, Path]) -> None:
    openbaar, bewijs = str(uitgegeven[0]), str(uitgegeven[1] / BEWIJS)
    goed = CliRunner().invoke(rondom, ["monitor", "audit", openbaar, "--bewijs", bewijs])
    assert (goed.exit_code, goed.output.split(":")[0]) == (0, "In orde")
    zonder = CliRunner().invoke(rondom, ["monitor", "audit", openbaar])
    assert zonder.exit_code == 2 and "--bewijs" in zonder.output
    (uitgegeven[0] / UITGAVE).write_text((uitgegeven[0] / UITGAVE).read_text() + " ")
    fout = CliRunner().invoke(rondom, ["monitor", "audit", openbaar, "--bewijs", bewijs])
    assert fout.exit_code == 1 and "Niet in orde" in fout.output


def test_bench_prints_figures_for_machines(tmp_path: Path) -> None:
    regels = ["school,bestuur,gemeente,hulpvorm,aantal"]
    regels += [
        f"s{i},b{i % 2},g{j},h{k},{(7 * i + 5 * j + 3 * k) % 19}" for i, j, k in product(range(5), range(2), range(2))
    ]
    (tmp_path / "tabel_klein.csv").write_text("\n".join(regels) + "\n")
    # In a process of its own: the solver's greeting goes past Python, and would spoil what a machine reads.
    opdracht = [sys.executable, "-m", "rondom.cli", "bench", "onthulling", "--tabellen", str(tmp_path), "--json"]
    klaar = subprocess.run(opdracht, capture_output=True, text=True)
    assert (klaar.returncode, klaar.stderr) == (0, "")
    (meting,) = json.loads(klaar.stdout)
    assert (meting["precies"], meting["buiten_marge"], meting["controle"]) == (0, 0, "in orde")
    assert meting["ondergrens"] <= meting["secundair"] and meting["naief_precies"] >= 0
    leeg = CliRunner().invoke(rondom, ["bench", "onthulling", "--tabellen", str(tmp_path / "..")])
    assert leeg.exit_code == 1 and "--tabellen" in leeg.output
