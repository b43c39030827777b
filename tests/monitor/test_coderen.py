"""Is an encoding what the definition says, and does it hide what it must hide?"""

from __future__ import annotations

import hmac
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.monitor.koppelen import coderen, mensen
from rondom.monitor.koppelen.coderen import BITS, CoderingFout, encode
from rondom.monitor.koppelen.plan import PlanFout
from rondom.monitor.koppelen.sipzeef import siphash
from rondom.monitor.koppelen.vergelijken import Gecodeerd
from tests.monitor.koppelplan import SLEUTEL, plan

# From the appendix of the paper: key 00 01 … 0f, message 00 01 … of 0 to 7 bytes.
VECTOREN = [
    0x726FDB47DD0E0E31, 0x74F839C593DC67FD, 0x0D6C8009D9A94F5A, 0x85676696D7FB7E2D,
    0xCF2794E0277187B7, 0x18765564CD99A68D, 0xCBC9466E58FEE3CE, 0xAB0200F58B01D137,
]  # fmt: skip
MASK = (1 << 64) - 1


def naive_siphash(key: bytes, message: bytes) -> int:
    """SipHash-2-4 as the paper writes it, on whole numbers."""

    def turn(x: int, bits: int) -> int:
        return ((x << bits) | (x >> (64 - bits))) & MASK

    k0, k1 = int.from_bytes(key[:8], "little"), int.from_bytes(key[8:], "little")
    v = [k0 ^ 0x736F6D6570736575, k1 ^ 0x646F72616E646F6D, k0 ^ 0x6C7967656E657261, k1 ^ 0x7465646279746573]

    def rounds(count: int) -> None:
        for _ in range(count):
            v[0] = (v[0] + v[1]) & MASK
            v[1] = turn(v[1], 13) ^ v[0]
            v[0] = turn(v[0], 32)
            v[2] = (v[2] + v[3]) & MASK
            v[3] = turn(v[3], 16) ^ v[2]
            v[0] = (v[0] + v[3]) & MASK
            v[3] = turn(v[3], 21) ^ v[0]
            v[2] = (v[2] + v[1]) & MASK
            v[1] = turn(v[1], 17) ^ v[2]
            v[2] = turn(v[2], 32)

    padded = message + bytes(7 - len(message) % 8) + bytes([len(message) & 0xFF])
    for start in range(0, len(padded), 8):
        word = int.from_bytes(padded[start : start + 8], "little")
        v[3] ^= word
        rounds(2)
        v[0] ^= word
    v[2] ^= 0xFF
    rounds(4)
    return v[0] ^ v[1] ^ v[2] ^ v[3]


@pytest.mark.parametrize("length", range(8))
def test_siphash_gives_the_published_values(length: int) -> None:
    key, message = bytes(range(16)), bytes(range(length))
    k0, k1 = np.frombuffer(key, "<u8")
    word = np.array([int.from_bytes(message, "little")], np.uint64)
    assert int(siphash(np.array([k0]), np.array([k1]), word, length)[0]) == VECTOREN[length]
    assert naive_siphash(key, message) == VECTOREN[length]


def naive_positions(value: str, key: bytes, space: int) -> list[int]:
    """Positions of every letter pair of a value, repeated where they repeat."""
    letters = b"\0" + value.encode()[:32] + b"\0"
    found: list[int] = []
    for one, other in zip(letters, letters[1:], strict=False):
        hashed = naive_siphash(key, bytes([one, other]) + space.to_bytes(2, "little"))
        found += list(hashed.to_bytes(8, "little"))
    return found


KIND = {
    "voornaam": "Sanne",
    "achternaam": "van Rietveen",
    "geboortedatum": "30-4-2011",
    "postcode": "3511 AB",
    "huisnummer": "12",
    "straat": "Lindelaan",
    "woonplaats": "",
}


def columns(*children: dict[str, str]) -> dict[str, list[str]]:
    return {veld: [child[veld] for child in children] for veld in KIND}


@pytest.mark.parametrize("hard", [False, True])
def test_a_filter_is_what_the_definition_says(hard: bool) -> None:
    agreed = plan(verhard=hard)
    made = encode(agreed, SLEUTEL, "a", ["1"], columns(KIND))
    spaces = sorted({veld.ruimte for veld in agreed.velden})
    forms = {"voornaam": "sanne", "straat": "lindelaan", "geboortedatum": "20110430", "woonplaats": ""}
    salts = ["geboortedatum\x1f20110430", "postcode\x1f3511ab", "straat\x1fhuisnummer\x1flindelaan\x1f12"]
    for view, salt in enumerate(salts):
        key = hmac.digest(SLEUTEL, f"rondom koppelen\x1f1\x1f{agreed.project}\x1f{salt}".encode(), "sha256")[:16]
        for veld, value in forms.items():
            space = spaces.index(agreed.velden[agreed.positie(veld)].ruimte)
            places = naive_positions(value, key, space) if value else []
            expected = {place for place in places if not hard or places.count(place) % 2}
            bits = np.unpackbits(made.filters[0, view, agreed.positie(veld)].view(np.uint8))
            assert set(np.flatnonzero(bits).tolist()) == expected


