"""The project speaks of itself alone: no machine of a developer, no tool that wrote it, no registry, no real person."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.architectuur

PROJECT = Path(__file__).parents[2]
# Put together from pieces, so that this file is not the one that holds what it looks for.
VERBODEN: dict[str, re.Pattern[str]] = {
    naam: re.compile(patroon, re.IGNORECASE)
    for naam, patroon in {
        "a folder of a developer's machine": r"(?<![\w.])/" + r"(home|Users|work|root)/[\w.-]+",
        "a drive of a developer's machine": r"\b[a-z]:\\" + r"\\?Users",
        "a temporary folder by name": r"(?<![\w.])/tmp/(?!rondom)[a-z]\w+",
        "a tool that writes code": r"\b(chat"
        + r"gpt|co"
        + r"pilot|cla"
        + r"ude|anth"
        + r"ropic|open"
        + r"ai|ll"
        + r"ms?)\b",
        "somebody who works for somebody else": r"\b(ai|coding|sub)[- ]?ag" + r"ents?\b|\bhelper ag" + r"ent",
        "a session that wrote it": r"\b(this|previous|next|last|another|each) ses" + r"sion\b(?! (of|key|holds))",
        "a model that wrote it": r"\b(language|ai) mo" + r"del\b|\bas an ai\b",
        "a registry of packages": r"py" + r"pi\.org|python" + r"hosted|npm" + r"js\.|yarn" + r"pkg|crates\.i" + "o",
        "a private key": r"-----BEGIN [A-Z ]*PRIVATE KEY",
        "a token that looks real": r"\bgh[pousr]_[A-Za-z0-9]{20,}|\bAKIA[0-9A-Z]{16}",
    }.items()
}
BINAIR = {".png", ".woff2", ".ico", ".jpg", ".gz"}


def tracked() -> list[Path]:
    namen = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True, text=True).stdout
    paden = [PROJECT / naam for naam in namen.split("\0") if naam]
    return [pad for pad in paden if pad.is_file() and pad.suffix not in BINAIR]


def found_in(tekst: str) -> dict[str, str]:
    """What is forbidden and stands in a text, with the words that were found."""
    return {naam: m.group() for naam, patroon in VERBODEN.items() if (m := patroon.search(tekst))}


def test_no_file_speaks_of_anything_but_the_project() -> None:
    gevonden = {}
    for pad in tracked():
        if pad.name in {"package-lock.json", "LICENSE"} or pad.parent.name == "requirements":
            continue  # hashes and legal text; the locks have a test of their own
        fout = found_in(pad.read_text(encoding="utf-8"))
        if fout:
            gevonden[pad.relative_to(PROJECT).as_posix()] = fout
    assert gevonden == {}


@pytest.mark.parametrize(
    "tekst",
    [
        "see /" + "home/somebody/notes.txt",
        "/" + "Users/somebody",
        "/tmp/" + "scratch/x",
        "written by Cl" + "aude",
        "the coding ag" + "ent did it",
        "in the previous ses" + "sion we decided",
        "index-url = https://py" + "pi.org/simple",
        "ghp_" + "a" * 36,
    ],
)
def test_proof_each_is_noticed(tekst: str) -> None:
    assert found_in(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Django keeps the choice in the session of the visitor.",
        "the data model of the casus",
        "een agenda, geen agent van politie",
        "GET /healthz, /casus/1/, docs/uitleg/home/",
        "tempfile.mkdtemp(prefix='rondom-')",
    ],
)
def test_ordinary_words_are_left_alone(tekst: str) -> None:
    assert found_in(tekst) == {}


def test_every_file_is_text_that_ends_as_text_should() -> None:
    raar = []
    for pad in tracked():
        inhoud = pad.read_bytes()
        if (
            inhoud
            and (b"\r\n" in inhoud or not inhoud.endswith(b"\n"))
            and pad.suffix in {".py", ".md", ".toml", ".html"}
        ):
            raar.append(pad.relative_to(PROJECT).as_posix())
    assert raar == []


LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def broken_links(pad: Path) -> list[str]:
    """Relative links of a document that lead nowhere; pictures have a test of their own."""
    return [
        doel
        for doel in LINK.findall(pad.read_text(encoding="utf-8"))
        if "://" not in doel and not doel.endswith(".png") and not (pad.parent / doel).exists()
    ]


def test_links_between_documents_lead_somewhere() -> None:
    documenten = [pad for pad in tracked() if pad.suffix == ".md"]
    assert documenten
    assert {pad.relative_to(PROJECT).as_posix(): fout for pad in documenten if (fout := broken_links(pad))} == {}


def test_pictures_in_documents_exist_and_all_are_shown() -> None:
    """They are made by the journeys: ``RONDOM_BEELDEN=1 pytest tests/functioneel``."""
    getoond = {
        (pad.parent / doel).resolve()
        for pad in tracked()
        if pad.suffix == ".md"
        for doel in LINK.findall(pad.read_text(encoding="utf-8"))
        if doel.endswith(".png")
    }
    gemaakt = {pad.resolve() for pad in (PROJECT / "docs" / "beelden").glob("*.png")}
    assert sorted(pad.name for pad in getoond - gemaakt) == []
    assert sorted(pad.name for pad in gemaakt - getoond) == []


def test_paths_named_in_documents_exist() -> None:
    """`src/…`, `tests/…`, `docs/…`, `regios/…` and `bouw/…` in back quotes are files or folders of the project."""
    pad_in_tekst = re.compile(r"`((?:src|tests|docs|regios|bouw|requirements)/[\w./-]+)`")
    fout = {
        pad.relative_to(PROJECT).as_posix(): weg
        for pad in tracked()
        if pad.suffix == ".md"
        and (weg := [d for d in pad_in_tekst.findall(pad.read_text(encoding="utf-8")) if not (PROJECT / d).exists()])
    }
    assert fout == {}
