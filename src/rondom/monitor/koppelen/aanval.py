"""How many records can somebody name who has the encodings and knows how common names are, but has no key?

The attacker sorts the encodings of a field by how often each occurs, sorts what he knows by how often it occurs, and lays
the two side by side. Where several are equally common he draws lots; the outcome is the expected value, not one draw.
Two attackers are measured, and both know the frequencies of this very delivery, which is more than anybody has:

- `namen`: knows how common each name is;
- `cohort`: knows how common each name is together with each salt (so many boys of that name with that birth date).

`blind` is what the first reaches without any encoding, by giving the commonest name to everybody. It is no attack, but a
rate is only worth something beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from rondom.monitor.koppelen.coderen import Codering, encode, normalise
from rondom.monitor.koppelen.plan import Koppelplan
from rondom.monitor.koppelen.sipzeef import U64


@dataclass(frozen=True)
class Aanval:
    """Shares of the records that carry the field whose value the attacker names rightly."""

    veld: str
    zicht: str
    namen: float
    cohort: float
    blind: float

    @property
    def hoogste(self) -> float:
        return max(self.namen, self.cohort)

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


def measure(plan: Koppelplan, codering: Codering, kolommen: dict[str, list[str]]) -> list[Aanval]:
    """The attack on every field in every view of this encoding; `kolommen` holds the plain values of the same rows."""
    forms = normalise(plan, kolommen)
    found = []
    for view, zout in enumerate(plan.zouten):
        salts = list(zip(*(forms[naam] for naam in zout), strict=True))
        for field, naam in enumerate(plan.veldnamen):
            rows = np.flatnonzero(codering.filters[:, view, field].any(axis=1))
            if not len(rows):
                continue
            codes = group(codering.filters[rows, view, field])
            plain = [forms[naam][row] for row in rows]
            joint = [(forms[naam][row], salts[row]) for row in rows]
            found.append(
                Aanval(
                    veld=naam,
                    zicht="+".join(zout),
                    namen=rate(codes, plain, Counter(plain)),
                    cohort=rate(codes, plain, Counter(joint)),
                    blind=Counter(plain).most_common(1)[0][1] / len(rows),
                )
            )
    return found


def dictionary_rate(
    plan: Koppelplan, codering: Codering, kolommen: Mapping[str, Sequence[str]], sleutel: bytes, veld: str
) -> float:
    """The share of records whose field is named by who guesses the key and encodes everything he knows himself.

    Everything or nothing: 1 when `sleutel` is the key that was used (so: when there is in fact none), 0 when it is not.
    """
    mine = encode(plan, sleutel, codering.partij, codering.sleutels, kolommen)
    field = plan.positie(veld)
    present = np.any(codering.filters[:, :, field], axis=2)
    same = present & np.all(mine.filters[:, :, field] == codering.filters[:, :, field], axis=2)
    return float(np.any(same, axis=1).sum() / max(int(np.any(present, axis=1).sum()), 1))


def group(filters: U64) -> list[int]:
    """[n]: the same number for equal filters."""
    _, which = np.unique(filters, axis=0, return_inverse=True)
    return [int(number) for number in which.ravel()]


def rate(codes: Sequence[int], plain: Sequence[str], known: Counter[object]) -> float:
    """The expected share of rows that are named rightly when codes and known values are laid side by side.

    `plain` holds the true name per row. `known` counts names, or pairs of which the first is the name.
    """
    sizes = Counter(codes)
    # Per size of an encoding: how many encodings have it, and how many of each name they truly are.
    truth: dict[int, Counter[str]] = {}
    for code, name in zip(codes, plain, strict=True):
        truth.setdefault(sizes[code], Counter())[name] += 1
    offered: dict[int, Counter[str]] = {}
    for value, size in known.items():
        offered.setdefault(size, Counter())[str(value[0]) if isinstance(value, tuple) else str(value)] += 1
    of_size = Counter(sizes.values())
    right, place = 0.0, 0
    ranks = []
    at = 0
    for size in sorted(offered, reverse=True):
        width = sum(offered[size].values())
        ranks.append((at, at + width, offered[size]))
        at += width
    for size in sorted(truth, reverse=True):
        count = of_size[size]
        for begin, end, values in ranks:
            shared = min(end, place + count) - max(begin, place)
            if shared > 0:
                met = sum(rows * values[name] for name, rows in truth[size].items())
                right += met * shared / (count * (end - begin))
        place += count
    return right / len(codes) if codes else 0.0
