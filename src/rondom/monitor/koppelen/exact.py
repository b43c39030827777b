"""Records with the same key in both lists. A key that one list holds twice names nobody for certain: no link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from rondom.monitor.koppelen.koppeling import Paren


def same_keys(a: Sequence[str], b: Sequence[str]) -> Paren:
    """Pairs of row numbers whose key is equal, present, and stands once in each list."""
    once_a = {key for key, count in Counter(a).items() if count == 1 and key}
    where = {key: row for row, key in enumerate(b)}
    twice_b = {key for key, count in Counter(b).items() if count > 1}
    found = [(row, where[key]) for row, key in enumerate(a) if key in once_a and key in where and key not in twice_b]
    pairs = np.array(found, np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
