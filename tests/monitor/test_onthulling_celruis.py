"""Noise that belongs to the people in a cell: the same in every table, fair on average, never below zero."""

from __future__ import annotations

import random

import numpy as np
import pytest

from rondom.monitor.onthulling.celruis import Ruistabel, recordsleutels, tel_met_ruis
from rondom.monitor.onthulling.tabellen import Dimensie

GEHEIM = b"a secret of more than thirty-two bytes"
SCHOOL = Dimensie("school", {"s1": "b1", "s2": "b1", "s3": "b2", "b1": "", "b2": ""})
SOORT = Dimensie.plat("hulp", ["h1", "h2"])


def test_steps_are_fair_and_keep_the_variance_that_is_published() -> None:
    tabel = Ruistabel.maak(variantie=2.0, grootste=5)
    stappen = np.arange(-5, 6)
    for telling, opgeteld in enumerate(tabel.kansen):
        kans = np.diff(opgeteld, prepend=0.0)
        assert abs(kans @ stappen) < 1e-6 and not kans[stappen < -telling].any()
        assert kans @ stappen**2 == pytest.approx(2.0 if telling else 0.0, abs=1e-6)


def test_what_is_drawn_follows_the_table() -> None:
    tabel = Ruistabel.maak()
    sleutels = np.random.default_rng(1).integers(0, 2**64, 40_000, dtype=np.uint64)
    for telling in (1, 3, 50):
        stap = tabel.stap(np.full(len(sleutels), telling), sleutels)
        assert abs(stap.mean()) < 0.05 and abs(stap.var() - 2.0) < 0.1 and (telling + stap).min() >= 0
    assert not tabel.stap(np.zeros(len(sleutels), dtype=np.int64), sleutels).any()


def test_the_same_people_give_the_same_number_in_every_table() -> None:
    toeval = random.Random(3)
    scholen = [toeval.choice(["s1", "s2", "s3"]) for _ in range(200)]
    soorten = [toeval.choice(["h1", "h2"]) for _ in range(200)]
    sleutels = recordsleutels((str(i).encode() for i in range(200)), GEHEIM)
    tabel = Ruistabel.maak()
    kruis = tel_met_ruis("n", (SCHOOL, SOORT), (scholen, soorten), sleutels, tabel)
    rand = tel_met_ruis("n", (SCHOOL,), (scholen,), sleutels, tabel)
    gemengd = list(range(200))
    toeval.shuffle(gemengd)
    weer = tel_met_ruis(
        "n",
        (SOORT, SCHOOL),
        ([soorten[i] for i in gemengd], [scholen[i] for i in gemengd]),
        sleutels[gemengd],
        tabel,
    )
    assert set(rand) < set(kruis) and all(kruis[cel] == getal for cel, getal in rand.items())
    assert kruis == weer
    assert any(getal != 200 for cel, getal in kruis.items()) and len(kruis) == 18


def test_another_secret_gives_other_steps() -> None:
    kenmerken = [str(i).encode() for i in range(50)]
    assert set(recordsleutels(kenmerken, GEHEIM)).isdisjoint(recordsleutels(kenmerken, GEHEIM[::-1]))


def test_a_short_secret_and_an_impossible_variance_are_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        recordsleutels([b"x"], b"kort")
    with pytest.raises(ValueError, match="variance"):
        Ruistabel.maak(variantie=30.0, grootste=5)
