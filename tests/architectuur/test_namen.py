"""The habits of the house that a machine can check: names, short views, safe HTML, words that explain."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.architectuur

PROJECT = Path(__file__).parents[2]
SRC = PROJECT / "src" / "rondom"
MODULES = sorted(pad for pad in SRC.rglob("*.py") if "migrations" not in pad.parts)
NIETSZEGGEND = re.compile(r"^(.*_)?(utils?|helpers?|common|manager|misc|data|handle|process)(_.*)?$")
LANGSTE_VIEW = 20


def tree(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text(encoding="utf-8"))


def name_of(pad: Path) -> str:
    return pad.relative_to(SRC).as_posix()


# Names -----------------------------------------------------------------------------------------------------------


def test_no_module_has_a_name_that_says_nothing() -> None:
    namen = [pad.relative_to(SRC) for pad in MODULES]
    assert [n.as_posix() for n in namen if any(NIETSZEGGEND.match(deel) for deel in (*n.parent.parts, n.stem))] == []


@pytest.mark.parametrize("naam", ["utils", "casus_helpers", "common", "manager", "misc", "data"])
def test_proof_a_name_that_says_nothing_is_noticed(naam: str) -> None:
    assert NIETSZEGGEND.match(naam)
    assert not NIETSZEGGEND.match("database")


# Views -----------------------------------------------------------------------------------------------------------


def is_view(functie: ast.FunctionDef) -> bool:
    return bool(functie.args.args) and functie.args.args[0].arg == "request"


def long_views(boom: ast.Module) -> list[str]:
    """Views of more than twenty lines, from ``def`` to the last line."""
    return [
        functie.name
        for functie in ast.walk(boom)
        if isinstance(functie, ast.FunctionDef)
        and is_view(functie)
        and (functie.end_lineno or 0) - functie.lineno + 1 > LANGSTE_VIEW
    ]


def views() -> list[Path]:
    return [pad for pad in MODULES if "views" in (pad.stem, pad.parent.name)]


def test_views_are_short_functions() -> None:
    assert len(views()) > 5
    assert [f"{name_of(pad)}: {naam}" for pad in views() for naam in long_views(tree(pad))] == []
    klassen = [f"{name_of(p)}: {n.name}" for p in views() for n in tree(p).body if isinstance(n, ast.ClassDef)]
    assert [k for k in klassen if k.endswith("View")] == []


def test_proof_a_long_view_is_noticed() -> None:
    lang = "def show(request):\n" + "    pass\n" * LANGSTE_VIEW
    assert long_views(ast.parse(lang)) == ["show"]
    assert long_views(ast.parse(lang.removesuffix("    pass\n"))) == []


def test_views_write_nothing_to_the_database_themselves() -> None:
    """A write goes through a service: a view saves no row and creates none."""
    schrijft = re.compile(r"\.objects\.(create|bulk_create|get_or_create|update_or_create)\(|\.save\(|\.bulk_update\(")
    assert [name_of(pad) for pad in views() if schrijft.search(pad.read_text(encoding="utf-8"))] == []


# What may not stand in the source ----------------------------------------------------------------------------------


def forbidden_in(boom: ast.Module) -> set[str]:
    """``print`` and anything that switches escaping off. ``SafeString`` may be named as what a renderer answers."""
    gevonden = set()
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name):
            gevonden |= {knoop.func.id} & {"print", "SafeString", "SafeText"}
        if isinstance(knoop, ast.alias | ast.Attribute):
            gevonden |= {getattr(knoop, "attr", None) or getattr(knoop, "name", "")} & {"mark_safe"}
    return gevonden


def test_nothing_prints_and_nothing_switches_escaping_off() -> None:
    assert {name_of(pad): wat for pad in MODULES if (wat := forbidden_in(tree(pad)))} == {}


def test_proof_print_and_mark_safe_are_noticed() -> None:
    assert forbidden_in(ast.parse("print(1)")) == {"print"}
    assert forbidden_in(ast.parse("from django.utils.safestring import mark_safe")) == {"mark_safe"}
    assert forbidden_in(ast.parse("SafeString('<b>')")) == {"SafeString"}
    assert forbidden_in(ast.parse("from django.utils import safestring as s\ns.mark_safe('x')")) == {"mark_safe"}


def test_no_todo_without_an_issue() -> None:
    los = re.compile(r"#.*\b(TODO|FIXME|XXX)\b(?! #\d)")
    assert [name_of(pad) for pad in MODULES if los.search(pad.read_text(encoding="utf-8"))] == []


# Words that explain ------------------------------------------------------------------------------------------------


def undocumented(boom: ast.Module) -> Iterator[str]:
    """Public functions and classes at the top of a module without a docstring, and the module itself."""
    if boom.body and not ast.get_docstring(boom):
        yield "the module"
    for knoop in boom.body:
        openbaar = isinstance(knoop, ast.FunctionDef | ast.ClassDef) and not knoop.name.startswith("_")
        if openbaar and not ast.get_docstring(knoop):
            yield knoop.name


def explained() -> list[Path]:
    return [
        pad
        for pad in MODULES
        if pad.parts[len(SRC.parts)] == "kern"
        or "services" in (pad.stem, pad.parent.name)
        or pad.stem.startswith(("selectors", "feiten"))
    ]


def test_rules_services_and_selectors_say_what_they_answer() -> None:
    assert len(explained()) > 40
    assert [f"{name_of(pad)}: {wat}" for pad in explained() for wat in undocumented(tree(pad))] == []


def test_proof_a_function_without_a_docstring_is_noticed() -> None:
    assert list(undocumented(ast.parse('"""Answers."""\ndef share(): ...\ndef _own(): ...'))) == ["share"]


# Services ----------------------------------------------------------------------------------------------------------


def writes(functie: ast.FunctionDef) -> bool:
    """Opens a transaction, saves a row or records an event."""
    genoemd = {getattr(k, "attr", "") for k in ast.walk(functie)}
    return bool(genoemd & {"atomic", "save", "bulk_create", "record"})


def positional_writes(boom: ast.Module) -> list[str]:
    """Public functions that write and take ``door``, but not by keyword only."""
    return [
        f.name
        for f in boom.body
        if isinstance(f, ast.FunctionDef)
        and not f.name.startswith("_")
        and any(a.arg == "door" for a in f.args.args)
        and writes(f)
    ]


def test_writes_take_who_acts_by_keyword_only() -> None:
    diensten = [pad for pad in MODULES if pad.parent.name == "services"]
    assert len(diensten) > 10
    assert [f"{name_of(p)}: {naam}" for p in diensten for naam in positional_writes(tree(p))] == []


def test_proof_a_write_with_a_loose_actor_is_noticed() -> None:
    assert positional_writes(ast.parse("def move(casus, door): casus.save()")) == ["move"]
    assert positional_writes(ast.parse("def move(*, casus, door): casus.save()")) == []
    assert positional_writes(ast.parse("def check(casus, door): ...")) == []


# No leftovers ------------------------------------------------------------------------------------------------------


def test_nothing_that_is_built_is_kept_in_the_repository() -> None:
    gevolgd = subprocess.run(["git", "ls-files"], cwd=PROJECT, capture_output=True, check=True, text=True).stdout
    gebouwd = re.compile(r"(^|/)(__pycache__|node_modules|\.venv|\.rondom)/|\.(pyc|mo|orig|rej)$")
    assert [pad for pad in gevolgd.splitlines() if gebouwd.search(pad)] == []
