"""The style sheet: small enough, complete, and built from the locked packages."""

import gzip
import re
from pathlib import Path

import pytest

from rondom.ui import bouw

PROJECT = Path(__file__).parents[2]
NODE_MODULES = PROJECT / "node_modules"
MEEST = 60 * 1024  # bytes of gzipped CSS


@pytest.fixture(scope="module")
def blad(tmp_path_factory: pytest.TempPathFactory) -> str:
    doel = tmp_path_factory.mktemp("gebouwd")
    geschreven = bouw.build(NODE_MODULES, doel)
    assert {pad.name for pad in geschreven} == {"rondom.css", *bouw.KOPIE}
    assert all(pad.stat().st_size > 1000 for pad in geschreven)
    return (doel / "rondom.css").read_text(encoding="utf-8")


def test_style_sheet_stays_small(blad: str) -> None:
    assert len(gzip.compress(blad.encode())) <= MEEST


def test_every_own_colour_and_size_that_is_used_is_declared(blad: str) -> None:
    gebruikt = set(re.findall(r"var\((--rondom-[a-z0-9-]+)", blad))
    gezet = set(re.findall(r"(--rondom-[a-z0-9-]+):", blad))
    assert gebruikt - gezet == set()
    assert gezet - gebruikt == set()


def test_brackets_match_in_every_file() -> None:
    for bestand in bouw.own_files():
        tekst = bestand.read_text(encoding="utf-8")
        assert tekst.count("{") == tekst.count("}"), bestand.name


def test_style_sheet_fetches_nothing_from_elsewhere(blad: str) -> None:
    adressen = re.findall(r"url\(\s*[\"']?([^\"')]+)", blad)
    assert adressen
    assert [a for a in adressen if not a.startswith("data:") and a not in bouw.KOPIE] == []
    assert "@import" not in blad


def test_missing_package_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bouw.main([str(tmp_path)]) == 1
    uitleg = capsys.readouterr().err
    assert "npm ci" in uitleg
    assert uitleg.count("\n") == 1


def lightness(kleur: str) -> float:
    """Relative luminance as in WCAG 2.2, of a colour like #rrggbb."""
    kleur = kleur if len(kleur) == 7 else "#" + "".join(2 * c for c in kleur[1:])
    delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(een: str, ander: str) -> float:
    """Contrast ratio of WCAG 2.2: 1 (none) to 21."""
    licht, donker = sorted((lightness(een), lightness(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


@pytest.mark.parametrize(
    ("letters", "vlak", "minstens"),
    [
        ("inkt", "papier", 7),
        ("inkt-zacht", "papier", 4.5),
        ("inkt-zacht", "vlak", 4.5),
        ("merk", "papier", 4.5),
        ("merk", "merk-licht", 4.5),
        ("wit", "merk", 4.5),
        ("wit", "fout", 4.5),
        *((kring, f"{kring}-licht", 4.5) for kring in ("gezin", "school", "hulp")),
        *((signaal, f"{signaal}-licht", 4.5) for signaal in ("goed", "letop", "fout", "info")),
        *(("inkt-zacht", f"{vlak}-licht", 4.5) for vlak in ("gezin", "school", "hulp", "merk")),
        ("lijn-sterk", "wit", 3),
        ("lijn-sterk", "papier", 3),
    ],
)
def test_colours_stand_out(letters: str, vlak: str, minstens: float) -> None:
    tokens = (bouw.STIJL / "tokens.css").read_text(encoding="utf-8")
    kleuren = dict(re.findall(r"--rondom-([a-z-]+): (#[0-9a-f]{3,6});", tokens))
    assert contrast(kleuren[letters], kleuren[vlak]) >= minstens
