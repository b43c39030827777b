"""From two parties to links with their quality: candidates, levels, weights, chances, links. No truth is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rondom.monitor.koppelen import gewichten, kandidaten, toewijzen
from rondom.monitor.koppelen.plan import Koppelplan
from rondom.monitor.koppelen.vergelijken import GRENZEN, I64, STUK, Vergelijker, levels, stratum

F64 = NDArray[np.float64]
STEEKPROEF = 100_000  # records per party whose pairs inside the party are looked at
ERNSTIG = -9.0  # log odds below which a pair is no rival of anybody


@dataclass(frozen=True)
class Kwaliteit:
    """What the linkage says of itself. All but counts are estimates, made without knowing true pairs."""

    methode: str
    records: tuple[int, int]
    kandidaten: int
    koppels: int
    exact: int
    onbeslist: int
    precisie: float
    opbrengst: float | None
    f1: float | None
    overlap: float | None
    drempel: float
    grenzen: tuple[float, ...]
    blokken: tuple[str, ...]
    overgeslagen: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Koppeling:
    """Links: row of the first party, row of the second, chance that they are one person, and whether by key alone."""

    i: I64
    j: I64
    kans: F64
    exact: NDArray[np.bool_]
    kwaliteit: Kwaliteit


Paren = tuple[I64, I64]
GEEN = (np.empty(0, np.int64), np.empty(0, np.int64))


def link(
    vergelijker: Vergelijker, methode: str, vast: Paren = GEEN, meld: Callable[[str], None] = lambda text: None
) -> Koppeling:
    """The links between both parties. `vast`: pairs that are links already, by key; their records have no other partner."""
    plan = vergelijker.plan
    n = (vergelijker.aantal(0), vergelijker.aantal(1))
    found = kandidaten.search(vergelijker)
    meld(f"{len(found.i):,} paren om te vergelijken".replace(",", "."))
    between = _codes(vergelijker, 0, found.i, 1, found.j)
    meld("paren binnen elke partij")
    inside, fold, looked_at = _inside(vergelijker, found.gebruikt)
    scale = n[0] * n[1] / looked_at if looked_at and n[0] * n[1] else 1.0
    learned, logodds = _weigh(plan, between, inside, fold, scale, n)
    meld(f"gewichten geleerd in {learned.ronden} ronden")
    taken = (np.zeros(n[0], bool), np.zeros(n[1], bool))
    for kant in (0, 1):
        taken[kant][vast[kant]] = True
    serious = np.flatnonzero((logodds > ERNSTIG) & ~taken[0][found.i] & ~taken[1][found.j])
    i, j = found.i[serious], found.j[serious]
    chance = toewijzen.marginals(i, j, logodds[serious], n)
    chosen = toewijzen.assign(i, j, chance)
    taken[0][i[chosen]] = True
    undecided = int((~taken[0] & (np.bincount(i, chance, n[0]) > toewijzen.DREMPEL)).sum())
    known = len(vast[0])
    quality = _quality(vergelijker, methode, found, learned, chance, chosen, known, undecided)
    return Koppeling(
        np.concatenate([vast[0], i[chosen]]),
        np.concatenate([vast[1], j[chosen]]),
        np.concatenate([np.ones(known), chance[chosen]]),
        np.arange(known + len(chosen)) < known,
        quality,
    )


def only_exact(vast: Paren, n: tuple[int, int]) -> Koppeling:
    """Links by key alone. How many records with a wrong or missing key were missed cannot be known, so nothing is said of
    the yield."""
    count = len(vast[0])
    quality = Kwaliteit(
        methode="exact",
        records=n,
        kandidaten=count,
        koppels=count,
        exact=count,
        onbeslist=0,
        precisie=1.0 if count else 0.0,
        opbrengst=None,
        f1=None,
        overlap=None,
        drempel=1.0,
        grenzen=(),
        blokken=("sleutel",),
        overgeslagen=(),
    )
    return Koppeling(vast[0], vast[1], np.ones(count), np.ones(count, bool), quality)


def _codes(vergelijker: Vergelijker, links: int, i: I64, rechts: int, j: I64) -> I64:
    """[pairs]: stratum and levels in one number, a part of the pairs at a time."""
    one, other = vergelijker.zouten(links), vergelijker.zouten(rechts)
    codes = np.empty(len(i), np.int64)
    for start in range(0, len(i), STUK):
        part = slice(start, start + STUK)
        found = levels(vergelijker, links, i[part], rechts, j[part])
        codes[part] = gewichten.pack(stratum(one[i[part]], other[j[part]]), found)
    return codes


def _inside(vergelijker: Vergelijker, used: tuple[str, ...]) -> tuple[I64, NDArray[np.bool_], int]:
    """The codes of pairs inside each party, a division of them in two halves, and among how many pairs they were sought."""
    codes, folds, looked_at = [], [], 0
    for kant in (0, 1):
        n = vergelijker.aantal(kant)
        # An even spread over the rows, not a draw: the same delivery gives the same links.
        sample = (
            np.unique(np.linspace(0, max(n - 1, 0), min(n, STEEKPROEF)).astype(np.int64)) if n else np.empty(0, int)
        )
        pairs = kandidaten.search_inside(vergelijker, kant, sample, used)
        codes.append(_codes(vergelijker, kant, pairs.i, kant, pairs.j))
        folds.append(np.minimum(pairs.i, pairs.j) % 2 == 0)
        looked_at += len(sample) * max(n - 1, 0)
    return np.concatenate(codes), np.concatenate(folds), looked_at


def _weigh(
    plan: Koppelplan, between: I64, inside: I64, fold: NDArray[np.bool_], scale: float, n: tuple[int, int]
) -> tuple[gewichten.Gewichten, F64]:
    """The weights, and of each pair between the parties the log odds that stood the test on pairs that are false."""
    fields = len(plan.velden) + len(plan.verwissel)
    patronen, codes = gewichten.tabulate(between, inside, scale, fields)
    learned = gewichten.learn(plan, patronen, scale)
    tested = []
    for half in (fold, ~fold):
        apart, apart_codes = gewichten.tabulate(between, inside[half], 2 * scale, fields, ook=inside[~half])
        odds = gewichten.learn(plan, apart, 2 * scale).logodds
        tested.append(odds[np.searchsorted(apart_codes, inside[~half])])
    logodds = learned.logodds[np.searchsorted(codes, between)]
    free = float(np.prod([1 - min(learned.waar.sum() / max(count, 1), 1.0) for count in n]))
    return learned, gewichten.calibrate(logodds, np.concatenate(tested), scale, free)


def _quality(
    vergelijker: Vergelijker,
    methode: str,
    found: kandidaten.Kandidaten,
    learned: gewichten.Gewichten,
    chance: F64,
    chosen: I64,
    known: int,
    undecided: int,
) -> Kwaliteit:
    n = (vergelijker.aantal(0), vergelijker.aantal(1))
    links = known + len(chosen)
    right = known + float(chance[chosen].sum())
    missed = gewichten.unseen(learned.waar, len(vergelijker.plan.zouten)) if vergelijker.alleen_gezouten else 0.0
    overlap = known + max(float(chance.sum()), right - known) / max(1 - missed, 1e-9)
    precision = right / links if links else 0.0
    recall = right / overlap if overlap else 0.0
    both = precision + recall
    return Kwaliteit(
        methode=methode,
        records=n,
        kandidaten=len(found.i),
        koppels=links,
        exact=known,
        onbeslist=undecided,
        precisie=round(precision, 5),
        opbrengst=round(recall, 5),
        f1=round(2 * precision * recall / both, 5) if both else 0.0,
        overlap=round(overlap, 1),
        drempel=toewijzen.DREMPEL,
        grenzen=tuple(round(float(grens), 4) for grens in GRENZEN),
        blokken=found.gebruikt,
        overgeslagen=found.overgeslagen,
    )
