"""Who may do something because of a role, an age or a municipality is decided in ``kern``, and nowhere else (R243, BR39).

What is looked for, in every module outside ``kern``: a comparison with a role or with the name of one, a filter on a role
by name, a comparison of an age, a comparison of two municipalities, and SQL that names a role.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rondom.kern.rechten import Relatie
from rondom.kern.rollen import ROLLEN

pytestmark = pytest.mark.architectuur

HUIS = Path(__file__).parents[2] / "src" / "rondom"
VRIJ = ("kern", "monitor", "web/demo", "web/bench")
"""The rules themselves; a room without roles; and invented situations, which must name who plays in them."""

_GELADEN = "a row of a file whose municipality was rejected cannot be kept: a check of what was read"
TOEGESTAAN = {
    ("casus/feiten_route.py", "woon.pk == school.gemeente_id"): "a fact of the routing table, which decides on it",
    ("netwerk/services/regio.py", "team.gemeente not in codes"): _GELADEN,
    ("netwerk/services/regio.py", "aanbieder.gemeente in codes"): _GELADEN,
    ("netwerk/services/regio.py", "school.gemeente not in codes"): _GELADEN,
    ("rules_cli.py", "feiten.leeftijd < 0"): "no age is negative: a check of what was typed, not of who may",
}
"""Module and code of a comparison that stays, with the reason why it is no rule."""

NAMEN = {*ROLLEN, *(r.value for r in Relatie)}
SQL = re.compile(r"\brol\s*(=|<>|IN\s*\()\s*'", re.IGNORECASE)


def _names(knoop: ast.AST) -> set[str]:
    """Every name and attribute in an expression, and the function that is called in it."""
    return {
        n.attr if isinstance(n, ast.Attribute) else n.id
        for n in ast.walk(knoop)
        if isinstance(n, ast.Attribute | ast.Name)
    }


def _strings(knoop: ast.AST) -> set[str]:
    return {n.value for n in ast.walk(knoop) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def _is_none(knoop: ast.expr) -> bool:
    return isinstance(knoop, ast.Constant) and knoop.value is None


def _breaks(knoop: ast.AST) -> bool:
    if isinstance(knoop, ast.Compare):
        if any(_is_none(deel) for deel in knoop.comparators):
            return False
        kanten = [knoop.left, *knoop.comparators]
        namen = set().union(*map(_names, kanten))
        woorden = {n.value for k in kanten for n in _literals(k)}
        return bool(
            woorden & NAMEN
            or any(getattr(k, "attr", getattr(k, "id", "")) == "rol" for k in kanten)
            or namen & {"leeftijd", "leeftijd_op", "verjaardag"}
            or any("gemeente" in (getattr(k, "attr", None) or getattr(k, "id", "")) for k in kanten)
        )
    if isinstance(knoop, ast.Call):
        return any(k.arg in ("rol", "rol__in") and _strings(k.value) & set(ROLLEN) for k in knoop.keywords)
    return isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and bool(SQL.search(knoop.value))


def _literals(kant: ast.expr) -> Iterator[ast.Constant]:
    """The texts that a side of a comparison is, or lists."""
    delen = kant.elts if isinstance(kant, ast.Tuple | ast.List | ast.Set) else [kant]
    yield from (d for d in delen if isinstance(d, ast.Constant) and isinstance(d.value, str))


def rules_in(bron: str) -> list[str]:
    """The code of every place in a module that decides on a role, an age or a municipality."""
    return [ast.unparse(knoop) for knoop in ast.walk(ast.parse(bron)) if _breaks(knoop)]


def found() -> set[tuple[str, str]]:
    """Every such place in the house, outside the rooms that may."""
    gevonden = set()
    for pad in sorted(HUIS.rglob("*.py")):
        naam = pad.relative_to(HUIS).as_posix()
        if naam.startswith(VRIJ) or "/migrations/" in naam:
            continue
        gevonden |= {(naam, code) for code in rules_in(pad.read_text(encoding="utf-8"))}
    return gevonden


def test_no_role_age_or_municipality_is_decided_on_outside_the_rules() -> None:
    assert sorted(found() - set(TOEGESTAAN)) == []


def test_what_may_stay_is_still_there() -> None:
    """A reason without its comparison is taken off the list."""
    assert sorted(set(TOEGESTAAN) - found()) == []


@pytest.mark.parametrize(
    "bron",
    [
        "if door.rol == 'mentor': pass",
        "mag = door.rol in MELDERS",
        "if rol in MELDERS: pass",
        "if relatie == 'jeugdige': pass",
        "if soort in ('schoolleider', 'x'): pass",
        "q = Functie.objects.filter(rol='leerplichtambtenaar')",
        "q = Functie.objects.filter(rol__in=('mentor', 'leerkracht'))",
        "jong = leeftijd_op(kind.geboortedatum, dag) < 16",
        "jong = kind.leeftijd < grens",
        "hier = kind.woongemeente_id == school.gemeente_id",
        "sql = f\"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.rol IN ('teamleider') AND {x})\"",
    ],
)
def test_proof_a_rule_outside_kern_is_noticed(bron: str) -> None:
    assert len(rules_in(bron)) == 1


@pytest.mark.parametrize(
    "bron",
    [
        "mag = door.mag(Bevoegdheid.TE_LAAT_ZIEN)",
        "kind = n.relatie is Relatie.JEUGDIGE",
        "q = Functie.objects.filter(rol__in=rollen_met(bevoegdheid))",
        "onbekend = kind.woongemeente_id is None",
        "Handelend(houder, soort, rol=functie.rol)",
        "casusrol == 'melder'",
    ],
)
def test_facts_and_rights_are_no_rule(bron: str) -> None:
    assert rules_in(bron) == []