@given(
    st.lists(st.sampled_from(["sanne", "sanna", "joris", "joris", "bo", "", "van rietveen"]), min_size=2, max_size=2)
)
@settings(max_examples=30, deadline=None)
def test_dice_is_the_dice_of_the_sets_of_positions(names: list[str]) -> None:
    agreed = plan()
    made = encode(agreed, SLEUTEL, "a", ["1", "2"], columns(*(KIND | {"voornaam": name} for name in names)))
    pair = np.array([0]), np.array([1])
    found = Gecodeerd(agreed, made, made).alikeness(0, pair[0], 1, pair[1])[0][0, 0]
    key = hmac.digest(
        SLEUTEL, f"rondom koppelen\x1f1\x1f{agreed.project}\x1fgeboortedatum\x1f20110430".encode(), "sha256"
    )
    space = sorted({veld.ruimte for veld in agreed.velden}).index("persoon")
    one, other = (set(naive_positions(name, key[:16], space)) if name else set() for name in names)
    if not one or not other:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(2 * len(one & other) / (len(one) + len(other)), abs=1e-6)


def test_dice_of_filters_is_near_the_dice_of_letter_pairs() -> None:
    agreed, rng = plan(), random.Random(3)
    names = mensen.people(300, 1)["achternaam"]
    made = encode(agreed, SLEUTEL, "a", list(map(str, names)), columns(*(KIND | {"achternaam": n} for n in names)))
    off = []
    for _ in range(300):
        i, j = rng.randrange(300), rng.randrange(300)
        found = Gecodeerd(agreed, made, made).alikeness(0, np.array([i]), 1, np.array([j]))[0][0, 1]
        one, other = ({pair for pair in zip(f"_{names[k]}", f"{names[k]}_", strict=True)} for k in (i, j))
        off.append(abs(found - 2 * len(one & other) / (len(one) + len(other))))
    # Bits that meet by chance raise the likeness of names that have nothing in common; the weights are learned on that.
    assert float(np.mean(off)) < 0.35 and min(off) < 0.02


def bits(agreed_key: bytes, child: dict[str, str], **other: object) -> np.ndarray:
    return encode(plan(**other), agreed_key, "a", ["1"], columns(child)).filters[0, 0, 0]


@pytest.mark.parametrize(
    ("key", "change", "project"),
    [
        (bytes(32), {}, "regio-2026"),
        (SLEUTEL, {"geboortedatum": "1-5-2011"}, "regio-2026"),
        (SLEUTEL, {}, "regio-2027"),
    ],
    ids=["key", "salt", "project"],
)
def test_the_same_name_under_another_key_salt_or_project_shares_only_chance(
    key: bytes, change: dict[str, str], project: str
) -> None:
    one, other = bits(SLEUTEL, KIND), bits(key, KIND | change, project=project)
    shared = int(np.bitwise_count(one & other).sum())
    by_chance = int(np.bitwise_count(one).sum()) * int(np.bitwise_count(other).sum()) / BITS
    assert shared <= by_chance + 12
    assert (bits(SLEUTEL, KIND) == one).all()


def test_a_record_without_a_salt_has_nothing_in_that_view() -> None:
    made = encode(plan(), SLEUTEL, "a", ["1"], columns(KIND | {"geboortedatum": ""}))
    assert made.zouten[0, 0] == 0 and not made.filters[0, 0].any()
    assert made.zouten[0, 1] != 0 and made.filters[0, 1].any()


def test_many_records_are_encoded_as_each_alone() -> None:
    children = mensen.people(40, 2)
    together = encode(plan(), SLEUTEL, "a", [str(n) for n in range(40)], children)
    for row in (0, 17, 39):
        alone = encode(plan(), SLEUTEL, "a", ["x"], {veld: [values[row]] for veld, values in children.items()})
        assert (alone.filters[0] == together.filters[row]).all() and (alone.zouten[0] == together.zouten[row]).all()


def test_a_short_key_and_a_missing_column_are_refused() -> None:
    with pytest.raises(CoderingFout, match="32"):
        encode(plan(), b"kort", "a", ["1"], columns(KIND))
    with pytest.raises(PlanFout, match="woonplaats"):
        encode(plan(), SLEUTEL, "a", ["1"], {veld: [""] for veld in KIND if veld != "woonplaats"})


class TestFile:
    def made(self, tmp_path: Path) -> Path:
        path = tmp_path / "a.codering"
        coderen.save(encode(plan(), SLEUTEL, "a", ["1"], columns(KIND)), path)
        return path

    def test_it_comes_back_the_same_and_only_for_this_user(self, tmp_path: Path) -> None:
        path = self.made(tmp_path)
        assert path.stat().st_mode & 0o777 == 0o600
        back = coderen.load(path, plan())
        assert back.sleutels == ["1"]
        assert (back.filters == encode(plan(), SLEUTEL, "a", ["1"], columns(KIND)).filters).all()

    def test_no_plain_value_stands_in_it(self, tmp_path: Path) -> None:
        content = self.made(tmp_path).read_bytes().lower()
        assert [word for word in (b"sanne", b"rietveen", b"20110430", b"3511", b"linde") if word in content] == []

    def test_another_plan_or_damage_is_refused(self, tmp_path: Path) -> None:
        path = self.made(tmp_path)
        with pytest.raises(CoderingFout, match="ander plan"):
            coderen.load(path, replace(plan(), doel="iets anders"))
        path.write_bytes(path.read_bytes()[:-200])
        with pytest.raises(CoderingFout, match="beschadigd"):
            coderen.load(path, plan())
        path.write_text("geen codering")
        with pytest.raises(CoderingFout, match="beschadigd"):
            coderen.load(path, plan())
        with pytest.raises(CoderingFout, match="is er niet"):
            coderen.load(tmp_path / "weg", plan())
