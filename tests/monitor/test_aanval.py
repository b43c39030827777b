"""Does the attack meter notice a weak encoding, and does it count as somebody would who tries?"""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.monitor.koppelen import aanval, mensen
from rondom.monitor.koppelen.coderen import encode
from tests.monitor.koppelplan import SLEUTEL, plan

CHILDREN = mensen.people(3_000, 11)
ROWS = [str(n) for n in range(3_000)]


def worst(zouten: list[list[str]], **other: object) -> dict[str, float]:
    agreed = plan(zouten=zouten, **other)
    found = aanval.measure(agreed, encode(agreed, SLEUTEL, "a", ROWS, CHILDREN), CHILDREN)
    return {naam: max(one.hoogste for one in found if one.veld == naam) for naam in ("voornaam", "achternaam")}


def test_salted_names_stay_unknown() -> None:
    assert max(worst([["geboortedatum"], ["postcode"], ["straat", "huisnummer"]]).values()) <= 0.03


@pytest.mark.parametrize("hard", [False, True])
def test_a_salt_that_hardly_differs_is_noticed(hard: bool) -> None:
    # A town is a salt in name only: three thousand children in seven towns. Hardening does not help against counting.
    weak = worst([["woonplaats"]], verhard=hard)
    assert weak["achternaam"] > 0.1 and weak["voornaam"] > 0.05


def test_without_any_salt_most_common_names_are_known() -> None:
    everywhere = CHILDREN | {"woonplaats": ["overal"] * 3_000}
    agreed = plan(zouten=[["woonplaats"]])
    found = aanval.measure(agreed, encode(agreed, SLEUTEL, "a", ROWS, everywhere), everywhere)
    names = {one.veld: one.namen for one in found}
    assert names["achternaam"] > 0.2
    assert names["voornaam"] > 0.2


def test_a_key_that_everybody_knows_is_no_key() -> None:
    made = encode(plan(), bytes(32), "a", ROWS, CHILDREN)
    assert aanval.dictionary_rate(plan(), made, CHILDREN, bytes(32), "achternaam") == 1.0
    assert aanval.dictionary_rate(plan(), made, CHILDREN, SLEUTEL, "achternaam") == 0.0


CODES = st.lists(st.tuples(st.integers(0, 4), st.sampled_from("pqrs")), min_size=1, max_size=14)


@given(CODES)
@settings(max_examples=25, deadline=None)
def test_the_expected_rate_is_what_drawing_lots_gives(rows: list[tuple[int, str]]) -> None:
    # One code always stands for one name, as one encoding does.
    name_of = dict(reversed(rows))
    codes = [code for code, _ in rows]
    plain = [name_of[code] for code in codes]
    known: Counter[object] = Counter(plain)
    rng, right, draws = random.Random(0), 0, 3_000
    for _ in range(draws):
        seen, guess = list(Counter(codes).items()), list(known.items())
        rng.shuffle(seen)
        rng.shuffle(guess)
        seen.sort(key=lambda pair: -pair[1])
        guess.sort(key=lambda pair: -pair[1])
        answer = {code: name for (code, _), (name, _) in zip(seen, guess, strict=False)}
        right += sum(answer.get(code) == name for code, name in zip(codes, plain, strict=True))
    assert aanval.rate(codes, plain, known) == pytest.approx(right / draws / len(rows), abs=0.04)
