"""Every item of the content file stands in the instruments that come with Rondom, with its id, in both languages (issue 6).

The wording may be better than the file's; what is asked, and under which number, may not go missing.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from rondom.kern.instrument import Instrument
from rondom.spiegel.services.instrument import own_files, parse

pytestmark = pytest.mark.inhoud


def own() -> dict[str, Instrument]:
    gelezen = [parse(pad.read_bytes())[0] for pad in own_files()]
    return {i.sleutel: i for i in gelezen}


def items_of(bron: dict[str, Any]) -> list[str]:
    return [item["id"] for deel in bron["sections"] for item in deel["items"]]


def missing(bronnen: list[dict[str, Any]], onze: dict[str, Instrument]) -> list[str]:
    """What the file has and we have not: an instrument, an item, or one of its languages."""
    uit = []
    for bron in bronnen:
        instrument = onze.get(bron["id"])
        if instrument is None:
            uit.append(bron["id"])
            continue
        geteld = Counter(i.id for i in instrument.items if i.tekst.nl.strip() and i.tekst.en.strip())
        uit += [f"{bron['id']}: {naam}" for naam in items_of(bron) if geteld[naam] != 1]
    return uit


@pytest.fixture
def bronnen(content: Path) -> list[dict[str, Any]]:
    gelezen: list[dict[str, Any]] = json.loads((content / "instrumenten.json").read_text("utf-8"))["instruments"]
    return gelezen


def test_every_item_of_the_file_is_there_with_its_id_in_dutch_and_english(bronnen: list[dict[str, Any]]) -> None:
    assert len(bronnen) > 15 and sum(len(items_of(b)) for b in bronnen) > 200, "the file itself is whole"
    assert missing(bronnen, own()) == []


def test_the_counts_are_those_of_the_file(bronnen: list[dict[str, Any]]) -> None:
    """Per instrument and part; what we ask beyond the file has a number of its own and is named here."""
    verwacht = {b["id"]: {d["id"]: len(d["items"]) for d in b["sections"]} for b in bronnen}
    assert {k: {d.id: len(d.items) for d in i.delen} for k, i in own().items()} == verwacht


def test_each_item_has_two_different_wordings_and_help_where_the_file_has_it(bronnen: list[dict[str, Any]]) -> None:
    onze = own()
    for bron in bronnen:
        for item in (i for d in bron["sections"] for i in d["items"]):
            gevonden = onze[bron["id"]].item(item["id"])
            assert gevonden.tekst.nl != gevonden.tekst.en, item["id"]
            assert bool(gevonden.uitleg) >= bool(item.get("help_nl")), item["id"]


def test_a_lost_item_is_noticed(bronnen: list[dict[str, Any]]) -> None:
    onze = own()
    kwijt = onze.pop("overleg_check")
    assert missing(bronnen, onze) == ["overleg_check"]
    deel = kwijt.delen[0]
    minder = type(deel)(deel.id, deel.titel, deel.items[1:])
    onze["overleg_check"] = Instrument(**(vars(kwijt) | {"delen": (minder, *kwijt.delen[1:])}))
    assert missing(bronnen, onze) == ["overleg_check: OC.1.1"]
