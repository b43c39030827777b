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


def tabulate(tussen: I64, binnen: I64, scale: float, fields: int) -> tuple[Patronen, I64]:
    """The patterns, and of each pair between the parties which it shows."""
    codes, which, count = np.unique(tussen, return_inverse=True, return_counts=True)
    inside, inside_count = np.unique(binnen, return_counts=True)
    every = np.union1d(codes, inside)
    between, within = np.zeros(len(every)), np.zeros(len(every))
    place = np.searchsorted(every, codes)
    between[place] = count
    within[np.searchsorted(every, inside)] = inside_count * scale
    return Patronen(*unpack(every, fields), between, within), place[which]


def learn(plan: Koppelplan, patronen: Patronen, scale: float) -> Gewichten:
    """The weights. `scale`: how many pairs between the parties one sampled pair inside a party stands for."""
    silent = _silent(plan, patronen)
    lu = _unlike(patronen, silent, scale)
    strata = 1 << len(plan.zouten)
    total = np.bincount(patronen.stratum, patronen.tussen, strata)
    # How many pairs of two people a stratum holds is measured too. Left free, it would drift: twins would become true
    # pairs whose first name is always wrong.
    other = np.bincount(patronen.stratum, patronen.binnen, strata) + scale
    waar = np.maximum(total - other, 0.02 * total)
    m = np.tile(_first_guess(plan, patronen.niveaus.shape[1]), (strata, 1, 1))
    seen = np.array([np.bincount(column, minlength=NIVEAUS) > 0 for column in patronen.niveaus.T])
    seen[:, 0] = False
    moves = _moves(plan, strata, patronen.niveaus.shape[1])
    ronde = 0
    while (ronde := ronde + 1) <= RONDEN:
        lm = _log_of(m[patronen.stratum], patronen.niveaus, silent)
        logodds = np.log((waar + 1e-6) / other)[patronen.stratum] + lm - lu
        chance = patronen.tussen / (1 + np.exp(-np.clip(logodds, -700, 700)))
        own = _counts(patronen, chance, silent, strata)
        pooled = _shares((own.sum(axis=0) + 0.1) * seen)
        fresh = np.where(moves, _shares(own + KRIMP_WAAR * pooled), pooled)
        waar = np.bincount(patronen.stratum, chance, strata)
        moved = float(np.abs(fresh - m).max(initial=0.0))
        m = fresh
        if moved < 1e-6:
            break
    return Gewichten(logodds, pooled, waar, min(ronde, RONDEN))


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
