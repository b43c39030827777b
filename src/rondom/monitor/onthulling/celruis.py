"""The second method, by choice: noise that belongs to the people in a cell, not to the table it stands in.

Every record has a key; the key of a cell is the sum of the keys of its records, and a small table turns count and cell
key into a step. The same people give the same step in every table, level and year, so asking again or along another way
averages nothing out. Totals get a step of their own, so noisy tables do not add up exactly; nothing is hidden, every
count is a little off, with a variance that is published. Choose per publication: hiding or noise, never a mix of both
over the same records. Source: the cell-key method of the Australian Bureau of Statistics (Fraser and Wooton 2005);
steps of greatest entropy as in Marley and Leaver 2011.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rondom.monitor.onthulling.stelsel import sleutels_van
from rondom.monitor.onthulling.tabellen import Cel, Dimensie, Tabel

Sleutels = npt.NDArray[np.uint64]


def recordsleutels(kenmerken: Iterable[bytes], geheim: bytes) -> Sleutels:
    """The key of each record, from its pseudonym and a secret of the publisher that never changes and never leaves.

    Raises ``ValueError`` when the secret is shorter than 32 bytes.
    """
    if len(geheim) < 32:
        raise ValueError("the secret behind record keys has at least 32 bytes")
    digests = (hmac.digest(geheim, b"rondom celruis\0" + kenmerk, hashlib.sha256) for kenmerk in kenmerken)
    return np.array([int.from_bytes(digest[:8], "big") for digest in digests], dtype=np.uint64)


@dataclass(frozen=True)
class Ruistabel:
    """Per count the chance of each step: mean 0, variance ``variantie``, at most ``grootste``, never below zero.

    Row 0 is count 0, which stays 0; the last row serves all larger counts. ``kansen`` is cumulative over the steps
    from -``grootste`` to +``grootste``.
    """

    variantie: float
    grootste: int
    kansen: npt.NDArray[np.float64]

    @classmethod
    def maak(cls, variantie: float = 2.0, grootste: int = 5) -> Ruistabel:
        """The table of greatest entropy. Raises ``ValueError`` when no such steps exist (variance too large)."""
        if not 0 < variantie <= grootste**2:
            raise ValueError(f"no steps of at most {grootste} have variance {variantie}")
        steps = np.arange(-grootste, grootste + 1)
        rows = [(steps == 0).astype(np.float64)]
        for count in range(1, grootste + 1):
            rows.append(_greatest_entropy(steps, steps >= -count, variantie))
        return cls(variantie, grootste, np.cumsum(rows, axis=1))

    def stap(self, tellingen: npt.NDArray[np.int64], celsleutels: Sleutels) -> npt.NDArray[np.int64]:
        """The step for each count with its cell key."""
        chance = self.kansen[np.minimum(tellingen, self.grootste)]
        drawn = (celsleutels >> np.uint64(11)).astype(np.float64) / 2.0**53
        step: npt.NDArray[np.int64] = (drawn[..., None] >= chance[..., :-1]).sum(axis=-1) - self.grootste
        return step


def _greatest_entropy(
    steps: npt.NDArray[np.int64], allowed: npt.NDArray[np.bool_], variance: float
) -> npt.NDArray[np.float64]:
    """Chances proportional to exp(a·step + b·step²) with mean 0 and this variance, by Newton's method."""
    x = steps[allowed].astype(np.float64)
    moments = np.stack([x, x * x])
    multipliers = np.array([0.0, -1.0 / (2 * variance)])
    for _ in range(200):
        weight = np.exp(multipliers @ moments - (multipliers @ moments).max())
        chance = weight / weight.sum()
        mean = moments @ chance
        miss = mean - np.array([0.0, variance])
        if np.abs(miss).max() < 1e-12:
            break
        spread = (moments * chance) @ moments.T - np.outer(mean, mean)
        move = np.linalg.solve(spread + 1e-12 * np.eye(2), miss)
        multipliers = multipliers - move * min(1.0, 1.0 / np.abs(move).max())
    if not np.abs(miss).max() <= 1e-6:  # nor when it is no number at all
        raise ValueError(f"no steps from {x[0]:.0f} to {x[-1]:.0f} have variance {variance}")
    full = np.zeros(len(steps))
    full[allowed] = chance
    return full


def tel_met_ruis(
    maat: str,
    dimensies: Sequence[Dimensie],
    codes: Sequence[Sequence[str]],
    sleutels: Sleutels,
    tabel: Ruistabel,
) -> Mapping[Cel, int]:
    """Counts records over dimensions and all totals, each cell with its step.

    ``codes``: per dimension the leaf code of each record; ``sleutels``: the key of each record.
    """
    place = [{code: i for i, code in enumerate(d.bladeren)} for d in dimensies]
    index = tuple(np.array([p[c] for c in column]) for p, column in zip(place, codes, strict=True))
    shape = [len(p) for p in place]
    counts, keys = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.uint64)
    np.add.at(counts, index, 1)
    np.add.at(keys, index, sleutels)
    for axis, dimensie in enumerate(dimensies):
        matrix = dimensie.telmatrix()
        counts = np.moveaxis(np.tensordot(matrix, counts, axes=(1, axis)), 0, axis)
        keys = np.moveaxis(np.tensordot(matrix.astype(np.uint64), keys, axes=(1, axis)), 0, axis)
    noisy = (counts + tabel.stap(counts, keys)).ravel().tolist()
    return dict(zip(sleutels_van(Tabel(maat, tuple(dimensies), {})), noisy, strict=True))
