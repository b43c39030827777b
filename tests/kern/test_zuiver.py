"""Is the kernel pure? No clock, no files, no framework; every fact and verdict is frozen."""

import ast
import dataclasses
import importlib
import pkgutil
from pathlib import Path

import pytest

from rondom import kern

MODULES = sorted(m.name for m in pkgutil.walk_packages(kern.__path__, "rondom.kern."))
VERBODEN = {"django", "os", "pathlib", "io", "time", "random", "socket", "subprocess", "logging", "requests"}
KLOK = {"today", "now", "utcnow"}


def _boom(module: str) -> ast.Module:
    pad = importlib.import_module(module).__file__
    assert pad is not None
    return ast.parse(Path(pad).read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES)
def test_module_reads_no_clock_file_or_framework(module: str) -> None:
    for knoop in ast.walk(_boom(module)):
        if isinstance(knoop, ast.Import):
            assert not {a.name.split(".")[0] for a in knoop.names} & VERBODEN
        if isinstance(knoop, ast.ImportFrom):
            assert (knoop.module or "").split(".")[0] not in VERBODEN
        if isinstance(knoop, ast.Attribute):
            assert knoop.attr not in KLOK
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name):
            assert knoop.func.id not in ("open", "print", "input")


@pytest.mark.parametrize("module", MODULES)
def test_every_dataclass_is_frozen(module: str) -> None:
    for soort in vars(importlib.import_module(module)).values():
        if isinstance(soort, type) and dataclasses.is_dataclass(soort):
            assert soort.__dataclass_params__.frozen, soort  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", MODULES)
def test_module_says_which_question_it_answers(module: str) -> None:
    assert ast.get_docstring(_boom(module))
