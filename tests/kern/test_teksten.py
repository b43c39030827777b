"""Does every text exist in both languages, with the same places to fill in, and is every text used?"""

import ast
from pathlib import Path
from string import Formatter

import pytest

from rondom.kern.feitenvorm import Feitfout
from rondom.kern.statussen import ALLE, Eigenaar
from rondom.kern.teksten import TEKSTEN, tekst
from rondom.kern.termijn import TERMIJNEN, Stand
from rondom.kern.verzuim import Meldingsoort

BRON = Path(__file__).parents[2] / "src" / "rondom"
GELIJK = {
    "beeld.soort.plandeel",  # Plan
    "beeld.veld.contact",
    "beeld.veld.email",
    "beeld.veld.school",
    "beeld.veld.team",
    "beeld.waarde.apart",
    "beeld.waarde.portaal",  # In Rondom
    "beeld.waarde.professional",
    "beeld.waarde.school",
    "bereikbaar.kanaal.email",
    "categorie.onderwijs",  # School
    "categorie.plan_school",
    "leefgebied.school",
}
"""Texts that are rightly the same in Dutch and English."""
DOORGEEF = {"route.uit_tabel", "route.volgens_regel", "route.alternatief", "mandaat.ander_beslist"}
"""Texts that choose one of two languages that come from elsewhere."""


WACHT = {
    "delen.ouder",
    "rechten.eigen_school",
    "rechten.jeugdige",
    "rechten.opener",
    "rechten.ouder",
    "rechten.toestemming",
    "rechten.zonder_jeugdige",
}
"""Grounds of the ledger in words, for the pages that show why somebody can see something."""


UITGESCHREVEN = {"afsluiten", "delen", "feiten", "regie", "route", "statussen", "termijn", "verzuim"}
"""Rooms whose keys made from an enum are listed below one by one; in other rooms the start of the key is enough."""
VERBEN = {"reden", "voorwaarde", "alternatief", "tekst"}
"""Calls in which a key stands."""


def _velden(zin: str) -> set[str]:
    return {veld for _, veld, _, _ in Formatter().parse(zin) if veld is not None}


@pytest.mark.parametrize("sleutel", sorted(TEKSTEN))
def test_text_is_there_in_both_languages(sleutel: str) -> None:
    nl, en = TEKSTEN[sleutel]
    assert nl.strip() == nl != ""
    assert en.strip() == en != ""
    assert nl != en or sleutel in GELIJK
    if sleutel not in DOORGEEF:
        assert _velden(nl) == _velden(en)


def test_list_of_equal_texts_holds_nothing_that_differs() -> None:
    assert {s for s in GELIJK if s in TEKSTEN and len(set(TEKSTEN[s])) == 2} == set()


def test_text_is_filled_in() -> None:
    assert tekst("termijn.te_laat", "nl", {"dagen": "3"}) == "3 dagen te laat."
    assert tekst("termijn.te_laat", "en", {"dagen": "3"}) == "3 days late."
    with pytest.raises(KeyError):
        tekst("termijn.te_laat", "nl")


def _bomen() -> list[ast.Module]:
    """Every module of the program outside the catalogue."""
    paden = [p for p in BRON.rglob("*.py") if p.parent.name != "teksten"]
    return [ast.parse(p.read_text(encoding="utf-8")) for p in paden]


def _literals() -> set[str]:
    """Every string in the program outside the catalogue, and every key in a template."""
    gevonden: set[str] = set()
    for boom in _bomen():
        gevonden |= {k.value for k in ast.walk(boom) if isinstance(k, ast.Constant) and isinstance(k.value, str)}
    sjablonen = " ".join(p.read_text(encoding="utf-8") for p in BRON.rglob("*.html"))
    return gevonden | {s for s in TEKSTEN if s in sjablonen}


def _beginnen() -> tuple[str, ...]:
    """How the f-strings of the program begin that could make a key."""
    begin: set[str] = set()
    for boom in _bomen():
        for knoop in ast.walk(boom):
            if isinstance(knoop, ast.JoinedStr) and isinstance(eerste := knoop.values[0], ast.Constant):
                begin |= {str(eerste.value)} if "." in str(eerste.value) else set()
    return tuple(begin)


def _made_from_tables() -> set[str]:
    """Keys that the code puts together from an enum or a table."""
    return {
        *(s.tekst for t in ALLE.values() for s in t.standen),
        *(o.tekst for t in ALLE.values() for o in t.overgangen),
        *(e.tekst for e in Eigenaar),
        *(t.tekst for t in TERMIJNEN.values()),
        *(f"termijn.{s.value}{getal}" for s in Stand for getal in ("", "_een")),
        *(f"verzuim.{m.value}" for m in Meldingsoort),
        *(f"afsluiten.evaluatie_{wie}" for wie in ("kind", "ouders", "professionals")),
        *(f"feiten.moet_{soort}" for soort in ("bool", "int", "str", "date", "lijst", "object")),
    }


def test_no_text_is_left_unused() -> None:
    literals, beginnen = _literals(), _beginnen()
    gebruikt = literals | _made_from_tables() | {f"feiten.{s}" for s in literals}
    gebruikt |= {s for s in TEKSTEN if s.split(".")[0] not in UITGESCHREVEN and s.startswith(beginnen)}
    assert sorted(TEKSTEN.keys() - gebruikt - WACHT) == []
    assert sorted(gebruikt & WACHT) == [], "no longer waiting: take it off the list"


def test_every_key_that_the_program_names_exists() -> None:
    ontbreekt = set()
    for boom in _bomen():
        for knoop in ast.walk(boom):
            if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in VERBEN:
                genoemd = {a.value for a in knoop.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}
                ontbreekt |= {s for s in genoemd if "." in s} - TEKSTEN.keys()
    assert sorted(ontbreekt) == []


def test_school_gives_support_and_youth_help_gives_help() -> None:
    """The word "zorg" names a worry here, never what school or youth help gives (domain X9)."""
    verboden = ("zorgverlen", "zorgaanbod", "zorgaanbieder", "zorgteam", "zorgvraag", "zorgbehoefte", "zorgplan")
    assert [s for s, (nl, _) in TEKSTEN.items() if any(v in nl.lower() for v in verboden)] == []


def test_fault_in_facts_has_its_text() -> None:
    assert Feitfout("dag", "ontbreekt").uitleg("nl") == "Dit veld ontbreekt."
