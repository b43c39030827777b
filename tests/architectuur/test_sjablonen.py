"""What may never stand in a template: code or style in the page itself, and doors in the escaping."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

BRON = Path(__file__).parents[2] / "src" / "rondom"
SJABLONEN = sorted(BRON.glob("*/templates/**/*.html"))
NAMEN = [str(pad.relative_to(BRON)) for pad in SJABLONEN]

VERBODEN = {
    "een style-attribuut": r"<[^>]*\sstyle\s*=",
    "een style-element": r"<style\b",
    "een script in de bladzijde": r"<script\b(?![^>]*\bsrc=)",
    "een on…-attribuut": r"<[^>]*\son[a-z]+\s*=",
    "een javascript-adres": r"javascript:",
    "een hx-on-attribuut": r"\shx-on[:=-]",
    "een filter dat escapen uitzet": r"\|\s*(safe|safeseq)\b",
    "een blok zonder escapen": r"{%\s*autoescape\s+off",
    "een adres buiten de eigen site": (
        r"<(script|link|img|iframe|form)\b[^>]*(src|href|action)\s*=\s*[\"']?(https?:)?//"
    ),
}
VOORBEELDEN = [
    '<p style="color:red">',
    "<style>p{}</style>",
    "<script>alert(1)</script>",
    '<button type="button" onclick="x()">',
    '<a href="javascript:x()">',
    '<form hx-on:click="x()">',
    "{{ tekst|safe }}",
    "{% autoescape off %}",
    '<script src="https://elders.example/x.js" defer></script>',
]


def found_in(tekst: str) -> list[str]:
    """Names of what is forbidden and stands in this text."""
    zonder_uitleg = re.sub(r"{%\s*comment.*?endcomment\s*%}|{#.*?#}", "", tekst, flags=re.S)
    return [naam for naam, patroon in VERBODEN.items() if re.search(patroon, zonder_uitleg, flags=re.I)]


@pytest.mark.parametrize("tekst", VOORBEELDEN)
def test_each_forbidden_thing_is_recognised(tekst: str) -> None:
    assert found_in(tekst)


@pytest.mark.parametrize("pad", SJABLONEN, ids=NAMEN)
def test_template_holds_no_code_no_style_and_no_open_door(pad: Path) -> None:
    assert found_in(pad.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("pad", SJABLONEN, ids=NAMEN)
def test_template_compiles(pad: Path) -> None:
    get_template(pad.relative_to(BRON / pad.relative_to(BRON).parts[0] / "templates").as_posix())


@pytest.mark.parametrize("pad", SJABLONEN, ids=NAMEN)
def test_every_form_that_posts_carries_a_token(pad: Path) -> None:
    for formulier in re.findall(r"<form\b.*?</form>", pad.read_text(encoding="utf-8"), flags=re.S | re.I):
        if re.search(r"method\s*=\s*[\"']?(post|{{)", formulier, flags=re.I):
            assert "csrf_token" in formulier, formulier[:120]


def test_every_sign_that_is_used_is_drawn() -> None:
    bron = "".join(pad.read_text(encoding="utf-8") for pad in SJABLONEN)
    bron += (BRON / "ui" / "bouwstenen" / "kader.py").read_text(encoding="utf-8")
    gebruikt = set(re.findall(r"(?:{%\s*icoon\s+|teken=)\"([a-z-]+)\"", bron))
    getekend = set(
        re.findall(r"<symbol id=\"([a-z0-9-]+)\"", (BRON / "ui/static/ui/iconen.svg").read_text(encoding="utf-8"))
    )
    assert gebruikt <= getekend
    assert gebruikt
