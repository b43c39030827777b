"""What every page gets from the shell is not overwritten by what one page gives its template.

A page that called something of its own ``blad`` once had all of it written into the frame around the page.
"""

import ast
from pathlib import Path

import pytest

pytestmark = pytest.mark.architectuur
SRC = Path(__file__).parents[2] / "src" / "rondom"


def keys_of(pad: Path) -> set[str]:
    """Every literal key of a dictionary in a module."""
    boom = ast.parse(pad.read_text(encoding="utf-8"))
    sleutels = {
        k.value
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Dict)
        for k in knoop.keys
        if isinstance(k, ast.Constant) and isinstance(k.value, str)
    }
    return sleutels


def of_the_shell() -> set[str]:
    """The names that the shell gives every page: the keys of what ``surroundings`` answers, not of what those hold."""
    boom = ast.parse((SRC / "web" / "omgeving.py").read_text(encoding="utf-8"))
    functie = next(k for k in ast.walk(boom) if isinstance(k, ast.FunctionDef) and k.name == "surroundings")
    binnen = {id(d) for k in ast.walk(functie) if isinstance(k, ast.Dict) for w in k.values for d in ast.walk(w)}
    return {
        k.value
        for d in ast.walk(functie)
        if isinstance(d, ast.Dict) and id(d) not in binnen
        for k in d.keys
        if isinstance(k, ast.Constant) and isinstance(k.value, str)
    }


def clashes(modules: list[Path]) -> dict[str, list[str]]:
    schil = of_the_shell()
    return {p.name: sorted(keys_of(p) & schil) for p in modules if keys_of(p) & schil}


def test_no_page_overwrites_a_name_of_the_frame() -> None:
    assert {"nog_open", "nog_open_adres", "navigatie", "handelend"} <= of_the_shell()
    kamers = [p for k in ("casus", "toegang", "portaal", "spiegel") for p in (SRC / k).rglob("*.py")]
    assert clashes(kamers) == {}


def test_proof_a_page_that_does_is_noticed(tmp_path: Path) -> None:
    fout = tmp_path / "fout.py"
    fout.write_text("context = {'nog_open': geheim}\n")
    assert clashes([fout]) == {"fout.py": ["nog_open"]}
