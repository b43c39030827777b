"""Does learning without the truth find the truth that the data were drawn from?"""

from __future__ import annotations

import numpy as np
import pytest

from rondom.monitor.koppelen import gewichten
from rondom.monitor.koppelen.gewichten import NIVEAUS
from rondom.monitor.koppelen.plan import HOOGSTENS
from tests.monitor.koppelplan import plan

AGREED = plan(
    velden=[{"naam": naam} for naam in ("voornaam", "achternaam", "straat", "postcode")],
    zouten=[["postcode"]],
    verwissel=[],
    adres=[],
)
GELIJK = np.array([0.93, 0.88, 0.8])
TOEVAL = np.array([0.02, 0.03, 0.05])


def draw(rng: np.random.Generator, count: int, equal: np.ndarray, together: float = 0.0) -> np.ndarray:
    """[count]: codes in the stratum where the postcode is equal. `together`: the share whose surname and street are
    equal for a reason of their own (a family)."""
    levels = np.where(rng.random((count, 3)) < equal, gewichten.GELIJK, 1).astype(np.uint8)
    family = rng.random(count) < together
    levels[family, 1:] = gewichten.GELIJK
    every = np.column_stack([levels, np.full(count, gewichten.GELIJK, np.uint8)])
    return gewichten.pack(np.ones(count, np.uint8), every)


def learn(true: int, other: int, together: float, seed: int) -> tuple[gewichten.Gewichten, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    between = np.concatenate([draw(rng, true, GELIJK), draw(rng, other, TOEVAL, together)])
    inside = draw(rng, other, TOEVAL, together)
    patronen, codes = gewichten.tabulate(between, inside, 1.0, 4)
    which = np.searchsorted(codes, between)
    learned = gewichten.learn(AGREED, patronen, 1.0)
    return learned, 1 / (1 + np.exp(-learned.logodds[which])), np.arange(true + other) < true


@pytest.mark.parametrize(("true", "other"), [(4_000, 30_000), (500, 30_000), (4_000, 4_000)])
@pytest.mark.parametrize("together", [0.0, 0.3])
def test_it_finds_how_many_true_pairs_there_are_and_what_they_look_like(true: int, other: int, together: float) -> None:
    learned, chance, truth = learn(true, other, together, seed=true + int(10 * together))
    assert chance.sum() == pytest.approx(true, rel=0.12)
    assert learned.m[:3, gewichten.GELIJK] == pytest.approx(GELIJK, abs=0.07)
    # And the chances are chances: of the pairs with about so much, about so many are true.
    for low, high in ((0.0, 0.1), (0.1, 0.9), (0.9, 1.01)):
        here = (chance >= low) & (chance < high)
        if here.sum() > 200:
            assert truth[here].mean() == pytest.approx(chance[here].mean(), abs=0.1)


def test_a_family_at_one_address_is_no_match_because_it_is_measured() -> None:
    rng = np.random.default_rng(7)
    between = np.concatenate([draw(rng, 2_000, GELIJK), draw(rng, 30_000, TOEVAL, 0.3)])
    family = gewichten.pack(np.ones(1, np.uint8), np.array([[1, 6, 6, 6]], np.uint8))[0]
    believed = []
    for inside in (draw(rng, 30_000, TOEVAL, 0.3), draw(rng, 30_000, TOEVAL, 0.0)):
        patronen, codes = gewichten.tabulate(between, inside, 1.0, 4)
        odds = gewichten.learn(AGREED, patronen, 1.0).logodds[np.searchsorted(codes, between)]
        believed.append(int((odds[between == family] > 0).sum()))
    assert believed[0] == 0
    assert believed[1] > 5_000  # what happens when families are assumed away


def test_without_true_pairs_nothing_is_believed() -> None:
    learned, chance, _ = learn(0, 30_000, 0.3, seed=8)
    assert (chance > 0.5).sum() <= 3


def test_packing_gives_back_what_went_in() -> None:
    rng = np.random.default_rng(0)
    stratum = rng.integers(0, 64, 500).astype(np.uint8)
    niveaus = rng.integers(0, NIVEAUS, (500, HOOGSTENS)).astype(np.uint8)
    stratum[0], niveaus[0] = 63, NIVEAUS - 1
    back = gewichten.unpack(gewichten.pack(stratum, niveaus), HOOGSTENS)
    assert (back[0] == stratum).all() and (back[1] == niveaus).all()


def test_tables_count_every_pair_once() -> None:
    rng = np.random.default_rng(1)
    between, inside = draw(rng, 300, GELIJK), draw(rng, 200, TOEVAL)
    patronen, codes = gewichten.tabulate(between, inside, 2.5, 4)
    assert patronen.tussen.sum() == 300 and patronen.binnen.sum() == 500
    assert (gewichten.pack(patronen.stratum, patronen.niveaus) == codes).all()
    assert set(codes) == {*between.tolist(), *inside.tolist()}
