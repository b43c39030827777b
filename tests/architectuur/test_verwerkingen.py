"""Every model belongs to one processing activity, every kind in the log to one, every column of the log to a standard."""

import ast
from pathlib import Path

import pytest

from rondom.kern.logboekvelden import BUITEN, LOGVELDEN
from rondom.kern.verwerkingen import VERWERKINGEN, undecided
from rondom.toegang.models import Inzage
from rondom.toegang.privacyregister import REGISTER
from tests.architectuur.test_privacyregister import login_models, own_models

pytestmark = pytest.mark.architectuur
SRC = Path(__file__).parents[2] / "src" / "rondom"


def spread(modellen: list[str]) -> dict[str, list[str]]:
    """Models that no activity keeps, or more than one."""
    wie = {m: [v.sleutel for v in VERWERKINGEN.values() if m in v.modellen] for m in modellen}
    return {m: s for m, s in wie.items() if len(s) != 1}


def test_every_model_belongs_to_one_activity_and_no_activity_keeps_what_is_not_there() -> None:
    labels = [m._meta.label for m in own_models() + login_models()]
    assert spread(labels) == {}
    assert sorted({m for v in VERWERKINGEN.values() for m in v.modellen} - set(labels)) == []
    assert set(labels) == set(REGISTER)


def test_proof_a_model_without_an_activity_is_noticed() -> None:
    assert spread(["casus.Diagnose"]) == {"casus.Diagnose": []}


def kinds_logged(boom: ast.AST) -> set[str]:
    """The kinds that are written in the log: literals given to ``log``, ``log_list`` and ``Geweigerd``."""
    gevonden = set()
    for knoop in ast.walk(boom):
        if not isinstance(knoop, ast.Call):
            continue
        naam = getattr(knoop.func, "id", "")
        if naam == "log":
            waarden = [k.value for k in knoop.keywords if k.arg == "object_soort"]
        elif naam in ("log_list", "Geweigerd"):
            plek = 1 if naam == "log_list" else 0
            waarden = knoop.args[plek : plek + 1]
        else:
            continue
        gevonden |= {w.value for w in waarden if isinstance(w, ast.Constant) and isinstance(w.value, str)}
    return gevonden


def test_every_kind_in_the_log_belongs_to_an_activity() -> None:
    # netwerk writes no log
    kamers = [p for p in SRC.rglob("*.py") if not {"migrations", "netwerk"} & set(p.relative_to(SRC).parts)]
    bomen = [ast.parse(p.read_text(encoding="utf-8")) for p in kamers]
    soorten = set().union(*map(kinds_logged, bomen))
    assert len(soorten) > 25
    assert undecided(soorten) == []


def test_proof_a_kind_that_nobody_decided_about_is_noticed() -> None:
    code = "log(door=d, object_soort='spook'); log_list(d, 'geest', [], 'x'); raise Geweigerd('schim', None)"
    assert undecided(kinds_logged(ast.parse(code))) == ["geest", "schim", "spook"]


def unexplained(kolommen: set[str]) -> list[str]:
    """Columns of the log that are no field of a standard and have no reason of their own."""
    return sorted(kolommen - {k for v in LOGVELDEN for k in v.van} - set(BUITEN))


def test_every_column_of_the_log_is_a_field_of_a_standard() -> None:
    kolommen = {f.name for f in Inzage._meta.concrete_fields}
    assert unexplained(kolommen) == []
    assert {k for v in LOGVELDEN for k in v.van} | set(BUITEN) == kolommen


def test_proof_a_new_column_is_noticed() -> None:
    assert unexplained({"moment", "adres"}) == ["adres"]
