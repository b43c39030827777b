"""One word for one thing: every noun of the code stands in WOORDENLIJST.md, once, with its meaning and its source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps

from rondom.kern.categorie import Categorie, Leefgebied
from rondom.kern.rollen import ROLLEN
from rondom.kern.statussen import ALLE

pytestmark = pytest.mark.architectuur

LIJST = Path(__file__).parents[2] / "WOORDENLIJST.md"


def rows(tekst: str) -> list[list[str]]:
    """The cells of every row of every table, heads and rules left out."""
    regels = [[cel.strip() for cel in r.strip().strip("|").split("|")] for r in tekst.splitlines() if r.startswith("|")]
    return [r for i, r in enumerate(regels) if not set("".join(r)) <= set("-: ") and not _is_head(regels, i)]


def _is_head(regels: list[list[str]], i: int) -> bool:
    return i + 1 < len(regels) and set("".join(regels[i + 1])) <= set("-: ")


def terms(tekst: str) -> list[str]:
    """The terms of the first column, as the code writes them when they stand in back quotes."""
    return [re.sub(r"`", "", rij[0]) for rij in rows(tekst)]


def statuses() -> set[str]:
    return {stand.status for tabel in ALLE.values() for stand in tabel.standen}


def nouns() -> set[str]:
    modellen = {m.__name__ for m in apps.get_models() if m.__module__.startswith("rondom.")}
    return modellen | {tabel.soort.__name__ for tabel in ALLE.values()} | {"Oordeel", "Handelend", "Beschermd"}


def missing(wat: set[str], tekst: str) -> set[str]:
    """Words that stand nowhere in the list as a word of their own (a status stands in the row of its noun)."""
    geschreven = set(re.findall(r"\w+", tekst))
    return {woord for woord in wat if woord not in geschreven}


def test_every_noun_of_the_code_is_a_term() -> None:
    assert nouns() - set(terms(LIJST.read_text(encoding="utf-8"))) == set()


def test_every_status_role_category_and_life_area_stands_in_the_list() -> None:
    tekst = LIJST.read_text(encoding="utf-8")
    assert missing(statuses(), tekst) == set()
    assert missing(set(ROLLEN), tekst) == set()
    assert missing({(c.name or "").lower() for c in Categorie if c}, tekst) == set()
    assert missing({gebied.value for gebied in Leefgebied}, tekst) == set()


def test_every_term_stands_once_with_english_meaning_and_source() -> None:
    tekst = LIJST.read_text(encoding="utf-8")
    alle = terms(tekst)
    assert len(alle) > 100
    assert sorted({t for t in alle if alle.count(t) > 1}) == []
    assert [rij[0] for rij in rows(tekst) if len(rij) != 4 or not all(rij)] == []


def test_proof_a_noun_without_a_row_is_noticed() -> None:
    tekst = "| term | English | meaning | source |\n|---|---|---|---|\n| `Casus` | case | … | GGM |\n"
    assert terms(tekst) == ["Casus"]
    assert "Signaal" in nouns() - set(terms(tekst))
    assert missing({"nazorg"}, tekst) == {"nazorg"}
