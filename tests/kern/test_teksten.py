"""Does every text exist in both languages, with the same places to fill in, and is every text used?"""

import ast
from pathlib import Path
from string import Formatter

import pytest

from rondom.kern.categorie import Categorie, Leefgebied
from rondom.kern.delen import Besluit
from rondom.kern.feitenvorm import Feitfout
from rondom.kern.referentie import DOCUMENTEN
from rondom.kern.statussen import ALLE, Eigenaar
from rondom.kern.teksten import TEKSTEN, tekst
from rondom.kern.termijn import TERMIJNEN, Stand
from rondom.kern.verzuim import Meldingsoort

BRON = Path(__file__).parents[2] / "src" / "rondom"
GELIJK = {
    "categorie.onderwijs",  # School
    "categorie.plan_school",
    "leefgebied.school",
}
"""Texts that are rightly the same in Dutch and English."""
DOORGEEF = {"route.uit_tabel", "route.volgens_regel", "route.alternatief"}
"""Texts that only choose one of two languages that come from elsewhere."""


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


def _literals() -> set[str]:
    """Every string in the program outside the catalogue, and every key in a template."""
    gevonden: set[str] = set()
    for pad in BRON.rglob("*.py"):
        if pad.parent.name == "teksten":
            continue
        knopen = list(ast.walk(ast.parse(pad.read_text(encoding="utf-8"))))
        # A piece of an f-string is no key.
        stukken = {id(stuk) for k in knopen if isinstance(k, ast.JoinedStr) for stuk in k.values}
        gevonden |= {
            k.value for k in knopen if isinstance(k, ast.Constant) and isinstance(k.value, str) and id(k) not in stukken
        }
    sjablonen = " ".join(p.read_text(encoding="utf-8") for p in BRON.rglob("*.html"))
    return gevonden | {s for s in TEKSTEN if s in sjablonen}


def _made_from_tables() -> set[str]:
    """Keys that the code puts together from an enum or a table."""
    namen = [(c.name or "").lower() for c in Categorie]
    return {
        *(s.tekst for t in ALLE.values() for s in t.standen),
        *(o.tekst for t in ALLE.values() for o in t.overgangen),
        *(e.tekst for e in Eigenaar),
        *(t.tekst for t in TERMIJNEN.values()),
        *(f"termijn.{s.value}{getal}" for s in Stand for getal in ("", "_een")),
        *(f"verzuim.{m.value}" for m in Meldingsoort),
        *(f"afsluiten.evaluatie_{wie}" for wie in ("kind", "ouders", "professionals")),
        *(f"feiten.moet_{soort}" for soort in ("bool", "int", "str", "date", "lijst", "object")),
        *(f"categorie.{n}{deel}" for n in namen for deel in ("", ".uitleg")),
        *(f"rechten.besluit_{b.value}" for b in Besluit if b is not Besluit.GEEN),
        *(f"leefgebied.{g.value}" for g in Leefgebied),
    }


def test_no_text_is_left_unused() -> None:
    literals = _literals()
    gebruikt = literals | _made_from_tables() | {f"feiten.{s}" for s in literals}
    assert sorted(TEKSTEN.keys() - gebruikt - WACHT) == []
    assert sorted(gebruikt & WACHT) == [], "no longer waiting: take it off the list"


def test_every_key_that_the_program_names_exists() -> None:
    kamers = {s.split(".")[0] for s in TEKSTEN}
    genoemd = {
        s for s in _literals() if s.split(".")[0] in kamers and s.count(".") == 1 and s.replace(".", "").isidentifier()
    }
    namen = {f"{pad.parent.name}.{pad.stem}" for pad in BRON.rglob("*.py")} | set(DOCUMENTEN)
    assert sorted(genoemd - TEKSTEN.keys() - namen) == []


def test_school_gives_support_and_youth_help_gives_help() -> None:
    """The word "zorg" names a worry here, never what school or youth help gives (domain X9)."""
    verboden = ("zorgverlen", "zorgaanbod", "zorgaanbieder", "zorgteam", "zorgvraag", "zorgbehoefte", "zorgplan")
    assert [s for s, (nl, _) in TEKSTEN.items() if any(v in nl.lower() for v in verboden)] == []


def test_fault_in_facts_has_its_text() -> None:
    assert Feitfout("dag", "ontbreekt").uitleg("nl") == "Dit veld ontbreekt."
