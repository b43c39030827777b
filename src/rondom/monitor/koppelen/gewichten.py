"""What is an agreement worth? Fellegi and Sunter (1969), learned without knowing a single true pair.

Pairs fall in strata: which salts (say birth date, postcode) are equal. Per stratum there are true pairs and pairs of two
people. What two people look like who share such salts is not assumed but measured, on pairs *inside* one party, where
two records are two people: sisters at one address, twins, a postcode that fixes the town. So the dependence between
fields is in the measurement. What true pairs look like (`m`, one table for all strata) and how many there are in each
stratum follow by expectation–maximisation.

A party with duplicates of its own makes the answer more careful, not wrong: its share of duplicates lowers every chance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rondom.monitor.koppelen.plan import Koppelplan
from rondom.monitor.koppelen.vergelijken import I64, NIVEAUS, U8

F64 = NDArray[np.float64]
GELIJK = NIVEAUS - 1
KRIMP_VELD = 20.0  # so many pairs of the whole weigh in each field of a stratum
KRIMP_PATROON = 50.0  # and at least so many, divided by its fields, in each whole pattern
KRIMP_WAAR = 100.0  # so many true pairs of the whole weigh in a stratum where a child may have moved
VOORAF = (
    100.0  # so many true pairs that are mostly equal are thought of beforehand; a handful of real ones cannot drift
)
SPELING = 3.0  # so many standard deviations may the true pairs of a stratum exceed what is counted over
RONDEN = 500


@dataclass(frozen=True)
class Patronen:
    """Distinct combinations of stratum and levels. `tussen`: how many pairs between the parties show it; `binnen`: how
    many inside a party, scaled to as many pairs as there are between them."""

    stratum: U8
    niveaus: U8
    tussen: F64
    binnen: F64


@dataclass(frozen=True)
class Gewichten:
    """Per pattern the logarithm of the odds that a pair is one person; `waar`: true pairs per stratum, estimated."""

    logodds: F64
    m: F64
    waar: F64
    ronden: int


def pack(stratum: U8, niveaus: U8) -> I64:
    """One number per pair."""
    code = stratum.astype(np.int64)
    for column in range(niveaus.shape[1]):
        code = code * NIVEAUS + niveaus[:, column]
    return code


def unpack(code: I64, fields: int) -> tuple[U8, U8]:
    niveaus = np.empty((len(code), fields), np.uint8)
    for column in reversed(range(fields)):
        code, niveaus[:, column] = code // NIVEAUS, code % NIVEAUS
    return code.astype(np.uint8), niveaus


def tabulate(tussen: I64, binnen: I64, scale: float, fields: int, ook: I64 | None = None) -> tuple[Patronen, I64]:
    """The patterns, and the code of each. `ook`: codes that must be among them though no pair counts for them."""
    every = np.unique(
        np.concatenate([np.unique(tussen), np.unique(binnen), *([] if ook is None else [np.unique(ook)])])
    )
    between, within = (np.bincount(np.searchsorted(every, codes), minlength=len(every)) for codes in (tussen, binnen))
    return Patronen(*unpack(every, fields), between.astype(np.float64), np.asarray(within * scale, np.float64)), every


def learn(plan: Koppelplan, patronen: Patronen, scale: float) -> Gewichten:
    """The weights. `scale`: how many pairs between the parties one sampled pair inside a party stands for."""
    silent = _silent(plan, patronen)
    lu = _unlike(patronen, silent, scale)
    strata = 1 << len(plan.zouten)
    total = np.bincount(patronen.stratum, patronen.tussen, strata)
    # How many pairs of two people a stratum holds is measured too. Left free, it would drift: twins would become true
    # pairs whose first name is always wrong.
    other = np.bincount(patronen.stratum, patronen.binnen, strata) + scale
    excess = np.maximum(total - other, 0.0)
    most = excess + SPELING * np.sqrt(total + scale * other)
    waar = np.maximum(excess, 1.0)
    guess = _first_guess(plan, patronen.niveaus.shape[1])
    m = np.tile(guess, (strata, 1, 1))
    seen = np.array([np.bincount(column, minlength=NIVEAUS) > 0 for column in patronen.niveaus.T])
    seen[:, 0] = False
    moves = _moves(plan, strata, patronen.niveaus.shape[1])
    ronde = 0
    while (ronde := ronde + 1) <= RONDEN:
        lm = _log_of(m[patronen.stratum], patronen.niveaus, silent)
        logodds = np.log((waar + 1e-6) / other)[patronen.stratum] + lm - lu
        chance = patronen.tussen / (1 + np.exp(-np.clip(logodds, -700, 700)))
        own = _counts(patronen, chance * (patronen.stratum > 0), silent, strata)
        pooled = _shares((own.sum(axis=0) + VOORAF * guess) * seen)
        fresh = np.where(moves, _shares(own + KRIMP_WAAR * pooled), pooled)
        waar = np.minimum(np.bincount(patronen.stratum, chance, strata), most)
        # Pairs without an equal salt are many and say little; how many true ones are among them follows from the others.
        missed = unseen(waar, len(plan.zouten))
        waar[0] = waar[1:].sum() * missed / (1 - missed)
        moved = float(np.abs(fresh - m).max(initial=0.0))
        m = fresh
        if moved < 1e-6:
            break
    return Gewichten(logodds, pooled, waar, min(ronde, RONDEN))


def calibrate(logodds: F64, proef: F64, scale: float, open_: float) -> F64:
    """The log odds of pairs between the parties, no higher than the evidence allows.

    `proef`: log odds of pairs inside a party, which are false, by weights learned without them. Among pairs with about the
    same log odds, so many of these as there are must be taken to be false between the parties as well (the target–decoy
    method, Elias and Gygi 2007), in so far as both records are without a partner of their own that beats them: `open_`,
    from 0 to 1. Where the lists have no child in common, this leaves next to nothing.
    """
    edges = np.concatenate([[-np.inf], np.arange(-2.0, 12.0, 1.0), [14.0, 17.0, 20.0, 25.0, np.inf]])
    bins = np.searchsorted(edges, logodds, side="right") - 1
    count = np.bincount(bins, minlength=len(edges)).astype(float)
    false = np.bincount(np.searchsorted(edges, proef, side="right") - 1, minlength=len(edges)) * scale * open_
    highest = np.log(np.maximum(count - false, 0.5) / np.maximum(false, 0.5 * scale * open_ + 1e-9))
    return np.asarray(np.minimum(logodds, highest[bins]), np.float64)


def _first_guess(plan: Koppelplan, fields: int) -> F64:
    m = np.full((fields, NIVEAUS), 0.2 / (NIVEAUS - 2))
    m[:, GELIJK] = 0.8
    m[len(plan.velden) :, 1:] = [0.9, 0.1, 0, 0, 0, 0]
    m[:, 0] = 0
    return m


def _moves(plan: Koppelplan, strata: int, fields: int) -> NDArray[np.bool_]:
    """[strata, fields, 1]: where a field of the address has a table of true pairs of its own: in the strata where some
    salt is equal and none that holds a part of the address. Such a child moved, and then *all* of the address differs.
    Names stay anchored to the whole, or brothers and sisters would come to look like true pairs."""
    found = np.zeros((strata, fields, 1), bool)
    at_home = sum(1 << view for view, zout in enumerate(plan.zouten) if set(zout) & set(plan.adres))
    for part in range(1, strata):
        if not part & at_home:
            found[part, [plan.positie(naam) for naam in plan.adres]] = True
    return found


def _shares(counts: F64) -> F64:
    return np.asarray(counts / np.maximum(counts.sum(axis=-1, keepdims=True), 1e-300), np.float64)


def _counts(patronen: Patronen, weight: F64, silent: NDArray[np.bool_], strata: int) -> F64:
    """[strata, fields, levels]: the summed weight of the patterns that show a level in a field that speaks."""
    fields = patronen.niveaus.shape[1]
    place = (patronen.stratum[:, None].astype(np.int64) * fields + np.arange(fields)) * NIVEAUS + patronen.niveaus
    summed = np.bincount(place.ravel(), (weight[:, None] * ~silent).ravel(), strata * fields * NIVEAUS)
    return np.asarray(summed.reshape(strata, fields, NIVEAUS), np.float64)


def _silent(plan: Koppelplan, patronen: Patronen) -> NDArray[np.bool_]:
    """[patterns, fields]: true where a field says nothing: missing, or part of a salt that is equal anyway."""
    silent: NDArray[np.bool_] = np.asarray(patronen.niveaus == 0, np.bool_)
    for view, zout in enumerate(plan.zouten):
        equal = (patronen.stratum >> view) & 1 == 1
        for naam in zout:
            silent[equal, plan.positie(naam)] = True
    return silent


def _log_of(chance: F64, niveaus: U8, silent: NDArray[np.bool_]) -> F64:
    """[patterns]: the logarithm of the product over the fields that speak; `chance` is [patterns, fields, levels]."""
    picked = np.take_along_axis(chance, niveaus[:, :, None].astype(np.int64), axis=2)[:, :, 0]
    return np.asarray(np.where(silent, 0.0, np.log(np.maximum(picked, 1e-300))).sum(axis=1), np.float64)


def _unlike(patronen: Patronen, silent: NDArray[np.bool_], scale: float) -> F64:
    """Per pattern the logarithm of its chance among two people: as measured whole, shrunk to the product of its fields."""
    counts = patronen.binnen / scale
    strata = int(patronen.stratum.max(initial=0)) + 1
    own = _counts(patronen, counts, silent, strata)
    seen = (own.sum(axis=0) > 0) | np.array([np.bincount(c, minlength=NIVEAUS) > 0 for c in patronen.niveaus.T])
    seen[:, 0] = False
    pooled = _shares(own.sum(axis=0) + 0.5 * seen)
    product = _log_of(_shares(own + KRIMP_VELD * pooled)[patronen.stratum], patronen.niveaus, silent)
    # Whole patterns are compared among pairs of one stratum that speak of the same fields.
    speaks = silent @ (1 << np.arange(silent.shape[1]))
    _, group = np.unique(speaks * strata + patronen.stratum, return_inverse=True)
    whole = np.bincount(group, counts)
    # Good and Turing: patterns seen once tell how much is still unseen, and that is left to the product. A pair inside a
    # party may stand there in both orders, so "once" is at most two.
    once = np.bincount(group, counts * (counts <= 2))
    shrink = np.maximum(KRIMP_PATROON, whole * once / (whole - once + 1))
    return np.asarray(np.log((counts + shrink[group] * np.exp(product)) / (whole + shrink)[group]), np.float64)


def unseen(waar: F64, views: int) -> float:
    """The share of true pairs that share no salt at all, and so were never looked at, in [0, 1).

    Capture and recapture: each view catches a true pair by its own chance. How often the views catch the same pair tells
    how many none of them caught, when a mistake in one salt does not depend on a mistake in another.
    """
    caught = np.array([waar[((np.arange(len(waar)) >> view) & 1) == 1].sum() for view in range(views)])
    seen = float(waar[1:].sum())
    if views < 2 or not seen:
        return 0.0
    total = seen
    for _ in range(200):
        missed = float(np.prod(1 - np.minimum(caught / total, 1 - 1e-9)))
        total = seen / max(1 - missed, 1e-6)
    return 1 - seen / total
